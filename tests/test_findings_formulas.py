"""Formulas over stated values: units, times, several statements, and the three outcomes of a comparison."""

import pytest
from claims_by_hand import between, dated, in_year, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.formulas import compared
from checker.findings.judge import judge
from checker.groups.gather import gather
from checker.model.interval import Interval
from checker.model.moment import year_of
from checker.model.rule import ArithmeticOptions, Rule, Selection
from checker.model.vocabulary import Vocabulary

MARGIN = {"margin": Selection("margin"), "profit": Selection("profit"), "revenue": Selection("revenue")}


def rule(expression, **where):
    return Rule("ours", "arithmetic", "", "error", "", ArithmeticOptions("expression", expression, tuple(where.items())))


def found(rules, *measured):
    return judge(gather(measured, Vocabulary(), no_rates), [rules])


def money(text, attribute, at, year=2015, **fields):
    return stated(text, at=at, attribute=attribute, unit="EUR", dimension="currency", when=in_year(year), **fields)


def percent(text, at, year=2015):
    low, high = float(text) - 0.5, float(text) + 0.5
    return stated(text, between(str(low), str(high), ")"), at=at, attribute="margin", unit="percent", dimension="percent", base="percent", when=in_year(year))


REVENUE, PROFIT = money("400", "revenue", 1), money("30", "profit", 2)
SILENT = [
    ("it holds by rounding", (REVENUE, PROFIT, percent("8", 3))),
    ("a value is missing", (REVENUE, percent("12", 3))),
    ("another year", (REVENUE, PROFIT, percent("12", 3, 2016))),
    ("another entity", (REVENUE, money("30", "profit", 2, entity="Korsund"), percent("12", 3))),
    ("a growth", (REVENUE, money("30", "profit", 2, change="up"), percent("12", 3))),
    ("one of two statements obeys", (REVENUE, PROFIT, money("48", "profit", 4), percent("12", 3))),
    ("a divisor that may be nothing", (money("0", "revenue", 1), PROFIT, percent("12", 3))),
    ("a plan", (REVENUE, money("30", "profit", 2, modality="planned"), percent("12", 3))),
]


@pytest.mark.parametrize(("why", "claims"), SILENT, ids=[row[0] for row in SILENT])
def test_silent(why, claims):
    assert found(rule("margin = profit / revenue", **MARGIN), *claims) == ()


def test_what_breaks_a_formula_is_shown_with_all_its_values():
    (finding,) = found(rule("margin = profit / revenue", **MARGIN), REVENUE, PROFIT, percent("12", 3))
    assert [side.claims[0].claim.attribute for side in finding.sides] == ["margin", "profit", "revenue"]
    assert finding.message.startswith("margin = profit / revenue does not hold for Norwood in 2015: margin is 12 percent")


def test_what_never_changes_holds_at_every_time():
    yards = {"length": Selection("length"), "spans": Selection("spans")}
    length = stated("310", at=1, attribute="length", unit="meter", dimension="length")
    spans = [stated("90", at=n, attribute="spans", unit="meter", dimension="length", when=in_year(2014 + n)) for n in (2, 3)]
    assert [f.message.partition(":")[0][-4:] for f in found(rule("length = 3 * spans", **yards), length, *spans)] == ["2016", "2017"]
    assert found(rule("length = 3 * spans", **yards), stated("310", at=1, attribute="reach", unit="meter", dimension="length"), *spans) == ()


def test_units_that_do_not_go_together_are_no_finding():
    length = stated("7", attribute="length", unit="meter", dimension="length", at=2, when=in_year(2015))
    assert found(rule("length = revenue", length=Selection("length"), revenue=Selection("revenue")), REVENUE, length) == ()


def test_units_of_a_quotient():
    area = stated("50", attribute="area", unit="meter^2", dimension="area", base="meter^2", at=2, when=in_year(2015))
    width = stated("9", attribute="width", unit="meter", dimension="length", base="meter", at=3, when=in_year(2015))
    square = rule("area / width > 6 * width / width", area=Selection("area"), width=Selection("width"))
    assert found(square, area, width) == ()  # metres squared over metres are no bare number


SUMS = [
    ("revenue = profit + cost", "370", True),
    ("revenue = profit + cost", "380", False),
    ("profit = revenue - cost", "370", True),
    ("profit = revenue - cost", "360", False),
    ("cost = -profit + revenue", "370", True),
    ("2 * cost >= revenue + 340", "370", True),
]


@pytest.mark.parametrize(("expression", "cost", "obeyed"), SUMS)
def test_sums_and_differences(expression, cost, obeyed):
    names = {name: Selection(name) for name in ("revenue", "profit", "cost") if name in expression}
    assert (found(rule(expression, **names), REVENUE, PROFIT, money(cost, "cost", 3)) == ()) is obeyed


def test_dates_hold_at_all_times():
    opened, closed = dated("1932", year_of(1932), attribute="opened"), dated("1925", year_of(1925), at=1, attribute="closed")
    (finding,) = found(rule("closed >= opened", closed=Selection("closed"), opened=Selection("opened")), opened, closed)
    assert finding.message == "closed >= opened does not hold for Norwood: closed is 1925, opened is 1932"


def test_a_name_may_be_bound_to_one_entity():
    limits = {"own": Selection("schools"), "most": Selection("schools", "Korsund")}
    claims = (stated("41", when=in_year(2015)), stated("12", at=1, entity="Korsund", when=in_year(2015)))
    messages = [f.message for f in found(rule("own <= most", **limits), *claims)]
    assert messages == ["own <= most does not hold for Norwood in 2015: own is 41, most is 12"]


OUTCOMES = [
    ("=", between(1, 2), between(3, 4), False),
    ("=", between(1, 3), between(3, 4), None),
    ("=", between(3, 3), between(3, 3), True),
    (">=", between(1, 2), between(3, 4), False),
    (">=", between(1, 3), between(3, 4), None),
    (">=", between(4, 5), between(3, 4), True),
    (">", between(1, 3), between(3, 4), False),
    (">", between(4, 5), between(3, 4), None),
    (">", between(5, 6), between(3, 4), True),
    ("<=", between(5, 6), between(3, 4), False),
    ("<", between(4, 5), between(3, 4), False),
    ("<", between(1, 2), between(3, None), True),
]


@pytest.mark.parametrize(("sign", "a", "b", "outcome"), OUTCOMES)
def test_three_outcomes(sign, a, b, outcome):
    assert compared(sign, a, b) is outcome


ENDS = st.integers(-6, 6)
SETS = st.tuples(ENDS, ENDS).map(lambda ends: Interval.point(min(ends)).hull(Interval.point(max(ends))))


@given(st.sampled_from(["=", ">=", "<=", ">", "<"]), SETS, SETS)
def test_an_outcome_is_that_of_every_pair_of_numbers(sign, a, b):
    holds = {"=": lambda x, y: x == y, ">=": lambda x, y: x >= y, "<=": lambda x, y: x <= y, ">": lambda x, y: x > y, "<": lambda x, y: x < y}[sign]
    each = {holds(x, y) for x in range(int(a.low), int(a.high) + 1) for y in range(int(b.low), int(b.high) + 1)}
    assert compared(sign, a, b) is (each.pop() if len(each) == 1 else None)
