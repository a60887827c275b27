"""What has changed between two reports or commits: findings by fingerprint, facts with other values, files that are no reports, states that git keeps."""

from __future__ import annotations

import copy
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from report_samples import hostile_audit, three_findings, whole_inventory

from checker.cli import run
from checker.commands.repository import commit_of, unpack
from checker.documents.readers import read
from checker.model.audit import Inventory
from checker.model.document import Source
from checker.model.settings import Settings
from checker.pipeline import take_inventory
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
    claim |= {"high": 600, "meant_high": 600, "value": 600, "text": "at most 600 rooms"}
    (shift,) = compare_reports(CLAIMS, other).facts
    assert (shift.entity, shift.attribute, [s.text for s in shift.old], [s.text for s in shift.new]) == (
        *("team", "rooms"),
        ["at most 500 rooms"],
        ["at most 600 rooms"],
    )


SENTENCES = [
    ("the sentence says something else now", "A parcel weighs 20 kg at most.", []),
    ("the number is the same in other words", "A parcel may weigh no more than 20 kg.", []),
    ("two numbers changed in one sentence", "A parcel may weigh 25 kg and measure 150 cm.", [("20 kg", "25 kg"), ("120 cm", "150 cm")]),
    ("one of two numbers changed", "A parcel may weigh 20 kg and measure 150 cm.", [("120 cm", "150 cm")]),
    ("the sentence stands there twice now", "A parcel may weigh 25 kg and measure 150 cm. A parcel may weigh 30 kg and measure 160 cm.", []),
]


@pytest.mark.parametrize(("name", "now", "expected"), SENTENCES, ids=[row[0] for row in SENTENCES])
def test_sentences_that_differ_in_a_number(name: str, now: str, expected: list[tuple[str, str]]) -> None:
    old, new = (json.loads("".join(write_claims(inventory_of(text), "json"))) for text in ("A parcel may weigh 20 kg and measure 120 cm.", now))
    for claim in old["claims"] + new["claims"]:
        claim |= {"entity": None, "attribute": None}
    assert [(shift.old[0].text, shift.new[0].text) for shift in compare_reports(old, new).facts] == expected


def inventory_of(text: str) -> Inventory:
    return take_inventory([read("notes.txt", text, Source())], (), Settings(rules=()))


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


GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
TOWER = "# Lea Tower\n\nLea Tower is 120 m high.\n"
PIER = {"notes/pier.md": "The Pell Pier was founded in 1862.\n"}
LATER = {"notes/pier.md": "The Pell Pier was founded in 1871.\n"}


def commit(files: dict[str, str], tag: str) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    for words in (("add", "-A"), ("commit", "-q", "-m", tag), ("tag", tag)):
        subprocess.run([*GIT, *words], check=True, capture_output=True)


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two commits: a tower, a pier and a shop; then a guide that says something else of the tower, another date and more tea."""
    monkeypatch.chdir(tmp_path)
    for variable in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(variable, raising=False)
    subprocess.run([*GIT, "init", "-q"], check=True)
    commit({"docs/tower.md": TOWER, "notes/shop.md": "The shop opened in 1931 and sells 12 kinds of tea.\n", **PIER, "empty/.keep": ""}, "one")
    commit({"docs/guide.md": TOWER.replace("120", "150"), "notes/shop.md": "The shop opened in 1931 and sells 15 kinds of tea.\n"} | LATER, "two")
    return tmp_path


COMMITS = [
    ("a commit and itself", ["one", "one"], 0, "0 new, 0 changed, 0 gone, 0 as before; facts with other values: 0"),
    ("a finding is new", ["one", "two"], 1, "new      error[measure-disagrees]"),
    ("a fact has another value", ["one", "two", "notes/shop.md"], 0, "12 kinds (notes/shop.md:1) -> 15 kinds (notes/shop.md:1)"),
    ("a date is another", ["one", "two", "notes/pier.md"], 0, "founded · Pell Pier: 1862 (notes/pier.md:1) -> 1871 (notes/pier.md:1)"),
    ("a finding is gone", ["two", "one"], 0, "gone     error[measure-disagrees]"),
    ("a path that one of them lacks", ["one", "two", "docs/guide.md"], 0, "findings: 0 new"),
    ("an absolute path", ["one", "two", "{here}/docs"], 1, "1 new"),
    ("a path that neither has", ["one", "two", "docs/gide.md"], 2, "docs/gide.md: is neither in one nor in two"),
    ("a path outside", ["one", "two", "../docs"], 2, "outside of the repository"),
    ("nothing that can be read", ["one", "two", "empty"], 2, "one:empty: "),
    ("no such commit", ["one", "three"], 2, "is `three` a branch, tag or commit here?"),
    ("an option for git", ["one", "--", "--output=stolen"], 2, "is `--output=stolen` a branch"),
    ("a report and a commit", ["one", "new.json"], 2, "not of one sort"),
    ("reports and a path", ["old.json", "new.json", "docs"], 2, "paths go with commits"),
]


@pytest.mark.parametrize(("name", "arguments", "code", "words"), COMMITS, ids=[row[0] for row in COMMITS])
def test_two_commits(name: str, arguments: list[str], code: int, words: str, history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", *(argument.format(here=history) for argument in arguments)]) == code
    assert words in "".join(capsys.readouterr())


def test_the_working_tree_has_no_part_in_it(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git_folder = {path: path.read_bytes() for path in history.rglob("*") if path.is_file()}
    (history / "docs" / "guide.md").write_text("Lea Tower is 170 m high.\n", encoding="utf-8")
    before = {**git_folder, history / "docs" / "guide.md": (history / "docs" / "guide.md").read_bytes()}
    assert run(["diff", "one", "two", "--format", "markdown"]) == 1
    assert "150 m" in (page := capsys.readouterr().out) and "170" not in page
    assert {path: path.read_bytes() for path in history.rglob("*") if path.is_file()} == before


def test_from_a_folder_below_the_top(history: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(history / "docs")
    assert run(["diff", "one", "two", "."]) == 1
    assert "150 m (guide.md:3)" in capsys.readouterr().out


def test_each_commit_has_its_own_settings(history: Path) -> None:
    commit({"checker.yaml": "ignore: [measure-disagrees]\n"}, "three")
    (history / "all.yaml").write_text("{}\n", encoding="utf-8")
    assert run(["diff", "three", "two"]) == 1
    assert run(["diff", "three", "two", "--config", "all.yaml"]) == 0


def test_links_and_hostile_names_are_not_written(history: Path) -> None:
    (history / "docs" / "way-out.md").symlink_to("/etc/hostname")
    (history / "docs" / "sub\\dir\nline.md").write_text(TOWER, encoding="utf-8")
    commit({}, "three")
    unpack(commit_of("three"), history.parent / "unpacked")
    found = sorted(path.name for path in (history.parent / "unpacked").rglob("*.md"))
    assert found == ["guide.md", "pier.md", "shop.md", "sub\\dir\nline.md", "tower.md"]
