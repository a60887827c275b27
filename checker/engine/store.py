"""The claims of a run in, in any order, their postings out, sorted, and each claim again: a store on disk for more of them than memory holds.

It is a database of SQLite without a name: it lies in the system's folder for temporary files (SQLITE_TMPDIR or TMPDIR name another one), no other process can
open it, and it is gone when the run is, however that ends. SQLite sorts outside of memory. Claims and postings lie apart, so that few claims need be read.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import repeat
from types import TracebackType

from checker.engine.packing import Item, pack, pack_document, pack_source, unpack, unpack_document, unpack_source
from checker.model.document import Document, Source
from checker.model.errors import InputError, Problem
from checker.model.measured import Measured
from checker.model.posting import Posting

SORTING = -64 * 1024  # KiB (SQLite counts them negatively) that it may hold and sort in before it goes to the file
WAITING = 2_000  # rows that are written at a time
SETTINGS = ("journal_mode = OFF", "synchronous = OFF", "temp_store = FILE", "locking_mode = EXCLUSIVE", f"cache_size = {SORTING}")
TABLES = """
CREATE TABLE claims (number INTEGER PRIMARY KEY, claim BLOB NOT NULL, source INTEGER NOT NULL);
CREATE TABLE sources (number INTEGER PRIMARY KEY, source BLOB NOT NULL);
CREATE TABLE documents (number INTEGER PRIMARY KEY, document BLOB NOT NULL);
CREATE TABLE postings (key TEXT NOT NULL, document BLOB NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, rest BLOB NOT NULL);
"""


class Store:
    """Holds the claims of a run; each has a number, from 0 in the order in which they were added."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("", isolation_level=None)
        for setting in SETTINGS:
            self._file.execute(f"PRAGMA {setting}")
        self._file.executescript(TABLES)
        self._file.execute("BEGIN")  # one transaction for the run: nobody else looks, and each of its own would take a millisecond
        self._number = self._sources = self._documents = 0
        self._source: Source | None = None  # of the last claim
        self._kept: dict[int, Source] = {}  # some of those that were read again
        self._claims: list[tuple[int, bytes, int]] = []
        self._postings: list[tuple[str, bytes, int, int, str, bytes]] = []

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._number

    def add(self, items: Sequence[Item], source: Source) -> range:
        """Takes claims of one source, and gives their numbers."""
        if source != self._source:
            self._source = source
            self._sources += 1
            self._file.execute("INSERT INTO sources VALUES (?, ?)", (self._sources, pack_source(source)))
        first = self._number
        self._number += len(items)
        self._claims += zip(range(first, self._number), pack(items), repeat(self._sources))
        if len(self._claims) >= WAITING:
            self._flush()
        return range(first, self._number)

    def post(self, posting: Posting) -> None:
        """Takes the posting of a claim."""
        key, document, start, end, kind, *rest = posting
        self._postings.append((key, document.encode("utf-8", "surrogatepass"), start, end, kind, marshal.dumps(rest)))
        if len(self._postings) >= WAITING:
            self._flush()

    def postings(self) -> Iterator[Posting]:
        """All postings, by key and place. Nothing may be added meanwhile."""
        self._flush()
        with room():
            rows = self._file.execute("SELECT * FROM postings ORDER BY 1, 2, 3, 4, 5")  # sorts all of them before it gives one
        for key, document, start, end, kind, rest in rows:
            yield Posting(key, document.decode("utf-8", "surrogatepass"), start, end, kind, *marshal.loads(rest))

    def keep(self, document: Document) -> None:
        """Takes a document; each has a number, from 0 in the order in which they were taken."""
        with room():
            self._file.execute("INSERT INTO documents VALUES (?, ?)", (self._documents, pack_document(document)))
        self._documents += 1

    def document(self, number: int, name: str, source: Source) -> Document:
        """The document of a number."""
        (data,) = self._file.execute("SELECT document FROM documents WHERE number = ?", (number,)).fetchone()
        return unpack_document(data, name, source)

    def claim(self, number: int) -> Item:
        """The claim of a number."""
        self._flush()
        data, source = self._file.execute("SELECT claim, source FROM claims WHERE number = ?", (number,)).fetchone()
        return self._opened(data, source)

    def load(self, posting: Posting) -> Measured:
        """The claim of a posting."""
        found = self.claim(posting.claim)
        if not isinstance(found, Measured):
            raise TypeError(f"no measured claim: {posting}")
        return found

    def claims(self) -> Iterator[Item]:
        """All claims, in the order in which they were added. Nothing may be added meanwhile."""
        self._flush()
        for data, source in self._file.execute("SELECT claim, source FROM claims ORDER BY number"):
            yield self._opened(data, source)

    def _opened(self, data: bytes, number: int) -> Item:
        source = self._kept.get(number)
        if source is None:
            if len(self._kept) >= WAITING:
                self._kept.clear()
            (packed,) = self._file.execute("SELECT source FROM sources WHERE number = ?", (number,)).fetchone()
            source = self._kept[number] = unpack_source(packed)
        return unpack(data, source)

    def _flush(self) -> None:
        if not self._claims and not self._postings:
            return
        with room():
            self._file.executemany("INSERT INTO claims VALUES (?, ?, ?)", self._claims)
            self._file.executemany("INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?)", self._postings)
        self._claims.clear()
        self._postings.clear()


@contextmanager
def room() -> Iterator[None]:
    """Turns what SQLite raises where it cannot write into an InputError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        hint = "make room there, or name another folder in SQLITE_TMPDIR"
        raise InputError(Problem("", 0, 0, f"claims cannot be put into a temporary file: {error}", hint=hint)) from None
