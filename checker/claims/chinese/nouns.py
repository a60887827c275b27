"""A quantity of a Chinese sentence in, what it counts or measures, how it changed and how it is told out."""

from __future__ import annotations

import re

from checker.claims.chinese.text import REACH, Line, line_of, longest
from checker.claims.chinese.units import read_tail
from checker.claims.counted import Counted
from checker.claims.modality import Mood
from checker.claims.numbers.quantities import Quantity
from checker.claims.tokens import Token
from checker.data.chinese import (
    CHANGE_LINKS,
    CHANGE_NOUNS,
    DENIED,
    DENOMINATORS,
    DOWN,
    ESTIMATED,
    FINAL_CLASSIFIERS,
    HYPOTHETICAL,
    LEVELS,
    LINKS,
    MOTION,
    NEEDS_COMPARISON,
    NOUN_PARTS,
    NOUNS,
    PLANNED,
    STOP_WORDS,
    STOPS,
    UP,
)
from checker.model.claim import Change

HAN = r"\u3400-\u9fff"
PHRASE = re.compile(rf"[{HAN}A-Za-z]+")
BACK = re.compile(rf"[{HAN}A-Za-z]+$")
STOP = re.compile(longest((*STOPS, *STOP_WORDS)))
PART = re.compile(longest(NOUN_PARTS))
NOUN = re.compile(longest(NOUNS))
PERIOD = re.compile(r"(?:\d{4}年[底末初]?|去年|上年|今年|前年|同期)的?$")
LINK = re.compile(rf"(?:{longest(LINKS)})$")
VERBAL = re.compile(r"(?:从事|来自|拥有|具有|具备|位于|符合|获得|参加|参与|提供|生产|涉及|持有|需要|使用|接受|经营|可)")
VERBS = {**dict.fromkeys(UP, "up"), **dict.fromkeys(DOWN, "down")}
VERB = re.compile(rf"({longest(VERBS)})(到|至|为历史)?(?:{longest(CHANGE_LINKS)})*$")
EACH = re.compile(rf"分别(?:同比|环比)?({longest(VERBS)})(?![到至])(?:{longest(CHANGE_LINKS)})*[\d.%万亿和、,个百分点及与]*$")
NOUN_AFTER = {name: re.compile(pattern) for name, pattern in CHANGE_NOUNS.items()}
MORE_THAN = re.compile(r"[比较][^，。；]{1,14}$")
CLAUSE = re.compile(r"[，。；！？,;!?]")
MOODS = (
    ("estimated", re.compile(longest(ESTIMATED))),
    ("planned", re.compile(longest(PLANNED) + r"(?<!即将的)")),
    ("denied", re.compile(longest(DENIED))),
    ("hypothetical", re.compile(longest(HYPOTHETICAL))),
)
NOT_PLANS = re.compile(r"将近|将军|将其|将(?=[^，。；]{1,12}(?:改|升|提|降|增)[^，。；]{0,3}[到至为])|规划[局馆院展]|[年业]规划(?=中|的)|目标任务|准备金|若干")
PAST = re.compile(r"(?:了|(?<![超不通经])过)(?=[^，。；]{0,8}\d)|已经|已(?=[^，。；])|曾|于\d{4}年|去年|前年|昨")
SIZE_WORDS = frozenset("总量 数量 总数 增速 增幅 涨幅 降幅 跌幅 增长率".split())
OPENING = re.compile(rf"(?:其中|该|全|这座|这条|这里|当地|每(?:{longest(DENOMINATORS)}))+(?!长|国)")
LONGEST_NOUN = 6  # characters of an unknown phrase that may be taken for a noun
PLAIN_HEAD = 2  # most nouns have two characters


