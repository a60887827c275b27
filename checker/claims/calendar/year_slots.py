"""Tokens in, the year of a date out: the one that stands behind "12 April" or "summer", absolute or relative; and units such as "last month"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.expressions import Base, Calendar, Unit
from checker.claims.calendar.word_years import YEAR_STARTS, spoken_year
from checker.claims.calendar.years import amount_follows, counts_things, full_year, is_glued, token_at, touches, whole_number, year_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

NAMED_YEARS: dict[str, Unit] = {"fiscal": "fiscal_year", "financial": "fiscal_year", "calendar": "year"}


def with_year(tokens: Sequence[Token], date: Calendar) -> Calendar:
    """The date with the year that follows it, if one does: "April, 2019", "summer of 2016", "May '98", "March last year"."""
    at = date.last
    enclosed = year_at(tokens, at + 1) if token_at(tokens, at).text == "(" else None
    if enclosed and token_at(tokens, enclosed[1]).text == ")":
        return replace(date, year=enclosed[0], last=enclosed[1] + 1)  # "26 January (1788)"
    comma = token_at(tokens, at).text == ","
    at += comma
    at += token_at(tokens, at).lower in ("of", "in", "-", "/")
    at += token_at(tokens, at).lower == "the"
    at += token_at(tokens, at).lower == "year"
    found = year_at(tokens, at)
    short = whole_number(token_at(tokens, at), 99)
    if short is not None and short > 31 and token_at(tokens, at - 1).lower == "of" and not counts_things(tokens, at + 1) and not is_glued(tokens, at + 1):
        return replace(date, year=1900 + short, last=at + 1)  # "April of 87"
    if found is None and token_at(tokens, at).lower in YEAR_STARTS:
        spoken = spoken_year(tokens, at)
        found = (*spoken, True) if spoken else None
    if found and not (comma and (amount_follows(tokens, found[1]) if date.unit == "day" else counts_things(tokens, found[1]))):
        return replace(date, year=found[0], last=found[1])
    short = whole_number(token_at(tokens, at + 1), 99)
    if short is not None and token_at(tokens, at).text in ("'", "’", "‘") and touches(tokens, at + 1) and len(tokens[at + 1].text) == 2:
        return replace(date, year=full_year(short), last=at + 2) if not is_glued(tokens, at + 2) else date
    relative = None if comma else relative_unit(tokens, at)
    if relative and relative.unit == "year":
        return replace(date, base=relative.base, shift=relative.shift, last=relative.last)
    return date


def relative_unit(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Last year, this month, the following week, that day, the same year; with "the", "previous" and its like look back in the text."""
    the = token_at(tokens, i).lower == "the"
    at = i + the
    low = token_at(tokens, at).lower
    if low not in words.DETERMINERS:
        return None
    unit, before = token_at(tokens, at + 1).lower, token_at(tokens, at - 1).lower
    base: Base
    base, shift = words.DETERMINERS[low]  # type: ignore[assignment]
    named = NAMED_YEARS.get(unit) if token_at(tokens, at + 2).lower == "year" else None
    if named and base == "document":
        return Calendar(i, at + 3, named, base="document", shift=shift)
    if unit == "night" and low == "last" and not the:
        return Calendar(i, at + 2, "day", base="document", shift=-1)
    if before == "the" and low in words.TEXT_WITH_THE and unit != "decade":
        base = "document" if low == "next" and unit == "quarter" else "text"
    if unit not in words.UNITS or unit != words.UNITS[unit] or (unit == "day" and base == "document") or is_no_unit(tokens, at, low, unit, before):
        return None
    return Calendar(i, at + 2, words.UNITS[unit], base=base, shift=shift)  # type: ignore[arg-type]


def is_no_unit(tokens: Sequence[Token], at: int, low: str, unit: str, before: str) -> bool:
    """True where a determiner and a unit name none of the calendar: a window, a conjunction ("said that day care is dear"), a compound ("this year-long")."""
    behind = token_at(tokens, at + 2)
    if (behind.text == "-" and touches(tokens, at + 2)) or behind.lower in ("old", "olds", "long") or (low == "next" and the_window(tokens, at)):
        return True
    if low in words.WINDOW_WITH_THE and unit != "weekend" and (before == "the" or (low == "past" and unit != "quarter")):
        return True
    if low == "latest":
        return unit in ("day", "decade", "century")
    return low == "that" and token_at(tokens, at - 1).kind == "word" and before not in words.PREPOSITIONS and behind.kind == "word"


def the_window(tokens: Sequence[Token], at: int) -> bool:
    """True if "the next year" is the time ahead ("over the next year"), not the year that followed ("the next year it closed")."""
    if token_at(tokens, at + 1).lower not in ("year", "month", "week"):
        return False
    return token_at(tokens, at - 1).lower == "the" and token_at(tokens, at - 2).lower in ("over", "for", "of", "during", "within", "in", "throughout")
