"""A quantity in a parsed sentence in, whether it is an amount of change and in which direction out."""

from __future__ import annotations

from checker.claims.phrases import Phrases
from checker.data.changes import DOWN, NOUNS, ONLY_AFTER, UP
from checker.model.claim import Change

UP_BEFORE, DOWN_BEFORE = UP - ONLY_AFTER, DOWN - ONLY_AFTER
SIGNS: dict[str, Change] = {"+": "up", "-": "down", "−": "down"}  # "+0.2 %" in a table of shares is a change


def change_of(phrases: Phrases, first: int, last: int) -> Change | None:
    """The direction for an amount by which something changed ("rose by 12", "12 percent growth", "added 12"); None for a level ("rose to 12").

    `first` and `last` (exclusive) are the tokens of the quantity with its hedge and its noun.

    >>> from checker.claims.phrases import classify
    >>> from checker.claims.lines import read_line
    >>> texts = ("sales rose by 12", "sales rose to 12", "it then fell 12", "an increase of 12")
    >>> [change_of(classify(read_line(text)), 3, 4) for text in texts]
    ['up', None, 'down', 'up']
    """
    words = phrases.words
    if words[first] in SIGNS and last - first > 1:
        return SIGNS[words[first]] if any(w in ("%", "percent") for w in words[first:last]) else None
    before = words[max(0, first - 1) : first]
    if before in (("by",), ("of",)):
        reach = 2 if before == ("of",) else 6
        before = words[max(0, first - 1 - reach) : first - 1]
        if words[first - 1] == "of":
            before = tuple([w for i, w in enumerate(before) if phrases.classes[first - 1 - len(before) + i] in "WV"])
    if before == ("up",) and first > 1 and (phrases.classes[first - 2] == "V" or words[first - 2].endswith("ing")):
        return change_after(phrases, last)  # "taking up 12 percent", "make up 12 percent"
    for word in reversed(before):
        if word in UP_BEFORE:
            return "up"
        if word in DOWN_BEFORE:
            return "down"
    return change_after(phrases, last)


def change_after(phrases: Phrases, last: int) -> Change | None:
    """The direction that a noun or comparative after the quantity gives: "12 percent annual growth", "12 percent more"."""
    i = last
    while i < len(phrases.words) and i < last + 5 and phrases.classes[i] in "WHA":
        word = phrases.words[i]
        if word in UP and (word in ONLY_AFTER or word in NOUNS):
            return "up"
        if word in DOWN and (word in ONLY_AFTER or word in NOUNS):
            return "down"
        i += 1
    return None
