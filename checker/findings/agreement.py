"""Buckets in, findings out: one thing for which different values are stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from checker.data.units import UNITS
from checker.findings.apart import is_own
from checker.findings.compare import compare
from checker.findings.fingerprints import fingerprint
from checker.findings.hints import hint_at
from checker.findings.opposition import Opposition, clusters, members, root_causes
from checker.findings.sides import ReadSet, Split, make_side, meant_of, place_order, points_in, said_of, sweep
from checker.findings.weights import capped, worst
from checker.findings.wording import say_period, say_sources, say_subject, shared_period
from checker.model.case import Bucket, Case
from checker.model.finding import VERDICTS, Finding
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, AgreementOptions, Rule

NO_MEASURE = frozenset({"count", "number", "currency", "date", "rank", "percent", "percentage_point", "ppm", "version"})
# A real conflict has few sides; more distinct values are a series, a template or several things.
MOST_SIDES = 4


def check(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """A finding for each root cause in the buckets that the rule looks at."""
    options = rule.options
    if not isinstance(options, AgreementOptions):
        raise TypeError(f"rule {rule.id} is no agreement rule")
    for case in cases:
        if isinstance(case, Bucket) and looks_at(options, case):
            for pairs in root_causes(case):
                yield from resolve(case, pairs, rule)


def looks_at(options: AgreementOptions, bucket: Bucket) -> bool:
    """True if the dimension of a bucket, and its unit if the rule names one, are the rule's."""
    dimension = bucket.key.dimension
    wanted = {"count" if name == "number" else name for name in options.dimensions}
    if dimension not in wanted and not ("measure" in wanted and dimension not in NO_MEASURE):
        return False
    if options.unit is None or UNITS.get(options.unit, ("",))[0] == dimension:
        return True
    return any(m.claim.unit == options.unit for m in bucket.claims)


def resolve(bucket: Bucket, pairs: tuple[Opposition, ...], rule: Rule) -> Iterator[Finding]:
    """The findings of one cluster: one, unless a claim that fits several sides is opposed to yet another; such pairs get findings of their own."""
    claims = members(pairs)
    read = said_of(claims) if any(pair.excluded for pair in pairs) else meant_of(claims)
    split = sweep(claims, read)
    if len(split.groups) > MOST_SIDES and not all(is_own(m) for m in claims):
        # a crowd of values whose subjects are partly guessed: only what the exact door accepted stays
        yield from resolve_all(bucket, clusters([pair for pair in pairs if pair.own]), rule)
        return
    numbers = split.numbers()
    shown: list[Opposition] = []
    together: list[Opposition] = []
    for pair in pairs:
        sides = {numbers.get(id(pair.a)), numbers.get(id(pair.b))}
        (shown if len(sides) == 2 and None not in sides else together).append(pair)
    if shown:
        yield make_finding(bucket, shown, split, read, rule)
    hidden = [pair for pair in together if pair.own and pair.conflict]
    # without progress each pair is shown by itself, where its two sets cannot meet
    yield from resolve_all(bucket, clusters(hidden) if shown else ((pair,) for pair in hidden if len(pairs) > 1), rule)


def resolve_all(bucket: Bucket, causes: Iterable[tuple[Opposition, ...]], rule: Rule) -> Iterator[Finding]:
    """The findings of several clusters."""
    return chain.from_iterable(resolve(bucket, pairs, rule) for pairs in causes)


def make_finding(bucket: Bucket, pairs: Sequence[Opposition], split: Split, read: ReadSet, rule: Rule) -> Finding:
    """One root cause with all claims of the bucket that belong to one of its sides."""
    groups, undecided = with_supporters(bucket, split, read)
    sides = tuple(make_side(group, read) for group in groups)
    top = worst_pair(pairs, read)
    witness = (top.a, top.b) if read(top.a).floor <= read(top.b).floor else (top.b, top.a)
    severity = worst(pair.severity for pair in pairs)
    is_crowd = len(sides) > MOST_SIDES
    claims = tuple(m for group in groups for m in group)
    start = f"{say_sources(claims, top.conflict)} on {say_subject(bucket)}{say_period(bucket, *witness)}"
    key = bucket.key
    return Finding(
        rule=rule.id,
        severity=capped(capped(severity, "warning") if is_crowd else severity, rule.severity),
        confidence=top.weight.confidence,
        verdict=top.judgement.verdict,
        message=f"{start}: {' / '.join(side.text for side in sides)}",
        entity=bucket.entity,
        attribute=bucket.attribute,
        fingerprint=fingerprint(rule.id, (key.entity, key.attribute, *key.scope), shared_period(bucket, *witness), witness),
        sides=sides,
        witness=witness,
        undecided=undecided,
        hint="a series, or several things?" if is_crowd else hint_at(*witness),
        steps=(
            f"{len(bucket.claims)} claims speak of {bucket.attribute} of {bucket.entity}, a {bucket.behaviour}",
            f"{top.judgement.verdict}: {top.judgement.reason}",
            *top.judgement.steps,
            *top.weight.steps,
        ),
    )


def worst_pair(pairs: Sequence[Opposition], read: ReadSet) -> Opposition:
    """The pair that shows a root cause best: of the worst ones the one with the widest gap, the highest low end first, ties by place."""

    def rank(pair: Opposition) -> tuple[int, int]:
        return SEVERITIES.index(pair.severity), VERDICTS.index(pair.judgement.verdict)

    top = max(rank(pair) for pair in pairs)
    candidates = sorted((pair for pair in pairs if rank(pair) == top), key=lambda p: sorted((place_order(p.a), place_order(p.b))))
    highest = max(max(read(p.a).floor, read(p.b).floor) for p in candidates)
    candidates = [p for p in candidates if max(read(p.a).floor, read(p.b).floor) == highest]
    return min(candidates, key=lambda p: min(read(p.a).ceiling, read(p.b).ceiling))


def with_supporters(bucket: Bucket, split: Split, read: ReadSet) -> tuple[list[tuple[Measured, ...]], tuple[Measured, ...]]:
    """The groups of a split with the claims of the bucket that agree with one of them, and all claims that agree with several."""
    placed = {id(m) for group in (*split.groups, split.undecided) for m in group}
    groups, undecided = [list(group) for group in split.groups], list(split.undecided)
    for measured in bucket.claims:
        if id(measured) in placed:
            continue
        fits = [i for i in points_in(split.points, read(measured)) if any(comparable(bucket, measured, m) for m in split.groups[i])]
        if len(fits) == 1:
            groups[fits[0]].append(measured)
        elif fits:
            undecided.append(measured)
    return [tuple(sorted(group, key=place_order)) for group in groups], tuple(sorted(undecided, key=place_order))


def comparable(bucket: Bucket, a: Measured, b: Measured) -> bool:
    """True if two claims of a bucket may be held against each other at all."""
    return compare(a, b, bucket.behaviour).verdict != "not-comparable"
