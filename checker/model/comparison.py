"""Two passages that are held against each other: what each states, which claims answer each other, and what was found of each pair."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.finding import Judgement, Verdict
from checker.model.frozen import dataclass
from checker.model.measured import Measured


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its measured claims, in order of place, and those that could not be measured."""

    document: Document
    claims: tuple[Measured, ...]
    unmeasured: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two claims that speak of one thing as far as their passages tell.

    `parallel` if their sentences are the same but for numbers and how they are hedged; `why` says how the two were found to answer each other. `timing` if
    they are dates that tell when numbers hold, which are the same on both sides; `events` are what the two date, where that cannot be one event.
    """

    a: Measured
    b: Measured
    why: str
    parallel: bool = False
    timing: bool = False
    events: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pairing with the verdict on it."""

    pairing: Pairing
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether two passages can both be true: the worst of the verdicts on their pairs, which are in order of place."""

    id: str
    a: Passage
    b: Passage
    verdict: Verdict
    reason: str
    pairs: tuple[Weighed, ...]
