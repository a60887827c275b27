"""Buckets and a rule with a formula in, findings out: values of one time that do not obey it, however they are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from checker.findings.apart import is_own
from checker.findings.bands import say_band
from checker.findings.compare import plain
from checker.findings.fingerprints import fingerprint
from checker.findings.sides import place_order
from checker.findings.times import time_of
from checker.findings.weights import capped
from checker.findings.wording import say_value
from checker.model.algebra import minus, over, plus, times
from checker.model.case import Bucket, Case
from checker.model.finding import Finding, Side
from checker.model.formula import Comparison, Constant, Formula, Name, Term, parse_formula
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.rule import ArithmeticOptions, Rule, Selection
from checker.nouns import singular
from checker.periods import show_period

CONFIDENCE = 0.9  # the rule says what must hold, and every value is stated of its own entity
MOST_READINGS = 64  # combinations of several statements of the same values
BARE = frozenset({"count", "number", "percent", "rank"})
HUNDREDTH = Fraction(1, 100)
Unit = tuple[tuple[str, int], ...]  # base units with their powers, in order; empty for a bare number
Values = Mapping[str, Measured]


@dataclass(frozen=True, slots=True)
class Amount:
    """A set of numbers in a unit."""

    said: Interval
    unit: Unit


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement that a name may stand for; `lasting` if it holds at all times: a date, or a property that never changes."""

    measured: Measured
    lasting: bool


def check_formula(cases: Sequence[Case], options: ArithmeticOptions, rule: Rule) -> Iterator[Finding]:
    """A finding for each entity and time for which no combination of the statements can obey the formula."""
    formula, where = parse_formula(options.expression), dict(options.where)
    buckets = [case for case in cases if isinstance(case, Bucket) and not case.key.scope]
    free = [name for name, chosen in where.items() if chosen.entity is None]
    entities = sorted({b.key.entity for b in buckets for name in free if is_meant(b, where[name])}) or [""]
    for entity in entities:
        stated = {name: statements(buckets, chosen, entity) for name, chosen in where.items()}
        for at in times_in(stated):
            chosen_at = {name: at_time(facts, at) for name, facts in stated.items()}
            failing = failing_values(formula, chosen_at)
            if failing:
                yield make_finding(formula, failing, at, options, rule)


def is_meant(bucket: Bucket, chosen: Selection) -> bool:
    """True if a bucket holds the property that a name stands for, in the singular or plural, whoever it is of."""
    first, space, last = chosen.attribute.casefold().rpartition(" ")
    wanted = {*plain((chosen.attribute,)), *plain((first + space + singular(last),))}
    return not wanted.isdisjoint({*plain((bucket.attribute,)), *plain((bucket.key.attribute,))})


def statements(buckets: Sequence[Bucket], chosen: Selection, entity: str) -> tuple[Fact, ...]:
    """The facts that a name may stand for, in order of place."""
    own = [b for b in buckets if is_meant(b, chosen) and (b.key.entity == entity if chosen.entity is None else plain((b.entity,)) == plain((chosen.entity,)))]
    firm = [
        Fact(m, b.behaviour == "constant" or m.claim.dimension == "date")
        for b in own
        for m in b.claims
        if is_own(m) and m.claim.modality in ("actual", "estimated") and m.claim.change is None
    ]
    return tuple(sorted(firm, key=lambda fact: place_order(fact.measured)))


def times_in(stated: Mapping[str, Sequence[Fact]]) -> list[Period | None]:
    """The times of which values are stated, in order; what lasts holds at all of them."""
    periods = {time_of(fact.measured).period for facts in stated.values() for fact in facts if not fact.lasting}
    return sorted(periods, key=str) if periods else [None]


def at_time(facts: Sequence[Fact], at: Period | None) -> list[Measured]:
    """The claims that hold at a time: those of the same days, and those that last."""
    return [fact.measured for fact in facts if fact.lasting or same_days(time_of(fact.measured).period, at)]


def same_days(one: Period | None, other: Period | None) -> bool:
    """True for two periods of the same days, and for two that are not known."""
    return one is other if one is None or other is None else one.same_days(other)


