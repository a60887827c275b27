"""Tokens and an index in, the number written in words there out: a small grammar of English cardinals and ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.claims.neighbours import HYPHENS, glued, lower_at, token_at
from checker.claims.tokens import Token
from checker.data.numberwords import HALVES, HUNDRED, ORDINALS, PARTS, SCALES, SMALL, TENS
from checker.model.claim import Numeral

BELOW_HUNDRED = {**SMALL, **TENS}


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A cardinal at tokens first..last (exclusive); `scaled` is True if its last word is a scale word, in whose size it is rounded."""

    first: int
    last: int
    value: int
    numeral: Numeral
    scaled: bool


@dataclass(slots=True)
class Sum:
    """What has been read so far: finished groups, the group below the last scale word, and the size of the last word."""

    total: int = 0
    group: int | None = None
    scale: int = 10**18
    size: int = 1
    multiplied: bool = False

    def add(self, word: str) -> bool:
        """Takes the next word of a number; False (and nothing changes) if it cannot follow."""
        if word in BELOW_HUNDRED:
            return self.add_small(BELOW_HUNDRED[word])
        if word == HUNDRED:
            if self.group is None or not 0 < self.group < 100:
                return False
            self.group, self.size = self.group * 100, 1
            return True
        if word in SCALES:
            return self.add_scale(SCALES[word])
        return False

    def add_small(self, value: int) -> bool:
        """A word below hundred opens a group or fills the place below a hundred or a ten."""
        if self.group is None:
            self.group = value
        elif (self.group % 100 == 0 and self.group and value) or (self.group % 100 >= 20 and self.group % 10 == 0 and 0 < value < 10):
            self.group += value
        else:
            return False
        self.size = 1
        return True

    def add_scale(self, scale: int) -> bool:
        """A scale word closes the group, or multiplies what was closed by another one ("hundred thousand million")."""
        if self.group is not None and scale < self.scale:
            self.total += self.group * scale
            self.group = None
        elif self.group is None and self.total and self.total < scale:
            self.total *= scale
        else:
            return False
        self.scale = self.size = scale
        return True

    @property
    def value(self) -> int:
        return self.total + (self.group or 0)


