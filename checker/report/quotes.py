"""From a quotation of a document, which may hold anything, to one harmless line of bounded width with its numbers marked."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category, east_asian_width

from checker.model.claim import Claim
from checker.model.frozen import dataclass
from checker.model.regex import regex

SPACES = regex(r"\s+")
# Invisible and without effect on the letters around them: soft hyphen, zero-width space, word joiner, byte order mark.
DROPPED = regex("[\u00ad\u200b\u2060\ufeff]")
# What can move the cursor, turn the line round, or cannot be encoded. The joiners U+200C and U+200D stay: scripts and emoji need them.
HARMFUL = regex("[\x00-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]")
# More marks on one letter than any script needs (three or four) only smear over the lines above and below.
MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
HEAPED = regex(f"({MARK}{{4}}){MARK}+")
RAW_PER_COLUMN = 8  # characters looked at for one column: enough for marks of no width, and a bound for endless lines
WORD = 14  # a cut moves at most so many characters to fall between two words,
PROSE = 16  # and only in lines of at least so many columns: in a narrow cell every character counts


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a quotation; `marked` if it is the number that the quotation is shown for."""

    text: str
    marked: bool = False


def visible(text: str) -> str:
    """One line in which every control, bidirectional or unpaired character stands as a picture or code point ("␛", "<U+202E>"), never as itself."""
    if text.isascii() and text.isprintable() and "  " not in text:  # nearly every cell and quotation: ten times as fast
        return text
    return HARMFUL.sub(lambda found: picture(found.group()), HEAPED.sub(r"\1", SPACES.sub(" ", DROPPED.sub("", text))))


def picture(char: str) -> str:
    """A printable stand-in for a character that may not be printed."""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for wide East Asian characters, none for marks that sit on another character."""
    return len(text) if text.isascii() else sum(map(column_count, text))


def column_count(char: str) -> int:
    """The columns of one character."""
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def fitted(text: str, width: int) -> str:
    """The text, harmless, in at most `width` columns; what is cut off at its end leaves "…"."""
    raw = width * RAW_PER_COLUMN
    return head(visible(text[:raw]) + ("…" if len(text) > raw else ""), width)


def head(text: str, width: int) -> str:
    """The beginning of a line in at most `width` columns, cut between words where one ends near, with "…" for the rest."""
    if columns(text) <= width:
        return text
    end, used = 0, 1
    while used + column_count(text[end]) <= width:
        used += column_count(text[end])
        end += 1
    space = text.rfind(" ", max(1, end - WORD), end + 1) if width >= PROSE else -1
    return text[: space if space > 0 else end].rstrip() + "…"


def tail(text: str, width: int) -> str:
    """The end of a line in at most `width` columns, cut between words where one starts near, with "…" for the rest."""
    if columns(text) <= width:
        return text
    start, used = len(text), 1
    while used + column_count(text[start - 1]) <= width:
        start -= 1
        used += column_count(text[start])
    space = text.find(" ", start - 1, start + WORD) if width >= PROSE else -1
    return "…" + text[space if space >= 0 else start :].lstrip()


def spot(claim: Claim) -> tuple[int, int] | None:
    """Where the number stands in its quotation, end exclusive; None if the quotation does not hold it."""
    start = claim.place.start - claim.quote_start
    if start >= 0 and claim.quote.startswith(claim.text, start):
        return start, start + len(claim.text)
    start = claim.quote.find(claim.text)
    return None if start < 0 or not claim.text else (start, start + len(claim.text))


def same_quote(first: Claim, second: Claim) -> bool:
    """True if two claims were taken from one sentence, and from different places in it."""
    one, other = spot(first), spot(second)
    if one is None or other is None or (first.place.document, first.quote_start) != (second.place.document, second.quote_start):
        return False
    return first.quote == second.quote and (one[1] <= other[0] or other[1] <= one[0])


def pieces(claims: Sequence[Claim], width: int) -> tuple[Piece, ...]:
    """The sentence that the claims share (see `same_quote`), in at most `width` columns, with each one's number marked and room around the numbers.

    The number itself is cut if it alone is wider. Several numbers that are too far apart for one line give an empty tuple: show each by itself.
    """
    quote, spans = claims[0].quote, sorted(s for s in map(spot, claims) if s)
    if not spans:
        return (Piece(fitted(quote, width)),)
    raw = width * RAW_PER_COLUMN
    start, end = spans[0][0], spans[-1][1]
    middle = numbers_between(quote, spans, width)
    room = width - sum(columns(p.text) for p in middle)
    if len(spans) > 1 and (end - start > raw or room < width // 8):
        return ()
    before = ("…" if start > raw else "") + visible(quote[max(0, start - raw) : start]).lstrip()
    after = visible(quote[end : end + raw]).rstrip() + ("…" if len(quote) - end > raw else "")
    left = min(columns(before), max(room * 2 // 5, room - columns(after)))
    shown = tail(before, left) if left > 0 else ""
    rest = room - columns(shown)
    return tuple(p for p in (Piece(shown), *middle, Piece(head(after, rest) if rest > 0 else "")) if p.text)


def numbers_between(quote: str, spans: Sequence[tuple[int, int]], width: int) -> tuple[Piece, ...]:
    """The numbers and what stands between them; each number in at most three quarters of the line."""
    out: list[Piece] = []
    last = spans[0][0]
    for start, end in spans:
        out += [Piece(fitted(quote[last:start], width)), Piece(fitted(quote[start:end], width * 3 // 4), True)]
        last = end
    return tuple(p for p in out if p.text)
