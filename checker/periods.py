"""From a period of days to the words that a person uses for it: "2014", "April 2018", "12 May 2019", "since 2014"."""

from __future__ import annotations

from checker.model.moment import Grain, Period, calendar_day, last_of_month

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
YEARLY: tuple[Grain, ...] = ("year", "fiscal_year", "decade", "century")
MONTHLY: tuple[Grain, ...] = ("month", "season", "quarter", "half")


def show_period(period: Period) -> str:
    """The period in words, as coarse as it was said; an open end is "since" or "until"."""
    if period.first is None:
        return "any time" if period.last is None else f"until {edge(period.last, period.grain)}"
    if period.last is None:
        return f"since {edge(period.first, period.grain)}"
    return named(period.first, period.last, period.grain) or between(period.first, period.last)


def edge(day: int, grain: Grain) -> str:
    """One end of an open period, no finer than it was said."""
    year, month, number = calendar_day(day)
    if grain in YEARLY or (grain == "span" and (month, number) in ((1, 1), (12, 31))):
        return show_year(year)
    return month_and_year(year, month) if grain in MONTHLY else show_day(day)


def named(first: int, last: int, grain: Grain) -> str | None:
    """The name that a quarter, half, week, decade or century goes by; None where the days alone say it best."""
    year, month, _ = calendar_day(first)
    months = whole_months(first, last)
    if grain == "week" and last - first == 6:
        return f"week of {show_day(first)}"
    if grain == "quarter" and months == 3 and month % 3 == 1:
        return f"Q{(month + 2) // 3} {show_year(year)}"
    if grain == "half" and months == 6 and month in (1, 7):
        return f"{'first' if month == 1 else 'second'} half of {show_year(year)}"
    if grain == "decade" and months == 120 and month == 1 and year > 0 and year % 10 == 0:
        return f"{year}s"
    if grain == "century" and months == 1200 and month == 1 and year > 0 and year % 100 == 0:
        return f"{year}s"
    return None


def between(first: int, last: int) -> str:
    """Whole years, whole months or days, whichever is the coarsest that is exact."""
    (year, month, _), (end_year, end_month, _) = calendar_day(first), calendar_day(last)
    months = whole_months(first, last)
    if months and month == 1 and end_month == 12:
        return joined(show_year(year), show_year(end_year))
    if months:
        start = MONTHS[month - 1] if year == end_year and month != end_month else month_and_year(year, month)
        return joined(start, month_and_year(end_year, end_month))
    return joined(show_day(first), show_day(last))


def joined(first: str, last: str) -> str:
    """Both ends, or the one if they are the same."""
    return first if first == last else f"{first} to {last}"


def whole_months(first: int, last: int) -> int | None:
    """How many calendar months the days make up exactly; None if they do not."""
    (year, month, day), (end_year, end_month, end_day) = calendar_day(first), calendar_day(last)
    if day != 1 or end_day != last_of_month(end_year, end_month):
        return None
    return (end_year - year) * 12 + end_month - month + 1


def show_year(year: int) -> str:
    """A year; 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def month_and_year(year: int, month: int) -> str:
    """April 2018."""
    return f"{MONTHS[month - 1]} {show_year(year)}"


def show_day(day: int) -> str:
    """12 May 2019."""
    year, month, number = calendar_day(day)
    return f"{number} {month_and_year(year, month)}"
