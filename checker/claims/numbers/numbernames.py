"""Tokens and a number in, whether it is part of a name out: "Forbes 400", "9th Four-Year Plan", "Boeing 747"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lines import CLOSED
from checker.claims.numbers.labelled import counts_noun
from checker.claims.numbers.neighbours import HYPHENS, REACH, glued, lower_at, token_at
from checker.claims.numbers.numerals import Number
from checker.claims.tokens import Token
from checker.data.labels import ADDRESS_WORDS, SMALL_WORDS
from checker.data.numberwords import ORDINAL_ENDINGS
from checker.data.words import DETERMINERS, PREPOSITIONS

TITLE_SHARE = 0.8  # of the longer words of a line; above it capitals say nothing
NAME_DIGITS = 4
LONGEST_NAME = 12  # words
AT_PLACES = ("in", "at", "across", "within", "inside")  # before a name: it is a place, and the number behind it counts


def is_title(tokens: Sequence[Token]) -> bool:
    """True if nearly all longer words are capitalised, as in headings, so that a capital marks no name.

    >>> from checker.claims.tokens import tokenize
    >>> [is_title(tokenize(t)) for t in ("Three Reasons to Visit the Old Harbour", "The Harbour Trust has three boats in service")]
    [True, False]
    """
    words = [t for t in tokens[1:REACH] if t.kind == "word" and len(t.text) > 2 and t.lower not in CLOSED]
    opening = next((t for t in tokens[:REACH] if t.kind != "mark"), None)
    if opening is None or opening.text[0].islower():
        return False
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) >= TITLE_SHARE * len(words)


def is_name_word(tokens: Sequence[Token], i: int) -> bool:
    """True for a capitalised word that no table of common words holds."""
    token = token_at(tokens, i)
    return token.kind == "word" and not token.text.islower() and token.text.isascii() and token.lower not in CLOSED and token.lower not in SMALL_WORDS


def is_named_by_verb(tokens: Sequence[Token], i: int, versioned: bool, after: Token) -> bool:
    """True for a verb at token i that is written as a name where no sentence begins ("the linker in Go 1.5"), or before a version that does something."""
    token = token_at(tokens, i)
    if CLOSED.get(token.lower) != "V" or not token.text[0].isupper() or not token.text[1:].islower() or is_title(tokens):
        return False
    opens = i == 0 or tokens[i - 1].kind == "mark"
    if opens:
        return versioned and CLOSED.get(after.lower, "") in ("V", "X", "A")
    return tokens[i - 1].text.islower() or CLOSED.get(tokens[i - 1].lower) == "P"


def inside_name(tokens: Sequence[Token], number: Number, end: int, measured: bool) -> bool:
    """True if the number, whose unit ends at token `end`, is part of a name. `measured`: a currency, scale, sign, decimal or unit belongs to it.

    >>> from checker.claims.tokens import tokenize
    >>> from checker.claims.numbers.numerals import read_number
    >>> def name(text, i): return inside_name(t := tokenize(text), n := read_number(t, i, "en"), n.last, False)
    >>> [name(*c) for c in (("39 Forbes 400 companies", 2), ("the 9th Four-Year Plan", 1), ("the 9th Four-Year Plan", 3), ("an Airbus 380.", 2))]
    [True, True, True, True]
    >>> [name(*c) for c in (("In Norway 400 mills shut", 2), ("In total 40 ships", 2), ("About 50 people", 1), ("the seventh bridge", 1), ("Five bridges", 0))]
    [False, False, False, False, False]
    """
    first = number.first
    if number.form == "digits":
        tiny = number.numeral is not None and number.numeral.rounded and tokens[first].text[0] == "0"  # "Mn 0.03" is no version
        return not measured and not tiny and number.numeral is not None and number.numeral.digits <= NAME_DIGITS and digits_in_name(tokens, first, number.last)
    if number.form not in ("words", "ordinal"):
        return False
    capital = tokens[first].kind == "number" or tokens[first].text[0].isupper()
    if not capital or is_title(tokens):
        return False
    follows = next_word(tokens, end)
    if first == 0:
        return is_name_word(tokens, follows) and (number.form == "ordinal" or is_name_word(tokens, follows + 1))
    if tokens[first].kind == "number":
        return is_name_word(tokens, follows)
    opening = token_at(tokens, first - 1).text in ("“", '"', ":", "(", "‘", "•", "—", "–", "*", "|") or (
        first < REACH and all(t.kind == "mark" for t in tokens[:first])
    )
    return not opening or is_name_word(tokens, follows)


def is_address(tokens: Sequence[Token], i: int) -> bool:
    """True if capitalised words follow at token i, one of the first four of which is a kind of street ("22 Mill Road")."""
    for n, token in enumerate(tokens[i : i + 5]):
        if token.kind == "mark" or (token.kind == "word" and token.text.islower() and token.lower not in ORDINAL_ENDINGS):
            return False
        if token.lower in ADDRESS_WORDS and token.text[0].isupper():
            return n > 0 or is_name_word(tokens, i + 1)
    return False


def next_word(tokens: Sequence[Token], i: int) -> int:
    """The index of the word at token i, or behind the hyphen there."""
    return i + 1 if token_at(tokens, i).text in HYPHENS and glued(tokens, i) else i


def digits_in_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True if digits belong to the capitalised words beside them."""
    text, after = tokens[first].text, token_at(tokens, last)
    year = len(text) == 4 and "1500" <= text <= "2100"
    if after.kind == "mark" and token_at(tokens, first - 1).kind == "mark":
        return False
    beside = tokens[first - 1].end + 1 == tokens[first].start
    if (after.kind != "mark" and is_address(tokens, last)) or (beside and is_named_by_verb(tokens, first - 1, "." in text, after)):
        return True
    if year and is_name_word(tokens, last) and not is_title(tokens):
        return True
    if not beside or not is_name_word(tokens, first - 1):
        return False
    if is_title(tokens):
        return ("." in text or after.text == ":") and not counts_noun(tokens, last)  # "A Short Course in Python 2.6", "Making Bread 101: the Oven"
    start = first - 1
    while start > max(0, first - LONGEST_NAME) and (is_name_word(tokens, start - 1) or (tokens[start - 1].text in HYPHENS and glued(tokens, start))):
        start -= 1
    if not counts_noun(tokens, last):
        return not (after.kind == "word" and after.text[0].isupper() and counts_noun(tokens, last + 1) and lower_at(tokens, start - 1) in PREPOSITIONS)
    opener = token_at(tokens, start - 1)
    versioned = "." in text and opener.lower not in AT_PLACES and lower_at(tokens, start - 2) not in AT_PLACES
    owned = opener.kind == "number" or opener.lower in DETERMINERS or opener.lower == "'s"
    return versioned or owned or (start == 0 and first - start > 1)  # "tells HTTP 1.1 clients", but "in Norwood 2.5 people share a room"
