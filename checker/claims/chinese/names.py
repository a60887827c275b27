"""A number in a line of Chinese in, the rank that it is or the reason why it is no claim out: a label, a name, a telephone number, an idiom."""

from __future__ import annotations

import re

from checker.claims.chinese.numbers import ChineseNumber, read_chinese_number
from checker.claims.chinese.text import REACH, Line, longest
from checker.claims.chinese.units import Tail
from checker.claims.numbers.quantities import Quantity
from checker.data.chinese import (
    IDIOM_ORDINALS,
    LABEL_AFTER_ORDINAL,
    LABELS_AFTER,
    LABELS_BEFORE,
    LINKS,
    NAME_AFTER_ORDINAL,
    NOUN_PARTS,
    NOUNS,
    PHONE_WORDS,
    PLACE_NOUNS,
    RANK_AFTER,
    RANK_BEFORE,
    STOP_WORDS,
    STOPS,
)
from checker.model.claim import Amount

RANK = re.compile(rf"(?:{longest(RANK_BEFORE)})(?:[\u3400-\u9fff]{{0,3}})$")
LEADS = re.compile(longest(RANK_AFTER))
IDIOM = re.compile(longest(IDIOM_ORDINALS))
NAME_AFTER = re.compile(longest(NAME_AFTER_ORDINAL))
LABEL_AFTER = re.compile(longest(LABEL_AFTER_ORDINAL))
BEFORE = re.compile(rf"(?:{longest(LABELS_BEFORE)})\s?$")
AFTER = re.compile(longest(LABELS_AFTER))
PHONE = re.compile(rf"(?:{longest(PHONE_WORDS)})[^。；，]{{0,6}}$")
NOUN = re.compile(longest(NOUNS))
LINK = re.compile(rf"(?:{longest(LINKS)})$")
KNOWN_END = re.compile(longest((*STOPS, *STOP_WORDS)))
PART = re.compile(longest(NOUN_PARTS))
PHONE_DIGITS = re.compile(r"(?<![\d,.])(?:1[3-9]\d{9}|\d{3,4}-\d{7,8}|400-?\d{3}-?\d{4}|\d{3,4}-\d{3,4}-\d{4})(?!\d)")
SCORE = re.compile(r"(?<![\d.])\d{1,3}\s?(?:比|:)\s?\d{1,4}(?![\d.%年])")
GENERATION = re.compile(r"[0-9]0后")
REGULAR = re.compile(r"年(?:规划|计划|制|期)")
GRADED = re.compile(r"(?:左右|以上)?(?:强|大)?(?:地震|阵风|风|余震)")
LIST_MARK = re.compile(r"[、.)\]．]")
AHEAD = 16  # so many characters behind a classifier the counted noun may stand
NATURAL = 4  # a year of four digits; the least number of digits that counts without a classifier


def ordinal(line: Line, at: int) -> Quantity | None:
    """What "第" makes of the number at a character: a rank, a number in a name, or a label; None without "第" before it.

    >>> from checker.claims.chinese.text import line_of
    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> def read(text): q = ordinal(line_of(tokenize_chinese(text)), text.index("第") + 1); return q.skip or ("name" if q.name else q.unit)
    >>> [read(t) for t in ("位居全国第三", "第十三届运动会", "第12页", "第三产业", "第二大港口")]
    ['rank', 'name', 'label', 'idiom', 'rank']
    """
    text = line.text
    if at == 0 or text[at - 1] != "第":
        return None
    number = read_chinese_number(text, at)
    if number is None or number.high or number.hedge != "none" or number.low.step != 1:
        return None
    first, last = line.span(at, number.end)
    plain = Quantity(first, last, first - 1, last, Amount(number.low))
    if IDIOM.match(text, at - 1) or (text[number.end : number.end + 1] in ("，", "、", ":", ",") and (at == 1 or text[at - 2] in "，。；;、:")):
        return Quantity(first, last, first - 1, last, Amount(), skip="idiom")
    if LABEL_AFTER.match(text, number.end):
        return Quantity(first, last, first - 1, last, Amount(), skip="label")
    if LEADS.match(text, number.end) or (RANK.search(text, max(0, at - 1 - REACH), at - 1) and not NAME_AFTER.match(text, number.end)):
        return Quantity(first, last, first - 1, last, Amount(number.low), "none", "rank", "rank", "rank")
    if NAME_AFTER.match(text, number.end) or not re.compile(r"[个座条家所艘枚]").match(text, number.end):
        return Quantity(plain.first, plain.last, plain.outer_first, plain.outer_last, plain.amount, kind="rank", name=True)
    return Quantity(first, last, first - 1, last, Amount(number.low), "none", "rank", "rank", "rank")


