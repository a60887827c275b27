"""Two claims and the behaviour of their property in, out whether their times let them be compared, and how strictly."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from checker.data.behaviours import STEADYING, VOLATILE
from checker.model.claim import Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.regex import regex
from checker.model.vocabulary import Behaviour

# `full`: both may be held to it; `weak`: what differs is at most a tension; `order`: only the order of the two counts; `none`: they may not be compared.
Strength = Literal["full", "weak", "order", "none"]
WAS = regex(r"\b(?:had|was|were|used to \w+)(?: [\w,']+){0,3} ?$", re.IGNORECASE)
OWN_TIMES = frozenset({"text", "sentence", "paragraph"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """How the times of two claims meet, and why."""

    strength: Strength
    reason: str


@dataclass(frozen=True, slots=True)
class Time:
    """When a claim holds: `period` is None for the shared "now" of undated documents; `own` is True if the text itself says when."""

    period: Period | None
    own: bool


def time_of(measured: Measured) -> Time:
    """The claim's own time, else that of its document, else "now"; what dates an event is its value and not the time at which it is held to be true."""
    when = measured.claim.when
    if when is not None and when.source != "none" and measured.claim.dimension != "date":
        return Time(when.period, when.source in OWN_TIMES)
    return Time(measured.source.published, False)


def meeting(a: Measured, b: Measured, behaviour: Behaviour) -> Meeting:
    """How the times of two claims about a property of this behaviour meet; the same for either order of the claims."""
    return MEETINGS[behaviour](a, b)


def constant(a: Measured, b: Measured) -> Meeting:
    """What never changes is always compared."""
    return Meeting("full", "a constant: their times do not matter")


def state(a: Measured, b: Measured) -> Meeting:
    """Comparable if one's period is the other's or contains it; unequal ones give at most a tension."""
    one, other = time_of(a).period, time_of(b).period
    if told_in_two_tenses(a.claim, b.claim):
        return Meeting("none", "other time: one is told as past, and does not say when that was")
    if one is None and other is None:
        return undated(a, b)
    if one is None or other is None:
        return Meeting("none", "other time: only one of the two has a date")
    if one.same_days(other):
        return Meeting("full", f"both are of {both(one, other)}")
    if one.contains(other) or other.contains(one):
        return Meeting("weak", f"unequal periods: {both(one, other)}")
    return Meeting("none", f"other time: {both(one, other)}")


def told_in_two_tenses(a: Claim, b: Claim) -> bool:
    """True for two claims of one document of which one alone is told as past, in a sentence without a date: "has 90 shops", "had only two"."""
    if a.place.document != b.place.document or was(a) == was(b):
        return False
    former = a if was(a) else b
    return former.when is None or former.when.source not in ("text", "sentence")


def was(claim: Claim) -> bool:
    """True if the verb right before a value is one that only the past has."""
    return claim.past and WAS.search(claim.quote[: claim.place.start - claim.quote_start]) is not None


def undated(a: Measured, b: Measured) -> Meeting:
    """Undated documents share one time, but what moves fast may have moved between them."""
    if is_volatile(a.claim) or is_volatile(b.claim):
        return Meeting("weak", "both are undated, and the property changes fast")
    return Meeting("full", "both are undated: they share one time")


def total(a: Measured, b: Measured) -> Meeting:
    """Comparable if their periods are the same; without periods of their own it is not sure that they mean the same one."""
    one, other = time_of(a), time_of(b)
    if one.period is None and other.period is None:
        if a.claim.change:
            return Meeting("none", "other time: a growth without its period")
        return Meeting("weak", "both are undated, and a total belongs to its period")
    if one.period is None or other.period is None:
        return Meeting("none", "other time: only one of the two has a date")
    if not one.period.same_days(other.period):
        return Meeting("none", f"other time: {both(one.period, other.period)}")
    if one.own and other.own:
        return Meeting("full", f"both are of {both(one.period, other.period)}")
    return Meeting("weak", f"both are of {both(one.period, other.period)}, but not both texts say which period their total is of")


def event(a: Measured, b: Measured) -> Meeting:
    """A date is compared only if both claims name the same edition or place; what an event did, also if nothing speaks against one event."""
    if a.claim.dimension == "date":
        if a.claim.scope or (a.claim.located_in and a.claim.located_in == b.claim.located_in):
            return Meeting("full", "the same edition or place of the event")
        return Meeting("none", "other event: it may have happened more than once")
    one, other = time_of(a), time_of(b)
    if one.own and other.own:
        return state(a, b)
    if one.own or other.own:
        return Meeting("weak", "only one of the two says when it happened")
    if one.period is None and other.period is None:
        return Meeting("full", "both are undated: they share one time")
    if one.period is not None and other.period is not None and one.period.same_days(other.period):
        return Meeting("full", f"both are told on {both(one.period, other.period)}")
    return Meeting("weak", "told at different times")


def running(a: Measured, b: Measured) -> Meeting:
    """The same period as a state; two periods apart only as bounds."""
    one, other = time_of(a).period, time_of(b).period
    if one is not None and other is not None and not one.meets(other):
        return Meeting("order", f"a running total of {both(one, other)}: later must not be lower")
    return state(a, b) if one is not None or other is not None else Meeting("weak", "both are undated, and a running total grows")


MEETINGS: dict[Behaviour, Callable[[Measured, Measured], Meeting]] = {
    "constant": constant,
    "state": state,
    "total": total,
    "event": event,
    "running": running,
}


def both(one: Period, other: Period) -> str:
    """Two periods in an order that does not depend on which claim came first; one alone if they read alike."""
    return " and ".join(sorted({str(one), str(other)}))


def is_volatile(claim: Claim) -> bool:
    """True if the head noun of the claim's property stands in the table of what changes fast, and for ranks.

    "price of bread" is a price, "price limit" a limit, and what is supported or allowed a limit as well.
    """
    if claim.dimension == "rank":
        return True
    words = (claim.attribute or "").casefold().replace("-", " ").removeprefix("number of ").split()
    end = next((i for i, word in enumerate(words) if i and word in ("of", "per", "in", "for", "by", "at")), len(words))
    return bool(words) and words[end - 1] in VOLATILE and words[0] not in STEADYING
