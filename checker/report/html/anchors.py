"""From an audit to the names that its documents, findings and claims have inside the page, and what each claim was found to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from posixpath import commonpath, dirname
from typing import Literal

from checker.model.audit import Audit
from checker.model.claim import Claim
from checker.model.document import Place
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.report.claim_json import item_place
from checker.report.claims_table import in_order

# What a number in a document is, as far as the findings tell; the worst first.
Mark = Literal["conflict", "tension", "undecided", "evidence", "agrees", "known", "other"]
MARKS: tuple[Mark, ...] = ("conflict", "tension", "undecided", "evidence", "agrees", "known", "other")
Spot = tuple[str, int, int]
COLOURS = 8  # that can be told apart in both themes


@dataclass(frozen=True, slots=True)
class Anchors:
    """`claims` numbers every claim in the order of the inventory, by document, start and end; `findings` has the name of each finding in their order.

    `told` says of a claim in a finding what it is there, and the name of the first finding that it is in. `folder` is the one that all documents lie in,
    with a slash at its end, "" for none. `colours` has the colour of each document, and is empty where there are more documents than colours.
    """

    claims: Mapping[Spot, int]
    findings: tuple[str, ...]
    told: Mapping[Spot, tuple[Mark, str]]
    folder: str = ""
    colours: Mapping[str, int] = field(default_factory=dict)

    def short(self, document: str) -> str:
        """The name of a document below the folder that all of them lie in."""
        return document.removeprefix(self.folder)


def spot(place: Place) -> Spot:
    """The key of a place."""
    return place.document, place.start, place.end


def listed(audit: Audit) -> tuple[Measured | Claim, ...]:
    """The claims of the inventory in its order, without what is no claim."""
    return tuple(item for item in in_order(audit.inventory, every=False) if isinstance(item, Measured | Claim))


def anchors(audit: Audit) -> Anchors:
    """The names of everything in the page; they depend on the audit alone."""
    claims: dict[Spot, int] = {}
    for number, item in enumerate(listed(audit), 1):
        claims.setdefault(spot(item_place(item)), number)
    names = finding_names(audit.findings)
    told: dict[Spot, tuple[Mark, str]] = {}
    for name, finding in zip(names, audit.findings, strict=True):
        for mark, measured in roles(finding):
            key = spot(measured.claim.place)
            if key not in told or MARKS.index(mark) < MARKS.index(told[key][0]):
                told[key] = (mark, name)
    documents = [document.name for document in audit.inventory.documents]
    colours = {name: number for number, name in enumerate(documents)} if len(documents) <= COLOURS else {}
    return Anchors(claims, names, told, shared_folder(documents), colours)


def shared_folder(names: Sequence[str]) -> str:
    """The folder that files of these names lie in together, with a slash at its end; "" for none."""
    if len({name.startswith("/") for name in names}) != 1:
        return ""
    folder = commonpath([dirname(name) for name in names])
    return f"{folder}/" if folder not in ("", "/") else ""


def finding_names(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """A name for each finding from its fingerprint, so that links into a page live as long as the finding."""
    seen: dict[str, int] = {}
    names = []
    for finding in findings:
        seen[finding.fingerprint] = count = seen.get(finding.fingerprint, 0) + 1
        names.append(f"f-{finding.fingerprint}" if count == 1 else f"f-{finding.fingerprint}-{count}")
    return tuple(names)


def roles(finding: Finding) -> list[tuple[Mark, Measured]]:
    """Every claim of a finding with what it is there."""
    opposed: Mark = "conflict" if finding.verdict == "conflict" else "tension"
    sides: list[tuple[Mark, Measured]] = [(opposed, measured) for side in finding.sides for measured in side.claims]
    return sides + [("undecided", m) for m in finding.undecided] + [("evidence", m) for m in finding.evidence]
