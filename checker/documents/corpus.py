"""The paths of a run in, documents out: files and folders of documents, and beside them files that hold a document in each row or record."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from checker.documents.collect import Batch, collect, collect_in_batches
from checker.model.document import Document, Unread
from checker.model.errors import InputError, Problem
from checker.model.manifest import Manifest

PARQUET = ".parquet"
LINES = (".jsonl", ".ndjson")
WARC = (".warc", ".warc.gz")
HEAD = 2**20  # bytes in which the first row must end for its file to be one of rows


def read_corpus(paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = ()) -> Batch:
    """What `collect` gives for files and folders, with a document for each row of the files of rows among the paths, named by its id; sorted by name.

    A file of rows is one of Parquet or WARC, a folder that holds nothing else (what is hidden, or begins with "_", does not count), or a file of JSON Lines
    whose first line is an object with an "id" and a "text". Raises InputError as `collect` does, for rows that are wrong or of which two have one id, and for
    an archive without a page.
    """
    rows = [path for path in paths if holds_rows(Path(path))]
    if not rows:
        return collect(paths, read_manifest, outputs)
    files = [path for path in paths if path not in rows]
    documents, unread = collect(files, read_manifest, outputs) if files else ((), ())
    of_rows = [found for path in rows for found in documents_in(Path(path))]
    together = sorted((*documents, *(found for found in of_rows if isinstance(found, Document))), key=lambda document: document.name)
    left = sorted((*unread, *(found for found in of_rows if isinstance(found, Unread))), key=lambda unread: unread.name)
    if not together:
        raise InputError(*(Problem(each.name, 0, 0, f"nothing could be read: {each.reason}") for each in left))
    complain_of_twins(together, rows)
    return tuple(together), tuple(left)


def read_in_batches(paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = (), size: int | None = None) -> Iterator[Batch]:
    """What `read_corpus` gives, in parts of some `size` in characters as `collect_in_batches` has them; documents of rows are in one part with all others."""
    if any(holds_rows(Path(path)) for path in paths):
        yield read_corpus(paths, read_manifest, outputs)
    else:
        yield from collect_in_batches(paths, read_manifest, outputs, size)


def holds_rows(path: Path) -> bool:
    """True for a file of rows, or a folder of them."""
    if path.is_dir():
        return bool(parts_of(path))
    if path.name.lower().endswith((PARQUET, *WARC)):
        return path.is_file()
    return path.suffix.lower() in LINES and path.is_file() and starts_with_a_row(path)


def parts_of(folder: Path) -> list[Path]:
    """The files of Parquet, or of WARC, in a folder that holds nothing else, in order of their names; none in another folder."""
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "_")))
    alike = any(all(path.name.lower().endswith(suffixes) and path.is_file() for path in inside) for suffixes in ((PARQUET,), WARC))
    return inside if alike else []


def starts_with_a_row(path: Path) -> bool:
    """True if the first line of a file is a document as a row."""
    with path.open("rb") as file:
        head = file.read(HEAD).lstrip()
    try:
        row = json.loads(head.partition(b"\n")[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and "id" in row and "text" in row


def files_of(path: Path) -> list[Path]:
    """The files of rows that a path names."""
    return parts_of(path) if path.is_dir() else [path]


def documents_in(path: Path) -> Iterable[Document | Unread]:
    """The documents of a file or folder of rows, and what could not be read."""
    files = files_of(path)
    name = files[0].name.lower()
    if name.endswith(LINES):
        from checker.documents.jsonl import read_rows

        return read_rows(path.as_posix(), path.read_bytes())
    if name.endswith(WARC):
        from checker.documents.warc import read_warc

        return read_warc(files)
    from checker.documents.parquet_rows import read_parquet

    return read_parquet(files)


def complain_of_twins(documents: Sequence[Document], rows: Sequence[str]) -> None:
    """Raises InputError where two documents, given in order of name, have one: their claims could not be told apart."""
    twins = {one.name for one, other in pairwise(documents) if one.name == other.name}
    if twins:
        where = rows[0] if len(rows) == 1 else ""
        raise InputError(*(Problem(where, 0, 0, f"two documents are called {name!r}", hint="give each row an id of its own") for name in twins))
