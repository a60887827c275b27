"""A claim on a project's page in, its label out: the words by which the page says which property of the project the number is the value of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from checker.data.numberwords import SMALL
from checker.data.pages import (
    CONDITIONS,
    EMPTY,
    GENERAL,
    IMPERATIVES,
    LEAST,
    LIMITING,
    MEANINGS,
    MOST,
    NEEDING,
    QUALIFYING,
    SUPPORTING,
    SUPPOSING,
    UNTIL,
)
from checker.data.words import CONJUNCTIONS, RELATIVES
from checker.groups.alignment.passages import meaning, stem
from checker.groups.alignment.projects import GENERAL_STEMS, LONGEST_NAME, NUMBERED, OTHER_PAGES, Project, file_stem
from checker.model.claim import Claim
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.regex import regex

# A word, a number, or a mark that ends a clause; the parts of "max_connections" are words, "A20" is one that no other word equals.
TOKEN = regex(r"(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*(?!\d)|[^\W\d_]+\d\w*)|(?P<number>\d[\d.,]*\d|\d)|(?P<mark>[,;:()–—?!]|\.(?=\s+[A-Z]))")
TARGET = regex(r"\]\([^)\s]*\)?|https?://\S+|<[^>\s]*>")
GOES_ON = regex(r"-[^\W\d_]|\s*[*×^/=<]")  # "a 30-second window" is a kind of window, "2 * seconds" a formula
EXAMPLE = regex(r"\b(?:examples?|for instance|such as|suppose|imagine)\b|\be\.g\b", re.IGNORECASE)
WORDS = regex(r"[^\W\d_]+")
ONE_MEANING = {word: row.split()[0] for row in MEANINGS for word in row.split()}
ENDING = regex(r"(?<=\w{3})(?:ies|ied|ing|ed|es|s|e|y)$")  # "served", "serves" and "serving" say one thing here
MODEL = regex(r"\w*\d\w*")  # "ESP32", "868 MHz"
BREAKS = CONJUNCTIONS | RELATIVES | {"after", "before", "then"}
UNITLESS = frozenset({"count", "number", "currency", "date"})
ENDS = MOST | LEAST
UNTIL_THEN = frozenset({"support", "until"})
UNIT_GAP = 1  # characters between a number and its unit
LONGEST_CELL = 4  # words beside the value in a cell; more are a sentence of its own
MOST_WORDS = 6  # in a label; a clause with more tells a story
Bound = Literal["most", "least", ""]


@dataclass(frozen=True, slots=True)
class Label:
    """The stems of the words that name a property, sorted out by what they tell; `name` is made of the words as they stand.

    `bound` says that the value is the most or the least that there may be; `stated` whether the clause itself says so, and not only the heading or verb.
    `above` are the stems of headings that may narrow it.
    """

    name: str
    words: frozenset[str]
    bound: Bound
    stated: bool
    above: frozenset[str]


def label_of(claim: Claim, document: Document, headings: tuple[str, ...], above: frozenset[str], project: Project) -> Label | None:
    """The label of a claim below some headings, `above` being the stems of theirs that may narrow it.

    None for a claim that an example, a condition or another number governs, and for one that no two words name.
    """
    block = document.blocks[claim.block] if claim.block < len(document.blocks) else None
    if block is None or block.labels or block.kind in ("heading", "quote"):
        return None
    words = cell_words(claim, document, block) if block.kind == "row" else clause_words(claim, claim.quote, claim.place.start - claim.quote_start)
    if words is None:
        return None
    lower = [word.lower() for word in words] + (["version"] if claim.kind == "version" else [])
    telling = telling_stems(lower) - name_stems(project.title)
    said = " ".join(word for word in lower if word in ENDS or telling_stem(word) in telling)
    if claim.kind == "date":
        if SUPPORTING.isdisjoint(lower) or UNTIL.isdisjoint(lower):
            return None
        telling, said = (telling - telling_stems(SUPPORTING | UNTIL)) | UNTIL_THEN, "end of support"
    elif telling and telling <= QUALIFYING:  # "Default: 30 s" below the name of the setting
        nearest = [word.lower() for text in headings[-1:] if len(text.split()) <= LONGEST_NAME for word in WORDS.findall(text)]
        telling |= telling_stems(word for word in nearest if not is_general(word)) - name_stems(project.title)
    if not 1 < len(telling) <= MOST_WORDS:
        return None
    bound, stated = bound_of(claim, lower, headings)
    return Label(said, telling, bound, stated, above - telling)


def narrowing(headings: tuple[str, ...], name: str, project: Project) -> frozenset[str] | None:
    """The stems of some headings, and of the name of their file, that may narrow what stands below; None where they make it a part of another version or an
    example.
    """
    if any(NUMBERED.search(heading) or not OTHER_PAGES.isdisjoint(word.lower() for word in WORDS.findall(heading)) for heading in headings):
        return None
    named = " ".join((*headings, file_stem(name).replace("_", " "))).lower()
    words = [word for word in WORDS.findall(named) if not is_general(word)]
    return (telling_stems(words) | frozenset(MODEL.findall(named))) - name_stems(project.title)


@lru_cache(maxsize=1_000)
def name_stems(title: str) -> frozenset[str]:
    """The stems of the name of a project, which narrow nothing in it."""
    return telling_stems(WORDS.findall(title.lower()))


def telling_stems(words: Iterable[str]) -> frozenset[str]:
    """The stems of those of some words in small letters that help to name a property."""
    return frozenset(found for found in map(telling_stem, words) if found)


@lru_cache(maxsize=4_000)
def is_general(word: str) -> bool:
    """True for a word of a heading that narrows nothing."""
    return word in GENERAL or stem(word) in GENERAL_STEMS


@lru_cache(maxsize=4_000)
def telling_stem(word: str) -> str:
    """The stem of a word that helps to name a property; "" for any other."""
    if word in EMPTY:
        return ""
    if any(c.isdigit() for c in word):
        return word
    found = ONE_MEANING.get(word, meaning(word))
    return ENDING.sub("", found) if found not in QUALIFYING else found


def bound_of(claim: Claim, lower: list[str], headings: tuple[str, ...]) -> tuple[Bound, bool]:
    """Whether the value is the most or the least that there may be, and whether the clause itself says so."""
    if claim.kind == "date" or claim.hedge in ("at_most", "less_than") or not MOST.isdisjoint(lower):
        return "most", True
    if claim.hedge in ("at_least", "more_than") or not LEAST.isdisjoint(lower):
        return "least", True
    if not NEEDING.isdisjoint(lower):
        return "least", False
    limiting = any(word.lower() in LIMITING for heading in headings for word in heading.split())
    return ("most", False) if limiting else ("", False)


def cell_words(claim: Claim, document: Document, block: Block) -> list[str] | None:
    """The words of the first cell of the row, of the head of the column and of the cell itself; None for a row without heads."""
    at = next((i for i, (start, end) in enumerate(block.cells) if start <= claim.place.start < end), None)
    if at is None or block.head is None:
        return None
    start, end = block.cells[at]
    own = clause_words(claim, document.text[start:end], claim.place.start - start)
    heads = document.blocks[block.head].cells
    if own is None or len(own) > LONGEST_CELL or at >= len(heads):
        return None
    named = [heads[at], *([block.cells[0]] if at else [])]
    found = [token for a, b in named for token in TOKEN.finditer(document.text[a:b]) if not token["mark"]]
    if any(token["number"] or token["word"].lower() in SUPPOSING for token in found):
        return None  # the row of a series, or a column of examples
    return [*own, *(token["word"] for token in found)]


def clause_words(claim: Claim, quote: str, start: int) -> list[str] | None:
    """The words of the clause around a number, its unit left out; None where a condition, an example or the number before it governs it."""
    if GOES_ON.match(quote, start + len(claim.text)) or EXAMPLE.search(quote):
        return None
    before = words_before(quote[:start], claim.kind == "version")
    after = words_after(quote[start + len(claim.text) :], claim.dimension not in UNITLESS)
    return None if before is None or after is None else before + after


def words_before(text: str, may_ask: bool = False) -> list[str] | None:
    """The words of its clause before a number; None if they tell of an example, or if another number stands in the same clause.

    A requirement `may_ask` its reader to do something ("install Python 3.9 or newer").
    """
    words: list[str] = []
    bounded = False
    last = ""
    for found in TOKEN.finditer(TARGET.sub(" ", text)):
        last = found.group()
        if found["number"] or last.lower() in SMALL:
            words, bounded = [], True
        elif last in ";.?!" or (bounded and (found["mark"] or last.lower() in CONJUNCTIONS)):
            words, bounded = [], False
        elif found["word"]:
            words.append(last)
    lower = [word.lower() for word in words]
    if bounded or not SUPPOSING.isdisjoint(lower) or (lower[:1] and lower[0] in IMPERATIVES and last != ":" and not may_ask):
        return None
    return words


def words_after(text: str, has_unit: bool) -> list[str] | None:
    """The words of its clause behind a number, without its unit; None if they begin a condition."""
    words: list[str] = []
    first = True
    ended = False
    for found in TOKEN.finditer(TARGET.sub(" ", text)):
        word = found.group().lower()
        if first and has_unit and found.start() <= UNIT_GAP and found["word"]:
            first = False
            continue
        first = False
        if ended:
            return None if word in CONDITIONS else words
        if found["mark"]:
            ended = True
        elif found["number"] or word in BREAKS or word in SMALL:
            return None if word in CONDITIONS else words
        else:
            words.append(found.group())
    return words


def same_words(a: Label, b: Label) -> bool:
    """True for two labels that name one property, and the same end of it."""
    if a.bound == b.bound:
        return True
    if a.bound and b.bound:
        return False
    return not (a.stated or b.stated)
