"""The files that were changed and an audit in, the audit of what touches them out; the files come from the user or from git."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from checker.model.audit import Audit
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding

SECONDS = 60  # that git may take


def focused(audit: Audit, changed: Sequence[str], since: str | None) -> Audit:
    """The audit with the findings alone that have a statement in a changed file: one of `changed`, or one that git knows to differ from `since`.

    Without either, and where nothing differs from `since`, all findings stay: a run on an unchanged tree is not to look clean. Raises InputError where git
    cannot tell.
    """
    files = {Path(file).resolve() for file in changed} | (changed_since(since) if since is not None else set())
    if not files:
        return audit
    names = {document.name for document in audit.inventory.documents if Path(document.name).resolve() in files}
    return replace(audit, findings=tuple(turned(f, names) for f in audit.findings if touches(f, names)))


def touches(finding: Finding, names: Collection[str]) -> bool:
    """True if one of its sides has a statement in these documents."""
    witness = any(m.claim.place.document in names for m in finding.witness)
    return witness or any(m.claim.place.document in names for side in finding.sides for m in side.claims)


def turned(finding: Finding, names: Collection[str]) -> Finding:
    """The finding with the witness from these documents first, since reports put it where they can put one thing only."""
    first, second = (m.claim.place.document in names for m in finding.witness)
    return replace(finding, witness=(finding.witness[1], finding.witness[0])) if second and not first else finding


def changed_since(reference: str) -> set[Path]:
    """The files that differ between the working tree and the commit where it left `reference`, new files included; none before the first commit."""
    if not git("rev-list", "--max-count=1", "--all"):
        return set()
    commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}", hint=f"is `{reference}` a branch, tag or commit here?")
    root = Path(git("rev-parse", "--show-toplevel").rstrip("\n"))
    base = git("merge-base", commit.strip(), "HEAD", hint="fetch enough of the history for the two to meet").strip()
    listed = git("diff", "--name-only", "--no-renames", "-z", base, "--") + git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", str(root))
    return {(root / name).resolve() for name in listed.split("\0") if name}


def git(*arguments: str, hint: str = "--since needs git, and a repository around the current folder") -> str:
    """What git prints; raises InputError where it is not there or fails."""
    try:
        found = subprocess.run(["git", *arguments], capture_output=True, check=True, timeout=SECONDS)
    except (OSError, subprocess.SubprocessError):
        raise InputError(Problem("", 0, 0, f"`git {arguments[0]}` has no answer", hint=hint)) from None
    return found.stdout.decode("utf-8", "surrogateescape")
