"""Claims, findings and audits for tests, built by hand from a text and a few words, so that a test names only what it is about."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from typing import Any

from checker.model.audit import Audit, Inventory
from checker.model.claim import Amount, Claim, Numeral, Skipped, When
from checker.model.document import Block, Document, Source, Unread
from checker.model.finding import Finding, Side
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period

UNKNOWN = Source()


def document(name: str, text: str, source: Source = UNKNOWN) -> Document:
    """A document of one paragraph."""
    return Document.of(name, text, text, (Block("paragraph", 0, len(text)),), source)


def amount(value: str | int, step: str | int = 1) -> Amount:
    """One number, exact unless a step is given."""
    return Amount(Numeral(Fraction(value), Fraction(step)))


def span(low: str | int | None, high: str | int | None) -> Amount:
    """The two ends of a range."""
    return Amount(low=None if low is None else Numeral(Fraction(low)), high=None if high is None else Numeral(Fraction(high)))


def claim(where: Document, text: str, quote: str | None = None, **fields: Any) -> Claim:
    """The claim that stands where `text` first stands in `quote` (else in the whole document); every other field by its name in Claim."""
    sentence = where.text if quote is None else quote
    start = where.text.index(sentence)
    at = start + sentence.index(text)
    given = {"kind": "quantity", "status": "attributed"} | fields
    return Claim(place=where.place(at, at + len(text)), text=text, quote=sentence, quote_start=start, **given)


def measured(of: Claim, said: Interval | None = None, meant: Interval | None = None, source: Source = UNKNOWN, steps: tuple[str, ...] = ()) -> Measured:
    """The claim with its sets in the written unit; by default the one number or the days that it states."""
    exact = said or plain_set(of)
    reading = Reading(exact, meant or exact)
    return Measured(of, source, reading, reading, reading, of.unit, steps)


def plain_set(of: Claim) -> Interval:
    """The number or the days of a claim and nothing more; the whole line for a version."""
    if of.days is not None:
        first, last = of.days.first, of.days.last
        return Interval(None if first is None else Fraction(first), None if last is None else Fraction(last))
    if of.amount is None or of.amount.number is None:
        return Interval(None, None)
    return Interval.point(of.amount.number.value)


def as_of(period: Period, source: Any = "text") -> When:
    """The time of a claim."""
    return When(period, source)


def side(text: str, *claims: Measured, sources: int | None = None) -> Side:
    """Claims on one side, each from a source of its own unless said otherwise."""
    return Side(text, claims[0].written.said, claims, len(claims) if sources is None else sources)


def finding(message: str, *sides: Side, **fields: Any) -> Finding:
    """A certain conflict between the first claims of the first and last side; every other field by its name in Finding."""
    first = sides[0].claims[0]
    given: dict[str, Any] = {
        "rule": "one-thing-one-length",
        "severity": "error",
        "confidence": 1.0,
        "verdict": "conflict",
        "entity": first.claim.entity,
        "attribute": first.claim.attribute,
        "fingerprint": "0123456789abcdef",
        "witness": (first, sides[-1].claims[-1]),
    }
    return Finding(message=message, sides=sides, **(given | fields))


def inventory(*claims: Measured | Claim | Skipped, documents: tuple[Document, ...] = (), unread: tuple[Unread, ...] = ()) -> Inventory:
    """An inventory of anything that was found; documents are made up where none are given."""
    names = sorted({(c.claim.place if isinstance(c, Measured) else c.place).document for c in claims})
    return Inventory(
        documents or tuple(document(name, "") for name in names),
        unread,
        tuple(c for c in claims if isinstance(c, Measured)),
        tuple(c for c in claims if isinstance(c, Claim)),
        tuple(c for c in claims if isinstance(c, Skipped)),
    )


def audit(*findings: Finding, of: Inventory | None = None, compared: int = 0) -> Audit:
    """A run with these findings, over an inventory of their claims unless one is given."""
    claims = {id(c): c for f in findings for s in f.sides for c in s.claims}
    return Audit(of or inventory(*claims.values()), findings, {}, compared)


def moved(of: Claim, **fields: Any) -> Claim:
    """The claim with some fields changed."""
    return dataclasses.replace(of, **fields)
