"""Tokens and an index in, one number there with its scale and unit out: the parts that ranges, hedges and claims are made of."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.claims.lines import CLOSED
from checker.claims.numbers.money import Currency, currency_after, currency_before, pounds_are_money, qualified
from checker.claims.numbers.neighbours import HYPHENS, glued, lower_at, token_at
from checker.claims.numbers.numerals import Number, read_number, scaled_number, starts_number
from checker.claims.numbers.ratios import read_share, share_word
from checker.claims.numbers.scales import with_scale
from checker.claims.numbers.unitnames import WORDS, dimension_of
from checker.claims.numbers.unitwords import Unit, after_hyphen, per, read_unit
from checker.claims.numbers.wordnumbers import BELOW_HUNDRED as NUMBER_WORDS
from checker.claims.tokens import Token
from checker.data.currencies import CODE_SCALES, CODES
from checker.data.labels import AGE_WORDS
from checker.data.numberwords import (
    HALVES,
    HUNDRED,
    PARTS,
    SCALES,
)
from checker.data.unitwords import RATE_ADVERBS, SMALLER
from checker.model.claim import Numeral
from checker.model.frozen import replace

AGE_STEP = "an age"
MODEM_SPEED = 1000  # "25 bps" are basis points, "9600 bps" bits per second
AGE_VERBS = frozenset("who has had is was said says will would lives lived".split())
SHARING = frozenset((*HYPHENS, *HALVES, *PARTS, *(f"{part}s" for part in PARTS), *NUMBER_WORDS, HUNDRED, "over", "in", "out", ":", "to"))  # after a numerator
INERT = frozenset(("", ")", "]", ":", ";", "|", "`", "?", "!", "—"))  # behind these no unit, scale or share can follow
FRONTED = frozenset((",", "of", *AGE_WORDS))  # before a number whose unit is not behind it: an age, a percentage
STREAMS = frozenset(("mass", "volume", "energy"))  # what flows or is made at a rate
TIMES = frozenset(("second", "minute", "hour", "day", "week", "month", "quarter", "year"))
HUNDREDTHS = frozenset(("USD", "EUR", "GBP", "CAD", "AUD", "NZD"))
LARGE = 3  # digits; from here on "won" and "real" after a number can be money


class Term(NamedTuple):
    """A number with its unit at tokens first..last (exclusive); `unit` is "" for a bare number, or for money of an unknown currency."""

    number: Number
    first: int
    last: int
    unit: str = ""
    dimension: str = "number"
    prefixed: bool = False
    steps: tuple[str, ...] = ()
    hundredth: bool = False

    @property
    def measured(self) -> bool:
        """True if it has a unit of measure or a currency."""
        return self.dimension != "number"


class Sight(NamedTuple):
    """A sentence as the readers of numbers see it: its tokens, those that dates have taken, its language, the document's currency."""

    tokens: Sequence[Token]
    taken: frozenset[int]
    language: str
    currency: str | None

    def free(self, i: int) -> bool:
        """True if a number may start at token i."""
        return 0 <= i < len(self.tokens) and i not in self.taken and starts_number(self.tokens[i])


def read_term(sight: Sight, i: int, depth: int = 2) -> Term | None:
    """The number that starts at token i, with what belongs to it, up to `depth` smaller parts of a compound ("2 h 30 min 5 s"); None if there is none."""
    tokens = sight.tokens
    number = (share_word(tokens, i) if tokens[i].kind != "number" else None) or read_number(tokens, i, sight.language)
    if number is None:
        return None
    follows = token_at(tokens, number.last)
    share = read_share(tokens, number, sight.language) if follows.lower in SHARING else None
    if share is not None and not (sight.taken and any(t in sight.taken for t in range(number.last, share.last))):
        number = share
    if number.form in ("ordinal", "dotted") or number.numeral is None:
        return Term(number, number.first, number.last)
    money = currency_before(tokens, number.first, sight.currency) if number.first else None
    if money is None and share is None and follows.text in INERT and lower_at(tokens, number.first - 1) not in FRONTED:
        return Term(number, number.first, number.last)
    number, unit_word = with_scale(tokens, number, money)
    if money is not None:
        return compound(sight, money_term(sight, number, money), depth)
    if unit_word:
        cjk = Currency(number.last - 1, number.last, unit_word)
        return Term(number, number.first, number.last, cjk.code, "currency")
    return compound(sight, term_after(sight, number), depth)


