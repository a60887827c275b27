"""The words of an odd date in, its period out; the only door to dateparser, which is loaded for words that our own grammar saw but could not read."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.model.moment import Period, calendar_day, day_of, month_of, quarter_of, year_of
from checker.model.regex import regex

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST = 60  # characters; dateparser takes half a second over some longer ones
# Bare numbers ("2018-19", "12.5", "9551"), decades, halves, clock times and Roman years are read by dateparser, and read wrongly.
HAS_WORD = regex(r"[^\W\d_]{3}|[\u2E80-\u9FFF\uAC00-\uD7AF]")
MISREAD = regex(r"\d\s*['’]?s\b|\bh[12]\b|\d\s*[ap]\.?m\b|\d:\d|\b[mdclxvi]{3,}\b", re.IGNORECASE)
YEAR = regex(r"(?<!\d)\d{4}(?!\d)")
DAY = regex(r"(?<![\dA-Za-z])\d{1,2}(?!\d)")
# Far enough apart in year, month, day and weekday that a phrase which yields one date from both speaks of no other day.
PROBES = (datetime(2003, 2, 11), datetime(2018, 9, 26))
EARLIEST, LATEST = 1, 9999  # the years that datetime knows
SETTINGS: dict[str, object] = {
    "PREFER_DAY_OF_MONTH": "first",
    "PREFER_MONTH_OF_YEAR": "first",
    "PREFER_DATES_FROM": "past",
    "DATE_ORDER": "DMY",
    "TIMEZONE": "UTC",
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=4096)
def parse_odd(text: str, language: str, base: Period | None) -> Period | None:
    """The period that a few words name, in a language given by its code ("en", "pt-BR"); relative words count from `base`, never from today.

    None for what is not understood beyond doubt: an unknown language, more than 60 characters, a date whose year or day does not stand in the text, a
    relative phrase without a base, or with a base that is too long to settle it ("two days ago" in a text of which only the month is known).
    """
    text = " ".join(text.split())
    if len(text) > LONGEST or not HAS_WORD.search(text) or MISREAD.search(text):
        return None
    first, second = (_parsed(text, language, probe) for probe in PROBES)
    if first == second:
        return first if first is not None and _stands_in(first, text) else None
    return None if base is None or YEAR.search(text) else _relative(text, language, base)


def _relative(text: str, language: str, base: Period) -> Period | None:
    ends = [_datetime(day) for day in (base.first, base.last)]
    if ends[0] is None or ends[1] is None:
        return None
    early, late = _parsed(text, language, ends[0]), _parsed(text, language, ends[1])
    return early if early == late else None


def _datetime(day: int | None) -> datetime | None:
    if day is None or not EARLIEST <= calendar_day(day)[0] <= LATEST:
        return None
    return datetime(*calendar_day(day))


def _parsed(text: str, language: str, base: datetime) -> Period | None:
    parser = _parser(language.partition("-")[0].lower(), base)
    try:
        found = parser.get_date_data(text) if parser else None
    except OverflowError:  # "in 99999999999 years"
        return None
    if found is None or found.date_obj is None:
        return None
    when, grain = found.date_obj, str(found.period)
    if grain == "week":
        monday = when.toordinal() - when.weekday()
        return Period(monday, monday + 6, "week")
    periods = {
        "day": day_of(when.year, when.month, when.day),
        "month": month_of(when.year, when.month),
        "quarter": quarter_of(when.year, (when.month + 2) // 3),
        "year": year_of(when.year),
    }
    return periods.get(grain)


def _stands_in(period: Period, text: str) -> bool:
    """True if the year, and the day of a single day, were read and not made up: "the 1990s" is 1,990 seconds ago to dateparser."""
    year, _, day = calendar_day(period.first or 0)
    years = {int(found) for found in YEAR.findall(text)}
    return year in years and (period.grain != "day" or day in {int(found) for found in DAY.findall(text)})


@lru_cache(maxsize=256)
def _parser(language: str, base: datetime) -> DateDataParser | None:
    """A parser with settings under which neither the clock nor the time zone of the machine matters; None for a language that it does not know."""
    from dateparser.data.languages_info import language_order
    from dateparser.date import DateDataParser

    return DateDataParser(languages=[language], settings=SETTINGS | {"RELATIVE_BASE": base}) if language in language_order else None
