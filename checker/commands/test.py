"""The arguments of `checker test` in, the outcome of the examples in rules and of pages with expectations out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.commands.console import FOUND, OK, say, terminal_layout
from checker.model.errors import InputError, Problem
from checker.model.trial import Trial
from checker.policy import problems
from checker.policy.config import Flags, load_settings
from checker.policy.rulebook import SUFFIXES, load_rules
from checker.policy.textfile import read_text
from checker.policy.waivers import KINDS

PAGES = (".md", ".markdown")
NO_RULES = frozenset({"checker", "vocabulary", "sources", "reference"})  # YAML files that lie beside rules, by their names without suffix


@dataclass(slots=True)
class Wanted:
    """What is to be tested: rule files, and pages with expectations."""

    rules: list[Path]
    pages: list[Path]


def run_test(paths: Sequence[str], format: str, every: bool, config: str | None, rules: Sequence[str]) -> int:
    """Runs the examples of the rules and the pages under the paths; without paths the examples of all rules that ship or are configured."""
    from checker.report.write import write_trials

    wanted = found_under(paths)
    first = paths[0] if paths else None
    settings = load_settings(first, Flags(config, (*rules, *(str(path) for path in wanted.rules)), select=KINDS))
    tested = load_rules(wanted.rules) if paths else settings.rules
    trials: list[Trial] = []
    if tested:
        from checker.trials.examples import try_rules

        trials += try_rules(tested, settings)
    trials += try_pages(wanted.pages, config, rules)
    say(write_trials(trials, tested, every, format, terminal_layout()))
    return FOUND if any(trial.problem for trial in trials) else OK


def try_pages(pages: Sequence[Path], config: str | None, rules: Sequence[str]) -> Iterator[Trial]:
    """The trials of some pages, each with the settings that speak for it; raises InputError with all that is wrong in all of them."""
    found: list[Problem] = []
    for page in pages:
        from checker.trials.pages import try_page

        with problems.noting(found):
            yield from try_page(page.as_posix(), read_text(page, page.as_posix()), load_settings(str(page), Flags(config, rules)))
    if found:
        raise InputError(*found)


def found_under(paths: Sequence[str]) -> Wanted:
    """The rule files and pages that the paths name or hold; raises InputError for paths that are not there or hold neither."""
    wanted = Wanted([], [])
    wrong: list[Problem] = []
    for given in paths:
        path = Path(given)
        if path.is_dir():
            rules, pages = sorted(path.iterdir()), sorted(path.rglob("*"))
            below = Wanted([p for p in rules if p.suffix in SUFFIXES and p.stem not in NO_RULES], [p for p in pages if is_test(p, path)])
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
