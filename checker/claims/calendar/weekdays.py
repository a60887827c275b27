"""Tokens in, dates around a day of the week out: "Monday, 3 May 2021", "Friday the 13th", "the third Friday of next month", "two Sundays ago"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.day_months import dated, day_month, month_date, ordinal_at
from checker.claims.calendar.expressions import Calendar
from checker.claims.calendar.numeric_dates import digits_at
from checker.claims.calendar.year_slots import relative_unit
from checker.claims.calendar.years import is_glued, token_at, touches, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace


def nth_weekday(tokens: Sequence[Token], i: int, number: int, end: int) -> Calendar | None:
    """Last Sunday in March 2019, second Monday of October; without a year it is told of every year and has no days."""
    day = words.WEEKDAYS.get(token_at(tokens, end).lower)
    if day is None or number > 5 or token_at(tokens, end + 1).lower not in ("in", "of"):
        return None
    if token_at(tokens, end + 2).lower in ("each", "every"):
        return Calendar(i, end + 4, "holiday", pick="yearly") if token_at(tokens, end + 3).lower in ("month", "quarter", "year") else None
    unit = relative_unit(tokens, end + 2)
    if unit and unit.unit == "month":
        return replace(unit, first=i, part=("weekday", 7 * number + day))
    month = month_date(tokens, end + 2, licensed=True) if token_at(tokens, end + 2).lower in words.MONTHS else None
    if month is None or month.unit != "month":
        return None
    return replace(
        month, first=i, unit="holiday", month=None, rule=("weekday", month.month or 1, day, number, 0), pick="yearly" if month.open_year else "nearest"
    )


def numbered_weekday(tokens: Sequence[Token], i: int, end: int, weekday: int) -> Calendar | None:
    """Wed 13th, Tuesday the eleventh, Friday 5/12 (month first)."""
    ordinal = ordinal_at(tokens, end + (token_at(tokens, end).lower == "the"))
    if ordinal and ordinal[0] <= 31 and tokens[ordinal[1] - 1].kind == "word" and token_at(tokens, ordinal[1]).kind == "mark":
        return Calendar(i, ordinal[1], "day", day=ordinal[0], weekday=weekday)
    month, day = whole_number(token_at(tokens, end), 12), whole_number(token_at(tokens, end + 2), 31)
    if (
        not month
        or not day
        or token_at(tokens, end + 1).text != "/"
        or not touches(tokens, end + 1)
        or not touches(tokens, end + 2)
        or is_glued(tokens, end + 3)
    ):
        return None
    return dated(Calendar(i, end + 3, "day", month=month, day=day, weekday=weekday))


HOLY = frozenset("good black ash palm shrove maundy holy whit cyber easter".split())


def weekday_date(tokens: Sequence[Token], i: int, licensed: bool = False) -> Calendar | None:
    """Monday; Monday, 3 May 2021; Fri. 12 June; Friday (June 15)."""
    token = tokens[i]
    number = words.WEEKDAYS.get(token.lower, words.WEEKDAY_ABBREVIATIONS.get(token.lower, -1))
    short = token.lower not in words.WEEKDAYS
    if token_at(tokens, i - 1).lower in HOLY:
        return None
    end = i + 1 + (short and token_at(tokens, i + 1).text == ".")
    at = end + (token_at(tokens, end).text in (",", "-", "(") or token_at(tokens, end).lower == "the")
    date = digits_at(tokens, at, "en") or day_month(tokens, at) or month_date(tokens, at) if at < len(tokens) else None
    if date and date.day:
        closed = token_at(tokens, at - 1).text == "(" and token_at(tokens, date.last).text == ")"
        return replace(date, first=i, last=date.last + closed, weekday=number)
    numbered = numbered_weekday(tokens, i, end, number)
    if numbered:
        return numbered
    of = token_at(tokens, end).lower in ("of", "in")
    week = relative_unit(tokens, end + of)
    if week and week.unit == "week":
        return replace(week, first=i, unit="day", weekday=number)
    return Calendar(i, end, "day", weekday=number) if number >= 0 and is_weekday_here(tokens, i, end, licensed) else None


def is_weekday_here(tokens: Sequence[Token], i: int, end: int, licensed: bool) -> bool:
    """True if the weekday at `i` is one of this time: no part of a name, and not counted from a feast ("the first Sunday after Easter")."""
    token, before, after = tokens[i], token_at(tokens, i - 1), token_at(tokens, end)
    short, capital = token.lower not in words.WEEKDAYS, token.text[:1].isupper()
    if (before.lower in words.ORDINALS or before.lower == "the") and after.lower in ("after", "before", "following", "of", "in"):
        return False
    led = licensed or before.lower in ("on", "since", "until", "till", "by", "from", "before", "after")
    if not led and (short or not capital or (before.text[:1].isupper() and i > 1) or after.text[:1].isupper()):
        return False
    return capital or not short


def day_of_month(tokens: Sequence[Token], i: int, number: int, end: int) -> Calendar | None:
    """The first of next month, the 2nd of this month."""
    if number > 31 or token_at(tokens, end).lower != "of":
        return None
    unit = relative_unit(tokens, end + 1)
    if unit is None or unit.unit != "month" or token_at(tokens, unit.last).text == "'s":
        return None
    return replace(unit, first=i, part=("day", number))


def counted_weekdays(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Two Sundays ago, three Fridays from now; the weekday is at `i`."""
    number = words.WEEKDAYS.get(tokens[i].lower.removesuffix("s"))
    before = token_at(tokens, i - 1)
    count = whole_number(before, 9) or words.COUNTS.get(before.lower)
    if number is None or not count:
        return None
    after = token_at(tokens, i + 1).lower
    if after == "ago":
        return Calendar(i - 1, i + 2, "day", weekday=number, pick="last", shift=1 - count)
    ahead = after == "from" and token_at(tokens, i + 2).lower in ("now", "today")
    return Calendar(i - 1, i + 3, "day", weekday=number, pick="coming", shift=count - 1) if ahead else None
