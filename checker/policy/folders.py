"""Nothing in, the folder of what ships with the program besides its code out: the rules, and the schemas of the files that users write."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder() -> Path:
    """Where the shipped rule files are: in the installed package, or beside it where it runs from its repository."""
    installed = PACKAGE / "rules"
    folder = installed if installed.is_dir() else PACKAGE.parent / "rules"
    if not folder.is_dir():
        raise FileNotFoundError("the rules that ship with the program are missing from this installation")
    return folder
