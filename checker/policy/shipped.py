"""The rule files that ship with the program in, their rules out; read from an index of them, as long as they are what it was made from.

YAML takes 26 ms to tell what the index tells in one, and every start needs it. `python -m checker.policy.shipped` writes it anew; a file that has changed since
is read itself.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

from checker.model.frozen import replace
from checker.model.rule import Rule
from checker.policy import yamlfile
from checker.policy.folders import rules_folder
from checker.policy.node import Node
from checker.policy.rulefile import rule_files, rule_of

INDEX = "index.json"
UNTOLD: Mapping[str, Any] = {"examples": {"fires": (), "silent": ()}}  # a run has no use for examples


def shipped_rules() -> tuple[Rule, ...]:
    """The rules that ship, by id, without their examples. Their form is proved by the tests and not checked again here."""
    folder = rules_folder()
    index = known(folder)
    return tuple(replace(rule_of(entry_of(path, index)), shipped=True) for path in rule_files(folder))


def with_examples(rule: Rule) -> Rule:
    """A rule with the examples in its file, if it is one that ships; those of users have theirs."""
    if not rule.shipped:
        return rule
    path = rules_folder() / Path(rule.file).name
    return replace(rule, examples=rule_of(yamlfile.load(path, rule.file)).examples)


def entry_of(path: Path, index: Mapping[str, Any]) -> Node:
    """What a rule file says, but for its examples."""
    digest, data = index.get(path.name, ("", {}))
    shown = f"rules/{path.name}"
    if digest != digest_of(path):
        data = yamlfile.load(path, shown).data
    return Node(shown, {**data, **UNTOLD}, (), {}, {})


def digest_of(path: Path) -> str:
    """A digest of what stands in a file."""
    return blake2b(path.read_bytes(), digest_size=8).hexdigest()


def known(folder: Path) -> Mapping[str, Any]:
    """The index of the rule files in a folder: the digest of each, and what it says; empty where there is none."""
    file = folder / INDEX
    index: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return index


def index_text(folder: Path) -> str:
    """The index of the rule files in a folder."""
    index = {path.name: (digest_of(path), without_examples(yamlfile.load(path, path.name).data)) for path in rule_files(folder)}
    return json.dumps(index, ensure_ascii=False, indent=1) + "\n"


def without_examples(data: Any) -> dict[str, object]:
    """What a rule file says besides its examples."""
    return {key: value for key, value in data.items() if key not in UNTOLD}


if __name__ == "__main__":
    (rules_folder() / INDEX).write_text(index_text(rules_folder()), encoding="utf-8", newline="\n")
