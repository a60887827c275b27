"""Versions and ranks: of what a text says them, first where it does not."""

from fractions import Fraction

import pytest

from checker.documents.readers import read
from checker.model.document import Source
from checker.model.settings import Settings
from checker.pipeline import take_inventory


def claims(text, kind):
    inventory = take_inventory([read("a.md", text, Source())], (), Settings(rules=()))
    return [m.claim for m in inventory.measured if m.claim.kind == kind]


def stated(text, kind):
    return [(c.entity, c.attribute, c.text) for c in claims(text, kind) if c.status == "attributed"]


NO_VERSIONS = [
    "It was fixed in version 2.3.1 of Quillmark.",
    "Quillmark 2.3 needs Node.js 18.",
    "The minimum supported Rust version is 1.70.",
    "nasm version 2.11.8 or higher in Windows",
    "- Add CPython v3.8.12",
    "The latest version of the guide has 12 pages.",
    "Norwood needs Korsund 40 percent more than before.",
]
VERSIONS = [
    ("The latest version of Quillmark is 2.4.1.", ("Quillmark", "latest version", "2.4.1")),
    ("The current stable Quillmark release is v2.4.", ("Quillmark", "latest version", "2.4")),
    ("Parcelbox requires Python 3.9 or later.", ("Parcelbox", "required version of Python", "3.9")),
    ("Shopkeel needs at least version 3.10 of Postgres.", ("Shopkeel", "required version of Postgres", "3.10")),
]
# what requires it is not named; the versions of no software, and what asks for no version or a later one
REQUIRED = [
    ("Install it with pip; you need Python 3.10+ and a compiler.", [("required version of Python", "3.10")]),
    ("- Node.js >= 18", [("required version of Node.js", "18")]),
    ("On Windows, Java 17 or later is required.", [("required version of Java", "17")]),
    ("The minimum supported Rust version is 1.70.", [("required version of Rust", "1.70")]),
    ("Python 3.8 was released in autumn.", []),
    ("Students with a grade of 3.5 or higher may apply; so may those of Year 5 or above.", []),
    ("It went to Java in March 2015 or later.", []),
]
NO_RANKS = [
    "The 3rd largest town in Westmark is Norwood.",
    "Norwood won the 3rd prize.",
    "Norwood ranked 5th.",
    "Norwood was the 3rd.",
]
RANKS = [
    ("Norwood is the 3rd largest town in Westmark.", ("Norwood", "largest town in Westmark", "3rd")),
    ("Holt College ranked 12th in chemistry in 2019.", ("Holt College", "rank in chemistry", "12th")),
    ("Alder Bridge was the second longest bridge of Norland.", ("Alder Bridge", "longest bridge of Norland", "second")),
]


@pytest.mark.parametrize("text", NO_VERSIONS)
def test_no_version_of_anything(text):
    assert stated(text, "version") == []


@pytest.mark.parametrize(("text", "expected"), VERSIONS, ids=[row[0] for row in VERSIONS])
def test_version(text, expected):
    assert stated(text, "version") == [expected]


@pytest.mark.parametrize(("text", "expected"), REQUIRED, ids=[row[0] for row in REQUIRED])
def test_version_that_something_requires(text, expected):
    found = [c for c in claims(text, "version") if c.attribute]
    assert [(c.attribute, c.text) for c in found] == expected
    assert all((c.entity, c.hedge, c.status) == (None, "at_least", "unattributed") for c in found)


def test_a_later_version_is_at_least_that_one():
    assert [c.hedge for c in claims("Parcelbox requires Python 3.9 or later.", "version")] == ["at_least"]
    assert [c.hedge for c in claims("Parcelbox requires Python 3.9.", "version")] == ["none"]


@pytest.mark.parametrize("text", NO_RANKS)
def test_no_rank_in_an_order(text):
    assert stated(text, "rank") == []


@pytest.mark.parametrize(("text", "expected"), RANKS, ids=[row[0] for row in RANKS])
def test_rank(text, expected):
    assert stated(text, "rank") == [expected]


def test_versions_are_ordered_part_by_part():
    texts = ("3.9", "3.10", "3.10.1", "4")
    inventory = take_inventory([read("a.md", f"The latest version of Quillmark is {text}.", Source()) for text in texts], (), Settings(rules=()))
    nine, ten, tenth, four = (m.exact.said for m in inventory.measured if m.claim.kind == "version")
    assert nine.ceiling < ten.floor
    assert ten.contains(tenth)
    assert tenth.ceiling < four.floor
    assert four.low == Fraction(4)