def counted_chinese(tokens: tuple[Token, ...], quantity: Quantity) -> Counted | None:
    """The noun that a number counts: behind it and its classifier ("9551家造船企业"), or before it ("企业达到9551家"); None where neither is a noun.

    >>> from checker.claims.chinese.quantities import read_chinese_quantities
    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> def noun(text): t = tokenize_chinese(text); return c.phrase if (c := counted_chinese(t, read_chinese_quantities(t, ())[0])) else None
    >>> [noun(t) for t in ("建有12座跨海大桥。", "全市学校达到300所，", "3万人参加", "12家从事养殖的企业", "增至300。")]
    ['跨海大桥', '学校', '人', '从事养殖的企业', None]
    """
    if quantity.skip or quantity.name or quantity.dimension != "number" or quantity.kind != "quantity":
        return None
    line = line_of(tokens)
    tail = read_tail(line, line.starts[quantity.last])
    if tail.word in FINAL_CLASSIFIERS:
        return None
    if tail.kind == "noun":
        behind = noun_behind(line, tail.end) if tail.word in ("人", "户") and tail.hedge == "none" else None
        longer = behind if behind and behind[0] == tail.end and tail.word == "户" else None
        end = tail.start + len(tail.word)
        return counted_at(line, *(longer or (tail.start, end, end)))
    at = tail.end if tail.kind == "classifier" else line.starts[quantity.outer_last]
    found = noun_behind(line, at) or noun_before(line, line.starts[quantity.outer_first])
    if found is None and tail.kind == "classifier":
        end = tail.start + len(tail.word)
        found = same_classifier(line, quantity, tail.word) or (tail.start, end, end)
    return counted_at(line, *found) if found else None


def same_classifier(line: Line, quantity: Quantity, word: str) -> tuple[int, int, int] | None:
    """The noun of an earlier number of the sentence with the same classifier ("渡轮由12艘增至35艘"); None if there is none."""
    start = line.starts[quantity.first]
    before = list(re.compile(rf"[\d.一二三四五六七八九十百千万亿]+[多余]?{re.escape(word)}").finditer(line.text, max(0, start - 4 * REACH), start))
    return next((noun for m in reversed(before) if (noun := noun_behind(line, m.end()) or noun_before(line, m.start()))), None)


def counted_at(line: Line, start: int, head: int, end: int) -> Counted:
    """The counted noun from character `start` with its head from `head` (or the whole, where they are equal to the end) to `end`."""
    first, last = line.span(start, end)
    middle = start if head in (start, end) else head
    modifiers = (words(line, start, middle),) if middle > start else ()
    return Counted(first, last, words(line, middle, end), modifiers)


def words(line: Line, start: int, end: int) -> str:
    """The characters of a stretch as the text has them."""
    first, last = line.span(start, end)
    return "".join(t.text for t in line.tokens[first:last])


def noun_behind(line: Line, at: int) -> tuple[int, int, int] | None:
    """(start, start of the head, end) of the noun phrase that begins at a character; None if none does."""
    text = line.text
    run = PHRASE.match(text, at)
    if run is None:
        return None
    stop = stop_at(text, at, run.end())
    if stop < run.end() and text[stop] == "的" and stop > at and VERBAL.match(text, at):
        relative = noun_behind(line, stop + 1)
        if relative:
            return at, relative[1], relative[2]
    return phrase_of(text, at, stop)


def stop_at(text: str, start: int, end: int) -> int:
    """Where a noun phrase ends: at the first word that cannot be in one, known words of which it is a part passed over."""
    at = start
    while at < end:
        known = NOUN.match(text, at, end)
        part = PART.match(text, at, end)
        stop = STOP.match(text, at, end)
        passed = max((m.end() for m in (part, known) if m), default=at)
        if stop and passed < stop.end():
            return at
        at = max(passed, at + 1)
    return end


def phrase_of(text: str, start: int, end: int) -> tuple[int, int, int] | None:
    """The phrase cut behind its last known noun, or whole where it is short and unknown; None if it is neither."""
    best: tuple[int, int] | None = None
    for at in range(start, end):
        match = NOUN.match(text, at, end)
        if match is None or (best and match.end() <= best[1]):
            continue
        single, gap = match.end() - at == 1, set(text[best[1] : at]) if best else set()
        if best and gap and (single or gap & MOTION):
            break
        if not single or match.end() == end or at == start:
            best = (at, match.end())
    if best:
        return start, best[0], best[1]
    size = end - start
    if not 1 < size <= LONGEST_NOUN:
        return None
    return start, end - PLAIN_HEAD if size > PLAIN_HEAD + 1 else start, end


def noun_before(line: Line, at: int) -> tuple[int, int, int] | None:
    """The known noun that ends before a character, links like "达到" passed over ("全市学校达到300所"); None if none does."""
    text = line.text
    end = at
    while match := LINK.search(text, max(0, end - 6), end) or PERIOD.search(text, max(0, end - 10), end):
        if NOUN.fullmatch(text, max(0, end - 2), end):
            break
        end = match.start()
    run = BACK.search(text, max(0, end - REACH), end)
    if run is None:
        return None
    for start in range(max(run.start(), end - 6), end):
        match = NOUN.match(text, start, end)
        if match and match.end() == end:
            return start, start, end
    return None


