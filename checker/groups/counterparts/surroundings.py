"""A claim in the words of its sentence in, what these say of it out: what happens to it, whether it is a part or a rate, and at which time it does not hold."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from checker.data.alignment import PART_PHRASES, PART_WORDS, ROLES
from checker.data.changes import DOWN, NOUNS, UP
from checker.data.events import EVENTS
from checker.data.happenings import HAPPENINGS, PHRASES, STATES
from checker.groups.counterparts.loose import is_row
from checker.groups.counterparts.sentences import FUNCTION_WORDS, SLOT, Sentence, stem
from checker.model.frozen import replace
from checker.model.measured import Measured
from checker.model.moment import Period

Portion = Literal["whole", "part", "rest", "rate"]
ROLE_OF = {word: role for role, words in (*ROLES.items(), *HAPPENINGS.items()) for word in words.split()}
ROLE_OF_PHRASE = {tuple(phrase.split()): role for role, phrases in PHRASES.items() for phrase in phrases}
LENGTHS = tuple(sorted({len(phrase) for phrase in ROLE_OF_PHRASE}, reverse=True))
ROLE_REACH, BESIDE = 8, 2  # words
REST = frozenset("other others remaining".split())
RATES = frozenset("per each every apiece".split())
EARLIER = frozenset("from prior previous preceding compared versus vs than".split())
EARLIER_BEHIND = frozenset("before earlier previously".split())
COMPARING = frozenset("compared comparing comparison versus vs against relative".split())
CHANGES = UP | DOWN | NOUNS
BASIS_REACH, CHANGE_REACH = 4, 8  # words
FROM_VALUE = frozenset({"from", SLOT})  # "down from 5 tonnes in 2019"
ORDERS, NOT = frozenset({"before", "after"}), frozenset({"not", "never", "no"})
EVENT_WORDS = 2  # so many words in common tell that it is one event
DASHES = "-–—−"
OPENING = ("(", ";", "-LRB-")


def role_at(sentence: Sentence, at: int) -> str | None:
    """What happens to the thing that a slot counts or dates: by the nearest word of a role, no other slot between, else by the event that was read."""
    told = life_role(sentence, at)
    if told is not None:
        return told
    first, last = sentence.bounds(at)
    dated = sentence.claim_at(at).claim.dimension == "date"
    around = range(max(first, at - ROLE_REACH), min(last, at + ROLE_REACH + 1))
    near = [place for place in around if (role := role_of(sentence, place)) and not (dated and role in STATES)]
    nearest = min(near, key=lambda place: (abs(place - at), place), default=None)
    return read_role(sentence.claim_at(at)) if nearest is None else role_of(sentence, nearest)


def role_of(sentence: Sentence, place: int) -> str | None:
    """What the word at a place tells that happens, by itself or with the words behind it."""
    told = (ROLE_OF_PHRASE.get(sentence.words[place : place + length]) for length in LENGTHS)
    return next((role for role in told if role), ROLE_OF.get(sentence.words[place]))


def read_role(measured: Measured) -> str | None:
    """The event that a date was read as the date of."""
    attribute = measured.claim.attribute
    return ROLE_OF.get(attribute, attribute) if measured.claim.dimension == "date" and attribute in EVENTS else None


def life_role(sentence: Sentence, at: int) -> str | None:
    """The role of one of two dates that stand in brackets with a dash between them, as behind the name of a person."""
    for (place, one), (following, other) in pairwise(sentence.slots):
        if one.claim.dimension == other.claim.dimension == "date" and at in (place, following) and following == place + 1:
            quote, start = one.claim.quote, one.claim.quote_start
            between = quote[one.claim.place.end - start : other.claim.place.start - start].strip()
            if between and not between.strip(DASHES) and quote[: one.claim.place.start - start].rstrip().endswith(OPENING):
                return "born" if at == place else "died"
    return None


def portion_of(sentence: Sentence, at: int) -> Portion:
    """Whether the words beside a slot say that it counts a rate, a part of something or what came on top of it, those besides one, or neither."""
    beside = (*sentence.words[max(0, at - BESIDE) : at], *sentence.words[at + 1 : at + 1 + BESIDE])
    if not RATES.isdisjoint(beside):
        return "rate"
    if sentence.words[at - 1 : at] and sentence.words[at - 1] in REST:
        return "rest"
    behind = " ".join(sentence.words[at + 1 : at + 2 + BESIDE])
    if sentence.words[at + 1 : at + 2] == ("more",):
        return "part"
    return "part" if not PART_WORDS.isdisjoint(beside) or any(phrase in behind for phrase in PART_PHRASES) else "whole"


def is_earlier(sentence: Sentence, at: int) -> bool:
    """True if the words beside a slot say that its value is that of an earlier time: "from 5", "the previous year's 5", "5 before"."""
    if sentence.claim_at(at).claim.dimension == "date":
        return is_basis(sentence, at)
    first = max((place + 1 for place, _ in sentence.slots if place < at), default=0)
    before, behind = sentence.words[max(first, at - BESIDE) : at], sentence.words[at + 1 : at + 1 + BESIDE]
    return not EARLIER.isdisjoint(before) or not EARLIER_BEHIND.isdisjoint(behind)


def is_basis(sentence: Sentence, at: int) -> bool:
    """True for a date with which another time is compared: "compared to 2019", "fell 5 percent from 2019"; "from 2019" by itself is when something begins."""
    near, before = sentence.words[max(0, at - BASIS_REACH) : at], sentence.words[max(0, at - CHANGE_REACH) : at]
    if not COMPARING.isdisjoint(near):
        return True
    direct = "from" in before and SLOT not in before[before.index("from") :]
    return (direct or FROM_VALUE.issubset(near)) and tells_change(sentence, at)


def tells_change(sentence: Sentence, at: int) -> bool:
    """True if a sentence has told of a rise or fall before a place."""
    told = any(measured.claim.change for place, measured in sentence.slots if place < at)
    return told or not CHANGES.isdisjoint(sentence.words[:at])


def time_at(measured: Measured) -> Period | None:
    """When a number says that it holds; None where it leaves that to the context, and for dates."""
    when = measured.claim.when
    return when.period if when is not None and when.source == "text" and measured.claim.dimension != "date" else None


def unbased(sentence: Sentence, at: int) -> Measured:
    """The claim of a slot without a time that is none of its own: nothing but the earlier value holds at the date from which something changed."""
    measured = sentence.claim_at(at)
    time = time_at(measured)
    if time is None or is_earlier(sentence, at):
        return measured
    based = [other.claim.days for place, other in sentence.slots if other.claim.dimension == "date" and is_earlier(sentence, place)]
    return replace(measured, claim=replace(measured.claim, when=None)) if time in based else measured


def is_dated_beside(sentence: Sentence, at: int) -> bool:
    """True if the time of a slot is that of the nearest date of its sentence, no other number between: a date farther off may belong to something else."""
    places = [place for place, _ in sentence.slots]
    index = places.index(at)
    beside = [place for place in places[max(0, index - 1) : index + 2] if sentence.claim_at(place).claim.dimension == "date"]
    nearest = min(beside, key=lambda place: abs(place - at), default=None)
    return nearest is not None and sentence.claim_at(nearest).claim.days == time_at(sentence.claim_at(at))


def puts_otherwise(one: Sentence, at: int, other: Sentence, there: int) -> bool:
    """True if one sentence puts what it tells before an event, and the other one after the same: "before the town was split in two"."""
    mine, theirs = order_before(one, at), order_before(other, there)
    if mine is None or theirs is None or mine[0] == theirs[0]:
        return False
    return len(mine[1] & theirs[1]) >= EVENT_WORDS


def order_before(sentence: Sentence, at: int) -> tuple[str, frozenset[str]] | None:
    """The "before" or "after" that leads to a slot, and the stems between; None where there is none, or one of each."""
    first, _ = sentence.bounds(at)
    places = [place for place in range(first, at) if sentence.words[place] in ORDERS]
    if not places or ORDERS.issubset(sentence.words) or sentence.words[places[-1] - 1] in NOT:
        return None
    return sentence.words[places[-1]], frozenset(stem(word) for word in sentence.words[places[-1] + 1 : at] if word not in FUNCTION_WORDS)


def moment_of(sentence: Sentence) -> Measured | None:
    """The only date of a sentence, where that lacks a year or more and is of no event; None where there are others or none."""
    dates = [measured for _, measured in sentence.slots if measured.claim.dimension == "date"]
    moments = moments_of(sentence)
    return moments[0] if len(dates) == len(moments) == 1 else None


def moments_of(sentence: Sentence) -> list[Measured]:
    """The dates of a sentence that lack a year or more and are of no event."""
    return [measured for place, measured in sentence.slots if is_row(measured.base) and role_at(sentence, place) is None]


def contrasted_times(sentence: Sentence, time: Period | None) -> tuple[Period, ...]:
    """The times that lead a bracket, "(2018: 5)", and are not the time itself: what stands outside of the brackets is of another time."""
    found = []
    for _, measured in sentence.slots:
        claim = measured.claim
        if claim.dimension == "date" and claim.days is not None and claim.days != time:
            start, end = claim.place.start - claim.quote_start, claim.place.end - claim.quote_start
            if claim.quote[:start].rstrip().endswith("(") and claim.quote[end:].lstrip().startswith(":"):
                found.append(claim.days)
    return tuple(found)


def tells_when(sentence: Sentence, at: int) -> bool:
    """True if a slot is a date of no event, at which another number of its sentence holds."""
    date = sentence.claim_at(at)
    others = [measured for _, measured in sentence.slots if measured.claim.dimension != "date"]
    return date.claim.dimension == "date" and role_at(sentence, at) is None and any(time_at(measured) == date.claim.days for measured in others)
