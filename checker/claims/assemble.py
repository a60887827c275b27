"""A sentence in, its claims out: brings together what the other modules read of numbers, dates, subjects, attributes, times and moods."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.attributes import Property, property_of_count, property_of_measure
from checker.claims.calendar.dates import DateMention
from checker.claims.changes import change_of
from checker.claims.chinese.reading import change_in_chinese, counted_in_chinese, mood_in_chinese
from checker.claims.counted import Counted, counted_after
from checker.claims.events import Event, event_at
from checker.claims.lexicon import Lexicon
from checker.claims.mentions import Discourse
from checker.claims.modality import Mood, mood_at
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading, read_sentence
from checker.claims.respectively import distributed
from checker.claims.speakers import speaker_of
from checker.claims.subjects import NOBODY, Owner, owner_of
from checker.claims.times import time_of
from checker.claims.tokens import Sentence
from checker.model.claim import Claim, ClaimKind, Skipped, Status, When
from checker.model.document import Block, Document
from checker.model.frozen import dataclass, replace
from checker.model.moment import Period
from checker.nouns import singular

Result = tuple[list[Claim], list[Skipped]]


@dataclass(slots=True)
class Context:
    """Where in the document the reader is: the block, the last date of the text, the antecedents, an open quotation's speaker."""

    document: Document
    lexicon: Lexicon
    discourse: Discourse
    block: int = 0
    last_date: Period | None = None
    quoting: str | None = None
    voice: str | None = None
    speaker: str | None = None

    def enter(self, number: int, block: Block) -> None:
        """Begins a block; dates and quotations do not reach across blocks."""
        self.block = number
        self.last_date = self.quoting = self.voice = None

    def read(self, sentence: Sentence) -> Reading:
        """Everything in a sentence at this point of the document."""
        return read_sentence(self.discourse, sentence, self.published, self.last_date, self.document.source.language)

    def listen(self, reading: Reading) -> None:
        """Notes who speaks in a sentence, and whether a quotation stays open behind it; one that opens anew is the last speaker's."""
        text = reading.sentence.text
        marks = [c for c in text if c in "“”"] if "“" in text or "”" in text else []
        opened = self.voice if marks and marks[0] == "“" else None
        self.speaker = speaker_of(reading.phrases, reading.mentions, self.quoting or opened, self.discourse.topic)
        self.voice = self.speaker or self.voice
        if marks:
            self.quoting = self.speaker if marks[-1] == "“" else None

    @property
    def published(self) -> Period | None:
        """When the document was published, if that is known."""
        return self.document.source.published


def claims_of_sentence(context: Context, sentence: Sentence) -> Result:
    """The claims of one sentence, in order of place, and its numbers that are none; moves the context on."""
    reading = context.read(sentence)
    context.listen(reading)
    claims, skipped = quantity_claims(context, reading)
    dated, undated = date_claims(context, reading)
    if reading.subject:
        context.discourse.topic = reading.subject.name
    stated = [d.days for d in reading.dates if d.days is not None and d.kind == "date"]
    if stated:
        context.last_date = stated[-1]
    return sorted([*claims, *dated], key=lambda c: c.place.start), sorted([*skipped, *undated], key=lambda s: s.place.start)


