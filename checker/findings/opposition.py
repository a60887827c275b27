"""The claims of a bucket in, the pairs that oppose each other out, gathered into clusters of which each is one root cause."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from operator import attrgetter

from checker.findings.apart import is_own, kept_apart
from checker.findings.compare import compare, readings
from checker.findings.sides import place_order, shared
from checker.findings.times import meeting
from checker.findings.weights import Weight, softened, weigh_pair
from checker.model.finding import Judgement
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.rule import AgreementRelation, Severity
from checker.model.vocabulary import Behaviour

# So many claims are compared pair by pair: 20,000 comparisons, about a second. Of more, those with the lowest and the highest values are taken.
MOST_CLAIMS = 200
LONGEST_LIST = 4


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two claims that cannot both be true, or hardly.

    `excluded` if no value fits both, `own` if both came through the exact door, `aligned` if a score let them in.
    """

    a: Measured
    b: Measured
    judgement: Judgement
    weight: Weight
    severity: Severity
    excluded: bool
    own: bool
    aligned: bool = False

    @property
    def conflict(self) -> bool:
        """True for a conflict, False for a tension."""
        return self.judgement.verdict == "conflict"


def opposed_pairs(claims: Sequence[Measured], behaviour: Behaviour, relations: Collection[AgreementRelation]) -> Iterator[tuple[AgreementRelation, Opposition]]:
    """Every opposed pair of one of some relations that counts, with its relation: places do not keep the two apart, and neither of them is a mere guess."""
    if len(claims) < 2 or share_a_value(claims):
        return
    if all(m.claim.ground == "row" for m in claims) and len({m.claim.place.document for m in claims}) == 1:
        return  # a series in one table: `kept_apart` would refuse each of its pairs
    stated: dict[tuple[str, Interval], list[Measured]] = {}
    for measured in claims:
        stated.setdefault((measured.claim.place.document, measured.exact.said), []).append(measured)
    for a, b in combinations(extremes(without_lists(claims)), 2):
        one, other = readings(a, b)
        if one.meant.meets(other.meant):
            continue
        relation = relation_of(a, b, behaviour)
        if relation not in relations or kept_apart(a, b) or both_tell_both(a, b, stated):
            continue
        judgement = compare(a, b, timeless(behaviour, a, b) if relation == "reference" else behaviour)
        if judgement.verdict not in ("conflict", "tension"):
            continue
        weight = weigh_pair(a, b, judgement)
        if weight.severity is not None:
            severity: Severity = "warning" if relation == "targets" and told_together(a, b) else softened(weight.severity, a, b)
            yield relation, Opposition(a, b, judgement, weight, severity, not one.said.meets(other.said), is_own(a) and is_own(b))


def share_a_value(claims: Sequence[Measured]) -> bool:
    """True if a reader may take one value from all claims, so that no two of them are opposed."""
    return all(shared(read(m).meant for m in claims) is not None for read in (attrgetter("exact"), attrgetter("rounded")))


def without_lists(claims: Sequence[Measured]) -> list[Measured]:
    """The claims whose sentence does not give more values for the one property than a conflict has: "must be one of 4, 6, 8, 10 or 12" allows them all."""
    values: dict[tuple[str, int, str], set[Interval]] = {}
    for measured in claims:
        values.setdefault(sentence_of(measured), set()).add(measured.exact.said)
    return [measured for measured in claims if len(values[sentence_of(measured)]) <= LONGEST_LIST]


def sentence_of(measured: Measured) -> tuple[str, int, str]:
    """What tells the sentence of a claim from every other."""
    return measured.claim.place.document, measured.claim.quote_start, measured.claim.quote


def both_tell_both(a: Measured, b: Measured, stated: Mapping[tuple[str, Interval], Sequence[Measured]]) -> bool:
    """True for two values of which either document tells the other as well, in places that keep them apart there: copies of a table or passage on several
    things."""
    here, there = a.claim.place.document, b.claim.place.document
    if here == there:
        return False
    others, ones = stated.get((here, b.exact.said), ()), stated.get((there, a.exact.said), ())
    return any(kept_apart(a, other) for other in others) and any(kept_apart(b, one) for one in ones)


def relation_of(a: Measured, b: Measured, behaviour: Behaviour) -> AgreementRelation:
    """What two claims of one bucket are to each other, so that each pair is looked at by one rule."""
    if a.source.is_reference or b.source.is_reference:
        return "reference"
    if a.claim.modality == b.claim.modality == "planned":
        return "targets"
    return "running" if behaviour == "running" and meeting(a, b, behaviour).strength == "order" else "same"


def timeless(behaviour: Behaviour, a: Measured, b: Measured) -> Behaviour:
    """The behaviour under which a claim is held against a reference: one that does not say of when it is holds for all times."""
    dated = all(m.claim.when is not None for m in (a, b) if m.source.is_reference)
    return behaviour if dated else "constant"


def told_together(a: Measured, b: Measured) -> bool:
    """True for two plans that nobody can have changed between them: one document tells both, or both were published on the same days."""
    one, other = a.source.published, b.source.published
    return a.claim.place.document == b.claim.place.document or one == other


def extremes(claims: Sequence[Measured]) -> list[Measured]:
    """All claims in order of place, or the outermost ones of many, and the references."""
    ordered = sorted(claims, key=place_order)
    if len(ordered) <= MOST_CLAIMS:
        return ordered
    half = MOST_CLAIMS // 2
    lowest = {id(m) for m in sorted(ordered, key=lambda m: m.exact.said.ceiling)[:half]}
    highest = {id(m) for m in sorted(ordered, key=lambda m: m.exact.said.floor)[-half:]}
    return [m for m in ordered if id(m) in lowest or id(m) in highest or m.source.is_reference]


def members(pairs: Iterable[Opposition]) -> tuple[Measured, ...]:
    """The claims of some pairs, each once, in order of place."""
    found = {id(m): m for pair in pairs for m in (pair.a, pair.b)}
    return tuple(sorted(found.values(), key=place_order))


def clusters(pairs: Sequence[Opposition]) -> Iterator[tuple[Opposition, ...]]:
    """Pairs that hang together through shared claims, in order of their first place."""
    links: dict[int, int] = {}

    def root(claim: int) -> int:
        while links.setdefault(claim, claim) != claim:
            links[claim] = claim = links[links[claim]]
        return claim

    for pair in pairs:
        links[root(id(pair.a))] = root(id(pair.b))
    found: dict[int, list[Opposition]] = {}
    for pair in pairs:
        found.setdefault(root(id(pair.a)), []).append(pair)
    for cluster in sorted(found.values(), key=lambda cluster: place_order(members(cluster)[0])):
        yield tuple(cluster)


def root_causes(pairs: Sequence[Opposition]) -> Iterator[tuple[Opposition, ...]]:
    """The clusters of a bucket's pairs: first those in which claims exclude each other, then the tensions among the claims that these leave untouched."""
    hard = [pair for pair in pairs if pair.excluded]
    yield from clusters(hard)
    touched = {id(m) for m in members(hard)}
    yield from clusters([pair for pair in pairs if not pair.excluded and touched.isdisjoint((id(pair.a), id(pair.b)))])
