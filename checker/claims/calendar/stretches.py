"""A calendar unit in, its days out, whole or in part: "the 19th century", "late 1990s", "first week of May 2019"."""

from __future__ import annotations

from checker.claims.calendar.expressions import OVER_NEW_YEAR, Calendar, Part
from checker.claims.calendar.holidays import holiday_of
from checker.model.moment import (
    Grain,
    Period,
    calendar_day,
    day_number,
    day_of,
    half_of,
    last_of_month,
    month_of,
    months_of,
    quarter_of,
    shifted,
    year_of,
    years_of,
)

SEASON_MONTHS = {1: (3, 5), 2: (6, 8), 3: (9, 11)}
THIRDS = {"early": 0, "mid": 1, "late": 2, "start": 0, "end": 2, "earlier": 0, "later": 2}
DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 2), "end": (7, 9)}


def whole_of(date: Calendar, year: int) -> Period:
    """The days of the unit in a year, without its part; raises ValueError for a day that the calendar lacks."""
    if date.unit == "day":
        return day_of(year, date.month or 1, date.day or 1)
    if date.unit == "month":
        return month_of(year, date.month or 1)
    if date.unit == "season":
        return season_of(year, date.number)
    if date.unit == "decade":
        return decade_of(year)
    if date.unit == "holiday" and date.rule:
        return holiday_of(year, date.rule)
    if date.unit == "century":
        return century_of(date.number)
    if date.unit in ("years", "fiscal_year"):
        grain: Grain = "span" if date.unit == "years" else "fiscal_year"
        return years_of(year, max(year, date.number) if date.number else year, grain)
    return year_of(year)


def decade_of(year: int) -> Period:
    """Ten years, but a hundred where the number allows no other reading than either ("the 1700s"); "the 2000s" are ten."""
    long = year % 100 == 0 and year < 2000
    return years_of(year, year + 99, "century") if long else years_of(year - year % 10, year - year % 10 + 9, "decade")


def season_of(year: int, season: int) -> Period:
    """A season of the northern half; winter may be the one that begins or the one that ends in the year, so it spans both where that is not said."""
    if season in SEASON_MONTHS:
        return months_of(year, *SEASON_MONTHS[season], "season")
    return Period(day_number(year - (season != OVER_NEW_YEAR), 12, 1), day_number(year + 1, 2, last_of_month(year + 1, 2)), "season")


def century_of(number: int) -> Period:
    """A century by both customs, 1800-1899 and 1801-1900, so its 101 years; a negative number is before Christ."""
    return years_of(number * 100 - 100, number * 100, "century") if number > 0 else years_of(number * 100 + 1, number * 100 + 100, "century")


def cut(whole: Period, part: Part | None) -> Period | None:
    """The part of a period; None if it has no such part. Early, mid and late are thirds, the end of a year its last quarter."""
    if part is None:
        return whole
    if whole.first is None or whole.last is None:
        return None
    name, number = part
    if name in BY_DAYS:
        return by_days(whole.first, whole.last, name, number)
    if whole.grain in ("year", "fiscal_year") and name in YEAR_PARTS | THIRDS.keys():
        return part_of_year(calendar_day(whole.first)[0], name, number)
    if name in ("week", "iso week", "weekday", "day", "month"):
        return counted(whole, name, number)
    return None if name in ("months", "rest") else fraction(whole, name, number)


def fraction(whole: Period, name: str, number: int) -> Period | None:
    """A third, half or quarter of a period; those of months and decades have round ends."""
    assert whole.first is not None and whole.last is not None
    if whole.grain == "month" and name in THIRDS:
        first = THIRDS[name] * 10
        return Period(whole.first + first - (first == 10), whole.last if first == 20 else whole.first + first + 9, "span")
    if whole.grain == "decade" and name in DECADE_PARTS:
        year = calendar_day(whole.first)[0]
        return years_of(year + DECADE_PARTS[name][0], year + DECADE_PARTS[name][1])
    pieces = {"half": 2, "quarter": 4}.get(name, 3)
    index = THIRDS[name] if name in THIRDS else number - 1
    return piece(whole, pieces, index) if 0 <= index < pieces else None


