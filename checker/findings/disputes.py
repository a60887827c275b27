"""The opposed pairs of one root cause in, the finding out: its sides, its witness pair, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.findings.compare import compare
from checker.findings.fingerprints import fingerprint, statement
from checker.findings.hints import hint_at
from checker.findings.opposition import Opposition
from checker.findings.sides import ReadSet, Split, make_side, place_order, points_in
from checker.findings.weights import capped, worst
from checker.findings.wording import say_period, say_sources, say_subject, shared_period
from checker.model.case import Bucket
from checker.model.finding import VERDICTS, Finding
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, Rule, Severity

# A real conflict has few sides; more distinct values are a series, a template or several things.
MOST_SIDES = 4
SERIES = 8  # so many numbers with decimals and without unit or noun are a series for certain ("this season: 1.2", "this season: 1.3"), and at most a note


def make_finding(bucket: Bucket, pairs: Sequence[Opposition], split: Split, read: ReadSet, rule: Rule) -> Finding:
    """One root cause with all claims of the bucket that belong to one of its sides."""
    groups, undecided = with_supporters(bucket, split, read)
    sides = tuple(make_side(group, read) for group in groups)
    top = worst_pair(pairs, read)
    witness = (top.a, top.b) if read(top.a).floor <= read(top.b).floor else (top.b, top.a)
    severity = worst(pair.severity for pair in pairs)
    is_crowd = len(sides) > MOST_SIDES
    most: Severity = "info" if len(sides) > SERIES and all(is_bare(m) for group in groups for m in group) else "warning"
    claims = tuple(m for group in groups for m in group)
    certain = top.conflict and not (top.aligned and severity != "error")
    start = f"{say_sources(claims, certain)} on {say_subject(bucket)}{say_period(bucket, *witness)}"
    key = bucket.key
    return Finding(
        rule=rule.id,
        severity=capped(capped(severity, most) if is_crowd else severity, rule.severity),
        confidence=top.weight.confidence,
        verdict=top.judgement.verdict,
        message=f"{start}: {' / '.join(side.text for side in sides)}",
        entity=bucket.entity or None,
        attribute=bucket.attribute or None,
        fingerprint=fingerprint(rule.id, (key.entity, key.attribute, *key.scope), shared_period(bucket, *witness), witness),
        sides=sides,
        witness=witness,
        undecided=undecided,
        hint="a series, or several things?" if is_crowd else hint_at(*witness),
        steps=(
            say_ground(bucket, top),
            *say_crowd(bucket),
            f"{top.judgement.verdict}: {top.judgement.reason}",
            *top.judgement.steps,
            *top.weight.steps,
        ),
    )


def say_ground(bucket: Bucket, top: Opposition) -> str:
    """The step that tells why the claims are held against each other."""
    if top.aligned:
        what = f"{bucket.attribute or 'unnamed'}, a {bucket.behaviour}"
        return f"{len(bucket.claims)} claims seem to speak of one thing ({what}), though they do not name it alike"
    return f"{len(bucket.claims) + bucket.beyond} claims speak of {bucket.attribute} of {bucket.entity}, a {bucket.behaviour}"


def say_crowd(bucket: Bucket) -> Iterator[str]:
    """The step that tells that not all claims are shown; none where they are."""
    if bucket.beyond:
        yield f"of so many claims {len(bucket.claims)} were held against each other, those with the lowest and the highest values, and they alone are told"


def worst_pair(pairs: Sequence[Opposition], read: ReadSet) -> Opposition:
    """The pair that shows a root cause best: of the worst ones the one with the widest gap, the highest low end first.

    Ties go by what is said and not by where, so that the pair, and the fingerprint with it, stays the same when lines move.
    """

    def rank(pair: Opposition) -> tuple[int, int]:
        return SEVERITIES.index(pair.severity), VERDICTS.index(pair.judgement.verdict)

    top = max(rank(pair) for pair in pairs)
    candidates = sorted((pair for pair in pairs if rank(pair) == top), key=lambda p: sorted((statement(m), place_order(m)) for m in (p.a, p.b)))
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


def is_bare(measured: Measured) -> bool:
    """True for a number with decimals that has neither unit nor noun, as those of releases are."""
    amount = measured.claim.amount
    return not measured.claim.unit and amount is not None and amount.number is not None and amount.number.step < 1
