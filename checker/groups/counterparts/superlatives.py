"""A passage and another one in, its superlatives that the other one turns round out: "the best-selling singles" beside "the worst-selling singles"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.data.happenings import SUPERLATIVES
from checker.groups.counterparts.sentences import sentence_of
from checker.model.claim import Claim
from checker.model.comparison import Passage
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.regex import regex

TOPS = dict(SUPERLATIVES)
TURNED = TOPS | {bottom: top for top, bottom in SUPERLATIVES}
# Behind a verb of being: whatever the sentence is about is said to be that, while "the smallest museum is closed" may tell of another one.
BEING = r"\b(?:is|are|was|were|be|been|being|became|become|becoming|remains?|remained|as)\s+(?:one\s+of\s+)?"
FOUND = regex(rf"{BEING}the\s+({'|'.join(sorted(TURNED))})((?:\s*-\s*[a-z]+)?\s+[a-z]+)\b", re.IGNORECASE)
PLACE = "end of the scale"
TOP, BOTTOM = (Reading(Interval.point(end), Interval.point(end)) for end in (1, -1))
UNTOLD = Reading(Interval(None, None), Interval(None, None))


def superlatives_of(passage: Passage, other: Passage) -> Iterator[Measured]:
    """The ends of a scale that a passage states where the other one states the opposite end of the same, and not this one too."""
    mine, theirs = stated(passage.document.prose), stated(other.document.prose)
    for (word, kind), (start, end) in mine.items():
        turned = TURNED[word]
        if (turned, kind) in theirs and (word, kind) not in theirs and (turned, kind) not in mine:
            yield superlative_at(passage, start, end, TOP if word in TOPS else BOTTOM)


def stated(prose: str) -> dict[tuple[str, str], tuple[int, int]]:
    """The superlatives of a text with what they are said of, and where each stands first."""
    places: dict[tuple[str, str], tuple[int, int]] = {}
    for found in FOUND.finditer(prose):
        kind = "".join(found.group(2).lower().split()).removesuffix("s")
        places.setdefault((found.group(1).lower(), kind), found.span(1))
    return places


def superlative_at(passage: Passage, start: int, end: int, reading: Reading) -> Measured:
    """The claim of a superlative between two offsets: a rank at one end or the other."""
    document = passage.document
    quote, first, block = sentence_of(passage, start)
    text = document.text[start:end]
    claim = Claim(document.place(start, end), text, quote, first, "rank", "unattributed", unit="rank", dimension="rank", block=block)
    return Measured(claim, document.source, UNTOLD, reading, reading, PLACE, (f"{text!r} tells of one {PLACE}",))
