"""Runs of which a cluster does everything: the same findings and the same claims as from a run of this machine that holds no claims in memory.

Most of them are tried on a stand-in for the cluster, which hands rows over in the same form; the last one, and the engine's own tests, have a real one.
"""

from __future__ import annotations

import json
import pickle
import tempfile
from contextlib import chdir
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as laws
from test_bounded import PAGES
from victims import CARELESS, SPARK, environment_of_workers

from checker import cli, pipeline, spread
from checker.cli import FINDING_FORMATS
from checker.documents import shards
from checker.engine import spark
from checker.engine.shuffle import APART, NOTE
from checker.engine.work import BROKEN, Cluster, Plan
from checker.pipeline import check
from checker.policy.config import Flags, load_settings

ARTICLES = Path(__file__).resolve().parent.parent / "sources" / "guizhou"
ARROW = pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow")
ALL = ("--claims-in-memory", "0")
pytestmark = CARELESS


def rows_made(tasks, job):
    """The rows of tasks, as they come from somewhere else."""
    extract = pickle.loads(pickle.dumps(job.extract))
    with chdir("/"):
        return [row for task in tasks for row in pickle.loads(pickle.dumps([*extract(task)]))]


def shuffled(tasks, job, cluster):
    """What a cluster says of all keys: those whose hash is even come to one worker, the others to another one."""
    rows = rows_made(tasks, job)
    judge = pickle.loads(pickle.dumps(job.brief(row[5] for row in reversed(rows) if row[0] == APART and row[4] == NOTE)))
    for share in (0, 1):
        yield from judge(iter(sorted(row for row in rows if row[0] != APART and sum(row[0]) % 2 == share)))


def kept_apart(tasks, job, kind, cluster):
    for row in sorted(row for row in rows_made(tasks, job) if row[0] == APART and row[4] == kind):
        yield row[5]


@pytest.fixture
def stand_in(monkeypatch):
    monkeypatch.setattr(spread, "shuffled", shuffled)
    monkeypatch.setattr(spread, "kept_apart", kept_apart)


