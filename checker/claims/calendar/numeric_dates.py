"""Tokens in, dates written in digits out: 2019-04-12, 12.04.2019, 04/12/2019, 2018-19, 2018年4月12日; and clock times."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.expressions import Blank, Calendar
from checker.claims.calendar.years import counts_things, full_year, is_glued, is_glued_before, is_year_like, token_at, touches, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.moment import day_number

US_ORDER = "read month first, as American English writes it; day first it would be another day"


def numeric_date(tokens: Sequence[Token], i: int, language: str) -> Calendar | Blank | None:
    """The date in digits that starts at `i`, or None. A "Blank" is a date inside a file name, path or code."""
    date = digits_at(tokens, i, language)
    if date is None:
        return None
    end = date.last
    if token_at(tokens, end).text == "-" and not is_glued_before(tokens, i) and digits_at(tokens, end + 1, language):
        return date
    if is_glued_before(tokens, i) or (is_glued(tokens, end) and token_at(tokens, end).text != "T") or in_file_name(tokens, i, end):
        return Blank(i, end, "name") if date.unit == "day" else None
    return date


def digits_at(tokens: Sequence[Token], i: int, language: str) -> Calendar | None:
    """The date in digits at `i`, whatever stands around it."""
    token = token_at(tokens, i)
    if token[4] != "number":
        return None
    if "." in token[0]:
        found = dotted_date(tokens, i)
        return date_at(found[0], i, found[1]) if found else None
    after = token_at(tokens, i + 1)
    if after[0] in JOINTS:
        found = separated_date(tokens, i, language) or year_and_part(tokens, i)
    else:
        found = spaced_date(tokens, i) if after[4] == "number" else marked_date(tokens, i) if after[0] > "~" else None
    return date_at(found[0], i, found[1]) if found else None


JOINTS = words.DASHES | {"/"}


def date_at(date: Calendar, first: int, last: int) -> Calendar:
    """The same date at other tokens."""
    return Calendar(first, last, date.unit, date.year, date.month, date.day, number=date.number, broken=date.broken, steps=date.steps)


def in_file_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True if a word is tied to the number by a hyphen or underscore: "report-2018-09-23", "2018-09-23-page"."""
    before = touches(tokens, first) and tokens[first - 1].text in "-_" and touches(tokens, first - 1) and tokens[first - 2].kind != "mark"
    after = touches(tokens, last) and tokens[last].text in "-_" and touches(tokens, last + 1) and tokens[last + 1].kind != "mark"
    return before or after


