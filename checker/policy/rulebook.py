"""Rule files of a user's in, rules out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from checker.model.errors import InputError, Problem
from checker.model.rule import (
    AgreementOptions,
    ArithmeticOptions,
    ChronologyOptions,
    Example,
    ExampleText,
    HygieneOptions,
    Kind,
    Options,
    Rule,
    Selection,
    Severity,
)
from checker.policy import conformity, formulas, problems, yamlfile
from checker.policy.commas import cut_texts
from checker.policy.node import Node, Where
from checker.policy.reference import build_references
from checker.policy.vocabulary import Part, build_vocabulary, check_together, with_names

PACKED = "rules"  # the key of a file that holds several rules
SUFFIXES = (".yaml", ".yml")
VOCABULARY = "vocabulary"  # the name, without suffix, of the file that has the words of the rules beside it
NO_RULES = frozenset({VOCABULARY, "checker", "sources", "reference"})  # other files that may lie beside rules
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


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


def files_in(folder: Path) -> list[Path]:
    """The YAML files directly in a folder."""
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def rule_files(folder: Path) -> list[Path]:
    """The files directly in a folder that hold rules: all that are YAML and have no other use."""
    return [path for path in files_in(folder) if path.stem not in NO_RULES]


def words_beside(paths: Iterable[Path]) -> list[Path]:
    """The vocabularies that lie in folders of rules or beside rule files, each once: those words go with the rules."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return [file for folder in folders if folder.is_dir() for file in files_in(folder) if file.stem == VOCABULARY]


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


def rule_of(node: Node) -> Rule:
    """The rule that a file in form states."""
    data = cast("dict[str, Any]", node.data)
    listed = [(("examples", key, i), key == "fires") for key in ("fires", "silent") for i in range(len(data["examples"][key]))]
    examples = tuple(_example(node, where, fires) for where, fires in listed)
    kind: Kind = data["kind"]
    severity: Severity = data["severity"]
    stem = node.file.rpartition("/")[2].rpartition(".")[0]
    by_default, precision = bool(data.get("by_default", True)), str(data.get("precision") or "")
    return Rule(data.get("id") or stem, kind, data["title"], severity, data["why"], _options(kind, data["options"]), examples, node.file, by_default, precision)


def _options(kind: Kind, data: Mapping[str, Any]) -> Options:
    if kind == "agreement":
        named = (tuple(data.get(key) or ()) for key in ("attributes", "entities"))
        return AgreementOptions(tuple(data["dimensions"]), data.get("unit"), data.get("relation", "same"), *named)
    if kind == "arithmetic":
        return ArithmeticOptions(data["relation"], data.get("expression") or "", tuple(_selections(data.get("where") or {})))
    return HygieneOptions(data["relation"]) if kind == "hygiene" else ChronologyOptions(data["relation"])


def _selections(data: Mapping[str, str | Mapping[str, str]]) -> Iterator[tuple[str, Selection]]:
    for name, chosen in data.items():
        yield name, Selection(chosen) if isinstance(chosen, str) else Selection(chosen["attribute"], chosen.get("entity"))


def _example(node: Node, where: Where, fires: bool) -> Example:
    data = cast("dict[str, Any]", node.at(where))
    references = build_references(node, (*where, "reference")) if data.get("reference") else ()
    vocabulary = with_names(build_vocabulary(data.get("vocabulary")))
    return Example(tuple(_text(t) for t in data["texts"]), fires, data.get("name") or "", vocabulary, references, node.position(where)[0])


def _text(data: str | Mapping[str, Any]) -> ExampleText:
    if isinstance(data, str):
        return ExampleText(data)
    published = data.get("published")
    return ExampleText(data["text"], None if published is None else str(published), data.get("about"))
