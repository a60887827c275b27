"""The quantities of a sentence in, each lower bound and upper bound that the text joins made one range out: "more than 40 and fewer than 60"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numbers.neighbours import lower_at
from checker.claims.numbers.quantity import Quantity
from checker.claims.tokens import Token
from checker.model.claim import Amount
from checker.model.frozen import replace

LOWER = frozenset(("more_than", "at_least"))
UPPER = frozenset(("less_than", "at_most"))
JOINTS = (("and",), ("but",), (",",), (",", "and"), (",", "but"))


def with_joined_bounds(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, two that bound one value from both sides made a range."""
    joined: list[Quantity] = []
    for quantity in found:
        pair = joined_pair(tokens, joined[-1], quantity) if joined else None
        if pair is None:
            joined.append(quantity)
        else:
            joined[-1] = pair
    return joined


def joined_pair(tokens: Sequence[Token], one: Quantity, two: Quantity) -> Quantity | None:
    """The range that a lower and an upper bound in one breath give; None where they are two statements, or would leave nothing between them."""
    rising = one.hedge in LOWER and two.hedge in UPPER
    if not (rising or (one.hedge in UPPER and two.hedge in LOWER)):
        return None
    if tuple(t.lower for t in tokens[one.outer_last : two.outer_first]) not in JOINTS or (one.unit and one.unit != two.unit):
        return None
    low, high = (one, two) if rising else (two, one)
    a, b = low.amount.number, high.amount.number
    if a is None or b is None or a.value >= b.value or (two.unit and not one.unit and lower_at(tokens, one.last) not in ("and", "but", ",")):
        return None
    steps = (*one.steps, *two.steps, "two bounds of one value")
    return replace(two, first=one.first, outer_first=one.outer_first, amount=Amount(low=a, high=b), hedge="range", steps=steps)
