"""The sentences of a passage in, a spot for each claim out: what is said around it, when it holds, and what happens to what it counts or dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from checker.data.changes import DOWN, NOUNS, UP
from checker.data.synonyms import SYNONYMS
from checker.groups.counterparts.sentences import FUNCTION_WORDS, SLOT, Sentence, stem
from checker.groups.counterparts.surroundings import ROLE_OF, Portion, contrasted_times, is_earlier, moment_of, portion_of, role_at, time_at, unbased
from checker.model.claim import Change, Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.nouns import singular

SAME_AS = {word: row.split()[0] for row in SYNONYMS for word in row.split()}
NEAR = 5  # words; farther ones tell less of what a number means
IN_CLAUSE, BESIDE, FAR = 1.0, 0.4, 0.6  # what a word tells between the numbers to the left and right, beyond them, and far away
CHANGE_REACH = 7
CHANGELESS = frozenset({"rank", "date"})
UNKNOWN_NAME = 0.1
VERBS: Mapping[str, Change] = {**dict.fromkeys(UP - NOUNS, "up"), **dict.fromkeys(DOWN - NOUNS, "down")}
DIRECTIONS: Mapping[str, Change] = {**dict.fromkeys(UP & NOUNS, "up"), **dict.fromkeys(DOWN & NOUNS, "down")}


@dataclass(frozen=True, slots=True)
class Spot:
    """A claim where it stands.

    `words` are the stems around it with their weights; `role` is what happens to it; `time` is when it says that it holds, None where it leaves that to the
    context, and `contrasted` the times of which brackets in its sentence give other values; `earlier` if it is the value from which something changed;
    `change` is its direction if it tells of one; `head` is the noun that it counts, `portion` tells parts and rates from wholes. `numbers` are the numbers of
    its sentence that are no dates. `moment` is the date of its sentence if that is the only one and lacks a year or more.
    """

    measured: Measured
    sentence: Sentence
    at: int
    words: Mapping[str, float]
    role: str | None
    time: Period | None
    contrasted: tuple[Period, ...]
    earlier: bool
    change: Change | None
    head: str
    portion: Portion
    numbers: int
    moment: Measured | None

    @property
    def dimension(self) -> str:
        """The dimension of the claim."""
        return self.measured.claim.dimension


def spots_in(sentences: Sequence[Sentence], weights: Mapping[str, float]) -> list[Spot]:
    """The spots of a passage, in order of place."""
    return [spot_at(sentence, at, unbased(sentence, at), weights) for sentence in sentences for at, _ in sentence.slots]


def spot_at(sentence: Sentence, at: int, measured: Measured, weights: Mapping[str, float]) -> Spot:
    """The spot of one claim."""
    claim = measured.claim
    noun = counted_noun(claim)
    time = time_at(measured)
    return Spot(
        measured,
        sentence,
        at,
        around(sentence, at, weights),
        role_at(sentence, at),
        time,
        contrasted_times(sentence, time),
        is_earlier(sentence, at),
        None if claim.dimension in CHANGELESS else claim.change or told_change(sentence, at, claim.dimension),
        SAME_AS.get(noun, noun),
        portion_of(sentence, at),
        sum(1 for _, other in sentence.slots if other.claim.dimension != "date"),
        None if claim.dimension == "date" else moment_of(sentence),
    )


def counted_noun(claim: Claim) -> str:
    """The noun that a claim counts, in the singular, "" if none: of a bare number behind "companies working with glass totalled" it is the first plural."""
    words = (claim.attribute or "").lower().split()
    if claim.dimension == "number" and claim.kind == "quantity":
        return next((singular(word) for word in words if singular(word) != word), last_noun(claim))
    return last_noun(claim)


def last_noun(claim: Claim) -> str:
    """The last word of the noun of a claim, in the singular; "" if it has none."""
    return singular(claim.noun.lower().split()[-1]) if claim.noun and claim.noun.split() else ""


def told_change(sentence: Sentence, at: int, dimension: str) -> Change | None:
    """The direction that a noun before a share gives it, or a verb that leads to it; None for other numbers, and for what changed to a share.

    "The increase in visitors was 12 percent", "visits grew at 12 percent".
    """
    if dimension != "percent":
        return None
    first, _ = sentence.bounds(at)
    before = sentence.words[max(first, at - CHANGE_REACH) : at]
    if before[-1:] in (("at",), ("by",)) and before[-2:-1] and before[-2] in VERBS:
        return VERBS[before[-2]]
    nouns = [word for word in before if word in DIRECTIONS]
    return DIRECTIONS[nouns[-1]] if nouns else None


def around(sentence: Sentence, at: int, weights: Mapping[str, float]) -> dict[str, float]:
    """The stems of a sentence, the nearer to a slot the heavier."""
    first, last = sentence.bounds(at)
    found: dict[str, float] = {}
    for place, word in enumerate(sentence.words):
        if tells(word):
            key = meaning(word)
            weight = weights[key] * (IN_CLAUSE if first <= place < last else BESIDE) * (1.0 if abs(place - at) <= NEAR else FAR)
            found[key] = max(found.get(key, 0.0), weight)
    return found


def word_weights(sentences: Sequence[Sentence], others: Sequence[Sentence]) -> dict[str, float]:
    """How much a stem tells in the first passage: less the more sentences of either passage hold it, and next to nothing for a name that only the first has.

    Two passages in one context have one subject, and each may call it by its name or not.
    """
    own, known = spread(sentences), spread(others)
    names = {meaning(word) for sentence in sentences for word in sentence.names if tells(word)}
    return {word: (UNKNOWN_NAME if word in names and not known[word] else 1.0) / (1 + log(max(count, known[word]))) for word, count in own.items()}


def spread(sentences: Sequence[Sentence]) -> Counter[str]:
    """In how many sentences each stem stands."""
    return Counter(word for sentence in sentences for word in {meaning(word) for word in sentence.words if tells(word)})


def tells(word: str) -> bool:
    """True for a word that says something by itself."""
    return word != SLOT and word not in FUNCTION_WORDS


def meaning(word: str) -> str:
    """What a word tells happens, else the stem of it or of the first of its row of synonyms.

    >>> meaning("firms") == meaning("companies"), meaning("founded") == meaning("establishment"), meaning("river") == meaning("road")
    (True, True, False)
    """
    return ROLE_OF.get(word) or stem(SAME_AS.get(singular(word), word))
