"""A line of Chinese and a place in it in, the date in calendar terms or the distance in time that begins there out."""

from __future__ import annotations

import re
from typing import Literal

from checker.claims.calendar.expressions import Base, Calendar, Offset, Part, Unit
from checker.claims.chinese.numbers import by_sizes
from checker.claims.chinese.text import REACH, longest
from checker.data.chinese import (
    DECADE_PARTS,
    DIGITS,
    MONTH_PARTS,
    REIGNS,
    SEASONS,
    YEAR_PARTS,
)
from checker.model.frozen import dataclass, replace
from checker.model.moment import day_number


@dataclass(frozen=True, slots=True)
class Terms:
    """A date in calendar terms before its place among the tokens is known; the fields are those of `expressions.Calendar`."""

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int = 0
    part: Part | None = None
    base: Base = "absolute"
    shift: int = 0
    broken: str = ""
    steps: tuple[str, ...] = ()

    @property
    def open_year(self) -> bool:
        """True if the year is to be found elsewhere."""
        return self.year is None and self.base == "absolute" and self.unit != "century"

    def placed(self, first: int, last: int) -> Calendar:
        """The date at its tokens (last exclusive)."""
        return Calendar(
            first,
            last,
            self.unit,
            self.year,
            self.month,
            self.day,
            self.weekday,
            self.number,
            self.part,
            self.base,
            self.shift,
            broken=self.broken,
            steps=self.steps,
        )


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance in time before its place among the tokens is known; the fields are those of `expressions.Offset`."""

    form: Literal["point", "window", "now"]
    base: Base
    unit: Unit = "day"
    count: int | None = 0
    exact: bool = False

    def placed(self, first: int, last: int) -> Offset:
        """The distance at its tokens (last exclusive)."""
        return Offset(first, last, self.form, self.base, self.unit, self.count, None, self.exact)


Piece = tuple[Terms | Distance, int]
Dated = tuple[Terms, int]

SMALL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
YEAR = re.compile(
    r"(?<![\d.,])(?:(1\d{3}|20\d{2}|21\d{2})|([一二][〇零一二三四五六七八九]{3})|(\d{2})(?=年\s?\d{1,2}月))(?:年|(?=财年|学年|[-—–~至到]{1,2}\d{4}年))"
)
BARE_SPAN = re.compile(r"(?<![\d.,])(1\d{3}|20\d{2})\s?[-—–~/]{1,2}\s?((?:1\d|20)?\d{2})(年度?|学年度?|财年)")
ISO = re.compile(r"(?<![\d.\-/])(1\d{3}|20\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-/])")
MONTH = re.compile(rf"({SMALL})月(?!饼|球|亮|台|经)(?:份)?")
DAY = re.compile(rf"({SMALL})(?:日|号)(?!本|线|楼|院|门|馆|车|令|文|机|仓|均|常|报)")
LASTING = re.compile(r"的?历史|时间|之久|[多余](?!\d)")
LONG_YEARS = re.compile(r"的?(?:历史|时间|之久|间)|[多余](?!\d)|[前来]|以上")
YEAR_PART = re.compile(
    rf"(?:({longest(YEAR_PARTS)})(?!国|学|级|央|心|部|期|步|东|华|部|院|共|等|小|午|文|层|流|端|线)|(上|下)半年|第?([一二三四1-4])季度?|前([二三1-3])季度?|[前头](\d{{1,2}}|[一二三四五六七八九十]{{1,2}})个月|([春夏秋冬])(?:季|天)?(?!运|耕|节|游|令|晚))"
)
MONTH_PART = re.compile(rf"({longest(MONTH_PARTS)})(?!国|学|央|心|部)")
FISCAL = re.compile(r"(?<!\d)(20\d{2}|19\d{2})(?:财年|财政年度)")
CENTURY = re.compile(
    rf"(公元前)?(?:(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})世纪|(上|本|下)个?世纪)(?:([1-9]0|[一二三四五六七八九]十)年代)?(?:({longest(DECADE_PARTS)}))?"
)
DECADE = re.compile(rf"(?:(1[0-9]{{2}}0|20[0-9]0)|([1-9]0|[一二三四五六七八九]十))年代(?:({longest(DECADE_PARTS)}))?")
ERA = re.compile(r"(?:公元|西元)(前)?(\d{1,4}|[〇零一二三四五六七八九十百千]{1,5})年")
BLANKS = (
    (re.compile(rf"(?<={'|'.join(REIGNS)})(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})年"), "year of a reign"),
    (re.compile(r"(?:农历|阴历|旧历)[〇零一二三四五六七八九十廿正腊冬初闰年月日\d]{1,12}"), "lunar calendar"),
    (re.compile(r"[正腊]月(?:初?[一二三四五六七八九十廿]{1,3})?"), "lunar calendar"),
    (
        re.compile(
            r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:时(?!间|候|期|代|速|隔|常|尚|针|差|长|段|任)|点(?=\d{1,2}分|[一二三四五六七八九十]{1,3}分|半|整|钟|许|左右|前|后|至|到))"
            r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})分(?!钟|之)|半|整|许)?"
        ),
        "clock time",
    ),
    (re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-3])[:：][0-5]\d(?::[0-5]\d)?(?![\d:])"), "clock time"),
    (re.compile(r"(?<=上午|下午|凌晨|晚上|早上|中午|傍晚|清晨)(?:\d{1,2}|[一二三四五六七八九十]{1,3})点(?:半|\d{1,2}分)?"), "clock time"),
)


def numeral(text: str) -> int:
    """A small number in digits or characters; 0 for what is none.

    >>> numeral("12"), numeral("十二"), numeral("廿一"), numeral("二〇一八")
    (12, 12, 0, 2018)
    """
    if text.isdigit():
        return int(text)
    if len(text) > 1 and all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    if any(sign not in DIGITS and sign not in "十百千" for sign in text):
        return 0
    found = by_sizes(text)
    return int(found.value) if found else 0


def made(unit: Unit, year: int | None = None, month: int | None = None, day: int | None = None) -> Terms:
    """A date in calendar terms; broken where no calendar has it."""
    broken = ""
    try:
        day_number(2000 if year is None else year, month or 1, day or 1)
    except ValueError:
        broken = "the calendar has no such day"
    return Terms(unit, year, month, day, broken=broken)


# -- absolute --------------------------------------------------------------------------------------------------------------
def iso_day(text: str, at: int) -> Piece | None:
    """2018-04-12, 2018.4.12, 2018/4/12."""
    match = ISO.match(text, at)
    return (made("day", int(match[1]), int(match[3]), int(match[4])), match.end()) if match else None


def bare_span(text: str, at: int) -> Piece | None:
    """2015-2018年, 2018/19学年: years joined by a mark."""
    match = BARE_SPAN.match(text, at)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
    return (Terms("years", first, number=last), match.end()) if first < last else None


def dated_year(text: str, at: int) -> Piece | None:
    """2018年, with a part, a month or a day behind it."""
    match = YEAR.match(text, at)
    if match is None or (at and text[at - 1] in DIGITS):
        return None
    year = int(match[1]) if match[1] else numeral(match[2]) if match[2] else 2000 + int(match[3]) if int(match[3]) < 50 else 1900 + int(match[3])
    if match[0][-1] == "年" and LONG_YEARS.match(text, match.end()) and lasts(text, at, match.end()):
        return None
    if text.startswith(("级", "制", "代", "版"), match.end()):
        return None
    end = match.end() + text.startswith("度", match.end())
    if text.startswith(("财年", "学年"), end):
        return Terms("years" if text[end] == "学" else "fiscal_year", year, number=year + 1 if text[end] == "学" else 0), end + 2
    return within_year(text, end, made("year", year))


def lasts(text: str, at: int, end: int) -> bool:
    """True if four digits before 年 count years: "1500年历史", "约1200年前"."""
    if LASTING.match(text, end):
        return True
    return bool(re.search(r"(?:约|近|距今|超过|有着?|长达|历经|已有)$", text[max(0, at - REACH) : at])) and not text.startswith("前后", end)


def within_year(text: str, end: int, year: Terms) -> Dated:
    """The year with the part, the month or the day that is said behind it."""
    at = end + text.startswith("的", end)
    part = year_part(text, at)
    if part:
        return replace(year, part=part[0]) if part[0][0] != "season" else replace(year, unit="season", number=part[0][1]), part[1]
    month = MONTH.match(text, end)
    if month is None or not 1 <= numeral(month[1]) <= 12:
        return year, end
    number = numeral(month[1])
    return in_month(text, month.end(), replace(year, unit="month", month=number, number=0))


def in_month(text: str, end: int, month: Terms) -> Dated:
    """The month with the part or the day that is said behind it."""
    day = DAY.match(text, end)
    if day and numeral(day[1]):
        dated = made("day", 2000 if month.year is None else month.year, month.month, numeral(day[1]))
        return replace(month, unit="day", day=numeral(day[1]), broken=dated.broken), day.end()
    part = MONTH_PART.match(text, end)
    return (replace(month, part=(MONTH_PARTS[part[1]], 0)), part.end()) if part else (month, end)


def year_part(text: str, at: int) -> tuple[Part, int] | None:
    """The part of a year at a character: 年底, 上半年, 第一季度, 前三季度, 前五个月, 春季."""
    match = YEAR_PART.match(text, at)
    if match is None:
        return None
    if match[1]:
        return (YEAR_PARTS[match[1]], 0), match.end()
    if match[2]:
        return ("half", 1 if match[2] == "上" else 2), match.end()
    if match[3]:
        return ("quarter", numeral(match[3])), match.end()
    if match[4]:
        return ("months", 3 * numeral(match[4])), match.end()
    if match[5]:
        return ("months", numeral(match[5])), match.end()
    return ("season", SEASONS[match[6]]), match.end()


def month_day(text: str, at: int) -> Piece | None:
    """4月12日, 4月, 4月底: in a year that is to be found elsewhere."""
    match = MONTH.match(text, at)
    if match is None or not 1 <= numeral(match[1]) <= 12 or (at and (text[at - 1].isdigit() or text[at - 1] in "〇一二三四五六七八九十.个")):
        return None
    return in_month(text, match.end(), made("month", None, numeral(match[1])))


def era(text: str, at: int) -> Piece | None:
    """公元前221年, 公元618年."""
    match = ERA.match(text, at)
    if match is None or not numeral(match[2]):
        return None
    return made("year", 1 - numeral(match[2]) if match[1] else numeral(match[2])), match.end()


def fiscal(text: str, at: int) -> Piece | None:
    """2018财年."""
    match = FISCAL.match(text, at)
    return (Terms("fiscal_year", int(match[1])), match.end()) if match else None


def century(text: str, at: int) -> Piece | None:
    """20世纪, 20世纪90年代初, 上世纪末, 90年代, 1990年代."""
    match = CENTURY.match(text, at)
    if match:
        number = numeral(match[2]) if match[2] else {"上": 20, "本": 21, "下": 22}[match[3]]
        part: Part | None = (DECADE_PARTS[match[5]], 0) if match[5] else None
        if match[4]:
            return Terms("decade", number * 100 - 100 + numeral(match[4]), part=part), match.end()
        if not number or (not match[2] and match[3] == "下"):
            return None
        number = -number if match[1] else number
        return Terms("century", number * 100 - 100 if number > 0 else number * 100 + 1, number=number, part=part), match.end()
    match = DECADE.match(text, at)
    if match is None or (at and text[at - 1].isdigit()):
        return None
    year = int(match[1]) if match[1] else 1900 + numeral(match[2])
    return Terms("decade", year, part=(DECADE_PARTS[match[3]], 0) if match[3] else None), match.end()
