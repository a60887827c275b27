"""The name of a pack in, the folder of rules and words that it stands for out; an installed pack is found without importing any of its code."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.regex import regex
from checker.policy import problems
from checker.policy.rulefile import files_in

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "checker.packs"  # the group of entry points in which an installed package names its folder of YAML files
HINT = f"name a folder of YAML files, or an installed package with an entry point in the group {GROUP}"
MODULE = regex(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")


def find_pack(name: str, path: Path) -> Path | str:
    """The folder at a path, else that of the installed pack of that name; what is wrong, if there is neither, or nothing in it."""
    folder = path if path.is_dir() else installed_folder(name)
    if isinstance(folder, Path) and not files_in(folder):
        return f"there are no rule files (*.yaml) in the pack {problems.quoted(name)}"
    return folder


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
