"""Tokens in, holidays out: "Easter 2018", "New Year's Eve 1999"; and the day of a holiday in a year."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.expressions import Calendar, Rule
from checker.claims.calendar.year_slots import with_year
from checker.claims.calendar.years import token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.moment import Period, day_number, day_of, last_of_month

LICENSES = frozenset("on by before after since until till around at for during over".split())
ENDINGS = ("'s", "s'")


def stem_of(word: str) -> str:
    """A word of a holiday's name without its possessive ending, which is a token of its own."""
    return word[:-2] + ("s" if word.endswith("s'") else "") if word.endswith(ENDINGS) else word


def by_first_word() -> dict[str, list[tuple[tuple[str, ...], Rule | None]]]:
    """The holidays by the first word of their names, the longest name first."""
    table: dict[str, list[tuple[tuple[str, ...], Rule | None]]] = {}
    for name, rule in sorted(words.HOLIDAYS.items(), key=lambda item: -len(item[0])):
        table.setdefault(stem_of(name[0]), []).append((name, rule))
    return table


HOLIDAY_STARTS = by_first_word()


def holiday_date(tokens: Sequence[Token], i: int, licensed: bool = False) -> Calendar | None:
    """The holiday that starts at `i`, with its weekend if that is named; without a year it needs a preposition, and no name around it ("Easter Island")."""
    if not (tokens[i].text[:1].isupper() or tokens[i].text.islower()):
        return None
    for name, rule in HOLIDAY_STARTS.get(tokens[i].lower, ()):
        end = named(tokens, i, name)
        if end is None:
            continue
        weekend = rule is not None and token_at(tokens, end).lower == "weekend"
        end += weekend
        date = with_year(tokens, Calendar(i, end, "holiday", rule=rule, part=("weekend", 1) if weekend else None))
        if not date.open_year or licensed:
            return date
        led = token_at(tokens, i - 1).lower in LICENSES and token_at(tokens, end).kind == "mark"
        alone = weekend or (tokens[i].text[:1].isupper() and (led or (len(name) > 1 and not token_at(tokens, end).text[:1].isupper())))
        return date if alone and rule else None
    return None


def named(tokens: Sequence[Token], i: int, name: tuple[str, ...]) -> int | None:
    """The index after `name` if it stands at `i`; a possessive ending may be missing."""
    at = i
    for word in name:
        if token_at(tokens, at).lower != stem_of(word):
            return None
        at += 1
        if word.endswith(ENDINGS):
            at += token_at(tokens, at).lower in ("'s", "'", "’")
    return at


def holiday_of(year: int, rule: Rule) -> Period:
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
