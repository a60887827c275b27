"""A stream of what claims allow in, what is left to say of each key and time out: how many there are, and whether all of them can be true.

A summary is all that needs to be known of any number of claims, and two of them make one: in any order and grouping, so that claims may be cut and summed up
anywhere. All claims of one time can be true together exactly if the highest low end does not exceed the lowest high end; the two claims that have these ends
are the witnesses.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache, reduce
from itertools import groupby
from math import inf
from operator import itemgetter
from typing import NamedTuple, TypeVar

from checker.model.interval import Bound, Interval

Key = TypeVar("Key")


class Witness(NamedTuple):
    """Where a claim stands: its document, and the offset of its number in it."""

    document: str
    position: int


class End(NamedTuple):
    """An end of a set, behind the float that is nearest to it: floats never stand in the wrong order, they only tie, and are compared ten times as fast."""

    near: float
    exact: Bound

    @classmethod
    def of(cls, exact: Bound) -> End:
        """The end at a point of the line."""
        if exact.value is None:
            return cls(inf * exact.nudge, exact)
        try:
            return cls(float(exact.value), exact)
        except OverflowError:
            return cls(inf if exact.value > 0 else -inf, exact)


class Summary(NamedTuple):
    """What some claims allow: their number, the highest of their low ends and the lowest of their high ends, each with the first claim that has it."""

    number: int
    low: End
    low_at: Witness
    high: End
    high_at: Witness

    @classmethod
    def of(cls, said: Interval, at: Witness) -> Summary:
        """The summary of one claim."""
        return cls(1, End.of(said.floor), at, End.of(said.ceiling), at)

    @property
    def clashes(self) -> bool:
        """True if not all of the claims can be true."""
        return self.low > self.high


def merged(a: Summary, b: Summary) -> Summary:
    """The summary of the claims of both; associative and commutative. Of claims with one end the first in order of document and place is the witness."""
    number, low, low_at, high, high_at = a
    if low < b.low:
        low, low_at = b.low, b.low_at
    elif b.low_at < low_at and not b.low < low:
        low_at = b.low_at
    if b.high < high:
        high, high_at = b.high, b.high_at
    elif b.high_at < high_at and not high < b.high:
        high_at = b.high_at
    return Summary(number + b.number, low, low_at, high, high_at)


def summed_up(stream: Iterable[tuple[Key, Summary]]) -> Iterator[tuple[Key, Summary]]:
    """One summary for each key of a stream in which equal keys stand together, in constant memory."""
    for key, group in groupby(stream, key=itemgetter(0)):
        yield key, reduce(merged, map(itemgetter(1), group))


def clashes(stream: Iterable[tuple[Key, Summary]]) -> Iterator[tuple[Key, Summary]]:
    """The keys of such a stream whose claims cannot all be true, in their order, with their summaries."""
    return ((key, total) for key, total in summed_up(stream) if total.clashes)


def pack(summary: Summary) -> str:
    """A summary as text, exact."""
    low, high = summary.low.exact, summary.high.exact
    ends = ["" if low.value is None else str(low.value), low.nudge, *summary.low_at, "" if high.value is None else str(high.value), high.nudge]
    return json.dumps([summary.number, *ends, *summary.high_at])


def unpack(text: str) -> Summary:
    """What `pack` was given."""
    number, low, low_nudge, low_document, low_position, high, high_nudge, high_document, high_position = json.loads(text)
    return Summary(number, end_of(low, low_nudge), Witness(low_document, low_position), end_of(high, high_nudge), Witness(high_document, high_position))


@lru_cache(maxsize=10_000)
def end_of(value: str, nudge: int) -> End:
    """An end from its text; "" is infinity."""
    return End.of(Bound(Fraction(value) if value else None, nudge))
