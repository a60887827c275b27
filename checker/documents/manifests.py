"""Folders in, the manifests that speak for them out, each read once and checked against the files that it names."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import field
from pathlib import Path

from checker.model.document import Source
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.model.manifest import Entry, Manifest

MANIFEST = "sources.yaml"


@dataclass(frozen=True, slots=True)
class Listing:
    """A manifest with the folder that it stands in and its entries by the absolute path of their file."""

    folder: Path
    entries: dict[Path, Entry]

    def lists_below(self, folder: Path) -> bool:
        """Whether it names a file in the folder or further down."""
        return any(folder in path.parents for path in self.entries)


@dataclass(slots=True)
class Manifests:
    """All manifests of a run, found as they are asked for; mistakes in them are gathered in `problems`."""

    read: Callable[[Path], Manifest]
    shown: Callable[[Path], str]
    problems: list[Problem] = field(default_factory=list)
    _near: dict[Path, Listing | None] = field(default_factory=dict)

    def near(self, folder: Path) -> Listing | None:
        """The nearest manifest at or above an absolute folder, up to the root of the repository (the folder with `.git`) or of the file system."""
        if folder not in self._near:
            if (folder / MANIFEST).is_file():
                self._near[folder] = self._listing(folder)
            elif folder.parent == folder or (folder / ".git").exists():
                self._near[folder] = None
            else:
                self._near[folder] = self.near(folder.parent)
        return self._near[folder]

    def source_of(self, path: Path) -> Source:
        """What the nearest manifest says of a file; an empty source if there is none, or if it does not name the file."""
        listing = self.near(path.parent)
        entry = listing.entries.get(path) if listing else None
        return entry.source if entry else Source()

    def _listing(self, folder: Path) -> Listing:
        try:
            manifest = self.read(Path(self.shown(folder / MANIFEST)))
        except InputError as error:
            self.problems += error.problems
            return Listing(folder, {})
        entries: dict[Path, Entry] = {}
        for entry in manifest.entries:
            path = Path(os.path.normpath(folder / entry.file))
            problem = _problem(folder, path, entry)
            if problem:
                self.problems.append(Problem(manifest.path, entry.line, 1, problem, hint="a manifest names files by their paths from its own folder"))
            else:
                entries.setdefault(path, entry)
        return Listing(folder, entries)


def _problem(folder: Path, path: Path, entry: Entry) -> str:
    """What is wrong with an entry; only files below the manifest's folder may be named, so that it cannot make us read any other."""
    if folder not in path.parents:
        return f"{entry.file!r} lies outside of the folder of this manifest"
    if not path.is_file():
        return f"there is no file {entry.file!r}"
    if folder.resolve() not in path.resolve().parents:
        return f"{entry.file!r} is a link to a file outside of the folder of this manifest"
    return ""
