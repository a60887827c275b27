"""What the terminal gets beside the report: short forms, links where they are known, a bar where the work takes long."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from checker.cli import run
from checker.commands import console
from checker.commands.console import knows_links, terminal_layout, watched


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tower.md").write_text("# Lea Tower\n\nLea Tower is 120 m high.\n", encoding="utf-8")
    (tmp_path / "guide.md").write_text("# Lea Tower\n\nLea Tower is 150 m high.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_quiet_is_one_line_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-q", "."]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("tower.md:3:14: error[measure-disagrees]: ")


def test_quiet_has_nothing_to_say_of_a_clean_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-q", "guide.md"]) == 0
    assert capsys.readouterr().out == ""


def test_statistics_count_by_rule(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--statistics", "."]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:3] == ["1", "error", "measure-disagrees"] and "2 documents" in lines[-1]


def test_short_forms_are_for_text_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-q", "--format", "json", "."]) == 2
    assert "--format text" in capsys.readouterr().err


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that says nothing of the terminal."""
    for name in (*console.LINKING, "TERM_PROGRAM", "FORCE_HYPERLINK", "NO_COLOR", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return monkeypatch


LINKS = [
    ("nothing is known", {}, False),
    ("forced off", {"VTE_VERSION": "7600", "FORCE_HYPERLINK": "0"}, False),
    ("forced on", {"FORCE_HYPERLINK": "1"}, True),
    ("by its own variable", {"KITTY_WINDOW_ID": "1"}, True),
    ("by its name", {"TERM_PROGRAM": "vscode"}, True),
    ("by another name", {"TERM_PROGRAM": "Apple_Terminal"}, False),
]


@pytest.mark.parametrize(("name", "environment", "known"), LINKS, ids=[row[0] for row in LINKS])
def test_links_are_for_terminals_that_know_them(name: str, environment: dict[str, str], known: bool, bare: pytest.MonkeyPatch) -> None:
    for variable, value in environment.items():
        bare.setenv(variable, value)
    assert knows_links() is known


def test_a_pipe_gets_neither_colours_nor_links(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("FORCE_HYPERLINK", "1")
    bare.setattr("sys.stdout", io.StringIO())
    assert (terminal_layout().colour, terminal_layout().folder, terminal_layout().width) == (False, "", 100)


def test_a_terminal_gets_both_unless_it_is_told_not_to(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("FORCE_HYPERLINK", "1")
    bare.setattr("sys.stdout", Terminal())
    assert terminal_layout().colour and terminal_layout().folder == Path.cwd().as_uri()
    bare.setenv("NO_COLOR", "1")
    assert not terminal_layout().colour
    bare.setenv("TERM", "dumb")
    assert terminal_layout().folder == ""


def progress(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, seconds: float) -> str:
    """What is written beside the work on ten documents that take so long each."""
    clock = iter(range(1000))
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(console, "monotonic", lambda: next(clock) * seconds)
    assert list(watched(tuple("abcdefghij"))) == list("abcdefghij")
    return stream.getvalue()


def test_a_bar_is_drawn_and_taken_away(bare: pytest.MonkeyPatch) -> None:
    drawn = progress(bare, Terminal(), 0.5)
    assert "] 5 of 10 documents" in drawn and drawn.endswith("\r\x1b[K") and "\n" not in drawn


def test_short_work_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    assert progress(bare, Terminal(), 0.01) == ""


def test_a_pipe_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    assert progress(bare, io.StringIO(), 0.5) == ""


def test_ci_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("CI", "true")
    assert progress(bare, Terminal(), 0.5) == ""
