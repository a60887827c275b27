"""From plain values with exact numbers to JSON text, because the standard encoder knows no exact decimals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from json.encoder import JSONEncoder, encode_basestring

from checker.model.regex import regex
from checker.report.numbers import MOST_BITS, exact

Json = None | bool | int | float | Fraction | str | Sequence["Json"] | Mapping[str, "Json"]

# Legal in JSON, but they turn a line round, end it, or cannot be encoded as UTF-8; they only ever stand inside strings, so one pass over the text is enough.
UNSAFE = regex("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
FLOAT_DIGITS = 10**15  # a decimal of fewer digits comes back from a float as it went in
WORDS = {None: "null", True: "true", False: "false"}


def encode(value: Json, depth: int | None = None) -> str:
    """JSON text on one line, or spread over lines from that depth on, two spaces a level; floats are rounded to four decimals."""
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", encode_value(value, depth))


def encode_line(value: Mapping[str, Json]) -> str:
    """The same text as `encode` for an object without floats, written by the standard encoder where that can write its numbers: a third of the time."""
    try:
        text = "".join(LINES.iterencode(value, _one_shot=True))
    except OverflowError:
        return encode(value)
    if text.isascii() and "\x7f" not in text:
        return text
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def as_plain(value: object) -> int | float:
    """A fraction as the standard encoder takes it: whole, or a float whose shortest form is its decimals; OverflowError where it has no such form."""
    if not isinstance(value, Fraction):
        raise TypeError(f"no JSON for {value!r}")
    top, bottom = value.numerator, value.denominator
    if bottom == 1 and top.bit_length() <= MOST_BITS:
        return top
    near = top / bottom
    if bottom < FLOAT_DIGITS and repr(near) == exact(value):
        return near
    raise OverflowError(f"no float is {value}")


LINES = JSONEncoder(ensure_ascii=False, check_circular=False, default=as_plain)


def encode_value(value: Json, depth: int | None) -> str:
    """JSON text that is not yet safe to print; the most frequent types come first, since an inventory has some forty values a claim."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or value is True or value is False:
        return WORDS[value]
    if isinstance(value, Fraction | int):
        return exact(value)
    if isinstance(value, float):
        return exact(Fraction(str(round(value, 4))))
    inner = None if depth is None else depth + 1
    if isinstance(value, dict | Mapping):  # the plain dict first: asking an abstract class takes five times as long
        return bracketed("{}", [f"{encode_basestring(key)}: {encode_value(item, inner)}" for key, item in value.items()], depth)
    return bracketed("[]", [encode_value(item, inner) for item in value], depth)


def bracketed(ends: str, items: Sequence[str], depth: int | None) -> str:
    """The items between two brackets, each on its own line if a depth is given."""
    if depth is None or not items:
        return f"{ends[0]}{', '.join(items)}{ends[1]}"
    space = "\n" + "  " * depth
    return f"{ends[0]}{space}  {f',{space}  '.join(items)}{space}{ends[1]}"
