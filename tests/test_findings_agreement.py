"""What becomes one finding, with which sides, at which severity, and in which words."""

from fractions import Fraction
from typing import Any

import pytest
from claims_by_hand import RULES, between, dated, in_year, moved, no_rates, stated

from checker.findings.agreement import looks_at
from checker.findings.fingerprints import fingerprint
from checker.findings.judge import judge
from checker.findings.sides import count_sources
from checker.findings.wording import say_value
from checker.groups.gather import gather
from checker.model.case import Bucket, Key
from checker.model.claim import When
from checker.model.document import Place
from checker.model.moment import day_of, month_of, year_of
from checker.model.rule import AgreementOptions
from checker.model.vocabulary import Vocabulary

Y18 = in_year(2018)
POUNDS = {"unit": "GBP", "dimension": "currency", "attribute": "debt"}


def found(*measured, rules=RULES):
    return judge(gather(measured, Vocabulary(), no_rates), rules)


def texts(finding):
    return [[m.claim.text for m in side.claims] for side in finding.sides]


def only(*measured):
    (finding,) = found(*measured)
    return finding


def in_files(*values, **fields):
    return [stated(value, document=f"{i}.md", **fields) for i, value in enumerate(values)]


SILENT = [
    ("one claim", in_files("41")),
    ("agreement", in_files("41", "41", "41")),
    ("two years", [stated("41", when=in_year(2013)), stated("43", document="b.md", when=Y18)]),
    ("numbers of one sentence", [stated("41", quote="s", quote_start=0), stated("43", at=1, quote="s", quote_start=0)]),
    ("a minimum and a default", [stated("41", quote="a minimum 41", quote_start=0), stated("43", document="b.md", quote="a default 43", quote_start=0)]),
    (
        "two numbers of a sentence that another page copies",
        [stated("41", quote="one span: 41 and 43", quote_start=0), stated("43", document="b.md", at=1, quote="one span: 41 and 43", quote_start=993)],
    ),
    (
        "a table of several things and its copy",
        [stated(value, document=name, at=at, ground="row") for name in ("a.md", "b.md") for at, value in enumerate(("41", "43"))],
    ),
    (
        "one of several that are allowed",
        [*(stated(str(4 * n), quote="list", quote_start=0, at=n) for n in range(1, 6)), stated("18", document="b.md")],
    ),
    ("rows of one document", [stated("41", ground="row"), stated("43", at=1, ground="row")]),
    ("one guessed subject for both", [stated("41", ground="heading"), stated("43", at=1, ground="heading")]),
    ("a guess in the same paragraph", [stated("41"), stated("43", at=1, ground="sentence", block=0)]),
    ("a guess at a tension", [stated("41", attribute="price"), stated("43", document="b.md", attribute="price", ground="sentence")]),
    ("yearly reports", [stated("41", ground="title", title="Report 2019"), stated("43", document="b.md", ground="title", title="Report 2020")]),
    ("pages of a series", [stated("41", ground="title", document="v1.md"), stated("43", document="v2.md", ground="title")]),
    ("one form in two folders", [stated("41", ground="title", document="a/x.md"), stated("43", document="b/x.md", ground="title")]),
    ("one date in the same words", [dated("next week", day_of(2018, 5, 4)), dated("Next week", day_of(2018, 5, 11), at=1)]),
    ("two guesses", [stated("41", ground="title"), stated("43", document="other.md", ground="sentence")]),
    ("a guess with a value far off", [stated("41", ground="heading"), stated("430", document="b.md")]),
    ("a guess at small counts", [stated("2", ground="sentence"), stated("5", document="b.md")]),
    ("two nouns left out in one document", [stated("41", ground="ellipsis"), stated("43", at=1, ground="ellipsis")]),
    ("many values under a guess", in_files("11", "12", "13", "14", "15", "16", ground="about")),
]


@pytest.mark.parametrize(("why", "measured"), SILENT)
def test_nothing_is_found(why, measured):
    assert found(*measured) == (), why


