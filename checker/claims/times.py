"""A quantity and the dates of its sentence in, the time at which it is said to hold out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.claims.calendar.dates import DateMention
from checker.claims.events import EventWord
from checker.claims.modality import Mood, is_present
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.data.events import OF_SUBJECT
from checker.model.claim import When
from checker.model.moment import Period

NOT_A_TIME = frozenset({"since", "starting", "not before", "after", "before", "than", "dating"})
COMPARED = frozenset({"from", "than", "with", "versus", "against", "over"})  # "up 12 percent from a year earlier"
REACH = 6  # tokens between the verb of an event and its date
EARLIER = (("up", "from"), ("down", "from"))


def usable(phrases: Phrases, date: DateMention, bound: frozenset[int]) -> bool:
    """True if a date can say when a quantity holds: resolved, not the start of an open span, not the date of a noun's event or of a comparison."""
    if date.days is None or date.reason or date.preposition in NOT_A_TIME or date.first in bound:
        return False
    if date.outer_first and phrases.words[date.outer_first - 1] == "than":
        return False  # "8 percent fewer than in 2019"
    before = phrases.words[date.first - 1] if date.first else ""
    return date.relative == "absolute" or before not in COMPARED


def time_of(
    reading: Reading,
    span: tuple[int, int],
    limit: int,
    bound: frozenset[int],
    mood: Mood,
    published: Period | None,
    last: Period | None,
) -> tuple[When | None, str]:
    """The time of the quantity at tokens span[0]..span[1] with the step that found it; None if nothing says.

    Nearest first: the date that follows before the next quantity, the date before it in its clause, a later date of the clause, the only date of the
    sentence; then the document's date for what is told in the present or planned, and the last date of the text for what is told in the past.
    `bound` holds the first tokens of dates that belong to an event told by a noun ("since its founding in 2015").
    """
    phrases = reading.phrases
    if not reading.dates:
        return time_without_dates(phrases, span[0], mood, published, last)
    good = [d for d in reading.dates if usable(phrases, d, bound) and not is_base(reading, d)]
    led = [d for d in good if leads_bracket(phrases, d)]
    if led:
        bracket = reading.brackets(span[0])
        told = nearest([d for d in led if bracket == d.first - 1])
        if told:
            return told
        good = [d for d in good if d not in led]
    first, end = phrases.clause(span[0])
    inserted = insertion_around(phrases, span[0])
    if inserted:
        good = [d for d in good if inserted[0] <= d.first < inserted[1]]
    if phrases.words[max(0, span[0] - 2) : span[0]] in EARLIER:
        return own_date(good, span[1], min(limit, end)) or (None, "an earlier value without a date")
    found = (
        own_date(good, span[1], min(limit, end))
        or nearest([d for d in reversed(good) if first <= d.first and d.last <= span[0]])
        or nearest([d for d in good if span[1] <= d.first and d.last <= end])
    )
    if found:
        return found
    if len(good) == 1 and good[0].days is not None:
        held = good[0].stretch or good[0].days
        return When(held, "sentence"), f"time: {shown(held)}, the only date of the sentence"
    return undated(phrases, (first, end), mood, published, None if good else last)


def time_without_dates(phrases: Phrases, index: int, mood: Mood, published: Period | None, last: Period | None) -> tuple[When | None, str]:
    """The time of the quantity at token `index` of a sentence that names no date; see `time_of`."""
    if phrases.words[max(0, index - 2) : index] in EARLIER:
        return None, "an earlier value without a date"
    return undated(phrases, phrases.clause(index) if mood.past and last is not None else (0, 0), mood, published, last)


def undated(phrases: Phrases, clause: tuple[int, int], mood: Mood, published: Period | None, last: Period | None) -> tuple[When | None, str]:
    """The time of what no date of its sentence tells: the last date of the text for what is past, else the document's own date."""
    if last is not None and mood.past and not is_present(phrases, *clause):
        return When(last, "paragraph"), f"time: {shown(last)}, the last date of the text"
    if published is not None:
        return When(published, "document"), f"time: {shown(published)}, when the document or the entry was written"
    return None, "no time is stated and the document has no date"


def insertion_around(phrases: Phrases, index: int) -> tuple[int, int] | None:
    """The relative clause in the present between two commas that holds token `index`: the dates around it are not its own.

    "The choir, which has 84 singers, toured Kent in 2018" counts no singers of 2018.
    """
    if "Q" not in phrases.classes:
        return None
    first, last = phrases.classes.rfind("KQ", 0, index), phrases.classes.find("K", index)
    if first < 0 or last < 0 or "K" in phrases.classes[first + 1 : index] or not is_present(phrases, first + 2, index):
        return None
    return first, last


