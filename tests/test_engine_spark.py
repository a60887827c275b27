"""The engine on Spark: it answers as this process does, whatever documents, workers and executors do; on this machine alone, where Java and PySpark are."""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path

import pytest
from builders import document
from victims import CARELESS, HERE, PYTHON_WORKER, SPARK, environment_of_workers, ferries, kill_once

from checker import cli, pipeline
from checker.claims.lexicon import compile_lexicon
from checker.engine import shuffle, spark
from checker.engine.rows import encode
from checker.engine.sheltered import sheltered
from checker.engine.work import BROKEN, DEADLY, SLOW, Cluster, Local
from checker.model.claim import Skipped
from checker.model.document import Unread
from checker.model.errors import InputError
from checker.model.vocabulary import Vocabulary
from checker.pipeline import read_local

ROOT = Path(__file__).resolve().parent.parent
FORKING = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not made by fork here")
pytestmark = CARELESS
TEXTS = [f"The {name} ferry carries {number} cars.\n\nIt was built in {1800 + number}." for number, name in enumerate("red blue green white".split() * 10, 11)]


def noted(of) -> Local:
    """Work that is quick, and that can be told apart by document."""
    return Local((), (), (Skipped(of.place(0, 1), of.text[:1], of.text, "noted"),))


def poisoned(of, marks: str = "") -> Local:
    """Work that breaks in all ways in which work can break."""
    if of.text == "raise":
        raise ZeroDivisionError("by nought")
    if of.text == "loop":
        while True:
            time.sleep(0.01)
    if of.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if of.text == "worker":
        kill_once(PYTHON_WORKER, Path(marks) / "worker")
    return noted(of)


def poisonous(of, lexicon) -> Local:
    """The work of the program, but for two documents."""
    if of.name == "011":
        os.kill(os.getpid(), signal.SIGKILL)
    if of.name == "012":
        raise ZeroDivisionError("by nought")
    return read_local(of, lexicon)


def pages(texts):
    return [document(f"{number:03}.txt", text) for number, text in enumerate(texts)]


def reasons(found):
    return [each.reason.split(":")[0] if isinstance(each, Unread) else len(each) for each in found]


# -- a process of its own ------------------------------------------------------------------------------------------


@FORKING
def test_a_shelter_answers_as_this_process_does():
    documents = pages(TEXTS)
    work = partial(read_local, lexicon=compile_lexicon(Vocabulary()))
    assert list(sheltered(work, documents)) == [encode(work(each)) for each in documents]


@FORKING
def test_a_shelter_for_nothing():
    assert list(sheltered(noted, [])) == []


@FORKING
def test_a_shelter_outlives_every_poison():
    documents = pages(["a", "die", "b", "raise", "loop", "die", "c"])
    size = len(encode(noted(documents[0])))
    found = reasons(sheltered(poisoned, documents, patience=1))
    assert found == [size, f"{DEADLY} each time", size, BROKEN, f"{SLOW} 1 seconds", f"{DEADLY} each time", size]


@FORKING
def test_a_shelter_that_is_left_early_leaves_no_process(monkeypatch):
    children = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: children.append(fork()) or children[-1])
    found = sheltered(noted, pages(["x"] * 5))
    next(found)
    found.close()
    assert len(children) == 1
    with pytest.raises(ChildProcessError):  # waited for already
        os.waitpid(children[0], os.WNOHANG)


# -- settings ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("master", "submitted", "told", "bound"),
    [
        pytest.param("spark://host:7077", False, "spark://host:7077", None, id="another machine"),
        pytest.param("", True, None, None, id="spark-submit has said it"),
        pytest.param("local-cluster[2,1,512]", False, "local-cluster[2,1,512]", HERE, id="its own form of several tries"),
        pytest.param("local[2]", False, "local[2,8]", HERE, id="here, a task is tried again"),
        pytest.param("local", False, "local[1,8]", HERE, id="one core"),
        pytest.param("", False, "local[*,8]", HERE, id="nothing was said"),
        pytest.param(f"spark://{HERE}:7077", False, f"spark://{HERE}:7077", HERE, id="a cluster on this machine"),
    ],
)
def test_where_spark_is_and_what_it_listens_to(monkeypatch, master, submitted, told, bound):
    monkeypatch.delenv(spark.SUBMITTED, raising=False)
    if submitted:
        monkeypatch.setenv(spark.SUBMITTED, "1")
    found = spark.settings_for(Cluster(master))
    assert (found.get("spark.master"), found.get("spark.driver.bindAddress")) == (told, bound)


