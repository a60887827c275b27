"""From a claim to its readings: bases, conversions, dates, what is left out, and what happens on the way."""

import subprocess
import sys
from fractions import Fraction

import pytest

from checker.model.claim import Amount, Claim, Numeral
from checker.model.document import Place, Source
from checker.model.moment import Period, day_number, month_of, year_of
from checker.values.currency import rate_band
from checker.values.measure import measure
from checker.values.wording import described

HERE = Place("harbour.md", 0, 5, 1, 1, 1, 6)
PLAIN, TRUNCATING = Source(), Source(rounding="truncate")
MILLION, BILLION = 10**6, 10**9


def number(text: str, scale: int = 1) -> Numeral:
    before, _, decimals = text.partition(".")
    digits = before.lstrip("-")
    plain = not decimals and scale == 1
    zeros = len(digits) - len(digits.rstrip("0")) if plain else 0
    return Numeral(Fraction(text) * scale, Fraction(scale, 10 ** len(decimals)), len(digits), zeros, not plain)


def claim(text: str = "5", unit: str = "", dimension: str = "number", scale: int = 1, **fields) -> Claim:
    given = {"kind": "quantity", "status": "attributed", "amount": Amount(number(text, scale))} | fields
    return Claim(place=HERE, text=text, quote=text, quote_start=0, unit=unit, dimension=dimension, **given)


def dated(days: Period | None, **fields) -> Claim:
    return claim(kind="date", amount=None, days=days, unit="date", dimension="date", **fields)


def known(of: Claim, source: Source = PLAIN):
    found = measure(of, source)
    assert found is not None
    return found


UNMEASURED = [
    ("a date that was not resolved", dated(None)),
    ("a date without ends", dated(Period(None, None, "span"))),
    ("a version of nothing that is named", claim(kind="version", status="unattributed", amount=None, version="3.10", unit="version", dimension="version")),
    ("a version with a part that is no number", claim(kind="version", amount=None, version="3.x", unit="version", dimension="version")),
    ("an amount without numbers", claim(amount=Amount())),
    ("a sum in no known currency", claim(dimension="currency")),
]
BASES = [
    ("a count", claim("412", "school", "count"), "school", "exactly 412"),
    ("a count of a noun without unit", claim("412", "", "count", noun="schools"), "schools", "exactly 412"),
    ("a count of nothing named", claim("412", "", "count"), "count", "exactly 412"),
    ("money", claim("2.1", "EUR", "currency", BILLION), "EUR", "from 2,050,000,000 to below 2,150,000,000"),
    ("a bare number", claim("7"), "dimensionless", "exactly 7"),
    ("percent", claim("38", "percent", "percent"), "percent", "from 37.5 to below 38.5"),
    ("percentage points", claim("3", "percentage_point", "percentage_point"), "percentage_point", "from 2.5 to below 3.5"),
    ("basis points", claim("25", "basis_point", "percentage_point"), "percentage_point", "from 0.245 to below 0.255"),
    ("a length", claim("12", "kilometer", "length"), "meter", "from 11,500 to below 12,500"),
    ("a rounded length", claim("12.5", "kilometer", "length"), "meter", "from 12,450 to below 12,550"),
    ("a temperature", claim("16", "degC", "temperature"), "kelvin", "from 288.65 to below 289.65"),
    ("a difference of temperatures", claim("2", "delta_degC", "temperature_difference"), "delta_degC", "from 1.5 to below 2.5"),
    ("a compound", claim("90", "kilometer/hour", "speed"), "meter/second", "from about 24.861111 to below about 25.138889"),
    ("a rank", claim("3", "rank", "rank", kind="rank"), "rank", "exactly 3"),
    ("people per area", claim("50", "person/kilometer^2", "count"), "person/meter^2", "exactly 0.00005"),
    ("money per mass", claim("250", "USD/tonne", "currency"), "USD/kilogram", "exactly 0.25"),
    ("money per area and time", claim("3", "EUR/hectare/day", "currency"), "EUR/meter^2/second", "exactly 1/288000000"),
    ("money per something counted", claim("250", "USD/share", "currency"), "USD/share", "exactly 250"),
    ("a unit that nobody knows", claim("8", "furlong_of_rope", "length"), "furlong_of_rope", "from 7.5 to below 8.5"),
    ("a date", dated(month_of(1988, 2)), "day", f"from {day_number(1988, 2, 1):,} to {day_number(1988, 2, 29):,}"),
    ("a date without end", dated(Period(day_number(2014, 1, 1), None, "year")), "day", f"at least {day_number(2014, 1, 1):,}"),
]
MEET = [
    ("degrees", claim("16", "degC", "temperature"), claim("60.8", "degF", "temperature")),
    ("a marathon", claim("26.2", "mile", "length"), claim("42.195", "kilometer", "length")),
    ("an estate", claim("640", "acre", "area"), claim("1", "mile^2", "area")),
    ("a field", claim("15", "mu", "area"), claim("1", "hectare", "area")),
    ("a peak", claim("29,032".replace(",", ""), "foot", "length"), claim("8849", "meter", "length")),
    ("a limit", claim("65", "mile_per_hour", "speed"), claim("105", "kilometer/hour", "speed")),
    ("a bound", claim("10", "mile", "length", hedge="more_than"), claim("16", "kilometer", "length")),
    ("a reserve", claim("1.5", "barrel", "volume", BILLION), claim("240", "meter^3", "volume", MILLION)),
    ("a kilobyte of 1,024 bytes", claim("256", "kilobyte", "data"), claim("262144", "byte", "data")),
    ("a kilobyte of 1,000 bytes", claim("256", "kilobyte", "data"), claim("256000", "byte", "data")),
    ("a gigabyte as memory is counted", claim("2", "gigabyte", "data"), claim("2048", "mebibyte", "data")),
    ("a minute", claim("90", "second", "time"), claim("1.5", "minute", "time")),
]
APART = [
    ("degrees", claim("16", "degC", "temperature"), claim("64", "degF", "temperature")),
    ("a marathon", claim("26.2", "mile", "length"), claim("44.2", "kilometer", "length")),
    ("short and metric tons", claim("4120", "short_ton", "mass"), claim("4120", "tonne", "mass")),
    ("a kilobyte and half as much again", claim("256", "kilobyte", "data"), claim("384000", "byte", "data")),
    ("a kibibyte is no kilobyte", claim("256", "kibibyte", "data"), claim("256000", "byte", "data")),
    ("bits and bytes", claim("100", "megabit/second", "data_rate"), claim("100", "megabyte/second", "data_rate")),
]
TOLD = [
    ("a rounded number", claim("2.1", "EUR", "currency", BILLION), "'2.1' allows from 2,050,000,000 to below 2,150,000,000 (EUR)"),
    ("a hedge", claim("400", "boat", "count", hedge="more_than"), "'400' with 'more than' allows above 400 (boat)"),
    ("what is meant", claim("400", "boat", "count", hedge="more_than"), "a reader takes it as from above 400 to 800"),
    ("a conversion", claim("12", "mile", "length"), "one mile is 1,609.344 meter"),
    ("a shift", claim("16", "degC", "temperature"), "one degC is 1 kelvin plus 273.15"),
    ("an unknown unit", claim("8", "furlong_of_rope", "length"), "'furlong_of_rope' is no unit that we know: it is compared with itself alone"),
    ("a date", dated(year_of(1988)), "'5' allows the days 1988"),
    ("about a date", dated(year_of(1988), hedge="about"), "'5' with 'about' allows 1986-01-01..1990-12-31, and is meant as 1987-01-01..1989-12-31"),
]
EXCHANGED = [
    ("rates that move within a month", claim("250", "GBP", "currency", MILLION), claim("320", "USD", "currency", MILLION), month_of(2019, 5), True),
    ("a rounded sum", claim("7.6", "PLN", "currency", BILLION), claim("2", "USD", "currency", BILLION), month_of(2019, 3), True),
    ("a year that is known alone", claim("1200", "JPY", "currency", BILLION), claim("11", "USD", "currency", BILLION), year_of(2018), True),
    ("one zero too many", claim("250", "GBP", "currency", MILLION), claim("3.2", "USD", "currency", BILLION), month_of(2019, 5), False),
    ("the rate of another time", claim("250", "GBP", "currency", MILLION), claim("500", "USD", "currency", MILLION), month_of(2019, 5), False),
]


