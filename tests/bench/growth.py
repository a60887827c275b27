"""How the cost of a check grows with the number of documents: `python -m tests.bench.growth [MOST]` writes GROWTH.md; each row is a process of its own.

The documents are made here: short pages on places of which every tenth page tells again, most of them with the same figures.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import peers

PAGE = Path(__file__).with_name("GROWTH.md")
HEADING = """# How the cost grows with the number of documents

Written by `python -m tests.bench.growth`: user and system seconds of one process, nothing remembered. Beyond `--claims-in-memory` (30,000 of these documents)
the claims go to a file.

| documents | seconds | microseconds a document | peak MiB | bytes a document |
|---|---|---|---|---|
"""
SIZES = (1_000, 10_000, 100_000, 1_000_000)
USUAL = 100_000  # documents that the largest row has if no other number is given; a million take the better part of an hour
STARTS = ("Bar", "Cal", "Den", "Fal", "Gor", "Hes", "Lam", "Mer", "Nor", "Pel", "Ros", "Sal", "Tor", "Ver", "Wes", "Yar")
MIDDLES = ("a", "an", "el", "en", "i", "in", "o", "or", "um", "ur")
ENDS = ("bridge", "by", "dale", "ford", "ham", "mouth", "ness", "port", "stead", "ton")
KINDS = ("Museum", "Library", "Theatre", "Hospital", "Harbour", "Observatory", "Stadium", "Cathedral")
PAGES_OF_A_PLACE = 10
ODD_ONE = 97  # every so many pages a figure differs from what the others say


def name_of(place: int) -> str:
    """A name that no other place has."""
    kinds, kind = divmod(place, len(KINDS))
    region, town = divmod(kinds, len(STARTS) * len(MIDDLES) * len(ENDS))
    return f"{town_of(town)} {town_of(region) + ' ' if region else ''}{KINDS[kind]}"


def town_of(number: int) -> str:
    """A word for each of 1,600 numbers."""
    rest, start = divmod(number, len(STARTS))
    end, middle = divmod(rest, len(MIDDLES))
    return STARTS[start] + MIDDLES[middle] + ENDS[end]


def page(number: int) -> str:
    """The text of a page."""
    place = number // PAGES_OF_A_PLACE
    name, year = name_of(place), 1800 + place * 37 % 200
    rooms, height, visitors = 12 + place * 7 % 400, 9 + place * 13 % 150, 2_000 + place * 911 % 900_000
    if number % ODD_ONE == 0:
        rooms += 5
    return (
        f"# {name}\n\n"
        f"{name} was opened in {year}. It has {rooms} rooms, and its tower is {height} metres high.\n\n"
        f"In 2019 {name} was visited by {visitors:,} people, of whom about {10 + number % 30} percent came from abroad. "
        f"A ticket costs {4 + place % 11} euros, and the building is closed on Mondays.\n\n"
        f"The west wing burned down on {1 + place % 28} March {year + 40 + place % 30}; rebuilding it took {2 + place % 5} years.\n"
    )


def lines(documents: int) -> Iterator[str]:
    """The pages as JSON Lines of documents."""
    for number in range(documents):
        yield json.dumps({"id": f"page{number:07}.md", "text": page(number), "published": f"{2020 + number % 4}-05-01"}) + "\n"


def cost(documents: int, folder: Path) -> peers.Cost:
    """What a first run on so many documents takes, in one process."""
    file = folder / f"{documents}.jsonl"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(lines(documents))
    return peers.process_cost(peers.ours("check", str(file), "--no-cache", "--jobs", "1", "--format", "json"))


def main() -> None:
    """Prints the table and keeps it; what the start takes, for one document, is taken off."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    rows = [HEADING]
    with tempfile.TemporaryDirectory() as folder:
        start = cost(1, Path(folder))
        for documents in (size for size in SIZES if size <= most):
            taken = cost(documents, Path(folder))
            work, memory = (taken.work - start.work) / documents * 1e6, (taken.memory - start.memory) / documents * 2**20
            rows.append(f"| {documents:,} | {taken.work:.1f} | {work:,.0f} | {taken.memory:.0f} | {memory:,.0f} |\n")
            print(rows[-1], end="", flush=True)
    PAGE.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
