"""Keys and bytes in, the same bytes out on a later run: one SQLite file that many processes use at once and that nobody misses when it is gone.

What protects it: the folder is the user's own and is made for the user alone; every row carries a digest of its key and bytes, so that a row that was damaged
or moved is none; and what is read from it is data (JSON), never code. Whoever can write to the folder can still make up statements, as with any file of the
user's: do not share it with people whom you do not trust to edit your documents.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any

from checker.model.frozen import dataclass

NAME = "checker"
FILE = "cache.sqlite"
VERSION = 1  # of the tables in the file; another one is a file to be made anew
LIMIT = 256 * 2**20  # bytes of all rows together
LEFT = 0.8  # of them after the least recently used ones were taken out, so that it need not be done at each run
WAIT = 2.0  # seconds for another process to finish writing; it takes milliseconds, and after that we go without
TABLES = """
CREATE TABLE entries (key BLOB PRIMARY KEY, kind TEXT NOT NULL, used INTEGER NOT NULL, seal BLOB NOT NULL, data BLOB NOT NULL);
CREATE INDEX by_use ON entries (used);
"""
DOCUMENT, RUN = "document", "run"  # kinds of rows


@dataclass(frozen=True, slots=True)
class Contents:
    """What a cache holds: its file, how many rows of each kind, the bytes of the rows and of the file; all 0 where there is none."""

    file: str
    documents: int = 0
    runs: int = 0
    held: int = 0
    size: int = 0


def default_folder() -> str:
    """The folder for caches of this program, where the platform has them: `XDG_CACHE_HOME` is followed everywhere, other than an empty or relative one."""
    home = Path.home()
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if Path(chosen).is_absolute():
        return str(Path(chosen) / NAME)
    if sys.platform == "darwin":
        return str(home / "Library" / "Caches" / NAME)
    if sys.platform == "win32":
        return str(Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / NAME / "Cache")
    return str(home / ".cache" / NAME)


def key_of(*parts: bytes) -> bytes:
    """The key of a row: a digest of its parts, each with its length before it."""
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.digest()


class Cache:
    """The cache in a folder, as long as it is open; where it cannot be used it is empty and keeps nothing, and never fails.

    Each run has a number, one above all before it; rows keep that of the last run that used them, so that no clock is asked.
    """

    def __init__(self, folder: str, limit: int = LIMIT) -> None:
        self._file = Path(folder) / FILE
        self._limit = limit
        self._database: sqlite3.Connection | None = None
        self._run = 0
        self._waiting: dict[bytes, tuple[str, bytes]] = {}  # rows to be written
        self._used: set[bytes] = set()

    def __enter__(self) -> Cache:
        try:
            self._open()
        except sqlite3.Error as error:
            if self._give_up(error):
                self._open_anew()
        except OSError:
            self._give_up()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.flush(closing=True)
        self._give_up()

    def get(self, key: bytes) -> bytes | None:
        """The bytes that were kept under a key; None if there are none, or if they are damaged."""
        found = self._first("SELECT seal, data FROM entries WHERE key = ?", (key,))
        if found is None or found[0] != seal_of(key, found[1]):
            return None
        self._used.add(key)
        return bytes(found[1])

    def has(self, key: bytes) -> bool:
        """Whether something is kept under a key."""
        return self._first("SELECT 1 FROM entries WHERE key = ?", (key,)) is not None

    def put(self, key: bytes, data: bytes, kind: str = DOCUMENT) -> None:
        """Keeps bytes under a key, at the latest when the cache is closed; now and then before, so that a run that is ended has not worked for nothing."""
        if self._database is not None:
            self._waiting[key] = (kind, data)
            if len(self._waiting) >= 200:
                self.flush()

    def flush(self, closing: bool = False) -> None:
        """Writes what waits to be written; when `closing`, also notes what was used, and takes out what was not used for longest if there is too much."""
        database = self._database
        if database is None or not (self._waiting or (closing and self._used)):
            return
        rows = [(key, kind, self._run, seal_of(key, data), data) for key, (kind, data) in self._waiting.items()]
        try:
            with database:
                database.execute("BEGIN IMMEDIATE")
                database.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)
                if closing:
                    database.executemany("UPDATE entries SET used = ? WHERE key = ? AND used < ?", ((self._run, key, self._run) for key in self._used))
                    self._shrink(database)
        except sqlite3.Error as error:
            self._give_up(error)
        self._waiting.clear()

    def contents(self) -> Contents:
        """What it holds."""
        counts: dict[str, int] = dict(self._all("SELECT kind, count(*) FROM entries GROUP BY kind"))
        held = self._first("SELECT coalesce(sum(length(data)), 0) FROM entries", ()) or (0,)
        size = sum(path.stat().st_size for path in self._files() if path.exists())
        return Contents(str(self._file), counts.get(DOCUMENT, 0), counts.get(RUN, 0), held[0], size)

    def clear(self) -> None:
        """Takes its file away; raises OSError where that cannot be done."""
        self._give_up()
        for path in self._files():
            path.unlink(missing_ok=True)

    def _open(self) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = sqlite3.connect(self._file, timeout=WAIT, isolation_level=None)
        self._database = database
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version not in (0, VERSION):
            raise sqlite3.DatabaseError(f"tables of version {version}")
        database.execute("PRAGMA journal_mode = WAL")  # readers and one writer at once
        database.execute("PRAGMA synchronous = OFF")  # what a power cut takes is found again; what it damages has no seal
        if version == 0:
            with database:
                database.execute("BEGIN IMMEDIATE")
                if database.execute("PRAGMA user_version").fetchone() == (0,):  # no other process has been faster
                    for statement in filter(str.strip, TABLES.split(";")):
                        database.execute(statement)
                    database.execute(f"PRAGMA user_version = {VERSION}")
        (last,) = database.execute("SELECT coalesce(max(used), 0) FROM entries").fetchone()
        self._run = last + 1

    def _open_anew(self) -> None:
        try:
            self._open()
        except (sqlite3.Error, OSError):
            self._give_up()

    def _give_up(self, error: sqlite3.Error | None = None) -> bool:
        """Closes the file; takes it away where the error says that it is damaged or of another version, and not just in use or not to be written to.

        Says whether it has taken it away. Processes that have it open still keep what they have.
        """
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None
        if error is None or (isinstance(error, sqlite3.OperationalError) and not str(error).startswith("no such")):
            return False
        try:
            self.clear()
        except OSError:
            return False
        return True

    def _shrink(self, database: sqlite3.Connection) -> None:
        (held,) = database.execute("SELECT coalesce(sum(length(data)), 0) FROM entries").fetchone()
        if held > self._limit:
            for key in self._oldest(database, held - int(self._limit * LEFT)):
                database.execute("DELETE FROM entries WHERE key = ?", (key,))

    @staticmethod
    def _oldest(database: sqlite3.Connection, size: int) -> list[bytes]:
        """The keys of the rows that were not used for longest, as many as make up a size."""
        keys: list[bytes] = []
        for key, length in database.execute("SELECT key, length(data) FROM entries ORDER BY used, key"):
            if size <= 0:
                break
            keys.append(key)
            size -= length
        return keys

    def _first(self, query: str, values: tuple[object, ...]) -> tuple[Any, ...] | None:
        return next(iter(self._all(query, values)), None)

    def _all(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """The rows of a query; none from a cache that cannot be read."""
        if self._database is None:
            return []
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _files(self) -> Iterator[Path]:
        """The file with those that SQLite keeps beside it."""
        return (self._file.with_name(self._file.name + end) for end in ("", "-wal", "-shm"))


def seal_of(key: bytes, data: object) -> bytes:
    """A digest of a row, which tells a damaged one."""
    return blake2b(data if isinstance(data, bytes) else b"", key=key, digest_size=8).digest()


def contents_of(folder: str) -> Contents:
    """What the cache in a folder holds; it is not made if it is not there."""
    file = Path(folder) / FILE
    if not file.exists():
        return Contents(str(file))
    with Cache(folder) as cache:
        return cache.contents()
