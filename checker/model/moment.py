"""Times as intervals of days with a grain, and the calendar arithmetic on them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal

from checker.model.frozen import dataclass

Grain = Literal["day", "week", "month", "season", "quarter", "half", "fiscal_year", "year", "decade", "century", "span"]
# coarse after fine; `span` (a stated interval such as "from 2010 to 2015") has no rank of its own and is compared by length
GRAINS: tuple[Grain, ...] = ("day", "week", "month", "season", "quarter", "half", "fiscal_year", "year", "decade", "century", "span")

CYCLE_DAYS, CYCLE_YEARS = 146_097, 400  # the Gregorian calendar repeats after 400 years


def day_number(year: int, month: int, day: int) -> int:
    """The proleptic Gregorian ordinal of a day (1 is 1 January of year 1); year 0 is 1 BC, and earlier years are negative.

    Raises ValueError for a day that the calendar does not have.
    """
    shift = 0 if 1 <= year <= 9999 else (1 - year) // CYCLE_YEARS + 1 if year < 1 else (9999 - year) // CYCLE_YEARS
    return date(year + shift * CYCLE_YEARS, month, day).toordinal() - shift * CYCLE_DAYS


def calendar_day(number: int) -> tuple[int, int, int]:
    """The inverse of `day_number`: (year, month, day), with year 0 for 1 BC."""
    shift = 0 if 1 <= number <= 3_652_059 else -number // CYCLE_DAYS + 1 if number < 1 else -(number - 3_652_059) // CYCLE_DAYS
    found = date.fromordinal(number + shift * CYCLE_DAYS)
    return found.year - shift * CYCLE_YEARS, found.month, found.day


def iso(number: int) -> str:
    """A day number as ISO 8601; years before 1 are written with a sign, as the expanded form has it."""
    year, month, day = calendar_day(number)
    return f"{year:04d}-{month:02d}-{day:02d}" if year >= 0 else f"-{-year:04d}-{month:02d}-{day:02d}"


def last_of_month(year: int, month: int) -> int:
    """The number of days in a month; `year` may be any integer."""
    return monthrange(2000 + year % CYCLE_YEARS, month)[1]


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included, as day numbers; None is an open end ("since 2014" has no last day).

    `grain` is the unit in which it was said, which decides how far two periods can be told apart.
    """

    first: int | None
    last: int | None
    grain: Grain

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"a period may not end before it starts: {self}")

    @property
    def days(self) -> int | None:
        """Its length in days; None if an end is open."""
        return None if self.first is None or self.last is None else self.last - self.first + 1

    def contains(self, other: Period) -> bool:
        """True if every day of `other` is in this period."""
        starts = self.first is None or (other.first is not None and self.first <= other.first)
        ends = self.last is None or (other.last is not None and other.last <= self.last)
        return starts and ends

    def meets(self, other: Period) -> bool:
        """True if the two have a day in common."""
        starts = self.first is None or other.last is None or self.first <= other.last
        ends = self.last is None or other.first is None or other.first <= self.last
        return starts and ends

    def same_days(self, other: Period) -> bool:
        """True if both name the same days, whatever their grain."""
        return (self.first, self.last) == (other.first, other.last)

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            return f"{'' if self.first is None else iso(self.first)}..{'' if self.last is None else iso(self.last)}"
        year, month, _ = calendar_day(self.first)
        exact = {"day": iso(self.first), "month": iso(self.first)[:-3], "year": str(year), "quarter": f"{year}-Q{(month + 2) // 3}"}
        whole = {"day": self.first == self.last, "month": self == month_of(year, month), "year": self == year_of(year), "quarter": True}
        if whole.get(self.grain):
            return exact[self.grain]
        return f"{iso(self.first)}..{iso(self.last)}"


def day_of(year: int, month: int, day: int) -> Period:
    """One day; raises ValueError if the calendar does not have it."""
    number = day_number(year, month, day)
    return Period(number, number, "day")


def month_of(year: int, month: int) -> Period:
    """A whole month."""
    return Period(day_number(year, month, 1), day_number(year, month, last_of_month(year, month)), "month")


def months_of(year: int, first: int, last: int, grain: Grain) -> Period:
    """The months `first` to `last` of a year, both included."""
    return Period(day_number(year, first, 1), day_number(year, last, last_of_month(year, last)), grain)


def quarter_of(year: int, quarter: int) -> Period:
    """A calendar quarter, 1 to 4."""
    return months_of(year, quarter * 3 - 2, quarter * 3, "quarter")


def half_of(year: int, half: int) -> Period:
    """A calendar half-year, 1 or 2."""
    return months_of(year, half * 6 - 5, half * 6, "half")


def year_of(year: int) -> Period:
    """A calendar year; 0 is 1 BC."""
    return months_of(year, 1, 12, "year")


def years_of(first: int, last: int, grain: Grain = "span") -> Period:
    """The years `first` to `last`, both included."""
    return Period(day_number(first, 1, 1), day_number(last, 12, 31), grain)


def shifted(period: Period, grain: Grain, steps: int) -> Period:
    """The day, week, month, quarter, year or decade that lies `steps` such units after the one in which `period` starts.

    "last year" is shifted(published, "year", -1). Raises ValueError for a period without a first day and for other grains.
    """
    if period.first is None:
        raise ValueError("a period without a first day cannot be shifted")
    year, month, _ = calendar_day(period.first)
    if grain == "day":
        return Period(period.first + steps, period.first + steps, "day")
    if grain == "week":
        monday = period.first - (period.first - 1) % 7 + 7 * steps
        return Period(monday, monday + 6, "week")
    if grain == "month":
        count = year * 12 + month - 1 + steps
        return month_of(count // 12, count % 12 + 1)
    if grain == "quarter":
        count = year * 4 + (month - 1) // 3 + steps
        return quarter_of(count // 4, count % 4 + 1)
    if grain == "year":
        return year_of(year + steps)
    if grain == "decade":
        start = (year // 10 + steps) * 10
        return years_of(start, start + 9, "decade")
    raise ValueError(f"cannot shift by {grain}")
