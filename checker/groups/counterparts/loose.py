"""Dates that nothing in their passage fixes in, the same as far as the other passage can tell them apart out: by weekday, by day of the year, or from today."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.data.calendar_words import DETERMINERS, MONTHS, ORDINALS, UNITS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.frozen import replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import GRAINS, Period, calendar_day
from checker.model.regex import regex

# What two dates are told apart by where one of them lacks the rest. Days are numbered within each.
WEEK, YEAR, TODAY = "day of the week", "day of the year", "distance from today"
ROWS = (WEEK, YEAR, TODAY)
LONGEST_MONTH, MONTHS_OF_QUARTER = 32, 3
OFFSETS_APART = 1000  # "last month" and "last year" are no two of one row
WORDS = regex(r"[a-z]+|\d+")
QUARTER_BEHIND = regex(r"[ -]+quarter\b(?!-?final|\s+(?:of\s+)?\d)", re.IGNORECASE)
QUARTERS = {**{f"q{number}": number for number in range(1, 5)}, **{word: number for word, number in ORDINALS.items() if number <= 4}}
QUARTERS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
WEEKDAY_OF = WEEKDAYS | WEEKDAY_ABBREVIATIONS
BESIDE_WEEKDAYS = frozenset("on this last next past coming the morning afternoon evening night early late".split())
NEAR_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
BOUND = regex(r"\b(before|after|by|since|until|till|from|than|(?<!compared )(?<!relative )(?<!similar )to)\s+$", re.IGNORECASE)
ANYWHERE = Reading(Interval(None, None), Interval(None, None))


def loosened(claims: Sequence[Claim], source: Source) -> Iterator[Measured]:
    """The dates that have no days, as members of a week, of a year, or counted from today; none for others."""
    for claim in claims:
        found = read_loose(claim.text) if claim.kind == "date" and claim.days is None else None
        if found is not None:
            yield loose(claim, source, *found)


def quarter_of_rank(measured: Measured) -> Measured:
    """A rank that is that of a quarter ("the third quarter results") as this quarter; anything else as it is."""
    claim = measured.claim
    end = claim.place.end - claim.quote_start
    found = QUARTER_BEHIND.match(claim.quote, end) if claim.dimension == "rank" else None
    number = QUARTERS.get(claim.text.lower())
    if found is None or number is None:
        return measured
    text = claim.text + found.group()
    place = replace(claim.place, end=claim.place.end + len(found.group()), end_column=claim.place.end_column + len(found.group()))
    return loose(replace(claim, place=place, text=text, kind="date", dimension="date", unit="date", amount=None), measured.source, YEAR, *quarter(number))


def loose(claim: Claim, source: Source, row: str, first: int, last: int) -> Measured:
    """A date as the numbers from `first` to `last` of a row; the end of a stretch lies on a row of its own ("since Friday")."""
    reading = Reading(*(Interval(Fraction(first), Fraction(last)),) * 2)
    bound = bound_of(claim)
    told = f"compared by its {row} alone" + (f", as what stands behind {bound!r}" if bound else "")
    return Measured(replace(claim, reason=""), source, ANYWHERE, reading, reading, f"{bound} {row}" if bound else row, (told,))


def read_loose(text: str) -> tuple[str, int, int] | None:
    """The row of which a text names a member, and the first and last number of it there.

    >>> read_loose("Friday"), read_loose("third quarter"), read_loose("last year") == read_loose("prior year")
    (('day of the week', 4, 4), ('day of the year', 225, 319), True)
    """
    words = WORDS.findall(text.lower())
    return in_week(words) or in_year(words) or from_today(words)


def in_week(words: Sequence[str]) -> tuple[str, int, int] | None:
    """A day of the week."""
    named = [word for word in words if word in WEEKDAY_OF]
    if len(named) != 1 or not BESIDE_WEEKDAYS.issuperset(word for word in words if word not in WEEKDAY_OF):
        return None
    return WEEK, WEEKDAY_OF[named[0]], WEEKDAY_OF[named[0]]


def in_year(words: Sequence[str]) -> tuple[str, int, int] | None:
    """A month, a day in it, or a quarter, without its year."""
    months = [MONTHS[word] for word in words if word in MONTHS]
    days = [int(word) for word in words if word.isdigit()]
    if len(months) == 1 and len(words) == 1 + len(days) and len(days) < 2:
        return (YEAR, *day(months[0], days[0])) if days else (YEAR, *month(months[0], months[0]))
    compact = "".join(words)
    number = QUARTERS.get(words[0]) if "quarter" in words[1:2] else QUARTERS.get(compact)
    if number is None or (words[0] in ORDINALS and "quarter" not in words):
        return None
    return (YEAR, *quarter(number))


def from_today(words: Sequence[str]) -> tuple[str, int, int] | None:
    """A day, month or other unit by how many of them it lies before or behind the present one."""
    if len(words) == 1 and words[0] in NEAR_DAYS:
        return member("day", NEAR_DAYS[words[0]])
    if len(words) == 2 and words[0] in DETERMINERS and DETERMINERS[words[0]][0] == "document" and words[1] in UNITS and not words[1].endswith("s"):
        return member(UNITS[words[1]], DETERMINERS[words[0]][1])
    ago = [word for word in words if word not in ("a", "an", "one")]
    return member(UNITS[ago[0]], -1) if len(ago) == 2 and ago[1] == "ago" and ago[0] in UNITS and not ago[0].endswith("s") else None


def member(unit: str, offset: int) -> tuple[str, int, int] | None:
    """The number of a unit so many units from the present one; None for units that are no grain."""
    if unit not in GRAINS:
        return None
    number = [*GRAINS].index(unit) * OFFSETS_APART + offset
    return TODAY, number, number


def quarter(number: int) -> tuple[int, int]:
    """The first and the last day of a quarter in the row of a year."""
    return month((number - 1) * MONTHS_OF_QUARTER + 1, number * MONTHS_OF_QUARTER)


def month(first: int, last: int) -> tuple[int, int]:
    """The first and the last day of a run of months in the row of a year."""
    return first * LONGEST_MONTH + 1, last * LONGEST_MONTH + 31


def day(of: int, number: int) -> tuple[int, int]:
    """A day of a month in the row of a year."""
    return of * LONGEST_MONTH + number, of * LONGEST_MONTH + number


def bound_of(claim: Claim) -> str | None:
    """The word before a date that makes it the end of a stretch ("before 5 May") and not what something is compared to; None if there is none."""
    found = BOUND.search(claim.quote[: claim.place.start - claim.quote_start])
    return found.group(1).lower() if found else None


def is_row(base: str) -> bool:
    """True for the base of a loose date."""
    return base.endswith(ROWS)


def on_one_row(a: Measured, b: Measured) -> tuple[Measured, Measured]:
    """Two dates, one that is fixed as a member of the row of the other one where that is loose; as they are where that cannot be."""
    if a.base == b.base or a.claim.dimension != "date" or b.claim.dimension != "date":
        return a, b
    return in_row(a, b.base), in_row(b, a.base)


def in_row(measured: Measured, base: str) -> Measured:
    """A date with days as a member of a row; as it is where it has none there."""
    days = measured.claim.days
    ends = None if days is None or is_row(measured.base) else ends_in(days, base)
    if ends is None:
        return measured
    reading = Reading(*(Interval(Fraction(ends[0]), Fraction(ends[1])),) * 2)
    return replace(measured, exact=reading, rounded=reading, base=base)


def ends_in(days: Period, base: str) -> tuple[int, int] | None:
    """The first and the last number of a period in a row."""
    if days.first is None or days.last is None:
        return None
    if base == WEEK:
        return ((days.first - 1) % 7,) * 2 if days.first == days.last else None
    (one, first, start), (other, last, end) = calendar_day(days.first), calendar_day(days.last)
    if base != YEAR or one != other or days.grain not in ("day", "week", "month", "quarter"):
        return None
    return (first * LONGEST_MONTH + start, last * LONGEST_MONTH + (31 if days.grain in ("month", "quarter") else end))
