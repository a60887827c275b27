"""A quantity and the dates of its sentence in, the time at which it is said to hold out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.claims.calendar.dates import DateMention
from checker.claims.modality import Mood, is_present
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.model.claim import When
from checker.model.moment import Period

NOT_A_TIME = frozenset({"since", "after", "before", "than", "dating"})
COMPARED = frozenset({"from", "than", "with", "versus", "against", "over"})  # "up 12 percent from a year earlier"
EARLIER = (("up", "from"), ("down", "from"))


def usable(phrases: Phrases, date: DateMention, bound: frozenset[int]) -> bool:
    """True if a date can say when a quantity holds: resolved, not the start of an open span, not the date of a noun's event or of a comparison."""
    if date.days is None or date.reason or date.preposition in NOT_A_TIME or date.first in bound:
        return False
    before = phrases.tokens[date.first - 1].lower if date.first else ""
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
    good = [d for d in reading.dates if usable(phrases, d, bound)]
    first, end = phrases.clause(span[0])
    if span[0] >= 2 and (phrases.tokens[span[0] - 2].lower, phrases.tokens[span[0] - 1].lower) in EARLIER:
        return own_date(good, span[1], min(limit, end)) or (None, "an earlier value without a date")
    found = (
        own_date(good, span[1], min(limit, end))
        or nearest([d for d in reversed(good) if first <= d.first and d.last <= span[0]])
        or nearest([d for d in good if span[1] <= d.first and d.last <= end])
    )
    if found:
        return found
    if len(good) == 1 and good[0].days is not None:
        return When(good[0].days, "sentence"), f"time: {shown(good[0].days)}, the only date of the sentence"
    if mood.past and not is_present(phrases, first, end) and last is not None and not good:
        return When(last, "paragraph"), f"time: {shown(last)}, the last date of the text"
    if published is not None:
        return When(published, "document"), f"time: {shown(published)}, when the document was published"
    return None, "no time is stated and the document has no date"


def own_date(dates: Sequence[DateMention], start: int, limit: int) -> tuple[When | None, str] | None:
    """The first date between a quantity and the next one."""
    return nearest([d for d in dates if start <= d.first < limit])


def nearest(dates: Sequence[DateMention]) -> tuple[When | None, str] | None:
    """The first of the candidates as a time."""
    for date in dates:
        if date.days is not None:
            return When(date.days, "document" if date.kind == "now" else "text"), f"time: {shown(date.days)}, stated"
    return None


@lru_cache(maxsize=10_000)
def shown(days: Period) -> str:
    """A period in words; remembered, because documents name few of them many times."""
    return str(days)
