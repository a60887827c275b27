"""The HTML page without a browser: nothing in it is loaded, run or linked that is not ours, and it says what the audit says."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from builders import amount, as_of, audit, claim, document, finding, inventory, measured, side
from html_samples import hostile_page, many, museum, scripts
from hypothesis import given
from hypothesis import strategies as st
from report_samples import three_findings

from checker.model.audit import Audit
from checker.model.document import Unread
from checker.model.moment import Period, year_of
from checker.model.waiver import SetAside
from checker.report.html.anchors import anchors, listed, shared_folder
from checker.report.html.axis import Axis, day_axis, day_ticks, value_axis, value_ticks
from checker.report.html.drawing import WIDTH, Box
from checker.report.html.facts import gather_facts
from checker.report.html.matrix import cross
from checker.report.html.picture import draw
from checker.report.html.texts import MOST_TEXT, texts
from checker.report.html.timeline import Scale
from checker.report.write import write

NOTHING = audit(of=inventory(unread=(Unread("plan.pdf", "no text in it, only pictures"),)))
AUDITS: dict[str, Audit] = {
    "nothing was read": NOTHING,
    "nothing was found": audit(of=inventory(documents=(document("a.md", ""),))),
    "three findings": three_findings(),
    "a museum": museum(),
    "two scripts": scripts(),
    "hostile text": hostile_page(),
    "many": many(120, 2500),
}
VOID = {"meta", "link", "br", "rect", "line", "input"}


class Page(HTMLParser):
    """The tags of a page with their attributes, and the text of each script and style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        self.raw.get(self.inside, self.words).append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


PAGES = {name: write(of, "html") for name, of in AUDITS.items()}


@pytest.fixture(params=AUDITS)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(PAGES[request.param])


def test_nothing_is_loaded_and_no_attribute_runs_anything(page: Page) -> None:
    assert not {tag for tag, _ in page.tags} & {"img", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "foreignobject"}
    names = {name for _, attributes in page.tags for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "srcset", "style", "xlink:href", "srcdoc")]
    assert not re.search(r"@import|url\(", "".join(page.raw["style"]))


def test_links_lead_into_the_page_or_to_the_web(page: Page) -> None:
    inside = [href[1:] for href in page.values("href") if href.startswith("#")]
    outside = [href for href in page.values("href") if not href.startswith("#")]
    assert set(inside) <= set(page.values("id")) and all(href.startswith("https://example.org/") for href in outside)


def test_every_name_is_there_once(page: Page) -> None:
    names = page.values("id")
    assert len(names) == len(set(names))


def test_the_policy_lets_in_our_style_and_script_alone(page: Page) -> None:
    policy = next(attributes["content"] or "" for tag, attributes in page.tags if tag == "meta" and "http-equiv" in attributes)
    ours = [attributes for tag, attributes in page.tags if tag == "script" and attributes.get("type") != "application/json"]
    hashes = [f"'sha256-{b64encode(sha256(page.raw[name][-1].encode()).digest()).decode()}'" for name in ("style", "script")]
    assert policy.startswith("default-src 'none'; ") and all(part in policy for part in hashes)
    assert ours == [{}] and "unsafe" not in policy


def test_hostile_words_stand_as_words() -> None:
    page = Page(PAGES["hostile text"])
    words = "".join(page.words)
    assert "<script>alert(1)</script> | a **" in words and "<img src=x onerror=alert(1)>" in words
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", PAGES["hostile text"])
    assert len(PAGES["hostile text"]) < 400_000  # a line of a megabyte is in it


def test_the_page_says_what_was_found() -> None:
    words = "".join(Page(PAGES["a museum"]).words)
    for part in (
        "1 contradiction in 3 documents",
        "8 numbers and dates were found. 4 of them met another statement on the same thing and were compared.",
        "1 error",
        "1 note",
        "48,210 visitors",
        "one may count paying guests alone",
        "phone number",
        "Press · 2019",
    ):
        assert part in words
    assert "Only <mark>31,000</mark> people came to Moor Museum in 2018 &lt;b&gt;&amp; no more&lt;/b&gt;." in PAGES["a museum"]


def test_the_text_around_a_quotation_comes_from_its_block() -> None:
    assert re.search(r'&lt;/b&gt;\.(\n)?<span class="around"> Call 555 0199\.</span>', PAGES["a museum"])


def test_a_run_that_read_nothing_does_not_look_clean() -> None:
    assert "No document was read, so nothing was checked" in PAGES["nothing was read"] and "No contradiction" not in PAGES["nothing was read"]
    assert "No contradiction in 1 document" in PAGES["nothing was found"]


