"""Equations in, findings out: a value that a passage gives twice, where the one is not the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.findings.bands import say_band
from checker.findings.fingerprints import fingerprint
from checker.findings.formulas import check_formula
from checker.findings.hints import hint_at
from checker.findings.sides import into_unit
from checker.findings.ties import check_ties
from checker.findings.weights import capped
from checker.findings.wording import say_value
from checker.model.case import Case, Equation
from checker.model.finding import Finding, Side
from checker.model.interval import Interval
from checker.model.rule import ArithmeticOptions, Rule

CONFIDENCE = 0.95  # the text itself says that the two are one value
RATE_SLACK = Fraction(1, 100)  # what a bank or a newsroom charges differs from the reference rate by about as much
HEDGE_SLACK = Fraction(1, 10)  # "more than 5 miles (8 km)" leaves the hedge out of its second half
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})


def check(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """A finding for each equation of the rule's relation whose two values cannot be one."""
    options = rule.options
    if not isinstance(options, ArithmeticOptions):
        raise TypeError(f"rule {rule.id} is no arithmetic rule")
    if options.relation == "expression":
        yield from check_formula(cases, options, rule)
        return
    if options.relation not in ("conversion", "currency"):
        yield from check_ties(cases, options.relation, rule)
        return
    for case in cases:
        if isinstance(case, Equation) and (case.rate is not None) == (options.relation == "currency"):
            expected = converted(case)
            if is_off(case, expected):
                yield make_finding(case, expected, rule)


def converted(equation: Equation) -> Interval:
    """The stated value in base units of the restated one: by the band of rates for currencies, as it stands for units."""
    stated = equation.stated.rounded.said
    return stated if equation.rate is None else product(stated, equation.rate)


def product(amount: Interval, rate: Interval) -> Interval:
    """Every amount times every rate; rates are positive."""
    low_rate, high_rate = rate.low, rate.high
    if low_rate is None or high_rate is None or low_rate <= 0:
        raise ValueError(f"not a band of rates: {rate}")
    low = None if amount.low is None else amount.low * (low_rate if amount.low >= 0 else high_rate)
    high = None if amount.high is None else amount.high * (high_rate if amount.high >= 0 else low_rate)
    return Interval(low, high, amount.low_open, amount.high_open)


def is_off(equation: Equation, expected: Interval) -> bool:
    """True if the restated value lies outside of what the stated one allows, and by more than the slack of hedges and rates."""
    found = equation.restated.rounded.said
    if expected.meets(found):
        return False
    hedged = BOUNDS & {equation.stated.claim.hedge, equation.restated.claim.hedge}
    slack = max(HEDGE_SLACK if hedged else Fraction(0), RATE_SLACK if equation.rate else Fraction(0))
    ends = [abs(end) for end in (expected.low, expected.high, found.low, found.high) if end is not None]
    return expected.gap(found) > slack * min(ends) or (slack == 0 and expected.gap(found) == 0)


def make_finding(equation: Equation, expected: Interval, rule: Rule) -> Finding:
    """The two values as two sides, with what the first one comes to in the unit of the second."""
    stated, restated = equation.stated, equation.restated
    witness = (stated, restated)
    should_be = into_unit(restated, expected)
    time = f" at the rates of {equation.period}" if equation.period else ""
    came_to = f", which is {say_band(should_be)} {restated.claim.unit.replace('_', ' ')}{time}," if should_be else ""
    return Finding(
        rule=rule.id,
        severity=capped("error", rule.severity),
        confidence=CONFIDENCE,
        verdict="conflict",
        message=f"{say_value(stated)}{came_to} is given as {say_value(restated)} as well",
        entity=stated.claim.entity,
        attribute=stated.claim.attribute,
        fingerprint=fingerprint(rule.id, (stated.claim.entity or "", stated.claim.attribute or "", *stated.claim.scope), equation.period, witness),
        sides=tuple(Side(say_value(m), m.written.said, (m,), 1) for m in witness),
        witness=witness,
        hint=hint_at(stated, restated) if equation.rate is None else None,
        steps=(
            f"{restated.claim.text!r} repeats {stated.claim.text!r} in {restated.claim.unit}",
            *([f"rates of {equation.period}: {say_band(equation.rate)}"] if equation.rate else []),
            "both are read as rounded in their last written digit",
            f"confidence {CONFIDENCE}: the text ties the two together",
        ),
    )
