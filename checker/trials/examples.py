"""Rules in, a trial of each of their examples out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.documents.readers import read
from checker.findings.judge import judge
from checker.model.document import Document, Source
from checker.model.rule import Example, ExampleText, Rule
from checker.model.settings import Settings
from checker.model.trial import Trial
from checker.pipeline import gathered, take_inventory
from checker.policy.periods import parse_period
from checker.trials.passages import lettered
from checker.trials.reasons import reasons_for


def try_rules(rules: Iterable[Rule], settings: Settings) -> Iterator[Trial]:
    """A trial of every example of the rules, together with all rules of the settings: these may explain a finding away, as they would in a run."""
    for rule in rules:
        together = (*(other for other in settings.rules if other.id != rule.id), rule)
        for number, example in enumerate(rule.examples, 1):
            yield try_example(rule, example, number, together)


def try_example(rule: Rule, example: Example, number: int, together: Sequence[Rule]) -> Trial:
    """The trial of one example; its vocabulary and references are its own."""
    documents = [document_of(text, n) for n, text in enumerate(example.texts)]
    settings = Settings(tuple(together), example.vocabulary, references=example.references)
    inventory = take_inventory(documents, (), settings)
    cases = gathered(inventory, settings)
    findings = judge(cases, settings.rules)
    own = [finding for finding in findings if finding.rule == rule.id]
    trial = Trial(
        name=f"{rule.id}, {'fires' if example.fires else 'silent'}: {example.name or f'example {number}'}",
        file=rule.file,
        line=0,
        rule=rule.id,
        problem="",
        inventory=inventory,
        findings=findings,
    )
    if bool(own) == example.fires:
        return trial
    if own:
        return replace(trial, problem=f"must stay silent, and finds: {own[0].message}", reasons=own[0].steps)
    return replace(trial, problem="must fire, and stays silent", reasons=reasons_for(rule, inventory, cases))


def document_of(text: ExampleText, number: int) -> Document:
    """One text of an example as the Markdown document that it stands for."""
    published = parse_period(text.published) if text.published else None
    source = Source(published=published, published_from="example" if published else "", about=text.about)
    return read(f"text-{lettered(number)}.md", text.text, source)
