"""What a finding is about in, its fingerprint out: the same as long as the statements behind it stay the same, wherever they move."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.regex import regex

NOT_WORDS = regex(r"[\W_]+")
# what a sentence is linked to and how it is set are no part of what it says: link targets, tags and comments
MARKUP = regex(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\[\]]*\]|<!--[^<>]{0,500}-->|</?[A-Za-z][^<>]*>")
DIGITS = 16


def fingerprint(rule: str, about: Iterable[str], period: Period | None, witness: tuple[Measured, Measured]) -> str:
    """16 hexadecimal digits from the rule, what it is about (keys of entity, attribute and scope), the period, and the witness pair.

    Of the pair count the documents' names, the sentences without markup, marks, case and spacing, and the numbers as written; no lines or columns. The order
    of the pair does not matter.
    """
    pair = sorted(statement(m) for m in witness)
    parts = [rule, *about, str(period or ""), *(part for row in pair for part in row)]
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def statement(measured: Measured) -> tuple[str, str, str]:
    """What a claim says, wherever it stands in its document: the same for equal sentences in it, and in the same order wherever they move."""
    claim = measured.claim
    return claim.place.document, plain(claim.quote), plain(claim.text)


def plain(text: str) -> str:
    """A text without markup, marks, case and spacing."""
    return NOT_WORDS.sub(" ", MARKUP.sub(" ", text)).strip().casefold()
