"""The arguments of `checker test` in, the outcome of the examples in rules and of pages with expectations out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.commands.console import FOUND, OK, say, terminal_layout
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.model.settings import Settings
from checker.model.trial import Trial
from checker.policy import problems
from checker.policy.config import Flags, load_settings
from checker.policy.rulebook import load_rules
from checker.policy.rulefile import rule_files
from checker.policy.shipped import with_examples
from checker.policy.textfile import read_text

PAGES = (".md", ".markdown")


@dataclass(slots=True)
class Wanted:
    """What is to be tested: rule files, and pages with expectations."""

    rules: list[Path]
    pages: list[Path]


def run_test(paths: Sequence[str], format: str, every: bool, config: str | None, rules: Sequence[str]) -> int:
    """Runs the examples of the rules and the pages under the paths; without paths the examples of all rules that ship or are configured.

    The pages are read with the rules under the paths beside those of their settings.
    """
    from checker.report.write import write_trials

    wanted = found_under(paths)
    flags = Flags(config, (*rules, *(path.as_posix() for path in wanted.rules)))
    settings = load_settings(paths[0] if paths else None, flags)
    tested = load_rules(wanted.rules) if paths else tuple(sorted(map(with_examples, (*settings.rules, *settings.resting)), key=lambda rule: rule.id))
    trials: list[Trial] = []
    if tested:
        from checker.trials.examples import try_rules

        trials += try_rules(tested, settings)
    trials += try_pages(wanted.pages, flags)
    say(write_trials(trials, tested, every, format, terminal_layout()))
    return FOUND if any(trial.problem for trial in trials) else OK


def try_pages(pages: Sequence[Path], flags: Flags) -> Iterator[Trial]:
    """The trials of some pages, each with the settings that speak for its folder; raises InputError with all that is wrong in all of them."""
    found: list[Problem] = []
    settings: dict[Path, Settings] = {}
    for page in pages:
        from checker.trials.pages import try_page

        with problems.noting(found):
            if page.parent not in settings:
                settings[page.parent] = load_settings(str(page), flags)
            yield from try_page(page.as_posix(), read_text(page, page.as_posix()), settings[page.parent])
    if found:
        raise InputError(*found)


def found_under(paths: Sequence[str]) -> Wanted:
    """The rule files and pages that the paths name or hold; raises InputError for paths that are not there or hold neither."""
    wanted = Wanted([], [])
    wrong: list[Problem] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            below = Wanted(rule_files(path), [page for page in sorted(path.rglob("*")) if is_test(page, path)])
            wanted.rules += below.rules
            wanted.pages += below.pages
            if not below.rules and not below.pages:
                hint = "a test is a rule file, or a Markdown page with <!-- checker: expect RULE --> in it"
                wrong.append(Problem(path.as_posix(), 0, 0, "there is nothing to test in this folder", hint=hint))
        elif not path.exists():
            wrong.append(Problem(path.as_posix(), 0, 0, "there is no such file or folder"))
        else:
            (wanted.pages if path.suffix.lower() in PAGES else wanted.rules).append(path)
    if wrong:
        raise InputError(*wrong)
    return wanted


def is_test(path: Path, folder: Path) -> bool:
    """True if a file below a folder is a page with expectations; hidden files and folders are passed over."""
    if path.suffix.lower() not in PAGES or not path.is_file() or any(part.startswith(".") for part in path.relative_to(folder).parts):
        return False
    from checker.trials.pages import is_test_page

    try:
        return is_test_page(read_text(path, path.as_posix()))
    except InputError:
        return False  # too large or no text: nobody's test
