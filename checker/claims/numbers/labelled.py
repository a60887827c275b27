"""A number and the words around it in, whether it is the label of one of several things out: "Figure 3", "the rotor 1", "Session 2:", "404 errors"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lines import CLOSED
from checker.claims.numbers.neighbours import glued, token_at
from checker.claims.numbers.numerals import Number
from checker.claims.tokens import Token
from checker.data.labels import DOUBTFUL_LABELS, LABELS, SERIES_SIGNS, VALUE_NOUNS, VERSIONED
from checker.nouns import is_plural

STATUS_WORDS = frozenset("error errors response responses status code codes page pages".split())
ADJECTIVE_ENDINGS = ("al", "ed", "ic", "ary", "ish", "ly", "ous", "ive", "ful", "less")
PLAIN_ADJECTIVES = frozenset("other next last first top same only whole current new old past few recent remaining following lower upper nearest main".split())
BEHIND_LABELS = frozenset("and or is for in on by at with to from".split())
TOPIC_DIGITS = (3, 6)  # of the number of a ticket or proposal
COUNTING_MARKS = frozenset("%°-–/:$€£^×*+=<>")


def label_before(tokens: Sequence[Token], number: Number) -> str:
    """Why a bare number names one of several things: the word before it says so ("Figure 3", "p. 12", "§ 4")."""
    at = number.first - 1
    if token_at(tokens, at).text == "." and glued(tokens, at):
        at -= 1
    before = token_at(tokens, at)
    if before.text in SERIES_SIGNS:
        return "label"
    if "," in tokens[number.first].text:
        return ""
    if not is_label(before.lower):
        return "label" if numbers_thing(tokens, number) or numbers_release(before, number) or numbers_topic(tokens, number) else ""
    doubtful = before.lower in DOUBTFUL_LABELS or before.lower not in LABELS
    return "" if doubtful and before.text.islower() and counts_noun(tokens, number.last) else "label"


def is_status(number: Number, after: Token) -> bool:
    """True for the code of an answer on the web ("404 errors", "a 403 response") and for the name of a release."""
    numeral = number.numeral
    if numeral is None:
        return False
    released = numeral.step < 1 and after.lower in VERSIONED  # "the 0.9 line", "a 2.1 release"
    return released or (numeral.step == 1 and 400 <= numeral.value < 600 and after.lower in STATUS_WORDS)


def heads_item(tokens: Sequence[Token], number: Number, before: Token, after: Token) -> bool:
    """True for a small number between a noun and a colon, as at the head of an item ("Session 2: ...", "round 1:"), but not for a value ("total 41:")."""
    numeral = number.numeral
    if numeral is None or numeral.step != 1 or numeral.digits > 2 or after.text != ":" or before.kind != "word":
        return False
    named = before.lower not in CLOSED and before.lower not in VALUE_NOUNS and not is_plural(before.lower)
    return named and token_at(tokens, number.last + 1).kind != "number"


def numbers_thing(tokens: Sequence[Token], number: Number) -> bool:
    """True if a small number right behind a singular noun with an article tells things apart ("the rotor 1", "a retaining ring 9.").

    >>> from checker.claims.numbers.numerals import read_number
    >>> from checker.claims.tokens import tokenize
    >>> def thing(text): return next(numbers_thing(t, read_number(t, i, "en")) for t in [tokenize(text)] for i, w in enumerate(t) if w.kind == "number")
    >>> [thing(t) for t in ("the rotor 1 and", "a retaining ring 9.", "the score 9.", "the boats 9.", "it saw 9.", "the village 12 men", "the depth 2.5.")]
    [True, True, False, False, False, False, False]
    """
    numeral, at = number.numeral, number.first - 1
    before, after = token_at(tokens, at), token_at(tokens, number.last)
    if numeral is None or numeral.step != 1 or numeral.digits > 2 or before.kind != "word" or before.lower in VALUE_NOUNS or is_plural(before.lower):
        return False
    if before.lower.endswith(ADJECTIVE_ENDINGS) or before.lower in PLAIN_ADJECTIVES:
        return False
    if after.text in COUNTING_MARKS or (after.kind != "mark" and after.lower not in BEHIND_LABELS):
        return False
    while at > max(0, number.first - 4) and tokens[at].kind == "word" and tokens[at].text.islower() and tokens[at].lower not in CLOSED:
        at -= 1
    return at < number.first - 1 and tokens[at].lower in ("the", "a", "an", "this", "each")


def numbers_release(before: Token, number: Number) -> bool:
    """True behind a word for what comes out in versions ("releases 1.18 and earlier", "release branch 1.18")."""
    return number.numeral is not None and number.numeral.step < 1 and (before.lower in VERSIONED or before.lower.removesuffix("s") in VERSIONED)


def numbers_topic(tokens: Sequence[Token], number: Number) -> bool:
    """True for the number at the head of an item or link that tells one topic from others ("2599 - Cleaner logs", "[2727: faster probes](...)").

    >>> from checker.claims.numbers.numerals import read_number
    >>> from checker.claims.tokens import tokenize
    >>> def topic(text): return next(numbers_topic(t, read_number(t, i, "en")) for t in [tokenize(text)] for i, w in enumerate(t) if w.kind == "number")
    >>> [topic(t) for t in ("2599 - Cleaner logs", "2727: faster probes", "2599-seat hall", "Seats: 2599 - 2700", "300 - 400 seats", "41: boats")]
    [True, True, False, False, False, False]
    """
    numeral, last = number.numeral, number.last
    if (
        numeral is None
        or numeral.step != 1
        or not TOPIC_DIGITS[0] <= numeral.digits <= TOPIC_DIGITS[1]
        or any(t.kind != "mark" for t in tokens[: number.first])
    ):
        return False
    mark, following = token_at(tokens, last), token_at(tokens, last + 1)
    parted = mark.text == ":" or (mark.text in ("-", "–", "—") and not glued(tokens, last))
    return parted and following.kind == "word" and not glued(tokens, last + 1)


def is_label(word: str) -> bool:
    """True for a noun, in either number, that numbers things ("page", "phases")."""
    return word in LABELS or (word.endswith("s") and len(word) > 4 and (word[:-1] in LABELS or word.removesuffix("es") in LABELS))


def counts_noun(tokens: Sequence[Token], i: int) -> bool:
    """True if a plural noun follows at token i, within two words, that a number before it may count."""
    for token in tokens[i : i + 3]:
        if token.kind != "word" or token.lower in CLOSED or token.text[0].isupper():
            return False
        if is_plural(token.lower):
            return True
    return False
