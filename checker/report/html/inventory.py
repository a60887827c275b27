"""From the claims of an audit to the rows of the table that lists them all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.report.claim_json import item_place
from checker.report.claims_table import attribute, manner, time
from checker.report.encode import encode
from checker.report.html.anchors import Anchors, spot
from checker.report.numbers import show_claim
from checker.report.quotes import fitted

CELL = 60
MOST_ROWS = 2_000  # rows that are part of the table; a browser takes seconds to read a table of fifty thousand


@dataclass(frozen=True, slots=True)
class Listed:
    """One claim: its number in the page, where it stands, what it says of what, and the finding that it is in."""

    claim: int | None
    document: str
    line: int
    value: str
    attribute: str
    entity: str
    time: str
    manner: str
    status: str
    mark: str
    finding: str | None


def inventory_rows(items: Sequence[Measured | Claim], anchors: Anchors) -> list[Listed]:
    """A row for each claim in the order given."""
    return [listed_row(item, anchors) for item in items]


def rest_of(rows: Sequence[Listed]) -> str:
    """The rows as JSON that can stand inside of HTML: each word once, and a row as its claim, the numbers of its words, and that of its finding or -1."""
    words: dict[str, int] = {}
    findings: dict[str, int] = {}
    packed: list[str] = []
    for row in rows:
        cells = (row.value, row.attribute, row.entity, row.time, row.manner, row.status)
        numbers = [words.setdefault(cell, len(words)) for cell in (row.document, *cells)]
        finding = findings.setdefault(row.finding, len(findings)) if row.finding else -1
        packed.append(",".join(map(str, (row.claim or 0, numbers[0], row.line, *numbers[1:], finding))))
    names = encode({"words": list(words), "findings": list(findings)}).replace("<", "\\u003c")
    return f'{names[:-1]}, "rows": [[{"],[".join(packed)}]]}}'


def listed_row(item: Measured | Claim, anchors: Anchors) -> Listed:
    """One claim; its status is what it was found to be, where a finding tells of it."""
    claim = item.claim if isinstance(item, Measured) else item
    place = item_place(item)
    mark, finding = anchors.told.get(spot(place), ("", None))
    return Listed(
        claim=anchors.claims.get(spot(place)),
        document=fitted(anchors.short(place.document), CELL),
        line=place.line,
        value=fitted(show_claim(claim), CELL),
        attribute=fitted(attribute(claim), CELL),
        entity=fitted(claim.entity or "", CELL),
        time=fitted(time(claim), CELL),
        manner=fitted(manner(claim), CELL),
        status=mark or claim.status,
        mark=mark,
        finding=finding,
    )
