"""The quantities of a sentence in, each with what its neighbours say of it out: a unit written once for a list, a label, a second unit."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numbers.bounds import with_joined_bounds
from checker.claims.numbers.neighbours import DASHES, HYPHENS, glued, lower_at, token_at
from checker.claims.numbers.quantity import IN_FORMULA, Quantity
from checker.claims.numbers.restatements import EQUATING, are_of_one_scale, closes, is_second_unit, tied
from checker.claims.tokens import Token
from checker.data.currencies import BANDS
from checker.model.claim import Amount
from checker.model.frozen import replace
from checker.nouns import is_plural

OPERATORS = frozenset("+*×÷/")
LISTED = (["and"], ["or"], [",", "and"], [",", "or"])
LABEL_JOINTS = (*LISTED, [","], ["to"], ["through"], ["&"], *([dash] for dash in sorted(DASHES)))
WHOLE = (["of", "the"], ["of", "its"], ["of", "a"])


def settled(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities after everything that only two of them together can show; at least two are given."""
    found = with_joined_bounds(tokens, with_labels(tokens, without_formulas(tokens, found)))
    return with_restatements(tokens, with_shared_units(tokens, with_rates(tokens, found)))


def with_labels(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, those that go on a list of labels ("Figures 3 and 4", "phases 1, 2 and 3") as labels too, or of versions as versions."""
    for i in range(1, len(found)):
        before, here = found[i - 1], found[i]
        if before.kind == "version" and here.dimension == "number" and not here.skip and lists_on(tokens, before.outer_last, here.outer_first):
            found[i] = replace(here, amount=Amount(), hedge="none", unit="version", dimension="version", kind="version", name=False)
            continue
        numbered = before.skip == "label" or (before.kind == "rank" and lower_at(tokens, before.outer_first) == "no")
        if not numbered or here.skip or here.name or here.dimension != "number" or here.outer_first != here.first:
            continue
        number = here.amount.number
        listed = lists_on(tokens, before.outer_last, here.outer_first)
        alike = number is not None and (not number.rounded or "." in tokens[before.first].text)  # "sections 3.2 and 4.1"
        if number is not None and alike and number.digits < 4 and listed and not is_plural(lower_at(tokens, here.outer_last)):
            found[i] = replace(here, amount=Amount(), skip="label")
    return found


def lists_on(tokens: Sequence[Token], end: int, start: int) -> bool:
    """True if only what joins the items of a list stands between token `end` and token `start`."""
    return [t.lower for t in tokens[end:start]] in LABEL_JOINTS


def with_rates(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, the second end of a change with the rate of the first ("from $75 per barrel to $46")."""
    for i in range(1, len(found)):
        before, here = found[i - 1], found[i]
        per = before.unit.startswith(f"{here.unit}/") and bool(here.unit) and not here.skip
        if per and lower_at(tokens, before.outer_first - 1) == "from" and lower_at(tokens, here.outer_first - 1) == "to":
            found[i] = replace(here, unit=before.unit, dimension=before.dimension, steps=(*here.steps, f"a rate, as {tokens[before.first].text!r} is"))
    return found


def with_shared_units(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, those in a list with the unit that stands behind the last of them ("5, 10 and 15 km", "3 by 4 metres")."""
    sharing: set[int] = set()
    for i in range(len(found) - 2, -1, -1):
        here, after = found[i], found[i + 1]
        between = [t.lower for t in tokens[here.outer_last : after.outer_first] if t.text not in HYPHENS]
        if here.unit or here.skip or here.name or here.kind != "quantity" or after.skip or after.name or here.dimension != "number":
            continue
        if not after.unit or after.kind not in ("quantity", "duration") or (after.outer_last <= after.last and i + 1 not in sharing):
            continue
        whole = between in WHOLE and after.dimension != "time" and here.amount.number is not None and here.amount.number.rounded
        changed = between == ["to"] and lower_at(tokens, here.outer_first - 1) == "from"  # "fell from 6 to 4 percent"
        listed = whole or changed or between in (*LISTED, ["x"], ["×"], ["by"]) or (between == [","] and followed_by_and(tokens, found, i + 1))
        if listed and tokens[here.first].kind == tokens[after.first].kind and "looks like a year" not in here.steps:
            sharing.add(i)
            found[i] = replace(
                here, unit=after.unit, dimension=after.dimension, kind=after.kind, steps=(*here.steps, f"unit shared with {tokens[after.first].text!r}")
            )
    return found


def without_formulas(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, each that a formula computes with, or comes to, with a step that says so: "$180 / ($180 + $588) = 23%" says nothing of any thing.

    One sign of equality alone gives an amount in another unit or states a value ("length = 41 m").
    """
    texts = [t.text for t in tokens]
    if "=" not in texts or not any(is_operator(tokens, i) for i in range(1, len(tokens) - 1)):
        return found
    return [replace(q, steps=(*q.steps, IN_FORMULA)) if not q.skip and computes(tokens, q) else q for q in found]


def computes(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """True if an operator or a sign of equality stands beside a quantity, brackets aside."""
    before, after = quantity.outer_first - 1, quantity.outer_last
    while token_at(tokens, before).text == "(":
        before -= 1
    while token_at(tokens, after).text == ")":
        after += 1
    return any(token_at(tokens, i).text == "=" or is_operator(tokens, i) for i in (before, after))


def is_operator(tokens: Sequence[Token], i: int) -> bool:
    """True for a sign of arithmetic with blanks around it."""
    return 0 < i < len(tokens) - 1 and tokens[i].text in OPERATORS and not glued(tokens, i) and not glued(tokens, i + 1)


def followed_by_and(tokens: Sequence[Token], found: Sequence[Quantity], i: int) -> bool:
    """True if the list that quantity i belongs to ends in "and" or "or"."""
    end = min(len(found), i + 12)
    while i + 1 < end:
        between = [t.lower for t in tokens[found[i].outer_last : found[i + 1].outer_first]]
        if between in LISTED:
            return True
        if between != [","]:
            return False
        i += 1
    return False


def told_apart(tokens: Sequence[Token], sum_: Quantity, other: Quantity) -> Quantity:
    """A sum under a sign that two currencies share, in the one that the amount beside it allows (BANDS); as it was if both or neither fit."""
    sign = next((t.text for t in tokens[sum_.outer_first : sum_.first] if t.text in ("¥", "￥")), None)
    a, b = sum_.amount.number, other.amount.number
    if sign is None or a is None or b is None or not b.value or other.unit not in ("USD", "EUR", "GBP"):
        return sum_
    fitting = [code for code, (low, high) in BANDS.items() if low <= a.value / b.value <= high]
    return replace(sum_, unit=fitting[0], steps=(f"{sign!r} read as {fitting[0]} by the amount beside it",)) if len(fitting) == 1 else sum_


def with_restatements(tokens: Sequence[Token], found: list[Quantity]) -> list[Quantity]:
    """The quantities, each that says the one before it once more in another unit with that one's index."""
    for i in range(1, len(found)):
        before, here = found[i - 1], found[i]
        if here.skip or before.skip or before.restates is not None or IN_FORMULA in here.steps:
            continue
        if here.dimension == before.dimension == "currency" and "" in (here.unit, before.unit) and tied(tokens, before.outer_last, here.outer_first):
            before, here = (told_apart(tokens, before, here), here) if not before.unit else (before, told_apart(tokens, here, before))
            found[i - 1], found[i] = before, here
        if here.dimension == "temperature" and before.dimension == "temperature_difference" and tied(tokens, before.outer_last, here.outer_first):
            here = found[i] = replace(here, unit=f"delta_{here.unit}", dimension=before.dimension, steps=(*here.steps, "a difference of temperatures"))
        if not is_second_unit(here.unit, here.dimension, before.unit, before.dimension):
            continue
        if are_of_one_scale(here.unit, before.unit) and token_at(tokens, before.outer_last).text not in EQUATING:
            continue
        if tied(tokens, before.outer_last, here.outer_first) and closes(tokens, before.outer_last, here.outer_last):
            found[i] = replace(here, restates=i - 1)
    return found
