"""The values that the readers of dates hand to one another: a date as it was said, before it is resolved to days."""

from __future__ import annotations

from typing import Literal

from checker.model.frozen import dataclass

Base = Literal["absolute", "document", "text"]
Unit = Literal["day", "week", "month", "season", "quarter", "half", "year", "fiscal_year", "decade", "century", "years", "weekend", "holiday"]
Pick = Literal["nearest", "last", "this", "next", "coming", "yearly"]
Tense = Literal["past", "future", ""]
Rule = tuple[str, int, int, int, int]  # how the day of a holiday is found, as the table of holidays has it
OVER_NEW_YEAR = 5  # the season from December to February that begins in its year; 4 is a winter of which that is not known
Part = tuple[str, int]  # ("early", 0), ("quarter", 3), ("week", -1): a stretch of the unit, counted from 1, or from the end where negative


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date in calendar terms, at `tokens[first:last]`; what was not said is None.

    `number` tells which season (1 to 5), century, or the last year of "years". `base` and `shift` stand for what is relative: the year, if a month, day or
    season was said ("March last year"), else the unit itself ("last month"; with a weekday, the week: "Friday last week"). `pick` chooses the year of a date
    without one ("yearly": none). `bare` marks a number of four digits that is a year only in the right surroundings. `broken` says why it can be no date.
    `rule` says how the day of a holiday is found, as the table of holidays has it.
    """

    first: int
    last: int
    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int = 0
    part: Part | None = None
    base: Base = "absolute"
    shift: int = 0
    pick: Pick = "nearest"
    bare: bool = False
    broken: str = ""
    rule: Rule | None = None
    steps: tuple[str, ...] = ()

    @property
    def open_year(self) -> bool:
        """True if the year is to be found elsewhere."""
        return self.year is None and self.base == "absolute" and self.unit != "century"


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the document's date, from the last date of the text, or from `anchor`.

    `distance` is signed and None where it is vague ("a few years ago"). A "point" is the unit that lies there, a "window" the time between (with an `anchor`,
    the time that begins there), "now" the anchor itself; "recurring" has no days.
    """

    first: int
    last: int
    form: Literal["point", "window", "now", "recurring"]
    base: Base
    unit: Unit = "day"
    distance: int | None = 0
    anchor: Calendar | Offset | None = None
    exact: bool = False  # weeks from a stated day give a day, weeks from a document or text a week
    working: bool = False  # the days are Mondays to Fridays


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; an end that is a "now" is the document's date."""

    first: int
    last: int
    left: Calendar | Offset
    right: Calendar | Offset


@dataclass(frozen=True, slots=True)
class Blank:
    """Something with numbers that looks like a date and is no claim, and why."""

    first: int
    last: int
    reason: str


Expression = Calendar | Offset | Interval | Blank
