"""The two claims that show a conflict best in, a hint at what may have gone wrong out."""

from __future__ import annotations

from checker.findings.compare import readings
from checker.findings.weights import ratio
from checker.model.measured import Measured

FAR = 10  # a digit or a scale word more, or another unit


def hint_at(a: Measured, b: Measured) -> str | None:
    """A likely cause of the difference, as a question; None where the numbers show none."""
    one, other = readings(a, b)
    if a.claim.dimension != "date" and ratio(one.said, other.said) >= FAR:
        return "scale or unit?"
    if swapped(digits(a), digits(b)):
        return "digits swapped?"
    return None


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