SEVERITIES = [
    ("through the exact door", in_files("41", "43"), "error", "conflict"),
    ("in two paragraphs of one document", [stated("41"), stated("43", at=1)], "error", "conflict"),
    ("rows of two documents", in_files("41", "43", ground="row"), "error", "conflict"),
    ("a table against its text", [stated("41", ground="row"), stated("43", at=1)], "error", "conflict"),
    ("yearly reports that say it themselves", [stated("41", title="Report 2019"), stated("43", document="b.md", title="Report 2020")], "error", "conflict"),
    ("a subject from the paragraph", [stated("41"), stated("43", document="b.md", ground="paragraph")], "warning", "conflict"),
    ("what the document is about", [stated("41", ground="about"), stated("43", document="other.md", ground="about")], "warning", "conflict"),
    ("a stated subject and a guess", [stated("41", ground="about"), stated("43", document="other.md", ground="heading")], "info", "conflict"),
    ("a month in the year", [stated("41", when=When(month_of(2018, 4), "text")), stated("43", document="b.md", when=Y18)], "info", "tension"),
    ("more values than a conflict has", in_files("1", "2", "3", "4", "5"), "warning", "conflict"),
]


@pytest.mark.parametrize(("why", "measured", "severity", "verdict"), SEVERITIES)
def test_severity(why, measured, severity, verdict):
    finding = only(*measured)
    assert (finding.severity, finding.verdict) == (severity, verdict), why


def test_a_rule_caps_the_severity():
    capped = RULES[0].__class__("values", "agreement", "", "info", "", AgreementOptions(("count",)))
    assert [f.severity for f in found(*in_files("41", "43"), rules=[capped])] == ["info"]


def test_guesses_lower_the_confidence():
    own, guessed = only(*in_files("41", "43")), only(stated("41"), stated("43", document="b.md", ground="paragraph"))
    assert own.confidence > guessed.confidence
    assert any("paragraph 0.55" in step for step in guessed.steps)


def test_a_tension_is_less_sure_than_a_conflict():
    assert only(*in_files("41", "43", attribute="price")).confidence < only(*in_files("41", "43")).confidence


def test_the_worst_pair_gives_the_severity_and_the_witness():
    finding = only(stated("41"), stated("43", document="b.md"), stated("90", document="c.md", ground="paragraph"))
    assert finding.severity == "error"
    assert [m.claim.text for m in finding.witness] == ["41", "43"]


def test_the_worst_pair_of_a_cluster_of_periods():
    finding = only(
        stated("8900", when=When(month_of(2018, 4), "manifest")),
        stated("9551", document="b.md", when=Y18),
        stated("12,000", between(12000, None, "("), document="c.md", when=Y18, hedge="more_than"),
    )
    assert (finding.severity, texts(finding)) == ("error", [["8900"], ["9551"], ["12,000"]])
    assert [m.claim.text for m in finding.witness] == ["9551", "12,000"]
    assert finding.message == "Sources disagree on the number of schools of Norwood in 2018: 8900 / 9551 / more than 12,000"


def test_each_period_has_its_own_finding():
    years = [stated(value, document=f"{value}.md", when=in_year(year)) for value, year in (("41", 2013), ("43", 2013), ("51", 2018), ("53", 2018))]
    assert [texts(f) for f in found(*years)] == [[["41"], ["43"]], [["51"], ["53"]]]


# -- sides
def test_claims_that_agree_join_a_side_and_those_that_fit_several_join_none():
    finding = only(*in_files("41", "43", "41"), stated("30", between(30, None, "("), document="z.md", hedge="more_than"))
    assert texts(finding) == [["41", "41"], ["43"]]
    assert [m.claim.text for m in finding.undecided] == ["30"]


def test_the_fewest_points_stab_all_sets():
    ranges = [stated(f"{low}", between(low, high), document=f"{low}.md", hedge="range") for low, high in ((1, 4), (3, 6), (5, 8), (7, 9))]
    assert texts(only(*ranges)) == [["1", "3"], ["5", "7"]]


