"""Buckets and the words of a project in, ties out: a part and the whole that contains it, each with its number for one time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.data.behaviours import TOTALS
from checker.data.tied import NO_PARTS
from checker.groups.names import Names, entity_key
from checker.model.case import Bucket, Tie
from checker.model.claim import OWN_GROUNDS
from checker.model.measured import Measured
from checker.model.vocabulary import Vocabulary
from checker.nouns import is_plural

Place = tuple[str, int]


def gather_parts(buckets: Sequence[Bucket], vocabulary: Vocabulary, names: Names) -> Iterator[Tie]:
    """A tie for each pair of counts or totals of one time of which the second contains the first.

    Either both are of one entity, and the part narrows what is counted ("private schools" among "schools"), or the entity of the part lies in that of the
    whole by the vocabulary, and both count the same.
    """
    by_name = {(b.key.entity, b.key.attribute, b.key.scope, b.key.dimension): b for b in buckets if b.key.dimension == "count" or is_total(b)}
    parents = {entity_key(e.name): names.key(e.part_of) for e in vocabulary.entities if e.part_of}
    for (entity, attribute, scope, dimension), part in by_name.items():
        whole = by_name.get((entity, part_name(part), (), dimension)) if not scope or part_name(part) else None
        yield from ties_between(part, whole, f"{part.attribute} are {part_name(part)} of a kind")
        for container in containers(entity, parents):
            yield from ties_between(part, by_name.get((container, attribute, scope, dimension)), "the vocabulary says that the one contains the other")


def is_total(bucket: Bucket) -> bool:
    """True for an amount that adds up over parts ("exports", "revenue")."""
    return bucket.key.attribute in TOTALS


def part_name(bucket: Bucket) -> str:
    """The name of what the things of a bucket are some of, by their last word; "" for what names no part ("former pupils", "schools")."""
    *modifiers, head = bucket.attribute.casefold().replace("-", " ").split() or [""]
    if bucket.key.dimension != "count" or not modifiers or not is_plural(head) or any(word in NO_PARTS for word in modifiers):
        return ""  # "the metrics port" is no part of "port 8080"
    key = bucket.key.attribute
    singular_head = key[-len(head) :] if key.endswith(head) else key[-len(head.removesuffix("s")) :]
    return singular_head if key != singular_head else ""


def containers(entity: str, parents: Mapping[str, str]) -> Iterator[str]:
    """The keys of all that contains an entity, the nearest first."""
    seen: set[str] = set()
    above = parents.get(entity)
    while above is not None and above not in seen:
        seen.add(above)
        yield above
        above = parents.get(above)


def ties_between(part: Bucket, whole: Bucket | None, why: str) -> Iterator[Tie]:
    """A tie for each pair of firm claims of two buckets that speak of the same time."""
    if whole is None or whole is part:
        return
    for one in part.claims:
        for other in whole.claims:
            if is_firm(one) and is_firm(other) and same_time(one, other) and (part.key.dimension != "count" or (is_whole(one) and is_whole(other))):
                yield Tie("part", (one,), other, why)


def is_firm(measured: Measured) -> bool:
    """True for a fact that is stated of what its own clause or row names."""
    claim = measured.claim
    return claim.ground in OWN_GROUNDS and claim.modality in ("actual", "estimated") and claim.change is None


def same_time(a: Measured, b: Measured) -> bool:
    """True if both texts give the same time, or both give none and their documents share one."""
    one, other = a.claim.when, b.claim.when
    if one is None and other is None:
        return a.source.published == b.source.published
    return one is not None and other is not None and one.source != "none" and other.source != "none" and one.period.same_days(other.period)


def is_whole(measured: Measured) -> bool:
    """True for a number without decimals, scale words apart ("the 1.0 version" counts nothing)."""
    amount = measured.claim.amount
    return amount is not None and amount.number is not None and amount.number.value.denominator == 1 and amount.number.step >= 1
