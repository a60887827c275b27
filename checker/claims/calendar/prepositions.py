"""The tokens around a date in, its preposition and hedge out, normalized."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.tenses import tense_at
from checker.claims.calendar.years import token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.claim import Hedge
from checker.model.frozen import dataclass

AMOUNTS: dict[tuple[str, ...], Hedge] = {
    ("more", "than"): "more_than",
    ("less", "than"): "less_than",
    ("at", "least"): "at_least",
    ("at", "most"): "at_most",
    ("up", "to"): "at_most",
}
IS = words.BEING | {"was", "were"}

# words between a date and its preposition, or that hedge it: only behind these is there more to ask
PASSED_OVER = words.HEDGES | frozenset("the sometime just only year month than least most over to .".split())
ENDS = {"-"} | words.PREPOSITIONS.keys() | {pair[-1] for pair in words.PHRASAL_PREPOSITIONS} | {triple[-1] for triple in words.BOUNDED_PREPOSITIONS}


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a date: the index where it begins, the preposition, the hedge; `step` tells of one that stands behind it."""

    outer_first: int
    preposition: str | None = None
    hedge: Hedge = "none"
    step: str = ""


def context_of(tokens: Sequence[Token], first: int, counted: bool) -> Context:
    """The preposition and hedge of the date that begins at `first`; `counted` for a distance ("five years ago"), whose count may be hedged."""
    at = first
    hedge: Hedge = "none"
    if first == 0 or tokens[first - 1][1] not in PASSED_OVER:
        return Context(*preposition_before(tokens, first))
    while True:
        word = token_at(tokens, at - 1).lower
        pair = (token_at(tokens, at - 2).lower, word)
        if counted and pair in AMOUNTS:
            hedge, at = AMOUNTS[pair], at - 2
        elif counted and word == "over" and hedge == "none":
            hedge, at = "more_than", at - 1
        elif is_hedge(tokens, at - 1, counted):
            hedge, at = "about", at - 1 - (word == ".")
        elif (word in ("the", "sometime", "just", "only") and at - 1 > 0) or (word in ("year", "month") and token_at(tokens, at - 2).lower in ("the", "in")):
            at -= 1
        else:
            break
    outer, preposition = preposition_before(tokens, at)
    if outer == at and hedge == "none":
        outer = first
    return Context(outer, preposition, hedge)


def is_hedge(tokens: Sequence[Token], i: int, counted: bool) -> bool:
    """True for "around", "circa", "c.", "ca" and the like; "about" before a date is mostly a preposition ("how about 2016", "a film about 1968")."""
    token = token_at(tokens, i)
    if token.lower == "about" and not counted:
        before = token_at(tokens, i - 1)
        return before.kind == "mark" or before.lower in words.PREPOSITIONS or before.lower in words.YEAR_PARTICIPLES or before.lower in ("is", "was", "be")
    if token.text == ".":
        return token_at(tokens, i - 1).lower in ("c", "ca", "approx")
    return token.lower in words.HEDGES and token.text != ""


def preposition_before(tokens: Sequence[Token], at: int) -> tuple[int, str | None]:
    """(index where it begins, normalized preposition) of what ends before `at`."""
    one = token_at(tokens, at - 1).lower
    if one not in ENDS:
        return at, None
    if one == "-":
        tied = token_at(tokens, at - 2).lower
        return (at - 2, words.PREPOSITIONS[tied]) if tied in ("pre", "post") else (at, None)
    two = token_at(tokens, at - 2).lower
    three = token_at(tokens, at - 3).lower
    if (three, two, one) in words.BOUNDED_PREPOSITIONS:
        return at - 3, bounded(tokens, at, words.BOUNDED_PREPOSITIONS[three, two, one])
    if (two, one) in words.PHRASAL_PREPOSITIONS:
        return opening(tokens, at - 2, words.PHRASAL_PREPOSITIONS[two, one])
    if one in words.PREPOSITIONS:
        return opening(tokens, at - 1, words.PREPOSITIONS[one])
    return at, None


def opening(tokens: Sequence[Token], first: int, preposition: str) -> tuple[int, str]:
    """The preposition and where it begins; "starting" behind a form of "be" is the verb, and dates the event itself ("it is starting on 3 May")."""
    return (first, "on") if preposition == "starting" and token_at(tokens, first - 1).lower in IS else (first, preposition)


def bounded(tokens: Sequence[Token], at: int, preposition: str) -> str:
    """ "As early as" bounds what is to come ("it may open as early as May") and stresses what is past ("as early as 1850")."""
    return "not before" if preposition == "as early as" and tense_at(tokens, at - 3, at) == "future" else preposition
