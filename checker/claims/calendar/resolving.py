"""A date as it was said in, with the document's date and the last date of the text; the days that it means out, or None."""

from __future__ import annotations

from functools import lru_cache

from checker.claims.calendar.expressions import Base, Calendar, Interval, Offset, Part, Rule, Unit
from checker.claims.calendar.stretches import century_of, cut, whole_of
from checker.model.frozen import dataclass, replace
from checker.model.moment import Period, calendar_day, day_number, last_of_month, shifted

WEEK = 7
FINE = {"day": 0, "week": 1, "weekend": 1, "month": 2, "season": 3, "quarter": 3, "half": 3, "fiscal_year": 4, "year": 4}
MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
LONGEST = 3000  # years that a distance may reach


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative dates lean on: the document's date, the last date of the text, the last year named in the sentence, and the tense in which it is told."""

    published: Period | None
    last: Period | None
    sentence_year: int | None = None
    future: bool = False
    past: bool = False

    def of(self, base: Base) -> Period | None:
        """The period that a base stands for."""
        return self.published if base == "document" else self.last


def resolve(date: Calendar | Offset | Interval, anchors: Anchors) -> Period | None:
    """The days of a date; None if its anchor is not known or too coarse, or the calendar lacks the day."""
    try:
        if isinstance(date, Interval):
            return resolve_interval(date, anchors)
        return resolve_offset(date, anchors) if isinstance(date, Offset) else resolve_calendar(date, anchors)
    except (ValueError, OverflowError):
        return None


# -- dates in calendar terms -----------------------------------------------------------------------------------------
def resolve_calendar(date: Calendar, anchors: Anchors) -> Period | None:
    """The days of a date; a missing year is the sentence's, else the one that the document's date and the tense ask for."""
    if date.broken or date.pick == "yearly" or (date.unit == "holiday" and date.rule is None):
        return None
    if date.part and date.part[0] == "rest":
        return rest_of(resolve_calendar(replace(date, part=None), anchors), anchors)
    if date.base != "absolute":
        return resolve_relative(date, anchors)
    if date.year is not None:
        return absolute(date.unit, date.year, date.month, date.day, date.number, date.part, date.rule)
    if date.weekday is not None and date.day is None:
        return weekday(date, anchors)
    if date.unit == "day" and date.month is None:
        return numbered_day(date, anchors)
    if anchors.sentence_year is not None and date.pick == "nearest":
        return cut(whole_of(date, anchors.sentence_year), date.part)
    return nearest(date, anchors)


def rest_of(whole: Period | None, anchors: Anchors) -> Period | None:
    """The days of a period from the last date of the text or the document's, whichever lies in it; the whole where neither does."""
    if whole is None:
        return None
    for anchor in (anchors.last, anchors.published):
        if anchor is not None and anchor.first is not None and whole.contains(anchor) and not whole.same_days(anchor):
            return Period(anchor.first, whole.last, "span")
    return whole


@lru_cache(maxsize=4096)
def absolute(unit: Unit, year: int, month: int | None, day: int | None, number: int, part: Part | None, rule: Rule | None) -> Period | None:
    """The days of a date with a year; remembered, because documents name few years many times."""
    date = Calendar(0, 0, unit, year, month, day, number=number, part=part, rule=rule)
    return cut(whole_of(date, year), part)


