"""What became of every number: figures that add up, in every format."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection
from io import StringIO
from itertools import combinations

import pytest
from builders import amount, claim, document, inventory, measured
from report_samples import hostile, whole_inventory

from checker.model.audit import Inventory
from checker.model.case import Alignment
from checker.model.claim import Skipped
from checker.model.document import Place, Unread
from checker.pipeline import compared_places
from checker.report.coverage import LEFT, cover
from checker.report.layout import Layout
from checker.report.write import COVERAGE_FORMATS, write_coverage

MILL = document("mill.md", "The mill has 12 rooms and 9 doors, that is 9 gates; it never had 4 towers. See page 7 and room 5, opened on the day after.\n")
EMPTY = document("empty.md", "")


def number(text: str, **fields: object):
    return claim(MILL, text, amount=amount(int(text)), unit="room", dimension="count", entity="mill", attribute="rooms", **fields)


COMPARED = measured(number("12"))
REASONS = [
    ("nothing to compare it with", measured(number("9")), "not compared", "nothing else speaks of the same thing"),
    ("said once more", measured(number("9", restates=3)), "not compared", "says the number before it in another unit"),
    ("denied", measured(number("4", modality="denied")), "not compared", "denied, so no statement of a fact"),
    ("a date without days", claim(MILL, "the day after", kind="date", dimension="date"), "not compared", "a date that hangs on one that is not known"),
    ("its own reason goes first", claim(MILL, "the day after", kind="date", reason="no date to count from"), "not compared", "no date to count from"),
    ("nobody's", measured(number("9", status="unattributed", reason="no entity found")), "unattributed", "no entity found"),
    ("without a reason", number("9", status="unattributed"), "unattributed", "no reason given"),
    ("part of a name", number("5", status="name", reason="part of a name"), "name", "part of a name"),
    ("no claim", Skipped(MILL.place(74, 75), "7", MILL.text, "label"), "skipped", "label"),
]


@pytest.mark.parametrize(("item", "outcome", "reason"), [row[1:] for row in REASONS], ids=[row[0] for row in REASONS])
def test_every_number_that_was_left_has_its_reason(item, outcome: str, reason: str) -> None:
    figures = cover(inventory(item), ())
    assert {end: dict(found) for end, found in figures.total.reasons.items() if found} == {outcome: {reason: 1}}
    assert (figures.total.seen, figures.total.compared) == (1, 0)


def test_what_was_compared_needs_no_reason() -> None:
    row = cover(inventory(COMPARED), {COMPARED.claim.place}).total
    assert (row.seen, row.attributed, row.compared, sum(row.left(outcome) for outcome in LEFT)) == (1, 1, 1, 0)


ALIGNED = [("too little speaks for it", 4, 0), ("held against each other", 5, 2)]


@pytest.mark.parametrize(("name", "score", "places"), ALIGNED, ids=[row[0] for row in ALIGNED])
def test_claims_that_are_aligned_are_compared(name: str, score: int, places: int) -> None:
    case = Alignment(measured(number("12")), measured(number("9")), "mill", "rooms", "state", score, candidate=5, certain=9, features=())
    assert len(compared_places([case])) == places


def test_the_most_frequent_reason_stands_first() -> None:
    items = [Skipped(MILL.place(n, n + 1), "7", "", reason) for n, reason in enumerate(("label", "code", "code", "age"))]
    assert list(cover(inventory(*items), ()).total.reasons["skipped"].items()) == [("code", 2), ("age", 1), ("label", 1)]


def every_sum(of: Inventory, compared: Collection[Place]) -> bool:
    figures = cover(of, compared)
    adds_up = all(row.seen == row.compared + sum(row.left(outcome) for outcome in LEFT) for row in (*figures.rows, figures.total))
    columns = [(row.seen, row.attributed, row.compared, *map(row.left, LEFT)) for row in figures.rows]
    total = figures.total
    return adds_up and [sum(column) for column in zip(*columns, strict=True)] == [total.seen, total.attributed, total.compared, *map(total.left, LEFT)]


def test_the_figures_add_up_whatever_was_compared() -> None:
    found = whole_inventory()
    places = [m.claim.place for m in found.measured][:5]
    assert all(every_sum(found, set(chosen)) for size in range(6) for chosen in combinations(places, size))


# -- formats -------------------------------------------------------------------------------------------------------
def page(format: str, of: Inventory | None = None, compared: Collection[Place] = ()) -> str:
    return "".join(write_coverage(of or whole_inventory(), compared, format))


def test_text_has_a_line_for_each_document_and_the_total() -> None:
    found = inventory(COMPARED, measured(number("9")), Skipped(MILL.place(74, 75), "7", "", "label"), documents=(MILL, EMPTY))
    assert page("text", found, {COMPARED.claim.place}).splitlines() == [
        "             seen  attributed  compared  not compared  unattributed  name  skipped",
        "mill.md         3           2         1             1             0     0        1",
        "  not compared: nothing else speaks of the same thing (1)",
        "  skipped: label (1)",
        "empty.md        0           0         0             0             0     0        0",
        "",
        "2 documents     3           2         1             1             0     0        1",
        "  not compared: nothing else speaks of the same thing (1)",
        "  skipped: label (1)",
    ]


def test_what_was_not_read_is_told() -> None:
    found = inventory(unread=(Unread("plan.pdf", "no text in it"),))
    assert "not read: plan.pdf: no text in it\n" in page("text", found)
    assert "| plan.pdf | no text in it |" in page("markdown", found)
    assert json.loads(page("json", found))["unread"] == [{"document": "plan.pdf", "reason": "no text in it"}]


def test_json_lines_and_csv_tell_the_same() -> None:
    whole = json.loads(page("json"))
    rows = list(csv.DictReader(StringIO(page("csv"))))
    assert [json.loads(line) for line in page("jsonl").splitlines()] == whole["documents"]
    assert sum(int(row["count"]) for row in rows) == whole["total"]["seen"] == sum(d["seen"] for d in whole["documents"])
    assert {row["document"] for row in rows} == {d["document"] for d in whole["documents"]}
    assert whole["version"] == 1


@pytest.mark.parametrize("format", COVERAGE_FORMATS)
def test_hostile_names_do_no_harm(format: str) -> None:
    text = page(format, inventory(hostile("The gate is 42 m high.")))
    assert "\x1b" not in text
    assert format != "markdown" or "|<b>" not in text


def test_colours_are_wanted_or_left_out() -> None:
    coloured = "".join(write_coverage(whole_inventory(), (), "text", Layout(100, True)))
    assert "\x1b[1m" in coloured and "\x1b" not in page("text")
