"""Spans in, findings out: a weekday, a length of time, an age, an anniversary or an edition that its dates do not allow, and an end before its start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import floor

from checker.data.spans import JULIAN_UNTIL, WEEKDAY_NAMES
from checker.findings.bands import say_band
from checker.findings.fingerprints import fingerprint
from checker.findings.weights import capped
from checker.findings.wording import say_value
from checker.model.case import Case, Span
from checker.model.finding import Finding, Side
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import calendar_day, iso
from checker.model.rule import Rule, SpanRelation

DAY = 86_400  # seconds, the base unit of time
CONFIDENCE: dict[SpanRelation, float] = {"weekday": 0.95, "order": 0.85, "duration": 0.85, "age": 0.9, "anniversary": 0.85, "edition": 0.8}
ACROSS = 0.7  # two documents may speak of two things of one name


def check_spans(cases: Sequence[Case], relation: str, rule: Rule) -> Iterator[Finding]:
    """A finding for each span of a relation of which not all can be true."""
    for case in cases:
        if isinstance(case, Span) and case.relation == relation:
            message = CHECKS[case.relation](case)
            if message:
                yield make_finding(case, message, rule)


def days_of(measured: Measured) -> tuple[int, int] | None:
    """The first and the last day that a date allows; None if an end is open."""
    said = measured.exact.said
    return None if said.low is None or said.high is None else (floor(said.low), floor(said.high))


def wrong_weekday(span: Span) -> str | None:
    """A day that is another day of the week; up to 1923 it may be dated by the Julian calendar as well."""
    days = days_of(span.stated)
    if days is None or span.number is None:
        return None
    year, month, day = calendar_day(days[0])
    allowed = {(days[0] - 1) % 7}
    if year <= JULIAN_UNTIL:
        allowed.add((julian_day(year, month, day) - 1) % 7)
    if span.number in allowed:
        return None
    return f"{iso(days[0])} was a {WEEKDAY_NAMES[(days[0] - 1) % 7]}, not a {WEEKDAY_NAMES[span.number]}"


def julian_day(year: int, month: int, day: int) -> int:
    """The Gregorian day number of a date of the Julian calendar, by the usual count of days from a year that begins in March.

    >>> from checker.model.moment import iso
    >>> iso(julian_day(1917, 10, 25))
    '1917-11-07'
    """
    shifted, moved = (year - 1, month + 9) if month < 3 else (year, month - 3)
    return 365 * shifted + shifted // 4 + (153 * moved + 2) // 5 + day - 307 - 1


def ends_early(span: Span) -> str | None:
    """An end of which every day lies before the start."""
    start, end = span.start.exact.said.floor, span.end.exact.said.ceiling
    return f"{say_value(span.end)} is the end, and {say_value(span.start)} the start: it ends before it starts" if end < start else None


def wrong_duration(span: Span) -> str | None:
    """A length that the two ends do not allow, whether or not their own days are counted."""
    start, end = days_of(span.start), days_of(span.end)
    if start is None or end is None:
        return None
    shortest, longest = max(0, end[0] - start[1]), end[1] - start[0] + 1
    if Interval(Fraction(shortest * DAY), Fraction(longest * DAY)).meets(span.stated.rounded.said):
        return None
    return f"{say_value(span.start)} to {say_value(span.end)} is {say_stretch(shortest, longest)}, given as {say_value(span.stated)}"


def say_stretch(shortest: int, longest: int) -> str:
    """A number of days in the unit that suits it."""
    unit, days = next(((unit, days) for unit, days in (("years", 365), ("months", 30), ("weeks", 7)) if longest >= 2 * days), ("days", 1))
    return f"{say_band(Interval(Fraction(round(Fraction(shortest, days), 1)), Fraction(round(Fraction(longest, days), 1))))} {unit}"


def completed_years(first: int, last: int) -> int:
    """How many birthdays lie in the days from `first`, left out, to `last`."""
    (y1, m1, d1), (y2, m2, d2) = calendar_day(first), calendar_day(last)
    return y2 - y1 - ((m2, d2) < (m1, d1))


def wrong_age(span: Span) -> str | None:
    """An age that is neither the last nor the next birthday's, by any day that the two dates allow."""
    start, end = days_of(span.start), days_of(span.end)
    if start is None or end is None or start[0] > end[1]:
        return None
    youngest, oldest = completed_years(start[1], max(start[1], end[0])), completed_years(start[0], end[1])
    if span.stated.claim.unit not in ("", "year") or Interval(Fraction(youngest), Fraction(oldest)).meets(span.stated.written.said):
        return None
    years = str(youngest) if youngest == oldest else f"{youngest} or {oldest}"
    return f"born {say_value(span.start)}, at {say_value(span.end)} the age is {years}, given as {say_value(span.stated)}"


def wrong_anniversary(span: Span) -> str | None:
    """An anniversary that falls into another year, and not into the one before or after it either: feasts last."""
    return beside(span, 0, 1, 1, "years lie between them")


def wrong_edition(span: Span) -> str | None:
    """An edition of which there cannot have been so many, one each year; editions that were left out make the number lower, so only a higher one is wrong."""
    return beside(span, 1, None, 1, "editions fit, one each year")


def beside(span: Span, more: int, below: int | None, above: int, what: str) -> str | None:
    """What is wrong with an ordinal that should be the years between two dates plus `more`, or less by `below` (None: by any number) or more by `above`."""
    start, end = days_of(span.start), days_of(span.end)
    if start is None or end is None:
        return None
    fewest, most = calendar_day(end[0])[0] - calendar_day(start[1])[0] + more, calendar_day(end[1])[0] - calendar_day(start[0])[0] + more
    allowed = Interval(None if below is None else Fraction(fewest - below), Fraction(most + above))
    if most < 0 or allowed.meets(span.stated.exact.said):
        return None
    return f"{say_value(span.stated)} in {say_value(span.end)}: from {say_value(span.start)} on, {most} {what}"


CHECKS: dict[SpanRelation, Callable[[Span], str | None]] = {
    "weekday": wrong_weekday,
    "order": ends_early,
    "duration": wrong_duration,
    "age": wrong_age,
    "anniversary": wrong_anniversary,
    "edition": wrong_edition,
}


def make_finding(span: Span, message: str, rule: Rule) -> Finding:
    """Every value of a span as a side of its own, the stated one last."""
    stated = span.stated
    values = tuple({id(m): m for m in (span.start, span.end, stated)}.values())
    witness = (values[0], values[-1])
    confidence = CONFIDENCE[span.relation]
    claim = stated.claim
    is_across = span.start.claim.place.document != span.end.claim.place.document
    return Finding(
        rule=rule.id,
        severity=capped("warning" if is_across else "error", rule.severity),
        confidence=ACROSS if is_across else confidence,
        verdict="conflict",
        message=message,
        entity=claim.entity,
        attribute=claim.attribute,
        fingerprint=fingerprint(rule.id, (claim.entity or "", claim.attribute or ""), None, witness),
        sides=tuple(Side(say_value(m), m.written.said, (m,), 1) for m in values),
        witness=witness,
        steps=(f"the text ties them together: {span.why!r}", message, f"confidence {confidence}: how surely the words mean that"),
    )
