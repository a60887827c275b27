"""A rule with a formula and the cases in, why the formula was found to hold, or could not be asked, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.findings.formulas import at_time, evaluate, is_meant, statements, times_in
from checker.findings.wording import say_value
from checker.model.case import Bucket, Case
from checker.model.formula import Formula, parse_formula
from checker.model.measured import Measured
from checker.model.rule import ArithmeticOptions
from checker.periods import show_period


def formula_lines(options: ArithmeticOptions, cases: Sequence[Case]) -> Iterator[str]:
    """A line for each thing and time of which a value is stated."""
    formula, where = parse_formula(options.expression), dict(options.where)
    buckets = [case for case in cases if isinstance(case, Bucket) and not case.key.scope]
    entities = {b.key.entity: b.entity for b in buckets for chosen in where.values() if chosen.entity is None and is_meant(b, chosen)}
    if not entities:
        yield f"no value was read of any of these: {', '.join(chosen.attribute for chosen in where.values())}"
    for entity in sorted(entities):
        stated = {name: statements(buckets, chosen, entity) for name, chosen in where.items()}
        for at in times_in(stated):
            values = {name: at_time(facts, at) for name, facts in stated.items()}
            yield f"{entities[entity]}{f', {show_period(at)}' if at else ''}: {outcome(formula, values)}"


def outcome(formula: Formula, values: dict[str, list[Measured]]) -> str:
    """What came of a formula for the values of one thing and time."""
    missing = [name for name, claims in values.items() if not claims]
    told = ", ".join(f"{name} is {' or '.join(say_value(m) for m in claims)}" for name, claims in values.items() if claims)
    if missing:
        return f"nothing states {' or '.join(missing)} of the same thing and time ({told or 'nor anything else'})"
    first = {name: claims[0] for name, claims in values.items()}
    left, right = evaluate(formula.left, first), evaluate(formula.right, first)
    if left is None or right is None:
        return f"units that cannot be reckoned with each other ({told})"
    if left.unit != right.unit:
        return f"the two sides differ in unit, {unit_words(left.unit)} and {unit_words(right.unit)} ({told})"
    return f"it may hold, as far as these values were rounded ({told})"


def unit_words(unit: Sequence[tuple[str, int]]) -> str:
    """A unit in words: "meter^2", "a bare number"."""
    return " ".join(name if power == 1 else f"{name}^{power}" for name, power in unit) or "a bare number"
