"""A path in, the settings file that speaks for it out; and the paths that a settings file lists, as the working directory sees them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.model.errors import InputError, Problem
from checker.policy import problems, yamlfile
from checker.policy.node import Node, Where

SETTINGS_FILE = "checker.yaml"
PROJECT_FILE = "pyproject.toml"
MANIFEST = "sources.yaml"
GLOB = frozenset("*?[")


def settings_node(config: str | None, first_path: str | None) -> Node | None:
    """The settings: those in the file that `config` names, else the nearest at or above the first path; None if there are none."""
    return _named_file(config) if config else _nearest_file(Path(first_path or "."))


def _named_file(name: str) -> Node:
    path = Path(name)
    if path.suffix != ".toml":
        return yamlfile.load(path, path.as_posix())
    node = _table_in(path, path.as_posix())
    if node is None:
        raise InputError(Problem(path.as_posix(), 0, 0, "there is no table [tool.checker] in this file"))
    return node


def _table_in(path: Path, named: str) -> Node | None:
    from checker.policy import tomlfile  # most projects that we look at are none of Python's

    return tomlfile.load(path, named)


def _nearest_file(start: Path) -> Node | None:
    """The settings at or above a path; the search ends with the folder that holds a repository."""
    here = start.resolve()
    for folder in (here, *here.parents):
        settings, project = folder / SETTINGS_FILE, folder / PROJECT_FILE
        if settings.is_file():
            return yamlfile.load(settings, shown(settings))
        if project.is_file() and (node := _table_in(project, shown(project))):
            return node
        if (folder / ".git").exists():
            return None
    return None


def shown(path: Path) -> str:
    """The path from the working directory, so that messages and reports are the same on every machine."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def texts(node: Node | None, key: str) -> Iterator[tuple[Where, str]]:
    """The texts of a list in the settings, each with the path to it; what is no text is left to the check of the form."""
    listed = node.data.get(key) if node and isinstance(node.data, dict) else None
    for i, text in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(text, str) and text.strip():
            yield (key, i), text


def beside(node: Node, text: str) -> str:
    """A path in the settings, which begins at their folder, from the working directory."""
    return shown(Path(node.file).parent / text)


def listed_paths(node: Node | None, key: str, found: list[Problem]) -> Iterator[str]:
    """The paths of a list in the settings, from the working directory, patterns replaced by what they match; one that is not there is noted where it stands."""
    for where, text in texts(node, key):
        if node:
            paths = _matching(Path(node.file).parent, text) if GLOB.intersection(text) else [Path(node.file).parent / text]
            there = [shown(path) for path in paths if path.exists()]
            yield from there
            if not there:
                name = problems.quoted(beside(node, text))
                message = f"nothing matches {name}" if GLOB.intersection(text) else f"there is no file or folder {name}"
                found.append(node.problem(where, message, "paths begin at the folder of this file"))


def cover(paths: Iterable[str], sources: Iterable[str]) -> bool:
    """True if a run over the paths reads all that the settings name as sources; no paths stand for these."""
    given = [Path(path).resolve() for path in paths]
    return not given or all(any(Path(source).resolve().is_relative_to(path) for path in given) for source in sources)


def in_manifests(paths: Iterable[str]) -> Iterator[str]:
    """The paths, each once, with the folder of a manifest in its place: what it lists are the documents there."""
    yield from dict.fromkeys(Path(path).parent.as_posix() if Path(path).name == MANIFEST else path for path in paths)


def _matching(folder: Path, pattern: str) -> list[Path]:
    """What a pattern matches, in order; hidden files and folders only where it names them."""
    if Path(pattern).is_absolute():
        folder, pattern = Path(Path(pattern).anchor), Path(pattern).relative_to(Path(pattern).anchor).as_posix()
    wanted = {part for part in Path(pattern).parts if part.startswith(".")}
    try:
        found = sorted(folder.glob(pattern))
    except ValueError:  # `**` beside other characters
        return []
    return [path for path in found if not any(part.startswith(".") and part not in wanted for part in path.relative_to(folder).parts)]
