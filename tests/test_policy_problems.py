"""What a person is told about a broken file: exactly, with its place, all at once, and soon, whatever the file does."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.model.errors import InputError
from checker.policy.config import Flags, load_settings
from checker.policy.manifest import read_manifest
from checker.policy.rulebook import load_rules

DATA = Path(__file__).parent / "data" / "policy"
# folder of tests/data/policy -> what reads its files; `<file>.txt` holds the messages that <file> must give
READERS = {
    "rules": lambda name: load_rules([Path(name)]),
    "settings": lambda name: load_settings(None, Flags(config=name, formats=("text", "json"))),
    "vocabularies": lambda name: load_settings(None, Flags(config="whole/empty.yaml", vocabulary=[name])),
    "manifests": lambda name: read_manifest(Path(name)),
}
BROKEN = [(kind, path.relative_to(DATA).as_posix()) for kind in READERS for path in sorted((DATA / kind).iterdir()) if path.suffix != ".txt"]
DEEP = 100_000
HOSTILE = {
    "lists in lists": "[" * DEEP,
    "mappings in mappings": "{a: " * DEEP,
    "lists in lists by indentation": "- " * DEEP,
    "aliases that double": "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)),
    "a call": "sources: !!python/object/apply:os.system [ls]",
    "a million entries": "sources: [" + "a," * 500_000 + "]",
    "keys all alike": "a: 1\n" * 50_000,
    "one key without an end": "a" * 1_000_000 + ": 1",
    "more than a mebibyte": " " * (1 << 20) + "\n",
    "containers in a long line": "entities:\n" + "".join(f"- {{name: b{i}, part_of: b{i + 1}}}\n" for i in range(12_000)),
    "containers that are not there": "entities:\n" + "".join(f"- {{name: b{i}, part_of: c{i}}}\n" for i in range(12_000)),
    "a circle of many": "entities:\n" + "".join(f"- {{name: b{i}, part_of: b{(i + 1) % 12_000}}}\n" for i in range(12_000)),
}


def messages(read, name: str) -> str:
    with pytest.raises(InputError) as caught:
        read(name)
    return f"{caught.value}\n"


@pytest.mark.parametrize(("kind", "name"), BROKEN, ids=[name for _, name in BROKEN])
def test_a_broken_file_is_answered_in_full(kind, name, monkeypatch):
    monkeypatch.chdir(DATA)
    assert messages(READERS[kind], name) == (DATA / f"{name}.txt").read_text(encoding="utf-8")


def test_every_answer_has_its_broken_file():
    answers = {path.relative_to(DATA).as_posix().removesuffix(".txt") for kind in READERS for path in (DATA / kind).glob("*.txt")}
    assert answers == {name for _, name in BROKEN}
    assert sum(kind in ("rules", "settings") for kind, _ in BROKEN) >= 40


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_ends_soon_in_a_clear_line(text, tmp_path):
    file = tmp_path / "checker.yaml"
    file.write_text(text, encoding="utf-8")
    start = time.process_time()
    first = messages(READERS["settings"], str(file)).splitlines()[0]
    assert time.process_time() - start < 10  # seconds; the slowest takes about one
    assert first.startswith(file.as_posix())
    assert len(first) < 1000


@pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())
def test_a_file_that_is_not_there_is_named(read, tmp_path, monkeypatch):
    monkeypatch.chdir(DATA)
    assert messages(read, f"{tmp_path}/nowhere.yaml") == f"{tmp_path}/nowhere.yaml: there is no such file\n"


def test_a_folder_in_place_of_a_file_is_named(tmp_path):
    assert messages(READERS["manifests"], str(tmp_path)) == f"{tmp_path}: this is a folder, and a file is needed\n"


def test_one_broken_rule_file_does_not_hide_the_next(monkeypatch):
    monkeypatch.chdir(DATA)
    told = messages(lambda name: load_rules([Path(name)]), "rules")
    assert [name for kind, name in BROKEN if kind == "rules" and f"{name}:" not in told] == []


def test_settings_rules_and_vocabulary_are_reported_together(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("checker.yaml").write_text("colour: red\nrules: [a-rule.yaml]\nvocabulary: [words.yaml]\n")
    Path("a-rule.yaml").write_text("")
    Path("words.yaml").write_text("entities: 5\n")
    told = messages(lambda name: load_settings(None, Flags(fail_on=name)), "soon").splitlines()
    assert [line for line in told if not line.startswith(" ")] == [
        "--fail-on: must be one of info, warning, error, not `soon`",
        "a-rule.yaml:1:1: the file is empty",
        "checker.yaml:1:1: unknown key `colour`",
        "words.yaml:1:11: `entities` must be a list, not a number",
    ]


def test_one_id_in_two_rule_files_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("one", "two"):
        Path(folder).mkdir()
        Path(folder, "span-disagrees.yaml").write_text((DATA / "whole/span-disagrees.yaml").read_text())
    assert messages(lambda _: load_rules([Path("one"), Path("two")]), "").splitlines()[0] == (
        "two/span-disagrees.yaml: there is a rule `span-disagrees` already: one/span-disagrees.yaml"
    )


def test_a_folder_without_rules_is_told(tmp_path):
    assert messages(lambda name: load_rules([Path(name)]), str(tmp_path)) == f"{tmp_path}: there are no rule files (*.yaml) in this folder\n"


def test_flags_that_name_no_rule_are_told(monkeypatch):
    monkeypatch.chdir(DATA / "whole")
    told = messages(lambda name: load_settings(None, Flags(select=[name], ignore=["zzz"])), "span-disagree")
    assert [line for line in told.splitlines() if not line.startswith(" ")] == [
        "--ignore: unknown rule `zzz`",
        "--select: unknown rule `span-disagree`; did you mean `span-disagrees`?",
    ]


def test_a_run_without_a_rule_is_no_clean_run(monkeypatch):
    monkeypatch.chdir(DATA / "whole")
    told = messages(lambda name: load_settings(None, Flags(select=[name], ignore=[name])), "span-disagrees")
    assert told.startswith("checker.yaml: no rule is left to run\n")


@pytest.mark.parametrize("loader", ["SafeLoader", "CSafeLoader"])
def test_an_escape_for_no_character_is_told(loader):
    import yaml

    from checker.policy.yamlevents import parse

    assert "this is not valid YAML" in messages(lambda text: parse(text, "a.yaml", getattr(yaml, loader)), 'a: "\\UFFFFFFFF"')


# -- any shape -----------------------------------------------------------------------------------------------------
WORDS = ("a", "error", "agreement", "sum", "length", "2019", "span", "EUR", "5%", "expression", "a = b / c", "*.md", "")
KEYS = (
    "id kind title severity why options by_default precision examples fires silent texts text published about vocabulary reference dimensions unit relation"
    " attributes entities expression where entity attribute name aliases part_of nouns cues behaviour synonyms not tolerance authorities source rules select"
    " ignore fail-on sources packs outputs rates language currency paths path waivers fingerprint until reason baseline persona min-confidence facts value"
).split()
SHAPES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2030) | st.just(0.5) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=25,
)
RULE = {
    "kind": "arithmetic", "title": "a", "severity": "error", "why": "b", "options": {"relation": "expression", "expression": "a = b", "where": {"a": "x"}},
    "examples": {"fires": [{"texts": ["a"]}], "silent": [{"texts": [{"text": "b"}], "vocabulary": {"entities": [{"name": "c"}]}}]},
}  # fmt: skip


def spoilt(data: object, at: int, value: object) -> object:
    """Some data with the part that a walk reaches as number `at` replaced by a value."""
    left = [at]

    def walk(part: object) -> object:
        left[0] -= 1
        if left[0] == -1:
            return value
        if isinstance(part, dict):
            return {key: walk(inner) for key, inner in part.items()}
        return [walk(inner) for inner in part] if isinstance(part, list) else part

    return walk(data)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 26), value=SHAPES)
def test_a_rule_of_any_shape_is_read_or_answered(at: int, value: object, tmp_path: Path) -> None:
    file = tmp_path / "a-rule.yaml"
    file.write_text(json.dumps(spoilt(RULE, at, value)))
    with suppress(InputError):
        load_rules([file])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.dictionaries(st.sampled_from(KEYS), SHAPES, max_size=6))
def test_settings_of_any_shape_are_read_or_answered(data: dict[str, object], tmp_path: Path) -> None:
    file = tmp_path / "checker.yaml"
    file.write_text(json.dumps(data))
    with suppress(InputError):
        load_settings(None, Flags(config=str(file), formats=("text",)))
