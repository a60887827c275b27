"""What is to be compared: a closed union of cases, each the input of some kinds of check."""

from __future__ import annotations

from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.rule import SpanRelation, TieRelation
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
    """Claims of one key, in order of place; `entity` and `attribute` are the names to show. `beyond` counts those of a crowd that are left out."""

    key: Key
    entity: str
    attribute: str
    behaviour: Behaviour
    claims: tuple[Measured, ...]
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two claims, in order of place, that seem to speak of one thing although they do not name it alike; their values have nothing in common.

    `score` is the sum of the points of `features`; from `candidate` on the two are held against each other, from `certain` on it is nearly sure.
    `entity` and `attribute` are the names to show, "" where unknown.
    """

    a: Measured
    b: Measured
    entity: str
    attribute: str
    behaviour: Behaviour
    score: int
    candidate: int
    certain: int
    features: tuple[tuple[str, int], ...]

    @property
    def is_certain(self) -> bool:
        """True if it is nearly sure that the two speak of one thing."""
        return self.score >= self.certain


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


@dataclass(frozen=True, slots=True)
class Tie:
    """A value that follows from others which a passage, a table or a list ties to it.

    What `given` holds depends on the relation: the parts of a sum, partition or column; part and whole of a share or ratio; the values before and after of a
    growth, multiple or difference; the value and the share of an implied total. `number` is what was counted in the text and is no claim: the items of a
    list. `down` is True where the text says that something fell, False where it says that it rose, None where it says neither. `why` quotes what ties them.
    """

    relation: TieRelation
    given: tuple[Measured, ...]
    stated: Measured
    why: str
    number: int | None = None
    down: bool | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Two times and what a text says of the stretch between them: its length, an age, an anniversary, an edition; or their order alone.

    `stated` is what is said of the stretch; for the relation `order` it is the end itself, and for `weekday`, where `number` is the day of the week that the
    text names (Monday is 0), the date.
    """

    relation: SpanRelation
    start: Measured
    end: Measured
    stated: Measured
    why: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A date that counts from the day of its document, which has none; its sets are the whole line."""

    date: Measured


Case = Bucket | Alignment | Equation | Lineage | Telling | Tie | Span | Unresolved
