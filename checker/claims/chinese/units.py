"""A line of Chinese and the place behind a number in it in, the unit, currency or classifier there out, with what bounds the number from behind."""

from __future__ import annotations

import re

from checker.claims.chinese.text import Line, longest
from checker.claims.numbers.unitnames import dimension_of, find_symbol
from checker.claims.numbers.unitwords import symbol
from checker.data.chinese import (
    CLASSIFIERS,
    COUNT_NOUNS,
    CUED_UNITS,
    CURRENCIES,
    DENOMINATORS,
    HEDGES_AFTER,
    UNIT_SPOILERS,
    UNITS,
)
from checker.model.claim import Hedge
from checker.model.frozen import dataclass, replace

NAMES = {word: name for table in (UNITS, CURRENCIES) for name, words in table.items() for word in words.split()}
MONEY = frozenset(word for words in CURRENCIES.values() for word in words.split())
UNIT = re.compile(longest(NAMES))
UNDER = re.compile(rf"(?:/|每)({longest(DENOMINATORS)})")
CLASSIFIER = re.compile(longest(CLASSIFIERS.split()))
COUNT_NOUN = re.compile(longest(COUNT_NOUNS.split()))
AFTER = {word: hedge for hedge, words in HEDGES_AFTER.items() for word in words.split()}
HEDGE = re.compile(longest(AFTER))
MORE = re.compile(r"多|余|来(?![自到往])")
HALF = re.compile(r"半(?![径岛数成])")
TEMPERATURE = re.compile("气温|温度|水温|高温|低温|零下|零上|最高|体温|降温|升温")
SINGLE = re.compile(r"[地石土屏金银铜奖牌绿草匾展钱]")


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a number up to character `end`: `unit` with its dimension, or a classifier (`kind`), and a hedge.

    `kind` is "unit", "classifier", "noun" (the unit is the counted noun itself, which begins at `start`) or "" (nothing but perhaps a hedge). `half` is True
    for "3年半", `more` for a hedge between number and unit ("3个多月").
    """

    start: int
    end: int
    kind: str = ""
    unit: str = ""
    dimension: str = "number"
    hedge: Hedge = "none"
    half: bool = False
    word: str = ""


def read_tail(line: Line, at: int) -> Tail:
    """What stands right behind the number that ends at character `at`."""
    text = line.text
    more = MORE.match(text, at)
    start = more.end() if more else at
    half_before = HALF.match(text, start + 1) if text[start : start + 1] == "个" else None
    tail = measured(line, start) or (replace(classified(text, start)) if start < len(text) else Tail(at, at))
    if half_before and tail.kind != "unit":
        joined = measured(line, half_before.end(), "个")
        tail = replace(joined, half=True, start=start) if joined else tail
    if not tail.kind and more:
        tail = Tail(start, start)
    if more and (more[0] != "来" or tail.kind):
        tail = replace(tail, hedge="about" if more[0] == "来" else "more_than")
    return with_hedge(text, with_half(text, tail))


def measured(line: Line, at: int, prefix: str = "") -> Tail | None:
    """A unit or currency at a character, with what it is given for ("元/吨", "公里每小时"); `prefix` stands for a classifier that was passed over."""
    text = line.text
    at += text[at : at + 1] == " "
    match = UNIT.match(text, at)
    if prefix:
        word = next((w for w in ("小时", "月", "星期", "钟头", "世纪", "年头") if text.startswith(w, at)), None)
        return Tail(at, at + len(word), "unit", NAMES[prefix + word], "time", word=prefix + word) if word else None
    if match is None:
        return more_time(text, at) or latin(line, at)
    word, end = match[0], match.end()
    if spoiled(text, word, end):
        return None
    name = NAMES[word]
    dimension = "currency" if word in MONEY else dimension_of(name)
    if name == "month" and "多" in word:
        return Tail(at, end, "unit", "month", "time", "more_than", word=word)
    return under(text, Tail(at, end, "unit", name, dimension, word=word))


def more_time(text: str, at: int) -> Tail | None:
    """ "3个多小时", "50度" of temperature, "5块" of money; None for anything else."""
    match = re.compile(r"个多(小时|月|星期)").match(text, at)
    if match:
        return Tail(at, match.end(), "unit", NAMES["个" + match[1]], "time", "more_than", word="个" + match[1])
    if text.startswith("度", at) and TEMPERATURE.search(text[max(0, at - 14) : at]) and text[at + 1 : at + 2] not in tuple("假角数"):
        return Tail(at, at + 1, "unit", "degC", "temperature", word="度")
    return None


def spoiled(text: str, word: str, end: int) -> bool:
    """True if the characters of a unit are the beginning of another word, or mean it only beside a word that is missing."""
    following = text[end : end + 1]
    if following and following in UNIT_SPOILERS.get(word, "").split():
        return True
    return word in CUED_UNITS and not any(cue in text for cue in CUED_UNITS[word].split())


def latin(line: Line, at: int) -> Tail | None:
    """A unit in other letters or signs ("km", "kWh", "TB")."""
    if at not in line.index:
        return None
    i = line.index[at]
    found = symbol(line.tokens, i) or find_symbol(line.tokens, i)
    if found is None or (found[0] < len(line.tokens) and line.tokens[found[0]].kind == "number" and line.glued(line.starts[found[0]])):
        return None
    end = line.starts[found[0]]
    return under(line.text, Tail(at, len(line.text[:end].rstrip()), "unit", found[1], dimension_of(found[1]), word=line.text[at:end]))


def under(text: str, tail: Tail) -> Tail:
    """The unit with what it is given for, if that follows."""
    match = UNDER.match(text, tail.end)
    if match is None or tail.dimension in ("percent", "percentage_point"):
        return tail
    name = f"{tail.unit}/{DENOMINATORS[match[1]]}"
    return replace(tail, end=match.end(), unit=name, dimension=dimension_of(name) if tail.unit else tail.dimension)


def classified(text: str, at: int) -> Tail:
    """A classifier or a noun that is counted without one; of equal beginnings the longer wins ("个" but "工作日")."""
    at += text[at : at + 1] == " "
    noun, classifier = COUNT_NOUN.match(text, at), CLASSIFIER.match(text, at)
    if noun and (classifier is None or noun.end() >= classifier.end()):
        return Tail(at, noun.end(), "noun", word=noun[0])
    if classifier:
        if classifier[0] == "块" and not SINGLE.match(text, classifier.end()):
            return Tail(at, classifier.end(), "unit", "CNY", "currency", word="块")
        return Tail(at, classifier.end(), "classifier", word=classifier[0])
    return Tail(at, at)


def with_half(text: str, tail: Tail) -> Tail:
    """The tail with the half behind it: "3年半"."""
    if tail.kind == "unit" and tail.dimension in ("time", "length") and not tail.half and HALF.match(text, tail.end):
        return replace(tail, end=tail.end + 1, half=True)
    return tail


def with_hedge(text: str, tail: Tail) -> Tail:
    """The tail with the hedge behind it: "左右", "以上", "多"."""
    match = HEDGE.match(text, tail.end)
    if match is None or (match[0] in ("多", "余", "起", "前后", "上下") and not hedges_here(text, match, tail)):
        return tail
    hedge = AFTER[match[0]] if tail.hedge in ("none", "about") else tail.hedge
    return replace(tail, end=match.end(), hedge=hedge)  # type: ignore[arg-type]


def hedges_here(text: str, match: re.Match[str], tail: Tail) -> bool:
    """True if a sign that is a word of its own as well hedges the number: "一年多", "50元起", not "3起", "5人多次"."""
    following = text[match.end() : match.end() + 1]
    if match[0] in ("多", "余"):
        return tail.kind == "unit" and tail.dimension != "percent" and following not in tuple("次种个样年功余")
    if match[0] == "起":
        return tail.dimension == "currency" and following in (*"，。、；） ),;", "")
    return bool(tail.kind)
