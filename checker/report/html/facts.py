"""From the claims of an audit to facts: what several claims say of one property of one thing, and which of them agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from checker.model.audit import Audit
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.rule import Rule
from checker.report.html.anchors import Anchors, Mark, Spot, spot
from checker.report.quotes import fitted

NAME = 90
MOST_VALUES = 4
MOST_COMPARED = 60  # claims of one fact that are held against each other for the page; more would take time with their square
ONE_TIME = 366  # days between two documents up to which what they say of no particular time counts as said of one time
INHERITED = ("document", "manifest")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One property of one thing: its name, the claims on it in the order of the inventory, and the findings on it, by their names in the page."""

    title: str
    claims: tuple[Measured, ...]
    findings: tuple[str, ...]
    agreeing: frozenset[Spot]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that speak of it, in the order of their first claims."""
        return tuple(dict.fromkeys(m.claim.place.document for m in self.claims))


def gather_facts(audit: Audit, anchors: Anchors) -> tuple[Fact, ...]:
    """Facts with two claims or more: those with findings first, in the order of the findings, then by how many documents speak of them, then by name.

    The claims on the sides of one finding are one fact, whatever names their documents use; other claims are put together by equal names.
    """
    titles: dict[Key, str] = {}
    members: dict[Key, list[Measured]] = {}
    named: dict[Key, list[str]] = {}
    home, place_of = homes([finding for finding in audit.findings if is_one_fact(finding, audit.rules)])
    for name, finding in zip(anchors.findings, audit.findings, strict=True):
        key = place_of.get(spot(finding.witness[0].claim.place))
        if key is not None and is_one_fact(finding, audit.rules):
            named.setdefault(key, []).append(name)
            titles.setdefault(key, " · ".join(filter(None, (finding.attribute, finding.entity))))
    for measured in audit.inventory.measured:
        own = own_key(measured)
        key = place_of.get(spot(measured.claim.place)) or (home.get(own, own) if own else None)
        if key is not None:
            members.setdefault(key, []).append(measured)
            claim = measured.claim
            titles.setdefault(key, " · ".join(filter(None, (claim.attribute, claim.entity, *claim.scope))))
    facts = [
        Fact(fitted(titles[key], NAME), tuple(claims), tuple(named.get(key, ())), agreeing(claims, anchors.told))
        for key, claims in members.items()
        if len(claims) > 1 and (key in named or not is_several_things(claims))
    ]
    rank = {name: number for number, name in enumerate(anchors.findings)}
    return tuple(sorted(facts, key=lambda fact: (rank[fact.findings[0]] if fact.findings else len(rank), -len(fact.documents), fact.title)))


def is_one_fact(finding: Finding, rules: Mapping[str, Rule]) -> bool:
    """True if the sides of a finding are values of one property: its rule asks for agreement, and it is known on what."""
    asks = finding.rule not in rules or rules[finding.rule].kind == "agreement"
    return asks and finding.attribute is not None


def is_several_things(claims: Sequence[Measured]) -> bool:
    """True if the claims give more values for one time than sources on one thing do: then equal names stand for things that only are called alike."""
    values: dict[object, set[Interval]] = {}
    for measured in claims:
        when = measured.claim.when
        values.setdefault(None if when is None or when.source == "none" else when.period, set()).add(measured.exact.said)
    return any(len(found) > MOST_VALUES for found in values.values())


def homes(findings: Sequence[Finding]) -> tuple[Mapping[Key, Key], Mapping[Spot, Key]]:
    """Which key stands for another, and which key the claims of a finding have, because the findings hold them to be one fact."""
    home: dict[Key, Key] = {}
    place_of: dict[Spot, Key] = {}
    for finding in findings:
        claims = [*(m for side in finding.sides for m in side.claims), *finding.undecided]
        own = next((key for m in claims if (key := own_key(m))), None)
        key = home.get(own, own) if own else ("", finding.fingerprint)
        for measured in claims:
            place_of.setdefault(spot(measured.claim.place), key)
            other = own_key(measured)
            if other is not None:
                home.setdefault(other, key)
    return home, place_of


def own_key(measured: Measured) -> Key | None:
    """Entity, attribute, scope and sort of value of a claim; None if it is not known what it is about."""
    claim = measured.claim
    if claim.entity is None or claim.attribute is None or claim.modality in ("denied", "hypothetical"):
        return None
    return claim.entity.casefold(), claim.attribute.casefold(), claim.dimension, claim.change or "", *sorted(claim.scope)


def agreeing(claims: Sequence[Measured], told: Mapping[Spot, tuple[Mark, str]]) -> frozenset[Spot]:
    """The claims of a fact that another document bears out: at the same time, with a value in common; none that a finding opposes."""
    free = [m for m in claims[:MOST_COMPARED] if told.get(spot(m.claim.place), ("known", ""))[0] not in ("conflict", "tension")]
    return frozenset(spot(each.claim.place) for pair in borne_out(free) for each in pair)


def borne_out(claims: Sequence[Measured]) -> Iterator[tuple[Measured, Measured]]:
    """The pairs of claims from two documents that say the same of one time."""
    for at, one in enumerate(claims):
        for other in claims[at + 1 :]:
            if one.claim.place.document != other.claim.place.document and one.base == other.base and says_same(one, other):
                yield one, other


def says_same(one: Measured, other: Measured) -> bool:
    """True if the times meet, and the values do as well."""
    if one.claim.kind != "date" and not at_one_time(one, other):
        return False
    same_unit = one.claim.unit == other.claim.unit
    first, second = (one.exact, other.exact) if same_unit else (one.rounded, other.rounded)
    return first.said.meets(second.said)


def at_one_time(one: Measured, other: Measured) -> bool:
    """True if the times of two claims meet, or neither has one, or neither names one and both documents are of the same year or so."""
    times = [when for m in (one, other) if (when := m.claim.when) is not None and when.source != "none"]
    if len(times) < 2:
        return not times
    first, second = (when.period for when in times)
    return first.meets(second) or (all(when.source in INHERITED for when in times) and days_between(first, second) <= ONE_TIME)


def days_between(one: Period, other: Period) -> float:
    """How far the beginnings of two periods are apart; without end where one has none."""
    return inf if one.first is None or other.first is None else abs(one.first - other.first)
