"""A judged pair in, its severity and confidence out, each with its named ingredients."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from checker.data.behaviours import CONSTANTS
from checker.findings.apart import is_own
from checker.findings.compare import readings
from checker.model.claim import Ground
from checker.model.finding import Judgement
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, Severity

# How far each ground is trusted to name the right entity. Our own estimate, held against some 5 MB of reference pages, posts and proposals: the exact door is
# near certain, a document's stated subject is good, and two subjects that were both taken from their surroundings hardly ever were one thing.
TRUST: dict[Ground, float] = {
    "clause": 0.97,
    "row": 0.97,
    "reference": 0.93,
    "ellipsis": 0.93,
    "sentence": 0.6,
    "paragraph": 0.55,
    "heading": 0.5,
    "title": 0.5,
    "about": 0.8,
    "none": 0.3,
}
TENSION = 0.5  # a pair that some reading explains
FAR_APART = 0.6  # an inherited subject and a factor of more than five: rather two things than two figures for one
ONE_DOCUMENT = 0.9  # an inherited subject beside another statement of the same writer: rather two things than a contradiction
SMALL_COUNTS = 0.6  # an inherited subject and two counts below ten: "two of them" is said of many things
HARMLESS = Fraction(1, 1000)  # the share of a measure below which a difference has no consequence
NO_MEASURE = frozenset({"count", "currency", "date", "rank", "percent", "percentage_point", "version"})
WARNING, NOTE = 0.45, 0.4  # a conflict of weak attribution is a warning from the one, a note from the other, and below it nothing


@dataclass(frozen=True, slots=True)
class Weight:
    """How bad and how sure; `severity` is None for a pair that is too unsure to speak of, `steps` name the ingredients."""

    severity: Severity | None
    confidence: float
    steps: tuple[str, ...]


def weigh_pair(a: Measured, b: Measured, judgement: Judgement) -> Weight:
    """An error for a conflict through the exact door, a warning for one of weaker attribution, a note for a tension; a mere guess weighs nothing."""
    factors = [(TRUST[m.claim.ground], f"entity from {m.claim.ground}") for m in (a, b)]
    own = is_own(a) and is_own(b)
    if judgement.verdict != "conflict":
        factors.append((TENSION, "a tension"))
    one, other = readings(a, b)
    if not own and a.claim.place.document == b.claim.place.document:
        factors.append((ONE_DOCUMENT, "one document"))
    if not own and ratio(one.said, other.said) > 5:
        factors.append((FAR_APART, "far apart for one thing"))
    if not own and a.claim.dimension == "count" and all(reading.said.high is not None and reading.said.high < 10 for reading in (one, other)):
        factors.append((SMALL_COUNTS, "small counts"))
    confidence = 1.0
    for factor, _ in factors:
        confidence *= factor
    confidence = round(confidence, 2)
    steps = (f"confidence {confidence:.2f}: " + ", ".join(f"{name} {factor}" for factor, name in sorted(factors)),)
    return Weight(severity_of(judgement.verdict == "conflict", own, confidence), confidence, steps)


def severity_of(is_conflict: bool, own: bool, confidence: float) -> Severity | None:
    """The severity of a pair that the exact door accepted on both sides (`own`) or that is trusted so far; None for what nobody should hear of."""
    if own:
        return "error" if is_conflict else "info"
    if not is_conflict or confidence < NOTE:
        return None
    return "warning" if confidence >= WARNING else "info"


def softened(severity: Severity, a: Measured, b: Measured) -> Severity:
    """A severity by its consequence: two measures that differ by far less than a percent are a matter of method, and worth a note; counts are exact."""
    one, other = readings(a, b)
    lower, upper = sorted((one.said, other.said), key=lambda interval: interval.floor)
    if lower.high is None or upper.low is None or lower.high <= 0 or not is_measure(a) or not is_measure(b):
        return severity
    return "info" if upper.low < lower.high * (1 + HARMLESS) and not lower.meets(upper) else severity


def is_measure(measured: Measured) -> bool:
    """True for what is measured and not counted, also where a table leaves the unit out ("area: 551500")."""
    claim = measured.claim
    if claim.dimension != "number":
        return claim.dimension not in NO_MEASURE
    return bool(claim.attribute) and (claim.attribute or "").split()[-1].casefold() in CONSTANTS


def ratio(one: Interval, other: Interval) -> float:
    """How many times the nearest number of the higher set exceeds that of the lower; 1 if they meet, or if a sign or an open end forbids a ratio."""
    lower, upper = sorted((one, other), key=lambda interval: interval.floor)
    if lower.meets(upper) or lower.high is None or upper.low is None or lower.high <= 0:
        return 1.0
    return float(min(upper.low / lower.high, Fraction(10**9)))


def worst(severities: Iterable[Severity]) -> Severity:
    """The highest of some severities; the lowest there is for none."""
    return max(severities, key=SEVERITIES.index, default=SEVERITIES[0])


def capped(severity: Severity, cap: Severity) -> Severity:
    """A severity that is no higher than its rule allows."""
    return min(severity, cap, key=SEVERITIES.index)
