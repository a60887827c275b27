"""What was written with its hedge in, the sets that the words allow and that a reader takes from them out."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache

from checker.data.widths import ABOUT, ABOUT_DATE, MEANT, MEANT_KELVIN, SIGNED
from checker.model.claim import Amount, Hedge, Numeral
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Reading
from checker.model.moment import Period, calendar_day, day_number, last_of_month
from checker.values.rounding import last_place


@dataclass(frozen=True, slots=True)
class Manner:
    """How a number is read: what it allows `alone` (also behind "about"), and as a `bound` ("more than", the end of a range)."""

    alone: Callable[[Numeral], Interval]
    bound: Callable[[Numeral], Interval]


@dataclass(frozen=True, slots=True)
class _Width:
    steps: Fraction
    at_most: Fraction
    at_least: Fraction
    absolute: Fraction

    def of(self, size: Fraction, step: Fraction, unit: Fraction) -> Fraction:
        """The width around a number of this size; `unit` is the size of its unit in base units."""
        return max(min(self.steps * step, self.at_most * size), self.at_least * size, self.absolute / unit)


SHARE = {side: Fraction(row["share"]) for side, row in MEANT.items()}
STEPS = {side: Fraction(row["steps"]) for side, row in MEANT.items()}
KELVINS = Fraction(MEANT_KELVIN)


def read(amount: Amount, hedge: Hedge, dimension: str, manner: Manner, unit: Fraction = Fraction(1)) -> Reading | None:
    """The reading of an amount in its written unit; None if the amount lacks the numbers that its hedge needs.

    `unit` is the size of the written unit in base units, since the widths of temperatures are given in kelvins. Amounts that cannot be negative begin at 0.
    Meant is always within said.
    """
    if hedge == "range":
        return _range(amount, dimension, manner)
    number = amount.number
    if number is None:
        return None
    if hedge == "none":
        said = manner.alone(number)
        return Reading(said, said)
    if hedge == "about":
        return _about(number, dimension, manner, unit)
    if hedge == "plus_minus":
        return None if amount.margin is None else _plus_minus(manner.bound(number), abs(amount.margin.value))
    return _above(number, hedge, dimension, manner, unit) if hedge in ("more_than", "at_least") else _below(number, hedge, dimension, manner, unit)


def widened(days: Period) -> tuple[Period, Period]:
    """(outer, inner) of a date behind "about", by the table of widths for its grain.

    >>> from checker.model.moment import year_of
    >>> [str(period) for period in widened(year_of(1988))]
    ['1986-01-01..1990-12-31', '1987-01-01..1989-12-31']
    """
    grain, outer, inner = ABOUT_DATE[days.grain]
    return _spread(days, grain, outer), _spread(days, grain, inner)


def _range(amount: Amount, dimension: str, manner: Manner) -> Reading | None:
    low = None if amount.low is None else manner.bound(amount.low)
    high = None if amount.high is None else manner.bound(amount.high)
    if low is not None and high is not None:
        said = low.hull(high)
    elif low is not None:
        said = Interval(low.low, None, low.low_open)
    elif high is not None and amount.high is not None:
        said = Interval(_floor(amount.high.value, False, dimension), high.high, high_open=high.high_open)
    else:
        return None
    return Reading(said, said)


def _about(number: Numeral, dimension: str, manner: Manner, unit: Fraction) -> Reading:
    kind = dimension if dimension in ABOUT else "amount"
    alone = manner.alone(number)
    size, step = abs(number.value), last_place(number)
    outer, inner = (_width(kind, part).of(size, step, unit) for part in ("outer", "inner"))
    return Reading(_within(number.value, outer).hull(alone), _within(number.value, inner).hull(alone))


@cache
def _width(dimension: str, part: str) -> _Width:
    """A row of the table of widths; a run needs few of them as fractions."""
    return _Width(**{column: Fraction(text) for column, text in ABOUT[dimension][part].items()})


def _plus_minus(middle: Interval, margin: Fraction) -> Reading:
    below, above = middle.scaled(Fraction(1), -margin), middle.scaled(Fraction(1), margin)
    said = below.hull(above)
    return Reading(said, said)


def _above(number: Numeral, hedge: Hedge, dimension: str, manner: Manner, unit: Fraction) -> Reading:
    bound = manner.bound(number)
    low_open = hedge == "more_than" or bound.low_open
    reach = number.value + _reach("above", number, dimension, unit)
    return Reading(Interval(bound.low, None, low_open), Interval(bound.low, reach, low_open))


def _below(number: Numeral, hedge: Hedge, dimension: str, manner: Manner, unit: Fraction) -> Reading:
    bound = manner.bound(number)
    high_open = hedge == "less_than" or bound.high_open
    said = Interval(_floor(number.value, hedge == "less_than", dimension), bound.high, high_open=high_open)
    reach = number.value - _reach("below", number, dimension, unit)
    return Reading(said, Interval(reach if said.low is None else max(reach, said.low), bound.high, high_open=high_open))


def _reach(side: str, number: Numeral, dimension: str, unit: Fraction) -> Fraction:
    if dimension == "temperature":
        return KELVINS / unit
    return max(SHARE[side] * abs(number.value), STEPS[side] * number.step) or number.step


def _floor(bound: Fraction, strict: bool, dimension: str) -> Fraction | None:
    """Where the values up to (or, if strict, below) a bound begin: at 0 where nothing can be less, unless that would leave none."""
    leaves_none = bound <= 0 if strict else bound < 0
    return None if dimension in SIGNED or leaves_none else Fraction(0)


def _within(value: Fraction, width: Fraction) -> Interval:
    return Interval(value - width, value + width)


def _spread(days: Period, grain: str, steps: int) -> Period:
    first = None if days.first is None else _moved(days.first, grain, -steps)
    last = None if days.last is None else _moved(days.last, grain, steps)
    return Period(first, last, "span")


def _moved(day: int, grain: str, steps: int) -> int:
    """The day some days, months or years away; the last day of a month goes to the last day of a month.

    >>> from checker.model.moment import iso
    >>> iso(_moved(day_number(2021, 2, 28), "month", 1)), iso(_moved(day_number(2020, 2, 29), "year", -1)), iso(_moved(day_number(2021, 5, 31), "month", 1))
    ('2021-03-31', '2019-02-28', '2021-06-30')
    """
    if grain == "day":
        return day + steps
    year, month, of_month = calendar_day(day)
    count = year * 12 + month - 1 + steps * (12 if grain == "year" else 1)
    last = last_of_month(count // 12, count % 12 + 1)
    return day_number(count // 12, count % 12 + 1, last if of_month == last_of_month(year, month) else min(of_month, last))
