"""The files that were changed and an audit in, the audit of what touches them out; the files come from the user or from git."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.repository import changed_between, changed_since, staged

if TYPE_CHECKING:
    from checker.model.audit import Audit
    from checker.model.finding import Finding

HEAD = "HEAD"


def focused(audit: Audit, changed: Sequence[str], since: str | None) -> Audit:
    """The audit with the findings alone that have a statement in a changed file: one of `changed`, or one that git knows to differ from `since`.

    Without either, and where nothing differs from `since`, all findings stay: a run on an unchanged tree is not to look clean. Raises InputError where git
    cannot tell.
    """
    files = {Path(file).resolve() for file in changed} | (set() if since is None else changed_from(since))
    if not files:
        return audit
    names = {document.name for document in audit.inventory.documents if Path(document.name).resolve() in files}
    return replace(audit, findings=tuple(turned(f, names) for f in audit.findings if touches(f, names)))


def changed_from(since: str) -> set[Path]:
    """The files that differ from `since`. Below pre-commit `HEAD` stands for the change at hand: what is staged, or the commits that it was told to look at.

    There a file that is not yet git's is nobody's change, since pre-commit leaves such files lying where they are.
    """
    if since != HEAD or not os.environ.get("PRE_COMMIT"):
        return changed_since(since)
    first, last = os.environ.get("PRE_COMMIT_FROM_REF"), os.environ.get("PRE_COMMIT_TO_REF")
    return changed_between(first, last) if first and last else staged()


def touches(finding: Finding, names: Collection[str]) -> bool:
    """True if one of its sides has a statement in these documents."""
    witness = any(m.claim.place.document in names for m in finding.witness)
    return witness or any(m.claim.place.document in names for side in finding.sides for m in side.claims)


def turned(finding: Finding, names: Collection[str]) -> Finding:
    """The finding with the witness from these documents first, since reports put it where they can put one thing only."""
    first, second = (m.claim.place.document in names for m in finding.witness)
    return replace(finding, witness=(finding.witness[1], finding.witness[0])) if second and not first else finding
