"""A CSV file of exchange rates in, the rates out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

from checker.data.currencies import CODES
from checker.model.errors import InputError, Problem
from checker.model.rates import Rate
from checker.model.regex import regex
from checker.policy import problems
from checker.policy.node import Node, Where
from checker.policy.periods import FORMAT, NotAPeriod, parse_period
from checker.policy.reference import csv_node

COLUMNS = ("date", "from", "to", "rate")
NUMBER = regex(r"\d{1,18}(?:\.\d{1,18})?")
USE = "begin the file with the heads date,from,to,rate: on that day, or in that month or year, one `from` was worth `rate` of `to`"


def read_rates(path: Path, shown: str) -> tuple[Rate, ...]:
    """The rates of a file in its order; raises InputError with all that is wrong in it."""
    node = csv_node(path, shown)
    rows = cast("list[Mapping[str, str]]", node.at(("facts",)))
    found = list(_wrong_heads(node, rows)) or [problem for i, row in enumerate(rows) for problem in _mistakes(node, ("facts", i), row)]
    if found:
        raise InputError(*found)
    return tuple(Rate(parse_period(row["date"]), row["from"], row["to"], Fraction(row["rate"])) for row in rows)


def _wrong_heads(node: Node, rows: Sequence[Mapping[str, str]]) -> Iterator[Problem]:
    """Heads that a file of rates does not have, and those that it lacks."""
    first = {column: ("facts", i, column) for i, row in reversed(list(enumerate(rows))) for column in row}
    for column, where in first.items():
        if column not in COLUMNS:
            yield problems.unknown_key(node, where, COLUMNS)
    absent = [column for column in COLUMNS if column not in first]
    if absent:
        yield node.problem(("facts",), f"there is no value under {', '.join(f'`{column}`' for column in absent)}", USE)


def _mistakes(node: Node, where: Where, row: Mapping[str, Any]) -> Iterator[Problem]:
    for column in COLUMNS:
        if column not in row:
            yield node.problem(where, f"`{column}` is missing in this row", USE)
    for column in ("from", "to"):
        if column in row and row[column] not in CODES:
            yield node.problem((*where, column), f"{problems.quoted(row[column])} is not the code of a currency", "write its three letters, such as `EUR`")
    if "rate" in row and not (NUMBER.fullmatch(row["rate"]) and Fraction(row["rate"]) > 0):
        yield node.problem((*where, "rate"), f"{problems.quoted(row['rate'])} is not a rate", "write a number above 0, such as 1.0834")
    if "date" in row:
        try:
            parse_period(row["date"])
        except NotAPeriod as error:
            yield node.problem((*where, "date"), f"{problems.quoted(row['date'])} {error}", FORMAT)
