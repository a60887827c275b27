"""Tasks in, what is said of each key out: the workers of a Spark cluster make rows of the tasks, sort them by key, and judge each key as a stream.

What is handed in decides what rows are and what is said of them; here they are moved, so that all rows of a key come to one worker, in their order, however
many they are: the sorting is Spark's, outside of memory, and a worker sees some thousand rows at a time. A worker, an executor or a node may die at any time.

The rows of a wave of tasks lie as Parquet in a folder of their own below the stage, which is there whole or not at all: a run that was ended goes on behind the
last of them. The stage must lie where the driver and all workers can read and write it: each task signs what it has made, and where a sign is missing, nothing
is said at all.
"""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.engine.spark import cores_of, session, spoken_for
from checker.engine.work import Cluster
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

# The key of a row, where what it speaks of stands (document, start, end, kind), and what only those know who make and judge rows. Texts are bytes, since not
# every text is UTF-8; they are sorted as such.
Row = tuple[bytes, bytes, int, int, bytes, bytes]
APART = b""  # the key of a row that is not judged, but kept by its kind
NOTE = b""  # the kind of such a row that is for whoever says how the others are judged
MADE = b"made"  # that of the row behind all others of a task
SIGN: Row = (APART, b"", 0, 0, MADE, b"")
Extract = Callable[[Any], Iterable[Row]]  # of what a task holds
Judge = Callable[[Iterator[Row]], Iterable[bytes]]  # of rows sorted by all but their last field, all rows of a key among them; read once

ORDER = ("key", "document", "start", "until", "kind")
ROWS = "key binary, document binary, start bigint, until bigint, kind binary, rest binary"
FOUND = "found binary"
DONE = "_SUCCESS"  # what Spark writes last
SHARED = "the folder must be one that the driver and all workers can read and write; without --claims-in-memory 0 none is needed"
WAVE = 8  # tasks of a wave for each core
SPLIT = 4  # partitions for each core, so that all cores end at about the same time
LARGEST = 2_000_000  # rows of a partition: some 300 MB to sort at a time
BATCH = 10_000  # rows that are handed over at a time


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done.

    `brief` is given the notes among the rows, in no particular order, when all rows are made, and says how the others are judged. `context` says what the rows
    depend on besides the tasks and the program, such as the settings; `stage` is a folder for them.
    """

    extract: Extract
    brief: Callable[[Iterator[bytes]], Judge]
    context: str
    stage: str


def shuffled(tasks: Sequence[object], job: Job, cluster: Cluster) -> Iterator[bytes]:
    """What is said of all keys, in no particular order. Raises InputError as `spark.answers` does, and where rows do not reach us from all tasks."""
    with session(cluster) as spark:
        folders = laid_out(spark, tasks, job)
        if folders:
            yield from judged(spark, folders, job, total_in(spark, folders, len(tasks), job.stage))


def kept_apart(tasks: Sequence[object], job: Job, kind: bytes, cluster: Cluster) -> Iterator[bytes]:
    """What the rows of a kind that are not judged have at their ends, in order of their documents; those of a job that was done."""
    with session(cluster) as spark, spoken_for():
        rows = rows_in(spark, laid_out(spark, tasks, job)).where(apart(kind))
        for (rest,) in rows.orderBy("document").select("rest").toLocalIterator():
            yield bytes(rest)


def laid_out(spark: SparkSession, tasks: Sequence[object], job: Job) -> list[str]:
    """The folders with the rows of the tasks, one for each wave; those that are there are not made again."""
    folders = []
    each = WAVE * cores_of(spark)
    for first in range(0, len(tasks), each):
        wave = [pickle.dumps(task) for task in tasks[first : first + each]]
        folder = Path(job.stage) / f"rows-{name_of(wave, job.context)}"
        if not (folder / DONE).exists():
            lay_out(spark, wave, job, folder)
        folders.append(str(folder))
    return folders


def name_of(wave: Sequence[bytes], context: str) -> str:
    """A name for the rows of some tasks, which others do not have."""
    from checker.engine.versions import program_digest

    digest = blake2b(digest_size=16)
    for part in (program_digest(), context.encode("utf-8", "surrogatepass"), *wave):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def lay_out(spark: SparkSession, wave: Sequence[bytes], job: Job, folder: Path) -> None:
    """Has the rows of some tasks made and written: one job of Spark."""
    import pyarrow as pa

    data = pickle.dumps(job.extract)

    def make(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        extract: Extract = opened(data)
        tasks = (task for batch in batches for task in batch.column(0).to_pylist())
        rows = (row for task in tasks for row in chain(extract(pickle.loads(task)), [SIGN]))
        return batches_of(rows, [*ORDER, "rest"])

    spark.conf.set("spark.sql.leafNodeDefaultParallelism", len(wave))
    frame = spark.createDataFrame(pa.table({"task": pa.array(wave, pa.binary())}))
    with spoken_for():
        frame.mapInArrow(make, ROWS).write.mode("overwrite").parquet(folder.absolute().as_uri())


def total_in(spark: SparkSession, folders: Sequence[str], tasks: int, stage: str) -> int:
    """How many rows in some folders are to be judged. Raises InputError if a task has not signed, and takes the folders away, so that they are made again."""
    with spoken_for():
        counted = rows_in(spark, folders).selectExpr("count_if(length(key) > 0)", f"count_if({apart(MADE)})").first()
    total, made = counted or (0, 0)
    if made != tasks:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        raise InputError(Problem(stage, 0, 0, f"{made:,} of {tasks:,} tasks have left their rows here", hint=SHARED))
    return int(total)


def judged(spark: SparkSession, folders: Sequence[str], job: Job, total: int) -> Iterator[bytes]:
    """What is said of the keys of the rows in some folders, of which there are `total`: two jobs of Spark, one for the notes."""
    with spoken_for():
        rows = rows_in(spark, folders)
        notes = rows.where(apart(NOTE)).select("rest").toLocalIterator(prefetchPartitions=True)
        data = pickle.dumps(job.brief(bytes(rest) for (rest,) in notes))
        others = rows.where("length(key) > 0")
        partitions = max(SPLIT * cores_of(spark), -(-total // LARGEST))

        def say(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
            judge: Judge = opened(data)
            stream = chain.from_iterable(zip(*(column.to_pylist() for column in batch.columns), strict=True) for batch in batches)
            return batches_of(((found,) for found in judge(stream)), ["found"])

        table = others.repartition(partitions, "key").sortWithinPartitions(*ORDER).mapInArrow(say, FOUND).toArrow()
    yield from table.column(0).to_pylist()


def rows_in(spark: SparkSession, folders: Sequence[str]) -> DataFrame:
    """The rows that lie in some folders."""
    return spark.read.schema(ROWS).parquet(*(Path(folder).absolute().as_uri() for folder in folders))


def apart(kind: bytes) -> str:
    """The condition of SQL for rows of a kind that are not judged."""
    return f"length(key) = 0 AND kind = X'{kind.hex()}'"


def batches_of(rows: Iterable[tuple[Any, ...]], names: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """Rows as batches of Arrow, as they come."""
    import pyarrow as pa

    kinds = [pa.int64() if name in ("start", "until") else pa.binary() for name in names]
    waiting = iter(rows)
    while some := [*islice(waiting, BATCH)]:
        columns = [pa.array(column, kind) for column, kind in zip(zip(*some, strict=True), kinds, strict=True)]
        yield pa.RecordBatch.from_arrays(columns, [*names])


@lru_cache(maxsize=2)
def opened(data: bytes) -> Any:
    """The callable that a worker was sent; a worker has many tasks of one run."""
    return pickle.loads(data)
