"""What the tests with Spark share: documents about ferries, the environment of workers, and how a document kills one of those that read it, once."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
HERE = "127.0.0.1"
SPARK = pytest.mark.skipif(not (shutil.which("java") and find_spec("pyspark")), reason="needs Java and PySpark")
# PySpark leaves sockets to the collector of garbage.
CARELESS = [pytest.mark.filterwarnings("ignore::ResourceWarning"), pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # Java that is to begin soon rather than run fast: it takes half the time
# Who is how many generations above a worker of Python: itself; the machine of Java that has made the daemon that makes workers; and what has made that.
PYTHON_WORKER, EXECUTOR, NODE = 0, 2, 3


def environment_of_workers():
    """Sets, until it is gone on with, what lets workers find the program and the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([str(TESTS.parent), str(TESTS)]))
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", HERE)
        patch.setenv("SPARK_SUBMIT_OPTS", SHORT_LIVED)  # of the driver's Java
        yield


def ferries(file: Path, count: int = 300) -> Path:
    """Writes a file of documents, which agree on one thing of two; they are long enough that Spark gets several tasks of some hundred."""
    crossing = " It crosses the sound in all weathers, with a lantern at its bow." * 4
    boats = ((f"The {'red' if n % 2 else 'blue'} ferry carries {n % 3 + 20} cars.", f"It was built in {1900 + n}.") for n in range(count))
    texts = (" ".join(sentences) + crossing for sentences in boats)
    file.write_text("".join(json.dumps({"id": f"{n:03}", "text": text}) + "\n" for n, text in enumerate(texts)))
    return file


def kill_once(generations: int, mark: Path, worker: int = 0) -> None:
    """Kills a worker, by default that which has made this process, or one of those above it, unless the mark shows that it has been done."""
    if not mark.exists():
        mark.touch()
        above = [worker or os.getppid()]
        while len(above) <= generations:
            above.append(parent_of(above[-1]))
        for process in reversed(above[EXECUTOR:] or above):  # a node before its executor, so that it does not make another one
            os.kill(process, signal.SIGKILL)
        time.sleep(0.2)


def parent_of(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
