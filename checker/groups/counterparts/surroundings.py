"""A claim in the words of its sentence in, what these say of it out: what happens to it, whether it is a part or a rate, and at which time it does not hold."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from checker.data.alignment import PART_PHRASES, PART_WORDS, ROLES
from checker.data.events import EVENTS
from checker.data.happenings import HAPPENINGS
from checker.groups.counterparts.sentences import Sentence
from checker.model.measured import Measured
from checker.model.moment import Period

Portion = Literal["whole", "part", "rate"]
ROLE_OF = {word: role for role, words in (*ROLES.items(), *HAPPENINGS.items()) for word in words.split()}
ROLE_REACH, BESIDE = 6, 2  # words
RATES = frozenset("per each every apiece".split())
EARLIER = frozenset("from prior previous preceding compared versus vs than".split())
EARLIER_BEHIND = frozenset("before earlier previously".split())
DASHES = "-–—−"
OPENING = ("(", ";", "-LRB-")


def role_at(sentence: Sentence, at: int) -> str | None:
    """What happens to the thing that a slot counts or dates: by the nearest word of a role, no other slot between, else by the event that was read."""
    told = life_role(sentence, at)
    if told is not None:
        return told
    first, last = sentence.bounds(at)
    near = [place for place in range(max(first, at - ROLE_REACH), min(last, at + ROLE_REACH + 1)) if sentence.words[place] in ROLE_OF]
    nearest = min(near, key=lambda place: (abs(place - at), place), default=None)
    return read_role(sentence.claim_at(at)) if nearest is None else ROLE_OF[sentence.words[nearest]]


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
    """Whether the words beside a slot say that it counts a rate, a part of something or what came on top of it, or neither."""
    beside = (*sentence.words[max(0, at - BESIDE) : at], *sentence.words[at + 1 : at + 1 + BESIDE])
    if not RATES.isdisjoint(beside):
        return "rate"
    behind = " ".join(sentence.words[at + 1 : at + 2 + BESIDE])
    if sentence.words[at + 1 : at + 2] == ("more",):
        return "part"
    return "part" if not PART_WORDS.isdisjoint(beside) or any(phrase in behind for phrase in PART_PHRASES) else "whole"


def is_earlier(sentence: Sentence, at: int) -> bool:
    """True if the words beside a slot say that its value is that of an earlier time: "from 5", "the previous year's 5", "5 before"."""
    first, _ = sentence.bounds(at)
    before, behind = sentence.words[max(first, at - BESIDE) : at], sentence.words[at + 1 : at + 1 + BESIDE]
    return not EARLIER.isdisjoint(before) or not EARLIER_BEHIND.isdisjoint(behind)


def time_at(measured: Measured) -> Period | None:
    """When a number says that it holds; None where it leaves that to the context, and for dates."""
    when = measured.claim.when
    return when.period if when is not None and when.source == "text" and measured.claim.dimension != "date" else None


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
    days = sentence.claim_at(at).claim.days
    return days is not None and role_at(sentence, at) is None and any(time_at(measured) == days for _, measured in sentence.slots)