@pytest.mark.parametrize(("name", "of"), UNMEASURED, ids=[row[0] for row in UNMEASURED])
def test_nothing_to_compare(name, of):
    assert measure(of, PLAIN) is None


@pytest.mark.parametrize(("name", "of", "base", "expected"), BASES, ids=[row[0] for row in BASES])
def test_bases(name, of, base, expected):
    found = known(of)
    assert (found.base, described(found.exact.said)) == (base, expected)


@pytest.mark.parametrize(("name", "one", "other"), MEET, ids=[row[0] for row in MEET])
def test_converted_numbers_meet_as_rounded_ones(name, one, other):
    first, second = known(one), known(other)
    assert first.base == second.base
    assert first.rounded.said.meets(second.rounded.said)


@pytest.mark.parametrize(("name", "one", "other"), APART, ids=[row[0] for row in APART])
def test_other_amounts_stay_apart(name, one, other):
    first, second = known(one), known(other)
    assert first.base == second.base
    assert not first.rounded.said.meets(second.rounded.said)


@pytest.mark.parametrize(("name", "one", "other", "period", "agree"), EXCHANGED, ids=[row[0] for row in EXCHANGED])
def test_money_at_the_rates_of_its_time(name, one, other, period, agree):
    rate = rate_band(one.unit, other.unit, period)
    assert rate is not None
    low, high = known(one).rounded.said.scaled(rate.low or Fraction(0)), known(one).rounded.said.scaled(rate.high or Fraction(0))
    assert low.hull(high).meets(known(other).rounded.said) == agree


def test_degrees_convert_exactly():
    celsius, fahrenheit = (known(claim(text, unit, "temperature")).exact.said for text, unit in (("16", "degC"), ("60.8", "degF")))
    assert celsius.low is not None and celsius.contains(fahrenheit)
    assert celsius.low + Fraction(1, 2) == Fraction("289.15")


def test_a_share_of_one_hundred_is_no_bare_number():
    assert known(claim("38", "percent", "percent")).base != known(claim("0.38")).base


def test_a_truncating_source_is_read_so():
    found = known(claim("2.1", "EUR", "currency", BILLION), TRUNCATING)
    assert described(found.written.said) == "from 2,100,000,000 to below 2,200,000,000"
    assert "truncated" in found.steps[0]


def test_a_limit_is_exact():
    assert known(claim("5000", "character", "count", attribute="length limit")).exact.said.is_point


@pytest.mark.parametrize(("name", "of", "step"), TOLD, ids=[row[0] for row in TOLD])
def test_steps_tell_the_way(name, of, step):
    assert step in known(of).steps


def test_measuring_loads_none_of_the_heavy_libraries():
    code = (
        "import sys; import checker.values.measure, checker.values.moments, checker.values.currency;"
        "print(*{'pint', 'dateparser', 'currency_converter', 'zipfile'} & sys.modules.keys())"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip() == ""
