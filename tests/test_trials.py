"""Rule tests: examples in rules and pages with expectations, what is told of those that are not met, and the exit codes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from checker import cli
from checker.model.errors import InputError
from checker.model.settings import Settings
from checker.model.vocabulary import Attribute, Vocabulary
from checker.policy.rulebook import load_rules
from checker.policy.shipped import shipped_rules
from checker.policy.tolerances import parse_tolerance
from checker.report.write import write_trials
from checker.trials.examples import try_rules
from checker.trials.pages import try_page

SETTINGS = Settings(tuple(rule for rule in shipped_rules() if rule.by_default))
TWO = "In 2018 Norwood had 41 schools.{}\n\nPaths are steep.\n\nNorwood had 52 schools in 2018.\n"
RULE = """kind: agreement
title: Two spans of one bridge
severity: error
why: A bridge has one span.
options:
  dimensions: [length]
examples:
  fires:
    - name: {fires}
      texts: [{one}, {other}]
  silent:
    - texts: [The span of the Alder Bridge is 310 metres., A pier is old.]
"""
ALDER, OTHER = "The span of the Alder Bridge is 310 metres.", "The span of the Alder Bridge is 290 metres."


def problems_of(page: str) -> list[str]:
    return [trial.problem for trial in try_page("page.md", page, SETTINGS) if trial.problem]


PAGES = {
    "nothing is expected and found": ("A quiet town. <!-- checker: expect nothing -->\n", []),
    "a finding where it is expected": (TWO.format(" <!-- checker: expect count-disagrees -->"), []),
    "beside its other statement": (TWO.format("") + "<!-- checker: expect count-disagrees -->\n\nIn 2018 Norwood had 52 schools.\n", []),
    "known not to work yet": (TWO.format(" <!-- checker: expect count-disagrees --> <!-- checker: todo date-disagrees -->"), []),
    "in another line": (TWO.format("") + "A pier. <!-- checker: expect count-disagrees -->\n", ["fires at line 1 only", "nobody expects this"]),
    "nothing fires": ("In 2018 Norwood had 41 schools. <!-- checker: expect count-disagrees -->\n", ["must fire here, and stays silent"]),
    "nobody expects it": (TWO.format(" <!-- checker: expect nothing -->"), ["nobody expects this: page.md disagrees with itself"]),
    "another rule is expected": (TWO.format(" <!-- checker: expect date-disagrees -->"), ["stays silent", "nobody expects this"]),
    "works now": (TWO.format(" <!-- checker: todo count-disagrees -->"), ["fires now: make it `expect`"]),
    "documents of one heading": ("# A\n```document a.md\nIn 2018 Norwood had 41 schools. <!-- checker: expect count-disagrees -->\n```\n\n"
        "Prose: in 2018 Norwood had 90 schools.\n```document\nIn 2018 Norwood had 52 schools.\n```\n", []),
    "documents under two headings": ("# A\n```document a.md\nIn 2018 Norwood had 41 schools. <!-- checker: expect nothing -->\n```\n"
        "## B\n```document\nIn 2018 Norwood had 52 schools.\n```\n", []),
    "documents with dates": ("```document published=2018\nNorwood has 41 schools. <!-- checker: expect nothing -->\n```\n"
        "```document published=2019\nNorwood has 52 schools.\n```\n", []),
    "what a document is about": ('```document about="Norwood" published=2018\nThere are 41 schools. <!-- checker: expect count-disagrees -->\n```\n'
        "```document\nIn 2018 Norwood had 52 schools.\n```\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("page", "told"), PAGES.values(), ids=PAGES)
def test_a_page_holds_what_is_found_against_what_is_expected(page: str, told: list[str]) -> None:
    found = problems_of(page)
    assert len(found) == len(told), found
    assert [words for problem, words in zip(found, told, strict=True) if words not in problem] == []


def test_a_page_is_read_with_the_tolerances_of_its_project() -> None:
    schools = Attribute("schools", ("school",), tolerance=parse_tolerance("25%"))
    page = TWO.format(" <!-- checker: expect nothing -->")
    tolerant = replace(SETTINGS, vocabulary=Vocabulary(attributes=(schools,)))
    assert [[trial.problem != "" for trial in try_page("page.md", page, asked)] for asked in (SETTINGS, tolerant)] == [[True], [False]]


BROKEN = {
    "no expectation": ("A quiet town.\n", "page.md: this page expects nothing of any rule"),
    "an unknown rule": ("\nA town. <!-- checker: expect count-disagree -->\n", "page.md:2:9: no rule `count-disagree` runs here; did you mean `count-d"),
    "no rule": ("A town. <!-- checker: expect -->\n", "page.md:1:9: this expectation names no rule"),
    "in a document": ("# A\n```document\nA town. <!-- checker: todo nil -->\n```\n", "page.md:3:9: no rule `nil` runs here"),
    "an unknown key": ("# A\n```document date=2018\nA town.\n```\n", "page.md:2:1: unknown key `date`"),
    "no date": ("# A\n```document published=soon\nA town.\n```\n", "page.md:2:1: `soon` is not a date"),
}


@pytest.mark.parametrize(("page", "told"), BROKEN.values(), ids=BROKEN)
def test_a_page_that_cannot_be_read_is_told(page: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        list(try_page("page.md", page, SETTINGS))
    assert str(caught.value).startswith(told)


def test_a_place_in_a_document_of_a_page_is_one_of_the_page() -> None:
    page = "# A\n\n```document a.md\nA town.\n\nIn 2018 Norwood had 41 schools. <!-- checker: expect sum-off -->\n```\n"
    assert [trial.name for trial in try_page("page.md", page, SETTINGS)] == ["page.md:6, expect sum-off"]


def told_of(tmp_path: Path, one: str, other: str = "A pier is old.") -> str:
    (tmp_path / "span-disagrees.yaml").write_text(RULE.format(fires="two spans", one=json.dumps(one), other=json.dumps(other)))
    rules = load_rules([tmp_path / "span-disagrees.yaml"])
    return write_trials(list(try_rules(rules, SETTINGS)), rules, False, "text")


WHY = {
    "two things": (ALDER, "The span of the Elm Bridge is 290 metres.", "of two things, Alder Bridge and Elm Bridge"),
    "two properties": (ALDER, "The height of the Alder Bridge is 29 metres.", "two properties, span and height"),
    "one sentence": ("The span of the Alder Bridge is 310 metres and the span of the Alder Bridge is 290 metres.", "", "they stand in one sentence"),
    "the same": (ALDER, ALDER.replace("310", "310.2"), "consistent-by-rounding, they meet only through rounding"),
    "no subject": ("It is 310 metres.", "It is 290 metres.", "compared with nothing, since their thing or property could not be made out"),
    "one value": (ALDER, "A pier is old.", "only one value that the rule looks at was read: 310 metres"),
    "no value": ("There were 41 schools.", "A pier is old.", "no value of the dimensions that the rule looks at was read: length"),
    "a plan": (ALDER, "The span of the Alder Bridge is planned to be 290 metres.", "plan against fact"),
}


@pytest.mark.parametrize(("one", "other", "why"), WHY.values(), ids=WHY)
def test_the_report_says_why_a_rule_stayed_silent(one: str, other: str, why: str, tmp_path: Path) -> None:
    told = " ".join(told_of(tmp_path, one, other or "A pier is old.").split())
    assert "FAILED span-disagrees, fires: two spans" in told
    assert "must fire, and stays silent" in told
    assert why in told
    assert "1 rule, 2 expectations: 1 not met" in told


def test_the_report_says_what_was_read_and_what_fired(tmp_path: Path) -> None:
    assert told_of(tmp_path, ALDER, OTHER) == "1 rule, 2 expectations: all met\n"
    (tmp_path / "span-disagrees.yaml").write_text(RULE.format(fires="x", one=json.dumps(ALDER), other=json.dumps(OTHER)).replace("A pier is old.", OTHER))
    rules = load_rules([tmp_path / "span-disagrees.yaml"])
    told = write_trials(list(try_rules(rules, SETTINGS)), rules, False, "text")
    assert [trial.name for trial in try_rules(rules, SETTINGS)] == ["span-disagrees, fires: x", "span-disagrees, silent: example 1"]
    assert "must stay silent, and finds: Sources disagree on the span of Alder Bridge" in " ".join(told.split())
    assert "text-a.md:1:33  310 m  span of Alder Bridge" in told
    assert "measure-disagrees: Sources disagree" in told


def test_what_was_read_on_a_page_is_told_once() -> None:
    page = f"{ALDER} <!-- checker: expect sum-off -->\n\nA pier.\n\n{OTHER} <!-- checker: expect date-disagrees -->\n"
    told = write_trials(list(try_page("page.md", page, SETTINGS)), (), False, "text")
    assert [told.count(words) for words in ("page.md:1:33  310 m", "read: as above", "found by other rules", "FAILED")] == [1, 2, 0, 3]


def test_silence_of_other_kinds_is_explained(tmp_path: Path) -> None:
    text = RULE.format(fires="sums", one=json.dumps("The choir has 120 members (70 men and 50 women)."), other="A pier is old.")
    arithmetic = text.replace("agreement", "arithmetic").replace("dimensions: [length]", "relation: {}")
    for relation, words in (("sum", "fits: '120 members (70 men and 50 women)'"), ("weekday", "a full date with the day of the week")):
        kind = arithmetic.format(relation) if relation == "sum" else arithmetic.replace("arithmetic", "chronology").format(relation)
        (tmp_path / "own-rule.yaml").write_text(kind)
        rules = load_rules([tmp_path / "own-rule.yaml"])
        assert words in " ".join(write_trials(list(try_rules(rules, SETTINGS)), rules, False, "text").split())


FORMULA = """kind: arithmetic
title: Ships are let in that are deeper than the harbour
severity: error
why: A chart went stale.
options:
  relation: expression
  expression: depth > draught
  where: {{depth: depth, draught: permitted draught}}
