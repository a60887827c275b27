"""Tokens in, years out: the number of a year with its era, and whether a bare number of four digits is a year where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from checker.claims.tokens import Token
from checker.data import calendar_words as words

Role = Literal["phrase", "attributive", "possessive", "alone", "name"]
FIRST_YEAR, LAST_YEAR = 1000, 2100  # numbers outside need an era ("AD 79")
RECENT = 40  # a year of two digits from here on is one of the last century
MODERN = 1900  # loose surroundings license only years from here
OPENING = frozenset("[“‘\"'*")
ENCLOSED_AFTER = frozenset("),;:")  # "(2018: 40 boats)" as well as "(2018)"
LIFE_OPENERS = frozenset("([,;")
CLOSING, OPENED = frozenset(")],;–—-"), frozenset(":–—-")
NOTHING = Token("", "", -1, -1, "mark")


def token_at(tokens: Sequence[Token], i: int) -> Token:
    """The token at `i`, or an empty mark beyond either end."""
    if i < 0:
        return NOTHING
    try:
        return tokens[i]
    except IndexError:
        return NOTHING


def touches(tokens: Sequence[Token], i: int) -> bool:
    """True if the tokens at `i - 1` and `i` stand together without a blank."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def whole_number(token: Token, most: int) -> int | None:
    """The value of plain digits, or None for other tokens and for numbers above `most`."""
    text = token[0]
    if token[4] != "number" or len(text) > 4 or not text.isdigit() or not text.isascii():
        return None
    value = int(text)
    return value if value <= most else None


def full_year(short: int) -> int:
    """The year that two digits stand for: '98 is 1998, '25 is 2025."""
    return short + (2000 if short < RECENT else 1900)


def is_year_like(token: Token) -> bool:
    """True for four plain digits from 1000 to 2100."""
    return len(token.text) == 4 and (whole_number(token, LAST_YEAR) or 0) >= FIRST_YEAR


def year_at(tokens: Sequence[Token], i: int) -> tuple[int, int, bool] | None:
    """(year, index after it, True if an era says that it is one) of the year that starts at `i`: 2018, 44 BC (-43), AD 79."""
    if token_at(tokens, i).lower in words.ERAS_BEFORE_YEAR and token_at(tokens, i).text.isupper():
        year = whole_number(token_at(tokens, i + 1), LAST_YEAR)
        return (year, i + 2, True) if year else None
    year = whole_number(token_at(tokens, i), 9999)
    if not year:
        return None
    era = token_at(tokens, i + 1)
    if era.text.isupper() and era.lower in words.ERAS_BEFORE:
        return 1 - year, i + 2, True
    if era.text.isupper() and era.lower in words.ERAS_AFTER:
        return year, i + 2, True
    paired = token_at(tokens, i + 1).text == "-" and is_year_like(token_at(tokens, i + 2)) and not is_glued(tokens, i + 3)
    return (year, i + 1, False) if is_year_like(tokens[i]) and (paired or not is_glued(tokens, i + 1)) else None


def is_glued(tokens: Sequence[Token], i: int) -> bool:
    """True if what stands at `i` makes the number before it part of something longer: "2019x", "2019/5", "2019-A1"."""
    if not touches(tokens, i):
        return False
    mark = tokens[i]
    if mark.kind == "word":
        return mark.text.isascii()
    inner = touches(tokens, i + 1) and tokens[i + 1].kind != "mark"
    return mark.text in "%_#°$€" or (mark.text in "/.:@=+\\'" and inner) or (mark.text == "-" and inner and tokens[i + 1].kind == "number")


def is_plural(token: Token) -> bool:
    """True for a lower-case word that looks like a counted noun."""
    low = token.text
    return (
        token.kind == "word" and len(low) > 3 and low.islower() and low.endswith("s") and not low.endswith(("ss", "us", "is")) and low not in words.NO_PLURALS
    )


def amount_follows(tokens: Sequence[Token], i: int) -> bool:
    """True if the token at `i` shows that the number before it is an amount: a unit, a scale word, a sign, counted people."""
    token = token_at(tokens, i)
    return (
        token.text in words.AMOUNT_SIGNS or token.lower in words.AMOUNT_WORDS or (token.lower.removesuffix("s") in words.AMOUNT_WORDS and len(token.text) > 3)
    )


