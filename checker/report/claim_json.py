"""From a claim, measured or not, to the object that version 1 of the JSON contract describes, its keys in the contract's order."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from checker.model.claim import Claim, Hedge, Numeral, Skipped, When
from checker.model.document import Place
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import iso
from checker.report.encode import Json

Item = Measured | Claim | Skipped
OPEN_BELOW: frozenset[Hedge] = frozenset({"less_than", "at_most"})
OPEN_ABOVE: frozenset[Hedge] = frozenset({"more_than", "at_least"})

NOTHING = Interval(None, None)


def claim_object(item: Item, with_id: bool = False) -> dict[str, Json]:
    """The claim as plain values for `encode`; numbers are Fractions in the written unit, dates ISO strings of inclusive days.

    `with_id` repeats the document's name as "id", for input that came as rows with an id. A claim that could not be measured gives its numbers as written.
    """
    start: dict[str, Json] = {"id": item_place(item).document} if with_id else {}
    if isinstance(item, Skipped):
        return start | skipped_object(item)
    claim, reading, steps = (item.claim, item.written, item.claim.steps + item.steps) if isinstance(item, Measured) else (item, unmeasured(item), item.steps)
    place = claim.place
    return {
        **start,
        "document": place.document,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.start,
        "end": place.end,
        "text": claim.text,
        "quote": claim.quote,
        "kind": claim.kind,
        "entity": claim.entity,
        "attribute": claim.attribute,
        "noun": claim.noun,
        "scope": claim.scope,
        **bounds(claim, reading),
        "value": written_value(claim),
        "unit": claim.unit,
        "dimension": claim.dimension,
        "hedge": claim.hedge,
        "change": claim.change,
        "as_of": None if claim.when is None else as_of(claim.when),
        "modality": claim.modality,
        "speaker": claim.speaker,
        "status": claim.status,
        **({"reason": claim.reason} if claim.reason else {}),
        "steps": steps,
    }


def item_place(item: Item) -> Place:
    """Where anything of an inventory stands."""
    return item.claim.place if isinstance(item, Measured) else item.place


def skipped_object(skipped: Skipped) -> dict[str, Json]:
    """A number that is no claim: every key is there, and null where nothing was understood."""
    unknown = Claim(skipped.place, skipped.text, skipped.quote, 0, "quantity", "skipped", dimension="", reason=skipped.reason)
    nothing: dict[str, Json] = dict.fromkeys(("kind", "unit", "dimension", "hedge", "modality"))
    return claim_object(unknown) | nothing


def bounds(claim: Claim, reading: Reading | None) -> dict[str, Json]:
    """The ends of the said and the meant set; all null where the claim was not understood."""
    if claim.kind == "version":
        return version_bounds(claim)
    said, meant = (reading.said, reading.meant) if reading else (NOTHING, NOTHING)
    if claim.kind == "date":
        return date_bounds(said, meant)
    return {
        "low": said.low,
        "high": said.high,
        "low_open": said.low_open,
        "high_open": said.high_open,
        "meant_low": meant.low,
        "meant_high": meant.high,
        "meant_low_open": meant.low_open,
        "meant_high_open": meant.high_open,
    }


def date_bounds(said: Interval, meant: Interval) -> dict[str, Json]:
    """Ends of dates are days that belong to the set, so they are never open."""
    low, high = first_and_last_day(said)
    meant_low, meant_high = (low, high) if meant is said else first_and_last_day(meant)
    ends: dict[str, Json] = {"low": low, "high": high, "low_open": False, "high_open": False, "meant_low": meant_low, "meant_high": meant_high}
    return ends | {"meant_low_open": False, "meant_high_open": False}


@lru_cache(maxsize=10_000)
def first_and_last_day(days: Interval) -> tuple[str | None, str | None]:
    """The first and the last whole day in a set of day numbers, as ISO; None for an end that is unbounded."""
    first = None if days.low is None else floor(days.low) + 1 if days.low_open else ceil(days.low)
    last = None if days.high is None else ceil(days.high) - 1 if days.high_open else floor(days.high)
    return (None if first is None else iso(first)), (None if last is None else iso(last))


def version_bounds(claim: Claim) -> dict[str, Json]:
    """Versions are strings, because 3.10 is above 3.9."""
    low = None if claim.hedge in OPEN_BELOW else claim.version
    high = None if claim.hedge in OPEN_ABOVE else claim.version
    low_open, high_open = claim.hedge == "more_than", claim.hedge == "less_than"
    said: dict[str, Json] = {"low": low, "high": high, "low_open": low_open, "high_open": high_open}
    return said | {f"meant_{name}": end for name, end in said.items()}


def unmeasured(claim: Claim) -> Reading | None:
    """The set in the plainest sense, for a claim that nothing was worked out for: the number as written with the bound that its hedge names."""
    if claim.days is not None:
        first, last = claim.days.first, claim.days.last
        days = Interval(None if first is None else Fraction(first), None if last is None else Fraction(last))
        return Reading(days, days)
    if claim.amount is None:
        return None
    amount = claim.amount
    low, high = (plain(amount.low), plain(amount.high)) if amount.number is None else (amount.number.value, amount.number.value)
    if amount.margin is not None and low is not None and high is not None:
        low, high = low - amount.margin.value, high + amount.margin.value
    if low is not None and high is not None and low > high:
        low, high = high, low
    low, high = (None if claim.hedge in OPEN_BELOW else low), (None if claim.hedge in OPEN_ABOVE else high)
    plainest = Interval(low, high, claim.hedge == "more_than", claim.hedge == "less_than")
    return Reading(plainest, plainest)


def plain(numeral: Numeral | None) -> Fraction | None:
    """The value of a number that may be missing."""
    return None if numeral is None else numeral.value


def written_value(claim: Claim) -> Json:
    """The number as written, scaled; the day of a date that is one day; the version; None for ranges and for longer periods."""
    if claim.kind == "version":
        return claim.version
    if claim.kind == "date":
        return iso(claim.days.first) if claim.days is not None and claim.days.first is not None and claim.days.days == 1 else None
    return None if claim.amount is None else plain(claim.amount.number)


@lru_cache(maxsize=10_000)
def as_of(when: When) -> Json:
    """The time that a claim speaks of, and where it was found; None if nothing says it. Documents name few times often."""
    first, last = when.period.first, when.period.last
    if when.source == "none" and first is None and last is None:
        return None
    return {
        "start": None if first is None else iso(first),
        "end": None if last is None else iso(last),
        "grain": when.period.grain,
        "from": when.source,
    }
