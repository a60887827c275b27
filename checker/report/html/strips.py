"""From claims on one time, or on none, to a picture with a row for each source: its name, what it says in words, and a bar along the axis of values."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.model.interval import Interval
from checker.periods import show_period
from checker.report.html.anchors import Anchors
from checker.report.html.axis import Axis
from checker.report.html.drawing import THIN, WIDTH, Bar, Box, Drawn, Label, Pens, axis_of, bar, example, tick, value_labels
from checker.report.numbers import show_claim
from checker.report.quotes import fitted

SIDE = 22  # the room for half a label of the axis at either end
ROW, TALL = 42, 12  # a row, and the bar in it
FOOT = 26
MOST_ROWS = 12
WORDS, VALUE = 54, 26  # columns of the words over a bar, and of those that say the value
ONE_TIME = 366  # days between the first and the last time up to which all claims count as of one time


def is_of_one_time(drawn: Sequence[Drawn]) -> bool:
    """True if a picture over time would have nothing to tell: the claims are dates, or speak of times that are no more than a year apart."""
    if len({each.document for each in drawn}) > MOST_ROWS:
        return False
    if example(drawn).kind == "date":
        return True
    times = [each.time for each in drawn if each.time is not None]
    if any(time.first is None or time.last is None for time in times):
        return False
    days = [day for time in times for day in (time.first, time.last) if day is not None]
    return not days or max(days) - min(days) <= ONE_TIME


def by_source(drawn: Sequence[Drawn], pens: Pens, anchors: Anchors) -> tuple[float, tuple[Bar, ...], tuple[Box, ...], tuple[Label, ...]]:
    """Height, bars, lines and labels, with a row for each document in the order of their first claims."""
    axis = axis_of(drawn)
    rows: dict[str, list[Drawn]] = {}
    for each in drawn:
        rows.setdefault(each.document, []).append(each)
    height = ROW * len(rows) + FOOT
    labels: list[Label] = []
    bars: list[Bar] = []
    for number, claims in enumerate(rows.values()):
        top = ROW * number
        says = value_words(claims)
        labels += [Label(SIDE, top + 16, source_words(claims, pens, len(says)), "start", "source"), Label(WIDTH - SIDE, top + 16, says, "end", "value")]
        for each in sorted(claims, key=lambda each: -across(each.said, axis)[1]):
            said, meant = (box(values, axis, top + 22) for values in (each.said, each.meant))
            bars.append(bar(each, said, meant, pens, anchors))
    lines: list[Box] = [(SIDE, ROW * number + 22 + TALL / 2, WIDTH - SIDE, ROW * number + 22 + TALL / 2) for number in range(len(rows))]
    for value, text in value_labels(axis, example(drawn)):
        x = round(at(value, axis), 1)
        lines.append((x, height - FOOT, x, height - FOOT + 4))
        labels.append(tick(x, height - 6, text))
    return height, tuple(bars), tuple(lines), tuple(labels)


def source_words(claims: Sequence[Drawn], pens: Pens, taken: int) -> str:
    """The name of a source, and the time that it speaks of, or for dates the time when it appeared, in the columns that the value leaves."""
    name, room = pens.names[claims[0].document], WORDS - taken
    times = {each.time for each in claims}
    time = show_period(claims[0].time) if claims[0].time and len(times) == 1 else ""
    return f"{fitted(name, room - len(time) - 3)} · {time}" if time and len(time) < room // 2 else fitted(name, room)


def value_words(claims: Sequence[Drawn]) -> str:
    """What a source says."""
    return fitted(", ".join(dict.fromkeys(show_claim(each.measured.claim) for each in claims)), VALUE)


def at(value: Fraction, axis: Axis) -> float:
    """Where a value lies."""
    return SIDE + (WIDTH - 2 * SIDE) * axis.at(value)


def across(values: Interval, axis: Axis) -> tuple[float, float]:
    """Left end and width of a set of values."""
    left = at(axis.low if values.low is None else values.low, axis)
    right = at(axis.high if values.high is None else values.high, axis)
    if right - left < THIN:
        left, right = (left + right - THIN) / 2, (left + right + THIN) / 2
    return round(left, 1), round(right - left, 1)


def box(values: Interval, axis: Axis, top: float) -> Box:
    """Where a set of values lies in the row that begins there."""
    left, width = across(values, axis)
    return left, top, width, TALL
