"""A cell of a table that is understood in, its claims out: a plain number quickly, a sentence as a sentence, anything else word by word."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from checker.claims.as_written import measured_claim, named_claim, restatement, skipped_at
from checker.claims.assemble import Result, claims_of_sentence
from checker.claims.attributes import fits_unit
from checker.claims.cells.heads import YEAR, Head, Unit, without_date
from checker.claims.cells.sentences import sentences_between
from checker.claims.cells.tables import Column
from checker.claims.context import Context
from checker.claims.counted import counted_after
from checker.claims.hits import find_hits
from checker.claims.lexicon import Lexicon
from checker.claims.lines import Sentence, read_line
from checker.claims.numbers.numerals import parse_digits
from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.claims.tokens import tokenize
from checker.model.claim import Amount, Claim, ClaimKind, Ground, Modality, Numeral, Skipped, When
from checker.model.document import Block
from checker.model.frozen import replace
from checker.model.moment import Period, year_of
from checker.nouns import is_plural, singular

PLAIN = re.compile(r"([-+−]?)\s?(\d[\d.,]*|\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?:[.,]\d+)?)\s?(%?)")
GROUP_SIGNS = re.compile(r"[ \u00a0\u202f'’]")
NO_VALUE = re.compile(r"[-−](?:1|9+)(?:\.0+)?")
DIGITS = re.compile(r"\d")
LONGEST_QUOTE = 400  # of a longer row what stands around the cell is quoted
SENTENCE = 7  # words; a cell of fewer is a phrase


class Place(NamedTuple):
    """A cell in its row: offsets, and what is known of whose value it holds before the value is read."""

    start: int
    end: int
    column: Column
    entity: str | None
    ground: Ground
    prop: Head
    unit: Unit
    when: When | None
    scope: tuple[str, ...]
    modality: Modality
    event: str | None  # the event that the cell may date
    texts: tuple[str, ...]  # the texts of the row and of the head in which the vocabulary may know a property
    reason: str = ""


def claims_of_cell(context: Context, block: Block, place: Place) -> Result:
    """The claims of one cell."""
    text = context.document.prose[place.start : place.end].strip(" *_")
    if DIGITS.search(text) is None and len(text) < 3:
        return [], []
    start, end = trimmed(context, place)
    language = context.document.source.language
    if place.event is not None:
        days, rest = without_date(text, language)
        if days is not None and not rest:
            return [event_claim(context, block, place, place.event, (start, end), days)], []
        place = place._replace(reason="no date of the event that its table tells")
    if place.column.positive and NO_VALUE.fullmatch(text):
        return [], [Skipped(context.document.place(start, end), text, quote_around(context, block, start, end)[1], "a sign for no value")]
    numeral, unit = plain_number(text, place, language)
    if numeral is not None:
        return [plain_claim(context, block, place, (start, end), numeral, unit)], []
    return read_cell(context, block, place)


def trimmed(context: Context, place: Place) -> tuple[int, int]:
    """The offsets of a cell's words, without the marks of emphasis around them."""
    raw = context.document.prose[place.start : place.end]
    left = len(raw) - len(raw.lstrip(" *_"))
    return place.start + left, place.start + left + len(raw.strip(" *_"))


def plain_number(text: str, place: Place, language: str) -> tuple[Numeral | None, Unit]:
    """The number that is all of a cell, with the unit and scale of its column; None for any other cell."""
    found = PLAIN.fullmatch(text)
    if found is None:
        return None, place.unit
    sign, digits, percent = found.groups()
    if not digits.isdecimal():
        digits = GROUP_SIGNS.sub("", digits)
    numeral = parse_digits(digits, "de" if place.column.comma else language)
    if numeral is None:
        return None, place.unit
    if place.column.formatted and numeral.rounded and numeral.value.denominator == 1:
        whole = str(abs(numeral.value.numerator))
        numeral = Numeral(numeral.value, Fraction(1), len(whole), len(whole) - len(whole.rstrip("0")) if whole != "0" else 0)
    if sign in ("-", "−"):
        numeral = replace(numeral, value=-numeral.value)
    unit = Unit("percent", "percent") if percent else place.unit
    return scaled(numeral, unit.scale), unit


def scaled(numeral: Numeral, scale: Fraction) -> Numeral:
    """A number below a head such as "thousands"."""
    return numeral if scale == 1 else Numeral(numeral.value * scale, numeral.step * scale, numeral.digits, 0, True)


