"""Formulas: what is none and where, and how the terms of one bind."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.formula import Constant, FormulaError, Name, Operation, Term, parse_formula

BROKEN = [
    ("", 0, "missing"),
    ("a", 1, "compares two terms"),
    ("a + b", 5, "compares two terms"),
    ("a =", 3, "missing"),
    ("a = (b", 6, "not closed"),
    ("a = (b + c]", 10, "should"),
    ("a = b = c", 6, "one comparison"),
    ("a = b c", 6, "cannot stand"),
    ("a = * b", 4, "`*`"),
    ("a ! b", 2, "`!`"),
    ("print(a) = b", 5, "`(`"),
    ("a = b; c", 5, "`;`"),
    ("a = " + "(" * 60, 45, "too many"),
]


@pytest.mark.parametrize(("text", "offset", "words"), BROKEN, ids=[text or "nothing" for text, _, _ in BROKEN])
def test_a_mistake_is_shown_where_it_stands(text, offset, words):
    with pytest.raises(FormulaError, match=words.replace("*", r"\*").replace("(", r"\(")) as caught:
        parse_formula(text)
    assert caught.value.offset == offset


def written(term: Term) -> str:
    if isinstance(term, Operation):
        return f"({written(term.left)} {term.operator} {written(term.right)})"
    return term.name if isinstance(term, Name) else str(term.value)


TREES = [
    ("a = b - c - d", "=", "a", "((b - c) - d)"),
    ("a == b + c * d", "=", "a", "(b + (c * d))"),
    ("a >= (b + c) / d", ">=", "a", "((b + c) / d)"),
    ("a<=-b", "<=", "a", "(0 - b)"),
    ("share > 12.5%", ">", "share", "1/8"),
    ("2 * rows < seats_1", "<", "(2 * rows)", "seats_1"),
]


@pytest.mark.parametrize(("text", "comparison", "left", "right"), TREES, ids=[tree[0] for tree in TREES])
def test_terms_bind_as_in_school(text, comparison, left, right):
    formula = parse_formula(text)
    assert (formula.comparison, written(formula.left), written(formula.right)) == (comparison, left, right)


@given(st.text(alphabet="ab1.%+-*/()=<> ", max_size=30))
def test_any_text_is_a_formula_or_a_mistake_inside_of_it(text):
    try:
        parse_formula(text)
    except FormulaError as error:
        assert 0 <= error.offset <= len(text)


def test_a_constant_is_exact():
    assert parse_formula("a = 0.1").right == Constant(Fraction(1, 10))
