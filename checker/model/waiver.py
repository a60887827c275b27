"""What a user wants silenced and why, and a finding that was set aside for it."""

from __future__ import annotations

from typing import Literal

from checker.model.finding import Finding
from checker.model.frozen import dataclass

# Why a finding is not reported: a waiver in a document or the settings, settings for its path, the tolerance of its attribute, the baseline, or what the
# reader asked to hear of.
SetAsideBy = Literal["waiver", "path", "tolerance", "baseline", "audience"]


@dataclass(frozen=True, slots=True)
class Waiver:
    """One wish to silence findings: of the rules or kinds in `rules`, or the one finding with this `fingerprint`.

    A waiver in a document holds for the lines from `first` to `last` of that document (both 0: for all of it); one in the settings for the documents that
    `pattern` matches, or for every document if it is None. `until` is the last day on which it holds, as ISO; None for no end. `file`, `line`, `column` and
    `source` (the line itself) say where it was written.
    """

    file: str
    line: int
    column: int
    source: str
    rules: tuple[str, ...] = ()
    fingerprint: str | None = None
    document: str | None = None
    first: int = 0
    last: int = 0
    pattern: str | None = None
    until: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that is not reported, with the reason that was given; `where` is the place of the waiver ("page.md:3:1") or the name of the baseline."""

    finding: Finding
    by: SetAsideBy
    reason: str = ""
    where: str = ""
    until: str | None = None
