"""From claims on several times to a picture of value against time: a bar for each, from the lowest to the highest value, over the time that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.moment import Period
from checker.report.html.anchors import Anchors
from checker.report.html.axis import Axis, day_axis, day_ticks
from checker.report.html.drawing import LEAST, LETTERS, THIN, WIDTH, Bar, Box, Drawn, Label, Pens, axis_of, bar, example, tick, value_labels

HEIGHT = 260
LEFT, RIGHT, TOP, BOTTOM = 92, 12, 14, 30  # the room for labels around the plot
UNDATED = 56  # the width of the column for claims without a time
LETTER = (9, 11)  # the room that a letter takes
MOST_APART = 3  # letters side by side; for more there is no room, and the colour has to do


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

    def value_at(self, value: Fraction) -> float:
        """Where a value lies."""
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - self.values.at(value))

    def y(self, interval: Interval) -> tuple[float, float]:
        """Top and height of a set of values."""
        top = self.value_at(self.values.high if interval.high is None else interval.high)
        bottom = self.value_at(self.values.low if interval.low is None else interval.low)
        if bottom - top < THIN:
            top, bottom = (top + bottom - THIN) / 2, (top + bottom + THIN) / 2
        return round(top, 1), round(bottom - top, 1)

    def box(self, values: Interval, period: Period | None, document: str) -> Box:
        """Where a set of values for a time lies."""
        (x, width), (y, height) = self.x(period, document), self.y(values)
        return x, y, width, height


def scale_of(drawn: Sequence[Drawn]) -> Scale:
    """The axes that hold all claims."""
    days = [day for each in drawn if each.time for day in (each.time.first, each.time.last) if day is not None]
    undated = dict.fromkeys(each.document for each in drawn if each.time is None or not days)
    return Scale(axis_of(drawn), day_axis(days) if days else None, tuple(undated))


def over_time(drawn: Sequence[Drawn], pens: Pens, anchors: Anchors) -> tuple[float, tuple[Bar, ...], tuple[Box, ...], tuple[Label, ...]]:
    """Height, bars, lines and labels; the tallest bars come first, so that none hides another."""
    scale = scale_of(drawn)
    letters = dict(zip(pens.names, LETTERS, strict=False))
    bars = []
    for each in drawn:
        said, meant = (scale.box(values, each.time, each.document) for values in (each.said, each.meant))
        letter_at = (round(said[0] + said[2] + 3, 1), round(meant[1] + meant[3] / 2 + 4, 1))
        bars.append(replace(bar(each, said, meant, pens, anchors), letter=letters.get(each.document, ""), letter_at=letter_at))
    return HEIGHT, apart(sorted(bars, key=lambda b: -b.said[3])), *frame(scale, drawn)


def frame(scale: Scale, drawn: Sequence[Drawn]) -> tuple[tuple[Box, ...], tuple[Label, ...]]:
    """The lines and labels of both axes."""
    values = [(round(scale.value_at(value), 1), text) for value, text in value_labels(scale.values, example(drawn))]
    lines: list[Box] = [(LEFT, y, WIDTH - RIGHT, y) for y, _ in values]
    labels = [Label(LEFT - 8, y + 4, text, "end") for y, text in values]
    foot = HEIGHT - BOTTOM
    for day, name in day_ticks(scale.days) if scale.days else ():
        x = round(scale.day_at(Fraction(day)), 1)
        lines.append((x, foot, x, foot + 4))
        labels.append(tick(x, HEIGHT - 12, name))
    if scale.undated:
        labels.append(Label((LEFT + scale.start) / 2, HEIGHT - 12, "no date"))
    return tuple(lines), tuple(labels)


def apart(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The bars with letters that would lie on one another set side by side; the same letter twice at one place stands there once."""
    placed: list[tuple[str, float, float]] = []
    moved = []
    for each in bars:
        x, y = each.letter_at
        start = x
        there = [letter for letter, left, middle in placed if abs(left - x) < LETTER[0] and abs(middle - y) < LETTER[1]]
        while any(abs(left - x) < LETTER[0] and abs(middle - y) < LETTER[1] for _, left, middle in placed):
            x = round(x + LETTER[0], 1)
        if not each.letter or each.letter in there or x > start + MOST_APART * LETTER[0]:
            moved.append(replace(each, letter=""))
            continue
        placed.append((each.letter, x, y))
        moved.append(replace(each, letter_at=(x, y)))
    return tuple(moved)