def reason_against_chinese(line: Line, number: ChineseNumber, tail: Tail) -> str:
    """Why a number is no claim: "silent" for signs that are part of a word, "name" for a number in a name, else a reason; "" if it may be one."""
    if number.han:
        return han_reason(line.text, number, tail)
    text, start, end = line.text, number.start, number.end
    phone = PHONE_DIGITS.match(text, start) or (PHONE.search(text, max(0, start - REACH), start) and not tail.kind)
    if phone or (start > 4 and text[start - 1] == "-" and text[start - 2].isdigit() and number.low.digits >= 7 and not tail.kind):
        return "telephone number"
    if is_code(line, start, end, tail):
        return "code"
    if is_label(text, start, end) or (tail.word == "级" and not GRADED.match(text, tail.end)):
        return "label"
    if tail.word == "年" and REGULAR.match(text, end):
        return "name"
    if start <= 1 and LIST_MARK.match(text, end) and number.low.digits < 3:
        return "list marker"
    if start and text[start - 1] in "[〔【" and text[end : end + 1] in "]〕】":
        return "note mark"
    return "" if tail.kind else standing_alone(text, number)


def is_label(text: str, start: int, end: int) -> bool:
    """True for digits that number something ("图3", "3号楼") or name a generation ("90后")."""
    return bool(BEFORE.search(text, max(0, start - REACH), start) or AFTER.match(text, end) or (end - start > 1 and GENERATION.match(text, end - 2)))


def is_code(line: Line, start: int, end: int, tail: Tail) -> bool:
    """True for digits glued to a letter that is no unit: "G7", "5G", "COVID-19"."""
    text = line.text
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isascii() and before.isalpha() and line.glued(start):
        return not text[:start].endswith(("RMB", "USD", "CNY"))
    if before == "-" and text[start - 2 : start - 1].isascii() and text[start - 2 : start - 1].isalpha():
        return True
    return after.isascii() and after.isalpha() and not tail.kind and end in line.index and line.glued(end)


def standing_alone(text: str, number: ChineseNumber) -> str:
    """Why a number in digits without unit and classifier is none: "name" for short ones right before a noun ("211工程"); "" at the end of a phrase."""
    end = number.end
    following = text[end : end + 1]
    if not following or not "\u3400" <= following <= "\u9fff" or number.scaled or number.low.digits >= NATURAL or number.low.step < 1:
        return ""
    return "" if KNOWN_END.match(text, end) and not PART.match(text, end) else "name"


def han_reason(text: str, number: ChineseNumber, tail: Tail) -> str:
    """Why signs that can write a number write none here: one of something, a digit before a noun without classifier, a name."""
    written = text[number.start : number.end]
    if tail.kind == "unit":
        return unit_reason(text, number, tail, written)
    if tail.word == "级" and not GRADED.match(text, tail.end):
        return "silent"
    if AFTER.match(text, number.end):
        return "silent"
    if tail.kind in ("classifier", "noun"):
        if written in ("一", "百", "千", "万", "亿") or (tail.word in PLACE_NOUNS and len(written) == 1):
            return "silent"
        small = len(written) == 1 and not number.high
        return "silent" if small and not nominal(text, number, tail) else ""
    long = len(written) > 2 or number.scaled or number.high is not None
    ended = text[number.end : number.end + 1] in (*"，。；、！？）)” ,;:", "") or KNOWN_END.match(text, number.end)
    if number.hedge == "more_than" or (tail.hedge != "none" and len(written) > 1):
        return "" if long else "silent"
    return "" if long and ended and not number.high and any(sign in written for sign in "十百千万亿") else "silent"


def unit_reason(text: str, number: ChineseNumber, tail: Tail, written: str) -> str:
    """Why a numeral before a unit is none: "一天", "百年", a plan of five years."""
    if tail.word == "年" and REGULAR.match(text, number.end):
        return "silent"
    if tail.dimension == "time" and written == "一" and tail.hedge == "none" and not tail.half:
        lasting = re.search(r"(?:历时|为期|持续|耗时|用时|仅|只|近|约|超过|超|不到|需|需要)$", text[max(0, number.start - REACH) : number.start])
        return "" if lasting or tail.word in ("个月", "个小时", "个世纪") else "silent"
    bare = written in ("百", "千", "万", "亿", "千万", "百万", "十万")
    return "silent" if bare and not re.search(r"[上近过超逾]$", text[max(0, number.start - REACH) : number.start]) and tail.hedge == "none" else ""


def nominal(text: str, number: ChineseNumber, tail: Tail) -> bool:
    """True if a small numeral with a classifier really counts: a known noun follows soon, or the phrase ends there ("学校仅三所，")."""
    if tail.kind == "noun":
        return True
    rest = re.split(r"[，。；、！？,;:()]", text[tail.end : tail.end + AHEAD], maxsplit=1)[0]
    if NOUN.search(rest):
        return True
    return not rest and bool(NOUN.search(text, max(0, number.start - 8), number.start))
