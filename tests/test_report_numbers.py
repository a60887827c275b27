"""Numbers, units and periods as the report writes them, for machines and for people."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from builders import amount, claim, document, span
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Amount, Claim, Numeral
from checker.model.moment import Period, day_number, day_of, half_of, month_of, months_of, quarter_of, year_of, years_of
from checker.periods import show_period
from checker.report.numbers import exact, show_claim, show_number, unit_name

EXACT = [
    ("zero", Fraction(0), "0"),
    ("a whole number", Fraction(9551), "9551"),
    ("zeros at the end stay", Fraction(2_100_000_000), "2100000000"),
    ("a decimal", Fraction(21, 10), "2.1"),
    ("a decimal that no float can hold", Fraction("0.1") + Fraction("0.2"), "0.3"),
    ("below one", Fraction(-1, 8), "-0.125"),
    ("a small decimal has no exponent", Fraction("0.00000000001"), "0.00000000001"),
    ("more digits than a float has", Fraction("12345678901234567.89"), "12345678901234567.89"),
    ("no end: fifteen digits", Fraction(1, 3), "0.333333333333333"),
    ("no end, rounded up, negative", Fraction(-2, 3), "-0.666666666666667"),
    ("no end, small", Fraction(1, 3_000_000), "0.000000333333333333333"),
    ("too many digits for any reader", Fraction(10**5000), "1E+5000"),
    ("too small for any reader", Fraction(1, 10**5000), "1E-5000"),
]


@pytest.mark.parametrize(("value", "text"), [row[1:] for row in EXACT], ids=[row[0] for row in EXACT])
def test_exact(value: Fraction, text: str) -> None:
    assert exact(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_a_finite_decimal_survives_json(number: Decimal) -> None:
    text = exact(Fraction(number))
    assert Fraction(json.loads(text, parse_float=Decimal)) == Fraction(number)
    assert "e" not in text.lower()


SHOWN = [
    ("below a thousand", "42", "42"),
    ("thousands are grouped", "9551", "9,551"),
    ("decimals are not", "-1234.5678", "-1,234.5678"),
    ("millions in words", "2100000", "2.1 million"),
    ("billions", "-2100000000", "-2.1 billion"),
    ("a million", "1000000", "1 million"),
    ("in full where words would lose or burden", "1234567", "1,234,567"),
    ("two decimals before the word at most", "9551000", "9,551,000"),
    ("trillions", "15000000000000", "15 trillion"),
    ("beyond words", "1234567890123456789", "1.23457 × 10^18"),
    ("less than one below zero", "-0.5", "-0.5"),
]


@pytest.mark.parametrize(("value", "text"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_show_number(value: str, text: str) -> None:
    assert show_number(Fraction(value)) == text


UNITS = [
    ("meter", "m", "m"),
    ("kilometer/hour", "km/h", "km/h"),
    ("kilometer / hour", "km/h", "km/h"),
    ("meter ** 2", "m²", "m²"),
    ("square_kilometer", "km²", "km²"),
    ("cubic_foot", "cubic feet", "cubic foot"),
    ("foot^2", "square feet", "square foot"),
    ("newton*meter", "N·m", "N·m"),
    ("mile/hour", "miles per hour", "mile per hour"),
    ("mile_per_hour", "miles per hour", "mile per hour"),
    ("hour", "hours", "hour"),
    ("century", "centuries", "century"),
    ("day", "days", "day"),
    ("percentage_point", "percentage points", "percentage point"),
    ("degC", "°C", "°C"),
    ("person", "people", "person"),
    ("data center", "data centers", "data center"),
    ("bus", "buses", "bus"),
]


@pytest.mark.parametrize(("unit", "many", "one"), UNITS, ids=[row[0] for row in UNITS])
def test_unit_name(unit: str, many: str, one: str) -> None:
    assert (unit_name(unit, one=False), unit_name(unit, one=True)) == (many, one)


def stated(**fields: Any) -> Claim:
    """A claim of the text "so many"."""
    return claim(document("a.md", "so many"), "so many", **fields)


COUNT: dict[str, Any] = {"unit": "ferry", "noun": "ferries", "dimension": "count"}
MONEY: dict[str, Any] = {"unit": "NOK", "dimension": "currency"}
DATE: dict[str, Any] = {"kind": "date", "unit": "date", "dimension": "date"}
CLAIMS = [
    ("not understood: its own words", stated(), "so many"),
    ("a date that was not resolved", stated(**DATE), "so many"),
    ("money of no known currency", stated(amount=amount(5), dimension="currency"), "so many"),
    ("a range without ends", stated(amount=Amount(), hedge="range"), "so many"),
    ("a count by its own noun", stated(amount=amount(9551), **COUNT), "9,551 ferries"),
    ("a count without its noun", stated(amount=amount(3), unit="ferry", dimension="count"), "3 ferries"),
    ("a count by a noun without a unit", stated(amount=amount(3), noun="ferries", dimension="count"), "3 ferries"),
    ("one", stated(amount=amount(1), unit="day", dimension="time"), "1 day"),
    ("a bare number", stated(amount=amount(42)), "42"),
    ("money", stated(amount=amount(2_100_000_000), **MONEY), "NOK 2.1 billion"),
    ("a range of money", stated(amount=span(10, 20), hedge="range", **MONEY), "NOK 10 to 20"),
    ("percent", stated(amount=amount("4.5"), unit="percent", dimension="percent"), "4.5%"),
    ("temperature", stated(amount=amount(16), unit="degC", dimension="temperature"), "16 °C"),
    ("a rank", stated(kind="rank", amount=amount(22), unit="rank", dimension="rank"), "22nd"),
    ("a rank in the teens", stated(kind="rank", amount=amount(112), unit="rank", dimension="rank"), "112th"),
    ("about", stated(amount=amount(2224), hedge="about", **COUNT), "about 2,224 ferries"),
    ("more than", stated(amount=amount(400), hedge="more_than", **COUNT), "more than 400 ferries"),
    ("at most", stated(amount=amount(4), hedge="at_most", **COUNT), "at most 4 ferries"),
    ("a range open below", stated(amount=span(None, 20), hedge="range", **COUNT), "up to 20 ferries"),
    ("a range open above", stated(amount=span(10, None), hedge="range", **COUNT), "from 10 ferries"),
    ("a tolerance", stated(amount=Amount(Numeral(Fraction(5)), margin=Numeral(Fraction(1, 5))), hedge="plus_minus", unit="millimeter"), "5 ± 0.2 mm"),
    ("a version", stated(kind="version", version="3.10"), "3.10"),
    ("a version and later", stated(kind="version", version="3.10", hedge="at_least"), "at least 3.10"),
    ("a year", stated(days=year_of(2014), **DATE), "2014"),
    ("before a day", stated(days=day_of(2014, 5, 12), hedge="less_than", **DATE), "before 12 May 2014"),
    ("an open end says it already", stated(days=Period(None, day_number(2014, 12, 31), "year"), hedge="at_most", **DATE), "until 2014"),
]


@pytest.mark.parametrize(("of", "text"), [row[1:] for row in CLAIMS], ids=[row[0] for row in CLAIMS])
def test_show_claim(of: Claim, text: str) -> None:
    assert show_claim(of) == text


JULY, JUNE = day_number(2018, 7, 1), day_number(2019, 6, 30)
PERIODS = [
    ("no end at all", Period(None, None, "year"), "any time"),
    ("a day", day_of(2019, 5, 12), "12 May 2019"),
    ("a month", month_of(2018, 4), "April 2018"),
    ("a year", year_of(2014), "2014"),
    ("a year before the first", year_of(-43), "44 BC"),
    ("a quarter", quarter_of(2018, 2), "Q2 2018"),
    ("a half-year", half_of(2018, 2), "second half of 2018"),
    ("a season", months_of(1987, 3, 5, "season"), "March to May 1987"),
    ("a week", Period(day_number(2019, 5, 6), day_number(2019, 5, 12), "week"), "week of 6 May 2019"),
    ("a fiscal year", Period(JULY, JUNE, "fiscal_year"), "July 2018 to June 2019"),
    ("a decade", years_of(1990, 1999, "decade"), "1990s"),
    ("a century", years_of(1801, 1900, "century"), "1801 to 1900"),
    ("years", years_of(2010, 2015), "2010 to 2015"),
    ("days across months", Period(day_number(2019, 4, 28), day_number(2019, 5, 2), "span"), "28 April 2019 to 2 May 2019"),
    ("since a year", Period(day_number(2014, 1, 1), None, "year"), "since 2014"),
    ("since a month", Period(day_number(2014, 3, 1), None, "month"), "since March 2014"),
    ("until a day", Period(None, day_number(2014, 3, 9), "day"), "until 9 March 2014"),
    ("since the start of a span", Period(day_number(2014, 1, 1), None, "span"), "since 2014"),
]


@pytest.mark.parametrize(("period", "text"), [row[1:] for row in PERIODS], ids=[row[0] for row in PERIODS])
def test_show_period(period: Period, text: str) -> None:
    assert show_period(period) == text