def read_cardinal(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """The cardinal in words at token i, with an article or "half a" in front; None if there is none."""
    word = tokens[i].lower
    if word in HALVES:
        return half_of_scale(tokens, i)
    if word == "dozen":
        return dozens(tokens, i - 1, 1) if lower_at(tokens, i - 1) == "a" else None
    state, first = Sum(), i
    if word == HUNDRED or word in SCALES:
        if lower_at(tokens, i - 1) not in ("a", "an"):
            return None
        state.group, first = 1, i - 1
    if not state.add(word):
        return None
    last = read_on(tokens, i + 1, state, lower_at(tokens, first - 1) != "between")
    return with_half(tokens, first, last, state)


def read_on(tokens: Sequence[Token], at: int, state: Sum, joins: bool) -> int:
    """Takes all words that belong to the number that `state` has begun; returns the index after the last of them."""
    while at < len(tokens):
        word = tokens[at].lower
        if state.add(word):
            at += 1
        elif (tokens[at].text in HYPHENS and glued(tokens, at) and hyphen_joins(state, lower_at(tokens, at + 1)) and state.add(lower_at(tokens, at + 1))) or (
            joins and word in ("and", ",") and joins_group(tokens, at, state) and state.add(lower_at(tokens, at + 1))
        ):
            at += 2
        else:
            break
    return at


def hyphen_joins(state: Sum, word: str) -> bool:
    """True if a hyphen may tie the word to the number: "twenty-one", "five-hundred", "two-million"; never "five-six"."""
    return word == HUNDRED or word in SCALES or word in BELOW_HUNDRED


def joins_group(tokens: Sequence[Token], at: int, state: Sum) -> bool:
    """True if "and" (or a comma) at token `at` carries the number on: "one hundred and two", but not "one hundred and two hundred".

    >>> from checker.claims.tokens import tokenize
    >>> def value(text): return c.value if (c := read_cardinal(tokenize(text), 0)) else None
    >>> [value(t) for t in ("one hundred and two", "one hundred and two hundred", "seven thousand, four hundred and eighty-two", "five thousand and six")]
    [102, 100, 7482, 5006]
    >>> [value(t) for t in ("two thousand, five of them", "twenty and thirty", "one thousand and two thousand", "three lakh crore")]
    [2000, 20, 1000, 3000000000000]
    """
    after_hundred = state.group is not None and state.group > 0 and state.group % 100 == 0
    after_scale = state.group is None and state.total > 0
    group = Sum()
    end = read_on(tokens, at + 1, group, False)
    if end == at + 1 or lower_at(tokens, end) in HALVES or lower_at(tokens, end).removesuffix("s") in PARTS:
        return False
    if group.total:
        return group.scale < state.scale and (after_scale or (after_hundred and group.total < 100 * group.scale and tokens[at].text != ","))
    if not group.group:
        return False
    if tokens[at].text == ",":
        return after_scale and 100 <= group.group < state.scale
    return (after_hundred and group.group < 100) or (after_scale and group.group < state.scale)


def with_half(tokens: Sequence[Token], first: int, last: int, state: Sum) -> Cardinal:
    """The cardinal, with "and a half" and the scale word after it if they stand there."""
    part = part_after(tokens, last)
    if part:
        end, share = part
        scale = SCALES.get(lower_at(tokens, end))
        unit = state.size if state.group is None else 1
        if scale and unit == 1:
            value = (state.value + share) * scale
            return Cardinal(first, end + 1, int(value), Numeral(value, Fraction(scale, 10), 1, 0, True), True)
        value = state.value + share * unit
        return Cardinal(first, end, int(value), Numeral(value, Fraction(unit, 10), 1, 0, True), unit > 1)
    point = decimals_after(tokens, last) if state.size == 1 else None
    if point and lower_at(tokens, first - 1) != "at":
        end, decimals = point
        value, step = state.value + decimals, Fraction(1, decimals_scale(decimals))
        scale = SCALES.get(lower_at(tokens, end), 1)
        return Cardinal(first, end + (scale > 1), int(value * scale), Numeral(value * scale, step * scale, len(str(state.value)), 0, True), scale > 1)
    dozen = lower_at(tokens, last) == "dozen" and state.value < 1000
    return dozens(tokens, first, state.value, last) if dozen else finished(first, last, state)


def part_after(tokens: Sequence[Token], last: int) -> tuple[int, Fraction] | None:
    """End and value of "and a half", "and three quarters", "-and-a-half" at token `last`; None if nothing of the kind stands there."""
    if lower_at(tokens, last) != "and" and token_at(tokens, last).text not in HYPHENS:
        return None
    words: list[str] = []
    ends: list[int] = []
    at = last
    while at < len(tokens) and len(words) < 3:
        if tokens[at].text not in HYPHENS:
            words.append(tokens[at].lower)
            ends.append(at + 1)
        at += 1
    if len(words) < 3 or words[0] != "and":
        return None
    count = 1 if words[1] in ("a", "one") else SMALL.get(words[1], 0)
    under = HALVES.get(words[2]) or PARTS.get(words[2]) or PARTS.get(words[2].removesuffix("s"))
    return (ends[2], Fraction(count, under)) if count and under and count < under else None


def decimals_after(tokens: Sequence[Token], last: int) -> tuple[int, Fraction] | None:
    """End and value of the decimals in "point five", "point zero three" at token `last`; None if there are none."""
    digits, at = "", last + 1
    while lower_at(tokens, last) == "point" and lower_at(tokens, at) in SMALL and SMALL[lower_at(tokens, at)] < 10:
        digits, at = digits + str(SMALL[lower_at(tokens, at)]), at + 1
    return (at, Fraction(int(digits), 10 ** len(digits))) if digits else None


def decimals_scale(decimals: Fraction) -> int:
    """The power of ten of the last digit that a decimal fraction needs."""
    scale = 10
    while (decimals * scale).denominator != 1:
        scale *= 10
    return scale


def finished(first: int, last: int, state: Sum) -> Cardinal:
    """The cardinal as read: rounded in its last scale word, else an integer as if written in digits."""
    value = state.value
    if state.size > 1:
        return Cardinal(first, last, value, Numeral(Fraction(value), Fraction(state.size), len(str(value // state.size)), 0, True), True)
    digits = str(value)
    return Cardinal(first, last, value, Numeral(Fraction(value), Fraction(1), len(digits), len(digits) - len(digits.rstrip("0")) if value else 0), False)


def dozens(tokens: Sequence[Token], first: int, count: int | Fraction, at: int | None = None) -> Cardinal:
    """So many dozens; the word stands at token `at` (default: after the first one)."""
    last = (first + 1 if at is None else at) + 1
    value = Fraction(count) * 12
    return Cardinal(first, last, int(value), Numeral(value, Fraction(1), len(str(int(value)))), False)


def half_of_scale(tokens: Sequence[Token], i: int) -> Cardinal | None:
    """ "half a million", "a quarter million", "three quarters of a million" is read elsewhere; None where no scale word or dozen follows."""
    at = i + 1
    if lower_at(tokens, at) == "of":
        at += 1
    if lower_at(tokens, at) in ("a", "-"):
        at += 1
    first = i - 1 if lower_at(tokens, i - 1) in ("a", "one") else i
    share = Fraction(1, HALVES[tokens[i].lower])
    word = lower_at(tokens, at)
    if word == "dozen":
        return dozens(tokens, first, share, at)
    if word not in SCALES or token_at(tokens, i).lower.endswith("s"):
        return None
    value = share * SCALES[word]
    return Cardinal(first, at + 1, int(value), Numeral(value, Fraction(SCALES[word], 10), 1, 0, True), True)


def read_ordinal(tokens: Sequence[Token], at: int, value: int | None) -> tuple[int, int] | None:
    """End and value of the ordinal whose last word stands at token `at`, after a cardinal of `value` ("twenty-first") or alone; None if it is none.

    >>> from checker.claims.tokens import tokenize
    >>> [read_ordinal(tokenize(t), i, v) for t, i, v in (("seventh", 0, None), ("twenty-first", 1, 20), ("two hundredth", 1, 2), ("two fifths", 1, 2))]
    [(1, 7), (3, 21), (2, 200), None]
    """
    if value is None:
        word = lower_at(tokens, at)
        return (at + 1, ORDINALS[word]) if word in ORDINALS else None
    step = at + 1 if token_at(tokens, at).text in HYPHENS or lower_at(tokens, at) == "and" else at
    size = ORDINALS.get(lower_at(tokens, step))
    if size is None or not value:
        return None
    if (value % 100 >= 20 and value % 10 == 0 and size < 10) or (value % 100 == 0 and size < 100):
        return step + 1, value + size
    return (step + 1, value * size) if size >= 100 and value % 100 and value > 1 else None