def failing_values(formula: Formula, stated: Mapping[str, Sequence[Measured]]) -> Values | None:
    """The first combination of statements, if all of them break the formula; None if a value is not stated, or if one can obey it."""
    names = list(stated)
    count = 1
    for claims in stated.values():
        count *= len(claims)
    if not 0 < count <= MOST_READINGS:
        return None
    combinations = [dict(zip(names, values, strict=True)) for values in product(*(stated[name] for name in names))]
    return combinations[0] if all(holds(formula, values) is False for values in combinations) else None


def holds(formula: Formula, values: Values) -> bool | None:
    """Whether a formula is true of all that the values allow, false of all of it, or neither (None); None too where its units do not go together."""
    left, right = evaluate(formula.left, values), evaluate(formula.right, values)
    if left is None or right is None or left.unit != right.unit:
        return None
    return compared(formula.comparison, left.said, right.said)


def compared(comparison: Comparison, a: Interval, b: Interval) -> bool | None:
    """The three-valued outcome of a comparison between two sets."""
    if comparison == "=":
        return False if not a.meets(b) else True if a.is_point and a == b else None
    if comparison in ("<=", "<"):
        flipped: Comparison = ">=" if comparison == "<=" else ">"
        return compared(flipped, b, a)
    if comparison == ">=":
        return False if a.ceiling < b.floor else True if a.floor >= b.ceiling else None
    return False if a.ceiling <= b.floor else True if a.floor > b.ceiling else None


def evaluate(term: Term, values: Values) -> Amount | None:
    """What a term comes to; None where units do not go together, or where a divisor may be zero."""
    if isinstance(term, Constant):
        return Amount(Interval.point(term.value), ())
    if isinstance(term, Name):
        return amount_of(values[term.name])
    left, right = evaluate(term.left, values), evaluate(term.right, values)
    if left is None or right is None:
        return None
    if term.operator in ("+", "-"):
        if left.unit != right.unit and term.left != Constant(Fraction(0)):
            return None
        return Amount((plus if term.operator == "+" else minus)(left.said, right.said), right.unit)
    if term.operator == "*":
        return Amount(times(left.said, right.said), joined(left.unit, right.unit, 1))
    quotient = over(left.said, right.said)
    return None if quotient is None else Amount(quotient, joined(left.unit, right.unit, -1))


def amount_of(measured: Measured) -> Amount:
    """The set of a claim in base units: a percentage as a bare number, counts of anything too."""
    claim = measured.claim
    said = measured.exact.said.scaled(HUNDREDTH) if claim.dimension == "percent" else measured.exact.said
    return Amount(said, () if claim.dimension in BARE or measured.base == "dimensionless" else ((measured.base, 1),))


def joined(one: Unit, other: Unit, sign: int) -> Unit:
    """The unit of a product (sign 1) or a quotient (sign -1)."""
    powers = dict(one)
    for base, power in other:
        powers[base] = powers.get(base, 0) + sign * power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def make_finding(formula: Formula, values: Values, at: Period | None, options: ArithmeticOptions, rule: Rule) -> Finding:
    """Each value as a side of its own, in the order in which the formula names them."""
    names = list(dict.fromkeys(name.name for name in formula.names()))
    claims = tuple(values[name] for name in names)
    left, right = evaluate(formula.left, values), evaluate(formula.right, values)
    witness = (claims[0], claims[-1])
    owner = claims[0].claim.entity
    told = ", ".join(f"{name} is {say_value(values[name])}" for name in names)
    time = f" in {show_period(at)}" if at else ""
    sets = f"the left side is {say_band(left.said)}, the right side {say_band(right.said)}" if left and right and not is_date(left) else ""
    return Finding(
        rule=rule.id,
        severity=capped("error", rule.severity),
        confidence=CONFIDENCE,
        verdict="conflict",
        message=f"{options.expression} does not hold for {owner}{time}: {told}",
        entity=owner,
        attribute=claims[0].claim.attribute,
        fingerprint=fingerprint(rule.id, (owner or "", options.expression), at, witness),
        sides=tuple(Side(say_value(m), m.written.said, (m,), 1) for m in claims),
        witness=witness,
        steps=(f"the rule says that {options.expression}", *([sets] if sets else []), "no reading of the values obeys it", f"confidence {CONFIDENCE}"),
    )


def is_date(amount: Amount) -> bool:
    """True for a set of days, which nobody reads as a number."""
    return amount.unit == (("day", 1),)
