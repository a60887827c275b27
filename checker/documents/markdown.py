"""The text of a Markdown or HTML page in, a document with its blocks of prose out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.documents.html import divide
from checker.documents.inline import Inline
from checker.documents.masking import blanked, without_blank
from checker.documents.metadata import dated, merged, split_front_matter
from checker.documents.outline import outline
from checker.model.document import Block, Document, Source


def read_markdown(name: str, text: str, source: Source) -> Document:
    """The document that a Markdown page holds; `source` is what the manifest says of it, and front matter adds what that leaves open.

    A scan of lines, no full parser: it knows front matter, headings, lists, quotations, tables, code, comments and HTML, and where it is unsure it takes
    text for prose. Takes time in proportion to the text, whatever stands in it.
    """
    start, own = split_front_matter(text)
    blocks, masks = outline(text, start)
    return _document(name, text, dated(merged(source, own), name), blocks, Inline(text, [(0, start, ""), *masks]))


def read_html(name: str, text: str, source: Source) -> Document:
    """The document that an HTML page holds: its text between tags, cut at the tags of block-level elements."""
    whole = [Block("paragraph", 0, len(text))] if text.strip() else []
    return _document(name, text, source, whole, Inline(text, [], markdown=False))


def _document(name: str, text: str, source: Source, found: Iterable[Block], inline: Inline) -> Document:
    blocks: list[Block] = []
    moved: list[int] = []  # the index that each block of `found` has in `blocks`
    for block in found:
        inline.scan(block.start, block.end)
        moved.append(len(blocks))
        if block.kind != "row":
            blocks += divide(text, block, inline.tags, len(blocks)) if inline.tags else (block,)
        elif block.head is None or moved[block.head] == block.head:
            blocks.append(block)
        else:
            blocks.append(replace(block, head=moved[block.head]))
    prose = blanked(text, inline.masks)
    return Document.of(name, text, prose, without_blank(blocks, prose), source)
