"""The tokens of a Chinese sentence in, one string for patterns to run over out, with the way back from its characters to the tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.claims.tokens import Token
from checker.data.chinese import SIMPLIFIED_FORMS, TRADITIONAL_FORMS
from checker.model.frozen import dataclass

REACH = 24  # what belongs to a number or date stands within so many characters before it
SIMPLIFIED = str.maketrans(TRADITIONAL_FORMS, SIMPLIFIED_FORMS)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as one string of simplified characters, without blanks except between two numbers or words in other letters.

    `starts` holds for each token where it begins in `text`, and the length of the text at the end.
    """

    tokens: tuple[Token, ...]
    text: str
    starts: tuple[int, ...]
    index: dict[int, int]

    def token(self, at: int) -> int:
        """The token that begins at a character; the one that holds it if none begins there."""
        while at not in self.index:
            at -= 1
        return self.index[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The tokens (last exclusive) of the characters `start` to `end`."""
        return self.token(start), self.token(end - 1) + 1

    def glued(self, at: int) -> bool:
        """True if no blank stands before the token at a character."""
        i = self.token(at)
        return i > 0 and self.tokens[i - 1].end == self.tokens[i].start


@lru_cache(maxsize=16)
def line_of(tokens: tuple[Token, ...]) -> Line:
    """The string of a sentence's tokens; remembered, because each number of a sentence asks for it.

    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> line_of(tokenize_chinese("约 1.2 萬 辆 BYD 5 系")).text
    '约1.2万辆BYD 5系'
    """
    pieces: list[str] = []
    starts: list[int] = []
    size = 0
    for i, token in enumerate(tokens):
        text = token.text.translate(SIMPLIFIED)
        if i and tokens[i - 1].end != token.start and text[0].isascii() and tokens[i - 1].text[-1].isascii():
            pieces.append(" ")
            size += 1
        starts.append(size)
        pieces.append(text)
        size += len(text)
    index = {start: i for i, start in enumerate(starts)}
    return Line(tokens, "".join(pieces), (*starts, size), index)


def longest(entries: Iterable[str]) -> str:
    """The alternatives of a pattern that match any of the entries, the longest first.

    >>> longest(("年", "年底", "m+"))
    'm\\\\+|年底|年'
    """
    return "|".join(re.escape(entry) for entry in sorted(set(entries), key=lambda e: (-len(e), e)))
