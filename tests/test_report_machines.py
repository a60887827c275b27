"""The formats that machines read: each is held against its schema or a real reader, with hostile text, and its places are the places in the file."""

from __future__ import annotations

import csv
import json
import re
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from builders import amount, audit, claim, document, finding, inventory, measured, side
from consumers import node_package
from report_samples import WIDTH_RULE, bridge, hostile_audit, three_findings

from checker.cli import run
from checker.commands.check import add_job_summary
from checker.model.audit import Audit
from checker.model.document import Document, Unread
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.waiver import SetAside
from checker.report.layout import Layout
from checker.report.write import FORMATS, write

SCHEMAS = Path(__file__).parent / "data" / "schemas"
NOTHING = audit(of=inventory(unread=(Unread("scans/plan 7.pdf", "no text in it, only pictures"),)))
# Letters of one to four bytes in front of the number, and of one or two units in UTF-16.
LINE = "Zürich 𝔹ridge 桥 is 42 m long.\n"


def waived_audit() -> Audit:
    """One finding that is reported, and one for each way to set one aside; with the rule that they break."""
    first, second, third = three_findings().findings
    aside = (
        SetAside(second, "waiver", "the rate is the ministry's own", "data/visitors.md:1:1", "2027-01-31"),
        SetAside(third, "baseline", "", "known.json"),
        SetAside(third, "path", "", "checker.yaml"),
        SetAside(third, "audience", "below the confidence that was asked for"),
    )
    notices = (Problem("data/charter.md", 2, 1, "this waiver silences nothing", "<!-- checker: ignore -->", "remove it"),)
    return Audit(three_findings().inventory, (first,), {WIDTH_RULE.id: WIDTH_RULE}, 7, aside, notices)


AUDITS: dict[str, Audit] = {
    "nothing was read": NOTHING,
    "nothing was found": audit(of=inventory(documents=(document("a.md", ""),))),
    "three findings": three_findings(),
    "hostile text": hostile_audit(),
    "set aside": waived_audit(),
}


@pytest.fixture(params=AUDITS)
def any_audit(request: pytest.FixtureRequest) -> Audit:
    return AUDITS[request.param]


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("format", "name"), [("sarif", "sarif-2.1.0.json"), ("gitlab", "gitlab.json"), ("rdjson", "rdjson.json")])
def test_json_formats_keep_to_their_schemas(format: str, name: str, any_audit: Audit) -> None:
    checker = jsonschema.Draft202012Validator(schema(name), format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(json.loads(write(any_audit, format)))] == []


def test_junit_keeps_to_its_schema(any_audit: Audit) -> None:
    xmlschema = pytest.importorskip("xmlschema")
    assert [error.reason for error in xmlschema.XMLSchema(SCHEMAS / "junit.xsd").iter_errors(write(any_audit, "junit"))] == []


def test_the_sarif_multitool_has_nothing_to_say(any_audit: Audit, tmp_path: Path) -> None:
    tool = node_package("@microsoft/sarif-multitool-linux/Sarif.Multitool")
    (tmp_path / "report.sarif").write_text(write(any_audit, "sarif"), encoding="utf-8")
    command = [str(tool), "validate", "report.sarif", "--output", "found.sarif", "--log", "ForceOverwrite"]
    subprocess.run(command, cwd=tmp_path, env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}, capture_output=True, check=True, timeout=120)
    results = json.loads((tmp_path / "found.sarif").read_text(encoding="utf-8-sig"))["runs"][0].get("results") or []
    # 2004: rules that only have an id, as in made-up audits; 2005: no page on the web tells of the tool
    assert {found["ruleId"] for found in results} <= {"SARIF2004", "SARIF2005"}


def sarif_run(of: Audit) -> Any:
    return json.loads(write(of, "sarif"))["runs"][0]


def on_line(text: str = "42 m", where: str = LINE) -> tuple[Document, Finding]:
    """A document of one line, and a finding on the number in it."""
    page = document("docs/a b,c:d.md", where)
    here = measured(claim(page, text, amount=amount(42), unit="meter", dimension="length"))
    return page, finding("42 m or 1,240 m", side("42 m", here), side("1,240 m", bridge()[0]))


def test_sarif_counts_columns_in_code_points() -> None:
    page, found = on_line()
    run_ = sarif_run(audit(found, of=inventory(documents=(page,))))
    place = run_["results"][0]["locations"][0]["physicalLocation"]
    assert run_["columnKind"] == "unicodeCodePoints"
    assert LINE[place["region"]["startColumn"] - 1 : place["region"]["endColumn"] - 1] == "42 m" == place["region"]["snippet"]["text"]
    assert place["artifactLocation"] == {"uri": "docs/a%20b%2Cc%3Ad.md", "uriBaseId": "%SRCROOT%"}


