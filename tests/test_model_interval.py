"""The algebra of intervals: each operation against membership, number by number."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Bound, Interval

# Few and small numbers, so that ends often coincide: that is where open and closed differ.
NUMBERS = st.builds(Fraction, st.integers(-6, 6), st.integers(1, 2))
ENDS = st.none() | NUMBERS
FACTORS = NUMBERS.filter(bool)


def holds(interval: Interval, number: Fraction) -> bool:
    above = interval.low is None or interval.low < number or (interval.low == number and not interval.low_open)
    below = interval.high is None or number < interval.high or (interval.high == number and not interval.high_open)
    return above and below


@st.composite
def intervals(draw) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        if low == high:
            return Interval.point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


# Every end is a multiple of 1/2 between -6 and 6: eighths see each point and, several times, each gap between two of them and what lies beyond.
GRID = [Fraction(n, 8) for n in range(-56, 57)]

EMPTY = [
    ("ends crossed", 2, 1, False, False),
    ("open below at a point", 1, 1, True, False),
    ("open above at a point", 1, 1, False, True),
    ("open on both sides at a point", 1, 1, True, True),
]


@pytest.mark.parametrize(("name", "low", "high", "low_open", "high_open"), EMPTY, ids=[row[0] for row in EMPTY])
def test_no_interval_is_empty(name, low, high, low_open, high_open):
    with pytest.raises(ValueError, match="empty"):
        Interval(Fraction(low), Fraction(high), low_open, high_open)


def test_a_factor_of_zero_is_refused():
    with pytest.raises(ValueError, match="zero"):
        Interval.point(3).scaled(Fraction(0))


def test_half_open_neighbours_do_not_meet():
    lower, upper = Interval(Fraction(747), Fraction(748), high_open=True), Interval(Fraction(748), Fraction(749), high_open=True)
    assert not lower.meets(upper)
    assert lower.gap(upper) == 0


@given(intervals(), intervals())
def test_meets_is_having_a_number_in_common(a, b):
    assert a.meets(b) == any(holds(a, n) and holds(b, n) for n in GRID)


@given(intervals(), intervals())
def test_sets_apart_lie_below_one_another(a, b):
    assert (a.lies_below(b) or b.lies_below(a)) == (not a.meets(b))
    assert not a.lies_below(b) or all(x < y for x in GRID if holds(a, x) for y in GRID if holds(b, y))


@given(intervals(), intervals())
def test_meets_is_symmetric(a, b):
    assert a.meets(b) == b.meets(a)


@given(intervals())
def test_each_set_meets_and_contains_itself(a):
    assert a.meets(a)
    assert a.contains(a)
    assert a.gap(a) == 0


@given(intervals(), intervals())
def test_contains_is_holding_every_number(a, b):
    assert a.contains(b) == all(holds(a, n) for n in GRID if holds(b, n))


@given(intervals(), intervals(), intervals())
def test_a_superset_meets_whatever_its_part_meets(a, b, c):
    assert not a.meets(c) or a.hull(b).meets(c)


@given(intervals(), intervals())
def test_hull_is_the_smallest_that_holds_both(a, b):
    hull = a.hull(b)
    assert hull.contains(a)
    assert hull.contains(b)
    assert (hull.floor, hull.ceiling) == (min(a.floor, b.floor), max(a.ceiling, b.ceiling))


@given(intervals(), FACTORS, NUMBERS)
def test_there_and_back_is_the_same_set(a, factor, shift):
    back = a.scaled(factor, shift).scaled(1 / factor, -shift / factor)
    assert (back.floor, back.ceiling) == (a.floor, a.ceiling)


@given(intervals(), FACTORS, NUMBERS, st.sampled_from(GRID))
def test_scaling_moves_every_number(a, factor, shift, number):
    assert holds(a, number) == holds(a.scaled(factor, shift), number * factor + shift)


@given(intervals(), intervals(), FACTORS, NUMBERS)
def test_scaling_keeps_what_meets(a, b, factor, shift):
    assert a.meets(b) == a.scaled(factor, shift).meets(b.scaled(factor, shift))


@given(intervals(), intervals())
def test_gap_is_symmetric_and_positive_only_between_sets_apart(a, b):
    assert a.gap(b) == b.gap(a) >= 0
    assert not a.meets(b) or a.gap(b) == 0


@given(intervals())
def test_a_point_holds_one_number(a):
    assert a.is_point == (sum(holds(a, n) for n in GRID) == 1)


@given(st.lists(st.builds(Bound, st.none() | NUMBERS, st.sampled_from([-1, 1])), min_size=3, max_size=3))
def test_bounds_are_ordered(bounds):
    a, b, c = sorted(bounds)
    assert a <= b <= c
    assert a <= c


@given(NUMBERS)
def test_infinity_lies_beyond_every_bound(number):
    assert Bound(None, -1) < Bound(number, -1) < Bound(number) < Bound(number, 1) < Bound(None, 1)
