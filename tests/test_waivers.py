"""Waivers: which findings they silence, for how long, and what is said of those that do nothing."""

from __future__ import annotations

import time

import pytest

from checker.documents.readers import read
from checker.model.audit import Audit
from checker.model.document import Document, Source
from checker.model.settings import PathSettings, Settings
from checker.model.waiver import Waiver
from checker.pipeline import audit, take_inventory
from checker.policy.comments import comments_in
from checker.policy.patterns import matches
from checker.policy.settle import settle
from checker.policy.shipped import shipped_rules

RULES = shipped_rules()
OTHER = "In 2018 Norwood had 52 schools.\n"
SAME = "In 2018 Norwood had 41 schools."
SUM = "The choir has 120 members (70 men and 60 women)."


def settled(pages: dict[str, str], **settings: object) -> Audit:
    documents = [read(name, text, Source()) for name, text in pages.items()]
    asked = Settings(RULES, today="2026-06-15", **settings)
    return settle(audit(take_inventory(documents, (), asked), asked), asked)


def outcome(page: str, name: str = "page.md", **settings: object) -> tuple[int, int]:
    """How many findings are left and how many are waived, with one other page that disagrees."""
    found = settled({name: page, "other.md": OTHER}, **settings)
    return len(found.findings), len(found.set_aside)


# page -> (findings left, waived); the other page says 52
COMMENTS = {
    "no waiver": (SAME, (1, 0)),
    "for another rule": (f"{SAME} <!-- checker: ignore amount-disagrees -->", (1, 0)),
    "over: the day before": (f"{SAME} <!-- checker: ignore count-disagrees until=2026-06-14 -->", (1, 0)),
    "in back-ticks": (f"{SAME} `<!-- checker: ignore count-disagrees -->`", (1, 0)),
    "in fenced code": (f"```html\n<!-- checker: ignore-file count-disagrees -->\n```\n\n{SAME}", (1, 0)),
    "a comment of somebody else": (f"{SAME} <!-- linter: ignore count-disagrees -->", (1, 0)),
    "a blank line before the block's end": (f"<!-- checker: ignore count-disagrees -->\nA quiet town.\n\n{SAME}", (1, 0)),
    "the next line only": (f"<!-- checker: ignore-next-line count-disagrees -->\nA quiet town.\n{SAME}", (1, 0)),
    "beside another line": (f"A quiet town. <!-- checker: ignore count-disagrees -->\n\n{SAME}", (1, 0)),
    "the value stands a second time": (f"{SAME} <!-- checker: ignore count-disagrees -->\n\nIn 2018 Norwood had 41 schools and a pier.", (1, 0)),
    "no rule named": (f"{SAME} <!-- checker: ignore -->", (1, 0)),
    "an unknown rule": (f"{SAME} <!-- checker: ignore count-disagree -->", (1, 0)),
    "beside the sentence": (f"{SAME} <!-- checker: ignore count-disagrees -->", (0, 1)),
    "without a blank before its end": (f"{SAME} <!--checker: ignore agreement-->", (0, 1)),
    "by the kind of rule": (f"{SAME} <!-- checker: ignore agreement -->", (0, 1)),
    "several rules": (f"{SAME} <!-- checker: ignore amount-disagrees, count-disagrees -->", (0, 1)),
    "until today": (f"{SAME} <!-- checker: ignore count-disagrees until=2026-06-15 -->", (0, 1)),
    "until a year": (f'{SAME} <!-- checker: ignore count-disagrees until="2026" reason="a census > a guess" -->', (0, 1)),
    "above the paragraph": (f"<!-- checker: ignore count-disagrees -->\n{SAME}", (0, 1)),
    "above a blank line and the paragraph": (f"<!-- checker: ignore count-disagrees -->\n\nA quiet town.\n{SAME}", (0, 1)),
    "in a quotation": (f"> <!-- checker: ignore count-disagrees -->\n> {SAME}", (0, 1)),
    "in a list": (f"- <!-- checker: ignore count-disagrees -->\n- {SAME}", (0, 1)),
    "over two lines": (f'<!-- checker: ignore count-disagrees\n     reason="counted in May" -->\n{SAME}', (0, 1)),
    "at the end of a wrapped sentence": ("In 2018 Norwood had 41\nschools. <!-- checker: ignore count-disagrees -->", (0, 1)),
    "for the file, from its end": (f"{SAME}\n\n<!-- checker: ignore-file count-disagrees -->\n", (0, 1)),
    "the next line": (f"<!-- checker: ignore-next-line count-disagrees -->\n{SAME}\n", (0, 1)),
    "two that help": ("<!-- checker: ignore-file count-disagrees -->\n" + SAME + "\n\nIn 2018 Norwood had 41 schools and a pier.", (0, 1)),
}


