"""A rule file in, the mistakes of its formula out, each where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.errors import Problem
from checker.model.formula import Formula, FormulaError, parse_formula
from checker.policy import problems
from checker.policy.node import Node, Where, problem_at

EXPRESSION: Where = ("options", "expression")
NAMES: Where = ("options", "where")
GRAMMAR = "write two terms with =, >=, <=, > or < between them; terms are names, numbers, + - * / and brackets"


def mistakes(node: Node) -> Iterator[Problem]:
    """Everything that is wrong with the formula of a rule, as far as the file is in form; nothing for a rule of another relation without one."""
    options = node.data.get("options") if isinstance(node.data, dict) and node.data.get("kind") == "arithmetic" else None
    if not isinstance(options, dict):
        return
    text, where = options.get("expression"), options.get("where")
    if options.get("relation") != "expression":
        for key in ("expression", "where"):
            if options.get(key):
                yield node.problem(("options", key), f"`{key}` goes with the relation `expression` alone", "write `relation: expression`", key=True)
        return
    if not isinstance(text, str) or not text.strip():
        yield node.problem(("options",), "the key `expression` is missing", "add `expression:`, what must hold, such as `share = part / whole`")
        return
    try:
        formula = parse_formula(text)
    except FormulaError as error:
        yield inside(node, text, error.offset, f"not a formula: {error}", GRAMMAR)
        return
    yield from wrong_names(node, text, formula, where if isinstance(where, dict) else {})


def wrong_names(node: Node, text: str, formula: Formula, where: dict[str, object]) -> Iterator[Problem]:
    """Names of a formula that stand for nothing, names that the formula does not use, and a formula without any."""
    known = list(where)
    for name in formula.names():
        if name.name not in where:
            message = f"nothing says what {problems.quoted(name.name)} stands for{problems.suggestion(name.name, known)}"
            yield inside(node, text, name.offset, message, f"add `{name.name}:` with its attribute under `where`")
    used = {name.name for name in formula.names()}
    for key in known:
        if key not in used:
            yield node.problem((*NAMES, key), f"the expression does not use {problems.quoted(key)}", "leave it out", key=True)
    if not used:
        yield node.problem(EXPRESSION, "the expression names no value", GRAMMAR)


def inside(node: Node, text: str, offset: int, message: str, hint: str) -> Problem:
    """A problem at a character of the expression; at its beginning where it does not stand on one line as it is."""
    line, column = node.position(EXPRESSION)
    source = node.lines[line - 1] if 0 < line <= len(node.lines) else ""
    at = source.find(text, column - 1)
    return problem_at(node.file, node.lines, (line, at + offset + 1 if at >= 0 else column), message, hint)
