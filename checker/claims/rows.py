"""A table row in, the claims of its cells out: the entity, attribute and time of a number come from its row and from the head of its column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claims.assemble import Context, Result, blank_claim, measured_part, named_claim, restatement, skipped_at
from checker.claims.attributes import Property, fits_unit
from checker.claims.counted import counted_after
from checker.claims.mentions import Mention
from checker.claims.modality import mood_at
from checker.claims.quantities import Quantity
from checker.claims.reading import Reading
from checker.claims.tokens import Sentence, tokenize
from checker.model.claim import Claim, Skipped, When
from checker.model.document import Block
from checker.model.moment import Period, year_of
from checker.nouns import singular

YEARS = (1500, 2100)  # what a bare four-digit number in a cell may be as a year


def claims_of_row(context: Context, block: Block) -> Result:
    """The claims of a row, in order of place; a head row and rows without numbers have none."""
    prose = context.document.prose
    sentence = Sentence(block.start, block.end, prose[block.start : block.end], tokenize(barred(context, block), block.start))
    reading = context.read(sentence)
    head = head_reading(context, block)
    years = years_in_cells(reading, is_head=any(b.head == context.block for b in context.document.blocks[context.block + 1 : context.block + 3]))
    named = [*years.values(), *(years_in_cells(head, True).values() if head else ())]
    dates = [days for r in (reading, head) if r for d in r.dates if (days := d.days) is not None] + named
    claims: list[Claim] = [year_claim(context, reading, reading.quantities[i], days) for i, days in years.items()]
    skipped: list[Skipped] = []
    by_index: dict[int, Claim] = {}
    for i, quantity in enumerate(reading.quantities):
        if i in years:
            continue
        if quantity.skip:
            skipped.append(skipped_at(context, reading, quantity.first, quantity.last, quantity.skip))
            continue
        repeated = quantity.restates if quantity.restates is not None else restated_cell(reading, i)
        original = by_index.get(repeated) if repeated is not None else None
        if quantity.name:
            claim = named_claim(context, reading, quantity)
        elif original is not None:
            claim = restatement(context, reading, quantity, original)
        else:
            claim = row_claim(context, reading, head, quantity, dates)
        by_index[i] = claim
        claims.append(claim)
    return sorted(claims, key=lambda c: c.place.start), skipped


def years_in_cells(reading: Reading, is_head: bool) -> dict[int, Period]:
    """The quantities of a row that are years, by index; where all could be years, those of a head row are, and in a body row the first alone."""
    years = {i: days for i, quantity in enumerate(reading.quantities) if (days := cell_year(reading, quantity))}
    if is_head or len(years) < len(reading.quantities):
        return years
    return dict(list(years.items())[: len(years) > 1])


def cell_year(reading: Reading, quantity: Quantity) -> Period | None:
    """The year that a plain four-digit number in a cell can be: alone in its cell, or behind the cell's words."""
    tokens, number = reading.phrases.tokens, quantity.amount.number
    text = tokens[quantity.first].text
    bare = quantity.last - quantity.first == 1 and not quantity.unit and quantity.hedge == "none" and len(text) == 4 and text.isdigit()
    if number is None or not bare or not YEARS[0] <= number.value <= YEARS[1]:
        return None
    follows = tokens[quantity.last].text if quantity.last < len(tokens) else "|"
    return year_of(int(text)) if follows in ("|", "(", ")") else None


def year_claim(context: Context, reading: Reading, quantity: Quantity, days: Period) -> Claim:
    """The year that a row is about, as a date that dates no event."""
    blank = blank_claim(context, reading, quantity.first, quantity.last, "date", "unattributed")
    return replace(
        blank, days=days, unit="date", dimension="date", when=When(days, "text"), reason="no event with a named subject", steps=("the year of its row",)
    )


def barred(context: Context, block: Block) -> str:
    """The row's text with a bar between cells, at the blank before each cell, so that no phrase runs over a cell's end."""
    text = list(context.document.prose[block.start : block.end])
    for start, _ in block.cells[1:]:
        at = start - block.start - 1
        if at >= 0 and text[at].isspace():
            text[at] = "|"
    return "".join(text)


def head_reading(context: Context, block: Block) -> Reading | None:
    """The head row of the table, read as a sentence of its own; None for a table without one."""
    if block.head is None:
        return None
    head = context.document.blocks[block.head]
    return context.read(Sentence(head.start, head.end, "", tokenize(barred(context, head), head.start)))