@pytest.mark.parametrize(("page", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_a_comment_silences_what_it_is_said_of(page: str, expected: tuple[int, int]) -> None:
    assert outcome(page) == expected


LINES = {
    "a heading of Markdown is no comment": ("page.md", f"# checker: ignore-file count-disagrees\n\n{SAME}", (1, 0)),
    "plain text": ("page.txt", f"# checker: ignore count-disagrees\n{SAME}\n", (0, 1)),
    "plain text, beside nothing": ("page.txt", f"{SAME}\n\n# checker: ignore-file count-disagrees\n", (0, 1)),
    "a table": ("page.csv", "# checker: ignore-next-line count-disagrees\ntown,year,schools\nNorwood,2018,41\n", (1, 0)),
    "a table, the row": ("page.csv", 'town,year,schools\n# checker: ignore-next-line count-disagrees reason="one, two"\nNorwood,2018,41\n', (0, 1)),
    "a table, all of it": ("page.tsv", "# checker: ignore-file agreement\ntown\tyear\tschools\nNorwood\t2018\t41\n", (0, 1)),
}


@pytest.mark.parametrize(("name", "page", "expected"), LINES.values(), ids=LINES)
def test_texts_and_tables_have_lines_of_comment(name: str, page: str, expected: tuple[int, int]) -> None:
    assert outcome(page, name) == expected


WAIVE = "<!-- checker: ignore count-disagrees -->"
ROWS = "<tr><th>Town</th><th>Schools in 2018</th></tr><tr><td>Norwood</td><td>41</td></tr>"
ELEMENTS = {
    "in another element of one line": (f"<p>A quiet town. {WAIVE}</p>\n<p>{SAME}</p>", (1, 0)),
    "at the end of the element before": (f"<p>A pier.</p>\n<p>A <b>town</b> {WAIVE}</p>\n<p>{SAME}</p>", (1, 0)),
    "between two elements, the second of which is meant": (f"<p>{SAME}</p>\n{WAIVE}\n<p>A pier.</p>", (1, 0)),
    "far above, without a blank line": (f"{WAIVE}\n<p>A pier.</p>\n<p>{SAME}</p>", (1, 0)),
    "the next line only": (f"<!-- checker: ignore-next-line count-disagrees -->\n<p>A pier.\n{SAME}</p>", (1, 0)),
    "the last in the file": (f"<p>{SAME}</p>\n<div>{WAIVE}</div>", (1, 0)),
    "behind an element and a beginning": (f"<p>{SAME}</p> <div>{WAIVE}\n<p>A pier.</p></div>", (1, 0)),
    "beside the text": (f"<p>{SAME} {WAIVE}</p>", (0, 1)),
    "behind the element": (f"<ul><li>{SAME}</li> {WAIVE}\n<li>A pier.</li></ul>", (0, 1)),
    "behind the element and another comment": (f"<p>{SAME}</p> <!-- old --> {WAIVE}\n<p>A pier.</p>", (0, 1)),
    "below the text of its element": (f"<p>{SAME}\n{WAIVE}</p>\n<p>A pier.</p>", (0, 1)),
    "behind a tag in the text": (f"<p><em>{SAME}</em>{WAIVE}</p>", (0, 1)),
    "before the text": (f"<p>{WAIVE}{SAME}</p>", (0, 1)),
    "in the text of several lines": (f"<p>It is said: {WAIVE}\n{SAME}</p>", (0, 1)),
    "behind a title, above the element": (f"<title>Towns</title><div>{WAIVE}\n<p>{SAME}</p></div>", (0, 1)),
    "above a table": (f"{WAIVE}\n<table>\n{ROWS.replace('<tr><td>', chr(10) + '<tr><td>')}\n</table>", (0, 1)),
    "for the file": (f"<!-- checker: ignore-file count-disagrees -->\n<p>{SAME}</p>", (0, 1)),
}


@pytest.mark.parametrize(("page", "expected"), ELEMENTS.values(), ids=ELEMENTS)
def test_a_comment_in_a_web_page_is_said_of_an_element(page: str, expected: tuple[int, int]) -> None:
    assert outcome(f"<html>\n<body>\n{page}\n</body></html>", "page.html") == expected


def test_a_comment_in_a_table_or_text_is_no_part_of_it() -> None:
    plain = "town,year,schools\nNorwood,2018,41\n"
    one, other = (
        take_inventory([read("page.csv", text, Source())], (), Settings(RULES)).measured for text in (plain, f"# checker: ignore-file hygiene\n{plain}")
    )
    assert [(m.claim.text, m.claim.attribute) for m in one] == [(m.claim.text, m.claim.attribute) for m in other]
    told = take_inventory([read("page.txt", "# checker: ignore agreement until=2030-01-31\nA quiet town.\n", Source())], (), Settings(RULES))
    assert (told.measured, told.unmeasured, told.skipped) == ((), (), ())


def test_one_statement_of_a_sum_is_enough() -> None:
    assert len(settled({"page.md": SUM}).findings) == 1
    assert len(settled({"page.md": f"{SUM} <!-- checker: ignore arithmetic -->"}).set_aside) == 1


def test_a_third_value_keeps_a_finding_alive() -> None:
    waived = f"{SAME} <!-- checker: ignore count-disagrees -->"
    found = settled({"page.md": waived, "other.md": OTHER, "third.md": "In 2018 Norwood had 60 schools.\n"})
    assert (len(found.findings), len(found.set_aside)) == (1, 0)


def waiver(**fields: object) -> Waiver:
    return Waiver("checker.yaml", 3, 5, "  - waiver", reason="both are right", **fields)


IN_SETTINGS = {
    "another rule": (waiver(rules=("amount-disagrees",)), (1, 0)),
    "another path": (waiver(rules=("count-disagrees",), pattern="docs/**"), (1, 0)),
    "another fingerprint": (waiver(fingerprint="0" * 16), (1, 0)),
    "over": (waiver(rules=("count-disagrees",), until="2026-06"), (0, 1)),
    "the rule": (waiver(rules=("count-disagrees",)), (0, 1)),
    "the kind in a path": (waiver(rules=("agreement",), pattern="page.*"), (0, 1)),
}


@pytest.mark.parametrize(("wish", "expected"), IN_SETTINGS.values(), ids=IN_SETTINGS)
def test_settings_silence_by_rule_path_and_fingerprint(wish: Waiver, expected: tuple[int, int]) -> None:
    assert outcome(SAME, waivers=(wish,)) == expected


def test_a_fingerprint_silences_its_finding() -> None:
    (finding,) = settled({"page.md": SAME, "other.md": OTHER}).findings
    found = settled({"page.md": SAME, "other.md": OTHER}, waivers=(waiver(fingerprint=finding.fingerprint),))
    assert (found.findings, found.set_aside[0].reason, found.set_aside[0].where, found.notices) == ((), "both are right", "checker.yaml:3:5", ())


def test_a_run_over_a_part_does_not_tell_what_has_no_effect() -> None:
    page = {"page.md": "A quiet town. <!-- checker: ignore count-disagrees --> <!-- checker: ignore agreement until=2020 -->"}
    gone = waiver(fingerprint="0" * 16)
    assert [len(settled(page, waivers=(gone,), whole=whole).notices) for whole in (True, False)] == [3, 1]


NOTICES = {
    "an effect": (f"{SAME} <!-- checker: ignore count-disagrees -->", None),
    "a rule that did not run": (f"{SAME} <!-- checker: ignore house-rule -->", None),
    "a comment of a test": (f"{SAME} <!-- checker: expect count-disagrees -->", None),
    "no effect": ("A quiet town. <!-- checker: ignore count-disagrees -->", "page.md:1:15: this waiver silences nothing"),
    "another rule": (f"{SAME} <!-- checker: ignore date-disagrees -->", "what is found there is of the rule `count-disagrees`"),
    "over": (f"{SAME} <!-- checker: ignore agreement until=2020 -->", "was for the time until 2020 and silences nothing any more"),
    "the value stands elsewhere": (f"{SAME} <!-- checker: ignore agreement -->\n\nIn 2018 Norwood had 41 schools and a pier.", "41 also stands at page.md:3"),
    "other values": (
        f"{SAME} <!-- checker: ignore agreement -->\n\nIn 2018 Norwood had 60 schools and a pier.",
        ": 52 and 60 are still at odds",
    ),
    "no rule": (f"{SAME} <!-- checker: ignore until=2030 -->", "this waiver names no rule"),
    "an unknown rule": (f"{SAME} <!-- checker: ignore count-disagree -->", "unknown rule `count-disagree`; did you mean `count-disagrees`?"),
    "an unknown request": (f"{SAME} <!-- checker: ignor agreement -->", "unknown request `ignor`; did you mean `ignore`?"),
    "no request": (f"{SAME} <!-- checker: -->", "unknown request ``"),
    "an unknown key": (f"{SAME} <!-- checker: ignore agreement untill=2030 -->", "unknown key `untill`; did you mean `until`?"),
    "no date": (f"{SAME} <!-- checker: ignore agreement until=soon -->", "`soon` is not a date"),
    "a quotation that is not closed": (f'{SAME} <!-- checker: ignore agreement reason="so -->', "cannot be read here"),
}


@pytest.mark.parametrize(("page", "told"), NOTICES.values(), ids=NOTICES)
def test_a_waiver_that_does_nothing_is_told_of(page: str, told: str | None) -> None:
    notices = [str(notice) for notice in settled({"page.md": page, "other.md": OTHER}, known=("house-rule",)).notices]
    assert len(notices) == (told is not None)
    assert told is None or told in notices[0]


def test_a_waiver_for_a_fingerprint_that_is_gone_is_told_of() -> None:
    (told,) = settled({"page.md": SAME}, waivers=(waiver(fingerprint="0" * 16),)).notices
    assert (told.file, told.line, told.column, told.message) == ("checker.yaml", 3, 5, "no finding has the fingerprint 0000000000000000")


def test_the_clock_is_read_only_for_a_waiver_that_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> int:
        raise AssertionError("the clock was read")

    monkeypatch.setattr("checker.policy.settle.day_of_run", fail)
    assert outcome(f"{SAME} <!-- checker: ignore agreement -->") == (0, 1)
    with pytest.raises(AssertionError):
        outcome(f"{SAME} <!-- checker: ignore agreement until=2100 -->")


PATHS = {
    "another path": (PathSettings("docs", ignore=("agreement",)), (1, 0)),
    "another rule": (PathSettings("page.md", ignore=("chronology",)), (1, 0)),
    "selected there": (PathSettings("*.md", select=("count-disagrees",)), (1, 0)),
    "ignored for one of the two": (PathSettings("page.md", ignore=("count-disagrees",)), (0, 1)),
    "not selected": (PathSettings("page.md", select=("chronology",)), (0, 1)),
}


@pytest.mark.parametrize(("path", "expected"), PATHS.values(), ids=PATHS)
def test_a_rule_may_run_for_some_paths_alone(path: PathSettings, expected: tuple[int, int]) -> None:
    assert outcome(SAME, paths=(path,)) == expected


def test_a_finding_is_as_severe_as_its_mildest_document_allows() -> None:
    paths = (PathSettings("page.md", severity=(("agreement", "warning"),)), PathSettings("*.md", severity=(("count-disagrees", "error"),)))
    assert [f.severity for f in settled({"page.md": SAME, "other.md": OTHER}, paths=paths).findings] == ["warning"]


PATTERNS = [
    ("docs/*.md", "docs/a.md", True),
    ("docs/*.md", "docs/old/a.md", False),
    ("docs/**/*.md", "docs/old/a.md", True),
    ("docs/**", "docs/old/a.md", True),
    ("docs/", "docs/old/a.md", True),
    ("docs", "docs.md", False),
    ("*.csv", "data/2018/a.csv", True),
    ("./docs/a.md", "docs/a.md", True),
    ("docs/a?.md", "docs/ab.md", True),
    ("a.md", "data.md", False),
    ("a+b.md", "aab.md", False),
    (".", "docs/a.md", True),
]


@pytest.mark.parametrize(("pattern", "name", "expected"), PATTERNS)
def test_patterns_match_as_those_of_git_do(pattern: str, name: str, expected: bool) -> None:
    assert matches(pattern, name, ".") is expected
    assert matches(pattern, f"site/{name}", "site") is expected


def test_hostile_comments_end_soon() -> None:
    texts = (
        "<!-- checker: ignore a -->" * 30_000,
        "<!-- checker: ignore a -->\n" * 30_000,
        "`<!-- checker: ignore a -->`" * 30_000,
        *hostile_starts(),
    )
    start = time.process_time()
    for number, text in enumerate(texts):
        list(comments_in(Document.of(f"{number}.md", text, text, (), Source())))
        list(comments_in(Document.of(f"{number}.txt", text, text, (), Source())))
    assert time.process_time() - start < 20  # seconds; it takes about two


def hostile_starts() -> tuple[str, ...]:
    return ("<!-- checker: ignore " * 20_000, "<!-- checker:" + "a " * 100_000, "# checker: " + '="' * 50_000, "```\n<!-- checker: x -->\n" * 5_000)
