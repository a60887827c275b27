"""A rank in a parsed sentence in, the order in which it is one out: "the 3rd largest town in Westmark", "ranks 5th in exports"."""

from __future__ import annotations

from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.stated import NO_PROPERTY, Property

BEING = frozenset("is was are were remains remained became becomes as".split())
RANKING = frozenset("ranks ranked rank placed comes came stands stood finished".split())
SCOPES = frozenset("in among for by on of worldwide nationally globally".split())
ENDS = frozenset(".,;:()—–|!?") | {"and", "but", "which", "who", "that", "with", "after", "behind", "before", "at", "when", "while", "since"}
LONGEST = 8  # words of the order


def property_of_rank(phrases: Phrases, quantity: Quantity) -> Property:
    """The order that a rank is one of; none where the words do not name it, or do not say it of the subject of the clause."""
    words = [t.lower for t in phrases.tokens]
    before = [word for word in words[max(0, quantity.outer_first - 3) : quantity.outer_first] if word not in ("the", "its", "a", "-")]
    behind = words[quantity.outer_last : quantity.outer_last + LONGEST]
    stop = next((i for i, word in enumerate(behind) if word in ENDS or any(c.isdigit() for c in word)), len(behind))
    while stop and behind[stop - 1] in SCOPES:
        stop -= 1  # "in" before a year
    if stop == LONGEST or not stop or not before:
        return NO_PROPERTY
    order = phrases.tokens[quantity.outer_last : quantity.outer_last + stop]
    name = " ".join(t.text for t in order).replace(" - ", "-")
    superlative = behind[0] == "-" or behind[0] == "most" or (len(behind[0]) > 4 and behind[0].endswith("est"))
    if before[-1] in BEING and superlative and stop > 1:
        name = name.removeprefix("- ").removeprefix("-")
        return Property(name, name, (), None, f"a rank: {name}")
    if before[-1] in RANKING and behind[0] in SCOPES:
        return Property(f"rank {name}", "rank", (), None, f"a rank: rank {name}")
    return NO_PROPERTY
