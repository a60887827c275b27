"""A number in a parsed sentence in, the tokens of the noun phrases around it out: what it modifies, what completes a noun, where a phrase ends."""

from __future__ import annotations

from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.data.changes import NOUNS
from checker.data.labels import VERSIONED
from checker.data.properties import ADVERBIAL_MODIFIERS
from checker.data.words import EMPTY_MODIFIERS
from checker.model.frozen import dataclass
from checker.nouns import is_plural

COMPLEMENTS = (("of",), ("for",), ("with",), ("to",), ("from",), ("by",), ("against",))


@dataclass(frozen=True, slots=True)
class Span:
    """A noun phrase with its complements, tokens first..last (exclusive); its own words end at `head_last`. `scope` is what narrows the value beside it."""

    first: int
    head_last: int
    last: int
    scope: tuple[str, ...] = ()
    weak: bool = False


def modified_noun(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """The noun that a measure modifies ("a $6bn buyout", "50mph winds"); for a word of change, what changed ("a 3% rise in sales")."""
    phrases = reading.phrases
    classes = phrases.classes
    first = quantity.outer_last
    if first < len(classes) and phrases.words[first] == "(":
        first = phrases.closing_bracket(first)
    last = first
    while last < len(classes) and phrases.words[last] not in ADVERBIAL_MODIFIERS and classes[last] in "WH":
        last += 1
    while last > first and classes[last - 1] == "H":
        last -= 1
    if last == first or not (opened(phrases, quantity.outer_first) or goes_on(phrases, quantity, last)):
        return None
    if quantity.dimension == "number" and phrases.words[last - 1] in VERSIONED:
        return None
    if phrases.words[last - 1] in NOUNS:
        return complement(phrases, last)
    return Span(opening(phrases, quantity.outer_first), last, with_complement(reading, last))


def opening(phrases: Phrases, first: int) -> int:
    """Where the adjectives before a number begin that a determiner or possessor opens ("a turbocharged 1.6 litre engine"); `first` where none does."""
    i = first
    while i > max(0, first - 3) and phrases.classes[i - 1] in "WHA":
        i -= 1
    return i if i > 0 and phrases.classes[i - 1] in "DS" else first


def opened(phrases: Phrases, first: int) -> bool:
    """True if a determiner or possessor opens the phrase that a number stands in, some adjectives further left."""
    i = opening(phrases, first)
    return i > 0 and phrases.classes[i - 1] in "DS"


def with_complement(reading: Reading, last: int) -> int:
    """Where the phrase behind a noun that ends at token `last` ends, if it says more of that noun ("a contract with Harrow"): no time, no amount, no place."""
    phrases = reading.phrases
    if phrases.words[last : last + 1] not in COMPLEMENTS:
        return last
    end = phrase_end(phrases, last + 1)
    taken = any(q.outer_first <= end and last < q.outer_last for q in reading.quantities) or any(d.outer_first <= end and last < d.last for d in reading.dates)
    return last if taken else end


def goes_on(phrases: Phrases, quantity: Quantity, last: int) -> bool:
    """True if a phrase that ends at token `last` is no predicate of the measure before it ("50mph winds", "50 GB storage", but "5 percent higher")."""
    if is_plural(phrases.words[last - 1]):
        return quantity.dimension != "percent"
    return quantity.dimension not in ("percent", "time", "currency", "number") and not is_plural(phrases.words[quantity.outer_last - 1])


def complement(phrases: Phrases, at: int) -> Span | None:
    """The noun phrase behind "in" or "of" at token `at`."""
    if phrases.words[at : at + 1] not in (("in",), ("of",)):
        return None
    first = at + 1
    last = phrase_end(phrases, first)
    return Span(first, last, last) if last > first else None


def phrase_end(phrases: Phrases, first: int) -> int:
    """Where the noun phrase that begins at token `first` ends."""
    classes = phrases.classes
    last = first
    while last < len(classes) and (classes[last] in "WSHG" or (classes[last] in "DA" and last < first + 2) or phrases.words[last] in EMPTY_MODIFIERS):
        last += 1
    while last > first and classes[last - 1] != "W":
        last -= 1
    return last
