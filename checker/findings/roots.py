"""Findings and lineages in, findings out: what follows from another finding's cause becomes its evidence, so that one cause gives one finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.findings.chronology import latest_end
from checker.findings.sides import place_order
from checker.findings.wording import say_value
from checker.model.case import Lineage
from checker.model.finding import Finding, Side
from checker.model.measured import Measured


def with_evidence(finding: Finding, lineages: Sequence[Lineage]) -> Finding:
    """A finding on the beginning of a container with the members that speak for one of its sides.

    A member that began before one side and not before another shows that the container was there: it speaks for the sides that leave room for it. A member
    that all sides allow, or none, tells nothing here.
    """
    evidence, steps = list(finding.evidence), list(finding.steps)
    for lineage in lineages:
        if not is_dispute_on(finding, lineage):
            continue
        allowing = [side for side in finding.sides if leaves_room(side, lineage.member_claims)]
        if allowing and len(allowing) < len(finding.sides):
            evidence += [m for m in lineage.member_claims if m not in evidence]
            spoken_for = " / ".join(side.text for side in allowing)
            steps.append(f"{lineage.member} began {say_value(lineage.member_claims[0])}, which speaks for {spoken_for}: {lineage.why}")
    return replace(finding, evidence=tuple(sorted(evidence, key=place_order)), steps=tuple(steps))


def is_dispute_on(finding: Finding, lineage: Lineage) -> bool:
    """True if every side of a finding dates the beginning of the container."""
    own = {place_order(m) for m in lineage.container_claims}
    return len(finding.sides) > 1 and all(any(place_order(m) in own for m in side.claims) for side in finding.sides)


def leaves_room(side: Side, members: Sequence[Measured]) -> bool:
    """True if the beginning that a side states is not later than every day that the claims on a member allow."""
    return max(m.exact.said.floor for m in side.claims) <= latest_end(members)


def one_per_cause(findings: Sequence[Finding], lineages: Sequence[Lineage]) -> tuple[Finding, ...]:
    """All findings, those on the beginning of a container with their evidence."""
    return tuple(with_evidence(finding, lineages) if lineages else finding for finding in findings)
