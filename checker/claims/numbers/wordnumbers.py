"""Tokens and an index in, the number written in words there out: a small grammar of English cardinals and ordinals."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.claims.numbers.neighbours import HYPHENS, glued, lower_at, token_at
from checker.claims.tokens import Token
from checker.data.numberwords import HALVES, HUNDRED, ORDINALS, PARTS, SCALES, SMALL, TENS
from checker.model.claim import Numeral
from checker.model.frozen import dataclass

BELOW_HUNDRED = {**SMALL, **TENS}
TENS_VALUES = frozenset(TENS.values())
DOZENS = ("dozen", "dozens")


class Cardinal(NamedTuple):
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
        return dozens(i - 1, Fraction(12), i + 1) if lower_at(tokens, i - 1) == "a" else None
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
        elif (tokens[at].text in HYPHENS and hyphen_joins(tokens, at, state) and state.add(lower_at(tokens, at + 1))) or (
            joins and word in ("and", ",") and joins_group(tokens, at, state) and state.add(lower_at(tokens, at + 1))
        ):
            at += 2
        else:
            break
    return at


def hyphen_joins(tokens: Sequence[Token], at: int, state: Sum) -> bool:
    """True if the hyphen at token `at` may tie the next word to the number: "twenty-one", "two-million"; with blanks around it only "fifty - two".

    A dash between two numbers never falls, so that "fifty - two" cannot be a range.
    """
    word = lower_at(tokens, at + 1)
    if glued(tokens, at):
        return word == HUNDRED or word in SCALES or word in BELOW_HUNDRED
    return state.total == 0 and state.group in TENS_VALUES and 0 < SMALL.get(word, 0) < 10


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
    if end == at + 1 or lower_at(tokens, end) in HALVES or lower_at(tokens, end) in DOZENS:
        return False
    part = PARTS.get(lower_at(tokens, end).removesuffix("s"))
    if part and group.value < part:  # "two hundred and fifty-four hundredths", but "one hundred and thirty fifths"
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
        if scale and scale < unit:  # "one billion and a quarter million"
            value = state.value + share * scale
            return Cardinal(first, end + 1, int(value), Numeral(value, Fraction(scale, 10), 1, 0, True), True)
        if scale and unit == 1:
            value = (state.value + share) * scale
            return Cardinal(first, end + 1, int(value), Numeral(value, Fraction(scale, 10), 1, 0, True), True)
        value = state.value + share * unit
        return Cardinal(first, end, int(value), Numeral(value, Fraction(unit, max(10, share.denominator)), 1, 0, True), unit > 1)
    point = decimals_after(tokens, last) if state.size == 1 else None
    if point and lower_at(tokens, first - 1) != "at":
        end, decimals, size = point
        value, step = state.value + decimals, Fraction(1, size)
        scale = SCALES.get(lower_at(tokens, end), 1)
        return Cardinal(first, end + (scale > 1), int(value * scale), Numeral(value * scale, step * scale, len(str(state.value)), 0, True), scale > 1)
    if state.value < 1000 and lower_at(tokens, last) == "dozen":
        return dozens(first, Fraction(12 * state.value), last + 1)
    more = dozens_after(tokens, last) if state.value % 100 == 0 and state.value < 1000 else None
    return dozens(first, Fraction(state.value + 12 * more[1]), more[0]) if more else finished(first, last, state)


def dozens_after(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """End and count of "and two dozens" at token `last`; None if nothing of the kind stands there."""
    count = SMALL.get(lower_at(tokens, last + 1), 0)
    return (last + 3, count) if count and lower_at(tokens, last) == "and" and lower_at(tokens, last + 2) in DOZENS else None


def part_after(tokens: Sequence[Token], last: int) -> tuple[int, Fraction] | None:
    """End and value of "and a half", "and three quarters", "-and-a-half" at token `last`; None if nothing of the kind stands there."""
    at = last + (token_at(tokens, last).text in HYPHENS)
    if lower_at(tokens, at) != "and":
        return None
    at += 1 + (token_at(tokens, at + 1).text in HYPHENS)
    count = Sum()
    if lower_at(tokens, at) in ("a", "an"):
        count.group, at = 1, at + 1
    else:
        at = read_on(tokens, at, count, False)
    at += token_at(tokens, at).text in HYPHENS
    word = lower_at(tokens, at)
    under = HALVES.get(word) or PARTS.get(word) or PARTS.get(word.removesuffix("s"))
    return (at + 1, Fraction(count.value, under)) if under and 0 < count.value < under else None


def decimals_after(tokens: Sequence[Token], last: int) -> tuple[int, Fraction, int] | None:
    """End, value and power of ten of the decimals in "point five", "point zero three", "point seventy-one" at token `last`; None if there are none."""
    if lower_at(tokens, last) != "point":
        return None
    digits, at = "", last + 1
    while (small := SMALL.get(lower_at(tokens, at), 10)) < 10:
        digits, at = digits + str(small), at + 1
    if not digits:
        group = Sum()
        at = read_on(tokens, at, group, False)
        digits = str(group.group) if group.group and not group.total and group.group < 100 else ""
    return (at, Fraction(int(digits), 10 ** len(digits)), 10 ** len(digits)) if digits else None


def finished(first: int, last: int, state: Sum) -> Cardinal:
    """The cardinal as read: rounded in its last scale word, else an integer as if written in digits."""
    value = state.value
    if state.size > 1:
        return Cardinal(first, last, value, Numeral(Fraction(value), Fraction(state.size), len(str(value // state.size)), 0, True), True)
    digits = str(value)
    return Cardinal(first, last, value, Numeral(Fraction(value), Fraction(1), len(digits), len(digits) - len(digits.rstrip("0")) if value else 0), False)


def dozens(first: int, value: Fraction, last: int) -> Cardinal:
    """A number of things that was told in dozens."""
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
        return dozens(first, 12 * share, at + 1)
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
