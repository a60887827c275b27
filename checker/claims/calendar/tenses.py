"""Tokens and the place of a date in, whether it is told as past or as still to come out: by the nearest verb that shows it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.expressions import Tense
from checker.claims.calendar.years import token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words

REACH = 24  # tokens on either side that are asked


def tense_at(tokens: Sequence[Token], first: int, last: int) -> Tense:
    """The tense of the clause around the date at `tokens[first:last]`, then of the rest of the sentence; "" where no verb shows one.

    The clause is asked first: in "On Tuesday, the council said it will meet" the date is that of "said".
    """
    before, behind = around(tokens, first, last)
    return tense_of_clause(tokens, first, last) or nearest_sign(tokens, behind, False) or nearest_sign(tokens, before, False)


def tense_of_clause(tokens: Sequence[Token], first: int, last: int) -> Tense:
    """The tense that the words around the date show, as far as the next comma or conjunction on either side, those before it first."""
    before, behind = around(tokens, first, last)
    return nearest_sign(tokens, before, True) or nearest_sign(tokens, behind, True)


def around(tokens: Sequence[Token], first: int, last: int) -> tuple[range, range]:
    """The tokens before a date and behind it, the nearest first."""
    return range(first - 1, max(-1, first - REACH), -1), range(last, min(len(tokens), last + REACH))


def nearest_sign(tokens: Sequence[Token], places: range, bounded: bool) -> Tense:
    """The tense of the first of these tokens that shows one; `bounded` stops at the end of the clause."""
    for i in places:
        if bounded and tokens[i].lower in words.CLAUSE_BREAKS:
            return ""
        found = tense_of(tokens, i)
        if found:
            return found
    return ""


def tense_of(tokens: Sequence[Token], i: int) -> Tense:
    """What one word tells: "will" and "ends" of what is to come, "was" and "opened" of the past; "be opened" of neither."""
    token = tokens[i]
    low = token.lower
    if low in words.FUTURE:
        because = low == "due" and token_at(tokens, i + 1).lower == "to" and token_at(tokens, i + 2).lower not in words.DUE_TO
        return "" if because or token.text == "May" else "future"
    if low in words.PAST_VERBS:
        return "past"
    ending = low.endswith("ed") and len(low) > 4 and token.text == low and low not in words.NO_PAST
    return "past" if ending and (not i or tokens[i - 1].lower not in words.BEING) else ""
