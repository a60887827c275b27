"""Two claims that are presumed to speak of one thing in, their verdict out: what one leaves unsaid is taken from the other."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.findings.compare import COUNTS, compare
from checker.model.comparison import Pairing
from checker.model.finding import Judgement, Verdict
from checker.model.frozen import replace
from checker.model.measured import Measured
from checker.model.regex import regex
from checker.model.vocabulary import Behaviour

ABOVE, BELOW = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})
NEGATION = regex(r"\b(?:not|never|no|nor|without|avoid\w*)\b|n't\b", re.IGNORECASE)
SHARED = "both passages are presumed to speak of one time, since not both say when"
OF_ALL = regex(r"\b(?:all|each|every one)(?:\s+of)?(?:\s+(?:the|these|those|its|their|our|his|her))?\s+$", re.IGNORECASE)
OF_NONE = regex(r"\b(?:none|neither|not one)\s+of(?:\s+(?:the|these|those|its|their|our|his|her))?\s+$", re.IGNORECASE)
RULE = regex(
    r"\b(?:must|shall|should|may|can(?:not)?|needs?|needed|requir\w+|allow(?:s|ed)?|permit(?:s|ted)?|limit(?:s|ed)?|minimum|maximum|eligible|mandatory)\b",
    re.IGNORECASE,
)
TWO_TIMES = "the same is said of two times"
# What a plan does not reach beyond: "aims to grow and offers a discount of 5 percent".
NEXT_CLAUSE = regex(r";|\band\s+(?:also\s+|now\s+)?[a-z]+(?:s|ed)\s+(?:an?|the|its|their|his|her|\d)\b", re.IGNORECASE)
AT = regex(r"\bat\s+$", re.IGNORECASE)
STRICT = frozenset({"more_than", "less_than"})
# What plans by itself, whatever else the sentence holds; "will", "due to" and "target" do so in some sentences and in others not.
PLANS = regex(
    r"\b(?:plan(?:s|ned|ning)?\s+(?:to|for)|aim(?:s|ed|ing)?\s+(?:to|at|for)|intend|hop(?:es?|ed|ing)\s+to|seeks?\s+to|set\s+to|going\s+to|expect|propos|pledg)"
)


def compare_in_context(pairing: Pairing) -> Judgement:
    """The verdict on two claims of passages that share one context: the same subject and property, and one time unless both name their own."""
    a, b = pairing.a, pairing.b
    if pairing.events is not None:
        one, other = sorted(pairing.events)
        return Judgement("tension", f"the very same date is said of two events: {one} and {other}", (pairing.why,))
    if pairing.timing and a.claim.dimension != "date":
        return at_two_times(pairing)
    turned = turned_round(a, b, pairing.parallel)
    if turned is not None:
        return turned
    shared = shares_time(a, b)
    behaviour: Behaviour = "constant" if shared or a.claim.dimension == "date" else "state"
    found = compare(*presumed(a, b, pairing.parallel), behaviour)
    told = () if a.claim.dimension == "date" else (SHARED,) if shared and found.steps else found.steps
    steps = (pairing.why, *told)
    if found.verdict == "not-comparable":
        return Judgement(found.verdict, found.reason, steps)
    verdict, reason = as_written(pairing) or (found.verdict, found.reason)
    return Judgement(verdict, reason, steps)


def at_two_times(pairing: Pairing) -> Judgement:
    """The verdict on two numbers that are each told of a time of its own: the same may be slip, another is another state."""
    if pairing.a.exact.said.meets(pairing.b.exact.said):
        return Judgement("tension", TWO_TIMES, (pairing.why,))
    return Judgement("not-comparable", "other time: each passage says when, and these are two times", (pairing.why,))


def as_written(pairing: Pairing) -> tuple[Verdict, str] | None:
    """What two comparable claims are by the way in which they are written, where their sets do not tell it; None where these do."""
    a, b = pairing.a, pairing.b
    if turned_bound(a, b):
        return "not-comparable", "unknown: a negation may turn the bound of one round"
    if excluded_number(a, b):
        if pairing.parallel or "less_than" in (a.claim.hedge, b.claim.hedge):
            return "conflict", "the bound of one leaves out the very number of the other"
        return "consistent-by-rounding", "the same number, of which one says that it is passed"
    if quantified_apart(a, b):
        return "conflict", "one says it of all, the other of none"
    if (pairing.parallel and bounded_apart(a, b)) or ended_apart(a, b, pairing.parallel):
        return "tension", "the very same statement with another bound"
    return ("tension", TWO_TIMES) if pairing.timing else None


def quantified_apart(a: Measured, b: Measured) -> bool:
    """True if one number is that of all and the other, the same, that of none: "all 12 jurors", "none of the 12 jurors"."""
    return same_number(a, b) and {quantifier(a), quantifier(b)} == {"all", "none"}


def quantifier(measured: Measured) -> str | None:
    """Whether the words before a number speak of all that it counts or of none."""
    before = measured.claim.quote[: measured.claim.place.start - measured.claim.quote_start]
    return "none" if OF_NONE.search(before) else "all" if OF_ALL.search(before) else None


def ended_apart(a: Measured, b: Measured, parallel: bool) -> bool:
    """True if both are deadlines, or both say since when or until when, and differ: "by the end of 2025" and "by the end of 2028" are two plans."""
    one, other = a.exact.said, b.exact.said
    if a.claim.dimension != "date" or one == other or not (parallel or a.claim.modality == b.claim.modality == "planned"):
        return False
    return (one.low is None and other.low is None) or (one.high is None and other.high is None)


def bounded_apart(a: Measured, b: Measured) -> bool:
    """True if both are ranges, or bounds that a rule sets in one direction, and differ.

    "Over 4 million" and "over 4.2 million" may tell of one number; "at least 8" and "at least 12" are two rules.
    """
    one, other = a.claim, b.claim
    if one.dimension == "date" or a.exact.said == b.exact.said:
        return False
    if one.hedge == other.hedge == "range":
        return True
    alike = {one.hedge, other.hedge} <= ABOVE or {one.hedge, other.hedge} <= BELOW
    return alike and not same_number(a, b) and all(RULE.search(claim.quote) for claim in (one, other))


def shares_time(a: Measured, b: Measured) -> bool:
    """True unless both claims name a time of their own."""
    return not (has_own_time(a) and has_own_time(b))


def has_own_time(measured: Measured) -> bool:
    """True if the passage itself says when the claim holds."""
    return measured.claim.when is not None and measured.claim.when.source == "text"


def supposed_alike(a: Measured, b: Measured) -> bool:
    """True if both are facts, both plans or both suppositions."""
    return a.claim.modality == b.claim.modality or manner(a) == manner(b)


def manner(measured: Measured) -> str:
    """The modality of a claim as far as it parts two passages of one context: an estimate is a fact, and a future tense or a target alone no plan."""
    claim = measured.claim
    if claim.modality == "planned":
        before = claim.quote[: max(0, claim.place.start - claim.quote_start)]
        return "planned" if PLANS.search(before, max((found.start() for found in NEXT_CLAUSE.finditer(before)), default=0)) else "actual"
    return "actual" if claim.modality == "estimated" else claim.modality


def presumed(a: Measured, b: Measured, parallel: bool) -> tuple[Measured, Measured]:
    """Both claims as statements on one property, without what their passages leave to the context.

    Where the sentences are worded otherwise, the pairing has looked whether both tell of a change ("the increase was 5"); where they are parallel, only the
    claims tell "rose by 5" from "rose to 5".
    """
    if {a.claim.dimension, b.claim.dimension} <= COUNTS:
        a, b = replace(a, base=""), replace(b, base="")
    if parallel and not (grows_at(a) or grows_at(b)):
        a, b = with_unit_of(a, b), with_unit_of(b, a)
    else:
        a, b = (replace(m, claim=replace(m.claim, change=None)) for m in (a, b))
    supposed = supposed_alike(a, b)
    return bare(a, supposed), bare(b, supposed)


def grows_at(measured: Measured) -> bool:
    """True for a rate that "at" leads to: "grows at 5 percent" is "grows 5 percent"."""
    claim = measured.claim
    return claim.dimension == "percent" and AT.search(claim.quote[: max(0, claim.place.start - claim.quote_start)]) is not None


def with_unit_of(measured: Measured, other: Measured) -> Measured:
    """A bare number as one of the unit that stands in its place in the other sentence; anything else as it is."""
    if measured.claim.unit or measured.claim.dimension != "number" or other.claim.dimension in ("date", "number"):
        return measured
    return replace(measured, claim=replace(measured.claim, unit=other.claim.unit, dimension=other.claim.dimension), base=other.base)


def bare(measured: Measured, as_fact: bool) -> Measured:
    """A claim without attribute and scope; one of two plans, suppositions or denials of the same thing counts as a fact."""
    claim = replace(measured.claim, attribute=None, scope=(), modality="actual" if as_fact else measured.claim.modality)
    return replace(measured, claim=claim, source=replace(measured.source, published=None))


def turned_round(a: Measured, b: Measured, parallel: bool) -> Judgement | None:
    """A rise against a fall, a statement against its denial; None where neither is the matter."""
    one, other = a.claim, b.claim
    if {one.change, other.change} == {"up", "down"}:
        return Judgement("conflict", "one tells of a rise, the other of a fall")
    if one.dimension == "date" or "denied" not in (one.modality, other.modality):
        return None
    if one.modality == other.modality:
        return (
            Judgement("consistent", "both deny the same") if a.exact.said == b.exact.said else Judgement("not-comparable", "both are denied, and say no value")
        )
    if a.exact.said == b.exact.said and (parallel or (one.noun and one.noun == other.noun)):
        return Judgement("conflict", "one denies what the other states")
    return Judgement("not-comparable", "one is denied, and says no other value")


def excluded_number(a: Measured, b: Measured) -> bool:
    """True if one says "more than v" or "less than v" where the other says v."""
    one, other = a.claim, b.claim
    if {one.hedge, other.hedge} & STRICT and "none" in (one.hedge, other.hedge):
        return number_of(a) is not None and same_number(a, b)
    return False


def same_number(a: Measured, b: Measured) -> bool:
    """True if both write one number in one unit."""
    units = a.claim.unit == b.claim.unit or not (a.claim.unit and b.claim.unit) or {a.claim.dimension, b.claim.dimension} <= COUNTS
    return units and number_of(a) == number_of(b)


def turned_bound(a: Measured, b: Measured) -> bool:
    """True if two bounds of one number look in opposite directions, and one of the sentences has a negation: "not to use more than 10" is at most 10."""
    sides = {a.claim.hedge in ABOVE, b.claim.hedge in ABOVE}
    bounds = a.claim.hedge in ABOVE | BELOW and b.claim.hedge in ABOVE | BELOW
    return bounds and len(sides) == 2 and same_number(a, b) and any(NEGATION.search(m.claim.quote) for m in (a, b))


def number_of(measured: Measured) -> Fraction | None:
    """The written number, scaled; None for ranges and dates."""
    amount = measured.claim.amount
    if amount is None or amount.number is None:
        return None
    return amount.number.value
