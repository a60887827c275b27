"""A date as settings and manifests write it in, the period that it names out."""

from __future__ import annotations

from checker.model.moment import Period, day_of, last_of_month, month_of, year_of
from checker.model.regex import regex

DATE = regex(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
FORMAT = "write YYYY, YYYY-MM or YYYY-MM-DD, or two of them with a `/` between for a range"


class NotAPeriod(ValueError):
    """The text names no period; its message says why, as the end of a sentence that begins with the text."""


def parse_period(text: str) -> Period:
    """The period of `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or of a range of two with `/` between; raises NotAPeriod.

    >>> str(parse_period("2018-04")), str(parse_period("2018-03-05/2018-05-26"))
    ('2018-04', '2018-03-05..2018-05-26')
    """
    first, slash, last = text.strip().partition("/")
    return range_of(_single(first), _single(last)) if slash else _single(first)


def range_of(first: Period, last: Period) -> Period:
    """All days from the first of one period to the last of another; raises NotAPeriod if they are the wrong way round."""
    if first == last:
        return first
    if first.first is not None and last.last is not None and first.first > last.last:
        raise NotAPeriod(f"ends before it begins: {last} is before {first}")
    return Period(first.first, last.last, "span")


def _single(text: str) -> Period:
    found = DATE.fullmatch(text.strip())
    if not found:
        raise NotAPeriod("is not a date")
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or year == 0:
        raise NotAPeriod("is not a date: there is no year 0")
    if month is None:
        return year_of(year)
    if not 1 <= month <= 12:
        raise NotAPeriod(f"is not a date: there is no month {month}")
    if day is None:
        return month_of(year, month)
    if not 1 <= day <= last_of_month(year, month):
        raise NotAPeriod(f"is not a date: {year:04d}-{month:02d} has {last_of_month(year, month)} days")
    return day_of(year, month, day)
