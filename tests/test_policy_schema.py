"""The JSON Schemas that editors use: they are those of the forms, accept what we accept, refuse what we refuse, and every rule that ships names its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.policy import tomlfile, yamlfile
from checker.policy.folders import rules_folder
from checker.policy.reference import csv_node
from checker.policy.schema.publish import schema_texts

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data" / "policy"
RULES = sorted(rules_folder().glob("*.yaml"))
LINE = "# yaml-language-server: $schema=schema.json"
TEXTS = schema_texts()


def schema(name: str) -> object:
    validator = pytest.importorskip("jsonschema").Draft202012Validator
    return validator(json.loads(TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_the_schemas_are_up_to_date(name: str) -> None:
    assert (rules_folder() / name).read_text(encoding="utf-8") == TEXTS[name], "run python -m checker.policy.schema.publish"


@pytest.mark.parametrize("name", TEXTS)
def test_the_schemas_are_schemas(name: str) -> None:
    schema(name).check_schema(json.loads(TEXTS[name]))


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_rule_that_ships_names_its_schema_and_keeps_to_it(path: Path) -> None:
    assert path.read_text(encoding="utf-8").splitlines()[0] == LINE
    assert [error.message for error in schema("schema.json").iter_errors(yamlfile.load(path, path.name).data)] == []


GOOD = [
    ("schema.json", "span-disagrees.yaml"),
    ("vocabulary.schema.json", "words.yaml"),
    ("settings.schema.json", "checker.yaml"),
    ("settings.schema.json", "checker.toml"),
]


@pytest.mark.parametrize(("name", "file"), GOOD)
def test_what_we_accept_is_accepted(name: str, file: str) -> None:
    path = DATA / "whole" / file
    node = tomlfile.load(path, file) if path.suffix == ".toml" else yamlfile.load(path, file)
    assert node and [error.message for error in schema(name).iter_errors(node.data)] == []


BAD = {
    "schema.json": ("rules", "a-list wrong-kind wrong-relation three-mistakes examples-out-of-form list-of-none several"),
    "vocabulary.schema.json": ("vocabularies", "wrong-behaviour owners"),
    "settings.schema.json": ("settings", "unknown-keys wrong-shapes waivers paths audience baseline"),
}


@pytest.mark.parametrize(("name", "file"), [(name, f"{folder}/{stem}.yaml") for name, (folder, stems) in BAD.items() for stem in stems.split()])
def test_what_we_refuse_is_refused(name: str, file: str) -> None:
    assert list(schema(name).iter_errors(yamlfile.load(DATA / file, file).data))


def test_a_reference_keeps_to_its_schema(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("entity,attribute,value,unit\nAlder Bridge,span,310,meter\n")
    assert list(schema("reference.schema.json").iter_errors(csv_node(tmp_path / "facts.csv", "facts.csv").data)) == []
    assert list(schema("reference.schema.json").iter_errors({"facts": [{"entity": "Alder Bridge"}]}))
