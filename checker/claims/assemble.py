"""A sentence in, its claims out: brings together what the other modules read of numbers, dates, subjects, attributes, times and moods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from checker.claims.actions import allowance, states_limit
from checker.claims.as_written import measured_claim, named_claim, restatement, skipped_at, where
from checker.claims.attributes import label_of, property_of_count, property_of_measure
from checker.claims.calendar.dates import DateMention
from checker.claims.carried import carried, told_in
from checker.claims.changes import change_of
from checker.claims.chinese.reading import change_in_chinese, counted_in_chinese, mood_in_chinese
from checker.claims.context import Context
from checker.claims.counted import Counted, counted_after
from checker.claims.events import Event
from checker.claims.gaps import elided, gapped, shared_owner
from checker.claims.inheritance import enclosed, inherited, labelled_event, of_subject
from checker.claims.lines import Sentence
from checker.claims.modality import Mood, mood_at
from checker.claims.narrowing import fronted, narrowing, tied_name
from checker.claims.numbers.quantities import Quantity
from checker.claims.numbers.quantity import IN_FORMULA
from checker.claims.numbers.unitwords import rate_at
from checker.claims.reading import Reading
from checker.claims.respectively import distributed
from checker.claims.roles import with_role
from checker.claims.stated import Property, is_comparison
from checker.claims.subjects import NOBODY, Owner, name_before, name_behind, owner_in_phrase, owner_of, subject_before
from checker.claims.times import dates_of_others, time_of
from checker.claims.versions import with_versions
from checker.data.properties import DIMENSION_ADJECTIVES, UNIT_NOUNS
from checker.model.claim import Amount, Claim, Hedge, Skipped, When
from checker.model.frozen import replace
from checker.model.moment import Period

DIMENSIONS = frozenset(DIMENSION_ADJECTIVES.values())
Result = tuple[list[Claim], list[Skipped]]


def claims_of_sentence(context: Context, sentence: Sentence) -> Result:
    """The claims of one sentence, in order of place, and its numbers that are none; moves the context on."""
    reading = context.read(sentence)
    context.listen(reading)
    subject = reading.subject.name if reading.subject else None
    if not reading.quantities and not reading.dates:  # as most sentences are
        context.told = None
        context.discourse.hold(subject, frozenset())
        return [], []
    claims, skipped = with_versions(context.document, reading, *quantity_claims(context, reading), context.block)
    dated, undated = date_claims(context, reading)
    context.told = None if reading.chinese else told_in(reading, claims)
    holders = frozenset(c.entity for c in claims if c.entity and c.ground == "clause")
    context.discourse.hold(subject, holders)
    stated = [d.days for d in reading.dates if d.days is not None and d.kind == "date"]
    if stated:
        context.last_date = context.last_named = stated[-1]
    return in_order([*claims, *dated]), in_order([*skipped, *undated])


Placed = TypeVar("Placed", Claim, Skipped)


def in_order(found: list[Placed]) -> list[Placed]:
    """What was found in a sentence by its place."""
    return sorted(found, key=lambda each: each.place.start) if len(found) > 1 else found


# -- quantities ----------------------------------------------------------------------------------------------------
def quantity_claims(context: Context, reading: Reading) -> Result:
    """The claims of a sentence's quantities; one that repeats another in a second unit takes over what that is about."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    if not reading.quantities:
        return claims, skipped
    by_index: dict[int, Claim] = {}
    bound = bound_dates(reading)
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
            claim = quantity_claim(context, reading, quantity, claims, bound)
        by_index[i] = claim
        claims.append(claim)
    return distributed(reading, claims), skipped


