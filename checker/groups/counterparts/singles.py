"""A passage and another one in, its spans of one unit that are told with an article out: "after a year" is a duration where the other side gives one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from checker.groups.counterparts.sentences import sentence_of
from checker.model.claim import Amount, Claim, Numeral
from checker.model.comparison import Passage
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading

# The mean lengths of the Julian calendar, which is what a year and a month of a duration count as elsewhere.
SECONDS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_629_800, "quarter": 7_889_400, "year": 31_557_600} | {
    "decade": 315_576_000,
    "century": 3_155_760_000,
}
SPAN = re.compile(
    rf"\b(?:after|within|in|for|lasting|lasts|lasted|takes|taking|took)\s+(an?)\s+({'|'.join(SECONDS)})\b(?!\s+(?:ago|earlier|later|old|or|and\s+an?)\b)",
    re.IGNORECASE,
)
HALF = Fraction(1, 2)


def singles_of(passage: Passage, other: Passage) -> Iterator[Measured]:
    """A duration of one for each "after a <unit>" of a passage; none where the other passage gives no duration at all."""
    if not any(m.claim.dimension == "time" for m in other.claims) and SPAN.search(other.document.prose) is None:
        return
    for found in SPAN.finditer(passage.document.prose):
        yield single_at(passage, found.start(1), found.end(1), found.group(2).lower())


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