examples:
  fires:
    - texts: [{}, {}]
  silent:
    - texts: [A pier is old.]
"""
DEPTH, DRAUGHT = "The depth of Korsund Harbour is 12 metres.", "The permitted draught of Korsund Harbour is 45 feet."
FORMULAS = {
    "all of it": (DEPTH, DRAUGHT, "1 rule, 2 expectations: all met"),
    "no value": ("A pier is old.", "A pier is old.", "no value was read of any of these: depth, permitted draught"),
    "one is missing": (DEPTH, "A pier is old.", "Korsund Harbour: nothing states draught of the same thing and time (depth is 12 metres)"),
    "another thing": (DEPTH, DRAUGHT.replace("Korsund", "Pell"), "Pell Harbour: nothing states depth of the same thing and time (draught is 45 feet)"),
    "another unit": (DEPTH, DRAUGHT.replace("feet", "tonnes"), "the two sides differ in unit, meter and kilogram"),
    "it holds": (DEPTH, DRAUGHT.replace("45", "30"), "it may hold, as far as these values were rounded"),
}


@pytest.mark.parametrize(("one", "other", "told"), FORMULAS.values(), ids=FORMULAS)
def test_a_formula_that_stays_silent_is_explained(one: str, other: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "draught-fits.yaml").write_text(FORMULA.format(one, other))
    rules = load_rules([tmp_path / "draught-fits.yaml"])
    assert told in " ".join(write_trials(list(try_rules(rules, SETTINGS)), rules, False, "text").split())


NARROWED = {
    "by its property": ("attributes: [Span]", ALDER, OTHER, True),
    "by another property": ("attributes: [height]", ALDER, OTHER, False),
    "by its thing": ("entities: [alder bridge]", ALDER, OTHER, True),
    "by both, of which one fits": ("attributes: [span], entities: [Elm Bridge]", ALDER, OTHER, False),
}


@pytest.mark.parametrize(("names", "one", "other", "fires"), NARROWED.values(), ids=NARROWED)
def test_a_rule_may_name_the_things_and_properties_that_it_looks_at(names: str, one: str, other: str, fires: bool, tmp_path: Path) -> None:
    text = RULE.format(fires="x", one=json.dumps(one), other=json.dumps(other)).replace("  dimensions: [length]", f"  {{dimensions: [length], {names}}}")
    (tmp_path / "span-disagrees.yaml").write_text(text)
    rules = load_rules([tmp_path / "span-disagrees.yaml"])
    assert [not trial.problem for trial in try_rules(rules, SETTINGS)] == [fires, True]


WORDS = "entities:\n  - {name: Alder Bridge, aliases: [the Gullet]}\nattributes:\n  - {name: span, nouns: [span], synonyms: [reach]}\n"
TOLD = {
    "by the words beside the rule": (WORDS, "{}", True),
    "by words of its own, which go before": (WORDS, "{entities: [{name: Elm Bridge, aliases: [the Gullet]}]}", False),
    "within the tolerance of the words": (WORDS.replace("reach]", "reach], tolerance: 10%"), "{}", False),
    "without words": ("entities: []\n", "{}", False),
}


@pytest.mark.parametrize(("words", "own", "fires"), TOLD.values(), ids=TOLD)
def test_the_words_of_the_project_hold_in_the_examples_of_its_rules(words: str, own: str, fires: bool, shelf: Path, capsys) -> None:
    (shelf / "vocabulary.yaml").write_text(words)
    text = RULE.format(fires="x", one=ALDER, other="The reach of the Gullet is 290 metres.").replace("    - name: x", f"    - vocabulary: {own}")
    (shelf / "span-disagrees.yaml").write_text(text)
    assert cli.run(["test", "span-disagrees.yaml"]) == (0 if fires else 1)
    told = capsys.readouterr().out
    assert ("in span-disagrees.yaml:9" in told, "tolerance" in told) == (not fires, "tolerance" in words)


# -- the command ---------------------------------------------------------------------------------------------------
@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rule, a test page, and files that are neither."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "pages").mkdir()
    (tmp_path / "span-disagrees.yaml").write_text(RULE.format(fires="x", one=json.dumps(ALDER), other=json.dumps(OTHER)))
    (tmp_path / "pages" / "test.md").write_text(TWO.format(" <!-- checker: expect count-disagrees -->"))
    (tmp_path / "pages" / "guide.md").write_text("In 2018 Norwood had 90 schools.\n")
    (tmp_path / "vocabulary.yaml").write_text("entities:\n  - name: Alder Bridge\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_searched_for_rules_and_pages(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["test", "."]) == 0
    assert capsys.readouterr().out == "1 rule, 1 page, 3 expectations: all met\n"
    assert cli.run(["test", ".", "--all"]) == 0
    assert "ok    pages/test.md:1, expect count-disagrees\n" in capsys.readouterr().out


def test_what_is_not_met_fails(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shelf / "pages" / "test.md").write_text("A town. <!-- checker: expect count-disagrees -->")
    assert cli.run(["test", "pages", "--format", "json"]) == 1
    (trial,) = json.loads(capsys.readouterr().out)["trials"]
    assert (trial["file"], trial["line"], trial["rule"], trial["passed"]) == ("pages/test.md", 1, "count-disagrees", False)


def test_pages_may_expect_the_rules_beside_them(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shelf / "pages" / "test.md").write_text(f"{ALDER} <!-- checker: expect span-disagrees -->\n\nA pier.\n\n{OTHER}\n")
    assert cli.run(["test", "span-disagrees.yaml", "pages"]) == 0
    assert capsys.readouterr().out == "1 rule, 1 page, 3 expectations: all met\n"
    (shelf / "pages" / "test.md").write_text("Norwood has 41 schools. <!-- checker: expect undated-figure -->\n")
    assert cli.run(["test", "pages"]) == 2
    assert "pages/test.md:1:25: the rule `undated-figure` does not run here" in capsys.readouterr().err


def test_pages_use_the_settings_that_speak_for_them(shelf: Path) -> None:
    (shelf / "pages" / "checker.yaml").write_text("ignore: [count-disagrees]\n")
    assert cli.run(["test", "pages"]) == 2
    (shelf / "pages" / "checker.yaml").write_text("rules: [../span-disagrees.yaml]\n")
    (shelf / "pages" / "test.md").write_text(f"{ALDER} <!-- checker: expect span-disagrees measure-disagrees -->\n\nA pier.\n\n{OTHER}\n")
    assert cli.run(["test", "pages"]) == 0


WRONG = {
    "nothing there": (["nowhere"], "nowhere: there is no such file or folder"),
    "nothing to test": (["empty"], "empty: there is nothing to test in this folder"),
    "no expectation": (["pages/guide.md"], "pages/guide.md: this page expects nothing of any rule"),
    "no rule": (["vocabulary.yaml"], "vocabulary.yaml:1:1: this is no rule: it has none of the keys of one"),
}


@pytest.mark.parametrize(("arguments", "told"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_tested_is_told(arguments: list[str], told: str, shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shelf / "empty").mkdir()
    assert cli.run(["test", *arguments]) == 2
    assert told in capsys.readouterr().err


def test_without_paths_every_rule_is_tested(shelf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # words that make one thing of two in the examples of rules that ship, which know no project
    (shelf / "checker.yaml").write_text("entities:\n  - {name: Norwood, aliases: [Norwich]}\n")
    assert cli.run(["test"]) == 0
    assert capsys.readouterr().out.startswith(f"{len(shipped_rules())} rules, ")
