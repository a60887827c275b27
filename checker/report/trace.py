"""From a finding to the trace of how it came about: the finding, then how each number was read, then how they were compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.report.claim_json import claim_object
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.quotes import fitted, visible
from checker.report.terminal import finding_block


def trace_text(finding: Finding, layout: Layout) -> str:
    """The trace of a finding for a terminal."""
    lines = [finding_block(finding, layout)]
    for number, measured in enumerate({m.claim.place: m for m in finding.witness}.values(), 1):
        place = fitted(str(measured.claim.place), layout.width)
        lines += [layout.paint("strong", f"How number {number} was read ({place})"), *set_lines(measured)]
        lines += [*numbered(measured.claim.steps + measured.steps, layout), ""]
    lines += [layout.paint("strong", "How they were compared"), *numbered((*finding.steps, f"verdict: {finding.verdict}"), layout)]
    return "\n".join(lines) + "\n"


def set_lines(measured: Measured) -> list[str]:
    """The values that the words allow, and those that a reader takes from them where they are fewer."""
    found = claim_object(measured)
    unit = "" if found["unit"] == "date" else f" {found['unit']}"
    said, meant = ends(found, ""), ends(found, "meant_")
    return [f"  the words allow {said}{unit}"] + ([f"  a reader takes {meant}{unit}"] if meant != said else [])


def ends(found: Mapping[str, Json], prefix: str) -> str:
    """A set in words if it is one value, else in the notation of intervals: a square bracket holds its end, a round one does not."""
    low, high = found[f"{prefix}low"], found[f"{prefix}high"]
    opening = "(" if low is None or found[f"{prefix}low_open"] else "["
    closing = ")" if high is None or found[f"{prefix}high_open"] else "]"
    if low is not None and low == high:
        return f"exactly {encode(low)}".replace('"', "")
    return f"{opening}{'...' if low is None else encode(low)}, {'...' if high is None else encode(high)}{closing}".replace('"', "")


def numbered(steps: Sequence[str], layout: Layout) -> list[str]:
    """The steps in order, each wrapped under its own beginning."""
    lines = []
    for number, step in enumerate(steps, 1):
        first, *rest = wrap(visible(step), max(24, layout.width - 6)) or [""]
        lines += [f"  {number:>2}. {first}", *(f"      {line}" for line in rest)]
    return lines
