"""The name of a property in, its behaviour over time out: by the vocabulary where it names the property, else by the tables of general words."""

from __future__ import annotations

from collections.abc import Mapping

from checker.data.behaviours import CONSTANTS, ONCE, OUTCOMES, RUNNING, TOTALS
from checker.groups.names import EVENT_NAMES, attribute_key
from checker.model.vocabulary import Attribute, Behaviour, Vocabulary


def known_attributes(vocabulary: Vocabulary) -> dict[str, Attribute]:
    """The attributes of a vocabulary by the key of their name; of two with one name the first counts."""
    found: dict[str, Attribute] = {}
    for attribute in vocabulary.attributes:
        for dimension in ("date",) if attribute.unit == "date" else ("count", "other"):
            found.setdefault(attribute_key(attribute.name, dimension), attribute)
    return found


def behaviour_of(name: str, key: str, dimension: str, known: Mapping[str, Attribute]) -> Behaviour:
    """How the property behaves.

    A vocabulary that dates an event without saying how it behaves leaves it a state; if its words tell that it happens once, it is a constant all the same.
    """
    attribute = known.get(key)
    if attribute is not None and not (dimension == "date" and attribute.behaviour == "state"):
        return attribute.behaviour
    if dimension == "date":
        words = (key, *attribute.nouns, *attribute.cues) if attribute else (key,)
        once = any(EVENT_NAMES.get(word.lower(), word) in ONCE for word in words)
        return "constant" if once else "state" if attribute else "event"
    return default_behaviour(name)


def default_behaviour(name: str) -> Behaviour:
    """The behaviour that the head noun of a name tells: "price of bread" is a price, "price limit" is a limit.

    >>> [default_behaviour(n) for n in ("height", "annual revenue", "cumulative deaths", "deaths", "number of schools", "height limit")]
    ['constant', 'total', 'running', 'event', 'state', 'state']
    """
    words = name.casefold().replace("-", " ").split()
    if len(words) > 1 and words[0] in RUNNING:
        return "running"
    head = head_noun(words)
    if head in CONSTANTS:
        return "constant"
    if head in TOTALS:
        return "total"
    return "event" if head in OUTCOMES else "state"


def head_noun(words: list[str]) -> str:
    """The last word before the first "of", "per", "in" or "for"; after "number of" the head of what is counted."""
    if words[:2] == ["number", "of"]:
        words = words[2:]
    end = next((i for i, word in enumerate(words) if i and word in ("of", "per", "in", "for", "by", "at")), len(words))
    return words[end - 1] if end else ""
