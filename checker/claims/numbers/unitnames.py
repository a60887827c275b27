"""The tables of units and currencies in, indexes by first word out: which unit a run of tokens names, and of which dimension it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from checker.claims.numbers.neighbours import phrase_length
from checker.claims.tokens import Token, tokenize
from checker.data.currencies import CURRENCY_WORDS, MINOR_WORDS, SHARED_WORDS
from checker.data.units import UNITS
from checker.data.unitwords import DENOMINATORS, PRODUCTS, QUOTIENTS, UNIT_SYMBOLS, UNIT_WORDS

Names = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def index(rows: Iterable[tuple[tuple[str, ...], str]]) -> Names:
    """First word -> (all words, name), the longest entry first."""
    table: dict[str, dict[tuple[str, ...], str]] = {}
    for words, name in rows:
        table.setdefault(words[0], {}).setdefault(words, name)
    return {first: tuple(sorted(entries.items(), key=lambda e: -len(e[0]))) for first, entries in table.items()}


def with_plurals(phrase: str) -> Iterable[tuple[str, ...]]:
    """The words of a phrase, and the same with its first or its last word in the plural.

    >>> list(with_plurals("degree_celsius"))
    [('degree', 'celsius'), ('degrees', 'celsius'), ('degree', 'celsiuss')]
    """
    words = tuple(phrase.replace("-", "_").split("_"))
    yield words
    if len(words) > 1:
        yield (words[0] + "s", *words[1:])
    yield (*words[:-1], words[-1] + "s")


def spelled(table: Mapping[str, str]) -> Iterable[tuple[tuple[str, ...], str]]:
    """(words, name) for every phrase of a table from name to phrases, in both numbers."""
    for name, phrases in table.items():
        for phrase in phrases.split():
            for words in with_plurals(phrase):
                yield words, name


def shared_words() -> Iterable[tuple[tuple[str, ...], str]]:
    """(words, word) for the words that several currencies share."""
    for word in SHARED_WORDS:
        if word[0].isalpha():
            yield (word,), word
            yield (word + "s",), word


WORDS = index(spelled(UNIT_WORDS))
SYMBOLS = index((tuple(t.text for t in tokenize(symbol)), name) for name, symbols in UNIT_SYMBOLS.items() for symbol in symbols.split())
MONEY = index((*spelled(CURRENCY_WORDS), *shared_words(), *(((word,), word) for word in MINOR_WORDS)))


def find_words(tokens: Sequence[Token], i: int, table: Names) -> tuple[int, str] | None:
    """(end, name) of the longest entry of a table of words that stands at token i; None if none does."""
    if i >= len(tokens):
        return None
    for words, name in table.get(tokens[i].lower, ()):
        length = phrase_length(tokens, i, words)
        if length:
            return i + length, name
    return None


def find_symbol(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """(end, name) of the unit symbol at token i, letter case counting; None if there is none."""
    if i >= len(tokens):
        return None
    for texts, name in SYMBOLS.get(tokens[i].text, ()):
        if len(texts) == 1 or tuple(t.text for t in tokens[i : i + len(texts)]) == texts:
            return i + len(texts), name
    return None


@lru_cache(maxsize=2048)
def dimension_of(name: str) -> str:
    """The dimension of a unit name; compound names are read from their parts, and a quotient that has no name of its own is called by its parts.

    >>> [dimension_of(n) for n in ("kilometer", "kilometer^2", "kilometer/hour", "meter/second^2", "USD", "USD/share", "gram/liter", "")]
    ['length', 'area', 'speed', 'acceleration', 'currency', 'currency/share', 'density', 'number']
    """
    row = UNITS.get(name)
    if row:
        return row[0]
    if name in PRODUCTS:
        return PRODUCTS[name]
    if "/" in name:
        over, under = (dimension_of(part) for part in name.split("/", 1))
        return QUOTIENTS.get((over, under), f"{over}/{under}")
    if name.endswith(("^2", "^3")):
        base = dimension_of(name[:-2])
        return f"{base}^{name[-1]}" if base != "length" else "area" if name[-1] == "2" else "volume"
    return "currency" if len(name) == 3 and name.isupper() else name


def denominator_noun(word: str) -> str:
    """What a quantity is given for, in the singular ("shares" -> "share")."""
    return DENOMINATORS.get(word) or DENOMINATORS.get(word.removesuffix("s")) or word
