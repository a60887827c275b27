"""The paths that a user named in, the files to read out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import field
from pathlib import Path

from checker.documents.ignore import IgnoreFile, is_ignored, parse_ignore
from checker.documents.manifests import Manifests
from checker.documents.readers import SEARCHED
from checker.model.document import Unread
from checker.model.errors import Problem
from checker.model.frozen import dataclass

_IGNORE = ".gitignore"
_LONGEST_IGNORE = 1_000_000  # bytes; a longer one is no list of patterns


@dataclass(slots=True)
class Found:
    """What a search has found so far: files by their names, folders that could not be opened, mistakes of the user, and how many files were passed over."""

    files: dict[str, Path] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    passed_over: int = 0


def shown(path: Path, given: str = "") -> str:
    """The name of an absolute path: relative to the current folder if it lies below it, else `given` (or the path itself), in posix form."""
    below = os.path.relpath(path) if path.is_relative_to(Path.cwd()) else given or str(path)
    return Path(os.fsencode(below).decode("utf-8", "backslashreplace")).as_posix()


def find_files(paths: Sequence[str], manifests: Manifests) -> Found:
    """Every file that the paths name or hold, each real file once.

    A named file is taken whatever it is called. A named folder is searched for files with the suffixes of `SEARCHED`; hidden and ignored ones are passed
    over, links in it are not followed. What a manifest lists is taken instead of what lies beside it.
    """
    found = Found()
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - resolve() would follow links, and the name is to stay as given
        if path.is_dir():
            _search_named(path, given, manifests, found)
        elif path.exists():
            found.files[shown(path, given)] = path
        else:
            found.problems.append(Problem(Path(given).as_posix(), 0, 0, "no such file or folder", hint=_hint(path)))
    found.files = _once(found.files)
    return found


def _search_named(path: Path, given: str, manifests: Manifests, found: Found) -> None:
    inside = Found()
    _Search(path, given, manifests, inside).run()
    if not inside.files and not inside.unread and not manifests.problems:
        others = f"{inside.passed_over} other file{'' if inside.passed_over == 1 else 's'}" if inside.passed_over else "no other files"
        hint = f"a folder is searched for {', '.join(sorted(SEARCHED))}, without what is hidden or ignored by git; a file that is named is always read"
        found.problems.append(Problem(Path(given).as_posix(), 0, 0, f"nothing to read in this folder, which has {others}", hint=hint))
    found.files.update(inside.files)
    found.unread += inside.unread


def _once(files: dict[str, Path]) -> dict[str, Path]:
    """The files without those that are another name of one already there; a name that is no link wins, then the first in order."""
    by_real: dict[str, tuple[bool, str]] = {}
    for name, path in files.items():
        real = os.path.realpath(path)
        by_real[real] = min(by_real.get(real, (True, "\U0010ffff")), (real != str(path), name))
    return {name: files[name] for _, name in sorted(by_real.values(), key=lambda kept: kept[1])}


def _hint(path: Path) -> str:
    """The nearest name in the deepest folder of the path that is there."""
    from difflib import get_close_matches  # needed for a mistake alone

    while not path.parent.is_dir():
        path = path.parent
    try:
        near = get_close_matches(path.name, sorted(entry.name for entry in path.parent.iterdir()), 1)
    except OSError:
        near = []
    folder = shown(path.parent)
    where = "the current folder" if folder == "." else f"the folder {folder}"
    return f"in {where} there is no {path.name!r}" + (f"; did you mean {near[0]!r}?" if near else "")


class _Search:
    """The search of one named folder."""

    def __init__(self, root: Path, given: str, manifests: Manifests, found: Found) -> None:
        self.root, self.given, self.manifests, self.found = root, given, manifests, found

    def run(self) -> None:
        self._take_listed(self.root)
        pending = [(self.root, _ignored_above(self.root))]
        while pending:
            folder, ignores = pending.pop()
            pending += [(below, ignores) for below, ignores in self._folder(folder, ignores)]

    def _name(self, path: Path) -> str:
        return shown(path, (Path(self.given) / path.relative_to(self.root)).as_posix())

    def _take_listed(self, folder: Path) -> None:
        listing = self.manifests.near(folder)
        for path in listing.entries if listing else ():
            if folder in path.parents:
                self.found.files[self._name(path)] = path

    def _folder(self, folder: Path, ignores: tuple[IgnoreFile, ...]) -> Iterable[tuple[Path, tuple[IgnoreFile, ...]]]:
        """Takes the files of a folder; gives the folders in it that are to be searched, with the rules that hold there."""
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            self.found.unread.append(Unread(self._name(folder), f"the folder cannot be opened: {error.strerror}"))
            return
        ignores += _ignore_file(folder)
        listing = self.manifests.near(folder)
        if listing and listing.folder == folder != self.root:
            self._take_listed(folder)
        governed = listing is not None and (listing.folder == folder or listing.lists_below(folder))
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            path = folder / entry.name
            if ignores and is_ignored(path.as_posix(), is_folder, ignores):
                continue
            if is_folder:
                yield path, ignores
            elif not governed:
                self._file(path)

    def _file(self, path: Path) -> None:
        if path.suffix.lower() in SEARCHED:
            self.found.files[self._name(path)] = path
        else:
            self.found.passed_over += 1


def _ignore_file(folder: Path) -> tuple[IgnoreFile, ...]:
    try:
        with (folder / _IGNORE).open("rb") as file:
            text = file.read(_LONGEST_IGNORE).decode("utf-8", "surrogateescape")
    except OSError:
        return ()
    rules = parse_ignore(text)
    return (IgnoreFile(folder.as_posix(), rules),) if rules else ()


def _ignored_above(folder: Path) -> tuple[IgnoreFile, ...]:
    """The rules of the folders above one that lies in a repository, outermost first; none outside of a repository."""
    above: list[Path] = []
    at = folder
    while not (at / ".git").exists():
        if at.parent == at:
            return ()
        at = at.parent
        above.append(at)
    return tuple(file for place in reversed(above) for file in _ignore_file(place))
