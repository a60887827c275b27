"""Rule files in, rules out: those that ship with the program, and those of the user."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from checker.model.errors import InputError, Problem
from checker.model.rule import AgreementOptions, ArithmeticOptions, ChronologyOptions, Example, ExampleText, Kind, Options, Rule, Severity
from checker.policy import problems, yamlfile
from checker.policy.node import Node, Where
from checker.policy.vocabulary import Part, build_vocabulary, check_together, with_names

SUFFIXES = (".yaml", ".yml")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PACKAGE = Path(__file__).resolve().parent.parent


def rules_folder() -> Path:
    """Where the shipped rule files are: in the installed package, or beside it where it runs from its repository."""
    installed = PACKAGE / "rules"
    folder = installed if installed.is_dir() else PACKAGE.parent / "rules"
    if not folder.is_dir():
        raise FileNotFoundError("the rules that ship with the program are missing from this installation")
    return folder


def shipped_rules() -> tuple[Rule, ...]:
    """The rules that run without any settings, by id. Their form is proved by the tests and not checked again here."""
    nodes = (yamlfile.load(path, f"rules/{path.name}") for path in _files(rules_folder()))
    return tuple(_rule(node) for node in nodes)


def load_rules(paths: Sequence[Path]) -> tuple[Rule, ...]:
    """The rules of files and of folders (every `*.yaml` and `*.yml` directly in them), by id.

    Raises InputError with all that is wrong in all of them: no such path, a folder without rules, a departure from the format, one id in two files.
    """
    found: list[Problem] = []
    rules: dict[str, Rule] = {}
    for path in paths:
        for file in _listed(path, found):
            with problems.noting(found):
                rule = _checked(file)
                first = rules.setdefault(rule.id, rule)
                if first is not rule and first.file != rule.file:
                    message = f"there is a rule `{rule.id}` already: {first.file}"
                    found.append(Problem(rule.file, 0, 0, message, hint="the file name is the id of the rule: rename one"))
    if found:
        raise InputError(*found)
    return tuple(rules[key] for key in sorted(rules))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def _listed(path: Path, found: list[Problem]) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = _files(path)
    if not files:
        found.append(Problem(path.as_posix(), 0, 0, "there are no rule files (*.yaml) in this folder"))
    return files


def _checked(path: Path) -> Rule:
    from checker.policy import schema  # pydantic: only where there is a file of a user's to check

    node = yamlfile.load(path, path.as_posix())
    found = [*schema.check_rule(node), *_misnamed(node, path.stem), *(p for where in _vocabularies(node) for p in check_together([Part(node, where)]))]
    if found:
        raise InputError(*found)
    return _rule(node)


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


def _rule(node: Node) -> Rule:
    data = cast("dict[str, Any]", node.data)
    examples = tuple(_example(e, fires) for key, fires in (("fires", True), ("silent", False)) for e in data["examples"][key])
    kind: Kind = data["kind"]
    severity: Severity = data["severity"]
    stem = node.file.rpartition("/")[2].rpartition(".")[0]
    return Rule(stem, kind, data["title"], severity, data["why"], _options(kind, data["options"]), examples, node.file)


def _options(kind: Kind, data: Mapping[str, Any]) -> Options:
    if kind == "agreement":
        return AgreementOptions(tuple(data["dimensions"]), data.get("unit"))
    if kind == "arithmetic":
        return ArithmeticOptions(data["relation"])
    return ChronologyOptions(data["relation"])


def _example(data: Mapping[str, Any], fires: bool) -> Example:
    vocabulary = with_names(build_vocabulary(data.get("vocabulary")))
    return Example(tuple(_text(t) for t in data["texts"]), fires, data.get("name") or "", vocabulary)


def _text(data: str | Mapping[str, Any]) -> ExampleText:
    if isinstance(data, str):
        return ExampleText(data)
    published = data.get("published")
    return ExampleText(data["text"], None if published is None else str(published), data.get("about"))
