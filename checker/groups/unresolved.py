"""Claims without a value in, the dates among them that count from the day of an undated document out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.case import Unresolved
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading

ANY_DAY = Interval(None, None)


def gather_unresolved(documents: Iterable[Document], unmeasured: Iterable[Claim]) -> Iterator[Unresolved]:
    """A case for each relative date that has no day to count from, in order of place."""
    undated = {document.name: document.source for document in documents if document.source.published is None}
    for claim in sorted(unmeasured, key=lambda c: (c.place.document, c.place.start)):
        if claim.kind == "date" and claim.days is None and not claim.odd and claim.status != "name" and claim.place.document in undated:
            reading = Reading(ANY_DAY, ANY_DAY)
            yield Unresolved(Measured(claim, undated[claim.place.document], reading, reading, reading, "day"))
