"""A document in, the comments in it that speak to us out: `<!-- checker: ignore RULE -->`, each with the lines that it is said of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from checker.model.document import Document
from checker.model.errors import Problem
from checker.model.frozen import dataclass
from checker.model.regex import regex
from checker.policy.elements import Elements
from checker.policy.node import Position, problem_on

MARK = "checker:"  # a document without it has no comment of ours
LONGEST = 2_000  # characters of one comment; nobody's reason is longer, and hostile text ends somewhere
VERB = "((?:[a-z]+-)*[a-z]+|)"
OPENING = regex(rf"<!--\s*{MARK}\s*{VERB}")
# A comment that takes a line of its own: `#` in plain text and tables, and the marks of other languages, should such a file be read as text.
LINE = regex(rf"^[ \t]*(?:\#|//|;|%|\.\.)[ \t]*{MARK}[ \t]*{VERB}([^\n]*)$", re.MULTILINE)
ARGUMENT = regex(r"""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|“[^”]*”|[^\s,"']+)|([^\s,="'“”]+)|\S""")
COMMENT = regex(r"<!--.*?-->", re.DOTALL)
FENCE = regex(r"[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(`{3,}|~{3,})([^\n]*)")
Found = tuple[int, int, str, str]  # where a comment begins and ends, its verb, and the rest of it
BARE = frozenset(" \t>*-+#|:")  # marks that make no text beside a comment: those of quotations, items and empty cells
PLAIN = frozenset({".txt", ".text", ".csv", ".tsv"})  # back-ticks fence no code there
WEB = frozenset({".html", ".htm", ".xhtml"})
MARKED_UP = WEB | {".md", ".markdown"}  # a `#` begins a heading there, and no comment


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: what it asks for, its plain words, its `key=value` pairs, and the lines that it is said of (both 0: all of the document).

    `odd` is what stands in it that has neither form.
    """

    document: str
    verb: str
    words: tuple[str, ...]
    options: Mapping[str, str]
    odd: str
    first: int
    last: int
    line: int
    column: int
    source: str

    def problem(self, message: str, hint: str = "") -> Problem:
        """A problem with the comment, at its place."""
        return problem_on(self.document, self.source, (self.line, self.column), message, hint)


def comments_in(document: Document) -> Iterator[Comment]:
    """The comments of a document in its order; those that stand in code speak to nobody."""
    text = document.text
    if MARK not in text:
        return
    suffix = PurePath(document.name).suffix.lower()
    found = sorted((*in_markup(text), *(() if suffix in MARKED_UP else on_lines(text))))
    if not found:
        return
    page = Page([line.rstrip("\r") for line in text.split("\n")], suffix not in PLAIN | WEB)  # lines as places count them
    elements = Elements(document) if suffix in WEB else None
    for start, end, verb, rest in found:
        first, last = document.position(start), document.position(end)
        if not page.is_code(*first):
            said = elements.said_of(verb, start, end) if elements else page.said_of(verb, first, last)
            yield read_comment(document.name, page.lines[first[0] - 1], verb, rest, first, said)


def in_markup(text: str) -> Iterator[Found]:
    """The comments of HTML; one that is not closed soon is none."""
    done = 0
    for opening in OPENING.finditer(text):
        close = text.find("-->", opening.end(), opening.end() + LONGEST) if opening.start() >= done else -1
        if close >= 0:
            done = close + len("-->")
            yield opening.start(), done, opening[1], text[opening.end() : close]


def on_lines(text: str) -> Iterator[Found]:
    """The comments that take a line of their own."""
    for match in LINE.finditer(text):
        yield match.start() + len(match[0]) - len(match[0].lstrip()), match.end(), match[1], match[2]


def read_comment(name: str, source: str, verb: str, rest: str, at: Position, said_of: tuple[int, int]) -> Comment:
    """A comment from its verb, the rest of its text, the line and the place where it begins, and the lines that it is said of."""
    words: list[str] = []
    options: dict[str, str] = {}
    odd: list[str] = []
    for argument in ARGUMENT.finditer(rest):
        if argument[1]:
            options[argument[1].lower()] = " ".join(argument[2].strip("\"'“”").split())
        elif argument[3]:
            words.append(argument[3])
        elif argument[0] != ",":
            odd.append(argument[0])
    return Comment(name, verb, tuple(words), options, "".join(odd), *said_of, *at, source)


class Page:
    """The lines of a document, with what comments need to know of each; every line is looked at once, however many comments there are."""

    __slots__ = ("_blank", "_fenced", "_text", "_ticks", "lines")

    def __init__(self, lines: list[str], has_code: bool) -> None:
        self.lines = lines
        self._fenced = fenced_lines(lines) if has_code else frozenset()
        self._ticks: dict[int, list[int]] = {}
        self._text, self._blank = nearest_below([has_text(line) for line in lines]), nearest_below([not line.strip() for line in lines])

    def is_code(self, line: int, column: int) -> bool:
        """True if a place lies in fenced code or between two back-ticks."""
        if line not in self._ticks:
            self._ticks[line] = [at for at, character in enumerate(self.lines[line - 1], 1) if character == "`"]
        before = bisect_left(self._ticks[line], column)
        return line in self._fenced or (before % 2 == 1 and before < len(self._ticks[line]))

    def said_of(self, verb: str, first: Position, last: Position) -> tuple[int, int]:
        """The lines that a comment between two places is said of, from 1; both 0 for all of them.

        A comment beside text is said of its own line; one that stands alone, of the block below it, which ends at the next blank line; with `-next-line`
        behind its verb, of the first line of that block; with `-file`, of everything.
        """
        if verb.endswith("-file"):
            return 0, 0
        only_line = verb.endswith("-next-line")
        if not only_line and self.is_beside_text(first, last):
            return first[0], last[0]
        start = self._text[last[0]]
        return start + 1, start + 1 if only_line else max(start + 1, self._blank[start])

    def is_beside_text(self, first: Position, last: Position) -> bool:
        """True if something else than comments stands in the lines of a comment."""
        if first[0] == last[0]:
            return self._text[first[0] - 1] == first[0] - 1
        return has_text(self.lines[first[0] - 1][: first[1] - 1]) or has_text(self.lines[last[0] - 1][last[1] - 1 :])


def nearest_below(marks: Sequence[bool]) -> list[int]:
    """For each index, and for the one behind the last, the first index from there on that is marked; the length where there is none."""
    found = [len(marks)] * (len(marks) + 1)
    for at in range(len(marks) - 1, -1, -1):
        found[at] = at if marks[at] else found[at + 1]
    return found


def has_text(line: str) -> bool:
    """True if something else than comments and empty marks stands in a line."""
    rest = COMMENT.sub("", line)
    return not BARE.issuperset(rest) and not LINE.match(line)


def fenced_lines(lines: list[str]) -> frozenset[int]:
    """The numbers of the lines that stand in fenced code, from 1."""
    inside: set[int] = set()
    fence = ""
    for number, line in enumerate(lines, 1):
        match = FENCE.match(line)
        if fence:
            inside.add(number)
            if match and match[1].startswith(fence) and not match[2].strip():
                fence = ""
        elif match and not (match[1][0] == "`" and "`" in match[2]):
            fence = match[1]
            inside.add(number)
    return frozenset(inside)
