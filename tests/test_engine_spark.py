"""The engine on Spark: it answers as this process does, whatever documents, workers and executors do; on this machine alone, where Java and PySpark are."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest
from builders import document

from checker import cli
from checker.claims.lexicon import compile_lexicon
from checker.engine import spark
from checker.engine.rows import encode
from checker.engine.sheltered import sheltered
from checker.engine.work import BROKEN, DEADLY, SLOW, Cluster, Local
from checker.model.claim import Skipped
from checker.model.document import Unread
from checker.model.errors import InputError
from checker.model.vocabulary import Vocabulary
from checker.pipeline import read_local

ROOT = Path(__file__).resolve().parent.parent
HERE = "127.0.0.1"
FORKING = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not made by fork here")
SPARK = pytest.mark.skipif(not (shutil.which("java") and find_spec("pyspark")), reason="needs Java and PySpark")
# PySpark leaves sockets to the collector of garbage.
pytestmark = [pytest.mark.filterwarnings("ignore::ResourceWarning"), pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
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
        kill_once(Path(marks) / "worker")
    return noted(of)


def killing(of, lexicon) -> Local:
    """The work of the program, from a worker or an executor that is killed at the document whose name says so."""
    if of.name.endswith(("/worker", "/executor")):
        kill_once(Path(of.name))
    return read_local(of, lexicon)


def kill_once(mark: Path) -> None:
    """Kills what the name of a file says, if there is no such file yet."""
    if not mark.exists():
        mark.touch()
        worker = os.getppid()
        os.kill(worker if mark.name == "worker" else parent_of(parent_of(worker)), signal.SIGKILL)
        time.sleep(0.2)


def parent_of(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])


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


@pytest.fixture
def ferries(tmp_path):
    """A file with some hundred documents, which agree on one thing of two."""
    file = tmp_path / "ferries.jsonl"
    rows = ({"id": f"{n:03}", "text": f"The {'red' if n % 2 else 'blue'} ferry carries {n % 3 + 20} cars. It was built in {1900 + n}."} for n in range(300))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


# -- local[2] ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def paths():
    """The environment in which workers find what they are to do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), str(ROOT / "tests")]))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", HERE)
        yield


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
def test_a_report_and_a_folder_of_parquet_are_the_same_from_spark(here, ferries, tmp_path, capsys):
    told = []
    for name, options in (("local", ()), ("spark", ("--engine", "spark", "--master", "local[2]"))):
        arguments = ["--no-cache", "--format", "json", "--output", f"parquet:{tmp_path / name}", str(ferries), str(ROOT / "sources" / "guizhou")]
        told.append((cli.run(["check", *options, *arguments]), capsys.readouterr(), [path.read_bytes() for path in sorted((tmp_path / name).rglob("*.*"))]))
    assert told[0] == told[1]
    assert told[0][0] == 1 and '"findings": [\n' in told[0][1].out and len(told[0][2]) == 3


# -- a cluster -----------------------------------------------------------------------------------------------------


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return found.getsockname()[1]


def reachable(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((HERE, port)) == 0


@pytest.fixture(scope="module")
def master(paths, tmp_path_factory):
    """The address of a cluster of two workers with a core each, which listens to this machine alone."""
    import pyspark

    folder = tmp_path_factory.mktemp("cluster")
    home = Path(pyspark.__file__).parent
    port = free_port()
    address = f"spark://{HERE}:{port}"
    settings = folder / "spark-defaults.conf"
    settings.write_text("spark.executor.memory 512m\nspark.executor.cores 1\nspark.driver.memory 512m\n")
    of_workers = ("--host", HERE, "--cores", "1", "--memory", "600m", "--webui-port", "0", "--work-dir", str(folder / "work"))
    lines = [
        ("org.apache.spark.deploy.master.Master", "--host", HERE, "--port", str(port), "--webui-port", "0"),
        *[("org.apache.spark.deploy.worker.Worker", *of_workers, address)] * 2,
    ]
    with pytest.MonkeyPatch.context() as patch, (folder / "log").open("wb") as log:
        patch.setenv("SPARK_CONF_DIR", str(folder))
        patch.setenv("SPARK_HOME", str(home))
        running = []
        try:
            for line in lines:
                running.append(subprocess.Popen([home / "bin" / "spark-class", *line], stdout=log, stderr=log, stdin=subprocess.DEVNULL))
                until = time.monotonic() + 60
                while not reachable(port) and time.monotonic() < until:
                    time.sleep(0.1)
            yield address
        finally:
            for each in reversed(running):
                each.terminate()
            for each in running:
                each.wait()


DRIVER = """
import sys
from checker import cli, pipeline
from test_engine_spark import killing
pipeline.read_local = killing
sys.exit(cli.run(sys.argv[1:]))
"""


@SPARK
def test_a_cluster_that_loses_an_executor_and_a_worker_gives_the_same_report(master, ferries, tmp_path):
    marks = [tmp_path / "executor", tmp_path / "worker"]
    with ferries.open("a") as file:
        file.writelines(json.dumps({"id": mark.as_posix(), "text": "The grey ferry carries 30 cars."}) + "\n" for mark in marks)
    reports = []
    for how, options in (("from checker.cli import main; main()", ()), (DRIVER, ("--engine", "spark", "--master", master))):
        arguments = ["check", "--no-cache", "--format", "json", *options, str(ferries), str(ROOT / "sources" / "guizhou")]
        reports.append(subprocess.run([sys.executable, "-c", how, *arguments], capture_output=True, check=False, timeout=240))
    assert [report.returncode for report in reports] == [1, 1], reports[1].stderr.decode()[-2000:]
    assert reports[0].stdout == reports[1].stdout
    assert all(mark.exists() for mark in marks)
