"""The entries of settings on waivers and on paths in, their values out, with the rules in them that there are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.model.errors import Problem
from checker.model.settings import PathSettings
from checker.model.waiver import Waiver
from checker.policy import problems
from checker.policy.node import Node, Where

RULES_HINT = "`checker rules` lists them"


def waivers_of(node: Node) -> tuple[Waiver, ...]:
    """The waivers of a settings file in form."""
    return tuple(_waiver(node, ("waivers", i), data) for i, data in enumerate(_entries(node, "waivers")))


def paths_of(node: Node) -> tuple[PathSettings, ...]:
    """What a settings file in form says of some documents alone."""
    return tuple(
        PathSettings(data["path"], (*(data.get("select") or ()),), (*(data.get("ignore") or ()),), (*(data.get("severity") or {}).items(),))
        for data in _entries(node, "paths")
    )


def unknown_rules(node: Node, known: Sequence[str]) -> Iterator[Problem]:
    """Every word in waivers and paths that should name a rule or a kind of rules and does not."""
    for list_name, keys in (("waivers", ("rules",)), ("paths", ("select", "ignore"))):
        for i, data in enumerate(_entries(node, list_name)):
            for key in keys:
                yield from _unknown_words(node, (list_name, i, key), data.get(key), known)
            severities = data.get("severity") if list_name == "paths" else None
            for name in severities if isinstance(severities, dict) else ():
                if name not in known:
                    yield problems.unknown_word(node, (list_name, i, "severity", name), "rule", known, RULES_HINT, key=True)


def _unknown_words(node: Node, where: Where, listed: object, known: Sequence[str]) -> Iterator[Problem]:
    for i, word in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(word, str) and word not in known:
            yield problems.unknown_word(node, (*where, i), "rule", known, RULES_HINT)


def _entries(node: Node, key: str) -> list[Mapping[str, Any]]:
    """The mappings in a list of the settings; what has another shape is left to the check of the form."""
    listed = node.data.get(key) if isinstance(node.data, dict) else None
    return [data if isinstance(data, dict) else {} for data in (listed if isinstance(listed, list) else ())]


def _waiver(node: Node, where: Where, data: Mapping[str, Any]) -> Waiver:
    line, column = node.position(where)
    until = data.get("until")
    return Waiver(
        file=node.file,
        line=line,
        column=column,
        source=node.lines[line - 1] if line <= len(node.lines) else "",
        rules=(*(data.get("rules") or ()),),
        fingerprint=data.get("fingerprint"),
        pattern=data.get("path"),
        until=None if until is None else str(until),
        reason=data["reason"],
    )
