"""A passage and what another one measures in, its statements that there is none of it out: "no ships" is a count of zero where the other side counts ships."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.groups.counterparts.sentences import FUNCTION_WORDS, sentence_of
from checker.model.claim import Amount, Claim, Numeral
from checker.model.comparison import Passage
from checker.model.frozen import replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.regex import regex
from checker.nouns import plural, singular

NONE = Reading(Interval.point(0), Interval.point(0))
ZERO = Numeral(Fraction(0))
PRICED = frozenset({"percent", "currency"})
WORD_BEHIND = regex(r"\s+([a-z]+)")


def nothing_of(passage: Passage, others: Sequence[Measured]) -> Iterator[Measured]:
    """A zero for each "no <noun>" of a passage whose noun the other passage counts or measures as a share or a sum; sentences without any claim have none."""
    sums = {noun: m for m in others if (noun := measured_noun(m.claim))}
    for noun, like in sorted(sums.items()):
        forms = "|".join(sorted({re.escape(noun), re.escape(plural(noun))}))
        between = "{0,2}" if like.claim.dimension == "count" else "{0,1}"
        pattern = rf"\bno\s+(?!more\b|fewer\b|less\b|longer\b|later\b)(?:[a-z-]+\s+){between}?(?:{forms})\b"
        for found in re.finditer(pattern, passage.document.prose, re.IGNORECASE):
            if like.claim.dimension == "count" or is_head(passage.document.prose, found.end()):
                yield none_at(passage, found.start(), noun, like)


def measured_noun(claim: Claim) -> str | None:
    """The noun that a claim counts, or of which it tells the share or price, in the singular; None for other claims."""
    if claim.dimension not in ("count", *PRICED) or not claim.noun or claim.kind != "quantity" or claim.change:
        return None
    return singular(claim.noun.lower().split()[-1])


def is_head(prose: str, end: int) -> bool:
    """True if a noun that ends at an offset is the head of its phrase: "no discount on rents", and not "no discount shops"."""
    behind = WORD_BEHIND.match(prose, end)
    return behind is None or behind.group(1) in FUNCTION_WORDS


def none_at(passage: Passage, start: int, noun: str, like: Measured) -> Measured:
    """The claim of a "no" at an offset, on the scale of what it is like."""
    place, text = passage.document.place(start, start + 2), passage.document.text[start : start + 2]
    quote, first, block = sentence_of(passage, start)
    steps = ("'no' counts none, beside a passage that counts some",)
    unit, dimension, base = (noun, "count", noun) if like.claim.dimension == "count" else (like.claim.unit, like.claim.dimension, like.base)
    claim = Claim(place, text, quote, first, "quantity", "unattributed", Amount(ZERO), unit=unit, dimension=dimension, noun=noun, block=block)
    return Measured(replace(claim, steps=steps), passage.document.source, NONE, NONE, NONE, base)
