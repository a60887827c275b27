"""A line of Chinese and a place in it in, the expression of time that begins there out: dates in calendar terms, and those relative to document or text."""

from __future__ import annotations

import re

from checker.claims.calendar.expressions import Base, Unit
from checker.claims.calendar.resolving import Anchors
from checker.claims.chinese.calendar import (
    DAY,
    Distance,
    Piece,
    Terms,
    bare_span,
    century,
    dated_year,
    era,
    fiscal,
    iso_day,
    made,
    month_day,
    numeral,
    within_year,
    year_part,
)
from checker.claims.chinese.text import longest
from checker.data.chinese import DIGITS, FUTURE, RELATIVE_DAYS, RELATIVE_MONTHS, RELATIVE_WEEKS, RELATIVE_YEARS, WEEKDAYS, YEAR_PARTS
from checker.model.frozen import replace
from checker.model.moment import calendar_day

COUNT = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,4}|几|数|多)"
RELATIVE_YEAR = re.compile(rf"({longest(RELATIVE_YEARS)})(?!级|轻|度计划)(?:度(?!过))?(同期)?")
RELATIVE_MONTH = re.compile(longest(RELATIVE_MONTHS))
RELATIVE_WEEK = re.compile(rf"({longest(RELATIVE_WEEKS)})([一二三四五六日天末])?")
RELATIVE_DAY = re.compile(longest(RELATIVE_DAYS))
QUARTER = re.compile(r"(本|上|下|上一|下一)(?:个)?季度")
WEEKDAY = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])(?!个|次|围|家|到|位|开)")
UNIT_OF: dict[str, Unit] = {"年": "year", "个月": "month", "天": "day", "日": "day", "周": "week", "个星期": "week", "个季度": "quarter", "个世纪": "century"}
DISTANCE = re.compile(rf"({COUNT})(?:多|余)?({longest(UNIT_OF)})(?:多|半)?(之前|以前|前|之后|以后|后)(?!期|来|续|排|者|面|台|方|往|景|夕)")
WINDOW = re.compile(rf"(近|最近|过去|过去的|最近的|未来|今后|接下来|此后)(?:的)?(?:(这)?({COUNT})(?:多|余)?({longest(UNIT_OF)})|年)(?:以来|来|间|里|内|中)?")
ELAPSED = re.compile(rf"({COUNT})(?:多|余)?(年|个月)(?:以来|来)(?![自到])")


def said_at(text: str, at: int) -> Piece | None:
    """The expression that begins at a character, and the character behind it; None if none does."""
    for reader in (iso_day, bare_span, era, fiscal, distance, window, dated_year, century, relative_year, relative_month, month_day, relative_week, short):
        found = reader(text, at)
        if found:
            return found
    return None


def relative_year(text: str, at: int) -> Piece | None:
    """去年, 今年3月12日, 明年上半年, 去年同期; 年底 and 上半年 of a year that is to be found elsewhere."""
    match = RELATIVE_YEAR.match(text, at)
    if match and not (match[1] in ("前年", "后年") and at and text[at - 1] in "大目年之以前后"):
        base, shift = RELATIVE_YEARS[match[1]]
        year = Terms("year", base=base, shift=shift)  # type: ignore[arg-type]
        return (year, match.end()) if match[2] else within_year(text, match.end(), year)
    part = year_part(text, at)
    whole = (
        part
        and part[0][0] in ("half", "quarter", "months", "start", "mid", "end")
        and text[at : part[1]] not in YEAR_PARTS.keys() - {"年初", "年中", "年底", "年末"}
    )
    if not part or not whole or (at and (text[at - 1].isdigit() or text[at - 1] in "〇一二三四五六七八九十百每多近几")):
        return None
    return Terms("year", part=part[0]), part[1]


def relative_month(text: str, at: int) -> Piece | None:
    """上月, 本月12日, 当月, 本季度."""
    match = RELATIVE_MONTH.match(text, at)
    if match:
        base, shift = RELATIVE_MONTHS[match[0]]
        return Terms("month", base=base, shift=shift), match.end()  # type: ignore[arg-type]
    quarter = QUARTER.match(text, at)
    if quarter is None:
        return None
    return Terms("quarter", base="document", shift={"本": 0, "上": -1, "上一": -1, "下": 1, "下一": 1}[quarter[1]]), quarter.end()


