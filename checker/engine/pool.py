"""A callable and documents in, what each states out, in their order, worked out by many processes; a process may die at any time.

A document that breaks the callable, takes too long, or kills its process again and again is set aside. Results come as bytes: the objects themselves
take twice as long to cross, and the cache wants bytes as well.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from checker.engine.local import PATIENCE, answer, limit
from checker.engine.rows import encode
from checker.engine.work import DEADLY, Work
from checker.model.document import Document, Unread
from checker.model.frozen import dataclass

Answer = bytes | Unread
CHEAP = sys.platform not in ("win32", "darwin")  # processes by fork; on macOS the system's own libraries do not stand it
SLICES = 16  # tasks for each process, so that all of them end at about the same time
SMALLEST, LARGEST = 20_000, 400_000  # characters of a task: what it costs to hand one over, and what is lost when a process dies
AHEAD = 2  # tasks for each process that are handed out at a time: one to work on, one to go on with
TRIES = 2  # times that a document may kill a process that works on nothing else
GRACE = 10.0  # seconds beyond its limit after which a process that does not even hear its alarm is ended


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Crew:
    """Processes to be: how many, and what they work on."""

    work: Work
    documents: Sequence[Document]
    jobs: int
    patience: float = PATIENCE


@contextmanager
def hired(crew: Crew, jobs: int) -> Iterator[ProcessPoolExecutor]:
    """A pool of processes; by fork they have the documents already, else each is sent them once. Tasks that nobody waits for any more are not begun."""
    context = multiprocessing.get_context("fork" if CHEAP else "spawn")
    pool = ProcessPoolExecutor(jobs, context, prepare, (crew.work, crew.documents, crew.patience))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def answers(crew: Crew) -> Iterator[Answer]:
    """What each document states, in the form of `rows.encode`, or why it was set aside; in the order of the documents."""
    tasks = sliced(crew.documents, crew.jobs)
    ready: dict[int, list[Answer]] = {}
    turn = 0
    for number, found in unordered(crew, tasks):
        ready[number] = found
        while turn in ready:
            yield from ready.pop(turn)
            turn += 1


def sliced(documents: Sequence[Document], jobs: int) -> list[range]:
    """The documents in tasks of about one size, by number."""
    total = sum(document.size for document in documents)
    enough = min(max(total // (jobs * SLICES), SMALLEST), LARGEST)
    tasks: list[range] = []
    first = held = 0
    for number, document in enumerate(documents):
        held += document.size
        if held >= enough or number + 1 == len(documents):
            tasks.append(range(first, number + 1))
            first, held = number + 1, 0
    return tasks


def unordered(crew: Crew, tasks: Sequence[range]) -> Iterator[tuple[int, list[Answer]]]:
    """The answers of each task with its number, as they come. When a process dies, the tasks that were under way are done again, each on its own."""
    waiting = deque(enumerate(tasks))
    while waiting:
        under_way: dict[Future[list[Answer]], int] = {}
        lost: list[int] = []
        with hired(crew, min(crew.jobs, len(waiting))) as pool:
            while (waiting and not lost) or under_way:
                while waiting and not lost and len(under_way) < AHEAD * crew.jobs:
                    number, task = waiting.popleft()
                    try:
                        under_way[pool.submit(serve, task)] = number
                    except BrokenProcessPool:
                        lost.append(number)
                for future in wait(under_way, return_when=FIRST_COMPLETED).done:
                    number = under_way.pop(future)
                    try:
                        found = future.result()
                    except BrokenProcessPool:
                        lost.append(number)
                    else:
                        yield number, found
        for number in lost:
            yield number, alone(crew, tasks[number])


def alone(crew: Crew, task: range) -> list[Answer]:
    """The answers of a task from a process of its own; where that dies as well, each of its documents gets one, and the one that kills it is set aside."""
    for _ in range(TRIES if len(task) == 1 else 1):
        with hired(crew, 1) as pool:
            try:
                return pool.submit(serve, task).result()
            except BrokenProcessPool:
                continue
    if len(task) == 1:
        return [Unread(crew.documents[task[0]].name, f"{DEADLY} each time")]
    return [found for number in task for found in alone(crew, range(number, number + 1))]


_given: list[tuple[Work, Sequence[Document], float]] = []  # in a process of the pool: what it was hired for, since a task can only name a function


def prepare(work: Work, documents: Sequence[Document], patience: float) -> None:
    """Makes a process ready: on an interrupt from the keyboard, which reaches all of them, it ends without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _given[:] = [(work, documents, patience)]


def serve(task: range) -> list[Answer]:
    """The answers of a task."""
    ((work, documents, patience),) = _given
    return [one(work, documents[number], patience) for number in task]


def one(work: Work, document: Document, patience: float) -> Answer:
    """The answer of a document; ends the process if the document does not let go of it."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - as fast as it can be, for each document
        faulthandler.dump_traceback_later(limit(document, patience) + GRACE, exit=True, file=nowhere)
        try:
            found = answer(lambda each: encode(work(each)), document, patience)
        finally:
            faulthandler.cancel_dump_traceback_later()
    return found
