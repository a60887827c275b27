"""Cases and rules in, all findings out: the front door of the stage, with the one table of the kinds of check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.findings import agreement, arithmetic, chronology, hygiene
from checker.findings.roots import one_per_cause
from checker.findings.sides import place_order
from checker.model.case import Case, Lineage
from checker.model.finding import Finding
from checker.model.rule import SEVERITIES, Kind, Rule

KINDS: dict[Kind, Callable[[Sequence[Case], Rule], Iterator[Finding]]] = {
    "agreement": agreement.check,
    "arithmetic": arithmetic.check,
    "chronology": chronology.check,
    "hygiene": hygiene.check,
}


def judge(cases: Sequence[Case], rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """What every rule finds in the cases, one finding per root cause: the worst first, then by rule and place; the same for every order of cases and rules."""
    found = [finding for rule in rules for finding in KINDS[rule.kind](cases, rule)]
    lineages = sorted((case for case in cases if isinstance(case, Lineage)), key=lambda case: (case.container, case.member, case.attribute))
    return tuple(sorted(one_per_cause(found, lineages), key=canonical_order))


def canonical_order(finding: Finding) -> tuple[object, ...]:
    """Sorts findings by severity, rule and place; the fingerprint breaks ties."""
    places = sorted(place_order(m) for m in finding.witness)
    return -SEVERITIES.index(finding.severity), finding.rule, *places, finding.fingerprint
