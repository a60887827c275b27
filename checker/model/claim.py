"""A claim as it was written: the number or date, its unit and hedge, and what the text says it is about; nothing is converted yet."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from checker.model.document import Place
from checker.model.frozen import dataclass
from checker.model.moment import Period

ClaimKind = Literal["quantity", "date", "duration", "rank", "ratio", "version"]
Hedge = Literal["none", "about", "more_than", "at_least", "less_than", "at_most", "range", "plus_minus"]
Change = Literal["up", "down"]
Modality = Literal["actual", "planned", "estimated", "denied", "hypothetical"]
Status = Literal["attributed", "unattributed", "name", "skipped"]
# How near to the number the entity was found, nearest first. `clause` and `row` are the number's own; `reference` is a pronoun or definite phrase in its
# clause that has one antecedent; `ellipsis` took noun and entity from a parallel clause of the same sentence; the rest are inherited.
Ground = Literal["clause", "row", "reference", "ellipsis", "sentence", "paragraph", "heading", "title", "about", "none"]
# In the scope of a value that only its own passage can tell whose it is: "a 310 metre bridge", "the two nodes".
ONE_OF_SEVERAL, JUST_NAMED = "one of several", "just named"
NOBODYS = frozenset((ONE_OF_SEVERAL, JUST_NAMED))
OWN_GROUNDS: frozenset[Ground] = frozenset({"clause", "row", "reference", "ellipsis"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, exact.

    `value` is scaled ("2.1 billion" is 2,100,000,000). `step` is the place value of its last written digit, scaled as well (100,000,000 there, 1 for
    "9,600"). `zeros` counts the zeros at the end of an integer without a scale word (2 for "9,600"), `digits` the digits of its integer part as written.
    `rounded` is True for decimals and scale words: numbers that were rounded in their last written digit.
    """

    value: Fraction
    step: Fraction = Fraction(1)
    digits: int = 1
    zeros: int = 0
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """What a quantity claim states, in its written unit: one number, or the ends of a range.

    For hedge "range" `low` and `high` are the ends (one may be None) and `number` is None; for "plus_minus" `number` is the middle and `margin` the
    tolerance; else `number` alone is given and the hedge says how it bounds.
    """

    number: Numeral | None = None
    low: Numeral | None = None
    high: Numeral | None = None
    margin: Numeral | None = None


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim: the period, and where it was found, which decides how far it is trusted."""

    period: Period
    source: Literal["text", "sentence", "paragraph", "document", "manifest", "none"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One quantity or date that a document states, with everything that was understood from its surroundings.

    `unit` is a pint name, an ISO 4217 code, the singular counted noun, "date", "rank" or "" (a bare number); `dimension` is "count", "currency", "date",
    "rank", "percent", "number", "version" or a physical dimension ("length"). `amount` is None for dates and versions; `days` is None for everything else and
    for dates that could not be resolved. `restates` is the start offset of the claim that this one repeats in another unit ("2.1 billion yuan ($330 million)").
    `odd` marks a date that has the form of one and that our own grammar cannot read. `located_in` is the entity in which an event is said to have taken
    place. `past` is True if the clause tells something that has happened. `steps` say how each decision was reached, in order.
    """

    place: Place
    text: str
    quote: str
    quote_start: int
    kind: ClaimKind
    status: Status
    amount: Amount | None = None
    days: Period | None = None
    version: str | None = None
    unit: str = ""
    dimension: str = "number"
    noun: str | None = None
    hedge: Hedge = "none"
    change: Change | None = None
    entity: str | None = None
    ground: Ground = "none"
    attribute: str | None = None
    scope: tuple[str, ...] = ()
    when: When | None = None
    modality: Modality = "actual"
    speaker: str | None = None
    past: bool = False
    odd: bool = False
    located_in: str | None = None
    restates: int | None = None
    block: int = 0
    reason: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A number that is no claim (a list marker, a phone number), and why; counted in the inventory."""

    place: Place
    text: str
    quote: str
    reason: str
