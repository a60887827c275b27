"""The pairs of claims of two passages in, whether both passages can be true out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.findings.passages.context import compare_in_context
from checker.model.comparison import Comparison, Pairing, Passage, Weighed
from checker.model.finding import VERDICTS

NO_PAIR = "no number of one answers a number of the other"


def compare_passages(name: str, a: Passage, b: Passage, pairings: Sequence[Pairing]) -> Comparison:
    """The verdict on two passages: the worst of those on their pairs, with the reason of that pair."""
    pairs = tuple(Weighed(pairing, compare_in_context(pairing)) for pairing in pairings)
    if not pairs:
        return Comparison(name, a, b, "not-comparable", NO_PAIR, ())
    worst = max(pairs, key=lambda pair: VERDICTS.index(pair.judgement.verdict))
    return Comparison(name, a, b, worst.judgement.verdict, worst.judgement.reason, pairs)
