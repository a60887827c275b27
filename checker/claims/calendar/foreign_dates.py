"""Tokens of a text in another language in, the stretches that have the shape of a date out; what they mean is left to a library that knows its months."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.dates import DateMention
from checker.claims.tokens import Token

READ_HERE = frozenset({"en", "zh"})  # languages whose dates our own grammars read
LINKS = frozenset({".", "de", "del", "º", "°", "er"})  # "12. April 2019", "12 de abril de 2019", "1er mai 2019"
DAYS, YEARS = range(1, 32), range(1000, 2101)


def read_foreign_dates(tokens: Sequence[Token], language: str) -> list[DateMention]:
    """Day, month word and year in this order, or month word and year, unresolved and marked as odd; none in a language that our own grammars read.

    >>> from checker.claims.tokens import tokenize
    >>> [(d.first, d.last) for d in read_foreign_dates(tokenize("am 12. April 2019 wurde sie eröffnet"), "de")]
    [(1, 5)]
    """
    if language in READ_HERE or language.partition("-")[0] in READ_HERE:
        return []
    found: list[DateMention] = []
    for i, token in enumerate(tokens):
        if whole(token) in YEARS and len(token.text) == 4:
            first = start_of_date(tokens, i)
            if first is not None and (not found or found[-1].last <= first):
                found.append(DateMention(first, i + 1, first, None, odd=True, steps=("a date in another language",)))
    return found


def start_of_date(tokens: Sequence[Token], year: int) -> int | None:
    """The token at which the date that ends in a year begins: its day; None if no month word with a day stands before the year."""
    month = before(tokens, year)
    if month is None or tokens[month].kind != "word" or len(tokens[month].text) < 3:
        return None
    day = before(tokens, month)
    return day if day is not None and whole(tokens[day]) in DAYS else None


def before(tokens: Sequence[Token], i: int) -> int | None:
    """The token before token i, linking words passed over; None at the beginning."""
    i -= 1
    while i >= 0 and tokens[i].lower in LINKS:
        i -= 1
    return i if i >= 0 else None


def whole(token: Token) -> int:
    """The number that a token is; 0 for anything else."""
    return int(token.text) if token.kind == "number" and token.text.isascii() and token.text.isdigit() and len(token.text) <= 4 else 0
