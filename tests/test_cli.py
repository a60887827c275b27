"""The real command line in a subprocess: reports, messages for bad input, and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker import cli

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "sources" / "guizhou"
RULE = """kind: agreement
title: Counts disagree
severity: loud
why: because
options:
  dimensions: [cuont]
colour: red
examples:
  fires:
    - texts: ["Norwood had 41 schools.", "Norwood had 52 schools."]
  silent:
    - texts: ["Norwood had 41 schools."]
"""


def checker(*arguments: str, cwd: Path = ROOT, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", *arguments]
    env = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | environment
    return subprocess.run(command, cwd=cwd, input=stdin, env=env, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


# -- bad input: one clear message, exit code 2 ---------------------------------------------------------------------
def missing_path(folder: Path) -> list[str]:
    return ["check", "nowhere.md"]


def empty_folder(folder: Path) -> list[str]:
    (folder / "empty").mkdir()
    return ["check", "empty"]


def nothing_readable(folder: Path) -> list[str]:
    (folder / "pictures").mkdir()
    (folder / "pictures" / "bridge.png").write_bytes(b"\x89PNG\r\n")
    return ["check", "pictures"]


def no_text(folder: Path) -> list[str]:
    (folder / "noise.md").write_bytes(bytes(range(256)) * 8)
    return ["check", "noise.md"]


def lost_source(folder: Path) -> list[str]:
    (folder / "sources.yaml").write_text("sources:\n  - file: gone.md\n    published: 2018\n")
    return ["check", "."]


def broken_rule(folder: Path) -> list[str]:
    (folder / "page.md").write_text("Norwood had 41 schools.")
    (folder / "odd-counts.yaml").write_text(RULE)
    return ["check", "page.md", "--rules", "odd-counts.yaml"]


def unknown_unit(folder: Path) -> list[str]:
    (folder / "page.md").write_text("Norwood had 41 schools.")
    text = RULE.replace("loud", "error").replace("[cuont]", "[measure]\n  unit: kilometr").replace("colour: red\n", "")
    (folder / "odd-counts.yaml").write_text(text)
    return ["check", "page.md", "--rules", "odd-counts.yaml"]


def started_before(folder: Path) -> list[str]:
    (folder / "page.md").write_text("Norwood had 41 schools.")
    for name in ("checker.yaml", "vocabulary.yaml"):
        (folder / name).write_text("")
    return ["init", "page.md"]


BAD_INPUT = [
    (missing_path, ["nowhere.md", "no such file"]),
    (empty_folder, ["empty", ".md"]),
    (nothing_readable, ["pictures", ".md"]),
    (no_text, ["noise.md", "not a text"]),
    (lost_source, ["sources.yaml:2", "gone.md"]),
    (broken_rule, ["odd-counts.yaml:3:11", "odd-counts.yaml:6:16", "odd-counts.yaml:7:1", "did you mean `count`"]),
    (unknown_unit, ["odd-counts.yaml:7:9", "kilometer"]),
    (lambda folder: ["check", "page.md", "--config", "none.yaml"], ["none.yaml"]),
    (lambda folder: ["check", ".", "--output", "text"], ["FORMAT:FILE"]),
    (lambda folder: ["explain", "count-disagree"], ["did you mean `count-disagrees`"]),
    (lambda folder: ["check", ".", "--select", "no-such-rule"], ["no-such-rule"]),
    (lambda folder: ["chekc"], ["chekc"]),
    (started_before, ["checker.yaml: is there already", "vocabulary.yaml: is there already", "--stdout"]),
    (lambda folder: ["init", "nowhere"], ["nowhere", "no such folder"]),
    (lambda folder: ["init", ".", "--output", "nowhere"], ["nowhere", "no such folder"]),
    (lambda folder: ["init", "."], [".md"]),
    (lambda folder: ["claims", "--from", "jsonl", "-"], ["standard input"]),
]


@pytest.mark.parametrize(("prepare", "words"), BAD_INPUT, ids=[getattr(row[0], "__name__", "row") + str(n) for n, row in enumerate(BAD_INPUT)])
def test_bad_input(tmp_path: Path, prepare, words: list[str]) -> None:
    done = checker(*prepare(tmp_path), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert [word for word in words if word not in done.stderr] == []
    assert "Traceback" not in done.stderr


def test_bad_rows_are_named_each(tmp_path: Path) -> None:
    done = checker("claims", "--from", "jsonl", "-", cwd=tmp_path, stdin='{"id": "a", "text": 4}\nno json\n{"id": "b", "text": "x", "published": "soon"}\n')
    assert done.returncode == 2
    assert [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("checker:")] == [f"standard input:{n}:1" for n in (1, 2, 3)]


def test_a_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "noise.md").write_bytes(b"\x00" * 64)
    (tmp_path / "page.md").write_text("Norwood had 41 schools.")
    done = checker("check", ".", "--format", "json", cwd=tmp_path)
    summary = json.loads(done.stdout)["summary"]
    assert (done.returncode, summary["documents"], [u["document"] for u in summary["unread"]]) == (0, 1, ["noise.md"])


# -- exit codes ----------------------------------------------------------------------------------------------------
def write_pages(folder: Path, *texts: str) -> None:
    for n, text in enumerate(texts):
        (folder / f"page{n}.md").write_text(text)


def test_nothing_found_is_0(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 41 schools and a museum.")
    assert checker("check", ".", cwd=tmp_path).returncode == 0


def test_a_conflict_is_1_in_every_format(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 52 schools.")
    assert [checker("check", ".", "--format", name, cwd=tmp_path).returncode for name in cli.FINDING_FORMATS] == [1] * len(cli.FINDING_FORMATS)


def test_a_bug_of_ours_is_3_and_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(*_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("checker.pipeline.check", fail)
    assert cli.run(["check", str(CORPUS)]) == cli.BUG
    shown = capsys.readouterr().err
    assert "bug in checker" in shown
    assert "Traceback" not in shown


# In the background of a shell an interrupt is passed over, and a busy machine takes its time to start a program.
INTERRUPTED = """
import signal, sys
from checker import cli
signal.signal(signal.SIGINT, signal.default_int_handler)
print("ready", flush=True)
sys.exit(cli.run(["claims", "--from", "jsonl", "-"]))
"""


def test_an_interrupt_is_130(tmp_path: Path) -> None:
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen([sys.executable, "-c", INTERRUPTED], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, **streams)
    assert process.stdout.readline() == b"ready\n"
    time.sleep(0.5)  # it now waits for rows that never come
    process.send_signal(signal.SIGINT)
    _, shown = process.communicate(timeout=20)
    assert (process.returncode, shown.decode().strip()) == (130, "checker: interrupted")


def test_fail_on_decides_what_fails(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 52 schools.")
    (tmp_path / "checker.yaml").write_text("severity:\n  count-disagrees: warning\n")
    assert [checker("check", ".", *flags, cwd=tmp_path).returncode for flags in ([], ["--fail-on", "warning"])] == [0, 1]


# -- reports -------------------------------------------------------------------------------------------------------
def test_outputs_are_written_beside_standard_output(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 52 schools.")
    done = checker("check", ".", "--format", "jsonl", "--output", "json:out.json", "--output", "markdown:out.md", cwd=tmp_path)
    finding = json.loads(done.stdout)
    assert json.loads((tmp_path / "out.json").read_text())["findings"] == [finding]
    assert finding["message"] in (tmp_path / "out.md").read_text().replace("\\", "")


KEPT = [("text", "guizhou.txt"), ("json", "guizhou.json"), ("markdown", "guizhou.md"), ("html", "guizhou.html")]


@pytest.mark.parametrize(("name", "file"), KEPT, ids=[row[0] for row in KEPT])
def test_kept_reports_are_what_the_program_says(name: str, file: str) -> None:
    done = checker("check", "sources/guizhou", "--format", name)
    assert done.returncode == 1
    assert done.stdout == (ROOT / "reports" / file).read_text(encoding="utf-8")


def test_the_same_bytes_whatever_the_order_seed_and_zone() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in CORPUS.iterdir() if path.suffix in (".md", ".txt"))
    one = checker("check", *files, "--format", "json", PYTHONHASHSEED="1", TZ="UTC")
    two = checker("check", *reversed(files), "--format", "json", PYTHONHASHSEED="77", TZ="Pacific/Auckland")
    assert one.stdout == two.stdout


def test_a_finding_is_explained_by_its_fingerprint(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 52 schools.")
    fingerprint = json.loads(checker("check", ".", "--format", "jsonl", cwd=tmp_path).stdout)["fingerprint"]
    done = checker("explain", fingerprint, ".", cwd=tmp_path)
    assert (done.returncode, done.stdout.count("How number"), "the words allow exactly 41" in done.stdout) == (0, 2, True)
    assert checker("explain", "0123456789abcdef", ".", cwd=tmp_path).returncode == 2


def test_rows_come_back_under_their_ids() -> None:
    done = checker(
        "claims", "--from", "jsonl", "-", "--format", "jsonl", stdin='{"id": "r7", "text": "Norwood had 41 schools last year.", "published": "2019-07-01"}\n'
    )
    claim = json.loads(done.stdout.splitlines()[0])
    assert (claim["id"], claim["document"], claim["text"], claim["as_of"]["start"]) == ("r7", "r7", "41", "2018-01-01")


def test_heavy_libraries_stay_off_the_start_up_path(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools.", "In 2018 Norwood had 52 schools.")
    heavy = "{'pint', 'dateparser', 'pydantic', 'rich', 'currency_converter', 'numpy', 'tzlocal'}"
    for arguments in (["--version"], ["--help"], ["check", "."], ["claims", "."], ["claims", ".", "--coverage"], ["init", ".", "--stdout"], ["rules"]):
        code = f"import sys; from checker.cli import run; run({arguments!r}); sys.exit(bool({heavy} & set(sys.modules)))"
        done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
        assert done.returncode == 0, arguments


# -- coverage and a first vocabulary -------------------------------------------------------------------------------
def test_coverage_counts_every_number_that_claims_lists(tmp_path: Path) -> None:
    write_pages(tmp_path, "In 2018 Norwood had 41 schools. See page 12.", "In 2018 Norwood had 52 schools. Call 555-123-4567.")
    listed = checker("claims", ".", "--all", "--format", "jsonl", cwd=tmp_path).stdout.splitlines()
    told = json.loads(checker("claims", ".", "--coverage", "--format", "json", cwd=tmp_path).stdout)
    compared = json.loads(checker("check", ".", "--format", "json", cwd=tmp_path).stdout)["summary"]["compared"]
    assert (told["total"]["seen"], told["total"]["compared"]) == (len(listed), compared)
    assert [d["compared"] for d in told["documents"]] == [1, 1]


@pytest.mark.parametrize("name", cli.CLAIM_FORMATS)
def test_coverage_of_files_and_rows_in_every_format(name: str) -> None:
    rows = checker("claims", "--from", "jsonl", "-", "--coverage", "--format", name, stdin='{"id": "r7", "text": "Norwood had 41 schools."}\n')
    files = checker("claims", str(CORPUS), "--coverage", "--format", name)
    assert (rows.returncode, files.returncode, "r7" in rows.stdout, "expo-report" in files.stdout) == (0, 0, True, True)


TOWN = "The people of Norwood, a town in Westmark, know that Norwood has 41 schools. In 2018 Norwood had 52 schools. In 2019 Westmark had 90 schools."


def test_a_first_vocabulary_is_used_by_the_next_run(tmp_path: Path) -> None:
    write_pages(tmp_path, TOWN, TOWN)
    started = checker("init", cwd=tmp_path)
    assert (started.returncode, sorted(p.name for p in tmp_path.iterdir())) == (0, ["checker.yaml", "page0.md", "page1.md", "vocabulary.yaml"]), started.stderr
    words = (tmp_path / "vocabulary.yaml").read_text()
    assert [part in words for part in ("- name: Norwood # ", "part_of: Westmark # ", "- name: schools # ", "page0.md:1")] == [True] * 4
    assert checker("check", cwd=tmp_path).returncode in (0, 1)
    assert checker("init", cwd=tmp_path).returncode == 2


def test_a_first_vocabulary_goes_where_it_is_wanted(tmp_path: Path) -> None:
    write_pages(tmp_path, TOWN)
    (tmp_path / "settings").mkdir()
    page, target = str(tmp_path / "page0.md"), tmp_path / "settings"
    assert checker("init", page, "--output", str(target)).returncode == 0
    assert "  - ../page0.md\n" in (target / "checker.yaml").read_text().replace('"', "")
    printed = checker("init", "page0.md", "--stdout", cwd=tmp_path)
    assert (printed.returncode, "vocabulary:" in printed.stdout, sorted(p.name for p in tmp_path.iterdir())) == (0, False, ["page0.md", "settings"])
    (tmp_path / "checker.yaml").write_text(printed.stdout)
    assert checker("check", cwd=tmp_path).returncode in (0, 1)


def test_a_first_vocabulary_is_the_same_in_any_order() -> None:
    files = sorted(str(path.relative_to(ROOT)) for path in CORPUS.iterdir() if path.suffix in (".md", ".txt"))
    one = checker("init", "--stdout", *files, PYTHONHASHSEED="1").stdout.partition("entities:")[2]
    two = checker("init", "--stdout", *reversed(files), PYTHONHASHSEED="77").stdout.partition("entities:")[2]
    assert one == two != ""


def test_a_process_that_leaves_at_once_has_written_everything(tmp_path):
    (tmp_path / "page.md").write_text("The Alder Bridge is 310 metres long. The Alder Bridge is 290 metres long.\n" * 300)
    command = [sys.executable, "-m", "checker", "claims", str(tmp_path), "--format", "jsonl", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr, len(done.stdout.splitlines())) == (0, "", 600)
