"""What the readers of numbers hand on: a number in a sentence with its amount, hedge and unit; no input, no logic."""

from __future__ import annotations

from checker.model.claim import Amount, ClaimKind, Hedge
from checker.model.frozen import dataclass

IN_FORMULA = "part of a formula"  # the step of a number that something is computed with, and that is said of nothing


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence and what was read of it.

    `first`, `last` (exclusive) are the tokens of the number or range itself, `outer_first`, `outer_last` those of the whole phrase with currency, unit and
    hedge. `unit` is a name of `data/units.py` or a product or quotient of such, an ISO 4217 code (alone or "USD/share"), "rank", "version" or "" (a bare
    number, or money of which the text does not say which). `name` is True for a number inside a name, `skip` says why the number is no claim. `restates` is
    the index, in the list that holds this one, of the quantity that it says once more in another unit.
    """

    first: int
    last: int
    outer_first: int
    outer_last: int
    amount: Amount
    hedge: Hedge = "none"
    unit: str = ""
    dimension: str = "number"
    kind: ClaimKind = "quantity"
    name: bool = False
    skip: str = ""
    steps: tuple[str, ...] = ()
    restates: int | None = None
