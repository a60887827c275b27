"""The text of a JSON file in, its values with the offsets at which they stand out; `json.loads` keeps no places."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

DEEPEST = 64  # levels; deeper nesting is no data that a person keeps
ScalarKind = Literal["string", "number", "word"]

_TOKEN = re.compile(r'[ \t\r\n]*+(?:"((?:[^"\\\x00-\x1f]++|\\.)*+)"|(-?\d[\d.eE+-]*+)|(true|false|null)|([\[\]{},:]))')
_BLANK = re.compile(r"[ \t\r\n]*+")


class Malformed(Exception):
    """The text is no JSON, or nested too deeply."""


class Scalar(NamedTuple):
    """A string (without its quotes), a number, or true, false or null, at start..end."""

    kind: ScalarKind
    start: int
    end: int


class Members(NamedTuple):
    """An object: its keys with their values, in order."""

    items: tuple[tuple[Scalar, Value], ...]
    start: int
    end: int


class Elements(NamedTuple):
    """An array."""

    items: tuple[Value, ...]
    start: int
    end: int


Value = Scalar | Members | Elements


def scan(text: str, most: int) -> Value | None:
    """The value that a JSON text holds; None if it holds more than `most` values. Raises Malformed.

    Lines of objects (one after another, without a list around them) count as a list of them.
    """
    scanner = _Scanner(text, most)
    values: list[Value] = []
    while scanner.at < len(text):
        values.append(scanner.value(0))
        scanner.at = scanner.behind_blanks()
        if scanner.count > most:
            return None
    if not values:
        raise Malformed
    return values[0] if len(values) == 1 else Elements(tuple(values), values[0].start, values[-1].end)


class _Scanner:
    __slots__ = ("at", "count", "most", "text")

    def __init__(self, text: str, most: int) -> None:
        self.text, self.most, self.at, self.count = text, most, 0, 0

    def behind_blanks(self) -> int:
        blank = _BLANK.match(self.text, self.at)
        return blank.end() if blank else self.at

    def value(self, depth: int) -> Value:
        """The value that starts at the next token."""
        scalar, mark = self._token()
        if scalar is not None:
            return scalar
        if depth >= DEEPEST or mark not in "[{":
            raise Malformed
        return self._elements(depth) if mark == "[" else self._members(depth)

    def _token(self) -> tuple[Scalar | None, str]:
        found = _TOKEN.match(self.text, self.at)
        if found is None:
            raise Malformed
        self.at = found.end()
        group = found.lastindex or 0
        if group == 4:
            return None, found[4]
        self.count += 1
        kinds: tuple[ScalarKind, ...] = ("string", "number", "word")
        return Scalar(kinds[group - 1], *found.span(group)), ""

    def _next_is(self, mark: str) -> bool:
        at = self.behind_blanks()
        if self.text.startswith(mark, at):
            self.at = at + 1
            return True
        return False

    def _elements(self, depth: int) -> Elements:
        start = self.at - 1
        items: list[Value] = []
        if self._next_is("]"):
            return Elements((), start, self.at)
        while self.count <= self.most:
            items.append(self.value(depth + 1))
            if self._next_is("]"):
                break
            if not self._next_is(","):
                raise Malformed
        return Elements(tuple(items), start, self.at)

    def _members(self, depth: int) -> Members:
        start = self.at - 1
        items: list[tuple[Scalar, Value]] = []
        if self._next_is("}"):
            return Members((), start, self.at)
        while self.count <= self.most:
            key, _ = self._token()
            if key is None or key.kind != "string" or not self._next_is(":"):
                raise Malformed
            items.append((key, self.value(depth + 1)))
            if self._next_is("}"):
                break
            if not self._next_is(","):
                raise Malformed
        return Members(tuple(items), start, self.at)
