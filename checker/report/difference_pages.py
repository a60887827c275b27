"""From the difference of two reports to text, Markdown or JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.report.difference import Difference, Given, Shift, Stand, text
from checker.report.encode import Json, encode
from checker.report.json_report import VERSION
from checker.report.layout import CODES, Layout
from checker.report.markup import escape, table
from checker.report.quotes import fitted

MOST_MESSAGE = 300
MOST_VALUES = 6
NAME = 80


def difference_text(difference: Difference, layout: Layout) -> str:
    """One line for each finding that is new, gone or changed and for each fact with other values, then the counts."""
    lines = [f"new      {titled(finding, layout)}" for finding in difference.new]
    for old, new in difference.changed:
        lines += [f"changed  {titled(new, layout)}", f"         was: {fitted(text(old, 'message'), MOST_MESSAGE)}"]
    lines += [f"gone     {titled(finding, layout)}" for finding in difference.gone]
    lines += [f"value    {name_of(each)}: {turn(each)}" for each in difference.facts]
    return "\n".join([*lines, *([""] if lines else []), counts(difference)]) + "\n"


def titled(finding: Given, layout: Layout) -> str:
    """error[rule]: message"""
    severity = text(finding, "severity")
    word = f"{'note' if severity == 'info' else fitted(severity, NAME)}[{fitted(text(finding, 'rule'), NAME)}]"
    painted = layout.paint(severity, word) if severity in CODES else word
    return f"{painted}: {fitted(text(finding, 'message'), MOST_MESSAGE)}"


def name_of(each: Shift) -> str:
    """What a fact is about, or the sentence that it stands in."""
    if each.sentence:
        return f"“{fitted(each.sentence, 2 * NAME)}”"
    return fitted(" · ".join(part for part in (each.attribute, each.entity, *each.scope, each.as_of) if part), 2 * NAME)


def turn(each: Shift) -> str:
    """The values before and now; of a fact that keeps a value, what came or went."""
    if not each.old:
        return f"now also {values(each.new)}"
    return f"{values(each.old)} -> {values(each.new)}" if each.new else f"no longer {values(each.old)}"


def values(stands: Sequence[Stand]) -> str:
    """Values with their places; "-" where there is none that the other report does not have as well."""
    shown = [f"{fitted(stand.text, NAME)} ({fitted(stand.document, NAME)}:{stand.line})" for stand in stands[:MOST_VALUES]]
    more = len(stands) - MOST_VALUES
    return ", ".join([*shown, *([f"{more:,} more"] if more > 0 else [])]) or "-"


def counts(difference: Difference) -> str:
    """How much has changed."""
    findings = f"{len(difference.new):,} new, {len(difference.changed):,} changed, {len(difference.gone):,} gone, {difference.same:,} as before"
    return f"findings: {findings}; facts with other values: {len(difference.facts):,}"


def difference_markdown(difference: Difference, layout: Layout) -> str:
    """A page with a table for each sort of change; the layout plays no part."""
    lines = ["# What has changed", "", f"{escape(counts(difference))}.".capitalize(), ""]
    for heading, findings in (("New", difference.new), ("Gone", difference.gone)):
        lines += section(heading, ("Severity", "What", "Rule"), [finding_row(finding) for finding in findings])
    changed = [(*finding_row(new), escape(fitted(text(old, "message"), MOST_MESSAGE))) for old, new in difference.changed]
    lines += section("Changed", ("Severity", "What", "Rule", "Was"), changed)
    facts = [(escape(name_of(each)), escape(values(each.old)), escape(values(each.new))) for each in difference.facts]
    return "\n".join([*lines, *section("Facts with other values", ("Fact", "Before", "Now"), facts)]).rstrip("\n") + "\n"


def section(heading: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A heading with a table; nothing without rows."""
    return [f"## {heading}", "", *table(heads, rows)] if rows else []


def finding_row(finding: Given) -> tuple[str, str, str]:
    """Severity, message and rule."""
    return escape(text(finding, "severity")), escape(fitted(text(finding, "message"), MOST_MESSAGE)), escape(text(finding, "rule"))


def difference_json(difference: Difference, layout: Layout) -> str:
    """One object, version 1; the findings stand in it as they do in the reports."""
    summary: Json = {
        "new": len(difference.new),
        "changed": len(difference.changed),
        "gone": len(difference.gone),
        "same": difference.same,
        "facts": len(difference.facts),
    }
    found: Mapping[str, Json] = {
        "version": VERSION,
        "summary": summary,
        "new": difference.new,
        "changed": [{"old": old, "new": new} for old, new in difference.changed],
        "gone": difference.gone,
        "facts": [fact_object(each) for each in difference.facts],
    }
    return encode(found, 0) + "\n"


def fact_object(each: Shift) -> Json:
    """One fact with its values before and now."""
    sides: dict[str, Json] = {
        name: [{"text": s.text, "document": s.document, "line": s.line} for s in stands] for name, stands in (("old", each.old), ("new", each.new))
    }
    names: dict[str, Json] = {"entity": each.entity or None, "attribute": each.attribute or None, "scope": each.scope, "as_of": each.as_of or None}
    return {**names, "sentence": each.sentence or None, **sides}
