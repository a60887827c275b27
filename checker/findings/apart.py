"""Two claims of one bucket in, the reason out why their places keep them from being held against each other."""

from __future__ import annotations

import re

from checker.model.claim import OWN_GROUNDS
from checker.model.measured import Measured

KINDS_OF_VALUE = {word: row.split()[0] for row in ("minimum min", "maximum max", "default", "recommended", "typical", "average mean", "median") for word in row.split()}
NUMBERS = re.compile(r"\d+")


def is_own(measured: Measured) -> bool:
    """True if the claim's own clause or row names what it is about (the exact door)."""
    return measured.claim.ground in OWN_GROUNDS


def kept_apart(a: Measured, b: Measured) -> str | None:
    """Why two claims are not compared by agreement; None if they are.

    Numbers of one sentence or table are parts, steps or a series. What took its subject from its surroundings is not held against its neighbours, nor
    against a document of the same series.
    """
    one, other = a.claim, b.claim
    if one.quote == other.quote and one.place.document != other.place.document and one.place.start - one.quote_start != other.place.start - other.quote_start:
        return "they stand in copies of one sentence"
    if ends_differ(a, b):
        return "the one tells of another end or kind of value than the other"
    if one.place.document != other.place.document:
        return None if is_own(a) and is_own(b) else series_of_documents(a, b)
    if (one.quote_start, one.quote) == (other.quote_start, other.quote):
        return "they stand in one sentence"
    if one.ground == "row" and other.ground == "row":
        return "they stand in rows of one document"
    if not is_own(a) and not is_own(b):
        return "both take their subject from one document"
    if one.ground == "ellipsis" and other.ground == "ellipsis":
        return "both leave out what they count"
    if one.block == other.block and not (is_own(a) and is_own(b)):
        return "one takes its subject from the paragraph that both stand in"
    return None


def ends_differ(a: Measured, b: Measured) -> bool:
    """True if both clauses say which of several values of a property they mean ("minimum", "recommended"), and not the same."""
    one, other = told_kinds(a), told_kinds(b)
    return bool(one) and bool(other) and one.isdisjoint(other)


def told_kinds(measured: Measured) -> frozenset[str]:
    """Which of several values of a property the words between the number before it and a number mean."""
    claim = measured.claim
    before = claim.quote[: claim.place.start - claim.quote_start]
    clause = before[max((found.end() for found in NUMBERS.finditer(before)), default=0) :]
    words = (*clause.casefold().split(), *(claim.attribute or "").casefold().split())
    return frozenset(KINDS_OF_VALUE[word] for word in words if word in KINDS_OF_VALUE)


def series_of_documents(a: Measured, b: Measured) -> str | None:
    """Yearly reports and release pages have titles or names that differ in a number only: what they inherit from these is not the same thing."""
    for one, other in ((a.source.title, b.source.title), (a.claim.place.document, b.claim.place.document)):
        if one and other and one != other and NUMBERS.sub("#", one) == NUMBERS.sub("#", other):
            return "their documents are of one series"
    return None
