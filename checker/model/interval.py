"""Sets of exact numbers as intervals with open or closed ends, and the few operations that comparing claims needs."""

from __future__ import annotations

from fractions import Fraction
from functools import total_ordering

from checker.model.frozen import dataclass


@total_ordering
@dataclass(frozen=True, slots=True)
class Bound:
    """One end of an interval on a line where every number has a point just below (-1) and just above (+1) it.

    `value` None stands for infinity, on the side that `nudge` names. An open low end of 400 is Bound(400, +1), an open high end is Bound(400, -1).
    """

    value: Fraction | None
    nudge: int = 0

    def _key(self) -> tuple[int, Fraction, int]:
        if self.value is None:
            return (self.nudge, Fraction(0), 0)
        return (0, self.value, self.nudge)

    def __lt__(self, other: Bound) -> bool:
        return self._key() < other._key()


@dataclass(frozen=True, slots=True)
class Interval:
    """A non-empty set of rationals between two ends; an end of None is unbounded (and then counts as open).

    Raises ValueError for an empty set, so that no claim can commit to nothing.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if low is None or high is None:
            return
        # In integers: two comparisons of Fractions took half of the time of measuring a corpus.
        width = 0 if low is high else high.numerator * low.denominator - low.numerator * high.denominator
        if width < 0 or (width == 0 and (self.low_open or self.high_open)):
            raise ValueError(f"an interval may not be empty: {self}")

    @classmethod
    def point(cls, value: Fraction | int) -> Interval:
        """The set that holds `value` alone."""
        exact = Fraction(value)
        return cls(exact, exact)

    @property
    def floor(self) -> Bound:
        """The low end as a point that can be ordered among all ends."""
        return Bound(None, -1) if self.low is None else Bound(self.low, 1 if self.low_open else 0)

    @property
    def ceiling(self) -> Bound:
        """The high end as a point that can be ordered among all ends."""
        return Bound(None, 1) if self.high is None else Bound(self.high, -1 if self.high_open else 0)

    @property
    def is_point(self) -> bool:
        """True if the set holds one number only."""
        return self.low is not None and self.low == self.high

    def meets(self, other: Interval) -> bool:
        """True if the two sets have a number in common."""
        return not self.lies_below(other) and not other.lies_below(self)

    def lies_below(self, other: Interval) -> bool:
        """True if every number of this set is less than every number of `other`."""
        end, start = self.high, other.low
        if end is None or start is None:
            return False
        return end < start or (end == start and (self.high_open or other.low_open))

    def contains(self, other: Interval) -> bool:
        """True if every number of `other` is in this set."""
        return self.floor <= other.floor and other.ceiling <= self.ceiling

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both sets."""
        low = self if self.floor <= other.floor else other
        high = self if self.ceiling >= other.ceiling else other
        return Interval(low.low, high.high, low.low_open, high.high_open)

    def scaled(self, factor: Fraction, shift: Fraction = Fraction(0)) -> Interval:
        """Every number times `factor` (not zero) plus `shift`; a negative factor turns the ends round."""
        low = None if self.low is None else self.low * factor + shift
        high = None if self.high is None else self.high * factor + shift
        if factor > 0:
            return Interval(low, high, self.low_open, self.high_open)
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        raise ValueError("a factor of zero would lose the set")

    def gap(self, other: Interval) -> Fraction:
        """How far apart the sets lie: 0 if they meet or touch."""
        if self.meets(other):
            return Fraction(0)
        lower, upper = (self, other) if self.floor < other.floor else (other, self)
        if lower.high is None or upper.low is None:
            return Fraction(0)
        return upper.low - lower.high
