"""A plain text in, a document with its paragraphs, headings, items and rows out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import NamedTuple

from checker.documents.links import addresses
from checker.documents.masking import Mask, blanked, without_blank
from checker.documents.metadata import dated
from checker.documents.remarks import remarks
from checker.documents.rows import MOST_CELLS, cells_between, separators, tabs, trimmed
from checker.model.document import Block, BlockKind, Document, Source
from checker.model.frozen import dataclass

# a wrapped line is never longer: the widest common setting of an editor
_WIDEST = 120
_LONGEST_TITLE = 120
_LONGEST_HEADING = 80
_MARKER = re.compile(r"(?:[-*•‣▪]|\d{1,3}[.)]|\(?[a-z]\)|\(\d{1,3}\))[ \t]+(?=\S)")
_RULER = re.compile(r"([=\-~*_#+^])\1{2,}[ \t\r]*$")
_DELIMITER = re.compile(r"[-:|+ \t\r]*-[-:|+ \t\r]*$")
_SENTENCE_END = tuple(".!?…")
_CLOSERS = "\"'”’»)]"
_NO_HEADING_END = tuple(".,;:!…")


class _Line(NamedTuple):
    """A line that is not blank, without the blanks around it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    text: str


def read_text(name: str, text: str, source: Source) -> Document:
    """The document that a plain text holds; web and e-mail addresses, reference marks, list markers and the lines of tables are no prose.

    Blank lines part paragraphs. Lines that follow each other directly are one paragraph if they look wrapped, else each is a paragraph: see `_continues`.
    """
    own = list(remarks(text))
    lines = list(_lines(blanked(text, own) if own else text))
    repeated = Counter(line.text for line in lines if len(line.text) <= _LONGEST_HEADING)
    reader = _Reader(text, lines, _wrap_width(lines), any(line.after_blank for line in lines[1:]), repeated)
    reader.read()
    prose = blanked(text, [*reader.masks, *own, *addresses(text)])
    return Document.of(name, text, prose, without_blank(reader.blocks, prose), dated(source, name))


