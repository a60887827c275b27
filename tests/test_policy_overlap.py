"""One cause that several rules find is told once, by the rule that looks at less."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.readers import read
from checker.findings.judge import judge
from checker.model.document import Source
from checker.model.finding import Finding
from checker.model.rule import AgreementOptions, ArithmeticOptions, HygieneOptions, Rule, Selection
from checker.model.settings import Settings
from checker.pipeline import audit, gathered, take_inventory
from checker.policy.overlap import told_once
from checker.policy.settle import settle

PAGES = (
    "The span of Alder Bridge is 310 metres. The height of Alder Bridge is 45 m.",
    "The span of Alder Bridge is 290 metres. The height of Alder Bridge is 51 m.",
)


def rule(name: str, *dimensions: str, **more: object) -> Rule:
    narrowing = {key: more.pop(key) for key in ("attributes", "entities", "unit", "relation") if key in more}
    return Rule(name, "agreement", name, "error", "", AgreementOptions(dimensions, **narrowing), **more)  # type: ignore[arg-type]


MEASURES = rule("measures", "measure", shipped=True)
SUM = Rule("sum", "arithmetic", "sum", "error", "", ArithmeticOptions("sum"), shipped=True)
SLOPE = Rule(
    "slope",
    "arithmetic",
    "slope",
    "error",
    "",
    ArithmeticOptions("expression", "span > 9 * height", (("span", Selection("span")), ("height", Selection("height")))),
)
# rules -> (the rules that tell of the spans, those that tell of the heights)
ROWS = {
    "one rule": ([MEASURES], ["measures"], ["measures"]),
    "rules for other values": ([MEASURES, rule("counts", "count"), SUM], ["measures"], ["measures"]),
    "a property": ([MEASURES, rule("spans", "length", attributes=("span",))], ["spans"], ["measures"]),
    "a property, as wide otherwise": ([MEASURES, rule("spans", "measure", attributes=("span",))], ["spans"], ["measures"]),
    "a thing": ([MEASURES, rule("alder", "measure", entities=("Alder Bridge",))], ["alder"], ["alder"]),
    "another thing": ([MEASURES, rule("elm", "measure", entities=("Elm Bridge",))], ["measures"], ["measures"]),
    "one dimension of all": ([MEASURES, rule("lengths", "length")], ["lengths"], ["lengths"]),
    "a unit": ([rule("lengths", "length"), rule("metres", "length", unit="meter")], ["metres"], ["metres"]),
    "the user's own of two alike": ([rule("a", "length", shipped=True), rule("b", "length")], ["b"], ["b"]),
    "the more severe of two alike": ([rule("a", "length", by_default=False), replace(rule("b", "length"), severity="info")], ["a"], ["a"]),
    "three": ([MEASURES, rule("lengths", "length"), rule("spans", "length", attributes=("span",))], ["spans"], ["lengths"]),
    "another relation": ([MEASURES, rule("plans", "length", relation="targets", attributes=("span",))], ["measures"], ["measures"]),
    "a formula": ([MEASURES, SLOPE], ["measures"], ["measures"]),
}  # fmt: skip


def found_by(*rules: Rule) -> tuple[Finding, ...]:
    documents = [read(f"page-{name}.md", text, Source()) for name, text in zip("ab", PAGES, strict=True)]
    asked = Settings(rules)
    return judge(gathered(take_inventory(documents, (), asked), asked), rules)


@pytest.mark.parametrize(("rules", "spans", "heights"), ROWS.values(), ids=ROWS)
def test_the_rule_that_looks_at_less_tells_of_it(rules: list[Rule], spans: list[str], heights: list[str]) -> None:
    told = [finding for finding in told_once(found_by(*rules), rules) if finding.rule != "slope"]
    assert [sorted(f.rule for f in told if f.attribute == name) for name in ("span", "height")] == [spans, heights]


def test_formulas_are_findings_of_their_own() -> None:
    twin = replace(SLOPE, id="slope-again")
    assert {finding.rule for finding in told_once(found_by(SLOPE, twin), (SLOPE, twin))} == {"slope", "slope-again"}


def test_the_one_that_tells_names_the_others() -> None:
    rules = [MEASURES, rule("spans", "length", attributes=("span",)), rule("lengths", "length")]
    told = {finding.rule: finding.steps[-1] for finding in told_once(found_by(*rules), rules)}
    assert told == {"spans": "told in the place of lengths, measures", "lengths": "told in the place of measures"}


def test_a_run_tells_of_it_once() -> None:
    rules = (MEASURES, rule("lengths", "length"), Rule("bare", "hygiene", "bare", "info", "", HygieneOptions("undated-figure")))
    documents = [read(f"page-{name}.md", text, Source()) for name, text in zip("ab", PAGES, strict=True)]
    asked = Settings(rules)
    assert [f.rule for f in settle(audit(take_inventory(documents, (), asked), asked), asked).findings] == ["lengths", "lengths"]


@given(order=st.permutations([MEASURES, rule("lengths", "length"), rule("spans", "length", attributes=("span",)), SLOPE]))
def test_the_order_of_rules_does_not_matter(order: list[Rule]) -> None:
    told = told_once(found_by(*order), order)
    assert sorted((f.rule, f.steps) for f in told) == sorted((f.rule, f.steps) for f in told_once(found_by(*order[::-1]), order[::-1]))
