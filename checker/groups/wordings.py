"""Documents in, the capitalised names of their prose out, with what stands around each: the ground on which a proposal tells names from other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.data.abbreviations import ABBREVIATIONS
from checker.data.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, NOUN_OR_VERB, PREPOSITIONS, PRONOUNS, RELATIVES, VERBS
from checker.groups.names import entity_key
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.regex import regex

WORD = regex(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[-’'.&][^\W_]+)*")
POSSESSIVE = regex(r"['’]s$|(?<=s)['’]$")
JOINERS = frozenset("of de la le du del der di da dos von van al".split())
CLOSED = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | {"to"}
NO_MODIFIED_NOUN = CLOSED | NOUN_OR_VERB | VERBS
TITLE_SHARE = 0.6  # a line in which more of the longer words than this are written with a capital is a title


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row ("Bank of Norwood"), at offsets of the document's text.

    `firm` if nothing but being a name explains the capitals; `opens` if that is so behind the first word alone, because a sentence begins with it.
    """

    text: str
    start: int
    end: int
    firm: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its names in order of place; those of one block share its number."""

    document: Document
    runs: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """How the whole corpus writes its words.

    `small` counts the words in small letters. `firm` counts by key how often a name stands where only a name has a capital, `modifying` how often of these it
    stands right before a noun ("Norwood clay"); `definite` counts the words behind "the" and "this", which may stand for something named before.
    """

    pages: tuple[Page, ...]
    small: Counter[str]
    firm: Counter[str]
    modifying: Counter[str]
    definite: Counter[str]


def read_wording(documents: Sequence[Document]) -> Wording:
    """The names and words of documents, in the order of the documents' names."""
    small: Counter[str] = Counter()
    firm: Counter[str] = Counter()
    modifying: Counter[str] = Counter()
    definite: Counter[str] = Counter()
    pages = []
    for document in sorted(documents, key=lambda d: d.name):
        blocks = []
        for block in document.blocks:
            words = list(WORD.finditer(document.prose, block.start, block.end))
            small.update(word.group() for word in words if word.group().islower())
            definite.update(word.group() for before, word in pairwise(words) if before.group().lower() in ("the", "this"))
            runs = tuple(runs_of(document.prose, block, words))
            blocks.append(runs)
        pages.append(Page(document, tuple(blocks)))
    for page in pages:
        for run in (run for runs in page.runs for run in runs if run.firm or run.opens):
            key = entity_key(run.text if run.firm else without_opening(run.text, small))
            firm[key] += 1
            modifying[key] += modifies(page.document.prose, run)
    return Wording(tuple(pages), small, firm, modifying, definite)


def runs_of(prose: str, block: Block, words: Sequence[re.Match[str]]) -> Iterator[Run]:
    """The capitalised runs of a block."""
    prosaic = block.kind in ("paragraph", "item", "quote") and not is_title(words)
    i = 0
    while i < len(words):
        opens = i == 0 or ends_sentence(prose[words[i - 1].end() : words[i].start()], words[i - 1].group())
        if not words[i].group()[0].isupper() or (opens and words[i].group().lower() in CLOSED):
            i += 1
            continue
        last = end_of_run(prose, words, i)
        written = POSSESSIVE.sub("", prose[words[i].start() : words[last - 1].end()])
        text = POSSESSIVE.sub("", " ".join(word.group() for word in words[i:last]))
        yield Run(text, words[i].start(), words[i].start() + len(written), prosaic and not opens, prosaic and opens and last > i + 1)
        i = last


def end_of_run(prose: str, words: Sequence[re.Match[str]], i: int) -> int:
    """The index behind the run that begins at word i; a possessive ending ends it, and so does any mark but the point of an abbreviation."""
    last = i + 1
    while last < len(words) and adjoins(prose, words, last) and not POSSESSIVE.search(words[last - 1].group()):
        step = last
        while step + 1 < len(words) and step - last < 2 and joins(words, step, last) and adjoins(prose, words, step + 1):
            step += 1
        if not words[step].group()[0].isupper():
            break
        last = step + 1
    return last


def joins(words: Sequence[re.Match[str]], step: int, last: int) -> bool:
    """True for "of" between two words of a name, and for "the" behind it."""
    return words[step].group() in JOINERS or (step > last and words[step].group() == "the")


def adjoins(prose: str, words: Sequence[re.Match[str]], i: int) -> bool:
    """True if only blanks part a word from the one before it, or the point of an abbreviation ("St. Norwood")."""
    gap = prose[words[i - 1].end() : words[i].start()]
    return gap.isspace() or (gap.strip() == "." and words[i - 1].group().lower() in ABBREVIATIONS)


def ends_sentence(gap: str, word: str) -> bool:
    """True if what stands between two words ends a sentence, a cell or a label, or opens a quotation or bracket, behind which a capital means little."""
    point = "." in gap and word.lower() not in ABBREVIATIONS
    return point or any(mark in gap for mark in '!?:|"“”‘•([{<*/=>…。！？')


def is_title(words: Sequence[re.Match[str]]) -> bool:
    """True for a line in which most of the longer words have a capital."""
    longer = [word.group() for word in words if len(word.group()) > 3 and not word.group()[0].isdigit()]
    return sum(word[0].isupper() for word in longer) > TITLE_SHARE * len(longer)


def without_opening(name: str, small: Counter[str]) -> str:
    """A name at the head of a sentence without its first word, if that is a common word ("Engineer Norwood")."""
    first, _, rest = name.partition(" ")
    return rest if small[first.lower()] else name


def modifies(prose: str, run: Run) -> bool:
    """True if a name stands right before a noun in small letters, as an adjective does."""
    follows = WORD.match(prose, run.end + 1) if prose[run.end : run.end + 1].isspace() else None
    word = follows.group() if follows else ""
    return word.islower() and word.isalpha() and word not in NO_MODIFIED_NOUN and not word.endswith(("ed", "ly"))
