"""Rows of tables as claims: whose the numbers are, of what, in which unit, when; first the cells that state nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.claims.cells.heads import read_head
from checker.claims.find import Found, find
from checker.claims.lexicon import compile_lexicon
from checker.documents.readers import read
from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.moment import year_of
from checker.model.vocabulary import Vocabulary
from checker.values.measure import measure

PLAIN = compile_lexicon(Vocabulary())


def found_in(text: str, name: str = "a.csv") -> Found:
    return find(read(name, text, Source()), PLAIN)


def claim_of(text: str, number: str, name: str = "a.csv") -> Claim:
    return next(c for c in found_in(text, name).claims if c.text == number)


def markdown(*rows: str) -> str:
    head, *body = rows
    return "\n".join([f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in body), ""])


NO_CLAIM = {
    "code": ("town,code,area\nNorwood,4711,12\nHarrow,4712,14\n", "4711", "an identifier"),
    "number with a zero in front": ("town,number_code\nNorwood,0711\nHarrow,0712\n", "0711", "an identifier"),
    "postal code": ("town,zip\nNorwood,90210\nHarrow,90211\n", "90210", "a postal code"),
    "coordinate": ("town,lat,lng\nNorwood,51.5,7.25\nHarrow,52.5,7.75\n", "51.5", "coordinate"),
    "telephone": ("museum,phone\nNorwood Hall,5550100\nHarrow Hall,5550101\n", "5550100", "phone number"),
    "rank": ("rank,town,area\n1,Norwood,12\n2,Harrow,14\n", "1", "a place in an order"),
    "one of a list": ('[{"town": "Norwood", "sizes": [31, 32]}, {"town": "Harrow", "sizes": [33]}]', "31", "one of a list"),
    "sign for no value": ("town,area\n" + "".join(f"Town {c},40\n" for c in "abcdefghijklmnopqrstuvw") + "Norwood,-1\n", "-1", "a sign for no value"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "number", "reason"), NO_CLAIM.values(), ids=NO_CLAIM.keys())
def test_cells_that_state_nothing(text, number, reason):
    found = found_in(text, "a.json" if text.startswith("[") else "a.csv")
    assert number not in [c.text for c in found.claims]
    assert reason in [s.reason for s in found.skipped if s.text == number]


def test_placeholders_are_passed_over():
    found = found_in("town,area\nNorwood,n/a\nHarrow,-\nAldley,\n")
    assert (found.claims, found.skipped) == ((), ())


UNATTRIBUTED = {
    "head that says nothing": ("town,value\nNorwood,41\nHarrow,52\n", "41", "a.csv"),
    "row of a sum": ("town,rooms\nNorwood,41\nTotal,93\n", "93", "a.csv"),
    "years without a property": ("town,2019,2020\nNorwood,41,52\n", "41", "a.csv"),
    "several rows of one name": ("town,rooms\nNorwood,41\nNorwood,52\nNorwood,63\nNorwood,74\n", "52", "a.csv"),
    "answers in prose": (markdown("Answer | Response count", "Strongly agree | 41", "Hardly agree | 52"), "41", "a.md"),
    "plain words in prose": (markdown("Stage | Latency", "warm start | 41 ms", "cold start | 52 ms"), "41", "a.md"),
    "second number of a cell": (markdown("Bridge | Length", "Norwood Bridge | west arm 41 m, east arm 52 m"), "52", "a.md"),
}


@pytest.mark.parametrize(("text", "number", "name"), UNATTRIBUTED.values(), ids=UNATTRIBUTED.keys())
def test_numbers_whose_owner_or_property_no_head_names(text, number, name):
    assert claim_of(text, number, name).status == "unattributed"


OWNERS = {
    "name column": ("town,rooms\nNorwood,41\nHarrow,52\n", "41", "Norwood", "rooms"),
    "name behind a code": ("code,town,rooms\nN1,Norwood,41\nH1,Harrow,52\n", "41", "Norwood", "rooms"),
    "quoted name": ('town,rooms\n"Norwood, East",41\n', "41", "Norwood, East", "rooms"),
    "records": ('[{"name": "Norwood", "rooms": 41}, {"name": "Harrow", "rooms": 52}]', "52", "Harrow", "rooms"),
    "keys are names": ('{"Norwood": {"rooms": 41, "beds": 7}, "Harrow": {"rooms": 52, "beds": 9}}', "52", "Harrow", "rooms"),
    "nested record": ('[{"name": "Norwood", "area": {"land": 41}}, {"name": "Harrow", "area": {"land": 52}}]', "41", "Norwood", "land area"),
    "a record alone": ('{"title": "Norwood Hall", "rooms": 41}', "41", "Norwood Hall", "rooms"),
    "heads are things": (markdown(" | Norwood Bridge | Harrow Bridge", "Height | 41 m | 52 m", "Weight | 7 t | 9 t"), "52", "Harrow Bridge", "height"),
    "properties below a thing": (markdown("Norwood Museum | Figure", "Rooms | 41", "Visitors | 5.2 million"), "41", "Norwood Museum", "rooms"),
    "property in a column": ("country,indicator,2019\nNorland,Area (ha),41\nNorland,Rainfall (mm),52\n", "52", "Norland", "rainfall"),
    "counted in the cell": (markdown("School | Size", "Norwood School | 41 teachers", "Harrow School | 52 teachers"), "41", "Norwood School", "teachers"),
}


@pytest.mark.parametrize(("text", "number", "entity", "attribute"), OWNERS.values(), ids=OWNERS.keys())
def test_whose_number_it_is_and_of_what(text, number, entity, attribute):
    claim = claim_of(text, number, "a.md" if text.startswith("|") else "a.json" if text[0] in "[{" else "a.csv")
    assert (claim.entity, claim.attribute, claim.status, claim.ground) == (entity, attribute, "attributed", "row")


def test_a_column_that_tells_rows_of_one_name_apart_narrows():
    text = "town,quarter_name,rooms\nNorwood,East,41\nNorwood,West,52\nHarrow,East,63\nHarrow,West,74\n"
    assert claim_of(text, "52").scope == ("west",)


def test_a_bracket_beside_the_property_narrows():
    assert claim_of("country,GDP (nominal)\nNorland,41\nSudland,52\n", "41").scope == ("nominal",)


UNITS = {
    "bracket": ("town,Area (km²)\nNorwood,41\n", "41", "kilometer^2", 41),
    "square bracket": ("tower,Height [m]\nNorwood Tower,41\n", "41", "meter", 41),
    "scale": ("town,Population (thousands)\nNorwood,41.5\n", "41.5", "", 41_500),
    "currency and scale": ('firm,"Revenue, EUR bn"\nHarrow Mills,41\n', "41", "EUR", 41 * 10**9),
    "percent": ("town,Share of forest (%)\nNorwood,41\n", "41", "percent", 41),
    "suffix": ("tower,height_m\nNorwood Tower,41\n", "41", "meter", 41),
    "in the cell": ("tower,height\nNorwood Tower,41 ft\n", "41", "foot", 41),
    "column of units": ("town,measure,value,unit\nNorwood,rainfall,41,mm\nHarrow,rainfall,52,mm\n", "41", "millimeter", 41),
}


@pytest.mark.parametrize(("text", "number", "unit", "value"), UNITS.values(), ids=UNITS.keys())
def test_units_and_scales_of_a_column(text, number, unit, value):
    claim = claim_of(text, number)
    assert claim.amount is not None and claim.amount.number is not None
    assert (claim.unit, claim.amount.number.value) == (unit, value)


def test_a_head_in_thousands_rounds_in_thousands():
    claim = claim_of("town,Population (thousands)\nNorwood,41\n", "41")
    measured = measure(claim, Source())
    assert measured is not None and (measured.exact.said.low, measured.exact.said.high) == (40_500, 41_500)


TIMES = {
    "column of years": ("town,year,rooms\nNorwood,2015,41\nNorwood,2016,52\n", "52", 2016),
    "years without a head that says so": ("town,edition,rooms\nNorwood,2015,41\nNorwood,2016,52\n", "41", 2015),
    "year at the head": ("town,Rooms 2015\nNorwood,41\n", "41", 2015),
    "year of the head of properties": (markdown("Norwood Fair, 2015 | Number", "Rooms | 41", "Visitors | 52"), "41", 2015),
    "heading above": ("# Museums in 2015\n\n" + markdown("Museum | Rooms", "Norwood Museum | 41", "Harrow Museum | 52"), "41", 2015),
    "in the cell": (markdown("Town | Population", "Norwood Abbas | 4,100 (2015)", "Harrow Abbas | 5,200 (2016)"), "4,100", 2015),
}


@pytest.mark.parametrize(("text", "number", "year"), TIMES.values(), ids=TIMES.keys())
def test_when_a_number_holds(text, number, year):
    claim = claim_of(text, number, "a.md" if "|" in text else "a.csv")
    assert claim.when is not None and claim.when.period == year_of(year)


def test_a_column_of_opening_years_dates_openings():
    claim = claim_of("bridge,opened,length_m\nNorwood Bridge,1932,410\nHarrow Bridge,1951,520\n", "1932")
    assert (claim.kind, claim.entity, claim.attribute, claim.days) == ("date", "Norwood Bridge", "opened", year_of(1932))


def test_numbers_below_a_property_may_look_like_years():
    claim = claim_of("tower,height_m,steps\nNorwood Tower,1850,41\nHarrow Tower,1910,52\n", "1850")
    assert (claim.attribute, claim.unit) == ("height", "meter")


def test_decimals_of_a_whole_column_are_no_precision():
    claim = claim_of("town,area\nNorwood,55100.00\nHarrow,41200.00\nAldley,9.50\n", "55100.00")
    assert claim.amount is not None and claim.amount.number is not None
    assert (claim.amount.number.step, claim.amount.number.rounded, claim.amount.number.zeros) == (Fraction(1), False, 2)


def test_a_column_with_decimal_commas():
    claim = claim_of("town;rain\nNorwood;3,5\nHarrow;4,25\n", "3,5")
    assert claim.amount is not None and claim.amount.number is not None and claim.amount.number.value == Fraction(7, 2)


def test_a_sentence_in_a_cell_is_read_as_one():
    text = '[{"name": "Norwood Hall", "text": "The roof was raised in 1932. Harrow Hall has 41 rooms."}, {"name": "Harrow Hall", "text": "It is old."}]'
    claim = claim_of(text, "41", "a.json")
    assert (claim.entity, claim.attribute, claim.quote) == ("Harrow Hall", "rooms", "Harrow Hall has 41 rooms.")


def test_claims_of_records_within_records_come_in_order_of_place():
    found = found_in('[{"name": "Norwood", "halls": [{"name": "Old Hall", "rooms": 41}], "beds": 52}]', "a.json")
    assert [(c.text, c.entity) for c in found.claims] == [("41", "Old Hall"), ("52", "Norwood")]


def test_a_long_row_is_quoted_around_its_cell():
    wide = ",".join(f"c{i}" for i in range(100))
    text = f"town,{wide},rooms\nNorwood,{','.join(['some words'] * 100)},41\n"
    claim = claim_of(text, "41")
    assert len(claim.quote) < 500 and claim.quote.endswith("41")


ROLES = {
    "Country": "name", "Country Name": "name", "Indicator Name": "property", "year": "time", "Unit": "unit", "Notes": "note", "callingCodes": "identifier",
    "Norwood Bridge": "value", "latlng[]": "list", "Number of rooms": "value",
}  # fmt: skip


@pytest.mark.parametrize(("text", "role"), ROLES.items())
def test_roles_of_heads(text, role):
    assert read_head(text, "en").role == role
