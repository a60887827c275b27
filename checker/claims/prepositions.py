"""The tokens around a date in, its preposition and hedge out, normalized."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.tokens import Token
from checker.claims.years import suffix, token_at
from checker.data import calendar_words as words
from checker.model.claim import Hedge

AMOUNTS: dict[tuple[str, ...], Hedge] = {("more", "than"): "more_than", ("less", "than"): "less_than", ("at", "least"): "at_least", ("at", "most"): "at_most"}


class Context(NamedTuple):
    """What stands before a date: the index where it begins, the preposition, the hedge; `step` tells of one that stands behind it."""

    outer_first: int
    preposition: str | None = None
    hedge: Hedge = "none"
    step: str = ""


def context_of(tokens: Sequence[Token], first: int, last: int, counted: bool) -> Context:
    """The preposition and hedge of the date at `tokens[first:last]`; `counted` for a distance ("five years ago"), whose count may be hedged."""
    at = first
    hedge: Hedge = "none"
    while True:
        word = token_at(tokens, at - 1).lower
        pair = (token_at(tokens, at - 2).lower, word)
        if counted and pair in AMOUNTS:
            hedge, at = AMOUNTS[pair], at - 2
        elif counted and word == "over" and hedge == "none":
            hedge, at = "more_than", at - 1
        elif is_hedge(tokens, at - 1):
            hedge, at = "about", at - 1 - (word == ".")
        elif (word in ("the", "sometime", "just", "only") and at - 1 > 0) or (word in ("year", "month") and token_at(tokens, at - 2).lower in ("the", "in")):
            at -= 1
        else:
            break
    outer, preposition = preposition_before(tokens, at)
    if outer == at and hedge == "none":
        outer = first
    behind = suffix(tokens, last)
    if behind:
        return Context(outer, behind, hedge, f"the words behind it make it {behind!r}")
    return Context(outer, preposition, hedge)


def is_hedge(tokens: Sequence[Token], i: int) -> bool:
    """True for "around", "circa", "c.", "ca" and the like."""
    token = token_at(tokens, i)
    if token.text == ".":
        return token_at(tokens, i - 1).lower in ("c", "ca", "approx")
    return token.lower in words.HEDGES and token.text != ""


def preposition_before(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """(index where it begins, normalized preposition) of what ends before `at`."""
    one, two, three = (token_at(tokens, at - n).lower for n in (1, 2, 3))
    if (three, two, one) in words.BOUNDED_PREPOSITIONS:
        return at - 3, words.BOUNDED_PREPOSITIONS[three, two, one]
    if (two, one) in words.PHRASAL_PREPOSITIONS:
        return at - 2, words.PHRASAL_PREPOSITIONS[two, one]
    if one in words.PREPOSITIONS:
        return at - 1, words.PREPOSITIONS[one]
    return at, None
