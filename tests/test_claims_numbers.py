"""How a number is written, in digits or words: its value, the precision that the writing shows, and what is no number at all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.numbers.numerals import Number, parse_digits, read_number, starts_number
from checker.claims.tokens import tokenize

WORDS_BELOW_TWENTY = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
WORDS_OF_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def first_number(text: str, language: str = "en") -> Number | None:
    tokens = tokenize(text)
    return next((n for i, t in enumerate(tokens) if starts_number(t) and (n := read_number(tokens, i, language))), None)


NO_NUMBERS = [
    ("no number at all", "The ferry leaves from the old pier"),
    ("scale word without a number", "a multi million refit"),
    ("bare hundred", "hundred of them"),
    ("half a way", "they met half way up"),
]


@pytest.mark.parametrize(("name", "text"), NO_NUMBERS, ids=[n for n, _ in NO_NUMBERS])
def test_no_number(name: str, text: str) -> None:
    assert first_number(text) is None


VALUES = [
    # name, text, language, value, step, digits, zeros, rounded
    ("plain integer", "7482 lamps", "en", "7482", "1", 4, 0, False),
    ("grouped integer", "9,600 lamps", "en", "9600", "1", 4, 2, False),
    ("decimal", "1,234.5", "en", "1234.5", "0.1", 4, 0, True),
    ("continental decimal", "1.234,5", "de", "1234.5", "0.1", 4, 0, True),
    ("continental group", "1.234 Boote", "de", "1234", "1", 4, 0, False),
    ("the same in English", "1.234 m", "en", "1.234", "0.001", 1, 0, True),
    ("points in two groups", "1.234.567", "en", "1234567", "1", 7, 0, False),
    ("Indian groups", "12,34,567", "en", "1234567", "1", 7, 0, False),
    ("blanks in two groups", "1 234 567 visitors", "en", "1234567", "1", 7, 0, False),
    ("blank before zeros", "10 000 visitors", "en", "10000", "1", 5, 4, False),
    ("blank before a unit", "a depth of 1 642 m", "en", "1642", "1", 4, 0, False),
    ("exact power", "a field of 2^16", "en", "65536", "1", 5, 0, False),
    ("year and count stay apart", "12 345 visitors", "en", "12", "1", 2, 0, False),
    ("leading point", "a ratio of .25", "en", "0.25", "0.01", 1, 0, True),
    ("minus sign", "at −12 degrees", "en", "-12", "1", 2, 0, False),
    ("minus word", "minus five", "en", "-5", "1", 1, 0, False),
    ("exponent", "1.5e6", "en", "1500000", "100000", 1, 0, True),
    ("power of ten", "1.5 x 10^6", "en", "1500000", "100000", 1, 0, True),
    ("negative superscript", "2.5×10⁻³ m", "en", "0.0025", "0.0001", 1, 0, True),
    ("bare power", "10⁶ cells", "en", "1000000", "1000000", 1, 0, True),
    ("vulgar fraction", "2½ miles", "en", "2.5", "0.1", 1, 0, True),
    ("mixed fraction", "2 1/2 miles", "en", "2.5", "0.1", 1, 0, True),
    ("words to the last digit", "seven thousand four hundred and eighty-two lamps", "en", "7482", "1", 4, 0, False),
    ("words with hundreds", "nine thousand five hundred lamps", "en", "9500", "1", 4, 2, False),
    ("scale word last", "nine thousand lamps", "en", "9000", "1000", 1, 0, True),
    ("article", "a thousand lamps", "en", "1000", "1000", 1, 0, True),
    ("half a scale", "half a million bees", "en", "500000", "100000", 1, 0, True),
    ("and a half, then the scale", "two and a half million bees", "en", "2500000", "100000", 1, 0, True),
    ("the scale, then a half", "a million and a half", "en", "1500000", "100000", 1, 0, True),
    ("scales that multiply", "three lakh crore", "en", "3000000000000", "10000000", 6, 0, True),
    ("spoken decimals", "two point five", "en", "2.5", "0.1", 1, 0, True),
    ("dozen", "two dozen eggs", "en", "24", "1", 2, 0, False),
    ("hundreds and dozens", "two hundred and three dozens", "en", "236", "1", 3, 0, False),
    ("hyphen between blanks", "sixty - four lamps", "en", "64", "1", 2, 0, False),
    ("hundred behind it", "thirty - six hundred lamps", "en", "3600", "1", 4, 2, False),
    ("spoken tens of decimals", "four point twenty-five", "en", "4.25", "0.01", 1, 0, True),
    ("smaller scale behind a share", "two billion and a half million", "en", "2000500000", "100000", 1, 0, True),
    ("share of a hundred", "three hundred and twelve hundredths", "en", "300.12", "0.04", 1, 0, True),
    ("decimal power", "a factor of 1.5^2", "en", "2.25", "0.01", 1, 0, True),
    ("signed exponent", "a factor of 4^-1", "en", "0.25", "0.01", 1, 0, True),
    ("blanks before a fraction", "3  1/4 miles", "en", "3.25", "0.1", 1, 0, True),
    ("comma with a blank", "12, 000 lamps", "en", "12000", "1", 5, 3, False),
    ("comma between two numbers", "12, 450 lamps", "en", "12", "1", 2, 0, False),
    ("decimal comma in English", "a share of 0,35", "en", "0.35", "0.01", 1, 0, True),
    ("decimal comma before a unit", "a bag of 2,5 kg", "en", "2.5", "0.1", 1, 0, True),
    ("sample", "a yield of 17/420", "en", "17/420", "1/420", 1, 0, True),
]


@pytest.mark.parametrize(("name", "text", "language", "value", "step", "digits", "zeros", "rounded"), VALUES, ids=[v[0] for v in VALUES])
def test_value_and_precision(name: str, text: str, language: str, value: str, step: str, digits: int, zeros: int, rounded: bool) -> None:
    number = first_number(text, language)
    assert number is not None and number.numeral is not None
    found = number.numeral
    assert (found.value, found.step, found.digits, found.zeros, found.rounded) == (Fraction(value), Fraction(step), digits, zeros, rounded)


UNREAD = [
    ("two indexes", "the cell 1,3 lies here"),
    ("an interval", "all of [0,1] is covered"),
]


@pytest.mark.parametrize(("name", "text"), UNREAD, ids=[n for n, _ in UNREAD])
def test_commas_that_are_no_decimals(name: str, text: str) -> None:
    number = first_number(text)
    assert number is not None and number.numeral is None


KEYS = [("dotted", "1.2.3"), ("zero in front", "007"), ("forty digits", "1" * 40), ("pairs", "1,2,3"), ("broken group", "1,23,4567,8")]


@pytest.mark.parametrize(("name", "text"), KEYS, ids=[n for n, _ in KEYS])
def test_keys_are_no_numbers(name: str, text: str) -> None:
    assert parse_digits(text) is None


def spelled(value: int) -> str:
    """The number in words, for numbers below a million."""
    if value < 20:
        return WORDS_BELOW_TWENTY[value]
    if value < 100:
        return WORDS_OF_TENS[value // 10] + (f"-{WORDS_BELOW_TWENTY[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{WORDS_BELOW_TWENTY[value // 100]} hundred" + (f" and {spelled(value % 100)}" if value % 100 else "")
    rest = value % 1000
    return f"{spelled(value // 1000)} thousand" + (f" {'and ' if rest < 100 else ''}{spelled(rest)}" if rest else "")


@given(st.integers(1, 999_999))
def test_words_say_what_digits_say(value: int) -> None:
    number = first_number(f"{spelled(value)} ships")
    assert number is not None and number.numeral is not None and number.numeral.value == value


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_digits_come_back_exact(value: int, decimals: int) -> None:
    scaled = Fraction(value, 10**decimals)
    text = f"{value // 10**decimals:,}" + (f".{value % 10**decimals:0{decimals}d}" if decimals else "")
    numeral = parse_digits(text)
    assert numeral is not None and numeral.value == scaled and numeral.step == Fraction(1, 10**decimals)


@given(st.integers(1000, 10**12))
def test_languages_only_swap_the_signs(value: int) -> None:
    english, german = f"{value:,}.5", f"{value:,}.5".translate(str.maketrans(",.", ".,"))
    assert parse_digits(english, "en") == parse_digits(german, "de")
