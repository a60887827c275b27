"""Profiles in, blocks out: the small sets of claims in which two that speak of one thing can meet, so that not every claim meets every other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from checker.groups.alignment.likeness import FEWEST_WORDS, Surroundings
from checker.groups.alignment.profiles import SHARP, Profile

LARGEST = 40  # claims in a block: 780 pairs; a larger one is split by what its claims are about
LONG = 3  # significant digits of a number by which claims can meet


def blocks_of(profiles: Sequence[Profile], around: Surroundings) -> Iterator[list[int]]:
    """The blocks of at least two claims, as places in `profiles`; a claim stands in several, and what is too large even when split is left out."""
    found: dict[Hashable, list[int]] = {}
    for i, profile in enumerate(profiles):
        for key in keys_of(profile, around):
            found.setdefault(key, []).append(i)
    for block in found.values():
        if 1 < len(block) <= LARGEST:
            yield block
        elif len(block) > LARGEST:
            yield from split(block, profiles)


def keys_of(profile: Profile, around: Surroundings) -> Iterator[Hashable]:
    """The blocks that a claim belongs to."""
    claim, scale = profile.measured.claim, profile.scale
    original = around.original(profile.measured) if claim.dimension == "currency" else None
    if original is not None:
        yield "original", scale, original.claim.unit, original.exact.said
        return
    if claim.restates is not None:
        return
    if profile.noun:
        yield "noun", scale, profile.noun
    for role in sorted(profile.roles):
        yield "role", scale, role
    if len(profile.sentence) >= FEWEST_WORDS:
        yield "sentence", scale, profile.sentence
    if scale not in ("count", "date"):
        entity = profile.entity or around.library.heading_name(claim.place.document, claim.block)
        if entity is not None:
            yield "entity", scale, entity
    yield from near_keys(profile)


def near_keys(profile: Profile) -> Iterator[Hashable]:
    """The blocks of numbers whose first two digits, or the one below them, are the same, and of days in one month or the next."""
    if profile.value is None:
        return
    claim = profile.measured.claim
    if claim.kind == "date":
        if claim.days is not None and claim.days.grain in SHARP:
            month = int(profile.value) // 31
            yield "days", month
            yield "days", month + 1
        return
    if profile.digits >= LONG:
        whole = str(abs(int(profile.value * 1000)))
        step = len(whole) * 90 + int(whole[:2].ljust(2, "0"))
        yield "near", profile.scale, step
        yield "near", profile.scale, step + 1


def split(block: Sequence[int], profiles: Sequence[Profile]) -> Iterator[list[int]]:
    """The parts of a block that speak of one thing, as far as they are small enough."""
    found: dict[str, list[int]] = {}
    for i in block:
        entity = profiles[i].entity
        if entity is not None:
            found.setdefault(entity, []).append(i)
    yield from (part for part in found.values() if 1 < len(part) <= LARGEST)
