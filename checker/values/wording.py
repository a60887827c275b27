"""Numbers and sets in, plain words for the steps of a claim out."""

from __future__ import annotations

from fractions import Fraction

from checker.model.interval import Interval

PLACES = 12  # exact decimals are written out so far; anything longer is cut, and says so
CUT = 6


def plain(value: Fraction) -> str:
    """A number as a reader writes it: grouped, exact if its decimals end soon.

    >>> plain(Fraction(2_100_000_000)), plain(Fraction(-43, 20)), plain(Fraction(1609344, 1000)), plain(Fraction(2000, 3))
    ('2,100,000,000', '-2.15', '1,609.344', 'about 666.666667')
    """
    if value.denominator == 1:
        return f"{value.numerator:,}"
    shifted = value * 10**PLACES
    if shifted.denominator != 1:
        return f"about {plain(round(value, CUT))}" if abs(value) >= Fraction(1, 1000) else f"{value.numerator}/{value.denominator}"
    whole, decimals = divmod(abs(shifted.numerator), 10**PLACES)
    return f"{'-' if value < 0 else ''}{whole:,}.{decimals:0{PLACES}d}".rstrip("0")


def described(interval: Interval) -> str:
    """A set in words.

    >>> described(Interval.point(9551)), described(Interval(Fraction(9550), Fraction(9650), high_open=True))
    ('exactly 9,551', 'from 9,550 to below 9,650')
    >>> described(Interval(Fraction(400), None, low_open=True)), described(Interval(None, Fraction(20))), described(Interval(None, None))
    ('above 400', 'at most 20', 'any number')
    >>> described(Interval(Fraction(-3), Fraction(-1), low_open=True))
    'from above -3 to -1'
    """
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "any number"
    if low is None:
        return f"{'below' if interval.high_open else 'at most'} {plain(high or Fraction(0))}"
    if high is None:
        return f"{'above' if interval.low_open else 'at least'} {plain(low)}"
    if low == high:
        return f"exactly {plain(low)}"
    return f"from {'above ' if interval.low_open else ''}{plain(low)} to {'below ' if interval.high_open else ''}{plain(high)}"