def counts_things(tokens: Sequence[Token], i: int) -> bool:
    """True if an amount or a plural noun follows, as in "2000 people", "30 large bridges"."""
    token = token_at(tokens, i)
    return amount_follows(tokens, i) or is_plural(token) or (token.text.islower() and token.text not in JOINING and is_plural(token_at(tokens, i + 1)))


JOINING = frozenset("and or but to of in on at by for from with as than when while".split())  # no adjectives: "most of 2020 and parts of 2021"


def is_glued_before(tokens: Sequence[Token], i: int) -> bool:
    """True if what stands before `i` makes the number part of something longer: a path, an identifier, a price, a decimal."""
    if not touches(tokens, i):
        return False
    mark = tokens[i - 1]
    if mark.kind != "mark":
        return mark.text.isascii()
    if mark.text in "$€£¥#_=@\\+^&§№":
        return True
    if mark.text == "-" and tokens[i - 2].lower in words.TIED_BEFORE:
        return False  # "pre-1990", "mid-1995"
    return mark.text in "/.:-" and touches(tokens, i - 1) and (tokens[i - 2].kind == "number" or (tokens[i - 2].kind == "word" and mark.text != ":"))


def is_labelled(tokens: Sequence[Token], i: int) -> bool:
    """True behind "p.", "pp.", "page", "No." and their like, which number things."""
    at = i - 1 - (token_at(tokens, i - 1).text == ".")
    return token_at(tokens, at).lower in words.LABELS


def role_of_year(tokens: Sequence[Token], first: int, last: int, year: int, listed: bool) -> Role | None:
    """How the bare year at `tokens[first:last]` is used, or None if nothing there says that it is a year.

    `listed` tells that another year stands just before, joined by a comma or "and".
    """
    before = tokens[first - 1] if first else NOTHING
    after = tokens[last] if last < len(tokens) else NOTHING
    if before[0] == "(" and year >= 1500 and (after[0] in ENCLOSED_AFTER or after[1] == "est") and not is_glued(tokens, last):
        return "phrase"
    if before[1] in words.YEAR_PREPOSITIONS and before[3] < tokens[first][2] and is_free(tokens, last):
        return "phrase"
    if is_glued_before(tokens, first) or is_glued(tokens, last) or amount_follows(tokens, last) or is_labelled(tokens, first):
        return None
    if after.lower in words.EDITION_WORDS or is_copyright(tokens, first):
        return "name"
    if is_led(tokens, first, last, year, before, after) or (listed and not is_plural(after) and after.lower != "'s"):
        return "phrase"
    return "possessive" if after.lower == "'s" and year >= MODERN - 100 else weak_role(tokens, first, last, year)


def is_led(tokens: Sequence[Token], first: int, last: int, year: int, before: Token, after: Token) -> bool:
    """True for a year behind "in", "since" and their like, in "pre-1990", "in the year 1990"; for a modern one with "or later", or a label ("2023: 6%")."""
    if before.lower in words.YEAR_PREPOSITIONS or (before.text == "-" and token_at(tokens, first - 2).lower in words.TIED_BEFORE):
        return True
    if before.lower in ("the", "year") and token_at(tokens, first - 2).lower in words.YEAR_PREPOSITIONS and not after.text.isalpha():
        return True
    labels = after.text == ":" and (before.text == ")" or before.kind == "word") and not touches(tokens, last + 1)
    return year >= MODERN and (labels or suffix(tokens, last) is not None)


def weak_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """The role of a year that only its looser surroundings reveal."""
    reading = preposition_role(tokens, first, last, year) or enclosed_role(tokens, first, last, year) or attributive_role(tokens, first, last, year)
    return reading or opening_role(tokens, first, last, year) or labelled_role(tokens, first, last, year) or name_role(tokens, first, last)


def labelled_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """ "phrase" for the year behind a label of dates ("date of the next vote: 2025"), and for one that opens an entry ("Milestones: 1994 - first tram")."""
    if token_at(tokens, first - 1).text != ":" or touches(tokens, first):
        return None
    after = token_at(tokens, last)
    if after.text in OPENED and after.text != ":" and year >= MODERN and token_at(tokens, last + 1).kind == "word" and not touches(tokens, last):
        return "phrase"
    closed = after.text in ("", ".", ";", "(")
    return "phrase" if closed and year >= 1500 and any(t.lower in words.DATE_LABELS for t in tokens[max(0, first - 7) : first - 1]) else None


