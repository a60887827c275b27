"""How long a claim takes to be summed up, and how much memory all of them take: `python -m tests.bench.summaries`; each row in a process of its own."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from checker.engine.segments import Segments
from checker.findings.summaries import Summary, Witness, clashes, merged, pack, unpack
from checker.model.interval import Interval

ROOT = Path(__file__).resolve().parents[2]
ROWS = ((1, 100_000), (1, 1_000_000), (100_000, 1_000_000), (1_000_000, 1_000_000))  # cold keys beside a hot one that has every other claim, and all claims


def measure(keys: int, claims: int) -> str:
    """A row of the table."""
    sets = [Interval.point(number) for number in range(50)]
    start = time.process_time()
    with Segments(merged, pack, unpack) as segments:
        for number in range(claims):
            key = "hot" if number % 2 or keys == 1 else f"{number * 7919 % keys:08}"
            segments.add(key, Summary.of(sets[number % 50], Witness(f"{number % 9973}.md", number)))
        found = sum(1 for _ in clashes(segments.items()))
    each = (time.process_time() - start) / claims * 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"| {keys:,} | {claims:,} | {each:.1f} | {peak:.0f} | {found:,} |"


def main() -> None:
    """Prints the table."""
    print("| keys | claims | microseconds a claim | peak MB | keys that clash |\n|---|---|---|---|---|", flush=True)
    for row in ROWS:
        code = f"from tests.bench.summaries import measure; print(measure{row})"
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
