"""English nouns in, their number and their other forms out; what several stages must know alike."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.data.synonyms import SYNONYMS
from checker.data.words import IRREGULAR_PLURALS, NOT_PLURALS, PLURALS, SINGULARS

NO_PLURAL_ENDINGS = ("ss", "us", "sis", "xis", "itis", "polis", "'s")


FIRST_SYNONYM = {word: row.split()[0] for row in SYNONYMS for word in row.split()}


@lru_cache(maxsize=4_000)
def is_plural(lower: str) -> bool:
    """True if a word looks like a plural noun.

    >>> [is_plural(w) for w in ("bridges", "people", "gas", "campus", "glass", "taxis", "crisis", "tennis")]
    [True, True, False, False, False, True, False, False]
    """
    if lower in PLURALS or lower in SINGULARS:
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(NO_PLURAL_ENDINGS) and lower not in NOT_PLURALS


@lru_cache(maxsize=4_000)
def singular(word: str) -> str:
    """The singular of a noun, by table and by ending; a noun that is no plural comes back as it is.

    >>> [singular(w) for w in ("companies", "boxes", "people", "bridges", "staff", "churches", "bus")]
    ['company', 'box', 'person', 'bridge', 'staff', 'church', 'bus']
    """
    lower = word.lower()
    if lower in SINGULARS:
        return SINGULARS[lower]
    if lower in PLURALS or not is_plural(lower):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return lower[:-2]
    return lower[:-1]


def plural(noun: str) -> str:
    """The plural of an English noun; good enough for names of units and counted things."""
    first, space, last = noun.rpartition(" ")
    if last in IRREGULAR_PLURALS:
        return first + space + IRREGULAR_PLURALS[last]
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")


def first_synonym(noun: str) -> str:
    """The noun that stands for all that mean the same, in the singular ("company" for "enterprises"); the singular of any other."""
    one = singular(noun)
    return FIRST_SYNONYM.get(one, one)
