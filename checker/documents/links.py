"""A text and the place of a sign such as `://` in, the stretch of the address or reference mark around it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.documents.masking import Mask

# what an address or a citation is found by; each is rare in prose, so that the search is quick
_SIGN = re.compile(r"://|@|www\.|\[\d{1,3}\]")
_REST_OF_URL = re.compile(r"[^\s<>\"`|\[\]{}]*")
_REST_OF_EMAIL = re.compile(r"@[\w-]+(?:\.[\w-]+)+")
_LONGEST_SCHEME = 16
_LONGEST_MAILBOX = 64


def url_at(text: str, start: int, sign: int, end: int) -> tuple[int, int]:
    """The stretch of the web address whose `://` or `www.` stands at `sign`, within `start` and `end`; punctuation behind it is left out."""
    first = sign
    while first > max(start, sign - _LONGEST_SCHEME) and (text[first - 1].isalnum() or text[first - 1] in "+.-"):
        first -= 1
    rest = _REST_OF_URL.match(text, sign, end)
    last = rest.end() if rest else sign
    while last > sign and (text[last - 1] in ".,;:!?'*_~’”" or (text[last - 1] == ")" and text.find("(", sign, last) < 0)):
        last -= 1
    return first, last


def email_at(text: str, start: int, sign: int, end: int) -> tuple[int, int] | None:
    """The stretch of the e-mail address whose `@` stands at `sign`; None if there is none (a mention, a decorator)."""
    rest = _REST_OF_EMAIL.match(text, sign, end)
    first = sign
    while first > max(start, sign - _LONGEST_MAILBOX) and (text[first - 1].isalnum() or text[first - 1] in "._%+-"):
        first -= 1
    return (first, rest.end()) if rest and first < sign else None


def addresses(text: str) -> Iterator[Mask]:
    """Masks for all web and e-mail addresses and bracketed reference marks ("[12]") of a plain text, in order."""
    done = 0
    for found in _SIGN.finditer(text):
        sign = found.start()
        if sign < done:
            continue
        if text[sign] == "[":
            stretch: tuple[int, int] | None = found.span()
        elif text[sign] == "@":
            stretch = email_at(text, done, sign, len(text))
        else:
            stretch = url_at(text, done, sign, len(text))
        if stretch:
            yield (*stretch, "")
            done = stretch[1]
