"""A measure in a parsed sentence in, the property that the words around it name out ("324 metres tall", "rises 88 m"), with the part that is measured."""

from __future__ import annotations

from checker.claims.numbers.quantities import Quantity
from checker.claims.phrase_words import own_words
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.subjects import is_possessive, subject_before
from checker.data.properties import DIMENSION_ADJECTIVES

RISING = frozenset("rise rises rising rose stand stands stood soar soars".split())
TOWERING = frozenset("rise rises soar soars".split())
ABOVE = (("above",), ("over",))
SUPERLATIVES = {"longest": "length", "tallest": "height", "highest": "height", "deepest": "depth", "widest": "width", "heaviest": "weight"}
SUPERLATIVE_REACH = 10  # tokens behind a measure in which a superlative tells its property
PART_WORDS = 4  # so many words at the end of a phrase name the part that is measured


def dimension_named(phrases: Phrases, quantity: Quantity) -> str | None:
    """The property that an adjective or "in" with a noun behind a measure names ("324 metres tall", "40 m in diameter", "a 40 m (131 ft)-long hall")."""
    words, last = phrases.words, quantity.outer_last
    if quantity.dimension in ("number", "percent", "currency", "time"):
        return None
    if words[last : last + 1] == ("(",):
        last = phrases.closing_bracket(last)
    while last < len(words) and phrases.classes[last] == "H":
        last += 1
    if last >= len(words):
        return None
    if phrases.classes[last] == "K" and words[max(0, quantity.outer_first - 1)] in ("at", "with"):
        return next((SUPERLATIVES[w] for w in words[last : last + SUPERLATIVE_REACH] if w in SUPERLATIVES), None)  # "at 310 m, the bridge is the longest"
    word = words[last + 1] if words[last] == "in" and last + 1 < len(words) else words[last]
    named = DIMENSION_ADJECTIVES.get(word)
    return named if named and (words[last] != "in" or named == word) else None


def risen(phrases: Phrases, quantity: Quantity) -> str | None:
    """The height that a thing has that rises or stands so far ("its towers rise 88 m"), or its elevation "above sea level"."""
    if quantity.dimension != "length":
        return None
    last = quantity.outer_last
    behind = phrases.words[last : last + 3]
    if behind == ("above", "sea", "level"):
        return "elevation"
    verb = next((i for i in range(quantity.outer_first - 1, -1, -1) if phrases.classes[i] != "A"), 0)
    return "height" if phrases.words[verb] in RISING and (behind[:1] in ABOVE or phrases.words[verb] in TOWERING) else None


def part_measured(reading: Reading, quantity: Quantity) -> tuple[str, ...]:
    """The part of a thing that a measure is told of, where the subject is one: "its towers", "the towers of the bridge"; nothing for the thing itself."""
    phrases = reading.phrases
    subject = subject_before(phrases, quantity.outer_first)
    if subject is None or (subject.last == subject.head_last and not any(phrases.classes[i] in "SD" for i in range(subject.first, subject.last))):
        return ()
    named = [m for m in reading.mentions if subject.first <= m.first and m.last <= subject.last and m.name]
    whole = any(m.last == subject.head_last and not is_possessive(phrases, m) for m in named)
    held = any(is_possessive(phrases, m) or m.first >= subject.head_last for m in named)
    if whole or not held:
        return ()
    words = own_words(reading, subject.first, subject.head_last)
    return (" ".join(words[-PART_WORDS:]).lower(),) if words else ()
