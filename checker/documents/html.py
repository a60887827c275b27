"""A block with HTML tags in it in, the blocks that the tags make of it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple

from checker.documents.rows import trimmed
from checker.model.document import Block, BlockKind
from checker.model.frozen import dataclass
from checker.model.regex import regex

_SPAN = regex(r"\b(col|row)span\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
MOST_SPANNED = 1000  # columns or rows: the limit of the HTML standard, section 4.9.11
_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tr", "table", "thead", "tbody", "tfoot"})
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
# elements that start on a line of their own, so that prose does not run across them (HTML standard, section 15.3, "display: block" and kin)
BLOCK_TAGS = (
    _CELLS
    | _ROWS
    | frozenset(_HEADINGS)
    | frozenset(
        "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form head header hr html legend li"
        " main menu nav ol option p section select summary title ul".split()
    )
)


class Tag(NamedTuple):
    """A tag of a block-level element: where it stands, the element's name in small letters, and whether it is an end tag."""

    start: int
    end: int
    name: str
    closing: bool


def divide(text: str, block: Block, tags: Sequence[Tag], base: int) -> list[Block]:
    """The pieces into which block-level tags cut a block, in order; `base` is the index that the first of them will have in the document.

    Table rows become rows with cells, headings and list items get their kinds, everything else keeps the kind of the block. Blank pieces are left out.
    """
    cutter = _Cutter(text, block, base)
    at = block.start
    for tag in tags:
        cutter.take(at, tag.start)
        cutter.pass_tag(tag)
        at = tag.end
    cutter.take(at, block.end)
    cutter.end_row()
    return cutter.parts


def span_of(tag: str) -> tuple[int, int]:
    """Over how many columns and rows the tag of a cell says that it stands.

    >>> span_of('<th colspan="2" align=left>'), span_of("<td rowspan=3>"), span_of("<td>"), span_of('<td colspan="0">')
    ((2, 1), (1, 3), (1, 1), (1, 1))
    """
    stated = {found[1].lower(): min(max(1, int(found[2])), MOST_SPANNED) for found in _SPAN.finditer(tag)}
    return stated.get("col", 1), stated.get("row", 1)


@dataclass(slots=True)
class _Cutter:
    text: str
    block: Block
    base: int
    parts: list[Block] = field(default_factory=list)
    kind: BlockKind = "paragraph"
    level: int = 0
    row: list[tuple[int, int]] = field(default_factory=list)
    cell: str = ""  # the name of the cell that is open, "" outside of cells
    header: bool = True  # whether every cell of the row is a column head
    head: int | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)  # over how many columns and rows each cell of the row stands
    hanging: dict[int, int] = field(default_factory=dict)  # into how many more rows a cell above reaches, by column
    spanned: bool = False  # whether a head of the table stands over several columns or rows, so that no one row names them

    def __post_init__(self) -> None:
        self.kind, self.level = self.block.kind, self.block.level

    def take(self, start: int, end: int) -> None:
        """Takes the text between two tags: as part of the open cell, or as a block."""
        start, end = trimmed(self.text, start, end)
        if self.cell:
            if start < end:
                first = self.row[-1][0] if self.row[-1][0] < self.row[-1][1] else start
                self.row[-1] = (first, end)
        elif start < end:
            self.end_row()
            self.parts.append(Block(self.kind, start, end, self.level))

    def pass_tag(self, tag: Tag) -> None:
        if tag.name in _CELLS:
            self.cell = "" if tag.closing else tag.name
            if not tag.closing:
                self.row.append((tag.end, tag.end))
                self.header = self.header and tag.name == "th"
                self.spans.append(span_of(self.text[tag.start : tag.end]))
        elif tag.name in _ROWS:
            self.end_row()
            if tag.name == "table":
                self.head, self.spanned = None, False
                self.hanging.clear()
        elif not self.cell:
            self.end_row()
            self.kind, self.level = self._kind_in(tag)

    def end_row(self) -> None:
        filled = [cell for cell in self.row if cell[0] < cell[1]]
        if self.header and len(filled) > 1 and any(span != (1, 1) for span in self.spans):  # a single cell is a caption
            self.spanned = True
        row = self._laid_out() if self.row else []
        if filled:
            first, last = filled[0][0], filled[-1][1]
            cells = tuple((min(max(start, first), last), min(max(end, first), last)) for start, end in row)  # empty cells at the ends move inside
            self.parts.append(Block("row", first, last, 0, cells, self.head))
            if self.header and self.head is None and not self.spanned and (len(filled) > 1 or len(row) == 1):
                self.head = self.base + len(self.parts) - 1
        self.row, self.cell, self.header, self.spans = [], "", True, []

    def _laid_out(self) -> list[tuple[int, int]]:
        """The cells of the row, one for each column: empty ones where a cell stands over several columns, or reaches down from a row above."""
        row: list[tuple[int, int]] = []
        above = {column: rows - 1 for column, rows in self.hanging.items() if rows > 1}
        for cell, (columns, rows) in zip(self.row, self.spans, strict=True):
            row += self._reaching_down(cell, len(row))
            above |= {len(row) + more: rows - 1 for more in range(columns) if rows > 1}
            row += [cell, *[(cell[1], cell[1])] * (columns - 1)]
        row += self._reaching_down(row[-1], len(row))
        self.hanging = above
        return row

    def _reaching_down(self, beside: tuple[int, int], column: int) -> list[tuple[int, int]]:
        """Empty cells, from a column on, for those above that reach into this row."""
        count = 0
        while column + count in self.hanging:
            count += 1
        return [(beside[0], beside[0])] * count

    def _kind_in(self, tag: Tag) -> tuple[BlockKind, int]:
        if tag.closing:
            return self.block.kind, self.block.level
        if tag.name in _HEADINGS:
            return "heading", _HEADINGS[tag.name]
        return ("item", 1) if tag.name == "li" else (self.block.kind, self.block.level)
