"""Two claims of one bucket in, the reason out why their places keep them from being held against each other."""

from __future__ import annotations

from checker.model.claim import OWN_GROUNDS
from checker.model.document import fill_in_one_form
from checker.model.measured import Measured
from checker.model.regex import regex

KINDS_OF_VALUE = {
    word: row.split()[0] for row in ("minimum min", "maximum max", "default", "recommended", "typical", "average mean", "median") for word in row.split()
}
# What stands right before a value that holds no longer.
FORMER = regex(r"\b(?:from|instead of|rather than|previously|formerly|originally|initially|used to be|compared (?:with|to))(?: [a-z]+){0,2} [$€£]?$")
FORMER_REACH = 40  # characters
NUMBERS = regex(r"\d+")
WHOLE_NUMBERS = regex(r"(?<!\w)\d[\d.,]*(?!\w)")


def is_own(measured: Measured) -> bool:
    """True if the claim's own clause or row names what it is about (the exact door)."""
    return measured.claim.ground in OWN_GROUNDS


def kept_apart(a: Measured, b: Measured) -> str | None:
    """Why two claims are not compared by agreement; None if they are.

    Numbers of one sentence or table are parts, steps or a series. What took its subject from its surroundings is not held against its neighbours, nor
    against a document of the same series.
    """
    one, other = a.claim, b.claim
    meant = of_two_sorts(a, b)
    if meant:
        return meant
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


def tells_as_former(quote: str, value: str) -> bool:
    """True if a sentence gives a value as the one from which something has changed.

    >>> tells_as_former("It runs for 4.9 seconds (down from 5.9 seconds).", "5.9"), tells_as_former("It rose from 14.9 to 5.9 seconds.", "5.9")
    (True, False)
    """
    at = quote.find(value)
    alone = at > 0 and not quote[at - 1].isdigit() and not quote[at + len(value) :][:1].isdigit()
    return alone and FORMER.search(quote, max(0, at - FORMER_REACH), at) is not None


def of_two_sorts(a: Measured, b: Measured) -> str | None:
    """Why the sentences of two claims mean two values; None if they do not."""
    one, other = told_kinds(a), told_kinds(b)
    if one and other and one.isdisjoint(other):
        return "the one is told of another sort of value than the other"
    first, second = a.claim, b.claim
    if first.kind == second.kind == "date" and first.text.casefold() == second.text.casefold():
        return "both say the date in the same words, each from its own day"
    if tells_as_former(first.quote, second.text) or tells_as_former(second.quote, first.text):
        return "the one tells the other's value as what was before"
    copied = first.quote == second.quote and first.place.document != second.place.document
    return "they stand in copies of one sentence" if copied and first.place.start - first.quote_start != second.place.start - second.quote_start else None


def told_kinds(measured: Measured) -> frozenset[str]:
    """Which of several values of a property ("minimum", "recommended") the words between a number and the one before it mean."""
    claim = measured.claim
    before = claim.quote[: claim.place.start - claim.quote_start]
    clause = before[max((found.end() for found in WHOLE_NUMBERS.finditer(before)), default=0) :]
    words = (*clause.casefold().split(), *(claim.attribute or "").casefold().split())
    return frozenset(KINDS_OF_VALUE[word] for word in words if word in KINDS_OF_VALUE)


def series_of_documents(a: Measured, b: Measured) -> str | None:
    """Yearly reports and release pages have titles or names that differ in a number only, or one name in folders side by side: what they inherit from these
    is not the same thing."""
    if fill_in_one_form(a.claim.place.document, b.claim.place.document):
        return "their documents fill in one form"
    for one, other in ((a.source.title, b.source.title), (a.claim.place.document, b.claim.place.document)):
        if one and other and one != other and NUMBERS.sub("#", one) == NUMBERS.sub("#", other):
            return "their documents are of one series"
    return None
