"""One line of a table drawn with separators in, the offsets of its cells out."""

from __future__ import annotations

import re
from itertools import pairwise

_PIPE = re.compile(r"\|")
_TAB = re.compile(r"\t")
# a row of more cells is no table that a person wrote; without a limit one hostile line would take hundreds of times its size in memory
MOST_CELLS = 1_000

Spans = tuple[tuple[int, int], ...]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its ends; an all-blank stretch shrinks to (start, start)."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def separators(text: str, start: int, end: int) -> list[int]:
    """The offsets of the pipes of a row; a pipe behind a backslash is none."""
    return [m.start() for m in _PIPE.finditer(text, start, end) if m.start() == start or text[m.start() - 1] != "\\"]


def cells_between(text: str, start: int, end: int, cuts: list[int]) -> Spans:
    """The cells of a row that is cut at `cuts`, trimmed; what lies before a first and behind a last separator counts only if it is not blank."""
    edges = [start - 1, *cuts, end]
    spans = [trimmed(text, left + 1, right) for left, right in pairwise(edges)]
    if spans and spans[0][0] == spans[0][1]:
        spans = spans[1:]
    if spans and cuts and spans[-1][0] == spans[-1][1]:
        spans = spans[:-1]
    return tuple(spans)


def tabs(text: str, start: int, end: int) -> list[int]:
    """The offsets of the tabs of a line."""
    return [m.start() for m in _TAB.finditer(text, start, end)]
