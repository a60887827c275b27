"""Two measured claims and the behaviour of what they speak of in, a judgement out: can both be true?"""

from __future__ import annotations

from checker.findings.times import Meeting, meeting, time_of
from checker.model.claim import Claim
from checker.model.finding import Judgement
from checker.model.measured import Measured, Reading
from checker.model.vocabulary import Behaviour
from checker.nouns import first_synonym

COUNTS = frozenset({"count", "number"})  # "a population of 5,000" has no noun, "5,000 inhabitants" has
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most", "range"})


def compare(a: Measured, b: Measured, behaviour: Behaviour) -> Judgement:
    """The verdict on two claims that speak of one property of one thing; `compare(a, b)` equals `compare(b, a)`.

    It depends on the two claims and the behaviour alone. Whether they do speak of one thing is not asked here: a bucket vouches for it.
    """
    barrier = barrier_between(a, b)
    if barrier:
        return Judgement("not-comparable", barrier)
    met = meeting(a, b, behaviour)
    if met.strength == "none":
        return Judgement("not-comparable", met.reason)
    if met.strength == "order":
        return weigh_order(a, b, met)
    return weigh(a, b, met)


def barrier_between(a: Measured, b: Measured) -> str | None:
    """Why two claims may not be compared whatever their times are; None if nothing stands between them."""
    one, other = a.claim, b.claim
    if "skipped" in (one.status, other.status) or "name" in (one.status, other.status):
        return "unknown: not a statement of a value"
    if one.dimension != other.dimension and not {one.dimension, other.dimension} <= COUNTS:
        return "other unit: " + " and ".join(sorted((one.dimension, other.dimension)))
    if not same_unit_kind(a, b):
        return "other unit: " + " and ".join(sorted((a.base or "a bare number", b.base or "a bare number")))
    if one.change != other.change:
        return "other change: a growth is not a level, and a rise is no fall"
    if plain(one.scope) != plain(other.scope):
        return "other scope: a part is not the whole"
    return modality_barrier(one, other)


def modality_barrier(one: Claim, other: Claim) -> str | None:
    """A denial or supposition states nothing, and a plan is not a fact; actual and estimated compare."""
    kinds = {one.modality, other.modality}
    if kinds & {"denied", "hypothetical"}:
        return "denied or supposed: states no value"
    if "planned" in kinds and len(kinds) > 1:
        return "plan against fact"
    return None


def same_unit_kind(a: Measured, b: Measured) -> bool:
    """True if the two values lie on one scale: counts of one property always do, currencies only with themselves."""
    if a.base == b.base:
        return True
    if not {a.claim.dimension, b.claim.dimension} <= COUNTS:
        return False
    if not a.base or not b.base:
        return True
    return a.claim.attribute is not None and b.claim.attribute is not None and property_words(a.claim.attribute) == property_words(b.claim.attribute)


def property_words(attribute: str) -> tuple[str, ...]:
    """The words of a property, the last in the singular and as the first of its synonyms.

    >>> property_words("registered enterprises") == property_words("registered firms")
    True
    """
    *words, last = attribute.casefold().replace("-", " ").split() or [""]
    return (*words, first_synonym(last))


def plain(words: tuple[str, ...]) -> frozenset[str]:
    """Words without case, hyphens and spaces."""
    return frozenset("".join(c for c in word.casefold() if c.isalnum()) for word in words)


def readings(a: Measured, b: Measured) -> tuple[Reading, Reading]:
    """The readings in base units that may be held against each other: rounded ones if one number was converted into the other's unit by somebody."""
    if a.claim.unit == b.claim.unit or {a.claim.dimension, b.claim.dimension} <= COUNTS:
        return a.exact, b.exact
    return a.rounded, b.rounded


def weigh(a: Measured, b: Measured, met: Meeting) -> Judgement:
    """The verdict on two claims whose times meet."""
    one, other = readings(a, b)
    planned = a.claim.modality == "planned"
    steps = (met.reason,)
    if not one.said.meets(other.said):
        if met.strength == "weak" or planned:
            return Judgement("tension", "they exclude each other, " + ("but plans change" if planned else f"but weakly: {met.reason}"), steps)
        return Judgement("conflict", "no value fits both", steps)
    if not one.meant.meets(other.meant):
        return Judgement("tension", "what the words allow meets, but what a reader takes from them does not", steps)
    return agree(a, b, one, other, steps)


def agree(a: Measured, b: Measured, one: Reading, other: Reading, steps: tuple[str, ...]) -> Judgement:
    """The verdict on two claims that can both be true: in so many words, or through rounding only."""
    if one.said == other.said or same_number(a, b):
        return Judgement("consistent", "the same value", steps)
    hedges = {a.claim.hedge, b.claim.hedge}
    contained = one.said.contains(other.said) or other.said.contains(one.said)
    if contained and (hedges != {"none"} or a.claim.dimension == "date"):
        return Judgement("consistent", "one contains the other", steps)
    if hedges <= BOUNDS:
        return Judgement("consistent", "their bounds leave room for both", steps)
    return Judgement("consistent-by-rounding", "they meet only through rounding", steps)


def same_number(a: Measured, b: Measured) -> bool:
    """True if both write one number in one unit, however precisely ("5" and "5.0")."""
    one, other = a.claim.amount, b.claim.amount
    if one is None or other is None or one.number is None or other.number is None or a.claim.unit != b.claim.unit:
        return False
    return one.number.value == other.number.value and a.claim.hedge == b.claim.hedge


def weigh_order(a: Measured, b: Measured, met: Meeting) -> Judgement:
    """The verdict on two values of a running total at different times: the later must not be lower."""
    earlier, later = sorted((a, b), key=starts)
    before, after = readings(earlier, later)
    if before.said.floor > after.said.ceiling:
        return Judgement("conflict", "a running total may not fall", (met.reason,))
    if before.meant.floor > after.meant.ceiling:
        return Judgement("tension", "as a reader takes them, a running total falls", (met.reason,))
    return Judgement("consistent", "the later is not lower", (met.reason,))


def starts(measured: Measured) -> tuple[bool, int]:
    """Sorts by the first day of a claim's time, an open beginning first."""
    period = time_of(measured).period
    first = period.first if period else None
    return first is not None, first or 0
