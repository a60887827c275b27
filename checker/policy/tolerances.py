"""A tolerance as vocabularies write it in, its value out; a finding and the attributes of the vocabulary in, whether its values agree within one out."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from checker.data.units import UNITS
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.regex import regex
from checker.model.vocabulary import Attribute, Tolerance

WRITTEN = regex(r"(\d{1,15}(?:\.\d{1,15})?)\s*(%|[a-z_/^*0-9]+)?")
PRECISION = "written"


def parse_tolerance(text: str) -> Tolerance | None:
    """The tolerance that a text writes; None if it writes none.

    >>> parse_tolerance("2%").relative, parse_tolerance("5 kilometer").unit, parse_tolerance("written").written, parse_tolerance("5 km")
    (Fraction(1, 50), 'kilometer', True, None)
    """
    if text.strip() == PRECISION:
        return Tolerance(written=True)
    found = WRITTEN.fullmatch(text.strip())
    if not found:
        return None
    number, unit = Fraction(found[1]), found[2]
    if unit == "%":
        return Tolerance(relative=number / 100)
    return Tolerance(absolute=number, unit=unit) if unit is None or unit in UNITS else None


def is_within(finding: Finding, attributes: Iterable[Attribute]) -> bool:
    """True if all values of a finding lie within the tolerance that the vocabulary gives their attribute; it comes on top of what their words allow."""
    name = (finding.attribute or "").casefold()
    tolerance = next((each.tolerance for each in attributes if each.name.casefold() == name), None)
    claims = [m for side in finding.sides for m in side.claims]
    if tolerance is None or not claims:
        return False
    sets = [m.rounded.said if tolerance.written or not one_unit(claims) else m.exact.said for m in claims]
    highest, lowest = max(sets, key=lambda s: s.floor), min(sets, key=lambda s: s.ceiling)
    if highest.meets(lowest):
        return True
    if highest.low is None or lowest.high is None:
        return False
    size = max((abs(end) for each in sets for end in (each.low, each.high) if end is not None), default=Fraction(0))
    allowed = max((tolerance.absolute or 0) * factor_of(tolerance, claims[0]), (tolerance.relative or 0) * size)
    return allowed > 0 and highest.low - lowest.high <= allowed


def one_unit(claims: Iterable[Measured]) -> bool:
    """True if the values are written in one unit, so that none of them needs to have been converted."""
    return len({m.claim.unit for m in claims}) == 1


def factor_of(tolerance: Tolerance, measured: Measured) -> Fraction:
    """What turns an absolute tolerance into base units: days for dates, else the factor of its own unit or of that in which the value is written."""
    if measured.claim.dimension == "date":
        return Fraction(UNITS[tolerance.unit][1]) / Fraction(UNITS["day"][1]) if tolerance.unit else Fraction(1)
    unit = tolerance.unit or measured.claim.unit
    return Fraction(UNITS[unit][1]) if unit in UNITS else Fraction(1)
