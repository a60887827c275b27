"""The documents of a run in, what surrounds their claims out: the headings above a block, what a document is about, and which names are no things."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.data.pages import STAGES
from checker.data.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from checker.groups.epochs import epochs_of
from checker.groups.names import entity_key
from checker.groups.nothings import nothings_of
from checker.model.claim import Claim
from checker.model.document import Document, Heading
from checker.model.regex import regex
from checker.nouns import first_synonym

WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NAME_WORD = regex(r" ([A-Z](?<=[^.!?:|\n] [A-Z])[^\W\d_]{2,})")  # what begins behind such a mark has its capital from that
AFTER_NAME = regex(r"\s*[•|(/:;,–—]")
NUMBERS = regex(r"\d+")
SCALES = frozenset("hundred thousand million billion trillion bn mn percent cm mm km kg ft mi lb sq".split())
CLOSED_CLASS = ADVERBS | AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES
IDLE_WORDS = CLOSED_CLASS | SCALES | {"to", "there", "total", "number", "many", "much", "how"}
LONGEST_NAME = 4  # in words
SAME_FORM = 3  # headings that two documents of one form share
TOGETHER = "ir"  # items of a list and rows of a table, as in `Document.kinds`
NO_WORDS: frozenset[str] = frozenset()  # one for all: an empty set takes as much memory as a small one
SUBJECTS = 3  # the most frequent names of a document that may be its subject


@lru_cache(maxsize=4_000)
def stem(word: str) -> str:
    """The form in which two spellings of a word meet: small letters, the singular, the first of its synonyms.

    >>> stem("Enterprises"), stem("crews"), stem("digging")
    ('company', 'crew', 'digging')
    """
    return first_synonym(word.lower())


@lru_cache(maxsize=8_000)
def meaning(word: str) -> str:
    """The stem of a word that carries meaning of its own; "" for any other."""
    return "" if len(word) < 2 or word.lower() in IDLE_WORDS else stem(word)


def content_words(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry meaning of their own."""
    return frozenset(found for found in map(meaning, WORD.findall(text)) if found)


class Sections(NamedTuple):
    """Where the sections of a document start, by their first block; for each its heading with those above it, the highest first; and the end of the last."""

    starts: Sequence[int]
    above: Sequence[tuple[Heading, ...]]
    end: int


NO_SECTIONS = Sections((), (), 0)


