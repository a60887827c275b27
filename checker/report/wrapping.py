"""From a line to lines of bounded width, counted in columns of a terminal: broken between words, and between wide characters, which stand without spaces."""

from __future__ import annotations

from checker.model.regex import regex
from checker.report.quotes import column_count, columns

# What may not be torn apart: a run of narrow characters, or one wide character (with the marks and the closing signs that belong to it).
WIDE_OR_NARROW = regex(
    "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60][\u0300-\u036f\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*|[^\\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+|\\s+"
)
PLAIN = regex(r"\S+|\s+")


def wrapped(text: str, width: int, tear: bool = True) -> list[str]:
    """The text in lines of at most `width` columns, without spaces at their ends; [] for no text.

    A word that is wider than a line is torn into parts, or with `tear` False stands on a line of its own, whole: commands and paths are copied.
    """
    lines: list[str] = []
    line = ""
    for atom in (PLAIN if text.isascii() else WIDE_OR_NARROW).findall(text):  # where nothing is wide, both find the same
        if columns((line + atom).rstrip()) <= width:
            line += atom
            continue
        lines.append(line.rstrip())
        line = atom.lstrip()
        while tear and columns(line) > width:
            end = fitting(line, width)
            lines.append(line[:end])
            line = line[end:]
    return [line for line in (*lines, line.rstrip()) if line]


def fitting(text: str, width: int) -> int:
    """How many characters of a text fit into so many columns; at least one."""
    used = 0
    for number, char in enumerate(text):
        used += column_count(char)
        if used > width:
            return max(1, number)
    return len(text)
