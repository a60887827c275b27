"""A number as written in, the set of exact values that it may have been rounded from out."""

from __future__ import annotations

from fractions import Fraction

from checker.data.widths import EXACT_NOUNS, PRICE_DIGITS
from checker.model.claim import Numeral
from checker.model.document import Rounding
from checker.model.interval import Interval

KEPT = 2  # trailing zeros may be lost to rounding as far as so many significant digits stay
SMALL = 4  # integers of fewer digits are exact
UNROUNDED = frozenset({"rank", "version", "date"})
COUNTED = frozenset({"count", "currency", "number"})  # whole by nature; what is measured is rounded in its last digit even as an integer
CENT = Fraction(1, 100)


def readings(numeral: Numeral, dimension: str, rounding: Rounding = "nearest", attribute: str | None = None) -> Interval:
    """The values that a number allows in its own unit.

    Decimals and scale words are rounded in their last written digit; integers of four digits or more in their trailing zeros, two significant digits staying;
    other integers in their last digit where they measure (38 percent, 120 m) and not at all where they count. Half-open, mirrored below zero; with
    "truncate" the number is the low end. Ranks, prices, and settings (the head of `attribute` is "limit" or the like) are exact: a point.

    >>> from checker.values.wording import described
    >>> for text, digits, zeros in (("9600", 4, 2), ("9000", 4, 3), ("100000", 6, 5), ("9551", 4, 0), ("300", 3, 2)):
    ...     described(readings(Numeral(Fraction(text), digits=digits, zeros=zeros), "count"))
    'from 9,550 to below 9,650'
    'from 8,950 to below 9,050'
    'from 95,000 to below 105,000'
    'exactly 9,551'
    'exactly 300'
    >>> billion = Numeral(Fraction(2_100_000_000), step=Fraction(100_000_000), rounded=True)
    >>> described(readings(billion, "currency")), described(readings(billion, "currency", "truncate"))
    ('from 2,050,000,000 to below 2,150,000,000', 'from 2,100,000,000 to below 2,200,000,000')
    >>> described(readings(Numeral(Fraction(-21, 10), step=Fraction(1, 10), rounded=True), "temperature"))
    'from above -2.15 to -2.05'
    >>> described(readings(Numeral(Fraction(5000), digits=4, zeros=3), "count", attribute="request limit"))
    'exactly 5,000'
    """
    if _is_exact(numeral, dimension, attribute):
        return Interval(numeral.value, numeral.value)
    lost = 0 if numeral.rounded or numeral.digits < SMALL else min(numeral.zeros, numeral.digits - KEPT)
    return _around(numeral.value, numeral.step * 10**lost if lost else numeral.step, rounding)


def rounded_readings(numeral: Numeral, dimension: str, rounding: Rounding = "nearest") -> Interval:
    """The values that a number allows when it is held against another unit or currency: each counts as rounded, since a converted number is a rounded one.

    The last written digit is the rounded one; integers, with a scale word or without, lose their trailing zeros too, as far as two significant digits stay.
    Ranks are never converted and stay exact. Always holds every value of `readings`.

    >>> from checker.values.wording import described
    >>> for text, digits, zeros in (("16", 2, 0), ("30", 2, 1), ("300", 3, 2), ("9551", 4, 0), ("9000", 4, 3)):
    ...     described(rounded_readings(Numeral(Fraction(text), digits=digits, zeros=zeros), "length"))
    'from 15.5 to below 16.5'
    'from 29.5 to below 30.5'
    'from 295 to below 305'
    'from 9,550.5 to below 9,551.5'
    'from 8,950 to below 9,050'
    >>> million = Fraction(1_000_000)
    >>> described(rounded_readings(Numeral(330 * million, step=million, digits=3, rounded=True), "currency"))
    'from 325,000,000 to below 335,000,000'
    >>> described(rounded_readings(Numeral(Fraction("2.10") * million, step=million / 100, digits=1, rounded=True), "currency"))
    'from 2,095,000 to below 2,105,000'
    """
    if dimension in UNROUNDED:
        return Interval(numeral.value, numeral.value)
    written = _significand(numeral)
    has_decimals = numeral.rounded and len(written) > numeral.digits  # the zeros of "2.10" were written on purpose
    lost = 0 if has_decimals else max(0, min(len(written) - len(written.rstrip("0")), len(written) - KEPT))
    return _around(numeral.value, numeral.step * 10**lost if lost else numeral.step, rounding)


def setting_in(attribute: str) -> str | None:
    """The noun that makes the values of a property exact however many zeros they end in; None if it has none.

    >>> setting_in("Upload limit"), setting_in("limit of the upload")
    ('limit', None)
    """
    head = attribute.lower().rpartition(" ")[2]
    return head if head in EXACT_NOUNS else None


def last_place(numeral: Numeral) -> Fraction:
    """The place of the last written digit that is not zero: what the width of "about" follows.

    >>> [str(last_place(Numeral(Fraction(n)))) for n in (8900, 2000, 2224, 16, 0)]
    ['100', '1000', '1', '1', '1']
    >>> print(last_place(Numeral(Fraction(330_000_000), step=Fraction(10_000_000), digits=1, rounded=True)))
    10000000
    """
    written = _significand(numeral)
    return numeral.step if written == "0" else numeral.step * 10 ** (len(written) - len(written.rstrip("0")))


def _significand(numeral: Numeral) -> str:
    """The digits as written, without sign, point and scale word."""
    value, step = numeral.value, numeral.step
    return str(abs(value.numerator) * step.denominator // (value.denominator * step.numerator))


def _is_exact(numeral: Numeral, dimension: str, attribute: str | None) -> bool:
    if dimension in UNROUNDED:
        return True
    if numeral.rounded:
        return dimension == "currency" and numeral.step == CENT
    if attribute is not None and setting_in(attribute) is not None:
        return True
    return dimension in COUNTED and (numeral.digits < (PRICE_DIGITS if dimension == "currency" else SMALL) or not numeral.zeros)


def _around(value: Fraction, step: Fraction, rounding: Rounding) -> Interval:
    """The values that round to `value` in steps of `step`; around zero they reach both ways and include neither end."""
    # In integers, over the denominator that all of them share: a third of the time of arithmetic on Fractions, for every number that is read.
    whole = 2 * value.denominator * step.denominator
    middle, half = 2 * value.numerator * step.denominator, step.numerator * value.denominator
    below, above = (0, 2 * half) if rounding == "truncate" else (half, half)
    if middle > 0:
        return Interval(Fraction(middle - below, whole), Fraction(middle + above, whole), high_open=True)
    if middle < 0:
        return Interval(Fraction(middle - above, whole), Fraction(middle + below, whole), low_open=True)
    return Interval(Fraction(-above, whole), Fraction(above, whole), low_open=True, high_open=True)
