"""Reference files: what they hold to be right, and each mistake in one where it stands."""

from fractions import Fraction
from pathlib import Path

import pytest

from checker.model.errors import InputError
from checker.model.reference import Reference
from checker.policy.config import Flags, load_settings
from checker.policy.reference import read_references

CSV_HEAD = "entity,attribute,value,unit,as_of,source\n"
YAML_HEAD = "facts:\n  - entity: Norwood\n    attribute: schools\n"


def read(folder: Path, name: str, text: str) -> tuple[Reference, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_references(folder / name, name)


BROKEN = [
    ("no such key", "a.csv", "entity,atribute,value\nNorwood,schools,41\n", (1, 8, "unknown key `atribute`; did you mean `attribute`?")),
    ("an empty cell", "a.csv", CSV_HEAD + "Norwood,schools,,school,,\n", (2, 1, "the key `value` is missing")),
    ("a month that is none", "a.csv", CSV_HEAD + 'Norwood,schools,"1,041",school,2018-13,\n', (2, 32, "there is no month 13")),
    ("a second row", "a.csv", CSV_HEAD + "Norwood,schools,41,,,\n\nPell,schools,many,,,\n", (4, 14, "`many` is not a number")),
    ("a symbol for a unit", "a.yaml", YAML_HEAD + "    value: 4\n    unit: km\n", (5, 11, "did you mean `kilometer`?")),
    ("a date that is none", "a.yaml", YAML_HEAD + "    value: soon\n    unit: date\n", (4, 12, "`soon` is not a date")),
    ("a version that is none", "a.yaml", YAML_HEAD + "    value: two\n    unit: version\n", (4, 12, "`two` is not a version")),
    ("no facts", "a.yaml", "facts:\n", (1, 7, "`facts` needs at least one entry")),
    ("another key", "a.yaml", "values: []\n", (1, 1, "unknown key `values`")),
]


@pytest.mark.parametrize(("why", "name", "text", "expected"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_mistake_is_shown_where_it_stands(why, name, text, expected, tmp_path):
    with pytest.raises(InputError) as caught:
        read(tmp_path, name, text)
    problem = next(p for p in caught.value.problems if expected[2] in p.message)
    assert (problem.file, problem.line, problem.column) == (name, *expected[:2])


def test_all_mistakes_are_shown_at_once(tmp_path):
    rows = CSV_HEAD + "Norwood,schools,many,,,\nPell,schools,few,,,\n"
    with pytest.raises(InputError) as caught:
        read(tmp_path, "a.csv", rows)
    assert [p.line for p in caught.value.problems] == [2, 3]


def test_an_empty_file_says_what_it_should_hold(tmp_path):
    with pytest.raises(InputError, match="entity,attribute,value,unit,as_of,source"):
        read(tmp_path, "a.csv", "\n")


KINDS = [  # value, unit -> kind, dimension, unit
    ("41", "", ("quantity", "number", "")),
    ("41", "school", ("quantity", "count", "school")),
    ("4.5", "kilometer", ("quantity", "length", "kilometer")),
    ("4.5", "kilometer^2", ("quantity", "area", "kilometer^2")),
    ("38", "percent", ("quantity", "percent", "percent")),
    ("9", "EUR", ("quantity", "currency", "EUR")),
    ("1871-05", "date", ("date", "date", "date")),
    ("3", "rank", ("rank", "rank", "rank")),
    ("v2.10", "version", ("version", "version", "version")),
]


@pytest.mark.parametrize(("value", "unit", "expected"), KINDS, ids=[f"{value} {unit}" for value, unit, _ in KINDS])
def test_the_unit_decides_the_kind(value, unit, expected, tmp_path):
    (reference,) = read(tmp_path, "a.csv", CSV_HEAD + f"Norwood,size,{value},{unit},,\n")
    claim = reference.claim
    assert (claim.kind, claim.dimension, claim.unit) == expected
    assert reference.source.is_reference


def test_yaml_and_csv_say_the_same(tmp_path):
    (one,) = read(tmp_path, "a.csv", CSV_HEAD + 'Norwood,schools,"1,041",school,2018,the census\n')
    (other,) = read(tmp_path, "a.yaml", YAML_HEAD + '    value: "1,041"\n    unit: school\n    as_of: 2018\n    source: the census\n')
    assert (one.claim.amount, one.claim.when, one.source.title) == (other.claim.amount, other.claim.when, other.source.title)
    assert one.claim.amount.number.value == Fraction(1041)
    assert (one.claim.place.line, one.claim.place.column, one.claim.text) == (2, 18, "1,041")


def test_settings_name_reference_files(tmp_path):
    (tmp_path / "checker.yaml").write_text("reference: [a.csv]\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text(CSV_HEAD + "Norwood,schools,41,school,,\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(CSV_HEAD + "Pell,schools,3,school,,\n", encoding="utf-8")
    settings = load_settings(str(tmp_path), Flags(reference=(str(tmp_path / "b.csv"),)))
    assert [r.claim.entity for r in settings.references] == ["Norwood", "Pell"]
