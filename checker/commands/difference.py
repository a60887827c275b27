"""The names of two reports or of two commits in, what has changed between them and an exit code out."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import chdir
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from checker.commands.console import FOUND, OK, say, searched, terminal_layout
from checker.commands.repository import commit_of, top_folder, unpack
from checker.model.errors import InputError, Problem
from checker.policy.config import Flags, load_settings

if TYPE_CHECKING:
    from checker.report.difference import Difference, Given

MOST_DIGITS = 4_300  # as many as Python reads into one integer
FORM = "name two files that `checker check --format json` wrote, or two of `checker claims --format json`"
BOTH = "name two files that end in .json, or two branches, tags or commits"


def run_diff(old: str, new: str, paths: Sequence[str], format: str, config: str | None) -> int:
    """Says what has changed between two reports, or between two commits in the documents under the paths; exit code 1 if a finding is new or has changed.

    A name that ends in .json or is the name of a file is a report, any other a commit. Raises InputError for files that are no reports and for what git does
    not know.
    """
    from checker.report.write import write_difference

    files = [is_file(name) for name in (old, new)]
    if files == [False, False]:
        difference = commit_difference(old, new, paths, config)
        page = write_difference(difference, format, terminal_layout())
    elif files == [True, True] and not paths:
        difference, page = file_difference(old, new, format)
    else:
        what = "paths go with commits" if all(files) else f"{old} and {new} are not of one sort"
        raise InputError(Problem("", 0, 0, what, hint=BOTH))
    say(page)
    return FOUND if difference.new or difference.changed else OK


def is_file(name: str) -> bool:
    """True for the name of a report, there or not."""
    return name.endswith(".json") or Path(name).is_file()


def file_difference(old: str, new: str, format: str) -> tuple[Difference, str]:
    """The difference of two reports in files, and its page; raises InputError where they have not the form of reports."""
    from checker.report.difference import compare_reports
    from checker.report.write import write_difference

    reports = [read_report(old), read_report(new)]
    try:
        difference = compare_reports(*reports)
        return difference, write_difference(difference, format, terminal_layout())
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(Problem(f"{old}, {new}", 0, 0, f"not two reports of one sort: {error}", hint=FORM)) from None


def commit_difference(old: str, new: str, paths: Sequence[str], config: str | None) -> Difference:
    """The difference between two commits in what is found and stated under the paths, each judged by the settings in it, or both by those of `config`.

    The files are written to a scratch folder; the working tree is neither read nor written. Raises InputError for paths that neither commit has.
    """
    from checker.report.difference import compare_reports

    top, here = top_folder(), Path.cwd()
    commits = [commit_of(name) for name in (old, new)]
    named = [inside(path, top, here) for path in paths]
    with TemporaryDirectory(prefix="checker-") as scratch:
        states = [Path(scratch, number) for number in ("old", "new")]
        for commit, state in zip(commits, states, strict=True):
            unpack(commit, state)
            (state / ".git").mkdir(parents=True)  # where the search for settings ends
            (state / here.relative_to(top)).mkdir(parents=True, exist_ok=True)
        folders = [state / here.relative_to(top) for state in states]
        gone = [path for path in named if not any((folder / path).exists() for folder in folders)]
        if gone:
            raise InputError(*(Problem(path, 0, 0, f"is neither in {old} nor in {new}") for path in gone))
        settings = str(Path(config).resolve()) if config else None
        reports = [report_in(folder, name, named, settings) for folder, name in zip(folders, (old, new), strict=True)]
    return compare_reports(*reports)


def inside(path: str, top: Path, here: Path) -> str:
    """A path from the current folder; raises InputError for one outside of the repository."""
    full = Path(os.path.normpath(here / path))
    if not full.is_relative_to(top):
        raise InputError(Problem(path, 0, 0, "is outside of the repository", hint=f"the repository is {top.as_posix()}"))
    return Path(os.path.relpath(full, here)).as_posix()


def report_in(folder: Path, name: str, paths: Sequence[str], config: str | None) -> Given:
    """The report on one state of the repository; an empty one where that has none of the paths. Raises InputError with the name of the commit in it."""
    from checker.pipeline import check
    from checker.report.difference import state_report

    there = [path for path in paths if (folder / path).exists()]
    if paths and not there:
        return state_report(None)
    with chdir(folder):
        try:
            settings = load_settings(there[0] if there else None, Flags(config))
            return state_report(check(searched(there, settings), settings))
        except InputError as error:
            told = (Problem(f"{name}:{p.file}" if p.file else name, p.line, p.column, p.message, p.source, p.hint) for p in error.problems)
            raise InputError(*told) from None


def exact_number(text: str) -> Fraction:
    """A decimal; raises ValueError for one of so many digits that it can only be there to do harm."""
    exponent = text.lower().partition("e")[2]
    if len(text) > MOST_DIGITS or (exponent and abs(int(exponent)) > MOST_DIGITS):
        raise ValueError("a number of too many digits")
    return Fraction(text)


def read_report(file: str) -> Given:
    """A report as plain values with exact numbers; raises InputError for what is none."""
    try:
        found = json.loads(Path(file).read_text(encoding="utf-8"), parse_float=exact_number)
    except OSError as error:
        raise InputError(Problem(file, 0, 0, f"cannot read: {error.strerror}", hint=FORM)) from None
    except (ValueError, RecursionError) as error:
        raise InputError(Problem(file, 0, 0, f"not JSON: {error}", hint=FORM)) from None
    if not isinstance(found, Mapping) or found.get("version") != 1 or not ("findings" in found or "claims" in found):
        raise InputError(Problem(file, 0, 0, "not a report of version 1", hint=FORM))
    return found
