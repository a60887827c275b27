"""The text of a Markdown page in, its blocks and the marks and code between them out."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.documents import marks
from checker.documents.masking import Mask
from checker.documents.rows import MOST_CELLS, cells_between, separators, trimmed
from checker.model.document import Block, BlockKind

_DEEPEST = 20  # containers on one line; nobody nests deeper, and the limit keeps a line of a million ">" linear
_LONGEST_TITLE = 200  # a longer paragraph above a line of dashes is a paragraph above a rule


def outline(text: str, start: int) -> tuple[list[Block], list[Mask]]:
    """The blocks of a page from offset `start` on, in order, and the masks of everything between and around them that is no prose.

    Offsets leave out the marks of headings, items and quotations before the first word; marks of later lines lie inside and are masked.
    """
    scan = _Scan(text)
    while start < len(text):
        start = scan.step(start)
    scan.close()
    return scan.blocks, scan.masks


class _Scan:
    """The state of the scan: the block that is open, the containers that it is in, and what was found."""

    __slots__ = ("_end", "_indents", "_item", "_kind", "_level", "_opened", "_quote_end", "_quoted", "_text", "blocks", "masks")

    def __init__(self, text: str) -> None:
        self._text = text
        self.blocks: list[Block] = []
        self.masks: list[Mask] = []
        self._opened, self._end = -1, -1  # the block that further lines may extend; -1: none
        self._kind: BlockKind = "paragraph"
        self._level = 0
        self._indents: list[int] = []  # the columns where the contents of the open list items start, outermost first
        self._item = False  # whether the text that comes next is the first of its item
        self._quoted = False
        self._quote_end = 0

    def step(self, at: int) -> int:
        """Takes the lines at `at` that belong together at first sight; gives the offset behind them."""
        if self._opened >= 0:
            lines = marks.CONTINUED.match(self._text, at)
        else:
            lines = marks.PLAIN.match(self._text, at)
            if lines:
                self._indents.clear()
                self._quoted = self._item = False
        if not lines:
            return self._line(at)
        self._prose(lines.start(1), lines.end(1))
        if lines.start(2) < lines.end(2):
            self.close()
        return lines.end()

    def close(self) -> None:
        """Ends the open block, if there is one."""
        if self._opened >= 0:
            end = self._opened + len(self._text[self._opened : self._end].rstrip())
            if self._opened < end:
                self.blocks.append(Block(self._kind, self._opened, end, self._level))
            self._opened = -1

    def _prose(self, first: int, end: int) -> None:
        if self._opened < 0:
            self._opened = first
            self._kind = "item" if self._item else "quote" if self._quoted else "paragraph"
            self._level = len(self._indents) if self._item else 0
            self._item = False
        self._end = end

    def _line(self, at: int) -> int:
        text = self._text
        first, indent = at, 0
        if text[at] in marks.BLANKS:
            at = self._pass_gap(at)
            lead = marks.LEAD.match(text, at)
            first = lead.end() if lead else at
            indent = _width(text, at, first)
        stop = self._stop(first)
        if first >= stop:
            return len(text)
        if self._opened < 0 and (self._indents or indent):
            self._leave_items(indent)
            if indent >= self._margin() + 4:
                return self._indented_code(at)
        if text[first] in marks.CONTAINER_MARKS:
            first, indent = self._containers(first, stop, indent)
            if first >= stop:
                return stop + 1
        elif self._quoted:
            self.close()
            self._quoted = False
        handler = _HANDLERS.get(text[first])
        behind = handler(self, first, stop, indent) if handler else -1
        if behind < 0:
            self._prose(first, stop)
            return stop + 1
        return behind

    def _pass_gap(self, at: int) -> int:
        """The offset behind the blank lines at `at`; they end the open block and the quotation."""
        gap = marks.GAP.match(self._text, at)
        if not gap or gap.end() == at:
            return at
        self.close()
        self._quoted = self._item = False
        return gap.end()

    def _margin(self) -> int:
        return self._indents[-1] if self._indents else 0

    def _leave_items(self, indent: int) -> None:
        while self._indents and indent < self._indents[-1]:
            self._indents.pop()

    def _containers(self, first: int, stop: int, indent: int) -> tuple[int, int]:
        """Passes the marks of quotations and list items; gives the offset and the column of what they hold."""
        text, quoted = self._text, False
        for _ in range(_DEEPEST):
            mark = marks.QUOTE.match(text, first, stop) if text[first] == ">" else marks.ITEM.match(text, first, stop)
            if not mark or (text[first] != ">" and not self._starts_item(mark, stop)):
                break
            if text[first] == ">":
                quoted = True
                self._enter_quote(first, indent)
            else:
                self._enter_item(mark, indent)
            indent += _width(text, first, mark.end())
            first = mark.end() if quoted else self._pass_task(mark.end(), stop)
            if first >= stop:
                if quoted and not self._item:
                    self.close()
                return first, indent
        if self._quoted and not quoted:
            self.close()
            self._quoted = False
        return first, indent

    def _enter_quote(self, first: int, indent: int) -> None:
        if not self._quoted:
            self.close()
            self._leave_items(indent)
            self._quoted = True
        self.masks.append((first, first + 1, ""))

    def _starts_item(self, mark: re.Match[str], stop: int) -> bool:
        """A list may not start inside a paragraph with an empty item or with a number other than 1: that is wrapped prose, or an underline."""
        if marks.RULE.match(self._text, mark.start(), stop):
            return False
        return self._opened < 0 or bool(self._indents) or (mark.end() < stop and mark[1] in (None, "1"))

    def _enter_item(self, mark: re.Match[str], indent: int) -> None:
        self.close()
        self._leave_items(indent)
        marker = mark.start(2) - mark.start()
        blanks = mark.end() - mark.start(2)
        self._indents.append(indent + marker + (blanks if 1 <= blanks <= 4 else 1))
        self._item = True
        self.masks.append((mark.start(), mark.start(2), ""))

    def _pass_task(self, at: int, stop: int) -> int:
        task = marks.TASK.match(self._text, at, stop) if self._text.startswith("[", at) else None
        if task is None:
            return at
        self.masks.append((*task.span(), ""))
        return task.end()

    def _indented_code(self, at: int) -> int:
        code = marks.indented(min(self._margin() + 4, 64)).match(self._text, at)
        if not code:  # indented by tabs in a way that the pattern does not know
            return self._skip(at, self._stop(at))
        return self._skip(at, code.end())

    def _skip(self, start: int, end: int) -> int:
        """Masks a stretch that is no prose and ends the open block; gives `end`."""
        self.close()
        self._item = False
        self.masks.append((start, end, ""))
        return end

    def _stop(self, at: int) -> int:
        """The offset of the line feed that ends the line of `at`, or of the end of the text."""
        stop = self._text.find("\n", at)
        return len(self._text) if stop < 0 else stop

    def _limit(self, at: int) -> int:
        """How far something that was not closed may reach: to the end of the quotation that it is in, else of the text."""
        if not self._quoted:
            return len(self._text)
        if self._quote_end <= at:  # kept, since a quotation may hold thousands of fences
            end = marks.END_OF_QUOTE.search(self._text, at)
            self._quote_end = end.start() + 1 if end else len(self._text)
        return self._quote_end

    def _heading(self, first: int, stop: int, indent: int) -> int:
        mark = marks.HEADING.match(self._text, first, stop)
        if not mark:
            return -1
        self.close()
        self._leave_items(indent)
        self._item = False
        start, end = trimmed(self._text, mark.end(1), stop)
        closing = marks.CLOSING_MARKS.search(self._text, max(start, end - 80), end) if self._text.find("#", start, end) >= 0 else None
        if closing:
            self.masks.append((*closing.span(), ""))
            start, end = trimmed(self._text, start, closing.start())
        self.masks.append((first, mark.end(1), ""))
        if start < end:
            self.blocks.append(Block("heading", start, end, len(mark[1])))
        return stop + 1

    def _fence(self, first: int, stop: int, indent: int) -> int:
        mark = marks.FENCE.match(self._text, first, stop)
        if not mark:
            return -1
        fence = mark[1] or mark[2]
        limit = self._limit(stop)
        closing = marks.closing_fence(fence[0], len(fence)).search(self._text, stop, limit)
        return self._skip(first, closing.end() if closing else limit)

    def _rule(self, first: int, stop: int, indent: int) -> int:
        return self._skip(first, stop) if marks.RULE.match(self._text, first, stop) else -1

    def _dashes(self, first: int, stop: int, indent: int) -> int:
        """A line of dashes or equals signs: the second row of a table, the underline of a heading, or a rule."""
        text = self._text
        if self._opened >= 0:
            opened, end = trimmed(text, self._opened, self._end)
            delimiter = marks.DELIMITER.match(text, first)
            if delimiter and "|" in delimiter[0]:
                above = max(text.rfind("\n", opened, end) + 1, opened)
                return self._table_under(above, end) if text.find("|", above, end) >= 0 else -1
            if self._kind != "item" and end - opened <= _LONGEST_TITLE and marks.UNDERLINE.match(text, first, stop):
                self._kind, self._level = "heading", 1 if text[first] == "=" else 2
                return self._skip(first, stop)
        return self._rule(first, stop, indent)

    def _equals(self, first: int, stop: int, indent: int) -> int:
        behind = self._dashes(first, stop, indent)
        return self._admonition(first, stop, indent) if behind < 0 else behind

    def _table_under(self, above: int, end: int) -> int:
        """Reads a table whose first row is the last line of the open block, between two offsets."""
        self._end = above
        self.close()
        while self._text[above] in " \t>":
            above += 1
        return self._rows(above, end)

    def _pipe(self, first: int, stop: int, indent: int) -> int:
        if marks.DELIMITER.match(self._text, first):
            return self._dashes(first, stop, indent)
        closed = self._text[first:stop].rstrip().endswith("|") and len(separators(self._text, first, stop)) > 2
        if not closed and not marks.DELIMITER.match(self._text, stop + 1):
            return -1
        self.close()
        return self._rows(first, stop)

    def _rows(self, first: int, stop: int) -> int:
        """Reads a table from its first row on; the row is the head of the others if a delimiter row follows it."""
        text, head = self._text, None
        self._item = False
        while True:
            self._row(first, stop, head)
            delimiter = marks.DELIMITER.match(text, stop + 1) if head is None else None
            if delimiter and "|" in delimiter[0]:
                head = len(self.blocks) - 1
                self.masks.append((*delimiter.span(), ""))
                stop = delimiter.end()
            lead = marks.ROW_LEAD.match(text, stop + 1)
            if not lead or (">" in lead[0]) != self._quoted:
                return stop + 1
            first, stop = lead.end(), self._stop(lead.end())
            if first >= stop or text.find("|", first, stop) < 0:
                return lead.start()
            if self._quoted:
                self.masks.append((*lead.span(), ""))

    def _row(self, first: int, stop: int, head: int | None) -> None:
        cuts = separators(self._text, first, stop)
        start, end = trimmed(self._text, first, stop)
        cells = cells_between(self._text, start, end, cuts) if len(cuts) <= MOST_CELLS else ()
        self.masks += [(cut, cut + 1, "") for cut in cuts]
        self.blocks.append(Block("row", start, end, 0, cells, head))

    def _markup(self, first: int, stop: int, indent: int) -> int:
        """Passes comments, instructions and elements that hold no prose; other tags are left to the inline scan."""
        text = self._text
        for opener, closer in (("<!--", "-->"), ("<?", "?>")):
            if text.startswith(opener, first):
                limit = self._limit(stop)
                end = text.find(closer, first + len(opener), limit)
                return self._behind(self._skip(first, limit if end < 0 else end + len(closer)))
        raw = marks.RAW_ELEMENT.match(text, first, stop)
        if not raw:
            return -1
        limit = self._limit(stop)
        closing = re.compile(rf"</{raw[1]}[ \t]*>", re.IGNORECASE).search(text, first, limit)
        return self._behind(self._skip(first, closing.end() if closing else limit))

    def _behind(self, at: int) -> int:
        """The next word of the line: without this, blanks behind a comment would look like the indentation of code."""
        lead = marks.LEAD.match(self._text, at)
        return lead.end() if lead else at

    def _bracket(self, first: int, stop: int, indent: int) -> int:
        footnote = marks.FOOTNOTE.match(self._text, first, stop)
        if footnote:
            self.close()
            self._leave_items(indent)
            self._indents.append(indent + 4)
            self.masks.append((*footnote.span(), ""))
            self._prose(footnote.end(), stop)
            return stop + 1
        if marks.DEFINITION.match(self._text, first, stop):
            return self._skip(first, stop)
        return -1

    def _formula(self, first: int, stop: int, indent: int) -> int:
        if not self._text.startswith("$$", first) or self._text[first + 2 : stop].strip():
            return -1
        end = self._text.find("$$", stop, self._limit(stop))
        return self._skip(first, self._stop(end)) if end >= 0 else -1

    def _directive(self, first: int, stop: int, indent: int) -> int:
        if self._text.startswith(":::", first):
            return self._skip(first, stop)
        return self._dashes(first, stop, indent)

    def _admonition(self, first: int, stop: int, indent: int) -> int:
        """Masks the mark of an admonition or tab; what is indented below it is its content, no code."""
        mark = marks.ADMONITION.match(self._text, first, stop)
        if not mark:
            return -1
        self._skip(first, mark.end())
        self._leave_items(indent)
        self._indents.append(indent + 4)
        if mark.end() < stop:
            self._prose(mark.end(), stop)
            self.close()
        return stop + 1

    def _attribute_line(self, first: int, stop: int, indent: int) -> int:
        return self._skip(first, stop) if marks.ATTRIBUTE_LINE.match(self._text, first, stop) else -1


def _width(text: str, start: int, end: int) -> int:
    """The columns that a stretch takes at the start of a line, with tab stops four apart."""
    return len(text[start:end].expandtabs(4)) if text.find("\t", start, end) >= 0 else end - start


_HANDLERS: dict[str, Callable[[_Scan, int, int, int], int]] = {
    "#": _Scan._heading,
    "`": _Scan._fence,
    "~": _Scan._fence,
    "-": _Scan._dashes,
    "=": _Scan._equals,
    "*": _Scan._rule,
    "_": _Scan._rule,
    "|": _Scan._pipe,
    "<": _Scan._markup,
    "[": _Scan._bracket,
    "$": _Scan._formula,
    ":": _Scan._directive,
    "!": _Scan._admonition,
    "?": _Scan._admonition,
    "{": _Scan._attribute_line,
}