def quote_around(context: Context, block: Block, start: int, end: int) -> tuple[int, str]:
    """Where a row begins and its text, or what stands around a cell of a long one, from the start of a cell before it."""
    first, last = block.start, block.end
    if last - first > LONGEST_QUOTE:
        near = [cell for cell, _ in block.cells if start - LONGEST_QUOTE // 2 <= cell <= start]
        first = min(near, default=start)
        last = min(last, max(end, first + LONGEST_QUOTE))
    return first, context.document.text[first:last]


def plain_claim(context: Context, block: Block, place: Place, span: tuple[int, int], numeral: Numeral, unit: Unit) -> Claim:
    """The claim of a cell that is a number."""
    kind: ClaimKind = "duration" if unit.dimension == "time" else "quantity"
    quote_start, quote = quote_around(context, block, *span)
    attribute, noun, name, dimension, step = property_of(context.lexicon, place, unit.name, unit.dimension)
    known = bool(place.entity and attribute and not place.reason)
    document = context.document
    return Claim(
        document.place(*span),
        document.text[span[0] : span[1]],
        quote,
        quote_start,
        kind,
        "attributed" if known else "unattributed",
        Amount(numeral),
        unit=name,
        dimension=dimension,
        noun=noun,
        entity=place.entity,
        ground=place.ground,
        attribute=attribute,
        scope=place.scope,
        when=place.when,
        modality=place.modality,
        block=context.block,
        reason="" if known else place.reason or "the row names no entity and attribute",
        steps=(step,) if step else (),
    )


def property_of(lexicon: Lexicon, place: Place, unit: str, dimension: str) -> tuple[str | None, str | None, str, str, str]:
    """(attribute, noun, unit, dimension, step) of a value in this unit: an attribute of the vocabulary that row or head name, else the words of the head."""
    label = place.prop.label
    counted = "count" if dimension == "number" else dimension
    if lexicon.nouns:
        for text in place.texts:
            tokens = tokenize(text)
            for hit in find_hits(tokens, lexicon.nouns):
                attribute = lexicon.vocabulary.attributes[hit.attribute]
                cued = not attribute.cues or any(c.attribute == hit.attribute for t in place.texts for c in find_hits(tokenize(t), lexicon.cues))
                if cued and fits_unit(attribute, unit, counted):
                    noun = " ".join(t.text for t in tokens[hit.first : hit.last])
                    own = (attribute.unit or singular(noun.rpartition(" ")[2])) if counted == "count" else unit
                    return attribute.name, noun, own, counted, f"the table tells {noun}"
    if not label:
        return None, None, unit, dimension, ""
    noun = label.rpartition(" ")[2]
    if dimension == "number" and is_plural(noun):
        return label, noun, singular(noun), "count", f"column {place.prop.text}"
    return label, noun, unit, dimension, f"column {place.prop.text}"


def event_claim(context: Context, block: Block, place: Place, event: str, span: tuple[int, int], days: Period) -> Claim:
    """The claim of a cell that dates an event."""
    quote_start, quote = quote_around(context, block, *span)
    known = bool(place.entity and not place.reason)
    document = context.document
    return Claim(
        document.place(*span),
        document.text[span[0] : span[1]],
        quote,
        quote_start,
        "date",
        "attributed" if known else "unattributed",
        days=days,
        unit="date",
        dimension="date",
        noun=place.prop.label,
        entity=place.entity,
        ground=place.ground,
        attribute=event,
        scope=place.scope,
        when=When(days, "text"),
        block=context.block,
        reason="" if known else place.reason or "no event with a named subject",
        steps=(f"column {place.prop.text}",),
    )


def year_claim(context: Context, block: Block, start: int, end: int) -> Claim:
    """The year that a row or column is about, as a date that dates no event."""
    document = context.document
    quote_start, quote = quote_around(context, block, start, end)
    text = document.text[start:end]
    days = year_of(int(text))
    reason, steps = "no event with a named subject", ("the year of its row",)
    place = document.place(start, end)
    return Claim(
        place, text, quote, quote_start, "date", "unattributed", days=days, unit="date", dimension="date", when=When(days, "text"), block=context.block,
        reason=reason, steps=steps,
    )  # fmt: skip


# -- cells of words ------------------------------------------------------------------------------------------------
def read_cell(context: Context, block: Block, place: Place) -> Result:
    """The claims of a cell that holds more than a number."""
    prose = context.document.prose[place.start : place.end]
    if DIGITS.search(prose) is None and place.column.is_text and len(prose.split()) < SENTENCE:
        return [], []
    if len(prose.split()) >= SENTENCE or not prose.isascii():
        told = sentence_claims(context, place)
        if told is not None:
            return told
    sentence = Sentence(place.start, place.end, prose, read_line(prose, place.start))
    return phrase_claims(context, block, place, context.read(sentence))


def sentence_claims(context: Context, place: Place) -> Result | None:
    """The claims of the sentences in a cell, with the row's entity as their heading; None if there are no sentences with a verb."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    sentences = list(sentences_between(context.document.prose, place.start, place.end, context.document.source.language))
    if len(sentences) == 1 and not sentences[0].text.endswith((".", "!", "?", "。")) and not has_verb(context, sentences[0]):
        return None
    discourse = context.discourse
    heading, discourse.heading = discourse.heading, place.entity or discourse.heading
    discourse.topic = None
    for sentence in sentences:
        found = claims_of_sentence(context, sentence)
        claims += found[0]
        skipped += found[1]
    discourse.heading, discourse.topic = heading, None
    return claims, skipped


def has_verb(context: Context, sentence: Sentence) -> bool:
    """True if a sentence of English has a finite verb."""
    return any(letter in "VX" for letter in context.read(sentence).phrases.classes)


def phrase_claims(context: Context, block: Block, place: Place, reading: Reading) -> Result:
    """The claims of a cell that is a phrase: the number that it begins with is the value of its column, others are not."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    by_index: dict[int, Claim] = {}
    dates = [d.days for d in reading.dates if d.days is not None and d.kind == "date" and not d.reason]
    for i, quantity in enumerate(reading.quantities):
        if quantity.skip:
            skipped.append(skipped_at(context, reading, quantity.first, quantity.last, quantity.skip))
            continue
        original = by_index.get(quantity.restates) if quantity.restates is not None else None
        if quantity.name:
            claim = named_claim(context, reading, quantity)
        elif original is not None:
            claim = restatement(context, reading, quantity, original)
        else:
            claim = phrase_claim(context, place, reading, quantity, When(dates[0], "text") if len(dates) == 1 else place.when)
        start, quote = quote_around(context, block, claim.place.start, claim.place.end)
        by_index[i] = claim = replace(claim, quote=quote, quote_start=start)
        claims.append(claim)
    return claims, skipped


def phrase_claim(context: Context, place: Place, reading: Reading, quantity: Quantity, when: When | None) -> Claim:
    """The claim of one number in a phrase."""
    claim = measured_claim(context, reading, quantity)
    counted = None
    if quantity.dimension == "number" and quantity.kind == "quantity":
        counted = counted_after(reading.phrases, quantity.outer_last, True, reading.next_number(quantity.outer_last))
    leads = all(t.kind == "mark" for t in reading.phrases.tokens[: quantity.outer_first])
    if not leads or quantity.kind in ("rank", "version"):
        return replace(claim, reason="one of several numbers of its cell" if not leads else "no attribute found", when=when)
    unit = Unit(quantity.unit, quantity.dimension)
    if quantity.dimension == "number" and counted is None and quantity.kind == "quantity":
        unit = place.unit
        claim = replace(claim, amount=scaled_amount(quantity.amount, unit.scale))
    if counted is not None:
        place = place._replace(prop=Head(counted.phrase, "value", counted.phrase.lower()), texts=(counted.phrase, *place.texts))
    attribute, noun, name, dimension, step = property_of(context.lexicon, place, unit.name, unit.dimension)
    known = bool(place.entity and attribute and not place.reason)
    mood = "estimated" if any(t.lower in ("est", "estimate", "estimated") for t in reading.phrases.tokens) else place.modality
    return replace(
        claim,
        unit=name,
        dimension=dimension,
        noun=noun,
        entity=place.entity,
        ground=place.ground,
        attribute=attribute,
        scope=place.scope,
        when=when,
        modality=mood,
        status="attributed" if known else "unattributed",
        reason="" if known else place.reason or "the row names no entity and attribute",
        steps=(*claim.steps, *((step,) if step else ())),
    )


def scaled_amount(amount: Amount, scale: Fraction) -> Amount:
    """An amount below a head such as "thousands"."""
    if scale == 1:
        return amount
    parts = (scaled(part, scale) if part else None for part in (amount.number, amount.low, amount.high, amount.margin))
    return Amount(*parts)


def is_year(text: str) -> bool:
    """True for a cell that is a year and nothing else."""
    return YEAR.fullmatch(text) is not None
