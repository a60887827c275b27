"""Measured claims in, buckets out: all claims that speak of one thing, under one normalized key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.groups.alignment.sentences import ROLE_OF, roles_near
from checker.groups.behaviours import behaviour_of
from checker.groups.epochs import NO_EPOCHS, Epochs
from checker.groups.names import Names, attribute_key
from checker.groups.nothings import NO_NOTHINGS, Nothings
from checker.model.case import Bucket, Key
from checker.model.claim import NOBODYS
from checker.model.measured import Measured
from checker.model.vocabulary import Attribute, Behaviour

# What a clause may tell of the things that it counts, or of the event that it dates, so that the same noun means something else.
OUTCOMES = {"count": frozenset({"died", "survived", "injured", "missing"}), "date": frozenset({"began", "ended"})}


def place_order(measured: Measured) -> tuple[str, int, int, str]:
    """Sorts claims by document and place, whatever the order in which they were read."""
    place = measured.claim.place
    return place.document, place.start, place.end, measured.claim.kind


def key_of(measured: Measured, names: Names, nothings: Nothings = NO_NOTHINGS) -> Key | None:
    """What a claim speaks of; None for one that is not attributed, that repeats another, or that states no fact.

    A thing that bears the name of its property ("the count of Count") is the head of a column and no thing, one letter is a variable, and what heads a part
    of many documents or numbers a series is no thing either.
    """
    claim = measured.claim
    if claim.status != "attributed" or claim.restates is not None or claim.modality in ("denied", "hypothetical"):
        return None
    if claim.entity is None or claim.attribute is None or claim.ground == "none" or not NOBODYS.isdisjoint(claim.scope):
        return None
    dimension = "count" if claim.dimension == "number" else claim.dimension
    attribute = attribute_key(claim.attribute, dimension)
    entity = names.key(claim.entity)
    if attribute == attribute_key(claim.entity, dimension) or (len(entity) == 1 and entity.isascii() and entity not in names.shown):
        return None
    if entity not in names.shown and nothings.hold(entity, claim.entity, claim.ground):
        return None
    rate = {f"per {measured.base.partition('/')[2]}"} if dimension == "count" and "/" in measured.base else set()
    scope = tuple(sorted({attribute_key(part, dimension) for part in claim.scope} | rate))
    return Key(entity, f"growth of {attribute}" if claim.change else attribute, scope, dimension)


def gather_buckets(
    measured: Sequence[Measured], names: Names, known: Mapping[str, Attribute], nothings: Nothings = NO_NOTHINGS, epochs: Epochs = NO_EPOCHS
) -> tuple[Bucket, ...]:
    """All buckets in order of their keys, each with its claims in order of place; a bucket of one claim is one as well."""
    found: dict[Key, list[Measured]] = {}
    for claim in measured:
        key = key_of(claim, names, nothings)
        if key is not None:
            epoch = epochs.of(claim.claim)
            key = replace(key, scope=(*key.scope, epoch)) if epoch else key
            found.setdefault(key, []).append(claim)
    for key in [key for key, claims in found.items() if len(claims) > 1]:
        found.update(by_outcome(key, found.pop(key)))
    return tuple(make_bucket(key, found[key], names, known) for key in sorted(found))


def by_outcome(key: Key, claims: Sequence[Measured]) -> dict[Key, list[Measured]]:
    """The claims of a key by what their clauses tell of what is counted or dated: who died is not who served, and the begin of building not its end."""
    telling = OUTCOMES.get(key.dimension)
    if telling is None or (key.dimension == "count" and ROLE_OF.get(key.attribute) in telling):  # "12 dead and 40 hurt": the property tells the outcome
        return {key: list(claims)}
    found: dict[Key, list[Measured]] = {}
    for measured in claims:
        roles = sorted((roles_near(measured) & telling) - {key.attribute, ROLE_OF.get(key.attribute, "")})
        found.setdefault(replace(key, scope=(*key.scope, *roles)), []).append(measured)
    return found


def make_bucket(key: Key, claims: Iterable[Measured], names: Names, known: Mapping[str, Attribute]) -> Bucket:
    """A bucket with the names to show and the behaviour of its property; a growth belongs to its period as a total does."""
    ordered = tuple(sorted(claims, key=place_order))
    entity = names.shown.get(key.entity) or most_common(m.claim.entity for m in ordered)
    written = most_common(m.claim.attribute for m in ordered)
    is_growth = ordered[0].claim.change is not None
    attribute = known.get(key.attribute.removeprefix("growth of ")) if is_growth else known.get(key.attribute)
    name = attribute.name if attribute else written
    behaviour: Behaviour = "total" if is_growth else behaviour_of(name, key.attribute, key.dimension, known)
    return Bucket(key, entity, f"growth of {name}" if is_growth else name, behaviour, ordered)


def most_common(spellings: Iterable[str | None]) -> str:
    """The spelling that occurs most often; of equally frequent ones the first in the alphabet."""
    counted = Counter(s for s in spellings if s)
    return min(counted, key=lambda spelling: (-counted[spelling], spelling))
