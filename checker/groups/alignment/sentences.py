"""A sentence in, the words that speak of each of its numbers out: those of its clause, up to the neighbouring numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.data.alignment import ROLES
from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.words import CONJUNCTIONS, RELATIVES
from checker.groups.alignment.passages import NO_WORDS, meaning, stem
from checker.model.claim import Claim
from checker.model.measured import Measured
from checker.model.regex import regex

TOKEN = regex(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:[-.][^\W\d_]+)*|[,;:()–—]")
MARKS = frozenset(",;:()–—")
CLAUSE_OPENERS = CONJUNCTIONS | RELATIVES | {"after", "before", "during", "until"}  # behind a date they begin another event
FEWEST_BEFORE = 3
REACH = 12  # words on either side of a number that may speak of it
ROLE_OF = {word: role for role, words in ROLES.items() for word in words.split()}
ROLE_STEMS = frozenset(stem(word) for word in ROLE_OF)


Tokens = Sequence[tuple[int, int, str, bool]]  # (start, end, text, is it a number); a mark that ends a clause is a token as well


def read_sentence(quote: str) -> Tokens:
    """The tokens of a sentence."""
    return [(*found.span(), found[0], found[0][0].isdigit()) for found in TOKEN.finditer(quote)]


def stems_in(tokens: Tokens) -> tuple[str, ...]:
    """The stems of the words that mean something, each once, in order of the alphabet: two sentences of equal stems have equal ones here."""
    stems = {meaning(text) for _, _, text, is_number in tokens if not is_number and text not in MARKS}
    stems.discard("")
    return tuple(sorted(stems))


def names_in(tokens: Tokens) -> frozenset[str]:
    """The stems of the names; a capital at the beginning tells nothing, unless a name goes on."""
    names = [name_stem(text) for _, _, text, is_number in tokens if not is_number and text not in MARKS]
    return frozenset(filter(None, names if len(names) > 1 and names[1] else names[1:]))


def figures_in(tokens: Tokens) -> frozenset[str]:
    """The numbers, as they are written."""
    return frozenset(text for _, _, text, is_number in tokens if is_number)


@lru_cache(maxsize=4_000)
def name_stem(word: str) -> str:
    """The stem of a name; "" for any other word."""
    return stem(word) if is_name(word) else ""


def is_name(word: str) -> bool:
    """True for a capitalised word that is no month or day."""
    return word[0].isupper() and word.lower() not in CALENDAR_NAMES


def roles_of(words: list[str]) -> frozenset[str]:
    """What some words tell of what is counted or dated; a word of a name ("the Larch Foundation") tells nothing."""
    return frozenset(ROLE_OF[word.lower()] for i, word in enumerate(words) if word.lower() in ROLE_OF and not (i and is_name(word))) or NO_WORDS


def roles_near(measured: Measured) -> frozenset[str]:
    """What the clause of a claim tells of what is counted or dated in it."""
    claim = measured.claim
    start = claim.place.start - claim.quote_start
    before, after = clause_around(read_sentence(claim.quote), claim, start)
    return roles_of(before + after)


def clause_around(tokens: Tokens, claim: Claim, start: int) -> tuple[list[str], list[str]]:
    """The words around a claim; those behind a date end where another clause begins."""
    before, after = words_around(tokens, start, start + len(claim.text))
    if claim.kind == "date":
        after = after[: next((i for i, word in enumerate(after) if word.lower() in CLAUSE_OPENERS), len(after))]
    return before, after


def words_around(tokens: Tokens, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words of its clause before and behind a number, up to the neighbouring numbers; a clause that says little is read on to the one before it."""
    before: list[str] = []
    earlier: list[str] = []
    after: list[str] = []
    for token_start, token_end, text, is_number in tokens:
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
