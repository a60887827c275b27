"""A rule: a kind of check with its options, and what a person should know about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.vocabulary import Vocabulary

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")  # in rising order
Kind = Literal["agreement", "arithmetic", "chronology"]
ArithmeticRelation = Literal["conversion", "currency"]
ChronologyRelation = Literal["member-before-container", "past-after-publication"]


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """One thing, different values: for claims of these dimensions ("measure" stands for every physical one).

    `unit` narrows the rule to claims in that unit or another of its dimension; None takes them all.
    """

    dimensions: tuple[str, ...]
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ArithmeticOptions:
    """Values that one passage ties together; `relation` says how."""

    relation: ArithmeticRelation


@dataclass(frozen=True, slots=True)
class ChronologyOptions:
    """Times that cannot be in this order; `relation` says which."""

    relation: ChronologyRelation


Options = AgreementOptions | ArithmeticOptions | ChronologyOptions


@dataclass(frozen=True, slots=True)
class ExampleText:
    """One document of an example; `published` is ISO, as precise as known."""

    text: str
    published: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """Documents on which the rule must fire, or must stay silent; `name` says what the example shows, `vocabulary` is what it needs of one."""

    texts: tuple[ExampleText, ...]
    fires: bool
    name: str = ""
    vocabulary: Vocabulary = Vocabulary()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file states it; `id` is the file's name, `file` where it was read."""

    id: str
    kind: Kind
    title: str
    severity: Severity
    why: str
    options: Options
    examples: tuple[Example, ...] = ()
    file: str = ""
