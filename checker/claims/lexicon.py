"""A vocabulary in, indexes over its words out, so that names and nouns are found by looking up tokens instead of trying every name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from checker.claims.scripts import is_chinese
from checker.claims.tokens import Token, tokenize
from checker.data.events import EVENTS
from checker.model.frozen import dataclass
from checker.model.vocabulary import Attribute, Entity, Vocabulary
from checker.nouns import singular

Words = tuple[str, ...]
Event = tuple[Attribute, bool]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a vocabulary by their first word, longest entry first.

    `names`: first word -> (words, entity). `nouns`, `cues` and `unlike`: first word -> (words, index of the attribute). `kinds`: common noun ->
    entities of that kind. `events`: first word -> (words, (attribute, is a verb)).
    """

    vocabulary: Vocabulary
    names: dict[str, tuple[tuple[Words, Entity], ...]]
    nouns: dict[str, tuple[tuple[Words, int], ...]]
    cues: dict[str, tuple[tuple[Words, int], ...]]
    kinds: dict[str, tuple[Entity, ...]]
    events: dict[str, tuple[tuple[Words, Event], ...]]
    unlike: dict[str, tuple[tuple[Words, int], ...]]

    def entity(self, name: str | None) -> Entity | None:
        """The entity that bears this name or alias, however it is spelled; None if there is none."""
        words = folded_words(tokenize(name)) if name and self.names else ()
        return next((entity for found, entity in self.names.get(words[0], ()) if found == words), None) if words else None


@lru_cache(maxsize=8_000)
def fold(word: str) -> str:
    """A word without case, diacritics and apostrophes, by which two spellings of one name meet.

    >>> fold("O’Brién")
    'obrien'
    """
    if word.isascii():
        return word.replace("'", "").lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "").replace("ʼ", "").replace("'", ""))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def folded_words(tokens: Sequence[Token]) -> Words:
    """The folded words and numbers of a name; hyphens and quotation marks do not tell names apart."""
    return tuple(fold(t.text) for t in tokens if t.kind != "mark")


def noun_words(tokens: Sequence[Token]) -> Words:
    """The words of a noun or cue, each in the singular, so that number does not matter when it is looked up."""
    return tuple(singular(t.lower) for t in tokens if t.kind != "mark")


def tokenizations(phrase: str) -> tuple[tuple[Token, ...], ...]:
    """The tokens of a name or noun as English prose has them, and for one in Chinese also as Chinese prose has them."""
    if not is_chinese(phrase, "en"):
        return (tokenize(phrase),)
    from checker.claims.chinese.tokens import tokenize_chinese

    return tokenize(phrase), tokenize_chinese(phrase)


def index(entries: Iterator[tuple[Words, T]]) -> dict[str, tuple[tuple[Words, T], ...]]:
    """Entries by their first word, the longest first; of equal ones the earlier stays in front."""
    found: dict[str, list[tuple[Words, T]]] = {}
    for words, value in entries:
        if words:
            found.setdefault(words[0], []).append((words, value))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def compile_lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The indexes of a vocabulary, with the general events where the vocabulary names none of their words."""
    names = ((folded_words(t), entity) for entity in vocabulary.entities for name in (entity.name, *entity.aliases) for t in tokenizations(name))
    attributes = list(enumerate(vocabulary.attributes))
    nouns = ((noun_words(t), i) for i, a in attributes if a.unit != "date" for noun in a.nouns or (a.name,) for t in tokenizations(noun))
    cues = ((noun_words(t), i) for i, a in attributes if a.unit != "date" for cue in a.cues for t in tokenizations(cue))
    unlike = ((noun_words(t), i) for i, a in attributes for phrase in a.unlike for t in tokenizations(phrase))
    kinds: dict[str, list[Entity]] = {}
    for entity in vocabulary.entities:
        if entity.kind:
            kinds.setdefault(entity.kind.lower(), []).append(entity)
    by_kind = {kind: tuple(found) for kind, found in kinds.items()}
    return Lexicon(vocabulary, index(names), index(nouns), index(cues), by_kind, index(event_entries(vocabulary)), index(unlike))


def event_entries(vocabulary: Vocabulary) -> Iterator[tuple[Words, Event]]:
    """(words, (attribute, is a verb)) of every event; a word that the vocabulary uses is taken from the general table no more."""
    own: set[Words] = set()
    for attribute in vocabulary.attributes:
        if attribute.unit == "date":
            for verb, phrases in ((False, attribute.nouns), (True, attribute.cues)):
                for phrase in phrases:
                    words = tuple(t.lower for t in tokenize(phrase) if t.kind != "mark")
                    own.add(words)
                    yield words, (attribute, verb)
    for name, (verbs, nouns) in EVENTS.items():
        general = Attribute(name, nouns, verbs, "date", "constant" if name != "visited" else "event")
        for verb, phrases in ((True, verbs), (False, nouns)):
            for phrase in phrases:
                words = tuple(phrase.split())
                if words not in own:
                    yield words, (general, verb)
