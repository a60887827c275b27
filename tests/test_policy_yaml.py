"""YAML as we read it: plain data, every value and key with its place, and never another exception than a problem for the user."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.errors import InputError
from checker.policy.node import Node, Where
from checker.policy.yamlevents import parse

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
SCALARS = [  # as written -> as read; first what stays text though YAML 1.1 has another mind
    ("no", "no"),
    ("on", "on"),
    ("Yes", "Yes"),
    ("True", "True"),
    ("12:30", "12:30"),
    ("010", "010"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    ("1e3", "1e3"),
    (".5", ".5"),
    (".inf", ".inf"),
    ("2018-01-01", "2018-01-01"),
    ("1.2.3", "1.2.3"),
    ("'12'", "12"),
    ('"true"', "true"),
    ("!!str 12", "12"),
    ("! 12", "12"),
    ("9" * 19, "9" * 19),
    ("<<", "<<"),
    ("=", "="),
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    ("12", 12),
    ("-3", -3),
    ("0", 0),
    ("1.50", 1.5),
    ('!!int "12"', 12),
]
TEXT = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x2FFF, exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("written", "read"), SCALARS, ids=[repr(written) for written, _ in SCALARS])
def test_a_scalar_is_what_it_looks_like(written, read, loader):
    data = parse(f"a: {written}\n", "a.yaml", loader).data
    assert data == {"a": read}
    assert type(data["a"]) is type(read)


@pytest.mark.parametrize("loader", LOADERS)
def test_keys_are_text(loader):
    assert parse("12: a\nno: b\n~: c\n'': d\n", "a.yaml", loader).data == {"12": "a", "no": "b", "~": "c", "": "d"}


@pytest.mark.parametrize("loader", LOADERS)
def test_places_are_those_of_the_file(loader):
    node = parse("\ufeff# a page\nentities:\n  - name: Café\n    aliases: [ the café,\n      bar ]\n".removeprefix("\ufeff"), "a.yaml", loader)
    assert node.keys == {("entities",): (2, 1), ("entities", 0, "name"): (3, 5), ("entities", 0, "aliases"): (4, 5)}
    assert node.values[("entities", 0, "name")] == (3, 11)
    assert node.values[("entities", 0, "aliases", 1)] == (5, 7)


@pytest.mark.parametrize("loader", LOADERS)
@given(data=DATA)
def test_json_is_read_as_it_was_written(loader, data):
    assert parse(json.dumps(data, ensure_ascii=False), "a.json", loader).data == data


@given(data=DATA)
def test_every_value_and_key_has_the_place_where_it_stands(data):
    node = parse(json.dumps(data, ensure_ascii=False, indent=1), "a.json")
    for where, value in walk(node.data):
        assert standing(node, node.values[where]).startswith(json.dumps(value, ensure_ascii=False)[:1])
        if where and isinstance(where[-1], str):
            assert standing(node, node.keys[where]).startswith(json.dumps(where[-1], ensure_ascii=False))


@pytest.mark.parametrize("loader", LOADERS)
@settings(max_examples=300)
@given(text=st.text(st.sampled_from(list(" \n\t-:#'\"[]{}?!&*|>%@`,\\ab0é\x07\x85\u2028")), max_size=40))
def test_any_text_is_read_or_refused_with_a_place(loader, text):
    try:
        parse(text, "a.yaml", loader)
    except InputError as error:
        assert all(1 <= p.line <= len(text) + 1 and p.column >= 1 for p in error.problems)


def walk(value: object, where: Where = ()):
    yield where, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from walk(part, (*where, key))


def standing(node: Node, position: tuple[int, int]) -> str:
    return node.lines[position[0] - 1][position[1] - 1 :]
