"""`python -m tests.bench [CORPUS]`: runs ours and its peers in turn on the same texts, prints one table and keeps it in RESULTS.md."""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from . import peers
from .figures import Pairing, table

RESULTS = Path(__file__).with_name("RESULTS.md")
SOURCES = peers.ROOT / "sources"
LARGE = 20_000_000  # bytes from which a corpus may take more memory
REPEATED = 1_000_000  # bytes to which our own documents are repeated where no corpus is given
# How much text each extractor gets: some ten seconds of work for the slow ones.
SLICES = {"quantulum3": 200_000, "number": 100_000, "currency": 12_000, "datetime": 24_000}
GOALS = {"quantulum3": 40.0, "number": 1.0, "currency": 400.0, "datetime": 400.0}
NAMES = {"quantulum3": "quantulum3", **{kind: f"Recognizers-Text, {kind} model" for kind in ("number", "currency", "datetime")}}


def main() -> None:
    """Reads the arguments, measures, prints and keeps the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, help="a folder of texts; default: sources/, repeated")
    parser.add_argument("--dense", type=Path, help="the part of the corpus with the most numbers; default: its folder `fact`, else all of it")
    parser.add_argument("--rounds", type=int, default=3, help="how often each pair is run, in turn (default: 3)")
    parser.add_argument("--peers", type=Path, default=peers.ROOT / "build" / "bench", help="the virtualenv of the peers; made if it is not there")
    options = parser.parse_args()
    programs = peers.make(options.peers)
    with tempfile.TemporaryDirectory() as folder:
        corpus = (options.corpus or repeated(Path(folder) / "corpus")).resolve()
        dense = (options.dense or (corpus / "fact" if (corpus / "fact").is_dir() else corpus)).resolve()
        pairings = [*whole_processes(corpus, dense, programs, options.rounds), *libraries(dense, programs, Path(folder), options.rounds)]
    given = "the folder that was given" if options.corpus else "sources/, repeated"
    page = f"{heading(options.rounds, given)}\n{table(pairings)}"
    print(page)
    RESULTS.write_text(page, encoding="utf-8")


def repeated(folder: Path) -> Path:
    """Our own documents, each in a folder of its own as often as it takes."""
    folder.mkdir()
    for turn in range(1 + REPEATED // sum(file.stat().st_size for file in texts(SOURCES))):
        (folder / str(turn)).mkdir()
        for file in texts(SOURCES):
            shutil.copy(file, folder / str(turn))
    return folder


def texts(folder: Path) -> list[Path]:
    """The texts in a folder, in order of name."""
    return sorted(file for file in folder.rglob("*") if file.suffix in (".md", ".txt"))


def size(folder: Path) -> int:
    """The bytes of the texts in a folder."""
    return sum(file.stat().st_size for file in texts(folder))


def in_turn(rounds: int, ours: Callable[[], float], theirs: Callable[[], float]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The seconds of both, measured A B A B, so that a busy minute of the machine hits both; a first round of each is not counted."""
    pairs = [(ours(), theirs()) for _ in range(rounds + 1)][1:]
    return tuple(a for a, _ in pairs), tuple(b for _, b in pairs)


def whole_processes(corpus: Path, dense: Path, programs: Path, rounds: int) -> Iterable[Pairing]:
    """Our commands against codespell, from start to end."""
    spell = str(programs / "codespell")
    few = [str(file) for file in texts(SOURCES)]
    start = in_turn(rounds, lambda: peers.process_seconds(first_run(*few)), lambda: peers.process_seconds([spell, *few]))
    yield Pairing("`checker check`, cold, five documents: codespell", "time", sum(file.stat().st_size for file in texts(SOURCES)), *start, 2.0)
    yield from whole_checks(corpus, spell, rounds)
    for folder, name in {corpus: "all", dense: "the dense part"}.items():
        claims = peers.ours("claims", str(folder), "--format", "jsonl", "--no-cache", "--jobs", "1")
        both = in_turn(rounds, lambda claims=claims: peers.process_seconds(claims), lambda folder=folder: peers.process_seconds([spell, str(folder)]))
        yield Pairing(f"`checker claims`, whole process, {name}: codespell", "throughput", size(folder), *both, 0.3)


