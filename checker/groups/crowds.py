"""The postings of one key in, in order of place, the claims to be held against each other out: all of them, or of a crowd those that matter; in bounded memory.

In a crowd the claims with the lowest and the highest values are those that oppose each other, if any do. To judge whether they stand in copies of one table or
passage takes what else their documents say of the same values (`echoes`). A sentence that gives many values for one property allows them all, and is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter, itemgetter

from checker.groups.postings import End, Sets, sets_of
from checker.model.frozen import dataclass
from checker.model.posting import Posting

CROWD = 2_000  # claims of one key that are held all at once; more are a crowd
OUTERMOST = 100  # claims of a crowd that are kept of its lowest, of its highest, and of its references
ECHOES = 3  # claims that one document has with one value
LONGEST_LIST = 4  # values of one sentence; judging passes longer ones over as well, so that they must not take the place of others
SEVERAL = 1_000  # values that one document may have before those that are not outermost are let go


@dataclass(frozen=True, slots=True)
class Gathering:
    """The claims of one key that are kept, in order of place, of how many; the spellings of their thing and property that occur most often.

    `opposes` is False where one value is meant by all claims alike, so that no two can oppose each other.
    """

    kept: tuple[Posting, ...]
    number: int
    entity: str
    attribute: str
    opposes: bool


def gatherings(postings: Iterable[Posting], editions: bool) -> Iterator[tuple[str, str, Gathering]]:
    """What has come together for each key of a sorted stream, and for each edition of it if these separate claims."""
    for key, group in groupby(postings, key=attrgetter("key")):
        crowds: dict[str, Crowd] = {}
        for posting in group:
            edition = posting.edition if editions else ""
            crowd = crowds.get(edition)
            if crowd is None:
                crowd = crowds[edition] = Crowd()
            crowd.add(posting)
        yield from ((key, edition, crowd.gathered()) for edition, crowd in crowds.items())


class Crowd:
    """Takes the postings of one key, and keeps those that matter."""

    def __init__(self) -> None:
        self._number = 0
        self._held: list[Posting] = []  # all of them, as long as they are no crowd
        self._outer: Outermost | None = None

    def add(self, posting: Posting) -> None:
        """Takes the next posting in order of place."""
        self._number += 1
        if self._outer is not None:
            self._outer.add(posting)
            return
        self._held.append(posting)
        if len(self._held) > CROWD:
            self._outer = Outermost()
            for held in self._held:
                self._outer.add(held)
            self._held = []

    def gathered(self) -> Gathering:
        """What has come together; nothing may be added afterwards."""
        if self._outer is not None:
            outer = self._outer
            return Gathering(outer.kept(), self._number, most_common(outer.entities), most_common(outer.attributes), outer.span.opposes)
        entities, attributes = (Counter(map(attrgetter(name), self._held)) for name in ("entity", "attribute"))
        span = Span()
        for posting in self._held if self._number > 1 else ():
            span.add(sets_of(posting.sets))
        return Gathering(tuple(self._held), self._number, most_common(entities), most_common(attributes), span.opposes)


class Span:
    """The highest low end and the lowest high end of what claims mean, exact and rounded: all of them meet if no low end exceeds a high one."""

    __slots__ = ("_exact", "_rounded")

    def __init__(self) -> None:
        self._exact: tuple[End, End] | None = None
        self._rounded: tuple[End, End] | None = None

    def add(self, sets: Sets) -> None:
        """Takes the sets of a claim."""
        self._exact = inner(self._exact, sets.meant_floor, sets.meant_ceiling)
        self._rounded = inner(self._rounded, sets.rounded_floor, sets.rounded_ceiling)

    @property
    def opposes(self) -> bool:
        """True if not all claims can mean one value."""
        return any(ends is not None and ends[0] > ends[1] for ends in (self._exact, self._rounded))


def inner(ends: tuple[End, End] | None, floor: End, ceiling: End) -> tuple[End, End]:
    """The higher low end and the lower high end."""
    return (floor, ceiling) if ends is None else (max(ends[0], floor), min(ends[1], ceiling))


class Outermost:
    """Takes the postings of a crowd in order of place, and keeps the outermost, their echoes and the references; each costs the same."""

    def __init__(self) -> None:
        self.entities: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.span = Span()
        self._lowest: list[Posting] = []
        self._highest: list[Posting] = []
        self._references: list[Posting] = []
        self._sentence: list[Posting] = []  # the last one
        self._told: dict[str, dict[str, list[Posting]]] = {}  # of the documents of the outermost: what they say -> the first claims that say it
        self._has_outer = False  # whether the last document has some of them
        self._below: End | None = None  # what is not below it is not among the lowest
        self._above: End | None = None

    def add(self, posting: Posting) -> None:
        """Takes the next posting."""
        self.entities[posting.entity] += 1
        self.attributes[posting.attribute] += 1
        self.span.add(sets_of(posting.sets))
        last = self._sentence
        if last and (last[0].document, last[0].sentence) != (posting.document, posting.sentence):
            self._close()
            if last[0].document != posting.document:
                if not self._has_outer:
                    self._told.pop(last[0].document, None)
                self._has_outer = False
        self._sentence.append(posting)

    def kept(self) -> tuple[Posting, ...]:
        """The claims that matter, in order of place."""
        self._close()
        self._cut()
        echoes = (posting for values in self._told.values() for found in values.values() for posting in found)
        once = {id(posting): posting for posting in (*self._lowest, *self._highest, *self._references, *echoes)}
        return tuple(sorted(once.values(), key=itemgetter(slice(1, 5))))

    def _close(self) -> None:
        """Takes the claims of a sentence that is at its end."""
        postings, self._sentence = self._sentence, []
        if not postings or len({sets_of(posting.sets).said for posting in postings}) > LONGEST_LIST:
            return
        told = self._told.setdefault(postings[0].document, {})
        for posting in postings:
            sets = sets_of(posting.sets)
            if posting.is_reference and len(self._references) < OUTERMOST:
                self._keep(posting, self._references)
            if self._below is None or sets.ceiling < self._below:
                self._keep(posting, self._lowest)
            if self._above is None or sets.floor > self._above:
                self._keep(posting, self._highest)
            echoes = told.setdefault(sets.said, [])
            if len(echoes) < ECHOES:
                echoes.append(posting)
        if max(len(self._lowest), len(self._highest)) > 2 * OUTERMOST or len(told) > SEVERAL:
            self._cut()

    def _keep(self, posting: Posting, among: list[Posting]) -> None:
        among.append(posting)
        self._has_outer = True

    def _cut(self) -> None:
        """Brings what is kept down to what has to be kept. A value that is outermost no more cannot be again, so that its echoes can go."""
        self._lowest = sorted(self._lowest, key=lambda posting: sets_of(posting.sets).ceiling)[:OUTERMOST]
        self._highest = sorted(self._highest, key=lambda posting: sets_of(posting.sets).floor, reverse=True)[:OUTERMOST]
        if len(self._lowest) == len(self._highest) == OUTERMOST:
            self._below, self._above = sets_of(self._lowest[-1].sets).ceiling, sets_of(self._highest[-1].sets).floor
        outer = (*self._lowest, *self._highest, *self._references)
        documents, values = {posting.document for posting in outer}, {sets_of(posting.sets).said for posting in outer}
        self._told = {
            document: {value: found for value, found in told.items() if value in values} for document, told in self._told.items() if document in documents
        }


def most_common(spellings: Counter[str]) -> str:
    """The spelling that occurs most often; of equally frequent ones the first in the alphabet."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
