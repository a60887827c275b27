"""What a vocabulary says beyond names and nouns: look-alikes, synonyms, tolerances, authorities, and exchange rates of one's own."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.documents.readers import read
from checker.model.audit import Audit
from checker.model.document import Source
from checker.model.errors import InputError
from checker.model.interval import Interval
from checker.model.moment import day_of, year_of
from checker.model.rates import Rate
from checker.model.settings import Settings
from checker.model.vocabulary import Attribute, Authority, Entity, Tolerance, Vocabulary
from checker.pipeline import audit, take_inventory
from checker.policy.rates import read_rates
from checker.policy.settle import settle
from checker.policy.shipped import shipped_rules
from checker.policy.tolerances import parse_tolerance
from checker.policy.vocabulary import build_vocabulary
from checker.values.own_rates import with_own_rates

RULES = shipped_rules()


def settled(pages: dict[str, str | tuple[str, Source]], vocabulary: Vocabulary, **settings: object) -> Audit:
    given = {name: (page, Source()) if isinstance(page, str) else page for name, page in pages.items()}
    documents = [read(name, text, source) for name, (text, source) in given.items()]
    asked = Settings(RULES, vocabulary, **settings)
    return settle(audit(take_inventory(documents, (), asked), asked), asked)


# -- nouns ---------------------------------------------------------------------------------------------------------
STAFF = {"name": "staff", "nouns": ["employee"], "not": ["former employee", "employee share"], "synonyms": ["headcount"]}
ATTRIBUTES = [
    ("Holt Mills has 310 former employees.", "former employees"),
    ("Holt Mills has 310 employee shares.", "employee shares"),
    ("Holt Mills has 310 employees.", "staff"),
    ("The headcount of Holt Mills is 310.", "staff"),
]


@pytest.mark.parametrize(("text", "expected"), ATTRIBUTES)
def test_a_look_alike_is_another_property_and_a_synonym_the_same(text: str, expected: str) -> None:
    settings = Settings((), build_vocabulary({"entities": [{"name": "Holt Mills"}], "attributes": [STAFF]}))
    (found,) = take_inventory([read("page.md", text, Source())], (), settings).measured
    assert found.claim.attribute == expected


def test_a_synonym_stands_beside_the_name_where_there_are_no_nouns() -> None:
    assert build_vocabulary({"attributes": [{"name": "span", "synonyms": ["reach"]}, {"name": "height"}]}).attributes[0].nouns == ("span", "reach")
    assert build_vocabulary({"attributes": [{"name": "height"}]}).attributes[0].nouns == ()


# -- tolerances ----------------------------------------------------------------------------------------------------
TOLERANCES = [
    ("5", Tolerance(absolute=Fraction(5))),
    ("0.5 kilometer", Tolerance(absolute=Fraction(1, 2), unit="kilometer")),
    ("2.5 %", Tolerance(relative=Fraction(1, 40))),
    ("written", Tolerance(written=True)),
    *((odd, None) for odd in ("", "-5", "5 km", "about 5", "%", "5%%", "9**9", "1e5")),
]


@pytest.mark.parametrize(("text", "expected"), TOLERANCES)
def test_a_tolerance_is_a_number_a_share_or_a_word(text: str, expected: Tolerance | None) -> None:
    assert parse_tolerance(text) == expected


SPAN = ("The span of Alder Bridge is {} metres.", "length")
ROOMS = ("In 2018 the Holt Inn had {} rooms.", "count")
WITHIN = {
    # sentence, values, tolerance -> findings left
    "none": (SPAN[0], ("312", "315"), None, 1),
    "too little": (SPAN[0], ("312", "316"), "2", 1),
    "enough": (SPAN[0], ("312", "315"), "3", 0),
    "in another unit": (SPAN[0], ("312", "315"), "0.003 kilometer", 0),
    "in another unit, too little": (SPAN[0], ("312", "316"), "0.002 kilometer", 1),
    "a share of the larger": (SPAN[0], ("312", "315"), "1%", 0),
    "a share, too little": (SPAN[0], ("300", "315"), "4%", 1),
    "a third value is too far off": (SPAN[0], ("312", "315", "340"), "3", 1),
    "counts": (ROOMS[0], ("312", "315"), "3", 0),
    "as written": (ROOMS[0], ("310", "312"), "written", 0),
    "as written, all digits told": (ROOMS[0], ("311", "312"), "written", 1),
}


@pytest.mark.parametrize(("sentence", "values", "tolerance", "left"), WITHIN.values(), ids=WITHIN)
def test_values_within_a_tolerance_agree(sentence: str, values: tuple[str, ...], tolerance: str | None, left: int) -> None:
    allowed = parse_tolerance(tolerance) if tolerance else None
    names = (Entity("Alder Bridge"), Entity("Holt Inn"))
    vocabulary = Vocabulary(names, (Attribute("span", behaviour="constant", tolerance=allowed), Attribute("rooms", ("room",), tolerance=allowed)))
    found = settled({f"{n}.md": sentence.format(value) for n, value in enumerate(values)}, vocabulary)
    assert len(found.findings) == left
    assert [each.by for each in found.set_aside] == ([] if left else ["tolerance"])


# -- authorities ---------------------------------------------------------------------------------------------------
OWNERS = {
    "of another attribute": (Authority("Census Office", ("population",)), None),
    "of another entity": (Authority("Census Office", (), ("Southwood",)), None),
    "no publisher and no path": (Authority("Census"), None),
    "on both sides": (Authority("*.md"), None),
    "by publisher": (Authority("census office", ("Schools",), ("norwood",)), "census office owns this value: 41 (page.md:1)"),
    "by path": (Authority("page.*"), "page.* owns this value: 41 (page.md:1)"),
}


@pytest.mark.parametrize(("owner", "told"), OWNERS.values(), ids=OWNERS)
def test_an_authority_is_told_of(owner: Authority, told: str | None) -> None:
    pages = {"page.md": ("In 2018 Norwood had 41 schools.", Source(publisher="Census Office")), "other.md": "In 2018 Norwood had 52 schools."}
    (found,) = settled(pages, Vocabulary(authorities=(owner,))).findings
    assert found.hint == told


# -- exchange rates ------------------------------------------------------------------------------------------------
OWN = (
    Rate(year_of(2018), "XAU", "USD", Fraction(1200)),
    Rate(day_of(2018, 4, 2), "XAU", "USD", Fraction(1250)),
    Rate(year_of(2019), "USD", "CHF", Fraction(2)),
)


def test_own_rates_go_before_those_that_ship() -> None:
    band = with_own_rates(OWN, lambda *_: Interval.point(7))
    assert band("XAU", "USD", year_of(2018)) == Interval(Fraction(1200), Fraction(1250))
    assert band("USD", "XAU", day_of(2018, 4, 3)) == Interval.point(Fraction(1, 1200))
    assert band("CHF", "USD", day_of(2019, 4, 3)) == Interval.point(Fraction(1, 2))
    assert band("XAU", "USD", year_of(2017)) == Interval.point(7)
    assert band("EUR", "USD", year_of(2018)) == Interval.point(7)


def test_a_file_of_rates_is_read_and_used(tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("date,from,to,rate\n2018,THB,USD,0.03\n2019-04-02,THB,USD,0.031\n")
    rates = read_rates(tmp_path / "rates.csv", "rates.csv")
    assert rates[0] == Rate(year_of(2018), "THB", "USD", Fraction(3, 100))
    page = ("In 2018 the pier cost 900 million baht ($90 million).", Source(published=year_of(2018)))
    assert [f.rule for f in settled({"page.md": page}, Vocabulary(), rates=rates).findings] == ["currency-off"]


def test_all_that_is_wrong_with_rates_is_told(tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("date,from,to,rate\n2018,THB,USD,\n2018-13,Baht,USD,-1\n")
    with pytest.raises(InputError) as caught:
        read_rates(tmp_path / "rates.csv", "rates.csv")
    told = [line for line in str(caught.value).splitlines() if line.startswith("rates.csv")]
    assert told == [
        "rates.csv:2:1: `rate` is missing in this row",
        "rates.csv:3:1: `2018-13` is not a date: there is no month 13",
        "rates.csv:3:9: `Baht` is not the code of a currency",
        "rates.csv:3:18: `-1` is not a rate",
    ]
