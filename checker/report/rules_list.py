"""From rules to a list of them: an aligned table for a terminal, Markdown, or JSON."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.model.rule import Rule
from checker.report.encode import Json, encode
from checker.report.explain import options
from checker.report.layout import WORDS, Layout, counted
from checker.report.markup import escape, table
from checker.report.quotes import columns, fitted

HEADS = ("rule", "kind", "severity", "title")
WIDEST = 48


def list_text(rules: Sequence[Rule], layout: Layout, off: Collection[str] = ()) -> str:
    """One rule a line, and how many there are."""
    rows = [tuple(fitted(word, WIDEST) for word in (r.id, r.kind, severity_of(r, off))) for r in rules]
    widths = [max(columns(row[at]) for row in [HEADS, *rows]) for at in range(3)]
    room = max(24, layout.width - sum(widths) - 6)
    lines = [layout.paint("faint", aligned(HEADS, widths))] if rules else []
    lines += [aligned((*row, fitted(rule.title, room)), widths) for row, rule in zip(rows, rules, strict=True)]
    return "\n".join([*lines, *([""] if rules else []), counted(len(rules), "rule")]) + "\n"


def severity_of(rule: Rule, off: Collection[str]) -> str:
    """How severe the findings of a rule are; "off" for one that does not run."""
    return "off" if rule.id in off else WORDS[rule.severity]


def aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """The cells of a row under one another, the last one without end."""
    return "  ".join([*(cell + " " * (wide - columns(cell)) for cell, wide in zip(row, widths, strict=False)), row[-1]])


def list_markdown(rules: Sequence[Rule], layout: Layout, off: Collection[str] = ()) -> str:
    """One rule a row."""
    rows = [(f"`{r.id}`", r.kind, severity_of(r, off), escape(r.title)) for r in rules]
    return "\n".join(table([head.capitalize() for head in HEADS], rows)[:-1]) + "\n"


def list_json(rules: Sequence[Rule], layout: Layout, off: Collection[str] = ()) -> str:
    """An object for each rule: id, kind, title, severity, whether it runs, why and options."""
    found: list[Json] = []
    for r in rules:
        about: dict[str, Json] = {"id": r.id, "kind": r.kind, "title": r.title, "severity": r.severity, "runs": r.id not in off}
        found.append({**about, "why": r.why.strip(), "options": dict(options(r))})
    return encode({"version": 1, "rules": found}, 0) + "\n"
