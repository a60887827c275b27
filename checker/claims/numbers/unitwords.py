"""Tokens after a number in, the unit of measure that they name out: by word, by symbol, squared, or per something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.numbers.neighbours import HYPHENS, around, glued, lower_at, token_at
from checker.claims.numbers.unitnames import SYMBOLS, WORDS, denominator_noun, dimension_of, find_symbol, find_words
from checker.claims.tokens import Token
from checker.data.labels import LABELS
from checker.data.unitwords import DENOMINATORS, GLUED_SYMBOLS, PER_WORDS, POWER_MARKS, POWERS, RATE_ADVERBS, SPACED_SYMBOLS, TEMPERATURE_CUES
from checker.data.words import CONJUNCTIONS, PREPOSITIONS
from checker.nouns import singular

PER_DIMENSIONS = frozenset(("time", "mass", "volume", "length", "area"))
COMPOUNDS = ("round", "end", "over", "to", "on")  # "40 year-round residents", "its 6 month-end reports"
DIRECTIONS = frozenset("north south east west n s e w latitude longitude of from".split())


class Unit(NamedTuple):
    """A unit that ends at token `last` (exclusive), by its name in `data/units.py` or put together from such names."""

    last: int
    name: str
    dimension: str
    step: str = ""


def read_unit(tokens: Sequence[Token], at: int, digits: bool, singular_number: bool = False) -> Unit | None:
    """The unit of measure at token `at`, right after a number; symbols count after digits only. None if there is none.

    >>> from checker.claims.tokens import tokenize
    >>> def unit(text): return u.name if (u := read_unit(tokenize(text), 1, text[0].isdigit())) else None
    >>> [unit(t) for t in ("5km", "14 °C", "18 ° C", "68.5F", "500-meter", "7 km/h", "9 km2", "3 m³", "20 sq. ft", "5 cars", "5G", "5 in 2010", "3 a day")]
    ['kilometer', 'degC', 'degC', 'degF', 'meter', 'kilometer/hour', 'kilometer^2', 'meter^3', 'foot^2', None, None, None, None]
    """
    start = after_hyphen(tokens, at)
    if start >= len(tokens):
        return None
    word = tokens[start].lower
    found = power_word(tokens, start) if word in POWERS else None
    found = found or (find_words(tokens, start, WORDS) if word in WORDS else None) or (symbol(tokens, start) if digits else None)
    if found is None:
        return None
    last, name = found
    if token_at(tokens, last).text in HYPHENS and glued(tokens, last) and lower_at(tokens, last + 1) in COMPOUNDS and dimension_of(name) == "time":
        return None
    if name == "second" and start == at and not digits and tokens[start].lower == "second" and not singular_number:
        return None
    if (
        name == "degree"
        and not digits
        and tokens[start].kind == "word"
        and lower_at(tokens, last) not in DIRECTIONS
        and not speaks_of_temperature(around(tokens, at))
    ):
        return None
    return per(tokens, Unit(last, name, dimension_of(name)))


def after_hyphen(tokens: Sequence[Token], at: int) -> int:
    """The index of the word that a hyphen ties to the number before token `at` ("500-meter", "12-million- ton", "30 - year"), else `at`."""
    if at >= len(tokens) or tokens[at].text not in HYPHENS:
        return at
    if glued(tokens, at) or (tokens[at].end < token_at(tokens, at + 1).start and lower_at(tokens, at + 1) in WORDS and len(lower_at(tokens, at + 1)) > 2):
        return at + 1
    return at


def power_word(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """(end, name) of "square kilometers", "sq. ft", "cubic m" at token i; None if there is none."""
    power = POWERS.get(lower_at(tokens, i))
    if power is None:
        return None
    at = i + 1 + (token_at(tokens, i + 1).text in (".", "-"))
    found = find_words(tokens, at, WORDS) or find_symbol(tokens, at) or ((at + 1, "meter") if lower_at(tokens, at) == "m" else None)
    if found is None or dimension_of(found[1]) != "length":
        return None
    return found[0], f"{found[1]}^{power}"


def symbol(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """(end, name) of the symbol at token i, with a power after it ("km²", "m3", "m^2"); None if there is none."""
    token = token_at(tokens, i)
    base, mark = (token.text[:-1], token.text[-1]) if token.text[-1:] in ("²", "³") else (token.text, "")
    if mark:
        name = GLUED_SYMBOLS.get(base) or {texts[0]: n for texts, n in SYMBOLS.get(base, ()) if len(texts) == 1}.get(base)
        return (i + 1, f"{name}^{POWER_MARKS[mark]}") if name and dimension_of(name) == "length" else None
    found = find_symbol(tokens, i) or single_letter(tokens, i)
    if found is None or dimension_of(found[1]) != "length":
        return found
    last, name = found
    at = last + (token_at(tokens, last).text == "^")
    if glued(tokens, last) and token_at(tokens, at).text in ("2", "3") and glued(tokens, at) and not (glued(tokens, at + 1) and tokens[at + 1].kind != "mark"):
        return at + 1, f"{name}^{tokens[at].text}"
    return found


def single_letter(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """(end, name) of a symbol that is a letter or word as well, where its neighbours allow it.

    >>> from checker.claims.tokens import tokenize
    >>> [single_letter(tokenize(t), 1) for t in ("20.5C", "9C", "5 C", "5 m", "5 A", "12V", "13F form")]
    [(2, 'degC'), None, None, (2, 'meter'), None, (2, 'volt'), None]
    """
    text = token_at(tokens, i).text
    name = GLUED_SYMBOLS.get(text)
    if name is None or not (glued(tokens, i) or text in SPACED_SYMBOLS or divided(tokens, i)):
        return None
    if glued(tokens, i + 1) and (tokens[i + 1].kind == "word" or (tokens[i + 1].kind == "number" and text != "m")):
        return None
    if glued(tokens, i + 1) and tokens[i + 1].text in HYPHENS and token_at(tokens, i + 2).kind == "number":
        return None  # "24 L-202"
    if text in ("F", "C") and "." not in tokens[i - 1].text and not speaks_of_temperature(around(tokens, i)):
        return None
    if text in ("A", "B", "C", "F", "T") and token_at(tokens, i + 1).text[:1].isupper():
        return None  # "221B Mill Road"
    if text in "ABCFT" and labelled(tokens, i - 1):
        return None  # "Fig. 5B"
    if text == "s" and decade(tokens, i):
        return None
    return i + 1, name


def divided(tokens: Sequence[Token], i: int) -> bool:
    """True if the letter at token i is a unit because another is glued to it behind a slash ("250 J/kg", "5 A/m²").

    >>> from checker.claims.tokens import tokenize
    >>> [divided(tokenize(t), 1) for t in ("250 J/kg", "5 A/m", "5 A/B tests", "5 A / m")]
    [True, True, False, False]
    """
    slashed = token_at(tokens, i + 1).text == "/" and glued(tokens, i + 1) and glued(tokens, i + 2)
    return slashed and (tokens[i + 2].text in SPACED_SYMBOLS or (len(tokens[i + 2].text) > 1 and symbol(tokens, i + 2) is not None))


def labelled(tokens: Sequence[Token], i: int) -> bool:
    """True if a label stands before the number at token i."""
    before = lower_at(tokens, i - 1)
    return (lower_at(tokens, i - 2) if before == "." else before) in LABELS


def decade(tokens: Sequence[Token], i: int) -> bool:
    """True if the s at token i makes a decade or an age of the number before it ("the 90s", "in her 20s"), no seconds."""
    number, before = tokens[i - 1].text, token_at(tokens, i - 2)
    if number.isdecimal() and ((len(number) == 4 and "1500" <= number <= "2100") or (before.kind == "word" and before.text[0].isupper() and i > 2)):
        return True  # "2018s best", "two Model 3s"
    return (
        number.isdecimal()
        and number[-1] == "0"
        and lower_at(tokens, i - 2) in ("the", "his", "her", "their", "my", "our", "early", "late", "mid", "-", "in", "to", "'", "’", "'s")
    )


def speaks_of_temperature(tokens: Sequence[Token]) -> bool:
    """True if a word of the sentence is about heat."""
    return any(t.lower in TEMPERATURE_CUES for t in tokens)


def per(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit with what it is given for, if that follows: "km/h", "dollars a share", "tonnes per year"; shares stay as they are."""
    found = None if unit.dimension in ("percent", "percentage_point", "ppm") else rate_at(tokens, unit.last)
    if found is None:
        return unit
    name = f"{unit.name}/{found[1]}"
    return unit._replace(last=found[0], name=name, dimension=dimension_of(name))


