"""A passage in, its spans of time that are told without a number or a unit out: "after a year", and the age in "Ada Fenn, 41, paints"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from checker.groups.counterparts.sentences import sentence_of
from checker.model.claim import Amount, Claim, Numeral
from checker.model.comparison import Passage
from checker.model.frozen import replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.regex import regex

# The mean lengths of the Julian calendar, which is what a year and a month of a duration count as elsewhere.
SECONDS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_629_800, "quarter": 7_889_400, "year": 31_557_600} | {
    "decade": 315_576_000,
    "century": 3_155_760_000,
}
SPAN = regex(
    rf"\b(?:after|within|in|for|lasting|lasts|lasted|takes|taking|took)\s+(an?)\s+({'|'.join(SECONDS)})\b(?!\s+(?:ago|earlier|later|old|or|and\s+an?)\b)",
    re.IGNORECASE,
)
HALF, YEAR, OLDEST = Fraction(1, 2), Fraction(SECONDS["year"]), 130
BEHIND_NAME, APPOSED = regex(r"[A-Z][\w'’-]+\s*,\s*$"), regex(r"\s*(?:[,;)]|\.?\s*$)(?!\s*\d)")


def singles_of(passage: Passage, other: Passage) -> Iterator[Measured]:
    """A duration of one for each "after a <unit>" of a passage; none where the other passage gives no duration at all."""
    if not any(m.claim.dimension == "time" for m in other.claims) and SPAN.search(other.document.prose) is None:
        return
    for found in SPAN.finditer(passage.document.prose):
        yield single_at(passage, found.start(1), found.end(1), found.group(2).lower())


def as_age(measured: Measured) -> Measured:
    """A bare number that is an age, by its place behind a name, as one of years; anything else as it is."""
    claim = measured.claim
    number = claim.amount.number.value if claim.amount and claim.amount.number else None
    if claim.dimension != "number" or claim.kind != "quantity" or claim.hedge != "none" or number is None or not 0 < number <= OLDEST:
        return measured
    start, end = claim.place.start - claim.quote_start, claim.place.end - claim.quote_start
    if BEHIND_NAME.search(claim.quote[:start]) is None or not APPOSED.match(claim.quote, end):
        return measured
    years = Interval(number - HALF, number + HALF, high_open=True)
    known, exact = Reading(years, years), Reading(years.scaled(YEAR), years.scaled(YEAR))
    told = replace(claim, unit="year", dimension="time", noun="age", attribute="age")
    return Measured(told, measured.source, known, exact, exact, "second", (*measured.steps, "read as an age in years"))


def single_at(passage: Passage, start: int, end: int, unit: str) -> Measured:
    """The claim of an article, one unit as roughly as "one year" is."""
    document = passage.document
    quote, first, block = sentence_of(passage, start)
    claim = Claim(
        document.place(start, end),
        document.text[start:end],
        quote,
        first,
        "duration",
        "unattributed",
        Amount(Numeral(Fraction(1))),
        unit=unit,
        dimension="time",
        block=block,
        steps=("the article counts one, beside a passage that gives a duration",),
    )
    one = Interval(HALF, 1 + HALF, high_open=True)
    written, exact = Reading(one, one), Reading(one.scaled(Fraction(SECONDS[unit])), one.scaled(Fraction(SECONDS[unit])))
    return Measured(claim, document.source, written, exact, exact, "second")
