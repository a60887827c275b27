"""Where the time of a check goes: `python -m tests.bench.profile CORPUS` looks at the stack 500 times a second and writes PROFILE.md.

What the page says by hand of what to gain next is kept.
"""

from __future__ import annotations

import gc
import io
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from types import FrameType

from checker.cli import run

PAGE = Path(__file__).with_name("PROFILE.md")
PACKAGE = Path(sys.modules["checker"].__file__ or "").parent
EVERY = 0.002  # seconds of user and system time between two looks
SHOWN = 25
START = "start (imports, patterns)"
OTHER = "the rest"
AROUND = ("cli", "commands", "pipeline", "engine")  # they call all of the rest
HEADING = """# Where the time goes

Written by `python -m tests.bench.profile CORPUS`: one core, nothing remembered. What a function of a library takes is its caller's. The first two tables add up
to all of the time; in the third a function has the time of those that it calls as well.
"""
BY_HAND = "## What to gain next\n"


def frames(frame: FrameType | None) -> Iterator[FrameType]:
    """A frame and those that called it, the innermost first."""
    while frame is not None:
        yield frame
        frame = frame.f_back


def placed(frame: FrameType | None) -> tuple[str, list[str]]:
    """The part of the program that a moment belongs to, and the functions of ours on the stack, the innermost first."""
    stack = list(frames(frame))
    if any("importlib" in each.f_code.co_filename or Path(each.f_code.co_filename).parent.name == "re" for each in stack):
        return START, [START]
    ours = [each.f_code for each in stack if Path(each.f_code.co_filename).is_relative_to(PACKAGE)]
    names = [(Path(code.co_filename).relative_to(PACKAGE).with_suffix("").parts, code.co_name) for code in ours]
    functions = [f"{'.'.join(parts)}: {name}" for parts, name in names if not name.startswith("<")]  # a comprehension is its function's
    return (names[0][0][0] if names and len(names[0][0]) > 1 else OTHER), functions or [OTHER]


def sampled(corpus: str) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many moments of a first run on one core belong to each part, to each function itself, and to each with those that it calls."""
    parts: Counter[str] = Counter()
    own: Counter[str] = Counter()
    whole: Counter[str] = Counter()

    def look(_signal: int, frame: FrameType | None) -> None:
        part, functions = placed(frame)
        parts[part] += 1
        own[functions[0]] += 1
        whole.update({function for function in functions if not function.startswith(AROUND)})

    gc.disable()  # as the program does
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    try:
        with redirect_stdout(io.StringIO()):
            run(["check", corpus, "--no-cache", "--jobs", "1"])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return parts, own, whole


def table(title: str, counted: Counter[str], total: int) -> str:
    """The largest shares of `total` moments, as a Markdown table."""
    rows = (f"| {name} | {100 * number / total:.1f} % |" for name, number in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN])
    return "\n".join([f"| {title} | of the time |", "|---|---|", *rows]) + "\n"


def main() -> None:
    """Profiles a run on the folder that was given, prints the page and keeps it."""
    parts, own, whole = sampled(sys.argv[1])
    total = sum(parts.values())
    tables = [table("part", parts, total), table("function itself", own, total), table("function with all that it calls", whole, total)]
    _, mark, by_hand = PAGE.read_text(encoding="utf-8").partition(BY_HAND) if PAGE.exists() else ("", "", "")
    page = "\n".join([HEADING, *tables, mark + by_hand]).rstrip() + "\n"
    print(page)
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
