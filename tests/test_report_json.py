"""The JSON contract, version 1: keys and their order, exact numbers, days that belong to the set, strings that survive anything."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from fractions import Fraction
from io import StringIO
from typing import Any

import pytest
from builders import amount, as_of, claim, document, inventory, measured, moved, span
from hypothesis import given
from hypothesis import strategies as st
from report_samples import HOSTILE, bridge, hostile, hostile_audit, three_findings, whole_inventory

from checker.model.claim import Amount, Claim, Numeral, Skipped
from checker.model.errors import InputError
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period, day_of, year_of
from checker.report.claim_json import claim_object
from checker.report.claims_csv import cell
from checker.report.encode import encode
from checker.report.write import CLAIM_FORMATS, FORMATS, LIST_FORMATS, write, write_claims, write_rules

KEYS = (
    "document line column end_line end_column start end text quote kind entity attribute noun scope low high low_open high_open meant_low meant_high "
    "meant_low_open meant_high_open value unit dimension hedge change as_of modality speaker status steps"
).split()
HERE = document("a.md", "There are 42 of them.\n")


def parsed(of: Measured | Claim | Skipped) -> dict[str, Any]:
    """The claim as a reader of the JSON sees it, with exact decimals."""
    found: dict[str, Any] = json.loads(encode(claim_object(of)), parse_float=Decimal)
    return found


def number(**fields: Any) -> Claim:
    """The 42 of the text."""
    return claim(HERE, "42", **fields)


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(claim_object(bridge()[0])) == KEYS
    assert list(claim_object(moved(number(), reason="why"))) == [*KEYS[:-1], "reason", "steps"]
    assert list(claim_object(number(), with_id=True)) == ["id", *KEYS]


def test_a_skipped_number_has_every_key_and_a_reason() -> None:
    skipped = Skipped(HERE.place(10, 12), "42", "There are 42 of them.", "list marker")
    found = parsed(skipped)
    assert list(found) == [*KEYS[:-1], "reason", "steps"]
    assert (found["status"], found["reason"], found["kind"], found["value"], found["line"], found["column"]) == ("skipped", "list marker", None, None, 1, 11)


DATE: dict[str, Any] = {"kind": "date", "unit": "date", "dimension": "date"}
VERSION: dict[str, Any] = {"kind": "version", "unit": "version", "dimension": "version", "version": "3.10"}
MARGIN = Amount(Numeral(Fraction(5)), margin=Numeral(Fraction("0.2")))
# name, claim, then value, low, high, low_open, high_open
SETS = [
    ("nothing understood", number(), (None, None, None, False, False)),
    ("an unresolved date", number(**DATE), (None, None, None, False, False)),
    ("an exact number", measured(number(amount=amount(42))), (42, 42, 42, False, False)),
    (
        "a rounded number",
        measured(number(amount=amount("2.1")), Interval(Fraction("2.05"), Fraction("2.15"), False, True)),
        (Decimal("2.1"), Decimal("2.05"), Decimal("2.15"), False, True),
    ),
    ("an open end", measured(number(amount=amount(42)), Interval(Fraction(42), None, True)), (42, 42, None, True, False)),
    ("a number that was not measured", number(amount=amount(42)), (42, 42, 42, False, False)),
    ("a bound that was not measured", number(amount=amount(42), hedge="more_than"), (42, 42, None, True, False)),
    ("an upper bound that was not measured", number(amount=amount(42), hedge="less_than"), (42, None, 42, False, True)),
    ("a range has no value", number(amount=span(1, 42), hedge="range"), (None, 1, 42, False, False)),
    ("a range with its ends turned round", number(amount=span(42, 1), hedge="range"), (None, 1, 42, False, False)),
    ("a tolerance", number(amount=MARGIN, hedge="plus_minus"), (5, Decimal("4.8"), Decimal("5.2"), False, False)),
    ("a year has no day", measured(number(days=year_of(2014), **DATE)), (None, "2014-01-01", "2014-12-31", False, False)),
    ("a day", measured(number(days=day_of(2014, 5, 9), **DATE)), ("2014-05-09", "2014-05-09", "2014-05-09", False, False)),
    (
        "open ends of days are closed one day further in",
        measured(number(days=year_of(2014), **DATE), Interval(Fraction(735000), Fraction(735010), True, True)),
        (None, "2013-05-13", "2013-05-21", False, False),
    ),
    ("a date without end", number(days=Period(735000, None, "year"), **DATE), (None, "2013-05-12", None, False, False)),
    ("a version is a string", number(**VERSION), ("3.10", "3.10", "3.10", False, False)),
    ("a version and above", number(**VERSION, hedge="more_than"), ("3.10", "3.10", None, True, False)),
    ("a version and below", number(**VERSION, hedge="at_most"), ("3.10", None, "3.10", False, False)),
]


@pytest.mark.parametrize(("of", "wanted"), [row[1:] for row in SETS], ids=[row[0] for row in SETS])
def test_sets(of: Measured | Claim, wanted: tuple[object, ...]) -> None:
    found = parsed(of)
    assert tuple(found[key] for key in ("value", "low", "high", "low_open", "high_open")) == wanted


def test_said_and_meant_are_told_apart() -> None:
    found = parsed(measured(number(amount=amount(400)), Interval(Fraction(400), None, True), Interval(Fraction(400), Fraction(800), True, True)))
    assert [found[key] for key in ("low", "high", "meant_low", "meant_high", "meant_low_open", "meant_high_open")] == [400, None, 400, 800, True, True]


WHEN = [
    ("no time", None, None),
    ("no time to be found", as_of(Period(None, None, "year"), "none"), None),
    ("a year of the text", as_of(year_of(2018)), {"start": "2018-01-01", "end": "2018-12-31", "grain": "year", "from": "text"}),
    ("since a day", as_of(Period(735000, None, "day"), "manifest"), {"start": "2013-05-12", "end": None, "grain": "day", "from": "manifest"}),
]


@pytest.mark.parametrize(("when", "wanted"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN])
def test_as_of(when: object, wanted: object) -> None:
    assert parsed(number(when=when))["as_of"] == wanted


@given(st.fractions().filter(lambda f: f.denominator in (1, 2, 4, 5, 8, 10, 1000)))
def test_numbers_are_exact(value: Fraction) -> None:
    assert Fraction(parsed(measured(number(amount=Amount(Numeral(value)))))["value"]) == value


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(st.characters()), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_encode_agrees_with_the_standard_reader(value: object) -> None:
    for text in (encode(value), encode(value, 0)):  # type: ignore[arg-type]
        assert json.loads(text) == value
        text.encode()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_quotations_survive_json(text: str) -> None:
    line = encode(claim_object(hostile(text)))
    assert json.loads(line)["quote"] == text
    assert "\x1b" not in line and "\u202e" not in line and "\n" not in line
    line.encode()


@pytest.mark.parametrize("format", FORMATS)
def test_every_report_of_hostile_documents_is_harmless(format: str) -> None:
    text = write(hostile_audit(), format)
    assert not set("\x1b\x07\x00\x7f\x9b\u202e\u2066\u2028") & set(text)
    text.encode()


@pytest.mark.parametrize("format", CLAIM_FORMATS)
def test_every_inventory_of_hostile_documents_is_harmless(format: str) -> None:
    text = "".join(write_claims(hostile_audit().inventory, format))
    assert not set("\x1b\x07\x00\x7f\x9b\u202e\u2066\u2028") & set(text)
    text.encode()


def test_one_object_holds_what_the_lines_hold() -> None:
    whole = json.loads(write(three_findings(), "json"))
    assert whole["findings"] == [json.loads(line) for line in write(three_findings(), "jsonl").splitlines()]
    assert whole["summary"]["findings"] == {"error": 1, "warning": 1, "info": 1}
    claims = json.loads("".join(write_claims(whole_inventory(), "json")))["claims"]
    assert claims == [json.loads(line) for line in write_claims(whole_inventory(), "jsonl")]


def test_rows_of_input_keep_their_id() -> None:
    rows = [json.loads(line) for line in write_claims(whole_inventory(), "rows")]
    assert rows and all(row["id"] == row["document"] for row in rows)


def test_what_was_skipped_is_listed_on_demand() -> None:
    some, every = ([json.loads(line)["status"] for line in write_claims(whole_inventory(), "jsonl", e)] for e in (False, True))
    assert "skipped" not in some
    assert sorted([*some, "skipped"]) == sorted(every)


def test_order_of_the_claims_in_an_inventory_plays_no_part() -> None:
    guide, faq, readme, about = bridge()
    documents = whole_inventory().documents
    one, other = inventory(guide, faq, readme, about, documents=documents), inventory(about, readme, faq, guide, documents=documents)
    assert list(write_claims(one, "jsonl")) == list(write_claims(other, "jsonl"))


CELLS = [
    ("words", "a bridge", "a bridge"),
    ("a negative number", Fraction(-5, 2), "-2.5"),
    ("a negative number as text", "-5", "-5"),
    ("nothing", None, ""),
    ("a list", ["a", "b"], "a; b"),
    ("a formula", "=1+1", "'=1+1"),
    ("a formula behind a space", " =1+1", "' =1+1"),
    ("a sum", "+A1", "'+A1"),
    ("a call", "@SUM(A1)", "'@SUM(A1)"),
    ("a difference", "-A1", "'-A1"),
    ("a formula behind a tab", "\t=1", "' =1"),
    ("a list that begins with a formula", ["=1"], "'=1"),
]


@pytest.mark.parametrize(("value", "text"), [row[1:] for row in CELLS], ids=[row[0] for row in CELLS])
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text  # type: ignore[arg-type]


def test_csv_has_one_row_for_each_claim() -> None:
    for found in (whole_inventory(), hostile_audit().inventory):
        rows = list(csv.DictReader(StringIO("".join(write_claims(found, "csv")))))
        assert [r["document"] == "" for r in rows] == [False] * len(rows)
        assert len(rows) == len(list(write_claims(found, "jsonl")))


@pytest.mark.parametrize("call", [lambda: write(three_findings(), "xml"), lambda: write_claims(whole_inventory(), "xml"), lambda: write_rules((), "xml")])
def test_an_unknown_format_names_the_known_ones(call: object) -> None:
    with pytest.raises(InputError, match="unknown format 'xml'\n  one of: text, json") as raised:
        call()  # type: ignore[operator]
    assert raised.value.problems[0].hint.split(", ")[-1] in (*FORMATS, *CLAIM_FORMATS, *LIST_FORMATS)