# -- quantities ----------------------------------------------------------------------------------------------------
def quantity_claims(context: Context, reading: Reading) -> Result:
    """The claims of a sentence's quantities; one that repeats another in a second unit takes over what that is about."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    by_index: dict[int, Claim] = {}
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
            claim = quantity_claim(context, reading, quantity, claims)
        by_index[i] = claim
        claims.append(claim)
    return distributed(reading, claims), skipped


def blank_claim(context: Context, reading: Reading, first: int, last: int, kind: ClaimKind, status: Status) -> Claim:
    """A claim with its place and quote, and nothing understood yet."""
    tokens = reading.phrases.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    document = context.document
    quote = document.text[reading.sentence.start : reading.sentence.end]
    return Claim(document.place(start, end), document.text[start:end], quote, reading.sentence.start, kind, status, block=context.block)


def skipped_at(context: Context, reading: Reading, first: int, last: int, reason: str) -> Skipped:
    """A number that is no claim."""
    blank = blank_claim(context, reading, first, last, "quantity", "skipped")
    return Skipped(blank.place, blank.text, blank.quote, reason)


def measured_part(blank: Claim, quantity: Quantity) -> Claim:
    """The claim with number, unit and hedge filled in."""
    if quantity.kind == "version":
        return replace(blank, version=blank.text, unit="version", dimension="version", steps=quantity.steps)
    return replace(blank, amount=quantity.amount, unit=quantity.unit, dimension=quantity.dimension, hedge=quantity.hedge, steps=quantity.steps)


def named_claim(context: Context, reading: Reading, quantity: Quantity) -> Claim:
    """A number inside a name: read, but about nothing."""
    blank = blank_claim(context, reading, quantity.first, quantity.last, quantity.kind, "name")
    return replace(measured_part(blank, quantity), reason="part of a name")


def restatement(context: Context, reading: Reading, quantity: Quantity, original: Claim) -> Claim:
    """The claim that says the same once more in another unit: about the same thing, at the same time."""
    own = measured_part(blank_claim(context, reading, quantity.first, quantity.last, quantity.kind, original.status), quantity)
    return replace(
        original,
        place=own.place,
        text=own.text,
        kind=own.kind,
        amount=own.amount,
        unit=own.unit,
        dimension=own.dimension,
        hedge=own.hedge if own.hedge != "none" else original.hedge,
        restates=original.place.start,
        steps=(*own.steps, f"says {original.text!r} once more in another unit"),
    )


def quantity_claim(context: Context, reading: Reading, quantity: Quantity, earlier: Sequence[Claim]) -> Claim:
    """A claim for a quantity of its own: what it counts or measures, of whom, when, and how it is told."""
    phrases = reading.phrases
    limit = reading.next_quantity(quantity.outer_last)
    counted = counted_noun(reading, quantity)
    end = max(counted.last, quantity.outer_last) if counted else quantity.outer_last
    claim = measured_part(blank_claim(context, reading, quantity.first, quantity.last, quantity.kind, "unattributed"), quantity)
    prop = property_of_count(reading, context.lexicon, counted, limit) if counted else property_of_measure(reading, context.lexicon, quantity)
    owner = owner_of(phrases, reading.mentions, quantity.outer_first, end, counted is None, limit)
    claim, owner, prop = elided(claim, owner, prop, counted, earlier, phrases, quantity)
    owner = enclosed(reading, quantity, owner, earlier)
    owner = inherited(context, reading, quantity, owner)
    mood = mood_of(reading, quantity.first)
    bound = bound_dates(reading)
    when, step = time_of(reading, (quantity.outer_first, end), limit, bound, mood, context.published, context.last_date)
    unit = prop.unit or (singular(counted.head) if counted else "")
    if unit and claim.dimension == "number":
        claim = replace(claim, unit=unit, dimension="count")
    steps = (*claim.steps, *(s for s in (prop.step, owner.step, step, mood.step) if s))
    return replace(
        claim,
        noun=prop.noun,
        attribute=prop.attribute,
        scope=tuple(sorted({*prop.scope, *owner.scope})),
        entity=owner.name,
        ground=owner.ground,
        when=when,
        modality=mood.modality,
        past=mood.past,
        speaker=context.speaker,
        change=change_in_chinese(phrases.tokens, quantity) if reading.chinese else change_of(phrases, quantity.outer_first, end),
        status="attributed" if owner.name and prop.attribute else "unattributed",
        reason="" if owner.name and prop.attribute else "no entity found" if prop.attribute else "no attribute found",
        steps=steps,
    )


def counted_noun(reading: Reading, quantity: Quantity) -> Counted | None:
    """The noun that a bare number counts."""
    if quantity.dimension not in ("number", "count") or quantity.kind in ("rank", "version", "ratio"):
        return None
    if reading.chinese:
        return counted_in_chinese(reading.phrases.tokens, quantity)
    many = quantity.amount.number is None or quantity.amount.number.value != 1
    return counted_after(reading.phrases, quantity.outer_last, many, reading.next_number(quantity.outer_last))


def mood_of(reading: Reading, index: int) -> Mood:
    """How the clause around token `index` is told."""
    phrases = reading.phrases
    return mood_in_chinese(phrases.tokens, index) if reading.chinese else mood_at(phrases, index, phrases.clause(index))


def elided(
    claim: Claim, owner: Owner, prop: Property, counted: Counted | None, earlier: Sequence[Claim], phrases: Phrases, quantity: Quantity
) -> tuple[Claim, Owner, Property]:
    """Noun and entity of an earlier number of the sentence for a bare number without a noun of its own ("now there are 900")."""
    if counted is not None or quantity.dimension != "number" or quantity.kind != "quantity" or (prop.attribute and not existential(phrases, quantity)):
        return claim, owner, prop
    model = next((c for c in reversed(earlier) if c.dimension == "count" and c.attribute), None)
    if model is None:
        return claim, owner, prop
    step = f"noun left out: as in {model.text!r}"
    claim = replace(claim, unit=model.unit, dimension="count")
    kept = owner if owner.name and owner.ground == "clause" else Owner(model.entity, "ellipsis" if model.entity else "none", model.scope, step)
    return claim, kept, Property(model.attribute, model.noun, model.scope, model.unit, step)


def existential(phrases: Phrases, quantity: Quantity) -> bool:
    """True if "there is/are/were" brings the number in."""
    return any(t.lower == "there" for t in phrases.tokens[max(0, quantity.outer_first - 4) : quantity.outer_first])


def inherited(context: Context, reading: Reading, quantity: Quantity, owner: Owner) -> Owner:
    """The entity from further away where the clause names none: the sentence's only one, the topic, the heading, the document's subject."""
    if owner.name:
        return owner
    names = {m.name for m in reading.mentions if m.name and m.sort in ("known", "proper")}
    if len(names) == 1:
        name = names.pop()
        return Owner(name, "sentence", (), f"the only entity of the sentence: {name}")
    discourse = context.discourse
    if not names and discourse.topic:
        return Owner(discourse.topic, "paragraph", (), f"subject of the sentence before: {discourse.topic}")
    if discourse.heading:
        return Owner(discourse.heading, "heading", (), f"entity of the heading: {discourse.heading}")
    if discourse.about:
        return Owner(discourse.about, "about", (), f"what the document is about: {discourse.about}")
    return NOBODY


def enclosed(reading: Reading, quantity: Quantity, owner: Owner, earlier: Sequence[Claim]) -> Owner:
    """A number in brackets or after "including" is about whom the number before it is about, unless it names somebody itself; what is included is a part."""
    before = reading.phrases.tokens[quantity.outer_first - 1].lower if quantity.outer_first else ""
    model = earlier[-1] if earlier else None
    if model is None or model.entity is None:
        return owner
    if before == "including":
        return Owner(model.entity, model.ground, (*model.scope, f"included in {model.attribute}"), f"included in {model.text!r}")
    bracket = reading.brackets(quantity.first)
    if owner.name or bracket is None or any(bracket < m.first < quantity.first for m in reading.mentions):
        return owner
    return Owner(model.entity, model.ground, model.scope, f"in brackets after {model.text!r}")


def bound_dates(reading: Reading) -> frozenset[int]:
    """First tokens of dates that date an event told by a noun, which say nothing of the other numbers in the sentence."""
    if not reading.events:
        return frozenset()
    bound = set()
    for date in reading.dates:
        event = event_at(reading.phrases, reading.mentions, reading.events, (date.outer_first, date.last))
        if event and not event.word.verb and event.word.last <= date.outer_first and date.outer_first - event.word.last <= 8:
            bound.add(date.first)
    return frozenset(bound)


# -- dates ---------------------------------------------------------------------------------------------------------
def date_claims(context: Context, reading: Reading) -> Result:
    """The claims of a sentence's dates: what happened then, to whom."""
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for date in reading.dates:
        if date.reason or date.kind == "now":
            skipped.append(skipped_at(context, reading, date.first, date.last, date.reason or "the present"))
            continue
        claims.append(date_claim(context, reading, date))
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
    return Period(None, days.last, days.grain) if date.preposition in ("by", "until") else days


