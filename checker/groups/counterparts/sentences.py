"""A passage in, its sentences as rows of words out, in which each claim is one slot: the form in which two passages are laid side by side."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.data.hedges import AFTER, BEFORE
from checker.data.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from checker.model.comparison import Passage
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.regex import regex
from checker.nouns import singular

WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
SLOT = "#"
FUNCTION_WORDS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | RELATIVES | PRONOUNS | AUXILIARIES | ADVERBS | {"to", "s", "not"}
# Words that bound or soften a number and may stand beside it; those that mean something on their own as well stay.
KEPT = frozenset("the a an of to is in or and was it does do did not by for on from".split())
HEDGING = frozenset(word for table in (BEFORE, AFTER) for phrases in table.values() for phrase in phrases.split() for word in phrase.split("_")) - KEPT


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence in small letters with SLOT for each claim; `slots` gives the place of each claim among them, `names` the words with a capital."""

    start: int
    words: tuple[str, ...]
    slots: tuple[tuple[int, Measured], ...]
    names: frozenset[str] = frozenset()

    def claim_at(self, at: int) -> Measured:
        """The claim of a slot."""
        return next(measured for place, measured in self.slots if place == at)

    def bounds(self, at: int) -> tuple[int, int]:
        """The first word and the last (exclusive) around a slot that no other slot lies before; a date parts nothing from a number."""
        dated = self.claim_at(at).claim.dimension == "date"
        places = [place for place, measured in self.slots if dated or measured.claim.dimension != "date"]
        before = max((place for place in places if place < at), default=-1)
        after = min((place for place in places if place > at), default=len(self.words))
        return before + 1, after


def split_sentences(passage: Passage) -> tuple[Sentence, ...]:
    """The sentences of a passage that hold a claim, in order."""
    quotes: dict[tuple[int, int], list[Measured]] = {}
    for measured in passage.claims:
        claim = measured.claim
        quotes.setdefault((claim.quote_start, len(claim.quote)), []).append(measured)
    return tuple(read_sentence(passage.document.prose, start, start + length, claims) for (start, length), claims in sorted(quotes.items()))


def sentence_of(passage: Passage, at: int) -> tuple[str, int, int]:
    """The sentence around an offset, where it starts, and the number of its block: as the claims in it have them, or by its own ends where there are none."""
    document = passage.document
    block = next((n for n, block in enumerate(document.blocks) if block.start <= at < block.end), 0)
    mates = [m.claim for m in passage.claims if m.claim.quote_start <= at < m.claim.quote_start + len(m.claim.quote)]
    first, last = (mates[0].quote_start, mates[0].quote_start + len(mates[0].quote)) if mates else ends_around(document.prose, at)
    return document.text[first:last], first, block


def ends_around(prose: str, at: int) -> tuple[int, int]:
    """The first and the last offset (exclusive) of the sentence around one."""
    ends = [found.end() for found in re.finditer(r"[.!?](?=\s|$)|\n\s*\n", prose)]
    first = max((end for end in ends if end <= at), default=0)
    last = min((end for end in ends if end > at), default=len(prose))
    first += len(prose[first:last]) - len(prose[first:last].lstrip())
    return first, last


def read_sentence(prose: str, start: int, end: int, claims: list[Measured]) -> Sentence:
    """The words between two offsets; hedges beside a claim are left out, since the claim holds them."""
    words: list[str] = []
    slots: list[tuple[int, Measured]] = []
    at = start
    for measured in sorted(claims, key=lambda m: (m.claim.place.start, m.claim.place.end)):
        place = measured.claim.place
        if place.start < at or is_name(measured, prose, start):
            continue  # a claim within another, or none
        words += without_hedges(words_between(prose, at, place.start), bool(slots), True)
        slots.append((len(words), measured))
        words.append(SLOT)
        at = place.end
    words += without_hedges(words_between(prose, at, end), bool(slots), False)
    names = frozenset(found.group().lower() for found in WORD.finditer(prose, start, end) if found.group()[0].isupper())
    return Sentence(start, tuple(words), tuple(slots), names)


def is_name(measured: Measured, prose: str, start: int) -> bool:
    """True for a number that is part of a name: said so, or a word with a capital inside the sentence ("Fantastic Four")."""
    claim = measured.claim
    return claim.status == "name" or (
        claim.kind != "date" and claim.text.isalpha() and claim.text[0].isupper() and bool(prose[start : claim.place.start].strip())
    )


def words_between(prose: str, start: int, end: int) -> list[str]:
    """The words between two offsets."""
    return [found.group().lower() for found in WORD.finditer(prose, start, end)]


def without_hedges(words: list[str], behind_slot: bool, before_slot: bool) -> list[str]:
    """The words between two slots without those that hedge them: "5 or more", "more than 5"."""
    first = 2 if behind_slot and len(words) > 1 and words[0] in ("or", "and") and words[1] in HEDGING else 0
    last = len(words)
    while before_slot and last > first and words[last - 1] in HEDGING:
        last -= 1
    return words[first:last]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What the forms of a word share, roughly: its singular without the ending of a verb.

    >>> [stem(w) for w in ("companies", "opened", "opening", "opens", "visited", "red")]
    ['company', 'open', 'open', 'open', 'visit', 'red']
    """
    base = singular(word)
    for ending in ("ing", "ed"):
        if base.endswith(ending) and len(base) - len(ending) >= 4:
            base = base[: -len(ending)]
            return base[:-1] if base[-1] == base[-2] and base[-1] not in "sl" else base
    return base[:-1] if base.endswith("e") and len(base) > 4 else base
