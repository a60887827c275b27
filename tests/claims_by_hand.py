"""Measured claims for the tests of groups and findings, built from their sets, so that no reader of text or units takes part."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checker.model.claim import Amount, Claim, Numeral, When
from checker.model.document import Place, Source
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period, year_of
from checker.model.rule import AgreementOptions, ArithmeticOptions, ChronologyOptions, Rule

ALL_DIMENSIONS = ("count", "number", "currency", "date", "percent", "measure")
RULES = (
    Rule("values", "agreement", "", "error", "", AgreementOptions(ALL_DIMENSIONS)),
    Rule("conversion", "arithmetic", "", "error", "", ArithmeticOptions("conversion")),
    Rule("currency", "arithmetic", "", "warning", "", ArithmeticOptions("currency")),
    Rule("part", "chronology", "", "warning", "", ChronologyOptions("member-before-container")),
    Rule("past", "chronology", "", "warning", "", ChronologyOptions("past-after-publication")),
)


def numeral(text: str) -> Numeral:
    """A number as `text` writes it, exact."""
    return Numeral(Fraction(text), digits=len(text))


def between(low: int | str | None, high: int | str | None, opened: str = "") -> Interval:
    """An interval; `opened` holds "(" or ")" for the ends that do not belong to it."""
    return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high), "(" in opened, ")" in opened)


def stated(text: str, said: Interval | None = None, document: str = "a.md", at: int = 0, **fields: object) -> Measured:
    """A claim on the schools of Norwood, exact unless `said` is given; every other field by its name in Claim, Source or Measured.

    `at` is the number of its sentence in the document. `meant` and `rounded` are sets; `base` is the unit unless given.
    """
    own = {name: fields.pop(name) for name in ("published", "publisher", "title") if name in fields}
    exact = said or Interval.point(Fraction(text))
    meant, rounded, base = fields.pop("meant", exact), fields.pop("rounded", exact), fields.pop("base", None)
    start = at * 1000 + 10
    given = {
        "place": Place(document, start, start + len(text), at + 1, 11, at + 1, 11 + len(text)),
        "text": text,
        "quote": f"{document} {at} has {text} of them.",
        "quote_start": at * 1000,
        "kind": "quantity",
        "status": "attributed",
        "amount": Amount(numeral(text)) if said is None else None,
        "unit": "school",
        "dimension": "count",
        "entity": "Norwood",
        "ground": "clause",
        "attribute": "schools",
        "block": at,
    }
    claim = Claim(**(given | fields))  # type: ignore[arg-type]
    reading = Reading(exact, meant)  # type: ignore[arg-type]
    return Measured(claim, Source(**own), reading, reading, Reading(rounded, rounded), claim.unit if base is None else base)  # type: ignore[arg-type]


def dated(text: str, days: Period, document: str = "a.md", at: int = 0, **fields: object) -> Measured:
    """A claim that dates the founding of Norwood."""
    given: dict[str, object] = {"kind": "date", "unit": "date", "dimension": "date", "attribute": "founded", "days": days, "base": "day", "past": True}
    said = between(days.first, days.last)
    return stated(text, said, document, at, **(given | fields))


def in_year(year: int) -> When:
    """A time that the text itself gives."""
    return When(year_of(year), "text")


def moved(measured: Measured, **fields: object) -> Measured:
    """The claim with some fields of Claim changed."""
    return replace(measured, claim=replace(measured.claim, **fields))  # type: ignore[arg-type]


def no_rates(stated_in: str, restated_in: str, period: Period) -> Interval | None:
    """No exchange rate is known."""
    return None
