"""From an inventory to CSV for a spreadsheet: the keys of the JSON contract as columns, with the four of `as_of` side by side."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from fractions import Fraction
from io import StringIO

from checker.model.audit import Inventory
from checker.model.regex import regex
from checker.report.claim_json import claim_object
from checker.report.claims_table import in_order
from checker.report.encode import Json
from checker.report.layout import Layout
from checker.report.numbers import exact
from checker.report.quotes import visible

PLACE = ("document", "line", "column", "end_line", "end_column", "start", "end")
UNDERSTOOD = ("text", "quote", "kind", "entity", "attribute", "noun", "scope")
SETS = ("low", "high", "low_open", "high_open", "meant_low", "meant_high", "meant_low_open", "meant_high_open")
REST = ("value", "unit", "dimension", "hedge", "change")
TIME = ("as_of_start", "as_of_end", "as_of_grain", "as_of_from")
HEADS = (*PLACE, *UNDERSTOOD, *SETS, *REST, *TIME, "modality", "speaker", "status", "reason", "steps")
FORMULA = regex(r"^\s*[=+\-@＝＋－＠]")  # the wide ones count where spreadsheets speak Chinese or Japanese
MOST_CHARACTERS = 32_000  # spreadsheets hold 32,767 in a cell
NUMBER = regex(r"[+-]?\d[\d,]*(\.\d+)?")


def write_claims_csv(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """A head row, then one claim a row; lists are joined by "; "."""
    yield csv_line(HEADS)
    for item in in_order(inventory, every):
        found = claim_object(item)
        as_of = found["as_of"]
        flat = found | ({f"as_of_{key}": value for key, value in as_of.items()} if isinstance(as_of, Mapping) else {})
        yield csv_line([cell(flat.get(head)) for head in HEADS])


def csv_line(cells: list[str] | tuple[str, ...]) -> str:
    """One row as CSV has it."""
    line = StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def cell(value: Json) -> str:
    """One cell; text that a spreadsheet would run as a formula gets an apostrophe in front, and control characters are made visible."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction | int):
        return exact(value)
    text = visible(value if isinstance(value, str) else "; ".join(map(str, value)) if not isinstance(value, float) else repr(value))
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS] + "…"
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text
