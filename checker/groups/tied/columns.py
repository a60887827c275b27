"""Documents and the claims in their tables in, ties out: each total of a column or row with the cells that it sums up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from checker.data.tables import PLACEHOLDERS
from checker.data.tied import PARTLY, TOTALS
from checker.groups.tied.ties import alike
from checker.model.algebra import total
from checker.model.case import Tie
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.regex import regex

CONTAINED = regex(PARTLY)
MARKUP = regex(r"[*_`|\s]+")
NEAR = Fraction(1, 10)  # a column that comes so near to its total is meant to add up to it
FEWEST, MOST = 2, 400  # cells of a sum


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its words, and the one value that it states; `is_blank` if it stands for nothing or zero."""

    text: str
    value: Measured | None
    is_blank: bool


Row = tuple[Cell, ...]


def gather_columns(document: Document, measured: Iterable[Measured]) -> Iterator[Tie]:
    """The ties of all tables of a document that state totals, in order of place."""
    claims: dict[int, list[Measured]] = {}
    for m in measured:
        if m.claim.status != "name":
            claims.setdefault(m.claim.block, []).append(m)
    if claims and "r" in document.kinds:
        for head, rows in tables_of(document).items():
            yield from ties_of_table(document, head, rows, claims)


def tables_of(document: Document) -> dict[int, list[int]]:
    """The numbers of the blocks of each table's body, by the number of its head."""
    found: dict[int, list[int]] = {}
    for number, block in enumerate(document.blocks):
        if block.kind == "row" and block.head is not None and block.head != number and block.cells and not block.labels:
            found.setdefault(block.head, []).append(number)
    return found


def ties_of_table(document: Document, head: int, rows: Sequence[int], claims: Mapping[int, Sequence[Measured]]) -> Iterator[Tie]:
    """The ties of one table: of a row of totals that sums up all others, and of a column of totals in which most rows add up."""
    blocks = document.blocks
    heads = [plain(document.prose[start:end]) for start, end in blocks[head].cells]
    labels = [plain(document.prose[slice(*blocks[n].cells[0])]) for n in rows]
    totals = [i for i, label in enumerate(labels) if label in TOTALS]
    column_totals = [i for i, name in enumerate(heads) if name in TOTALS]
    if not (totals or column_totals) or not FEWEST < len(rows) + 1 <= MOST or any(CONTAINED.search(text) for text in (*labels, *heads)):
        return
    table = [read_row(document, blocks[n], claims.get(n, ())) for n in rows]
    if len(totals) == 1 and totals[0] in (0, len(rows) - 1) and len(rows) > FEWEST:
        body = [row for i, row in enumerate(table) if i not in totals]
        yield from additive(columns_of(table[totals[0]], body, range(1, len(heads))))
    if len(column_totals) == 1 and column_totals[0] and len(rows) > FEWEST:
        yield from mostly_additive([row_tie(row, column_totals[0]) for row in table])


def plain(text: str) -> str:
    """The words of a cell without markup, in small letters."""
    return MARKUP.sub(" ", text).strip(" :").casefold()


def read_row(document: Document, block: Block, claims: Sequence[Measured]) -> Row:
    """The cells of a row with their values."""
    cells = []
    for start, end in block.cells:
        own = [m for m in claims if start <= m.claim.place.start and m.claim.place.end <= end]
        text = plain(document.prose[start:end])
        value = own[0] if len(own) == 1 and own[0].claim.kind == "quantity" and own[0].claim.hedge == "none" else None
        cells.append(Cell(text, value, not own and (not text or text in PLACEHOLDERS or text == "0")))
    return tuple(cells)


def columns_of(totals: Row, body: Sequence[Row], columns: Iterable[int]) -> Iterator[Tie]:
    """A tie for each column whose cells all state a value of one sort, or nothing."""
    for i in columns:
        cells = [row[i] if i < len(row) else None for row in (totals, *body)]
        stated = cells[0].value if cells[0] else None
        if stated is None or any(cell is None or (cell.value is None and not cell.is_blank) for cell in cells):
            continue
        parts = tuple(cell.value for cell in cells[1:] if cell and cell.value)
        tie = make_tie(parts, stated)
        if tie:
            yield tie


def row_tie(row: Row, at: int) -> Tie | None:
    """The tie of a row with its total in one column, the label in the first; None if a cell is no value of that sort."""
    cells = [cell for i, cell in enumerate(row) if i not in (0, at)]
    stated = row[at].value if at < len(row) else None
    if stated is None or any(cell.value is None and not cell.is_blank for cell in cells):
        return None
    return make_tie(tuple(cell.value for cell in cells if cell.value), stated)


def make_tie(parts: tuple[Measured, ...], stated: Measured) -> Tie | None:
    """A sum of at least two parts, none of them above the total; None for what can be no sum (a mean, a rate)."""
    if len(parts) < FEWEST or not alike(stated, *parts):
        return None
    whole = stated.exact.said
    if any(m.exact.said.low is None or m.exact.said.low < 0 or whole.high is None or m.exact.said.low > whole.high for m in parts):
        return None
    return Tie("table-total", parts, stated, "the cells of a table and their total")


def adds_up(tie: Tie) -> bool:
    """True if the parts can come to the total."""
    return total(m.exact.said for m in tie.given).meets(tie.stated.exact.said)


def additive(ties: Iterable[Tie]) -> Iterator[Tie]:
    """The columns that are meant to add up: those that nearly do, and all of them where at least two others do."""
    found = list(ties)
    right = [tie for tie in found if adds_up(tie)]
    for tie in found:
        if tie in right or len(right) >= FEWEST or is_near(total(m.exact.said for m in tie.given), tie.stated.exact.said):
            yield tie


def is_near(one: Interval, other: Interval) -> bool:
    """True if two sets lie no further apart than a tenth of the second."""
    return one.gap(other) <= NEAR * (other.high or 0)


def mostly_additive(ties: Sequence[Tie | None]) -> Iterator[Tie]:
    """The rows of a table of which more than two thirds, and at least three, add up."""
    found = [tie for tie in ties if tie]
    right = sum(adds_up(tie) for tie in found)
    if right > FEWEST and right * 3 > len(found) * 2:
        yield from found
