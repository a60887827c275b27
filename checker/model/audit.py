"""The outcome of a whole run, which every report format writes from."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.claim import Claim, Skipped
from checker.model.document import Document, Unread
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import Rule
from checker.model.waiver import SetAside


@dataclass(frozen=True, slots=True)
class Inventory:
    """Everything that the documents state: claims that can be compared, claims that cannot (with a reason), and numbers that are no claims."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    measured: tuple[Measured, ...]
    unmeasured: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """What a run of `check` found. `compared` counts the claims that met at least one other; `rules` are those that ran, by id.

    `set_aside` are findings that are not reported, each with the reason; `notices` tell of waivers and baselines that are out of date or have no effect.
    """

    inventory: Inventory
    findings: tuple[Finding, ...]
    rules: Mapping[str, Rule]
    compared: int
    set_aside: tuple[SetAside, ...] = ()
    notices: tuple[Problem, ...] = ()
