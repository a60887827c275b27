"""A rule that stayed silent and what was read in, why it did so out, in lines that a writer of rules understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from checker.findings.agreement import is_named, looks_at
from checker.findings.apart import kept_apart
from checker.findings.compare import compare
from checker.findings.weights import weigh_pair
from checker.findings.wording import say_value
from checker.model.audit import Inventory
from checker.model.case import Alignment, Bucket, Case, Equation, Lineage, Span, Telling, Tie
from checker.model.claim import Claim
from checker.model.measured import Measured
from checker.model.rule import AgreementOptions, ArithmeticOptions, Rule
from checker.trials.formula_reasons import formula_lines

MOST_PAIRS = 12  # more comparisons than that tell a writer nothing


def reasons_for(rule: Rule, inventory: Inventory, cases: Sequence[Case]) -> tuple[str, ...]:
    """How the values that a rule looks at were held against each other, or what kept them apart; at most a dozen lines."""
    options = rule.options
    if isinstance(options, AgreementOptions) and options.relation != "part":
        looked_at = [m for m in inventory.measured if looks_at(options, m.claim.dimension, (m,))]
        if not looked_at:
            return (f"no value of the dimensions that the rule looks at was read: {', '.join(options.dimensions)}",)
        if options.attributes or options.entities:
            looked_at = [m for m in looked_at if is_named(options, m.claim.entity or "", m.claim.attribute or "")] or looked_at
        lost = [m for m in looked_at if m.claim.entity is None or m.claim.attribute is None]
        lines = list(islice((pair_line(a, b, cases) for a, b in combinations(looked_at, 2) if a not in lost and b not in lost), MOST_PAIRS))
        if lost:
            lines.append(f"compared with nothing, since their thing or property could not be made out: {', '.join(named(m) for m in lost[:MOST_PAIRS])}")
        return tuple(lines) if lines and len(looked_at) > 1 else (*lines, f"only one value that the rule looks at was read: {named(looked_at[0])}")
    if isinstance(options, ArithmeticOptions) and options.relation == "expression":
        return tuple(islice(formula_lines(options, cases), MOST_PAIRS))
    relation = options.relation
    tied = tuple(islice(case_lines(relation, cases), MOST_PAIRS))
    return tied or (f"nothing was found that the relation `{relation}` looks at: {WANTED.get(relation, 'see `checker rules` for rules of that relation')}",)


WANTED = {
    "conversion": "a value that is repeated in another unit, as in `5 miles (8 km)`",
    "currency": "an amount that is repeated in another currency, with a date and a known rate for it",
    "member-before-container": "the beginnings of a thing and of what contains it",
    "past-after-publication": "a dated event that is told as past, in a document with a date",
    "part": "a part and its whole, both counted",
    "sum": "parts and their total in one passage",
    "table-total": "a column of numbers with a row for their total",
    "share": "a part, its whole and a percentage in one passage",
    "duration": "the length of a stretch of time between two dates",
    "weekday": "a full date with the day of the week",
}


def pair_line(a: Measured, b: Measured, cases: Sequence[Case]) -> str:
    """What was found of two values."""
    start = f"{named(a)} and {named(b)}"
    bucket = next((case for case in cases if isinstance(case, Bucket) and holds(case, a) and holds(case, b)), None)
    if bucket is None:
        aligned = any(isinstance(case, Alignment) and {id(case.a), id(case.b)} == {id(a), id(b)} for case in cases)
        return f"{start}: seem to speak of one thing, but not surely enough" if aligned else f"{start}: {difference(a.claim, b.claim)}"
    apart = kept_apart(a, b)
    if apart:
        return f"{start}: not held against each other, since {apart}"
    judgement = compare(a, b, bucket.behaviour)
    if judgement.verdict in ("conflict", "tension") and weigh_pair(a, b, judgement).severity is None:
        return f"{start}: a {judgement.verdict}, but it is unsure that both are of {bucket.entity}"
    return f"{start}: {judgement.verdict}, {judgement.reason}"


def holds(bucket: Bucket, measured: Measured) -> bool:
    """True if a claim is in a bucket."""
    return any(m is measured for m in bucket.claims)


def difference(a: Claim, b: Claim) -> str:
    """Why two claims are not of one thing."""
    if (a.entity or "").casefold() != (b.entity or "").casefold():
        return f"of two things, {a.entity} and {b.entity}; if these are one, give it both names in the vocabulary"
    if (a.attribute or "").casefold() != (b.attribute or "").casefold():
        return f"two properties, {a.attribute} and {b.attribute}; if these are one, make them nouns of one attribute in the vocabulary"
    if a.scope != b.scope:
        return f"of different parts: {', '.join(a.scope) or 'all'} and {', '.join(b.scope) or 'all'}"
    return f"different kinds of value, {a.dimension} and {b.dimension}" if a.dimension != b.dimension else "not gathered as one thing"


def named(measured: Measured) -> str:
    """A value with its place."""
    place = measured.claim.place
    return f"{say_value(measured)} ({place.document}:{place.line}:{place.column})"


def case_lines(relation: str, cases: Sequence[Case]) -> Iterator[str]:
    """The cases that a relation looks at, which all came out as they should."""
    for case in cases:
        if isinstance(case, Tie | Span) and case.relation == relation:
            yield f"{named(case.stated)} fits: {case.why!r}"
        elif isinstance(case, Equation) and relation == ("conversion" if case.rate is None else "currency"):
            yield f"{named(case.restated)} fits {named(case.stated)}"
        elif isinstance(case, Lineage) and relation == "member-before-container":
            yield f"{case.member} did not surely begin before {case.container}: {case.why}"
        elif isinstance(case, Telling) and relation == "past-after-publication":
            yield f"{named(case.event)} is not after {case.published}"