def quantity_claim(context: Context, reading: Reading, quantity: Quantity, earlier: Sequence[Claim], bound: frozenset[int]) -> Claim:
    """A claim for a quantity of its own: what it counts or measures, of whom, when, and how it is told; `bound` are the dates of other events."""
    if IN_FORMULA in quantity.steps:
        return measured_claim(context, reading, quantity, reason=IN_FORMULA)
    phrases = reading.phrases
    counted = counted_noun(reading, quantity)
    end = max(counted.last, quantity.outer_last) if counted else quantity.outer_last
    limit = reading.next_quantity(end)
    prop = property_of(context, reading, quantity, counted, limit)
    measured = Measure.of(quantity, prop.attribute is not None and states_limit(prop.attribute))
    owner = own_owner(reading, quantity, prop, end, limit, counted is None)
    (unit, dimension), owner, prop = elided((measured.unit, measured.dimension), owner, prop, counted, earlier, phrases, quantity)
    owner = enclosed(reading, quantity, owner, earlier)
    if counted is None:
        owner, prop = gap_filled(context, reading, quantity, dimension, earlier, owner, prop)
    owner = owner if owner.name else inherited(context.discourse, reading, quantity, prop)
    if owner.name is None and counted is None:
        prop = of_subject(reading, quantity, prop)
    mood = mood_of(reading, quantity.first)
    others = bound | dates_of_others(reading, quantity) if reading.dates else bound
    when, step = time_of(reading, (quantity.outer_first, end), limit, others, mood, context.published, context.last_date)
    noun = prop.unit or (counted.unit if counted else "")
    rate = rate_at(phrases.tokens, end) if quantity.kind == "quantity" and dimension in ("number", "count") and not quantity.unit else None
    if rate:
        noun = f"{noun.partition('/')[0] or 1}/{rate[1]}"  # "300 requests per second", and "300 per second"
    if noun and dimension == "number" and not quantity.unit:
        unit, dimension = noun, "count"
    elif rate:
        unit = noun  # a noun that was left out
    at = where(context, reading, quantity.first, quantity.last)
    return Claim(
        *at,
        quantity.kind,
        status="attributed" if owner.name and prop.attribute else "unattributed",
        amount=measured.amount,
        version=at.text if quantity.kind == "version" else None,
        unit=unit,
        dimension=dimension,
        noun=prop.noun,
        hedge=measured.hedge,
        change=change_in_chinese(phrases.tokens, quantity) if reading.chinese else change_of(phrases, quantity.outer_first, end),
        entity=owner.name,
        ground=owner.ground,
        attribute=prop.attribute,
        scope=tuple(sorted({*prop.scope, *owner.scope, *fronted(reading, owner.name, quantity.outer_first), *tied_name(reading, counted, owner.name)})),
        when=when,
        modality=mood.modality,
        speaker=context.speaker,
        past=mood.past,
        block=context.block,
        reason="" if owner.name and prop.attribute else "no entity found" if prop.attribute else "no attribute found",
        steps=(*measured.steps, *[s for s in (prop.step, owner.step, step, mood.step) if s]),
    )


class Measure(NamedTuple):
    """What a quantity measures, by its own words alone."""

    amount: Amount | None
    unit: str
    dimension: str
    hedge: Hedge
    steps: tuple[str, ...]

    @classmethod
    def of(cls, quantity: Quantity, is_limit: bool) -> Measure:
        """The measure of a quantity: a version has no amount, and of a limit "up to" says that it is one."""
        if quantity.kind == "version":
            return cls(None, "version", "version", "none", quantity.steps)
        hedge, steps = quantity.hedge, quantity.steps
        if is_limit and hedge == "at_most":
            hedge, steps = "none", (*steps, "the limit itself")
        return cls(quantity.amount, quantity.unit, quantity.dimension, hedge, steps)


def gap_filled(
    context: Context, reading: Reading, quantity: Quantity, dimension: str, earlier: Sequence[Claim], owner: Owner, prop: Property
) -> tuple[Owner, Property]:
    """Owner and property with what a number that counts no noun takes over from those before it in its sentence, or from the sentence before."""
    if earlier and owner.name is None and prop.attribute in DIMENSIONS:
        owner = shared_owner(reading, quantity, earlier) or owner
    if earlier and prop.attribute is None:
        owner, prop = gapped(reading, quantity, dimension, owner, earlier) or (owner, prop)
    if context.told and not earlier and prop.attribute is None:
        owner, prop = carried(reading, quantity, owner, context.told) or (owner, prop)
    return owner, prop


def property_of(context: Context, reading: Reading, quantity: Quantity, counted: Counted | None, limit: int) -> Property:
    """What a quantity counts or measures; points and times are counted as units are, of something else."""
    if counted is None:
        return property_of_measure(reading, context.lexicon, quantity)
    label = None if reading.chinese else label_of(reading, quantity, counted)
    if label:
        return label
    if counted.head in UNIT_NOUNS and quantity.dimension == "number":
        whole = replace(quantity, outer_last=counted.last)
        return replace(property_of_measure(reading, context.lexicon, whole), noun=counted.head, unit=None)
    prop = property_of_count(reading, context.lexicon, counted, limit)
    if prop.step != f"counts {counted.phrase}":
        return prop  # of the vocabulary
    allowed = None if reading.chinese else allowance(reading, quantity, counted)
    if allowed:
        name, scope, first, last = allowed
        return replace(prop, attribute=name, scope=(*prop.scope, *scope), step=f"{prop.step}: {name}", first=first, last=last)
    if reading.whole_of(quantity):
        prop = replace(prop, scope=(*prop.scope, "of them"))
    prop = with_role(reading.phrases, counted, quantity.outer_first, prop)
    return prop if reading.chinese else replace(prop, scope=(*prop.scope, *narrowing(reading, quantity, counted, limit)))


