"""Verdicts on pairs, row by row, and the laws that hold for all pairs."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from claims_by_hand import between, dated, in_year, moved, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.compare import compare
from checker.model.claim import When
from checker.model.finding import VERDICTS
from checker.model.interval import Interval
from checker.model.measured import Reading
from checker.model.moment import Period, day_of, month_of, year_of

Y13, Y18 = in_year(2013), in_year(2018)
APRIL = When(month_of(2018, 4), "text")
SEPTEMBER = When(month_of(2018, 9), "text")
SINCE = When(Period(year_of(2016).first, None, "year"), "text")
FISCAL = When(Period(month_of(2018, 4).first, month_of(2019, 3).last, "fiscal_year"), "text")
HAD = {"past": True, "quote": "Norham had 41 schools."}
POUNDS = {"unit": "GBP", "dimension": "currency", "attribute": "debt"}

# why, behaviour, one, other (fields of a claim that says 41 and of one that says 43), word of the reason
NOT_COMPARABLE = [
    ("another year", "state", {"when": Y13}, {"when": Y18}, "other time"),
    ("sibling months", "state", {"when": APRIL}, {"when": SEPTEMBER}, "other time"),
    ("periods that overlap", "state", {"when": Y18}, {"when": FISCAL}, "other time"),
    ("dated against undated", "state", {"when": Y18}, {}, "other time"),
    ("two days of publication", "state", {"published": day_of(2018, 5, 4)}, {"published": day_of(2018, 5, 6)}, "other time"),
    ("a total of a part of the period", "total", {"when": Y18}, {"when": APRIL}, "other time"),
    ("a total without a period", "total", {"when": Y18}, {}, "other time"),
    ("a growth without a period", "total", {"change": "up"}, {"change": "up"}, "growth"),
    ("an event that may come again", "event", {"dimension": "date", "unit": "date"}, {"dimension": "date", "unit": "date"}, "other event"),
    ("a plan", "state", {"modality": "planned"}, {}, "plan against fact"),
    ("a plan and an estimate", "state", {"modality": "planned"}, {"modality": "estimated"}, "plan against fact"),
    ("told as past in the same text, without a time", "state", {**HAD, "document": "b.md"}, {}, "told as past"),
    (
        "told as past, dated by the paragraph",
        "state",
        {**HAD, "document": "b.md", "when": When(year_of(2018), "paragraph")},
        {"when": Y18},
        "told as past",
    ),
    ("denied", "state", {"modality": "denied"}, {}, "denied"),
    ("supposed", "state", {"modality": "hypothetical"}, {"modality": "hypothetical"}, "supposed"),
    ("a part of the whole", "state", {"scope": ("private",)}, {}, "other scope"),
    ("two parts", "constant", {"scope": ("private",)}, {"scope": ("rural",)}, "other scope"),
    ("a growth is not a level", "state", {"change": "up"}, {}, "other change"),
    ("a rise is no fall", "total", {"change": "up", "when": Y18}, {"change": "down", "when": Y18}, "other change"),
    ("two dimensions", "constant", {"dimension": "percent", "unit": "percent"}, {}, "other unit"),
    ("two currencies", "state", POUNDS, POUNDS | {"unit": "EUR"}, "other unit"),
    ("two units without a common base", "constant", {"dimension": "length", "unit": "smoot"}, {"dimension": "length", "unit": "ell"}, "other unit"),
    ("a number in a name", "state", {"status": "name"}, {}, "unknown"),
]
CONFLICT = [
    ("undated documents share one time", "state", {}, {}),
    ("the same year", "state", {"when": Y18}, {"when": Y18}),
    ("the same days of another grain", "state", {"when": Y18}, {"when": When(Period(year_of(2018).first, year_of(2018).last, "span"), "text")}),
    ("one day of publication", "state", {"published": day_of(2018, 5, 4)}, {"published": day_of(2018, 5, 4)}),
    ("a constant at any time", "constant", {"when": Y13}, {"when": Y18}),
    ("a constant, one undated", "constant", {"when": Y13}, {}),
    ("a total of one period", "total", {"when": Y18}, {"when": Y18}),
    ("estimates compare", "state", {"modality": "estimated"}, {}),
    ("scopes that are spelled otherwise", "state", {"scope": ("State-owned",)}, {"scope": ("state owned",)}),
    ("told as past, with its time", "state", {**HAD, "document": "b.md", "when": Y18}, {"when": Y18}),
    ("told as past in another text", "state", {**HAD}, {}),
    ("both told as past", "state", {**HAD, "document": "b.md"}, {**HAD}),
    ("a constant told as past", "constant", {**HAD, "document": "b.md"}, {}),
    ("a bare number", "state", {"dimension": "number", "unit": "", "base": ""}, {}),
    ("the head decides: a limit is steady", "state", {"attribute": "user limit"}, {"attribute": "user limit"}),
    ("what an event did, undated", "event", {"attribute": "deaths"}, {"attribute": "deaths"}),
    ("a running total of one period", "running", {"when": Y18}, {"when": Y18}),
    ("both grew, in one year", "total", {"change": "up", "when": Y18}, {"change": "up", "when": Y18}),
    ("the day that a date names is not the time at which it holds", "state", {"dimension": "date", "when": Y13}, {"dimension": "date", "when": Y18}),
    ("an edition of an event", "event", {"dimension": "date", "unit": "date", "scope": ("3rd",)}, {"dimension": "date", "unit": "date", "scope": ("3rd",)}),
]
TENSION = [
    ("a month in the year", "state", {"when": APRIL}, {"when": Y18}),
    ("a year since then", "state", {"when": SINCE}, {"when": Y18}),
    ("undated and fast", "state", {"attribute": "population"}, {"attribute": "population"}),
    ("undated and fast, by its head", "state", {"attribute": "price of bread"}, {"attribute": "price of bread"}),
    ("undated totals", "total", {}, {}),
    ("totals that take their period from the document", "total", {"published": year_of(2018)}, {"published": year_of(2018)}),
    ("plans change", "state", {"modality": "planned"}, {"modality": "planned"}),
    ("ranks change", "state", {"dimension": "rank", "unit": "rank"}, {"dimension": "rank", "unit": "rank"}),
    ("an event told at two times", "event", {"published": year_of(2018)}, {"published": year_of(2019)}),
    ("a running total, undated", "running", {}, {}),
]


def verdict_on(one, other, behaviour):
    return compare(stated("41", **one), stated("43", document="b.md", **other), behaviour)


@pytest.mark.parametrize(("why", "behaviour", "one", "other", "reason"), NOT_COMPARABLE)
def test_not_comparable(why, behaviour, one, other, reason):
    judgement = verdict_on(one, other, behaviour)
    assert judgement.verdict == "not-comparable", why
    assert reason in judgement.reason, why


@pytest.mark.parametrize(("why", "behaviour", "one", "other"), CONFLICT)
def test_conflict(why, behaviour, one, other):
    assert verdict_on(one, other, behaviour).verdict == "conflict", why


@pytest.mark.parametrize(("why", "behaviour", "one", "other"), TENSION)
def test_tension_for_the_sake_of_time(why, behaviour, one, other):
    assert verdict_on(one, other, behaviour).verdict == "tension", why


EXACT_9551 = stated("9551", document="b.md")
KM: dict[str, Any] = {"unit": "kilometer", "dimension": "length", "base": "meter", "attribute": "length"}
SETS = [
    ("the same number", stated("9551"), EXACT_9551, "consistent"),
    ("a bound that holds it", stated("9,000", between(9000, None, "("), hedge="more_than"), EXACT_9551, "consistent"),
    ("a hedge that holds it", stated("9,500", between(9300, 9700), hedge="about"), EXACT_9551, "consistent"),
    (
        "two bounds with room between",
        stated("9,000", between(9000, None), hedge="at_least"),
        stated("10,000", between(None, 10000), hedge="at_most"),
        "consistent",
    ),
    (
        "the same number with another precision",
        stated("5"),
        replace(stated("5"), exact=Reading(between("4.5", "5.5", ")"), between("4.5", "5.5", ")"))),
        "consistent",
    ),
    ("a rounded number", stated("9,600", between(9550, 9650, ")")), EXACT_9551, "consistent-by-rounding"),
    ("two rounded numbers", stated("9,600", between(9550, 9650, ")")), stated("10,000", between(9500, 10500, ")")), "consistent-by-rounding"),
    ("neighbours that touch at the open end", stated("748", between("747.5", "748.5", ")")), stated("749", between("748.5", "749.5", ")")), "conflict"),
    ("an exact number on the closed end", stated("9,600", between(9550, 9650, ")")), stated("9550"), "consistent-by-rounding"),
    ("an exact number on the open end", stated("9,600", between(9550, 9650, ")")), stated("9650"), "conflict"),
    ("an exact number on an open bound", stated("400", between(400, None, "("), hedge="more_than"), stated("400"), "conflict"),
    (
        "allowed, but not meant",
        stated("400", between(400, None, "("), meant=between(400, 800, "("), hedge="more_than"),
        EXACT_9551,
        "tension",
    ),
    (
        "in two units the rounded readings count",
        stated("212", Interval.point(Fraction(212_000)), rounded=between(211_500, 212_500, ")"), **KM),
        stated("132", Interval.point(Fraction(212_433)), rounded=between(211_629, 213_238, ")"), **KM | {"unit": "mile"}),
        "consistent-by-rounding",
    ),
    (
        "in one unit the exact ones",
        stated("212", Interval.point(Fraction(212_000)), rounded=between(211_500, 212_500, ")"), **KM),
        stated("212.2", Interval.point(Fraction(212_200)), rounded=between(211_500, 212_500, ")"), **KM),
        "conflict",
    ),
    ("two words for what is counted", stated("41", unit="school"), stated("43", unit="campus"), "conflict"),
    ("a day in its year", dated("1932", year_of(1932)), dated("12 May 1932", day_of(1932, 5, 12)), "consistent"),
    ("two years", dated("1932", year_of(1932)), dated("1935", year_of(1935)), "conflict"),
]


@pytest.mark.parametrize(("why", "one", "other", "verdict"), SETS)
def test_sets(why, one, other, verdict):
    assert compare(one, other, "constant").verdict == verdict, why


RUNNING = [
    ("it grew", "41", Y13, "43", Y18, "consistent"),
    ("it fell", "43", Y13, "41", Y18, "conflict"),
    ("the order in which they are told does not matter", "41", Y18, "43", Y13, "conflict"),
]


@pytest.mark.parametrize(("why", "one", "when", "other", "then", "verdict"), RUNNING)
def test_running_totals(why, one, when, other, then, verdict):
    assert compare(stated(one, when=when), stated(other, when=then), "running").verdict == verdict, why


def test_a_running_total_that_may_have_grown():
    assert compare(stated("2", between(10, 20), when=Y13), stated("2", between(5, 15), when=Y18), "running").verdict == "consistent"


# -- laws
ENDS = st.integers(-4, 4)


@st.composite
def intervals(draw):
    low, high = sorted((draw(ENDS), draw(ENDS)))
    opened = "" if low == high else draw(st.sampled_from(["", "(", ")", "()"]))
    return between(low if draw(st.booleans()) or low == high else None, high if draw(st.booleans()) or low == high else None, opened)


@st.composite
def claims(draw):
    said = draw(intervals())
    return stated(
        "1",
        said,
        document=draw(st.sampled_from(["a.md", "b.md"])),
        when=draw(st.sampled_from([None, Y13, Y18, APRIL, SINCE, FISCAL])),
        published=draw(st.sampled_from([None, year_of(2018), month_of(2018, 4)])),
        hedge=draw(st.sampled_from(["none", "about", "more_than"])),
        modality=draw(st.sampled_from(["actual", "estimated", "planned"])),
        change=draw(st.sampled_from([None, None, "up"])),
        scope=draw(st.sampled_from([(), ("private",)])),
        attribute=draw(st.sampled_from(["schools", "population"])),
        ground=draw(st.sampled_from(["clause", "heading"])),
    )


BEHAVIOURS = st.sampled_from(["constant", "state", "total", "event", "running"])


@given(claims(), BEHAVIOURS)
def test_a_claim_never_conflicts_with_itself(claim, behaviour):
    assert compare(claim, claim, behaviour).verdict in ("consistent", "not-comparable")


@given(claims(), claims(), BEHAVIOURS)
def test_compare_is_symmetric(a, b, behaviour):
    assert compare(a, b, behaviour) == compare(b, a, behaviour)


@given(claims(), claims(), intervals(), BEHAVIOURS)
def test_to_allow_more_never_creates_a_conflict(a, b, more, behaviour):
    wider = a.exact.said.hull(more)
    loose = replace(a, exact=Reading(wider, a.exact.meant.hull(more)))
    before, after = (VERDICTS.index(compare(x, b, behaviour).verdict) for x in (a, loose))
    assert after <= before or (after, before) == (VERDICTS.index("consistent-by-rounding"), VERDICTS.index("consistent"))


@given(st.integers(0, 50), st.integers(0, 50))
def test_exact_values_that_differ_always_conflict(one, other):
    verdict = compare(stated(str(one)), stated(str(other)), "state").verdict
    assert verdict == ("consistent" if one == other else "conflict")


@given(claims(), claims(), BEHAVIOURS)
def test_a_verdict_does_not_depend_on_the_entity_or_the_place(a, b, behaviour):
    elsewhere = moved(b, entity="Norwich", quote="another sentence", block=7)
    assert compare(a, elsewhere, behaviour) == compare(a, b, behaviour)
