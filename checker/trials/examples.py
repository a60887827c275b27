"""Rules in, a trial of each of their examples out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.documents.readers import read
from checker.findings.judge import judge
from checker.model.document import Document, Source
from checker.model.rule import Example, ExampleText, Rule
from checker.model.settings import Settings
from checker.model.trial import Trial
from checker.pipeline import gathered, take_inventory
from checker.policy.periods import parse_period
from checker.policy.settle import within_tolerance
from checker.policy.vocabulary import over
from checker.trials.passages import lettered
from checker.trials.reasons import reasons_for


def try_rules(rules: Iterable[Rule], settings: Settings) -> Iterator[Trial]:
    """A trial of every example of the rules; those of one list of examples are numbered."""
    for rule in rules:
        for fires in (True, False):
            for number, example in enumerate((example for example in rule.examples if example.fires is fires), 1):
                yield try_example(rule, example, number, surroundings(rule, example, settings))


def surroundings(rule: Rule, example: Example, settings: Settings) -> Settings:
    """What an example is judged with: the rules of the settings beside its own, and its own words and references.

    The rules of users have the words, the currency and the rates of their project as well; those that ship know no project.
    """
    rules = (*(other for other in settings.rules if other.id != rule.id), rule)
    if rule.shipped:
        return Settings(rules, example.vocabulary, references=example.references)
    return replace(settings, rules=rules, vocabulary=over(example.vocabulary, settings.vocabulary), references=example.references)


def try_example(rule: Rule, example: Example, number: int, settings: Settings) -> Trial:
    """The trial of one example with these settings."""
    inventory = take_inventory([document_of(text, n) for n, text in enumerate(example.texts)], (), settings)
    cases = gathered(inventory, settings)
    findings, agreed = within_tolerance(judge(cases, settings.rules), settings)
    own = [finding for finding in findings if finding.rule == rule.id]
    trial = Trial(
        name=f"{rule.id}, {'fires' if example.fires else 'silent'}: {example.name or f'example {number}'}",
        file=rule.file,
        line=example.line,
        rule=rule.id,
        problem="",
        inventory=inventory,
        findings=findings,
        texts=True,
    )
    if bool(own) == example.fires:
        return trial
    if own:
        return replace(trial, problem=f"must stay silent, and finds: {own[0].message}", reasons=own[0].steps)
    tolerated = tuple(f"{each.reason}: {each.finding.message}" for each in agreed if each.finding.rule == rule.id)
    return replace(trial, problem="must fire, and stays silent", reasons=tolerated or reasons_for(rule, inventory, cases))


def document_of(text: ExampleText, number: int) -> Document:
    """One text of an example as the Markdown document that it stands for."""
    published = parse_period(text.published) if text.published else None
    source = Source(published=published, published_from="example" if published else "", about=text.about)
    return read(f"text-{lettered(number)}.md", text.text, source)
