"""The arguments of `checker explain` in, the page of a rule or the trace of a finding out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.commands.console import OK, say, searched, terminal_layout
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.settings import Settings
from checker.policy.config import Flags, load_settings
from checker.policy.shipped import with_examples

FINGERPRINT = re.compile(r"[0-9a-f]{16}")


def run_explain(subject: str, paths: Sequence[str], format: str, flags: Flags) -> int:
    """Prints the page of a rule, or how a finding in the documents under the paths came about."""
    from checker.report.write import write_rule, write_trace

    settings = load_settings(paths[0] if paths else None, flags)
    known = {r.id: r for r in (*settings.resting, *settings.rules)}
    if subject in known:
        say(write_rule(with_examples(known[subject]), format, terminal_layout()))
    elif FINGERPRINT.fullmatch(subject):
        say(write_trace(finding_of(subject, paths, settings), terminal_layout()))
    else:
        raise InputError(unknown_subject(subject, known))
    return OK


def finding_of(fingerprint: str, paths: Sequence[str], settings: Settings) -> Finding:
    """Judges again and gives the finding with this fingerprint, reported or set aside; raises InputError where there is none."""
    from checker.pipeline import check

    audit = check(searched(paths, settings), settings)
    everything = (*audit.findings, *(each.finding for each in audit.set_aside))
    found = next((f for f in everything if f.fingerprint == fingerprint), None)
    if found is None:
        hint = "name the same paths and settings as in the run that reported it"
        raise InputError(Problem("", 0, 0, f"no finding has the fingerprint {fingerprint}", hint=hint))
    return found


def unknown_subject(subject: str, known: Iterable[str]) -> Problem:
    """What to say of a word that is neither a rule nor a fingerprint."""
    from difflib import get_close_matches

    near = get_close_matches(subject, known, 1)
    return Problem("", 0, 0, f"there is no rule `{subject}`", hint=f"did you mean `{near[0]}`?" if near else "`checker rules` lists them")
