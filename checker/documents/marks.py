"""The patterns of the marks that give a line of Markdown its meaning; those that end in `$` are matched within one line."""

from __future__ import annotations

import re
from functools import lru_cache

# Every character that may open something else than prose at the start of a line; lines that start with any other are taken in one match, which is
# what makes the scan fast.
_OPENERS = r"\s0-9#>*+\-=|`~<\[_:$!?{"
_BLANK_LINES = r"(?:[ \t\r\f\v]*+\n)*+"
PLAIN = re.compile(rf"{_BLANK_LINES}((?:[^{_OPENERS}][^\n]*+\n?)++)({_BLANK_LINES})")
CONTINUED = re.compile(rf"((?:[ \t]*+[^{_OPENERS}][^\n]*+\n?)++)({_BLANK_LINES})")
LEAD = re.compile(r"[ \t\r\f\v]*+")
GAP = re.compile(_BLANK_LINES)
QUOTE = re.compile(r">[ \t\r\f\v]*+")
ITEM = re.compile(r"(?:[-*+]|(\d{1,3})[.)])([ \t]++\r?|\r?$)")
TASK = re.compile(r"\[[ xX]\][ \t]++")
RULE = re.compile(r"(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)\r?$")
HEADING = re.compile(r"(#{1,6})(?:[ \t]|\r?$)")
CLOSING_MARKS = re.compile(r"(?:^|(?<=[ \t]))#+(?=[ \t]*(?:\{[^{}]*\})?$)")
UNDERLINE = re.compile(r"(?:=++|-++)[ \t\r]*+$")
ROW_LEAD = re.compile(r"[ \t>]*+")
FENCE = re.compile(r"(`{3,})[^`\n]*$|(~{3,})[^\n]*$")
END_OF_QUOTE = re.compile(r"\n(?![ \t]*>)")
DELIMITER = re.compile(r"[ \t>]*+\|?+[ \t]*+:?+-++:?+[ \t]*+(?:\|[ \t]*+:?+-++:?+[ \t]*+)*+\|?+[ \t\r]*+(?=\n|\Z)")
DEFINITION = re.compile(r"\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*+\S++(?:[ \t]++(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\)))?+[ \t\r]*+$")
FOOTNOTE = re.compile(r"\[\^[^\[\]\s]++\]:[ \t]*+")
RAW_ELEMENT = re.compile(r"<(script|style|pre|textarea|svg|math)\b", re.IGNORECASE)
ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[ \t\r]*|===(?=[ \t]+\")")
ATTRIBUTE_LINE = re.compile(r"\{:[^\n]*$")
BLANKS = frozenset(" \t\r\f\v\n")
CONTAINER_MARKS = frozenset(">-*+0123456789")


@lru_cache(maxsize=64)
def indented(columns: int) -> re.Pattern[str]:
    """Lines that are indented by so many columns at least, with the blank lines between them."""
    return re.compile(rf"(?:(?: {{{columns}}}| {{0,3}}\t)[^\n]*+(?:\n|\Z)|[ \t\r\f\v]*+\n)++")


@lru_cache(maxsize=64)
def closing_fence(char: str, length: int) -> re.Pattern[str]:
    """The line that closes a fence of so many back-ticks or tildes, with the line feed before it."""
    return re.compile(rf"\n[ \t>]*+{char}{{{length},}}+[ \t\r]*+(?=\n|\Z)")
