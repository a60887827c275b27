"""Arithmetic on sets: every result of numbers out of two sets lies in the result of the sets, and the ends are the right ones."""

from fractions import Fraction

import pytest
from claims_by_hand import between
from hypothesis import given
from hypothesis import strategies as st

from checker.model.algebra import minus, over, plus, times, total
from checker.model.interval import Interval

NUMBERS = st.fractions(-50, 50, max_denominator=8)
SETS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))
PLACES = st.fractions(0, 1, max_denominator=8)
ROWS = [
    ("a sum", plus(between(1, 2), between(3, 4, ")")), between(4, 6, ")")),
    ("a sum without end", plus(between(1, None), between(3, 4)), between(4, None)),
    ("a sum without beginning", plus(between(3, 4), between(None, 2)), between(None, 6)),
    ("a sum without anything", plus(between(None, 4), between(3, None)), between(None, None)),
    ("a difference", minus(between(5, 6, "("), between(1, 2, ")")), between(3, 5, "(")),
    ("a product", times(between(2, 3), between(4, 5, ")")), between(8, 15, ")")),
    ("a product of signs", times(between(-2, 3), between(-5, 4)), between(-15, 12)),
    ("nothing times anything", times(between(0, 0), between(3, None)), between(0, 0)),
    ("a product without end", times(between(2, None), between(3, 4)), between(6, None)),
    ("a quotient", over(between(8, 9), between(2, 4, ")")), between(2, "4.5", "(")),
    ("a quotient by a bound", over(between(8, 9), between(4, None)), between(0, "9/4", "(")),
    ("a quotient by less than nothing", over(between(8, 8), between(-4, -2)), between(-4, -2)),
    ("a quotient by what is above zero", over(between(1, 1), between(0, 2, "(")), between("1/2", None)),
    ("a quotient by what may be zero", over(between(8, 9), between(-1, 1)), None),
    ("no sets", total([]), between(0, 0)),
    ("three sets", total([between(1, 2), between(1, 2), between(1, 2, "(")]), between(3, 6, "(")),
]


@pytest.mark.parametrize(("why", "found", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_rows(why, found, expected):
    assert found == expected


def within(interval: Interval, place: Fraction) -> Fraction:
    assert interval.low is not None
    assert interval.high is not None
    return interval.low + place * (interval.high - interval.low)


@given(SETS, SETS, PLACES, PLACES)
def test_results_of_members_are_members(a, b, x, y):
    one, other = within(a, x), within(b, y)
    assert plus(a, b).contains(Interval.point(one + other))
    assert minus(a, b).contains(Interval.point(one - other))
    assert times(a, b).contains(Interval.point(one * other))
    quotient = over(a, b)
    assert quotient is None or quotient.contains(Interval.point(one / other))
