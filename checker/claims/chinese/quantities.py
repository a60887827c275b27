"""The tokens of a Chinese sentence in, every quantity in it out: the same values as for English, or the reason why a number is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from checker.claims.chinese.names import PHONE_DIGITS, SCORE, ordinal, reason_against_chinese
from checker.claims.chinese.numbers import STARTS, ChineseNumber
from checker.claims.chinese.terms import DIGIT_VALUES, SIGN, Term, read_term
from checker.claims.chinese.text import Line, line_of, longest
from checker.claims.chinese.units import read_tail
from checker.claims.numbers.numerals import fraction_numeral
from checker.claims.numbers.quantities import Quantity
from checker.claims.numbers.restatements import is_second_unit
from checker.claims.tokens import Token
from checker.data.chinese import DOUBTFUL_HEDGES, DOWN, EQUATION_WORDS, FILLERS, HEDGE_SPOILERS, HEDGES_BEFORE, NUMERAL_NAMES, UP
from checker.model.claim import Amount, ClaimKind, Hedge, Numeral
from checker.model.frozen import replace

BEFORE = {word: hedge for hedge, words in HEDGES_BEFORE.items() for word in words.split()}
HEDGE_BEFORE = re.compile(rf"(?:{longest(BEFORE)})$")
FILLER = re.compile(rf"(?:{longest(FILLERS)})$")
JOINER = re.compile(r"\s?(?:[-—–~−]{1,2}|至|到)\s?")
HALVES = re.compile(r"(?:一半|半数)(?![^，。]?个|径)|(?<=[过超近占约])半(?=[，。；、的]|以上|数)")
DOUBLED = re.compile(r"翻(?:了)?(?:([一两二三四五\d])番|番)")
NAMES = re.compile(longest(NUMERAL_NAMES))
FIVE_YEAR = re.compile(r"十[一二三四五]五(?=规划|计划|期间|时期|[”\"」])")
CHANGE = re.compile(longest([w for w in (*UP, *DOWN, "变", "调整", "改") if len(w) > 1 or w in "升降增减涨跌变改"]))


def read_chinese_quantities(tokens: tuple[Token, ...], taken: Sequence[tuple[int, int]], windows: Sequence[tuple[int, int]] = ()) -> list[Quantity]:
    """Every number of a Chinese sentence in order of place, those that are no claims with their reason.

    `taken` are the token spans (end exclusive) that dates have used, `windows` those of stretches of time that state a duration as well ("近五年").
    """
    line = line_of(tokens)
    found: list[Quantity] = []
    used = {i for first, last in taken for i in range(first, last)}
    at = 0
    while (start := next_start(line.text, at)) is not None:
        at = start
        if line.token(at) in used:
            at += 1
            continue
        read, at = quantities_at(line, at, used, windows)
        found += read
    return with_restatements(line, found)


def next_start(text: str, at: int) -> int | None:
    """The next character at which a number may start."""
    return min((m.start() for m in (STARTS.search(text, at), DOUBLED.search(text, at)) if m), default=None)


def quantities_at(line: Line, at: int, used: set[int], windows: Sequence[tuple[int, int]]) -> tuple[list[Quantity], int]:
    """The quantities that start at a character, and the character to go on from."""
    text = line.text
    fixed = NAMES.match(text, at) or FIVE_YEAR.match(text, at)
    if fixed:
        return [], fixed.end()
    special = blank(line, at) or doubled(line, at) or half_share(line, at) or ordinal(line, at)
    if special:
        return [special], line.starts[special.outer_last]
    term = read_term(line, at)
    if term is None:
        return ([unreadable(line, at)], skip_digits(text, at)) if text[at].isdigit() else ([], skip_sign(text, at))
    second = second_of_range(line, term, used)
    return of_range(line, term, second, windows) if second is not None else of_single(line, term, windows)


def of_single(line: Line, term: Term, windows: Sequence[tuple[int, int]]) -> tuple[list[Quantity], int]:
    """The quantity of a term that no range joins to another, or the reason why it is none, and the character to go on from."""
    reason = "" if term.ratio or term.prefixed else reason_against_chinese(line, term.number, term.tail)
    if reason == "silent":
        return [], term.number.end
    first, last = line.span(term.number.start, term.number.end)
    if reason:
        amount = Amount(term.number.low) if reason == "name" else Amount()
        return [Quantity(first, last, first, last, amount, name=reason == "name", skip="" if reason == "name" else reason)], term.number.end
    return [of_term(line, term, windows)], max(term.number.end, term.end if term.tail.kind == "unit" else term.number.end)


def blank(line: Line, at: int) -> Quantity | None:
    """A telephone number or the result of a game; None for anything else."""
    for pattern, reason in ((PHONE_DIGITS, "telephone number"), (SCORE, "score")):
        match = pattern.match(line.text, at)
        if match:
            first, last = line.span(at, match.end())
            return Quantity(first, last, first, last, Amount(), skip=reason)
    return None


def skip_digits(text: str, at: int) -> int:
    """The character behind a run of digits and points."""
    match = re.compile(r"[\d.,]+").match(text, at)
    return match.end() if match else at + 1


def skip_sign(text: str, at: int) -> int:
    """The character behind signs that write no number where they stand."""
    match = re.compile(r"[〇零一二两三四五六七八九十百千万亿]+").match(text, at)
    return match.end() if match else at + 1


def unreadable(line: Line, at: int) -> Quantity:
    """Digits that are no number: with several points, or a zero in front."""
    first, last = line.span(at, skip_digits(line.text, at))
    return Quantity(first, last, first, last, Amount(), skip="dotted number" if "." in line.tokens[first].text else "ISBN or number with a zero in front")


# -- one number ------------------------------------------------------------------------------------------------------------
def half_share(line: Line, at: int) -> Quantity | None:
    """ "一半", "半数", "过半": half of something."""
    match = HALVES.match(line.text, at)
    if match is None:
        return None
    first, last = line.span(at, match.end())
    tail = read_tail(line, match.end())
    end = tail.end if not tail.kind else match.end()
    start, hedge = hedge_before(line.text, at)
    hedge = tail.hedge if not tail.kind and tail.hedge != "none" else hedge
    outer, outer_last = line.span(start, max(end, match.end()))
    return Quantity(first, last, outer, outer_last, Amount(fraction_numeral(Fraction(1, 2))), hedge, "dimensionless", "number", "ratio")


def doubled(line: Line, at: int) -> Quantity | None:
    """ "翻一番", "翻两番": twice, four times as much."""
    match = DOUBLED.match(line.text, at)
    if match is None:
        return None
    times = 2 ** (int(match[1]) if match[1] and match[1].isdigit() else DIGIT_VALUES.get(match[1] or "一", 2))
    first, last = line.span(at, match.end())
    return Quantity(first, last, first, last, Amount(Numeral(Fraction(times))), "none", "dimensionless", "number", "ratio", steps=("a multiple",))


def of_term(line: Line, term: Term, windows: Sequence[tuple[int, int]]) -> Quantity:
    """The quantity of a single term with its hedge."""
    number, tail = term.number, term.tail
    first, last = line.span(number.start, number.end)
    recent = any(a <= first < b for a, b in windows)
    start, before = hedge_before(line.text, term.start, term.start if recent else 0)
    hedge = combined(before, tail.hedge, number.hedge)
    amount = Amount(low=number.low, high=number.high) if number.high else Amount(number.low)
    if number.high:
        hedge = "range"
    outer_first, outer_last = line.span(start, term.end)
    kind: ClaimKind = "ratio" if term.unit == "dimensionless" else "duration" if term.dimension == "time" else "quantity"
    words = line.text[start : term.start] + line.text[number.end : term.end]
    steps = (f"hedge: {words}",) if hedge not in ("none", "range") else ()
    return Quantity(first, last, outer_first, outer_last, amount, hedge, term.unit, term.dimension, kind, steps=steps)


def combined(before: Hedge, after: Hedge, inner: Hedge) -> Hedge:
    """The hedge that bounds, of those before, behind and inside a number; "近" and "左右" give way."""
    said = [h for h in (before, after, inner) if h not in ("none", "range")]
    return next((h for h in said if h != "about"), said[0] if said else "none")


def hedge_before(text: str, at: int, floor: int = 0) -> tuple[int, Hedge]:
    """Where the hedge before a character begins, and what it is; (at, "none") if there is none behind the character `floor`.

    >>> [hedge_before(t, len(t))[1] for t in ("长约", "超过了", "不超过", "最近", "经过", "近", "达到", "至少有", "通过")]
    ['about', 'more_than', 'at_most', 'none', 'none', 'about', 'none', 'at_least', 'none']
    """
    start, found = at, "none"
    for _ in range(2):
        end = start
        match = HEDGE_BEFORE.search(text, max(floor, end - 6), end)
        if match is None:
            filler = FILLER.search(text, max(floor, end - 4), end)
            match = HEDGE_BEFORE.search(text, max(floor, filler.start() - 6), filler.start()) if filler else None
            match = None if match and match[0] in DOUBTFUL_HEDGES else match
        if match is None or misleads(text, match):
            break
        start, hedge = match.start(), BEFORE[match[0]]
        found = hedge if found in ("none", "about") else found
    return start, found  # type: ignore[return-value]


def misleads(text: str, match: re.Match[str]) -> bool:
    """True if the signs before a number are part of another word: "最近", "通过", "以上"."""
    before = text[max(0, match.start() - 1) : match.start()]
    if match[0] == "上" and text[match.end() : match.end() + 1] not in tuple("百千万亿"):
        return True
    return bool(before) and before in HEDGE_SPOILERS.get(match[0], "")


# -- two numbers -------------------------------------------------------------------------------------------------------------
def second_of_range(line: Line, term: Term, used: set[int]) -> Term | None:
    """The upper end of a range that begins with `term` ("3至5公里", "300—500万元"); None if no second number is joined to it."""
    text = line.text
    at = term.end if term.tail.kind != "noun" else term.tail.end
    joiner = JOINER.match(text, at)
    if joiner is None or term.number.high or joiner.end() >= len(text) or not STARTS.match(text, joiner.end()) or line.token(joiner.end()) in used:
        return None
    second = read_term(line, joiner.end())
    if second is None or second.number.high or second.start < joiner.start():
        return None
    if second.tail.kind == "" and not second.ratio and term.unit == "percent" and term.ratio:
        second = replace(second, unit="percent", dimension="percent", ratio=True)
    return second


def of_range(line: Line, low: Term, high: Term, windows: Sequence[tuple[int, int]]) -> tuple[list[Quantity], int]:
    """The quantities of a joined pair: one range, or two values where something changed from one to the other."""
    text = line.text
    if changes(text, low, high):
        return [of_term(line, low, windows), of_term(line, high, windows)], max(high.end, high.number.end)
    first, last = line.span(low.number.start, high.number.end)
    reason = reason_against_chinese(line, replace(high.number, start=low.number.start), high.tail)
    if not (low.tail.kind or high.tail.kind or low.ratio or high.ratio or low.number.scaled or high.number.scaled or low.prefixed) and not reason:
        reason = "score" if re.match(r"\d{1,2}$", text[low.number.start : low.number.end]) else ""
    if reason:
        return ([] if reason == "silent" else [Quantity(first, last, first, last, Amount(), skip="label" if reason == "name" else reason)]), high.number.end
    lower = low.number.low
    if high.number.scaled and not low.number.scaled and not low.unit:
        size = high.number.low.step / (written_step(text, high.number))
        if lower.value < high.number.low.value / size:
            lower = replace(lower, value=lower.value * size, step=lower.step * size, zeros=0, rounded=True)
    start, _ = hedge_before(text, low.start)
    end = max(high.end, high.number.end)
    unit, dimension = (high.unit, high.dimension) if high.dimension != "number" else (low.unit, low.dimension)
    kind: ClaimKind = "ratio" if unit == "dimensionless" else "duration" if dimension == "time" else "quantity"
    outer_first, outer_last = line.span(start, end)
    return [Quantity(first, last, outer_first, outer_last, Amount(low=lower, high=high.number.low), "range", unit, dimension, kind)], end


def written_step(text: str, number: ChineseNumber) -> Fraction:
    """The place value of the last written digit before the scale is counted in."""
    match = re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?").match(text, number.start)
    return Fraction(1, 10 ** len(match[1])) if match and match[1] else Fraction(1)


def changes(text: str, low: Term, high: Term) -> bool:
    """True if "从A到B" tells two values of what changed and no range."""
    if not re.search(r"[从由]", text[max(0, low.start - 3) : low.start]):
        return False
    return bool(CHANGE.search(text, max(0, low.start - 8), low.start) or CHANGE.search(text, high.end, high.end + 8))


# -- across the sentence -----------------------------------------------------------------------------------------------------
def with_restatements(line: Line, found: list[Quantity]) -> list[Quantity]:
    """The quantities, each that says the one before it once more in another unit with that one's index."""
    for i in range(1, len(found)):
        before, here = found[i - 1], found[i]
        if here.skip or before.skip or before.restates is not None:
            continue
        if not is_second_unit(here.unit, here.dimension, before.unit, before.dimension):
            continue
        between = line.text[line.starts[before.outer_last] : line.starts[here.first]].strip(" ，,")
        sign = SIGN.search(between)
        words = (between[: sign.start()] if sign else between).replace("人民币", "").strip()
        bare = words.lstrip("(")
        if bare in EQUATION_WORDS and (bare or "(" in words):
            found[i] = replace(here, restates=i - 1)
    return found
