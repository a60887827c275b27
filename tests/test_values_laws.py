"""Laws that hold for every claim: readings are never empty, meant lies within said, and each hedge holds what it hedges."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.data.units import UNITS
from checker.model.claim import Amount, Claim, Numeral
from checker.model.document import Place, Source
from checker.model.moment import Period
from checker.values.hedges import widened
from checker.values.measure import measure
from checker.values.rounding import last_place, readings, rounded_readings

HERE = Place("harbour.md", 0, 5, 1, 1, 1, 6)
ROUNDINGS = st.sampled_from(["nearest", "truncate"])
HEDGES = ["none", "about", "more_than", "at_least", "less_than", "at_most", "range", "plus_minus"]
IN_UNIT = {"count": "boat", "currency": "EUR", "length": "kilometer", "percent": "percent", "temperature": "degC", "rank": "rank", "number": ""}
DIMENSIONS = st.sampled_from(sorted(IN_UNIT))
MEASURES = sorted(name for name, (dimension, _, _) in UNITS.items() if dimension != "number")


@st.composite
def numerals(draw, signed: bool = True) -> Numeral:
    """Numbers as people write them: some digits, perhaps with trailing zeros, decimals, a scale word, a minus sign."""
    decimals, scale = draw(st.sampled_from([0, 0, 1, 2])), draw(st.sampled_from([1, 1, 10**3, 10**6]))
    digits = str(draw(st.integers(0, 99_999)) * 10 ** draw(st.integers(0, 4))).rjust(decimals + 1, "0")
    before = digits[: len(digits) - decimals]
    plain = not decimals and scale == 1
    sign = draw(st.sampled_from([1, -1])) if signed else 1
    step = Fraction(scale, 10**decimals)
    return Numeral(sign * int(digits) * step, step, len(before), len(before) - len(before.rstrip("0")) if plain else 0, not plain)


@st.composite
def claims(draw, hedges=HEDGES) -> Claim:
    hedge = draw(st.sampled_from(hedges))
    unit = draw(st.sampled_from([*MEASURES, "boat", "EUR", ""]))
    dimension = "currency" if unit == "EUR" else "count" if unit == "boat" else UNITS[unit][0]
    low, high = sorted((draw(numerals()), draw(numerals())), key=lambda numeral: numeral.value)
    amount = Amount(low=low, high=high) if hedge == "range" else Amount(draw(numerals()), margin=draw(numerals(signed=False)))
    return Claim(HERE, "5", "5", 0, "quantity", "attributed", amount, unit=unit, dimension=dimension, hedge=hedge)


def known(claim: Claim, rounding="nearest"):
    found = measure(claim, Source(rounding=rounding))
    assert found is not None
    return found


@given(numerals(), DIMENSIONS, ROUNDINGS)
def test_a_number_allows_itself(numeral, dimension, rounding):
    assert readings(numeral, dimension, rounding).contains(readings(numeral, "rank"))


@given(numerals(), DIMENSIONS, ROUNDINGS)
def test_the_loose_reading_holds_the_plain_one(numeral, dimension, rounding):
    assert rounded_readings(numeral, dimension, rounding).contains(readings(numeral, dimension, rounding))


@given(numerals(), DIMENSIONS, ROUNDINGS)
def test_readings_are_mirrored_below_zero(numeral, dimension, rounding):
    mirror = Numeral(-numeral.value, numeral.step, numeral.digits, numeral.zeros, numeral.rounded)
    assert readings(mirror, dimension, rounding) == readings(numeral, dimension, rounding).scaled(Fraction(-1))
    assert rounded_readings(mirror, dimension, rounding) == rounded_readings(numeral, dimension, rounding).scaled(Fraction(-1))


@given(numerals(), ROUNDINGS)
def test_neighbours_in_the_last_digit_never_meet(numeral, rounding):
    following = Numeral(numeral.value + numeral.step, numeral.step, numeral.digits, 0, numeral.rounded)
    here = Numeral(numeral.value, numeral.step, numeral.digits, 0, numeral.rounded)
    assert not readings(here, "count", rounding).meets(readings(following, "count", rounding))


@given(numerals())
def test_the_last_place_divides_the_number(numeral):
    assert (numeral.value / last_place(numeral)).denominator == 1
    assert numeral.value == 0 or (numeral.value / last_place(numeral)) % 10 != 0


@given(claims(), ROUNDINGS)
def test_meant_is_within_said(claim, rounding):
    found = known(claim, rounding)
    assert all(reading.said.contains(reading.meant) for reading in (found.written, found.exact, found.rounded))


@given(claims(), ROUNDINGS)
def test_rounded_holds_exact(claim, rounding):
    found = known(claim, rounding)
    assert found.rounded.said.contains(found.exact.said)


@given(claims(["none"]), ROUNDINGS)
def test_without_a_hedge_meant_is_said(claim, rounding):
    found = known(claim, rounding)
    assert found.written.meant == found.written.said


@given(numerals(), DIMENSIONS, ROUNDINGS)
def test_about_holds_every_reading_of_its_number(numeral, dimension, rounding):
    claim = Claim(HERE, "5", "5", 0, "quantity", "attributed", Amount(numeral), unit=IN_UNIT[dimension], dimension=dimension, hedge="about")
    found = known(claim, rounding)
    assert found.written.meant.contains(readings(numeral, dimension, rounding))
    assert found.rounded.meant.contains(known(replace(claim, hedge="none"), rounding).rounded.said)


@given(claims(["more_than", "less_than"]))
def test_a_strict_bound_leaves_out_its_number(claim):
    number = claim.amount.number.value
    said = known(claim).written.said
    assert (said.low if claim.hedge == "more_than" else said.high) == number
    assert said.low_open if claim.hedge == "more_than" else said.high_open


@given(claims(["at_least", "at_most"]))
def test_an_inclusive_bound_holds_its_number(claim):
    assert known(claim).written.meant.contains(readings(claim.amount.number, "rank"))


@given(claims())
def test_measuring_is_a_function_of_the_claim(claim):
    assert known(claim) == known(claim)


@given(claims())
def test_conversion_is_exact_both_ways(claim):
    found = known(claim)
    if claim.unit in UNITS:
        scale, shift = (Fraction(text) for text in UNITS[claim.unit][1:])
        back = found.exact.said.scaled(1 / scale, -shift / scale)
        assert (back.floor, back.ceiling) == (found.written.said.floor, found.written.said.ceiling)


@given(st.integers(-800_000, 2_900_000), st.integers(0, 4000), st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century", "span"]))
def test_about_a_date_holds_the_date(first, length, grain):
    days = Period(first, first + length, grain)
    outer, inner = widened(days)
    assert inner.contains(days)
    assert outer.contains(inner)
