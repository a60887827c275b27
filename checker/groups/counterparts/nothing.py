"""A passage and what another one counts in, its statements that there is none of it out: "no ships" is a count of zero where the other side counts ships."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.model.claim import Amount, Claim, Numeral
from checker.model.comparison import Passage
from checker.model.frozen import replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.nouns import plural, singular

NONE = Reading(Interval.point(0), Interval.point(0))
ZERO = Numeral(Fraction(0))


def nothing_of(passage: Passage, others: Sequence[Measured]) -> Iterator[Measured]:
    """A count of zero for each "no <noun>" of a passage whose noun the other passage counts; sentences without any claim have none."""
    for noun in sorted({noun for m in others if (noun := counted(m.claim))}):
        forms = "|".join(sorted({re.escape(noun), re.escape(plural(noun))}))
        pattern = rf"\bno\s+(?!more\b|fewer\b|less\b|longer\b|later\b)(?:[a-z-]+\s+){{0,2}}?(?:{forms})\b"
        for found in re.finditer(pattern, passage.document.prose, re.IGNORECASE):
            yield none_at(passage, found.start(), noun)


def counted(claim: Claim) -> str | None:
    """The noun that a claim counts, in the singular; None for other claims."""
    if claim.dimension != "count" or not claim.noun or claim.kind != "quantity":
        return None
    return singular(claim.noun.split()[-1])


def none_at(passage: Passage, start: int, noun: str) -> Measured:
    """The claim of a "no" at an offset."""
    document = passage.document
    block = next((n for n, block in enumerate(document.blocks) if block.start <= start < block.end), 0)
    mates = [m.claim for m in passage.claims if m.claim.quote_start <= start < m.claim.quote_start + len(m.claim.quote)]
    first, last = (mates[0].quote_start, mates[0].quote_start + len(mates[0].quote)) if mates else sentence_around(document.prose, start)
    place, text = document.place(start, start + 2), document.text[start : start + 2]
    steps = ("'no' counts none, beside a passage that counts some",)
    claim = Claim(place, text, document.text[first:last], first, "quantity", "unattributed", Amount(ZERO), unit=noun, dimension="count", noun=noun, block=block)
    return Measured(replace(claim, steps=steps), document.source, NONE, NONE, NONE, noun)


def sentence_around(prose: str, at: int) -> tuple[int, int]:
    """The first and the last offset (exclusive) of the sentence around one."""
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s|$)|\n\s*\n", prose)]
    first = max((end for end in ends if end <= at), default=0)
    last = min((end for end in ends if end > at), default=len(prose))
    first += len(prose[first:last]) - len(prose[first:last].lstrip())
    return first, last
