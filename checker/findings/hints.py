"""The two claims that show a conflict best in, a hint at what may have gone wrong out."""

from __future__ import annotations

from fractions import Fraction

from checker.findings.compare import readings
from checker.findings.weights import ratio
from checker.model.measured import Measured

LONG = 4  # digits; years have as many, and are told apart by their dimension
FAR = 10  # a digit or a scale word more, or another unit


def hint_at(a: Measured, b: Measured) -> str | None:
    """A likely cause of the difference, as a question; None where the numbers show none."""
    one, other = readings(a, b)
    if a.claim.dimension != "date" and ratio(one.said, other.said) >= FAR:
        return lost_scale(a, b) or "scale or unit?"
    if swapped(digits(a), digits(b)):
        return "digits swapped?"
    if a.claim.unit == b.claim.unit and value_of(a) is not None and value_of(a) == -(value_of(b) or Fraction(0)) != 0:
        return "a sign lost?"
    return "a slip in the last digit?" if a.claim.dimension != "date" and slipped(digits(a), digits(b)) else None


def value_of(measured: Measured) -> Fraction | None:
    """The number that a claim states; None for ranges and dates."""
    amount = measured.claim.amount
    return amount.number.value if amount and amount.number else None


def slipped(one: str, other: str) -> bool:
    """True if two long numbers differ by one in their last digit alone.

    >>> slipped("58220", "58221"), slipped("58220", "58228"), slipped("41", "42")
    (True, False, False)
    """
    return len(one) == len(other) >= LONG and one[:-1] == other[:-1] and abs(int(one[-1]) - int(other[-1])) == 1


def lost_scale(a: Measured, b: Measured) -> str | None:
    """The hint for two numbers of the same digits, so many powers of ten apart; None for any others, and for numbers in two units.

    >>> one_thousand_apart(Fraction(2_400_000), Fraction(2_400_000_000)), one_thousand_apart(Fraction(41), Fraction(4100))
    (True, False)
    """
    one, other = value_of(a), value_of(b)
    if not one or not other or a.claim.unit != b.claim.unit or a.claim.dimension == "date":
        return None
    factor = max(abs(one / other), abs(other / one))
    if factor.denominator != 1 or set(str(factor).lstrip("1")) - {"0"}:
        return None
    return "thousand, million or billion?" if one_thousand_apart(one, other) else "a digit too many or too few?"


def one_thousand_apart(one: Fraction, other: Fraction) -> bool:
    """True for two numbers of which one is a thousand times the other, or a thousand times that, and so on."""
    factor = max(abs(one / other), abs(other / one))
    while factor > 1:
        factor /= 1000
    return factor == 1


def digits(measured: Measured) -> str:
    """The digits of a number as written."""
    return "".join(c for c in measured.claim.text if c.isdigit())


def swapped(one: str, other: str) -> bool:
    """True if two neighbouring digits changed places ("1932" and "1923").

    >>> swapped("1932", "1923"), swapped("1932", "1929"), swapped("12", "21")
    (True, False, True)
    """
    differing = [i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    if len(one) != len(other) or len(differing) != 2 or differing[1] != differing[0] + 1:
        return False
    i, j = differing
    return one[i] == other[j] and one[j] == other[i]
