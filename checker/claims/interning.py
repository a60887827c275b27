"""A claim in, an equal one out that shares with other claims what they say alike."""

from __future__ import annotations

from functools import lru_cache
from sys import intern

from checker.model.claim import Claim, Skipped, When
from checker.model.frozen import replace


def sharing(claim: Claim) -> Claim:
    """The claim with the same objects in it as others that say the same.

    A run holds all claims of a corpus, and most of what they say is said often: that takes a quarter of their memory.
    """
    return replace(
        claim,
        text=intern(claim.text),
        quote=intern(claim.quote),
        unit=intern(claim.unit),
        noun=None if claim.noun is None else intern(claim.noun),
        entity=None if claim.entity is None else intern(claim.entity),
        attribute=None if claim.attribute is None else intern(claim.attribute),
        when=None if claim.when is None else one_time(claim.when),
        steps=one_list(claim.steps),
    )


def sharing_text(skipped: Skipped) -> Skipped:
    """The same for a number that is no claim."""
    return Skipped(skipped.place, intern(skipped.text), intern(skipped.quote), skipped.reason)


@lru_cache(maxsize=4_000)
def one_time(when: When) -> When:
    """The first of equal times."""
    return when


@lru_cache(maxsize=8_000)
def one_list(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The first of equal lists of steps."""
    return steps
