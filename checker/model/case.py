"""What is to be compared: a closed union of cases, each the input of some kinds of check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.vocabulary import Behaviour


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What makes claims speak of one thing; names are normalized, so that two spellings of one name give equal keys."""

    entity: str
    attribute: str
    scope: tuple[str, ...]
    dimension: str


@dataclass(frozen=True, slots=True)
class Bucket:
    """Claims of one key, in order of place; `entity` and `attribute` are the names to show."""

    key: Key
    entity: str
    attribute: str
    behaviour: Behaviour
    claims: tuple[Measured, ...]


@dataclass(frozen=True, slots=True)
class Equation:
    """One value that a passage gives twice, in two units or currencies.

    `rate` is how many units of `restated` one unit of `stated` was worth in `period`, from the lowest to the highest rate; None for units, which have a
    fixed factor.
    """

    stated: Measured
    restated: Measured
    rate: Interval | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """A container and something in it, with the claims that date the beginning of each; `why` says how the tie is known."""

    container: str
    member: str
    attribute: str
    container_claims: tuple[Measured, ...]
    member_claims: tuple[Measured, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A dated event that is told as past, with the date of the document that tells it."""

    event: Measured
    published: Period


Case = Bucket | Equation | Lineage | Telling
CaseName = Literal["bucket", "equation", "lineage", "telling"]
