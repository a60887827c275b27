"""A document as its reader produced it: text with exact places, the blocks of prose in it, and what is known of its source."""

from __future__ import annotations

import marshal
import zlib
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from itertools import starmap
from operator import attrgetter
from typing import Literal, NamedTuple

from checker.model.frozen import dataclass
from checker.model.moment import Period

BlockKind = Literal["paragraph", "heading", "item", "row", "quote"]
Rounding = Literal["nearest", "truncate"]
FORM = 2  # of marshal: newer ones write one value in several ways
LEVEL = 1  # of compression: higher ones save a tenth of the size and take three times as long
OPEN = 4  # documents whose parts lie open


@dataclass(frozen=True, slots=True)
class Source:
    """What the manifest or the document's own metadata says of it; None where nothing is known."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Period | None = None
    published_from: str = ""  # "sources.yaml", "front matter": where the date was found, for the steps of a claim
    language: str = "en"
    about: str | None = None
    rounding: Rounding = "nearest"
    currency: str | None = None  # the code of the currency that a sign which several share stands for in it
    language_from: str = field(default="", compare=False)  # where the language is stated; "" where it is taken for granted
    is_reference: bool = False  # what it states is held to be right


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose: a paragraph, heading, list item, quotation or table row, as offsets into the document's text (end exclusive).

    `level` is the depth of a heading (1 to 6) or list item (from 1), else 0. `cells` are the offsets of a row's cells; `head` is the index in
    `Document.blocks` of the row that holds the table's column heads (for a row of the body), else None. `labels` are the heads of the cells where no row
    holds them: the key path of each value of a file of data ("area.land", "cities[].name"), "" for a cell that is a key itself.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    head: int | None = None
    labels: tuple[str, ...] = ()


FIELDS = attrgetter(*Block.__slots__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: offsets into the document's text (end exclusive), lines and columns from 1 (end column exclusive)."""

    document: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.document}:{self.line}:{self.column}"


def fill_in_one_form(a: str, b: str) -> bool:
    """True for the names of documents that have one file name in two folders side by side: "2019/report.md" and "2020/report.md".

    >>> fill_in_one_form("north/report.md", "south/report.md"), fill_in_one_form("report.md", "south/report.md"), fill_in_one_form("a.md", "b.md")
    (True, False, False)
    """
    one, other = a.split("/"), b.split("/")
    return a != b and one[-1] == other[-1] and len(one) == len(other)


class Heading(NamedTuple):
    """A heading of a document: the number of its block, where it starts, its level, and its prose."""

    block: int
    start: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read.

    `text` is what the reader produced, and what every offset counts in. `prose` has the same length: whatever is no prose (code, front matter, link
    targets, markup) is blanked in it, so that a pattern that runs over `prose` finds nothing there. Line ends stay. `size` is their length.

    `kinds` has a letter for each block, the first one of its kind.

    Text, prose and blocks are kept packed, in a seventh of the memory, and lie open for the last few documents that were asked for them: who goes
    through many documents should do all that there is to do with one before the next.
    """

    name: str
    packed: bytes
    packed_blocks: bytes
    size: int
    kinds: str
    headings: tuple[Heading, ...]
    source: Source = Source()

    @classmethod
    def of(cls, name: str, text: str, prose: str, blocks: tuple[Block, ...], source: Source) -> Document:
        """A document with these parts; raises ValueError if `prose` is not as long as `text`."""
        if len(text) != len(prose):
            raise ValueError(f"{name}: prose and text differ in length")
        headings = tuple(Heading(i, b.start, b.level, prose[b.start : b.end]) for i, b in enumerate(blocks) if b.kind == "heading")
        packed = zlib.compress((text + prose).encode("utf-8", "surrogatepass"), LEVEL)
        packed_blocks = zlib.compress(marshal.dumps([*map(FIELDS, blocks)], FORM), LEVEL)
        return cls(name, packed, packed_blocks, len(text), "".join(block.kind[0] for block in blocks), headings, source)

    @property
    def text(self) -> str:
        """What the reader produced."""
        return texts_in(self.packed)[0]

    @property
    def prose(self) -> str:
        """The text with blanks for all that is no prose."""
        return texts_in(self.packed)[1]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The runs of prose, in order."""
        return blocks_in(self.packed_blocks)

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset, both from 1."""
        lines = lines_in(self.packed)
        line = bisect_right(lines, offset)
        return line, offset - lines[line - 1] + 1

    def place(self, start: int, end: int) -> Place:
        """The place of the text between two offsets."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Place(self.name, start, end, line, column, line if end_line == line else end_line, end_column)  # one number where it is one line


@lru_cache(maxsize=OPEN)
def texts_in(packed: bytes) -> tuple[str, str]:
    """The text and the prose of a document."""
    both = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    size = len(both) // 2
    return both[:size], both[size:]


@lru_cache(maxsize=OPEN)
def blocks_in(packed: bytes) -> tuple[Block, ...]:
    """The blocks of a document."""
    return tuple(starmap(Block, marshal.loads(zlib.decompress(packed))))


@lru_cache(maxsize=OPEN)
def lines_in(packed: bytes) -> Sequence[int]:
    """The offsets at which the lines of a document start."""
    text, _ = texts_in(packed)
    starts = array("L", [0])  # a list takes ten times the memory
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that could not be read or was left out, and why; it is reported, never dropped."""

    name: str
    reason: str