def test_a_tension_with_a_side_is_no_finding_of_its_own():
    finding = only(*in_files("41", "9551"), stated("30", between(30, None, "("), document="z.md", meant=between(30, 60, "("), hedge="more_than"))
    assert finding.verdict == "conflict"


def test_a_plan_joins_no_side():
    assert texts(only(*in_files("41", "43"), stated("43", document="z.md", modality="planned"))) == [["41"], ["43"]]


def test_a_claim_of_another_time_joins_no_side():
    assert texts(only(*in_files("41", "43", when=Y18), stated("43", document="z.md", when=in_year(2013)))) == [["41"], ["43"]]


def test_a_pair_that_the_sides_hide_has_a_finding_of_its_own():
    # 10 to 20 fits the sides of 10 to 12 and of 18 to 20, and is opposed to 30
    claims = [stated(str(i), between(low, high), document=f"{i}.md", hedge="range") for i, (low, high) in enumerate([(10, 20), (30, 40), (10, 12), (18, 20)])]
    second, first = found(*claims)
    assert (texts(first), [m.claim.text for m in first.undecided]) == ([["2"], ["3"], ["1"]], ["0"])
    assert texts(second) == [["0", "3"], ["1"]]


def test_only_what_the_exact_door_accepted_is_left_of_a_crowd():
    claims = [*in_files("41", "43"), *(stated(str(n), document=f"{'x' * n}.md", ground="about") for n in (35, 36, 37, 38))]
    finding = only(*claims)
    assert (texts(finding), finding.severity) == ([["41"], ["43"]], "error")


def test_the_common_set_is_in_the_unit_of_the_first():
    km: dict[str, Any] = {"unit": "kilometer", "dimension": "length", "base": "meter", "attribute": "length"}
    first = stated("2", between(2, 3), **km)
    thousandfold = first.__class__(first.claim, first.source, first.written, first.exact.scaled(Fraction(1000)), first.rounded.scaled(Fraction(1000)), "meter")
    other = stated("1.5", between(2400, 2500), document="b.md", **km | {"unit": "mile"})
    third = stated("9", between(9000, 9100), document="c.md", **km | {"unit": "foot"})
    assert only(thousandfold, other, third).sides[0].common == between("2.4", "2.5")


# -- independent sources
SOURCES = [
    ("two documents", [stated("41"), stated("41", document="b.md", quote="other words altogether")], 2),
    ("two places of one document", [stated("41"), stated("41", at=1)], 1),
    ("one publisher", [stated("41", publisher="Tern Press"), stated("41", document="b.md", publisher="TERN Press", quote="other words altogether")], 1),
    ("two publishers", [stated("41", publisher="Tern"), stated("41", document="b.md", publisher="Wren", quote="other words altogether")], 2),
    (
        "one text printed twice",
        [stated("41", quote="Norwood had 41 schools."), stated("41", document="b.md", quote="NORWOOD had  41 schools")],
        1,
    ),
    (
        "linked through a third",
        [
            stated("41", document="a.md", publisher="Tern", quote="one two three"),
            stated("41", document="b.md", publisher="Wren", quote="four five six"),
            stated("41", document="c.md", publisher="Tern", quote="four five six"),
        ],
        1,
    ),
    (
        "half of the words in common",
        [stated("41", quote="the old town of Norwood had 41 schools"), stated("41", document="b.md", quote="41 schools stood in old Norwood, says the mayor")],
        2,
    ),
    ("no words at all", [stated("41", quote=""), stated("41", document="b.md", quote="")], 2),
]


@pytest.mark.parametrize(("why", "measured", "count"), SOURCES)
def test_independent_sources(why, measured, count):
    assert count_sources(measured) == count_sources(measured[::-1]) == count, why


