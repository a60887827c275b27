"""What a run was asked in, its outcome out: that of the run before if it was asked the same and would be told the same, else that of doing it."""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from checker.commands.console import FOUND, LINKING, OK, say, write_file
from checker.engine.cache import RUN, Cache, key_of
from checker.engine.traces import Facts, Trace, holds, watching
from checker.engine.versions import program_digest
from checker.model.frozen import dataclass

# The variables of the environment that a report may depend on, by their beginnings.
VARIABLES = ("CHECKER_", "CI", "COLUMNS", "FORCE_", "GITHUB_", "NO_COLOR", "PRE_COMMIT", "TERM", *LINKING)
# Files whose mere presence beside or above a document says something: where a repository ends, what is ignored, and files of settings.
MARKS = (".git", ".gitignore", "checker.yaml", "pyproject.toml", "sources.yaml")
UNTIL, WAIVERS = b"until", (b"checker:", b"waivers")  # what stands in a file that may say until when something is waived
WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # how texts begin in which these words are spelled otherwise
HOW = ("jobs", "cache_dir", "no_cache")  # options that change nothing in the outcome
LARGEST = 32 * 2**20  # characters of an outcome; a longer one is not kept


@dataclass(frozen=True, slots=True)
class Question:
    """What a run was asked: the options, the paths, what git says has changed, and the folder of the cache; with the day on which it was asked."""

    options: Mapping[str, object]
    paths: tuple[str, ...]
    changed: tuple[str, ...]
    folder: str
    today: str

    @classmethod
    def of(cls, options: Mapping[str, Any], folder: str) -> Question:
        """The question that a command line asks; raises InputError where git cannot tell what has changed."""
        changed: Iterable[Path] = ()
        if options["since"] is not None:
            from checker.commands.change import changed_from

            changed = changed_from(options["since"])
        meant = {name: value for name, value in options.items() if name not in HOW}
        return cls(meant, options["paths"], tuple(sorted(map(str, changed))), folder, options["today"] or str(date.today()))


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: what it printed on both streams, the files that it wrote, its exit code, and the day on which it holds, "" for any."""

    out: str
    notes: str
    files: Mapping[str, str]
    code: int
    day: str


def answered(question: Question, run: Callable[[], int]) -> int:
    """The exit code, after everything was printed and written; from the cache if nothing has changed since a run that was asked the same."""
    key = key_of(program_digest(), repr(asked(question)).encode("utf-8", "surrogateescape"))
    with Cache(question.folder) as cache:
        before = opened(cache.get(key))
    if before is not None and before[1].day in ("", question.today) and holds(before[0]):
        return tell(before[1])
    with watching(question.paths) as trace, copied("stdout") as out, copied("stderr") as notes:
        code = run()
    facts = trace.facts(names_around(question.paths, trace)) if code in (OK, FOUND) else None
    if facts is not None:
        keep(question, key, facts, Outcome("".join(out), "".join(notes), written(trace), code, day_of(facts, question)))
    return code


def asked(question: Question) -> list[object]:
    """Everything that the outcome depends on, besides files."""
    stream = sys.stdout
    terminal = None
    if stream.isatty():
        from shutil import get_terminal_size

        terminal = tuple(get_terminal_size((100, 24)))
    known = sorted((name, value) for name, value in os.environ.items() if name.startswith(VARIABLES))
    return [sorted(question.options.items()), question.changed, os.getcwd(), terminal, known]  # noqa: PTH109


def names_around(paths: Sequence[str], trace: Trace) -> Iterator[str]:
    """The names that may stand in the folders around the paths that were named, and around what was read."""
    named = [os.path.abspath(path) for path in paths]  # noqa: PTH100
    folders = {*named, *trace.folders, *map(os.path.dirname, (*named, *trace.files)), os.getcwd()}  # noqa: PTH109
    around: set[str] = set()
    for folder in folders:
        at = folder
        while at not in around:
            around.add(at)
            at = os.path.dirname(at)  # noqa: PTH120
    yield from (os.path.join(folder, name) for folder in sorted(around) for name in MARKS)  # noqa: PTH118


def day_of(facts: Facts, question: Question) -> str:
    """The day for which an outcome holds; "" where no file that was read can say until when something is waived."""
    return question.today if any(may_end(path) for path in facts.files) else ""


def may_end(path: str) -> bool:
    """True if a file may say until when something is waived."""
    try:
        data = Path(path).read_bytes()
    except OSError:
        return False
    return data.startswith(WIDE) or (UNTIL in data and any(word in data for word in WAIVERS))


def written(trace: Trace) -> dict[str, str]:
    """The files that a run has written, with what stands in them."""
    return {path: Path(path).read_text(encoding="utf-8", errors="surrogateescape") for path in sorted(trace.written) if Path(path).is_file()}


def keep(question: Question, key: bytes, facts: Facts, outcome: Outcome) -> None:
    """Puts an outcome into the cache, with what it rests on."""
    text = json.dumps([facts, [outcome.out, outcome.notes, outcome.files, outcome.code, outcome.day]], separators=(",", ":"))
    if len(text) <= LARGEST:
        with Cache(question.folder) as cache:
            cache.put(key, zlib.compress(text.encode("ascii"), 1), RUN)


def opened(data: bytes | None) -> tuple[Facts, Outcome] | None:
    """What `keep` has put into the cache; None if there is nothing, or nothing that can be read."""
    if data is None:
        return None
    try:
        facts, outcome = json.loads(zlib.decompress(data))
        return Facts(*facts), Outcome(*outcome)
    except (zlib.error, ValueError, TypeError):
        return None


def tell(outcome: Outcome) -> int:
    """Prints and writes an outcome once more."""
    for file, text in outcome.files.items():
        write_file(file, text)
    say(outcome.out)
    sys.stdout.flush()
    sys.stderr.write(outcome.notes)
    return outcome.code


class Copied:
    """A stream that keeps what is written to it, but for what is drawn to be taken back (a progress bar)."""

    def __init__(self, stream: TextIO, parts: list[str]) -> None:
        self._stream, self._parts = stream, parts

    def write(self, text: str) -> int:
        """Writes a text."""
        if not text.startswith("\r"):
            self._parts.append(text)
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def copied(name: str) -> Iterator[list[str]]:
    """What is written to a stream of `sys` in the block, in pieces."""
    stream, parts = getattr(sys, name), list[str]()
    setattr(sys, name, Copied(stream, parts))
    try:
        yield parts
    finally:
        setattr(sys, name, stream)
