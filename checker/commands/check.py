"""The arguments of `checker check` in, its reports, its baseline and its exit code out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checker.commands.cache import ending
from checker.commands.console import DATASET, FOUND, OK, note, say, searched, terminal_layout, watched, write_file
from checker.commands.hosting import pages_address
from checker.engine.traces import asked_for
from checker.engine.work import ALONE, Plan
from checker.model.audit import Audit
from checker.model.document import Document
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.rule import SEVERITIES
from checker.model.settings import Settings
from checker.policy.config import Flags, load_settings
from checker.policy.discovery import cover
from checker.report.layout import JOB_SUMMARY, Detail, Layout

Watch = Callable[[Sequence[Document]], Iterator[Document]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to write: a report to standard output, one for each format and file of `outputs` (of parquet to a folder), and a `new_baseline`.

    `changed` and `since` narrow the findings to those that touch a changed file; the whole corpus is judged all the same.
    """

    format: str
    outputs: tuple[tuple[str, str], ...] = ()
    show_set_aside: bool = False
    detail: Detail = "full"
    new_baseline: str | None = None
    changed: tuple[str, ...] = ()
    since: str | None = None


def run_check(paths: Sequence[str], flags: Flags, wanted: Wanted, plan: Plan = ALONE, most: int | None = None) -> int:
    """Checks the paths and writes what is wanted; the files of reports are those of the settings if none are named.

    With `new_baseline` the findings that no waiver silences become a baseline, and none of them fails the run. Without, the entries of the baseline in use
    whose findings are gone are taken out of its file. `most` is how many claims are held in memory, None for all.
    """
    from checker.pipeline import check
    from checker.report.write import write

    settings = load_settings(paths[0] if paths else None, flags)
    settings = replace(settings, whole=not flags.select and cover(paths, settings.sources))
    asked_for(name for _, _, documents in (settings.baseline.known if settings.baseline else ()) for name in documents)
    datasets = tuple(file for name, file in wanted.outputs if name == DATASET)
    files = tuple(target for target in wanted.outputs if target[0] != DATASET)
    settings = replace(settings, outputs=files if wanted.outputs else settings.outputs)
    given: list[int] = []
    if datasets:
        from checker.commands.dataset import resuming

        plan = resuming(plan, datasets)
    audit = check(searched(paths, settings), settings, counted(given), plan, most)
    new_baseline = wanted.new_baseline
    if new_baseline is None:
        audit = with_pruned_baseline(audit, settings)
    told = audit
    if wanted.changed or wanted.since is not None:
        from checker.commands.change import focused

        told = focused(audit, wanted.changed, wanted.since)
    pages = pages_address({wanted.format, *(name for name, _ in settings.outputs)})
    for name, file in settings.outputs:
        write_file(file, write(told, name, Layout(pages=pages)))
    if datasets:
        from checker.commands.dataset import write_datasets

        for balance in write_datasets(audit, sum(given), settings, datasets):
            note([Problem("", 0, 0, str(balance))])
    say(write(told, wanted.format, replace(terminal_layout(wanted.show_set_aside, wanted.detail), pages=pages)))
    if wanted.format == "github":
        add_job_summary(told, pages)
    if new_baseline is not None:
        from checker.policy.baseline import baseline_text

        known = [*audit.findings, *(each.finding for each in audit.set_aside if each.by == "audience")]
        write_file(new_baseline, baseline_text(known))
        count = len({finding.fingerprint for finding in known})
        note([*audit.notices, Problem(new_baseline, 0, 0, f"written, with {count:,} finding{'' if count == 1 else 's'}")])
        return OK
    note(audit.notices)
    return ending(audit.inventory.unread, FOUND if fails(told.findings, settings) else OK)


def counted(given: list[int]) -> Watch:
    """A `watch` with a bar, that adds to `given` how many documents there are."""

    def watch(documents: Sequence[Document]) -> Iterator[Document]:
        given.append(len(documents))
        return watched(documents)

    return watch


def add_job_summary(audit: Audit, pages: str) -> None:
    """Adds the report to the summary of the job, where the workflow that runs us has named a file for it; `pages` as in a layout."""
    from checker.report.write import write

    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file:
        page = write(audit, "markdown", Layout(budget=JOB_SUMMARY, pages=pages))
        if len(page.encode("utf-8", "replace")) > JOB_SUMMARY:  # there bytes count, and no character has more than four
            page = write(audit, "markdown", Layout(budget=JOB_SUMMARY // 4, pages=pages))
        write_file(file, page, "a")


def fails(findings: Iterable[Finding], settings: Settings) -> bool:
    """True if a finding is at or above the severity that fails the run."""
    return any(SEVERITIES.index(finding.severity) >= SEVERITIES.index(settings.fail_on) for finding in findings)


def with_pruned_baseline(audit: Audit, settings: Settings) -> Audit:
    """The audit with a notice of the entries of the baseline whose findings are gone; they are taken out of its file."""
    baseline = settings.baseline
    if baseline is None:
        return audit
    from checker.policy.baseline import gone_from, pruned

    found = {finding.fingerprint for finding in (*audit.findings, *(each.finding for each in audit.set_aside))}
    read = {document.name for document in audit.inventory.documents}
    gone = gone_from(baseline, found, read, {*settings.known} - {*audit.rules})
    if not gone:
        return audit
    what = f"{len(gone):,} finding{' of it is' if len(gone) == 1 else 's of it are'} gone"
    try:
        text = pruned(Path(baseline.file).read_text(encoding="utf-8"), gone)
        Path(baseline.file).write_text(text, encoding="utf-8", newline="\n")
        notice = Problem(baseline.file, 0, 0, f"{what}, and pruned from the file")
    except OSError as error:
        notice = Problem(baseline.file, 0, 0, f"{what}, but the file cannot be written: {error.strerror}", hint="write it anew with --write-baseline")
    return replace(audit, notices=(*audit.notices, notice))
