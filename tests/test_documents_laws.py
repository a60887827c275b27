"""What holds of every document, whatever its text: lengths, line ends, blocks and places; and that hostile texts take no longer than others."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.markdown import read_html, read_markdown
from checker.documents.masking import blanked
from checker.documents.plaintext import read_text
from checker.model.document import Source

READERS = (read_text, read_markdown, read_html)

MARKS = (
    r"# ## ###### #\t - * + 1. 12) 1889. > >> ``` ```` ~~~ ` `` ~~ ** * __ _ [ ] [^1] [12] [x] ]( ) ](a ][ ]: ![ <!-- --> <? ?> <b <p> </p> <td> <tr>"
    r" <table> </table> <th> <pre> </pre> <sup>2</sup> <h2> <li> <del> </del> <code> </code> < > | || |--| --- === :--- $$ $ {{ }} {% %} {#a} {: &amp;"
    r" &#10; &#8217; & \ \* ::: !!! https://a.b/1 www.a.b a@b.c :// @ +++ 40 Dam dam. é 水"
).split()
ODD = ("The\u00a0wall", "\u2028", "\x0c", "\x0b", "\x1f", "\u0000", "\ud800")
pieces = st.sampled_from(
    [*MARKS, " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "\n> ", "\n- ", "\n    ", "---\n", "\n---\n", "title: x", "\n| a | b |\n|---|---|\n"]
)
hostile = st.one_of(st.lists(pieces, max_size=60).map("".join), st.text(max_size=200))


@pytest.mark.parametrize("read", READERS)
@given(text=hostile)
def test_prose_has_the_length_and_the_line_ends_of_the_text(read, text):
    document = read("a", text, Source())
    assert document.text == text
    assert len(document.prose) == len(text)
    for end in "\r\n":
        assert [i for i, c in enumerate(text) if c == end] == [i for i, c in enumerate(document.prose) if c == end]


@pytest.mark.parametrize("read", READERS)
@given(text=hostile)
def test_blocks_are_in_order_apart_and_hold_prose(read, text):
    document = read("a", text, Source())
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(text)
        assert document.prose[block.start : block.end].strip()
        at = block.end


@pytest.mark.parametrize("read", READERS)
@given(text=hostile)
def test_cells_are_in_order_inside_their_row(read, text):
    document = read("a", text, Source())
    for index, block in enumerate(document.blocks):
        edges = [block.start, *(edge for cell in block.cells for edge in cell), block.end]
        assert edges == sorted(edges)
        assert not block.cells or block.kind == "row"
        assert block.head is None or (block.head < index and document.blocks[block.head].kind == "row")


@pytest.mark.parametrize("read", (read_text, read_markdown))
@given(text=hostile)
def test_letters_outside_of_blocks_are_no_prose(read, text):
    document = read("a", text, Source())
    outside, at = [], 0
    for block in document.blocks:
        outside.append(document.prose[at : block.start])
        at = block.end
    assert not any(c.isalnum() for c in "".join([*outside, document.prose[at:]]))


@given(text=hostile, data=st.data())
def test_places_lead_back(text, data):
    document = read_text("a", text, Source())
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = document.place(start, end)
    starts = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]
    assert starts[place.line - 1] + place.column - 1 == start
    assert starts[place.end_line - 1] + place.end_column - 1 == end
    assert "\n" not in text[starts[place.line - 1] : start]


@given(text=st.text(max_size=40), spans=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_blanking_touches_the_masked_stretches_alone(text, spans):
    masks = [(min(a, b, len(text)), min(max(a, b), len(text)), "") for a, b in spans]
    gone = {i for start, end, _ in masks for i in range(start, end)}
    assert blanked(text, masks) == "".join(" " if i in gone and c not in "\r\n" else c for i, c in enumerate(text))
    assert blanked(text, masks) == blanked(text, masks[::-1])


SIZE = 200_000  # characters: anything that takes the square of the length is far above the limit
HOSTILE = {
    "open brackets": "[",
    "brackets in pairs": "[]",
    "link targets without an end": "](a (",
    "link titles without an end": '](a "',
    "nested quotations": "> ",
    "deep lists": "- ",
    "deeper and deeper lists": "\n" + "  - a",
    "open comments": "<!--",
    "open comments on lines": "a <!--\n",
    "open tags": "<a ",
    "quotes in tags": "<a\"'",
    "back-ticks": "`",
    "back-ticks in runs": "` `` ``` ",
    "fences in a quotation": "> ```\n",
    "fences in quotations": "> ```\n\n",
    "open formulas": "$$ a\n",
    "stars": "*a",
    "blanks": " ",
    "tabs": "\t",
    "blank lines": "\n",
    "pipes": "|",
    "delimiters": "|-",
    "delimiter rows": "|-|-|\n",
    "paragraphs above delimiters": "a\n-|-\n",
    "templates": "{{",
    "entities": "&a",
    "signs of addresses": "://",
    "addresses": "a://",
    "mailboxes": "a@",
    "raised": "<sup>2",
    "table cells": "<td>",
    "front matter": "---\n",
    "front matter with blanks": "---\na: b" + " " * 50,
    "definitions": "[a]: b ",
    "sharps": "# #",
    "dashes": "-",
    "dashes with blanks": "- - ",
    "short lines": "Aa\n",
    "rulers": "---\n\n",
    "struck out": "~~a ",
    "raw elements": "<pre>\n",
}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_take_time_in_proportion(read, piece):
    text = piece * (SIZE // len(piece))
    started = time.process_time()
    read("a", text, Source())
    assert time.process_time() - started < 4