def restated_cell(reading: Reading, index: int) -> int | None:
    """The quantity in the cell before, if both are money in different currencies and nothing else stands in their cells."""
    if index == 0:
        return None
    before, here = reading.quantities[index - 1], reading.quantities[index]
    if before.dimension == here.dimension == "currency" and before.unit != here.unit and not before.skip:
        between = reading.phrases.tokens[before.outer_last : here.outer_first]
        if [t.text for t in between] in (["|"], ["/"]):
            return index - 1
    return None


def row_claim(context: Context, reading: Reading, head: Reading | None, quantity: Quantity, dates: Sequence[Period]) -> Claim:
    """A claim for a number in a cell."""
    phrases = reading.phrases
    name = row_name(reading) or (head and row_name(head))
    prop = row_property(context, reading, head, quantity)
    mood = mood_at(phrases, len(phrases.tokens), (0, len(phrases.tokens)))
    claim = measured_part(blank_claim(context, reading, quantity.first, quantity.last, quantity.kind, "unattributed"), quantity)
    published = context.published
    when = When(dates[0], "text") if dates else When(published, "document") if published else None
    entity = name or context.discourse.heading or context.discourse.about
    unit = prop.unit or (singular(prop.noun) if prop.noun else "")
    if claim.dimension == "number" and unit:
        claim = replace(claim, unit=unit, dimension="count")
    return replace(
        claim,
        noun=prop.noun,
        attribute=prop.attribute,
        scope=prop.scope,
        entity=entity,
        ground="row" if name else "heading" if context.discourse.heading else "about" if entity else "none",
        when=when,
        modality=mood.modality,
        status="attributed" if entity and prop.attribute else "unattributed",
        reason="" if entity and prop.attribute else "the row names no entity and attribute",
        steps=(*claim.steps, *(s for s in (prop.step, mood.step) if s)),
    )


def row_name(reading: Reading) -> str | None:
    """The entity of a row: a known name in it, else a name that fills a cell."""
    known = next((m.name for m in reading.mentions if m.name and m.sort == "known"), None)
    return known or next((m.name for m in reading.mentions if m.name and m.sort == "proper" and fills_cell(reading, m)), None)


def fills_cell(reading: Reading, mention: Mention) -> bool:
    """True if nothing else stands in the cell of a name."""
    tokens = reading.phrases.tokens
    opens = mention.first == 0 or tokens[mention.first - 1].text == "|"
    return opens and (mention.last == len(tokens) or tokens[mention.last].text == "|")


def row_property(context: Context, reading: Reading, head: Reading | None, quantity: Quantity) -> Property:
    """What a cell's number is a value of: its own noun, a noun of the vocabulary in the row, or the head of its column."""
    phrases, attributes = reading.phrases, context.lexicon.vocabulary.attributes
    counted = counted_after(phrases, quantity.outer_last, True, reading.next_number(quantity.outer_last)) if quantity.dimension == "number" else None
    dimension = "count" if quantity.dimension == "number" else quantity.dimension
    for source in (reading, head):
        for hit in source.nouns if source else ():
            attribute = attributes[hit.attribute]
            cued = not attribute.cues or any(c.attribute == hit.attribute for r in (reading, head) if r for c in r.cues)
            if cued and fits_unit(attribute, quantity.unit, dimension):
                noun = " ".join(t.text for t in source.phrases.tokens[hit.first : hit.last]) if source else None
                return Property(attribute.name, noun, (), attribute.unit if dimension == "count" else None, f"row tells {noun}")
    if counted is not None:
        return Property(counted.phrase.lower(), counted.head, (), None, f"counts {counted.phrase}")
    label = column_label(reading, head, quantity)
    return Property(label.lower(), label.split()[-1], (), None, f"column {label}") if label else Property(None)


def column_label(reading: Reading, head: Reading | None, quantity: Quantity) -> str | None:
    """The words at the head of the quantity's column, found by counting bars; None without a head."""
    if head is None:
        return None
    column = sum(t.text == "|" for t in reading.phrases.tokens[: quantity.first])
    words, at = [], 0
    for token in head.phrases.tokens:
        if token.text == "|":
            at += 1
        elif at == column and token.kind == "word":
            words.append(token.text)
    return " ".join(words) or None
