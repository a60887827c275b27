"""Conversions and sums in two currencies: which are off, and what is said of them."""

from fractions import Fraction

import pytest
from claims_by_hand import RULES, between, stated

from checker.findings.bands import say_band, short
from checker.findings.judge import judge
from checker.model.case import Equation
from checker.model.moment import month_of

JUNE = month_of(2019, 6)


def length(text, low, high, unit, **fields):
    """A length of `text` units; `low` and `high` are its rounded reading in metres."""
    return stated(text, between(low, high), unit=unit, dimension="length", base="meter", rounded=between(low, high, ")"), **fields)


def money(text, low, high, unit, **fields):
    return stated(text, between(low, high), unit=unit, dimension="currency", rounded=between(low, high, ")"), **fields)


def band(low, high):
    return between(low, high)


MILES = length("10", 15_288, 16_898, "mile")
RIGHT = [
    ("in the band of rounding", Equation(MILES, length("16", 15_500, 16_500, "kilometer"))),
    ("at its edge", Equation(MILES, length("17", 16_500, 17_500, "kilometer"))),
    ("a bound that the second half leaves out", Equation(length("10", 16_093, None, "mile", hedge="more_than"), length("16", 15_500, 16_050, "kilometer"))),
    ("at the rates of the month", Equation(money("2.0", 195, 205, "EUR"), money("2.3", 225, 235, "USD"), band("1.12", "1.14"), JUNE)),
    ("at a rate that differs a little", Equation(money("2.0", 199, 201, "EUR"), money("2.3", 230, 231, "USD"), band("1.12", "1.14"), JUNE)),
    ("a loss", Equation(money("-2.0", -205, -195, "EUR"), money("-2.3", -235, -225, "USD"), band("1.12", "1.14"), JUNE)),
    ("a loss at the highest rate", Equation(money("-2.0", -205, -195, "EUR"), money("-2.335", -234, -233, "USD"), band("1.12", "1.14"), JUNE)),
    ("an open sum", Equation(money("2", 200, None, "EUR", hedge="more_than"), money("9", 900, 910, "USD"), band("1.12", "1.14"), JUNE)),
]
OFF = [
    ("another length", "conversion", Equation(MILES, length("26", 25_500, 26_500, "kilometer"))),
    ("just beyond the rounding", "conversion", Equation(MILES, length("18", 16_898, 17_500, "kilometer"))),
    ("a bound and far off", "conversion", Equation(length("10", 16_093, None, "mile", hedge="more_than"), length("6", 5_500, 6_500, "kilometer"))),
    ("no rate of the month", "currency", Equation(money("2.0", 195, 205, "EUR"), money("4.9", 485, 495, "USD"), band("1.12", "1.14"), JUNE)),
    ("a scale", "currency", Equation(money("2.0", 195, 205, "EUR"), money("23", 2250, 2350, "USD"), band("1.12", "1.14"), JUNE)),
    ("a loss of another size", "currency", Equation(money("-2.0", -205, -195, "EUR"), money("-1", -105, -95, "USD"), band("1.12", "1.14"), JUNE)),
]


@pytest.mark.parametrize(("why", "equation"), RIGHT)
def test_nothing_is_off(why, equation):
    assert judge([equation], RULES) == (), why


@pytest.mark.parametrize(("why", "rule", "equation"), OFF)
def test_off(why, rule, equation):
    (finding,) = judge([equation], RULES)
    assert (finding.rule, finding.witness) == (rule, (equation.stated, equation.restated)), why
    assert [side.claims for side in finding.sides] == [(equation.stated,), (equation.restated,)]


def test_the_message_says_what_it_should_have_been():
    stretch = stated("26", between(26, 26), unit="kilometer", dimension="length", base="meter", rounded=between(25_500, 26_500, ")"))
    in_metres = stretch.__class__(stretch.claim, stretch.source, stretch.written, stretch.exact.scaled(Fraction(1000)), stretch.rounded, "meter")
    (finding,) = judge([Equation(MILES, in_metres)], RULES)
    assert finding.message == "10 mile, which is 15.3 to 16.9 kilometer, is given as 26 kilometer as well"


def test_the_message_names_the_time_of_the_rates():
    (finding,) = judge([OFF[3][2]], RULES)
    assert finding.message == "2.0 EUR, which is 218 to 234 USD at the rates of 2019-06, is given as 4.9 USD as well"


def test_a_band_of_rates_must_be_closed():
    with pytest.raises(ValueError, match="band"):
        judge([Equation(OFF[3][2].stated, OFF[3][2].restated, between(1, None), JUNE)], RULES)


NUMBERS = [("0", "0"), ("999.5", "1,000"), ("-8.0467", "-8.05"), ("1500", "1,500"), ("2.5", "2.5"), ("100", "100"), ("0.000126", "0.000126")]


@pytest.mark.parametrize(("value", "shown"), NUMBERS)
def test_three_significant_digits(value, shown):
    assert short(Fraction(value)) == shown


def test_open_bands_have_words():
    assert [say_band(b) for b in (between(4, None), between(None, 4), between(4, 4), between(None, None))] == ["at least 4", "at most 4", "4", "any"]
