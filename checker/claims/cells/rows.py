"""A table row in, the claims of its cells out: the entity, attribute and time of a number come from its row and from the head of its column."""

from __future__ import annotations

import re

from checker.claims.assemble import Result
from checker.claims.cells.headless import claims_of_headless
from checker.claims.cells.heads import NO_UNIT, Head, Unit, read_head, unit_of, without_date
from checker.claims.cells.tables import Column, Key, Table, cells_of, event_name, is_name, text_of
from checker.claims.cells.values import DIGITS, Place, claims_of_cell, is_year, quote_around, year_claim
from checker.claims.context import Context
from checker.model.claim import Claim, Ground, Skipped, When
from checker.model.document import Block
from checker.model.frozen import dataclass
from checker.model.moment import Period

YEARS = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
LONGEST_LOOSE = 5_000  # characters; a longer row that is not cut into cells is no row of a table that a person wrote


@dataclass(slots=True)
class Row:
    """What a row says of all its values: whose they are, of which time, and what narrows them."""

    entity: str | None
    ground: Ground
    label: Head | None
    period: Period | None
    scope: tuple[str, ...]
    unit: Unit
    reason: str
    texts: tuple[str, ...]


def claims_of_row(context: Context, block: Block, table: Table | None, is_head: bool) -> Result:
    """The claims of a row, in order of place; `table` is None for a row without heads. A head states years alone."""
    if is_head:
        return claims_of_head(context, block)
    if not block.cells and block.end - block.start > LONGEST_LOOSE:
        return [], [no_claim(context, block, block.start, block.start + LONGEST_LOOSE, "a row of too many cells")]
    if table is None:
        return claims_of_headless(context, block)
    cells = [(key, start, end, text_of(context.document, start, end)) for key, start, end in cells_of(context.document, block)]
    row = read_row(context, table, {key: text for key, _, _, text in cells})
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for key, start, end, text in cells:
        column = table.columns.get(key)
        if not text or column is None or (column.is_text and DIGITS.search(text) is None and len(text) < 40):
            continue
        if key in table.times and is_year(text):
            at = context.document.prose.find(text, start, end)
            claims.append(year_claim(context, block, at, at + len(text)))
        elif key in (table.names, table.unit, table.property, *table.times) or column.is_order or column.head.reason:
            if DIGITS.search(text):
                skipped.append(no_claim(context, block, start, end, reason_of(table, key, column)))
        else:
            found = claims_of_cell(context, block, place_of(context, table, row, column, (start, end)))
            claims += found[0]
            skipped += found[1]
    return claims, skipped


def reason_of(table: Table, key: Key, column: Column) -> str:
    """Why the numbers of a column state nothing."""
    if column.head.reason:
        return column.head.reason
    if column.is_order:
        return "a place in an order"
    return "the time of its row" if key in table.times else "part of a name"


def no_claim(context: Context, block: Block, start: int, end: int, reason: str) -> Skipped:
    """A cell whose numbers are no claims."""
    document = context.document
    return Skipped(document.place(start, end), document.text[start:end], quote_around(context, block, start, end)[1], reason)


def claims_of_head(context: Context, block: Block) -> Result:
    """The years that a head row names; its other numbers belong to what it calls its columns."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for start, end in block.cells:
        text = context.document.prose[start:end]
        years = list(YEARS.finditer(text))
        claims += (year_claim(context, block, start + m.start(), start + m.end()) for m in years)
        if not years and DIGITS.search(text):
            skipped.append(no_claim(context, block, start, end, "part of a column's head"))
    return claims, skipped


def read_row(context: Context, table: Table, texts: dict[Key, str]) -> Row:
    """What a row says of its values."""
    name = texts.get(table.names, "") if table.names is not None else ""
    language = context.document.source.language
    period, scope = row_time(table, texts, language)
    scope = (*scope, *(texts[key].lower() for key in table.told_apart if texts.get(key)))
    label = read_head(name, language) if table.sideways and name else None
    if table.property is not None:
        label = read_head(texts.get(table.property, ""), language)
    unit = unit_of(texts.get(table.unit, "")) if table.unit is not None else None
    entity: str | None = None
    ground: Ground = "none"
    if not table.sideways and name:
        known = context.lexicon.entity(name)
        entity = known.name if known else name if is_name(name, context.discourse, table.is_data) else None
        ground = "row" if entity else "none"
    elif table.topic and table.sideways:
        entity, ground = table.topic, "row"
    if entity is None and context.lexicon.names:
        known_names = (context.lexicon.entity(text) for text in texts.values() if text)
        entity = next((found.name for found in known_names if found), None)
        ground = "row" if entity else "none"
    if entity is None and (table.sideways or not name):
        entity = context.discourse.heading or context.discourse.about
        ground = "none" if entity is None else context.discourse.heading_ground if context.discourse.heading else "about"
    reason = "several rows of its table bear one name" if table.crowded else ""
    told = tuple(t for t in texts.values() if t and len(t) < 80) if context.lexicon.nouns else ()
    return Row(entity, ground, label, period, scope, unit or NO_UNIT, reason, told)


def row_time(table: Table, texts: dict[Key, str], language: str) -> tuple[Period | None, tuple[str, ...]]:
    """The time of a row by its first column of times that can be read; what the others say narrows."""
    period: Period | None = None
    scope: list[str] = []
    for key in table.times:
        text = texts.get(key, "")
        days, rest = without_date(text, language) if text else (None, "")
        if days is not None and not rest and period is None:
            period = days
        elif text:
            scope.append(text.lower())
    return period, tuple(scope)


def place_of(context: Context, table: Table, row: Row, column: Column, span: tuple[int, int]) -> Place:
    """A cell with all that its row and column say of it."""
    head, label = column.head, row.label
    entity, ground, scope = row.entity, row.ground, (*row.scope, *head.scope)
    prop = head
    reason = row.reason
    if label is not None:
        prop, scope = label, (*row.scope, *label.scope)
        if table.sideways and not head.is_empty and head.period is None:
            if is_name(head.text, context.discourse, table.is_data):
                entity, ground = head.text, "row"
            elif head.label:
                scope = (*scope, head.label)
    event = event_name(prop, context.discourse) if column.is_event or label is not None else None
    period = head.period or (label.period if label else None) or row.period or table.caption
    published = context.published
    when = When(period, "text") if period else When(published, "document") if published else None
    unit = head.unit
    if unit is NO_UNIT:
        unit = label.unit if label is not None and label.unit is not NO_UNIT else row.unit
    modality = head.modality if head.modality != "actual" or label is None else label.modality
    narrowing = tuple(sorted(set(scope))) if scope else ()
    return Place(span[0], span[1], column, entity, ground, prop, unit, when, narrowing, modality, event, (*row.texts, head.text), reason)
