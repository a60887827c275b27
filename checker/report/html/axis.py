"""From a range of exact numbers to an axis: where a value lies on it, and round values to label it with."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import log10

from checker.model.frozen import dataclass
from checker.model.moment import calendar_day, day_number
from checker.periods import month_and_year, show_year

TICKS = 4
WIDE = 50  # how many times the smallest value the largest must be for an axis in powers of ten
YEAR = Fraction(146_097, 400)
MONTH_STEPS = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from `low` to `high`, in powers of ten if `by_powers`; both ends are above zero then."""

    low: Fraction
    high: Fraction
    by_powers: bool = False

    def at(self, value: Fraction) -> float:
        """Where a value lies: 0 at the low end, 1 at the high end, cut off outside of them."""
        value = min(max(value, self.low), self.high)
        if self.by_powers:
            return (log10(value) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return float((value - self.low) / (self.high - self.low))


def value_axis(values: Sequence[Fraction]) -> Axis:
    """An axis that holds all values with a little room; it starts at zero where that costs little, so that heights can be compared."""
    low, high = min(values), max(values)
    if low > 0 and high > WIDE * low:
        return Axis(low * Fraction(4, 5), high * Fraction(5, 4), by_powers=True)
    room = (high - low) / 10 or abs(high) / 10 or Fraction(1)
    floor = low - room
    if 0 <= low <= high * Fraction(2, 3):
        floor = Fraction(0)
    return Axis(floor, high + room)


def day_axis(days: Sequence[int]) -> Axis:
    """An axis of days with room on both sides."""
    low, high = min(days), max(days)
    room = max((high - low) // 12, 45)
    return Axis(Fraction(low - room), Fraction(high + room))


def value_ticks(axis: Axis) -> list[Fraction]:
    """Some round values on an axis."""
    if axis.by_powers:
        first, last = round_power(axis.low, up=True), round_power(axis.high, up=False)
        powers = [Fraction(10) ** p for p in range(first, last + 1)]
        return powers[:: max(1, len(powers) // TICKS)] or [axis.low]
    few = multiples(round_step((axis.high - axis.low) / TICKS), axis)
    return few if len(few) > 1 else multiples(round_step((axis.high - axis.low) / TICKS / 2), axis)


def multiples(step: Fraction, axis: Axis) -> list[Fraction]:
    """The multiples of a step that lie on an axis."""
    start = -(-axis.low // step) * step
    return [start + step * i for i in range(int((axis.high - start) // step) + 1)]


def round_power(value: Fraction, up: bool) -> int:
    """The power of ten next to a value."""
    power = len(str(int(value))) - 1 if value >= 1 else -len(str(int(1 / value)))
    exact = Fraction(10) ** power == value
    return power + 1 if up and not exact else power


def round_step(rough: Fraction) -> Fraction:
    """The smallest of 1, 2 or 5 times a power of ten that is not below a value above zero."""
    power = Fraction(10) ** round_power(rough, up=False)
    return next(step for factor in (1, 2, 5, 10, 20) if (step := power * factor) >= rough)


def day_ticks(axis: Axis) -> list[tuple[int, str]]:
    """Days on an axis with their names: the middles of round years, or where it is too short for two of them, of months. At least two for a `day_axis`."""
    first, last = int(axis.low), int(axis.high)
    inside: list[tuple[int, str]] = []
    for middles, step in (*((years, step) for step in year_steps(first, last)), *((months, step) for step in MONTH_STEPS)):
        inside = [(day, name) for day, name in middles(first, last, step) if first <= day <= last]
        if 1 < len(inside) <= TICKS + 1:
            break
    return inside


def year_steps(first: int, last: int) -> list[int]:
    """Round numbers of years, the smaller one first, of which a few fit between two days."""
    rough = max(Fraction(1), Fraction(last - first, (TICKS + 2) * YEAR))
    return [int(step) for step in dict.fromkeys((round_step(rough), round_step(rough * 2)))]


def years(first: int, last: int, step: int) -> list[tuple[int, str]]:
    """The middles of the years about two days that are multiples of a step."""
    start, end = calendar_day(first)[0], calendar_day(last)[0] + 1
    return [(day_number(year, 7, 2), show_year(year)) for year in range(start // step * step, end + 1, step)]


def months(first: int, last: int, step: int) -> list[tuple[int, str]]:
    """The middles of the months about two days that are multiples of a step."""
    (year, month, _), (end_year, end_month, _) = calendar_day(first), calendar_day(last)
    start, end = year * 12 + month - 1, end_year * 12 + end_month
    return [(day_number(at // 12, at % 12 + 1, 16), month_and_year(at // 12, at % 12 + 1)) for at in range(start // step * step, end + 1, step)]
