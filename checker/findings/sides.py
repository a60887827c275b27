"""Claims that oppose each other in, sides out: the fewest groups of claims that can be true together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from checker.data.units import UNITS
from checker.findings.compare import COUNTS
from checker.findings.wording import say_value
from checker.model.finding import Side
from checker.model.frozen import dataclass
from checker.model.interval import Bound, Interval
from checker.model.measured import Measured
from checker.model.regex import regex

WORDS = regex(r"\w+(?:[.,]\d+)*")
NEAR_DUPLICATE = 0.9  # the share of words in common from which two sentences count as one text; `candidates` counts with it
ReadSet = Callable[[Measured], Interval]


@dataclass(frozen=True, slots=True)
class Split:
    """The outcome of a sweep: the points that stab all sets, lowest first, the claims on each, and those that several points stab."""

    points: tuple[Bound, ...]
    groups: tuple[tuple[Measured, ...], ...]
    undecided: tuple[Measured, ...]

    def numbers(self) -> dict[int, int]:
        """The number of the group of each claim that stands in one, by the identity of the claim."""
        return {id(m): i for i, group in enumerate(self.groups) for m in group}


def place_order(measured: Measured) -> tuple[str, int, int, str]:
    """Sorts claims by document and place."""
    place = measured.claim.place
    return place.document, place.start, place.end, measured.claim.kind


def said_of(claims: Iterable[Measured]) -> ReadSet:
    """How to read the said set of each of some claims so that they share one scale: rounded as soon as two units meet."""
    return (lambda m: m.exact.said) if one_unit(claims) else (lambda m: m.rounded.said)


def meant_of(claims: Iterable[Measured]) -> ReadSet:
    """The same for what a reader takes from them."""
    return (lambda m: m.exact.meant) if one_unit(claims) else (lambda m: m.rounded.meant)


def one_unit(claims: Iterable[Measured]) -> bool:
    """True if all claims were written in one unit; counts always were."""
    return len({"" if m.claim.dimension in COUNTS else m.claim.unit for m in claims}) <= 1


def sweep(claims: Sequence[Measured], read: ReadSet) -> Split:
    """The fewest points that stab all sets, found by always stabbing at the lowest end that no point has reached; ties by place."""
    ordered = sorted(claims, key=place_order)
    points: list[Bound] = []
    for measured in sorted(ordered, key=lambda m: read(m).ceiling):
        if not points or read(measured).floor > points[-1]:
            points.append(read(measured).ceiling)
    groups: list[list[Measured]] = [[] for _ in points]
    undecided: list[Measured] = []
    for measured in ordered:
        first, *more = points_in(points, read(measured))
        (undecided if more else groups[first]).append(measured)
    return Split(tuple(points), tuple(tuple(group) for group in groups), tuple(undecided))


def points_in(points: Sequence[Bound], interval: Interval) -> range:
    """The numbers of the points, given in rising order, that lie in a set."""
    return range(bisect_left(points, interval.floor), bisect_right(points, interval.ceiling))


def make_side(claims: Sequence[Measured], read: ReadSet) -> Side:
    """A side with the words of its narrowest claim; the claims share a number, so that `common` exists."""
    narrowest = min(claims, key=lambda m: (m.claim.hedge != "none", width(read(m)), place_order(m)))
    return Side(say_value(narrowest), common_in_unit(claims, read), tuple(claims), count_sources(claims))


def width(interval: Interval) -> tuple[bool, object]:
    """Sorts sets by their length, unbounded ones last."""
    if interval.low is None or interval.high is None:
        return True, 0
    return False, interval.high - interval.low


def shared(sets: Iterable[Interval]) -> Interval | None:
    """What all of some sets have in common; None if that is nothing."""
    listed = list(sets)
    low, high = max(listed, key=lambda s: s.floor), min(listed, key=lambda s: s.ceiling)
    return Interval(low.low, high.high, low.low_open, high.high_open) if low.floor <= high.ceiling else None


def common_in_unit(claims: Sequence[Measured], read: ReadSet) -> Interval:
    """What all claims allow, in the unit of the first; where no factor leads back to that unit, what the first allows."""
    first = claims[0]
    if all(m.claim.unit == first.claim.unit for m in claims):
        as_written = shared(m.written.said for m in claims)
        if as_written is not None:
            return as_written
    common = shared(read(m) for m in claims)
    back = into_unit(first, common) if common else None
    return back or first.written.said


def into_unit(like: Measured, base: Interval) -> Interval | None:
    """A set in base units in the unit of `like`, by the table of units, else by the ends of its own readings; None if neither tells."""
    if like.claim.unit in UNITS:
        _, factor, shift = UNITS[like.claim.unit]
        return base.scaled(1 / Fraction(factor), -Fraction(shift) / Fraction(factor))
    ends = [(like.written.said.low, like.exact.said.low), (like.written.said.high, like.exact.said.high)]
    factors = {written / exact for written, exact in ends if written and exact}
    return base.scaled(factors.pop()) if len(factors) == 1 else None


def count_sources(claims: Sequence[Measured]) -> int:
    """How many independent sources stand behind some claims: one document, one publisher, or one text printed twice count once."""
    links: dict[Hashable, Hashable] = {}

    def root(name: Hashable) -> Hashable:
        while links.setdefault(name, name) != name:
            links[name] = name = links[links[name]]
        return name

    for measured in claims:
        document = root(measured.claim.place.document)
        for name in names_of_witness(measured):
            links[root(name)] = document = root(document)
    for one, other in candidates({words_of(m.claim.quote) for m in claims}):
        if root(one) != root(other) and is_one_text(one, other):
            links[root(one)] = root(other)
    return len(set(map(root, [*links])))


def names_of_witness(measured: Measured) -> Iterator[Hashable]:
    """By what a testimony is known again: its publisher, and the words of its text."""
    if measured.source.publisher:
        yield "publisher", measured.source.publisher.casefold()
    words = words_of(measured.claim.quote)
    if words:
        yield words


def candidates(texts: Iterable[frozenset[str]]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The pairs of texts, given by their words, that may be one text; few of all pairs, but every pair that is.

    Of two texts with nine tenths of their words in common, one of the rarest tenth of the longer is among the rarest nineteenth of the shorter, each with one
    word more.
    """
    known = {text: len(text) for text in texts if text}
    frequency = Counter(chain.from_iterable(known))
    holders: dict[str, list[frozenset[str]]] = {}
    for text in sorted(known, key=known.__getitem__):
        rarest = sorted(text, key=lambda word: (frequency[word], word))[: len(text) // 10 + 1]
        yield from ((text, other) for word in rarest for other in holders.get(word, ()))
        for word in rarest[: len(text) // 19 + 1]:
            holders.setdefault(word, []).append(text)


def same_witness(a: Measured, b: Measured) -> bool:
    """True if two claims are no independent testimonies."""
    if a.claim.place.document == b.claim.place.document:
        return True
    if a.source.publisher and b.source.publisher and a.source.publisher.casefold() == b.source.publisher.casefold():
        return True
    one, other = words_of(a.claim.quote), words_of(b.claim.quote)
    return bool(one) and is_one_text(one, other)


def is_one_text(one: frozenset[str], other: frozenset[str]) -> bool:
    """True for two texts that have nearly all of their words in common."""
    return len(one & other) >= NEAR_DUPLICATE * len(one | other)


@lru_cache(maxsize=10_000)
def words_of(quote: str) -> frozenset[str]:
    """The words and numbers of a sentence, without case."""
    return frozenset(WORDS.findall(quote.casefold()))
