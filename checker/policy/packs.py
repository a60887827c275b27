"""The names of packs in, the folders of rules and vocabularies that they stand for out; an installed pack is found without importing any of its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from checker.policy import problems

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "checker.packs"  # the group of entry points in which an installed package names its folder of YAML files
VOCABULARY = "vocabulary"  # the name, without suffix, of the file of a pack that holds words; every other one holds rules
SUFFIXES = (".yaml", ".yml")
MODULE = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


@dataclass(frozen=True, slots=True)
class Pack:
    """The files of a pack: those with rules, and those with a vocabulary."""

    folder: Path
    rules: tuple[Path, ...]
    vocabularies: tuple[Path, ...]


def open_pack(name: str, path: Path) -> Pack | str:
    """The pack that lies at a path, else the installed one of that name; what is wrong, if there is neither."""
    folder = path if path.is_dir() else installed_folder(name)
    if isinstance(folder, str):
        return folder
    files = sorted(file for file in folder.iterdir() if file.suffix in SUFFIXES)
    if not files:
        return f"there are no rule files (*.yaml) in the pack {problems.quoted(name)}"
    return Pack(folder, tuple(f for f in files if f.stem != VOCABULARY), tuple(f for f in files if f.stem == VOCABULARY))


def installed_folder(name: str) -> Path | str:
    """The folder that an installed package names for a pack; what is wrong, if there is none."""
    from importlib.metadata import entry_points  # reads the list of all installed packages

    found = {point.name: point for point in sorted(entry_points(group=GROUP))}
    if name not in found:
        return f"there is no folder and no installed pack {problems.quoted(name)}{problems.suggestion(name, found)}"
    folder = next((folder for folder in _candidates(found[name]) if folder.is_dir()), None)
    return folder or f"the installed pack {problems.quoted(name)} names {problems.quoted(found[name].value)}, and there is no such folder"


def _candidates(point: EntryPoint) -> Iterator[Path]:
    """Where the folder of an entry point may be: beside what is installed with it, or wherever its outermost package is found, which is not imported."""
    if not MODULE.fullmatch(point.value):
        return
    top, *inner = point.value.split(".")
    if point.dist is not None:
        yield Path(str(point.dist.locate_file(top))).joinpath(*inner)
    spec = find_spec(top)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(folder).joinpath(*inner)


HINT = f"name a folder of YAML files, or an installed package with an entry point in the group {GROUP}"
