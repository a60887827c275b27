"""The guide for writers of rules: everything that it shows is run as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker import cli
from checker.model.settings import Settings
from checker.policy.config import Flags, load_settings
from checker.policy.rulebook import load_rules
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
    assert len(FILES) == 5
    assert cli.run(["test", "our-rules"]) == 0, capsys.readouterr().out
    assert len(load_rules([desk / "our-rules"])) == 5


def test_the_first_rule_is_told_as_the_guide_shows_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted((desk / "our-rules").iterdir()):
        if path.stem != "span-differs":
            path.unlink()
    assert [cli.run(command.split()) for command in COMMANDS] == [0, 0]
    assert f"$ checker test our-rules\n{capsys.readouterr().out.splitlines()[0]}\n" in GUIDE


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.split("\n", 1)[0])
def test_the_pages_of_the_guide_meet_their_expectations(page: str, desk: Path) -> None:
    assert [trial.problem for trial in try_page("page.md", page, settings()) if trial.problem] == []


def test_the_words_of_the_guide_are_read(desk: Path) -> None:
    words = settings().vocabulary
    assert (words.attributes[0].nouns, words.attributes[0].unlike, len(words.authorities)) == (("span", "main span", "reach"), ("approach span",), 1)