# -- words
LENGTH = {"unit": "meter", "dimension": "length", "attribute": "height"}
MESSAGES = [
    ("a count", in_files("41", "43"), "Sources disagree on the number of schools of Norwood: 41 / 43"),
    ("counting words of its own", in_files("41", "43", attribute="number of schools"), "Sources disagree on the number of schools of Norwood: 41 / 43"),
    ("no plural", in_files("41", "43", attribute="seating capacity"), "Sources disagree on the seating capacity of Norwood: 41 / 43"),
    ("one document", [stated("41"), stated("43", at=1)], "a.md disagrees with itself on the number of schools of Norwood: 41 / 43"),
    ("a tension", in_files("41", "43", attribute="price"), "Sources may disagree on the price of Norwood: 41 / 43"),
    ("a scope", in_files("41", "43", scope=("private",)), "Sources disagree on the number of schools (private) of Norwood: 41 / 43"),
    ("a unit that the sentence does not show", in_files("41", "43", **LENGTH), "Sources disagree on the height of Norwood: 41 meter / 43 meter"),
    ("a currency", in_files("41", "43", **POUNDS, when=Y18), "Sources disagree on the debt of Norwood in 2018: 41 GBP / 43 GBP"),
    (
        "a date",
        [dated("1880", year_of(1880)), dated("1908", year_of(1908), document="b.md", hedge="more_than")],
        "Sources disagree on when Norwood was founded: 1880 / after 1908",
    ),
    (
        "an opening",
        [dated("1880", year_of(1880), attribute="opened"), dated("1908", year_of(1908), document="b.md", attribute="opened")],
        "Sources disagree on when Norwood opened: 1880 / 1908",
    ),
]


@pytest.mark.parametrize(("why", "measured", "message"), MESSAGES)
def test_message(why, measured, message):
    assert only(*measured).message == message, why


def shown(text, quote, **fields):
    at = quote.index(text)
    return moved(stated(text, **fields), quote=quote, quote_start=10 - at)


VALUES = [
    ("metres", "41", "It is 41 metres high.", LENGTH, "41 metres"),
    ("a symbol that touches", "41", "It is 41m high.", LENGTH, "41 m"),
    ("percent", "41", "It is 41% full.", {"unit": "percent", "dimension": "percent"}, "41%"),
    ("a sign of money", "41", "It cost £41 then.", POUNDS | {"attribute": "debt"}, "£41"),
    ("two signs", "41", "It cost US$41 then.", POUNDS | {"unit": "USD"}, "US$41"),
    ("a hedge", "41", "It is about 41 metres high.", LENGTH | {"hedge": "about"}, "about 41 metres"),
]


@pytest.mark.parametrize(("why", "text", "quote", "fields", "value"), VALUES)
def test_a_side_speaks_in_the_words_of_its_claim(why, text, quote, fields, value):
    finding = only(shown(text, quote, when=Y18, **fields), stated("97", document="b.md", when=Y18, **fields | {"hedge": "none"}))
    assert finding.sides[0].text == value, why


HINTS = [
    ("nothing to see", in_files("41", "43"), None),
    ("a digit too many", in_files("41", "4100"), "a digit too many or too few?"),
    ("a scale word", in_files("41", "41000"), "thousand, million or billion?"),
    ("a last digit", in_files("4517", "4518"), "a slip in the last digit?"),
    ("a sign", in_files("-32", "32"), "a sign lost?"),
    ("another scale or unit", in_files("41", "4300"), "scale or unit?"),
    ("swapped digits", in_files("4123", "4132"), "digits swapped?"),
    ("dates have no scale", [dated("1", year_of(1)), dated("1900", year_of(1900), document="b.md")], None),
    ("many values", in_files("1", "2", "3", "4", "5"), "a series, or several things?"),
]


@pytest.mark.parametrize(("why", "measured", "hint"), HINTS)
def test_hint(why, measured, hint):
    assert only(*measured).hint == hint, why


# -- fingerprints
BASE = [stated("41", when=Y18), stated("43", document="b.md", when=Y18)]
SAME = [
    ("in another line", [moved(BASE[0], place=stated("41", at=9).claim.place), BASE[1]]),
    ("with other spacing and case", [moved(BASE[0], quote=BASE[0].claim.quote.upper().replace(" ", "  ")), BASE[1]]),
    ("with a third source that agrees", [*BASE, stated("41", document="z.md", when=Y18)]),
]
OTHER = [
    ("another sentence", [moved(BASE[0], quote="new words"), BASE[1]]),
    ("another year", [moved(m, when=in_year(2019)) for m in BASE]),
    ("another entity", [moved(m, entity="Norwich") for m in BASE]),
    ("another scope", [moved(m, scope=("private",)) for m in BASE]),
    ("another document", [BASE[0], stated("43", document="c.md", when=Y18, quote=BASE[1].claim.quote)]),
]


