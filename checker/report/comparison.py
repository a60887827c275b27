"""From two passages that were held against each other to text for people, or to the JSON of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from checker.model.claim import Claim
from checker.model.comparison import Comparison, Passage, Weighed
from checker.model.finding import VERDICTS, Verdict
from checker.model.measured import Measured
from checker.report.claim_json import claim_object
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.numbers import show_claim
from checker.report.quotes import columns, fitted, pieces, visible
from checker.report.trace import set_lines

COLOURS: dict[Verdict, str] = {"conflict": "error", "tension": "warning", "consistent": "strong", "consistent-by-rounding": "strong", "not-comparable": "faint"}
MARGIN = 5  # columns before a sentence: its letter and the bar
MOST_CLAIMS = 12  # what a passage states is listed where nothing could be compared, and may be endless


def comparison_text(comparison: Comparison, layout: Layout) -> str:
    """The verdict, then each pair with both sentences, what their words allow and why; the pairs that trouble come first."""
    lines = [f"{layout.paint(COLOURS[comparison.verdict], comparison.verdict)}: {comparison.reason}"]
    if not comparison.pairs:
        lines += ["", *stated("A", comparison.a, layout), *stated("B", comparison.b, layout)]
    for pair in sorted(comparison.pairs, key=lambda pair: -VERDICTS.index(pair.judgement.verdict)):
        lines += ["", *pair_lines(pair, layout)] if len(comparison.pairs) > 1 else pair_lines(pair, layout)[1:]
    return "\n".join(lines) + "\n"


def pair_lines(pair: Weighed, layout: Layout) -> list[str]:
    """The two sentences with their numbers underlined, and the reasons; of a pair without trouble only what both were read as."""
    judgement = pair.judgement
    if judgement.verdict not in ("conflict", "tension"):
        one, other = (fitted(show_claim(m.claim), layout.width // 3) for m in (pair.pairing.a, pair.pairing.b))
        return [f"{layout.paint(COLOURS[judgement.verdict], judgement.verdict)}: {judgement.reason}", f"A | {one}", f"B | {other}"]
    lines = [f"{layout.paint(COLOURS[judgement.verdict], judgement.verdict)}: {judgement.reason}"]
    for letter, measured in (("A", pair.pairing.a), ("B", pair.pairing.b)):
        lines += quoted(letter, measured, layout)
    for step in judgement.steps:
        lines += [f"  = {line}" for line in wrap(visible(step), max(24, layout.width - 4))]
    return lines


def quoted(letter: str, measured: Measured, layout: Layout) -> list[str]:
    """A sentence behind its letter, its number underlined, and the set of values that it allows."""
    shown = pieces([measured.claim], layout.width - MARGIN)
    text = "".join(piece.text for piece in shown)
    under = "".join(("^" if piece.marked else " ") * columns(piece.text) for piece in shown).rstrip()
    bar = layout.paint("frame", "|")
    lines = [f"{letter} {bar} {text}"] + ([f"  {bar} {layout.paint('strong', under)}"] if under else [])
    return lines + [f"  {bar} {line.strip()}" for line in (set_lines(measured) if has_set(measured) else measured.steps)]


def has_set(measured: Measured) -> bool:
    """True unless nothing but its steps says what a claim allows: a weekday is one of a week, and no days of the calendar."""
    return measured.written.said.low is not None or measured.written.said.high is not None


def stated(letter: str, passage: Passage, layout: Layout) -> list[str]:
    """What a passage was understood to state, where nothing of it could be compared."""
    claims: Sequence[Claim] = [m.claim for m in passage.claims]
    if not claims:
        return [f"{letter} states no number or date that was understood"]
    shown = [fitted(show_claim(claim), layout.width // 3) for claim in claims[:MOST_CLAIMS]]
    more = [f"and {len(claims) - MOST_CLAIMS:,} more"] if len(claims) > MOST_CLAIMS else []
    return wrap(f"{letter} states: {'; '.join([*shown, *more])}", max(24, layout.width), subsequent_indent="  ")


def comparison_json(comparison: Comparison, layout: Layout) -> str:
    """One object over several lines."""
    return encode(comparison_object(comparison), 0) + "\n"


def comparison_jsonl(comparison: Comparison, layout: Layout) -> str:
    """One object on one line."""
    return encode(comparison_object(comparison)) + "\n"


def comparison_row(comparison: Comparison, layout: Layout) -> str:
    """One object on one line, under the id of its row."""
    return encode({"id": comparison.id} | comparison_object(comparison)) + "\n"


def comparison_object(comparison: Comparison) -> dict[str, Json]:
    """Verdict, reason and pairs, the keys in the contract's order."""
    return {"verdict": comparison.verdict, "reason": comparison.reason, "pairs": [pair_object(pair) for pair in comparison.pairs]}


def pair_object(pair: Weighed) -> dict[str, Json]:
    """Both claims with the verdict on them, and the steps that led to it."""
    return {
        "a": claim_object(pair.pairing.a),
        "b": claim_object(pair.pairing.b),
        "verdict": pair.judgement.verdict,
        "reason": pair.judgement.reason,
        "steps": pair.judgement.steps,
    }
