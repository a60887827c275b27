"""Which spellings name one thing, and which do not."""

import pytest

from checker.groups.names import attribute_key, entity_key, known_names
from checker.model.vocabulary import Entity, Vocabulary

TWO_THINGS = [
    ("one letter more", "Norwood", "Norwoode"),
    ("neighbouring letters", "Marian", "Marina"),
    ("a number", "Route 6", "Route 61"),
    ("numbers that run together", "Line 1 10", "Line 11 0"),
    ("a version", "Quillmark 3.1", "Quillmark 31"),
    ("a company and a place", "Hudson Company", "Hudson"),
    ("a small word like a company form", "Costa sa", "Costa"),
    ("the article inside", "Over the Hill", "Over Hill"),
    ("a longer name", "Norwood Bridge", "Norwood"),
]
ONE_THING = [
    ("case", "Norwood Bridge", "NORWOOD bridge"),
    ("the article", "The Norwood Bridge", "Norwood Bridge"),
    ("typographic apostrophe", "St John’s", "St John's"),
    ("no apostrophe", "Kings’ Ferry", "Kings Ferry"),
    ("hyphen", "Saint-Malo", "Saint Malo"),
    ("space", "Gas Works Museum", "Gasworks Museum"),
    ("diacritics", "Malmö Höjd", "Malmo Hojd"),
    ("letters with a stroke", "Tromsø", "Tromso"),
    ("ampersand", "Pell & Sons", "Pell and Sons"),
    ("points in an abbreviation", "U.N. Harbour", "UN Harbour"),
    ("legal form", "Larkspur Foods Co., Ltd.", "Larkspur Foods"),
    ("legal form in capitals", "Tern S.A.", "Tern"),
    ("another legal form", "Tern GmbH", "Tern Inc"),
]
TWO_PROPERTIES = [
    ("another noun", "schools", "pupils", "count"),
    ("a modifier", "private schools", "schools", "count"),
    ("no plural", "glass", "glas", "count"),
    ("a number in front that is no counting", "number of seats", "seats", "length"),
    ("two events", "opened", "founded", "date"),
]
ONE_PROPERTY = [
    ("plural", "schools", "school", "count"),
    ("irregular plural", "branch libraries", "Branch library", "count"),
    ("people", "people", "person", "count"),
    ("counting words", "total number of schools", "schools", "count"),
    ("hyphen", "data-centres", "data centres", "count"),
    ("two words for one event", "established", "founding", "date"),
    ("a passive", "was opened", "opening", "date"),
]


@pytest.mark.parametrize(("why", "one", "other"), TWO_THINGS)
def test_two_things_have_two_keys(why, one, other):
    assert entity_key(one) != entity_key(other), why


@pytest.mark.parametrize(("why", "one", "other"), ONE_THING)
def test_one_thing_has_one_key(why, one, other):
    assert entity_key(one) == entity_key(other), why


@pytest.mark.parametrize(("why", "one", "other", "dimension"), TWO_PROPERTIES)
def test_two_properties_have_two_keys(why, one, other, dimension):
    assert attribute_key(one, dimension) != attribute_key(other, dimension), why


@pytest.mark.parametrize(("why", "one", "other", "dimension"), ONE_PROPERTY)
def test_one_property_has_one_key(why, one, other, dimension):
    assert attribute_key(one, dimension) == attribute_key(other, dimension), why


@pytest.mark.parametrize("name", ["The", "Co", "Ltd.", "A", "中原", "3.1"])
def test_no_name_loses_everything(name):
    assert entity_key(name)


def test_an_alias_stands_for_its_entity():
    names = known_names(Vocabulary((Entity("Norwood", ("Old Town", "NWD")),)))
    assert names.key("the old-town") == names.key("nwd") == names.key("Norwood")


def test_an_alias_of_two_entities_stands_for_neither():
    names = known_names(Vocabulary((Entity("Norwood", ("Old Town",)), Entity("Norwich", ("Old Town",)))))
    assert len({names.key(n) for n in ("Old Town", "Norwood", "Norwich")}) == 3


def test_a_name_is_never_taken_for_the_alias_of_another():
    names = known_names(Vocabulary((Entity("Norwood", ("Norwich",)), Entity("Norwich"))))
    assert names.key("Norwich") != names.key("Norwood")
