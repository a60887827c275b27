"""The text of a .gitignore in, rules that say of a path whether it is ignored out.

An own matcher, although git could be asked: a check must give the same answer in a checkout, an export and a container without git, and asking git may run
programs that the repository's configuration names (`core.fsmonitor`), on a pull request from a stranger. Other than git, we pass over ignored files even if
they are tracked, and do not read the user's own exclude files, which would make two machines disagree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from checker.model.frozen import dataclass

_ANY_DEPTH = "**"
_CLASS = re.compile(r"\[[!^]?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]")
_POSIX = {
    "alpha": "a-zA-Z",
    "digit": "0-9",
    "alnum": "a-zA-Z0-9",
    "upper": "A-Z",
    "lower": "a-z",
    "space": r"\s",
    "xdigit": "0-9A-Fa-f",
    "punct": r"!-/:-@\[-`{-~",
}
_POSIX_NAME = re.compile(r"\[:(\w+):\]")

Segment = re.Pattern[str] | str


@dataclass(frozen=True, slots=True)
class IgnoreRule:
    """One line: the pattern of each folder on the way (or `**` for any number of folders), whether it takes back, and whether it is for folders alone."""

    segments: tuple[Segment, ...]
    negated: bool
    folders_only: bool


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    """The rules of the .gitignore in a folder; paths are given relative to that folder."""

    folder: str
    rules: tuple[IgnoreRule, ...]


def parse_ignore(text: str) -> tuple[IgnoreRule, ...]:
    """The rules of a .gitignore, in order; lines that are blank, comments, or patterns that match nothing are left out."""
    return tuple(rule for line in text.split("\n") if (rule := _rule(line.removesuffix("\r"))))


def is_ignored(path: str, is_folder: bool, files: Sequence[IgnoreFile]) -> bool:
    """Whether the last rule that matches says so; `files` from the outermost folder to the innermost, `path` in posix form like their folders."""
    for file in reversed(files):
        parts = PurePosixPath(path).relative_to(file.folder).parts
        for rule in reversed(file.rules):
            if (is_folder or not rule.folders_only) and _matches(rule.segments, parts):
                return not rule.negated
    return False


def _rule(line: str) -> IgnoreRule | None:
    pattern = _without_trailing_blanks(line)
    if not pattern or pattern.startswith("#"):
        return None
    negated = pattern.startswith("!")
    pattern = pattern[negated:]
    folders_only = pattern.endswith("/")
    pattern = pattern.removesuffix("/")
    anchored = "/" in pattern
    names = pattern.removeprefix("/").split("/")
    segments = [_segment(name) for name in ([] if anchored else [_ANY_DEPTH]) + names]
    if not pattern or any(segment is None for segment in segments):
        return None
    if names[-1] == _ANY_DEPTH and anchored:
        segments.append(re.compile(r".+"))  # "a/**" is what lies in a, not a itself
    return IgnoreRule(tuple(s for s in segments if s is not None), negated, folders_only)


def _without_trailing_blanks(line: str) -> str:
    kept = line.rstrip(" ")
    backslashes = len(kept) - len(kept.rstrip("\\"))
    return kept + " " if backslashes % 2 and kept != line else kept


def _matches(segments: Sequence[Segment], parts: Sequence[str]) -> bool:
    """Whether the segments match the whole path; goes back to the last `**` alone, which is enough and keeps hostile patterns quick."""
    at = part = 0
    star, taken = -1, 0
    while part < len(parts):
        segment = segments[at] if at < len(segments) else None
        if segment == _ANY_DEPTH:
            star, taken = at, part
            at += 1
        elif isinstance(segment, re.Pattern) and segment.fullmatch(parts[part]):
            at += 1
            part += 1
        elif star >= 0:
            taken += 1
            at, part = star + 1, taken
        else:
            return False
    return at == len(segments)


def _segment(name: str) -> Segment | None:
    """The pattern of one name; None if it can match nothing (a bracket or a backslash without its end)."""
    if name == _ANY_DEPTH:
        return _ANY_DEPTH
    pieces: list[str] = []  # the pattern between stars
    stars: list[str] = []
    at = 0
    while at < len(name):
        char = name[at]
        if char == "*":
            stars.append("".join(pieces))
            pieces = []
            at += 1
            continue
        if char == "[":
            found = _CLASS.match(name, at)
            piece = _class(found[0]) if found else None
            at = found.end() if found else at
        elif char == "\\":
            piece = re.escape(name[at + 1]) if at + 1 < len(name) else None
            at += 2
        else:
            piece = "." if char == "?" else re.escape(char)
            at += 1
        if piece is None:
            return None
        pieces.append(piece)
    return _joined(stars, "".join(pieces))


def _joined(before_stars: list[str], last: str) -> re.Pattern[str] | None:
    """One pattern from the pieces between stars. The earliest match of each piece is as good as any, so they are atomic and cannot backtrack."""
    if not before_stars:
        return _compiled(last)
    first, *middle = before_stars
    return _compiled(first + "".join(f"(?>.*?{piece})" for piece in middle if piece) + f".*{last}")


def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return re.compile(pattern, re.DOTALL)
    except re.error:  # a range that runs backwards
        return None


def _class(written: str) -> str | None:
    """A bracket expression in the language of `re`; None for an unknown name in it."""
    inner = written[1:-1]
    negated = inner[:1] in ("!", "^")
    inner = inner[negated:]
    if any(name not in _POSIX for name in _POSIX_NAME.findall(inner)):
        return None
    pieces = []
    for piece in re.split(r"(\[:\w+:\]|\\.)", inner):
        if piece.startswith("[:") and piece.endswith(":]"):
            pieces.append(_POSIX[piece[2:-2]])
        else:
            pieces.append(re.sub(r"([\[\]^&~|\\])", r"\\\1", piece.removeprefix("\\") if len(piece) == 2 else piece))
    return f"[{'^' if negated else ''}{''.join(pieces)}]" if inner else None
