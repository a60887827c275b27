"""Tokens around a number in, the currency that they name out; a sign or word that several currencies share is decided by the sentence or left open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.claims.numbers.neighbours import around, glued, lower_at, token_at
from checker.claims.numbers.unitnames import MONEY, find_words
from checker.claims.tokens import Token
from checker.data.currencies import (
    CODES,
    CURRENCY_WORDS,
    FOLDED_SIGNS,
    GLUED_PREFIXES,
    LOWER_CODES,
    MINOR_WORDS,
    PREFIX_WORDS,
    PRICE_CUES,
    PRICED_SUFFIXES,
    SCREEN_LINES,
    SHARED_WORDS,
    SIGN_PREFIXES,
    SIGNS,
    SUFFIX_WORDS,
    SUM_QUALIFIERS,
)
from checker.data.unitwords import MONEY_CUES, WEIGHT_CUES

# Currency words that are ordinary words of English too: only after a large number.
FRONT_SIGNS = frozenset((*SIGNS, *(sign for sign in SHARED_WORDS if not sign.isalpha()), ".", "="))  # marks that a currency before a number may end in
ORDINARY_FORMS = frozenset(("won", "real", "reals", "crown", "crowns", "dong", "lei", "lari", "taka", "buck", "bucks"))


class Currency(NamedTuple):
    """A currency named at tokens first..last (exclusive); `code` is "" where the text does not say which. `hundredth` is True for cents and their like."""

    first: int
    last: int
    code: str
    step: str = ""
    hundredth: bool = False


def resolved(tokens: Sequence[Token], key: str, hint: str | None, first: int, last: int) -> Currency:
    """The currency for a code, or for a sign or word that several share: by a word of the sentence, the document's hint, the usual meaning.

    >>> from checker.claims.tokens import tokenize
    >>> [resolved(tokenize(t), "peso", None, 0, 1).code for t in ("pesos in Mexico", "Philippine pesos", "pesos")]
    ['MXN', 'PHP', '']
    """
    row = SHARED_WORDS.get(key)
    if row is None:
        return Currency(first, last, key)
    usual, cues = row
    words = {t.lower for t in around(tokens, first)} if cues else set()
    named = [code for code, cue in cues.items() if not words.isdisjoint(cue.split())]
    if len(named) == 1 and named[0]:
        return Currency(first, last, named[0], f"{key!r} read as {named[0]} by a word of the sentence")
    if hint and (hint in cues or key in ("$", "dollar")) and not named:
        return Currency(first, last, hint, f"{key!r} read as {hint}, the document's currency")
    usual = "" if named else usual
    return Currency(first, last, usual, "" if usual else f"{key!r} may be several currencies")


def currency_before(tokens: Sequence[Token], first: int, hint: str | None) -> Currency | None:
    """The currency that stands right before the number at token `first`, with its prefix ("HK$", "Rs.", "EUR"); None if there is none."""
    sign = token_at(tokens, first - 1)
    if sign.kind == "mark":
        if sign.text not in FRONT_SIGNS:
            return None
        return sign_before(tokens, first, hint)
    if sign.kind == "number":
        return None
    return letters_before(tokens, first, hint)


def sign_before(tokens: Sequence[Token], first: int, hint: str | None) -> Currency | None:
    """A currency sign before the number, with what narrows it ("US$", "C$", "EUR €"), or "Rs." with its point."""
    at = first - 1
    sign, inner = token_at(tokens, at), token_at(tokens, at - 1)
    if sign.text == "=" and inner.text == "Y" and glued(tokens, at) and glued(tokens, first):
        return Currency(at - 1, first, "JPY")  # what is left of the sign of the yen in a text that was folded to ASCII
    if sign.text == "." and inner.text == "Rs":
        return resolved(tokens, "rupee", hint, at - 1, first)
    if sign.text not in SIGNS and sign.text not in SHARED_WORDS:
        return None
    plain = inner.lower.replace(".", "")
    alone = inner.text == "c" and not glued(tokens, first)  # in a text where every sign stands alone: "c $ 300"
    if inner.kind == "word" and plain in SIGN_PREFIXES and (glued(tokens, at) or alone or (len(plain) > 1 and inner.text.isupper())):
        return Currency(at - 1, first, SIGN_PREFIXES[plain])
    if inner.text in CODES or (glued(tokens, at) and inner.text.upper() in CODES):
        return Currency(at - 1, first, inner.text.upper())
    return resolved(tokens, SIGNS.get(sign.text, sign.text), hint, at, first)


def letters_before(tokens: Sequence[Token], first: int, hint: str | None) -> Currency | None:
    """A code or letters before the number ("EUR 5", "Rs 500", "RM79"), or between sign and number ("$US160 million", as Australian papers write it)."""
    at = first - 1
    word, outer = tokens[at], token_at(tokens, at - 1)
    if outer.text == "$" and glued(tokens, at) and glued(tokens, first) and word.text.isupper() and word.lower in SIGN_PREFIXES:
        return Currency(at - 1, first, SIGN_PREFIXES[word.lower])
    if word.text in CODES or word.lower in LOWER_CODES:
        return Currency(at, first, word.text.upper())
    key = PREFIX_WORDS.get(word.text) or (FOLDED_SIGNS.get(word.text) if glued(tokens, first) and sized(tokens, first) else None)
    if key is None or glued(tokens, at) or (word.text in GLUED_PREFIXES and not glued(tokens, first)):
        return None
    found = resolved(tokens, key, hint, at, first)
    return found if found.code or word.text not in GLUED_PREFIXES else None


def sized(tokens: Sequence[Token], i: int) -> bool:
    """True if the number at token i is written as sums are: with decimals, groups or a scale behind it; "PS5" is a machine."""
    return not tokens[i].text.isdecimal() or token_at(tokens, i + 1).lower in ("m", "bn", "k", "million", "billion", "thousand")


def currency_after(tokens: Sequence[Token], at: int, hint: str | None, large: bool) -> Currency | None:
    """The currency word or code at token `at`, after a number; `large` says that the number is of a size in which sums are told."""
    token = token_at(tokens, at)
    if token.kind == "mark":
        if (token.text in SIGNS or token.text in SHARED_WORDS) and token_at(tokens, at + 1).kind != "number":
            return resolved(tokens, SIGNS.get(token.text, token.text), hint, at, at + 1)
        return cents_sign(token, at)
    if token.text in CODES or token.lower in LOWER_CODES:
        return Currency(at, at + 1, token.text.upper())
    if token.text in PRICED_SUFFIXES:
        return priced(tokens, at)
    if token.text in SUFFIX_WORDS:
        return resolved(tokens, SUFFIX_WORDS[token.text], hint, at, at + 1)
    found = find_words(tokens, at, MONEY)
    if found is None or (token.lower in ORDINARY_FORMS and not large):
        return None
    last, key = found
    if token.lower in MINOR_WORDS:
        return Currency(at, last, minor_code(around(tokens, at), token.lower, hint), "a hundredth of the currency's unit", True)
    return resolved(tokens, key, hint, at, last) if key in SHARED_WORDS or key in CURRENCY_WORDS else None


def priced(tokens: Sequence[Token], at: int) -> Currency | None:
    """The currency of letters that mean other things as well, where the sentence speaks of prices: "164p", "18 R", "150 kn"; None elsewhere."""
    text = tokens[at].text
    code = PRICED_SUFFIXES[text]
    minor = text == "p"
    if minor and (not glued(tokens, at) or tokens[at - 1].text in SCREEN_LINES or (glued(tokens, at + 1) and tokens[at + 1].kind != "mark")):
        return None
    if not any(t.lower in PRICE_CUES or t.text == "£" for t in around(tokens, at)):
        return None
    return Currency(at, at + 1, code, f"{text!r} read as {code}, since the sentence speaks of prices", minor)


def cents_sign(token: Token, at: int) -> Currency | None:
    """The sign of the cent."""
    return Currency(at, at + 1, "USD", "a hundredth of the currency's unit", True) if token.text == "¢" else None


def minor_code(tokens: Sequence[Token], word: str, hint: str | None) -> str:
    """The currency that a cent or penny is a hundredth of: euro cents where the sentence speaks of euros, else by the usual meaning."""
    words = {t.lower for t in tokens}
    if word in ("cent", "cents") and not words.isdisjoint(("euro", "euros", "€")):
        return "EUR"
    return hint if hint and word in ("cent", "cents") else MINOR_WORDS[word]


def qualified(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """(end, code) of what narrows a sum in dollars from behind ("$5 Canadian", "$20 AUD", "$75 U.S."); None if nothing does."""
    token = token_at(tokens, at)
    if token.text in CODES:
        return at + 1, token.text
    if (
        token.lower in SUM_QUALIFIERS
        and token.text[0].isupper()
        and (lower_at(tokens, at + 1) in ("", ".", ",", ")", ";", "per", "a") or "dollar" in lower_at(tokens, at + 1))
    ):
        return at + 1 + ("dollar" in lower_at(tokens, at + 1)), SUM_QUALIFIERS[token.lower]
    return None


def pounds_are_money(tokens: Sequence[Token], last: int, scaled: bool) -> bool:
    """True if "pounds", which end at token `last`, are money: the sentence speaks of paying, or so many millions are of nothing.

    >>> from checker.claims.tokens import tokenize
    >>> def money(text, scaled):
    ...     tokens = tokenize(text)
    ...     return pounds_are_money(tokens, next(i for i, t in enumerate(tokens) if t.lower == "pounds") + 1, scaled)
    >>> money("a bag of 25 pounds", False), money("it cost 25 pounds", False), money("2 million pounds of rice", True), money("2 million pounds", True)
    (False, True, False, True)
    """
    if lower_at(tokens, last) == "of":
        return False
    near = {t.lower for t in tokens[max(0, last - 9) : last + 4]}
    return scaled or (near.isdisjoint(WEIGHT_CUES) and not near.isdisjoint(MONEY_CUES)) or any(t.text == "£" for t in around(tokens, last))