def is_free(tokens: Sequence[Token], last: int) -> bool:
    """True if the sentence ends at `last`, or a mark or small word stands there that leaves a year before it a year."""
    if last >= len(tokens):
        return True
    after = tokens[last]
    return after[1] in PLAIN_AFTER or (after[0] in ".,;)" and (last + 1 >= len(tokens) or tokens[last + 1][2] > after[3]))


PLAIN_AFTER = frozenset("and or the a an it he she they we that which who was were is are has had to by from at on in with but when after".split())


def is_copyright(tokens: Sequence[Token], first: int) -> bool:
    """True if a copyright sign stands before the year at `first`."""
    for token in tokens[max(0, first - 3) : first]:
        if token[1] in words.COPYRIGHT_SIGNS:
            return True
    return first > 2 and tokens[first - 1].text == ")" and tokens[first - 2].lower == "c" and tokens[first - 3].text == "("


def suffix(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """(index after it, +1 or -1) of what opens a date to later or earlier times: "or later", "onwards", "and before"."""
    word = token_at(tokens, last).lower
    if word in ("onward", "onwards"):
        return last + 1, 1
    if word == "on" and token_at(tokens, last + 1).kind == "mark" and any(t.lower == "from" for t in tokens[max(0, last - 6) : last]):
        return last + 1, 1  # "from 3 May on"
    if word not in ("or", "and"):
        return None
    further = token_at(tokens, last + 1).lower
    if (further in words.SUFFIXES_AFTER or further in words.SUFFIXES_BEFORE) and token_at(tokens, last + 2).kind == "mark":
        return last + 2, 1 if further in words.SUFFIXES_AFTER else -1
    return None


def leads_to_year(tokens: Sequence[Token], i: int) -> bool:
    """True if "in 2018" follows: then the number before it is an amount of that year."""
    return token_at(tokens, i).lower in ("in", "by") and is_year_like(token_at(tokens, i + 1))


def preposition_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """The role of a year behind a preposition that also takes amounts, or behind a participle ("built 1931")."""
    at = first - 1
    if token_at(tokens, at).lower in ("the", "year"):
        return None
    while token_at(tokens, at).lower in words.HEDGES and token_at(tokens, at - 1).kind == "word":
        at -= 1
    before, further, after = token_at(tokens, at).lower, token_at(tokens, at - 1).lower, token_at(tokens, last)
    counted = counts_things(tokens, last) and (year % 50 == 0 or not year >= MODERN - 100)
    if leads_to_year(tokens, last) or (before == "from" and after.lower in words.CONNECTORS and token_at(tokens, last + 1).kind == "number"):
        return None  # "from 1900 in 2013 to 2050 in 2018": amounts
    if before == "." and (further in ("c", "ca", "approx") or (further in words.LIFE_MARKS and token_at(tokens, at - 2).text in LIFE_OPENERS)):
        return "phrase"
    if before in words.YEAR_PREPOSITIONS or (before in words.YEAR_PARTICIPLES and not counted):
        return "phrase"
    if before in words.LOOSE_PREPOSITIONS:
        verb = further in words.CHANGE_VERBS and not MODERN <= year <= LAST_YEAR
        weak = before in ("around", "about", "as") and (year < MODERN - 100 or is_plural(after))
        late_enough = at == first - 1 or before not in ("by", "from") or year >= MODERN
        if before == "by" and is_agent(tokens, at, last):
            return "attributive"
        if before == "from" and token_at(tokens, at - 1).kind == "number" and counts_things(tokens, last):
            return None  # "rose to 2015 from 1998 units"
        return None if counted or verb or weak or not late_enough else "phrase"
    return "phrase" if before in ("of", "for", "to", "than") and takes_year(tokens, at, last, year) else None


def is_agent(tokens: Sequence[Token], at: int, last: int) -> bool:
    """True if "by" at `at` tells who did it: "hit by 2018 typhoon waves", but not "finished by 2018"."""
    verb, noun = token_at(tokens, at - 1), token_at(tokens, last)
    passive = verb.text.islower() and (verb.lower.endswith("ed") or verb.lower in words.PARTICIPLES)
    return passive and noun.kind == "word" and noun.text.islower() and noun.lower not in words.FUNCTION_WORDS and noun.lower not in words.PREPOSITIONS


def takes_year(tokens: Sequence[Token], at: int, last: int, year: int) -> bool:
    """True if the preposition at `at` ("of", "for", "to", "than"), which mostly takes amounts, takes a year here."""
    if counts_things(tokens, last):
        return False
    before, further = tokens[at].lower, token_at(tokens, at - 1).lower
    if before == "of":
        return is_of_year(tokens, at, year)
    if before == "for":
        return year >= MODERN and year % 100 != 0
    if before == "to" and (further in words.DATED or (further == "years" and token_at(tokens, at - 3).lower == "the" and year >= MODERN)):
        return True  # "dates to 1895", "in the five years to 2018"
    return year >= MODERN and further in (words.MOVED_TO if before == "to" else words.COMPARATIVES)


def is_of_year(tokens: Sequence[Token], at: int, year: int) -> bool:
    """True if "of" at `at` may stand before a year: "the War of 1812", "the plan of 2018", but not "a height of 1950"."""
    head = token_at(tokens, at - 1)
    return head.lower not in words.AMOUNT_NOUNS and (year >= MODERN or head.text[:1].isupper())


def enclosed_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """The role of a year in parentheses: "(2015)", "(1931, Oslo)", "(Oslo, 1931)", "(2018 est.)"."""
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    if before.text in ("(", "[") and (after.text in CLOSING or after.lower == "est") and year >= 1500:
        return "phrase"
    if before.text in (",", ";") and after.text in (")", "]", ";", "") and year >= MODERN:
        return "phrase"
    return None


def attributive_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """The role of a year before a noun: "the 2018 budget", "a 1905 treaty"; round numbers before a plural are amounts."""
    while first and tokens[first - 1].text in OPENING:
        first -= 1
    before, after = token_at(tokens, first - 1), token_at(tokens, last)
    if after.kind != "word" or year < MODERN - 100 or after.lower in words.FUNCTION_WORDS or after.lower in words.PREPOSITIONS:
        return None
    if before.lower == "of" and token_at(tokens, first - 2).lower in words.AMOUNT_NOUNS:
        return None
    counted = counts_things(tokens, last)
    if (year % 100 == 0 and (counted or after.text.islower())) or (counted and year < MODERN and year % 10 == 0):
        return None
    determined = before.lower in words.ATTRIBUTIVE_BEFORE or before.lower == "'s"
    if determined or (before.text in ("", "of", "for", "from") and not counted):
        return "attributive"
    if counted:
        return None
    qualified = before.kind == "word" and before.text.islower() and year >= MODERN and token_at(tokens, first - 2).lower in ("the", "a", "an")
    if qualified and before.lower not in words.HEDGES | words.AMOUNT_OPENERS | words.PREPOSITIONS.keys() | words.AMOUNT_NOUNS:
        return "attributive"  # "the devastating 1980 eruption"
    return "attributive" if before.text[:1].isupper() and after.text.islower() and is_nounlike(after.lower) else None


def is_nounlike(low: str) -> bool:
    """False for words that do not go on with a noun phrase: behind "Rust 2018" these leave the number to the name."""
    return low not in words.NO_NOUNS and not low.endswith(("ing", "ed"))


def opening_role(tokens: Sequence[Token], first: int, last: int, year: int) -> Role | None:
    """The role of a year that opens its sentence ("2014: ...", "2014 saw ...") or is all of it (a table cell, a heading)."""
    after = token_at(tokens, last)
    if any(t.text not in "([\"'“‘*|" for t in tokens[:first]) or year < MODERN - 400:
        return None
    if all(t.kind == "mark" for t in tokens[last:]) and year >= MODERN - 100:
        return "alone"
    opens = after.text in OPENED and (token_at(tokens, last + 1).kind == "word" or (after.text == ":" and not touches(tokens, last + 1)))
    return "phrase" if opens or after.lower in words.YEAR_VERBS else None


def name_role(tokens: Sequence[Token], first: int, last: int) -> Role | None:
    """ "name" for a year that is part of a name: "Agenda 2030", "the 2020 Edition"."""
    before = token_at(tokens, first - 1)
    if before.kind != "word" or not before.text[:1].isupper() or counts_things(tokens, last) or before.lower in words.AMOUNT_NOUNS:
        return None
    return (
        "name"
        if first > 1 or (before.lower not in words.AMOUNT_OPENERS | words.HEDGES | words.ATTRIBUTIVE_BEFORE and before.lower not in words.PREPOSITIONS)
        else None
    )
