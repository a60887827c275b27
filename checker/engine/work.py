"""What the engine is handed and hands back: a plan, documents with a callable, and what each document states."""

from __future__ import annotations

from collections.abc import Callable

from checker.model.claim import Claim, Skipped
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.measured import Measured

# How the reasons begin for which the engine sets a document aside. All of them are our fault, and a run that has one cannot end as if nothing were.
BROKEN, SLOW, DEADLY = "internal error", "it was not read to its end in", "the process that read it died"
FAULTS = (BROKEN, SLOW, DEADLY)


@dataclass(frozen=True, slots=True)
class Local:
    """What one document states, found without a look at any other: claims with their values, claims that have none, and numbers that are no claims."""

    measured: tuple[Measured, ...]
    unmeasured: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


Work = Callable[[Document], Local]  # where processes are not made by fork, it must be one that pickle can name


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Spark cluster: the address of its master, "" for that of `spark-submit`, or of this machine without that."""

    master: str


@dataclass(frozen=True, slots=True)
class Plan:
    """How the work is to be done; the result is the same for every plan.

    `jobs` is the number of processes: None for as many as there are cores, where processes can be made cheaply and there is enough to do. `folder` is that of
    the cache, None for none. `careful` sets a document aside that breaks the work or takes too long, where it would end the run; for programs, not for tests.
    The sizes are in characters: of all documents from which a pool pays, and from which it pays to keep what single ones state, and of a document that is not
    sooner read than kept. Measured: at 0.3 MB/s, a pool takes 0.3 s to start and to warm up; a cache takes 10 ms to open; to keep a document of one sentence
    takes a third as long as to read it, one of 300 characters a quarter, a longer one a tenth. With a `cluster` it does the work, whatever `jobs` says.
    `limit` is how many bytes the cache may keep after the run, None for as many as it does of itself. `stage` is a folder for what a run has made that goes on
    when it is begun again; workers of a cluster must reach it where the driver does.
    """

    jobs: int | None = 1
    folder: str | None = None
    careful: bool = False
    pooled_from: int = 1_000_000
    kept_from: int = 50_000
    row_from: int = 300
    cluster: Cluster | None = None
    limit: int | None = None
    stage: str | None = None


ALONE = Plan()
