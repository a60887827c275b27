"""Bands of exchange rates: against the package that brings them, and where there are none."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from currency_converter import CurrencyConverter
from hypothesis import given
from hypothesis import strategies as st

from checker.model.moment import Period, day_number, day_of, month_of, year_of, years_of
from checker.values.currency import last_day, rate_band

CODES = st.sampled_from(["EUR", "USD", "GBP", "JPY", "CHF", "CNY", "PLN"])
FIRST, LAST = day_number(2006, 1, 1), day_number(2024, 12, 31)
DAYS = st.integers(FIRST, LAST)

NONE = [
    ("a currency without rates", "TWD", "USD", year_of(2020)),
    ("no currency", "company", "USD", year_of(2020)),
    ("no code", "", "USD", year_of(2020)),
    ("before all rates", "USD", "EUR", year_of(1990)),
    ("before the common era", "USD", "EUR", year_of(-50)),
    ("before the rates of this currency", "CNY", "USD", year_of(2004)),
    ("a year in which the rates begin", "CNY", "USD", year_of(2005)),
    ("a year in which the rates end", "RUB", "USD", year_of(2022)),
    ("years without quotation", "ISK", "EUR", year_of(2010)),
    ("far away", "USD", "EUR", year_of(20_000)),
    ("an open beginning", "USD", "EUR", Period(None, day_number(2020, 1, 1), "day")),
    ("an open end", "USD", "EUR", Period(day_number(2020, 1, 1), None, "day")),
]


@pytest.fixture(scope="module")
def converter():
    return CurrencyConverter(decimal=True)


@pytest.mark.parametrize(("name", "source", "target", "period"), NONE, ids=[row[0] for row in NONE])
def test_no_rate_is_made_up(name, source, target, period):
    assert rate_band(source, target, period) is None


def test_nothing_is_known_after_the_last_day():
    last = date.fromisoformat(last_day())
    assert rate_band("USD", "EUR", day_of(last.year, last.month, last.day)) is not None
    assert rate_band("USD", "EUR", Period(last.toordinal(), last.toordinal() + 1, "span")) is None


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_spans_the_rates_of_its_days(month, converter):
    band, period = rate_band("CNY", "USD", month_of(2018, month)), month_of(2018, month)
    assert band is not None
    days = [date.fromordinal(day) for day in range((period.first or 0) - 5, (period.last or 0) + 1)]
    theirs = {day: converter.convert(1, "CNY", "USD", day) for day in days if has_rate(converter, day)}
    opening = max(day for day in theirs if day.toordinal() <= (period.first or 0))
    inside = [rate for day, rate in theirs.items() if day >= opening]
    assert close(band.low, min(inside))
    assert close(band.high, max(inside))


def test_a_weekend_has_the_rate_of_friday():
    assert rate_band("USD", "GBP", day_of(2022, 2, 12)) == rate_band("USD", "GBP", day_of(2022, 2, 13)) == rate_band("USD", "GBP", day_of(2022, 2, 11))


def test_rates_are_exact():
    band = rate_band("EUR", "USD", day_of(2022, 2, 11))
    assert band is not None
    assert band.low == band.high == Fraction("1.1417")


def test_a_decade_is_as_wide_as_its_years():
    decade = rate_band("USD", "EUR", years_of(2010, 2019, "decade"))
    years = [rate_band("USD", "EUR", year_of(year)) for year in range(2010, 2020)]
    assert decade is not None
    assert (decade.low, decade.high) == (min(band.low for band in years if band), max(band.high for band in years if band))


@given(CODES, DAYS, st.integers(0, 400))
def test_a_currency_is_worth_itself(code, first, days):
    band = rate_band(code, code, Period(first, min(first + days, LAST), "span"))
    assert band is not None
    assert band.low == band.high == 1


@given(CODES, CODES, DAYS, st.integers(0, 100))
def test_the_way_back_is_the_inverse(source, target, first, days):
    period = Period(first, min(first + days, LAST), "span")
    there, back = rate_band(source, target, period), rate_band(target, source, period)
    assert there is not None
    assert back is not None
    assert (there.low * back.high, there.high * back.low) == (1, 1)


@given(CODES, CODES, DAYS, st.integers(0, 100), st.integers(0, 100))
def test_a_longer_period_has_a_wider_band(source, target, first, days, more):
    short = rate_band(source, target, Period(first, min(first + days, LAST), "span"))
    long = rate_band(source, target, Period(first, min(first + days + more, LAST), "span"))
    assert short is not None
    assert long is not None
    assert long.contains(short)


def has_rate(converter, day: date) -> bool:
    return converter._rates["CNY"].get(day) is not None


def close(ours: Fraction | None, theirs: Decimal) -> bool:
    return ours is not None and abs(ours / Fraction(theirs) - 1) < Fraction(1, 10**20)
