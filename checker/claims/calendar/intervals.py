"""Two dates that words or a dash join in, one interval out: "from 2010 to 2015", "3-5 June 2019", "between May and July"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.calendar_dates import calendar_date, century, decade, year_first
from checker.claims.calendar.day_months import day_at, day_month, month_date, ordinal_at
from checker.claims.calendar.expressions import Calendar, Interval, Offset
from checker.claims.calendar.numeric_dates import digits_at
from checker.claims.calendar.relative import day_word, now_word
from checker.claims.calendar.weekdays import weekday_date
from checker.claims.calendar.year_slots import with_year
from checker.claims.calendar.years import amount_follows, counts_things, is_glued_before, is_plural, leads_to_year, token_at, touches, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace


def interval(tokens: Sequence[Token], left: Calendar | Offset, language: str) -> Interval | None:
    """The interval that begins with `left`, or None if no second end follows."""
    at = connector(tokens, left.first, left.last)
    if at is None:
        return None
    dashed = tokens[at - 1].text in words.DASHES
    at += token_at(tokens, at).lower == "the"
    right = right_end(tokens, at, left, language)
    if right is None or not fits(left, right) or (isinstance(left, Calendar) and left.bare and not are_years(tokens, left, right, dashed)):
        return None
    return Interval(left.first, right.last, left, right)


def connector(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """The index after the dash or word that joins two ends at `last`; "and" joins only behind "between"."""
    token = token_at(tokens, last)
    comma = token.text == "," and token_at(tokens, last + 1).lower in words.CONNECTORS
    token = token_at(tokens, last + comma)
    if (token.text in words.DASHES and token.text) or token.lower in words.CONNECTORS:
        return last + comma + 1
    before = first - 1
    while token_at(tokens, before).lower in ("the", "early", "late", "mid", "about", "around"):
        before -= 1
    return last + 1 if token.lower in ("and", "&") and token_at(tokens, before).lower == "between" else None


def right_end(tokens: Sequence[Token], at: int, left: Calendar | Offset, language: str) -> Calendar | Offset | None:
    """The second end at `at`: a date, a month alone, a day of the same month ("June 3-5"), or the present."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.lower == "present" or (token.lower == "date" and tokens[at - 1].lower == "to"):
        return Offset(at, at + 1, "now", "document")
    found = now_word(tokens, at) or day_word(tokens, at)
    if found:
        return found
    if token.lower in words.MONTHS and (token.text[:1].isupper() or is_month(left)):
        return month_date(tokens, at, licensed=True)
    if token.lower in words.WEEKDAYS and isinstance(left, Calendar) and left.weekday is not None:
        return weekday_date(tokens, at, licensed=True)
    digits = digits_at(tokens, at, language)
    if digits:
        return digits
    glued = token.kind == "number" and touches(tokens, at)
    date = (day_month(tokens, at) or decade(tokens, at) or year_first(tokens, at)) if glued else calendar_date(tokens, at)
    if date and not (date.bare and counts_things(tokens, date.last)):
        return date
    return same_month(tokens, at, left) if isinstance(left, Calendar) else None


def is_month(date: Calendar | Offset) -> bool:
    """True for a date that names a month."""
    return isinstance(date, Calendar) and date.month is not None


def same_month(tokens: Sequence[Token], at: int, left: Calendar) -> Calendar | None:
    """The last day of "June 3-5, 2019"; the year may stand behind it."""
    day = day_at(tokens, at)
    if day is None or left.unit != "day" or left.month is None or left.day is None or left.year is not None or day[0] <= left.day:
        return None
    if amount_follows(tokens, day[1]) or is_plural(token_at(tokens, day[1])):
        return None
    return with_year(tokens, Calendar(at, day[1], "day", month=left.month, day=day[0]))


def fits(left: Calendar | Offset, right: Calendar | Offset) -> bool:
    """False for ends that are no pair: "2018 to 2014", "2013 to May", a broken date."""
    if not isinstance(left, Calendar) or not isinstance(right, Calendar):
        return isinstance(right, Calendar) or right.form != "window"
    if left.broken or right.broken:
        return False
    if left.unit == "year" and left.part is None and left.base == "absolute" and right.year is None and right.base == "absolute":
        return False
    return left.year is None or right.year is None or left.year <= right.year