# -- unit ----------------------------------------------------------------------------------------------------------------
def money_term(sight: Sight, number: Number, money: Currency) -> Term:
    """A sum with its currency in front ("$5", "-$5", "US$2 million a year"); the same currency may be named once more behind it."""
    tokens, first, code, last = sight.tokens, money.first, money.code, number.last
    if token_at(tokens, first - 1).text in ("-", "−") and glued(tokens, first) and not glued(tokens, first - 1) and number.numeral:
        first, number = first - 1, number._replace(numeral=replace(number.numeral, value=-number.numeral.value))
    narrowed = qualified(tokens, last) if code == "USD" else None
    named = None if narrowed else currency_after(tokens, last, sight.currency, True)
    if narrowed:
        last, code = narrowed
    elif named is not None and not named.hundredth and (named.code == code or not code or (code == "USD" and "dollar" in lower_at(tokens, named.last - 1))):
        last, code = named.last, named.code or code
    steps = (money.step,) if money.step else ()
    return rated(tokens, Term(number, first, last, code, "currency", True, steps))


def rated(tokens: Sequence[Token], term: Term) -> Term:
    """The term with what its sum is given for ("a share", "per tonne"), or with "worth of"."""
    last = term.last
    if lower_at(tokens, last) == "worth" and lower_at(tokens, last + 1) == "of":
        return term._replace(last=last + 2)
    unit = per(tokens, Unit(last, term.unit, "currency"))
    if unit.last == last or not term.unit:
        return term
    return term._replace(last=unit.last, unit=unit.name, dimension=unit.dimension)


def term_after(sight: Sight, number: Number) -> Term:
    """The number with the currency or unit that follows it."""
    tokens, numeral = sight.tokens, number.numeral
    if lower_at(tokens, number.first - 1) == "of" and lower_at(tokens, number.first - 2) in ("percentage", "percent", "cent") and is_percentage(tokens, number):
        return Term(number, number.first, number.last, "percent", "percent")
    start = after_hyphen(tokens, number.last)
    if numeral is None or start >= len(tokens):
        return Term(number, number.first, number.last)
    if number.form == "vague" and lower_at(tokens, start) == "of":
        return vague_term(sight, number, start + 1)
    money = currency_after(tokens, start, sight.currency, number.scaled or numeral.digits >= LARGE)
    if money is None and not number.scaled and token_at(tokens, start).text[-3:] in CODES:
        return scaled_code(tokens, number, start)
    if money is not None:
        scale = 0 if number.scaled or tokens[money.last - 1].text not in CODES else SCALES.get(lower_at(tokens, money.last), 0)
        if scale:  # "75 USD million"
            number = scaled_number(number, number.last, scale)
            return rated(tokens, Term(number, number.first, money.last + 1, money.code, "currency"))
        if money.hundredth:
            numeral = replace(numeral, value=numeral.value / 100, step=numeral.step / 100)
            number = number._replace(numeral=numeral)
        steps = (money.step,) if money.step else ()
        return rated(tokens, Term(number, number.first, money.last, money.code, "currency", False, steps, money.hundredth))
    return unit_term(tokens, number, numeral, start)


def scaled_code(tokens: Sequence[Token], number: Number, at: int) -> Term:
    """The number with a code that has its scale in front ("120 MEUR")."""
    text = tokens[at].text
    factor = CODE_SCALES.get(text[:-3])
    if factor is None:
        return Term(number, number.first, number.last)
    scaled = scaled_number(number, number.last, factor)
    return rated(tokens, Term(scaled, number.first, at + 1, text[-3:], "currency"))


def unit_term(tokens: Sequence[Token], number: Number, numeral: Numeral, start: int) -> Term:
    """The number with the unit of measure at token `start`, behind "of a", or understood from "aged"."""
    bare = Term(number, number.first, number.last)
    if number.form == "fraction" and lower_at(tokens, start) == "of" and lower_at(tokens, start + 1) in ("a", "an"):
        part = read_unit(tokens, start + 2, False, True)
        return Term(number, number.first, part.last, part.name, part.dimension) if part else bare
    if token_at(tokens, start).text in ("bps", "bp") and number.form == "digits":
        name = "basis_point" if abs(numeral.value) < MODEM_SPEED else "bit/second"
        return Term(number, number.first, start + 1, name, dimension_of(name))
    unit = read_unit(tokens, number.last, number.form in ("digits", "fraction") or number.scaled, numeral.digits == 1 and numeral.value == 1)
    if unit is None:
        aged = lower_at(tokens, number.first - 1) in FRONTED and numeral.step == 1 and 0 <= numeral.value < 130 and not number.scaled
        return bare._replace(unit="year", dimension="time", steps=(AGE_STEP,)) if aged and is_age(tokens, number) else bare
    if unit.name == "pound" and pounds_are_money(tokens, unit.last, number.scaled):
        return rated(tokens, Term(number, number.first, unit.last, "GBP", "currency", False, ("pounds read as money",)))
    if unit.dimension == "time":
        steps = (AGE_STEP,) if says_age(tokens, number.first, unit.last) else ()
        return Term(number, number.first, unit.last, unit.name, unit.dimension, False, steps)
    if unit.dimension in STREAMS and lower_at(tokens, unit.last) == "of":
        unit = rate_behind(tokens, unit)
    return Term(number, number.first, unit.last, unit.name, unit.dimension)


