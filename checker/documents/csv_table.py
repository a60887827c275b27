"""The text of a CSV or TSV file in, a document with a row for each record out, its cells where they stand in the file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from checker.documents.cell_text import csv_prose, without_markup
from checker.documents.decode import NotText
from checker.documents.masking import Mask, blanked, without_blank
from checker.documents.remarks import REMARK
from checker.documents.rows import MOST_CELLS, trimmed
from checker.model.document import Block, Document, Source

MOST_VALUES = 1_000_000  # cells of one file; a table of more would take gigabytes as claims
DELIMITERS = ",;\t|"
SAMPLE = 20  # records that decide the delimiter

# A record as RFC 4180 has it: the ends of its text, and the cells as (start, end, was it quoted).
Cell = tuple[int, int, bool]
Record = tuple[int, int, list[Cell]]

_NUMBER = re.compile(r"[-+−]?[$€£]?\d[\d.,\s]*%?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def read_csv(name: str, text: str, source: Source) -> Document:
    """The document that a table of separated values holds; the first record is the head of the others unless it holds plain numbers.

    Cells may stand in double quotes, with line ends and doubled quotes inside, as RFC 4180 has it; a quote that is never closed is a character. The delimiter
    is the comma, semicolon, tab or bar that cuts the first records most evenly. Raises NotText for more than MOST_VALUES cells.
    """
    return _document(name, text, source, _delimiter(text))


def read_tsv(name: str, text: str, source: Source) -> Document:
    """The same for values that are separated by tabs."""
    return _document(name, text, source, "\t")


def _document(name: str, text: str, source: Source, delimiter: str) -> Document:
    blocks: list[Block] = []
    masks: list[Mask] = []
    head: int | None = None
    is_first = True
    count = at = 0
    for start, end, cells in _records(text, delimiter):
        count += len(cells)
        if count > MOST_VALUES:
            raise NotText(f"a table of more than {MOST_VALUES:,} cells")
        spans = tuple(trimmed(text, first, last) for first, last, _ in cells)
        for (_, _, quoted), (first, last) in zip(cells, spans, strict=True):
            masks.append((at, first, ""))
            at = last
            raw = text[first:last]
            prose = csv_prose(raw) if quoted and '"' in raw else without_markup(raw)
            if prose is not raw:
                masks.append((first, last, prose))
        filled = [span for span in spans if span[0] < span[1]]
        if is_first and len(filled) == 1 < len(cells):
            blocks.append(Block("heading", *filled[0], 1))  # a title above the table
        elif filled and len(cells) == 1:
            blocks.append(Block("paragraph", *filled[0]))
        elif filled:
            blocks.append(Block("row", start, end, 0, spans if len(spans) <= MOST_CELLS else (), head))
            if is_first and _is_head([text[first:last] for first, last in filled]):
                head = len(blocks) - 1
            is_first = False
    masks.append((at, len(text), ""))
    whole = blanked(text, masks)
    return Document.of(name, text, whole, without_blank(blocks, whole), source)


def _is_head(texts: list[str]) -> bool:
    """True for a record without numbers other than years, and with more than years in it."""
    return not any(_NUMBER.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts) and any(not _YEAR.fullmatch(text) for text in texts)


def _delimiter(text: str) -> str:
    """The delimiter that cuts the most of the first records into one number of cells, more than one; the comma where none does."""

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = Counter(len(cells) for _, _, cells in islice(_records(text, delimiter), SAMPLE))
        counts.pop(1, None)
        return max(((rows, cells) for cells, rows in counts.items()), default=(0, 0))

    return max(DELIMITERS, key=lambda delimiter: (evenness(delimiter), -DELIMITERS.index(delimiter)))


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """The records of a text in order; one line end behind the last record makes no further one."""
    sign = re.escape(delimiter)
    cell = re.compile(rf'[ ]*"((?:[^"]++|"")*+)"[ ]*(?={sign}|[\r\n]|\Z)|([^{sign}\r\n]*)')
    match = partial(cell.match, text)
    at, size = 0, len(text)
    while at < size:
        remark = REMARK.match(text, at)
        if remark:
            at = remark.end() + (2 if text.startswith("\r\n", remark.end()) else 1)
            continue
        start = at
        cells: list[Cell] = []
        while True:
            found = match(at)
            if found is None:  # cannot be: the second branch matches everywhere
                break
            group = 1 if found[1] is not None else 2
            cells.append((*found.span(group), group == 1))
            at = found.end()
            if at < size and text[at] == delimiter:
                at += 1
                continue
            break
        yield start, at, cells
        at += 2 if text.startswith("\r\n", at) else 1
