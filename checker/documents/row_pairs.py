"""Lines of JSON with two texts each in, two documents for each line out."""

from __future__ import annotations

from checker.documents.jsonl import fault_in, objects
from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.document import Document, Source
from checker.model.errors import InputError, Problem

SHAPE = 'each line is an object {"id": text, "a": text, "b": text, "published_a"?: "YYYY-MM-DD" or less, "published_b"?: the same, "language"?: text}'
SIDES = ("a", "b")
ESCAPES = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}  # of the Penn Treebank
DATES = ("published_a", "published_b")

RowPair = tuple[str, Document, Document]


def read_row_pairs(name: str, data: bytes) -> tuple[RowPair, ...]:
    """The id and the two documents of each line; blank lines are passed over. Raises InputError with every line that is not of that shape."""
    problems: list[Problem] = []
    found = tuple(pair_of(row) for row in objects(name, data, fault, SHAPE, problems))
    if problems:
        raise InputError(*problems)
    if not found:
        raise InputError(Problem(name, 0, 0, "no line to read", hint=SHAPE))
    return found


def read_pair(a: str, b: str) -> RowPair:
    """Two texts as documents named "a" and "b". Raises InputError where one of them is empty."""
    empty = [
        Problem("", 0, 0, f"statement {side} is empty", hint="give two statements, each in quotation marks")
        for side, text in zip("AB", (a, b), strict=True)
        if not text.strip()
    ]
    if empty:
        raise InputError(*empty)
    return "", read_text("a", a, Source()), read_text("b", b, Source())


def fault(row: object) -> str | None:
    """What is wrong with a row; None if it can be read."""
    return fault_in(row, ("id", *SIDES), (*SIDES, *DATES, "language"), DATES)


def pair_of(row: dict[str, object]) -> RowPair:
    """The id and the documents of a good row; they are named "a" and "b", so that a text that comes again is the same document."""
    one, other = (document_of(row, side) for side in SIDES)
    return str(row["id"]), one, other


def document_of(row: dict[str, object], side: str) -> Document:
    """One side of a row."""
    told = row.get(f"published_{side}")
    published = iso_period(str(told)) if told else None
    source = Source(published=published, published_from="the row" if published else "", language=str(row.get("language") or "en"))
    return without_escapes(read_text(side, str(row[side] or ""), source))


def without_escapes(document: Document) -> Document:
    """The document with the brackets that corpora of tokenized text escape ("-LRB-") read as brackets; every offset stays."""
    prose = document.prose
    if "RB-" not in prose and "SB-" not in prose:
        return document
    for escape, bracket in ESCAPES.items():
        prose = prose.replace(escape, bracket.center(len(escape)))
    return Document.of(document.name, document.text, prose, document.blocks, document.source)
