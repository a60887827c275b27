"""A sentence in, the words that speak of each of its numbers out: those of its clause, up to the neighbouring numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.data.alignment import ROLES
from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.words import CONJUNCTIONS, RELATIVES
from checker.groups.alignment.passages import meaning, stem
from checker.model.claim import Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured

TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:[-.][^\W\d_]+)*|[,;:()–—]")
MARKS = frozenset(",;:()–—")
CLAUSE_OPENERS = CONJUNCTIONS | RELATIVES | {"after", "before", "during", "until"}  # behind a date they begin another event
FEWEST_BEFORE = 3
REACH = 12  # words on either side of a number that may speak of it
ROLE_OF = {word: role for role, words in ROLES.items() for word in words.split()}
ROLE_STEMS = frozenset(stem(word) for word in ROLE_OF)


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence as tokens: (start, end, text, is it a number); a mark that ends a clause is a token as well."""

    tokens: tuple[tuple[int, int, str, bool], ...]
    names: frozenset[str]
    stems: frozenset[str]
    figures: frozenset[str]


def read_sentence(quote: str) -> Read:
    """The tokens of a sentence, the stems of its names and of its words that mean something, and its numbers."""
    tokens: list[tuple[int, int, str, bool]] = []
    figures: list[str] = []
    stems: set[str] = set()
    names: list[str] = []
    for found in TOKEN.finditer(quote):
        text = found[0]
        is_number = text[0].isdigit()
        tokens.append((*found.span(), text, is_number))
        if is_number:
            figures.append(text)
        elif text not in MARKS:
            means, name = look_up(text)
            names.append(name)
            stems.add(means)
    stems.discard("")
    firm = names if len(names) > 1 and names[1] else names[1:]  # a capital at the beginning tells nothing, unless a name goes on
    return Read(tuple(tokens), frozenset(filter(None, firm)), frozenset(stems), frozenset(figures))


@lru_cache(maxsize=50_000)
def look_up(word: str) -> tuple[str, str]:
    """The stem of a word if it means something by itself, and that of a name; "" for what it is not."""
    return meaning(word), stem(word) if is_name(word) else ""


@lru_cache(maxsize=50_000)
def is_name(word: str) -> bool:
    """True for a capitalised word that is no month or day."""
    return word[0].isupper() and word.lower() not in CALENDAR_NAMES


def roles_of(words: list[str]) -> frozenset[str]:
    """What some words tell of what is counted or dated; a word of a name ("the Larch Foundation") tells nothing."""
    return frozenset(ROLE_OF[word.lower()] for i, word in enumerate(words) if word.lower() in ROLE_OF and not (i and is_name(word)))


def roles_near(measured: Measured) -> frozenset[str]:
    """What the clause of a claim tells of what is counted or dated in it."""
    claim = measured.claim
    start = claim.place.start - claim.quote_start
    before, after = clause_around(read_sentence(claim.quote), claim, start)
    return roles_of(before + after)


def clause_around(read: Read, claim: Claim, start: int) -> tuple[list[str], list[str]]:
    """The words around a claim; those behind a date end where another clause begins."""
    before, after = words_around(read, start, start + len(claim.text))
    if claim.kind == "date":
        after = after[: next((i for i, word in enumerate(after) if word.lower() in CLAUSE_OPENERS), len(after))]
    return before, after


def words_around(read: Read, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words of its clause before and behind a number, up to the neighbouring numbers; a clause that says little is read on to the one before it."""
    before: list[str] = []
    earlier: list[str] = []
    after: list[str] = []
    for token_start, token_end, text, is_number in read.tokens:
        if token_end <= start:
            if is_number:
                before, earlier = [], []
            elif text not in MARKS:
                before.append(text)
            elif text != ":":
                before, earlier = [], [*earlier, *before] if len(before) < FEWEST_BEFORE else before
        elif token_start >= end:
            if is_number or (text in MARKS and (after or len(before) >= FEWEST_BEFORE)) or len(after) == REACH:
                break
            if text not in MARKS:
                after.append(text)
    if len(before) < FEWEST_BEFORE:
        before = earlier + before
    return before[-REACH:], after
