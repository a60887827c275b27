"""The outcome of a whole run, which every report format writes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from checker.model.claim import Claim, Skipped
from checker.model.document import Document, Unread
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import Rule
from checker.model.waiver import SetAside


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims documents state, by their status; claims without a value and numbers that are no claims, by the reason."""

    statuses: Counter[str]
    unmeasured: Counter[str]
    skipped: Counter[str]

    def add(self, measured: Iterable[Measured], unmeasured: Iterable[Claim], skipped: Iterable[Skipped]) -> None:
        """Counts what a document states."""
        valueless = [claim for claim in unmeasured if claim.status != "skipped"]
        self.statuses.update([m.claim.status for m in measured])
        self.statuses.update([claim.status for claim in valueless])
        self.unmeasured.update([claim.reason or "no reason given" for claim in valueless])
        self.skipped.update([s.reason for s in skipped])
        self.skipped.update([claim.reason for claim in unmeasured if claim.status == "skipped"])

    @property
    def valueless(self) -> int:
        """How many claims have no value."""
        return self.unmeasured.total()

    @property
    def valued(self) -> int:
        """How many claims can be compared."""
        return self.statuses.total() - self.valueless


class Stored(Protocol):
    """The claims of a run that were too many to be held in memory."""

    @property
    def tally(self) -> Tally:
        """Their counts."""

    def claims(self) -> Iterator[Measured | Claim]:
        """All of them that can be compared or have no value, by document in the order of the inventory, then by place."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """Everything that the documents state: claims that can be compared, claims that cannot (with a reason), and numbers that are no claims.

    Where these are `stored`, only those are here that findings tell of.
    """

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    measured: tuple[Measured, ...]
    unmeasured: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]
    stored: Stored | None = None

    @property
    def tally(self) -> Tally:
        """The counts of everything."""
        if self.stored is not None:
            return self.stored.tally
        found = Tally(Counter(), Counter(), Counter())
        found.add(self.measured, self.unmeasured, self.skipped)
        return found


@dataclass(frozen=True, slots=True)
class Audit:
    """What a run of `check` found. `compared` counts the claims that met at least one other; `rules` are those that ran, by id.

    `set_aside` are findings that are not reported, each with the reason; `notices` tell of waivers and baselines that are out of date or have no effect.
    """

    inventory: Inventory
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    compared: int
    set_aside: tuple[SetAside, ...] = ()
    notices: tuple[Problem, ...] = ()
