"""A rule: a kind of check with its options, and what a person should know about it."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from checker.model.frozen import dataclass
from checker.model.reference import Reference
from checker.model.vocabulary import Vocabulary

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")  # in rising order
Kind = Literal["agreement", "arithmetic", "chronology", "hygiene"]
# Whom an agreement rule holds against whom: two statements of one thing, two plans, a part and its whole, a running total and a later one, a reference.
AgreementRelation = Literal["same", "targets", "part", "running", "reference"]
# How one value follows from others that a passage, a table or a list ties to it; `expression` is a formula of the rule's own.
PassageRelation = Literal["sum", "share", "growth", "ratio", "multiple", "difference", "partition", "table-total", "list-count", "implied-total"]
TieRelation = Literal[PassageRelation, "part"]
SpanRelation = Literal["duration", "weekday", "age", "anniversary", "edition", "order"]
ArithmeticRelation = Literal["conversion", "currency", "expression", PassageRelation]
ChronologyRelation = Literal["member-before-container", "past-after-publication", SpanRelation]
HygieneRelation = Literal["undated-figure", "copied-text", "single-source", "unresolved-relative-date"]


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """One thing, different values: for claims of these dimensions ("measure" stands for every physical one).

    `unit` narrows the rule to claims in that unit or another of its dimension; None takes them all. `relation` says which statements are held against which.
    `attributes` and `entities` narrow it to properties and things of these names; none take them all.
    """

    dimensions: tuple[str, ...]
    unit: str | None = None
    relation: AgreementRelation = "same"
    attributes: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """What a name in an expression stands for: a property, of one entity (None: of any, but of the same one for all names)."""

    attribute: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class ArithmeticOptions:
    """Values that one passage ties together; `relation` says how.

    For `expression` it is the formula that must hold, such as "share = part / whole", and `where` says what its names stand for.
    """

    relation: ArithmeticRelation
    expression: str = ""
    where: tuple[tuple[str, Selection], ...] = ()


@dataclass(frozen=True, slots=True)
class ChronologyOptions:
    """Times that cannot be in this order; `relation` says which."""

    relation: ChronologyRelation


@dataclass(frozen=True, slots=True)
class HygieneOptions:
    """What a statement lacks, although nothing contradicts it; `relation` says what."""

    relation: HygieneRelation


Options = AgreementOptions | ArithmeticOptions | ChronologyOptions | HygieneOptions


@dataclass(frozen=True, slots=True)
class ExampleText:
    """One document of an example; `published` is ISO, as precise as known."""

    text: str
    published: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """Documents on which the rule must fire, or must stay silent; `name` says what the example shows.

    `vocabulary` and `references` are what it needs of those. `line` is where it stands in the file of its rule.
    """

    texts: tuple[ExampleText, ...]
    fires: bool
    name: str = ""
    vocabulary: Vocabulary = Vocabulary()
    references: tuple[Reference, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file states it; `id` is the file's name, `file` where it was read.

    A rule that is not `by_default` runs only where it is selected by name or given a severity. `precision` says what it was measured to find. `shipped` tells
    the rules that come with the program from those of the user.
    """

    id: str
    kind: Kind
    title: str
    severity: Severity
    why: str
    options: Options
    examples: tuple[Example, ...] = ()
    file: str = ""
    by_default: bool = True
    precision: str = ""
    shipped: bool = False
