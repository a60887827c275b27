"""The blocks of plain texts: which lines belong together, and which are headings, items and rows."""

from __future__ import annotations

import pytest

from checker.documents.plaintext import read_text
from checker.model.document import Source

LONG = "The museum was opened in the old customs house by the river, and it has kept every ledger that the harbour master ever wrote since 1871."
LONGER = LONG + " Half of them can be read on the spot."
WRAPPED = "The ferry crosses the strait twice a day\nand takes 40 cars, unless the wind is\nstronger than it likes."
DASHED = "The ferry takes 40 cars, and 12 of them\n- at most - on the upper deck, if the\nwind allows it.\n"


def outline(text):
    """(kind, level, prose) of every block, with runs of blanks as one."""
    document = read_text("note.txt", text, Source())
    return [(b.kind, b.level, " ".join(document.prose[b.start : b.end].split())) for b in document.blocks]


def one(kind, text, level=0):
    return (kind, level, " ".join(text.split()))


BLOCKS = {
    "nothing": ("", []),
    "blank lines": (" \n\t\r\n\n", []),
    "a row of marks": ("[12]||\n", []),
    "a ruler": ("----------\n", []),
    "one line": ("The ferry takes 40 cars.", [one("paragraph", "The ferry takes 40 cars.")]),
    "one line that could be a title heads nothing": ("The ferry", [one("paragraph", "The ferry")]),
    "wrapped lines": (f"{WRAPPED}\n\n{WRAPPED}\n", [one("paragraph", WRAPPED), one("paragraph", WRAPPED)]),
    "wrapped lines with Windows line ends": (f"{WRAPPED}\n\n{WRAPPED}".replace("\n", "\r\n"), [one("paragraph", WRAPPED), one("paragraph", WRAPPED)]),
    "a sentence on each line": (
        "The ferry takes 40 cars.\nIt is red.\n\nNobody swims here, not even in the summer.\nIt is cold.\n",
        [one("paragraph", "The ferry takes 40 cars. It is red."), one("paragraph", "Nobody swims here, not even in the summer. It is cold.")],
    ),
    "a paragraph on each line": (f"{LONG}\n{LONGER}\n{LONG}\n", [one("paragraph", LONG), one("paragraph", LONGER), one("paragraph", LONG)]),
    "short paragraphs on each line, no blank lines": (
        "The ferry takes 40 cars, or 38 in winter, and it is red.\nIt is slow.\n",
        [one("paragraph", "The ferry takes 40 cars, or 38 in winter, and it is red."), one("paragraph", "It is slow.")],
    ),
    "labels and values": (
        "Length: 40 m\nWidth: 12 m\n\nThe keel was laid in the yard across the bay.\n",
        [one("paragraph", "Length: 40 m"), one("paragraph", "Width: 12 m"), one("paragraph", "The keel was laid in the yard across the bay.")],
    ),
    "title and blank line": (f"The ferry of the strait\n\n{LONG}\n", [one("heading", "The ferry of the strait", 1), one("paragraph", LONG)]),
    "title without a blank line": (
        f"The ferry of the strait\n{LONG}\n{LONGER}\n",
        [one("heading", "The ferry of the strait", 1), one("paragraph", LONG), one("paragraph", LONGER)],
    ),
    "heading between paragraphs": (
        f"{LONG}\n\nThe ledgers\n\n{LONGER}\n",
        [one("paragraph", LONG), one("heading", "The ledgers", 2), one("paragraph", LONGER)],
    ),
    "question as a heading": (
        f"{LONG}\n\nWho wrote them?\n\n{LONGER}\n",
        [one("paragraph", LONG), one("heading", "Who wrote them?", 2), one("paragraph", LONGER)],
    ),
    "underlined heading": (
        f"The ferry\n=========\n\nCars\n----\n{WRAPPED}\n",
        [one("heading", "The ferry", 1), one("heading", "Cars", 2), one("paragraph", WRAPPED)],
    ),
    "short sentence alone": (f"{LONG}\n\nIt is red.\n\n{LONGER}\n", [one("paragraph", LONG), one("paragraph", "It is red."), one("paragraph", LONGER)]),
    "date line": (f"3 May 2019\n\n{LONG}\n", [one("paragraph", "3 May 2019"), one("paragraph", LONG)]),
    "signature": (f"{LONG}\n\n- The harbour master\n", [one("paragraph", LONG), one("item", "The harbour master", 1)]),
    "attribution": (f"{LONG}\n\n– The harbour master\n\n{LONG}", [one("paragraph", LONG), one("paragraph", "– The harbour master"), one("paragraph", LONG)]),
    "last line is no heading": (f"{LONG}\n\nRead more\n", [one("paragraph", LONG), one("paragraph", "Read more")]),
    "repeated captions are no headings": (
        f"{LONG}\n\nThe quay\n\n{LONGER}\n\nThe quay\n\n{LONG}\n",
        [one("paragraph", LONG), one("paragraph", "The quay"), one("paragraph", LONGER), one("paragraph", "The quay"), one("paragraph", LONG)],
    ),
    "of two isolated lines the second heads": (
        f"{LONG}\n\nThe quay at noon\n\nThe ledgers of the port\n\n{LONGER}\n",
        [one("paragraph", LONG), one("paragraph", "The quay at noon"), one("heading", "The ledgers of the port", 2), one("paragraph", LONGER)],
    ),
    "items": (
        "It carries:\n- cars\n* bikes,\n  wagons\n• mail\n1. sheep\n(a) hay\n",
        [one("paragraph", "It carries:"), *[one("item", x, 1) for x in ("cars", "bikes, wagons", "mail", "sheep", "hay")]],
    ),
    "nested items": ("- cars\n  - red cars\n- bikes\n", [one("item", "cars", 1), one("item", "red cars", 2), one("item", "bikes", 1)]),
    "a dash in wrapped prose": (DASHED, [one("paragraph", DASHED)]),
    "addresses and marks": ("See https://example.org/12 or mail quay@example.org.[12]\n", [one("paragraph", "See or mail .")]),
}


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text, expected):
    assert outline(text) == expected


CELLS = {
    "two cells between one pipe are prose": ("cars | bikes\n", [], []),
    "pipes all around": ("| Ship | Cars |\n| Gull | 40 |\n", [["Ship", "Cars"], ["Gull", "40"]], [None, 0]),
    "three cells": ("Ship | Cars | Crew\nGull | 40 | 9\n", [["Ship", "Cars", "Crew"], ["Gull", "40", "9"]], [None, 0]),
    "line below the head": ("| Ship | 2019 |\n|---|---|\n| Gull | 40 |\n", [["Ship", "2019"], ["Gull", "40"]], [None, 0]),
    "no head": ("| Gull | 40 |\n| Tern | 38 |\n", [["Gull", "40"], ["Tern", "38"]], [None, None]),
    "tabs": ("Ship\tCars\tCrew\nGull\t40\t9\n", [["Ship", "Cars", "Crew"], ["Gull", "40", "9"]], [None, 0]),
    "two tables": ("| A | B |\n| 1 | 2 |\n\n| C | D |\n| 3 | 4 |\n", [["A", "B"], ["1", "2"], ["C", "D"], ["3", "4"]], [None, 0, None, 2]),
}


@pytest.mark.parametrize(("text", "cells", "heads"), CELLS.values(), ids=CELLS)
def test_cells(text, cells, heads):
    document = read_text("note.txt", text, Source())
    rows = [b for b in document.blocks if b.kind == "row"]
    assert [[document.prose[s:e] for s, e in b.cells] for b in rows] == cells
    assert [b.head for b in rows] == heads
