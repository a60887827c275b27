"""The names of two reports in, what has changed between them and an exit code out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from checker.commands.console import FOUND, OK, say, terminal_layout
from checker.model.errors import InputError, Problem
from checker.report.difference import Difference, Given, compare_reports
from checker.report.write import write_difference

MOST_DIGITS = 4_300  # as many as Python reads into one integer
FORM = "name two files that `checker check --format json` wrote, or two of `checker claims --format json`"


def run_diff(old: str, new: str, format: str) -> int:
    """Says what has changed; exit code 1 if a finding is new or has changed, else 0. Raises InputError for files that are no reports."""
    reports = [read_report(old), read_report(new)]
    try:
        difference: Difference = compare_reports(*reports)
        text = write_difference(difference, format, terminal_layout())
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(Problem(f"{old}, {new}", 0, 0, f"not two reports of one sort: {error}", hint=FORM)) from None
    say(text)
    return FOUND if difference.new or difference.changed else OK


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
