"""What a rule file in form says in, the rule out; and a folder in, the files in it that hold rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

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
from checker.policy.node import Node, Where

SUFFIXES = (".yaml", ".yml")
VOCABULARY = "vocabulary"  # the name, without suffix, of the file that has the words of the rules beside it
NO_RULES = frozenset({VOCABULARY, "checker", "sources", "reference"})  # other files that may lie beside rules


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
    from checker.policy.reference import build_references
    from checker.policy.vocabulary import build_vocabulary, with_names

    data = cast("dict[str, Any]", node.at(where))
    references = build_references(node, (*where, "reference")) if data.get("reference") else ()
    vocabulary = with_names(build_vocabulary(data.get("vocabulary")))
    return Example(tuple(_text(t) for t in data["texts"]), fires, data.get("name") or "", vocabulary, references, node.position(where)[0])


def _text(data: str | Mapping[str, Any]) -> ExampleText:
    if isinstance(data, str):
        return ExampleText(data)
    published = data.get("published")
    return ExampleText(data["text"], None if published is None else str(published), data.get("about"))
