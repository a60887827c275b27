"""What git knows of the repository around the current folder: commits, changed files, and all files as they were in a commit."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryFile
from typing import IO

from checker.model.errors import InputError, Problem

SECONDS = 60  # that git may take for one answer
LARGEST = 64 * 2**20  # bytes; readers take no larger file
FILES = (b"100644", b"100755", b"100664")  # modes of plain files; links and submodules have others
# Git may run a program that watches files, refresh its index, or fetch what a partial clone lacks; none of it is ours to cause.
GIT = ("git", "-c", "core.fsmonitor=false")
QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
NEEDED = "this needs git, and a repository around the current folder"


def git(*arguments: str, hint: str = NEEDED) -> str:
    """What git prints; raises InputError where it is not there or fails."""
    try:
        found = subprocess.run([*GIT, *arguments], capture_output=True, check=True, timeout=SECONDS, env=os.environ | QUIET)
    except (OSError, subprocess.SubprocessError):
        raise no_answer(arguments[0], hint) from None
    return found.stdout.decode("utf-8", "surrogateescape")


def no_answer(command: str, hint: str) -> InputError:
    """What is said where git fails."""
    return InputError(Problem("", 0, 0, f"`git {command}` has no answer", hint=hint))


def top_folder() -> Path:
    """The top folder of the repository."""
    return Path(git("rev-parse", "--show-toplevel").rstrip("\n"))


def commit_of(reference: str) -> str:
    """The name of the commit that a branch, tag or the like stands for; raises InputError for what is none."""
    top_folder()
    hint = f"is `{reference}` a branch, tag or commit here?"
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}", hint=hint).strip()


def changed_since(reference: str) -> set[Path]:
    """The files that differ between the working tree and the commit where it left `reference`, new files included; none before the first commit."""
    if not git("rev-list", "--max-count=1", "--all"):
        return set()
    base = merge_base(reference, "HEAD")
    return set(in_tree(git("diff", "--name-only", "--no-renames", "-z", base, "--"))) | new_files()


def changed_between(first: str, last: str) -> set[Path]:
    """The files that differ between `last` and the commit where it left `first`."""
    return set(in_tree(git("diff", "--name-only", "--no-renames", "-z", merge_base(first, last), commit_of(last), "--")))


def staged() -> set[Path]:
    """The files that differ between the last commit and the one to come; all that are to be in the first commit."""
    if not git("rev-list", "--max-count=1", "--all"):
        return set(in_tree(git("ls-files", "--full-name", "-z", str(top_folder()))))
    return set(in_tree(git("diff", "--name-only", "--no-renames", "--cached", "-z", "HEAD", "--")))


def new_files() -> set[Path]:
    """The files that git does not know and is not told to ignore."""
    return set(in_tree(git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", str(top_folder()))))


def merge_base(first: str, last: str) -> str:
    """The commit where two branches met last; raises InputError where there is none."""
    return git("merge-base", commit_of(first), commit_of(last), hint="fetch enough of the history for the two to meet").strip()


def in_tree(listed: str) -> Iterator[Path]:
    """The files that git lists from the top folder, each with a NUL at its end, as absolute paths."""
    root = top_folder()
    return ((root / name).resolve() for name in listed.split("\0") if name)


def unpack(commit: str, folder: Path) -> None:
    """Writes the files of a commit below a folder, byte for byte; links, submodules and files that no reader would take are left out.

    The objects are read and no tree is checked out: neither hooks nor filters run, and the repository stays as it is.
    """
    hint = "fetch the commit with its files"
    files = list(files_of(commit))
    with TemporaryFile() as wanted:
        wanted.writelines(name + b"\n" for name, _ in files)
        wanted.seek(0)
        command = (*GIT, "cat-file", "--batch")
        with subprocess.Popen(command, stdin=wanted, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | QUIET) as running:
            assert running.stdout is not None
            for _, path in files:
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(next_object(running.stdout, hint))


def files_of(commit: str) -> Iterator[tuple[bytes, PurePosixPath]]:
    """The name of the object and the path of every plain file of a commit."""
    for line in git("ls-tree", "-r", "-l", "-z", "--full-tree", commit).encode("utf-8", "surrogateescape").split(b"\0"):
        fields, _, name = line.partition(b"\t")
        mode, _, identity, size = fields.split() if name else (b"", b"", b"", b"-")
        path = PurePosixPath(os.fsdecode(name))
        if mode in FILES and size.isdigit() and int(size) <= LARGEST and not {"..", ".git"}.intersection(path.parts) and not path.is_absolute():
            yield identity, path


def next_object(stream: IO[bytes], hint: str) -> bytes:
    """The next object of `git cat-file --batch`: a line with its size, its bytes, a line end; raises InputError where it is missing."""
    head = stream.readline().split()
    if len(head) != 3:
        raise no_answer("cat-file", hint)
    data = stream.read(int(head[2]))
    stream.read(1)
    return data