def test_only_the_page_loads_jinja() -> None:
    script = "import sys; from checker.report.write import write; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_text_has_its_language_and_its_own_direction() -> None:
    assert '<blockquote dir="auto" lang="ar">' in PAGES["two scripts"] and '<blockquote dir="auto" lang="zh">' in PAGES["two scripts"]


def test_the_matrix_tells_agreement_from_silence() -> None:
    of = museum()
    names = anchors(of)
    matrix = cross(gather_facts(of, names), of.inventory.documents, names)
    assert [(head.name, head.colour) for head in matrix.sources] == [("County", 0), ("Guide", 1), ("Press", 2)] and matrix.alone == ()
    assert {row.title: [cell.state for cell in row.cells] for row in matrix.rows} == {
        "visitors · Moor Museum": ["disagrees", "disagrees", "disagrees"],
        "founded · Moor Museum": ["agrees", "agrees", "silent"],
    }


def test_what_another_source_bears_out_agrees() -> None:
    of = museum()
    (fact, _) = gather_facts(of, anchors(of))
    assert fact.agreeing == frozenset()  # 51,300 is in a finding as well, so nothing is left that 50,000 could agree with
    calm = Audit(of.inventory, of.findings[:1], {}, 4)
    (fact, _) = gather_facts(calm, anchors(calm))
    assert {calm.inventory.documents[0].text[start:end] for name, start, end in fact.agreeing if name.endswith("county.md")} == {"51,300"}


def test_a_picture_has_a_bar_for_each_claim_inside_its_frame() -> None:
    of = museum()
    names = anchors(of)
    picture = draw(1, gather_facts(of, names)[0], names)
    assert picture is not None and len(picture.bars) == 5 and [source[1:] for source in picture.sources] == [("a", "County"), ("b", "Press"), ("c", "Guide")]
    for bar in picture.bars:
        assert within(bar.said, (0, 0, WIDTH, picture.height)) and within(bar.meant, bar.said)
    assert any("Only 31,000 people came" in bar.title for bar in picture.bars)
    assert {"2018", "2019"} <= {label.text for label in picture.labels} and "no date" not in {label.text for label in picture.labels}


def within(inner: Box, outer: Box) -> bool:
    """True if one box lies in another, give or take the least size of a bar."""
    return all(inner[i] >= outer[i] - 2 and inner[i] + inner[i + 2] <= outer[i] + outer[i + 2] + 2 for i in (0, 1))


def test_claims_on_one_time_stand_in_a_row_for_each_source() -> None:
    of = scripts()
    names = anchors(of)
    picture = draw(1, gather_facts(of, names)[0], names)
    assert picture is not None and [bar.said[1] for bar in picture.bars] == sorted({bar.said[1] for bar in picture.bars})
    assert {(label.kind, label.text) for label in picture.labels} >= {("source", "Arabic · 2018"), ("value", "42,000 guests"), ("source", "Chinese · 2018")}
    assert all(within(bar.said, (0, 0, WIDTH, picture.height)) for bar in picture.bars) and picture.sources == ()


def test_a_value_that_all_sources_share_needs_no_picture() -> None:
    of = museum()
    names = anchors(of)
    assert draw(1, gather_facts(of, names)[1], names) is None


def test_claims_without_a_time_stand_in_a_column_of_their_own() -> None:
    of = museum()
    names = anchors(of)
    fact = gather_facts(of, names)[0]
    timeless = [replace(m, claim=replace(m.claim, when=None)) if "31,000" in m.claim.text else m for m in fact.claims]
    picture = draw(1, replace(fact, claims=tuple(timeless)), names)
    assert picture is not None and "no date" in {label.text for label in picture.labels}
    assert min(bar.said[0] for bar in picture.bars) == next(bar.said[0] for bar in picture.bars if "31,000" in bar.title) < 150


def test_one_source_needs_no_picture_unless_it_tells_a_series() -> None:
    page_ = document("mill.md", "It had 30 guests, then 40 guests, then 50 guests, then 60 guests.\n")
    mill = {"entity": "mill", "attribute": "guests", "unit": "guest", "dimension": "count"}
    claims = [measured(claim(page_, str(n), amount=amount(n), when=as_of(year_of(1970 + n)), **mill)) for n in (30, 40, 50, 60)]
    drawn = [draw(1, gather_facts(of, anchors(of))[0], anchors(of)) for n in (3, 4) if (of := audit(of=inventory(*claims[:n], documents=(page_,))))]
    assert drawn[0] is None and drawn[1] is not None and len(drawn[1].bars) == 4