def test_rdjson_counts_columns_in_bytes() -> None:
    page, found = on_line()
    place = json.loads(write(audit(found, of=inventory(documents=(page,))), "rdjson"))["diagnostics"][0]["location"]["range"]
    assert LINE.encode()[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"42 m"


def test_rdjson_without_the_document_gives_lines() -> None:
    place = json.loads(write(audit(on_line()[1], of=inventory()), "rdjson"))["diagnostics"][0]["location"]["range"]
    assert place == {"start": {"line": 1}, "end": {"line": 1}}


def test_sarif_has_the_other_witness_first_among_the_related_places() -> None:
    result = sarif_run(three_findings())["results"][0]
    related = [(place["id"], place["physicalLocation"]["artifactLocation"]["uri"]) for place in result["relatedLocations"]]
    assert related == [(1, "README.md"), (2, "docs/faq.md"), (3, "notes/walk.txt")]
    assert "[README.md:1](1)" in result["message"]["text"]
    assert result["fingerprints"] == {"checker/v1": "5b1d0c2f7a9e4e11"}


def test_sarif_keeps_what_is_set_aside() -> None:
    run_ = sarif_run(waived_audit())
    told = [(result["ruleId"], result["baselineState"], result.get("suppressions")) for result in run_["results"]]
    assert told == [
        ("one-thing-one-length", "new", None),
        ("sum-in-two-currencies", "new", [{"kind": "inSource", "status": "accepted", "justification": "the rate is the ministry's own"}]),
        ("part-before-whole", "unchanged", None),
        ("part-before-whole", "new", [{"kind": "external", "status": "accepted"}]),
    ]
    assert run_["invocations"][0]["toolConfigurationNotifications"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}


def test_sarif_has_the_page_of_a_rule_as_its_help() -> None:
    rules = sarif_run(waived_audit())["tool"]["driver"]["rules"]
    page = next(rule for rule in rules if rule["id"] == WIDTH_RULE.id)
    assert page["help"]["markdown"].startswith("# One thing has one length") and "digits changed places" in page["help"]["text"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in sarif_run(waived_audit())["results"])


def test_junit_counts_what_failed() -> None:
    root = ElementTree.fromstring(write(waived_audit(), "junit"))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("5", "1", "1")
    outcomes = [(case.get("classname"), [child.tag for child in case]) for case in root.iter("testcase")]
    assert sorted(outcomes) == [
        ("documents", ["error"]),
        ("one-thing-one-length", ["failure"]),
        ("part-before-whole", ["skipped"]),
        ("part-before-whole", ["skipped"]),
        ("sum-in-two-currencies", ["skipped"]),
    ]


def test_junit_has_a_passing_case_for_a_rule_without_findings() -> None:
    clean = Audit(inventory(documents=(document("a.md", ""),)), (), {WIDTH_RULE.id: WIDTH_RULE}, 0)
    assert [(case.get("name"), len(case)) for case in ElementTree.fromstring(write(clean, "junit")).iter("testcase")] == [("One thing has one length", 0)]


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def unescaped(text: str) -> str:
    """What GitHub's runner makes of a value."""
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def commands(of: Audit) -> list[tuple[str, dict[str, str], str]]:
    """The workflow commands as GitHub's runner reads them."""
    found = [match for line in write(of, "github").split("\n") if (match := COMMAND.fullmatch(line))]
    return [(m[1], {name: unescaped(value) for name, _, value in (p.partition("=") for p in m[2].split(","))}, unescaped(m[3])) for m in found]


def test_github_reads_back_what_was_meant() -> None:
    page, found = on_line()
    ((level, place, text),) = commands(audit(found, of=inventory(documents=(page,))))
    assert (level, place["file"], place["line"], place["col"], place["endColumn"]) == ("error", "docs/a b,c:d.md", "1", "20", "23")
    assert text.splitlines() == ["42 m or 1,240 m", "here: 42 m", "docs/guide.md:4: 1,240 m, Harbour Office, 12 May 2019"]


def test_github_gets_one_command_a_finding_whatever_the_text_holds(any_audit: Audit) -> None:
    lines = [line for line in write(any_audit, "github").split("\n") if "::" in line]
    assert len(lines) == len(commands(any_audit)) == len(any_audit.findings) + len(any_audit.inventory.unread)


@pytest.mark.parametrize(("number", "told"), [(10, False), (11, True)])
def test_github_says_that_it_does_not_show_all(number: int, told: bool) -> None:
    many = audit(*three_findings().findings[:1] * number, of=three_findings().inventory)
    assert ("first 10 annotations" in write(many, "github")) == told


def test_gitlab_names_each_issue_once_and_its_other_place() -> None:
    issues = json.loads(write(three_findings(), "gitlab"))
    assert [(issue["check_name"], issue["severity"]) for issue in issues] == [
        ("one-thing-one-length", "major"),
        ("sum-in-two-currencies", "minor"),
        ("part-before-whole", "info"),
    ]
    assert issues[0]["location"] == {"path": "docs/guide.md", "lines": {"begin": 4, "end": 4}} and "README.md:1" in issues[0]["description"]
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_a_path_loses_its_leading_dot() -> None:
    page = document("./docs/a.md", "42 m")
    found = finding("x", side("42 m", measured(claim(page, "42 m"))), side("1,240 m", bridge()[0]))
    assert json.loads(write(audit(found), "gitlab"))[0]["location"]["path"] == "docs/a.md"


def test_csv_has_a_row_for_each_claim_of_a_finding() -> None:
    rows = list(csv.DictReader(StringIO(write(three_findings(), "csv"))))
    first = [(row["role"], row["side"], row["witness"], row["value"], row["document"]) for row in rows if row["finding"] == "1"]
    assert first == [
        ("side 1", "1,240 m", "yes", "1,240 m", "docs/guide.md"),
        ("side 1", "1,240 m", "", "1,240 m", "docs/faq.md"),
        ("side 2", "1.42 km", "yes", "1.42 km", "README.md"),
        ("undecided", "", "", "about 1.3 km", "notes/walk.txt"),
    ]


def test_no_cell_of_the_csv_is_a_formula() -> None:
    cells = [cell for row in csv.reader(StringIO(write(hostile_audit(), "csv"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))] and any(cell.startswith("'=HYPERLINK") for cell in cells)


@pytest.mark.parametrize("budget", [2_000, 10_000, 65_000])
def test_markdown_keeps_to_its_budget(budget: int) -> None:
    many = audit(*three_findings().findings * 1_000, of=three_findings().inventory)
    page = write(many, "markdown", Layout(budget=budget))
    shown = len(re.findall(r"^## \d", page, re.MULTILINE))
    assert len(page) <= budget and f"{3_000 - shown:,} more findings left out" in page and "## Coverage" in page


def test_markdown_with_room_leaves_nothing_out() -> None:
    page = write(three_findings(), "markdown")
    assert "left out" not in page and len(re.findall(r"^## \d", page, re.MULTILINE)) == 3


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tower.md").write_text("# Lea Tower\n\nLea Tower is 120 m high.\n", encoding="utf-8")
    (tmp_path / "guide.md").write_text("# Lea Tower\n\nLea Tower is 150 m high.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_ends_in_the_same_exit_codes(format: str, folder: Path) -> None:
    assert run(["check", "--format", format, "."]) == 1
    (folder / "guide.md").unlink()
    assert run(["check", "--format", format, "."]) == 0


def test_several_reports_of_one_run(folder: Path) -> None:
    outputs = [part for format in FORMATS for part in ("--output", f"{format}:out.{format}")]
    assert run(["check", *outputs, "guide.md", "tower.md"]) == 1
    assert all("120" in (folder / f"out.{format}").read_text(encoding="utf-8") for format in FORMATS)


@pytest.mark.parametrize("letter", ["a", "桥", "𝔹"])
def test_the_summary_of_a_job_fits(letter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [finding(letter * 250, side("42 m", bridge()[0]), side("1.42 km", bridge()[2])) for _ in range(2_000)]
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary"))
    add_job_summary(audit(*found, of=three_findings().inventory), "")
    assert 200_000 < (tmp_path / "summary").stat().st_size <= 2**20


def test_the_report_of_yesterday_is_no_source(folder: Path) -> None:
    outputs = ("--output", "markdown:facts.md", "--output", "csv:out/facts.csv", "--output", f"text:{folder / 'facts.txt'}")
    for _ in range(2):
        assert run(["check", *outputs, "."]) == 1
    assert "2 documents" in (folder / "facts.txt").read_text(encoding="utf-8")


def test_a_folder_of_reports_alone_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "out").mkdir()
    (folder / "out" / "facts.md").write_text("Lea Tower is 120 m high.\n", encoding="utf-8")
    assert run(["check", "--output", "markdown:out/facts.md", "out"]) == 2
    assert "nothing to read but the files that the reports go to" in capsys.readouterr().err


def test_the_summary_of_a_job_is_added_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder / "summary"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run(["check", "--format", "text", "guide.md", "tower.md"])
    assert summary.read_text(encoding="utf-8") == "before\n"
    run(["check", "--format", "github", "guide.md", "tower.md"])
    assert summary.read_text(encoding="utf-8").startswith("before\n# Contradictions\n")
