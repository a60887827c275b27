"""From an inventory to an aligned table for people at a terminal: every claim with its place and what was understood, then the totals with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.model.audit import Inventory
from checker.model.claim import Claim, Skipped
from checker.model.document import Source
from checker.model.measured import Measured
from checker.periods import show_period
from checker.report.claim_json import Item, item_place
from checker.report.layout import Layout, counted
from checker.report.numbers import show_claim
from checker.report.quotes import columns, fitted
from checker.report.summary import coverage, reasons_in_words

HEADS = ("where", "text", "value", "entity", "attribute", "as of", "says", "status")
LEAST = (0, 0, 12, 10, 10, 8, 8, 12)  # columns that stay of each column however narrow the line; 12 hold "unattributed"
WIDEST = 40


def in_order(inventory: Inventory, every: bool) -> tuple[Item, ...]:
    """What an inventory lists, by document in the order of the inventory, then by place; what was skipped only if `every`."""
    order = {document.name: number for number, document in enumerate(inventory.documents)}
    claims: list[Item] = [*inventory.measured, *(c for c in inventory.unmeasured if every or c.status != "skipped"), *(inventory.skipped if every else ())]

    def position(item: Item) -> tuple[int, str, int, int]:
        place = item_place(item)
        return order.get(place.document, len(order)), place.document, place.start, place.end

    return tuple(sorted(claims, key=position))


def write_claims_text(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """The table, a document at a time, and the totals."""
    items = in_order(inventory, every)
    rows = [cells(item) for item in items]
    widths = column_widths(rows, layout.width)
    sources = {document.name: document.source for document in inventory.documents}
    if rows:
        yield layout.paint("faint", aligned(HEADS, widths)) + "\n"
    for name, group in groupby(zip(items, rows, strict=True), key=lambda pair: item_place(pair[0]).document):
        yield "\n" + heading(name, sources.get(name, Source()), layout) + "\n"
        for _, row in group:
            yield aligned(row, widths) + "\n"
    yield ("\n" if rows else "") + "\n".join(totals(inventory, layout.width)) + "\n"


def heading(name: str, source: Source, layout: Layout) -> str:
    """A document's name with publisher and date, where they are known."""
    known = [fitted(source.publisher, WIDEST)] if source.publisher else []
    known += [show_period(source.published)] if source.published else []
    return " · ".join([layout.paint("strong", fitted(name, layout.width)), *known])


def cells(item: Item) -> tuple[str, ...]:
    """One row; empty cells for what is not known."""
    place = item_place(item)
    where = f"{place.line}:{place.column}"
    if isinstance(item, Skipped):
        text = fitted(item.text, WIDEST)
        return (where, text, text, "", "", "", "", fitted(f"skipped: {item.reason}", WIDEST))
    claim = item.claim if isinstance(item, Measured) else item
    words = (claim.text, show_claim(claim), claim.entity or "", attribute(claim), time(claim), manner(claim), status(claim))
    return (where, *(fitted(word, WIDEST) for word in words))


def attribute(claim: Claim) -> str:
    """The attribute with the scope that narrows it."""
    return " ".join([claim.attribute or "", *(f"[{part}]" for part in claim.scope)]).strip()


def time(claim: Claim) -> str:
    """The time that a claim speaks of; empty where it is not known, and for dates, which are times themselves."""
    return "" if claim.when is None or claim.when.source == "none" or claim.kind == "date" else show_period(claim.when.period)


def manner(claim: Claim) -> str:
    """How it is said: modality, change and speaker, as far as they are not plain; the hedge stands in the value."""
    modality = "" if claim.modality == "actual" else claim.modality
    return ", ".join(word for word in (modality, claim.change or "", f"by {claim.speaker}" if claim.speaker else "") if word)


def status(claim: Claim) -> str:
    """The status with the reason, where there is one."""
    return f"{claim.status}: {claim.reason}" if claim.reason else claim.status


def column_widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """The width of each column so that a row fits the line; a column without content has none.

    Where there is too little room, the text goes first, since the value repeats it in other words, then the widest columns give way, as far as LEAST.
    """
    widths = [max((columns(row[at]) for row in rows), default=0) for at in range(len(HEADS))]
    widths = [max(wide, len(head)) if wide else 0 for wide, head in zip(widths, HEADS, strict=True)]
    excess = sum(wide + 2 for wide in widths if wide) - width
    if excess > 0:
        excess, widths[1] = excess - widths[1] - 2, 0
    for _ in range(excess):
        spare = [at for at in range(1, len(widths)) if widths[at] > LEAST[at]]
        if spare:
            widths[max(spare, key=lambda at: widths[at])] -= 1
    return widths


def aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """The cells of a row under one another, two spaces apart."""
    shown = [(fitted(cell, wide), wide) for cell, wide in zip(row, widths, strict=True) if wide]
    return "  " + "  ".join(cell + " " * (wide - columns(cell)) for cell, wide in shown).rstrip()


def totals(inventory: Inventory, width: int) -> list[str]:
    """How many claims of which status, what cannot be compared, what was skipped and what was not read, each with its reasons."""
    seen = coverage(inventory)
    statuses = f": {', '.join(f'{number:,} {name}' for name, number in seen.statuses.items())}" if seen.statuses else ""
    lines = [f"{counted(seen.claims, 'claim')} in {counted(seen.documents, 'document')}{statuses}"]
    if seen.unmeasured:
        lines.append(f"{sum(seen.unmeasured.values()):,} cannot be compared: {reasons_in_words(seen.unmeasured)}")
    if seen.skipped:
        lines.append(f"{sum(seen.skipped.values()):,} skipped: {reasons_in_words(seen.skipped)}")
    return lines + [f"not read: {fitted(u.name, width)}: {fitted(u.reason, width)}" for u in inventory.unread]
