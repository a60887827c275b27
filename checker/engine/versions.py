"""The program as it is installed in, one digest out: whatever could change what it reads in a document changes that digest."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
MADE = "__pycache__"
INFO = ("-info",)  # how the folders end in which installers note the name and version of a distribution


@cache
def program_digest() -> bytes:
    """Of every file of the package, by content, of the names and versions of all distributions that can be imported, and of the interpreter.

    By content, because times of files lie after a checkout or in an image, and because 370 files take 7 ms. All distributions, because a reader may
    use any of them: after an installation the cache fills anew, which is rare and right.
    """
    digest = blake2b(digest_size=16)
    digest.update(repr((sys.implementation.name, sys.hexversion, sys.platform)).encode())
    for path in files_below(str(PACKAGE)):
        digest.update(os.path.relpath(path, PACKAGE).encode("utf-8", "surrogateescape"))
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - half of the time of Path.read_bytes, some 400 times at every start
            digest.update(file.read())
    digest.update("\n".join(distributions()).encode("utf-8", "surrogateescape"))
    return digest.digest()


def files_below(folder: str) -> Iterator[str]:
    """The files in a folder and below in order of name, without what the interpreter makes of them."""
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir():
            if entry.name != MADE:
                yield from files_below(entry.path)
        else:
            yield entry.path


def distributions() -> list[str]:
    """The names and versions of the distributions on the path, as their folders have them."""
    names: set[str] = set()
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as scan:
                names.update(entry.name for entry in scan if entry.name.endswith(INFO))
        except OSError:
            continue  # an archive, or a folder that is not there
    return sorted(names)