def marked_date(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """2018年, 2018年4月, 2018年4月12日: a number before each unit."""
    values: list[int] = []
    end = i
    for unit in words.DIGIT_ENDINGS.values():
        value = whole_number(token_at(tokens, end), 9999)
        mark = token_at(tokens, end + 1)
        if value is None or not mark.text.startswith(unit):
            break
        values.append(value)
        end += 1 + (mark.text == unit)  # a longer word goes on after the unit: it is no part of the date
        if mark.text != unit:
            break
    if not values or not is_year_like(tokens[i]):
        return None
    year, month, day = (*values, None, None)[:3]
    return made(year or 0, month, day), end


def made(year: int, month: int | None = None, day: int | None = None, steps: tuple[str, ...] = ()) -> Calendar:
    """A date of one to three parts; parts that the calendar lacks make it broken."""
    unit = "day" if day is not None else "month" if month is not None else "year"
    return Calendar(0, 0, unit, year, month, day, broken="" if exists(year, month, day) else "the calendar has no such day", steps=steps)  # type: ignore[arg-type]


def exists(year: int, month: int | None, day: int | None) -> bool:
    """True if the calendar has this day or month."""
    try:
        day_number(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def dotted_date(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """12.04.2019 is day, month, year everywhere; a year first ("2019.04.12") may be a version and is none."""
    parts = tokens[i].text.split(".")
    if len(parts) != 3 or len(parts[2]) != 4 or not all(p.isascii() and p.isdigit() and len(p) in (1, 2, 4) for p in parts):
        return None
    day, month, year = map(int, parts)
    return (made(year, month, day), i + 1) if 1000 <= year <= 2100 and 1 <= month <= 12 and exists(year, month, day) else None


def separated_date(tokens: Sequence[Token], i: int, language: str) -> tuple[Calendar, int] | None:
    """Three numbers joined by one kind of mark: 2019-04-12, 2019/04/12, 04/12/2019, 12-04-2019."""
    mark = token_at(tokens, i + 1).text
    if mark not in ("-", "/") or token_at(tokens, i + 3).text != mark or any(not touches(tokens, j) for j in range(i + 1, i + 5)):
        return None
    a, b, c = (whole_number(tokens[j], 9999) for j in (i, i + 2, i + 4))
    if a is None or b is None or c is None or len(tokens[i + 2].text) > 2:
        return None
    if is_year_like(tokens[i]) and len(tokens[i + 4].text) <= 2:
        return ordered(a, b, c, i + 5)
    if len(tokens[i].text) > 2:
        return None
    if is_year_like(tokens[i + 4]):
        return day_and_month(a, b, c, i + 5, language)
    if mark == "/" and len(tokens[i + 4].text) == 2:
        found = day_and_month(a, b, full_year(c), i + 5, language)
        return None if found[0].broken else found
    return None


def spaced_date(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """2016 10 16 behind a preposition, and with no further number."""
    if token_at(tokens, i - 1).lower not in SPACED_BEFORE or not is_year_like(tokens[i]) or token_at(tokens, i + 3).kind == "number":
        return None
    month, day = whole_number(token_at(tokens, i + 1), 12), whole_number(token_at(tokens, i + 2), 31)
    if not month or not day or len(tokens[i + 1].text) != 2 or len(tokens[i + 2].text) != 2:
        return None
    year = int(tokens[i].text)
    return (made(year, month, day), i + 3) if exists(year, month, day) else None


SPACED_BEFORE = frozenset("on since by until from before after".split())


def ordered(year: int, month: int, day: int, end: int) -> tuple[Calendar, int]:
    """Year first, with the month second unless only the third can be one."""
    return (made(year, day, month), end) if month > 12 >= day else (made(year, month, day), end)


def day_and_month(a: int, b: int, year: int, end: int, language: str) -> tuple[Calendar, int]:
    """Year last: the month comes first in English unless the number is too large, else the day.

    04/12/2019 -> 12 April (en) · 23/12/2019 -> 23 December · 04/12/2019 -> 4 December (en-GB, de)
    """
    month_first = language in ("en", "en-US", "en-us")
    if a > 12 or (b <= 12 and not month_first):
        return made(year, b, a), end
    return (made(year, a, b, (US_ORDER,)) if b <= 12 and a != b else made(year, a, b)), end


def year_and_part(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """Two numbers: 2018-19 and 1914–18 (years), 2018/19, 2015-12 (a month where it can be no year), 12-2015."""
    mark, second = token_at(tokens, i + 1), token_at(tokens, i + 2)
    if mark.text not in words.DASHES | {"/"} or not touches(tokens, i + 1) or not touches(tokens, i + 2) or len(second.text) not in (1, 2, 4):
        return None
    if is_glued(tokens, i + 3) or (token_at(tokens, i + 3).text == "/" and touches(tokens, i + 3)):
        return None
    a, b = whole_number(tokens[i], 9999), whole_number(second, 9999)
    if a is None or b is None:
        return None
    if is_year_like(tokens[i]) and len(second.text) <= 2 and not counts_things(tokens, i + 3):
        found = years_or_month(a, b, mark.text, len(second.text))
        loose = found is not None and found.unit == "years" and found.number - a > 1 and mark.text == "-" and not is_led(tokens, i)
        return (found, i + 3) if found and not loose else None
    if is_year_like(tokens[i]) and is_year_like(second) and mark.text == "/" and b == a + 1:
        return Calendar(0, 0, "years", a, number=b), i + 3
    if is_year_like(second) and 1 <= a <= 12 and mark.text in "-/":
        return made(b, a), i + 3
    return None


def is_led(tokens: Sequence[Token], i: int) -> bool:
    """True if a preposition, determiner or parenthesis stands before: "1939-45" without one may be a code."""
    before = token_at(tokens, i - 1)
    return before.lower in words.PREPOSITIONS or before.lower in words.ATTRIBUTIVE_BEFORE or before.lower in words.YEAR_PARTICIPLES or before.text in ("(", "[")


def years_or_month(year: int, rest: int, mark: str, digits: int) -> Calendar | None:
    """2018-19 -> two years · 2015-12 -> December · 2001-02 -> two years · 2001-09: either, so unresolved · 1914–18 -> years."""
    later = digits == 2 and rest > year % 100
    month = 1 <= rest <= 12
    if later and (rest == year % 100 + 1 or not month or mark not in "-/"):
        return Calendar(0, 0, "years", year, number=year - year % 100 + rest)
    if digits == 2 and rest == 0 and year % 100 == 99:
        return Calendar(0, 0, "years", year, number=year + 1)  # 1999-00
    if digits == 1 and rest == year % 10 + 1:
        return Calendar(0, 0, "month", year, rest, broken="either a month or the years up to it")  # "2016/7"
    if month and mark in "-/":
        return Calendar(0, 0, "month", year, rest, broken="either a month or the years up to it" if later else "")
    return None


def clock_time(tokens: Sequence[Token], i: int) -> Blank | None:
    """11:53, 5 pm, 10.30 a.m., 09:00:15, 18:00 GMT; "1:20" without such a word is a ratio or a score."""
    token, end = tokens[i], i + 1
    colon = token_at(tokens, end).text == ":" and touches(tokens, end) and touches(tokens, end + 1)
    if colon and len(token_at(tokens, end + 1).text) == 2 and (whole_number(token, 24) is not None) and whole_number(tokens[end + 1], 59) is not None:
        end += 2
        if token_at(tokens, end).text == ":" and touches(tokens, end) and whole_number(token_at(tokens, end + 1), 59) is not None:
            end += 2
        if not is_clock_word(token_at(tokens, end)):
            known = len(token.text) == 2 or token_at(tokens, i - 1).lower in words.CLOCK_CONTEXT
            return Blank(i, end, "clock time") if known and token_at(tokens, end).lower not in ("ratio", "scale", "odds", ":") else None
    elif not is_clock_word(token_at(tokens, end)) or not is_hour(token, token_at(tokens, end)):
        return None
    while is_clock_word(token_at(tokens, end)):
        end += 1
    return Blank(i, end, "clock time")


def is_clock_word(token: Token) -> bool:
    """True for "am", "p.m.", and for zones in capitals: "GMT"."""
    return token.lower in words.DAY_HALVES or token.text in words.TIME_ZONES


def is_hour(token: Token, word: Token) -> bool:
    """True for what may stand before "pm" (5, 11, 10.30) or before a zone (0930)."""
    hour, _, minute = token.text.partition(".")
    if not hour.isascii() or not hour.isdigit() or (minute and not (minute.isdigit() and len(minute) == 2)):
        return False
    return int(hour) <= 12 if word.lower in words.DAY_HALVES else len(hour) == 4 and int(hour) < 2400
