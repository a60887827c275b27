"""What the user asks for, after every file and flag was read and checked."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.rule import Rule, Severity
from checker.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Settings:
    """The effective settings of a run; `file` is the settings file they came from, None where there is none."""

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary = Vocabulary()
    fail_on: Severity = "error"
    sources: tuple[str, ...] = ()
    file: str | None = None
