"""Names as written in, keys out: two spellings of one name give equal keys, and two names never do."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.data.events import EVENTS
from checker.data.names import CAPITAL_FORMS, COUNTING, LEGAL_FORMS, LETTERS
from checker.data.words import IDLE_MODIFIERS
from checker.model.frozen import dataclass
from checker.model.regex import regex
from checker.model.vocabulary import Vocabulary
from checker.nouns import first_synonym

DOTS = regex(r"(?<!\d)\.|\.(?!\d)")  # a point between digits is part of a number ("Release 3.1" is not "Release 31")
APOSTROPHES = regex("['’‘ʼ`´]")
NOT_WORDS = regex(r"[^\w.&]+|_")
BETWEEN_DIGITS = regex(r"(?<=\d) (?=\d)")
EVENT_NAMES = {word: name for name, (verbs, nouns) in EVENTS.items() for word in (name, *verbs, *nouns)}


@lru_cache(maxsize=10_000)
def entity_key(name: str) -> str:
    """The key of a name: no case, diacritics, apostrophes, hyphens, spaces, leading "the" or legal form; never empty for a name with a letter or digit.

    >>> entity_key("The Saint-Étienne Gas Works Co., Ltd.") == entity_key("Saint Etienne gasworks")
    True
    >>> entity_key("Type 1 10") == entity_key("Type 11 0")
    False
    """
    words = without_legal_form(split_words(name))
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    return squeeze(" ".join(words).casefold())


@lru_cache(maxsize=10_000)
def attribute_key(name: str, dimension: str) -> str:
    """The key of a property: as for entities, with its last word in the singular and as the first of its synonyms; "number of" and the like are left out,
    events take the name of their row.

    >>> attribute_key("number of Branch Offices", "count") == attribute_key("branch office", "count")
    True
    >>> attribute_key("was established", "date"), attribute_key("founding", "date")
    ('founded', 'founded')
    """
    words = [word.casefold() for word in split_words(name)]
    words = [word for word in words[:-1] if word not in IDLE_MODIFIERS] + words[-1:]
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    if dimension == "date":
        phrase = " ".join(words[1:] if words[:1] in (["was"], ["were"]) and len(words) > 1 else words)
        return squeeze(EVENT_NAMES.get(phrase, phrase))
    phrase = " ".join(words)
    if dimension == "count":
        counted = next((c for c in COUNTING if phrase.startswith(f"{c} ")), None)
        phrase = phrase[len(counted) + 1 :] if counted else phrase
    first, space, last = phrase.rpartition(" ")
    return squeeze(first + space + first_synonym(last))


def split_words(name: str) -> list[str]:
    """The words of a name in their own case, without marks."""
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
        for letter, plain in LETTERS.items():
            name = name.replace(letter, plain).replace(letter.upper(), plain.upper())
    name = DOTS.sub("", APOSTROPHES.sub("", name)).replace("&", " and ")
    return NOT_WORDS.sub(" ", name).split()


def without_legal_form(words: list[str]) -> list[str]:
    """The words of a name without the company forms at its end; a name that is nothing else keeps its first word."""
    last = len(words)
    while last > 1 and is_legal_form(words[last - 1]):
        last -= 1
    return words[:last]


def is_legal_form(word: str) -> bool:
    """True for "Ltd", "GmbH", "SA"; not for "as" or "sa", which are words."""
    lower = word.casefold()
    return lower in LEGAL_FORMS and (lower not in CAPITAL_FORMS or word[0].isupper())


def squeeze(phrase: str) -> str:
    """A phrase without its spaces, so that "gas works" and "gasworks" meet; a space between digits stays."""
    kept = BETWEEN_DIGITS.sub("\0", phrase)
    return kept.replace(" ", "").replace("\0", " ")


@dataclass(frozen=True, slots=True)
class Names:
    """The entities of a vocabulary by the keys of their names and aliases; `shown` gives for a key the name to show."""

    keys: dict[str, str]
    shown: dict[str, str]

    def key(self, name: str) -> str:
        """The key of the entity that `name` stands for: an alias gives the key of the name that it stands for."""
        key = entity_key(name)
        return self.keys.get(key, key)


def known_names(vocabulary: Vocabulary) -> Names:
    """The names of a vocabulary; an alias that two entities share, or that is the name of another one, stands for none of them."""
    own = {entity_key(entity.name): entity.name for entity in reversed(vocabulary.entities)}
    owners: dict[str, set[str]] = {}
    for entity in vocabulary.entities:
        for alias in entity.aliases:
            owners.setdefault(entity_key(alias), set()).add(entity_key(entity.name))
    keys = {alias: min(found) for alias, found in owners.items() if len(found) == 1 and alias not in own}
    return Names(keys, own)
