"""What has changed between two reports: findings by fingerprint, their successors, facts with other values, and files that are no reports."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from report_samples import hostile_audit, three_findings, whole_inventory

from checker.cli import run
from checker.report.difference import compare_reports
from checker.report.write import DIFFERENCE_FORMATS, write, write_claims, write_difference

REPORT: dict[str, Any] = json.loads(write(three_findings(), "json"))
CLAIMS: dict[str, Any] = json.loads("".join(write_claims(whole_inventory(), "json")))


def edited(of: dict[str, Any]) -> dict[str, Any]:
    return copy.deepcopy(of)


def counts(old: dict[str, Any], new: dict[str, Any]) -> tuple[int, int, int, int, int]:
    found = compare_reports(old, new)
    return len(found.new), len(found.changed), len(found.gone), found.same, len(found.facts)


def test_a_report_does_not_differ_from_itself() -> None:
    assert counts(REPORT, edited(REPORT)) == (0, 0, 0, 3, 0)
    assert counts(CLAIMS, edited(CLAIMS)) == (0, 0, 0, 0, 0)


def test_lines_that_moved_are_no_change() -> None:
    moved = edited(REPORT)
    for finding in moved["findings"]:
        for claim in [claim for side in finding["sides"] for claim in side["claims"]]:
            claim["line"] += 7
    assert counts(REPORT, moved) == (0, 0, 0, 3, 0)


def test_what_is_new_one_way_is_gone_the_other() -> None:
    fewer = edited(REPORT)
    del fewer["findings"][1]
    assert counts(fewer, REPORT)[:4] == (1, 0, 0, 2)
    assert counts(REPORT, fewer)[:4] == (0, 0, 1, 2)


def test_another_severity_or_other_sides_are_a_change() -> None:
    other = edited(REPORT)
    other["findings"][0]["severity"] = "warning"
    other["findings"][1]["sides"][0]["text"] = "DKK 2.2 million"
    assert counts(REPORT, other)[:4] == (0, 2, 0, 1)


def test_a_new_finding_on_the_same_fact_follows_the_one_that_is_gone() -> None:
    other = edited(REPORT)
    other["findings"][0]["fingerprint"] = "ffffffffffffffff"
    assert counts(REPORT, other)[:4] == (0, 1, 0, 2)


def test_facts_with_other_values() -> None:
    other = edited(CLAIMS)
    claim = next(each for each in other["claims"] if each["text"] == "at most 500 rooms")
    claim |= {"high": 600, "meant_high": 600, "text": "at most 600 rooms"}
    (shift,) = compare_reports(CLAIMS, other).facts
    assert (shift.entity, shift.attribute, [s.text for s in shift.old], [s.text for s in shift.new]) == (
        *("team", "rooms"),
        ["at most 500 rooms"],
        ["at most 600 rooms"],
    )


def test_a_fact_that_only_one_report_knows_is_no_change() -> None:
    other = edited(CLAIMS)
    other["claims"] = [claim for claim in other["claims"] if claim["entity"] != "team"]
    assert compare_reports(CLAIMS, other).facts == ()


FEWER = {**REPORT, "findings": REPORT["findings"][1:]}
FORMS = [
    ("text", "new      error[one-thing-one-length]: length of Sandy Bridge", "findings: 1 new, 0 changed, 0 gone, 2 as before"),
    ("markdown", "## New", "| error | length of Sandy Bridge: 1,240 m in two sources, 1.42 km in one | one-thing-one-length |"),
    ("json", '"new": [', '"fingerprint": "5b1d0c2f7a9e4e11"'),
]


@pytest.mark.parametrize(("format", "first", "second"), FORMS)
def test_each_form_tells_the_change(format: str, first: str, second: str) -> None:
    page = write_difference(compare_reports(FEWER, REPORT), format)
    assert first in page and second in page


@pytest.mark.parametrize("format", DIFFERENCE_FORMATS)
def test_hostile_words_stay_words(format: str) -> None:
    hostile = json.loads(write(hostile_audit(), "json"))
    page = write_difference(compare_reports({"version": 1, "findings": []}, hostile), format)
    assert not {"\x1b", "\x00", "\x07", "\u202e", "\x9b"} & set(page)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, report in (("old.json", FEWER), ("new.json", REPORT), ("claims.json", CLAIMS)):
        (tmp_path / name).write_text(json.dumps(report), encoding="utf-8")
    for name, text in (("list.json", "[]"), ("broken.json", "{"), ("two.json", '{"version": 2, "findings": []}'), ("deep.json", "[" * 100_000)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "odd.json").write_text('{"version": 1, "findings": [{"fingerprint": 5}]}', encoding="utf-8")
    (tmp_path / "huge.json").write_text('{"version": 1, "findings": [], "x": 1e999999999}', encoding="utf-8")
    return tmp_path


CODES = [
    ("something is new", "old.json", "new.json", 1),
    ("something is gone", "new.json", "old.json", 0),
    ("nothing", "new.json", "new.json", 0),
    ("a list", "list.json", "new.json", 2),
    ("no JSON", "new.json", "broken.json", 2),
    ("another version", "two.json", "new.json", 2),
    ("too deep", "deep.json", "new.json", 2),
    ("not the form of a report", "odd.json", "new.json", 2),
    ("a number that is a trap", "huge.json", "new.json", 2),
    ("a file that is not there", "none.json", "new.json", 2),
    ("two sorts of report", "claims.json", "new.json", 2),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), CODES, ids=[row[0] for row in CODES])
def test_exit_codes(name: str, old: str, new: str, code: int, files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", old, new]) == code
    assert code != 2 or "checker: " in capsys.readouterr().err
