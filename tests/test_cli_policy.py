"""Waivers, baselines, audiences and settings through the real command line: what is printed, what is written, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WAIVED = '<!-- checker: ignore count-disagrees until=2026-12-31 reason="the census comes in May" -->\n'


def checker(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", *arguments]
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """Two pages that disagree on two things."""
    (tmp_path / "page.md").write_text("In 2018 Norwood had 41 schools.\n\nThe height of Beacon Tower is 96 metres.\n")
    (tmp_path / "other.md").write_text("In 2018 Norwood had 52 schools.\n\nThe height of Beacon Tower is 104 metres.\n")
    return tmp_path


def rules_in(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [finding["rule"] for finding in json.loads(done.stdout)["findings"]]


def test_a_waiver_holds_until_its_day(town: Path) -> None:
    (town / "page.md").write_text(WAIVED + (town / "page.md").read_text())
    before, after = (checker("check", ".", "--format", "json", "--today", day, cwd=town) for day in ("2026-12-31", "2027-01-01"))
    assert (rules_in(before), rules_in(after)) == (["measure-disagrees"], ["count-disagrees", "measure-disagrees"])
    assert ("note: page.md:1:1" in before.stderr, "note: page.md:1:1: this waiver was for the time until" in after.stderr) == (False, True)
    (waived,) = json.loads(before.stdout)["set_aside"]
    assert [waived[key] for key in ("by", "reason", "where", "until")] == ["waiver", "the census comes in May", "page.md:1:1", "2026-12-31"]


def test_what_is_waived_is_counted_and_shown_on_demand(town: Path) -> None:
    (town / "page.md").write_text(WAIVED + (town / "page.md").read_text())
    plain, shown = (checker("check", ".", "--today", "2026-06-01", *flags, cwd=town) for flags in ([], ["--show-waived"]))
    assert ("count-disagrees" in plain.stdout, "count-disagrees" in shown.stdout) == (False, True)
    assert "= waived: page.md:1:1, until 2026-12-31, the census comes in May\n" in shown.stdout
    assert plain.stdout.endswith("1 error, 0 warnings, 0 notes; 1 waived\n")
    assert (plain.returncode, shown.returncode) == (1, 1)


def test_only_what_is_new_fails(town: Path) -> None:
    written = checker("check", ".", "--write-baseline", "known.json", cwd=town)
    assert (written.returncode, "known.json: written, with 2 findings" in written.stderr) == (0, True)
    assert checker("check", ".", "--baseline", "known.json", cwd=town).returncode == 0
    (town / "third.md").write_text("The length of the Wendle River is 212 km. The length of the Wendle River is 150 miles.\n")
    (town / "fourth.md").write_text("The length of the Wendle River is 300 km.\n")
    done = checker("check", ".", "--baseline", "known.json", "--format", "json", cwd=town)
    assert (done.returncode, set(rules_in(done))) == (1, {"measure-disagrees"})
    assert json.loads(done.stdout)["summary"]["set_aside"]["baseline"] == 2


def test_findings_that_are_gone_leave_the_baseline(town: Path) -> None:
    checker("check", ".", "--write-baseline", "known.json", cwd=town)
    (town / "other.md").write_text("In 2018 Norwood had 41 schools.\n\nThe height of Beacon Tower is 104 metres.\n")
    part = checker("check", "page.md", "--baseline", "known.json", cwd=town)
    ignoring = checker("check", ".", "--baseline", "known.json", "--ignore", "count-disagrees", cwd=town)
    assert ("gone" in part.stderr, "gone" in ignoring.stderr) == (False, False)
    whole = checker("check", ".", "--baseline", "known.json", cwd=town)
    assert (whole.returncode, whole.stderr) == (0, "checker: note: known.json: 1 finding of it is gone, and pruned from the file\n")
    assert [entry["rule"] for entry in json.loads((town / "known.json").read_text())["findings"]] == ["measure-disagrees"]
    assert checker("check", ".", "--baseline", "known.json", cwd=town).stderr == ""


def test_a_finding_that_is_set_aside_can_be_explained(town: Path) -> None:
    (town / "page.md").write_text(WAIVED + (town / "page.md").read_text())
    waived = json.loads(checker("check", ".", "--format", "json", "--today", "2026-06-01", cwd=town).stdout)["set_aside"][0]
    assert "How number 1 was read" in checker("explain", waived["finding"]["fingerprint"], ".", cwd=town).stdout


BAD = {
    "no such baseline": (["--baseline", "none.json"], "none.json: there is no such file"),
    "no baseline": (["--baseline", "page.md"], "page.md:1:1: this is not valid JSON"),
    "no day": (["--today", "soon"], "--today: `soon` is not a date"),
    "a year": (["--today", "2026"], "--today: `2026` is no day"),
    "no persona": (["--persona", "me"], "'me' is not one of 'regular', 'pedantic', 'auditor'"),
    "too sure": (["--min-confidence", "2"], "2.0 is not in the range 0<=x<=1"),
}


@pytest.mark.parametrize(("flags", "told"), BAD.values(), ids=BAD)
def test_a_bad_flag_is_answered(flags: list[str], told: str, town: Path) -> None:
    done = checker("check", ".", *flags, cwd=town)
    assert (done.returncode, done.stdout, told in done.stderr) == (2, "", True), done.stderr
