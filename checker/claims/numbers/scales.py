"""Tokens and a number in, the number with the scale that follows it in words, letters or signs out: "3 million", "5k", "2 million and a half"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.claims.numbers.money import Currency, currency_after
from checker.claims.numbers.neighbours import HYPHENS, around, glued, lower_at, token_at
from checker.claims.numbers.numerals import SCALE_WORDS, Number, scale_word, scaled_number
from checker.claims.numbers.unitnames import WORDS, find_words
from checker.claims.numbers.unitwords import labelled, speaks_of_temperature
from checker.claims.numbers.wordnumbers import BELOW_HUNDRED as NUMBER_WORDS
from checker.claims.numbers.wordnumbers import Sum, part_after, read_on
from checker.claims.tokens import Token
from checker.data.numberwords import CJK_SCALES, DISTANCE_WORDS, DOUBTFUL_SCALE_SIGNS, NOT_ADJECTIVES, SCALE_SIGNS, SCREEN_WORDS
from checker.model.claim import Numeral
from checker.model.frozen import replace
from checker.nouns import is_plural

JOINING = HYPHENS | {"and"}  # before "a half"
SCALING = HYPHENS | SCALE_WORDS


def with_scale(tokens: Sequence[Token], number: Number, money: Currency | None) -> tuple[Number, str]:
    """The number with the scale that follows it in words or signs, and the currency that a sign of another script brings along."""
    if number.form not in ("digits", "fraction"):
        return number, ""
    token = token_at(tokens, number.last)
    if token.lower in JOINING and number.form == "digits" and number.numeral and number.numeral.step == 1:
        half = part_after(tokens, number.last)
        if half:
            value = number.numeral.value + half[1]
            number = number._replace(last=half[0], numeral=replace(number.numeral, value=value, step=Fraction(1, 10), zeros=0, rounded=True))
            token = token_at(tokens, number.last)
    found = scale_word(tokens, number.last) if token.lower in SCALING else None
    if found:
        return carried_on(tokens, number, found[0]) or with_tail(tokens, scaled_number(number, *found)), ""
    factor = SCALE_SIGNS.get(token.text)
    if factor is None and token.text in DOUBTFUL_SCALE_SIGNS and scale_is_meant(tokens, number, money is not None):
        factor = DOUBTFUL_SCALE_SIGNS[token.text]
    if factor is not None and not (glued(tokens, number.last + 1) and token_at(tokens, number.last + 1).kind != "mark"):
        return scaled_number(number, number.last + 1, factor), ""
    return cjk_scale(number, token)


def carried_on(tokens: Sequence[Token], number: Number, last: int) -> Number | None:
    """The number whose scale word, which ends at token `last`, goes on in words ("3 hundred and one", "2 million three hundred thousand"); else None."""
    numeral, word = number.numeral, lower_at(tokens, last)
    if numeral is None or numeral.step != 1 or not 0 < numeral.value < 1000 or number.form != "digits" or not (word == "and" or word in NUMBER_WORDS):
        return None
    state = Sum(group=int(numeral.value))
    end = read_on(tokens, number.last, state, True)
    if end <= last or state.size > 1:
        return None
    return number._replace(last=end, numeral=Numeral(Fraction(state.value), Fraction(1), len(str(state.value))))


def with_tail(tokens: Sequence[Token], number: Number) -> Number:
    """A scaled number with "and a half" behind it ("3 million and a half")."""
    part = part_after(tokens, number.last)
    if part is None or number.numeral is None:
        return number
    scale = number.numeral.step
    return number._replace(last=part[0], numeral=replace(number.numeral, value=number.numeral.value + part[1] * scale, step=scale / 10))


def cjk_scale(number: Number, token: Token) -> tuple[Number, str]:
    """The number with a Chinese or Japanese scale sign behind it ("400万", "1,250亿元")."""
    factor, at = 1, 0
    while at < len(token.text) and token.text[at] in CJK_SCALES:
        factor, at = factor * CJK_SCALES[token.text[at]], at + 1
    if factor == 1:
        return number, ""
    rest = token.text[at:]
    code = {"元": "CNY", "人民币": "CNY", "美元": "USD", "日元": "JPY", "円": "JPY", "港元": "HKD", "欧元": "EUR"}.get(rest, "")
    return scaled_number(number, number.last + 1, factor), code


def scale_is_meant(tokens: Sequence[Token], number: Number, money: bool) -> bool:
    """True if a letter that may be a unit is a scale: after a currency, before one, or before what is counted.

    >>> from checker.claims.numbers.numerals import read_number
    >>> from checker.claims.tokens import tokenize
    >>> def scale(text): return scale_is_meant(t := tokenize(text), read_number(t, 0, "en"), False)
    >>> [scale(t) for t in ("4m servers", "4 m wide", "2.7m combined sales", "12.3m tonnes", "10M", "512B", "3.4 B rupees", "300 K", "5K", "4K video")]
    [True, False, True, True, True, False, True, False, True, False]
    """
    at = number.last
    sign, apart = tokens[at].text, not glued(tokens, at)
    if money:
        return True
    if sign in "BKMT" and labelled(tokens, number.first):
        return False  # "Fig. 5B"
    following = lower_at(tokens, at + 1)
    if sign == "K":
        return not apart and following not in SCREEN_WORDS and not speaks_of_temperature(around(tokens, at))
    if sign in ("t", "T", "mm") or (sign == "mil" and currency_after(tokens, at + 1, None, True) is None):
        return False
    if currency_after(tokens, at + 1, None, True) is not None or (sign == "M" and not apart):
        return True
    if sign == "b" and not apart and number.numeral is not None and number.numeral.step < 1:
        return True
    if sign == "m" and (following in DISTANCE_WORDS or lower_at(tokens, number.first - 1) in ("a", "an")):
        return False
    return counts_something(tokens, at + 1)


def counts_something(tokens: Sequence[Token], at: int) -> bool:
    """True if a unit in the plural or a plural noun stands at token `at`, or after one or two plain adjectives."""
    found = find_words(tokens, at, WORDS)
    if found and tokens[at].lower.endswith("s"):
        return True
    for token in tokens[at : at + 5]:
        if token.lower == "and" and token is not tokens[at]:
            continue
        if token.kind != "word" or not (token.text.islower() or token is tokens[at]) or token.lower in NOT_ADJECTIVES:
            return False
        if is_plural(token.lower):
            return True
    return False
