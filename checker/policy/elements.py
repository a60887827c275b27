"""A document of HTML and a comment in it in, the lines of the elements that the comment is said of out: lines and blank lines mean nothing there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from checker.model.document import Block, Document
from checker.model.regex import regex

ENDS = regex(r"(?:[ \t]|</[^<>\n]*>)*")  # what may stand between an element and a comment behind it, on one line
COMMENT = regex(r"<!--.*?-->")
FARTHEST = 2_000  # characters between the two


class Elements:
    """The blocks of a document, to be asked where comments belong."""

    __slots__ = ("_blocks", "_document", "_starts")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = sorted((block for block in document.blocks if block.start < block.end), key=lambda block: block.start)
        self._starts = [block.start for block in self._blocks]

    def said_of(self, verb: str, start: int, end: int) -> tuple[int, int]:
        """The lines that a comment between two offsets is said of, from 1; both 0 for all of them.

        A comment in an element, or behind its end on the same line, is said of that element; any other, of the next one, or the table that begins there; with
        `-next-line` behind its verb, of the first line of the next; with `-file`, of everything.
        """
        if verb.endswith("-file"):
            return 0, 0
        only_line = verb.endswith("-next-line")
        own = None if only_line else self.around(start)
        if own is not None:
            return self.lines(own, own)
        first = bisect_left(self._starts, end)
        if first == len(self._blocks):
            line = self._document.position(end)[0]
            return line, line
        last = first
        while self._blocks[first].kind == "row" and last + 1 < len(self._blocks) and self._blocks[last + 1].kind == "row":
            last += 1
        lines = self.lines(self._blocks[first], self._blocks[last])
        return (lines[0], lines[0]) if only_line else lines

    def around(self, start: int) -> Block | None:
        """The block that a comment stands in or behind; None if it stands before one."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        block = self._blocks[index]
        if start < block.end:
            return block
        between = COMMENT.sub("", self._document.text[block.end : start]) if start - block.end < FARTHEST else "far"
        return block if ENDS.fullmatch(between) else None

    def lines(self, first: Block, last: Block) -> tuple[int, int]:
        """The lines from the beginning of one block to the end of another."""
        return self._document.position(first.start)[0], self._document.position(last.end)[0]
