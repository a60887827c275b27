"""From an audit to JSON, version 1: one object with everything, or one finding a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.audit import Audit, Inventory
from checker.model.finding import Finding, Side
from checker.model.measured import Measured, Reading
from checker.model.waiver import SetAside
from checker.report.claim_json import bounds, claim_object
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.summary import by_severity, coverage, set_aside_counts

VERSION = 1


def write_json(audit: Audit, layout: Layout) -> str:
    """The whole report as one object; the layout plays no part."""
    audit = with_notes(audit)
    counts: dict[str, Json] = {
        "compared": audit.compared,
        "findings": {str(name): number for name, number in by_severity(audit.findings).items()},
        "set_aside": {str(name): number for name, number in set_aside_counts(audit).items()},
    }
    summary: Json = inventory_summary(audit.inventory) | counts
    outcome: dict[str, Json] = {
        "version": VERSION,
        "summary": summary,
        "findings": [finding_object(f) for f in audit.findings],
        "set_aside": [set_aside_object(each) for each in audit.set_aside],
        "notices": [{"document": n.file, "line": n.line, "column": n.column, "message": n.message, "hint": n.hint} for n in audit.notices],
    }
    return encode(outcome, 0) + "\n"


def set_aside_object(each: SetAside) -> dict[str, Json]:
    """A finding that is not reported: `by` is waiver, path, baseline or audience, the rest says why and where that was asked for."""
    return {"by": each.by, "reason": each.reason, "where": each.where, "until": each.until, "finding": finding_object(each.finding)}


def write_jsonl(audit: Audit, layout: Layout) -> str:
    """One finding a line; nothing for an audit without findings."""
    return "".join(encode(finding_object(f)) + "\n" for f in with_notes(audit).findings)


def with_notes(audit: Audit) -> Audit:
    """An audit whose findings hold the notes that its persona does not want to read: a persona is a person, and a program sorts by severity itself."""
    notes = [each for each in audit.set_aside if each.by == "audience" and each.finding.severity == "info"]
    left = tuple(each for each in audit.set_aside if each not in notes)
    return replace(audit, findings=(*audit.findings, *(each.finding for each in notes)), set_aside=left) if notes else audit


def inventory_summary(inventory: Inventory) -> dict[str, Json]:
    """What was read and what was found in it."""
    seen = coverage(inventory)
    return {
        "documents": seen.documents,
        "unread": [{"document": u.name, "reason": u.reason} for u in inventory.unread],
        "claims": seen.claims,
        "attributed": seen.attributed,
        "unmeasured": dict(seen.unmeasured),
        "skipped": dict(seen.skipped),
    }


def finding_object(finding: Finding) -> dict[str, Json]:
    """One finding as plain values for `encode`."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "verdict": finding.verdict,
        "message": finding.message,
        "entity": finding.entity,
        "attribute": finding.attribute,
        "fingerprint": finding.fingerprint,
        "sides": [side_object(s) for s in finding.sides],
        "undecided": claim_objects(finding.undecided),
        "evidence": claim_objects(finding.evidence),
        "witness": claim_objects(finding.witness),
        "hint": finding.hint,
        "steps": finding.steps,
    }


def side_object(side: Side) -> dict[str, Json]:
    """What one side says; its ends are given as those of its first claim are: numbers, ISO days or versions."""
    first = side.claims[0].claim
    ends = bounds(first, Reading(side.common, side.common))
    return {
        "low": ends["low"],
        "high": ends["high"],
        "unit": first.unit,
        "text": side.text,
        "independent_sources": side.independent_sources,
        "claims": claim_objects(side.claims),
    }


def claim_objects(claims: Sequence[Measured]) -> list[Json]:
    """The claims in the contract's form."""
    return [claim_object(c) for c in claims]
