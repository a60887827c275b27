"""What the user asks for, after every file and flag was read and checked."""

from __future__ import annotations

from typing import Literal

from checker.model.frozen import dataclass
from checker.model.rates import Rate
from checker.model.reference import Reference
from checker.model.rule import Rule, Severity
from checker.model.vocabulary import Vocabulary
from checker.model.waiver import Waiver

# Who wants to hear it: whoever has work to do, whoever wants every doubt, whoever looks at all that there is.
Persona = Literal["regular", "pedantic", "auditor"]


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the documents that `pattern` matches: rules and kinds that alone run there (none: all), that do not, and the most severe they may be."""

    pattern: str
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()


@dataclass(frozen=True, slots=True)
class Baseline:
    """Findings that were there before, as (fingerprint, rule, documents), and the file that lists them."""

    file: str
    known: tuple[tuple[str, str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """One effective setting in words, and where it was said: "checker.yaml:3", "--fail-on" or "default"."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective settings of a run; `file` is the settings file they came from, None where there is none.

    `known` are the ids of all rules there are, those included that do not run; `asked` those of the running ones that were selected or given a severity.
    Patterns of waivers and paths count from the folder of `file`. `today` is the day against which waivers expire, as ISO; None for the day of the system's
    clock. `outputs` are formats with the files to write. `language` and `currency` (a code, for signs that several currencies share) hold for documents that
    state none. `rates` go before those that ship.
    `references` are values that are held to be right, `resting` the rules that there are and that do not run. `whole` is False for a run over a part of
    `sources`, which cannot tell what has no effect.
    """

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary = Vocabulary()
    fail_on: Severity = "error"
    sources: tuple[str, ...] = ()
    file: str | None = None
    known: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    paths: tuple[PathSettings, ...] = ()
    baseline: Baseline | None = None
    persona: Persona = "regular"
    min_confidence: float | None = None
    today: str | None = None
    outputs: tuple[tuple[str, str], ...] = ()
    language: str | None = None
    currency: str | None = None
    rates: tuple[Rate, ...] = ()
    references: tuple[Reference, ...] = ()
    resting: tuple[Rule, ...] = ()
    whole: bool = True
