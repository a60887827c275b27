"""CSV, TSV and JSON files as documents: rows, cells where they stand, heads and labels; and that hostile files end quickly."""

from __future__ import annotations

import csv
import io
import json
import re
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents import csv_table, json_table
from checker.documents.csv_table import read_csv, read_tsv
from checker.documents.decode import NotText
from checker.documents.json_table import read_json
from checker.documents.readers import read
from checker.model.document import Document, Source


def rows_of(document: Document) -> list[list[str]]:
    return [[document.prose[start:end] for start, end in block.cells] for block in document.blocks if block.kind == "row"]


CSV = {
    "no table": ("Only a line", []),
    "empty": ("", []),
    "plain": ("town,area\nNorwood,12\n", [["town", "area"], ["Norwood", "12"]]),
    "quoted": ('town,area\n"Norwood, East",12\n', [["town", "area"], ["Norwood, East", "12"]]),
    "doubled quote": ('a,b\n"the ""Old"" pier",1\n', [["a", "b"], ['the " Old"  pier', "1"]]),
    "line end in quotes": ('a,b\n"x\ny",1\n', [["a", "b"], ["x\ny", "1"]]),
    "quote never closed": ('a,b\n"x,1\n', [["a", "b"], ['"x', "1"]]),
    "semicolons": ("a;b\n3,5;4,5\n", [["a", "b"], ["3,5", "4,5"]]),
    "tabs": ("a\tb\n1,5\t2\n", [["a", "b"], ["1,5", "2"]]),
    "line ends of Windows": ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    "empty cells": ("a,b,c\n1,,3\n", [["a", "b", "c"], ["1", "", "3"]]),
    "address": ("a,b\nhttps://a.example/9,7\n", [["a", "b"], [" " * 19, "7"]]),
}


@pytest.mark.parametrize(("text", "rows"), CSV.values(), ids=CSV.keys())
def test_cells_of_separated_values(text, rows):
    assert rows_of(read_csv("a.csv", text, Source())) == rows


HEADS = {
    "numbers in the first row": ("Norwood,12\nHarrow,14\n", [None, None]),
    "a head": ("town,area\nNorwood,12\n", [None, 0]),
    "years are heads": ("town,2019,2020\nNorwood,12,13\n", [None, 0]),
}


@pytest.mark.parametrize(("text", "heads"), HEADS.values(), ids=HEADS.keys())
def test_the_first_record_is_a_head_unless_it_holds_numbers(text, heads):
    assert [block.head for block in read_csv("a.csv", text, Source()).blocks] == heads


def test_a_title_above_the_table_is_a_heading():
    document = read_csv("a.csv", "Piers of the coast,,\nname,length,opened\nWest,120,1890\n", Source())
    assert [(block.kind, block.head) for block in document.blocks] == [("heading", None), ("row", None), ("row", 1)]


def test_a_tab_separated_file_keeps_its_commas():
    assert rows_of(read_tsv("a.tsv", "a\tb\n1,2\t3,4\n", Source())) == [["a", "b"], ["1,2", "3,4"]]


@given(st.lists(st.lists(st.text(alphabet='ab1,"\n é', min_size=1, max_size=6), min_size=2, max_size=4), min_size=1, max_size=6))
def test_csv_is_cut_as_the_standard_library_cuts_it(table):
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
    text = written.getvalue()
    cut = [[text[start:end] for start, end, _ in cells] for _, _, cells in csv_table._records(text, ",")]
    assert cut == [[cell.replace('"', '""') for cell in row] for row in table]


