"""Every shipped rule on its own examples, end to end: it fires where it must, for its own id, and stays silent where it must."""

from __future__ import annotations

import pytest

from checker.documents.metadata import iso_period
from checker.documents.readers import read
from checker.model.document import Document, Source
from checker.model.finding import Finding
from checker.model.rule import Example, ExampleText, Rule
from checker.model.settings import Settings
from checker.pipeline import audit, take_inventory
from checker.policy.shipped import shipped_rules, with_examples

RULES = tuple(map(with_examples, shipped_rules()))
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{'fires' if example.fires else 'silent'}-{example.name or n}")
    for rule in RULES
    for n, example in enumerate(rule.examples)
]


def document(number: int, text: ExampleText) -> Document:
    source = Source(published=iso_period(text.published) if text.published else None, published_from="example" if text.published else "", about=text.about)
    return read(f"text-{number}.md", text.text, source)


def findings_on(example: Example, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    documents = [document(n, text) for n, text in enumerate(example.texts, 1)]
    settings = Settings(rules, example.vocabulary, references=example.references)
    return audit(take_inventory(documents, (), settings), settings).findings


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    fired = [finding.message for finding in findings_on(example, RULES) if finding.rule == rule.id]
    assert bool(fired) == example.fires, fired


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_three_examples_of_each(rule: Rule) -> None:
    fires = [example.fires for example in rule.examples]
    assert fires.count(True) >= 3
    assert fires.count(False) >= 3
