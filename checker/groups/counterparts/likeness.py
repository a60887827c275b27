"""Two spots in, whether they can speak of one thing and how much speaks for it out."""

from __future__ import annotations

from fractions import Fraction

from checker.data.alignment import APART
from checker.data.happenings import CASUALTIES, VICTIMS
from checker.data.words import IDLE_MODIFIERS
from checker.groups.counterparts.loose import on_one_row
from checker.groups.counterparts.spots import Spot, meaning, tells
from checker.model.claim import OWN_GROUNDS
from checker.model.measured import Measured

COUNTS = frozenset({"count", "number"})
OPPOSED = frozenset((one, other) for row in APART for one in row for other in row if one != other)
SURE = 0.6
STRICT = frozenset({"rate", "rest"})
NEARLY_ALL = 0.8
OTHER_MANNER = 0.8
FEW = 12
LONG = 3
CLOSE, FINER = Fraction(1, 20), Fraction(1, 50)  # "about 200" is not said for 190 where another number is
HUNDRED = Fraction(100)
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})


def comparable(a: Spot, b: Spot) -> bool:
    """True if the two lie on one scale, count the same, hold at one time and are both levels or both changes."""
    if not same_scale(a, b) or ((a.role, b.role) in OPPOSED and a.dimension != "date") or clearly_apart(a.measured, b.measured):
        return False
    if not one_time(a, b):
        return False
    return (a.change is None) == (b.change is None) or may_agree(a.measured, b.measured)


def one_time(a: Spot, b: Spot) -> bool:
    """True unless the two say that they hold at different times."""
    if a.time is not None and b.time is not None:
        return a.time.meets(b.time)
    if a.time is None and b.time is None and a.moment is not None and b.moment is not None:
        one, other = on_one_row(a.moment, b.moment)
        return one.base != other.base or one.exact.said.meets(other.exact.said)
    return not (a.time is None and b.time in a.contrasted) and not (b.time is None and a.time in b.contrasted)


def same_scale(a: Spot, b: Spot) -> bool:
    """True if one unit measures both; counts need one noun, or one role."""
    if (a.measured.claim.kind == "ratio") != (b.measured.claim.kind == "ratio"):
        return False
    if {a.dimension, b.dimension} <= COUNTS:
        if "number" in (a.dimension, b.dimension) and a.dimension != b.dimension and may_agree(a.measured, b.measured):
            return True
        return a.head == b.head or not a.head or not b.head or (a.role is not None and a.role == b.role)
    return one_dimension(a, b)


def one_dimension(a: Spot, b: Spot) -> bool:
    """True if the two numbers could be added, or the two dates lie on one row."""
    if {a.dimension, b.dimension} <= COUNTS:
        return True
    one, other = on_one_row(a.measured, b.measured)
    return a.dimension == b.dimension and one.base == other.base


def same_value(a: Spot, b: Spot) -> bool:
    """True if both give one value, as exactly as they give it: a bound gives none, and what only rounding brings together is not one.

    What they count need not have one name, unless it is few: every text has a "two" of something.
    """
    if not one_dimension(a, b) or not may_agree(a.measured, b.measured) or (a.head and b.head and a.head != b.head and is_few(a)):
        return False
    if a.dimension == "date" and a.earlier != b.earlier:
        return False
    if a.measured.exact == b.measured.exact:
        return True
    one, other = number_of(a.measured), number_of(b.measured)
    if a.dimension == "date":
        return one is not None and other is not None
    hedges = {a.measured.claim.hedge, b.measured.claim.hedge}
    if one is None or other is None or hedges & BOUNDS:
        return False
    return abs(one - other) <= (FINER if "about" in hedges else CLOSE) * max(abs(one), abs(other))


def is_long(spot: Spot) -> bool:
    """True for a number of three digits that tell, which hardly stands in two sentences by chance."""
    amount = spot.measured.claim.amount
    if amount is None or amount.number is None:
        return False
    digits = abs(amount.number.value / amount.number.step)
    return len(str(digits.numerator).rstrip("0")) >= LONG


def is_few(spot: Spot) -> bool:
    """True for a small count."""
    number = number_of(spot.measured)
    return spot.dimension in COUNTS and number is not None and number <= FEW


def opposable(a: Spot, b: Spot, likeness: float) -> bool:
    """True if different values of the two would exclude each other: the same noun, both wholes or both parts.

    Where nearly all that is said around them is the same, "including" and its like part nothing.
    """
    if a.dimension == "date":
        return True
    if a.earlier != b.earlier or (a.portion != b.portion and (not STRICT.isdisjoint((a.portion, b.portion)) or likeness < SURE)):
        return False
    if {a.dimension, b.dimension} <= COUNTS:
        return count_alike(a, b, likeness) and not (narrower(a, b) or narrower(b, a))
    return True


def count_alike(a: Spot, b: Spot, likeness: float) -> bool:
    """True if two counts are of one noun; where one of them leaves it out, of things to which the same happens, or told in nearly the same words."""
    if a.role == b.role and a.role in CASUALTIES and not VICTIMS.isdisjoint((a.head, b.head)) and (likeness >= SURE or VICTIMS.issuperset((a.head, b.head))):
        return True
    if a.head and b.head and "number" not in (a.dimension, b.dimension):
        return a.head == b.head
    if a.head == b.head:
        return bool(a.head) or likeness >= NEARLY_ALL
    return likeness >= SURE or (a.role is not None and a.role == b.role)


