"""Documents in, one by one, out what all of them together tell of the names and versions in any of them; in bounded memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Protocol

from checker.groups.epochs import are_several, edition_shown
from checker.groups.nothings import COMMON_HEADING, NO_NOTHINGS, Labels, Nothings, add_labels, fields_of, headings_of, nothings_among
from checker.model.document import Document
from checker.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is known of a claim only when all documents are: which names are none, and whether the folders of versions separate claims."""

    nothings: Nothings = NO_NOTHINGS
    has_editions: bool = False


class Shelf(Protocol):
    """Where the names of the documents that have a heading are kept: those under one key are made one by `joined`."""

    def add(self, key: str, item: tuple[str, ...]) -> None:
        """Takes an item."""

    def items(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every key once, with what its items have become."""


@dataclass(frozen=True, slots=True)
class Share:
    """What some documents tell, for a survey of all."""

    headings: dict[str, tuple[str, ...]]
    labels: dict[str, tuple[str, ...]]
    fields: frozenset[str]
    editions: frozenset[str | None]


class Survey:
    """Takes the documents of a run in any order."""

    def __init__(self, headings: Shelf) -> None:
        self._headings = headings
        self._labels: Labels = {}
        self._fields: set[str] = set()
        self._editions: set[str | None] = set()

    def add(self, document: Document) -> None:
        """Takes a document."""
        for heading in headings_of(document):
            self._headings.add(heading, (document.name,))
        add_labels(document, self._labels)
        self._fields |= fields_of(document)
        if document.source.published is None:
            self._editions.add(edition_shown(document.name))

    def share(self) -> Share:
        """What the documents that were taken tell."""
        labels = {label: tuple(sorted(numbers)) for label, numbers in self._labels.items()}
        return Share(dict(self._headings.items()), labels, frozenset(self._fields), frozenset(self._editions))

    def join(self, share: Share) -> None:
        """Takes what other documents tell."""
        for heading, names in share.headings.items():
            self._headings.add(heading, names)
        for label, numbers in share.labels.items():
            self._labels.setdefault(label, set()).update(numbers)
        self._fields |= share.fields
        self._editions |= share.editions

    def corpus(self) -> Corpus:
        """What the documents tell."""
        common = (heading for heading, names in self._headings.items() if len(names) >= COMMON_HEADING)
        return Corpus(nothings_among(common, self._labels, self._fields), are_several(self._editions))


def joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Names of documents, once each, as many as make a heading a common one."""
    return tuple(sorted({*one, *other})[:COMMON_HEADING])


def as_line(names: tuple[str, ...]) -> str:
    """Names as text."""
    return json.dumps(names)


def as_names(line: str) -> tuple[str, ...]:
    """The names again."""
    return tuple(json.loads(line))
