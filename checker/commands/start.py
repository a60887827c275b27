"""The arguments of `checker init` in, a first settings file and vocabulary out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from checker.commands.console import OK, say, write_file
from checker.model.errors import InputError, Problem


def run_init(paths: Sequence[str], output: str | None, printed: bool) -> int:
    """Proposes a vocabulary for the documents under the paths, in two files or, if `printed`, on standard output."""
    from checker.pipeline import propose
    from checker.report.starter import settings_text, together_text, vocabulary_text

    paths = paths or (".",)
    if printed:
        say(together_text(propose(paths), [*paths]))
        return OK
    folder = starting_folder(paths, output)
    proposal = propose(paths)
    listed = [Path(os.path.relpath(path, folder)).as_posix() for path in paths]
    write_file(str(folder / "vocabulary.yaml"), vocabulary_text(proposal))
    write_file(str(folder / "checker.yaml"), settings_text("vocabulary.yaml", listed))
    say(f"{(folder / 'checker.yaml').as_posix()}: written; it names vocabulary.yaml beside it\n")
    for name, proposed in (("entities", proposal.entities), ("attributes", proposal.attributes)):
        sure = sum(p.sure for p in proposed)
        say(f"  {name}: {sure:,} proposed, {len(proposed) - sure:,} more commented out\n")
    say("look through vocabulary.yaml before you rely on it\n")
    return OK


def starting_folder(paths: Sequence[str], output: str | None) -> Path:
    """The folder that `init` writes to; raises InputError where that is none, or holds one of the files already."""
    first = Path(paths[0])
    folder = Path(output) if output is not None else first.parent if first.is_file() else first
    if not folder.is_dir():
        raise InputError(Problem(folder.as_posix(), 0, 0, "there is no such folder", hint="name a folder that exists, with --output if need be"))
    there = [path for path in (folder / "checker.yaml", folder / "vocabulary.yaml") if path.exists()]
    if there:
        hint = "move it away, write elsewhere with --output, or print with --stdout"
        raise InputError(*(Problem(path.as_posix(), 0, 0, "is there already and is not overwritten", hint=hint) for path in there))
    return folder
