"""Vocabularies proposed from documents and claims made by hand: which names and properties are taken, and what the text says of them."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from builders import claim, document, inventory

from checker.groups.proposal import propose
from checker.groups.statements import read_statements
from checker.groups.wordings import read_wording
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.proposal import Proposal, ProposedEntity

COUNT: dict[str, Any] = {"attribute": "schools", "noun": "schools", "unit": "school", "dimension": "count"}


def page(text: str, name: str = "a.md") -> Document:
    return document(name, text + " It is said of all 41 schools, of every height and of the revenue, that visitors count.")


def stated(where: Document, **fields: Any) -> Claim:
    return claim(where, "41", **(COUNT | fields))


def suggested(text: str, *entities: str, **fields: Any) -> Proposal:
    """What is proposed for a text of which one claim speaks of each of the entities."""
    where = page(text)
    return propose(inventory(*(stated(where, entity=entity, **fields) for entity in entities), documents=(where,)))


def entity(text: str, *entities: str, **fields: Any) -> ProposedEntity:
    return suggested(text, *entities, **fields).entities[0]


# -- names ---------------------------------------------------------------------------------------------------------
NO_NAMES = [
    ("a common noun that opens a sentence", "Tower visits are short. The tower is high.", "Tower"),
    ("a common noun with a capital here and there", "We saw the Mill, a mill like any mill.", "Mill"),
    ("a plural with a capital", "One of the Rangers spoke; a ranger knows. No ranger lies.", "Rangers"),
    ("a question", "What is it? How Long did it take?", "How Long"),
    ("a month", "It was in March that they met.", "March"),
    ("a people, before a noun", "Many a Nordish house and Nordish barn fell.", "Nordish"),
    ("the plural of a people", "Some Westmarkan barns fell. A few Westmarkans came.", "Westmarkans"),
    ("a property", "All of the GDP went there.", "GDP"),
    ("one letter", "So it was in X at last.", "X"),
    ("a title and nothing else", "Making of the Bridge\n", "Making of the Bridge"),
    ("words said twice", "They saw RMS Alma RMS Alma there.", "RMS Alma RMS Alma"),
    ("a sign", "So it was at -Norwood there.", "-"),
    ("control characters", "So it was in Nor\x07wood there.", "Nor\x07wood"),
]


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in NO_NAMES], ids=[row[0] for row in NO_NAMES])
def test_no_name(text: str, name: str) -> None:
    assert suggested(text, name, name).entities == ()


NAMES = [
    ("a name inside a sentence", "They came to Norwood early.", "Norwood", "Norwood"),
    ("a longer one that opens a sentence", "Norwood Gas Works opened early.", "Norwood Gas Works", "Norwood Gas Works"),
    ("one behind an article", "The Norwood Mill opened early.", "Norwood Mill", "Norwood Mill"),
    ("one behind a common word", "The shares fell. Shares of Norwood Gas fell; few liked Norwood Gas.", "Shares of Norwood Gas", "Norwood Gas"),
    ("with a possessive", "It was Norwood's day.", "Norwood", "Norwood"),
    ("in another script", "他们来到诺伍德。", "诺伍德", "诺伍德"),
    ("a people's name that is a place", "They came to Milan by train, and left Milan.", "Milan", "Milan"),
    ("two hundred characters", f"They came to {'Nor' * 66}wo early.", "Nor" * 66 + "wo", "Nor" * 66 + "wo"),
]


@pytest.mark.parametrize(("text", "name", "expected"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_name(text: str, name: str, expected: str) -> None:
    assert [e.name for e in suggested(text, name, name).entities] == [expected]


ROWS = [
    ("a cell of its own row", "Rooms in Eastham", "Eastham", ["Eastham"]),
    ("the head of the table", "Rooms elsewhere", "Eastham", []),
    ("a common noun", "Barn and every barn", "Barn", []),
]


@pytest.mark.parametrize(("quote", "name", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_name_in_a_table_must_stand_in_its_row(quote: str, name: str, expected: list[str]) -> None:
    where = page(f"{quote}.")
    found = propose(inventory(stated(where, entity=name, ground="row"), documents=(where,)))
    assert [e.name for e in found.entities] == (expected if name in quote else [])


def test_what_a_document_is_about_is_taken_as_it_is_given() -> None:
    assert entity("The tool has limits.", "fastgrep", ground="about").name == "fastgrep"


def test_seen_once_is_not_sure() -> None:
    found = suggested("They went from Norwood to Eastham.", "Norwood", "Norwood", "Eastham")
    assert [(e.name, e.seen.count, e.sure) for e in found.entities] == [("Norwood", 2, True), ("Eastham", 1, False)]


def test_a_second_unit_is_no_second_claim() -> None:
    where = page("They came to Norwood early.")
    found = propose(inventory(stated(where, entity="Norwood"), stated(where, entity="Norwood", restates=3), documents=(where,)))
    assert (found.claims, found.entities[0].seen.count) == (1, 1)


# -- other names ---------------------------------------------------------------------------------------------------
ALIASES = [
    ("no abbreviation of it", "They asked the National Rivers Board (LTD).", "National Rivers Board", []),
    ("a year in brackets", "They asked the National Rivers Board (2019).", "National Rivers Board", []),
    ("an abbreviation", "They asked the National Rivers Board (NRB).", "National Rivers Board", ["NRB"]),
    ("an abbreviation with of", "They asked the Bank of Norwood (BoN).", "Bank of Norwood", ["BoN"]),
    ("a short name in quotation marks", 'They asked the Norwood Rivers Board ("Norwood").', "Norwood Rivers Board", ["Norwood"]),
    ("also known as", "They met at the Hill Museum, also known as the House of Glass.", "Hill Museum", ["House of Glass"]),
    ("formerly", "They met at Eastham Hall (formerly Bird Hall).", "Eastham Hall", ["Bird Hall"]),
    ("known for is another thing", "They met at the Hill Museum, known for the House of Glass.", "Hill Museum", []),
]


@pytest.mark.parametrize(("text", "name", "aliases"), [row[1:] for row in ALIASES], ids=[row[0] for row in ALIASES])
def test_other_names(text: str, name: str, aliases: list[str]) -> None:
    assert [alias.word for alias in entity(text, name).aliases] == aliases


def test_spellings_that_mean_one_name_are_one_entity() -> None:
    found = entity("They saw the Saint-Alma Mill and the Saint Alma Mill.", "Saint-Alma Mill", "Saint Alma Mill", "Saint-Alma Mill")
    assert (found.name, [(a.word, a.why) for a in found.aliases], found.seen.count) == ("Saint-Alma Mill", [("Saint Alma Mill", "once")], 3)


def test_a_defined_short_form_counts_for_the_long_name() -> None:
    found = suggested("They asked the National Rivers Board (NRB); then NRB men came.", "NRB", "NRB", "National Rivers Board")
    assert [(e.name, e.seen.count, [a.word for a in e.aliases]) for e in found.entities] == [("National Rivers Board", 3, ["NRB"])]


def test_a_short_form_of_two_names_belongs_to_neither() -> None:
    found = suggested("They saw the Norwood Rivers Board (NRB) and the North Rail Bureau (NRB), and NRB men.", "NRB", "Norwood Rivers Board")
    assert {e.name: [a.word for a in e.aliases if a.word != "NRB"] for e in found.entities} == {"NRB": [], "Norwood Rivers Board": []}
    assert not any(a.word == "NRB" for e in found.entities for a in e.aliases)


PERHAPS = [
    ("a town and its bridge", "From Norwood to Norwood Bridge.", ("Norwood", "Norwood Bridge"), ()),
    ("a part of the land", "From Norwood to South Norwood.", ("Norwood", "South Norwood"), ()),
    ("what something is of", "From Norwood to the Parliament of Norwood.", ("Norwood", "Parliament of Norwood"), ()),
    ("a family name", "They met Anna Reed, and then Reed left.", ("Reed", "Anna Reed"), ("Anna Reed",)),
    ("a title", "They met Anna Reed, and then Mrs Reed left.", ("Mrs Reed", "Anna Reed"), ("Anna Reed",)),
    ("initials", "They met at United Mills, for the U.M. are old.", ("U.M.", "United Mills"), ("United Mills",)),
]


@pytest.mark.parametrize(("text", "names", "longer"), [row[1:] for row in PERHAPS], ids=[row[0] for row in PERHAPS])
def test_longer_names_that_may_mean_the_same(text: str, names: tuple[str, str], longer: tuple[str, ...]) -> None:
    found = {e.name: e.perhaps for e in suggested(text, *names).entities}
    assert found == {names[0]: longer, names[1]: ()}


# -- kinds and containers ------------------------------------------------------------------------------------------
KINDS = [
    ("a subject behind a place", "In Norwood, the council met.", "Norwood", None),
    ("only an adjective", "They saw Norwood, the beautiful, and left the beautiful.", "Norwood", None),
    ("no word for a thing", "They know that Norwood is the same as the same place.", "Norwood", None),
    ("a kind that nothing is called by", "They saw Norwood, a hamlet, early.", "Norwood", None),
    ("an apposition", "They saw Norwood, a small hamlet, early. The hamlet is old.", "Norwood", "hamlet"),
    ("a sentence", "They know that Norwood is a hamlet with a mill. The hamlet is old.", "Norwood", "hamlet"),
    ("the last word of the name", "They crossed the Norwood Bridge early. The bridge is old.", "Norwood Bridge", "bridge"),
    ("a last word that is no common noun", "They met Anna Bridge there.", "Anna Bridge", None),
]


@pytest.mark.parametrize(("text", "name", "kind"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_kind(text: str, name: str, kind: str | None) -> None:
    found = entity(text, name).kind
    assert (found.word if found else None) == kind


WHOLES = [
    ("a list of places", "They met in Norwood, Westmark, and Eastham.", None),
    ("a list without and", "They met in Norwood, Westmark, Eastham.", None),
    ("a list that goes on", "They met in Norwood, Westmark, and in Eastham.", None),
    ("a person of the place", "They met Norwood, a baker in Westmark.", None),
    ("a person behind the place", "They met in Norwood, Mr Westmark.", None),
    ("what belongs to nobody", "They saw Norwood, the bridge of Westmark.", None),
    ("a month behind the place", "They met in Norwood, March.", None),
    ("a sentence goes on", "They saw Norwood, the capital of Westmark met.", None),
    ("a capital", "They saw Norwood, the capital of Westmark.", "Westmark"),
    ("a thing in a place", "They saw Norwood, a small mill in Westmark, early.", "Westmark"),
    ("said in a sentence", "They know that Norwood is the largest town in Westmark by far.", "Westmark"),
    ("part of", "They know that Norwood is part of Westmark.", "Westmark"),
    ("located in", "They know that Norwood is located in the Westmark.", "Westmark"),
    ("a wider place behind a comma", "They met in Norwood, Westmark, and left.", "Westmark"),
]


@pytest.mark.parametrize(("text", "whole"), [row[1:] for row in WHOLES], ids=[row[0] for row in WHOLES])
def test_part_of(text: str, whole: str | None) -> None:
    found = entity(text, "Norwood").part_of
    assert (found.word if found else None) == whole


def test_nothing_is_part_of_itself() -> None:
    found = suggested("Norwood Hall is part of Eastham. Eastham is part of Norwood Hall. They left Eastham.", "Norwood Hall", "Eastham").entities
    assert sorted(str(e.part_of and e.part_of.word) for e in found) in (["Eastham", "None"], ["None", "Norwood Hall"])


def test_statements_have_a_place() -> None:
    (statement,) = [s for s in read_statements(read_wording([page("They left.\nThey saw Norwood, the capital of Westmark.")])) if s.relation == "part_of"]
    assert (statement.subject, statement.word, statement.place.line) == ("Norwood", "Westmark", 2)


# -- attributes ----------------------------------------------------------------------------------------------------
def properties(*claims: dict[str, Any], text: str = "") -> Proposal:
    where = page(text)
    return propose(inventory(*(stated(where, **fields) for fields in claims), documents=(where,)))


NO_PROPERTIES = [
    ("a noun that says nothing", {"attribute": "number", "noun": "number", "unit": "number"}),
    ("a participle", {"attribute": "overseeing", "dimension": "currency", "unit": "USD"}),
    ("a comparative", {"attribute": "taller", "dimension": "length", "unit": "meter"}),
    ("a verb", {"attribute": "reached", "dimension": "length", "unit": "meter"}),
    ("a name among its words", {"attribute": "norwood schools"}),
    ("a name", {"attribute": "schools", "noun": "Schools"}),
    ("a rank", {"attribute": "height", "kind": "rank", "dimension": "rank", "unit": "rank"}),
    ("a growth", {"attribute": "revenue", "dimension": "currency", "unit": "USD", "change": "up"}),
    ("an event that no table has", {"attribute": "painted", "kind": "date", "dimension": "date", "unit": "date"}),
    ("a superlative", {"attribute": "oldest schools"}),
    ("a mark in front", {"attribute": "- height", "dimension": "length", "unit": "meter"}),
]


@pytest.mark.parametrize("fields", [row[1] for row in NO_PROPERTIES], ids=[row[0] for row in NO_PROPERTIES])
def test_no_property(fields: dict[str, Any]) -> None:
    text = "They spoke of number, overseeing, the taller, what reached, the oldest and all."
    assert properties(fields, fields, fields, text=text).attributes == ()


PROPERTIES = [
    ("a counted noun", {}, ("schools", ("school",), "school", "state")),
    ("number of", {"attribute": "total number of schools"}, ("schools", ("school",), "school", "state")),
    ("idle modifiers", {"attribute": "various schools"}, ("schools", ("school",), "school", "state")),
    ("a measure", {"attribute": "height", "dimension": "length", "unit": "meter"}, ("height", ("height",), "length", "constant")),
    ("money", {"attribute": "revenue", "dimension": "currency", "unit": "USD"}, ("revenue", ("revenue",), "currency", "total")),
    ("a share", {"attribute": "gdp", "dimension": "percent", "unit": "percent"}, ("GDP", ("GDP",), "percent", "total")),
    ("a count without a unit", {"attribute": "capacity", "dimension": "number", "unit": "", "noun": None}, ("capacity", ("capacity",), None, "state")),
]


@pytest.mark.parametrize(("fields", "expected"), [row[1:] for row in PROPERTIES], ids=[row[0] for row in PROPERTIES])
def test_property(fields: dict[str, Any], expected: tuple[object, ...]) -> None:
    (found,) = properties(fields, fields, text="A total number of various schools and a capacity.").attributes
    assert (found.name, found.nouns, found.unit, found.behaviour) == expected
    assert found.sure


def test_an_event_brings_all_of_its_words() -> None:
    (found,) = properties(*[{"attribute": "opened", "kind": "date", "dimension": "date", "unit": "date"}] * 2).attributes
    assert ("opening" in found.nouns, "opened" in found.cues, found.unit, found.behaviour) == (True, True, "date", "constant")


def test_one_name_for_two_dimensions_becomes_two_names() -> None:
    money = {"attribute": "revenue", "dimension": "currency", "unit": "USD"}
    found = properties(money, money, money | {"dimension": "percent", "unit": "percent"}).attributes
    assert [(a.name, a.unit, a.sure) for a in found] == [("revenue", "currency", True), ("revenue in percent", "percent", False)]


def test_a_noun_that_no_table_knows_must_be_seen_often_and_widely() -> None:
    deal = {"attribute": "deal", "dimension": "currency", "unit": "USD"}
    pages = [page("A deal.", f"{name}.md") for name in "abc"]
    few = propose(inventory(*(stated(p, **deal) for p in pages[:1]), documents=tuple(pages)))
    some = propose(inventory(*(stated(p, **deal) for p in pages[:2]), documents=tuple(pages)))
    many = propose(inventory(*(stated(p, **deal) for p in pages), documents=tuple(pages)))
    assert [[a.sure for a in found.attributes] for found in (few, some, many)] == [[], [False], [True]]


def test_a_noun_that_is_a_word_of_a_name_is_doubted() -> None:
    found = suggested("They met at the Norwood Schools early.", "Norwood Schools", "Norwood Schools")
    assert [(a.name, a.sure) for a in found.attributes] == [("schools", False)]


# -- laws ----------------------------------------------------------------------------------------------------------
def test_the_order_of_documents_and_claims_makes_no_difference() -> None:
    pages = [page("They went from Norwood, a town in Westmark, to Eastham (formerly Bird Hall).", f"{name}.md") for name in "abc"]
    claims = [stated(p, entity=name, attribute=a) for p in pages for name, a in (("Norwood", "schools"), ("Eastham", "visitors"))]
    proposals = [
        propose(inventory(*some[::-1], *rest, documents=tuple(order)))
        for order in permutations(pages)
        for some, rest in ((claims[:2], claims[2:]), (claims[4:], claims[:4]))
    ]
    assert all(proposal == proposals[0] for proposal in proposals)
    assert [e.seen.first.document for e in proposals[0].entities] == ["a.md", "a.md"]
