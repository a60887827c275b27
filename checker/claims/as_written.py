"""The tokens of a number in, its claim out with what is written there, before anything is understood of what it is about."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims.context import Context
from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.model.claim import Claim, Skipped, Status
from checker.model.document import Place
from checker.model.frozen import replace


class Where(NamedTuple):
    """Where a claim stands: its place and text, and the sentence that it is quoted in."""

    place: Place
    text: str
    quote: str
    quote_start: int


def where(context: Context, reading: Reading, first: int, last: int) -> Where:
    """The place of tokens first..last (exclusive)."""
    tokens, quote = reading.phrases.tokens, context.quote(reading.sentence)
    start, end = tokens[first].start, tokens[last - 1].end
    if quote.one_line:
        shift = quote.column - quote.start
        place = Place(context.document.name, start, end, quote.line, start + shift, quote.line, end + shift)
    else:
        place = context.document.place(start, end)
    return Where(place, context.text[start:end], quote.text, quote.start)


def skipped_at(context: Context, reading: Reading, first: int, last: int, reason: str) -> Skipped:
    """A number that is no claim."""
    place, text, quote, _ = where(context, reading, first, last)
    return Skipped(place, text, quote, reason)


def measured_claim(context: Context, reading: Reading, quantity: Quantity, status: Status = "unattributed", reason: str = "") -> Claim:
    """A claim with its place, number, unit and hedge, and nothing more understood yet."""
    at = where(context, reading, quantity.first, quantity.last)
    if quantity.kind == "version":
        return Claim(*at, "version", status, version=at.text, unit="version", dimension="version", block=context.block, reason=reason, steps=quantity.steps)
    return Claim(
        *at,
        quantity.kind,
        status,
        amount=quantity.amount,
        unit=quantity.unit,
        dimension=quantity.dimension,
        hedge=quantity.hedge,
        block=context.block,
        reason=reason,
        steps=quantity.steps,
    )


def named_claim(context: Context, reading: Reading, quantity: Quantity) -> Claim:
    """A number inside a name: read, but about nothing."""
    return measured_claim(context, reading, quantity, "name", "part of a name")


def restatement(context: Context, reading: Reading, quantity: Quantity, original: Claim) -> Claim:
    """The claim that says the same once more in another unit: about the same thing, at the same time."""
    own = measured_claim(context, reading, quantity, original.status)
    return replace(
        original,
        place=own.place,
        text=own.text,
        kind=own.kind,
        amount=own.amount,
        unit=own.unit,
        dimension=own.dimension,
        hedge=own.hedge if own.hedge != "none" else original.hedge,
        restates=original.place.start,
        steps=(*own.steps, f"says {original.text!r} once more in another unit"),
    )
