"""Two dates where they stand in, whether they date one event and would exclude each other out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.data.calendar_words import MONTHS
from checker.data.happenings import EXCLUSIVE
from checker.groups.counterparts.loose import bound_of, ends_in, is_row
from checker.groups.counterparts.spots import Spot, meaning, tells
from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.frozen import replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period, calendar_day, day_of, month_of, year_of
from checker.model.regex import regex

BEFORE, BEHIND = 3, 2  # words beside a date that may tell what it dates
ONE_EVENT = 0.6  # how alike two sentences with one date each must be for it to be the date of one event, though the events bear other names
SAME_STORY = 0.8  # and this where there are more
HINTED = 0.35  # a weekday is told of much that happens in a week, so that a word beside both is not enough
APART = frozenset(frozenset((one, other)) for one, others in EXCLUSIVE for other in others.split())
PARTS = regex(r"\b(?:rest|remainder|end|start|beginning|middle|half|early|mid|late|spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
FINE = frozenset({"day", "month"})
WORDS = regex(r"[a-z]+|(?<!\d)\d{1,2}(?!\d)")
ENDS = ("from", "to")
UNTIL = frozenset({"until", "till", "through"})
WORDS_OF_DATES = regex(r"\w+")
SPANS = frozenset({"span"})
BEGINNINGS, ENDINGS = frozenset({"born", "founded", "opened", "began"}), frozenset({"died", "ended", "closed"})


def one_event(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot], likeness: float) -> bool:
    """True if two dates are of one event as far as their sentences tell: the same thing happened, and nothing else is dated so on either side."""
    if a.role is not None and a.role == b.role:
        return likeness >= SAME_STORY or (sole(a, mine) and sole(b, theirs))
    if has_edge(a, b.role) or has_edge(b, a.role):
        return True
    if a.role is not None and b.role is not None:
        return False
    if is_loose(a) or is_loose(b):
        return likeness >= (HINTED if words_beside(a) & words_beside(b) else ONE_EVENT)
    if words_beside(a) & words_beside(b) or one_part_apart(a, b):
        return True
    if likeness >= SAME_STORY:
        return True
    return likeness >= ONE_EVENT and only_date(a, mine) and only_date(b, theirs) and a.numbers == b.numbers == 0


def one_part_apart(a: Spot, b: Spot) -> bool:
    """True if two days, months or quarters differ in one part alone, which the other sentence does not have: the year, the month or quarter, or the day.

    Two days of the week, and what lacks a year, have no other part.
    """
    if named_in(a, b) or named_in(b, a):
        return False
    if is_loose(a) or is_loose(b):
        return True
    one, other = a.measured.claim.days, b.measured.claim.days
    if one is None or other is None or one.grain != other.grain:
        return False
    if one.grain in (*FINE, "quarter") and one.first is not None and other.first is not None:
        return sum(x != y for x, y in zip(calendar_day(one.first), calendar_day(other.first), strict=True)) == 1
    return PARTS.search(a.measured.claim.text) is not None and PARTS.search(b.measured.claim.text) is not None and in_other_year(one, other)


def in_other_year(one: Period, other: Period) -> bool:
    """True if two stretches are the same part of two years: "the end of 2025" and "the end of 2026"."""
    if one.last is None or other.last is None or (one.first is None) != (other.first is None):
        return False
    apart = years_apart(one.last, other.last)
    return apart != 0 and (one.first is None or other.first is None or years_apart(one.first, other.first) == apart)


def years_apart(one: int, other: int) -> int:
    """The years between two days of one date in different years; 0 for other days."""
    (year, *day), (later, *there) = calendar_day(one), calendar_day(other)
    return later - year if day == there else 0


def is_loose(spot: Spot) -> bool:
    """True for a date that is known by its weekday, its day of the year or its distance from today only."""
    return is_row(spot.measured.base)


def named_in(a: Spot, b: Spot) -> bool:
    """True if every word of a date stands in the sentence of another, be it in several dates."""
    there = set(WORDS_OF_DATES.findall(b.measured.claim.quote.lower()))
    return all(word in there for word in WORDS_OF_DATES.findall(a.measured.claim.text.lower()))


def exclusive(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> bool:
    """True if two dates are one, but are said of events that cannot be one: born and married; neither side dates the event of the other besides."""
    if any(spot.role == b.role for spot in mine) or any(spot.role == a.role for spot in theirs):
        return False
    return a.dimension == b.dimension == "date" and frozenset((a.role, b.role)) in APART and a.measured.exact.said == b.measured.exact.said


def told_otherwise(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> bool:
    """True if what two dates have in common does not count, since one passage tells besides of what the other one dates.

    They are of different events, of which one is dated on the other side too; or one lacks a year where its passage gives the years of others of its kind.
    """
    if a.dimension != "date" or b.dimension != "date":
        return told_reversed(a, b, mine, theirs)
    if is_loose(a) != is_loose(b):
        date, spots = (a, mine) if is_loose(a) else (b, theirs)
        return any(not is_loose(spot) and ends_in_row(spot, date.measured.base) for spot in spots)
    if a.role is None or b.role is None or a.role == b.role:
        return False
    return any(spot.dimension == "date" and spot.role == other.role for spots, other in ((mine, b), (theirs, a)) for spot in spots)


def told_reversed(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> bool:
    """True if one number is where a change starts and the other one where it ends: "from 4 to 6", "from 6 to 4"."""
    ends = {end_of_change(a, mine), end_of_change(b, theirs)}
    return ends == set(ENDS)


def end_of_change(spot: Spot, spots: Sequence[Spot]) -> str | None:
    """The "from" or "to" before a number, if its sentence has the other one before another number of its dimension."""
    words = {word_before(other) for other in spots if other.sentence is spot.sentence and other.dimension in (spot.dimension, "number")}
    return word_before(spot) if words.issuperset(ENDS) and word_before(spot) in ENDS else None


def word_before(spot: Spot) -> str:
    """The word before a date or number."""
    return spot.sentence.words[spot.at - 1] if spot.at else ""


def ends_in_row(spot: Spot, base: str) -> bool:
    """True for a date with days that has a place in a row of loose ones."""
    days = spot.measured.claim.days
    return spot.dimension == "date" and days is not None and ends_in(days, base) is not None


def sole(spot: Spot, spots: Sequence[Spot]) -> bool:
    """True if a date is the only one of its event in its passage."""
    return sum(1 for other in spots if other.dimension == "date" and other.role == spot.role) == 1


def only_date(spot: Spot, spots: Sequence[Spot]) -> bool:
    """True if a date is the only one of its passage."""
    return sum(1 for other in spots if other.dimension == "date") == 1


def words_beside(spot: Spot) -> set[str]:
    """The words right before and behind a date that say something."""
    first, last = spot.sentence.bounds(spot.at)
    near = (*spot.sentence.words[max(first, spot.at - BEFORE) : spot.at], *spot.sentence.words[spot.at + 1 : min(last, spot.at + 1 + BEHIND)])
    return {meaning(word) for word in near if tells(word) and word not in spot.sentence.names}


def has_edge(spot: Spot, role: str | None) -> bool:
    """True if a date is a stretch of time whose beginning or end the role is."""
    days = spot.measured.claim.days
    return days is not None and days.grain in SPANS and role in BEGINNINGS | ENDINGS


def at_edge(measured: Measured, role: str | None) -> Measured:
    """A stretch of time as its beginning or its end, where the other side tells of one; anything else as it is."""
    days = measured.claim.days
    if days is None or role not in BEGINNINGS | ENDINGS:
        return measured
    edge = last_day(measured) if role in ENDINGS else None
    if edge is None and (days.first is None or days.last is None or days.grain not in SPANS):
        return measured
    edge = edge or edge_of(days, role in ENDINGS)
    if edge.first is None or edge.last is None:
        return measured
    known = Interval(Fraction(edge.first), Fraction(edge.last))
    reading = Reading(known, known)
    return replace(measured, written=reading, exact=reading, rounded=reading)


def last_day(measured: Measured) -> Period | None:
    """The day, month or year up to which something goes on: "until 30 June 2021"; None for other dates."""
    claim = measured.claim
    before = claim.quote[: claim.place.start - claim.quote_start].split()
    if not before or before[-1].lower() not in UNTIL or claim.days is None or claim.days.first is not None or claim.days.last is None:
        return None
    year, month, number = calendar_day(claim.days.last)
    words = WORDS_OF_DATES.findall(claim.text.lower())
    if not any(word in MONTHS for word in words):
        return year_of(year)
    return day_of(year, month, number) if any(word.isdigit() and len(word) < 3 for word in words) else month_of(year, month)


def edge_of(days: Period, last: bool) -> Period:
    """The first or last day of a stretch, as coarse as the other end shows that the stretch was told: whole years, whole months, or days."""
    assert days.first is not None and days.last is not None
    year, month, _ = calendar_day(days.last if last else days.first)
    first, after = calendar_day(days.first), calendar_day(days.last + 1)
    if first[1:] == (1, 1) and after[1:] == (1, 1):
        return year_of(year)
    if first[2] == 1 and after[2] == 1:
        return month_of(year, month)
    number = days.last if last else days.first
    return Period(number, number, "day")


def dated(claims: Sequence[Claim], others: Sequence[Measured], source: Source) -> Iterator[Measured]:
    """The dates without a year, with the year that all days and months of the other passage share: two passages of one context speak of one time.

    None is given where the other passage has no such year, or several.
    """
    years = {calendar_day(m.claim.days.first)[0] for m in others if m.claim.days is not None and m.claim.days.grain in FINE and m.claim.days.first is not None}
    if len(years) != 1:
        return
    for claim in claims:
        days = in_year(claim.text, min(years)) if claim.kind == "date" and claim.days is None and bound_of(claim) is None else None
        if days is not None and days.first is not None and days.last is not None:
            known = Interval(Fraction(days.first), Fraction(days.last))
            reading = Reading(known, known)
            told = f"{claim.text!r} without a year is taken for {days}, as the other passage has it"
            yield Measured(replace(claim, days=days, reason=""), source, reading, reading, reading, "day", (told,))


def in_year(text: str, year: int) -> Period | None:
    """The month or day that a text of no more than that names, in a year; None for other texts, and for a day that the year does not have."""
    words = WORDS.findall(text.lower())
    months = [MONTHS[word] for word in words if word in MONTHS]
    numbers = [int(word) for word in words if word.isdigit()]
    if len(months) != 1 or len(words) != 1 + len(numbers) or len(numbers) > 1:
        return None
    try:
        return day_of(year, months[0], numbers[0]) if numbers else month_of(year, months[0])
    except ValueError:
        return None
