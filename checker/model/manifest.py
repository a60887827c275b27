"""A manifest (`sources.yaml`) after it was read: which files it speaks for, and what it says of each."""

from __future__ import annotations

from checker.model.document import Source
from checker.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file.

    `file` is a posix path relative to the folder of the manifest, as it is written there; `line` is where the entry stands in the manifest, from 1.
    """

    file: str
    source: Source
    line: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All entries of one `sources.yaml`, in its order; `path` is the manifest's own path, as messages show it."""

    path: str
    entries: tuple[Entry, ...]
