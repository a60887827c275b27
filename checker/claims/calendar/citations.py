"""Tokens and the place of a year in, whether it is the year of a work that is cited out: "(Berg et al., 2009)", "Berg and Dahl (2009) found"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.years import token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words

OPENERS, ENDS = frozenset("(["), frozenset(")],;:")
LEFT_OF_YEAR = frozenset("([,.")
JOINERS = frozenset({"and", "&"})
PARTICLES = frozenset("de van der den von du la le di da dos del al et bin ten ter zu".split())
PASSED = frozenset(".,-’'") | PARTICLES | JOINERS
LEADS = frozenset("and but or as while whereas that since because though although by in of from with whose which when where here thus".split())
LONGEST = 24  # tokens that a reference in brackets may take before its year
MOST_NAMES = 2  # words of one author's name; more are a title
SINCE = 1950  # a single name before an earlier year may as well be the place of an event


def is_cited(tokens: Sequence[Token], first: int, last: int, year: int) -> bool:
    """True if the year at `tokens[first:last]` belongs to a reference to a work; a year in brackets behind the name of an event or thing does not.

    >>> from checker.claims.tokens import tokenize
    >>> texts = "It froze (Berg et al., 2009).", "Berg and Dahl (2009) found ice.", "It froze (Berg, 2009; Dahl 2011).", "A hall (2009) froze (Oslo, 1931)."
    >>> [[is_cited(t, i, i + 1, int(t[i].text)) for i in range(len(t)) if t[i].kind == "number"] for t in map(tokenize, texts)]
    [[True], [True], [True, True], [False, False]]
    """
    before = token_at(tokens, first - 1)
    if before[0] not in LEFT_OF_YEAR and before[1] != "al" and not (before[4] == "word" and before[0][0].isupper()):
        return False
    if is_et_al(tokens, first):
        return True
    if before[0] in OPENERS:
        return token_at(tokens, last).text in ENDS and is_named(tokens, first - 1, last)
    return token_at(tokens, last).text in ENDS and is_enclosed_reference(tokens, first, last, year)


def is_et_al(tokens: Sequence[Token], first: int) -> bool:
    """True if "et al." ends before the year, marks between them passed over."""
    at = first - 1
    while at > max(0, first - 4) and tokens[at][4] == "mark":
        at -= 1
    return at > 0 and tokens[at][1] == "al" and tokens[at - 1][1] == "et"


def is_named(tokens: Sequence[Token], bracket: int, last: int) -> bool:
    """True for "Berg and Dahl (2009) found", "according to Berg (2009)": one or two names before the bracket, and words that tell of findings around them."""
    at = bracket - 1
    if at < 0 or not is_name(tokens[at]):
        return False
    if at > 1 and tokens[at - 1][1] in JOINERS and is_name(tokens[at - 2]):
        at -= 2
    lead = token_at(tokens, at - 1)
    if lead.lower in words.REFERRING or (lead.lower == "to" and token_at(tokens, at - 2).lower == "according"):
        return True
    if lead.text == "-" or (lead.kind == "word" and lead.lower not in LEADS):
        return False  # a name of several words, or one with an article or a noun, is no author's
    behind = last + 1
    behind += token_at(tokens, behind).lower.endswith("ly")
    return token_at(tokens, last).text in (")", "]") and token_at(tokens, behind).lower in words.FINDING_VERBS


def is_enclosed_reference(tokens: Sequence[Token], first: int, last: int, year: int) -> bool:
    """True if nothing but names stands between the bracket or semicolon before the year and the year."""
    names = run = 0
    joined = referring = False
    for at in range(first - 1, max(-1, first - LONGEST), -1):
        text, lower, _, _, _ = tokens[at]
        if text in OPENERS or text == ";":
            several = text == ";" or token_at(tokens, last).text == ";"
            alone = names == 1 and year >= SINCE and is_surname(tokens[at + 1]) and tokens[first - 1][0] == ","
            return names > 0 and (joined or referring or several or alone)
        if is_name(tokens[at]):
            names, run = names + 1, run + 1
            if run > MOST_NAMES:
                return False
            continue
        run = 0
        joined = joined or (names > 0 and lower in JOINERS)
        referring = referring or (lower in words.REFERRING and at > 0 and tokens[at - 1][0] in "([;")
        if text not in PASSED and lower not in PASSED and lower not in words.REFERRING:
            return False
    return False


def is_name(token: Token) -> bool:
    """True for a word with a capital, which months and weekdays are not taken for."""
    return token[4] == "word" and token[0][0].isupper() and token[1] not in words.MONTHS and token[1] not in words.SEASONS


def is_surname(token: Token) -> bool:
    """True for a name that is no acronym."""
    return len(token[0]) > 2 and not token[0].isupper()