def rate_at(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """(end, name) of what a quantity is given for at token `at`, right behind what it is of: "per second", "a day", "/month", "daily"; None if it is not.

    >>> from checker.claims.tokens import tokenize
    >>> texts = ("cars a day", "cars per 1,000 people", "cars annually.", "cars daily at", "cars daily paper", "cars a day ago")
    >>> rates = [rate_at(tokenize(text), 1) for text in texts]
    >>> [found and found[1] for found in rates]
    ['day', '1,000 person', 'year', 'day', None, None]
    """
    if token_at(tokens, at).text in HYPHENS and lower_at(tokens, at + 1) in ("a", "an", "per"):
        at += 1
    word = lower_at(tokens, at)
    if word in RATE_ADVERBS:
        behind = token_at(tokens, at + 1)
        return (at + 1, RATE_ADVERBS[word]) if behind.kind != "word" or behind.lower in PREPOSITIONS or behind.lower in CONJUNCTIONS else None
    if word not in PER_WORDS:
        return None
    return denominator(tokens, at + 1 + (token_at(tokens, at + 1).text in HYPHENS), word)


def denominator(tokens: Sequence[Token], at: int, word: str) -> tuple[int, str] | None:
    """(end, name) of the unit or thing at token `at` that "per", "a" or "/" relates a quantity to; None if it does not."""
    token = token_at(tokens, at)
    if token.kind == "number" and word == "per" and token_at(tokens, at + 1).kind == "word":
        under = find_words(tokens, at + 1, WORDS) or symbol(tokens, at + 1)
        return (under[0], f"{token.text} {under[1]}") if under else (at + 2, f"{token.text} {singular(lower_at(tokens, at + 1))}")
    if token.kind != "word":
        return None
    unit = power_word(tokens, at) or find_words(tokens, at, WORDS)
    if unit is None and word in ("/", "per"):
        unit = denominator_symbol(tokens, at, word == "/")
    if unit is not None:
        allowed = word in ("per", "/") or dimension_of(unit[1]) in PER_DIMENSIONS
        return unit if allowed and not (word in ("a", "an") and lower_at(tokens, unit[0]) in ("ago", "later", "after", "before", "earlier", "on")) else None
    if token.lower in DENOMINATORS and word != "every":
        return at + 1, denominator_noun(token.lower)
    return (at + 1, singular(token.lower)) if word == "per" and token.text.islower() else None


def denominator_symbol(tokens: Sequence[Token], at: int, slash: bool) -> tuple[int, str] | None:
    """(end, name) of a unit symbol after a slash ("h", "s²", "m3") or after "per"."""
    text = tokens[at].text
    if slash and text[0] in "shmLltgd" and (len(text) == 1 or text[1:] in ("²", "³")):
        name = {**GLUED_SYMBOLS, "d": "day"}[text[0]]
        power = text[1:] or (tokens[at + 1].text if glued(tokens, at + 1) and tokens[at + 1].text in ("2", "3", "²", "³") else "")
        end = at + 1 + (not text[1:] and bool(power))
        return end, f"{name}^{POWER_MARKS[power]}" if power else name
    return symbol(tokens, at) if slash or len(text) > 1 else None