def are_years(tokens: Sequence[Token], left: Calendar, right: Calendar | Offset, dashed: bool) -> bool:
    """True if the two numbers of "2010 to 2015" are years: rising, no amount behind them, and round numbers only behind a preposition."""
    if is_glued_before(tokens, left.first):
        return False
    if not isinstance(right, Calendar) or not right.bare:
        return True
    assert left.year is not None and right.year is not None
    if left.year >= right.year or counts_things(tokens, right.last) or leads_to_year(tokens, right.last):
        return False
    before = token_at(tokens, left.first - 1).lower
    before = token_at(tokens, left.first - 2).lower if before in ("the", "year", "years") else before
    named = before in ("from", "between", "in", "during", "since", "(", "period", "years")
    round_ends = left.year % 10 == 0 and right.year % 10 == 0
    if not named:
        return not round_ends and left.year >= (1600 if dashed else 1900)
    return not (left.year % 100 == 0 and right.year % 100 == 0) or (left.year >= 1700 and before not in ("from", "between"))


def years_of_era(tokens: Sequence[Token], i: int) -> Interval | None:
    """Between 500 and 300 BC, 1000–800 BCE, from 200 to 400 AD: the era behind the second year is that of both."""
    first, second, era = whole_number(tokens[i], 9999), whole_number(token_at(tokens, i + 2), 9999), token_at(tokens, i + 3)
    if not first or not second or not era.text.isupper() or connector(tokens, i, i + 1) != i + 2 or is_glued_before(tokens, i):
        return None
    if era.lower in words.ERAS_BEFORE and first > second:
        first, second = 1 - first, 1 - second
    elif era.lower not in words.ERAS_AFTER or first >= second:
        return None
    return Interval(i, i + 4, Calendar(i, i + 1, "year", first), Calendar(i + 2, i + 4, "year", second))


def days_then_month(tokens: Sequence[Token], i: int) -> Interval | None:
    """3-5 June 2019, 3 to 5 June, between 3 and 12 of September, 9 to 12 of June."""
    day = day_at(tokens, i)
    if day is None or is_glued_before(tokens, i):
        return None
    at = connector(tokens, i, day[1])
    right = day_month(tokens, at + (token_at(tokens, at).lower == "the")) if at is not None else None
    if right is None or right.day is None or right.broken or day[0] >= right.day:
        return None
    return Interval(i, right.last, replace(right, first=i, last=day[1], day=day[0]), right)


def centuries(tokens: Sequence[Token], i: int) -> Interval | None:
    """Between the 14th and 16th centuries, from the fifth to the ninth century AD."""
    left = ordinal_at(tokens, i)
    if left is None or not (token_at(tokens, left[1]).lower in CENTURY_JOINTS or token_at(tokens, left[1]).text in words.DASHES):
        return None
    at = left[1] + 1
    at += token_at(tokens, at).lower == "the"
    ordinal = ordinal_at(tokens, at)
    right = century(tokens, at, *ordinal) if ordinal else None
    if right is None or 0 < right.number <= left[0]:
        return None
    number = left[0] if right.number > 0 else -left[0]
    return Interval(i, right.last, replace(right, first=i, last=left[1], number=number), right)


CENTURY_JOINTS = words.CONNECTORS | {"and", "or", "&"}


def listed_after(tokens: Sequence[Token], left: Calendar) -> tuple[Calendar, ...] | None:
    """The dates of "June 18 and 19, 2019", "May 3, 4 and 5, 1999"."""
    if left.last + 1 >= len(tokens) or tokens[left.last].lower not in LISTING or left.day is None or left.year is not None:
        return None
    days, at = [left], left.last
    while token_at(tokens, at).text == ",":
        day = day_at(tokens, at + 1)
        if day is None or day[0] <= (days[-1].day or 0) or token_at(tokens, day[1]).lower not in LISTING:
            return None
        days.append(replace(left, first=at + 1, last=day[1], day=day[0]))
        at = day[1]
    right = same_month(tokens, at + 1, days[-1])
    if right is None or token_at(tokens, left.first - 1).lower == "between" or (right.year is None and token_at(tokens, right.last).kind != "mark"):
        return None
    return (*(replace(day, year=right.year, base=right.base, shift=right.shift) for day in days), right)


LISTING = (",", "and", "or", "&")


def listed_day(tokens: Sequence[Token], i: int) -> tuple[Calendar, Calendar] | None:
    """The two dates of "18 and 19 June 2019"."""
    day = day_at(tokens, i)
    if day is None or token_at(tokens, day[1]).lower not in ("and", "or", "&") or is_glued_before(tokens, i):
        return None
    right = day_month(tokens, day[1] + 1)
    if right is None or right.day is None or right.broken or day[0] >= right.day or token_at(tokens, i - 1).lower == "between":
        return None
    return replace(right, first=i, last=day[1], day=day[0]), right