JSON = {
    "list of records": ('[{"name": "Norwood", "area": 12}]', [["Norwood", "12"]], [("name", "area")]),
    "nested": ('[{"name": "X", "area": {"land": 5, "water": 1}}]', [["X", "5", "1"]], [("name", "area.land", "area.water")]),
    "keyed": ('{"X": {"a": 1, "b": 2}, "Y": {"a": 3, "b": 4}}', [["X", "1", "2"], ["Y", "3", "4"]], [("", "a", "b")] * 2),
    "list in an object": ('{"towns": [{"name": "X", "a": 1}]}', [["X", "1"]], [("towns[].name", "towns[].a")]),
    "list of numbers": ('{"name": "X", "sizes": [3, 4]}', [["X", "3", "4"]], [("name", "sizes[]", "sizes[]")]),
    "words are no cells": ('[{"name": "X", "open": true, "area": null}]', [["X"]], [("name",)]),
    "wrapped values": ('{"total": {"text": "5"}, "male": {"text": "2"}}', [["5", "2"]], [("total.text", "male.text")]),
    "escapes": (r'[{"name": "Caf\u00e9 Noir", "a": 1}]', [["Café      Noir", "1"]], [("name", "a")]),
    "pair of surrogates": (r'[{"name": "\ud83d\ude00!", "a": 1}]', [["😀!" + " " * 11, "1"]], [("name", "a")]),
    "lines of objects": ('{"name": "X", "a": 1}\n{"name": "Y", "a": 2}\n', [["X", "1"], ["Y", "2"]], [("name", "a")] * 2),
    "empty": ('{"a": {}, "b": [], "c": ""}', [], []),
}


@pytest.mark.parametrize(("text", "rows", "labels"), JSON.values(), ids=JSON.keys())
def test_records_of_json(text, rows, labels):
    document = read_json("a.json", text, Source())
    assert rows_of(document) == rows
    assert [block.labels for block in document.blocks] == labels


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(values, st.sampled_from((None, 1)))
def test_prose_of_json_has_the_length_of_the_text_and_cells_lie_in_their_rows(value, indent):
    text = json.dumps(value, indent=indent)
    document = read_json("a.json", text, Source())
    assert len(document.prose) == len(text)
    for block in document.blocks:
        edges = [block.start, *(edge for cell in block.cells for edge in cell), block.end]
        assert edges == sorted(edges)
        assert not block.labels or len(block.labels) == len(block.cells)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": The pier is 12 m long.', "no JSON: expecting value at line 1, column 7"),
        ('{"a": 12,\n "b": 40 m}', "no JSON: expecting ',' delimiter at line 2, column 10"),
        ("[" * 200_000, "JSON that is nested too deeply"),
    ],
)
def test_what_is_no_json_is_refused(text, why):
    with pytest.raises(NotText, match=f"^{re.escape(why)}$"):
        read_json("a.json", text, Source())


@pytest.mark.parametrize(("name", "reader"), [("a.csv", "csv_table"), ("a.json", "json_table")])
def test_a_file_of_too_many_values_is_refused(name, reader, monkeypatch):
    monkeypatch.setattr(csv_table if reader == "csv_table" else json_table, "MOST_VALUES", 5)
    with pytest.raises(NotText, match="more than 5"):
        read(name, "a,b\n1,2\n3,4\n" if reader == "csv_table" else "[1, 2, 3, 4, 5, 6]", Source())


HOSTILE = {
    "open lists": ("a.json", "[" * 100_000),
    "open objects": ("a.json", '{"a":' * 60_000),
    "open strings": ("a.json", '["' * 100_000),
    "escapes": ("a.json", '["' + r"\u00e9" * 50_000 + '"]'),
    "open quotes": ("a.csv", '"x,' * 80_000),
    "quotes": ("a.csv", '"' * 250_000),
    "a wide row": ("a.csv", "a," * 100_000),
    "line ends": ("a.csv", "a,b\n" + '"' + "\n" * 200_000),
}


@pytest.mark.parametrize(("name", "text"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_take_no_longer_than_others(name, text):
    begun = time.process_time()
    with suppress(NotText):
        assert len(read(name, text, Source()).prose) == len(text)
    assert time.process_time() - begun < 5
