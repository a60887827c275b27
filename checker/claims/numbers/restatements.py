"""The quantities of a sentence in, which of them say another one once more in a second unit out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numbers.neighbours import lower_at, token_at
from checker.claims.tokens import Token

BRACKETS = ("(", "[")
EQUATING = (*BRACKETS, "=", "≈")
EQUAL_WORDS = frozenset(
    "or equivalent equal about roughly approximately around some nearly just over under i.e. that is ie to , = ≈ ~ which equals namely".split()
)
PREFIXES = "kilo mega giga tera peta exa zetta kibi mebi gibi tebi pebi hecto deca deci centi milli micro nano pico".split()
SECOND_DIMENSIONS = frozenset(("number", "rank", "version", "percent", "percentage_point", "ppm", "time"))


def is_second_unit(unit: str, dimension: str, other_unit: str, other_dimension: str) -> bool:
    """True if the two can be one amount in two units: unlike units of one measured dimension, or two currencies.

    >>> is_second_unit("degC", "temperature", "degF", "temperature"), is_second_unit("percent", "percent", "permille", "percent")
    (True, False)
    """
    return dimension == other_dimension and dimension not in SECOND_DIMENSIONS and unit != other_unit and bool(unit) and bool(other_unit)


def tied(tokens: Sequence[Token], end: int, start: int) -> bool:
    """True if only an opening bracket, a slash or words like "or" and "equivalent to" stand between token `end` and token `start`.

    >>> from checker.claims.tokens import tokenize
    >>> def between(text): t = tokenize(text); return tied(t, 0, len(t))
    >>> [between(t) for t in ("(", "(about", "/", ", or", ", equivalent to", "and", ",", "", "(which costs")]
    [True, True, True, True, True, False, False, False, False]
    """
    words = [t.lower for t in tokens[end:start]]
    if not words:
        return False
    if words[0] in BRACKETS or words[0] in ("/", "|", "=", "≈"):
        return all(w in EQUAL_WORDS for w in words[1:])
    return all(w in EQUAL_WORDS for w in words) and any(w in ("or", "equivalent", "equal", "equals", "i.e.") for w in words)


def are_of_one_scale(unit: str, other: str) -> bool:
    """True for multiples of one unit, in which nobody says an amount twice in a row: "`50 MB` or `5 GB`" and "24 GB / 4 KB" are two amounts each.

    >>> are_of_one_scale("megabyte", "gigabyte"), are_of_one_scale("mile", "kilometer")
    (True, False)
    """
    return plain_unit(unit) == plain_unit(other)


def plain_unit(unit: str) -> str:
    """The name of a unit without its prefix."""
    return next((unit.removeprefix(prefix) for prefix in PREFIXES if unit.startswith(prefix) and len(unit) > len(prefix) + 2), unit)


def closes(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True if what stands in brackets ends with the quantity, or after few words: "($450 million)", not "($5 each for 40 cars and so on)"."""
    if token_at(tokens, start).text not in BRACKETS:
        return True
    return any(lower_at(tokens, i) in (")", "]", ";", ",") for i in range(end, end + 4))
