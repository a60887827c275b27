"""Data that a user wrote, with the place of every value and key in its file, so that a mistake can be shown where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.errors import Problem
from checker.model.frozen import dataclass

Where = tuple[str | int, ...]
Position = tuple[int, int]
LONGEST_LINE = 200  # a longer line hides the mistake instead of showing it


@dataclass(frozen=True, slots=True)
class Node:
    """The plain data of one file: dicts, lists, text, numbers, true, false and None.

    `values` and `keys` give (line, column), both from 1, for the path to a value and to its key; `lines` are the lines of the file without their ends.
    """

    file: str
    data: object
    lines: tuple[str, ...]
    values: Mapping[Where, Position]
    keys: Mapping[Where, Position]

    def at(self, where: Where) -> object:
        """The value at a path that exists."""
        value = self.data
        for part in where:
            value = value[part]  # type: ignore[index]  # only paths that a walk over the data has found are asked for
        return value

    def position(self, where: Where, *, key: bool = False) -> Position:
        """The place of a value (of its key, if asked), or of the nearest thing around it that has one."""
        while where:
            found = (self.keys.get(where) if key else None) or self.values.get(where) or self.keys.get(where)
            if found:
                return found
            where = where[:-1]
        return self.values.get((), (1, 1))

    def below(self, where: Where) -> Node:
        """The part of the file at a path, as a node of its own with places in the same file."""
        depth = len(where)
        values, keys = ({path[depth:]: at for path, at in places.items() if path[:depth] == where} for places in (self.values, self.keys))
        return Node(self.file, self.at(where), self.lines, values, keys)

    def problem(self, where: Where, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """A problem with the value at a path, or with its key."""
        return problem_at(self.file, self.lines, self.position(where, key=key), message, hint)


def problem_at(file: str, lines: tuple[str, ...], position: Position, message: str, hint: str = "") -> Problem:
    """A problem at a position, with the line that stands there; a line too long to be read is left off."""
    line, _ = position
    return problem_on(file, lines[line - 1] if 1 <= line <= len(lines) else "", position, message, hint)


def problem_on(file: str, source: str, position: Position, message: str, hint: str = "") -> Problem:
    """A problem at a position in a line that is given; a line too long to be read is left off."""
    return Problem(file, *position, message, printable(source) if len(source) <= LONGEST_LINE else "", hint)


def printable(text: str) -> str:
    """The text with each character that could steer a terminal replaced; its length stays, so that columns do."""
    return text if text.isprintable() else "".join(c if c == "\t" or c.isprintable() else "\ufffd" for c in text)
