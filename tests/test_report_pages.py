"""Whole outputs, byte for byte as they are kept in tests/data/report/; run as a script, this module writes them anew."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from builders import audit, claim, document, finding, inventory, measured, side
from report_samples import PART_RULE, WIDTH_RULE, bridge, hostile_audit, three_findings, whole_inventory

from checker import __version__
from checker.model.audit import Audit
from checker.model.document import Unread
from checker.policy.rulebook import load_rules
from checker.report.layout import Layout
from checker.report.write import write, write_claims, write_rule, write_rules, write_trace

KEPT = Path(__file__).parent / "data" / "report"
EMPTY = inventory(documents=(document("a.md", ""),))
NOTHING = inventory(unread=(Unread("plan.pdf", "no text in it, only pictures"),))
RULES = (WIDTH_RULE, PART_RULE)


def claims(format: str, width: int = 100, every: bool = True) -> str:
    """The whole inventory in a format."""
    return "".join(write_claims(whole_inventory(), format, every, Layout(width)))


def with_rules() -> Audit:
    """Three findings, and what two of their rules are."""
    return dataclasses.replace(three_findings(), rules={rule.id: rule for rule in RULES})


PAGES: dict[str, Callable[[], str]] = {
    "check.txt": lambda: write(three_findings(), "text"),
    "check-narrow.txt": lambda: write(three_findings(), "text", Layout(60)),
    "check-colour.txt": lambda: write(three_findings(), "text", Layout(100, True)),
    "check-none.txt": lambda: write(audit(of=EMPTY), "text"),
    "check-lines.txt": lambda: write(three_findings(), "text", Layout(100, detail="lines")),
    "check-counts.txt": lambda: write(with_rules(), "text", Layout(60, True, detail="counts")),
    "check-links.txt": lambda: write(three_findings(), "text", Layout(100, folder="file:///work%20here")),
    "check.sarif": lambda: write(with_rules(), "sarif").replace(f'"{__version__}"', '"VERSION"'),
    "check-junit.xml": lambda: write(with_rules(), "junit"),
    "check.github": lambda: write(three_findings(), "github"),
    "check-gitlab.json": lambda: write(three_findings(), "gitlab"),
    "check.rdjson": lambda: write(three_findings(), "rdjson"),
    "check.csv": lambda: write(three_findings(), "csv"),
    "check-short.md": lambda: write(three_findings(), "markdown", Layout(budget=2_400)),
    "check-unread.txt": lambda: write(audit(of=NOTHING), "text"),
    "check-hostile.txt": lambda: write(hostile_audit(), "text", Layout(90)),
    "check.json": lambda: write(three_findings(), "json"),
    "check.jsonl": lambda: write(three_findings(), "jsonl"),
    "check.md": lambda: write(three_findings(), "markdown"),
    "check-none.md": lambda: write(audit(of=EMPTY), "markdown"),
    "check-hostile.md": lambda: write(hostile_audit(), "markdown"),
    "claims.txt": lambda: claims("text", 140),
    "claims-narrow.txt": lambda: claims("text", 80, every=False),
    "claims-none.txt": lambda: "".join(write_claims(EMPTY, "text")),
    "claims.json": lambda: claims("json"),
    "claims.jsonl": lambda: claims("jsonl"),
    "claims.csv": lambda: claims("csv"),
    "claims.md": lambda: claims("markdown"),
    "rule.txt": lambda: write_rule(WIDTH_RULE, "text", Layout(80)),
    "rule.md": lambda: write_rule(WIDTH_RULE, "markdown"),
    "rules.txt": lambda: write_rules(RULES, "text"),
    "rules.md": lambda: write_rules(RULES, "markdown"),
    "rules.json": lambda: write_rules(RULES, "json"),
    "trace.txt": lambda: write_trace(three_findings().findings[0]),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_was_kept(name: str) -> None:
    assert PAGES[name]() == (KEPT / name).read_bytes().decode()


def test_no_kept_page_is_forgotten() -> None:
    assert sorted(p.name for p in KEPT.iterdir()) == sorted(PAGES)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_quotations_and_tables_keep_to_the_width(width: int) -> None:
    quoted = [line for line in write(three_findings(), "text", Layout(width)).splitlines() if " | " in line]
    table = [line for line in "".join(write_claims(whole_inventory(), "text", False, Layout(max(width, 80)))).splitlines() if line.startswith("  ")]
    assert max(map(len, quoted)) <= width
    assert max(map(len, table)) <= max(width, 80)


def test_the_underline_stands_under_the_number() -> None:
    lines = write(three_findings(), "text").splitlines()
    for above, below in pairwise(lines):
        if below.strip(" |^").strip() == "" and "^" in below:
            assert above[below.index("^") : below.index("^") + 4].strip() in ("1,24", "1.42", "2.1", "1931", "1954")


def test_colours_change_nothing_but_colours() -> None:
    plain, coloured = write(three_findings(), "text"), write(three_findings(), "text", Layout(100, True))
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[34m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"):
        assert code in coloured
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_links_change_nothing_but_links() -> None:
    plain, linked = write(three_findings(), "text"), write(three_findings(), "text", Layout(100, folder="file:///work%20here"))
    addresses = re.findall("\x1b]8;;([^\x1b]+)\x1b\\\\", linked)
    assert addresses and all(address.startswith("file:///work%20here/") for address in addresses)
    assert re.sub("\x1b]8;;[^\x1b]*\x1b\\\\", "", linked) == plain


def test_no_document_can_end_a_link_or_begin_one() -> None:
    linked = write(hostile_audit(), "text", Layout(90, folder="file:///here"))
    assert re.sub("\x1b]8;;[^\x1b]*\x1b\\\\", "", linked) == write(hostile_audit(), "text", Layout(90))


def test_a_run_that_read_nothing_does_not_look_clean() -> None:
    text = write(audit(of=NOTHING), "text")
    assert "nothing was checked" in text and "No contradiction" not in text
    assert "No contradiction" not in write(audit(of=NOTHING), "markdown")


def test_one_source_in_several_places_is_one_source() -> None:
    guide, _, readme, _ = bridge()
    text = write(audit(finding("x", side("1,240 m", guide, guide, guide, sources=1), side("1.42 km", readme))), "text")
    assert "1 source, 3 places  docs/guide.md:4\n" in text


def test_more_places_than_fit_are_counted() -> None:
    many = [measured(claim(document(f"{letter}.md", "It is 12 m."), "12")) for letter in "abcdefgh"]
    text = write(audit(finding("x", side("12 m", *many), side("1.42 km", bridge()[2]), undecided=tuple(many))), "text")
    assert "8 independent sources  a.md:1, b.md:1, c.md:1, d.md:1, e.md:1 and 3 more\n" in text
    assert "e.md:1:7  It is 12 m.\n      and 3 more\n" in text


if __name__ == "__main__":
    KEPT.mkdir(parents=True, exist_ok=True)
    for page, make in PAGES.items():
        (KEPT / page).write_bytes(make().encode())


def test_the_page_of_a_rule_tells_what_its_examples_rest_on(tmp_path: Path) -> None:
    (tmp_path / "limit-differs.yaml").write_text(
        """kind: agreement
title: a
severity: error
why: b
options: {dimensions: [data], relation: reference}
examples:
  fires:
    - texts: [The maximum file size of Parcelbox is 25 MB.]
      reference:
        - {entity: Parcelbox, attribute: maximum file size, value: 50, unit: megabyte, as_of: 2024}
        - {entity: Parcelbox, attribute: users, value: 900}
  silent:
    - texts: [The Parcel App is old.]
      vocabulary:
        entities: [{name: Parcelbox, aliases: [Parcel App], part_of: Quay}, {name: Quay}]
        attributes: [{name: size, nouns: [file size], behaviour: constant}]
"""
    )
    (rule,) = load_rules([tmp_path / "limit-differs.yaml"])
    told = ["maximum file size of Parcelbox, 50 megabyte, as of 2024", "users of Parcelbox, 900", "Parcelbox or Parcel App, part of Quay", "size, file size"]
    for format in ("text", "markdown"):
        page = " ".join(write_rule(rule, format).split())
        assert [page.count(words) for words in (*told, "Quay (", "held to be right")] == [1, 1, 1, 1, 0, 2]
