"""Marked sentences and buckets in, ties out: a value that is said to be a share of a whole, with the whole as it is stated elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from checker.groups.names import Names, attribute_key
from checker.groups.tied.marked import Marked, Wording, slot, worded
from checker.groups.tied.parts import is_firm, same_time
from checker.model.algebra import over
from checker.model.case import Bucket, Key, Tie
from checker.model.measured import Measured
from checker.model.regex import regex

VALUE, SHARE = slot("V", "value"), slot("P", "share")
MEANING = r"(?:or|which (?:is|was|made up|makes up)|that is|equal to|equivalent to|accounting for|making up|representing|corresponding to)"
OWNED = r"(?:the |its |their |his |her |total |(?:the )?[\w-]+['’]s ){0,2}"
WHOLE = r"(?P<whole>[a-zA-Z][\w-]*(?: (?!of\b|in\b|that\b|and\b|for\b|at\b|last\b|this\b)[a-z][\w-]*){0,2})"
OWNER = r"(?: of (?P<owner>[A-Z][\w-]*(?: [A-Z][\w-]*)*))?"
SHARED = (tuple(f"{word} ‹P" for word in ("or", "is", "was", "up", "to", "for", "representing")), ("› of ",))
IMPLYING = (
    Wording(regex(rf"{VALUE}[^‹›.;:]{{0,40}},? \(?{MEANING} {SHARE} of {OWNED}{WHOLE}{OWNER}"), SHARED),
    Wording(regex(rf"{VALUE}(?: ‹D\d+›| in ‹D\d+›)?,? {MEANING} {SHARE} of {OWNED}{WHOLE}{OWNER}"), SHARED),
)


def gather_implied(sentences: Iterable[Marked], by_key: Mapping[Key, Bucket], names: Names) -> Iterator[Tie]:
    """A tie for each value with its share whose whole is stated, for the same entity and time; of several statements the one that fits best."""
    for sentence in sentences:
        if "‹P" not in sentence.text or "‹V" not in sentence.text:
            continue
        match = next(worded(sentence.text, IMPLYING), None)
        if match is None:
            continue
        value, share = sentence.claim(match, "value"), sentence.claim(match, "share")
        wholes = wholes_of(value, share, match, by_key, names)
        if wholes:
            stated = next((whole for whole in wholes if allows(value, share, whole)), wholes[0])
            yield Tie("implied-total", (value, share), stated, sentence.in_words(match[0]))


def wholes_of(value: Measured, share: Measured, match: re.Match[str], by_key: Mapping[Key, Bucket], names: Names) -> list[Measured]:
    """The statements of the whole that a share is of, at the time of the value; nothing is compared with a value that is itself a change."""
    entity = match["owner"] or share.claim.entity or value.claim.entity
    if entity is None or value.claim.change or share.claim.change:
        return []
    dimension = value.claim.dimension
    bucket = by_key.get(Key(names.key(entity), attribute_key(match["whole"], dimension), (), dimension))
    claims = bucket.claims if bucket else ()
    return [m for m in claims if is_firm(m) and m.base == value.base and same_time(m, value) and m.claim.place != value.claim.place]


def allows(value: Measured, share: Measured, whole: Measured) -> bool:
    """True if a value can be a share of a whole."""
    implied = over(value.exact.said.scaled(Fraction(100)), share.exact.said)
    return implied is None or implied.meets(whole.exact.said)
