"""A word that should name a unit or a dimension in, whether it does and what it may have been meant for out."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import pairwise

from checker.data.currencies import CODES, CURRENCY_WORDS, LOWER_CODES
from checker.data.dimensions import DIMENSIONS
from checker.data.units import UNITS
from checker.data.unitwords import GLUED_SYMBOLS, UNIT_SYMBOLS, UNIT_WORDS
from checker.model.regex import regex

# what a rule may compare: the kinds of claim, every physical dimension at once ("measure"), or one of them
CLAIM_DIMENSIONS = ("count", "currency", "date", "percent", "rank", "number", "version", "measure")
RULE_DIMENSIONS = tuple(dict.fromkeys((*CLAIM_DIMENSIONS, *DIMENSIONS)))
# what people call a dimension -> its name here
EVERYDAY = {
    **dict.fromkeys(("weight",), "mass"),
    **dict.fromkeys(("height", "width", "depth", "distance", "span", "size"), "length"),
    **dict.fromkeys(("money", "price", "amount", "cost", "fee"), "currency"),
    **dict.fromkeys(("percentage", "share", "rate"), "percent"),
    **dict.fromkeys(("year", "day", "month"), "date"),
    **dict.fromkeys(("duration", "period"), "time"),
    **dict.fromkeys(("bytes", "memory", "storage"), "data"),
}
CURRENCY_CODE = regex(r"[A-Z]{3}")
POWER = regex(r"(?:square_|cubic_)?([^^]+)(?:\^[1-9])?")
SHORTEST_SLIP = 6  # in shorter words one letter makes another word: town and ton, pond and pound
NAMES = tuple(sorted(name for names, shortest in ((UNITS, SHORTEST_SLIP - 1), (DIMENSIONS, 9)) for name in names if len(name) >= shortest))


def is_unit(name: str) -> bool:
    """True for a unit, a product or quotient of units ("kilometer/hour", "square_kilometer"), or the code of a currency."""
    return name in CODES or all(_is_part(part) for part in re.split(r"[*/]", name))


def _is_part(part: str) -> bool:
    found = POWER.fullmatch(part)
    return bool(found and found.group(1) in UNITS)


def dimension_of(unit: str) -> str | None:
    """The dimension of a unit, or of a product or quotient of units that is one; None for a word that names none.

    >>> dimension_of("kilometer"), dimension_of("kilometer^2"), dimension_of("kilometer/hour"), dimension_of("school")
    ('length', 'area', 'speed', None)
    """
    if unit in UNITS:
        return UNITS[unit][0]
    if not is_unit(unit) or unit in CODES:
        return None
    composed = "".join(part if part in "*/" else _base_of(part) for part in re.split(r"([*/])", unit))
    return next((dimension for dimension, base in DIMENSIONS.items() if base == composed), None)


def _base_of(part: str) -> str:
    name, caret, power = part.partition("^")
    prefix, _, rest = name.partition("_")
    if prefix in ("square", "cubic") and rest in UNITS:
        name, caret, power = rest, "^", "2" if prefix == "square" else "3"
    return DIMENSIONS.get(UNITS[name][0], name) + caret + power


def goes_with(unit: str, dimensions: Collection[str]) -> bool:
    """True if values of one of some dimensions, as rules name them, can be in a unit."""
    if unit in CODES:
        return "currency" in dimensions
    dimension = dimension_of(unit)
    if dimension not in DIMENSIONS or "measure" in dimensions:
        return True
    return any(name.startswith(dimension) for name in dimensions)  # a difference of temperatures is in the unit of a temperature


def slip_for(name: str) -> str | None:
    """The unit, dimension or currency that a name was probably meant for; None if it is one, or is more likely the name of a thing that is counted.

    A symbol, a plural and another spelling count as slips, because claims carry the name alone: ("km" -> "kilometer", "euros" -> "EUR").
    """
    if is_unit(name) or name in RULE_DIMENSIONS:
        return None
    forms = (name, name.removesuffix("s"))
    words = spellings()
    written = next((words[key] for form in forms for key in (form, form.lower().replace(" ", "_")) if key in words), None)
    if written:
        return written
    composed = "".join(words.get(part, part) for part in re.split(r"([*/])", name))
    if is_unit(composed):
        return composed
    if CURRENCY_CODE.fullmatch(name):
        return next((code for code in sorted(CODES) if code[:2] == name[:2]), None)  # the first two letters of a code are its country
    return next((near for form in forms if len(form) >= SHORTEST_SLIP for near in NAMES if near[0] == form[0].lower() and one_slip(form.lower(), near)), None)


@cache
def spellings() -> dict[str, str]:
    """Other ways to write units and currencies -> the name that claims carry; words that several currencies share are not among them."""
    by_name = (UNIT_WORDS, UNIT_SYMBOLS, CURRENCY_WORDS, {code.upper(): code for code in sorted(LOWER_CODES)})
    written = {word: name for table in by_name for name, words in table.items() for word in words.split()}
    return {word: name for word, name in {**GLUED_SYMBOLS, **written}.items() if word != name and is_unit(name)}


def one_slip(one: str, other: str) -> bool:
    """True if the words differ by one letter: left out, added, exchanged, or swapped with its neighbour.

    >>> one_slip("kilometr", "kilometer"), one_slip("metre", "meter"), one_slip("minaret", "minute")
    (True, True, False)
    """
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1 or shorter == longer:
        return False
    if len(longer) > len(shorter):
        return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
    differs = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differs) == 1:
        return True
    return len(differs) == 2 and all(b - a == 1 for a, b in pairwise(differs)) and one[differs[0]] == other[differs[1]] and one[differs[1]] == other[differs[0]]
