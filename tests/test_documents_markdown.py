"""The blocks of Markdown and HTML pages: what is prose, what kind of block it is, and where it stands."""

from __future__ import annotations

import pytest

from checker.documents.markdown import read_html, read_markdown
from checker.model.document import Source


def outline(document):
    """(kind, level, prose) of every block, with runs of blanks as one."""
    return [(b.kind, b.level, " ".join(document.prose[b.start : b.end].split())) for b in document.blocks]


NO_PROSE = {
    "nothing": "",
    "blank lines": "\n \n\t\r\n",
    "fenced code": "```python\nlimit = 40\n```\n",
    "tilde fence with back-ticks inside": "~~~\n```\nport 8080\n~~~\n",
    "longer fence around a shorter one": "````\n```\n30\n```\n31\n````\n",
    "unclosed fence runs to the end": "```\nlimit = 40\n\n# not a heading 5\n",
    "indented code": "    retries = 3\n\n    timeout = 9\n",
    "code indented by a tab": "\tretries = 3\n",
    "comment over blank lines": "<!-- draft of 2019\n\nwith 4 rooms -->\n",
    "unclosed comment runs to the end": "<!-- draft\n\nwith 4 rooms\n",
    "reference definition": '[plan]: https://example.org/plan-12 "Plan 12"\n',
    "thematic rule": "***\n\n- - -\n\n___\n",
    "YAML front matter": "---\ntitle: Four bridges\ncount: 4\n---\n",
    "TOML front matter": "+++\ntitle = 'Four bridges'\n+++\n",
    "front matter with Windows line ends": "---\r\ntitle: Four bridges\r\n---\r\n",
    "image without a caption": "![](photo-1889.png)\n",
    "formula in a block of its own": "$$\nx = 12\n$$\n",
    "script": "<script>\nlet n = 12;\n\nn++;\n</script>\n",
    "processing instruction": "<?php\n$n = 12;\n\n?>\n",
    "empty heading": "#\n",
    "empty item": "-\n",
    "row of empty cells": "| | |\n|---|---|\n| | |\n",
    "directive": ":::note\n:::\n",
}


@pytest.mark.parametrize("text", NO_PROSE.values(), ids=NO_PROSE)
def test_has_no_prose(text):
    document = read_markdown("page.md", text, Source())
    assert document.blocks == ()
    assert document.prose.strip() == ""


