"""Exchange rates of the user's own and those that ship in, one lookup for both out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model.interval import Interval
from checker.model.moment import Period
from checker.model.rates import Rate

Lookup = Callable[[str, str, Period], Interval | None]


def with_own_rates(own: Sequence[Rate], otherwise: Lookup) -> Lookup:
    """A lookup that asks the own rates first: those whose time meets the period, from the lowest to the highest, turned round if need be.

    Where none of them is for the two currencies and the period, the other lookup is asked.
    """
    if not own:
        return otherwise

    def rate_band(source: str, target: str, period: Period) -> Interval | None:
        found = [rate.rate for rate in own if (rate.source, rate.target) == (source, target) and meet(rate.period, period)]
        found += [1 / rate.rate for rate in own if (rate.target, rate.source) == (source, target) and meet(rate.period, period)]
        return Interval(min(found), max(found)) if found else otherwise(source, target, period)

    return rate_band


def meet(one: Period, other: Period) -> bool:
    """True if two periods have a day in common; an open end reaches on for ever."""
    starts_in_time = one.first is None or other.last is None or one.first <= other.last
    return starts_in_time and (other.first is None or one.last is None or other.first <= one.last)
