"""Which claims become which cases."""

from fractions import Fraction

import pytest
from claims_by_hand import between, dated, in_year, moved, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.groups.gather import gather
from checker.model.case import Bucket, Equation, Lineage, Telling
from checker.model.claim import When
from checker.model.moment import Period, day_of, month_of, year_of, years_of
from checker.model.vocabulary import Attribute, Entity, Vocabulary

NOTHING = Vocabulary()
RATE = between("1.1", "1.2")


def cases(kind, *measured, vocabulary=NOTHING, rates=no_rates):
    return [case for case in gather(measured, vocabulary, rates) if isinstance(case, kind)]


def sizes(*measured, vocabulary=NOTHING):
    return sorted(len(bucket.claims) for bucket in cases(Bucket, *measured, vocabulary=vocabulary))


LEFT_OUT = [
    ("not attributed", {"status": "unattributed"}),
    ("part of a name", {"status": "name"}),
    ("says another claim once more", {"restates": 4}),
    ("denied", {"modality": "denied"}),
    ("supposed", {"modality": "hypothetical"}),
    ("no entity", {"entity": None}),
    ("no property", {"attribute": None}),
    ("no ground", {"ground": "none"}),
    ("a variable", {"entity": "X"}),
    ("a thing that bears the name of its property", {"entity": "Schools"}),
]
APART = [
    ("another entity", {"entity": "Norwich"}),
    ("another property", {"attribute": "pupils"}),
    ("another scope", {"scope": ("private",)}),
    ("another dimension", {"dimension": "percent"}),
    ("a growth", {"change": "up"}),
]
TOGETHER = [
    ("spelled otherwise", {"entity": "the NORWOOD"}),
    ("singular", {"attribute": "School"}),
    ("counting words", {"attribute": "number of schools"}),
    ("a bare number", {"dimension": "number", "unit": ""}),
    ("a plan, which compare keeps apart", {"modality": "planned"}),
    ("an inherited subject", {"ground": "heading"}),
    ("another year, which compare keeps apart", {"when": in_year(2001)}),
]


@pytest.mark.parametrize(("why", "fields"), LEFT_OUT)
def test_claims_that_come_into_no_bucket(why, fields):
    assert sizes(stated("41"), stated("43", document="b.md", **fields)) == [1], why


@pytest.mark.parametrize(("why", "fields"), APART)
def test_claims_of_two_buckets(why, fields):
    assert sizes(stated("41"), stated("43", document="b.md", **fields)) == [1, 1], why


@pytest.mark.parametrize(("why", "fields"), TOGETHER)
def test_claims_of_one_bucket(why, fields):
    assert sizes(stated("41"), stated("43", document="b.md", **fields)) == [2], why


def test_the_vocabulary_gives_the_names_and_the_behaviour():
    vocabulary = Vocabulary((Entity("Norwood", ("Old Town",)),), (Attribute("Schools", behaviour="running"),))
    (bucket,) = cases(Bucket, stated("41", entity="old town"), vocabulary=vocabulary)
    assert (bucket.entity, bucket.attribute, bucket.behaviour) == ("Norwood", "Schools", "running")


def test_a_vocabulary_may_name_a_thing_by_one_letter():
    assert len(cases(Bucket, stated("41", entity="X"), vocabulary=Vocabulary((Entity("X"),)))) == 1


def test_without_a_vocabulary_the_most_common_spelling_is_shown():
    (bucket,) = cases(Bucket, stated("41", entity="NORWOOD"), stated("41", at=1), stated("41", at=2))
    assert bucket.entity == "Norwood"


def test_a_growth_belongs_to_its_period():
    (bucket,) = cases(Bucket, stated("5", change="up"))
    assert (bucket.attribute, bucket.behaviour) == ("growth of schools", "total")


@given(st.permutations([stated("41"), stated("43", document="b.md"), stated("7", at=3), stated("9", entity="Norwich"), dated("1900", year_of(1900), at=5)]))
def test_the_order_of_claims_never_matters(measured):
    assert gather(measured, NOTHING, no_rates) == gather(sorted(measured, key=lambda m: m.claim.place.start), NOTHING, no_rates)


# -- equations
def money(text, unit, at=0, **fields):
    return stated(text, at=at, unit=unit, dimension="currency", attribute="budget", **fields)


def restated(first, second):
    return moved(second, restates=first.claim.place.start)


def test_two_units_of_one_dimension_make_an_equation():
    miles = stated("10", unit="mile", dimension="length", base="meter")
    km = restated(miles, stated("16", at=1, unit="kilometer", dimension="length", base="meter"))
    assert cases(Equation, km, miles) == [Equation(miles, km)]


NO_EQUATION = [
    ("another dimension", {"unit": "kilogram", "dimension": "mass", "base": "kilogram"}),
    ("the same unit", {"unit": "mile", "dimension": "length", "base": "meter"}),
    ("no common base", {"unit": "smoot", "dimension": "length", "base": "smoot"}),
    ("another document", {"unit": "kilometer", "dimension": "length", "base": "meter", "document": "b.md"}),
]


@pytest.mark.parametrize(("why", "fields"), NO_EQUATION)
def test_no_equation(why, fields):
    miles = stated("10", unit="mile", dimension="length", base="meter")
    assert cases(Equation, miles, restated(miles, stated("16", at=1, **fields))) == [], why