@pytest.mark.parametrize(("why", "measured"), SAME)
def test_a_fingerprint_stays(why, measured):
    assert only(*measured).fingerprint == only(*BASE).fingerprint, why


@pytest.mark.parametrize(("why", "measured"), OTHER)
def test_a_fingerprint_changes(why, measured):
    assert only(*measured).fingerprint != only(*BASE).fingerprint, why


def test_a_fingerprint_does_not_depend_on_the_order_of_the_pair():
    assert fingerprint("r", ("x",), None, (BASE[0], BASE[1])) == fingerprint("r", ("x",), None, (BASE[1], BASE[0]))


def test_a_fingerprint_is_sixteen_digits():
    assert int(only(*BASE).fingerprint, 16) >= 0
    assert len(only(*BASE).fingerprint) == 16


# -- which rule looks at which bucket
LOOKS = [
    ("a count", ("count",), None, "count", "school", True),
    ("a bare number is a count", ("number",), None, "count", "", True),
    ("every physical dimension", ("measure",), None, "length", "meter", True),
    ("one physical dimension", ("length",), None, "length", "meter", True),
    ("money is no measure", ("measure",), None, "currency", "EUR", False),
    ("a share is no measure", ("measure",), None, "percent", "percent", False),
    ("a date is no measure", ("measure",), None, "date", "date", False),
    ("another dimension", ("mass",), None, "length", "meter", False),
    ("the unit itself", ("measure",), "kilometer", "length", "kilometer", True),
    ("another unit of its dimension", ("measure",), "kilometer", "length", "mile", True),
    ("a unit of another dimension", ("measure",), "kilogram", "length", "mile", False),
    ("a currency", ("currency",), "EUR", "currency", "EUR", True),
    ("another currency", ("currency",), "EUR", "currency", "USD", False),
]


@pytest.mark.parametrize(("why", "dimensions", "unit", "dimension", "written", "expected"), LOOKS)
def test_which_buckets_a_rule_looks_at(why, dimensions, unit, dimension, written, expected):
    bucket = Bucket(Key("norwood", "x", (), dimension), "Norwood", "x", "state", (stated("41", unit=written, dimension=dimension),))
    assert looks_at(AgreementOptions(dimensions, unit), bucket.key.dimension, bucket.claims) is expected, why


UNITS = [
    ("12 kilometer", "It is 12 or 14 kilometres wide.", "kilometer"),
    ("12 km", "It is 12 km wide.", "kilometer"),
    ("12 square kilometres", "It is 12 square kilometres of bog.", "kilometer^2"),
    ("12 cu. ft", "It holds 12 cu. ft of air.", "foot^3"),
    ("12 nautical miles", "It is 12 nautical miles off.", "nautical_mile"),
    ("12 km/h", "It does 12 km/h uphill.", "kilometer/hour"),
    ("12 cubic metres per second", "It is 12 cubic metres per second in May.", "meter^3/second"),
    ("12 litres per 100 km", "It burns 12 litres per 100 km.", "liter/100 kilometer"),
    ("12 miles", "It is 12 miles an hour from here.", "mile"),
    ("12%", "It is 12% of all.", "percent"),
]


@pytest.mark.parametrize(("shown", "quote", "unit"), UNITS, ids=[row[0] for row in UNITS])
def test_a_value_is_shown_with_the_unit_as_it_is_written(shown, quote, unit):
    at = quote.index("12")
    place = Place("a.md", at, at + 2, 1, at + 1, 1, at + 3)
    assert say_value(stated("12", place=place, quote=quote, quote_start=0, unit=unit, dimension="length")) == shown