def test_what_two_pages_of_one_year_say_of_no_time_is_borne_out() -> None:
    pages = [document(f"{n}.md", "The tower is 300 m high.\n") for n in range(3)]
    height = {"entity": "tower", "attribute": "height", "unit": "meter", "dimension": "length"}
    times = [as_of(year_of(year), "document") for year in (2018, 2019, 2024)]
    claims = [measured(claim(p, "300", amount=amount(300), when=when, **height)) for p, when in zip(pages, times, strict=True)]
    of = audit(of=inventory(*claims, documents=tuple(pages)))
    assert {name for name, _, _ in gather_facts(of, anchors(of))[0].agreeing} == {"0.md", "1.md"}


def test_findings_that_are_set_aside_are_told_with_their_reason() -> None:
    aside = SetAside(museum().findings[1], "waiver", "counted <twice>", "checker.yaml:3:1", "2030-01-01")
    page = write(replace(museum(), findings=(), set_aside=(aside,)), "html")
    assert "No contradiction in 3 documents" in page and "waived, checker.yaml:3:1, until 2030-01-01, counted &lt;twice&gt;" in page


def test_a_long_corpus_is_shortened_to_what_findings_name() -> None:
    page_ = document("long.md", "It is 42 m long.\n" + "Nothing is said here.\n" * (MOST_TEXT // 20))
    other = document("short.md", "It is 53 m long.\n")
    one, two = measured(claim(page_, "42")), measured(claim(other, "53"))
    of = audit(finding("x", side("42", one), side("53", two)), of=inventory(one, two, documents=(page_, other)))
    long, short = texts(of.inventory.documents, listed(of), frozenset(), anchors(of))
    assert [line.number for line in long.lines] == [1, 0] and "lines left out" in long.lines[1].runs[0].text
    assert [line.number for line in short.lines] == [1]


FRACTIONS = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=1000)


@given(st.lists(FRACTIONS, min_size=1, max_size=8))
def test_an_axis_holds_its_values_and_some_round_ones(values: list[Fraction]) -> None:
    axis = value_axis(values)
    ticks = value_ticks(axis)
    assert all(0 <= axis.at(value) <= 1 for value in values) and (1 if axis.by_powers else 2) <= len(ticks) <= 20
    assert all(axis.low <= tick <= axis.high for tick in ticks) and ticks == sorted(set(ticks))
    assert sorted(values, key=axis.at) == sorted(values) or len({axis.at(value) for value in values}) < len(set(values))


@given(st.lists(st.integers(-300_000, 1_000_000), min_size=1, max_size=6))
def test_an_axis_of_days_names_at_least_two_of_them(days: list[int]) -> None:
    axis = day_axis(days)
    assert len(day_ticks(axis)) >= 2 and all(axis.low <= day <= axis.high for day, _ in day_ticks(axis))


def test_an_axis_over_many_powers_of_ten_goes_by_powers() -> None:
    axis = value_axis([Fraction(3), Fraction(40_000)])
    assert axis.by_powers and value_ticks(axis) == [10, 100, 1000, 10_000]
    assert value_ticks(Axis(Fraction(0), Fraction(110))) == [0, 50, 100]


def test_a_period_with_an_open_end_runs_to_the_edge() -> None:
    scale = Scale(value_axis([Fraction(1), Fraction(2)]), day_axis([730_000, 736_000]), ())
    x, width = scale.x(Period(735_000, None, "year"), "a.md")
    assert x + width == pytest.approx(WIDTH - 12, abs=0.2)


def test_the_page_of_fifty_thousand_claims_is_light() -> None:
    assert len(write(many(5_000, 50_000), "html").encode()) < 15_000_000


def test_equal_names_with_many_values_are_several_things() -> None:
    page_ = document("rooms.md", "The hall has 1 2 3 4 5 6 doors.\n")
    doors = {"entity": "hall", "attribute": "doors", "unit": "door", "dimension": "count"}
    claims = [measured(claim(page_, str(number), amount=amount(number), **doors)) for number in range(1, 7)]
    of = audit(of=inventory(*claims, documents=(page_,)))
    assert gather_facts(of, anchors(of)) == ()
    few = audit(of=inventory(*claims[:4], documents=(page_,)))
    assert [fact.title for fact in gather_facts(few, anchors(few))] == ["doors · hall"]


FOLDERS = [
    ("nothing is shared", ["a.md", "docs/b.md"], ""),
    ("one folder", ["docs/a.md", "docs/b/c.md"], "docs/"),
    ("names that begin alike", ["docs/a.md", "docs2/a.md"], ""),
    ("absolute and relative", ["/docs/a.md", "docs/a.md"], ""),
    ("only the root", ["/a.md", "/b.md"], ""),
    ("no document", [], ""),
]


@pytest.mark.parametrize(("name", "names", "folder"), FOLDERS, ids=[row[0] for row in FOLDERS])
def test_the_folder_that_all_documents_share(name: str, names: list[str], folder: str) -> None:
    assert shared_folder(names) == folder
