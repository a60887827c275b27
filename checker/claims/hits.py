"""Tokens and an index of a vocabulary's words in, the places where they stand out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lexicon import Words
from checker.claims.tokens import Token
from checker.model.frozen import dataclass
from checker.nouns import singular


@dataclass(frozen=True, slots=True)
class Hit:
    """A noun or cue of attribute number `attribute` at tokens first..last (exclusive)."""

    first: int
    last: int
    attribute: int


def find_hits(tokens: Sequence[Token], table: dict[str, tuple[tuple[Words, int], ...]]) -> list[Hit]:
    """Every place where an entry of an index of singular words stands; entries may overlap."""
    if not table:
        return []
    base = [singular(t.lower) if t.kind == "word" else t.lower for t in tokens]
    hits = []
    for i, word in enumerate(base):
        for words, attribute in table.get(word, ()):
            last = match_at(tokens, base, i, words)
            if last:
                hits.append(Hit(i, last, attribute))
    return hits


def match_at(tokens: Sequence[Token], base: Sequence[str], i: int, words: Words) -> int | None:
    """The token index after `words` if they stand at token i, hyphens passed over; else None."""
    at = i
    for n, word in enumerate(words):
        while n and at < len(base) and tokens[at].text in "-‐‑":
            at += 1
        if at >= len(base) or base[at] != word:
            return None
        at += 1
    return at
