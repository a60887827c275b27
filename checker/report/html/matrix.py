"""From facts to a matrix: which source says what of each, and whether another source agrees, disagrees or is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.periods import show_period
from checker.report.html.anchors import Anchors, spot
from checker.report.html.facts import Fact
from checker.report.numbers import show_claim
from checker.report.quotes import fitted

State = Literal["disagrees", "agrees", "alone", "silent"]
MOST_FACTS, MOST_SOURCES, MOST_VALUES = 150, 24, 3
MOST_NAMED = 6
NAME, VALUE = 48, 32


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one fact; `claim` is the number of its first claim."""

    state: State
    values: tuple[str, ...]
    more: int
    claim: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One fact; `finding` is the name of the first finding on it."""

    title: str
    finding: str | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """One source: its name and date, and its colour in the page, None where there are too many sources for that."""

    name: str
    date: str
    colour: int | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Sources as columns; facts as rows; how many of each are left out; and the names of the first sources that speak of no fact that another speaks of."""

    sources: tuple[Head, ...]
    rows: tuple[Row, ...]
    more_facts: int
    more_sources: int
    alone: tuple[str, ...]
    more_alone: int


SILENT = Cell("silent", (), 0, None)


def cross(facts: Sequence[Fact], documents: Sequence[Document], anchors: Anchors) -> Matrix:
    """The facts that several sources speak of, against the sources that speak of most of them, in the order of the documents."""
    shared = [fact for fact in facts if len(fact.documents) > 1]
    spoken = Counter(name for fact in shared for name in fact.documents)
    most = {name for name, _ in spoken.most_common(MOST_SOURCES)}
    columns = [document for document in documents if document.name in most]
    rows = tuple(row(fact, columns, anchors) for fact in shared[:MOST_FACTS])
    alone = [document for document in documents if document.name not in spoken]
    return Matrix(
        sources=tuple(named(document, anchors) for document in columns),
        rows=rows,
        more_facts=max(0, len(shared) - MOST_FACTS),
        more_sources=len(spoken) - len(columns),
        alone=tuple(named(document, anchors).name for document in alone[:MOST_NAMED]),
        more_alone=max(0, len(alone) - MOST_NAMED),
    )


def named(document: Document, anchors: Anchors) -> Head:
    """Publisher, else title, and date of a source; the name of the document where nothing is known."""
    source = document.source
    date = show_period(source.published) if source.published else ""
    return Head(fitted(source.publisher or source.title or anchors.short(document.name), NAME), date, anchors.colours.get(document.name))


def row(fact: Fact, columns: Sequence[Document], anchors: Anchors) -> Row:
    """One fact across the sources."""
    said: dict[str, list[Measured]] = {}
    for measured in fact.claims:
        said.setdefault(measured.claim.place.document, []).append(measured)
    return Row(fact.title, fact.findings[0] if fact.findings else None, tuple(cell(said.get(d.name, ()), fact, anchors) for d in columns))


def cell(claims: Sequence[Measured], fact: Fact, anchors: Anchors) -> Cell:
    """What a source says of a fact."""
    if not claims:
        return SILENT
    values: Mapping[str, None] = dict.fromkeys(valued(m) for m in claims)
    return Cell(state(claims, fact, anchors), tuple(values)[:MOST_VALUES], max(0, len(values) - MOST_VALUES), anchors.claims.get(spot(claims[0].claim.place)))


def state(claims: Sequence[Measured], fact: Fact, anchors: Anchors) -> State:
    """Disagrees if a finding sets one of the claims against another, agrees if another source bears one of them out."""
    marks = {anchors.told.get(spot(m.claim.place), ("known", ""))[0] for m in claims}
    if marks & {"conflict", "tension"}:
        return "disagrees"
    return "agrees" if any(spot(m.claim.place) in fact.agreeing for m in claims) else "alone"


def valued(measured: Measured) -> str:
    """A value with the time that it is for."""
    claim = measured.claim
    when = f" ({show_period(claim.when.period)})" if claim.when and claim.when.source != "none" and claim.kind != "date" else ""
    return fitted(show_claim(claim), VALUE) + fitted(when, VALUE)