def narrower(a: Spot, b: Spot) -> bool:
    """True if the noun of one is narrowed by words that the sentence of the other does not have, while that one's noun stands bare."""
    words, others = (spot.measured.claim.attribute or "" for spot in (a, b))
    modifiers = [word for word in words.lower().split()[:-1] if tells(word) and word not in IDLE_MODIFIERS]
    return bool(modifiers) and len(others.split()) < 2 and {meaning(word) for word in modifiers}.isdisjoint(map(meaning, b.sentence.words))


def clearly_apart(a: Measured, b: Measured) -> bool:
    """True if each clause names what it is about, and neither name has a word of the other's sentence; or one tells what happened in the other's place."""
    one, other = a.claim, b.claim
    if one.entity is None or other.entity is None or one.ground not in OWN_GROUNDS or other.ground not in OWN_GROUNDS or one.entity == other.entity:
        return False
    if one.located_in == other.entity or other.located_in == one.entity:
        return True
    return names_nothing_of(one.entity, other.quote) and names_nothing_of(other.entity, one.quote)


def names_nothing_of(name: str, text: str) -> bool:
    """True if no word of a name stands in a text."""
    lower = text.casefold()
    return not any(word in lower for word in name.casefold().split() if len(word) > 2)


def alike(a: Spot, b: Spot) -> float:
    """How far what is said around one number is said around the other: from 0 to 1, by the words of the shorter."""
    common = sum(min(weight, b.words[word]) for word, weight in a.words.items() if word in b.words)
    total = min(sum(a.words.values()), sum(b.words.values()))
    return common / total if total else 0.0


def by_manner(a: Spot, b: Spot, likeness: float) -> float:
    """The likeness by which a counterpart is chosen: where both a plan and a fact could answer a fact, the fact does."""
    return likeness if (a.measured.claim.modality == "planned") == (b.measured.claim.modality == "planned") else OTHER_MANNER * likeness


def may_agree(a: Measured, b: Measured) -> bool:
    """True if some value fits both."""
    a, b = on_one_row(a, b)
    if a.claim.dimension == b.claim.dimension == "date" and a.base != b.base:
        return False
    if a.claim.unit == b.claim.unit or {a.claim.dimension, b.claim.dimension} <= COUNTS:
        return a.exact.said.meets(b.exact.said)
    return a.rounded.said.meets(b.rounded.said)


def derived(value: Spot, others: list[Spot]) -> bool:
    """True if a number follows from two of the others, as their sum or difference, or as the rest of a hundred percent; nothing follows from none."""
    if value.measured.claim.hedge in BOUNDS and least_of(value.measured) is None:
        return False
    known = [(other, number) for other in others if (number := number_of(other.measured) or least_of(other.measured)) and one_dimension(value, other)]
    if value.dimension == "percent" and any(holds(value.measured, HUNDRED - number) for _, number in known):
        return True
    pairs = [(one, x, other, y) for i, (one, x) in enumerate(known) for other, y in known[i + 1 :]]
    return any(is_difference(value, one, x, other, y) or is_sum(value, one, x, other, y) for one, x, other, y in pairs)


def is_difference(value: Spot, one: Spot, x: Fraction, other: Spot, y: Fraction) -> bool:
    """True if a number is the difference of two; guards are people, but a fee taken from a grant leaves no grant."""
    return holds(value.measured, abs(x - y)) and (value.dimension in COUNTS or may_tie(value, one, other))


def is_sum(value: Spot, one: Spot, x: Fraction, other: Spot, y: Fraction) -> bool:
    """True if a number is the sum of two that hold at one time."""
    return holds(value.measured, x + y) and one_time(one, other) and may_tie(value, one, other)


def may_tie(value: Spot, one: Spot, other: Spot) -> bool:
    """True unless the value counts the same as one of two numbers, and the other one counts something else: three ships and two crews make no five ships."""
    heads = {one.head, other.head}
    return "" in heads or len(heads) == 1 or value.head not in heads


def holds(measured: Measured, number: Fraction) -> bool:
    """True if a claim allows a number in base units, half a unit of its last digit being no difference."""
    said = measured.exact.said
    amount = measured.claim.amount
    if amount is None or amount.number is None or said.low is None or said.high is None:
        return number == least_of(measured)
    slack = amount.number.step if amount.number.rounded else Fraction(0)
    return said.low - slack <= number <= said.high + slack


def least_of(measured: Measured) -> Fraction | None:
    """The number of a count that is at least that: "at least one officer and five guards" are six; None for others."""
    claim = measured.claim
    return claim.amount.number.value if claim.dimension in COUNTS and claim.hedge == "at_least" and claim.amount and claim.amount.number else None


def number_of(measured: Measured) -> Fraction | None:
    """The middle of what a claim allows, in base units; None for what has no end."""
    said = measured.exact.said
    return None if said.low is None or said.high is None else (said.low + said.high) / 2
