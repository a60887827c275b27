"""Documents in, the names out that are names of no one thing: headings that many documents have, and labels that number a series."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence

from checker.groups.names import entity_key
from checker.model.claim import OWN_GROUNDS, Ground
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.regex import regex

WORD = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LABEL = regex(r"\b([A-Z]{2,})[-#]\d+")
NUMBERED = regex(r"\b([A-Z]{2,})s? ?(#\d+)")  # "PR #412": what is numbered so names no one thing, wherever it stands
LINE_LABEL = regex(r"^[ \t]*(?:[-*+][ \t]+)?(?:(?:\*\*|__)([A-Z][\w ]{2,40}?):?(?:\*\*|__)|([A-Z][\w ]{2,40}?):)", re.MULTILINE)
FORM = 8  # a label that begins lines in so many sections of one page is a field of a form, and no thing
COMMON_HEADING = 3  # a heading in so many documents names a property of their subjects, and no thing
LONGEST_HEADING = 6  # in words: a longer one is a sentence and names nothing
SERIES = 3  # so many numbers behind one label make a series


Labels = dict[str, set[str]]  # a label with what is numbered by it


@dataclass(frozen=True, slots=True)
class Nothings:
    """The keys of such names: `headings` are none where a claim only inherits them, `labels` ("RFC" of "RFC-1", "RFC-2") nowhere."""

    headings: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()

    def hold(self, entity: str, name: str, ground: Ground) -> bool:
        """True if a name (with its key) that was found on this ground names no one thing; "RFC Draft" is no more one than "RFC"."""
        labelled = entity in self.labels or (name.partition(" ")[0] in self.labels and not any(c.isdigit() for c in name))
        return labelled or (ground not in OWN_GROUNDS and entity in self.headings)


NO_NOTHINGS = Nothings()


def nothings_of(documents: Sequence[Document]) -> Nothings:
    """The names that the headings of some documents show to be none."""
    headings: dict[str, set[str]] = {}
    labels: Labels = {}
    fields: set[str] = set()
    for document in documents:
        for heading in headings_of(document):
            headings.setdefault(heading, set()).add(document.name)
        add_labels(document, labels)
        fields |= fields_of(document)
    return nothings_among((text for text, names in headings.items() if len(names) >= COMMON_HEADING), labels, fields)


def nothings_among(common: Iterable[str], labels: Labels, fields: Collection[str]) -> Nothings:
    """The names that are none by the headings that many documents have, by all labels and by the fields of forms."""
    found = (text.split() for text in common)
    runs = {" ".join(words[i:j]) for words in found if len(words) <= LONGEST_HEADING for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    numbering = (label for label, numbers in labels.items() if len(numbers) >= SERIES)
    numbered = (form for label in numbering for form in (label, entity_key(label)))
    return Nothings(frozenset(entity_key(run) for run in runs), frozenset((*numbered, *fields, *map(entity_key, fields))))


def headings_of(document: Document) -> set[str]:
    """The words of each heading of a document."""
    return {" ".join(WORD.findall(document.prose[block.start : block.end])) for block in document.blocks if block.kind == "heading"}


def add_labels(document: Document, labels: Labels) -> None:
    """Adds what is numbered in a document to what is known, each label with as many numbers as make a series."""
    headings = (document.prose[block.start : block.end] for block in document.blocks if block.kind == "heading")
    found = [(label[1], label[0]) for text in headings for label in LABEL.finditer(text)]
    found += [(label[1], f"{label[1]}-{label[2]}") for label in NUMBERED.finditer(document.prose)] if "#" in document.prose else []
    for label, numbered in found:
        numbers = labels.setdefault(label, set())
        if len(numbers) < SERIES:
            numbers.add(numbered)


def fields_of(document: Document) -> set[str]:
    """The names of the fields that a page fills in for one thing after another ("**Ethnic groups** ..." in each section), and their first words."""
    starts = [block.start for block in document.blocks if block.kind == "heading"]
    if len(starts) < FORM:
        return set()
    sections: dict[str, set[int]] = {}
    for found in LINE_LABEL.finditer(document.text):
        sections.setdefault((found[1] or found[2]).strip(), set()).add(bisect_right(starts, found.start()))
    fields = [label.split() for label, at in sections.items() if len(at) >= FORM]
    return {" ".join(words[:i]) for words in fields for i in range(1, len(words) + 1)}
