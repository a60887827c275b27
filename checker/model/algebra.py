"""Arithmetic on sets of numbers: two intervals in, the interval of every result out, exact and with the right ends open."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import inf

from checker.model.interval import Interval

End = tuple[Fraction | float, bool]  # a value (infinite only where there is no end) and whether the set leaves it out


def plus(a: Interval, b: Interval) -> Interval:
    """Every sum of a number of each.

    >>> print(plus(Interval(Fraction(1), Fraction(2)), Interval(Fraction(3), None)).low)
    4
    """
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high, a.low_open or b.low_open, a.high_open or b.high_open)


def minus(a: Interval, b: Interval) -> Interval:
    """Every difference between a number of the first and one of the second."""
    return plus(a, b.scaled(Fraction(-1)))


def times(a: Interval, b: Interval) -> Interval:
    """Every product of a number of each."""
    return _spanned([_product(x, y) for x in _ends(a) for y in _ends(b)])


def over(a: Interval, b: Interval) -> Interval | None:
    """Every quotient of a number of the first and one of the second; None where the second may be zero."""
    if b.meets(Interval.point(0)):
        return None
    return times(a, _spanned([_inverse(end, a_low) for end, a_low in zip(_ends(b), (True, False), strict=True)]))


def total(sets: Iterable[Interval]) -> Interval:
    """Every sum of one number of each; zero for no sets."""
    found = Interval.point(0)
    for each in sets:
        found = plus(found, each)
    return found


def _ends(a: Interval) -> tuple[End, End]:
    return (-inf if a.low is None else a.low, a.low is None or a.low_open), (inf if a.high is None else a.high, a.high is None or a.high_open)


def _product(x: End, y: End) -> End:
    if 0 in (x[0], y[0]):
        return Fraction(0), not ((x[0] == 0 and not x[1]) or (y[0] == 0 and not y[1]))
    return x[0] * y[0], x[1] or y[1]


def _inverse(end: End, is_low: bool) -> End:
    value, is_open = end
    if value == 0:
        return (inf if is_low else -inf), True
    return (Fraction(0), True) if value in (inf, -inf) else (1 / Fraction(value), is_open)


def _spanned(ends: list[End]) -> Interval:
    low = min(ends)
    high = max(ends, key=lambda end: (end[0], not end[1]))
    first, last = _finite(low[0]), _finite(high[0])
    return Interval(first, last, first is not None and low[1], last is not None and high[1])


def _finite(value: Fraction | float) -> Fraction | None:
    return None if value in (inf, -inf) else Fraction(value)
