"""Tokens and a number in, the reason why it is no claim out: a label, a code, a clock time, a score, a pronoun; "" if it may be one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lines import CLOSED
from checker.claims.numbers.labelled import ADJECTIVE_ENDINGS, heads_item, is_status, label_before
from checker.claims.numbers.neighbours import DASHES, HYPHENS, REACH, glued, lower_at, token_at
from checker.claims.numbers.numerals import Number
from checker.claims.tokens import Token
from checker.data.currencies import CODES, FOLDED_SIGNS, LOWER_CODES, PREFIX_WORDS
from checker.data.labels import (
    CLOCK_WORDS,
    COMPOUNDS,
    ONE_AFTER,
    ONE_BEFORE,
    ONE_IDIOMS,
    ORDINAL_COMPOUNDS,
    PREFIXES,
    SCORE_WORDS,
    SERIES_SIGNS,
    VERSION_LABELS,
)
from checker.data.words import DETERMINERS, PLURALS, POSSESSIVE_PRONOUNS
from checker.nouns import is_plural

DIRECTIONS = frozenset("in into from to onto on at within through under inside via".split())
LIST_MARKER_LIMIT = 100
GLUED_BEFORE = frozenset((*CODES, *LOWER_CODES, *PREFIX_WORDS, *FOLDED_SIGNS, *VERSION_LABELS, "V", "x"))
PATH_SIGNS = frozenset("/\\_=@&.%?^")
NO_VARIABLES = frozenset(("a", "x", "v", "o", "y", "e"))  # words of some language, a sign, and the mark of a version
BLANK_MARKS = frozenset((",", ";", ":", "(", ""))  # glued to the front of a number they make no code of it
CLOSERS = frozenset(").]")
OPENERS = frozenset("(,;:[")
COMPASS = frozenset("NSEW")


def reason_against(tokens: Sequence[Token], number: Number, measured: bool, prefixed: bool = False) -> str:
    """Why the number is no claim, "" if it may be one. `measured` is True if a currency, scale or unit belongs to it, `prefixed` if a currency
    stands before it.

    >>> from checker.claims.tokens import tokenize
    >>> from checker.claims.numbers.numerals import read_number
    >>> def reason(text, i): return reason_against(t := tokenize(text), read_number(t, i, "en"), False)
    >>> [reason(*c) for c in (("page 12", 1), ("a 5G net", 1), ("at 11:53", 1), ("(3) first", 1), ("as shown[4]", 3), ("per 100 people", 1), ("12 cars", 0))]
    ['label', 'code', 'clock time', 'list marker', 'note mark', 'denominator', '']
    """
    if number.form == "ordinal":
        return ordinal_reason(tokens, number)
    if number.form == "words":
        denominator = "denominator" if lower_at(tokens, number.first - 1) == "per" else ""
        reason = word_reason(tokens, number) or denominator
        return reason or ("" if measured else article(tokens, number) or compound_adjective(tokens, number.last) or label_before(tokens, number))
    if number.form in ("vague", "fraction"):
        return ""
    if number.numeral is None:
        return "ISBN or number with a zero in front" if token_at(tokens, number.first).text[0] == "0" else "dotted number"
    before, after = token_at(tokens, number.first - 1), token_at(tokens, number.last)
    reason = "" if prefixed else (code_before(tokens, number.first) if before.kind == "word" or before.text not in BLANK_MARKS else "")
    if not reason and not prefixed and (after.lower in CLOCK_WORDS or ":" in (before.text, after.text)):
        reason = clock_or_proportion(tokens, number)
    if not reason and not measured:
        reason = bare_reason(tokens, number, before, after)
    if not reason and (before.text in DASHES or after.text in DASHES):
        reason = chained(tokens, number)
    return reason or ("denominator" if before.lower == "per" else "")


def bare_reason(tokens: Sequence[Token], number: Number, before: Token, after: Token) -> str:
    """Why digits without a unit between the tokens `before` and `after` are no claim, "" if they may be one."""
    if is_status(number, after) or heads_item(tokens, number, before, after):
        return "label"
    reason = phone_part(tokens, number.first) if before.kind == "number" else part_of_formula(tokens, number)
    if not reason and (after.kind == "number" or after.text in COMPASS):
        reason = coordinate(tokens, number)
    if not reason and after.start == tokens[number.last - 1].end:
        reason = code_after(tokens, number.last)
    if not reason and (after.text in CLOSERS or before.text in OPENERS):
        reason = marker(tokens, number)
    return reason or label_before(tokens, number)


def reason_against_range(tokens: Sequence[Token], low: Number, high: Number, measured: bool, prefixed: bool) -> str:
    """Why a range of numbers is no claim ("pages 12-14", "10-12 am"), "" if it may be one; the arguments as for one number."""
    return (
        ("" if prefixed or low.form != "digits" else code_before(tokens, low.first))
        or ("" if prefixed else clock_or_proportion(tokens, low))
        or clock_or_proportion(tokens, high)
        or ("" if measured else label_before(tokens, low) or code_after(tokens, high.last))
        or ("number with dashes" if low.form == "digits" and chained(tokens, low) else "")
    )


def in_code(tokens: Sequence[Token], i: int) -> bool:
    """True if the digits at token i are glued to a word that is neither a currency nor a version mark; most numbers of code and keys end here.

    >>> from checker.claims.tokens import tokenize
    >>> [in_code(tokenize(t), 1) for t in ("A320", "EUR125", "v2", "km2", "in 5")]
    [True, False, False, True, False]
    """
    if tokens[i].kind != "number" or not glued(tokens, i):
        return False
    before = tokens[i - 1]
    return before.kind == "word" and before.text.isascii() and before.text not in GLUED_BEFORE and token_at(tokens, i - 2).text != "$"


def code_before(tokens: Sequence[Token], first: int) -> str:
    """Why a number is part of a code, judging by what is glued to its front ("A320", "x86", "/v/5", "#12")."""
    if not glued(tokens, first):
        return ""
    before = tokens[first - 1]
    if before.kind == "word":
        return code_word_before(tokens, first)
    if before.text in SERIES_SIGNS:
        return "label"
    if before.text in ")]":
        return "code"
    if before.text == "−" and glued(tokens, first - 1) and tokens[first - 2].kind == "word":
        return "exponent"
    outside = glued(tokens, first - 1) and token_at(tokens, first - 2).kind != "mark"
    if before.text in HYPHENS and outside and tokens[first - 2].kind == "word":
        return "" if tokens[first - 2].lower in PREFIXES else "code"
    if before.text in HYPHENS and outside and glued(tokens, first - 2) and tokens[first - 3].kind == "word":
        return "code"
    return "code" if before.text in PATH_SIGNS and outside else ""


def code_word_before(tokens: Sequence[Token], first: int) -> str:
    """Why a number that is glued to a word is part of a code or size; "" behind a word of a script that writes no blanks."""
    before = tokens[first - 1]
    if before.lower == "x" and glued(tokens, first - 1) and tokens[first - 2].kind == "number":
        return "size"
    return "code" if before.text.isascii() or is_symbol(before.text) else ""


def code_after(tokens: Sequence[Token], last: int) -> str:
    """Why a number is part of a code, judging by what is glued to its end ("5G", "8.js", "24/7", "3-D")."""
    if not glued(tokens, last):
        return ""
    after, beyond = tokens[last], token_at(tokens, last + 1)
    if after.kind == "word":
        if after.lower == "s":
            return "decade or age"
        return "code" if after.text.isascii() else ""
    tied = glued(tokens, last + 1)
    if after.text == "/" and tied and beyond.kind == "number":
        return "fraction or date"
    if after.text in HYPHENS and tied and beyond.kind == "word" and len(beyond.text) == 1 and beyond.text.isupper():
        return "code"
    return "code" if after.text in "_@\\" or (after.text == "." and tied and beyond.kind == "word" and beyond.text.islower()) else ""


def is_symbol(text: str) -> bool:
    """True for a single Greek letter."""
    return len(text) == 1 and "Α" <= text <= "ϡ"


def part_of_formula(tokens: Sequence[Token], number: Number) -> str:
    """Why a bare integer is part of a formula: a subscript ("CO 2", "χ 2", "m 1"), an argument ("F(3, 8)"), a step of a scale ("1 = never").

    >>> from checker.claims.numbers.numerals import read_number
    >>> from checker.claims.tokens import tokenize
    >>> def reason(text, i): return part_of_formula(t := tokenize(text), read_number(t, i, "en"))
    >>> [reason(*c) for c in (("less CO 2 there", 2), ("its χ 2 is", 2), ("F(3, 8.9)", 2), ("(0 = none, 1 = some)", 5), ("we saw 2 boats", 2), ("a 2", 1))]
    ['subscript', 'subscript', 'argument', 'key of a scale', '', '']
    """
    numeral, first = number.numeral, number.first
    if numeral is None:
        return ""
    before = token_at(tokens, first - 1)
    if before.kind == "word" and numeral.digits == 1 and numeral.step == 1:
        letter = len(before.text) == 1 and before.text.islower() and before.text not in NO_VARIABLES and not glued(tokens, first - 1)
        if before.text in COMPOUNDS or is_symbol(before.text) or letter:
            return "subscript"
    if before.text == "(" and glued(tokens, first) and glued(tokens, first - 1) and tokens[first - 2].kind == "word":
        return "argument"
    if before.text == "," and token_at(tokens, first - 3).text == "(" and glued(tokens, first - 3) and tokens[first - 4].kind == "word":
        return "argument"
    after = token_at(tokens, number.last)
    if after.lower == "is" and lower_at(tokens, number.last + 1) in ("a", "an", "the") and numeral.digits < 3 and number.last == first + 1:
        return "label"  # "15 is a flange": the legend of a drawing
    if before.kind == "word" and numeral.digits > 4 and before.text.isupper() and len(before.text) > 1 and "," not in tokens[first].text:
        return "code"
    keyed = after.text == "=" and not glued(tokens, number.last) and before.text in OPENERS and numeral.digits == 1
    return "key of a scale" if keyed else ""


def clock_or_proportion(tokens: Sequence[Token], number: Number) -> str:
    """Why a number beside a colon or "pm" is no quantity."""
    if lower_at(tokens, number.last) in CLOCK_WORDS:
        return "clock time"
    for colon, other in ((number.last, number.last + 1), (number.first - 1, number.first - 2)):
        between = token_at(tokens, colon).text == ":" and glued(tokens, colon) and glued(tokens, colon + 1)
        if between and token_at(tokens, other).kind == "number":
            minutes = tokens[max(other, number.last - 1)].text
            return "clock time" if len(minutes) >= 2 and minutes[:2] < "60" else "proportion"
    return ""


def marker(tokens: Sequence[Token], number: Number) -> str:
    """Why a bare number marks an item or a note: "1." or "(2)" before a text, "[3]" after one."""
    before, after = token_at(tokens, number.first - 1), token_at(tokens, number.last)
    if number.numeral is None or number.numeral.step != 1 or number.numeral.digits > 3:
        return ""
    if before.text == "[" and after.text == "]":
        return "note mark"
    if before.text == "(" and after.text == ")":
        return "list marker" if number.numeral.value < LIST_MARKER_LIMIT else ""
    if after.text == ")" and number.numeral.digits < 3 and not bracket_open(tokens, number.first):
        return "list marker"
    opens = number.first == 0 or (number.first == 1 and before.text in "([*•-–")
    return "list marker" if opens and glued(tokens, number.last) and after.text in (")", ".", "]") and number.numeral.value < LIST_MARKER_LIMIT else ""


def bracket_open(tokens: Sequence[Token], i: int) -> bool:
    """True if a round bracket that opened within REACH before token i is still open there."""
    for token in reversed(tokens[max(0, i - REACH) : i]):
        if token.text in "()":
            return token.text == "("
    return False


def chained(tokens: Sequence[Token], number: Number) -> str:
    """Why a number is part of a longer run of digits with dashes: a phone number, an ISBN ("555-123-4567")."""
    dashes = at = 0
    for step, start in ((1, number.last), (-1, number.first - 1)):
        at = start
        while (
            dashes < 3
            and token_at(tokens, at).text in DASHES
            and token_at(tokens, at).text != ""
            and token_at(tokens, at + step).kind == "number"
            and glued(tokens, max(at, at + step))
            and glued(tokens, min(at, at + step) + (1 if step < 0 else 0))
        ):
            dashes, at = dashes + 1, at + 2 * step
    return "number with dashes" if dashes > 1 else ""


def compound_adjective(tokens: Sequence[Token], last: int) -> str:
    """Why a number is part of an adjective of another kind ("three-dimensional", "two-sided")."""
    tied = token_at(tokens, last).text in HYPHENS and glued(tokens, last) and glued(tokens, last + 1)
    return "part of an adjective" if tied and lower_at(tokens, last + 1).endswith(ADJECTIVE_ENDINGS) else ""


def coordinate(tokens: Sequence[Token], number: Number) -> str:
    """Why a number is the degrees or minutes of a place on the map ("40 30 N")."""
    after, beyond = token_at(tokens, number.last), token_at(tokens, number.last + 1)
    degrees = after.kind == "number" and len(after.text) == 2 and beyond.text in COMPASS
    minutes = after.text in COMPASS and token_at(tokens, number.first - 1).kind == "number"
    return "coordinate" if degrees or minutes else ""


def phone_part(tokens: Sequence[Token], first: int) -> str:
    """Why a number is part of a telephone number: the digits before it, back to a plus or a zero in front, are parted by blanks."""
    at = first
    while at > max(0, first - 8) and tokens[at - 1].kind == "number" and tokens[at].start - tokens[at - 1].end == 1:
        at -= 1
    opens = tokens[at].text[0] == "0" and len(tokens[at].text) > 1
    return "telephone number" if at < first and (opens or (glued(tokens, at) and tokens[at - 1].text == "+")) else ""


def is_version(tokens: Sequence[Token], first: int) -> bool:
    """True if the number at token `first` is a version by the word before it ("version 2", "v1.4").

    >>> from checker.claims.tokens import tokenize
    >>> [is_version(tokenize(t), i) for t, i in (("version 3.10", 1), ("v1.2.3", 1), ("Ver. 2", 2), ("a 3.10", 1))]
    [True, True, True, False]
    """
    at = first - 1 - (token_at(tokens, first - 1).text == "." and glued(tokens, first - 1))
    if token_at(tokens, at).text == "V" and (tokens[first].text.isdecimal() or not glued(tokens, first)):
        return False  # "the bands V1 and V2", "V 0.03" in an alloy
    return lower_at(tokens, at) in VERSION_LABELS


def is_score(tokens: Sequence[Token]) -> bool:
    """True if a word of the sentence speaks of winning, leading or voting, so that "3-1" is a result."""
    return any(t.lower in SCORE_WORDS for t in tokens)


# -- words -----------------------------------------------------------------------------------------------------------
def word_reason(tokens: Sequence[Token], number: Number) -> str:
    """Why a number in words counts nothing: "one" as a pronoun or in a fixed phrase.

    >>> from checker.claims.tokens import tokenize
    >>> from checker.claims.numbers.numerals import read_number
    >>> def reason(text, i): return word_reason(t := tokenize(text), read_number(t, i, "en"))
    >>> [reason(*c) for c in (("one of them", 0), ("this one", 1), ("no one came", 1), ("one day we left", 0), ("one bridge", 0), ("chose one.", 1))]
    ['pronoun', 'pronoun', 'pronoun', 'idiom', '', 'pronoun']
    """
    if number.last - number.first != 1 or tokens[number.first].lower != "one":
        return ""
    before, after = lower_at(tokens, number.first - 1), lower_at(tokens, number.last)
    for left, right in ONE_IDIOMS:
        if (not left or before == left) and (not right or after == right) and (left or right):
            if right == "day" and lower_at(tokens, number.last + 1) == "of":
                continue
            if right == "-" and not glued(tokens, number.last):
                continue
            return "idiom"
    following = token_at(tokens, number.last)
    acts = (
        following.lower.endswith("s") and is_plural(following.lower) and following.lower not in PLURALS
    )  # "one thinks": a verb, since one thing has no plural
    alone = acts or following.kind != "word" or following.lower in ONE_BEFORE or following.lower in DETERMINERS
    if after == "or" and lower_at(tokens, number.last + 1) in ("more", "two"):
        return ""
    return "pronoun" if alone or before in ONE_AFTER else ""


def article(tokens: Sequence[Token], number: Number) -> str:
    """Why "one" in a phrase of place or direction is an article: "all keys in one slot", "from one node to another" count no slots and no nodes."""
    is_one = number.last - number.first == 1 and tokens[number.first].lower == "one"
    behind = token_at(tokens, number.last)
    placed = is_one and lower_at(tokens, number.first - 1) in DIRECTIONS and behind.kind == "word" and behind.lower not in CLOSED
    return "article" if placed else ""


def ordinal_reason(tokens: Sequence[Token], number: Number) -> str:
    """Why an ordinal is no rank: "first" as an adverb, "second" as a time, fixed compounds.

    >>> from checker.claims.tokens import tokenize
    >>> from checker.claims.numbers.numerals import read_number
    >>> def reason(text, i): return ordinal_reason(t := tokenize(text), read_number(t, i, "en"))
    >>> [reason(*c) for c in (("First, we", 0), ("its first bridge", 1), ("per second", 1), ("a third-party app", 1), ("came sixth", 1), ("the first two", 1))]
    ['adverb', '', 'unit', 'idiom', '', 'adverb']
    """
    word, before, after = lower_at(tokens, number.last - 1), lower_at(tokens, number.first - 1), token_at(tokens, number.last)
    if number.last - number.first > 1 and token_at(tokens, number.first).kind == "number":
        return code_before(tokens, number.first)
    if word == "second" and before in ("per", "every", "each", "/", "split"):
        return "unit"
    if after.text in HYPHENS and lower_at(tokens, number.last + 1) in ORDINAL_COMPOUNDS:
        return "idiom"
    if number.last - number.first == 1 and (word == "first" or after.text == ","):
        owned = before in DETERMINERS or before in POSSESSIVE_PRONOUNS or before in ("'s", "very", "came", "ranked", "placed", "finished")
        counts = after.kind == "word" and after.lower not in ("two", "three", "few", "of", "time", "and") and owned
        return "" if counts or (before in ("ranked", "placed", "came", "finished") and word == "first") or (word != "first" and owned) else "adverb"
    return ""
