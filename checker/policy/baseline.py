"""A baseline file in, the findings that it lists out; the findings of a run in, the text of a baseline out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.settings import Baseline
from checker.policy.textfile import read_text

VERSION = 1
Entry = tuple[str, str, tuple[str, ...]]  # fingerprint, rule, documents


def read_baseline(path: Path) -> Baseline:
    """What a baseline lists; raises InputError if it cannot be read or is none."""
    import json  # only a run with a baseline needs it

    shown = path.as_posix()
    text = read_text(path, shown)
    try:
        listed = json.loads(text)
        if listed["version"] != VERSION:
            raise InputError(Problem(shown, 0, 0, f"this baseline is of version {listed['version']}, and version {VERSION} is known here"))
        known = tuple((str(e["fingerprint"]), str(e["rule"]), tuple(map(str, e["documents"]))) for e in listed["findings"])
    except json.JSONDecodeError as error:
        raise InputError(Problem(shown, error.lineno, error.colno, f"this is not valid JSON: {error.msg}", hint=REMEDY)) from error
    except (KeyError, TypeError, RecursionError) as error:
        raise InputError(Problem(shown, 0, 0, "this is not a baseline", hint=REMEDY)) from error
    return Baseline(shown, known)


REMEDY = "write a new one with --write-baseline"


def baseline_text(findings: Iterable[Finding]) -> str:
    """The findings as a baseline, an entry to a line in order of their fingerprints, so that a change of one is a change of one line."""
    entries: dict[str, dict[str, object]] = {
        f.fingerprint: {"fingerprint": f.fingerprint, "rule": f.rule, "documents": list(documents_of(f)), "message": f.message} for f in findings
    }
    return _written([entries[key] for key in sorted(entries)])


def documents_of(finding: Finding) -> tuple[str, ...]:
    """The documents whose statements show a finding, by name."""
    return tuple(sorted({m.claim.place.document for m in finding.witness}))


def pruned(text: str, gone: Collection[str]) -> str:
    """The text of a baseline without the entries of some fingerprints."""
    import json

    return _written([entry for entry in json.loads(text)["findings"] if entry["fingerprint"] not in gone])


def gone_from(baseline: Baseline, found: Collection[str], read: Collection[str], idle: Collection[str]) -> tuple[str, ...]:
    """The fingerprints of entries that a run should have found again and did not.

    Those are the entries whose documents were read, or are not there any more, without those of the rules in `idle`, which did not run; `found` are the
    fingerprints of all findings of the run.
    """
    return tuple(
        fingerprint
        for fingerprint, rule, documents in baseline.known
        if fingerprint not in found and rule not in idle and all(name in read or not Path(name).exists() for name in documents)
    )


def _written(entries: Sequence[dict[str, object]]) -> str:
    import json

    lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    return f'{{\n  "version": {VERSION},\n  "findings": [{chr(10) + lines + chr(10) + "  " if entries else ""}]\n}}\n'
