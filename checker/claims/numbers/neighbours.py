"""Tokens and an index in, what stands there out, with the ends of the sentence answering as emptiness instead of an error."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.tokens import Token

HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—−~〜～")
REACH = 60  # how many tokens away a word can still decide what a sign means; bounds the work on endless sentences
EMPTY = Token("", "", -1, -1, "mark")


def token_at(tokens: Sequence[Token], i: int) -> Token:
    """The token at index i, or an empty mark outside the sentence."""
    return tokens[i] if 0 <= i < len(tokens) else EMPTY


def lower_at(tokens: Sequence[Token], i: int) -> str:
    """The lower-case text of the token at index i, or "" outside the sentence."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def around(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The tokens within REACH of token i, before and after."""
    return tokens[max(0, i - REACH) : i + REACH]


def glued(tokens: Sequence[Token], i: int) -> bool:
    """True if token i follows token i - 1 without a blank; False at the ends of the sentence.

    >>> from checker.claims.tokens import tokenize
    >>> [glued(tokenize("5km of"), i) for i in range(4)]
    [False, True, False, False]
    """
    return 0 < i < len(tokens) and tokens[i].start == tokens[i - 1].end


def phrase_length(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int:
    """How many tokens `words` take if they stand at token i, points after abbreviations and hyphens between words passed over; 0 if they do not.

    >>> from checker.claims.tokens import tokenize
    >>> [phrase_length(tokenize(t), 0, ("sq", "km")) for t in ("sq km", "sq. km", "sq-km", "sq m")]
    [2, 3, 3, 0]
    """
    at = i
    for n, word in enumerate(words):
        if n and at < len(tokens) and (tokens[at].text == "." or tokens[at].text in HYPHENS) and tokens[at].start == tokens[at - 1].end:
            at += 1
        if at >= len(tokens) or tokens[at].lower != word:
            return 0
        at += 1
    return at - i


def phrase_before(tokens: Sequence[Token], end: int, words: Sequence[str]) -> int | None:
    """The index at which `words` begin if they end right before token `end`, hyphens and points passed over; else None."""
    at = end
    for n, word in enumerate(reversed(words)):
        if at and (n or word[-1:].isalpha()) and (tokens[at - 1].text == "." or tokens[at - 1].text in HYPHENS) and at > 1 and glued(tokens, at - 1):
            at -= 1
        if at <= 0 or tokens[at - 1].lower != word:
            return None
        at -= 1
    return at
