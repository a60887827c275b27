"""Documents keep their parts packed: what is unpacked is what was given, for as many documents as there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import OPEN, Block, Document, Heading, Source
from checker.model.frozen import replace

TEXTS = {
    "nothing": "",
    "blank lines": "\n\n\n",
    "letters of many alphabets": "The Ob is 3,650 km long.\nОбь — 3650 км.\n鄂毕河长3650公里。\n",
    "half of a pair": "A harbour \ud83d of 12 piers",
    "null": "a\0b",
    "no line end": "Two ferries",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_parts_come_back(text: str) -> None:
    blocks = (Block("paragraph", 0, len(text)), Block("row", 0, len(text), 0, ((0, 1), (2, 3)), 0, ("area.land", "")))
    document = Document.of("a.md", text, text.upper() if len(text.upper()) == len(text) else text, blocks, Source())
    assert (document.text, document.blocks, document.size) == (text, blocks, len(text))
    assert len(document.prose) == len(text)


def test_prose_is_as_long_as_text() -> None:
    with pytest.raises(ValueError, match=r"a\.md"):
        Document.of("a.md", "Nine lamps", "Nine lamp", (), Source())


def test_kinds_and_headings() -> None:
    text = "Piers\nTwelve of them\n\nLamps"
    blocks = (Block("heading", 0, 5, 1), Block("item", 6, 20), Block("heading", 22, 27, 2))
    document = Document.of("a.md", text, text, blocks, Source())
    assert document.kinds == "hih"
    assert document.headings == (Heading(0, 0, 1, "Piers"), Heading(2, 22, 2, "Lamps"))


def test_documents_in_turn() -> None:
    texts = [f"Hall {number}\nholds {number * 7} seats" for number in range(3 * OPEN)]
    documents = [Document.of(f"{number}.md", text, text.lower(), (Block("paragraph", 0, len(text)),), Source()) for number, text in enumerate(texts)]
    for _ in range(2):
        assert [(d.text, d.prose, d.blocks[0].end, d.position(len(d.text) - 1)[0]) for d in documents] == [(t, t.lower(), len(t), 2) for t in texts]


def test_equal_parts_make_equal_documents() -> None:
    one, other = (Document.of("a.md", "".join(["Six ", "gates"]), "Six gates", (Block("paragraph", 0, 9),), Source()) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert replace(one, source=Source(title="Gates")) != one


@given(st.text(alphabet="ab\n\r\u2028é", max_size=40), st.data())
def test_lines_are_those_between_line_feeds(text: str, data: st.DataObject) -> None:
    document = Document.of("a.md", text, text, (), Source())
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]
    assert document.position(offset) == (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)
