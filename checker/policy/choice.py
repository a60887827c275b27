"""All rules, the settings and the flags in, the rules to run with their severities out, and the words that should name a rule and do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from checker.model.errors import Problem
from checker.model.rule import Rule, Severity
from checker.policy import problems
from checker.policy.exceptions import RULES_HINT
from checker.policy.node import Node, Where
from checker.policy.waivers import KINDS


def is_named(rule: Rule, names: Collection[str]) -> bool:
    """True if a rule is meant by one of some names: its id, or its kind."""
    return rule.id in names or rule.kind in names


def chosen(rules: Iterable[Rule], select: Collection[str], ignore: Collection[str], severities: Mapping[str, Severity]) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored, by id, with their severities; a severity for an id goes before one for a kind.

    If nothing is selected these are all rules, but those that are off by default only where they are given a severity.
    """
    kept = (rule for rule in rules if (is_named(rule, select) if select else rule.by_default or is_named(rule, severities)) and not is_named(rule, ignore))
    settled = (replace(rule, severity=severities.get(rule.id, severities.get(rule.kind, rule.severity))) for rule in kept)
    return tuple(sorted(settled, key=lambda rule: rule.id))


def asked_for(rules: Iterable[Rule], select: Collection[str], severities: Collection[str]) -> tuple[str, ...]:
    """The ids of the rules that somebody named, alone or by their kind."""
    return tuple(rule.id for rule in rules if is_named(rule, select) or is_named(rule, severities))


def names_of(rules: Iterable[str]) -> tuple[str, ...]:
    """Every word that may stand where rules are named."""
    return (*sorted(rules), *KINDS)


def unknown_names(node: Node, key: str, texts: Iterable[tuple[Where, str]], known: Collection[str]) -> Iterator[Problem]:
    """The texts of a list that name no rule, then the keys of the severities if `key` is that."""
    for where, text in texts:
        if text not in known:
            yield problems.unknown_word(node, where, "rule", known, RULES_HINT)
    settled = node.data.get(key) if isinstance(node.data, dict) else None
    for name in settled if isinstance(settled, dict) else ():
        if name not in known:
            yield problems.unknown_word(node, (key, name), "rule", known, RULES_HINT, key=True)


def unknown_flags(flags: Iterable[tuple[str, Iterable[str]]], known: Collection[str]) -> Iterator[Problem]:
    """The words behind flags that name no rule."""
    for flag, words in flags:
        for word in words:
            if word not in known:
                yield Problem(flag, 0, 0, f"unknown rule {problems.quoted(word)}{problems.suggestion(word, known)}", hint=RULES_HINT)