def told(capsys, folder, *arguments):
    """The exit code of a run, what it printed, and the files that it wrote."""
    code = cli.run(["check", "--no-cache", "--format", "json", "--output", f"parquet:{folder}", *map(str, arguments)])
    shown = capsys.readouterr()
    return code, shown.out, shown.err.replace(str(folder), "FOLDER"), {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.*")}


WAIVED = 'The Harlow Bridge is 402 metres long. <!-- checker: ignore measure-disagrees reason="a slip of the pen" -->\n\nA walk of 5 km is 3.1 miles.\n'


@pytest.fixture
def corpus(tmp_path):
    """Documents of several sorts, with contradictions in one and between several, a waiver, a manifest, and one that is no text."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "walks.md").write_text(WAIVED)
    (pages / "lengths.md").write_text("# Harlow Bridge\n\nIt is 402 metres long.\n\nThe hall is 12 m (60 feet) wide.\n")
    (pages / "broken.txt").write_bytes(b"\x00\x01\x02")
    rows = tmp_path / "rows.jsonl"
    texts = {"gazette/1": "The Harlow Bridge is 310 metres long.", "gazette/2": "The Harlow Bridge is 355 metres long.", "gazette/3": "Tarn has 41 inns."}
    rows.write_text("".join(json.dumps({"id": name, "text": text, "published": "2020"}) + "\n" for name, text in texts.items()))
    return [pages, rows, ARTICLES]


@ARROW
@pytest.mark.parametrize("size", [1, 200, 10**9])
def test_a_cluster_says_what_this_machine_says(stand_in, size, corpus, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(shards.shards_of, "__defaults__", ((), size))
    here = told(capsys, tmp_path / "here", *ALL, *corpus)
    there = told(capsys, tmp_path / "there", *ALL, "--engine", "spark", *corpus)
    assert here == there
    assert here[0] == 1 and len(here[3]) == 3 and '"measure-disagrees"' in here[1] and "held in memory" in here[2]


def test_paths_count_from_the_folder_of_the_run(stand_in, corpus, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    codes = [cli.run(["check", "--no-cache", *ALL, "--engine", engine, "pages", "rows.jsonl"]) for engine in ("local", "spark")]
    report = capsys.readouterr().out
    assert codes == [1, 1] and report == report[: len(report) // 2] * 2


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """The folder for temporary files."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_every_report_is_the_same(stand_in, corpus, tmp_path, scratch, capsys):
    here, there = (reported(capsys, tmp_path / engine, "--engine", engine, *ALL, *corpus) for engine in ("local", "spark"))
    assert here == there and {*here} == {*FINDING_FORMATS} and not [*scratch.iterdir()]


def reported(capsys, folder, *arguments):
    """The reports of a run in all formats, with nothing else written."""
    outputs = [word for name in FINDING_FORMATS for word in ("--output", f"{name}:{folder / name}")]
    assert cli.run(["check", "--no-cache", *outputs, *map(str, arguments)]) == 1
    capsys.readouterr()
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@ARROW
def test_references_are_held_against_documents(stand_in, corpus, tmp_path, capsys):
    facts = tmp_path / "facts.yaml"
    facts.write_text("facts:\n  - {entity: Harlow Bridge, attribute: length, value: 310, unit: meter, source: drawing}\n")
    arguments = (*ALL, "--reference", facts, *corpus)
    here, there = told(capsys, tmp_path / "here", *arguments), told(capsys, tmp_path / "there", "--engine", "spark", *arguments)
    assert here == there


def broken_at_the_inns(document, lexicon):
    if "inns" in document.text:
        raise ZeroDivisionError("by nought")
    return read_local(document, lexicon)


read_local = pipeline.read_local


@ARROW
def test_a_document_that_breaks_the_program_is_told(stand_in, corpus, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "read_local", broken_at_the_inns)
    here, there = told(capsys, tmp_path / "here", *ALL, *corpus), told(capsys, tmp_path / "there", *ALL, "--engine", "spark", *corpus)
    assert here == there and here[0] == 3 and BROKEN in here[1] and "unread 2" in here[2]


WRONG = {
    "a name twice": ('{"id": "gazette/1", "text": "b"}\n', "two documents are called 'gazette/1'"),
    "no text": ('{"id": "x"}\n', "the row has no `text`"),
}


@ARROW
@pytest.mark.parametrize(("row", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_rows_is_told(stand_in, row, message, corpus, tmp_path, capsys):
    (tmp_path / "more.jsonl").write_text('{"id": "y", "text": "c"}\n' + row)
    arguments = (*ALL, "--engine", "spark", *corpus, tmp_path / "more.jsonl")
    code, _, told_of, files = told(capsys, tmp_path / "there", *arguments)
    assert code == 2 and message in told_of and files == {}


@given(PAGES)
@laws(max_examples=30)
def test_the_findings_are_those_of_a_run_that_holds_no_claims(tmp_path_factory, pages):
    folder = tmp_path_factory.mktemp("pages")
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    settings = load_settings(None, Flags(None, ()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spread, "shuffled", shuffled)
        patch.setattr(shards.shards_of, "__defaults__", ((), 1))
        there = check([str(folder)], settings, plan=Plan(cluster=Cluster(""), stage=""), most=0)
    here = check([str(folder)], settings, most=0)
    assert (here.findings, here.set_aside, here.compared) == (there.findings, there.set_aside, there.compared)
    assert here.inventory.tally == there.inventory.tally


@pytest.fixture(scope="module")
def session():
    for _ in environment_of_workers():
        with spark.session(Cluster("local[2]")) as session:
            yield session


@SPARK
def test_spark_does_everything(session, corpus, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(shards.shards_of, "__defaults__", ((), 20_000))
    here = told(capsys, tmp_path / "here", *ALL, *corpus)
    there = told(capsys, tmp_path / "there", *ALL, "--engine", "spark", "--master", "local[2]", *corpus)
    assert here == there and here[0] == 1
    assert not any(path.name.endswith(".part") for path in tmp_path.iterdir())


@SPARK
def test_spark_gives_every_report(session, corpus, tmp_path, scratch, capsys):
    here = reported(capsys, tmp_path / "here", *ALL, *corpus)
    there = reported(capsys, tmp_path / "there", *ALL, "--engine", "spark", "--master", "local[2]", *corpus)
    assert here == there and not [path for path in scratch.iterdir() if path.name.startswith("checker-")]
