"""A claim with the sets of values that it commits to."""

from __future__ import annotations

from fractions import Fraction

from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.frozen import dataclass
from checker.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words allow (`said`) and what a reader takes from them (`meant`, a subset of said)."""

    said: Interval
    meant: Interval

    def scaled(self, factor: Fraction, shift: Fraction = Fraction(0)) -> Reading:
        """Both sets times `factor` plus `shift`."""
        return Reading(self.said.scaled(factor, shift), self.meant.scaled(factor, shift))


@dataclass(frozen=True, slots=True)
class Measured:
    """A claim that can be compared.

    `written` is its reading in the written unit (for dates: day numbers), `exact` the same in base units, and `rounded` the reading in base units that
    counts every number as rounded in its last written digit: that one is used against a claim in another unit or currency. `base` names the base unit, a
    currency code, or the kind of count.
    """

    claim: Claim
    source: Source
    written: Reading
    exact: Reading
    rounded: Reading
    base: str
    steps: tuple[str, ...] = ()
