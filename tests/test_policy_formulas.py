"""The formula of a rule: each mistake with its line and column, and rules that are off by default."""

import pytest

from checker.model.errors import InputError
from checker.policy.config import Flags, load_settings
from checker.policy.rulebook import load_rules

RULE = """kind: arithmetic
title: The margin is profit over revenue
severity: error
why: By definition.
options:
  relation: {relation}
  expression: {expression}
  where: {where}
examples:
  fires: [{{texts: [a]}}]
  silent: [{{texts: [a]}}]
"""
NAMES = "{margin: profit margin, profit: {attribute: profit, entity: Norwood}}"
BROKEN = [  # expression, where, relation -> line, column, words
    ("margin = profit /", NAMES, "expression", (7, 32, "missing at the end")),
    ('"margin = (profit"', NAMES, "expression", (7, 32, "not closed")),
    ("margin = open(profit)", NAMES, "expression", (7, 28, "`(` cannot stand here")),
    ("margin = proft", NAMES, "expression", (7, 24, "did you mean `profit`?")),
    ("margin = 2", NAMES, "expression", (8, 34, "does not use `profit`")),
    ("1 = 2", "{}", "expression", (7, 15, "names no value")),
    ("margin = profit", NAMES, "sum", (7, 3, "goes with the relation `expression` alone")),
    ("", NAMES, "expression", (7, 14, "")),
    ("margin = profit", "{margin: {attribut: a}, profit: b}", "expression", (8, 20, "unknown key `attribut`")),
]


@pytest.mark.parametrize(("expression", "where", "relation", "expected"), BROKEN, ids=[row[0] or "nothing" for row in BROKEN])
def test_a_mistake_is_shown_where_it_stands(expression, where, relation, expected, tmp_path):
    path = tmp_path / "margin-off.yaml"
    path.write_text(RULE.format(expression=expression, where=where, relation=relation), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_rules([path])
    assert expected[:2] in [(p.line, p.column) for p in caught.value.problems if expected[2] in p.message]


def test_a_formula_in_form_is_read(tmp_path):
    path = tmp_path / "margin-off.yaml"
    path.write_text(RULE.format(expression="margin = profit", where=NAMES, relation="expression"), encoding="utf-8")
    (rule,) = load_rules([path])
    assert [(name, chosen.attribute, chosen.entity) for name, chosen in rule.options.where] == [
        ("margin", "profit margin", None),
        ("profit", "profit", "Norwood"),
    ]


OFF = "undated-figure"
CHOICES = [
    ("nothing asked for", "{}", Flags(), False),
    ("selected in the settings", f"select: [{OFF}, count-disagrees]", Flags(), True),
    ("selected by a flag", "{}", Flags(select=(OFF,)), True),
    ("selected by its kind", "{}", Flags(select=("hygiene",)), True),
    ("given a severity", f"severity: {{{OFF}: warning}}", Flags(), True),
    ("given a severity and ignored", f"severity: {{{OFF}: warning}}", Flags(ignore=(OFF,)), False),
]


@pytest.mark.parametrize(("why", "settings", "flags", "runs"), CHOICES, ids=[row[0] for row in CHOICES])
def test_a_rule_that_is_off_by_default(why, settings, flags, runs, tmp_path):
    (tmp_path / "checker.yaml").write_text(settings + "\n", encoding="utf-8")
    assert (OFF in {rule.id for rule in load_settings(str(tmp_path), flags).rules}) is runs