def _lines(text: str) -> Iterator[_Line]:
    at, after_blank = 0, True
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        start, end = trimmed(text, at, stop)
        if start < end:
            yield _Line(start, end, start - at, after_blank, text[start:end])
        after_blank = start == end
        at = stop + 1


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The column at which the lines of a text are wrapped; 0 if most of it stands in lines that are too long for that, so that a line is a paragraph."""
    total = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > _WIDEST)
    if long * 2 > total:
        return 0
    return max((line.indent + len(line.text) for line in lines if len(line.text) <= _WIDEST), default=0)


@dataclass(slots=True)
class _Reader:
    text: str
    lines: Sequence[_Line]
    width: int
    parted: bool  # whether there are blank lines, which then part the paragraphs
    repeated: Counter[str]  # how often each short line stands in the text
    blocks: list[Block] = field(default_factory=list)
    masks: list[Mask] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)

    def read(self) -> None:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if _RULER.match(line.text):
                self.masks.append((line.start, line.end, ""))
                at += 1
            elif cuts := _cuts(self.text, line):
                at = self._rows(at, cuts)
            elif _MARKER.match(line.text):
                at = self._item(at)
            else:
                at = self._prose(at)

    def _prose(self, at: int) -> int:
        self.indents.clear()
        level = self._heading_level(at)
        last = at + 1 if level else self._last(at)
        self._add("heading" if level else "paragraph", self.lines[at].start, last, level)
        return last

    def _item(self, at: int) -> int:
        line = self.lines[at]
        while self.indents and line.indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or line.indent > self.indents[-1]:
            self.indents.append(line.indent)
        marker = _MARKER.match(line.text)
        start = line.start + (marker.end() if marker else 0)
        self.masks.append((line.start, start, ""))
        last = self._last(at)
        self._add("item", start, last, len(self.indents))
        return last

    def _add(self, kind: BlockKind, start: int, last: int, level: int) -> None:
        self.blocks.append(Block(kind, start, self.lines[last - 1].end, level))

    def _last(self, at: int) -> int:
        """The index behind the last line of the paragraph that starts with line `at`."""
        at += 1
        while at < len(self.lines) and self._continues(self.lines[at - 1], self.lines[at]):
            at += 1
        return at

    def _continues(self, line: _Line, after: _Line) -> bool:
        """Whether a line goes on with the paragraph of the line before it.

        Whoever wraps a text puts as many words on a line as go there. So if the first word of the line would still have gone on the line before, that one was
        ended on purpose; unless it goes on with a small letter. Where blank lines part the paragraphs, sentences may stand on lines of their own; where none
        do, a line that ends a sentence ends a paragraph.
        """
        if after.after_blank or len(line.text) > _WIDEST or not self.width or len(after.text) > _WIDEST:
            return False
        if _RULER.match(after.text) or _cuts(self.text, after):
            return False
        ended = line.text.rstrip(_CLOSERS).endswith(_SENTENCE_END)
        if _MARKER.match(after.text) and (ended or line.text.endswith((":", ";", ",")) or bool(self.indents)):
            return False
        if after.text[0].islower():
            return True
        if ended and not self.parted:
            return False
        word = after.text.split(maxsplit=1)[0]
        return ended or line.indent + len(line.text) + 1 + len(word) > self.width

    def _heading_level(self, at: int) -> int:
        """1 for a title, 2 for a heading, 0 for prose."""
        line = self.lines[at]
        after = self.lines[at + 1] if at + 1 < len(self.lines) else None
        underline = _RULER.match(after.text) if after else None
        if after is None or (not underline and len(line.text) > max(_LONGEST_TITLE, _LONGEST_HEADING)) or not _could_head(line.text):
            return 0
        if underline and not after.after_blank and line.after_blank:
            return 1 if underline[1] == "=" else 2
        if at == 0 and len(line.text) <= _LONGEST_TITLE:
            return int(after.after_blank or (len(after.text) > len(line.text) and not self._continues(line, after)))
        return 2 if self._heads(line, after) else 0

    def _heads(self, line: _Line, after: _Line) -> bool:
        """Whether a short line heads what follows; captions and buttons look alike, but they are repeated, or followed by another of their kind."""
        if len(line.text) > _LONGEST_HEADING or len(after.text) <= len(line.text) or self.repeated[line.text] > 1:
            return False
        if not self.parted:
            return not self.width and len(after.text) > _WIDEST
        return line.after_blank and after.after_blank and not (len(after.text) <= _LONGEST_HEADING and _could_head(after.text))

    def _rows(self, at: int, cuts: list[int]) -> int:
        """Reads lines that are rows of one table; the first is the head if no digit stands in it, or a line of dashes below it."""
        head: int | None = None
        first = at
        while True:
            line = self.lines[at]
            self.masks += [(cut, cut + 1, "") for cut in cuts if self.text[cut] == "|"]
            if at > first and _DELIMITER.match(line.text):
                self.masks.append((line.start, line.end, ""))
            else:
                self.blocks.append(Block("row", line.start, line.end, 0, cells_between(self.text, line.start, line.end, cuts), head))
            at += 1
            following = self.lines[at] if at < len(self.lines) and not self.lines[at].after_blank else None
            if head is None and at == first + 1 and following and (_is_label(line.text) or _DELIMITER.match(following.text)):
                head = len(self.blocks) - 1
            cuts = _cuts(self.text, following) if following else []
            if not cuts:
                return at


def _cuts(text: str, line: _Line) -> list[int]:
    """The separators of a line that is a row of a table: pipes around or between at least three cells, or two tabs; else none."""
    if "|" in line.text:
        cuts = separators(text, line.start, line.end)
        edged = line.text[0] == "|" == line.text[-1]
    elif line.text.count("\t") > 1:
        cuts, edged = tabs(text, line.start, line.end), False
    else:
        return []
    return cuts if 2 + edged <= len(cuts) <= MOST_CELLS else []


def _could_head(line: str) -> bool:
    """Whether a line can be a heading: it has a letter, does not end like a clause, starts like a title and is no date or figure."""
    letters = sum(c.isalpha() for c in line)
    digits = sum(c.isdigit() for c in line)
    opens = line[0].isalnum() and not line[0].islower()
    return opens and letters > 0 and digits * 5 < (letters + digits) * 2 and not line.rstrip(_CLOSERS).endswith(_NO_HEADING_END)


def _is_label(line: str) -> bool:
    return not any(c.isdigit() for c in line)
