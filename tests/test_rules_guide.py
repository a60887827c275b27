"""The guide for writers of rules: everything that it shows is run as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from checker import cli
from checker.model.errors import InputError
from checker.model.rule import AgreementRelation, ArithmeticOptions, ArithmeticRelation, ChronologyRelation, HygieneRelation, Kind, Rule, Selection
from checker.model.settings import Settings
from checker.pipeline import check
from checker.policy.config import Flags, load_settings
from checker.policy.rulebook import load_rules
from checker.policy.shipped import shipped_rules
from checker.trials.pages import try_page

GUIDE = (Path(__file__).resolve().parent.parent / "rules" / "README.md").read_text(encoding="utf-8")
FILES = {block.split("\n", 1)[0].removeprefix("# "): block for block in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)}
PAGES = re.findall(r"````markdown\n(.*?)````", GUIDE, re.DOTALL)
COMMANDS = re.findall(r"^\$ checker (.+)$", GUIDE, re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with every file of the guide, and a document."""
    (tmp_path / ".git").mkdir()
    for name, text in {**FILES, "docs/page.md": "A quiet town.\n"}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings() -> Settings:
    return load_settings(None, Flags(rules=["our-rules"], vocabulary=["vocabulary.yaml"]))


def test_every_rule_of_the_guide_meets_its_examples(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(FILES) == 6
    assert cli.run(["test", "our-rules"]) == 0, capsys.readouterr().out
    assert len(load_rules([desk / "our-rules"])) == 5


def test_the_first_rule_is_told_as_the_guide_shows_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted((desk / "our-rules").iterdir()):
        if path.stem != "span-differs":
            path.unlink()
    assert [cli.run(command.split()) for command in COMMANDS] == [0, 0]
    assert f"$ checker test our-rules\n{capsys.readouterr().out.splitlines()[0]}\n" in GUIDE


def test_the_settings_of_the_guide_take_in_the_rules(desk: Path) -> None:
    assert {rule.id: rule.severity for rule in load_settings().rules if not rule.shipped} == {
        "span-differs": "warning",
        "limit-differs": "warning",
        "draught-fits": "error",
        "weight-differs": "warning",
        "rate-differs": "warning",
    }


def test_what_the_guide_says_of_its_first_rule_holds(desk: Path) -> None:
    for name, length in (("one", 310), ("two", 290)):
        (desk / "docs" / f"{name}.md").write_text(f"The span of Alder Bridge is {length} metres.\n")
    found = check(["docs"], load_settings())
    assert [(finding.rule, finding.severity) for finding in found.findings] == [("span-differs", "warning")]


def test_a_weaker_case_is_a_note_as_the_guide_says(desk: Path) -> None:
    for name, price in (("one", 12), ("two", 14)):
        (desk / "docs" / f"{name}.md").write_text(f"The price of Holt Red is {price} euros.\n")
    found = [check(["docs"], load_settings(None, Flags(persona=persona))).findings for persona in ("regular", "pedantic")]
    assert [[finding.severity for finding in findings] for findings in found] == [[], ["info"]]


def test_the_guide_names_every_relation_and_kind() -> None:
    listed = {word for line in GUIDE.splitlines() if line.startswith("| `") for word in re.findall(r"`([a-z-]+)`", line.split(" | ")[0])}
    relations = {name for kind in (AgreementRelation, ArithmeticRelation, ChronologyRelation, HygieneRelation) for name in names_in(kind)}
    assert relations | {*names_in(Kind)} == listed
    assert {rule.options.relation for rule in shipped_rules()} == relations - {"expression"}


def names_in(literal: object) -> list[str]:
    return [name for part in get_args(literal) for name in (names_in(part) if get_args(part) else [part])]


def test_a_list_in_brackets_is_written_as_the_guide_says(desk: Path) -> None:
    (quoted,) = re.findall(r"`(\[\"In 2018.*?\])`", GUIDE)
    rule = FILES["our-rules/span-differs.yaml"].replace("[The span of Alder Bridge is 310 metres., The", f"[{quoted[1:-1]}, The")
    load_rule(rule)
    with pytest.raises(InputError, match="a comma ends a text in brackets"):
        load_rule(rule.replace('"', ""))


def test_a_name_of_a_formula_may_stand_for_one_thing_as_the_guide_says(desk: Path) -> None:
    (line,) = re.findall(r"`(price: \{.*?\})`", GUIDE)
    rule = load_rule(FILES["our-rules/draught-fits.yaml"].replace("draught: permitted draught", line).replace("depth > draught", "depth > price"))
    assert isinstance(rule.options, ArithmeticOptions)
    assert dict(rule.options.where)["price"] == Selection("price", "Holt Red")


def load_rule(text: str) -> Rule:
    Path("one-rule.yaml").write_text(text, encoding="utf-8")
    (rule,) = load_rules([Path("one-rule.yaml")])
    return rule


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.split("\n", 1)[0])
def test_the_pages_of_the_guide_meet_their_expectations(page: str, desk: Path) -> None:
    assert [trial.problem for trial in try_page("page.md", page, settings()) if trial.problem] == []


def test_the_words_of_the_guide_are_read(desk: Path) -> None:
    words = settings().vocabulary
    assert (words.attributes[0].nouns, words.attributes[0].unlike, len(words.authorities)) == (("span", "main span", "reach"), ("approach span",), 1)
