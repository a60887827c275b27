"""The quick look at a file of a user's: what it passes has nothing wrong with it, by the forms, and files that are in form do not need the forms."""

from __future__ import annotations

import copy
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.errors import InputError, Problem
from checker.policy import conformity, schema, yamlfile
from checker.policy.conformity import KEYWORDS, REMARKS, is_in_form, published
from checker.policy.folders import rules_folder
from checker.policy.formats import FORMATS
from checker.policy.node import Node, Where
from checker.policy.schema.publish import schema_texts

ROOT = Path(__file__).resolve().parent.parent
WHOLE = ROOT / "tests" / "data" / "policy" / "whole"
FORMS: dict[str, Callable[[Node], list[Problem]]] = {
    "schema.json": schema.check_rule,
    "settings.schema.json": schema.check_settings,
    "vocabulary.schema.json": schema.check_vocabulary,
    "reference.schema.json": schema.check_reference,
}
FILES = {
    "schema.json": [WHOLE / "span-disagrees.yaml", *sorted(rules_folder().glob("*.yaml"))],
    "settings.schema.json": [WHOLE / "checker.yaml", ROOT / "sources" / "guizhou" / "checker.yaml"],
    "vocabulary.schema.json": [WHOLE / "words.yaml", ROOT / "sources" / "guizhou" / "vocabulary.yaml"],
}
SETTINGS = {
    "min-confidence": 0.5,
    "fail-on": "warning",
    "language": "en",
    "currency": "CAD",
    "severity": {"conversion-off": "info"},
    "entities": [{"name": "Alder Bridge", "aliases": ["the bridge"], "kind": "bridge", "part_of": None}],
    "attributes": [{"name": "length", "nouns": ["span"], "unit": "meter", "behaviour": "constant", "tolerance": "2%", "not": ["span of time"]}],
    "authorities": [{"source": "Harbour Office", "attributes": ["length"]}],
    "paths": [{"path": "old/**", "ignore": ["conversion-off"], "severity": {"age-off": "error"}}],
    "waivers": [
        {"rules": ["age-off"], "path": "old/**", "until": "2030-01-31", "reason": "quoted"},
        {"fingerprint": "0123456789abcdef", "until": 2031, "reason": "known"},
    ],
}
REFERENCE = {"facts": [{"entity": "Alder Bridge", "attribute": "length", "value": 310, "unit": "meter", "as_of": 2018, "source": "the deed"}]}
RULE = yamlfile.load(WHOLE / "span-disagrees.yaml", "span-disagrees.yaml").data
GOOD = [("settings.schema.json", SETTINGS), ("vocabulary.schema.json", {key: SETTINGS[key] for key in ("entities", "attributes", "authorities")})]
GOOD += [("reference.schema.json", REFERENCE), ("schema.json", RULE)]
WORDS = st.sampled_from(["", " ", "meter", "km", "EUR", "XXX", "en", "2018", "2018-02-30", "2%", "written", "date", "info", "agreement", "same", "count", "\n"])
JUNK = st.recursive(st.none() | st.booleans() | st.integers(-1, 3000) | st.floats() | WORDS, lambda inner: st.lists(inner, max_size=2), max_leaves=3)


def passes(name: str, data: object) -> bool:
    return conformity.conforms(data, {"$ref": "#/$defs/Rule"}, published(name)) if name == "schema.json" else is_in_form(data, name)


def wrong_by_the_forms(name: str, data: object) -> list[Problem]:
    return FORMS[name](Node("file", data, (), {}, {}))


def paths_in(data: object, where: Where = ()) -> Iterator[Where]:
    yield where
    for key, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from paths_in(value, (*where, key))


def changed(data: object, where: Where, value: object) -> object:
    if not where:
        return value
    fresh = copy.copy(data)
    fresh[where[0]] = changed(fresh[where[0]], where[1:], value)
    return fresh


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in FILES.items() for path in paths], ids=lambda each: getattr(each, "stem", each))
def test_what_is_in_form_passes(name, path):
    assert passes(name, yamlfile.load(path, path.name).data)


@pytest.mark.parametrize(("name", "data"), GOOD, ids=[name for name, _ in GOOD])
def test_what_has_every_key_passes(name, data):
    assert passes(name, data) and wrong_by_the_forms(name, data) == []


@given(st.data(), st.sampled_from(GOOD))
def test_what_passes_has_nothing_wrong_by_the_forms(chosen, good):
    name, data = good
    where = chosen.draw(st.sampled_from(list(paths_in(data))))
    other = changed(data, where, chosen.draw(JUNK))
    assert not passes(name, other) or wrong_by_the_forms(name, other) == []


@given(st.data(), st.sampled_from(GOOD))
def test_what_lacks_a_key_or_has_another_passes_only_if_it_is_in_form(chosen, good):
    name, data = good
    other = copy.deepcopy(data)
    mappings = [part for part in map(Node("", other, (), {}, {}).at, paths_in(data)) if isinstance(part, dict)]
    mapping = chosen.draw(st.sampled_from(mappings))
    mapping.pop(chosen.draw(st.sampled_from(sorted(mapping))))
    if chosen.draw(st.booleans()):
        mapping[chosen.draw(st.sampled_from(["path", "fingerprint", "unit", "unknown"]))] = chosen.draw(WORDS)
    assert not passes(name, other) or wrong_by_the_forms(name, other) == []


WITHIN = ("items", "additionalProperties")
BROKEN = {"schema.json": "rules", "settings.schema.json": "settings", "vocabulary.schema.json": "vocabularies"}


@pytest.mark.parametrize("name", BROKEN)
def test_no_file_with_a_mistake_passes(name):
    for path in sorted((WHOLE.parent / BROKEN[name]).glob("*.yaml")):
        with suppress(InputError):  # no YAML at all, so that it never comes to its form
            node = yamlfile.load(path, path.name)
            assert not passes(name, node.data) or FORMS[name](node) == [], path


def words_of(schema: dict[str, object]) -> Iterator[tuple[str, object]]:
    """The keywords of a schema with what they say."""
    for word, said in schema.items():
        yield word, said
        inner = said.values() if word in ("$defs", "properties") else said if word in ("anyOf", "oneOf") else [said] if word in WITHIN else []
        for each in inner:
            yield from words_of(each) if isinstance(each, dict) else ()


@pytest.mark.parametrize("name", schema_texts())
def test_every_keyword_of_the_schemas_is_understood(name):
    whole = published(name)
    said = [each for rule in whole["$defs"].values() for each in words_of(rule)] if name == "schema.json" else [*words_of(whole)]
    assert {word for word, _ in said} <= {*KEYWORDS, *REMARKS}
    assert {wanted for word, wanted in said if word == "format"} <= {*FORMATS}


def test_a_run_with_settings_in_form_never_loads_pydantic():
    code = "import sys; from checker.policy.config import load_settings; load_settings(sys.argv[1]); print('pydantic' in sys.modules)"
    for folder in (ROOT / "sources" / "guizhou", WHOLE):
        done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT)})
        assert done.stdout == "False\n"
