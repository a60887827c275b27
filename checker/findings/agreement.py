"""Buckets in, findings out: one thing for which different values are stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from checker.data.units import UNITS
from checker.findings.alignments import check_alignments
from checker.findings.apart import is_own
from checker.findings.compare import plain
from checker.findings.disputes import MOST_SIDES, make_finding
from checker.findings.opposition import Opposition, clusters, members, opposed_pairs, root_causes
from checker.findings.sides import meant_of, said_of, sweep
from checker.findings.ties import check_ties
from checker.model.case import Alignment, Bucket, Case
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.rule import AgreementOptions, AgreementRelation, Rule

NO_MEASURE = frozenset({"count", "number", "currency", "date", "rank", "percent", "percentage_point", "ppm", "version"})


def check(cases: Sequence[Case], rules: Sequence[Rule]) -> Iterator[Finding]:
    """A finding for each root cause in the buckets that a rule looks at, and in the alignments that no bucket has shown."""
    found: dict[str, list[Finding]] = {rule.id: [] for rule in rules}
    for case in cases:
        for finding in check_bucket(case, rules) if isinstance(case, Bucket) else ():
            found[finding.rule].append(finding)
    for rule in rules:
        options = options_of(rule)
        if options.relation == "part":
            yield from check_ties(cases, "part", rule)
        elif options.relation == "same":
            aligned = [case for case in cases if isinstance(case, Alignment) and speaks_of(options, case, scale_of(case), (case.a, case.b))]
            yield from check_alignments(aligned, found[rule.id], rule)
        else:
            yield from found[rule.id]


def check_bucket(bucket: Bucket, rules: Sequence[Rule]) -> Iterator[Finding]:
    """A finding for each root cause in a bucket, by each of some agreement rules that look at it; needs no other bucket."""
    asking = [rule for rule in rules if options_of(rule).relation != "part" and speaks_of(options_of(rule), bucket, bucket.key.dimension, bucket.claims)]
    opposed: dict[AgreementRelation, list[Opposition]] = {}
    for relation, pair in opposed_pairs(bucket.claims, bucket.behaviour, {options_of(rule).relation for rule in asking}) if asking else ():
        opposed.setdefault(relation, []).append(pair)
    for rule in asking:
        for pairs in root_causes(opposed.get(options_of(rule).relation, ())):
            yield from resolve(bucket, pairs, rule)


def options_of(rule: Rule) -> AgreementOptions:
    """The options of an agreement rule; raises TypeError for another one."""
    if not isinstance(rule.options, AgreementOptions):
        raise TypeError(f"rule {rule.id} is no agreement rule")
    return rule.options


def speaks_of(options: AgreementOptions, case: Bucket | Alignment, dimension: str, claims: Sequence[Measured]) -> bool:
    """True if a rule looks at the thing, the property and the dimension of some claims."""
    return is_named(options, case.entity, case.attribute) and looks_at(options, dimension, claims)


def scale_of(alignment: Alignment) -> str:
    """The dimension of an alignment: that of a bare number, where one of the two leaves the unit out."""
    dimensions = {alignment.a.claim.dimension, alignment.b.claim.dimension}
    return "number" if "number" in dimensions else alignment.a.claim.dimension


def is_named(options: AgreementOptions, entity: str, attribute: str) -> bool:
    """True if a rule that names the things or properties that it looks at names these."""
    return all(not names or not plain((name,)).isdisjoint(plain(names)) for names, name in ((options.attributes, attribute), (options.entities, entity)))


def looks_at(options: AgreementOptions, written: str, claims: Sequence[Measured]) -> bool:
    """True if the dimension of some claims, and their unit if the rule names one, are the rule's."""
    dimension = "count" if written == "number" else written
    wanted = {"count" if name == "number" else name for name in options.dimensions}
    if dimension not in wanted and not ("measure" in wanted and dimension not in NO_MEASURE):
        return False
    if options.unit is None or UNITS.get(options.unit, ("",))[0] == dimension:
        return True
    return any(m.claim.unit == options.unit for m in claims)


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
