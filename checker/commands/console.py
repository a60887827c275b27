"""Standard streams and report files: the layout of the terminal, rows to read, files to write, notes to people."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Literal, TypeVar

from checker.model.errors import InputError, Problem

if TYPE_CHECKING:
    from checker.model.settings import Settings
    from checker.report.layout import Detail, Layout

OK, FOUND, BUG = 0, 1, 3  # exit codes
DATASET = "parquet"  # the format that is no report but everything, for programs, in a folder
Item = TypeVar("Item")


# What terminals that know links (OSC 8) set of themselves; others may print the codes.
LINKING = ("VTE_VERSION", "KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION", "WEZTERM_PANE", "ITERM_SESSION_ID", "GHOSTTY_RESOURCES_DIR")
LINKING_PROGRAMS = ("vscode", "iTerm.app", "WezTerm", "ghostty", "Hyper", "rio")
NARROWEST = 40  # columns; in less, sentences could not be told from line numbers
PATIENCE = 1.0  # seconds before a progress bar appears
BAR = 30  # its columns


def terminal_layout(show_set_aside: bool = False, detail: Detail = "full") -> Layout:
    """How wide standard output is, and whether it takes colours and links."""
    from checker.report.layout import Layout

    colour = takes_colours()
    if not sys.stdout.isatty():
        return Layout(colour=colour, show_set_aside=show_set_aside, detail=detail)
    from shutil import get_terminal_size

    folder = Path.cwd().as_uri() if knows_links() and os.environ.get("TERM") != "dumb" else ""
    return Layout(max(NARROWEST, get_terminal_size((100, 24)).columns), colour, show_set_aside, folder, detail, breaks=True)


def takes_colours() -> bool:
    """True for a terminal; NO_COLOR forbids colours wherever it is set, and FORCE_COLOR asks for them elsewhere too (logs of CI, pagers)."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def knows_links() -> bool:
    """True if the terminal is known to show links; FORCE_HYPERLINK decides where it is set, as other programs have it."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    return any(os.environ.get(name) for name in LINKING) or os.environ.get("TERM_PROGRAM") in LINKING_PROGRAMS


def watched(items: Sequence[Item]) -> Iterator[Item]:
    """The items one by one, with a bar on standard error that says how many are done: on a terminal only, never in CI, and only if it takes long."""
    shown = sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
    room = terminal_width() - len(f"  [] {len(items):,} of {len(items):,} documents") - 1
    bar = max(0, min(BAR, room))
    drawn = -1
    start = monotonic()
    try:
        for number, item in enumerate(items):
            step = number * BAR // len(items)
            if shown and step != drawn and monotonic() - start > PATIENCE:
                drawn = step
                done = step * bar // BAR
                sys.stderr.write(f"\r  [{'#' * done}{' ' * (bar - done)}] {number:,} of {len(items):,} documents")
                sys.stderr.flush()
            yield item
    finally:
        if drawn >= 0:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def terminal_width() -> int:
    """Columns of the terminal behind standard error; 80 where it does not tell."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def say(text: str) -> None:
    """Writes to standard output."""
    sys.stdout.write(text)


def note(problems: Iterable[Problem]) -> None:
    """Tells people, beside the report, of what does not stop the run."""
    sys.stdout.flush()
    for problem in problems:
        sys.stderr.write(f"checker: note: {problem}\n")


def searched(paths: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """The paths to read: those given, else those of the settings, else the current folder."""
    return tuple(paths) or settings.sources or (".",)


def output_target(spec: str, formats: Sequence[str]) -> tuple[str, str]:
    """FORMAT and FILE of an --output; raises InputError before any work is done."""
    name, colon, file = spec.partition(":")
    if name not in formats or not colon or not file:
        raise InputError(Problem("", 0, 0, f"--output {spec}: not of the form FORMAT:FILE", hint=f"FORMAT is one of {', '.join(formats)}"))
    return name, file


def write_file(file: str, text: str, mode: Literal["w", "a"] = "w") -> None:
    """Writes a report, or adds it to a file with mode "a", and makes the folder for it; raises InputError where the file cannot be written."""
    try:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        with Path(file).open(mode, encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except OSError as error:
        raise InputError(Problem(file, 0, 0, f"cannot write the report: {error.strerror}", hint="name a file that can be written")) from None


def row_lines(paths: Sequence[str]) -> tuple[str, bytes]:
    """The name and the bytes of the rows to read: standard input for `-` or nothing, else one file."""
    if len(paths) > 1:
        raise InputError(Problem("", 0, 0, "--from jsonl reads one file or -", hint="join the files first"))
    if not paths or paths[0] == "-":
        return "standard input", sys.stdin.buffer.read()
    try:
        return paths[0], Path(paths[0]).read_bytes()
    except OSError as error:
        raise InputError(Problem(paths[0], 0, 0, f"cannot read: {error.strerror}", hint="name a file of JSON lines, or - for standard input")) from None
