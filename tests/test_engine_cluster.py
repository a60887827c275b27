"""A Spark cluster of two workers that loses a worker of Python, an executor, a node, or its driver: the same bytes, complete, and nothing done twice."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest
from test_engine_spark import TASKS, expected_of, rows_of, told_of
from victims import CARELESS, EXECUTOR, HERE, NODE, PYTHON_WORKER, SHORT_LIVED, SPARK, environment_of_workers, ferries, kill_once

from checker.pipeline import read_local

pytestmark = [*CARELESS, SPARK]
ARTICLES = Path(__file__).resolve().parent.parent / "sources" / "guizhou"  # five, which contradict each other
DEFAULTS = f"""
spark.executor.memory 512m
spark.executor.cores 1
spark.executor.extraJavaOptions {SHORT_LIVED}
spark.driver.memory 512m
"""
COUNT = 600
GIVEN = COUNT + 5
LOCAL = "from checker.cli import main; main()"
# The program, but that the document in the middle kills somebody.
FATAL = """
import sys
from functools import partial
from checker import cli, pipeline
from test_engine_cluster import killing
pipeline.read_local = partial(killing, generations=int(sys.argv[1]), mark=sys.argv[2])
sys.exit(cli.run(sys.argv[3:]))
"""
# The program with small waves and a list of the documents that were read, but that it is killed before one of the waves.
MORTAL = """
import os, signal, sys
from functools import partial
from checker import cli, pipeline
from checker.documents import shards
from checker.engine import shuffle, spark
from test_engine_cluster import listing
waves = []
def counted(do, *arguments):
    waves.append(arguments)
    if len(waves) == int(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return do(*arguments)
spark.WAVE = shuffle.WAVE = 1
spark.answers_to, shuffle.lay_out = partial(counted, spark.answers_to), partial(counted, shuffle.lay_out)
shards.shards_of.__defaults__ = ((), 20_000)
pipeline.read_local = partial(listing, file=sys.argv[2])
sys.exit(cli.run(sys.argv[3:]))
"""


# Rows are made, sorted and judged, and those who do it are killed: who, in which of the stages, and the folder for marks.
SORTED = """
import sys
from functools import partial
from checker.engine.shuffle import Job, shuffled
from checker.engine.work import Cluster
from test_engine_cluster import fatal_judge, fatal_rows
from test_engine_spark import TASKS
master, stage, victims = sys.argv[1], sys.argv[2], eval(sys.argv[3])
job = Job(partial(fatal_rows, victims=victims), lambda notes: partial(fatal_judge, victims=victims), "", stage)
print(*sorted(shuffled(TASKS, job, Cluster(master))), sep="\\n")
"""


def killing(of, lexicon, generations, mark):
    """The work of the program, from a process whose forebear is killed at one document."""
    if of.name == f"{COUNT // 2:03}":
        kill_once(generations, Path(mark))
    return read_local(of, lexicon)


def listing(of, lexicon, file):
    """The work of the program, with a line for each document in a file."""
    with Path(file).open("a") as lines:
        lines.write(of.name + "\n")
    return read_local(of, lexicon)


def fatal_rows(task, victims):
    """Rows of a task, one of which kills others."""
    for row in rows_of(task):
        if row[2] == 5000:
            kill(victims, "of making")
        yield row


def fatal_judge(rows, victims):
    """What is said of keys, one of which kills others when some of its rows have been seen."""

    def seen():
        for number, row in enumerate(rows):
            if row[0] == b"key 0" and number % 1000 == 500:
                kill(victims, "of judging")
            yield row

    return told_of(seen())


def kill(victims, when):
    for generations, stages, folder in victims:
        if when in stages:
            kill_once(generations, Path(folder) / f"{generations} {when}", os.getpid())


def free_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return found.getsockname()[1]


def reachable(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex((HERE, port)) == 0


class Standalone:
    """A master and two workers with a core each, which listen to this machine alone."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home, self.folder = home, folder
        port = free_port()
        self.address = f"spark://{HERE}:{port}"
        self.master = self.start("org.apache.spark.deploy.master.Master", "--host", HERE, "--port", str(port), "--webui-port", "0")
        until = time.monotonic() + 60
        while not reachable(port) and time.monotonic() < until:
            time.sleep(0.1)
        self.workers = [self.worker(), self.worker()]

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen([self.home / "bin" / "spark-class", *words], stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def worker(self) -> subprocess.Popen[bytes]:
        words = ("--host", HERE, "--cores", "1", "--memory", "600m", "--webui-port", "0", "--work-dir", str(self.folder / "work"), self.address)
        return self.start("org.apache.spark.deploy.worker.Worker", *words)

    def mend(self) -> int:
        """Starts those workers again that are dead; gives their number."""
        dead = [number for number, worker in enumerate(self.workers) if worker.poll() is not None]
        for number in dead:
            self.workers[number] = self.worker()
        return len(dead)

    def stop(self) -> None:
        for each in (*self.workers, self.master):
            each.terminate()
        for each in (*self.workers, self.master):
            each.wait()


@pytest.fixture(scope="module")
def standalone(tmp_path_factory):
    import pyspark

    folder, home = tmp_path_factory.mktemp("cluster"), Path(pyspark.__file__).parent
    (folder / "spark-defaults.conf").write_text(DEFAULTS)
    environment = environment_of_workers()
    next(environment)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(folder))
        patch.setenv("SPARK_HOME", str(home))
        patch.setenv("SPARK_DAEMON_JAVA_OPTS", SHORT_LIVED)
        running = Standalone(home, folder)
        yield running
        running.stop()
    next(environment, None)


@pytest.fixture
def master(standalone):
    """The address of a cluster that is whole."""
    standalone.mend()
    return standalone.address


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    return ferries(tmp_path_factory.mktemp("rows") / "ferries.jsonl", COUNT)


def run(folder: Path, rows: Path, *how: str, options=()) -> tuple[int, bytes, str]:
    """The exit code and the output of the program, started in some way, with a folder of Parquet as its report."""
    arguments = ["check", "--no-cache", "--format", "json", "--output", f"parquet:{folder}", *options, str(rows), str(ARTICLES)]
    done = subprocess.run([*how, *arguments], capture_output=True, check=False, timeout=900)
    return done.returncode, done.stdout, done.stderr.decode()


def parts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


NOWHERE = ("--claims-in-memory", "0")  # not here, that is: the cluster does everything


@pytest.fixture(scope="module")
def expected(tmp_path_factory, rows):
    """What this machine says of the ferries, with some options: the report and the files."""

    @cache
    def said(*options):
        folder = tmp_path_factory.mktemp("local") / "found"
        code, report, told = run(folder, rows, sys.executable, "-c", LOCAL, options=options)
        assert code == 1, told
        assert f"documents in {GIVEN} = read {GIVEN} + unread 0" in told and (folder / "_SUCCESS").exists()
        return report, parts(folder)

    return said


LOST = {"a worker": (PYTHON_WORKER, ()), "an executor": (EXECUTOR, ()), "a node": (NODE, ()), "an executor that does everything": (EXECUTOR, NOWHERE)}


@pytest.mark.parametrize(("generations", "options"), LOST.values(), ids=LOST)
def test_a_cluster_that_loses_one_of_its_own_gives_the_same_bytes(generations, options, standalone, master, rows, expected, tmp_path):
    mark = tmp_path / "mark"
    how = (sys.executable, "-c", FATAL, str(generations), str(mark))
    code, report, told = run(tmp_path / "found", rows, *how, options=("--engine", "spark", "--master", master, *options))
    assert code == 1, told[-2000:]
    assert (report, parts(tmp_path / "found")) == expected(*options)
    assert mark.exists() and standalone.mend() == (generations == NODE)


BOTH = ("of making", "of judging")
LOSSES = {"workers and executors": [(PYTHON_WORKER, BOTH), (EXECUTOR, BOTH)], "a node": [(NODE, BOTH[1:])]}


@pytest.mark.parametrize("losses", LOSSES.values(), ids=LOSSES)
def test_a_cluster_that_loses_its_own_while_it_sorts_and_judges_says_the_same(losses, standalone, master, tmp_path):
    victims = [(generations, stages, str(tmp_path)) for generations, stages in losses]
    command = [sys.executable, "-c", SORTED, master, str(tmp_path / "stage"), repr(victims)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=900)
    assert done.stdout.decode().splitlines() == [*map(str, expected_of(TASKS))], done.stderr.decode()[-2000:]
    marks = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert marks == {f"{generations} {stage}" for generations, stages in losses for stage in stages}
    assert standalone.mend() == (losses[0][0] == NODE)


@pytest.mark.parametrize("options", [(), NOWHERE], ids=["judged here", "judged by the cluster"])
def test_a_run_whose_driver_was_killed_is_gone_on_with(options, master, rows, expected, tmp_path):
    folder = tmp_path / "found"

    def begin(dies_before: int, file: str) -> tuple[int, bytes, list[str]]:
        how = (sys.executable, "-c", MORTAL, str(dies_before), str(tmp_path / file))
        code, report, _ = run(folder, rows, *how, options=("--engine", "spark", "--master", master, *options))
        return code, report, (tmp_path / file).read_text().split()

    code, _, first = begin(4, "first")
    assert code == -signal.SIGKILL and not folder.exists()
    code, report, second = begin(0, "second")
    assert (code, report, parts(folder)) == (1, *expected(*options))
    assert GIVEN - len(second) >= 200 and len({*first} | {*second}) == GIVEN
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["found"]


def test_spark_submit_says_where_the_cluster_is(standalone, master, rows, expected, tmp_path):
    program = tmp_path / "main.py"
    program.write_text(LOCAL)
    how = (str(standalone.home / "bin" / "spark-submit"), "--master", master, str(program))
    code, report, told = run(tmp_path / "found", rows, *how, options=("--engine", "spark"))
    assert code == 1, told[-2000:]
    # It lets a program have one stream for both.
    assert report.endswith(expected()[0]) and parts(tmp_path / "found") == expected()[1]
