"""Documents as rows, and everything that a run has found as Parquet: whole or not there, complete, the same however it came about; and nothing done twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import date
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker import cli, pipeline
from checker.commands.dataset import Balance

ROOT = Path(__file__).resolve().parent.parent
CORPUS = str(ROOT / "sources" / "guizhou")
ARROW = pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow")
ROWS = [
    {"id": "gazette/1", "text": "The Harlow Bridge is 310 metres long.", "published": "2019-04-02"},
    {"id": "gazette/2", "text": "The Harlow Bridge is 355 metres long.", "published": "2020"},
    {"id": "gazette/3", "text": "The museum of Tarn has 41 rooms."},
]


def lines(rows) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def checked(*arguments):
    return cli.run(["check", "--no-cache", *map(str, arguments)])


def parts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def rows(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_text(lines(ROWS))
    return file


# -- rows as documents ---------------------------------------------------------------------------------------------


def test_lines_that_are_no_documents_are_a_text_like_any_other(tmp_path, capsys):
    file = tmp_path / "events.jsonl"
    file.write_text('{"event": "start"}\n{"event": "stop"}\n')
    assert checked(file) == 0
    assert "1 document" in capsys.readouterr().out


def test_each_row_is_a_document(rows, capsys):
    assert checked(rows, "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["documents"] == 3
    assert {claim["document"] for finding in report["findings"] for claim in finding["witness"]} == {"gazette/1", "gazette/2"}


def test_rows_and_files_are_one_corpus(rows, tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text("The Harlow Bridge is 402 metres long.\n")
    assert checked(rows, page, "--format", "json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert [claim["document"] for side in finding["sides"] for claim in side["claims"]] == ["gazette/1", "gazette/2", page.as_posix()]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        pytest.param('{"id": "x", "text": 5}\n', "`text` must be text", id="a text that is none"),
        pytest.param('{"id": "x"\n', "no JSON", id="no JSON"),
        pytest.param(lines(ROWS[:1]), "two documents are called 'gazette/1'", id="an id twice"),
    ],
)
def test_rows_that_cannot_be_read_are_told(rows, more, told, capsys):
    rows.write_text(lines(ROWS) + more)
    assert checked(rows) == 2
    assert told in capsys.readouterr().err


@ARROW
@pytest.mark.parametrize("as_folder", [False, True])
def test_parquet_holds_the_same_documents_as_lines_do(rows, tmp_path, as_folder, capsys):
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist([row | {"published": {"2019-04-02": date(2019, 4, 2), "2020": None}.get(row.get("published", ""))} for row in ROWS])
    rows.write_text(lines([ROWS[0], {"id": "gazette/2", "text": ROWS[1]["text"]}, ROWS[2]]))
    target = tmp_path / "rows.parquet"
    if as_folder:
        target = tmp_path / "rows"
        target.mkdir()
        (target / "_SUCCESS").touch()
        pq.write_table(table.slice(0, 2), target / "part-0.parquet")
        pq.write_table(table.slice(2), target / "part-1.parquet")
    else:
        pq.write_table(table, target)
    codes = [checked(path, "--format", "json") for path in (rows, target)]
    out = capsys.readouterr().out
    assert codes[0] == codes[1] and out[: len(out) // 2] == out[len(out) // 2 :]


@ARROW
def test_parquet_that_is_none_is_told(tmp_path, capsys):
    import pyarrow as pa
    import pyarrow.parquet as pq

    (tmp_path / "broken.parquet").write_bytes(b"PAR1 but no more")
    pq.write_table(pa.table({"name": ["a"], "text": ["b"]}), tmp_path / "other.parquet")
    assert checked(tmp_path / "broken.parquet", tmp_path / "other.parquet") == 2
    told = capsys.readouterr().err
    assert "broken.parquet: this is no Parquet" in told
    assert checked(tmp_path / "other.parquet") == 2
    assert "row 1: the row has no `id`" in capsys.readouterr().err


@ARROW
def test_a_second_run_sees_that_the_rows_have_changed(tmp_path, capsys):
    import pyarrow as pa
    import pyarrow.parquet as pq

    file, codes = tmp_path / "rows.parquet", []
    for length in (310, 310, 355):
        pq.write_table(pa.Table.from_pylist([ROWS[0], {"id": "other", "text": f"The Harlow Bridge is {length} metres long.", "published": "2019"}]), file)
        codes.append(cli.run(["check", "--cache-dir", str(tmp_path / "cache"), str(file)]))
    assert codes == [0, 0, 1]


# -- everything as Parquet -----------------------------------------------------------------------------------------


def test_a_balance_that_does_not_hold():
    assert Balance(5, 3, 2, 9, 8, 1).holds
    assert not Balance(5, 3, 1, 9, 8, 1).holds and not Balance(5, 3, 2, 8, 8, 1).holds


@ARROW
def test_a_folder_has_every_claim_and_finding(tmp_path, rows, capsys):
    import pyarrow.parquet as pq

    folder = tmp_path / "found"
    assert checked(rows, "--output", f"parquet:{folder}") == 1
    line = "documents in 3 = read 3 + unread 0; claims written 3 = claims judged 3 + without a value 0"
    assert line in capsys.readouterr().err
    claims = pq.read_table(folder / "claims").to_pylist()
    (finding,) = pq.read_table(folder / "findings").to_pylist()
    assert [(claim["id"], claim["document"], claim["value"], claim["value_number"]) for claim in claims] == [
        (0, "gazette/1", "310", 310.0),
        (1, "gazette/2", "355", 355.0),
        (2, "gazette/3", "41", 41.0),
    ]
    assert (finding["rule"], finding["witness"], [side["claims"] for side in finding["sides"]]) == ("measure-disagrees", [0, 1], [[0], [1]])
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["complete"] == line
    assert {name: told["sha256"] for name, told in manifest["files"].items()} == {name: told for name, told in parts(folder).items() if "part-" in name}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["found", "rows.jsonl"]


@ARROW
@pytest.mark.parametrize("seed", ["0", "4711"])
def test_the_bytes_depend_on_nothing_else(tmp_path, seed):
    for name, jobs, value in (("one", "1", seed), ("two", "2", "1")):
        command = [sys.executable, "-m", "checker", "check", "--no-cache", "--jobs", jobs, "--output", f"parquet:{tmp_path / name}", CORPUS]
        subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": value}, cwd=ROOT, capture_output=True, check=False, timeout=120)
    assert parts(tmp_path / "one") == parts(tmp_path / "two") and len(parts(tmp_path / "one")) == 4


@ARROW
def test_an_older_folder_is_replaced_and_another_one_is_not(tmp_path, rows, capsys):
    folder = tmp_path / "found"
    assert [checked(rows, "--output", f"parquet:{folder}") for _ in range(2)] == [1, 1]
    (folder / "_SUCCESS").unlink()
    assert checked(rows, "--output", f"parquet:{folder}") == 2
    assert "something else stands there" in capsys.readouterr().err


@ARROW
def test_a_run_that_fails_leaves_no_folder(tmp_path, rows, monkeypatch):
    monkeypatch.setattr("checker.report.parquet.rows_in", lambda file: 0)
    assert checked(rows, "--output", f"parquet:{tmp_path / 'found'}") == 3
    assert not (tmp_path / "found").exists()


@ARROW
def test_a_document_that_breaks_the_program_is_counted_as_unread(tmp_path, rows, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "read_local", broken_at_the_museum)
    assert checked(rows, "--output", f"parquet:{tmp_path / 'found'}") == 3
    assert "documents in 3 = read 2 + unread 1" in capsys.readouterr().err


read_local = pipeline.read_local


def broken_at_the_museum(document, lexicon):
    if "museum" in document.text:
        raise ZeroDivisionError("a mistake of ours")
    return read_local(document, lexicon)


KILLED = """
import os, signal, sys
from checker import cli, pipeline
read_local, calls = pipeline.read_local, []
def counting(document, lexicon):
    calls.append(document.name)
    if len(calls) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return read_local(document, lexicon)
