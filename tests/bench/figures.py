"""Measured times in, medians, throughputs, ratios and the table that shows them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Pairing:
    """Ours beside a peer on one text of `size` bytes: the seconds of each round, taken in turn; `goal` is the ratio that is asked for.

    For `kind` "throughput" the ratio is how many times as fast ours is; for "time" how many times as long ours takes. For "memory" the figures are the peaks in
    MiB, and `goal` is the most that ours may be.
    """

    name: str
    kind: str
    size: int
    ours: tuple[float, ...]
    theirs: tuple[float, ...]
    goal: float

    @property
    def ratio(self) -> float:
        """The ratio of the medians."""
        ours, theirs = median(self.ours), median(self.theirs)
        return theirs / ours if self.kind == "throughput" else ours / theirs

    @property
    def reached(self) -> bool:
        """Whether the goal is reached: at least so many times as fast, at most so many times as long, at most so much."""
        if self.kind == "memory":
            return median(self.ours) <= self.goal
        return self.ratio >= self.goal if self.kind == "throughput" else self.ratio <= self.goal


def rate(size: int, seconds: Sequence[float]) -> float:
    """Megabytes (of a million bytes) a second, by the median."""
    return size / median(seconds) / 1e6


def table(pairings: Sequence[Pairing]) -> str:
    """The pairings as a Markdown table."""
    lines = ["| compared | text | ours | theirs | ratio | goal | |", "|---|---|---|---|---|---|---|"]
    for p in pairings:
        if p.kind == "throughput":
            ours, theirs, goal = (f"{short(rate(p.size, p.ours))} MB/s", f"{short(rate(p.size, p.theirs))} MB/s", f"at least {p.goal:g}x")
        elif p.kind == "memory":
            ours, theirs, goal = (f"{short(median(p.ours))} MiB", f"{short(median(p.theirs))} MiB", f"at most {p.goal:g} MiB")
        else:
            ours, theirs, goal = (f"{short(median(p.ours))} s", f"{short(median(p.theirs))} s", f"at most {p.goal:g}x")
        lines.append(f"| {p.name} | {size_in_words(p.size)} | {ours} | {theirs} | {short(p.ratio)}x | {goal} | {'reached' if p.reached else 'missed'} |")
    return "\n".join(lines) + "\n"


def short(figure: float) -> str:
    """A figure with two significant digits, whole from ten on."""
    return f"{figure:.0f}" if figure >= 10 else f"{figure:.2g}"


def size_in_words(size: int) -> str:
    """A size in kilobytes or megabytes."""
    return f"{size / 1e6:.2f} MB" if size >= 1e6 else f"{size / 1e3:.0f} KB"
