"""A formula as a rule writes it in, its tree out: names, numbers, the four operations and one comparison; a closed grammar that executes nothing."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from checker.model.frozen import dataclass
from checker.model.regex import regex

Operator = Literal["+", "-", "*", "/"]
Comparison = Literal["=", ">=", "<=", ">", "<"]
TOKEN = regex(r"\s*(?:(?P<number>\d+(?:\.\d+)?%?)|(?P<name>[^\W\d]\w*)|(?P<sign>>=|<=|==|[-+*/()=<>])|(?P<other>\S))")
DEEPEST = 40  # brackets and signs in one another


class FormulaError(ValueError):
    """What is wrong with a formula, and at which character of it, from 0."""

    def __init__(self, message: str, offset: int) -> None:
        self.offset = offset
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Name:
    """What the rule says that a name stands for."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A number; "12%" is 12/100."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Operation:
    """Two terms and what is done with them."""

    operator: Operator
    left: Term
    right: Term


Term = Name | Constant | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    """Two terms and how they must compare."""

    comparison: Comparison
    left: Term
    right: Term

    def names(self) -> tuple[Name, ...]:
        """Every name in it, as often as it stands there, from left to right."""
        return (*names_in(self.left), *names_in(self.right))


def names_in(term: Term) -> tuple[Name, ...]:
    """Every name of a term, from left to right."""
    if isinstance(term, Operation):
        return (*names_in(term.left), *names_in(term.right))
    return (term,) if isinstance(term, Name) else ()


def parse_formula(text: str) -> Formula:
    """The tree of a formula; raises FormulaError with the first mistake in it.

    >>> parse_formula("share = part / whole").comparison, [n.name for n in parse_formula("a >= 2 * (b - c)").names()]
    ('=', ['a', 'b', 'c'])
    """
    parser = _Parser(text)
    left = parser.sum(0)
    offset, _, sign = parser.take()
    if sign not in ("=", "==", ">=", "<=", ">", "<"):
        raise FormulaError("a formula compares two terms with =, >=, <=, > or <" if not sign else f"`{sign}` cannot stand here", offset)
    right = parser.sum(0)
    offset, _, rest = parser.take()
    if rest:
        raise FormulaError(f"`{rest}` cannot stand here: a formula has one comparison and ends there", offset)
    comparison: Comparison = "=" if sign == "==" else sign  # type: ignore[assignment]  # one of the signs above
    return Formula(comparison, left, right)


class _Parser:
    """Reads terms from left to right; * and / bind closer than + and -."""

    def __init__(self, text: str) -> None:
        self.tokens = [(m.start(m.lastgroup or 0), m.lastgroup or "", m[m.lastgroup or 0]) for m in TOKEN.finditer(text)]
        self.end = len(text.rstrip())
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at][2] if self.at < len(self.tokens) else ""

    def take(self) -> tuple[int, str, str]:
        if self.at >= len(self.tokens):
            return self.end, "", ""
        self.at += 1
        return self.tokens[self.at - 1]

    def sum(self, depth: int) -> Term:
        term = self.product(depth)
        while self.peek() in ("+", "-"):
            operator: Operator = "+" if self.take()[2] == "+" else "-"
            term = Operation(operator, term, self.product(depth))
        return term

    def product(self, depth: int) -> Term:
        term = self.factor(depth)
        while self.peek() in ("*", "/"):
            operator: Operator = "*" if self.take()[2] == "*" else "/"
            term = Operation(operator, term, self.factor(depth))
        return term

    def factor(self, depth: int) -> Term:
        offset, kind, text = self.take()
        if depth > DEEPEST:
            raise FormulaError("too many brackets in one another", offset)
        if kind == "number":
            return Constant(Fraction(text.rstrip("%")) / (100 if text.endswith("%") else 1))
        if kind == "name":
            return Name(text, offset)
        if text == "-":
            return Operation("-", Constant(Fraction(0)), self.factor(depth + 1))
        if text == "(":
            term = self.sum(depth + 1)
            closing, _, mark = self.take()
            if mark != ")":
                raise FormulaError("a bracket that is not closed" if not mark else f"`{mark}` stands where `)` should", closing)
            return term
        raise FormulaError(f"`{text}` stands where a name or a number should" if text else "a name or a number is missing at the end", offset)
