"""A row of a table without heads in, the claims of its cells out: the entity, attribute and time of a number come from the row alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.claims.as_written import measured_claim, named_claim, restatement, skipped_at, where
from checker.claims.assemble import Result
from checker.claims.attributes import fits_unit
from checker.claims.context import Context
from checker.claims.counted import counted_after
from checker.claims.lines import Sentence, read_line
from checker.claims.mentions import Mention
from checker.claims.modality import mood_at
from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.claims.stated import Property
from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.labels import VALUE_NOUNS
from checker.data.properties import MEASURED_PLURALS, PROPERTY_NOUNS
from checker.data.proposal import NO_NAMES
from checker.model.claim import Claim, Skipped, When
from checker.model.document import Block
from checker.model.frozen import replace
from checker.model.moment import Period, year_of
from checker.nouns import is_plural, singular

COMMON = NO_NAMES | CALENDAR_NAMES
YEARS = (1500, 2100)  # what a bare four-digit number in a cell may be as a year


def claims_of_headless(context: Context, block: Block) -> Result:
    """The claims of a row, in order of place; rows without numbers have none."""
    prose = context.document.prose
    sentence = Sentence(block.start, block.end, prose[block.start : block.end], read_line(barred(context, block), block.start))
    reading = context.read(sentence)
    years = years_in_cells(reading)
    dates = [days for d in reading.dates if (days := d.days) is not None] + [*years.values()]
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
            claim = row_claim(context, reading, quantity, dates)
        by_index[i] = claim
        claims.append(claim)
    return sorted(claims, key=lambda c: c.place.start), skipped


def years_in_cells(reading: Reading) -> dict[int, Period]:
    """The quantities of a row that are years, by index; where all could be years, the first alone."""
    years = {i: days for i, quantity in enumerate(reading.quantities) if (days := cell_year(reading, quantity))}
    if len(years) < len(reading.quantities):
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
    return Claim(
        *where(context, reading, quantity.first, quantity.last),
        "date",
        "unattributed",
        days=days,
        unit="date",
        dimension="date",
        when=When(days, "text"),
        block=context.block,
        reason="no event with a named subject",
        steps=("the year of its row",),
    )


def barred(context: Context, block: Block) -> str:
    """The row's text with a bar between cells, at the blank before each cell, so that no phrase runs over a cell's end."""
    text = list(context.document.prose[block.start : block.end])
    for start, _ in block.cells[1:]:
        at = start - block.start - 1
        if at >= 0 and text[at].isspace():
            text[at] = "|"
    return "".join(text)


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


def row_claim(context: Context, reading: Reading, quantity: Quantity, dates: Sequence[Period]) -> Claim:
    """A claim for a number in a cell."""
    phrases = reading.phrases
    name = row_name(context, reading)
    prop = row_property(context, reading, quantity)
    mood = mood_at(phrases, len(phrases.words), (0, len(phrases.words)))
    claim = measured_claim(context, reading, quantity)
    published = context.published
    when = When(dates[0], "text") if dates else When(published, "document") if published else None
    entity = name or context.discourse.heading or context.discourse.about
    unit = prop.unit or (singular(prop.noun) if prop.noun and is_plural(prop.noun.lower()) else "")
    if claim.dimension == "number" and unit:
        claim = replace(claim, unit=unit, dimension="count")
    return replace(
        claim,
        noun=prop.noun,
        attribute=prop.attribute,
        scope=prop.scope,
        entity=entity,
        ground="row" if name else context.discourse.heading_ground if context.discourse.heading else "about" if entity else "none",
        when=when,
        modality=mood.modality,
        status="attributed" if entity and prop.attribute else "unattributed",
        reason="" if entity and prop.attribute else "the row names no entity and attribute",
        steps=(*claim.steps, *(s for s in (prop.step, mood.step) if s)),
    )


def row_name(context: Context, reading: Reading) -> str | None:
    """The entity of a row: a known name in it, else a name that fills a cell."""
    known = next((m.name for m in reading.mentions if m.name and m.sort == "known"), None)
    proper = known or next((m.name for m in reading.mentions if m.name and m.sort == "proper" and fills_cell(reading, m)), None)
    return proper or first_name(context, reading)


def first_name(context: Context, reading: Reading) -> str | None:
    """The words of the first cell, if all have a capital and no document text writes them small."""
    cell = cells_between_bars(reading)[0]
    words = reading.phrases.tokens[cell[0] : cell[1]]
    small = context.discourse.spellings[0]
    named = bool(words) and all(t.text[:1].isupper() and t.text != t.text.upper() and t.lower not in small and t.lower not in COMMON for t in words)
    return " ".join(t.text for t in words) if named else None


def cells_between_bars(reading: Reading) -> list[tuple[int, int]]:
    """The cells of a row as tokens first..last (exclusive), empty ones left out; never an empty list."""
    bars = [-1, *(i for i, t in enumerate(reading.phrases.tokens) if t.text == "|"), len(reading.phrases.words)]
    found = [(a + 1, b) for a, b in pairwise(bars) if a + 1 < b]
    return found or [(0, 0)]


def cell_property(reading: Reading, quantity: Quantity) -> Property:
    """The property that the one cell of a row which is neither a name nor a number names ("| Norwood | sailing clubs | 2018 | 41 |")."""
    phrases = reading.phrases
    names = {m.first for m in reading.mentions if m.name and fills_cell(reading, m)}
    found = []
    for first, last in cells_between_bars(reading)[1:] if not names else cells_between_bars(reading):
        dated = {i for d in reading.dates for i in range(d.first, d.last)}
        stop = next((i for i in range(first, last) if phrases.words[i] == "("), last)
        words = [word for i, word in enumerate(phrases.words[first:stop], first) if i not in dated and not (word.isdigit() and len(word) == 4)]
        if first not in names and words and all(word.isalpha() for word in words):
            found.append(words)
    if len(found) != 1 or not names_property(found[0][-1]):
        return Property(None)
    name = " ".join(found[0])
    unit = singular(found[0][-1]) if is_plural(found[0][-1]) and found[0][-1] not in MEASURED_PLURALS and quantity.dimension == "number" else None
    return Property(name, found[0][-1], (), unit, f"row tells {name}")


def names_property(word: str) -> bool:
    """True for a noun that has values: one that is counted or measured."""
    return is_plural(word) or word in PROPERTY_NOUNS or word in VALUE_NOUNS


def fills_cell(reading: Reading, mention: Mention) -> bool:
    """True if nothing else stands in the cell of a name."""
    tokens = reading.phrases.tokens
    opens = mention.first == 0 or tokens[mention.first - 1].text == "|"
    return opens and (mention.last == len(tokens) or tokens[mention.last].text == "|")


def row_property(context: Context, reading: Reading, quantity: Quantity) -> Property:
    """What a cell's number is a value of: a noun of the vocabulary in the row, else its own noun."""
    phrases, attributes = reading.phrases, context.lexicon.vocabulary.attributes
    dimension = "count" if quantity.dimension == "number" else quantity.dimension
    for hit in reading.nouns:
        attribute = attributes[hit.attribute]
        if (not attribute.cues or any(c.attribute == hit.attribute for c in reading.cues)) and fits_unit(attribute, quantity.unit, dimension):
            noun = " ".join(t.text for t in phrases.tokens[hit.first : hit.last])
            return Property(attribute.name, noun, (), attribute.unit if dimension == "count" else None, f"row tells {noun}")
    counted = counted_after(phrases, quantity.outer_last, True, reading.next_number(quantity.outer_last)) if quantity.dimension == "number" else None
    return Property(counted.phrase.lower(), counted.head, (), None, f"counts {counted.phrase}") if counted else cell_property(reading, quantity)
