"""A file's name and text in, the document that the right reader makes of it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from checker.model.document import Document, Source
from checker.model.regex import regex

Reader = Callable[[str, str, Source], Document]


# Each reader is loaded with the first document that is for it: a folder seldom holds all sorts.
def read_csv(name: str, text: str, source: Source) -> Document:
    """The document in a table of comma-separated values."""
    from checker.documents import csv_table

    return csv_table.read_csv(name, text, source)


def read_tsv(name: str, text: str, source: Source) -> Document:
    """The document in a table with tabs between its cells."""
    from checker.documents import csv_table

    return csv_table.read_tsv(name, text, source)


def read_json(name: str, text: str, source: Source) -> Document:
    """The document in data."""
    from checker.documents import json_table

    return json_table.read_json(name, text, source)


def read_markdown(name: str, text: str, source: Source) -> Document:
    """The document in a Markdown page."""
    from checker.documents import markdown

    return markdown.read_markdown(name, text, source)


def read_html(name: str, text: str, source: Source) -> Document:
    """The document in a web page."""
    from checker.documents import markdown

    return markdown.read_html(name, text, source)


def read_text(name: str, text: str, source: Source) -> Document:
    """The document in a plain text."""
    from checker.documents import plaintext

    return plaintext.read_text(name, text, source)


READERS: dict[str, Reader] = {
    ".csv": read_csv,
    ".json": read_json,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".text": read_text,
    ".tsv": read_tsv,
    ".txt": read_text,
}

# What a search of a folder looks for. JSON is read where it is named or listed: what lies about in a repository is settings and lock files, not statements.
SEARCHED = frozenset(READERS) - {".json"}

_HEAD = 4_000  # characters; what a file is shows in its first screen or not at all
_HTML = regex(r"\s*<(?:!doctype html|html|head|body|\?php|\?xml|!--)", re.IGNORECASE)
_MARKDOWN = regex(r"\A(?:---|\+\+\+)[ \t]*\r?\n[A-Za-z]|^#{1,6} \S.*\r?$|^(?:```|~~~)|^\[[^\]\n]{1,80}\]: ", re.MULTILINE)
_PROGRAM = regex(r"\A#!")


def read(name: str, text: str, source: Source) -> Document:
    """The document in a text: by the suffix of its name where we know it, else by what stands in it, else as plain text."""
    reader = READERS.get(PurePath(name).suffix.lower()) or _by_content(text[:_HEAD])
    return reader(name, text, source)


def _by_content(head: str) -> Reader:
    if _HTML.match(head):
        return read_html
    return read_markdown if _MARKDOWN.search(head) and not _PROGRAM.match(head) else read_text
