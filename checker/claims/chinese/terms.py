"""A line of Chinese and a place in it in, one number there with its unit out, or a share such as "百分之十二": the parts that ranges and claims are made of."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.claims.chinese.numbers import STARTS, ChineseNumber, read_chinese_number
from checker.claims.chinese.text import REACH, Line, longest
from checker.claims.chinese.units import Tail, read_tail
from checker.claims.numbers.numerals import fraction_numeral
from checker.claims.numbers.unitnames import dimension_of
from checker.data.chinese import CURRENCY_SIGNS, DENOMINATORS
from checker.model.claim import Numeral
from checker.model.frozen import dataclass, replace

SIGN = re.compile(rf"(?:{longest(CURRENCY_SIGNS)})\s?$")
PER = re.compile(rf"每({longest(DENOMINATORS)})[\u3400-\u9fff]{{0,6}}$")
MINUS = re.compile(r"(?:零下|负|(?<![\d\u3400-\u9fff%])[-−])$")
PARTS = re.compile(r"(百|千|万|[一二三四五六七八九十]{1,2}|\d{1,3})分之")
NO_TENTH = "(?![立员功为果本绩长就人都份品交套熟])"  # "三成员国"
TENTHS = re.compile(rf"([一二三四五六七八九])([一二三四五六七八九])?成([一二三四五六七八九])?{NO_TENTH}|([1-9](?:\.5)?)成{NO_TENTH}")
SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,3})(?![\d/])")
HOURLY = re.compile(r"时速(?:为|达到|达|可达|约|超过|高达|提高到|最高)*$")
TIMES = re.compile(r"倍")
DIGIT_VALUES = {sign: n for n, sign in enumerate("一二三四五六七八九", 1)} | {"两": 2}


@dataclass(frozen=True, slots=True)
class Term:
    """A number with its tail at characters start..end of a line; `prefixed` if a currency sign stands before it, `ratio` for shares and multiples."""

    number: ChineseNumber
    start: int
    tail: Tail
    unit: str
    dimension: str
    prefixed: bool = False
    ratio: bool = False

    @property
    def end(self) -> int:
        """The character behind number, unit and hedge; what is counted without a classifier is not part of it."""
        return self.number.end if self.tail.kind == "noun" else max(self.tail.end, self.number.end)


def read_term(line: Line, at: int) -> Term | None:
    """The number at a character with its unit and sign; None if none stands there."""
    share = fraction(line, at) or tenths(line, at) or slashed(line, at)
    if share:
        return share
    text = line.text
    number = bare_half(line, at) or read_chinese_number(text, at)
    if number is None:
        return None
    tail = read_tail(line, number.end)
    if tail.half:
        number = with_half(number)
    if TIMES.match(text, number.end) or text.startswith(("多倍", "余倍"), number.end):
        return Term(number, number.start, multiple(text, number.end), "dimensionless", "number", ratio=True)
    start, number = signed(line, number)
    sign = SIGN.search(text, max(0, start - REACH), start)
    if sign and tail.kind != "classifier" and (tail.kind != "unit" or tail.dimension == "currency"):
        unit = tail.unit if tail.kind == "unit" and tail.unit != "CNY" else CURRENCY_SIGNS[sign[0].strip()]
        return Term(number, sign.start(), tail, unit, "currency", True)
    if tail.kind == "unit":
        return per_before(line, Term(number, start, tail, tail.unit, tail.dimension))
    return Term(number, start, tail, "", "number")


def multiple(text: str, at: int) -> Tail:
    """The "倍", "多倍" or "倍以上" at a character."""
    end, hedge = (at + 1, "none") if text[at] == "倍" else (at + 2, "more_than")
    if text.startswith("以上", end):
        end, hedge = end + 2, "at_least"
    return Tail(at, end, "unit", "dimensionless", "number", hedge)  # type: ignore[arg-type]


def bare_half(line: Line, at: int) -> ChineseNumber | None:
    """ "半小时", "半年": half of a unit of time or length; None for the half of "上半年"."""
    text = line.text
    if text[at] != "半" or (at and text[at - 1] in "上下大前后一过多"):
        return None
    rest = text[at + 1 + (text[at + 1 : at + 2] == "个") :]
    if not rest.startswith(("小时", "年", "月", "天", "公里", "世纪", "钟头", "米")) or rest.startswith(("年报", "年线", "天空")):
        return None
    return ChineseNumber(at, at + 1, Numeral(Fraction(1, 2), Fraction(1, 10), 1, 0, True), han=True)


def with_half(number: ChineseNumber) -> ChineseNumber:
    """The number and a half."""
    return replace(number, low=replace(number.low, value=number.low.value + Fraction(1, 2), step=Fraction(1, 10), zeros=0, rounded=True))


def signed(line: Line, number: ChineseNumber) -> tuple[int, ChineseNumber]:
    """Where the number begins with its minus, and the number; "零下" and "负" are one as well."""
    match = MINUS.search(line.text, max(0, number.start - REACH), number.start)
    if match is None or number.high:
        return number.start, number
    low = replace(number.low, value=-number.low.value)
    return match.start(), replace(number, low=low)


def per_before(line: Line, term: Term) -> Term:
    """The term for so much of what is named before it: "每吨300元", "每小时行驶80公里"."""
    match = PER.search(line.text, max(0, term.start - REACH), term.start)
    if match is None and term.dimension == "length" and HOURLY.search(line.text, max(0, term.start - REACH), term.start):
        return replace(term, unit=f"{term.unit}/hour", dimension="speed")
    if match is None or "/" in term.unit or term.dimension in ("percent", "percentage_point", "time"):
        return term
    unit = f"{term.unit}/{DENOMINATORS[match[1]]}"
    return replace(term, unit=unit, dimension=dimension_of(unit) if term.unit else term.dimension)


def fraction(line: Line, at: int) -> Term | None:
    """A share as "百分之十二", "千分之三" or "三分之二"; None if none starts at a character."""
    text = line.text
    under = PARTS.match(text, at)
    over = read_chinese_number(text, under.end()) if under and under.end() < len(text) and STARTS.match(text, under.end()) else None
    if under and text.startswith("百", under.end()) and under[1] == "百":
        over = ChineseNumber(under.end(), under.end() + 1, Numeral(Fraction(100), Fraction(1), 3, 2), han=True)
    if under is None or over is None:
        return None
    tail = read_tail(line, over.end)
    tail = tail if not tail.kind else Tail(over.end, over.end)
    hedge = tail.hedge if tail.hedge != "none" else over.hedge
    number = replace(over, start=at, hedge="range" if over.high else "none")
    tail = replace(tail, hedge=hedge)
    if under[1] in ("百", "千"):
        name = "percent" if under[1] == "百" else "permille"
        return Term(number, at, replace(tail, kind="unit"), name, "percent", ratio=True)
    size = read_chinese_number(text, at) if under[1] != "万" else None
    below = size.low.value if size and size.end == under.end() - 2 else Fraction(10**4) if under[1] == "万" else None
    if not below or over.high:
        return None
    return Term(replace(number, low=fraction_numeral(over.low.value / below)), at, replace(tail, kind="unit"), "dimensionless", "number", ratio=True)


def slashed(line: Line, at: int) -> Term | None:
    """A share in digits with a slash: "1/3"."""
    match = SLASHED.match(line.text, at)
    if match is None or not 0 < int(match[1]) < int(match[2]):
        return None
    number = ChineseNumber(at, match.end(), fraction_numeral(Fraction(int(match[1]), int(match[2]))))
    return Term(number, at, Tail(match.end(), match.end(), "unit"), "dimensionless", "number", ratio=True)


def tenths(line: Line, at: int) -> Term | None:
    """Tenths as percent: "三成", "七八成", "三成五", "近8成"; None if none start at a character."""
    match = TENTHS.match(line.text, at)
    if match is None:
        return None
    low = Fraction(match[4]) if match[4] else Fraction(DIGIT_VALUES[match[1]])
    low += Fraction(DIGIT_VALUES[match[3]], 10) if match[3] else 0
    fine = bool(match[3]) or low.denominator != 1
    high = Numeral(Fraction(DIGIT_VALUES[match[2]] * 10), Fraction(10), 2, 0, True) if match[2] else None
    numeral = Numeral(low * 10, Fraction(1 if fine else 10), 2, 0, True)
    number = ChineseNumber(at, match.end(), numeral, high, "range" if high else "none", match[4] is None)
    tail = read_tail(line, match.end())
    tail = Tail(match.end(), tail.end if not tail.kind else match.end(), "unit", "percent", "percent", tail.hedge if not tail.kind else "none")
    return Term(number, at, tail, "percent", "percent", ratio=True)
