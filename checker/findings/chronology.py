"""Lineages and tellings in, findings out: times that cannot be in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.findings.fingerprints import fingerprint
from checker.findings.sides import make_side, place_order, said_of
from checker.findings.spans import check_spans
from checker.findings.weights import TRUST, capped
from checker.findings.wording import say_value
from checker.model.case import Case, Lineage, Telling
from checker.model.finding import Finding
from checker.model.interval import Bound
from checker.model.measured import Measured
from checker.model.rule import ChronologyOptions, ChronologyRelation, Rule

PART_OF = 0.7  # things can be older than what holds them: a place is founded anew, a firm moves
PAST = 0.8  # a tense is read from one verb


def check(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """A finding for each order of times that the rule's relation forbids."""
    options = rule.options
    if not isinstance(options, ChronologyOptions):
        raise TypeError(f"rule {rule.id} is no chronology rule")
    checked = RELATIONS.get(options.relation)
    yield from checked(cases, rule) if checked else check_spans(cases, options.relation, rule)


def check_lineages(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Members of which every claim lies before everything that is said of the container's beginning.

    Where the claims on the container disagree among themselves and one of them leaves room for the member, the member speaks for that one: see `roots`.
    """
    for case in cases:
        if isinstance(case, Lineage) and latest_end(case.member_claims) < earliest_start(case.container_claims):
            yield lineage_finding(case, rule)


def latest_end(claims: Sequence[Measured]) -> Bound:
    """The last day that any of some date claims allows."""
    return max(m.exact.said.ceiling for m in claims)


def earliest_start(claims: Sequence[Measured]) -> Bound:
    """The first day that any of some date claims allows."""
    return min(m.exact.said.floor for m in claims)


def lineage_finding(lineage: Lineage, rule: Rule) -> Finding:
    """The member on one side, the container on the other."""
    member = max(sorted(lineage.member_claims, key=place_order), key=lambda m: m.exact.said.ceiling)
    container = min(sorted(lineage.container_claims, key=place_order), key=lambda m: m.exact.said.floor)
    witness = (member, container)
    confidence = round(PART_OF * TRUST[member.claim.ground] * TRUST[container.claim.ground], 2)
    return Finding(
        rule=rule.id,
        severity=capped("warning", rule.severity),
        confidence=confidence,
        verdict="conflict",
        message=f"{lineage.member} ({lineage.attribute}: {say_value(member)}) lies in {lineage.container}, which began later ({say_value(container)})",
        entity=lineage.member,
        attribute=lineage.attribute,
        fingerprint=fingerprint(rule.id, (lineage.member.casefold(), lineage.attribute.casefold(), lineage.container.casefold()), None, witness),
        sides=tuple(make_side((m,), said_of((m,))) for m in witness),
        witness=witness,
        evidence=tuple(m for m in sorted((*lineage.member_claims, *lineage.container_claims), key=place_order) if m not in witness),
        steps=(
            lineage.why,
            "all that is said of the member lies before all that is said of the container",
            f"confidence {confidence:.2f}: containment {PART_OF}",
        ),
    )


def check_tellings(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Events that a document tells as past although its own date lies before them."""
    for case in cases:
        if isinstance(case, Telling):
            yield telling_finding(case, rule)


def telling_finding(telling: Telling, rule: Rule) -> Finding:
    """A finding with one side, the event."""
    event = telling.event
    claim = event.claim
    of_whom = f" of {claim.entity}" if claim.entity else ""
    return Finding(
        rule=rule.id,
        severity=capped("error", rule.severity),
        confidence=PAST,
        verdict="conflict",
        message=f"{say_value(event)} ({claim.attribute}{of_whom}) is told as past in a document of {telling.published}",
        entity=claim.entity,
        attribute=claim.attribute,
        fingerprint=fingerprint(rule.id, (claim.entity or "", claim.attribute or ""), telling.published, (event, event)),
        sides=(make_side((event,), said_of((event,))),),
        witness=(event, event),
        steps=(
            f"the document is of {telling.published}" + (f", from {event.source.published_from}" if event.source.published_from else ""),
            "the first possible day of the event is later, beyond what time zones explain",
            f"confidence {PAST}: the tense of the clause",
        ),
    )


RELATIONS: dict[ChronologyRelation, Callable[[Sequence[Case], Rule], Iterator[Finding]]] = {
    "member-before-container": check_lineages,
    "past-after-publication": check_tellings,
}
