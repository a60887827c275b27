"""A stretch of prose in, its sentences and tokens out, all with offsets into the document's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.data.abbreviations import ABBREVIATIONS

TokenKind = Literal["number", "word", "mark"]

# A number starts at a digit and ends at one ("1.2.3" and "1.234,5" are one token, and so are groups of three between no-break spaces); an abbreviation with
# inner points is one word ("U.S."); a possessive ending is a token of its own; anything else is one character. The first alternative finds nothing that the
# fourth does not: most words begin with two plain letters, and are found in two thirds of the time so. The group keeps the
# tokens where a text is split by them.
TOKEN = re.compile(
    r"([A-Za-z]{2,}[^\W\d_]*(?:['’ʼ](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*|(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’ʼ](?!s\b)[^\W\d_]+)*|['’]s\b|\S)"
)
SENTENCE_END = re.compile(r"[.!?。！？…][\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[^\W\d_a-z]|\s+[\"“‘'«(\[]*\d|[A-Z][a-z]|[^\x00-\u2FFF])")
POINT_ORDINALS = frozenset("cs da de et fi hr hu is lv nb nn no pl sk sl sr tr".split())
ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
LAST_WORD = re.compile(r"([^\s(\[\"“‘']+)[.!?]$")


class Token(NamedTuple):
    """A word, a number or a mark; `lower` is its text in lower case with a straight apostrophe."""

    text: str
    lower: str
    start: int
    end: int
    kind: TokenKind


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of `text`, which stands at `offset` in its document.

    >>> [t.text for t in tokenize("Rivers' 1,200 km (U.S.) aren't 5.5m.")]
    ['Rivers', "'", '1,200', 'km', '(', 'U.S.', ')', "aren't", '5.5', 'm', '.']
    """
    tokens = []
    end = 0
    for word in TOKEN.findall(text):
        start = text.find(word, end)  # only blanks lie between two tokens
        end = start + len(word)
        lower, kind = folded(word)
        tokens.append(Token(word, lower, offset + start, offset + end, kind))
    return tuple(tokens)


@lru_cache(maxsize=4096)
def folded(text: str) -> tuple[str, TokenKind]:
    """The text of a token in lower case with a straight apostrophe, and its kind."""
    first = text[0]
    kind: TokenKind = "number" if first.isdecimal() else "word" if first.isalnum() else "mark"
    return text.lower().replace("’", "'").replace("ʼ", "'"), kind


def split_sentences(prose: str, start: int, end: int, language: str = "en") -> Iterator[tuple[int, int]]:
    """The (start, end) of each sentence in `prose[start:end]`, without the blanks around it; in some languages a point makes an ordinal ("am 12. April").

    >>> text = "Dr. Lee has 9 cats. They eat 2.5 kg a day! See p. 4."
    >>> [text[a:b] for a, b in split_sentences(text, 0, len(text))]
    ['Dr. Lee has 9 cats.', 'They eat 2.5 kg a day!', 'See p. 4.']
    """
    begin = start
    for match in SENTENCE_END.finditer(prose, start, end):
        if match[0][0] == "." and is_abbreviation(prose, begin, match.start() + 1):
            continue
        if match[0] == "." and language in POINT_ORDINALS and ORDINAL.search(prose, max(begin, match.start() - 3), match.end()):
            continue
        if stretch := trimmed(prose, begin, match.end()):
            yield stretch
        begin = match.end()
    if stretch := trimmed(prose, begin, end):
        yield stretch


def is_abbreviation(prose: str, begin: int, end: int) -> bool:
    """True if the point that ends `prose[begin:end]` belongs to its last word: "Dr.", "p.", "U.S.", an initial."""
    word = LAST_WORD.search(prose, max(begin, end - 24), end)
    if not word:
        return False
    last = word[1]
    if len(last) == 1 and last.isalpha():
        return last.isupper() or last in "pv"
    return last.lower() in ABBREVIATIONS or ("." in last and len(last) <= 4 and last.replace(".", "").isalpha())


def trimmed(prose: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without blanks at its ends; None if only blanks are left."""
    text = prose[start:end]
    inner = text.strip()
    if not inner:
        return None
    start += 0 if inner[0] == text[0] else len(text) - len(text.lstrip())
    return start, start + len(inner)
