"""Ties: what rounding, hedges and directions leave open, and what they do not."""

from fractions import Fraction

import pytest
from claims_by_hand import between, stated

from checker.findings.judge import judge
from checker.model.case import Tie
from checker.model.claim import Amount, Numeral
from checker.model.rule import AgreementOptions, ArithmeticOptions, Rule

RELATIONS = ("sum", "share", "growth", "ratio", "multiple", "difference", "partition", "table-total", "list-count", "implied-total")
RULES = (
    *(Rule(relation, "arithmetic", "", "error", "", ArithmeticOptions(relation)) for relation in RELATIONS),
    Rule("part", "agreement", "", "error", "", AgreementOptions(("count",), relation="part")),
)


def count(text, at=0, low=None, high=None):
    """A count: exact, or with the set that its rounding leaves."""
    return stated(text, None if low is None else between(low, high, ")"), at=at)


def percent(text, at=5):
    """A percentage rounded in its last digit."""
    step = Fraction(1, 10 ** len(text.partition(".")[2]))
    value = Fraction(text)
    amount = Amount(Numeral(value, step))
    return stated(text, between(value - step / 2, value + step / 2, ")"), at=at, unit="percent", dimension="percent", base="percent", amount=amount)


def metres(text, at):
    """A length that is exact among metres, and else rounded to fifty of them."""
    middle = Fraction(text)
    rounded = between(middle - 25, middle + 25, ")")
    return stated(text, between(text, text), at=at, unit="meter", dimension="length", base="meter", rounded=rounded)


def kilometres(text, at):
    """A length rounded to the hundred metres."""
    middle = Fraction(text) * 1000
    rounded = between(middle - 50, middle + 50, ")")
    return stated(text, between(middle, middle), at=at, unit="kilometer", dimension="length", base="meter", rounded=rounded)


def times(text, at=5):
    return stated(text, at=at, unit="dimensionless", dimension="number", kind="ratio", amount=Amount(Numeral(Fraction(text))))


def tie(relation, given, value, **fields):
    return Tie(relation, tuple(given), value, "so it says", **fields)


A, B, C = count("40", 1), count("60", 2), count("100", 3)
RIGHT = [
    ("a sum", tie("sum", (A, B), C)),
    ("a sum of rounded parts", tie("sum", (count("1000", 1, 950, 1050), count("2000", 2, 1950, 2050)), count("3090", 3))),
    ("a share", tie("share", (A, C), percent("40"))),
    ("a share that was cut off", tie("share", (count("389", 1), count("1000", 3)), percent("38"))),
    ("a share of a rounded whole", tie("share", (count("456", 1), count("1200", 3, 1150, 1250)), percent("39"))),
    ("a growth", tie("growth", (A, B), percent("50"), down=False)),
    ("a fall", tie("growth", (C, B), percent("40"), down=True)),
    ("a change of neither direction", tie("growth", (C, B), percent("40"))),
    ("points called percent", tie("growth", (percent("18", 1), percent("24", 2)), percent("6"), down=False)),
    ("a ratio", tie("ratio", (A, C), times("2/5"))),
    ("a fourfold gain of speed", tie("multiple", (count("80", 1), count("20", 2)), times("4"))),
    ("nearly twice as many", tie("multiple", (A, count("78", 2)), times("2"))),
    ("a difference", tie("difference", (A, B), count("20", 3), down=False)),
    ("shares of all", tie("partition", (percent("60", 1), percent("40", 2)), percent("40", 2))),
    ("shares of more by rounding", tie("partition", (percent("34", 1), percent("34", 2), percent("33", 3)), percent("33", 3))),
    ("a part", tie("part", (A,), C)),
    ("as large as the whole", tie("part", (C,), C)),
    ("items", tie("list-count", (), count("4"), number=4)),
    ("a sum in two units", tie("sum", (metres("900", 1), metres("1100", 2)), kilometres("2.0", 3))),
    ("a percentage in points", tie("difference", (percent("18", 1), percent("24", 2)), percent("6"), down=False)),
    ("a whole that fits", tie("implied-total", (A, percent("40")), C)),
    ("a share of what may be nothing", tie("share", (A, count("0", 3, -1, 1)), percent("38"))),
]
OFF = [
    ("a sum", tie("sum", (A, B), count("101", 3)), "40 + 60 is 100, and the total is given as 101"),
    ("just beyond the rounding", tie("sum", (count("1000", 1, 950, 1050), count("2000", 2, 1950, 2050)), count("3100", 3)), "is 2,900 to 3,100"),
    ("a share", tie("share", (A, C), percent("45")), "40 of 100 is 40 percent, given as 45 percent"),
    ("a share beyond cutting off", tie("share", (count("391", 1), count("1000", 3)), percent("38")), "39.1 percent"),
    ("a rise told as a fall", tie("growth", (A, B), percent("50"), down=True), "down"),
    ("a growth", tie("growth", (A, B), percent("70"), down=False), "from 40 to 60 is 50 percent up"),
    ("a ratio", tie("ratio", (A, C), times("3/4")), "40 of 100 is 0.4"),
    ("twice as many", tie("multiple", (A, count("104", 2)), times("2")), "2.6 times"),
    ("a difference", tie("difference", (A, B), count("30", 3), down=False), "is 20 up, given as 30"),
    ("shares of more", tie("partition", (percent("60", 1), percent("45", 2)), percent("45", 2)), "come to 104 to 106 percent"),
    ("a part", tie("part", (C,), A), "larger than the whole"),
    ("items", tie("list-count", (), count("3"), number=4), "the list has 4"),
    ("a whole", tie("implied-total", (A, percent("40")), count("120", 3)), "so that the whole is 98.8 to 101"),
    ("a sum in two units", tie("sum", (metres("900", 1), metres("1100", 2)), kilometres("2.5", 3)), "the total is given as 2.5 kilometer"),
    ("a share of lengths", tie("share", (metres("900", 1), kilometres("2.0", 2)), percent("60")), "is 42.7 to 47.4 percent"),
    ("a total of a column", tie("table-total", (A, B), count("99", 3)), "the total is given as 99"),
]


@pytest.mark.parametrize(("why", "case"), RIGHT, ids=[row[0] for row in RIGHT])
def test_what_can_be_is_silent(why, case):
    assert judge([case], RULES) == ()


@pytest.mark.parametrize(("why", "case", "words"), OFF, ids=[row[0] for row in OFF])
def test_what_cannot_be_is_found_by_its_own_rule(why, case, words):
    (finding,) = judge([case], RULES)
    assert (finding.rule, finding.verdict, finding.witness[1]) == (case.relation, "conflict", case.stated)
    assert words in finding.message


def test_parts_of_a_sum_are_one_side_and_the_total_another():
    (finding,) = judge([tie("sum", (A, B), count("101", 3))], RULES)
    assert [len(side.claims) for side in finding.sides] == [2, 1]


SEVERITIES = [(relation, "warning" if relation in ("list-count", "implied-total") else "error") for relation in (*RELATIONS, "part")]


@pytest.mark.parametrize(("relation", "severity"), SEVERITIES)
def test_a_shaky_pattern_is_a_warning(relation, severity):
    case = next(row[1] for row in OFF if row[1].relation == relation)
    assert judge([case], RULES)[0].severity == severity


def test_a_long_column_is_not_told_in_full():
    parts = [count("1", n) for n in range(20)]
    (finding,) = judge([tie("table-total", parts, count("21", 30))], RULES)
    assert finding.message == "1 + 1 + 1 + … + 1 is 20, and the total is given as 21"
