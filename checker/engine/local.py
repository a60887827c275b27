"""A callable and a document in, what the document states out, in this process; a document that breaks the callable, or takes it too long, is set aside."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from checker.engine.work import BROKEN, SLOW
from checker.model.document import Document, Unread

# Seconds that a document may take, and characters for each of which it gets another second: thirty times what the slowest known texts need, so that a busy
# machine changes no report.
PATIENCE, PACE = 60.0, 10_000
Answer = TypeVar("Answer")


class OutOfTime(BaseException):
    """A document has taken too long; no `Exception`, so that whoever expects one of those does not catch it."""


def answer(work: Callable[[Document], Answer], document: Document, patience: float = PATIENCE) -> Answer | Unread:
    """What a document states, or why it was set aside."""
    seconds = limit(document, patience)
    try:
        with alarm(seconds):
            return work(document)
    except OutOfTime:
        return Unread(document.name, f"{SLOW} {seconds:.0f} seconds")
    except Exception as error:  # noqa: BLE001 - one document must not take the others down, whatever our mistake is
        return Unread(document.name, told(error))


def limit(document: Document, patience: float = PATIENCE) -> float:
    """The seconds that a document may take."""
    return patience + document.size / PACE


def told(error: Exception) -> str:
    """A mistake of ours as a reason; the whole traceback goes to standard error where CHECKER_TRACEBACK is set."""
    import traceback

    if os.environ.get("CHECKER_TRACEBACK"):
        traceback.print_exception(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{BROKEN}: {type(error).__name__}: {error} ({os.path.basename(frame.filename)}:{frame.lineno})"  # noqa: PTH119 - not worth loading pathlib for


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Raises OutOfTime in the block after some seconds: in the main thread of a system that has such signals, else never."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def ring(number: int, frame: FrameType | None) -> None:
    """What the alarm does."""
    raise OutOfTime