def date_claim(context: Context, reading: Reading, date: DateMention) -> Claim:
    """A claim for one date, attributed if it dates an event whose owner the text names."""
    phrases = reading.phrases
    event: Event | None = event_at(phrases, reading.mentions, reading.events, (date.outer_first, date.last)) if reading.events else None
    owner = event.owner if event else NOBODY
    bystander = reading.subject.name if reading.subject and not owner.name and not event else None
    mood = mood_of(reading, date.first)
    blank = blank_claim(context, reading, date.first, date.last, "date", "attributed" if owner.name else "unattributed")
    word = phrases.tokens[event.word.first : event.word.last] if event else ()
    steps = (*date.steps, *((f"dates the event {' '.join(t.lower for t in word)!r}",) if event else ()), *((owner.step,) if owner.step else ()))
    return replace(
        blank,
        days=bounded(date),
        unit="date",
        dimension="date",
        hedge=date.hedge,
        noun=" ".join(t.text for t in word) or None,
        attribute=event.word.attribute.name if event else None,
        entity=owner.name or bystander,
        ground=owner.ground if owner.name else "sentence" if bystander else "none",
        when=When(date.days, "text") if date.days is not None else None,
        modality=mood.modality,
        past=mood.past,
        odd=date.odd,
        speaker=context.speaker,
        located_in=event.located_in if event else None,
        reason="" if owner.name else "no event with a named subject" if date.days is not None else "a relative date, and the document has no date",
        steps=steps,
    )
