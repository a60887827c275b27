"""What the pictures of facts are made of, and from the claims of a fact to those that share one scale, with their values in one unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal

from checker.model.claim import Claim
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.periods import show_period
from checker.report.html.anchors import Anchors, spot
from checker.report.html.axis import Axis, day_axis, day_ticks, value_axis, value_ticks
from checker.report.numbers import show_claim, show_number, unit_name
from checker.report.quotes import fitted

WIDTH = 520
LEAST = 7  # the least width of a bar over time,
CHARACTER = 7  # the width of a character in a label
THIN = 4  # and the least extent of any bar along its values
MOST_CLAIMS = 40
LETTERS = "abcdefghijklmnopqrstuvwxyz"
QUOTE = 220
NAME = 60
Box = tuple[float, float, float, float]  # left, top, width, height


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim: all values that its words allow, and those that a reader takes from them; open ends run to the edge of the plot."""

    claim: int | None
    colour: int
    said: Box
    meant: Box
    title: str
    letter: str = ""
    letter_at: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a picture: where, which end of them is there, and the class that says what they are."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "middle"
    kind: Literal["tick", "source", "value"] = "tick"


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn: bars, lines (from x, y to x, y), labels; a legend of sources with colour and letter, where labels do not name them.

    `more_sources` counts the sources for which there is no letter, `more` the statements that are not drawn.
    """

    number: int
    title: str
    finding: str | None
    height: float
    bars: tuple[Bar, ...]
    lines: tuple[Box, ...]
    labels: tuple[Label, ...]
    sources: tuple[tuple[int, str, str], ...]
    more_sources: int
    more: int
    words: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A claim that is to be drawn: its sets of values in the unit of the picture, and the time that it speaks of."""

    measured: Measured
    said: Interval
    meant: Interval
    time: Period | None

    @property
    def document(self) -> str:
        """The document that it stands in."""
        return self.measured.claim.place.document


@dataclass(frozen=True, slots=True)
class Pens:
    """The colour of each document in a picture, and its name in words."""

    colours: Mapping[str, int]
    names: Mapping[str, str]


def tick(x: float, y: float, text: str) -> Label:
    """The label of a value below an axis, moved aside where it would stand out of the picture."""
    half = CHARACTER * len(text) / 2
    if x < half:
        return Label(0, y, text, "start")
    return Label(WIDTH, y, text, "end") if x > WIDTH - half else Label(x, y, text)


def drawable(claims: Sequence[Measured]) -> list[Drawn]:
    """The claims of a fact that share one scale, the first of very many."""
    shown = comparable(claims)[:MOST_CLAIMS]
    return [Drawn(m, said, meant, time_of(m)) for m, (said, meant) in zip(shown, in_one_unit(shown), strict=True)]


def comparable(claims: Sequence[Measured]) -> list[Measured]:
    """The claims that have a number and are of the most frequent base unit among them, and those that leave the unit to the reader."""
    numbers = [m for m in claims if m.claim.kind != "version" and not (m.exact.said.low is None and m.exact.said.high is None)]
    bases = Counter(base_of(m) for m in numbers if not is_bare(m))
    most = max(bases, key=lambda base: bases[base]) if bases else ""
    return [m for m in numbers if is_bare(m) or base_of(m) == most]


def base_of(measured: Measured) -> str:
    """The base unit of a claim; one for all counts, for what they count is one thing in one fact, whatever each source calls it."""
    return "count" if measured.claim.dimension == "count" else measured.base


def is_bare(measured: Measured) -> bool:
    """True if a number stands without a unit and without a noun that it would count."""
    return measured.claim.dimension == "number"


def example(drawn: Sequence[Drawn]) -> Claim:
    """The claim that shows the unit of a picture: the first with a unit."""
    return next((each.measured.claim for each in drawn if not is_bare(each.measured)), drawn[0].measured.claim)


def in_one_unit(claims: Sequence[Measured]) -> list[tuple[Interval, Interval]]:
    """Said and meant of each claim: in the unit of the first that has one, if the others can be brought to it by a factor, else in base units."""
    with_unit = [m for m in claims if not is_bare(m)]
    if len({m.claim.unit for m in with_unit}) <= 1 or with_unit[0].claim.dimension == "count":
        return [(m.written.said, m.written.meant) for m in claims]
    factor = factor_of(with_unit[0])
    scaled = [m.written if is_bare(m) else m.exact.scaled(1 / factor) for m in claims]
    return [(reading.said, reading.meant) for reading in scaled]


def factor_of(measured: Measured) -> Fraction:
    """Base units in one written unit; 1 where an end of zero hides it or the scales have different zeros."""
    pairs = [(measured.written.said.low, measured.exact.said.low), (measured.written.said.high, measured.exact.said.high)]
    ratios = [exact / written for written, exact in pairs if written and exact]
    return ratios[0] if ratios and len(set(ratios)) == 1 and ratios[0] > 0 else Fraction(1)


def time_of(measured: Measured) -> Period | None:
    """The time that a claim speaks of; for a date, when it was published, since it speaks of no other time."""
    claim = measured.claim
    if claim.kind == "date":
        return measured.source.published
    return None if claim.when is None or claim.when.source == "none" else claim.when.period


def ends(drawn: Sequence[Drawn]) -> list[Fraction]:
    """Every finite end of what the claims say."""
    return [end for each in drawn for end in (each.said.low, each.said.high) if end is not None]


def axis_of(drawn: Sequence[Drawn]) -> Axis:
    """The axis of the values of claims, of which one at least has an end."""
    found = ends(drawn)
    return day_axis([int(end) for end in found]) if example(drawn).kind == "date" else value_axis(found)


def value_labels(axis: Axis, claim: Claim) -> list[tuple[Fraction, str]]:
    """Round values on the axis with their labels; days for dates."""
    if claim.kind == "date":
        return [(Fraction(day), name) for day, name in day_ticks(axis)]
    return [(value, label(value, claim)) for value in value_ticks(axis)]


def label(value: Fraction, claim: Claim) -> str:
    """A value on the axis, with the unit of the claims."""
    if claim.dimension == "currency":
        return f"{claim.unit} {show_number(value)}"
    number = show_number(value)
    if claim.dimension in ("count", "number", "rank") or claim.unit in ("", "rank", "dimensionless"):
        return number
    return f"{number}%" if claim.unit == "percent" else f"{number} {unit_name(claim.unit, value == 1)}"


def bar(drawn: Drawn, said: Box, meant: Box, pens: Pens, anchors: Anchors) -> Bar:
    """One claim with its place in a picture, and in words: what it says of which time, and its sentence."""
    claim = drawn.measured.claim
    when = f" ({show_period(drawn.time)})" if drawn.time and claim.kind != "date" else ""
    title = f"{fitted(show_claim(claim), NAME)}{when}: “{fitted(claim.quote, QUOTE)}” {pens.names[drawn.document]}"
    return Bar(anchors.claims.get(spot(claim.place)), pens.colours[drawn.document], said, meant, title)
