"""From a fact to a picture of it: each claim as a bar from the lowest to the highest value that its words allow, over the time that it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.model.claim import Claim
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.periods import show_period
from checker.report.html.anchors import Anchors, spot
from checker.report.html.axis import Axis, day_axis, day_ticks, value_axis, value_ticks
from checker.report.html.facts import Fact
from checker.report.numbers import show_claim, show_number, unit_name
from checker.report.quotes import fitted

WIDTH, HEIGHT = 520, 260
LEFT, RIGHT, TOP, BOTTOM = 92, 12, 14, 30  # the room for labels around the plot
UNDATED = 56  # the width of the column for claims without a time
LEAST = 7  # the least width of a bar, and the least height of a mark
LETTER = (9, 11)  # the room that a letter takes
MOST_APART = 3  # letters side by side; for more there is no room, and the colour has to do
MOST_CLAIMS = 60
COLOURS = 8
LETTERS = "abcdefghijklmnopqrstuvwxyz"
QUOTE = 220
NAME = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """One claim in the picture; `said` and `meant` are top and height, open ends run to the edge of the plot."""

    claim: int | None
    colour: int
    letter: str
    x: float
    width: float
    said: tuple[float, float]
    meant: tuple[float, float]
    letter_at: tuple[float, float]
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A label on an axis and where it stands."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn: bars, the labels of both axes, the sources with colour and letter; and the same in words."""

    number: int
    title: str
    finding: str | None
    bars: tuple[Bar, ...]
    values: tuple[Tick, ...]
    times: tuple[Tick, ...]
    undated: float | None
    sources: tuple[tuple[int, str, str], ...]
    more: int
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The two axes, and the documents with claims without a time: these stand side by side at the left, or across the plot if no claim has a time."""

    values: Axis
    days: Axis | None
    undated: tuple[str, ...]

    @property
    def start(self) -> float:
        """Where the room for claims with a time begins."""
        return LEFT if not self.undated else WIDTH - RIGHT if self.days is None else LEFT + UNDATED

    def day_at(self, day: Fraction) -> float:
        """Where a day lies."""
        assert self.days is not None
        return self.start + (WIDTH - RIGHT - self.start) * self.days.at(day)

    def x(self, period: Period | None, document: str) -> tuple[float, float]:
        """Left end and width of the bar of a claim from its time, or from its document if it has none."""
        if period is None or self.days is None:
            step = (self.start - LEFT) / len(self.undated)
            width = min(18.0, step * 0.8)
            return round(LEFT + step * (self.undated.index(document) + 0.5) - width / 2, 1), round(width, 1)
        left = self.day_at(self.days.low if period.first is None else Fraction(period.first))
        right = self.day_at(self.days.high if period.last is None else Fraction(period.last + 1))
        if right - left < LEAST:
            left, right = (left + right - LEAST) / 2, (left + right + LEAST) / 2
        return round(left, 1), round(right - left, 1)

    def y(self, interval: Interval) -> tuple[float, float]:
        """Top and height of a set of values."""
        room = HEIGHT - TOP - BOTTOM
        high = 1.0 if interval.high is None else self.values.at(interval.high)
        low = 0.0 if interval.low is None else self.values.at(interval.low)
        top, bottom = TOP + room * (1 - high), TOP + room * (1 - low)
        if bottom - top < 4:
            top, bottom = (top + bottom) / 2 - 2, (top + bottom) / 2 + 2
        return round(top, 1), round(bottom - top, 1)


def draw(number: int, fact: Fact, anchors: Anchors, colours: Mapping[str, int]) -> Picture | None:
    """The picture of a fact; None where its claims have no common scale or say only one thing."""
    shown = comparable(fact.claims)[:MOST_CLAIMS]
    sets = in_one_unit(shown)
    if len({said for said, _ in sets}) < 2 and not fact.findings:
        return None
    ends = [end for said, _ in sets for end in (said.low, said.high) if end is not None]
    if len(shown) < 2 or not ends:
        return None
    times = [time_of(m) for m in shown]
    days = [day for period in times if period for day in (period.first, period.last) if day is not None]
    undated = dict.fromkeys(m.claim.place.document for m, period in zip(shown, times, strict=True) if period is None or not days)
    scale = Scale(value_axis(ends), day_axis(days) if days else None, tuple(undated))
    names = list(dict.fromkeys(m.claim.place.document for m in shown))
    own = {name: colours[name] if len(colours) <= COLOURS else at % COLOURS for at, name in enumerate(names)}
    letters = {name: LETTERS[at % len(LETTERS)] for at, name in enumerate(names)}
    bars = [bar(m, sets[at], times[at], scale, own, letters, anchors) for at, m in enumerate(shown)]
    sources = {m.claim.place.document: m.source.publisher or anchors.short(m.claim.place.document) for m in shown}
    return Picture(
        number=number,
        title=fact.title,
        finding=fact.findings[0] if fact.findings else None,
        bars=apart(sorted(bars, key=lambda b: -b.said[1])),
        values=tuple(Tick(round(scale.y(Interval.point(value))[0] + 2, 1), text) for value, text in value_labels(scale.values, shown[0].claim)),
        times=tuple(Tick(round(scale.day_at(Fraction(day)), 1), name) for day, name in day_ticks(scale.days)) if scale.days else (),
        undated=(LEFT + scale.start) / 2 if scale.undated else None,
        sources=tuple((own[name], letters[name], fitted(sources[name], NAME)) for name in names),
        more=len(fact.claims) - len(shown),
        words=f"{fact.title}: {len(shown)} statements from {len(names)} sources",
    )


def bar(
    measured: Measured,
    sets: tuple[Interval, Interval],
    time: Period | None,
    scale: Scale,
    colours: Mapping[str, int],
    letters: Mapping[str, str],
    anchors: Anchors,
) -> Bar:
    """One claim."""
    claim = measured.claim
    x, width = scale.x(time, claim.place.document)
    said, meant = scale.y(sets[0]), scale.y(sets[1])
    when = f" ({show_period(time)})" if time else ""
    source = measured.source.publisher or anchors.short(claim.place.document)
    title = f"{fitted(show_claim(claim), NAME)}{when}: “{fitted(claim.quote, QUOTE)}” {fitted(source, NAME)}"
    name = claim.place.document
    return Bar(
        anchors.claims.get(spot(claim.place)),
        colours[name],
        letters[name],
        x,
        width,
        said,
        meant,
        (round(x + width + 3, 1), round(meant[0] + meant[1] / 2, 1)),
        title,
    )


def apart(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars with letters that would lie on one another set side by side; the same letter twice at one place stands there once."""
    placed: list[tuple[str, float, float]] = []
    moved = []
    for each in bars:
        x, y = each.letter_at
        start = x
        there = [letter for letter, left, middle in placed if abs(left - x) < LETTER[0] and abs(middle - y) < LETTER[1]]
        if each.letter in there:
            moved.append(replace(each, letter=""))
            continue
        while any(abs(left - x) < LETTER[0] and abs(middle - y) < LETTER[1] for _, left, middle in placed):
            x = round(x + LETTER[0], 1)
        if x > start + MOST_APART * LETTER[0]:
            moved.append(replace(each, letter=""))
            continue
        placed.append((each.letter, x, y))
        moved.append(replace(each, letter_at=(x, y)))
    return tuple(moved)


def comparable(claims: Sequence[Measured]) -> list[Measured]:
    """The claims that have a number and are of the most frequent base unit among them."""
    numbers = [m for m in claims if m.claim.kind != "version" and not (m.exact.said.low is None and m.exact.said.high is None)]
    bases = Counter(m.base for m in numbers)
    most = max(bases, key=lambda base: bases[base]) if bases else ""
    return [m for m in numbers if m.base == most]


def in_one_unit(claims: Sequence[Measured]) -> list[tuple[Interval, Interval]]:
    """Said and meant of each claim: in the unit of the first, if the others can be brought to it by a factor, else in base units."""
    if len({m.claim.unit for m in claims}) <= 1 or claims[0].claim.dimension == "count":
        return [(m.written.said, m.written.meant) for m in claims]
    factor = factor_of(claims[0])
    return [(m.exact.said.scaled(1 / factor), m.exact.meant.scaled(1 / factor)) for m in claims]


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
