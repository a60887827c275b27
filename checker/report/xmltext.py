"""From any text to XML 1.0: escaped, and without the characters that no XML document may hold."""

from __future__ import annotations

from html import escape

from checker.model.regex import regex

# Production 2 of XML 1.0 (fifth edition) turned round; a parser stops at these even where they are written as references.
ILLEGAL = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    """Text between tags."""
    return escape(ILLEGAL.sub("\ufffd", text), quote=False)


def attributes(**values: str | int) -> str:
    """Attributes with a space in front of each, in the order in which they are given."""
    return "".join(f' {name}="{escape(ILLEGAL.sub(chr(0xFFFD), str(value)))}"' for name, value in values.items())