def first_run(*paths: str, jobs: int = 1) -> list[str]:
    """A check that remembers nothing yet."""
    return peers.ours("check", *paths, "--no-cache", "--jobs", str(jobs))


def whole_checks(corpus: Path, spell: str, rounds: int) -> Iterable[Pairing]:
    """Whole checks of the corpus: on one core, on four, again, and what they hold in memory."""
    few, folder, bytes_there = [str(file) for file in texts(SOURCES)], str(corpus), size(corpus)
    both = in_turn(rounds, lambda: peers.process_seconds(first_run(folder)), lambda: peers.process_seconds([spell, folder]))
    yield Pairing("`checker check`, one core, all: codespell", "throughput", bytes_there, *both, 0.25)
    both = in_turn(rounds, lambda: peers.process_cost(first_run(folder, jobs=4)).clock, lambda: peers.process_cost(first_run(folder)).clock)
    yield Pairing("`checker check`, four processes, all: our own one, by the clock", "throughput", bytes_there, *both, 2.3)
    with tempfile.TemporaryDirectory() as cache:
        again = peers.ours("check", folder, "--cache-dir", cache)
        both = in_turn(rounds, lambda: peers.process_seconds(again), lambda: peers.process_seconds([spell, folder]))
    yield Pairing("`checker check`, nothing changed, all: codespell", "time", bytes_there, *both, 0.25)
    for paths, name, most in ((few, "five documents", 50), ([folder], "all", 120 if bytes_there < LARGE else 300)):
        both = in_turn(1, lambda paths=paths: peers.process_cost(first_run(*paths)).memory, lambda paths=paths: peers.process_cost([spell, *paths]).memory)
        yield Pairing(f"`checker check`, peak memory, {name}: codespell", "memory", sum(size_of(path) for path in paths), *both, most)


def size_of(path: str) -> int:
    """The bytes of a text, or of the texts in a folder."""
    return size(Path(path)) if Path(path).is_dir() else Path(path).stat().st_size


def libraries(dense: Path, programs: Path, folder: Path, rounds: int) -> Iterable[Pairing]:
    """Our reader against the extractors, as libraries, on the same paragraphs."""
    for name, length in SLICES.items():
        text = folder / f"{name}.txt"
        text.write_text(paragraphs(dense, length), encoding="utf-8")
        both = in_turn(
            rounds,
            lambda text=text: peers.library_seconds(sys.executable, "ours", text),
            lambda name=name, text=text: peers.library_seconds(str(programs / "python"), name, text),
        )
        yield Pairing(f"claims as a library, paragraphs of the dense part: {NAMES[name]}", "throughput", text.stat().st_size, *both, GOALS[name])


def paragraphs(folder: Path, length: int) -> str:
    """Paragraphs with a digit from all over a folder, up to `length` bytes, blank lines between them."""
    found = [part.strip() for file in texts(folder) for part in file.read_text(encoding="utf-8", errors="replace").split("\n\n")]
    numbered = [part for part in found if part[:1].isalpha() and any(c.isdigit() for c in part)]
    stride = max(1, len("\n\n".join(numbered).encode()) // length)
    chosen: list[str] = []
    for part in numbered[::stride]:
        length -= len(part.encode()) + 2
        if length < 0:
            break
        chosen.append(part)
    return "\n\n".join(chosen)


def heading(rounds: int, corpus: str) -> str:
    """What was measured, on what machine."""
    machine = f"{platform.python_implementation()} {platform.python_version()} on {platform.system()}, {processor()}"
    return (
        "# Speed, beside the tools that people use for the same work\n\n"
        f"Written by `python -m tests.bench`: user and system seconds on one core, medians of {rounds} rounds, ours and theirs in turn on the same text;\n"
        f"corpus: {corpus}; {machine}. Figures move with the machine and the minute, ratios much less.\n"
    )


def processor() -> str:
    """The processor in words, as far as the system tells."""
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    named = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(named)} cores of {named[0]}" if named else platform.machine()


if __name__ == "__main__":
    main()
