"""Paths in, documents out: the front door of the stage."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from checker.documents.decode import NotText, decode
from checker.documents.manifests import Manifests
from checker.documents.readers import read
from checker.documents.search import find_files, shown
from checker.model.document import Document, Source, Unread
from checker.model.errors import InputError, Problem
from checker.model.manifest import Manifest

# bytes; the text, its prose and its claims take many times as much memory, and no document that a person wrote is as long
LARGEST = 64 * 2**20
Batch = tuple[tuple[Document, ...], tuple[Unread, ...]]  # documents, and what could not be read


def collect(paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = ()) -> Batch:
    """Reads the files that the paths name, and those in the folders that they name; both results are sorted by name.

    `read_manifest` reads one `sources.yaml` and may raise InputError. `outputs` are passed over: what this run is going to write is no source. Relative paths
    count from the current folder. Raises InputError, with every problem at once, for paths that are not there, folders without anything to read, manifests
    that are wrong or name missing files, and if nothing at all could be read.
    """
    batches = [*collect_in_batches(paths, read_manifest, outputs)]
    return tuple(chain.from_iterable(read for read, _ in batches)), tuple(sorted(chain.from_iterable(left for _, left in batches), key=lambda u: u.name))


def collect_in_batches(
    paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = (), size: int | None = None
) -> Iterator[Batch]:
    """What `collect` gives in parts, each with as many documents as make up `size` characters (None: all of them), in order of their names.

    Files are read when their part is asked for; that nothing could be read is known, and raised, behind the last part.
    """
    entries, left = listed(paths, read_manifest, outputs)
    outcomes = chain(left, (read_file(*entry) for entry in entries))
    unread: list[Unread] = []
    are_any = False
    for batch in in_batches(outcomes, size):
        unread += batch[1]
        are_any = are_any or bool(batch[0])
        yield batch
    if not are_any:
        raise InputError(*(Problem(left.name, 0, 0, f"nothing could be read: {left.reason}") for left in sorted(unread, key=lambda u: u.name)))


def listed(
    paths: Sequence[str], read_manifest: Callable[[Path], Manifest], outputs: Collection[str] = ()
) -> tuple[tuple[tuple[str, Path, Source], ...], tuple[Unread, ...]]:
    """The files that the paths name or hold, each with the name of its document and what manifests say of it, and the folders that could not be searched.

    Raises InputError as `collect` does for what can be seen without reading.
    """
    manifests = Manifests(read_manifest, shown)
    found = find_files(paths, manifests)
    written = {os.path.abspath(file) for file in outputs}  # noqa: PTH100 - as paths are found: links stay links
    found.files = {name: path for name, path in found.files.items() if str(path) not in written}
    sources = {name: manifests.source_of(path) for name, path in found.files.items()}
    if not paths:
        found.problems.append(Problem("", 0, 0, "no file or folder was named"))
    if found.problems or manifests.problems:
        raise InputError(*found.problems, *manifests.problems)
    if not found.files and not found.unread:
        raise InputError(Problem("", 0, 0, "there is nothing to read but the files that the reports go to"))
    return tuple((name, path, sources[name]) for name, path in found.files.items()), tuple(found.unread)


def in_batches(outcomes: Iterable[Document | Unread], size: int | None) -> Iterator[Batch]:
    """Documents, and what could not be read, in parts of some size in characters; an empty one for nothing."""
    documents: list[Document] = []
    unread: list[Unread] = []
    held = 0
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            unread.append(outcome)
            continue
        documents.append(outcome)
        held += len(outcome.text)
        if size is not None and held >= size:
            yield tuple(documents), tuple(unread)
            documents, unread, held = [], [], 0
    yield tuple(documents), tuple(unread)


def read_file(name: str, path: Path, source: Source) -> Document | Unread:
    """The document in a file, or why there is none."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Unread(name, "neither a file nor a folder")
        if status.st_size > LARGEST:
            return Unread(name, f"larger than {LARGEST // 2**20} MiB")
        with path.open("rb") as file:
            return read(name, decode(file.read(LARGEST)), source)
    except OSError as error:
        return Unread(name, f"cannot be opened: {error.strerror}")
    except NotText as error:
        return Unread(name, str(error))