def measured_chinese(tokens: tuple[Token, ...], quantity: Quantity, floor: int = 0) -> str | None:
    """What a measured value is said of: the words before it in its clause ("港口吞吐量" in "港口吞吐量达到3亿吨"); None where none stand there.

    `floor` is the first token that may belong to them: the one behind the date or number before the quantity.

    >>> from checker.claims.chinese.quantities import read_chinese_quantities
    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> def said_of(text): t = tokenize_chinese(text); return measured_chinese(t, read_chinese_quantities(t, ())[0])
    >>> [said_of(t) for t in ("港口吞吐量达到3亿吨", "桥长约3公里", "3公里外", "学校的总面积为5公顷")]
    ['港口吞吐量', '桥长', None, '总面积']
    """
    line = line_of(tokens)
    text, end = line.text, line.starts[quantity.outer_first]
    low = line.starts[floor]
    while match := LINK.search(text, max(low, end - 6), end) or VERB.search(text, max(low, end - 10), end):
        if match.start() == end or text[match.start() : end] in SIZE_WORDS:
            break
        end = match.start()
    run = BACK.search(text, max(low, end - REACH), end)
    if run is None:
        return None
    start = run.start()
    while (stop := stop_at(text, start, end)) < end:
        start = STOP.match(text, stop, end).end()  # type: ignore[union-attr]
    opening = OPENING.match(text, start, end)
    start = opening.end() if opening else start
    return words(line, start, end) if 1 < end - start <= LONGEST_NOUN * 2 else None


def chinese_change(tokens: tuple[Token, ...], quantity: Quantity) -> Change | None:
    """The direction for an amount by which something changed ("增长12%", "12%的降幅", "比上年多300人"); None for a level ("增至12").

    >>> from checker.claims.chinese.quantities import read_chinese_quantities
    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> def change(text): t = tokenize_chinese(text); return chinese_change(t, read_chinese_quantities(t, ())[0])
    >>> [change(t) for t in ("同比增长12%", "增长到12万", "下降了近3%", "实现12%的增幅", "比上年多300人", "许多12岁")]
    ['up', None, 'down', 'up', 'up', None]
    """
    line = line_of(tokens)
    text, start, end = line.text, line.starts[quantity.outer_first], line.starts[quantity.outer_last]
    match = VERB.search(text, max(0, start - 14), start)
    if match and not match[2]:
        compared = match[1] not in NEEDS_COMPARISON or MORE_THAN.search(text, max(0, match.start() - REACH), match.start()) or match[0] != match[1]
        if compared:
            return VERBS[match[1]]  # type: ignore[return-value]
    if match and match[2] in LEVELS:
        return None
    each = EACH.search(text, max(0, start - 2 * REACH), start)
    if each:
        return VERBS[each[1]]  # type: ignore[return-value]
    if quantity.dimension not in ("percent", "percentage_point"):
        return None
    directions: tuple[Change, ...] = ("up", "down")
    return next((name for name in directions if NOUN_AFTER[name].match(text, end)), None)


def chinese_mood(tokens: tuple[Token, ...], index: int) -> Mood:
    """Whether the clause around token `index` tells a fact, a plan, an estimate, a denial or a supposition; a plan reaches over the commas behind it.

    >>> from checker.claims.chinese.tokens import tokenize_chinese
    >>> [chinese_mood(tokenize_chinese(t), 8).modality for t in ("到明年将建成五座桥，", "该市已经建成了五座桥。", "据测算全市约有3万人")]
    ['planned', 'actual', 'estimated']
    """
    line = line_of(tokens)
    text, at = line.text, line.starts[index]
    begin = max((m.end() for m in re.finditer(r"[。；！？;!?]", text[:at])), default=0)
    clause = max((m.end() for m in CLAUSE.finditer(text[:at])), default=0)
    before = NOT_PLANS.sub(lambda m: "　" * len(m[0]), text[begin:at])
    own = before[clause - begin :]
    past = bool(PAST.search(text, clause, at + 1))
    for name, pattern in MOODS:
        match = pattern.search(own) or (pattern.search(before) if name == "estimated" or (name == "planned" and not past) else None)
        if match:
            return Mood(name, False if name == "planned" else past, f"{name}: {match[0]!r}")  # type: ignore[arg-type]
    return Mood("actual", past)
