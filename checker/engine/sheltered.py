"""A callable and documents in, what each states out, in their order, worked out in a process of their own: for a place that may not die with a document."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from typing import IO

from checker.engine.local import PATIENCE
from checker.engine.pool import TRIES, one
from checker.engine.work import DEADLY, Work
from checker.model.document import Document, Unread

Answer = bytes | Unread  # bytes are a Local in the form of `rows.encode`
HEAD = 8  # bytes before each answer, with its length


def sheltered(work: Work, documents: Sequence[Document], patience: float = PATIENCE) -> Iterator[Answer]:
    """What each document states, or why it was set aside: for breaking the callable, for taking too long, or for killing the process again and again.

    Where processes cannot be forked it is worked out here, and a document that kills its process kills this one.
    """
    if not hasattr(os, "fork"):
        yield from (one(work, document, patience) for document in documents)
        return
    done = deaths = 0
    while done < len(documents):
        for answer in from_child(work, documents[done:], patience):
            yield answer
            done, deaths = done + 1, 0
        if done < len(documents):
            deaths += 1
            if deaths == TRIES:
                yield Unread(documents[done].name, f"{DEADLY} each time")
                done, deaths = done + 1, 0


def from_child(work: Work, documents: Sequence[Document], patience: float) -> Iterator[Answer]:
    """The answers of a child, up to the document that it died of."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        serve(work, documents, patience, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield from answers_in(pipe)
    finally:
        os.waitpid(child, 0)  # it ends at its next answer, for want of a reader, if it has not ended yet


def serve(work: Work, documents: Sequence[Document], patience: float, writing: int) -> None:
    """Writes the answers to a pipe, and ends the process.

    Whatever else the process has open is its parent's: who waits for the end of one of those connections would wait for this process as well.
    """
    code = 1
    try:
        os.closerange(3, writing)
        os.closerange(writing + 1, os.sysconf("SC_OPEN_MAX"))
        with os.fdopen(writing, "wb", buffering=0) as pipe:
            for document in documents:
                data = pickle.dumps(one(work, document, patience))
                send(pipe, len(data).to_bytes(HEAD, "little") + data)
        code = 0
    finally:
        os._exit(code)


def send(pipe: IO[bytes], data: bytes) -> None:
    """Writes all of some bytes; a pipe takes as many at a time as it has room for."""
    rest = memoryview(data)
    while rest:
        rest = rest[pipe.write(rest) :]


def answers_in(pipe: IO[bytes]) -> Iterator[Answer]:
    """The whole answers in a pipe, up to its end."""
    while len(head := pipe.read(HEAD)) == HEAD:
        size = int.from_bytes(head, "little")
        data = pipe.read(size)
        if len(data) < size:
            return
        answer: Answer = pickle.loads(data)
        yield answer