def test_without_pyspark_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(InputError, match=r"source-checker\[spark\]"):
        list(spark.answers(noted, pages(["a"]), Cluster("local[2]")))


@pytest.mark.skipif(not find_spec("pyspark"), reason="needs PySpark")
@pytest.mark.parametrize(("master", "told"), [("sc://host", "Spark Connect is not supported"), ("local[2]", "needs Java")])
def test_what_there_must_be_is_told_before_spark_is_started(monkeypatch, master, told):
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match=told):
        list(spark.answers(noted, pages(["a"]), Cluster(master)))


def test_a_master_needs_an_engine_that_has_one(capsys):
    assert cli.run(["check", "--no-cache", "--master", "local[2]", str(ROOT / "sources" / "guizhou")]) == 2
    assert "add --engine spark" in capsys.readouterr().err


# -- local[2] ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def paths():
    """The environment in which workers find what they are to do."""
    yield from environment_of_workers()


@pytest.fixture(scope="module")
def here(paths):
    """A session in this process, which all tests with local[2] share: its start takes five seconds."""
    with spark.session(Cluster("local[2]")) as session:
        yield session


@SPARK
def test_local_spark_answers_in_the_order_of_the_documents(here):
    documents = pages(TEXTS)
    work = partial(read_local, lexicon=compile_lexicon(Vocabulary()))
    assert list(spark.answers(work, documents, Cluster("local[2]"))) == [encode(work(each)) for each in documents]


@SPARK
def test_several_waves_are_one_answer(here, monkeypatch):
    monkeypatch.setattr(spark, "WAVE", 1)
    monkeypatch.setattr(spark, "sliced", lambda documents, jobs: [range(n, n + 1) for n in range(len(documents))])
    documents = pages(["a", "b", "c", "d", "e"])
    assert list(spark.answers(noted, documents, Cluster("local[2]"))) == [encode(noted(each)) for each in documents]


@SPARK
def test_poison_and_a_dead_worker_change_nothing_else(here, tmp_path):
    documents = pages(["a", "die", "b", "raise", "worker", "loop", "c"])
    size = len(encode(noted(documents[0])))
    found = list(spark.answers(partial(poisoned, marks=str(tmp_path)), documents, Cluster("local[2]"), patience=1))
    assert reasons(found)[:4] == [size, f"{DEADLY} each time", size, BROKEN]
    assert found[4] == encode(noted(documents[4])) and found[5].reason.startswith(SLOW) and found[6] == encode(noted(documents[6]))
    assert (tmp_path / "worker").exists()


@SPARK
def test_a_report_and_a_folder_of_parquet_are_the_same_from_spark(here, tmp_path, capsys):
    rows, told = ferries(tmp_path / "ferries.jsonl"), []
    for name, options in (("local", ()), ("spark", ("--engine", "spark", "--master", "local[2]"))):
        arguments = ["--no-cache", "--format", "json", "--output", f"parquet:{tmp_path / name}", str(rows), str(ROOT / "sources" / "guizhou")]
        told.append((cli.run(["check", *options, *arguments]), capsys.readouterr(), [path.read_bytes() for path in sorted((tmp_path / name).rglob("*.*"))]))
    assert told[0] == told[1]
    assert told[0][0] == 1 and '"findings": [\n' in told[0][1].out and len(told[0][2]) == 3


@SPARK
def test_poison_is_told_and_everything_else_is_reported(here, tmp_path, monkeypatch, capsys):
    rows = ferries(tmp_path / "ferries.jsonl", 40)
    monkeypatch.setattr(pipeline, "read_local", poisonous)
    arguments = ["check", "--no-cache", "--engine", "spark", "--master", "local[2]", "--output", f"parquet:{tmp_path / 'found'}", str(rows)]
    assert cli.run(arguments) == 3
    told = capsys.readouterr()
    assert f"011: {DEADLY} each time" in told.out and f"012: {BROKEN}" in told.out
    assert "documents in 40 = read 38 + unread 2" in told.err and (tmp_path / "found" / "_SUCCESS").exists()


# -- rows, sorted --------------------------------------------------------------------------------------------------


def rows_of(task, mark=""):
    """Rows in no order: of seven keys, one of which has most."""
    if mark:
        Path(mark).touch()
    for number in reversed(task):
        key = number % 7 if number % 3 else 0
        yield b"key %d" % key, b"%05d" % (number * 7919 % 10_007), number, number + 1, b"quantity", b"%d" % number


def told_of(rows):
    """A line for each key, when all of its rows have come in order."""
    for key, some in groupby(rows, itemgetter(0)):
        found = [*some]
        yield b"%b: %d rows, %d in all, in order: %d" % (key, len(found), sum(int(row[5]) for row in found), found == sorted(found))


