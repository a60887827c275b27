"""From plain values with exact numbers to JSON text, because the standard encoder knows no exact decimals."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from json.encoder import encode_basestring

from checker.report.numbers import exact

Json = None | bool | int | float | Fraction | str | Sequence["Json"] | Mapping[str, "Json"]

# Legal in JSON, but they turn a line round, end it, or cannot be encoded as UTF-8; they only ever stand inside strings, so one pass over the text is enough.
UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
WORDS = {None: "null", True: "true", False: "false"}


def encode(value: Json, depth: int | None = None) -> str:
    """JSON text on one line, or spread over lines from that depth on, two spaces a level; floats are rounded to four decimals."""
    return UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", encode_value(value, depth))


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
