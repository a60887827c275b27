"""A block with HTML tags in it in, the blocks that the tags make of it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from typing import NamedTuple

from checker.documents.rows import trimmed
from checker.model.document import Block, BlockKind
from checker.model.frozen import dataclass

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
        elif tag.name in _ROWS:
            self.end_row()
            self.head = None if tag.name == "table" else self.head
        elif not self.cell:
            self.end_row()
            self.kind, self.level = self._kind_in(tag)

    def end_row(self) -> None:
        filled = [cell for cell in self.row if cell[0] < cell[1]]
        if filled:
            first, last = filled[0][0], filled[-1][1]
            cells = tuple((min(max(start, first), last), min(max(end, first), last)) for start, end in self.row)  # empty cells at the ends move inside
            self.parts.append(Block("row", first, last, 0, cells, self.head))
            if self.header and self.head is None:
                self.head = self.base + len(self.parts) - 1
        self.row, self.cell, self.header = [], "", True

    def _kind_in(self, tag: Tag) -> tuple[BlockKind, int]:
        if tag.closing:
            return self.block.kind, self.block.level
        if tag.name in _HEADINGS:
            return "heading", _HEADINGS[tag.name]
        return ("item", 1) if tag.name == "li" else (self.block.kind, self.block.level)
