"""What a number alone allows: the rounding interval of each way of writing it."""

from fractions import Fraction

import pytest

from checker.model.claim import Numeral
from checker.values.rounding import last_place, readings, rounded_readings
from checker.values.wording import described

MILLION, BILLION = 10**6, 10**9


def whole(value: int) -> Numeral:
    digits = str(abs(value))
    return Numeral(Fraction(value), digits=len(digits), zeros=len(digits) - len(digits.rstrip("0")))


def scaled(text: str, scale: int = 1) -> Numeral:
    """A number with decimals, a scale word, or both."""
    before, _, decimals = text.partition(".")
    return Numeral(Fraction(text) * scale, Fraction(scale, 10 ** len(decimals)), digits=len(before.lstrip("-")), rounded=True)


EXACT = [
    ("few digits", whole(300), "count"),
    ("nothing", whole(0), "count"),
    ("no zeros at the end", whole(9551), "count"),
    ("below zero", whole(-40), "count"),
    ("a rank", whole(1000), "rank"),
    ("a price in four digits", whole(1500), "currency"),
    ("a price to the cent", scaled("9.90"), "currency"),
]
ROUNDED = [
    ("a measured integer", whole(38), "percent", "from 37.5 to below 38.5"),
    ("a measured integer below zero", whole(-40), "temperature", "from above -40.5 to -39.5"),
    ("hundreds", whole(9600), "count", "from 9,550 to below 9,650"),
    ("two significant digits stay", whole(9000), "count", "from 8,950 to below 9,050"),
    ("six digits", whole(100_000), "length", "from 95,000 to below 105,000"),
    ("tens", whole(12_340), "area", "from 12,335 to below 12,345"),
    ("an amount of money", whole(15_000), "currency", "from 14,500 to below 15,500"),
    ("one decimal", scaled("0.5"), "length", "from 0.45 to below 0.55"),
    ("a decimal zero", scaled("4.0"), "length", "from 3.95 to below 4.05"),
    ("a scale word", scaled("4", MILLION), "count", "from 3,500,000 to below 4,500,000"),
    ("zeros before a scale word", scaled("330", MILLION), "currency", "from 329,500,000 to below 330,500,000"),
    ("decimals and a scale word", scaled("2.1", BILLION), "currency", "from 2,050,000,000 to below 2,150,000,000"),
    ("below zero, mirrored", scaled("-2.1"), "temperature", "from above -2.15 to -2.05"),
    ("zero with a decimal", scaled("0.0"), "percent", "from above -0.05 to below 0.05"),
]
TRUNCATED = [
    ("decimals", scaled("2.1", BILLION), "from 2,100,000,000 to below 2,200,000,000"),
    ("zeros", whole(9600), "from 9,600 to below 9,700"),
    ("below zero", scaled("-2.1"), "from above -2.2 to -2.1"),
    ("exact stays exact", whole(9551), "exactly 9,551"),
]
SETTINGS = [
    ("a limit", "message size limit", "exactly 5,000"),
    ("a port", "admin Port", "exactly 5,000"),
    ("ports are counted", "fishing ports", "from 4,950 to below 5,050"),
    ("a limit of something else", "limit switches", "from 4,950 to below 5,050"),
    ("a measured maximum", "maximum", "from 4,950 to below 5,050"),
    ("nothing known", None, "from 4,950 to below 5,050"),
]
LOOSE = [
    ("two digits", whole(16), "from 15.5 to below 16.5"),
    ("one digit", whole(5), "from 4.5 to below 5.5"),
    ("a round two digits", whole(30), "from 29.5 to below 30.5"),
    ("a round three digits", whole(300), "from 295 to below 305"),
    ("exact in its own unit", whole(9551), "from 9,550.5 to below 9,551.5"),
    ("thousands", whole(9000), "from 8,950 to below 9,050"),
    ("a scale word", scaled("330", MILLION), "from 325,000,000 to below 335,000,000"),
    ("one digit and a scale word", scaled("4", MILLION), "from 3,500,000 to below 4,500,000"),
    ("a decimal zero was written on purpose", scaled("2.10", BILLION), "from 2,095,000,000 to below 2,105,000,000"),
    ("a price to the cent", scaled("9.90"), "from 9.895 to below 9.905"),
]
PLACES = [
    ("hundreds", whole(8900), 100),
    ("thousands", whole(2000), 1000),
    ("ones", whole(2224), 1),
    ("zero", whole(0), 1),
    ("a decimal", scaled("0.33", BILLION), 10_000_000),
    ("a scale word", scaled("330", MILLION), 10_000_000),
]


@pytest.mark.parametrize(("name", "numeral", "dimension"), EXACT, ids=[row[0] for row in EXACT])
def test_exact_numbers_are_points(name, numeral, dimension):
    assert readings(numeral, dimension).is_point


@pytest.mark.parametrize(("name", "numeral", "dimension", "expected"), ROUNDED, ids=[row[0] for row in ROUNDED])
def test_rounded_numbers(name, numeral, dimension, expected):
    assert described(readings(numeral, dimension)) == expected


@pytest.mark.parametrize(("name", "numeral", "expected"), TRUNCATED, ids=[row[0] for row in TRUNCATED])
def test_truncating_sources(name, numeral, expected):
    assert described(readings(numeral, "count", "truncate")) == expected


@pytest.mark.parametrize(("name", "attribute", "expected"), SETTINGS, ids=[row[0] for row in SETTINGS])
def test_settings_are_exact_by_the_head_of_their_name(name, attribute, expected):
    assert described(readings(whole(5000), "count", attribute=attribute)) == expected


@pytest.mark.parametrize(("name", "numeral", "expected"), LOOSE, ids=[row[0] for row in LOOSE])
def test_against_another_unit_every_number_is_rounded(name, numeral, expected):
    assert described(rounded_readings(numeral, "length")) == expected


def test_a_rank_is_never_rounded():
    assert rounded_readings(whole(1000), "rank").is_point


@pytest.mark.parametrize(("name", "numeral", "expected"), PLACES, ids=[row[0] for row in PLACES])
def test_last_place(name, numeral, expected):
    assert last_place(numeral) == expected