BLOCKS = {
    "wrapped lines are one paragraph": ("The dam is\n240 m long.\n", [("paragraph", 0, "The dam is 240 m long.")]),
    "a blank line parts paragraphs": ("One dam.\n\nTwo dams.\n", [("paragraph", 0, "One dam."), ("paragraph", 0, "Two dams.")]),
    "Windows line ends": ("# Dams\r\n\r\nThe dam is\r\nlong.\r\n", [("heading", 1, "Dams"), ("paragraph", 0, "The dam is long.")]),
    "no line end at the end": ("## Dams", [("heading", 2, "Dams")]),
    "heading between lines": ("One\n# Two\nThree\n", [("paragraph", 0, "One"), ("heading", 1, "Two"), ("paragraph", 0, "Three")]),
    "closing marks and attributes of a heading": ("### Dams ### {#dams-3}\n", [("heading", 3, "Dams")]),
    "a sharp without a blank is no heading": ("#42 was closed.\n", [("paragraph", 0, "#42 was closed.")]),
    "seven sharps are no heading": ("####### Dams\n", [("paragraph", 0, "####### Dams")]),
    "underlined headings": ("Dams\n====\n\nLocks\n-----\n", [("heading", 1, "Dams"), ("heading", 2, "Locks")]),
    "a rule below a long paragraph": ("word " * 60 + "\n---\n", [("paragraph", 0, ("word " * 60).strip())]),
    "a rule below an item": ("- one\n---\n", [("item", 1, "one")]),
    "nested items": ("- one\n  - two\n    - three\n- four\n", [("item", 1, "one"), ("item", 2, "two"), ("item", 3, "three"), ("item", 1, "four")]),
    "items nested by four blanks": ("* one\n    * two\n", [("item", 1, "one"), ("item", 2, "two")]),
    "items nested by tabs": ("- one\n\t- two\n", [("item", 1, "one"), ("item", 2, "two")]),
    "an item goes on": ("- one dam\n  in the north\nand lazily here\n", [("item", 1, "one dam in the north and lazily here")]),
    "paragraph in an item": ("- one\n\n  Its wall is thick.\n", [("item", 1, "one"), ("paragraph", 0, "Its wall is thick.")]),
    "paragraph in an item, indented too far": ("- one\n\n    Its wall is thick.\n", [("item", 1, "one"), ("paragraph", 0, "Its wall is thick.")]),
    "code in an item": ("- one\n\n      n = 5\n", [("item", 1, "one")]),
    "fence in an item": ("1. one\n   ```\n   n = 5\n   ```\n2. two\n", [("item", 1, "one"), ("item", 1, "two")]),
    "numbered items": ("1. one\n2) two\n", [("item", 1, "one"), ("item", 1, "two")]),
    "tasks": ("- [x] one\n- [ ] two\n", [("item", 1, "one"), ("item", 1, "two")]),
    "a year at the start of a line is no marker": ("It was built in\n1889. Then it burnt.\n", [("paragraph", 0, "It was built in 1889. Then it burnt.")]),
    "a number in wrapped prose is no marker": ("It has a height of\n12. Then it grew.\n", [("paragraph", 0, "It has a height of 12. Then it grew.")]),
    "quotation": ("> The dam\n> is long.\n\nSo they say.\n", [("quote", 0, "The dam is long."), ("paragraph", 0, "So they say.")]),
    "lazy quotation": ("> The dam\nis long.\n", [("quote", 0, "The dam is long.")]),
    "two paragraphs in a quotation": ("> One\n>\n> Two\n", [("quote", 0, "One"), ("quote", 0, "Two")]),
    "heading in a quotation": ("> ## One\n> Two\n", [("heading", 2, "One"), ("quote", 0, "Two")]),
    "a fence ends with its quotation": ("> ```\n> n = 5\n\nThe dam.\n", [("paragraph", 0, "The dam.")]),
    "items in a quotation": ("> - one\n> - two\n", [("item", 1, "one"), ("item", 1, "two")]),
    "alert": ("> [!NOTE]\n> The dam leaks.\n", [("quote", 0, "The dam leaks.")]),
    "code ends where the text is no longer indented": ("Run:\n\n    n = 5\n\nDone.\n", [("paragraph", 0, "Run:"), ("paragraph", 0, "Done.")]),
    "an indented line goes on with a paragraph": ("The dam\n    is long.\n", [("paragraph", 0, "The dam is long.")]),
    "prose behind a comment": ("<!-- 2019 -->  The dam.\n", [("paragraph", 0, "The dam.")]),
    "a rule is no front matter": ("---\n\nThe dam.\n\n---\n", [("paragraph", 0, "The dam.")]),
    "front matter without an end": ("---\ntitle: Dams\n", [("paragraph", 0, "title: Dams")]),
    "footnote": ("Long.[^1]\n\n[^1]: Or 240 m.\n", [("paragraph", 0, "Long."), ("paragraph", 0, "Or 240 m.")]),
    "admonition": ('!!! note "Size"\n\n    The dam is long.\n', [("paragraph", 0, '"Size"'), ("paragraph", 0, "The dam is long.")]),
    "table after a paragraph": (
        "Sizes:\n\nDam | Size\n--- | ---\nNorth | 12\n\nDone.\n",
        [("paragraph", 0, "Sizes:"), ("row", 0, "Dam Size"), ("row", 0, "North 12"), ("paragraph", 0, "Done.")],
    ),
    "table right under a line of prose": ("Sizes:\n| Dam |\n|---|\n| 12 |\n", [("paragraph", 0, "Sizes:"), ("row", 0, "Dam"), ("row", 0, "12")]),
    "text under a table": ("a | b\n--|--\n1 | 2\nDone.\n", [("row", 0, "a b"), ("row", 0, "1 2"), ("paragraph", 0, "Done.")]),
    "table in a quotation": ("> | a | b |\n> |---|---|\n> | 1 | 2 |\n", [("row", 0, "a b"), ("row", 0, "1 2")]),
    "HTML headings and items": ("<h2>Dams</h2>\n<ul><li>one</li><li>two</li></ul>\n", [("heading", 2, "Dams"), ("item", 1, "one"), ("item", 1, "two")]),
    "HTML table": (
        "<table><tr><th>Dam</th><th>Size</th></tr><tr><td>North</td><td>12</td></tr></table>\n",
        [("row", 0, "Dam Size"), ("row", 0, "North 12")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text, expected):
    assert outline(read_markdown("page.md", text, Source())) == expected


CELLS = {
    "leading and trailing pipes": ("| Dam | Size |\n|---|---|\n| North | 12 m |\n", [["Dam", "Size"], ["North", "12 m"]], [None, 0]),
    "none": ("Dam | Size\n---|---\nNorth | 12 m\n", [["Dam", "Size"], ["North", "12 m"]], [None, 0]),
    "empty cells keep their column": ("| Dam | Size |\n|---|---|\n| | 12 m |\n| North | |\n", [["Dam", "Size"], ["", "12 m"], ["North", ""]], [None, 0, 0]),
    "a pipe behind a backslash": ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n", [["a", "b"], ["1 | 2", "3"]], [None, 0]),
    "rows without a head": ("| North | 12 m |\n| South | 15 m |\n", [["North", "12 m"], ["South", "15 m"]], [None, None]),
    "a blank head": ("| | |\n|---|---|\n| North | 12 m |\n", [["North", "12 m"]], [None]),
    "head behind other blocks": ("One.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], [None, 1]),
    "head behind a block that was blank": ("<br>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], [None, 0]),
    "head behind a block that HTML cut in two": ("<p>x</p><p>y</p>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], [None, 2]),
    "HTML": ("<table><tr><th>a<th>b<tr><td>1<td><b>2</b> m</table>\n", [["a", "b"], ["1", "2 m"]], [None, 0]),
    "HTML over two rows": ("<table><tr><th>a<th>b<tr><td rowspan=2>1<td>2<tr><td>3</table>\n", [["a", "b"], ["1", "2"], ["", "3"]], [None, 0, 0]),
    "HTML over two columns": ("<table><tr><th>a<th>b<th>c<tr><td colspan='2'>1<td>3</table>\n", [["a", "b", "c"], ["1", "", "3"]], [None, 0]),
    "HTML under a head over two columns": ("<table><tr><th>a<th colspan=2>b<tr><td>1<td>2<td>3</table>\n", [["a", "b", ""], ["1", "2", "3"]], [None, None]),
    "HTML under a caption": ("<table><tr><th colspan=2>x<tr><th>a<th>b<tr><td>1<td>2</table>\n", [["x", ""], ["a", "b"], ["1", "2"]], [None, None, 1]),
    "HTML with an empty cell": ("<table><tr><td> </td><td>1</td><td></td></tr></table>\n", [["", "1", ""]], [None]),
}


@pytest.mark.parametrize(("text", "cells", "heads"), CELLS.values(), ids=CELLS)
def test_cells(text, cells, heads):
    document = read_markdown("page.md", text, Source())
    rows = [b for b in document.blocks if b.kind == "row"]
    assert [[" ".join(document.prose[s:e].split()) for s, e in b.cells] for b in rows] == cells
    assert [b.head for b in rows] == heads


def test_a_row_of_very_many_cells_keeps_its_text_alone():
    document = read_markdown("page.md", "|" + "1|" * 2_000 + "\n", Source())
    assert [(b.kind, b.cells) for b in document.blocks] == [("row", ())]


def test_html_page():
    text = (
        "<!DOCTYPE html><html><head><title>Dams</title><style>p { width: 12px }</style></head>\n"
        "<body><!-- 1901 --><h1>Dams</h1>\n    <p>The wall is\n    240 m long.</p>\n<script>let n = 12;</script></body></html>"
    )
    expected = [("paragraph", 0, "Dams"), ("heading", 1, "Dams"), ("paragraph", 0, "The wall is 240 m long.")]
    assert outline(read_html("page.html", text, Source())) == expected