def without_notes(notes):
    return told_of


def expected_of(tasks):
    return sorted(told_of(sorted(chain.from_iterable(map(rows_of, tasks)))))


TASKS = [range(first, first + 700) for first in range(0, 7000, 700)]


@SPARK
def test_all_rows_of_a_key_come_together_and_in_order(here, monkeypatch, tmp_path):
    monkeypatch.setattr(shuffle, "WAVE", 2)
    monkeypatch.setattr(shuffle, "BATCH", 100)
    found = sorted(shuffle.shuffled(TASKS, shuffle.Job(rows_of, without_notes, "", str(tmp_path)), Cluster("local[2]")))
    assert found == expected_of(TASKS) and b"key 0: 3000 rows, 10496502 in all, in order: 1" in found and len(found) == 7
    assert len([*tmp_path.iterdir()]) == 3


@SPARK
def test_rows_sort_as_bytes_do(here, tmp_path):
    keys = ["a", "a\0b", "Z", "\u00e9", "\uffff", "\U0001f309", "\ud800"]
    rows = [(key.encode("utf-8", "surrogatepass"), b"", 0, 0, b"", b"") for key in keys]
    one = shuffle.Job(as_they_are, lambda notes: keys_of, "", str(tmp_path))
    found = [eval(told) for told in shuffle.shuffled([rows], one, Cluster("local[2]"))]
    assert all(told == sorted(told) for told in found) and sorted(chain.from_iterable(found)) == sorted(row[0] for row in rows)


def as_they_are(task):
    return task


def keys_of(rows):
    yield repr([row[0] for row in rows]).encode()


def with_notes(task):
    yield (shuffle.APART, b"", 0, 0, shuffle.NOTE, b"%d" % len(task))
    yield (shuffle.APART, b"%05d" % task[0], 0, 0, b"first", b"%d" % task[0])
    yield from rows_of(task)


def told_with(rows, number):
    return (b"%b, of %d" % (told, number) for told in told_of(rows))


@SPARK
def test_who_says_how_to_judge_has_had_all_notes(here, tmp_path):
    job = shuffle.Job(with_notes, lambda notes: partial(told_with, number=sum(map(int, notes))), "", str(tmp_path))
    assert sorted(shuffle.shuffled(TASKS, job, Cluster("local[2]"))) == [told + b", of 7000" for told in expected_of(TASKS)]
    assert [*shuffle.kept_apart(TASKS, job, b"first", Cluster("local[2]"))] == [b"%d" % first for first in range(0, 7000, 700)]


@SPARK
def test_nothing_at_all_is_said_of_nothing(here, tmp_path):
    assert [*shuffle.shuffled([], shuffle.Job(rows_of, without_notes, "", str(tmp_path)), Cluster("local[2]"))] == []


@SPARK
def test_rows_that_are_there_are_not_made_again(here, monkeypatch, tmp_path):
    monkeypatch.setattr(shuffle, "WAVE", 1)
    mark, stage = tmp_path / "made", tmp_path / "stage"
    job = shuffle.Job(partial(rows_of, mark=str(mark)), without_notes, "of this run", str(stage))

    def run(context):
        mark.unlink(missing_ok=True)
        told = sorted(shuffle.shuffled(TASKS[:4], replace(job, context=context), Cluster("local[2]")))
        return told == expected_of(TASKS[:4]), mark.exists()

    assert [run("one"), run("one"), run("another")] == [(True, True), (True, False), (True, True)]
    (half, *_) = sorted(stage.iterdir())
    (half / "_SUCCESS").unlink()  # as if the run had been ended while it wrote there
    assert sorted([run("one"), run("another")]) == [(True, False), (True, True)]


@SPARK
def test_rows_that_are_lost_are_told_and_made_again(here, monkeypatch, tmp_path):
    monkeypatch.setattr(shuffle, "WAVE", 2)
    stage, job = tmp_path / "stage", shuffle.Job(rows_of, without_notes, "", str(tmp_path / "stage"))
    sorted(shuffle.shuffled(TASKS, job, Cluster("local[2]")))
    min(stage.rglob("part-*.parquet")).unlink()  # as if a worker had written it to a folder of its own
    with pytest.raises(InputError, match="9 of 10 tasks have left their rows here"):
        sorted(shuffle.shuffled(TASKS, job, Cluster("local[2]")))
    assert sorted(shuffle.shuffled(TASKS, job, Cluster("local[2]"))) == expected_of(TASKS)
