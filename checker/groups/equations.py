"""Measured claims in, equations out: the values that a passage gives twice, with the exchange rates of their time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.groups.buckets import place_order
from checker.model.case import Equation
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period

Rates = Callable[[str, str, Period], Interval | None]


def gather_equations(measured: Sequence[Measured], rates: Rates) -> Iterator[Equation]:
    """An equation for each claim that restates another one of its document in another unit or currency, in order of place.

    Nothing comes of two currencies whose time or rate is not known, nor of two values that differ in dimension.
    """
    starts = {(m.claim.place.document, m.claim.place.start): m for m in measured}
    for restated in sorted(measured, key=place_order):
        if restated.claim.restates is None:
            continue
        stated = starts.get((restated.claim.place.document, restated.claim.restates))
        if stated is None or stated.claim.dimension != restated.claim.dimension or stated.claim.unit == restated.claim.unit:
            continue
        if stated.claim.dimension != "currency":
            if stated.base == restated.base:
                yield Equation(stated, restated)
            continue
        period = rate_period(stated)
        rate = rates(stated.claim.unit, restated.claim.unit, period) if period else None
        if rate is not None:
            yield Equation(stated, restated, rate, period)


def rate_period(stated: Measured) -> Period | None:
    """The days whose rates a writer may have used: those of the publication and those that the amount is of, but none after the publication.

    None if the document is undated: what an amount of 2002 was worth may be told at the rates of any later day.
    """
    published, when = stated.source.published, stated.claim.when
    own = when.period if when and when.source != "none" else None
    if published is None or published.last is None:
        return None
    if own is None or own.first is None or own.first > published.last:
        return published if published.first is not None else None
    last = published.last if own.last is None else min(own.last, published.last)
    first = own.first if published.first is None else min(own.first, published.first)
    joined = Period(first, max(last, published.last), "span")
    return published if joined.same_days(published) else joined