class Library:
    """Looks up what stands around a claim; works out only what is asked for, once for each document."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.nothings = nothings_of(documents)
        self.epochs = epochs_of(documents)
        self._documents = {document.name: document for document in documents}
        self._sections: dict[str, Sections] = {}
        self._forms: dict[tuple[str, str], bool] = {}
        self._own_titles: dict[str, frozenset[str]] = {}
        self._subjects: dict[str, frozenset[str]] = {}
        self._heading_words: dict[tuple[str, int], frozenset[str]] = {}
        self._told_stages: dict[tuple[str, int | None], frozenset[str]] = {}

    def one_form(self, a: str, b: str) -> bool:
        """True for two documents that are filled in by one form, each on a subject of its own: they have several headings in common."""
        if a == b:
            return False
        key = (a, b) if a < b else (b, a)
        if key not in self._forms:
            self._forms[key] = len(self._titles(a) & self._titles(b)) >= SAME_FORM
        return self._forms[key]

    def of_one_time(self, a: Claim, b: Claim) -> bool:
        """True for two claims of which neither is of another version than the other, as far as folders and changelogs tell."""
        return self.epochs.of(a) == self.epochs.of(b) and self._stages(a) == self._stages(b)

    def _stages(self, claim: Claim) -> frozenset[str]:
        """Which of several installations of a thing a page is about, as its name, title and headings tell ("the staging environment")."""
        name, block = claim.place.document, claim.block
        key = (name, self.section(name, block))
        if key not in self._told_stages:
            document = self._documents.get(name)
            told = " ".join((name, (document.source.title if document else None) or "", *self.headings(name, block)))
            self._told_stages[key] = STAGES.intersection(WORD.findall(told.casefold())) or NO_WORDS
        return self._told_stages[key]

    def _titles(self, document: str) -> frozenset[str]:
        if document not in self._own_titles:
            found = self._documents.get(document)
            self._own_titles[document] = frozenset(" ".join(WORD.findall(heading.text)) for heading in found.headings) if found else frozenset()
        return self._own_titles[document]

    def _headings(self, document: str, block: int) -> tuple[Heading, ...]:
        """The headings above a block, and itself if it is one, the highest first."""
        sections = self._sections.get(document)
        if sections is None:
            found = self._documents.get(document)
            sections = self._sections[document] = sections_of(found) if found else NO_SECTIONS
        number = bisect_right(sections.starts, block)
        return sections.above[number - 1] if number and block < sections.end else ()

    def heading_words(self, document: str, block: int) -> frozenset[str]:
        """The words of all headings above a block, and of its own text if it is one."""
        above = self._headings(document, block)
        if not above:
            return NO_WORDS
        key = (document, above[-1].block)
        if key not in self._heading_words:
            self._heading_words[key] = content_words(" ".join(heading.text for heading in above))
        return self._heading_words[key]

    def document(self, name: str) -> Document | None:
        """The document of a name; None for one that is not in the run."""
        return self._documents.get(name)

    def headings(self, document: str, block: int) -> tuple[str, ...]:
        """The texts of all headings above a block, the highest first."""
        return tuple(heading.text for heading in self._headings(document, block))

    def heading_name(self, document: str, block: int) -> str | None:
        """The key of the name that the nearest heading above a block is, alone or before a mark ("Norwood (Westmark)"); None for a longer heading."""
        above = self._headings(document, block)
        if not above:
            return None
        heading = AFTER_NAME.split(above[-1].text.strip(), maxsplit=1)[0]
        return entity_key(heading) if heading[:1].isupper() and len(heading.split()) <= LONGEST_NAME else None

    def subject(self, document: str) -> frozenset[str]:
        """The words of a document's stated subject and title, and its most frequent names."""
        if document not in self._subjects:
            found = self._documents.get(document)
            self._subjects[document] = subject_words(found) if found else frozenset()
        return self._subjects[document]

    def passage(self, document: str, block: int) -> tuple[str, int]:
        """The paragraph, table or list that a block is or belongs to, by its first block."""
        found = self._documents.get(document)
        kind = found.kinds[block : block + 1] if found else ""
        return document, len(found.kinds[: block + 1].rstrip(kind)) if found and kind and kind in TOGETHER else block

    def is_row(self, document: str, block: int) -> bool:
        """True for a row of a table."""
        found = self._documents.get(document)
        return found is not None and found.kinds[block : block + 1] == "r"

    def section(self, document: str, block: int) -> int | None:
        """The nearest heading above a block; None where there is none."""
        above = self._headings(document, block)
        return above[-1].block if above else None


def sections_of(document: Document) -> Sections:
    """The sections of a document."""
    stack: list[Heading] = []
    above = []
    for heading in document.headings:
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        stack.append(heading)
        above.append(tuple(stack))
    return Sections([heading.block for heading in document.headings], above, len(document.kinds))


def subject_words(document: Document) -> frozenset[str]:
    """The words of what a document says that it is about, else of its title, with its most frequent names."""
    stated = document.source.about or document.source.title or ""
    names = Counter(NAME_WORD.findall(document.prose))
    frequent = sorted(names, key=lambda name: (-names[name], name))[:SUBJECTS]
    return content_words(stated) | frozenset(stem(name) for name in frequent if names[name] > 1)


def one_series(a: str | None, b: str | None) -> bool:
    """True for two titles or file names that differ in their numbers alone; files that bear nothing but a number are only numbered.

    >>> one_series("report-2019.md", "report-2020.md"), one_series("docs/1.md", "docs/2.md"), one_series("Release 3", "Release notes")
    (True, False, False)
    """
    if not a or not b or a == b:
        return False
    return without_numbers(a) == without_numbers(b) and any(c.isalpha() for c in a.rpartition("/")[2].partition(".")[0])


@lru_cache(maxsize=8_000)
def without_numbers(name: str) -> str:
    """A title or the name of a file with one mark for each of its numbers; each is held against many others."""
    return NUMBERS.sub("#", name)
