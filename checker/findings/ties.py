"""Ties in, findings out: a value that does not follow from the others that a passage, a table or a list ties to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from checker.findings.bands import say_band
from checker.findings.fingerprints import fingerprint
from checker.findings.hints import hint_at
from checker.findings.sides import into_unit, one_unit
from checker.findings.weights import capped
from checker.findings.wording import say_value
from checker.model.algebra import minus, over, total
from checker.model.case import Case, Tie
from checker.model.finding import Finding, Side
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.rule import Rule, TieRelation

HUNDRED = Fraction(100)
SHARES = frozenset({"percent", "percentage_point"})
# How sure it is that the text means what the pattern takes it for; our own estimate, held against 5 MB of pages, posts and proposals.
CONFIDENCE: dict[TieRelation, float] = {
    "sum": 0.85,
    "share": 0.9,
    "growth": 0.9,
    "ratio": 0.85,
    "multiple": 0.8,
    "difference": 0.9,
    "partition": 0.85,
    "part": 0.9,
    "table-total": 0.8,
    "list-count": 0.7,
    "implied-total": 0.7,
}
Expected = Callable[[Tie, Sequence[Interval]], Sequence[Interval]]


def check_ties(cases: Sequence[Case], relation: str, rule: Rule) -> Iterator[Finding]:
    """A finding for each tie of a relation whose stated value no reading of the others explains."""
    for case in cases:
        if isinstance(case, Tie) and case.relation == relation:
            expected = expected_of(case)
            if expected and not any(interval.meets(found_of(case)) for interval in expected):
                yield make_finding(case, expected[0], rule)


def said(measured: Measured, loosely: bool) -> Interval:
    """The set of a value in base units; rounded where values of several units meet."""
    return measured.rounded.said if loosely else measured.exact.said


def expected_of(tie: Tie) -> Sequence[Interval]:
    """The sets, in base units of the stated value, that the given values leave for it, the likeliest first; none where they leave it open."""
    return EXPECTED[tie.relation](tie, [said(m, is_loose(tie)) for m in tie.given])


def is_loose(tie: Tie) -> bool:
    """True if the values were written in several units, shares apart, so that all of them count as rounded."""
    return not one_unit([m for m in (*tie.given, tie.stated) if m.claim.dimension not in SHARES and m.claim.kind != "ratio"])


def found_of(tie: Tie) -> Interval:
    """The set that is stated: a share or ratio may also have been cut off instead of rounded, so that a whole step of its last digit is left to it."""
    stated = tie.stated
    interval = said(stated, is_loose(tie))
    number = stated.claim.amount.number if stated.claim.amount else None
    if number is None or tie.relation not in ("share", "growth", "ratio", "multiple"):
        return interval
    slack = number.step / 2 if number.value.denominator == 1 or stated.claim.dimension == "percent" else Fraction(0)
    low = None if interval.low is None else interval.low - slack
    high = None if interval.high is None else interval.high + slack
    return Interval(low, high)


def sum_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """What the parts add up to."""
    return (total(given),)


def share_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """The part in percent of the whole."""
    ratio = over(given[0], given[1])
    return (ratio.scaled(HUNDRED),) if ratio else ()


def ratio_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """The part as a fraction of the whole."""
    ratio = over(given[0], given[1])
    return (ratio,) if ratio else ()


def multiple_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """How many times the later value is the earlier one; either way round where the text tells no rise ("from 8 s to 2 s, a fourfold gain")."""
    ratio, inverse = over(given[1], given[0]), over(given[0], given[1])
    return tuple(r for r in ((ratio,) if tie.down is False else (ratio, inverse)) if r)


def difference_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """How much the later value is above the earlier one, or below it where the text tells a fall; either where it tells neither."""
    change = minus(given[1], given[0])
    return directed(tie, change)


def growth_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """The change in percent of the earlier value; between two shares also the change in points, which many call percent."""
    ratio = over(given[1], given[0])
    if ratio is None:
        return ()
    found = directed(tie, ratio.scaled(HUNDRED, -HUNDRED))
    in_points = tie.given[0].claim.dimension == tie.stated.claim.dimension
    return (*found, *(directed(tie, minus(given[1], given[0])) if in_points else ()))


def directed(tie: Tie, change: Interval) -> Sequence[Interval]:
    """A change as the text tells it: a fall is given without its sign."""
    fall = change.scaled(Fraction(-1))
    return (change, fall) if tie.down is None else (fall,) if tie.down else (change,)


def partition_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """The last share as what the others leave of the whole, or less."""
    others = total(given[:-1])
    room = HUNDRED - (others.low or 0)
    return (Interval(None, room),)


def part_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """A whole is no smaller than its part."""
    return (Interval(given[0].low, None, given[0].low_open),)


def items_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """What was counted in the text."""
    return () if tie.number is None else (Interval.point(tie.number),)


def whole_of(tie: Tie, given: Sequence[Interval]) -> Sequence[Interval]:
    """The whole of which the given value is the given share."""
    found = over(given[0].scaled(HUNDRED), given[1])
    return (found,) if found else ()


EXPECTED: dict[TieRelation, Expected] = {
    "sum": sum_of,
    "table-total": sum_of,
    "share": share_of,
    "growth": growth_of,
    "ratio": ratio_of,
    "multiple": multiple_of,
    "difference": difference_of,
    "partition": partition_of,
    "part": part_of,
    "list-count": items_of,
    "implied-total": whole_of,
}


def make_finding(tie: Tie, expected: Interval, rule: Rule) -> Finding:
    """The given values as sides of their own, parts of one sum as one; the stated one last."""
    stated = tie.stated
    witness = ((tie.given or (stated,))[0], stated)
    confidence = CONFIDENCE[tie.relation]
    claim = stated.claim
    return Finding(
        rule=rule.id,
        severity=capped("error" if confidence >= 0.8 else "warning", rule.severity),
        confidence=confidence,
        verdict="conflict",
        message=MESSAGES[tie.relation](tie, say_expected(tie, expected)),
        entity=claim.entity,
        attribute=claim.attribute,
        fingerprint=fingerprint(rule.id, (claim.entity or "", claim.attribute or "", *claim.scope), None, witness),
        sides=sides_of(tie, expected),
        witness=witness,
        hint=hint_at(tie.given[0], stated) if len(tie.given) == 1 and tie.relation == "part" else None,
        steps=(
            f"the text ties them together: {tie.why!r}",
            *(f"{m.claim.text!r} is read as {say_band(m.written.said)}" for m in (*tie.given[:MOST_SHOWN], stated) if not m.written.said.is_point),
            f"from these follows {say_expected(tie, expected)}, which leaves no room for {say_value(stated)}",
            f"confidence {confidence}: how surely the words mean that",
        ),
    )


MOST_SHOWN = 8  # values of a long column that the steps tell


def sides_of(tie: Tie, expected: Interval) -> tuple[Side, ...]:
    """One side for each value, or one for all parts of a sum and one for the stated total."""
    own = Side(say_value(tie.stated), tie.stated.written.said, (tie.stated,), 1)
    if tie.relation in ("sum", "table-total"):
        inner = into_unit(tie.stated, expected) or expected
        return Side(say_expected(tie, expected), inner, tie.given, 1), own
    if tie.relation == "partition":
        return tuple(Side(say_value(m), m.written.said, (m,), 1) for m in tie.given)
    return (*(Side(say_value(m), m.written.said, (m,), 1) for m in tie.given), own)


def say_expected(tie: Tie, expected: Interval) -> str:
    """What should stand there, in the unit of the stated value."""
    inner = (into_unit(tie.stated, expected) if tie.stated.claim.dimension not in ("count", "number", "currency") else None) or expected
    return say_band(inner)


def say_parts(tie: Tie) -> str:
    """The given values in a row, the middle of a long one left out."""
    words = [say_value(m) for m in tie.given]
    return " + ".join(words if len(words) <= MOST_SHOWN else [*words[:3], "…", words[-1]])


def say_sum(tie: Tie, expected: str) -> str:
    return f"{say_parts(tie)} is {expected}, and the total is given as {say_value(tie.stated)}"


def say_share(tie: Tie, expected: str) -> str:
    part, whole = tie.given
    unit = " percent" if tie.relation == "share" else ""
    return f"{say_value(part)} of {say_value(whole)} is {expected}{unit}, given as {say_value(tie.stated)}"


def say_change(tie: Tie, expected: str) -> str:
    before, after = tie.given
    told = "" if tie.down is None else " down" if tie.down else " up"
    unit = {"growth": " percent", "multiple": " times"}.get(tie.relation, "")
    return f"from {say_value(before)} to {say_value(after)} is {expected}{unit}{told}, given as {say_value(tie.stated)}"


def say_partition(tie: Tie, expected: str) -> str:
    shares = total([m.exact.said for m in tie.given])
    return f"shares of one whole come to {say_band(shares)} percent: {say_parts(tie)}"


def say_part(tie: Tie, expected: str) -> str:
    return f"{say_value(tie.given[0])} of {say_value(tie.stated)}: the part is larger than the whole"


def say_items(tie: Tie, expected: str) -> str:
    return f"{say_value(tie.stated)} {tie.stated.claim.noun or ''} announced, and the list has {tie.number}".replace("  ", " ")


def say_implied(tie: Tie, expected: str) -> str:
    value, share = tie.given
    return f"{say_value(value)} is said to be {say_value(share)}, so that the whole is {expected}; it is given as {say_value(tie.stated)}"


MESSAGES: dict[TieRelation, Callable[[Tie, str], str]] = {
    "sum": say_sum,
    "table-total": say_sum,
    "share": say_share,
    "ratio": say_share,
    "growth": say_change,
    "multiple": say_change,
    "difference": say_change,
    "partition": say_partition,
    "part": say_part,
    "list-count": say_items,
    "implied-total": say_implied,
}
