"""Measured claims in, tellings out: dated events that a document tells as past although they lie after its own date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.data.events import AHEAD
from checker.groups.buckets import place_order
from checker.model.case import Telling
from checker.model.measured import Measured

TIME_ZONES = 1  # what happens on a day is told on the day before in half of the world


def gather_tellings(measured: Sequence[Measured]) -> Iterator[Telling]:
    """A telling for each past event whose first possible day is later than its document, in order of place; undated documents give none."""
    for m in sorted(measured, key=place_order):
        published, first = m.source.published, m.written.said.low
        if published is None or published.last is None or first is None or not tells_past_event(m):
            continue
        if first > published.last + TIME_ZONES:
            yield Telling(m, published)


def tells_past_event(measured: Measured) -> bool:
    """True for a date that the text gives as that of something that has happened."""
    claim = measured.claim
    if claim.noun and claim.noun.lower() in AHEAD:
        return False
    return claim.kind == "date" and claim.status == "attributed" and claim.attribute is not None and claim.past and claim.modality == "actual"
