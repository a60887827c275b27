"""From trials to what a writer of rules reads: what was not as expected, what was read there, and what was compared."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from checker.model.claim import Claim
from checker.model.measured import Measured
from checker.model.rule import Rule
from checker.model.trial import Trial
from checker.periods import show_period
from checker.report.encode import Json, encode
from checker.report.layout import Layout, counted
from checker.report.numbers import show_claim
from checker.report.quotes import columns, fitted, visible

WIDEST = 60
MOST_CLAIMS = 20  # of a page; those of an example are all shown


def trials_text(trials: Sequence[Trial], rules: Sequence[Rule], every: bool, layout: Layout) -> str:
    """The trials that failed, or all of them, and how many there were."""
    failed = [trial for trial in trials if trial.problem]
    # what was read on one page is told once, and not with each of its expectations
    blocks = [block(trial, layout, n > 0 and failed[n - 1].inventory is trial.inventory) for n, trial in enumerate(failed)]
    passed = [f"{'todo' if trial.todo else 'ok':<4}  {fitted(trial.name, layout.width - 6)}" for trial in trials if every and not trial.problem]
    return "\n".join([*blocks, *passed, *([""] if passed else []), closing(trials, rules)]) + "\n"


def closing(trials: Sequence[Trial], rules: Sequence[Rule]) -> str:
    """How many trials there were and how they came out."""
    failed, todo = sum(bool(trial.problem) for trial in trials), sum(trial.todo for trial in trials)
    pages = {trial.file for trial in trials} - {rule.file for rule in rules}
    seen = [counted(len(rules), "rule")] if rules else []
    seen += [counted(len(pages), "page")] if pages else []
    seen.append(counted(len(trials), "expectation"))
    outcome = [f"{failed:,} not met" if failed else "all met", *([f"{todo:,} still to do"] if todo else [])]
    return f"{', '.join(seen)}: {', '.join(outcome)}"


def block(trial: Trial, layout: Layout, is_read: bool = False) -> str:
    """A trial that failed, from top to bottom; what was read is left out if `is_read` says that it was told before."""
    lines = [f"{layout.paint('error', 'FAILED')} {layout.paint('strong', fitted(trial.name, layout.width))}"]
    if trial.texts:
        lines.append(f"  in {trial.file}:{trial.line}")
    lines += wrapped(trial.problem, layout)
    for document in trial.inventory.documents:
        if trial.texts:
            lines += [f"  {document.name}: {line}" for line in wrap(visible(document.text), max(40, layout.width - len(document.name) - 4))]
    lines += ["  read: as above"] if is_read else ["  read:", *(read_lines(trial) or ["    no number and no date"])]
    if trial.reasons:
        lines += ["  compared:", *(line for reason in trial.reasons for line in wrapped(reason, layout, "    "))]
    others = [finding for finding in trial.findings if trial.texts and finding.rule != trial.rule]  # those of a page are told each by itself
    if others:
        lines += ["  found by other rules:", *(line for f in others for line in wrapped(f"{f.rule}: {f.message}", layout, "    "))]
    return "\n".join(lines) + "\n"


def wrapped(text: str, layout: Layout, indent: str = "  ") -> list[str]:
    """A text in lines under one indentation."""
    first, *rest = wrap(visible(text), max(40, layout.width - len(indent) - 2)) or [""]
    return [f"{indent}{first}", *(f"{indent}  {line}" for line in rest)]


def read_lines(trial: Trial) -> list[str]:
    """Every claim with its place, its value and what it was taken to be of."""
    claims: list[Measured | Claim] = [*trial.inventory.measured, *trial.inventory.unmeasured]
    plain = sorted((each.claim if isinstance(each, Measured) else each for each in claims), key=lambda c: (c.place.document, c.place.start, c.place.end))
    rows = [(str(claim.place), fitted(show_claim(claim), WIDEST), understood(claim)) for claim in plain]
    widths = [max((columns(row[i]) for row in rows), default=0) for i in (0, 1)]
    lines = [f"    {place.ljust(widths[0])}  {value}{' ' * (widths[1] - columns(value))}  {words}" for place, value, words in rows[:MOST_CLAIMS]]
    return [*lines, f"    and {len(rows) - MOST_CLAIMS:,} more: see `checker claims`"] if len(rows) > MOST_CLAIMS else lines


def understood(claim: Claim) -> str:
    """What a claim is of: the thing, the property, the part, the time; else why that is not known."""
    if claim.status != "attributed":
        return f"{claim.status}: {claim.reason}" if claim.reason else claim.status
    time = f", {show_period(claim.when.period)}" if claim.when and claim.when.source != "none" and claim.kind != "date" else ""
    scope = f" ({', '.join(claim.scope)})" if claim.scope else ""
    modality = f", {claim.modality}" if claim.modality != "actual" else ""
    return f"{claim.attribute}{scope} of {claim.entity}{time}{modality}"


def trials_json(trials: Sequence[Trial], rules: Sequence[Rule], every: bool, layout: Layout) -> str:
    """Every trial as an object, whatever came of it."""
    found: list[Json] = []
    for t in trials:
        outcome: dict[str, Json] = {"passed": not t.problem, "todo": t.todo, "problem": t.problem, "reasons": list(t.reasons)}
        found.append({"name": t.name, "file": t.file, "line": t.line, "rule": t.rule, **outcome})
    return encode({"version": 1, "rules": len(rules), "trials": found}, 0) + "\n"
