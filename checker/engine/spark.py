"""A callable and documents in, what each states out, in their order, worked out by the workers of a Spark cluster; the only door to PySpark.

Documents go out in waves, each a job of Spark. A worker or a whole executor may die: Spark does the task again elsewhere. A document that kills whoever reads
it kills a child of the worker (`sheltered.py`), so that it is set aside and the job goes on. The program must be installed where the workers run.
"""

from __future__ import annotations

import os
import pickle
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.engine.local import PATIENCE
from checker.engine.pool import sliced
from checker.engine.sheltered import sheltered
from checker.engine.work import Cluster, Work
from checker.model.document import Document, Unread
from checker.model.errors import InputError, Problem

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import SparkSession

Answer = bytes | Unread  # bytes are a Local in the form of `rows.encode`
WAVE = 8  # tasks of a wave for each core: what is lost when the whole run dies, and a ten-second job at the pace of one core
FAILURES = "8"  # times that a task may lose its worker
HERE = "127.0.0.1"
SUBMITTED = "PYSPARK_GATEWAY_PORT"  # the variable with which `spark-submit` tells a program of Java
LOCAL = re.compile(r"local(?:\[(\d+|\*)\])?")
ON_THIS_MACHINE = re.compile(r"local\b|spark://(?:localhost|127\.0\.0\.1)[:,]")
QUIET = {"spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR", "spark.task.maxFailures": FAILURES}
SIZES = {"spark.driver.maxResultSize": "0", "spark.sql.execution.arrow.localRelationThreshold": "1g", "spark.rpc.message.maxSize": "1024"}
MISTAKE = re.compile(r"\w*(?:Error|Exception): \S")
HINT = "see the log of Spark above; --master must lead to the cluster, and its workers need the same Python, `checker` and pyarrow"
FORM = "number bigint, answer binary, reason string"


def answers(work: Work, documents: Sequence[Document], cluster: Cluster, patience: float = PATIENCE) -> Iterator[Answer]:
    """What each document states, or why it was set aside. Raises InputError where there is no Spark, no Java, or no answer from the cluster."""
    if not documents:
        return
    with session(cluster) as spark:
        cores = cores_of(spark)
        tasks = sliced(documents, cores)
        data = pickle.dumps((work, patience))
        for first in range(0, len(tasks), WAVE * cores):
            wave = tasks[first : first + WAVE * cores]
            yield from answers_to(spark, wave, documents, data)


def answers_to(spark: SparkSession, wave: Sequence[range], documents: Sequence[Document], data: bytes) -> Iterator[Answer]:
    """The answers to the documents of some tasks: one job."""
    import pyarrow as pa

    def serve(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return served(batches, data)

    rows = [pickle.dumps([(number, documents[number]) for number in task]) for task in wave]
    spark.conf.set("spark.sql.leafNodeDefaultParallelism", len(rows))
    frame = spark.createDataFrame(pa.table({"task": pa.array(rows, pa.binary())}))
    with spoken_for():
        table = frame.mapInArrow(serve, FORM).toArrow()
    found = {number: (answer, reason) for number, answer, reason in zip(*(column.to_pylist() for column in table.columns), strict=True)}
    for task in wave:
        for number in task:
            answer, reason = found.pop(number)
            yield Unread(documents[number].name, reason) if answer is None else answer


def served(batches: Iterator[pa.RecordBatch], data: bytes) -> Iterator[pa.RecordBatch]:
    """The answers to tasks, a batch for each; runs in the workers."""
    import pyarrow as pa

    work, patience = opened(data)
    for batch in batches:
        for task in batch.column(0).to_pylist():
            numbers, documents = zip(*pickle.loads(task), strict=True)
            found = list(sheltered(work, documents, patience))
            kept = [None if isinstance(answer, Unread) else answer for answer in found]
            reasons = [answer.reason if isinstance(answer, Unread) else None for answer in found]
            columns = [pa.array(numbers, pa.int64()), pa.array(kept, pa.binary()), pa.array(reasons, pa.string())]
            yield pa.RecordBatch.from_arrays(columns, ["number", "answer", "reason"])


@lru_cache(maxsize=1)
def opened(data: bytes) -> tuple[Work, float]:
    """The callable and the patience that a worker was sent; a worker has many tasks of one run."""
    work, patience = pickle.loads(data)
    return work, patience


@contextmanager
def session(cluster: Cluster) -> Iterator[SparkSession]:
    """A session with the cluster; one that is there already is used, and left."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise InputError(Problem("", 0, 0, "--engine spark needs PySpark", hint="pip install 'source-checker[spark]'")) from None
    there = SparkSession.getActiveSession()
    if there is not None:
        yield there
        return
    if cluster.master.startswith("sc:"):
        raise InputError(
            Problem("", 0, 0, f"--master {cluster.master}: Spark Connect is not supported", hint="name a master: local[4], spark://..., yarn, k8s://...")
        )
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise InputError(Problem("", 0, 0, "--engine spark needs Java", hint="install a JDK of version 17 or newer, or set JAVA_HOME"))
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if not cluster.master or ON_THIS_MACHINE.match(cluster.master):
        os.environ.setdefault("SPARK_LOCAL_IP", HERE)
    builder = SparkSession.builder.appName("checker")
    for name, value in settings_for(cluster).items():
        builder = builder.config(name, value)
    with spoken_for():
        made = builder.getOrCreate()
    try:
        yield made
    finally:
        made.stop()


def settings_for(cluster: Cluster) -> dict[str, str]:
    """The settings of a session: they go before those that `spark-submit` or SPARK_CONF_DIR have for the same names.

    Spark on this machine alone listens to this machine alone, and does a task again there as well.
    """
    found = QUIET | SIZES
    master = cluster.master or ("" if SUBMITTED in os.environ else "local[*]")
    if master:
        whole = LOCAL.fullmatch(master)
        found["spark.master"] = f"local[{whole[1] or 1},{FAILURES}]" if whole else master
        if ON_THIS_MACHINE.match(master):
            found |= {"spark.driver.host": HERE, "spark.driver.bindAddress": HERE, "spark.ui.enabled": "false"}
    return found


@contextmanager
def spoken_for() -> Iterator[None]:
    """Turns what Spark raises in the block into an InputError with the line that names the mistake."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JError, PySparkException) as error:
        raise InputError(Problem("", 0, 0, f"Spark has given up: {named_in(str(error)) or type(error).__name__}", hint=HINT)) from error


def named_in(text: str) -> str:
    r"""The mistake in a traceback of several languages: the first line that names one as Python does, else the first line.

    >>> named_in("An exception was thrown:\n  File ...\nModuleNotFoundError: No module named 'checker'\n\tat org.apache...")
    "ModuleNotFoundError: No module named 'checker'"
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in lines if MISTAKE.match(line)), lines[0] if lines else "")


def cores_of(spark: SparkSession) -> int:
    """How many tasks the cluster can do at once, as far as it tells."""
    return max(2, int(spark.sparkContext.defaultParallelism))
