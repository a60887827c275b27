"""A run in, every file and folder that it has asked for out, each as a digest, so that a later run can tell whether it would be told the same.

The interpreter says of each file that is opened and of each folder that is listed (audit events, PEP 578). That way no stage has to know of this, and no
reader can forget to tell.
"""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import blake2b
from typing import NamedTuple

GONE = ""  # stands for the digest of what is not there, or cannot be read
NO_FILE = "no file"  # and for that of a pipe or the like, which may say something else each time
LARGE = 2**20  # bytes; from there on the size of a file counts as much as its name does, since a reader may leave out what is too large
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
IMPORTING = "<frozen importlib"  # the interpreter itself, in search of modules: what the program is made of has a digest of its own


class Facts(NamedTuple):
    """What a run was told: the digests of files and of the names in folders, by path, and of what else stands or does not stand under some names."""

    files: Mapping[str, str]
    folders: Mapping[str, str]
    names: Mapping[str, str]


class Trace:
    """What a run asks for, as long as it is watched. `sound` is False where it cannot be told what it was told: a file changed meanwhile, or was no file."""

    def __init__(self, named: Iterable[str] = ()) -> None:
        self.named = frozenset(map(os.path.abspath, named))
        self.files: dict[str, str] = {}
        self.folders: dict[str, str] = {}
        self.names: set[str] = set()
        self.written: set[str] = set()
        self.sound = True
        self._states: dict[str, tuple[int, ...]] = {}
        self._busy: set[int] = set()  # threads that are in here, and open files of ours

    def note(self, event: str, values: tuple[object, ...]) -> None:
        """Takes one of EVENTS, with what the interpreter says of it."""
        thread = threading.get_ident()
        if thread not in self._busy and isinstance(values[0], str | bytes | os.PathLike | None):
            self._busy.add(thread)
            try:
                path = os.path.abspath(os.fsdecode(values[0] or "."))  # noqa: PTH100
                if event == "open":
                    self._opened(path, values[2] if isinstance(values[2], int) else 0)
                else:
                    self._keep(self.folders, path, names_in(path))
            finally:
                self._busy.discard(thread)

    def _opened(self, path: str, flags: int) -> None:
        if path == os.devnull:
            return
        if flags & WRITING:
            self.written.add(path)
            self.sound = self.sound and not flags & os.O_APPEND
        else:
            self._states.setdefault(path, state_of(path))
            digest = contents_of(path)
            self.sound = self.sound and digest != NO_FILE
            self._keep(self.files, path, digest)

    def _keep(self, table: dict[str, str], path: str, digest: str) -> None:
        self.sound = self.sound and table.setdefault(path, digest) == digest

    def facts(self, names: Iterable[str]) -> Facts | None:
        """All that the run was told, with what is under some names now; None where that cannot be told."""
        if not self.sound or not self.written.isdisjoint(self.files):
            return None
        if any(state_of(path) != state for path, state in self._states.items()):
            return None
        return Facts(self.files, self.folders, {name: kind_of(name) for name in (*self.named, *self.names, *names)})


EVENTS = frozenset({"open", "os.scandir", "os.listdir"})
# The trace that is being made, and whether the hook is in place: hooks are the interpreter's, for all of the program and for good.
_watching: list[Trace] = []
_hooked: list[bool] = []


def hook(event: str, values: tuple[object, ...]) -> None:
    """Hands an event on to whoever watches."""
    if _watching and event in EVENTS and not sys._getframe(1).f_code.co_filename.startswith(IMPORTING):
        _watching[-1].note(event, values)


@contextmanager
def watching(named: Iterable[str]) -> Iterator[Trace]:
    """A trace of what is asked for in the block; `named` are the paths that the user named."""
    if not _hooked:
        _hooked.append(True)
        sys.addaudithook(hook)
    trace = Trace(named)
    _watching.append(trace)
    try:
        yield trace
    finally:
        _watching.remove(trace)


def asked_for(names: Iterable[str]) -> None:
    """Says that it matters to the run whether something stands under some names: the interpreter does not tell of that."""
    if _watching:
        _watching[-1].names.update(map(os.path.abspath, names))


def holds(facts: Facts) -> bool:
    """True if everything is as it was, by content and not by the times of files, which can lie."""
    tests = ((facts.names, kind_of), (facts.folders, names_in), (facts.files, contents_of))
    return all(ask(path) == told for table, ask in tests for path, told in table.items())


def contents_of(path: str) -> str:
    """A digest of what stands in a file."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            return NO_FILE
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return blake2b(file.read(), digest_size=16).hexdigest()
    except OSError:
        return GONE


def names_in(path: str) -> str:
    """A digest of the names in a folder, with what each stands for."""
    try:
        with os.scandir(path) as scan:
            names = sorted(f"{entry.name}\0{told(entry.stat(follow_symlinks=False))}" for entry in scan)
    except OSError:
        return GONE
    return blake2b("\0".join(names).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def kind_of(path: str) -> str:
    """What stands under a name, and where it is if there are links on the way."""
    try:
        return f"{os.path.realpath(path)}\0{told(os.stat(path))}"  # noqa: PTH116
    except OSError:
        return GONE


def told(status: os.stat_result) -> str:
    """What the state of a file says to one who does not open it: what it is, and how large if it is large."""
    return f"{stat.S_IFMT(status.st_mode)} {status.st_size if stat.S_ISREG(status.st_mode) and status.st_size >= LARGE else 0}"


def state_of(path: str) -> tuple[int, ...]:
    """What would be different if a file had been written meanwhile."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
