"""Tokens and a number in, the share that they write out: "two-thirds", "a quarter of", "one in five", "three out of four"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.claims.lines import CLOSED
from checker.claims.numbers.neighbours import HYPHENS, lower_at, phrase_length, token_at
from checker.claims.numbers.numerals import Number, fraction_numeral, read_number, starts_number
from checker.claims.numbers.unitnames import WORDS, dimension_of, find_words
from checker.claims.numbers.wordnumbers import read_cardinal
from checker.claims.tokens import Token
from checker.data.numberwords import HALVES, PARTS, SCALES, SMALL, TENS
from checker.model.frozen import replace

ROUND_WHOLES = frozenset((3, 4, 5, 6, 8, 10, 20, 100, 1000, 10_000, 100_000))
SHARE_BEFORE = frozenset("than about nearly almost around roughly over under above below by approximately just only some to least is was".split())
RATIO_WORDS = frozenset(("ratio", "ratios", "proportion", "majority"))
HUNDREDTH = 100
LARGEST_DIVISOR = 20
SHARE_AFTER = frozenset("of more less fewer as the its his her their our larger smaller higher lower".split())
PERIOD_WORDS = frozenset("first second third fourth last past previous next other latter this that each every final recent consecutive straight".split())


def share_word(tokens: Sequence[Token], i: int) -> Number | None:
    """The share that "half", "quarter" or "third" at token i says without a number before it ("half of", "nearly a third", "half an hour"); else None.

    >>> from checker.claims.tokens import tokenize
    >>> def share(text, i): return str(n.numeral.value) if (n := share_word(tokenize(text), i)) else None
    >>> [share(*c) for c in (("half of it", 0), ("a third of it", 1), ("the third of May", 1), ("first half", 1), ("half an hour", 0), ("about a fifth", 2))]
    ['1/2', '1/3', None, None, '1/2', '1/5']
    """
    word = tokens[i].lower
    under = HALVES.get(word) or PARTS.get(word)
    if under is None or (word.endswith("s") and word not in HALVES):
        return None
    article = lower_at(tokens, i - 1) in ("a", "an")
    first = i - 1 if article else i
    before, after = lower_at(tokens, first - 1), lower_at(tokens, i + 1)
    if after == "of" and lower_at(tokens, i + 2) in ("a", "one") and lower_at(tokens, i + 3) in SCALES:
        return None  # "a quarter of a million" is a number
    numeral = fraction_numeral(Fraction(1, under))
    if word == "half" and before not in PERIOD_WORDS:
        step = i + 2 if after in ("a", "an") else i + 1 + (after in HYPHENS)
        unit = find_words(tokens, step, WORDS)
        if unit and (step > i + 1 or article) and dimension_of(unit[1]) in ("time", "length", "mass", "volume", "area", "percent", "percentage_point"):
            return Number(first, step if after not in HYPHENS else i + 1, numeral, "fraction")
        return Number(first, i + 1, numeral, "fraction") if after in SHARE_AFTER or before in SHARE_BEFORE else None
    if under >= HUNDREDTH and article and after != "-":  # "a thousandth" is no rank: that has "the"
        return Number(first, i + 1, numeral, "fraction")
    if word.endswith("s") or not article or (word == "quarter" and before in ("in", "for") and after != "of"):
        return None
    alone = token_at(tokens, i + 1).kind != "word" and token_at(tokens, i + 1).text not in HYPHENS
    dated = after == "of" and (token_at(tokens, i + 2).kind == "number" or lower_at(tokens, i + 3) == "year")
    return Number(first, i + 1, numeral, "fraction") if (after in SHARE_AFTER or before in SHARE_BEFORE or (alone and word in PARTS)) and not dated else None


def counted_parts(tokens: Sequence[Token], number: Number) -> Number | None:
    """The share whose numerator is `number`: "two thirds", "three-quarters of a million", "one half"; None if no denominator follows."""
    at = number.last
    at += token_at(tokens, at).text in HYPHENS
    word = lower_at(tokens, at)
    numeral = number.numeral
    if word.removesuffix("s") not in PARTS and word not in HALVES:
        return fine_parts(tokens, number, at)
    if numeral is None or numeral.step != 1 or numeral.value == 0 or number.scaled:
        return None
    singular = abs(numeral.value) == 1
    under = HALVES.get(word) or PARTS.get(word if singular else word.removesuffix("s") if word.endswith("s") else "")
    if under is None or (singular and word.endswith("s")) or (not singular and word in ("half", "quarter")):
        return None
    if word == "quarters" and lower_at(tokens, at + 1) != "of" and (at == number.last or lower_at(tokens, number.first - 1) in PERIOD_WORDS):
        return None
    share = Fraction(numeral.value, under)
    end = at + 1
    scale_at = end + 2 if phrase_length(tokens, end, ("of", "a")) else end
    scale = SCALES.get(lower_at(tokens, scale_at))
    if scale:
        found = fraction_numeral(share)
        return Number(number.first, scale_at + 1, replace(found, value=share * scale, step=Fraction(scale, 10)), "words", True)
    return Number(number.first, end, fraction_numeral(share), "fraction")


def fine_parts(tokens: Sequence[Token], number: Number, at: int) -> Number | None:
    """The share with a denominator of several words at token `at`: "three twenty-fifths", "one one hundred and fifth of it"; None if none follows.

    >>> from checker.claims.tokens import tokenize
    >>> def share(text): return str(n.numeral.value) if (n := counted_parts(t := tokenize(text), read_number(t, 0, "en"))) else None
    >>> [share(t) for t in ("three twenty-fifths", "one twenty-fifth of it", "one twenty-fifth birthday", "forty fifths", "two hundredths", "two five")]
    ['3/25', '1/25', None, '8', '1/50', None]
    """
    numeral = number.numeral
    if numeral is None or number.form != "words" or number.scaled or not (lower_at(tokens, at) in TENS or lower_at(tokens, at) in SMALL):
        return None
    under = read_cardinal(tokens, at)
    if under is None or under.first != at:
        return None
    step = under.last + (token_at(tokens, under.last).text in HYPHENS or lower_at(tokens, under.last) == "and")
    word = lower_at(tokens, step)
    part = PARTS.get(word.removesuffix("s"))
    counts = token_at(tokens, step + 1).kind == "word" and lower_at(tokens, step + 1) != "of"
    if part is None or part >= 10 or word.endswith("s") == (numeral.value == 1) or under.value % 10 or (numeral.value == 1 and counts):
        return None
    return Number(number.first, step + 1, fraction_numeral(numeral.value / (under.value + part)), "fraction")


def one_over(tokens: Sequence[Token], number: Number, language: str) -> Number | None:
    """The quotient "one over three", "1 over 20" that begins with `number`; None where "over" is a hedge or a preposition.

    >>> from checker.claims.tokens import tokenize
    >>> def share(text): return str(n.numeral.value) if (n := one_over(t := tokenize(text), read_number(t, 0, "en"), "en")) else None
    >>> [share(t) for t in ("one over three", "1 over 20.", "2 over 3 years", "120 over 80", "1 over 5 boats", "6 over 0")]
    ['1/3', '1/20', None, None, None, None]
    """
    numeral, at = number.numeral, number.last + 1
    if lower_at(tokens, number.last) != "over" or numeral is None or numeral.step != 1 or number.scaled or at >= len(tokens) or not starts_number(tokens[at]):
        return None
    under = read_number(tokens, at, language)
    if (
        under is None
        or under.first != at
        or under.numeral is None
        or under.numeral.step != 1
        or under.numeral.value <= 0
        or under.form not in ("digits", "words")
    ):
        return None
    pressure = abs(numeral.value) > under.numeral.value > LARGEST_DIVISOR  # "120 over 80" is a blood pressure
    if pressure or token_at(tokens, under.last).kind != "mark" or token_at(tokens, under.last).text in ("%", "$", "°", "-", "/"):
        return None
    return Number(number.first, under.last, fraction_numeral(numeral.value / under.numeral.value), "fraction")


def one_in_five(tokens: Sequence[Token], number: Number, language: str) -> Number | None:
    """The share "one in five", "three out of four", "1 in 10" that begins with `number`; None for "five in 2018", "two in three days".

    >>> from checker.claims.tokens import tokenize
    >>> def share(text): return str(n.numeral.value) if (n := one_in_five(t := tokenize(text), read_number(t, 0, "en"), "en")) else None
    >>> [share(t) for t in ("one in five", "3 out of 4", "five in 2018", "two in three days", "12 in 10", "1 in 250,000 births", "nine in every ten")]
    ['1/5', '3/4', None, None, None, '1/250000', '9/10']
    """
    numeral = number.numeral
    if lower_at(tokens, number.last) not in ("in", "out") or numeral is None or numeral.step != 1 or number.scaled or numeral.value <= 0:
        return None
    at, out = number.last, False
    if phrase_length(tokens, at, ("out", "of")):
        at, out = at + 2, True
    else:
        at += 1
    at += lower_at(tokens, at) == "every"
    if at >= len(tokens) or not starts_number(tokens[at]):
        return None
    whole = read_number(tokens, at, language)
    if whole is None or whole.numeral is None or whole.form not in ("digits", "words") or whole.numeral.value <= numeral.value or whole.first < at:
        return None
    size = whole.numeral.value
    year = 1500 <= size <= 2100 and tokens[at].text.isdecimal()
    unit = find_words(tokens, whole.last, WORDS)
    usual = out or (numeral.value == 1 and not year) or size in ROUND_WHOLES
    if not usual or (unit and not out) or (not out and token_at(tokens, whole.last).text in ("%", "$")):
        return None
    return Number(number.first, whole.last, fraction_numeral(numeral.value / size), "fraction")


def told_ratio(tokens: Sequence[Token], number: Number) -> Number | None:
    """The ratio "3:1" or "4 to 1" that begins with `number` where a word beside it says that it is one; None for clock times, odds, scores and ranges.

    >>> from checker.claims.tokens import tokenize
    >>> def ratio(text, i): return str(n.numeral.value) if (n := told_ratio(t := tokenize(text), read_number(t, i, "en"))) else None
    >>> [ratio(*c) for c in (("a ratio of 3:2", 3), ("a 16:9 aspect ratio", 1), ("ratio of 4 to 1", 2), ("mix it 3:1", 2), ("at 10:30 the ratio", 1))]
    ['3/2', '16/9', '4', None, None]
    """
    numeral, at = number.numeral, number.last + 1
    under = token_at(tokens, at)
    if number.form != "digits" or numeral is None or numeral.step != 1 or not (under.text.isdecimal() and under.text.isascii() and len(under.text) < 4):
        return None
    if not int(under.text):
        return None
    before = {t.lower for t in tokens[max(0, number.first - 4) : number.first]}
    after = (lower_at(tokens, at + 1), lower_at(tokens, at + 2))
    if before.isdisjoint(RATIO_WORDS) and after[0] not in RATIO_WORDS and (after[1] not in RATIO_WORDS or after[0] in CLOSED):
        return None
    return Number(number.first, at + 1, fraction_numeral(numeral.value / int(under.text)), "fraction")


def read_share(tokens: Sequence[Token], number: Number, language: str) -> Number | None:
    """The share that begins with `number`, whichever way it is written; None if none does."""
    if number.form not in ("digits", "words"):
        return None
    word = lower_at(tokens, number.last)
    if word in (":", "to"):
        return told_ratio(tokens, number)
    if word == "over":
        return one_over(tokens, number, language)
    return one_in_five(tokens, number, language) if word in ("in", "out") else counted_parts(tokens, number)
