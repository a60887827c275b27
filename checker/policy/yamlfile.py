"""A YAML file in, its plain data with the place of every value out, or the problems that stand in the way; the library loads with the first file."""

from __future__ import annotations

from pathlib import Path

from checker.policy.node import Node
from checker.policy.textfile import read_text


def load(path: Path, shown: str) -> Node:
    """The data of a YAML file, which `shown` names in messages; None stands for the data of a file without content.

    Every scalar that is not true, false, null, a plain integer or a plain decimal is text: `no`, `12:30`, `010`, `1_000` and `2018-01-01` are. Raises
    InputError if the file cannot be read, is no YAML, or has anything that could hide or explode: aliases, foreign tags, duplicate keys, deep nesting.
    """
    text = read_text(path, shown)
    from checker.policy.yamlevents import parse

    return parse(text, shown)
