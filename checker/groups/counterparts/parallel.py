"""Two passages in, the claims that stand in the same place of sentences that are the same but for numbers out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.groups.counterparts.likeness import may_agree
from checker.groups.counterparts.loose import TODAY, on_one_row
from checker.groups.counterparts.sentences import FUNCTION_WORDS, HEDGING, SLOT, Sentence
from checker.groups.counterparts.surroundings import moments_of, puts_otherwise, tells_when
from checker.model.comparison import Pairing
from checker.model.measured import Measured

IDLE = FUNCTION_WORDS | HEDGING | {SLOT}
WHY = "the same place in sentences that differ in numbers alone"
Couple = tuple[int, int]


def parallel_pairs(left: Sequence[Sentence], right: Sequence[Sentence]) -> tuple[list[Pairing], set[int], set[int]]:
    """The pairs of claims in sentences that say the same but for numbers, and the starts of those sentences on either side.

    Of several sentences that say the same, the first is held against the first, the second against the second.
    """
    waiting: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in reversed(right):
        waiting.setdefault(telling_words(sentence), []).append(sentence)
    pairs: list[Pairing] = []
    mine: set[int] = set()
    theirs: set[int] = set()
    for a in left:
        same = waiting.get(telling_words(a))
        if same:
            b = same.pop()
            mine.add(a.start)
            theirs.add(b.start)
            pairs += paired(a, b)
    return pairs, mine, theirs


def telling_words(sentence: Sentence) -> tuple[str, ...]:
    """The words that say something, in their order."""
    return tuple(word for word in sentence.words if word not in IDLE)


def paired(one: Sentence, other: Sentence) -> Iterator[Pairing]:
    """The claims in the same place of two parallel sentences.

    A date that tells when a number holds is no pair where that number differs as well: these are two states, and both sentences may be true. Nor is then the
    number one, where the dates lack what would tell it.
    """
    found = [(i, j) for i, j in couples(one, other) if (one.claim_at(i).claim.kind == "ratio") == (other.claim_at(j).claim.kind == "ratio")]
    numbers = [(one.claim_at(i), other.claim_at(j)) for i, j in found if one.claim_at(i).claim.dimension != "date"]
    moved = any(not may_agree(a, b) for a, b in numbers)
    apart = not at_one_moment(one, other)
    for i, j in found:
        a, b = on_one_row(one.claim_at(i), other.claim_at(j))
        if a.claim.dimension == b.claim.dimension == "date" and a.base != b.base:
            continue  # "last month" and "in March" may be one or not
        agree = may_agree(a, b)
        if agree:
            timing = puts_otherwise(one, i, other, j)
        elif a.claim.dimension == "date":
            timing = is_from_today(a, b) or (tells_when(one, i) and tells_when(other, j))
        else:
            timing = apart
        if agree or a.claim.dimension != "date" or not (timing and moved):
            yield Pairing(a, b, WHY, parallel=True, timing=timing)


def is_from_today(a: Measured, b: Measured) -> bool:
    """True for two dates that are counted from today."""
    return a.base == b.base == TODAY


def at_one_moment(one: Sentence, other: Sentence) -> bool:
    """True unless both sentences say when by dates that lack a year or more, and these are not the same."""
    mine, theirs = moments_of(one), moments_of(other)
    return not mine or not theirs or {(m.base, m.exact.said) for m in mine} == {(m.base, m.exact.said) for m in theirs}


def couples(one: Sentence, other: Sentence) -> Iterator[Couple]:
    """The slots that stand between the same two telling words of both sentences, where there are as many on both sides; and the only date left on either."""
    met: tuple[set[int], set[int]] = (set(), set())
    for mine, theirs in zip(slots_between(one), slots_between(other), strict=True):
        if len(mine) == len(theirs):
            met[0].update(mine)
            met[1].update(theirs)
            yield from zip(mine, theirs, strict=True)
    left, right = dates_besides(one, met[0]), dates_besides(other, met[1])
    if len(left) == len(right) == 1:
        yield left[0], right[0]


def dates_besides(sentence: Sentence, met: set[int]) -> list[int]:
    """The slots of dates that are none of some slots."""
    return [place for place, measured in sentence.slots if measured.claim.dimension == "date" and place not in met]


def slots_between(sentence: Sentence) -> list[list[int]]:
    """The slots before the first telling word, between the first and the second, and so on."""
    gaps: list[list[int]] = [[]]
    for place, word in enumerate(sentence.words):
        if word == SLOT:
            gaps[-1].append(place)
        elif word not in IDLE:
            gaps.append([])
    return gaps
