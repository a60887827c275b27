"""A reference file in, YAML or CSV, the values that it holds to be right out."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

from checker.data.currencies import CODES
from checker.model.claim import Amount, Claim, ClaimKind, Numeral, When
from checker.model.document import Place, Source
from checker.model.errors import InputError, Problem
from checker.model.moment import Period
from checker.model.reference import Reference
from checker.model.regex import regex
from checker.policy import conformity, measures, problems, yamlfile
from checker.policy.node import Node, Position, Where
from checker.policy.periods import FORMAT, NotAPeriod, parse_period
from checker.policy.textfile import read_text

COLUMNS = ("entity", "attribute", "value", "unit", "as_of", "source")
NUMBER = regex(r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
VERSION = regex(r"v?(\d+(?:\.\d+)*)")
SPECIAL: dict[str, ClaimKind] = {"date": "date", "rank": "rank", "version": "version"}


def read_references(path: Path, shown: str) -> tuple[Reference, ...]:
    """The values of a reference file in its order; raises InputError with all that is wrong in it.

    A YAML file is a mapping with the key `facts`, a list of mappings; a CSV file has the same keys as heads. A value without `as_of` holds for all times.
    """
    node = csv_node(path, shown) if path.suffix.lower() == ".csv" else yamlfile.load(path, shown)
    found = conformity.check_reference(node)
    if found:
        raise InputError(*dict.fromkeys(found))
    return build_references(node, ("facts",))


def build_references(node: Node, where: Where) -> tuple[Reference, ...]:
    """The references of a list of facts that is in form; raises InputError with every value that does not suit its unit."""
    found: list[Problem] = []
    rows = cast("list[Mapping[str, Any]]", node.at(where))
    built: list[Reference] = []
    for i, row in enumerate(rows):
        with problems.noting(found):
            built.append(build_reference(node, (*where, i), row))
    if found:
        raise InputError(*found)
    return tuple(built)


def build_reference(node: Node, where: Where, row: Mapping[str, Any]) -> Reference:
    """One value as a claim that its line states; raises InputError where value and unit do not go together."""
    text, unit = str(row["value"]).strip(), row.get("unit") or ""
    line, column = node.position((*where, "value"))
    quote = node.lines[line - 1] if 0 < line <= len(node.lines) else ""
    place = Place(node.file, line, line, line, column, line, column + len(text))
    kind, dimension, named = kind_of(node, where, unit)
    as_of = row.get("as_of")
    period = None if as_of is None else parse_period(str(as_of))
    claim = Claim(
        place=place,
        text=text,
        quote=quote,
        quote_start=line - column + 1,
        kind=kind,
        status="attributed",
        amount=amount_of(node, where, text) if kind in ("quantity", "rank") else None,
        days=days_of(node, where, text) if kind == "date" else None,
        version=version_of(node, where, text) if kind == "version" else None,
        unit=named,
        dimension=dimension,
        entity=row["entity"],
        ground="row",
        attribute=row["attribute"],
        when=None if period is None else When(period, "text"),
        steps=(f"held to be right by {node.file}",),
    )
    source = row.get("source")
    return Reference(claim, Source(title=None if source is None else str(source), published=period, published_from=node.file, is_reference=True))


def kind_of(node: Node, where: Where, unit: str) -> tuple[ClaimKind, str, str]:
    """The kind of a value, its dimension, and its unit as claims name it; a unit that is a slip for another one is an error, any other word is counted."""
    if unit in SPECIAL:
        return SPECIAL[unit], unit, unit
    if unit in CODES:
        return "quantity", "currency", unit
    dimension = measures.dimension_of(unit)
    if dimension:
        return "quantity", unit if unit in ("percent", "percentage_point") else dimension, unit
    near = measures.slip_for(unit) if unit else None
    if near:
        hint = "write a unit by its name (`kilometer`), or a currency by its code"
        raise InputError(node.problem((*where, "unit"), f"unknown unit {problems.quoted(unit)}; did you mean `{near}`?", hint))
    return "quantity", "count" if unit else "number", unit


def amount_of(node: Node, where: Where, text: str) -> Amount:
    """The number of a value, exact as far as its decimals go."""
    if not NUMBER.fullmatch(text):
        raise InputError(node.problem((*where, "value"), f"{problems.quoted(text)} is not a number", "write it in digits: 1200, 1,200 or 12.5"))
    digits = text.replace(",", "").replace("−", "-")
    whole, _, decimals = digits.partition(".")
    return Amount(Numeral(Fraction(digits), Fraction(1, 10 ** len(decimals)), len(whole.lstrip("+-")), 0, bool(decimals)))


def days_of(node: Node, where: Where, text: str) -> Period:
    """The days of a date."""
    try:
        return parse_period(text)
    except NotAPeriod as error:
        raise InputError(node.problem((*where, "value"), f"{problems.quoted(text)} {error}", FORMAT)) from error


def version_of(node: Node, where: Where, text: str) -> str:
    """The parts of a version."""
    found = VERSION.fullmatch(text)
    if found is None:
        raise InputError(node.problem((*where, "value"), f"{problems.quoted(text)} is not a version", "write it as 2.4.1; in YAML put it in quotes"))
    return found[1]


# -- CSV
def csv_node(path: Path, shown: str) -> Node:
    """A CSV file as the data that the same facts would be in YAML, with the line and column of each cell; an empty cell is left out."""
    lines = tuple(read_text(path, shown).splitlines())
    rows = list(cells_of(lines))
    if not rows:
        raise InputError(Problem(shown, 0, 0, "the file is empty", hint=f"begin it with the heads {','.join(COLUMNS)}"))
    heads = [head.strip() for head, _ in rows[0]]
    values: dict[Where, Position] = {(): (1, 1), ("facts",): (1, 1)}
    keys: dict[Where, Position] = {}
    facts: list[dict[str, str]] = []
    for row in rows[1:]:
        where: Where = ("facts", len(facts))
        values[where] = row[0][1]
        fact: dict[str, str] = {}
        for (cell, position), (head, at) in zip(row, zip(heads, (at for _, at in rows[0]), strict=True), strict=False):
            if cell.strip():
                fact[head] = cell.strip()
                values[(*where, head)] = position
                keys[(*where, head)] = at
        facts.append(fact)
    return Node(shown, {"facts": facts}, lines, values, keys)


def cells_of(lines: tuple[str, ...]) -> Iterator[list[tuple[str, Position]]]:
    """The cells of each row that is not blank, with where each begins; a cell that runs over several lines begins in the first of them."""
    reader = csv.reader(line + "\n" for line in lines)
    start = 0
    for row in reader:
        first, start = start, reader.line_num
        if not any(cell.strip() for cell in row):
            continue
        column, found = 0, []
        for cell in row:
            at = lines[first].find(cell.split("\n")[0], column)
            column = max(column, at)
            found.append((cell, (first + 1, column + 1)))
            column += len(cell)
        yield found
