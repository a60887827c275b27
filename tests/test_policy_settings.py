"""What settings ask for beyond rules and words: packs, patterns, kinds of rules, reports, languages, currencies, and where each setting comes from."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import builders
import pytest

from checker.documents.readers import read
from checker.model.document import Document, Source
from checker.model.settings import Settings
from checker.pipeline import take_inventory
from checker.policy.audience import is_wanted
from checker.policy.config import Flags, load_settings
from checker.policy.defaults import with_defaults
from checker.policy.discovery import cover
from checker.policy.origins import stated_settings
from checker.policy.packs import find_pack

WHOLE = Path(__file__).parent / "data" / "policy" / "whole"
RULE = (WHOLE / "span-disagrees.yaml").read_text(encoding="utf-8").replace("id: span-disagrees\n", "")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def running(settings: str, flags: Flags | None = None) -> set[str]:
    write("checker.yaml", settings)
    return {rule.id for rule in load_settings(None, flags or Flags()).rules}


# -- rules ---------------------------------------------------------------------------------------------------------
def test_rules_are_named_by_their_kind_too(project: Path) -> None:
    arithmetic = running("select: [arithmetic]")
    assert {"sum-off", "conversion-off"} <= arithmetic
    assert running("select: [arithmetic]\nignore: [sum-off]") == arithmetic - {"sum-off"}
    assert running("", Flags(select=["arithmetic"])) == arithmetic
    assert "sum-off" not in running("ignore: [arithmetic]")


def test_a_severity_for_a_rule_goes_before_one_for_its_kind(project: Path) -> None:
    write("checker.yaml", "severity: {arithmetic: info, sum-off: warning}")
    found = {rule.id: rule.severity for rule in load_settings().rules}
    assert (found["sum-off"], found["conversion-off"], found["count-disagrees"]) == ("warning", "info", "error")


def test_one_file_may_hold_several_rules(project: Path) -> None:
    body = "".join(f"    {line}\n" if line else "\n" for line in RULE.splitlines())
    write("ours/pack.yaml", "rules:\n" + "".join(f"  - id: {name}\n{body}" for name in ("short-span", "long-span")))
    found = {rule.id: rule for rule in load_settings(None, Flags(rules=["ours"])).rules}
    assert {"short-span", "long-span"} <= found.keys()
    assert found["short-span"].file == "ours/pack.yaml"


# -- packs ---------------------------------------------------------------------------------------------------------
def pack(folder: str) -> None:
    write(f"{folder}/span-of-bridge.yaml", RULE)
    write(f"{folder}/vocabulary.yaml", "entities:\n  - name: Alder Bridge\n")


def install(top: str, name: str, value: str, folder: str | None = None) -> None:
    """A package as pip leaves it, whose code must never run; its YAML lies in `folder`."""
    write(f"site/{top}/__init__.py", "raise RuntimeError('imported')\n")
    write(f"site/{top}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {top}\nVersion: 1.0\n")
    write(f"site/{top}-1.0.dist-info/entry_points.txt", f"[checker.packs]\n{name} = {value}\n")
    if folder:
        pack(f"site/{folder}")


@pytest.fixture
def site(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (project / "site").mkdir()
    monkeypatch.syspath_prepend(str(project / "site"))
    return project


def test_a_folder_is_a_pack_of_rules_and_words(project: Path) -> None:
    pack("shared")
    write("checker.yaml", "packs: [shared]\nentities:\n  - name: Bay Ferry\n")
    found = load_settings()
    assert "span-of-bridge" in {rule.id for rule in found.rules}
    assert [entity.name for entity in found.vocabulary.entities] == ["Alder Bridge", "Bay Ferry"]


BESIDE = {
    "a folder of rules": "rules: [shared]",
    "a rule file": "rules: [shared/span-of-bridge.yaml]",
    "a pattern": 'rules: ["shared/*.yaml"]',
    "listed as well": "rules: [shared]\nvocabulary: [shared/vocabulary.yaml]",
    "a pack that is also a folder of rules": "packs: [shared]\nrules: [shared]",
}


@pytest.mark.parametrize("written", BESIDE.values(), ids=BESIDE)
def test_the_words_beside_rules_go_with_them(written: str, project: Path) -> None:
    pack("shared")
    write("shared/sources.yaml", "sources: []\n")
    write("checker.yaml", written)
    found = load_settings()
    assert [entity.name for entity in found.vocabulary.entities] == ["Alder Bridge"]
    assert ("vocabulary", "shared/vocabulary.yaml") in {(each.name, each.value) for each in stated_settings(found, Flags(), ())}


def test_a_folder_of_words_alone_has_no_rules(project: Path) -> None:
    write("words/vocabulary.yml", "entities:\n  - name: Alder Bridge\n")
    assert [entity.name for entity in load_settings(None, Flags(rules=["words"])).vocabulary.entities] == ["Alder Bridge"]


COVERED = {
    "nothing named": ((), ("docs", "a.md"), True),
    "no sources": (("a.md",), (), True),
    "all of them": (("docs", "a.md"), ("docs", "a.md"), True),
    "the folder above": ((".",), ("docs", "a.md"), True),
    "one of them": (("docs",), ("docs", "a.md"), False),
    "a part of one": (("docs/old",), ("docs",), False),
}


@pytest.mark.parametrize(("paths", "sources", "expected"), COVERED.values(), ids=COVERED)
def test_a_run_covers_all_sources_or_a_part(paths: tuple[str, ...], sources: tuple[str, ...], expected: bool) -> None:
    assert cover(paths, sources) is expected


@pytest.mark.parametrize(("value", "folder"), [("acme_facts", "acme_facts"), ("acme_facts.packs.bridges", "acme_facts/packs/bridges")])
def test_an_installed_pack_is_read_and_its_code_is_not_imported(value: str, folder: str, site: Path) -> None:
    install("acme_facts", "bridges", value, folder)
    assert "span-of-bridge" in running("packs: [bridges]")
    assert "acme_facts" not in sys.modules


def test_a_pack_that_is_not_there_is_told(site: Path) -> None:
    install("acme_facts", "bridges", "acme_facts.gone")
    install("odd_facts", "odd", "../../etc")
    assert find_pack("bridge", site / "bridge") == "there is no folder and no installed pack `bridge`; did you mean `bridges`?"
    assert find_pack("bridges", site / "bridges") == "the installed pack `bridges` names `acme_facts.gone`, and there is no such folder"
    assert "no such folder" in str(find_pack("odd", site / "odd"))
    (site / "empty").mkdir()
    assert find_pack("empty", site / "empty") == "there are no rule files (*.yaml) in the pack `empty`"


# -- sources and reports -------------------------------------------------------------------------------------------
SOURCES = {
    "a pattern": ('["docs/*.md"]', ("docs/a.md", "docs/b.md")),
    "at any depth, but nothing hidden": ('["**/*.md"]', ("docs/a.md", "docs/b.md", "docs/old/c.md")),
    "a manifest stands for what it lists": ("[docs/sources.yaml]", ("docs",)),
    "one path twice": ('[docs, "docs/", docs]', ("docs",)),
}


@pytest.mark.parametrize(("written", "expected"), SOURCES.values(), ids=SOURCES)
def test_sources_may_be_patterns_and_manifests(written: str, expected: tuple[str, ...], project: Path) -> None:
    for name in ("docs/a.md", "docs/b.md", "docs/old/c.md", ".cache/d.md", "docs/sources.yaml"):
        write(name, "")
    write("checker.yaml", f"sources: {written}")
    assert load_settings().sources == expected


def test_reports_are_written_beside_the_settings(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("checker.yaml", "outputs: ['json:out/report.json', 'text:-']")
    (project / "docs").mkdir()
    monkeypatch.chdir(project / "docs")
    assert load_settings().outputs == (("json", "../out/report.json"), ("text", "../-"))


# -- language and currency -----------------------------------------------------------------------------------------
GERMAN = Settings((), language="de", currency="CAD")


def page(text: str, source: Source = Source()) -> Document:
    return with_defaults(read("page.md", text, source), GERMAN)


def test_a_document_that_states_no_language_has_that_of_the_settings() -> None:
    assert page("Es kostet 5 Euro.").source.language == "de"
    assert page("---\nlang: en\n---\nIt costs 5 euros.").source.language == "en"
    assert page("It costs 5 euros.", Source(language="en", language_from="sources.yaml")).source.language == "en"
    assert page("It costs 5 euros.", Source(currency="USD")).source.currency == "USD"


def test_a_shared_sign_stands_for_the_currency_of_the_settings() -> None:
    text = "The pass of Norwood costs $40. The pass of Norwood costs US$30. The pass of Norwood costs €20."
    units = [[m.claim.unit for m in take_inventory([read("page.md", text, Source())], (), asked).measured] for asked in (Settings(()), GERMAN)]
    assert units == [["USD", "USD", "EUR"], ["CAD", "USD", "EUR"]]


# -- audience ------------------------------------------------------------------------------------------------------
HEARD = [
    # persona, min-confidence, fail-on -> is it heard: an error at 0.9, a warning at 0.42, a note at 0.9, a note at 0.1
    ("regular", None, "error", "yes no no no"),
    ("regular", None, "info", "yes no yes no"),
    ("regular", 0.0, "error", "yes yes no no"),
    ("pedantic", None, "error", "yes yes yes no"),
    ("auditor", None, "error", "yes yes yes yes"),
    ("auditor", 0.95, "error", "no no no no"),
]


def some_finding(severity: str, confidence: float):
    page = builders.document("page.md", "The pier is 41 m long.")
    claim = builders.claim(page, "41", amount=builders.amount(41))
    return builders.finding("41 / 41", builders.side("41", builders.measured(claim)), severity=severity, confidence=confidence)


@pytest.mark.parametrize(("persona", "least", "fail_on", "expected"), HEARD)
def test_each_persona_hears_what_is_for_it(persona: str, least: float | None, fail_on: str, expected: str) -> None:
    settings = Settings((), persona=persona, min_confidence=least, fail_on=fail_on)
    given = [("error", 0.9), ("warning", 0.42), ("info", 0.9), ("info", 0.1)]
    told = [is_wanted(some_finding(severity, confidence), settings) for severity, confidence in given]
    assert " ".join("yes" if heard else "no" for heard in told) == expected


def test_a_rule_that_was_asked_for_is_heard(project: Path) -> None:
    note = some_finding("info", 0.9)
    settings = [load_settings(None, flags) for flags in (Flags(), Flags(select=["single-source"]), Flags(select=["hygiene"]))]
    assert [is_wanted(replace(note, rule="single-source"), asked) for asked in settings] == [False, True, True]
    write("checker.yaml", "severity: {single-source: info}")
    assert is_wanted(replace(note, rule="single-source"), load_settings())


# -- origins -------------------------------------------------------------------------------------------------------
SETTINGS = """sources: [docs]
select: [agreement, sum-off]
severity:
  sum-off: warning
