"""What a check found: the statements that cannot all be true, grouped into sides, with the pair that shows it."""

from __future__ import annotations

from typing import Literal

from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.rule import Severity

Verdict = Literal["conflict", "tension", "consistent", "consistent-by-rounding", "not-comparable"]
VERDICTS: tuple[Verdict, ...] = ("not-comparable", "consistent", "consistent-by-rounding", "tension", "conflict")  # in rising order of trouble


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on two claims, its reason in a few plain words, and the steps that led to it."""

    verdict: Verdict
    reason: str
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that can be true together; `common` is what all of them allow, in the unit of the first, `text` how a person reads it."""

    text: str
    common: Interval
    claims: tuple[Measured, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One root cause.

    `witness` is the pair that shows it best and is never empty; `undecided` are claims that fit several sides; `evidence` are claims that follow from or
    speak for one side. `confidence` is from 0 to 1.
    """

    rule: str
    severity: Severity
    confidence: float
    verdict: Verdict
    message: str
    entity: str | None
    attribute: str | None
    fingerprint: str
    sides: tuple[Side, ...]
    witness: tuple[Measured, Measured]
    undecided: tuple[Measured, ...] = ()
    evidence: tuple[Measured, ...] = ()
    hint: str | None = None
    steps: tuple[str, ...] = ()