BY_DAYS = frozenset({"first", "last", "middle", "week of", "weekend", "days", "weeks"})


def by_days(first: int, last: int, name: str, number: int) -> Period | None:
    """The edge days of a period, its first days or weeks (the last ones for a negative number), the week or weekend around its first day."""
    if name == "week of":
        return shifted(Period(first, first, "day"), "week", 0)
    if name == "weekend":
        return weekend_at(first)
    if name in ("days", "weeks"):
        count = number * (7 if name == "weeks" else 1)
        if not 0 < abs(count) <= last - first + 1:
            return None
        return Period(first, first + count - 1, "span") if count > 0 else Period(last + count + 1, last, "span")
    day = {"first": first, "last": last}.get(name, (first + last) // 2)
    return Period(day, day, "day")


YEAR_PARTS = {"half", "quarter", "months"}


def part_of_year(year: int, name: str, number: int) -> Period | None:
    """Quarters, halves, runs of months and loose parts of a year."""
    if name == "quarter":
        return quarter_of(year, 4 if number == -1 else number)
    if name == "half":
        return half_of(year, number)
    if name == "months":
        return months_of(year, 1, number, "span") if number > 0 else months_of(year, 13 + number, 12, "span")
    loose = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 3), "end": (10, 12), "earlier": (1, 8), "later": (5, 12)}
    return months_of(year, *loose[name], "span")


def weekend_at(day: int) -> Period:
    """The weekend that a holiday makes: the nearest Saturday and Sunday, with the holiday itself where it stands next to them."""
    weekday = (day - 1) % 7
    saturday = day + 5 - weekday if weekday > 1 else day - weekday - 2
    beside = weekday in (0, 3, 4)  # a Thursday makes a long weekend
    return Period(min(day, saturday) if beside else saturday, max(day, saturday + 1) if beside else saturday + 1, "span")


def piece(whole: Period, pieces: int, index: int) -> Period:
    """One of equal pieces of a period."""
    assert whole.first is not None and whole.last is not None
    days = whole.last - whole.first + 1
    return Period(whole.first + days * index // pieces, whole.first + max(days * (index + 1) // pieces - 1, days * index // pieces), "span")


def counted(whole: Period, unit: str, number: int) -> Period | None:
    """The nth week, day or month; -1 is the last. A week belongs to where its Thursday lies (ISO 8601). The second Friday is weekday 2 * 7 + 4."""
    assert whole.first is not None and whole.last is not None
    if unit == "iso week":
        first = whole.first - (whole.first - 1) % 7 + (7 if (whole.first - 1) % 7 > 3 else 0)
        day = first + 7 * (number - 1)
        return Period(day, day + 6, "week") if 1 <= number <= 53 and day + 3 <= whole.last else None
    if unit == "week":
        thursday = whole.first + (4 - whole.first) % 7
        last = whole.last - (whole.last - 4) % 7
        day = thursday + 7 * (number - 1) if number > 0 else last + 7 * (number + 1)
        return Period(day - 3, day + 3, "week") if thursday <= day <= last else None
    if unit == "month":
        start = Period(whole.first, whole.first, "day") if number > 0 else Period(whole.last, whole.last, "day")
        found = shifted(start, "month", number - 1 if number > 0 else number + 1)
        return found if whole.contains(found) else None
    if unit == "weekday":
        which, weekday = divmod(number, 7)
        day = whole.first + (weekday - whole.first + 1) % 7 + 7 * (which - 1) if which > 0 else whole.last - (whole.last - 1 - weekday) % 7
        return Period(day, day, "day") if day <= whole.last else None
    day = whole.first + number - 1 if number > 0 else whole.last + number + 1
    return Period(day, day, "day") if whole.first <= day <= whole.last else None
