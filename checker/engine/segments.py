"""Items under keys in, in any order and number, the same items in order of key out, with those of one key made one, in bounded memory.

Items of one key are merged as they come; when there are too many keys, all are written to a file of their own (SQLite, which sorts outside of memory), and
what lies there under one key is merged when it is read. What the merging must be: associative and commutative, so that it does not matter when that happens.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Generic, TypeVar

Item = TypeVar("Item")
MOST = 100_000  # keys in memory
SORTING = -64 * 1024  # KiB (SQLite counts them negatively) that it may sort in before it goes to files


class Segments(Generic[Item]):
    """A sorted store for one run. Its file has no name in the system's folder for such files, so that it is gone when the run is, however that ends.

    `merge` makes one item of two, `pack` and `unpack` turn an item into text and back. Keys are texts, and come out in the order of their code points.
    """

    def __init__(self, merge: Callable[[Item, Item], Item], pack: Callable[[Item], str], unpack: Callable[[str], Item], most: int = MOST) -> None:
        self._merge, self._pack, self._unpack, self._most = merge, pack, unpack, most
        self._held: dict[str, Item] = {}
        self._file: sqlite3.Connection | None = None

    def __enter__(self) -> Segments[Item]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is not None:
            self._file.close()

    @property
    def spilled(self) -> bool:
        """True if not everything is in memory."""
        return self._file is not None

    def add(self, key: str, item: Item) -> None:
        """Takes an item."""
        known = self._held.get(key)
        self._held[key] = item if known is None else self._merge(known, item)
        if len(self._held) > self._most:
            self._spill()

    def items(self) -> Iterator[tuple[str, Item]]:
        """Every key once, in order, with what its items have become. Nothing may be added meanwhile."""
        if self._file is None:
            yield from sorted(self._held.items(), key=lambda pair: as_sorted(pair[0]))
            return
        self._spill()
        last: bytes | None = None
        total: Item | None = None
        for key, text in self._file.execute("SELECT key, item FROM items ORDER BY key"):
            item = self._unpack(text)
            if key == last and total is not None:
                total = self._merge(total, item)
                continue
            if last is not None and total is not None:
                yield as_text(last), total
            last, total = key, item
        if last is not None and total is not None:
            yield as_text(last), total

    def _spill(self) -> None:
        if self._file is None:
            self._file = sqlite3.connect("", isolation_level=None)
            for setting in ("journal_mode = OFF", "synchronous = OFF", "temp_store = FILE", f"cache_size = {SORTING}"):
                self._file.execute(f"PRAGMA {setting}")
            self._file.execute("CREATE TABLE items (key BLOB NOT NULL, item TEXT NOT NULL)")
        self._file.execute("BEGIN")
        self._file.executemany("INSERT INTO items VALUES (?, ?)", ((as_sorted(key), self._pack(item)) for key, item in self._held.items()))
        self._file.execute("COMMIT")
        self._held.clear()


def as_sorted(key: str) -> bytes:
    """A key as bytes that are ordered as its code points are."""
    return key.encode("utf-8", "surrogatepass")


def as_text(key: bytes) -> str:
    """The key again."""
    return key.decode("utf-8", "surrogatepass")