def own_owner(reading: Reading, quantity: Quantity, prop: Property, end: int, limit: int, measured: bool) -> Owner:
    """The entity that the number's own clause names: in the phrase of its property, right beside it, as subject or place; `end` ends what is counted."""
    phrases, mentions = reading.phrases, reading.mentions
    if not mentions:
        return NOBODY
    owner = owner_in_phrase(phrases, mentions, prop.first, prop.last)
    if owner.name is None and measured and (prop.attribute in (None, "age") or prop.attribute in DIMENSIONS):
        owner = name_before(phrases, mentions, quantity.outer_first)
    if owner.name is None and prop.attribute == "age":
        owner = name_behind(phrases, mentions, quantity.outer_last)
    if owner.name is None:
        told = reading.behind_alternative(quantity, end)
        reach = end if is_comparison(phrases, quantity) else limit if told == end else reading.next_quantity(told)
        owner = owner_of(phrases, mentions, quantity.outer_first, told, measured and prop.attribute != "age", reach)
    return owner


def counted_noun(reading: Reading, quantity: Quantity) -> Counted | None:
    """The noun that a bare number counts."""
    if quantity.dimension not in ("number", "count") or quantity.kind in ("rank", "version", "ratio"):
        return None
    if reading.chinese:
        return counted_in_chinese(reading.phrases.tokens, quantity)
    many = quantity.amount.number is None or quantity.amount.number.value != 1
    whole = reading.whole_of(quantity)
    if whole:
        return counted_after(reading.phrases, whole.outer_last, True, reading.next_number(whole.outer_last))
    return counted_after(reading.phrases, quantity.outer_last, many, reading.next_number(quantity.outer_last))


def mood_of(reading: Reading, index: int) -> Mood:
    """How the clause around token `index` is told."""
    phrases = reading.phrases
    return mood_in_chinese(phrases.tokens, index) if reading.chinese else mood_at(phrases, index, phrases.clause(index))


def bound_dates(reading: Reading) -> frozenset[int]:
    """First tokens of dates that date an event told by a noun, which say nothing of the other numbers in the sentence."""
    bound = set()
    for date, event in zip(reading.dates, reading.dated, strict=True):
        if event and not event.word.verb and event.word.last <= date.outer_first and date.outer_first - event.word.last <= 8:
            bound.add(date.first)
    return frozenset(bound)


# -- dates ---------------------------------------------------------------------------------------------------------
def date_claims(context: Context, reading: Reading) -> Result:
    """The claims of a sentence's dates: what happened then, to whom."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for date, event in zip(reading.dates, reading.dated, strict=True):
        if date.reason or date.kind == "now":
            skipped.append(skipped_at(context, reading, date.first, date.last, date.reason or "the present"))
            continue
        claims.append(date_claim(context, reading, date, event))
    return claims, skipped


def bounded(date: DateMention) -> Period | None:
    """The days that a date allows: all before, up to or after it where its preposition says so; "since 2014" and "from 2014" name the day of the start."""
    days = date.days
    if days is None or days.first is None or days.last is None:
        return days
    if date.preposition == "before":
        return Period(None, days.first - 1, days.grain)
    if date.preposition == "after":
        return Period(days.last + 1, None, days.grain)
    if date.preposition in ("starting", "not before"):
        return Period(days.first, None, days.grain)
    return Period(None, days.last, days.grain) if date.preposition in ("by", "until") else days


def bystander_of(reading: Reading, date: DateMention) -> str | None:
    """The entity of the clause that a date without an event stands in: the subject before it, else that of the sentence."""
    subject = subject_before(reading.phrases, date.outer_first)
    if subject:
        return next((m.name for m in reading.mentions if subject.first <= m.first and m.last in (subject.head_last, subject.last) and m.name), None)
    return reading.subject.name if reading.subject else None


def date_claim(context: Context, reading: Reading, date: DateMention, event: Event | None) -> Claim:
    """A claim for one date, attributed if it dates an event whose owner the text names."""
    phrases = reading.phrases
    event = event or labelled_event(context.discourse, reading, date)
    owner = event.owner if event else NOBODY
    bystander = None if owner.name or event else bystander_of(reading, date)
    mood = mood_of(reading, date.first)
    words = slice(event.word.first, event.word.last) if event else slice(0)
    steps = (*date.steps, *((f"dates the event {' '.join(phrases.words[words])!r}",) if event else ()), *((owner.step,) if owner.step else ()))
    return Claim(
        *where(context, reading, date.first, date.last),
        "date",
        status="attributed" if owner.name else "unattributed",
        days=bounded(date),
        unit="date",
        dimension="date",
        noun=" ".join(phrases.texts[words]) or None,
        hedge=date.hedge,
        entity=owner.name or bystander,
        ground=owner.ground if owner.name else "sentence" if bystander else "none",
        attribute=event.attribute if event else None,
        when=When(date.days, "text") if date.days is not None else None,
        modality=mood.modality,
        speaker=context.speaker,
        past=mood.past,
        odd=date.odd,
        located_in=event.located_in if event else None,
        block=context.block,
        reason="" if owner.name else "no event with a named subject" if date.days is not None else "a relative date, and the document has no date",
        steps=steps,
    )
