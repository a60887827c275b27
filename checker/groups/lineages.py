"""Buckets of founding dates in, lineages out: a container and what lies in it, each with the claims that date its beginning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.data.behaviours import BEGINNINGS
from checker.groups.names import EVENT_NAMES, Names, entity_key
from checker.model.case import Bucket, Lineage
from checker.model.claim import OWN_GROUNDS
from checker.model.measured import Measured
from checker.model.vocabulary import Attribute, Vocabulary


def gather_lineages(buckets: Sequence[Bucket], vocabulary: Vocabulary, names: Names, known: Mapping[str, Attribute]) -> Iterator[Lineage]:
    """A lineage for each member whose container dates its own beginning under the same property, in order of keys."""
    beginnings = {(b.key.attribute, b.key.entity): b for b in buckets if begins(b, known) and firm_claims(b)}
    parents = {entity_key(e.name): names.key(e.part_of) for e in vocabulary.entities if e.part_of}
    for (attribute, member), bucket in beginnings.items():
        for container, why in containers(bucket, parents, names).items():
            other = beginnings.get((attribute, container))
            if other is not None and container != member:
                yield Lineage(other.entity, bucket.entity, bucket.attribute, firm_claims(other), firm_claims(bucket), why)


def begins(bucket: Bucket, known: Mapping[str, Attribute]) -> bool:
    """True for a property that dates the beginning of a thing, by the tables or by the words of the vocabulary."""
    if bucket.key.dimension != "date" or bucket.key.scope or bucket.behaviour != "constant":
        return False
    attribute = known.get(bucket.key.attribute)
    words = (bucket.key.attribute, *attribute.nouns, *attribute.cues) if attribute else (bucket.key.attribute,)
    return any(EVENT_NAMES.get(word.lower(), word) in BEGINNINGS for word in words)


def firm_claims(bucket: Bucket) -> tuple[Measured, ...]:
    """The claims of a bucket that state a fact of the entity that their own clause names."""
    return tuple(m for m in bucket.claims if m.claim.ground in OWN_GROUNDS and m.claim.modality in ("actual", "estimated"))


def containers(bucket: Bucket, parents: Mapping[str, str], names: Names) -> dict[str, str]:
    """The keys of what contains the entity of a bucket, each with how that is known: from the vocabulary, else from the text."""
    found: dict[str, str] = {}
    above = parents.get(bucket.key.entity)
    while above is not None and above not in found:
        found[above] = f"the vocabulary says that {bucket.entity} is part of {names.shown.get(above, above)}"
        above = parents.get(above)
    for measured in firm_claims(bucket):
        place = measured.claim.located_in
        if place is not None:
            found.setdefault(names.key(place), f"the text says that it took place in {place}")
    return found