pipeline.read_local = counting
code = cli.run(["check", "--no-cache", "--jobs", "1", "--output", "parquet:" + sys.argv[2], sys.argv[3]])
print(len(calls), file=sys.stderr)
"""


@ARROW
def test_what_was_read_before_the_run_was_killed_is_not_read_again(tmp_path):
    file = tmp_path / "many.jsonl"
    file.write_text(lines({"id": f"{n:03}", "text": f"The {'red' if n % 2 else 'blue'} ferry {n} carries {n % 5 + 20} cars."} for n in range(300)))

    def run(folder: Path, dies_at: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", KILLED, str(dies_at), str(folder), str(file)]
        return subprocess.run(command, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=120)

    assert run(tmp_path / "killed", 260).returncode == -signal.SIGKILL
    assert not (tmp_path / "killed").exists()
    again, whole = run(tmp_path / "killed", 0), run(tmp_path / "whole", 0)
    assert int(whole.stderr.split()[-1]) == 300
    assert int(again.stderr.split()[-1]) <= 100
    assert parts(tmp_path / "killed") == parts(tmp_path / "whole") and again.stdout == whole.stdout


# -- more claims than memory is to hold -----------------------------------------------------------------------------


def findings(capsys, *arguments):
    """The findings of a run with one limit, but for those that need all claims in memory, and what the report says of it."""
    checked(*arguments, "--format", "json")
    report = json.loads(capsys.readouterr().out)
    kept = [finding for finding in report["findings"] if "seem to speak of one thing" not in finding["steps"][0]]
    return kept, report["summary"], report["notices"]


@pytest.mark.parametrize("most", [0, 1, 10, 1000])
def test_any_limit_gives_the_findings_of_a_run_that_holds_all(most, rows, capsys):
    found, summary, notices = findings(capsys, rows, CORPUS, "--claims-in-memory", most)
    wanted, counts, _ = findings(capsys, rows, CORPUS)
    assert found == wanted
    assert all(summary[name] == counts[name] for name in ("documents", "claims", "attributed", "skipped", "unmeasured"))
    assert ["are more than are held in memory" in notice["message"] for notice in notices] == ([True] if most < counts["claims"] else [])


def test_a_limited_run_counts_the_same_in_every_format(rows, capsys):
    for name in ("text", "markdown", "html", "sarif", "junit", "csv"):
        assert checked(rows, "--claims-in-memory", 0, "--format", name) == 1
        assert "355" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["markdown", "html", "json", "sarif"])
def test_the_page_of_a_limited_run_says_what_it_has_not_looked_at(name, rows, capsys):
    told = []
    for most in (0, 1000):
        checked(rows, "--claims-in-memory", most, "--format", name)
        told.append("were not held against each other" in capsys.readouterr().out)
    assert told == [True, False]


@ARROW
def test_a_limited_run_writes_every_claim(tmp_path, rows):
    for name, most in (("all", 1000), ("few", 0)):
        checked(rows, "--output", f"parquet:{tmp_path / name}", "--claims-in-memory", most)
    whole, limited = (json.loads((tmp_path / name / "manifest.json").read_text()) for name in ("all", "few"))
    assert limited["files"] == whole["files"]
    assert limited["claims"] == whole["claims"]
    assert limited["left_out"] and "left_out" not in whole
