"""From an inventory and the places of what was compared to the figures that say, for each document, what became of every number in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from checker.model.audit import Inventory
from checker.model.claim import Claim
from checker.model.document import Place
from checker.model.frozen import dataclass

Outcome = Literal["compared", "not compared", "unattributed", "name", "skipped"]
LEFT: tuple[Outcome, ...] = ("not compared", "unattributed", "name", "skipped")  # how a number can end that was compared with nothing, nearest miss first
ALONE = "nothing else speaks of the same thing"


@dataclass(frozen=True, slots=True)
class Row:
    """The numbers of one document, or of all of them.

    `compared` and the figures of `reasons` add up to `seen`. A number is compared, or it is in `reasons` once, under its outcome and the reason for it, the
    most frequent reason of an outcome first. `attributed` counts those of which entity and attribute are known, compared or not.
    """

    document: str
    seen: int
    attributed: int
    compared: int
    reasons: Mapping[Outcome, Mapping[str, int]]

    def left(self, outcome: Outcome) -> int:
        """How many numbers ended so."""
        return sum(self.reasons[outcome].values())


@dataclass(frozen=True, slots=True)
class Figures:
    """A row for each document in the order of the inventory, and their sum."""

    rows: tuple[Row, ...]
    total: Row


def cover(inventory: Inventory, compared: Collection[Place]) -> Figures:
    """What became of every number of an inventory; `compared` are the places of the claims that met another one."""
    ends: dict[str, Counter[tuple[Outcome, str]]] = {document.name: Counter() for document in inventory.documents}
    known: Counter[str] = Counter()
    for place, status, outcome, reason in endings(inventory, compared):
        ends.setdefault(place.document, Counter())[outcome, reason] += 1
        known[place.document] += status == "attributed"
    rows = tuple(row(name, known[name], counts) for name, counts in ends.items())
    return Figures(rows, row("", sum(known.values()), sum(ends.values(), Counter())))


def row(document: str, attributed: int, counts: Counter[tuple[Outcome, str]]) -> Row:
    """The figures of one document from how often each end came about."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    reasons = {outcome: {reason: number for (end, reason), number in ordered if end == outcome} for outcome in LEFT}
    return Row(document, counts.total(), attributed, counts["compared", ""], reasons)


def endings(inventory: Inventory, compared: Collection[Place]) -> Iterator[tuple[Place, str, Outcome, str]]:
    """(place, status, outcome, reason) of every number."""
    for measured in inventory.measured:
        claim = measured.claim
        if claim.place in compared:
            yield claim.place, claim.status, "compared", ""
        else:
            yield claim.place, claim.status, *ending(claim)
    for claim in inventory.unmeasured:
        yield claim.place, claim.status, *ending(claim)
    for skipped in inventory.skipped:
        yield skipped.place, "skipped", "skipped", skipped.reason


def ending(claim: Claim) -> tuple[Outcome, str]:
    """How a claim ended that was compared with nothing, and why."""
    if claim.status != "attributed":
        return claim.status, claim.reason or "no reason given"
    if claim.reason:
        return "not compared", claim.reason
    if claim.restates is not None:
        return "not compared", "says the number before it in another unit"
    if claim.modality in ("denied", "hypothetical"):
        return "not compared", f"{claim.modality}, so no statement of a fact"
    if claim.kind == "date" and claim.days is None:
        return "not compared", "a date that hangs on one that is not known"
    return "not compared", ALONE