persona: pedantic
outputs:
  - json:report.json
waivers:
  - rules: [agreement]
    path: docs/old/**
    until: 2030-12-31
    reason: an archive
entities:
  - name: Bay Ferry
"""


def origins(flags: Flags) -> dict[str, tuple[str, str]]:
    return {each.name: (each.value, each.origin) for each in stated_settings(load_settings(None, flags), flags, ())}


def test_every_setting_tells_where_it_comes_from(project: Path) -> None:
    (project / "docs").mkdir()
    write("checker.yaml", SETTINGS)
    found = origins(Flags())
    assert found["sources"] == ("docs", "checker.yaml:1")
    assert found["select"] == ("sum-off", "checker.yaml:2")
    assert found["ignore"] == ("none", "default")
    assert found["persona"] == ("pedantic", "checker.yaml:5")
    assert found["min-confidence"] == ("0.4", "persona pedantic")
    assert found["outputs"] == ("json:report.json", "checker.yaml:7")
    assert found["waivers"] == ("agreement in docs/old/** until 2030-12-31: an archive", "checker.yaml:9")
    assert found["entities"] == ("1 in this file", "checker.yaml:14")
    assert found["rule sum-off"] == ("warning", "shipped; severity from checker.yaml:4")
    assert found["rule count-disagrees"] == ("error", "shipped")
    assert found["rule weekday-wrong"] == ("does not run", "not selected")


def test_flags_are_told_as_flags(project: Path) -> None:
    write("checker.yaml", SETTINGS.replace("sources: [docs]\n", ""))
    found = origins(Flags(select=["chronology"], ignore=["weekday-wrong"], fail_on="info", min_confidence=0.8))
    assert (found["select"], found["ignore"]) == (("chronology", "--select"), ("weekday-wrong", "--ignore"))
    assert (found["fail-on"], found["min-confidence"]) == (("info", "--fail-on"), ("0.8", "--min-confidence"))
    assert (found["sources"][1], found["language"]) == ("default", ("en", "default"))


def test_without_a_file_everything_is_a_default_or_ships(project: Path) -> None:
    found = stated_settings(load_settings(), Flags(), ())
    assert {each.origin for each in found if not each.name.startswith("rule ")} == {"default", "persona regular"}
    assert {each.origin for each in found if each.name.startswith("rule ")} == {"shipped", "off by default"}
