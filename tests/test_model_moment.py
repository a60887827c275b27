"""Calendar arithmetic: against the calendar of the standard library where that reaches, by its own laws beyond."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.moment import (
    CYCLE_DAYS,
    CYCLE_YEARS,
    Period,
    calendar_day,
    day_number,
    day_of,
    half_of,
    iso,
    last_of_month,
    month_of,
    quarter_of,
    shifted,
    year_of,
    years_of,
)

DAYS = st.integers(-2_000_000, 5_000_000)  # from 5477 BC to far beyond year 9999
YEARS = st.integers(-5000, 15000)
MONTHS = st.integers(1, 12)
ENDS = st.none() | st.integers(-40, 40)
SHIFTS = st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])


@st.composite
def periods(draw) -> Period:
    first, last = draw(ENDS), draw(ENDS)
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    return Period(first, last, "span")


def days_in(period: Period) -> set[int]:
    """Its days within a window that is wider than every drawn end, so that an open end shows."""
    return {day for day in range(-50, 51) if (period.first is None or period.first <= day) and (period.last is None or day <= period.last)}


NO_SUCH_DAY = [
    ("a leap day in a common year", 2023, 2, 29),
    ("a leap day in 1900", 1900, 2, 29),
    ("the 31st of April", 2020, 4, 31),
    ("no 13th month", 2020, 13, 1),
]
NAMED = [
    ("a day", day_of(2019, 4, 12), "2019-04-12"),
    ("a month", month_of(2020, 2), "2020-02"),
    ("a quarter", quarter_of(2018, 2), "2018-Q2"),
    ("a half", half_of(2018, 2), "2018-07-01..2018-12-31"),
    ("a year", year_of(1988), "1988"),
    ("some years", years_of(2010, 2015), "2010-01-01..2015-12-31"),
    ("an open end", Period(day_number(2014, 1, 1), None, "year"), "2014-01-01.."),
    ("an open beginning", Period(None, day_number(2014, 1, 1), "year"), "..2014-01-01"),
    ("1 BC", day_of(0, 3, 1), "0000-03-01"),
    ("44 BC", day_of(-43, 3, 15), "-0043-03-15"),
]
MOVED = [
    ("last year", year_of(2018), day_of(2019, 4, 12), "year", -1),
    ("next month over new year", month_of(2020, 1), day_of(2019, 12, 31), "month", 1),
    ("the quarter before", quarter_of(2018, 4), month_of(2019, 2), "quarter", -1),
    ("the decade", years_of(2010, 2019, "decade"), year_of(2019), "decade", 0),
    ("the decade before", years_of(1990, 1999, "decade"), day_of(2004, 5, 5), "decade", -1),
    ("yesterday", day_of(2020, 2, 29), day_of(2020, 3, 1), "day", -1),
    ("this week", Period(day_number(2019, 4, 8), day_number(2019, 4, 14), "week"), day_of(2019, 4, 12), "week", 0),
]


@pytest.mark.parametrize(("name", "year", "month", "day"), NO_SUCH_DAY, ids=[row[0] for row in NO_SUCH_DAY])
def test_days_that_no_calendar_has_are_refused(name, year, month, day):
    with pytest.raises(ValueError):
        day_number(year, month, day)


def test_a_period_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="before it starts"):
        Period(2, 1, "span")


def test_a_period_without_first_day_is_not_shifted():
    with pytest.raises(ValueError, match="first day"):
        shifted(Period(None, 1, "span"), "year", 1)


@pytest.mark.parametrize(("name", "period", "text"), NAMED, ids=[row[0] for row in NAMED])
def test_a_period_reads_as(name, period, text):
    assert str(period) == text


@pytest.mark.parametrize(("name", "expected", "start", "grain", "steps"), MOVED, ids=[row[0] for row in MOVED])
def test_shifted(name, expected, start, grain, steps):
    assert shifted(start, grain, steps) == expected


@given(st.dates())
def test_day_numbers_are_those_of_the_standard_library(day):
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert iso(day.toordinal()) == day.isoformat()


@given(DAYS)
def test_there_and_back_is_the_same_day(number):
    assert day_number(*calendar_day(number)) == number


@given(DAYS)
def test_the_next_day_is_the_next_number(number):
    assert calendar_day(number) < calendar_day(number + 1)


@given(DAYS)
def test_the_calendar_repeats_after_400_years(number):
    year, month, day = calendar_day(number)
    assert calendar_day(number + CYCLE_DAYS) == (year + CYCLE_YEARS, month, day)


@given(YEARS, MONTHS)
def test_months_are_as_long_as_the_standard_library_says(year, month):
    same = year % CYCLE_YEARS + 2000
    following = date(same + month // 12, month % 12 + 1, 1)
    assert month_of(year, month).days == last_of_month(year, month) == (following - date(same, month, 1)).days


@given(YEARS)
def test_a_year_is_its_months_end_to_end(year):
    months = [month_of(year, month) for month in range(1, 13)]
    assert sum(month.days or 0 for month in months) == year_of(year).days
    assert all(year_of(year).contains(month) for month in months)
    assert all(after.first == (before.last or 0) + 1 for before, after in pairwise(months))


@given(YEARS)
def test_quarters_and_halves_fill_the_year(year):
    assert [quarter_of(year, 1).first, quarter_of(year, 4).last] == [year_of(year).first, year_of(year).last]
    assert (half_of(year, 1).last or 0) + 1 == half_of(year, 2).first == quarter_of(year, 3).first


@given(DAYS, SHIFTS, st.integers(-30, 30), st.integers(-30, 30))
def test_shifts_add_up(number, grain, first, second):
    start = Period(number, number, "day")
    assert shifted(shifted(start, grain, first), grain, second) == shifted(start, grain, first + second)


@given(DAYS, SHIFTS)
def test_a_shift_by_nothing_holds_the_day(number, grain):
    day = Period(number, number, "day")
    assert shifted(day, grain, 0).contains(day)
    assert shifted(day, grain, 1).first == (shifted(day, grain, 0).last or 0) + 1


@given(periods(), periods())
def test_meets_is_having_a_day_in_common(a, b):
    assert a.meets(b) == b.meets(a) == bool(days_in(a) & days_in(b))


@given(periods(), periods())
def test_contains_is_having_every_day(a, b):
    assert a.contains(b) == (days_in(b) <= days_in(a))


@given(periods(), periods())
def test_same_days_is_containing_each_other(a, b):
    assert a.same_days(b) == (a.contains(b) and b.contains(a))
