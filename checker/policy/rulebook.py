"""Rule files of a user's in, rules out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from checker.model.errors import InputError, Problem
from checker.model.regex import regex
from checker.model.rule import Rule
from checker.policy import conformity, formulas, problems, yamlfile
from checker.policy.commas import cut_texts
from checker.policy.node import Node, Where
from checker.policy.rulefile import NO_RULES, rule_files, rule_of, words_beside
from checker.policy.vocabulary import Part, check_together

PACKED = "rules"  # the key of a file that holds several rules
ID = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_rules(paths: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules of files and of folders (those directly in them), by id.

    Raises InputError with all that is wrong in all of them: no such path, a folder without rules, a departure from the format, one id in two files.
    """
    found: list[Problem] = []
    rules: dict[str, Rule] = {}
    listed = {file.resolve(): file for path in paths for file in reversed(_listed(path, found))}
    folders = {file.parent for file in listed.values() if file.stem not in NO_RULES}
    for file in listed.values():
        if file.stem in NO_RULES and file.parent in folders:
            continue  # named by a pattern that is for the rules beside it
        with problems.noting(found):
            for rule in _checked_file(file):
                first = rules.setdefault(rule.id, rule)
                if first is not rule:
                    message = f"there is a rule `{rule.id}` already: {first.file}"
                    found.append(Problem(rule.file, 0, 0, message, hint="the file name is the id of the rule: rename one"))
    if found:
        raise InputError(*found)
    return tuple(rules[key] for key in sorted(rules))


def _listed(path: Path, found: list[Problem]) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = rule_files(path)
    if not files and not words_beside([path]):
        found.append(Problem(path.as_posix(), 0, 0, "there are no rule files (*.yaml) in this folder"))
    return files


def _checked_file(path: Path) -> tuple[Rule, ...]:
    """The one rule of a file, or the several of a file with a list `rules`."""
    node = yamlfile.load(path, path.as_posix())
    if isinstance(node.data, dict) and node.data.keys().isdisjoint(("kind", "title", "severity", "why", "options", "examples", PACKED)):
        words = not node.data.keys().isdisjoint(("entities", "attributes", "authorities"))
        hint = "list a vocabulary under `vocabulary` in the settings" if words else "a rule has kind, title, severity, why, options and examples"
        raise InputError(node.problem((), "this is no rule: it has none of the keys of one", hint))
    if not isinstance(node.data, dict) or PACKED not in node.data or "kind" in node.data:
        return (_checked(node, _misnamed(node, path.stem)),)
    found = [problems.unknown_key(node, (key,), (PACKED,)) for key in node.data if key != PACKED]
    listed = node.data[PACKED]
    if not isinstance(listed, list):
        raise InputError(*found, problems.wrong_type(node, (PACKED,), "a list"))
    rules: list[Rule] = []
    for i, entry in enumerate(listed):
        if not isinstance(entry, dict):
            found.append(problems.wrong_type(node, (PACKED, i), "a mapping"))
            continue
        with problems.noting(found):
            part = node.below((PACKED, i))
            rules.append(_checked(part, _unnamed(part, {rule.id for rule in rules})))
    if found:
        raise InputError(*found)
    return tuple(rules)


def _checked(node: Node, misnamed: Iterable[Problem]) -> Rule:
    words = (p for where in _vocabularies(node) for p in check_together([Part(node, where)]))
    found = [*conformity.check_rule(node), *misnamed, *formulas.mistakes(node), *cut_texts(node), *words]
    if found:
        raise InputError(*found)
    return rule_of(node)


def _unnamed(node: Node, before: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the id of a rule among several of one file, whose name it cannot be."""
    given = node.data.get("id") if isinstance(node.data, dict) else None
    if given is None:
        yield problems.missing_key(node, (), "id", "the name of the rule, since its file holds several")
    elif isinstance(given, str) and not ID.fullmatch(given):
        yield node.problem(("id",), f"{problems.quoted(given)} cannot be the id of a rule", "write it in small letters and digits, with hyphens between words")
    elif given in before:
        yield node.problem(("id",), f"there is a rule {problems.quoted(given)} in this file already", "give them different names")


def _misnamed(node: Node, stem: str) -> Iterator[Problem]:
    if not ID.fullmatch(stem):
        hint = "name the file in small letters and digits, with hyphens between words"
        yield Problem(node.file, 0, 0, f"{problems.quoted(stem)} cannot be the id of a rule", hint=hint)
        return
    given = node.data.get("id") if isinstance(node.data, dict) else None
    if isinstance(given, str) and given != stem:
        hint = f"the file name is the id: write `{stem}`, or leave `id` out"
        yield node.problem(("id",), f"the id {problems.quoted(given)} is not the name of the file", hint)


def _vocabularies(node: Node) -> Iterator[Where]:
    """The paths to the vocabularies of the examples, as far as the file is in form."""
    examples = node.data.get("examples") if isinstance(node.data, dict) else None
    for kind, listed in examples.items() if isinstance(examples, dict) else ():
        for i, example in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(example, dict) and isinstance(example.get("vocabulary"), dict):
                yield ("examples", kind, i, "vocabulary")
