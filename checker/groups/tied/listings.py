"""Marked sentences in, ties out: a number of things that a sentence announces, with the length of the list that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.groups.tied.marked import Marked, slot
from checker.model.case import Tie
from checker.model.document import Block, Document
from checker.model.regex import regex

# "There are three reasons:", "The following four tools were tried:"; the number is the last one before the colon.
BEHIND = r"(?: (?:that|which|who|for|to|in|of|on|why|at|with|by|are|were|is)\b[^‹›:;]{0,60})?"
ANNOUNCED = regex(rf"{slot('V', 'stated')}(?: [^\W\d_][\w'’-]*){{1,4}}?{BEHIND}:\s*$")
# "three colours: red, green and blue"; each thing is named in a few words
INLINE = regex(rf"{slot('V', 'stated')}(?: [^\W\d_][\w'’-]*){{1,4}}: (?P<items>[^‹›:;()“”\"]+)[.;]?\s*$")
SEPARATOR = regex(r",? (?:and|or) |, ")
LONGEST_ITEM = 4  # words
FEWEST, MOST = 2, 12  # so many things are announced by number
# Things joined at the head of an item, or counted there.
SEVERAL = regex(r"(?:[-*+]|\d+[.)])?\s*(?:(?:[Tt]wo|[Tt]hree|[Ff]our|[Bb]oth)\b|(?:[*_`]{0,3}[\w().:-]+[*_`]{0,3})(?:,| and | or | & )\s*[*_`]{0,3}\w)")
# "Other ways to get at the 5 stages include:" lists ways; "in the following two ways:" does announce them.
KNOWN_THINGS = regex(r"\b(?:about|at|behind|beyond|by|for|from|in|of|on|to|with) (?:the|these|those|its|our|their|your)$")
ALTERNATIVES = (" or", " and", " to", ",", "/", "-", "–")
INTERRUPTION = 12  # blocks behind an item in which its list may go on: notes and examples stand unindented between items
WIDEST = 2  # a list that is longer or shorter by more lists something else


def gather_listings(sentences: Iterable[Marked]) -> Iterator[Tie]:
    """A tie for each sentence that announces a number of things and is followed by a list of another, but similar, length or by the right one."""
    for sentence in sentences:
        if not sentence.text.rstrip().endswith(":"):
            yield from inline_listing(sentence)
            continue
        match = ANNOUNCED.search(sentence.text)
        stated = sentence.claim(match, "stated") if match else None
        if match is None or stated is None or not is_number_of_things(sentence, match):
            continue
        length = length_of_list(sentence.document.blocks, sentence.block)
        number = stated.exact.said.low
        if length is not None and number is not None and length < number and names_several(sentence.document, sentence.block, length):
            continue
        if length is not None and number is not None and abs(length - number) <= WIDEST:
            yield Tie("list-count", (), stated, sentence.in_words(match[0]), number=length)


def inline_listing(sentence: Marked) -> Iterator[Tie]:
    """The tie of a sentence that names its things itself ("three colours: red, green and blue"), none where it is not sure where one thing ends."""
    match = INLINE.search(sentence.text) if ": " in sentence.text else None
    if match is None or not is_number_of_things(sentence, match):
        return
    lengths = lengths_inline(match["items"].strip(" ."))
    stated = sentence.claim(match, "stated")
    number = stated.exact.said.low
    if lengths and number is not None and abs(lengths[0] - number) <= WIDEST:
        yield Tie("list-count", (), stated, sentence.in_words(match[0]), number=next((n for n in lengths if n == number), lengths[0]))


def lengths_inline(items: str) -> tuple[int, ...]:
    """How many things a list in a sentence names; none where an item is long, or where "and" stands anywhere but before the last.

    Without a comma before "and", what stands around it may be one thing ("fish and chips").

    >>> lengths_inline("red, green, and blue"), lengths_inline("soup, fish and chips"), lengths_inline("salt and pepper, oil and vinegar")
    ((3,), (3, 2), ())
    """
    parts = SEPARATOR.split(items)
    joints = SEPARATOR.findall(items)
    if len(parts) < FEWEST or any(not 0 < len(part.split()) <= LONGEST_ITEM for part in parts):
        return ()
    if not joints[-1].strip(", ") or any(joint.strip(", ") for joint in joints[:-1]):
        return ()
    return (len(parts),) if joints[-1].startswith(",") or len(parts) == FEWEST else (len(parts), len(parts) - 1)


def is_number_of_things(sentence: Marked, match: re.Match[str]) -> bool:
    """True for an exact small count that stands alone in its sentence and at its end."""
    claim = sentence.claim(match, "stated").claim
    reading = sentence.claim(match, "stated").exact.said
    if claim.dimension != "count" or claim.hedge != "none" or claim.change is not None or not reading.is_point:
        return False
    before, behind = claim.quote[: claim.place.start - claim.quote_start].rstrip().casefold(), claim.quote[claim.place.end - claim.quote_start :]
    if before.endswith(ALTERNATIVES) or KNOWN_THINGS.search(before) or behind.startswith(" of "):
        return False  # "there may be 0, 1 or 2 queues:", "pick two of the following colours:"
    start, end = sentence.document.blocks[sentence.block].start, sentence.document.blocks[sentence.block].end
    is_last = sentence.document.prose[claim.quote_start + len(claim.quote) : end].strip() == "" and claim.quote_start >= start
    return is_last and reading.low is not None and FEWEST <= reading.low <= MOST


def names_several(document: Document, before: int, length: int) -> bool:
    """True if an item of the list behind a block names several things at once ("`first` and `last`", "two for each side")."""
    items = document.blocks[before + 1 : before + 1 + length]
    return any(SEVERAL.match(document.text[item.start : item.end]) for item in items)


def length_of_list(blocks: Sequence[Block], before: int) -> int | None:
    """How many items the list behind a block has on its outermost level; None where none follows, or where it is not sure that it ends there."""
    first = blocks[before + 1] if before + 1 < len(blocks) else None
    if first is None or first.kind != "item" or (blocks[before].kind == "item" and first.level <= blocks[before].level):
        return None
    count, at = 0, before + 1
    while at < len(blocks) and blocks[at].kind == "item" and blocks[at].level >= first.level:
        count += blocks[at].level == first.level
        at += 1
    behind = [block.kind for block in blocks[at : at + INTERRUPTION]]
    goes_on = "item" in behind[: behind.index("heading") if "heading" in behind else None]
    return None if goes_on else count
