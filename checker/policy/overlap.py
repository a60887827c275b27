"""The findings of several rules in, the same without those that another rule tells of in their place out: one finding for one cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model.finding import Finding
from checker.model.rule import SEVERITIES, AgreementOptions, Rule

Cause = tuple[str, str, frozenset[tuple[str, int, int]]]
EVERYTHING = 1_000  # dimensions, for a rule that looks at every physical one


def told_once(findings: Sequence[Finding], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings in their order, of those that two rules make of one pair of statements only that of the rule which looks at less.

    A rule for the spans of bridges speaks in the place of the one for all measures; of two that look at the same, the user's own does.
    """
    by_id = {rule.id: rule for rule in rules}
    causes = [cause_of(finding, by_id.get(finding.rule)) for finding in findings]
    found_by: dict[Cause, set[str]] = {}
    for finding, cause in zip(findings, causes, strict=True):
        if cause is not None:
            found_by.setdefault(cause, set()).add(finding.rule)
    kept: list[Finding] = []
    for finding, cause in zip(findings, causes, strict=True):
        first, *others = sorted(found_by[cause], key=lambda name: breadth(by_id[name])) if cause else (finding.rule,)
        if finding.rule == first:
            kept.append(replace(finding, steps=(*finding.steps, f"told in the place of {', '.join(others)}")) if others else finding)
    return tuple(kept)


def cause_of(finding: Finding, rule: Rule | None) -> Cause | None:
    """What two rules share that find the same; None for a formula, and for a rule that did not run: theirs are findings of their own."""
    relation = rule.options.relation if rule else "expression"
    if rule is None or relation == "expression":
        return None
    return rule.kind, relation, frozenset((m.claim.place.document, m.claim.place.start, m.claim.place.end) for m in finding.witness)


def breadth(rule: Rule) -> tuple[int, int, bool, int, str]:
    """Sorts rules: those first that look at less, then the user's own, then the more severe."""
    narrowings, dimensions = 0, EVERYTHING
    if isinstance(rule.options, AgreementOptions):
        options = rule.options
        narrowings = sum(map(bool, (options.attributes, options.entities, options.unit)))
        dimensions = EVERYTHING if "measure" in options.dimensions else len(options.dimensions)
    return -narrowings, dimensions, rule.shipped, -SEVERITIES.index(rule.severity), rule.id
