"""Tokens in, years written in words out: "two thousand and five", "nineteen eighty-four", "seventeen hundred thirty-three"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.years import token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words

TEENS = {word: value for word, value in words.COUNTS.items() if 10 <= value < 20}
CENTURIES = {word: value for word, value in {**TEENS, "twenty": 20}.items() if value > 10}
YEAR_STARTS = frozenset({"two", *CENTURIES})


def spoken_year(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(year, index after it) of a year in words that starts at `i`; "two thousand" and "nineteen" alone are amounts."""
    low, after = token_at(tokens, i).lower, token_at(tokens, i + 1).lower
    if low == "two" and after == "thousand":
        and_ = token_at(tokens, i + 2).lower == "and"
        rest = below_hundred(tokens, i + 2 + and_)
        return (2000 + rest[0], rest[1]) if rest else None
    century = CENTURIES.get(low)
    if century is None:
        return None
    if after == "hundred":
        rest = below_hundred(tokens, i + 2 + (token_at(tokens, i + 2).lower == "and"))
        return (century * 100 + rest[0], rest[1]) if rest else (century * 100, i + 2) if century < 20 else None
    if after in ("oh", "o") and words.COUNTS.get(token_at(tokens, i + 2).lower, 10) < 10:
        return century * 100 + words.COUNTS[tokens[i + 2].lower], i + 3
    rest = below_hundred(tokens, i + 1)
    return (century * 100 + rest[0], rest[1]) if rest and rest[0] >= 10 else None


def below_hundred(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(number, index after it) of one to ninety-nine in words; articles are none."""
    low = token_at(tokens, i).lower
    if low in words.TENS:
        at = i + 2 if token_at(tokens, i + 1).text == "-" else i + 1
        unit = token_at(tokens, at).lower
        one = words.COUNTS.get(unit, 10) if unit not in ("a", "an") else 10
        return (words.TENS[low] + one, at + 1) if one < 10 else (words.TENS[low], i + 1)
    value = words.COUNTS.get(low, 100)
    return (value, i + 1) if value < 20 and low not in ("a", "an") else None