def dates_of_others(reading: Reading, quantity: Quantity) -> frozenset[int]:
    """First tokens of dates that another predicate than the number's own is dated by.

    "Founded in 1987, it employs 40 people" and "is 2 km long and opened in 1931" date no number. A verb in the
    past that goes on with the tale keeps the date ("the ferry sank in 1912 and killed 40 people").
    """
    told = [word for word in reading.events if word.verb]
    inserted = [d.first for d in reading.dates if is_inserted(reading.phrases, d, quantity.outer_first)]
    return frozenset([*inserted, *[d.first for word in told for d in reading.dates if is_of_other(reading, quantity, word, d)]])


def is_base(reading: Reading, date: DateMention) -> bool:
    """True for the date that a growth counts from ("up 4 percent from 2019")."""
    at = date.outer_first
    at -= reading.phrases.words[at] != "from"
    spans = "to" in reading.phrases.words[at : date.last]
    return at > 0 and not spans and reading.phrases.words[at] == "from" and any(q.outer_last == at and q.dimension == "percent" for q in reading.quantities)


def is_inserted(phrases: Phrases, date: DateMention, index: int) -> bool:
    """True if a participle between commas or dashes is dated ("Norwood Hall, sold in 1990, has 40 rooms") and token `index` stands behind, in the present."""
    if not date.last < index or phrases.classes[date.last] not in "KHM":
        return False
    i = date.outer_first
    while i and phrases.classes[i - 1] in "PDWNA":
        i -= 1
    verb = own_verb(phrases, date.last, index)
    return i > 1 and phrases.classes[i - 1] == "V" and phrases.classes[i - 2] in "KHM" and verb is not None and is_present(phrases, verb, verb + 1)


def is_of_other(reading: Reading, quantity: Quantity, word: EventWord, date: DateMention) -> bool:
    """True if a date right behind an event's verb is that verb's alone, and the quantity another verb's."""
    phrases = reading.phrases
    between = phrases.classes[word.last : date.outer_first]
    if not 0 <= date.outer_first - word.last <= REACH or "V" in between or "X" in between or any(word.last <= q.first < date.first for q in reading.quantities):
        return False
    if quantity.first < word.first:
        verb = own_verb(phrases, phrases.clause(quantity.first)[0], quantity.outer_first)
        return verb is not None and own_verb(phrases, quantity.outer_last, word.last) is not None
    verb = own_verb(phrases, date.last, quantity.outer_first)
    if quantity.first < date.last or verb is None:
        return False
    bracketed = word.first > 0 and phrases.words[word.first - 1] == "("
    reduced = bracketed or (is_reduced(phrases, word) and word.attribute.name not in OF_SUBJECT)
    return reduced or phrases.words[verb] == "could" or is_present(phrases, verb, verb + 1)


def own_verb(phrases: Phrases, first: int, last: int) -> int | None:
    """The first finite verb between two tokens."""
    return next((i for i in range(first, last) if phrases.classes[i] in "XV" and not phrases.words[i].endswith("ing")), None)


def is_reduced(phrases: Phrases, word: EventWord) -> bool:
    """True for a participle that opens its sentence or an insertion ("Founded in 1987, ...", "Norwood, founded in 1987, ...")."""
    i = word.first
    while i and phrases.classes[i - 1] == "A":
        i -= 1
    return i == 0 or phrases.classes[i - 1] in "KM" or phrases.words[i - 1] == "("


def leads_bracket(phrases: Phrases, date: DateMention) -> bool:
    """True for the date of what a bracket holds, and of nothing before it: "40 rooms (2019: 36 rooms)"."""
    words = phrases.words
    return date.first > 0 and date.last < len(words) and words[date.first - 1] == "(" and words[date.last] == ":"


def own_date(dates: Sequence[DateMention], start: int, limit: int) -> tuple[When | None, str] | None:
    """The first date between a quantity and the next one."""
    return nearest([d for d in dates if start <= d.first < limit])


def nearest(dates: Sequence[DateMention]) -> tuple[When | None, str] | None:
    """The first of the candidates as a time."""
    for date in dates:
        if date.days is not None:
            held = date.stretch or date.days
            return When(held, "document" if date.kind == "now" else "text"), f"time: {shown(held)}, stated"
    return None


@lru_cache(maxsize=10_000)
def shown(days: Period) -> str:
    """A period in words; remembered, because documents name few of them many times."""
    return str(days)