def is_percentage(tokens: Sequence[Token], number: Number) -> bool:
    """True if "percentage of 40" names a share and no part of a whole: nothing is counted behind the number, and no number stands before the word.

    >>> def shares(text): return [t.unit for i in (text.split().index("40"),) if (t := read_term(Sight(tokenize(text), frozenset(), "en", None), i))]
    >>> from checker.claims.tokens import tokenize
    >>> [shares(t) for t in ("a percentage of 40", "what percentage of 40 boats", "5 percent of 40", "what percent of 40")]
    [['percent'], [''], [''], ['']]
    """
    word = number.first - 2 - (lower_at(tokens, number.first - 3) == "per")
    lead = token_at(tokens, word - 1)
    return lead.kind != "number" and lead.lower not in ("what", "which") and token_at(tokens, number.last).kind == "mark"


def says_age(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True if a time that stands at tokens first..last is an age: "5 years old", "8-month-old", "aged 5 years", "60 years of age".

    >>> from checker.claims.tokens import tokenize
    >>> [says_age(tokenize(t), 1, 3) for t in ("a 5-year-old", "is 5 years old", "in 5 years of age", "for 5 years of work", "for 5 years, old men")]
    [False, True, True, False, False]
    """
    at = last + (token_at(tokens, last).text in HYPHENS)
    word = lower_at(tokens, at)
    return word in ("old", "olds") or (word == "of" and lower_at(tokens, at + 1) == "age") or lower_at(tokens, first - 1) in AGE_WORDS


def rate_behind(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit as a rate where a time follows what it measures: "5 tonnes of fresh fish a day", "40,000 barrels of oil per day"; else the unit."""
    at = unit.last + 1
    while at < unit.last + 4 and token_at(tokens, at).kind == "word" and tokens[at].lower not in CLOSED and tokens[at].lower not in RATE_ADVERBS:
        at += 1
    rate = per(tokens, Unit(at, unit.name, unit.dimension)) if at > unit.last + 1 else unit
    return unit._replace(name=rate.name, dimension=rate.dimension) if rate.name.removeprefix(f"{unit.name}/") in TIMES else unit


def cents_behind(sight: Sight, term: Term) -> Term | None:
    """The sum with the cents that follow as two bare digits ("15 dollars 50", "17 USD 25"); None if none do."""
    tokens, numeral = sight.tokens, term.number.numeral
    if numeral is None or numeral.step != 1 or term.prefixed or term.number.scaled or term.hundredth or term.unit not in HUNDREDTHS:
        return None
    at = term.last + (lower_at(tokens, term.last) == "and")
    cents, after = token_at(tokens, at), token_at(tokens, at + 1)
    if not (sight.free(at) and cents.text.isdecimal() and len(cents.text) == 2) or after.kind != "mark" or after.text in "%°-–/:$€£":
        return None
    whole = replace(numeral, value=numeral.value + Fraction(int(cents.text), 100), step=Fraction(1, 100), zeros=0, rounded=True)
    return term._replace(last=at + 1, number=term.number._replace(numeral=whole))


def is_age(tokens: Sequence[Token], number: Number) -> bool:
    """True for an age without a unit: "aged 45", and between commas after a name ("Amara Lindqvist, 66, paints").

    >>> from checker.claims.tokens import tokenize
    >>> def age(text):
    ...     tokens = tokenize(text)
    ...     return is_age(tokens, next(n for i, t in enumerate(tokens) if t.kind == "number" and (n := read_number(tokens, i, "en"))))
    >>> [age(t) for t in ("a man aged 45", "Amara Lindqvist, 66, paints", "Lindqvist, 66, has left", "we saw boats, 66, at sea", "in Lyon, 66 died")]
    [True, True, True, False, False]
    """
    before = token_at(tokens, number.first - 1)
    if before.lower in AGE_WORDS:
        return True
    name = token_at(tokens, number.first - 2)
    apposed = before.text == "," and token_at(tokens, number.last).text == "," and number.form == "digits"
    if not apposed or name.kind != "word" or not name.text[0].isupper():
        return False
    opens = number.first == 2 and lower_at(tokens, number.last + 1) in AGE_VERBS
    return opens or token_at(tokens, number.first - 3).text[:1].isupper()


def vague_term(sight: Sight, number: Number, at: int) -> Term:
    """ "hundreds of miles", "millions of dollars": the unit stands behind "of"."""
    tokens = sight.tokens
    money = currency_after(tokens, at, sight.currency, True)
    if money is not None and not money.hundredth:
        return Term(number, number.first, money.last, money.code, "currency")
    unit = read_unit(tokens, at, False) if at < len(tokens) and tokens[at].lower in WORDS else None
    if unit is not None and unit.dimension != "number":
        return Term(number, number.first, unit.last, unit.name, unit.dimension)
    return Term(number, number.first, number.last + (lower_at(tokens, number.last) == "of"))


# -- a larger unit and a smaller one ---------------------------------------------------------------------------------------
def compound(sight: Sight, term: Term, depth: int) -> Term:
    """The term with a smaller part behind it: "5 feet 2 inches", "2 hours and 30 minutes", "thirteen dollars and forty-five cents".

    `depth` bounds how many smaller parts may follow one another.
    """
    tokens, numeral = sight.tokens, term.number.numeral
    glued_part = feet_and_inches(sight, term) if token_at(tokens, term.number.last).text in PRIMES else None
    if glued_part is None and term.unit == "degree":
        glued_part = arcminutes(sight, term)
    if glued_part is None and term.dimension == "currency":
        glued_part = cents_behind(sight, term)
    if glued_part is not None:
        return glued_part
    if depth == 0 or term.unit not in LARGER or numeral is None or numeral.step != 1 or term.prefixed or term.number.scaled:
        return term
    at = term.last + (lower_at(tokens, term.last) == "and" or token_at(tokens, term.last).text == ".")
    part = read_term(sight, at, depth - 1) if sight.free(at) else None
    if part is None or part.number.numeral is None or part.first != at:
        return term
    value, step, last, unit = part.number.numeral.value, part.number.numeral.step, part.last, part.unit
    if unit == "" and term.unit == "foot" and token_at(tokens, last).lower == "in":
        unit, last = "inch", last + 1
    size: int | None = SMALLER.get((term.unit, unit))
    if term.dimension == "currency":
        size = 1 if part.hundredth and unit == term.unit else None
    if size is None or not 0 <= value < size:
        return term
    return term._replace(last=last, number=term.number._replace(numeral=replace(numeral, value=numeral.value + value / size, step=step / size, zeros=0)))


PRIMES = frozenset("'’′")  # behind the feet of a height
LARGER = frozenset((*(large for large, _ in SMALLER), "USD", "EUR", "GBP"))


def arcminutes(sight: Sight, term: Term) -> Term | None:
    """The angle that degrees and glued minutes give ("40°26′"); None if no minutes follow."""
    tokens, at, numeral = sight.tokens, term.last, term.number.numeral
    minutes = token_at(tokens, at).text
    if numeral is None or not (glued(tokens, at) and minutes.isdecimal() and len(minutes) <= 2) or token_at(tokens, at + 1).text not in ("′", "'", "’"):
        return None
    number = term.number._replace(numeral=replace(numeral, value=numeral.value + Fraction(int(minutes), 60), step=Fraction(1, 60), zeros=0))
    return term._replace(number=number, last=at + 2)


def feet_and_inches(sight: Sight, term: Term) -> Term | None:
    """The height that a number with a prime or apostrophe begins (6'2"); None if it does not."""
    tokens, at = sight.tokens, term.number.last
    if not glued(tokens, at) or not glued(tokens, at + 1) or tokens[at + 1].kind != "number":
        return None
    if token_at(tokens, at + 2).text not in ('"', "”", "″") or not glued(tokens, at + 2) or term.number.numeral is None:
        return None
    inches = tokens[at + 1].text
    if not inches.isdecimal() or len(inches) > 2 or int(inches) > 11:
        return None
    value = term.number.numeral.value + Fraction(int(inches), 12)
    number = term.number._replace(numeral=replace(term.number.numeral, value=value, step=Fraction(1, 12), zeros=0))
    return Term(number, term.first, at + 3, "foot", "length")
