"""The noun phrase that a value is said of in, whether it names one thing of several that nobody names out: "a 310 metre bridge", "strings of 4 KB"."""

from __future__ import annotations

from checker.claims.phrases import Phrases
from checker.data.behaviours import CONSTANTS, OUTCOMES, TOTALS, VOLATILE
from checker.data.labels import VALUE_NOUNS
from checker.data.properties import DIMENSION_ADJECTIVES, MEASURED_PLURALS, PROPERTY_NOUNS
from checker.nouns import is_plural, singular

INDEFINITE = frozenset(("a", "an", "another", "any", "some", "each", "every", "one"))
# Nouns that name a property and no thing: "a height of 310 metres" is the height.
PROPERTIES = (
    CONSTANTS
    | TOTALS
    | OUTCOMES
    | VOLATILE
    | (VALUE_NOUNS - frozenset(("integer", "digit", "answer", "result")))
    | MEASURED_PLURALS
    | PROPERTY_NOUNS
    | frozenset(DIMENSION_ADJECTIVES.values())
)
OPENING_WORDS = 4  # between the article and the phrase: "a standard steel span", "a signed 16-bit integer"


def is_one_of_several(phrases: Phrases, first: int, last: int) -> bool:
    """True if the phrase at tokens first..last (exclusive) is indefinite and its head is a thing, not a property.

    >>> from checker.claims.phrases import classify
    >>> from checker.claims.lines import read_line
    >>> texts = ("a long bridge", "the bridge", "a long span", "bridges", "its bridges", "another string")
    >>> [is_one_of_several(p := classify(read_line(text)), text.split()[0] in ("a", "the", "its", "another"), len(p.words)) for text in texts]
    [True, False, False, True, False, True]
    """
    head = phrases.words[last - 1]
    if head in PROPERTIES or singular(head) in PROPERTIES:
        return False
    at = first
    while at >= max(0, first - OPENING_WORDS) and phrases.classes[at] in "WHANV":
        at -= 1
    if at >= 0 and phrases.words[at] in INDEFINITE:
        return True
    return is_plural(head) and not (at >= 0 and phrases.classes[at] in "DS")
