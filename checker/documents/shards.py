"""The paths of a run in, shards out: pieces of the corpus that can be read anywhere, each without a look at the others; and a shard in, its documents out.

A folder is searched, and manifests are read, where the shards are made; the files themselves are opened only where a shard is read. A shard tells the size
and the time of its files, so that what was made of it is not taken for what would be made of it after a change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from checker.documents.collect import listed, read_file
from checker.documents.corpus import LINES, PARQUET, files_of, holds_rows
from checker.model.document import Document, Source, Unread
from checker.model.errors import InputError
from checker.model.frozen import dataclass, replace
from checker.model.manifest import Manifest

SIZE = 4_000_000  # bytes of a shard: some seconds of reading
SEVERAL = 200  # files of a shard at most
PIECE = 2**20  # bytes that are looked through at a time


Stamp = tuple[int, int]  # the size of a file, and the time of its last change in nanoseconds


@dataclass(frozen=True, slots=True)
class Files:
    """Files that hold a document each: the name of the document, the path, and what is known of its source."""

    files: tuple[tuple[str, str, Source], ...]
    stamps: tuple[Stamp, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file of JSON Lines that begin between two of its bytes, the first one included."""

    path: str
    stamp: Stamp
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Groups:
    """Some of the groups of rows of a file of Parquet."""

    path: str
    stamp: Stamp
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """A file of WARC."""

    path: str
    stamp: Stamp


Shard = Files | Lines | Groups | Archive


def shards_of(
    paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = (), size: int = SIZE
) -> tuple[tuple[Shard, ...], tuple[Unread, ...]]:
    """The shards of what `read_corpus` reads, and what cannot be read whoever tries. Raises InputError as that does, but for what only reading shows."""
    rows = [path for path in paths if holds_rows(Path(path))]
    files = [path for path in paths if path not in rows]
    entries, unread = listed(files, read_manifest, outputs) if files else ((), ())
    of_rows = (shard for path in rows for file in files_of(Path(path)) for shard in shards_of_rows(file, size))
    return (*shards_of_files(entries, size), *of_rows), tuple(unread)


def shards_of_files(entries: Sequence[tuple[str, Path, Source]], size: int) -> Iterator[Files]:
    """Files in shards of about one size."""
    some: list[tuple[str, str, Source]] = []
    stamps: list[Stamp] = []
    for name, path, source in entries:
        some.append((name, str(path), source))
        stamps.append(stamp_of(path))
        if len(some) == SEVERAL or sum(bytes_of for bytes_of, _ in stamps) >= size:
            yield Files(tuple(some), tuple(stamps))
            some, stamps = [], []
    if some:
        yield Files(tuple(some), tuple(stamps))


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file; that of none for what cannot be reached."""
    try:
        told = path.stat()
    except OSError:
        return 0, 0
    return told.st_size, told.st_mtime_ns


def shards_of_rows(file: Path, size: int) -> Iterator[Shard]:
    """The shards of a file of rows."""
    name, stamp = file.name.lower(), stamp_of(file)
    if name.endswith(LINES):
        yield from (Lines(str(file), stamp, start, end) for start, end in pairwise([*range(0, stamp[0], size), stamp[0]]))
    elif name.endswith(PARQUET):
        from checker.documents.parquet_rows import sizes_of_groups

        some: list[int] = []
        held = 0
        for number, bytes_of in enumerate(sizes_of_groups(file)):
            some.append(number)
            held += bytes_of
            if held >= size:
                yield Groups(str(file), stamp, tuple(some))
                some, held = [], 0
        if some:
            yield Groups(str(file), stamp, tuple(some))
    else:
        yield Archive(str(file), stamp)


def read_shard(shard: Shard) -> Iterator[Document | Unread]:
    """The documents of a shard, and what of it could not be read. Raises InputError for rows that are wrong."""
    if isinstance(shard, Files):
        yield from (read_file(name, Path(path), source) for name, path, source in shard.files)
    elif isinstance(shard, Lines):
        from checker.documents.jsonl import read_rows

        data = lines_between(Path(shard.path), shard.start, shard.end)
        if data.strip():
            try:
                yield from read_rows(shard.path, data)
            except InputError as error:
                before = lines_before(Path(shard.path), shard.start)
                raise InputError(*(replace(each, line=each.line + before) for each in error.problems)) from None
    elif isinstance(shard, Groups):
        from checker.documents.parquet_rows import read_parquet

        yield from read_parquet([Path(shard.path)], shard.groups)
    else:
        from checker.documents.warc import read_warc

        yield from read_warc([Path(shard.path)])


def lines_before(path: Path, start: int) -> int:
    """How many lines of a file begin before one of its bytes."""
    if not start:
        return 0
    with path.open("rb") as file:
        return 1 + sum(file.read(min(PIECE, start - 1 - at)).count(b"\n") for at in range(0, start - 1, PIECE))


def lines_between(path: Path, start: int, end: int) -> bytes:
    """The whole lines of a file that begin between two of its bytes."""
    with path.open("rb") as file:
        if start:
            file.seek(start - 1)
            file.readline()  # the rest of a line that begins before, or the end of one
        first = file.tell()
        if first >= end:
            return b""
        data = file.read(end - first)
        return data if data.endswith(b"\n") else data + file.readline()
