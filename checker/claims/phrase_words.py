"""The words of a noun phrase in a parsed sentence in, what it names and what it says of it out."""

from __future__ import annotations

from checker.claims.mentions import Mention
from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.claims.subjects import is_possessive
from checker.data.words import EMPTY_MODIFIERS


def name_ending(reading: Reading, first: int, last: int) -> Mention | None:
    """The resolved name, pronoun or reference that a noun phrase ends with; closing quotation marks are passed over."""
    if not reading.mentions:
        return None
    while last > first and reading.phrases.classes[last - 1] == "G":
        last -= 1
    return next((m for m in reading.mentions if m.first < last <= m.last and m.last > first and (m.name or m.sort == "pronoun")), None)


def is_thing(reading: Reading, first: int, last: int) -> bool:
    """True if a noun phrase is a name, or refers back to a thing by its kind ("the firm"), whether that is known or not."""
    if not reading.mentions:
        return False
    if name_ending(reading, first, last):
        return True
    return any(m.sort == "definite" and m.first < last == m.last and m.first >= first for m in reading.mentions)


def own_words(reading: Reading, first: int, last: int, value: Quantity | None = None) -> list[str]:
    """The words of a noun phrase after its determiner and possessor, without a name that modifies it ("Norwood shares") and the tokens of its value."""
    phrases = reading.phrases
    spans = [(q.outer_first, q.outer_last) for q in reading.quantities if q.outer_first < last and first < q.outer_last and (q is value or not q.name)]
    spans += [(d.outer_first, d.last) for d in reading.dates if d.outer_first < last and phrases.words[d.outer_first] in ("this", "last", "next", "that")]
    named = {i for start, end in spans for i in range(start, end)}
    for mention in reading.mentions:
        if first <= mention.first < last and mention.name and mention.last < last and (is_possessive(phrases, mention) or mention.first <= first + 1):
            named.update(range(mention.first, mention.last))
    words: list[str] = []
    for i in range(first, last):
        if phrases.classes[i] == "S":
            words = []
        elif i not in named and (phrases.classes[i] in "WH" or (phrases.classes[i] == "N" and words)):
            words.append(phrases.texts[i])
    while words and words[-1] == "-":
        words.pop()
    while words and words[0] == "-":
        del words[0]
    return [w for w in words if w.lower() not in EMPTY_MODIFIERS]
