"""A file's name and text in, the document that the right reader makes of it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from checker.documents.csv_table import read_csv, read_tsv
from checker.documents.json_table import read_json
from checker.documents.markdown import read_html, read_markdown
from checker.documents.plaintext import read_text
from checker.model.document import Document, Source

Reader = Callable[[str, str, Source], Document]

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
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|\?php|\?xml|!--)", re.IGNORECASE)
_MARKDOWN = re.compile(r"\A(?:---|\+\+\+)[ \t]*\r?\n[A-Za-z]|^#{1,6} \S.*\r?$|^(?:```|~~~)|^\[[^\]\n]{1,80}\]: ", re.MULTILINE)
_PROGRAM = re.compile(r"\A#!")


def read(name: str, text: str, source: Source) -> Document:
    """The document in a text: by the suffix of its name where we know it, else by what stands in it, else as plain text."""
    reader = READERS.get(PurePath(name).suffix.lower()) or _by_content(text[:_HEAD])
    return reader(name, text, source)


def _by_content(head: str) -> Reader:
    if _HTML.match(head):
        return read_html
    return read_markdown if _MARKDOWN.search(head) and not _PROGRAM.match(head) else read_text