def relative_week(text: str, at: int) -> Piece | None:
    """上周, 本周五, 下周末."""
    match = RELATIVE_WEEK.match(text, at)
    if match is None:
        return None
    shift = RELATIVE_WEEKS[match[1]]
    if match[2] == "末":
        return Terms("weekend", base="document", shift=shift), match.end()
    return Terms("week", weekday=WEEKDAYS.get(match[2] or ""), base="document", shift=shift), match.end()


def short(text: str, at: int) -> Piece | None:
    """昨天, 当天; 星期一."""
    day = RELATIVE_DAY.match(text, at)
    if day:
        base, shift = RELATIVE_DAYS[day[0]]
        return Distance("point", base, "day", shift, exact=True), day.end()  # type: ignore[arg-type]
    week = WEEKDAY.match(text, at)
    if week is None or (at and text[at - 1] in DIGITS | {"每": 0, "几": 0, "十": 0}) or (at and text[at - 1].isdigit()):
        return None
    return Terms("day", weekday=WEEKDAYS[week[1]]), week.end()


def distance(text: str, at: int) -> Piece | None:
    """五年前, 三天后, 两个月之后."""
    match = DISTANCE.match(text, at)
    if match is None or is_plain_year(match[1], match[2]) or (at and (text[at - 1].isdigit() or text[at - 1] in "〇零一二三四五六七八九十百千万.第")):
        return None
    count = numeral(match[1]) or None
    back = "前" in match[3]
    base: Base = "document" if back else "text"
    unit = UNIT_OF[match[2]]
    return Distance("point", base, unit, None if count is None else -count if back else count), match.end()


def window(text: str, at: int) -> Piece | None:
    """近五年, 过去三个月, 未来两年; 五年来."""
    match = WINDOW.match(text, at)
    if match and (match[3] or match[0].startswith("近年")) and not (match[3] and is_plain_year(match[3], match[4])):
        if match[3] is None and not match[0].endswith("来"):
            return None
        if at and match[1] == "近" and text[at - 1] in "附靠接邻将":
            return None
        count = numeral(match[3]) if match[3] else 0
        if not count and match[3] and match[3] not in "几数多":
            return None  # "近百年" is a duration
        forward = match[1] in ("未来", "今后", "接下来", "此后")
        signed = (count if forward else -count) or None
        base: Base = "text" if match[1] == "此后" else "document"
        return Distance("window", base, UNIT_OF[match[4]] if match[4] else "year", signed), match.end()
    past = ELAPSED.match(text, at)
    if past is None or is_plain_year(past[1], past[2]) or (at and (text[at - 1].isdigit() or text[at - 1] in DIGITS)):
        return None
    return Distance("window", "document", UNIT_OF[past[2]], -numeral(past[1]) or None), past.end()


def is_plain_year(count: str, unit: str) -> bool:
    """True for four digits before 年: a year and no distance."""
    return unit == "年" and (len(count) == 4 and (count.isdigit() or all(c in DIGITS for c in count)))


def speaks_of_future(text: str) -> bool:
    """True if a sentence tells what is to come."""
    return any(word in text for word in FUTURE)


def day_of_month(text: str, at: int, anchors: Anchors) -> Piece | None:
    """12日: in the month of the last date of the text, else of the document, the month before if that day has not come yet; unresolved without either."""
    match = DAY.match(text, at)
    if match is None or text[match.end() - 1] == "号" or not 1 <= numeral(match[1]) <= 31:
        return None
    if at and (text[at - 1].isdigit() or text[at - 1] in "〇一二三四五六七八九十月.第生近"):
        return None
    day = numeral(match[1])
    anchor = next((p for p in (anchors.last, anchors.published) if p and p.first is not None and p.grain in ("day", "month")), None)
    if anchor is None or anchor.first is None:
        return Terms("day", day=day, broken="the month is not said"), match.end()
    year, month, now = calendar_day(anchor.first)
    if anchor is anchors.published and anchor.grain == "day" and day > now and not speaks_of_future(text):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    step = f"month {year:04d}-{month:02d} taken from the {'document' if anchor is anchors.published else 'text'}"
    return replace(made("day", year, month, day), steps=(step,)), match.end()
