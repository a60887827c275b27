"""A line of Chinese and a place in it in, the number written there out: digits with 万 and 亿, numerals in characters, and what is said in round figures."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from checker.claims.numbers.numerals import integer_numeral, parse_digits
from checker.data.chinese import DIGITS, MYRIADS, TENS, UNITS
from checker.model.claim import Hedge, Numeral
from checker.model.frozen import dataclass, replace

SIGNS = "".join(DIGITS) + "十百千万亿"
STARTS = re.compile(rf"\d|[{SIGNS}几数半]")
ARABIC = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009]\d+)*(?: \d{3}(?!\d))*")
# 千 and 百 behind digits begin a unit where one follows ("9千米", "500千瓦"); the first sign of a large unit is no scale
PREFIXED = "".join(sorted({name[1] for names in UNITS.values() for name in names.split() if len(name) > 1 and name[0] in "千百"}))
SCALE = re.compile(rf"\s?(多|余|几)?((?:[十百千]?[万亿])亿?|[千百](?![{PREFIXED}万亿])|兆(?=[美日港欧]?元))")
HAN = re.compile(rf"[{SIGNS}点]+")
MORE = re.compile(r"(?:多|余|几)(?=[万亿])")
VAGUE = re.compile(r"([几数])([十百千])?([万亿]*)|([十百千万亿]+)(?=余|多)|(?<=[上近过超逾])([百千万亿]+)")
TEENS = re.compile(rf"([{''.join(DIGITS)}]?十)几([万亿]?)")
SIZES = {**TENS, **MYRIADS}


@dataclass(frozen=True, slots=True)
class ChineseNumber:
    """A number at characters start..end of a line.

    `low` is the number itself, or the lower end of what is said in round figures with `high` as the upper one (`hedge` is "range" then). `hedge` is
    "more_than" for "20多万". `han` is True for numerals in characters, `scaled` if 万 or 亿 belongs to it.
    """

    start: int
    end: int
    low: Numeral
    high: Numeral | None = None
    hedge: Hedge = "none"
    han: bool = False
    scaled: bool = False


def read_chinese_number(text: str, at: int) -> ChineseNumber | None:
    """The number that starts at a character; None for signs that write none there ("万一", "千方百计", "1.2.3").

    >>> [str(n.low.value) if (n := read_chinese_number(t, 0)) else None for t in ("1.2万", "2亿5000万", "九百五十一", "三点五", "二〇一八", "一万二", "千万")]
    ['12000', '250000000', '951', '7/2', '2018', '12000', None]
    """
    if text[at].isdigit():
        return arabic(text, at)
    return vague(text, at) or characters(text, at)


# -- digits --------------------------------------------------------------------------------------------------------------
def arabic(text: str, at: int) -> ChineseNumber | None:
    """A number in digits with the scale signs behind it; lower groups may follow ("2亿5000万")."""
    match = ARABIC.match(text, at)
    if match is None:
        return None
    numeral = parse_digits(match[0].replace(" ", ""), "en")
    if numeral is None:
        return None
    number = ChineseNumber(at, match.end(), numeral)
    while True:
        scale = SCALE.match(text, number.end)
        if scale is None:
            return number
        number = scaled(number, scale)
        more = ARABIC.match(text, number.end)
        lower = arabic(text, more.start()) if more and number.hedge == "none" else None
        if lower is None or not lower.scaled or lower.low.value >= number.low.step:
            return number
        value = number.low.value + lower.low.value
        return replace(number, end=lower.end, low=replace(lower.low, value=value), hedge=lower.hedge)


def scaled(number: ChineseNumber, scale: re.Match[str]) -> ChineseNumber:
    """The number times the scale that was matched."""
    factor = scale_factor(scale[2])
    low = number.low
    numeral = replace(low, value=low.value * factor, step=low.step * factor, zeros=0, rounded=True)
    hedge: Hedge = "more_than" if scale[1] else number.hedge
    return replace(number, end=scale.end(), low=numeral, scaled=True, hedge=hedge)


def scale_factor(signs: str) -> int:
    """The product of scale signs.

    >>> scale_factor("千万"), scale_factor("万亿")
    (10000000, 1000000000000)
    """
    factor = 1
    for sign in signs:
        factor *= SIZES.get(sign, 10**12)
    return factor


# -- characters ------------------------------------------------------------------------------------------------------------
def characters(text: str, at: int) -> ChineseNumber | None:
    """A number in characters: by places ("二〇一八"), by sizes ("九千五百五十一"), with decimals ("三点五"), or between two digits ("七八十")."""
    match = HAN.match(text, at)
    if match is None or match[0][0] == "点":
        return None
    written = match[0].rstrip("点")
    if len(written) > 1 and written[-1] in "千百" and written[-2] in "万亿":
        written = written[:-1]  # "五百万千瓦"
    more = MORE.match(text, at + len(written))
    tail = ""
    if more:
        after = HAN.match(text, more.end())
        tail = after[0] if after and set(after[0]) <= set("万亿") else ""
    found = numeral_of(written + tail)
    if found is None:
        return None
    low, high = found
    end = at + len(written) + (len(more[0]) if more and tail else 0) + len(tail)
    hedge: Hedge = "range" if high else "more_than" if tail else "none"
    return ChineseNumber(at, end, low, high, hedge, True, low.rounded and low.step > 1)


def numeral_of(signs: str) -> tuple[Numeral, Numeral | None] | None:
    """The value of signs, or the two values between which a pair of digits lets it lie; None if they write no number.

    >>> [tuple(str(n.value) for n in found if n) if (found := numeral_of(s)) else None for s in ("十七八", "两三百", "三五", "百零五", "五一", "百", "三万亿")]
    [('17', '18'), ('200', '300'), ('3', '5'), None, None, None, ('3000000000000',)]
    """
    for i, (one, two) in enumerate(pairwise(signs)):
        if one in DIGITS and two in DIGITS and DIGITS[one] and DIGITS[two] - DIGITS[one] in (1, 2) and len(signs) < 5 and signs[i + 2 : i + 3] not in DIGITS:
            if DIGITS[two] - DIGITS[one] == 2 and (one, two) != ("三", "五"):
                continue
            low, high = by_sizes(signs[: i + 1] + signs[i + 2 :]), by_sizes(signs[:i] + signs[i + 1 :])
            return (low, high) if low and high and "点" not in signs else None
    if len(signs) > 1 and all(s in DIGITS for s in signs):
        return by_places(signs)
    whole, point, rest = signs.partition("点")
    found = with_decimals(whole, rest) if point else by_sizes(whole)
    return (found, None) if found else None


def by_places(signs: str) -> tuple[Numeral, None] | None:
    """Digits in a row: a year, or a number with 〇 or 零 in it."""
    if len(signs) != 4 and not ("〇" in signs or "零" in signs):
        return None
    found = integer_numeral("".join(str(DIGITS[s]) for s in signs))
    return (found, None) if found else None


def with_decimals(whole: str, rest: str) -> Numeral | None:
    """A number with decimals in characters, and perhaps a scale behind them ("三点五万")."""
    decimals = rest.rstrip("十百千万亿")
    start = by_sizes(whole)
    if start is None or not decimals or any(s not in DIGITS for s in decimals):
        return None
    step = Fraction(1, 10 ** len(decimals))
    value = start.value + sum(DIGITS[s] * Fraction(1, 10 ** (n + 1)) for n, s in enumerate(decimals))
    factor = scale_factor(rest[len(decimals) :])
    return Numeral(value * factor, step * factor, start.digits, 0, True)


def by_sizes(signs: str) -> Numeral | None:
    """A number built from digits and sizes ("两百万", "一百零五", "一万二"); None for sizes without a digit and for digits in disorder."""
    total, section, digit, last = 0, 0, None, 0
    for i, sign in enumerate(signs):
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
            final = i + 1 == len(signs)
            if final and last >= 100 and signs[i - 1] in SIZES and digit:
                digit, section = None, section + DIGITS[sign] * last // 10 if last < 10**4 else section
                total += DIGITS[sign] * last // 10 if last >= 10**4 else 0
        elif sign in TENS:
            if digit is None and not (sign == "十" and (i == 0 or not section % 100)):
                return None
            section, digit, last = section + (1 if digit is None else digit) * TENS[sign], None, TENS[sign]
        else:
            section, digit = section + (digit or 0), None
            if not total and not section:
                return None
            total = (total + section) * MYRIADS[sign] if not total or total < MYRIADS[sign] else total + section * MYRIADS[sign]
            section, last = 0, MYRIADS[sign]
    value = total + section + (digit or 0)
    if not signs:
        return None
    size = scale_factor(re.search(r"[万亿]*$", signs)[0])  # type: ignore[index]
    if size > 1:
        return Numeral(Fraction(value), Fraction(size), len(str(value // size)), 0, True)
    return integer_numeral(str(value))


# -- round figures -----------------------------------------------------------------------------------------------------------
def vague(text: str, at: int) -> ChineseNumber | None:
    """ "数百", "几十万", "十几", "百余", "上千": an order of magnitude; None for "几" alone, which says none."""
    teens = TEENS.match(text, at)
    if teens:
        base, factor = by_sizes(teens[1]), scale_factor(teens[2])
        if base:
            low, high = (Numeral((base.value + n) * factor, Fraction(factor), 2, 0, factor > 1) for n in (1, 9))
            return ChineseNumber(at, teens.end(), low, high, "range", True, factor > 1)
    match = VAGUE.match(text, at)
    if match is None or (match[1] and not (match[2] or match[3])):
        return None
    signs = (match[2] or "") + (match[3] or "") if match[1] else match[4] or match[5]
    if match[4] and signs.startswith("十"):
        return None
    size = scale_factor(signs)
    low = Numeral(Fraction(size), Fraction(size), 1, 0, True)
    if match[1]:
        return ChineseNumber(at, match.end(), low, replace(low, value=Fraction(size * 10)), "range", True, size >= 10**4)
    return ChineseNumber(at, match.end(), low, None, "none", True, size >= 10**4)
