"""Tokens in, holidays out: "Easter 2018", "New Year's Eve 1999"; and the day of a holiday in a year."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.expressions import Calendar
from checker.claims.tokens import Token
from checker.claims.year_slots import with_year
from checker.claims.years import token_at
from checker.data import calendar_words as words
from checker.model.moment import Period, day_number, day_of, last_of_month

HOLIDAY_STARTS = frozenset(name[0].removesuffix("'s") for name in words.HOLIDAYS)
LICENSES = frozenset("on by before after since until till around at".split())


def holiday_date(tokens: Sequence[Token], i: int, licensed: bool = False) -> Calendar | None:
    """The holiday that starts at `i`; without a year it needs a preposition, and no name around it ("Easter Island")."""
    for name, rule in words.HOLIDAYS.items():
        end = named(tokens, i, name)
        if end is None or (len(name) == 1 and token_at(tokens, end).text[:1].isupper() and named(tokens, i, (*name, token_at(tokens, end).lower))):
            continue
        if (*name, token_at(tokens, end).lower) in words.HOLIDAYS:
            continue
        date = with_year(tokens, Calendar(i, end, "holiday", rule=rule))
        if not date.open_year or licensed:
            return date
        alone = token_at(tokens, i - 1).lower in LICENSES and tokens[i].text[:1].isupper() and token_at(tokens, end).kind == "mark"
        return date if alone and rule else None
    return None


def named(tokens: Sequence[Token], i: int, name: tuple[str, ...]) -> int | None:
    """The index after `name` if it stands at `i`, a possessive ending being a token of its own."""
    at = i
    for word in name:
        stem = word.removesuffix("'s")
        if token_at(tokens, at).lower != stem:
            return None
        at += 1
        if stem != word:
            at += token_at(tokens, at).lower == "'s"
    return at


def holiday_of(year: int, rule: tuple[str, int, int, int, int]) -> Period:
    """The day of a holiday in a year, as its rule says."""
    kind, a, b, which, shift = rule
    if kind == "fixed":
        return day_of(year, a, b)
    if kind == "easter":
        number = easter_of(year) + a
        return Period(number, number, "day")
    if which > 0:
        first = day_number(year, a, 1)
        number = first + (b - (first - 1)) % 7 + 7 * (which - 1)
    else:
        last = day_number(year, a, last_of_month(year, a))
        number = last - (last - 1 - b) % 7
    return Period(number + shift, number + shift, "day")


def easter_of(year: int) -> int:
    """The day number of Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, in Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, spare = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, single = divmod(rest, 4)
    weekday = (32 + 2 * spare + 2 * quarter - epact - single) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return day_number(year, month, day + 1)
