"""Measured claims in, buckets out: all claims that speak of one thing, under one normalized key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.groups.behaviours import behaviour_of
from checker.groups.crowds import CROWD, Crowd, most_common
from checker.groups.epochs import NO_EPOCHS, Epochs
from checker.groups.keys import key_of, outcome_of
from checker.groups.names import Names
from checker.groups.nothings import NO_NOTHINGS, Nothings
from checker.groups.postings import posting_of
from checker.model.case import Bucket, Key
from checker.model.measured import Measured
from checker.model.vocabulary import Attribute, Behaviour


def place_order(measured: Measured) -> tuple[str, int, int, str]:
    """Sorts claims by document and place, whatever the order in which they were read."""
    place = measured.claim.place
    return place.document, place.start, place.end, measured.claim.kind


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
    return tuple(bucket_of(key, found[key], names, known) for key in sorted(found))


def by_outcome(key: Key, claims: Sequence[Measured]) -> dict[Key, list[Measured]]:
    """The claims of a key by what their clauses tell of what is counted or dated."""
    found: dict[Key, list[Measured]] = {}
    for measured in claims:
        found.setdefault(replace(key, scope=(*key.scope, *outcome_of(key, measured))), []).append(measured)
    return found


def bucket_of(key: Key, claims: Iterable[Measured], names: Names, known: Mapping[str, Attribute]) -> Bucket:
    """A bucket of some claims, or of those of a crowd that matter."""
    ordered = sorted(claims, key=place_order)
    if len(ordered) > CROWD:
        crowd = Crowd()
        for number, claim in enumerate(ordered):
            crowd.add(posting_of("", claim, number))
        few = crowd.gathered()
        return make_bucket(key, [ordered[posting.claim] for posting in few.kept], (few.entity, few.attribute), names, known, len(ordered))
    spelled = most_common(Counter(m.claim.entity or "" for m in ordered)), most_common(Counter(m.claim.attribute or "" for m in ordered))
    return make_bucket(key, ordered, spelled, names, known)


def make_bucket(
    key: Key, claims: Sequence[Measured], spelled: tuple[str, str], names: Names, known: Mapping[str, Attribute], number: int | None = None
) -> Bucket:
    """A bucket with the names to show and the behaviour of its property; a growth belongs to its period as a total does.

    `spelled` is how thing and property are written most often, `number` that of all claims, where those that are given are the ones that matter.
    """
    entity, written = spelled
    is_growth = claims[0].claim.change is not None
    attribute = known.get(key.attribute.removeprefix("growth of ")) if is_growth else known.get(key.attribute)
    name = attribute.name if attribute else written
    behaviour: Behaviour = "total" if is_growth else behaviour_of(name, key.attribute, key.dimension, known)
    beyond = 0 if number is None else number - len(claims)
    return Bucket(key, names.shown.get(key.entity, entity), f"growth of {name}" if is_growth else name, behaviour, tuple(claims), beyond)
