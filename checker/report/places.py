"""From a finding to the places that it tells of, the main one first, each with the words that go beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Literal

from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.periods import show_period
from checker.report.numbers import show_claim
from checker.report.quotes import fitted

Role = Literal["main", "against", "side", "undecided", "evidence"]
BEFORE: dict[Role, str] = {"main": "", "against": "", "side": "also ", "undecided": "fits more than one side: ", "evidence": "evidence: "}
WORDS = 200  # columns of what a place says of itself
NAME = 80


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim that a finding tells of: the main one, the one that it is held against, another of a side, one that fits several sides, or evidence."""

    role: Role
    measured: Measured

    @property
    def words(self) -> str:
        """What stands there, in a few words: "1,240 m, Harbour Office, May 2019"."""
        source = self.measured.source
        known = [fitted(show_claim(self.measured.claim), WORDS)]
        known += [fitted(source.publisher, NAME)] if source.publisher else []
        known += [show_period(source.published)] if source.published else []
        return BEFORE[self.role] + ", ".join(known)


def stated(finding: Finding) -> tuple[Stated, ...]:
    """Every place of a finding once: the witness pair, then the sides, then what is undecided, then the evidence."""
    first: dict[object, Stated] = {}
    for one in _in_order(finding):
        first.setdefault(one.measured.claim.place, one)
    return tuple(first.values())


def _in_order(finding: Finding) -> Iterator[Stated]:
    main, against = finding.witness
    yield Stated("main", main)
    yield Stated("against", against)
    yield from (Stated("side", m) for side in finding.sides for m in side.claims)
    yield from (Stated("undecided", m) for m in finding.undecided)
    yield from (Stated("evidence", m) for m in finding.evidence)


def at(measured: Measured) -> str:
    """`file:line`, harmless and of bounded width."""
    return f"{fitted(measured.claim.place.document, NAME)}:{measured.claim.place.line}"


def tidy_path(document: str) -> str:
    """The name of a document as machines match it with files of a repository: without "./" in front."""
    return PurePosixPath(document).as_posix()
