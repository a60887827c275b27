"""Cases and rules in, all findings out: the front door of the stage, with the one table of the kinds of check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.findings import agreement, arithmetic, chronology, hygiene
from checker.findings.roots import one_per_cause
from checker.findings.sides import place_order
from checker.model.case import Case, Lineage
from checker.model.finding import Finding
from checker.model.rule import SEVERITIES, Kind, Rule

Check = Callable[[Sequence[Case], Sequence[Rule]], Iterator[Finding]]


def one_by_one(check: Callable[[Sequence[Case], Rule], Iterator[Finding]]) -> Check:
    """A check that takes one rule as one that takes several."""
    return lambda cases, rules: (finding for rule in rules for finding in check(cases, rule))


KINDS: dict[Kind, Check] = {
    "agreement": agreement.check,
    "arithmetic": one_by_one(arithmetic.check),
    "chronology": one_by_one(chronology.check),
    "hygiene": one_by_one(hygiene.check),
}


def judge(cases: Sequence[Case], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """What every rule finds in the cases, one finding per root cause: the worst first, then by rule and place; the same for every order of cases and rules."""
    found = [finding for kind, check in KINDS.items() for finding in check(cases, [rule for rule in rules if rule.kind == kind])]
    lineages = sorted((case for case in cases if isinstance(case, Lineage)), key=lambda case: (case.container, case.member, case.attribute))
    return tuple(sorted(one_per_cause(found, lineages), key=canonical_order))


def canonical_order(finding: Finding) -> tuple[object, ...]:
    """Sorts findings by severity, rule and place; the fingerprint breaks ties."""
    places = sorted(place_order(m) for m in finding.witness)
    return -SEVERITIES.index(finding.severity), finding.rule, *places, finding.fingerprint
