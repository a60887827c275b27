"""What the terminal gets beside the report: short forms, links where they are known, a bar where the work takes long."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from builders import claim, document
from html_samples import hostile_page, museum, scripts
from hypothesis import given
from hypothesis import strategies as st
from report_samples import three_findings

from checker.cli import run
from checker.commands import console
from checker.commands.console import knows_links, terminal_layout, watched
from checker.report.layout import Layout
from checker.report.quotes import columns, visible
from checker.report.terminal import place_within, write_text
from checker.report.wrapping import wrapped

ROOT = Path(__file__).parent.parent


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
    for name in (*console.LINKING, "TERM_PROGRAM", "FORCE_HYPERLINK", "NO_COLOR", "FORCE_COLOR", "CI"):
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


COLOURS = [
    ("a pipe", False, {}, False),
    ("a terminal", True, {}, True),
    ("a terminal that knows none", True, {"TERM": "dumb"}, False),
    ("forbidden", True, {"NO_COLOR": "1"}, False),
    ("asked for in a pipe", False, {"FORCE_COLOR": "1"}, True),
    ("asked for with nothing", False, {"FORCE_COLOR": ""}, False),
    ("asked not to", True, {"FORCE_COLOR": "0"}, False),
    ("asked for and forbidden", True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("name", "terminal", "environment", "wanted"), COLOURS, ids=[row[0] for row in COLOURS])
def test_colours_are_for_those_who_want_them(name: str, terminal: bool, environment: dict[str, str], wanted: bool, bare: pytest.MonkeyPatch) -> None:
    for variable, value in environment.items():
        bare.setenv(variable, value)
    bare.setattr("sys.stdout", Terminal() if terminal else io.StringIO())
    assert terminal_layout().colour is wanted


AUDITS = {"three findings": three_findings(), "a museum": museum(), "two scripts": scripts(), "hostile text": hostile_page()}


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("name", AUDITS)
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    lines = write_text(AUDITS[name], Layout(width, breaks=True)).splitlines()
    assert [line for line in lines if columns(line) > width] == []


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("name", AUDITS)
def test_carets_stand_under_the_number(name: str, width: int) -> None:
    numbers = {visible(m.claim.text) for f in AUDITS[name].findings for m in f.witness}
    lines = write_text(AUDITS[name], Layout(width)).splitlines()
    under = [(above, line) for above, line in pairwise(lines) if re.fullmatch(r" *\| [ ^]*\^.*", line)]
    assert under
    for above, line in under:
        for carets in re.finditer(r"\^+", line):
            assert cut(above, *carets.span()).strip() in numbers


def cut(line: str, start: int, end: int) -> str:
    """What of a line stands between two columns."""
    at, found = 0, ""
    for char in line:
        if start <= at < end:
            found += char
        at += columns(char)
    return found


def test_a_place_is_cut_at_its_beginning() -> None:
    page = document("archive/of/the/harbour/office/from/the/old/days/tides.md", "The quay is 42 m long.\n")
    place = claim(page, "42").place
    assert place_within(place, 200) == "archive/of/the/harbour/office/from/the/old/days/tides.md:1:13"
    assert place_within(place, 24) == "…/old/days/tides.md:1:13"


@given(st.text("ab 图。（é", max_size=60), st.integers(2, 20))
def test_a_text_is_broken_into_lines_that_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns(line) <= width for line in lines) and "".join("".join(lines).split()) == "".join(text.split())


def test_a_command_is_not_torn() -> None:
    assert wrapped("run checker-of-long-name now", 8, tear=False) == ["run", "checker-of-long-name", "now"]


def in_terminal(width: int, *arguments: str, **environment: str) -> str:
    """What a real pseudo-terminal of so many columns shows of a run."""
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    known = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CI")}
    command = [sys.executable, "-m", "checker", *arguments]
    with subprocess.Popen(command, stdin=writer, stdout=writer, stderr=writer, env=known | {"TERM": "xterm", "PYTHONPATH": str(ROOT)} | environment) as run_:
        os.close(writer)
        shown = b""
        with suppress(OSError):  # how Linux says that the other end was closed
            while part := os.read(reader, 65536):
                shown += part
        run_.wait()
    os.close(reader)
    return shown.decode()


def test_a_real_terminal_gets_colours_links_and_its_own_width(folder: Path) -> None:
    shown = in_terminal(44, "check", ".", FORCE_HYPERLINK="1")
    assert "\x1b[1;31merror[measure-disagrees]\x1b[0m" in shown and f"\x1b]8;;{folder.as_uri()}/tower.md\x1b\\tower.md:3:14\x1b]8;;" in shown
    plain = re.sub(r"\x1b\]8;;.*?\x1b\\|\x1b\[[0-9;]*m", "", shown)
    assert max(map(columns, plain.splitlines())) <= 44 and "\x1b" not in plain


def test_a_real_terminal_gets_no_colours_where_they_are_forbidden(folder: Path) -> None:
    assert "\x1b" not in in_terminal(80, "check", ".", NO_COLOR="1", FORCE_HYPERLINK="0")


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


@pytest.mark.parametrize("width", [40, 80])
def test_a_bar_fits_its_terminal(width: int, bare: pytest.MonkeyPatch) -> None:
    bare.setattr(console, "terminal_width", lambda: width)
    drawn = progress(bare, Terminal(), 0.5).split("\r")
    assert {len(each) for each in drawn if "documents" in each} == {min(width - 2, 52)}


def test_short_work_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    assert progress(bare, Terminal(), 0.01) == ""


def test_a_pipe_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    assert progress(bare, io.StringIO(), 0.5) == ""


def test_ci_has_no_bar(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("CI", "true")
    assert progress(bare, Terminal(), 0.5) == ""
