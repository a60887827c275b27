"""An exchange rate of the user's own."""

from __future__ import annotations

from fractions import Fraction

from checker.model.frozen import dataclass
from checker.model.moment import Period


@dataclass(frozen=True, slots=True)
class Rate:
    """In `period`, one unit of the currency `source` was worth `rate` units of `target`; both are codes."""

    period: Period
    source: str
    target: str
    rate: Fraction
