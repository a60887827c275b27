"""A rule file in, the texts of its examples out that YAML seems to have cut at a comma: `[In 2018, Holt had 1,400 ships.]` is a list of three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.errors import Problem
from checker.policy.node import Node, Where

CLOSING = tuple(".?!…:;)]\"'”’")  # what the end of a text may look like
QUOTES = ("'", '"')
HINT = "put a text with a comma in quotes, or each text on a line of its own after `- `"


def cut_texts(node: Node) -> Iterator[Problem]:
    """A problem for each entry of a list in brackets that is probably the first part of a text, at the comma behind it."""
    for where, listed in example_texts(node):
        whole = any(isinstance(text, str) and text.endswith(CLOSING) for text in listed)
        for i in range(len(listed) - 1):
            here, there = (*where, i), (*where, i + 1)
            if is_plain(node, here) and is_plain(node, there) and is_cut(str(listed[i]), str(listed[i + 1]), whole, touches(node, there)):
                yield node.problem(there, "a comma ends a text in brackets, and this seems to be the rest of one", HINT)


def example_texts(node: Node) -> Iterator[tuple[Where, Sequence[object]]]:
    """The lists of texts that are written in brackets, each with the path to it."""
    examples = node.data.get("examples") if isinstance(node.data, dict) else None
    for kind, listed in examples.items() if isinstance(examples, dict) else ():
        for i, example in enumerate(listed if isinstance(listed, list) else ()):
            texts = example.get("texts") if isinstance(example, dict) else None
            where = ("examples", kind, i, "texts")
            if isinstance(texts, list) and character(node, where) == "[":
                yield where, texts


def is_cut(text: str, following: str, whole: bool, touching: bool) -> bool:
    """True if two entries look like one text: no space between them, a small letter behind no end, or no end where other texts have one."""
    if text.endswith(CLOSING):
        return False
    return touching or following[:1].islower() or whole


def is_plain(node: Node, where: Where) -> bool:
    """True for an entry that is no mapping and stands in no quotes."""
    return not isinstance(node.at(where), dict | list) and character(node, where) not in QUOTES


def character(node: Node, where: Where, back: int = 0) -> str:
    """The character with which a value begins, or one so far before it; "" where there is none."""
    line, column = node.position(where)
    text = node.lines[line - 1] if 0 < line <= len(node.lines) else ""
    return text[column - 1 - back : column - back] if column > back else ""


def touches(node: Node, where: Where) -> bool:
    """True if a value stands directly behind a comma, as the thousands of a number do."""
    return character(node, where, 1) == ","
