"""From a range of exact numbers to an axis: where a value lies on it, and round values to label it with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import log10

from checker.model.moment import calendar_day, day_number
from checker.periods import show_day, show_year

TICKS = 4
WIDE = 50  # how many times the smallest value the largest must be for an axis in powers of ten
YEAR = 366


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
    step = round_step((axis.high - axis.low) / TICKS)
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
    """Days on an axis with their names: the starts of years, or where it is too short for two of them its ends."""
    first, last = int(axis.low), int(axis.high)
    years = range(calendar_day(first)[0], calendar_day(last)[0] + 2)
    starts = [(day_number(year, 1, 1), show_year(year)) for year in years[:: max(1, round(len(years) / (TICKS + 1)))]]
    inside = [(day, name) for day, name in starts if first <= day <= last]
    return inside if len(inside) > 1 else [(first + YEAR // 12, show_day(first + YEAR // 12)), (last - YEAR // 12, show_day(last - YEAR // 12))]
