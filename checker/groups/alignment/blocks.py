"""Sketches in, blocks out: the small sets of claims in which two that speak of one thing can meet, so that not every claim meets every other."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from checker.groups.alignment.likeness import FEWEST_WORDS, Surroundings
from checker.groups.alignment.profiles import SHARP, Sketch

LARGEST = 40  # claims in a block: 780 pairs; a larger one is split by what its claims are about
LONG = 3  # significant digits of a number by which claims can meet


def blocks_of(sketches: Sequence[Sketch], around: Surroundings) -> Iterator[list[int]]:
    """The blocks of at least two claims, as places in `sketches`; a claim stands in several, and what is too large even when split is left out."""
    found: dict[Hashable, list[int]] = {}
    for i, sketch in enumerate(sketches):
        for key in keys_of(sketch, around):
            found.setdefault(key, []).append(i)
    for block in found.values():
        if 1 < len(block) <= LARGEST:
            yield block
        elif len(block) > LARGEST:
            yield from split(block, sketches)


def keys_of(sketch: Sketch, around: Surroundings) -> Iterator[Hashable]:
    """The blocks that a claim belongs to."""
    claim, scale = sketch.measured.claim, sketch.scale
    original = around.original(sketch.measured) if claim.dimension == "currency" else None
    if original is not None:
        yield "original", scale, original.claim.unit, original.exact.said
        return
    if claim.restates is not None:
        return
    if sketch.noun:
        yield "noun", scale, sketch.noun
    for role in sorted(sketch.roles):
        yield "role", scale, role
    if len(sketch.stems) >= FEWEST_WORDS:
        yield "sentence", scale, sketch.stems
    if scale not in ("count", "date"):
        entity = sketch.entity or around.library.heading_name(claim.place.document, claim.block)
        if entity is not None:
            yield "entity", scale, entity
    yield from near_keys(sketch)


def near_keys(sketch: Sketch) -> Iterator[Hashable]:
    """The blocks of numbers whose first two digits, or the one below them, are the same, and of days in one month or the next."""
    if sketch.value is None:
        return
    claim = sketch.measured.claim
    if claim.kind == "date":
        if claim.days is not None and claim.days.grain in SHARP:
            month = int(sketch.value) // 31
            yield "days", month
            yield "days", month + 1
        return
    if sketch.digits >= LONG:
        whole = str(abs(int(sketch.value * 1000)))
        step = len(whole) * 90 + int(whole[:2].ljust(2, "0"))
        yield "near", sketch.scale, step
        yield "near", sketch.scale, step + 1


def split(block: Sequence[int], sketches: Sequence[Sketch]) -> Iterator[list[int]]:
    """The parts of a block that speak of one thing, as far as they are small enough."""
    found: dict[str, list[int]] = {}
    for i in block:
        entity = sketches[i].entity
        if entity is not None:
            found.setdefault(entity, []).append(i)
    yield from (part for part in found.values() if 1 < len(part) <= LARGEST)
