"""How a property behaves over time: by the vocabulary, else by its head noun."""

import pytest

from checker.groups.behaviours import behaviour_of, known_attributes
from checker.groups.names import attribute_key
from checker.model.vocabulary import Attribute, Vocabulary

NONE = Vocabulary()
ROWS = [
    ("nothing known", "schools", "count", NONE, "state"),
    ("a limit is no height", "height limit", "length", NONE, "state"),
    ("population", "population", "count", NONE, "state"),
    ("a head before of", "height of the dam", "length", NONE, "constant"),
    ("area", "area", "area", NONE, "constant"),
    ("revenue", "annual revenue", "currency", NONE, "total"),
    ("visitors", "number of visitors", "count", NONE, "total"),
    ("deaths", "deaths", "count", NONE, "event"),
    ("cumulative", "cumulative deaths", "count", NONE, "running"),
    ("founding", "established", "date", NONE, "constant"),
    ("a visit may come again", "visited", "date", NONE, "event"),
    ("an event that nobody knows", "bombarded", "date", NONE, "event"),
    ("the vocabulary has the last word", "height", "length", Vocabulary(attributes=(Attribute("height", behaviour="state"),)), "state"),
    ("the vocabulary by its own name", "turnover", "currency", Vocabulary(attributes=(Attribute("Turnover", behaviour="running"),)), "running"),
    ("a date left open, by its words", "start", "date", Vocabulary(attributes=(Attribute("start", ("founding",), ("set up",), "date"),)), "constant"),
    ("a date of our own", "deadline", "date", Vocabulary(attributes=(Attribute("deadline", unit="date"),)), "state"),
    ("a date with its behaviour", "opened", "date", Vocabulary(attributes=(Attribute("opened", unit="date", behaviour="event"),)), "event"),
]


@pytest.mark.parametrize(("why", "name", "dimension", "vocabulary", "expected"), ROWS)
def test_behaviour(why, name, dimension, vocabulary, expected):
    assert behaviour_of(name, attribute_key(name, dimension), dimension, known_attributes(vocabulary)) == expected, why
