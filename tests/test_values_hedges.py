"""What hedged words allow and what a reader takes from them."""

from fractions import Fraction

import pytest

from checker.model.claim import Amount, Numeral
from checker.model.interval import Interval
from checker.model.moment import Period, day_number, day_of, month_of, year_of, years_of
from checker.values.hedges import Manner, read, widened
from checker.values.rounding import readings
from checker.values.wording import described


def number(text: str, scale: int = 1) -> Numeral:
    before, _, decimals = text.partition(".")
    digits = before.lstrip("-")
    plain = not decimals and scale == 1
    zeros = len(digits) - len(digits.rstrip("0")) if plain else 0
    return Numeral(Fraction(text) * scale, Fraction(scale, 10 ** len(decimals)), len(digits), zeros, not plain)


def manner(dimension: str) -> Manner:
    return Manner(lambda numeral: readings(numeral, dimension), lambda numeral: Interval.point(numeral.value))


def reading(amount: Amount, hedge, dimension: str = "count", unit: Fraction = Fraction(1)):
    found = read(amount, hedge, dimension, manner(dimension), unit)
    assert found is not None
    return described(found.said), described(found.meant)


def one(text: str, scale: int = 1) -> Amount:
    return Amount(number(text, scale))


NOTHING = [
    ("no number at all", Amount(), "none"),
    ("a bound without a number", Amount(), "more_than"),
    ("a range without ends", Amount(), "range"),
    ("a tolerance without a margin", one("5"), "plus_minus"),
]
PLAIN = [
    ("an exact number", one("412"), "none", "exactly 412"),
    ("a rounded number", one("2.1", 1000), "none", "from 2,050 to below 2,150"),
    ("a range", Amount(low=number("20"), high=number("30")), "range", "from 20 to 30"),
    ("a range with its ends turned", Amount(low=number("30"), high=number("20")), "range", "from 20 to 30"),
    ("a range that is one number", Amount(low=number("30"), high=number("30")), "range", "exactly 30"),
    ("a range open above", Amount(low=number("20")), "range", "at least 20"),
    ("a range open below", Amount(high=number("20")), "range", "from 0 to 20"),
    ("the ends of a range are exact", Amount(low=number("2.1", 1000), high=number("3", 1000)), "range", "from 2,100 to 3,000"),
    ("a tolerance", Amount(number("50"), margin=number("2")), "plus_minus", "from 48 to 52"),
    ("a tolerance of nothing", Amount(number("50"), margin=number("0")), "plus_minus", "exactly 50"),
]
BOUNDS = [
    ("more than", one("400"), "more_than", "count", "above 400", "from above 400 to 800"),
    ("more than a rounded number", one("2.1", 1000), "more_than", "count", "above 2,100", "from above 2,100 to 4,200"),
    ("at least", one("12"), "at_least", "count", "at least 12", "from 12 to 24"),
    ("more than nothing", one("0"), "more_than", "count", "above 0", "from above 0 to 2"),
    ("more than one", one("1"), "more_than", "count", "above 1", "from above 1 to 3"),
    ("more than a scale word", one("1", 1000), "more_than", "count", "above 1,000", "from above 1,000 to 3,000"),
    ("fewer than", one("1000"), "less_than", "count", "from 0 to below 1,000", "from 500 to below 1,000"),
    ("less than a scale word", one("1", 1000), "less_than", "count", "from 0 to below 1,000", "from 500 to below 1,000"),
    ("less than no percent", one("0.0"), "less_than", "percent", "below 0", "from -0.1 to below 0"),
    ("at most", one("40"), "at_most", "length", "from 0 to 40", "from 20 to 40"),
    ("at most none", one("0"), "at_most", "count", "exactly 0", "exactly 0"),
    ("less than none", one("0"), "less_than", "count", "below 0", "from -1 to below 0"),
    ("less than a share, which may be below zero", one("5"), "less_than", "percent", "below 5", "from 2.5 to below 5"),
    ("above a temperature below zero", one("-5"), "more_than", "temperature", "above -5", "from above -5 to 5"),
    ("below a temperature", one("15"), "at_most", "temperature", "at most 15", "from 5 to 15"),
]
ABOUT = [
    ("hundreds", one("8900"), "count", "from 8,650 to 9,150", "from 8,800 to 9,000"),
    ("thousands", one("2000"), "count", "from 1,800 to 2,200", "from 1,900 to 2,100"),
    ("told to the last digit", one("2224"), "count", "from 2,212.88 to 2,235.12", "from 2,223 to 2,225"),
    ("few", one("5"), "count", "from 4.5 to 5.5", "from 4.75 to 5.25"),
    ("never below rounding", one("0.1"), "length", "from 0.05 to below 0.15", "from 0.05 to below 0.15"),
    ("a scale word", one("2.1", 1000), "count", "from 1,890 to 2,310", "from 2,000 to 2,200"),
    ("below zero", one("-400"), "number", "from -440 to -360", "from -420 to -380"),
    ("a temperature", one("15"), "temperature", "from 13 to 17", "from 14 to 16"),
    ("around zero degrees", one("0"), "temperature", "from -2 to 2", "from -1 to 1"),
    ("a furnace", one("1510"), "temperature", "from 1,479.8 to 1,540.2", "from 1,494.9 to 1,525.1"),
]
DATES = [
    ("a year", year_of(1988), years_of(1986, 1990), years_of(1987, 1989)),
    (
        "a month",
        month_of(2020, 2),
        Period(day_number(2019, 12, 1), day_number(2020, 4, 30), "span"),
        Period(day_number(2020, 1, 1), day_number(2020, 3, 31), "span"),
    ),
    (
        "a day",
        day_of(2020, 3, 1),
        Period(day_number(2020, 2, 23), day_number(2020, 3, 8), "span"),
        Period(day_number(2020, 2, 27), day_number(2020, 3, 4), "span"),
    ),
    ("an open end", Period(day_number(1988, 1, 1), None, "year"), Period(day_number(1986, 1, 1), None, "span"), Period(day_number(1987, 1, 1), None, "span")),
    ("before our era", year_of(-300), years_of(-302, -298), years_of(-301, -299)),
]


@pytest.mark.parametrize(("name", "amount", "hedge"), NOTHING, ids=[row[0] for row in NOTHING])
def test_nothing_is_read_from(name, amount, hedge):
    assert read(amount, hedge, "count", manner("count")) is None


@pytest.mark.parametrize(("name", "amount", "hedge", "expected"), PLAIN, ids=[row[0] for row in PLAIN])
def test_said_is_meant(name, amount, hedge, expected):
    assert reading(amount, hedge) == (expected, expected)


@pytest.mark.parametrize(("name", "amount", "hedge", "dimension", "said", "meant"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_bounds(name, amount, hedge, dimension, said, meant):
    assert reading(amount, hedge, dimension) == (said, meant)


@pytest.mark.parametrize(("name", "amount", "dimension", "said", "meant"), ABOUT, ids=[row[0] for row in ABOUT])
def test_about(name, amount, dimension, said, meant):
    assert reading(amount, "about", dimension) == (said, meant)


def test_widths_of_temperatures_are_kelvins_whatever_the_scale():
    assert reading(one("60"), "about", "temperature", Fraction(5, 9)) == ("from 56.4 to 63.6", "from 58.2 to 61.8")


@pytest.mark.parametrize(("name", "days", "outer", "inner"), DATES, ids=[row[0] for row in DATES])
def test_dates_widen_by_their_grain(name, days, outer, inner):
    assert all(found.same_days(expected) for found, expected in zip(widened(days), (outer, inner), strict=True))