def test_nothing_comes_of_money_without_a_time():
    euros = money("2", "EUR")
    assert cases(Equation, euros, restated(euros, money("3", "USD", 1)), rates=lambda a, b, p: RATE) == []


def test_nothing_comes_of_money_without_a_rate():
    euros = money("2", "EUR", published=year_of(2019))
    assert cases(Equation, euros, restated(euros, money("3", "USD", 1))) == []


JUNE = month_of(2019, 6)
PERIODS = [
    ("the publication alone", JUNE, None, JUNE),
    ("both", JUNE, in_year(2015), Period(year_of(2015).first, JUNE.last, "span")),
    ("the year of publication is cut there", JUNE, in_year(2019), Period(year_of(2019).first, JUNE.last, "span")),
    ("a later time has no rates yet", JUNE, in_year(2025), JUNE),
    ("an open end closes with the publication", JUNE, When(Period(year_of(2018).first, None, "year"), "text"), Period(year_of(2018).first, JUNE.last, "span")),
    ("the document's own time", JUNE, When(JUNE, "manifest"), JUNE),
]


@pytest.mark.parametrize(("why", "published", "when", "expected"), PERIODS)
def test_the_days_whose_rates_count(why, published, when, expected):
    asked = []

    def rates(one, other, period):
        asked.append((one, other, period))
        return RATE

    euros = money("2", "EUR", published=published, when=when)
    found = cases(Equation, euros, restated(euros, money("3", "USD", 1)), rates=rates)
    assert asked == [("EUR", "USD", expected)], why
    assert [(e.rate, e.period) for e in found] == [(RATE, expected)], why


def test_the_time_of_the_amount_alone_is_not_enough():
    euros = money("2", "EUR", when=in_year(2015))
    assert cases(Equation, euros, restated(euros, money("3", "USD", 1)), rates=lambda a, b, p: RATE) == []


# -- lineages
TOWN = dated("1880", year_of(1880))
BREWERY = dated("1862", year_of(1862), at=1, entity="Pell Brewery")
PART = Vocabulary((Entity("Norwood", ("Old Town",)), Entity("Pell Brewery", part_of="Old Town")))


def test_a_lineage_from_the_vocabulary():
    (lineage,) = cases(Lineage, TOWN, BREWERY, vocabulary=PART)
    assert (lineage.container, lineage.member) == ("Norwood", "Pell Brewery")


def test_a_lineage_from_the_text():
    (lineage,) = cases(Lineage, TOWN, moved(BREWERY, located_in="the Norwood"))
    assert (lineage.container_claims[0].claim.entity, lineage.member_claims[0].claim.entity) == ("Norwood", "Pell Brewery")


def test_a_lineage_over_two_steps():
    steps = Vocabulary((Entity("Pell Brewery", part_of="Mill Quarter"), Entity("Mill Quarter", part_of="Norwood")))
    assert [lineage.container for lineage in cases(Lineage, TOWN, BREWERY, vocabulary=steps)] == ["Norwood"]


def test_parts_in_a_circle_end():
    circle = Vocabulary((Entity("Pell Brewery", part_of="Norwood"), Entity("Norwood", part_of="Pell Brewery")))
    assert len(cases(Lineage, TOWN, BREWERY, vocabulary=circle)) == 2


NO_LINEAGE = [
    ("nothing ties them", BREWERY, NOTHING),
    ("another event", moved(BREWERY, attribute="opened"), PART),
    ("only planned", moved(BREWERY, modality="planned"), PART),
    ("a part of it", moved(BREWERY, scope=("east wing",)), PART),
    ("a guessed subject", moved(BREWERY, ground="heading"), PART),
    ("a thing in itself", moved(BREWERY, entity="Norwood", located_in="Norwood"), NOTHING),
]


@pytest.mark.parametrize(("why", "member", "vocabulary"), NO_LINEAGE)
def test_no_lineage(why, member, vocabulary):
    assert cases(Lineage, TOWN, member, vocabulary=vocabulary) == [], why


# -- tellings
NO_TELLING = [
    ("no publication", dated("2019", year_of(2019))),
    ("before it", dated("2015", year_of(2015), published=year_of(2016))),
    ("in the same year", dated("May 2016", month_of(2016, 5), published=year_of(2016))),
    ("on the next day, elsewhere in the world", dated("5 May", day_of(2016, 5, 5), published=day_of(2016, 5, 4))),
    ("not told as past", dated("2019", year_of(2019), published=year_of(2016), past=False)),
    ("planned", dated("2019", year_of(2019), published=year_of(2016), modality="planned")),
    ("not attributed", dated("2019", year_of(2019), published=year_of(2016), status="unattributed")),
    ("an open beginning", dated("before 2019", Period(None, year_of(2018).last, "year"), published=year_of(2016))),
    ("a span that began before", dated("2015 to 2019", years_of(2015, 2019), published=year_of(2016))),
    ("no date", stated("41", published=year_of(2016), past=True)),
]


@pytest.mark.parametrize(("why", "measured"), NO_TELLING)
def test_no_telling(why, measured):
    assert cases(Telling, measured) == [], why


def test_a_telling():
    opened = dated("2019", year_of(2019), published=month_of(2016, 3))
    assert cases(Telling, opened) == [Telling(opened, month_of(2016, 3))]
    assert opened.written.said.low == Fraction(year_of(2019).first or 0)
