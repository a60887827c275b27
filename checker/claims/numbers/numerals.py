"""Tokens and an index in, the number written there in digits or words out, with what its writing says of its precision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.claims.numbers.neighbours import HYPHENS, glued, lower_at, phrase_length, token_at
from checker.claims.numbers.unitnames import SYMBOLS, WORDS, find_words
from checker.claims.numbers.wordnumbers import read_cardinal, read_ordinal
from checker.claims.tokens import Token
from checker.data.labels import LABELS
from checker.data.numberwords import (
    DECIMAL_COMMA,
    DENOMINATORS,
    FOREIGN_SCALES,
    HALVES,
    HUNDRED,
    ORDINAL_ENDINGS,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    SUPERSCRIPTS,
    TENS,
    VAGUE,
    VULGAR,
)
from checker.model.claim import Numeral
from checker.model.frozen import replace

Form = Literal["digits", "words", "ordinal", "fraction", "vague", "dotted"]
STARTS = frozenset((*SMALL, *TENS, HUNDRED, *SCALES, *ORDINALS, *HALVES, *VAGUE, *PARTS, "dozen"))
GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d\d)+,\d{3}")
# What may carry digits on: the signs of powers and fractions.
WRITTEN_ON = frozenset(("e", "^", "⁻", "x", "×", "*", "·", "⋅", "/", "⁄", *SUPERSCRIPTS, *VULGAR))
SIGNED = frozenset(("-", "−", "‑", "–", "‐", "+", "minus", "negative"))
INTERVAL_SIGNS = frozenset("[]{}()")  # around "0,1" they make a set or an interval of it
SAMPLE = 100  # from here on the second number of "16/580" can be no day, month or score
COMMA_DECIMAL = re.compile(r"0,\d+|\d{1,3},\d{1,2}")
MAX_DIGITS, MAX_EXPONENT = 30, 100  # beyond these a run of digits is a key, not a quantity


class Number(NamedTuple):
    """A number at tokens first..last (exclusive).

    `numeral` is None for dotted numbers ("1.2.3") only; `upper` is the other end of a vague plural ("tens of thousands"). `scaled` is True if a scale word
    belongs to it.
    """

    first: int
    last: int
    numeral: Numeral | None
    form: Form
    scaled: bool = False
    upper: Numeral | None = None


def starts_number(token: Token) -> bool:
    """True if a number may start at this token."""
    return token.kind == "number" or (token.kind == "word" and (token.lower in STARTS or token.text[0] in VULGAR))


def read_number(tokens: Sequence[Token], i: int, language: str) -> Number | None:
    """The number that starts at token i; None where the words there are none ("half" of "first half", "second" of "per second").

    An article, sign or decimal point in front belongs to the number, so that `first` may lie before i.
    """
    token = tokens[i]
    if token.kind == "number":
        return digits_number(tokens, i, language)
    if token.text[0] in VULGAR:
        value = Fraction(*VULGAR[token.text[0]])
        return Number(i, i + 1, fraction_numeral(value), "fraction") if len(token.text) == 1 else None
    return vague_number(tokens, i) or word_number(tokens, i)


# -- digits ----------------------------------------------------------------------------------------------------------
def digits_number(tokens: Sequence[Token], i: int, language: str) -> Number | None:
    """A number that starts with digits, with its sign, groups, decimals, exponent, fraction and ordinal ending."""
    first, text, last = leading_point(tokens, i) if i and tokens[i - 1].text == "." else (i, tokens[i].text, i + 1)
    after = token_at(tokens, last)
    if after.kind == "number" or after.text == ",":
        last, text = joined_groups(tokens, last, text)
        after = token_at(tokens, last)
    numeral = parse_digits(text, language) or (foreign_decimal(tokens, last, text) if "," in text else None)
    if numeral is None:
        return Number(first, last, None, "dotted")
    form: Form = "digits"
    if after.lower in ORDINAL_ENDINGS and glued(tokens, last):
        return Number(first, last + 1, replace(numeral, zeros=0), "ordinal")
    if after.kind == "number" or after.lower in WRITTEN_ON:
        last, numeral, form = written_on(tokens, last, numeral)
    if first and tokens[first - 1].lower in SIGNED:
        first, negative = sign_before(tokens, first)
        if negative:
            numeral = replace(numeral, value=-numeral.value)
    return Number(first, last, numeral, form)


def written_on(tokens: Sequence[Token], last: int, numeral: Numeral) -> tuple[int, Numeral, Form]:
    """End, value and form of digits with what may follow them at token `last`: an exponent, a fraction."""
    power = exponent(tokens, last, numeral)
    if power:
        last, numeral = power
    mixed = mixed_fraction(tokens, last, numeral)
    if mixed is None:
        return last, numeral, "digits"
    return mixed[0], mixed[1], "fraction" if mixed[1].value < 1 else "digits"


def foreign_decimal(tokens: Sequence[Token], last: int, text: str) -> Numeral | None:
    """The number that a decimal comma writes in a text whose language has none: behind a single zero, or before a unit; "1,3" alone stays two numbers.

    >>> from checker.claims.tokens import tokenize
    >>> [str(n.value) if (n := foreign_decimal(t := tokenize(s), 1, t[0].text)) else None for s in ("0,05", "3,5 %", "2,75 kg", "1,3 and", "1,2,3 kg")]
    ['1/20', '7/2', '11/4', None, None]
    >>> foreign_decimal(tokenize("[0,1]"), 2, "0,1") is None
    True
    """
    inner = token_at(tokens, last - 2).text in INTERVAL_SIGNS and token_at(tokens, last).text in INTERVAL_SIGNS
    if not inner and COMMA_DECIMAL.fullmatch(text) and (text.startswith("0,") or unit_follows(tokens, last)):
        return parse_digits(text, "de")
    return None


def leading_point(tokens: Sequence[Token], i: int) -> tuple[int, str, int]:
    """First token, text and end of the digits at token i, with a decimal point in front if one stands alone there (".5")."""
    text = tokens[i].text
    if glued(tokens, i) and tokens[i - 1].text == "." and text.isdecimal() and not (glued(tokens, i - 1) and tokens[i - 2].kind != "mark"):
        return i - 1, "0." + text, i + 1
    return i, text, i + 1


def joined_groups(tokens: Sequence[Token], last: int, text: str) -> tuple[int, str]:
    """The digits with the groups of three that follow after single blanks ("1 234 567", "10 000"), or after a comma with a blank ("10, 000").

    Plain blanks separate numbers more often than they group digits, so there must be two groups, or one that starts with a zero or is followed by a unit.
    """
    if not (text.isdecimal() and len(text) <= 3 and text[0] != "0"):
        return last, text
    groups: list[str] = []
    at = last
    if token_at(tokens, at).text == "," and token_at(tokens, at + 1).text == "000" and glued(tokens, at):
        return at + 2, text + "000"
    while (
        at < len(tokens) and tokens[at].kind == "number" and tokens[at].start == tokens[at - 1].end + 1 and re.fullmatch(r"\d{3}(?:[.,]\d+)?", tokens[at].text)
    ):
        groups.append(tokens[at].text)
        at += 1
        if len(groups[-1]) > 3:
            break
    if len(groups) > 1 or (groups and (groups[0][0] == "0" or unit_follows(tokens, at))):
        return at, text + "".join(groups[:-1]) + groups[-1].replace(",", ".")
    return last, text


def unit_follows(tokens: Sequence[Token], at: int) -> bool:
    """True if a unit stands at token `at`."""
    text = token_at(tokens, at).text.rstrip("²³")
    return text == "m" or text in SYMBOLS or find_words(tokens, at, WORDS) is not None


@lru_cache(maxsize=8192)
def parse_digits(text: str, language: str = "en") -> Numeral | None:
    """The number that digits with points and commas write; None for what is no number ("1.2.3", "007", a key of 40 digits).

    >>> [str(n.value) if (n := parse_digits(t)) else None for t in ("1,234.5", "12,34,567", "1.234.567", "0.05", "1.2.3", "007", "3,14")]
    ['2469/2', '1234567', '1234567', '1/20', None, None, None]
    >>> [str(n.value) if (n := parse_digits(t, "de")) else None for t in ("1.234,5", "3,14", "1.234", "1,234")]
    ['2469/2', '157/50', '1234', '617/500']
    """
    text = text.replace("\u00a0", "").replace("\u202f", "").replace("\u2009", "")
    if len(text) > MAX_DIGITS or not text.isascii():
        return None
    if text.isdecimal():
        return integer_numeral(text)
    mark = decimal_mark(text, language)
    whole, _, decimals = text.partition(mark) if mark else (text, "", "")
    if not whole.isdecimal():
        if not GROUPED.fullmatch(whole):
            return None
        whole = whole.replace(".", "").replace(",", "")
    if mark is None:
        return integer_numeral(whole)
    if not decimals.isdecimal() or (len(whole) > 1 and whole[0] == "0"):
        return None
    step = Fraction(1, 10 ** len(decimals))
    return Numeral(Fraction(int(whole + decimals)) * step, step, len(whole), 0, True)


def decimal_mark(text: str, language: str) -> str | None:
    """The sign before the decimals of a number with points or commas; None if they only group.

    >>> [decimal_mark(t, "en") for t in ("1,234.5", "1.234,5", "1.234", "1,234", "1,234,567", "1.234.567")]
    ['.', ',', '.', None, None, None]
    """
    points, commas = text.count("."), text.count(",")
    if points and commas:
        return "." if text.rindex(".") > text.rindex(",") else ","
    sign, count = (".", points) if points else (",", commas)
    if count > 1:
        return None
    if language[:2] in DECIMAL_COMMA:
        return "," if sign == "," else None if GROUPED.fullmatch(text) else "."
    return "." if sign == "." else None


def integer_numeral(digits: str) -> Numeral | None:
    """An integer as written; None for a code with a zero in front."""
    if len(digits) > 1 and digits[0] == "0":
        return None
    value = int(digits)
    return Numeral(Fraction(value), Fraction(1), len(digits), len(digits) - len(digits.rstrip("0")) if value else 0)


def exponent(tokens: Sequence[Token], last: int, numeral: Numeral) -> tuple[int, Numeral] | None:
    """End and value of a number in scientific notation ("1.5e6", "1.5 x 10^6", "10⁶") whose first digits end at token `last`; None if it is none."""
    mark = token_at(tokens, last)
    if mark.lower == "e" and glued(tokens, last) and glued(tokens, last + 1):
        return powered(tokens, last + 1, numeral, Fraction(10))
    if numeral.value == 10 and glued(tokens, last) and (mark.text in ("^", "⁻") or mark.text in SUPERSCRIPTS):
        return powered(tokens, last + (mark.text == "^"), Numeral(Fraction(1), rounded=True), Fraction(10))
    if glued(tokens, last) and glued(tokens, last + 1) and numeral.step == 1 and numeral.value > 1:
        at = last + 1 if mark.text == "^" else last + 2 if mark.text == token_at(tokens, last + 1).text == "*" else 0
        if at and glued(tokens, at):
            return integer_power(tokens, at, numeral) or (decimal_power(tokens, at, numeral) if mark.text == "^" else None)
    if mark.text == "^" and glued(tokens, last) and glued(tokens, last + 1):
        return decimal_power(tokens, last + 1, numeral)
    if mark.lower in ("x", "×", "*", "·", "⋅") and token_at(tokens, last + 1).text == "10":
        sign = token_at(tokens, last + 2)
        if glued(tokens, last + 2) and (sign.text in ("^", "⁻", "−", "-") or sign.text in SUPERSCRIPTS):
            return powered(tokens, last + 2 + (sign.text == "^"), numeral, Fraction(10))
    return None


def powered(tokens: Sequence[Token], at: int, numeral: Numeral, base: Fraction) -> tuple[int, Numeral] | None:
    """The numeral times `base` to the exponent written at token `at` (digits or superscripts, with a sign)."""
    negative = token_at(tokens, at).text in ("-", "−", "⁻")
    signed = negative or token_at(tokens, at).text == "+"
    at += signed
    token = token_at(tokens, at)
    digits = "".join(SUPERSCRIPTS.get(c, c) for c in token.text)
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 3 or int(digits) > MAX_EXPONENT:
        return None
    factor = base ** (-int(digits) if negative else int(digits))
    return at + 1, replace(numeral, value=numeral.value * factor, step=numeral.step * factor, zeros=0, rounded=True)


def integer_power(tokens: Sequence[Token], at: int, numeral: Numeral) -> tuple[int, Numeral] | None:
    """The power of an integer whose exponent is written at token `at` ("2^16", "10**18"), exact; None for what would be longer than MAX_EXPONENT digits."""
    digits = token_at(tokens, at).text
    if not digits.isdecimal() or len(digits) > 3 or (numeral.digits * int(digits)) > MAX_EXPONENT * 2:
        return None
    value = numeral.value ** int(digits)
    return at + 1, Numeral(value, Fraction(1), len(str(value.numerator)))


def decimal_power(tokens: Sequence[Token], at: int, numeral: Numeral) -> tuple[int, Numeral] | None:
    """The power whose base is a decimal or whose exponent, at token `at`, has a sign ("1.1^23", "2.5^-1"); None for what is none or too long."""
    negative = False
    while token_at(tokens, at).text in ("+", "-", "−") and glued(tokens, at) and glued(tokens, at + 1):
        negative ^= tokens[at].text != "+"
        at += 1
    digits = token_at(tokens, at).text
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 2 or not numeral.value or len(str(numeral.value)) * int(digits) > MAX_EXPONENT * 4:
        return None
    value = numeral.value ** (-int(digits) if negative else int(digits))
    return at + 1, Numeral(value, min(numeral.step, Fraction(1, 100)), len(str(int(abs(value)))), 0, True)


def mixed_fraction(tokens: Sequence[Token], last: int, numeral: Numeral) -> tuple[int, Numeral] | None:
    """End and value of "2½", "2 ½", "2 1/2", "1/2" or "2 and a half", the digits before which end at token `last`; None if there is no fraction."""
    if numeral.step != 1:
        return None
    token = token_at(tokens, last)
    if len(token.text) == 1 and token.text in VULGAR:
        return last + 1, fraction_numeral(numeral.value + Fraction(*VULGAR[token.text]))
    part = slash_fraction(tokens, last - 1)
    if part:
        return last + 2, fraction_numeral(part)
    if token.kind == "number" and 0 < token.start - tokens[last - 1].end <= 2 and token.text.isdecimal():
        part = slash_fraction(tokens, last)
        if part:
            return last + 3, fraction_numeral(numeral.value + part)
    return None


def slash_fraction(tokens: Sequence[Token], i: int) -> Fraction | None:
    """The proper fraction "a/b" that starts at token i; None for dates, scores, paths and "24/7".

    >>> from checker.claims.tokens import tokenize
    >>> [str(slash_fraction(tokenize(t), 0)) for t in ("3/4", "24/7", "9/11", "1/2/2020", "1/3", "16/580", "6/2014")]
    ['3/4', 'None', 'None', 'None', '1/3', '4/145', 'None']
    """
    over, under = token_at(tokens, i), token_at(tokens, i + 2)
    if token_at(tokens, i + 1).text not in ("/", "⁄") or not (glued(tokens, i + 1) and glued(tokens, i + 2)):
        return None
    if not (over.text.isdecimal() and under.text.isdecimal() and len(over.text) < 4 and len(under.text) < 5):
        return None
    size = int(under.text)
    counted = size >= SAMPLE and not 1500 <= size <= 2100 and not is_label_word(lower_at(tokens, i - 1))  # "16/580" is no day of a month
    if tokens[i + 1].text == "/" and size not in DENOMINATORS and not counted:
        return None
    beside = (glued(tokens, i) and token_at(tokens, i - 1).text in "/-") or (glued(tokens, i + 3) and token_at(tokens, i + 3).text in "/_")
    return Fraction(int(over.text), int(under.text)) if 0 < int(over.text) < int(under.text) and not beside else None


def is_label_word(word: str) -> bool:
    """True for a word whose number is a label, so that "case 12/340" is no share."""
    return word in LABELS or word in (".", "#", "no")


def fraction_numeral(value: Fraction) -> Numeral:
    """A common fraction as a numeral: rounded, in tenths for the usual ones, in its own parts for fine ones."""
    return Numeral(value, min(Fraction(1, 10), Fraction(1, value.denominator)), 1, 0, True)


def sign_before(tokens: Sequence[Token], first: int) -> tuple[int, bool]:
    """The first token with the sign, and True for minus; a dash after a number or word is no sign.

    >>> from checker.claims.tokens import tokenize
    >>> [sign_before(tokenize(t), i) for t, i in (("was -5", 2), ("10-5", 2), ("minus 5", 1), ("- 5", 1), ("fell −5", 2), ("+5", 1))]
    [(1, True), (2, False), (0, True), (1, False), (1, True), (0, False)]
    """
    before = token_at(tokens, first - 1)
    if before.lower == "negative" and not lower_at(tokens, first - 2).startswith("test"):
        return first - 1, True
    if before.lower == "minus" or (before.text in HYPHENS and lower_at(tokens, first - 2) == "minus"):
        return first - 1 - (before.text in HYPHENS), True
    if before.text in ("-", "−", "‑", "–", "+") and glued(tokens, first):
        outside = token_at(tokens, first - 2)
        if not glued(tokens, first - 1) or outside.text in "([=:,/|~<>≈$€£¥":
            return first - 1, before.text != "+"
    return first, False


# -- words -------------------------------------------------------------------------------------------------------------
def word_number(tokens: Sequence[Token], i: int) -> Number | None:
    """A number in words, cardinal or ordinal, with the article that belongs to it ("a hundred", "half a million")."""
    cardinal = read_cardinal(tokens, i)
    if cardinal is None:
        ordinal = read_ordinal(tokens, i, None)
        return Number(i, ordinal[0], Numeral(Fraction(ordinal[1])), "ordinal") if ordinal else None
    ordinal = read_ordinal(tokens, cardinal.last, cardinal.value)
    if ordinal:
        return Number(cardinal.first, ordinal[0], Numeral(Fraction(ordinal[1])), "ordinal")
    first, negative = sign_before(tokens, cardinal.first)
    numeral = replace(cardinal.numeral, value=-cardinal.numeral.value) if negative else cardinal.numeral
    return Number(first, cardinal.last, numeral, "words", cardinal.scaled)


def vague_number(tokens: Sequence[Token], i: int) -> Number | None:
    """ "hundreds", "tens of thousands": from the order of magnitude up to the next one, the ends counted in."""
    word = tokens[i].lower
    if word not in VAGUE or word in SCALES:
        return None
    tens = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}
    last, size = i + 1, VAGUE[word]
    if phrase_length(tokens, last, ("of",)) and lower_at(tokens, last + 1) in VAGUE and word in tens:
        size, last = tens[word] * VAGUE[lower_at(tokens, last + 1)], last + 2
    first = i
    if lower_at(tokens, i - 1) == "of" and lower_at(tokens, i - 2) == "tens":
        first, size = i - 2, size * 10
    low = Numeral(Fraction(size), Fraction(size), 1, 0, True)
    if size >= 1000 and first == i and last == i + 1:
        return Number(first, last, low, "vague", True)
    return Number(first, last, low, "vague", True, replace(low, value=Fraction(size * 10)))


def scaled_number(number: Number, last: int, factor: int) -> Number:
    """The number times a scale word that ends at token `last`."""
    numeral = number.numeral
    if numeral is None:
        return number
    scaled = replace(numeral, value=numeral.value * factor, step=numeral.step * factor, zeros=0, rounded=True)
    return number._replace(last=last, numeral=scaled, scaled=True, form="digits" if number.form == "fraction" else number.form)


SCALE_WORDS = frozenset((*SCALES, *FOREIGN_SCALES, HUNDRED, "dozen"))


def scale_word(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """End and factor of the scale words at token i ("million", "hundred thousand", "-million"), after digits; None if there is none."""
    at, factor = i, 1
    while True:
        step = at + (token_at(tokens, at).text in HYPHENS and glued(tokens, at))
        word = lower_at(tokens, step)
        size = SCALES.get(word) or FOREIGN_SCALES.get(word) or (100 if word == HUNDRED else 12 if word == "dozen" else None)
        if size is None or factor > 10**15:
            return (at, factor) if at > i else None
        at, factor = step + 1, factor * size
