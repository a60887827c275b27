"""Alignments in, findings out: statements that seem to speak of one thing, and cannot both be true if they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.findings.compare import modality_barrier, weigh
from checker.findings.disputes import MOST_SIDES, make_finding
from checker.findings.opposition import Opposition, clusters, members
from checker.findings.sides import make_side, meant_of, place_order, sweep
from checker.findings.times import meeting
from checker.findings.weights import Weight, softened
from checker.model.case import Alignment, Bucket, Key
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.rule import Rule, Severity

HALVING = 5  # so many points more halve the doubt
CONFIDENCE = 0.55  # of a pair that is just `certain` enough to be held against each other
MOST_CONFIDENCE = 0.97
ClaimKey = tuple[str, int, int, str]


def check_alignments(alignments: Sequence[Alignment], found: Sequence[Finding], rule: Rule) -> Iterator[Finding]:
    """The findings of `found`, joined by the claims that are aligned with one of their sides and fit another, and a finding for each further root cause."""
    joined = list(found)
    pairs: list[Opposition] = []
    named: dict[ClaimKey, Alignment] = {}
    for alignment in alignments:
        opposition = oppose(alignment)
        if opposition is None or any(told(alignment, finding) for finding in joined):
            continue
        place = next((i for i, finding in enumerate(joined) if with_joined(finding, alignment) is not None), None)
        if place is not None:
            joined[place] = with_joined(joined[place], alignment) or joined[place]
            continue
        pairs.append(opposition)
        for measured in (alignment.a, alignment.b):
            best = named.get(place_order(measured))
            if best is None or alignment.score > best.score:
                named[place_order(measured)] = alignment
    yield from joined
    for cluster in clusters(pairs):
        yield from resolve(cluster, named, rule)


def told(alignment: Alignment, finding: Finding) -> bool:
    """True if a finding sets the two claims apart already."""
    one, other = side_of(alignment.a, finding), side_of(alignment.b, finding)
    return one is not None and other is not None and one != other


def side_of(measured: Measured, finding: Finding) -> int | None:
    """The number of the side that a claim stands on; None if it stands on none."""
    place = place_order(measured)
    return next((i for i, side in enumerate(finding.sides) if any(place_order(m) == place for m in side.claims)), None)


def with_joined(finding: Finding, alignment: Alignment) -> Finding | None:
    """A finding with one claim of an alignment more: the one that is on no side yet and agrees with one other side than the other claim; None for others."""
    for known, new in ((alignment.a, alignment.b), (alignment.b, alignment.a)):
        at = side_of(known, finding)
        if at is None or side_of(new, finding) is not None:
            continue
        fits = [i for i, side in enumerate(finding.sides) if i != at and all(m.exact.meant.meets(new.exact.meant) for m in side.claims)]
        if len(fits) == 1:
            claims = sorted((*finding.sides[fits[0]].claims, new), key=place_order)
            side = make_side(claims, meant_of(claims))
            step = f"{new.claim.place} joins: score {alignment.score}"
            return replace(finding, sides=tuple(side if i == fits[0] else s for i, s in enumerate(finding.sides)), steps=(*finding.steps, step))
    return None


def oppose(alignment: Alignment) -> Opposition | None:
    """The opposition of an aligned pair; None if its times or modalities keep the two apart, or if it is too unsure to speak of."""
    a, b = alignment.a, alignment.b
    met = meeting(a, b, alignment.behaviour)
    if modality_barrier(a.claim, b.claim) or met.strength in ("none", "order"):
        return None
    judgement = weigh(a, b, met)
    if judgement.verdict not in ("conflict", "tension"):
        return None
    weight, severity = weigh_alignment(alignment, judgement.verdict == "conflict")
    severity = softened(severity, a, b)
    return Opposition(a, b, judgement, weight, severity, not a.exact.said.meets(b.exact.said), own=False, aligned=True)


def weigh_alignment(alignment: Alignment, is_conflict: bool) -> tuple[Weight, Severity]:
    """An error only for a conflict whose score is near certain; a tension is a note."""
    over = alignment.score - alignment.candidate
    confidence = round(min(MOST_CONFIDENCE, 1 - (1 - CONFIDENCE) * 0.5 ** (over / HALVING)), 2)
    features = ", ".join(f"{name} {points:+d}" for name, points in alignment.features)
    sure = alignment.is_certain
    severity: Severity = ("error" if sure else "warning") if is_conflict else "info"
    score = f"score {alignment.score} ({alignment.candidate} to be held against each other, {alignment.certain} to be nearly certain): {features}"
    return Weight(severity, confidence, (score, f"confidence {confidence:.2f}: from the score")), severity


def resolve(pairs: tuple[Opposition, ...], named: dict[ClaimKey, Alignment], rule: Rule) -> Iterator[Finding]:
    """The finding of one cluster, with the claims on the sides that a reader takes them for; none if its values are more than a conflict has sides, or if
    nothing in it is more than an unsure tension.
    """
    claims = members(pairs)
    read = meant_of(claims)
    split = sweep(claims, read)
    if not 1 < len(split.groups) <= MOST_SIDES or not any(pair.conflict or named[place_order(pair.a)].is_certain for pair in pairs):
        return
    numbers = split.numbers()
    apart = [p for p in pairs if numbers.get(id(p.a)) != numbers.get(id(p.b)) and id(p.a) in numbers and id(p.b) in numbers]
    if apart:
        best = max((named[place_order(m)] for m in claims), key=lambda alignment: alignment.score)
        dimension = "count" if any(m.claim.dimension == "number" for m in claims) else claims[0].claim.dimension
        bucket = Bucket(Key(best.entity.casefold(), best.attribute.casefold(), (), dimension), best.entity, best.attribute, best.behaviour, claims)
        yield make_finding(bucket, apart, split, read, rule)