def resolve_relative(date: Calendar, anchors: Anchors) -> Period | None:
    """Last month, that year, March last year, early this month."""
    anchor = anchors.of(date.base)
    if anchor is None or anchor.first is None or anchor.last is None:
        return None
    said = date.month or date.number or date.rule or date.unit == "fiscal_year"
    unit = "year" if said else "week" if date.weekday is not None else date.unit
    if FINE.get(anchor.grain, 9) > FINE.get(unit, 5) and not within(anchor, unit):
        return None
    if said:
        return cut(whole_of(date, calendar_day(anchor.first)[0] + date.shift), date.part)
    if unit == "century":
        return cut(century_of((calendar_day(anchor.first)[0] - 1) // 100 + 1 + date.shift), date.part)
    if unit in ("week", "weekend") and (date.weekday is not None or unit == "weekend"):
        monday = shifted(anchor, "week", date.shift).first or 0
        return Period(monday + 5, monday + 6, "span") if date.weekday is None else Period(monday + date.weekday, monday + date.weekday, "day")
    whole = shifted(anchor, unit, date.shift)  # type: ignore[arg-type]
    return compared(whole, anchor, date.part[0]) if date.part and date.part[0] in ("earlier", "later") and date.shift == 0 else cut(whole, date.part)


def within(anchor: Period, unit: str) -> bool:
    """True if a stretch of days lies within one unit ("late 1999" within a year)."""
    if anchor.first is None or anchor.last is None or unit not in ("year", "decade"):
        return False
    first, last = calendar_day(anchor.first)[0], calendar_day(anchor.last)[0]
    return first == last if unit == "year" else first // 10 == last // 10


def compared(whole: Period, now: Period, part: str) -> Period | None:
    """Earlier this year: from its start to the day before the document's; later this year: from the day after to its end."""
    assert whole.first is not None and whole.last is not None and now.first is not None and now.last is not None
    apart = now.grain == "day"
    if part == "earlier":
        return Period(whole.first, max(whole.first, now.last - apart), "span")
    return Period(min(whole.last, now.first + apart), whole.last, "span")


def nearest(date: Calendar, anchors: Anchors) -> Period | None:
    """A date without a year: the latest that has begun by the document's date, the next one if it is told as still to come.

    A day whose tense is not known is the nearest one; a day of the week that is stated with it has the first word.
    """
    now = anchors.published
    if now is None or now.first is None or now.last is None:
        return None
    year = calendar_day(now.first)[0]
    reach = 8 if date.month == 2 and date.day == 29 else 2
    found = [p for p in (valid(date, y) for y in range(year - reach, year + reach + 1)) if p]
    if date.pick == "this":
        return next((p for p in found if p.first is not None and calendar_day(p.first)[0] == year), None)
    if date.pick in ("next", "coming"):
        return next((p for p in found if p.first is not None and p.first > now.last), None)
    if date.pick == "last":
        return next((p for p in reversed(found) if p.last is not None and p.last < now.first), None)
    middle = now.first
    near = sorted(found, key=lambda p: abs((p.first or 0) - middle))[:3]
    if date.weekday is not None:
        fitting = [p for p in near if p.first is not None and (p.first - 1) % WEEK == date.weekday]
        if fitting:
            return fitting[0]
    if anchors.future:
        return next((p for p in found if p.last is not None and p.last >= now.first), None)
    if not anchors.past and date.unit == "day" and now.grain == "day":
        return near[0]
    return next((p for p in reversed(found) if p.first is not None and p.first <= now.last), None)


def numbered_day(date: Calendar, anchors: Anchors) -> Period | None:
    """A day of the week with its number in the month ("Friday the 13th"): the nearest month in which both are true, before or after by the tense."""
    now = anchors.published
    if now is None or now.grain != "day" or now.first is None or date.day is None:
        return None
    year, month, _ = calendar_day(now.first)
    found: list[int] = []
    for step in range(0 if anchors.future else -14, 1 if anchors.past else 15):
        count = year * 12 + month - 1 + step
        if date.day > last_of_month(count // 12, count % 12 + 1):
            continue
        day = day_number(count // 12, count % 12 + 1, date.day)
        if (day - 1) % WEEK == date.weekday and not (anchors.future and day < now.first) and not (anchors.past and day > now.first):
            found.append(day)
    middle = now.first
    day = min(found, key=lambda d: abs(d - middle), default=0)
    return Period(day, day, "day") if day else None


def valid(date: Calendar, year: int) -> Period | None:
    """The date in a year, or None if that year lacks it."""
    try:
        return cut(whole_of(date, year), date.part)
    except ValueError:
        return None


def weekday(date: Calendar, anchors: Anchors) -> Period | None:
    """A day of the week near a document that is dated to the day: the latest up to then, "this" of its week, "next" of the week after."""
    now = anchors.published
    if now is None or now.grain != "day" or now.first is None or date.weekday is None:
        return None
    monday = now.first - (now.first - 1) % WEEK
    if date.pick in ("this", "next"):
        day = monday + date.weekday + (WEEK if date.pick == "next" else 0)
    elif date.pick == "coming" or (anchors.future and date.pick == "nearest"):
        earliest = now.first + (date.pick == "coming")
        day = earliest + (date.weekday - (earliest - 1)) % WEEK
    else:
        latest = now.first - (date.pick == "last")
        day = latest - (latest - 1 - date.weekday) % WEEK
    day += WEEK * date.shift  # "two Sundays ago"
    return Period(day, day, "day")


# -- distances ---------------------------------------------------------------------------------------------------------
def resolve_offset(date: Offset, anchors: Anchors) -> Period | None:
    """The days of a distance from its anchor."""
    anchor = resolve(date.anchor, anchors) if date.anchor else anchors.of(date.base)
    if anchor is None or anchor.first is None or anchor.last is None or date.form == "recurring":
        return None
    if date.form == "now":
        return anchor
    if date.distance is None or abs(date.distance) > LONGEST or date.unit == "century":
        return None
    if date.form == "window":
        return stretch(anchor, date)
    if date.unit == "day" or (date.unit == "week" and date.exact):
        steps = date.distance * (WEEK if date.unit == "week" else 1)
        return Period(anchor.first + steps, anchor.first + steps, "day") if anchor.grain == "day" else None
    if FINE.get(anchor.grain, 9) > FINE.get(date.unit, 9) and not within(anchor, date.unit):
        return None
    return shifted(anchor, date.unit, date.distance)  # type: ignore[arg-type]


def stretch(anchor: Period, date: Offset) -> Period | None:
    """So many units before the anchor or after it, without the anchor's own day; with a stated anchor, so many from that day on.

    Quarters are whole quarters of the calendar. An anchor that is no day belongs to the stretch, since its day is not known.
    """
    if anchor.first is None or anchor.last is None or date.distance is None or (date.unit in ("day", "week") and anchor.grain != "day"):
        return None
    if date.unit not in MONTHS and date.unit not in ("day", "week"):
        return None
    if FINE.get(anchor.grain, 9) > FINE.get(date.unit, 9):
        return None
    count, apart = date.distance, anchor.grain == "day"
    if date.anchor is not None:
        return Period(anchor.first, moved(anchor.first, count, date.unit) - 1, "span") if count > 0 else None
    if date.working:
        return working_days(anchor.first, count)
    if date.unit == "quarter":
        ends = shifted(anchor, "quarter", count), shifted(anchor, "quarter", -1 if count < 0 else 1)
        return Period(min(ends[0].first or 0, ends[1].first or 0), max(ends[0].last or 0, ends[1].last or 0), "span")
    if count < 0:
        return Period(moved(anchor.first, count, date.unit), anchor.last - apart, "span")
    return Period(anchor.first + apart, moved(anchor.last, count, date.unit), "span")


def up_to(end: Period, unit: Unit, count: int) -> Period | None:
    """So many units that end with a date; None where the date is coarser than the unit."""
    if end.last is None or FINE.get(end.grain, 9) > FINE.get(unit, 9) or (unit not in MONTHS and unit not in ("day", "week")):
        return None
    return Period(moved(end.last + 1, -count, unit), end.last, "span")


def working_days(day: int, count: int) -> Period:
    """So many Mondays to Fridays before a day or after it."""
    step, left, at, first = (1 if count > 0 else -1), abs(count), day, 0
    while left:
        at += step
        if (at - 1) % WEEK < 5:
            left -= 1
            first = first or at
    return Period(min(first, at), max(first, at), "span")


def moved(day: int, count: int, unit: Unit) -> int:
    """The day so many units away; the 31st becomes the last of a shorter month."""
    if unit in ("day", "week"):
        return day + count * (WEEK if unit == "week" else 1)
    year, month, number = calendar_day(day)
    months = year * 12 + month - 1 + count * MONTHS[unit]
    return day_number(months // 12, months % 12 + 1, min(number, last_of_month(months // 12, months % 12 + 1)))


# -- intervals -----------------------------------------------------------------------------------------------------------
def resolve_interval(date: Interval, anchors: Anchors) -> Period | None:
    """From the first day of one end to the last of the other; an end without a year takes it from the other."""
    left, right = shared_year(edge(date.left, True), edge(date.right, False))
    start = resolve(left, anchors)
    if start is None or start.first is None:
        return None
    if is_now(right) and anchors.published is None:
        return Period(start.first, None, "span")
    end = resolve(right, anchors)
    if isinstance(right, Calendar) and right.open_year:
        year = calendar_day(start.first)[0]
        options = (following(start.first, right.weekday),) if right.weekday is not None and right.day is None else (valid(right, year), valid(right, year + 1))
        end = next((p for p in options if p and p.last is not None and p.last >= start.first), None)
    return Period(start.first, end.last, "span") if end and end.last is not None and start.first <= end.last else None


def following(day: int, weekday_number: int) -> Period:
    """The first such day of the week after a day."""
    found = day + 1 + (weekday_number - day) % WEEK
    return Period(found, found, "day")


def edge(date: Calendar | Offset, start: bool) -> Calendar | Offset:
    """The day that an end of an interval names: "from the end of 2007" starts on its last day, "to the start of 2008" ends on its first."""
    if not isinstance(date, Calendar) or date.part is None:
        return date
    moved_to = {"end": ("last", 0) if start else None, "start": None if start else ("first", 0), "mid": ("middle", 0)}.get(date.part[0], date.part)
    if date.part[0] == "mid" and date.unit not in ("year", "month"):
        return date
    return date if moved_to == date.part or moved_to is None else replace(date, part=moved_to)


def is_now(date: Calendar | Offset) -> bool:
    """True for "the present", "now", "today"."""
    return isinstance(date, Offset) and date.form == "now"


def shared_year(left: Calendar | Offset, right: Calendar | Offset) -> tuple[Calendar | Offset, Calendar | Offset]:
    """The first end with the year of the second: "May to July 2019"; "November to February 2017" begins in 2016."""
    if not isinstance(left, Calendar) or not isinstance(right, Calendar) or not left.open_year or right.open_year or left.pick != "nearest":
        return left, right
    earlier = left.month is not None and right.month is not None and left.month > right.month
    if right.base != "absolute":
        return replace(left, base=right.base, shift=right.shift - earlier), right
    return replace(left, year=None if right.year is None else right.year - earlier), right
