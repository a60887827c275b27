"""Quotations on one harmless line: cut around the number, measured in columns, with nothing in them that a terminal or a page would obey."""

from __future__ import annotations

import re
from unicodedata import category

import pytest
from builders import claim, document
from hypothesis import given
from hypothesis import strategies as st
from report_samples import HOSTILE, hostile

from checker.report.markup import emphasize, escape, link
from checker.report.quotes import Piece, columns, fitted, pieces, same_quote, visible

OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def bare(shown: tuple[Piece, ...]) -> str:
    """The line, with each marked number in square brackets."""
    return "".join(f"[{p.text}]" if p.marked else p.text for p in shown)


BRIDGE = "The old iron bridge over the river is 1,240 metres long and was painted green by volunteers in the summer after the flood."
SPLIT = "It grew from 12 to 15 halls."
CUTS = [
    ("a line that fits is left alone", SPLIT, ["12"], 80, "It grew from [12] to 15 halls."),
    ("two numbers of one sentence", SPLIT, ["12", "15"], 80, "It grew from [12] to [15] halls."),
    ("both sides are cut between words", BRIDGE, ["1,240"], 70, "…bridge over the river is [1,240] metres long and was painted green by…"),
    ("room that one side leaves goes to the other", BRIDGE, ["The"], 60, "[The] old iron bridge over the river is 1,240 metres long and…"),
    ("and the other way round", BRIDGE, ["flood"], 60, "…painted green by volunteers in the summer after the [flood]."),
    ("line ends become spaces", "It is\n  12\r\n\tm long.\n", ["12"], 80, "It is [12] m long."),
    ("a number too wide for the line", "x " + "9" * 100 + " y", ["9" * 100], 40, "x [" + "9" * 29 + "…] y"),
    ("numbers too far apart for one line", "1 " + "word " * 50 + "2", ["1", "2"], 60, ""),
]


@pytest.mark.parametrize(("text", "numbers", "width", "line"), [row[1:] for row in CUTS], ids=[row[0] for row in CUTS])
def test_pieces(text: str, numbers: list[str], width: int, line: str) -> None:
    where = document("a.md", text)
    assert bare(pieces([claim(where, n) for n in numbers], width)) == line


def test_a_quotation_without_its_number_is_shown_unmarked() -> None:
    where = document("a.md", "It is 12 m long.")
    lost = claim(where, "12")
    assert bare(pieces([type(lost)(lost.place, "twelve", lost.quote, 3, "quantity", "attributed")], 80)) == "It is 12 m long."


def test_claims_of_two_sentences_share_no_quotation() -> None:
    where = document("a.md", "It is 12. It is 15.")
    first, again, second = (claim(where, n, q) for n, q in (("12", "It is 12."), ("12", "It is 12."), ("15", "It is 15.")))
    assert not same_quote(first, second)
    assert not same_quote(first, again)


@pytest.mark.parametrize("width", [30, 60, 100])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_quotations_fit_and_are_harmless(text: str, width: int) -> None:
    shown = pieces([hostile(text).claim], width)
    assert columns("".join(p.text for p in shown)) <= width
    assert not OBEYED.search("".join(p.text for p in shown))
    assert [p.text for p in shown if p.marked] == ["42"]
    assert sum(len(p.text) for p in shown) <= 10 * width


@given(st.text(), st.text(), st.text(min_size=1), st.integers(min_value=24, max_value=120))
def test_any_quotation_fits_its_width(before: str, after: str, number: str, width: int) -> None:
    shown = pieces([claim(document("a.md", before + number + after), number, before + number + after)], width)
    assert columns("".join(p.text for p in shown)) <= width


@given(st.text(alphabet=st.characters()))
def test_nothing_that_is_obeyed_stays_visible(text: str) -> None:
    shown = visible(text)
    assert not OBEYED.search(shown)
    assert visible(shown) == shown
    shown.encode()


WIDTHS = [
    ("plain", "abc", 3),
    ("wide", "展览", 4),
    ("half-width", "ｱ", 1),
    ("marks sit on letters", "e\u0301", 1),
    ("a joiner", "a\u200db", 2),
    ("nothing", "", 0),
]


@pytest.mark.parametrize(("text", "width"), [row[1:] for row in WIDTHS], ids=[row[0] for row in WIDTHS])
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


FITTED = [
    ("short", "abc", 3, "abc"),
    ("one too many", "abcd", 3, "ab…"),
    ("a wide letter is not halved", "展览馆", 4, "展…"),
    ("no room", "abc", 1, "…"),
    ("prose is cut between words", "the quick brown fox jumps", 24, "the quick brown fox…"),
]


@pytest.mark.parametrize(("text", "width", "line"), [row[1:] for row in FITTED], ids=[row[0] for row in FITTED])
def test_fitted(text: str, width: int, line: str) -> None:
    assert fitted(text, width) == line


ESCAPED = [
    ("plain words are left alone", "A bridge (of 1.42 km) - green, +2.", "A bridge (of 1.42 km) - green, +2."),
    ("marks inside a line", r"a*b _c_ `d` [e](f) <g> |h| ~i~ &j; \k $l$", r"a\*b \_c\_ \`d\` \[e\](f) \<g\> \|h\| \~i\~ \&j; \\k \$l\$"),
    ("a list", "1. one", r"1\. one"),
    ("a decimal at the start is no list", "1.5 m", "1.5 m"),
    ("a bullet", "- one", r"\- one"),
    ("a heading", "# one", r"\# one"),
    ("a rule under a heading", "=====", r"\====="),
    ("an address", "see https://a.example and www.b.example", "see https://<!-- -->a.example and www<!-- -->.b.example"),
    ("a person and an issue", "by @someone in #12", r"by @<!-- -->someone in \#<!-- -->12"),
    ("two lines", "a\n\nb", "a b"),
]


@pytest.mark.parametrize(("text", "markdown"), [row[1:] for row in ESCAPED], ids=[row[0] for row in ESCAPED])
def test_escape(text: str, markdown: str) -> None:
    assert escape(text) == markdown


def test_a_number_that_ends_in_a_sign_is_bold_by_a_tag() -> None:
    assert (emphasize("5"), emphasize("5%"), emphasize("$5")) == ("**5**", "<b>5%</b>", r"<b>\$5</b>")


def test_links_are_nothing_but_links() -> None:
    place = document("javascript:a(1) ]x.md", "12").place(0, 2)
    assert link(place) == r"[javascript:a(1) \]x.md:1](javascript%3Aa%281%29%20%5Dx.md#L1)"


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_no_format_character_but_joiners_passes(text: str) -> None:
    assert {c for c in visible(text) if category(c) in ("Cc", "Cs", "Zl", "Zp")} == set()
