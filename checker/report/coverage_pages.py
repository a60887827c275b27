"""From the figures of coverage to text, JSON, Markdown and CSV."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.model.audit import Inventory
from checker.model.document import Place
from checker.report.claims_csv import cell, csv_line
from checker.report.coverage import LEFT, Row, cover
from checker.report.encode import Json, encode
from checker.report.json_report import VERSION
from checker.report.layout import Layout, counted
from checker.report.markup import escape, table
from checker.report.quotes import columns, fitted
from checker.report.summary import reasons_in_words

HEADS = ("seen", "attributed", "compared", "not compared", "unattributed", "name", "skipped")
KEYS = {"not compared": "not_compared", "unattributed": "unattributed", "name": "name", "skipped": "skipped"}
LONGEST_NAME = 60
LONGEST_REASON = 200


def coverage_text(inventory: Inventory, compared: Collection[Place], layout: Layout) -> Iterator[str]:
    """A line of figures for each document with the reasons below it, then the same for all of them, and what was not read."""
    figures = cover(inventory, compared)
    total = counted(len(figures.rows), "document")
    names = [fitted(row.document, LONGEST_NAME) for row in figures.rows]
    wide = max(map(columns, [*names, total]))
    yield layout.paint("faint", aligned("", HEADS, wide)) + "\n"
    for name, row in zip(names, figures.rows, strict=True):
        yield aligned(name, values(row), wide) + "\n"
        yield from (layout.paint("faint", line) + "\n" for line in reason_lines(row, layout.width))
    yield ("\n" if figures.rows else "") + layout.paint("strong", aligned(total, values(figures.total), wide)) + "\n"
    yield from (line + "\n" for line in reason_lines(figures.total, layout.width))
    yield from (f"not read: {fitted(u.name, layout.width)}: {fitted(u.reason, layout.width)}\n" for u in inventory.unread)


def values(row: Row) -> tuple[str, ...]:
    """The figures of a row in the order of HEADS."""
    return tuple(f"{number:,}" for number in (row.seen, row.attributed, row.compared, *map(row.left, LEFT)))


def aligned(name: str, figures: Collection[str], wide: int) -> str:
    """A name and its figures, each right under its head."""
    return "  ".join([name + " " * (wide - columns(name)), *(figure.rjust(len(head)) for figure, head in zip(figures, HEADS, strict=True))])


def reason_lines(row: Row, width: int) -> list[str]:
    """The reasons of each outcome on one line: "  skipped: label (3), list marker (1)"; an outcome that did not occur has none."""
    room = max(width, LONGEST_REASON)
    return ["  " + fitted(f"{outcome}: {reasons_in_words(row.reasons[outcome])}", room) for outcome in LEFT if row.reasons[outcome]]


def coverage_markdown(inventory: Inventory, compared: Collection[Place], layout: Layout) -> Iterator[str]:
    """A table of documents, one of reasons, and one of what was not read; the layout plays no part."""
    figures = cover(inventory, compared)
    yield "# Coverage\n\n"
    rows = [*((escape(fitted(row.document, LONGEST_REASON)), *values(row)) for row in figures.rows), ("**all**", *values(figures.total))]
    yield "\n".join([*table(("Document", *(head.capitalize() for head in HEADS)), rows)])
    lines = [
        (document, outcome, escape(fitted(reason, LONGEST_REASON)), f"{number:,}")
        for document, row in [*((escape(fitted(row.document, LONGEST_REASON)), row) for row in figures.rows), ("**all**", figures.total)]
        for outcome, reason, number in reasons_of(row)
    ]
    if lines:
        yield "\n" + "\n".join(table(("Document", "Outcome", "Reason", "Count"), lines))
    if inventory.unread:
        yield "\n" + "\n".join(
            table(("Not read", "Why"), [(escape(fitted(u.name, LONGEST_REASON)), escape(fitted(u.reason, LONGEST_REASON))) for u in inventory.unread])
        )


def reasons_of(row: Row) -> Iterator[tuple[str, str, int]]:
    """(outcome, reason, count) for every reason of a row."""
    for outcome in LEFT:
        for reason, number in row.reasons[outcome].items():
            yield outcome, reason, number


def coverage_json(inventory: Inventory, compared: Collection[Place], layout: Layout) -> Iterator[str]:
    """One object with the total, the documents and what was not read."""
    figures = cover(inventory, compared)
    documents = [{"document": row.document} | row_object(row) for row in figures.rows]
    unread = [{"document": u.name, "reason": u.reason} for u in inventory.unread]
    yield encode({"version": VERSION, "total": row_object(figures.total), "documents": documents, "unread": unread}, 0) + "\n"


def coverage_jsonl(inventory: Inventory, compared: Collection[Place], layout: Layout) -> Iterator[str]:
    """One document a line."""
    for row in cover(inventory, compared).rows:
        yield encode({"document": row.document} | row_object(row)) + "\n"


def row_object(row: Row) -> dict[str, Json]:
    """The figures of a row, with the reasons of each outcome."""
    counts: dict[str, Json] = {"seen": row.seen, "attributed": row.attributed, "compared": row.compared}
    return counts | {KEYS[outcome]: row.left(outcome) for outcome in LEFT} | {"reasons": {KEYS[outcome]: dict(row.reasons[outcome]) for outcome in LEFT}}


def coverage_csv(inventory: Inventory, compared: Collection[Place], layout: Layout) -> Iterator[str]:
    """A head row, then one row for each document, outcome and reason; what was compared has no reason."""
    yield csv_line(["document", "outcome", "reason", "count"])
    for row in cover(inventory, compared).rows:
        for outcome, reason, number in [("compared", "", row.compared), *reasons_of(row)]:
            yield csv_line([cell(row.document), outcome, cell(reason), str(number)])
