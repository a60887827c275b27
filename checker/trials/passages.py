"""The text of a test page in, the documents in it out: blocks that are fenced as documents, heading by heading, or else the page itself."""

from __future__ import annotations

import re

from checker.model.document import Document, Source
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.policy.periods import FORMAT, NotAPeriod, parse_period

OPENING = re.compile(r"(`{3,}|~{3,})[ \t]*document\b[ \t]*([^\n`]*)$")
OPTION = re.compile(r"""(\w+)=("[^"]*"|'[^']*'|\S+)|(\S+)""")
HEADING = re.compile(r"#{1,6}[ \t]")
KEYS = ("published", "about", "publisher")


@dataclass(frozen=True, slots=True)
class Passage:
    """A document of a page, of which `offset` lines stand above it."""

    document: Document
    offset: int


def passages_of(name: str, text: str) -> list[list[Passage]]:
    """The documents of a page, those under one heading together; the page itself, if no block in it is fenced as a document.

    Raises InputError for an opening line that cannot be read.
    """
    sections: list[list[Passage]] = [[]]
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        found = OPENING.match(lines[at])
        if found:
            last = end_of(lines, at, found[1])
            sections[-1].append(passage(name, found[2], lines[at + 1 : last], at + 1, len(sections[-1])))
            at = last
        elif HEADING.match(lines[at]) and sections[-1]:
            sections.append([])
        at += 1
    kept = [section for section in sections if section]
    return kept or [[Passage(Document.of(name, text, text, (), Source()), 0)]]


def end_of(lines: list[str], at: int, fence: str) -> int:
    """The index of the line that closes a fence, or of the end of the page."""
    closing = re.compile(rf"{re.escape(fence)}[ \t]*\r?$")
    return next((i for i in range(at + 1, len(lines)) if closing.match(lines[i])), len(lines))


def lettered(number: int) -> str:
    """A number as letters, from 0: a, b, ... z, ba, bb; documents whose names differ in a number only would count as a series.

    >>> lettered(0), lettered(25), lettered(26)
    ('a', 'z', 'ba')
    """
    letter = chr(ord("a") + number % 26)
    return letter if number < 26 else lettered(number // 26) + letter


def passage(page: str, opening: str, lines: list[str], offset: int, number: int) -> Passage:
    """One fenced document, with the name and the options of its opening line: `document ferries.md published=2018-04 about="Bay Ferry"`."""
    name, options = f"document-{lettered(number)}.md", {}
    for option in OPTION.finditer(opening):
        if option[3]:
            name = option[3]
        else:
            options[option[1]] = option[2].strip("\"'")
    text = "\n".join(lines) + "\n"
    return Passage(Document.of(name, text, text, (), source_of(page, offset, options)), offset)


def source_of(page: str, line: int, options: dict[str, str]) -> Source:
    """What an opening line says of its document; raises InputError for an unknown key or a date that is none."""
    for key in options:
        if key not in KEYS:
            raise InputError(Problem(page, line, 1, f"unknown key `{key}`", hint=f"known keys here: {', '.join(KEYS)}"))
    published = options.get("published")
    try:
        period = parse_period(published) if published else None
    except NotAPeriod as error:
        raise InputError(Problem(page, line, 1, f"`{published}` {error}", hint=FORMAT)) from error
    return Source(published=period, published_from="the opening line" if period else "", about=options.get("about"), publisher=options.get("publisher"))
