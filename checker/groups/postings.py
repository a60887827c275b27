"""A measured claim in, its posting out: under which key it stands, and its sets as text; needs no other document."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import inf
from typing import NamedTuple

from checker.groups.epochs import Epochs
from checker.groups.keys import key_of, outcome_of
from checker.groups.names import Names
from checker.groups.nothings import Nothings
from checker.model.case import Key
from checker.model.interval import Bound, Interval
from checker.model.measured import Measured
from checker.model.posting import Posting, Reference


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


class Sets(NamedTuple):
    """What a claim says, as text and by its ends, and the ends of what a reader takes from it: in base units, and read as rounded."""

    said: str
    floor: End
    ceiling: End
    meant_floor: End
    meant_ceiling: End
    rounded_floor: End
    rounded_ceiling: End


def post(measured: Measured, names: Names, epochs: Epochs, claim: Reference) -> Posting | None:
    """The posting of a claim; None for one that no bucket can hold.

    `epochs` are those of its document alone; `claim` is what the posting is to give back.
    """
    key = key_of(measured, names)
    if key is None:
        return None
    release = epochs.release(measured.claim)
    key = replace(key, scope=(*key.scope, release)) if release else key
    edition = "" if release else epochs.editions.get(measured.claim.place.document, "")
    return posting_of(as_text(key, outcome_of(key, measured)), measured, claim, edition)


def posting_of(key: str, measured: Measured, claim: Reference, edition: str = "") -> Posting:
    """The posting of a claim under a key."""
    stated, place = measured.claim, measured.claim.place
    named = stated.entity or "", stated.attribute or "", stated.ground, measured.source.is_reference
    return Posting(key, place.document, place.start, place.end, stated.kind, edition, stated.quote_start, text_of(measured), *named, claim)


@lru_cache(maxsize=1_000)
def as_text(key: Key, outcome: tuple[str, ...] = ()) -> str:
    """A key as text, in ASCII, without the outcome that is told in a clause and with it."""
    return json.dumps([key.entity, key.attribute, key.scope, key.dimension, outcome])


@lru_cache(maxsize=1_000)
def as_key(text: str, edition: str = "") -> Key:
    """The key again, of an edition if that separates claims."""
    entity, attribute, scope, dimension, outcome = json.loads(text)
    return Key(entity, attribute, (*scope, *([edition] if edition else ()), *outcome), dimension)


def names_a_thing(posting: Posting, names: Names, nothings: Nothings) -> bool:
    """True if what a posting stands under is a thing, as all documents together show."""
    entity = as_key(posting.key).entity
    return entity in names.shown or not nothings.hold(entity, posting.entity, posting.ground)


def speaks_of_a_thing(measured: Measured, names: Names, nothings: Nothings) -> bool:
    """True for a claim that speaks of a thing, or of none."""
    claim = measured.claim
    return claim.entity is None or names.key(claim.entity) in names.shown or not nothings.hold(names.key(claim.entity), claim.entity, claim.ground)


def text_of(measured: Measured) -> str:
    """What a claim says and means: its said set, and those that are meant, exact and rounded, where they are not all the same."""
    said, meant, rounded = measured.exact.said, measured.exact.meant, measured.rounded.meant
    if said is meant is rounded:
        return as_set(said)
    texts = [*map(as_set, (said, meant, rounded))]
    return texts[0] if len({*texts}) == 1 else "|".join(texts)


def as_set(interval: Interval) -> str:
    """A set as text: "[41,41]", "(400,]"."""
    low, high = ("" if end is None else str(end) for end in (interval.low, interval.high))
    return f"{'(' if interval.low_open else '['}{low},{high}{')' if interval.high_open else ']'}"


@lru_cache(maxsize=10_000)
def sets_of(text: str) -> Sets:
    """The sets of a posting."""
    said, *others = text.split("|")
    meant, rounded = others or (said, said)
    return Sets(said, *ends_of(said), *ends_of(meant), *ends_of(rounded))


def ends_of(text: str) -> tuple[End, End]:
    """The ends of a set from its text."""
    low, high = text[1:-1].split(",")
    interval = Interval(Fraction(low) if low else None, Fraction(high) if high else None, text[0] == "(", text[-1] == ")")
    return End.of(interval.floor), End.of(interval.ceiling)
