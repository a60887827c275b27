"""Tokens around a number in, how the words there bound or soften it out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numbers.neighbours import HYPHENS, glued, lower_at, phrase_before, phrase_length, token_at
from checker.claims.numbers.numerals import starts_number
from checker.claims.tokens import Token, tokenize
from checker.data.hedges import AFTER, BEFORE, EQUAL_AFTER, FILLERS, PLACE_WORDS, SINCE_WORDS
from checker.model.claim import Hedge

Phrase = tuple[tuple[str, ...], Hedge]
MARGIN_SIGNS = {"+": (("+", "/", "-"), ("+", "-")), "plus": (("plus", "or", "minus"),), "give": (("give", "or", "take"),)}
MARGINS = frozenset((*MARGIN_SIGNS, "±"))
CLOSED_BOUNDS: dict[Hedge, Hedge] = {"less_than": "at_most", "more_than": "at_least"}
AGO_WORDS = frozenset("ago old later earlier long of after before".split())


def words_of(phrase: str) -> tuple[str, ...]:
    """The tokens of a phrase of the tables."""
    return tuple(t.lower for t in tokenize(phrase.replace("_", " ")))


def phrases_of(table: dict[str, str], at: int) -> dict[str, tuple[Phrase, ...]]:
    """The phrases of a table by their first (`at` 0) or last (`at` -1) word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split():
            words = words_of(phrase)
            found.setdefault(words[at], []).append((words, hedge))  # type: ignore[arg-type]
    return {word: tuple(sorted(entries, key=lambda e: -len(e[0]))) for word, entries in found.items()}


BY_LAST = phrases_of(BEFORE, -1)
BY_FIRST = phrases_of(AFTER, 0)
EQUAL_PHRASES = tuple(map(words_of, EQUAL_AFTER))
FILLER_WORDS = sorted(map(words_of, FILLERS), key=len, reverse=True)
FILLERS_BY_LAST = {word: tuple(words for words in FILLER_WORDS if words[-1] == word) for word in {words[-1] for words in FILLER_WORDS}}
ENDINGS = frozenset((*BY_LAST, *FILLERS_BY_LAST, *HYPHENS, "."))  # what a hedge, or a word or sign between it and its number, can end in


def hedge_before(tokens: Sequence[Token], first: int, floor: int, duration: bool) -> tuple[int, Hedge]:
    """Where the hedge before token `first` begins, and what it is; (first, "none") if there is none.

    `floor` is the first token that may belong to it. Of two hedges in a row the one that bounds wins ("up to about 40"). `duration` says that the number
    counts units of time, before which "over" is a preposition unless a word like "for" or "ago" speaks against it.

    >>> def hedge(text, duration=False): return hedge_before(t := tokenize(text), len(t) - 1, 0, duration)[1]
    >>> [hedge(t) for t in ("about 5", "no more than 5", "an estimated total of 5", "up to about 5", "over 5", "the 5", "≥5", "at least another 5")]
    ['about', 'at_most', 'about', 'at_most', 'more_than', 'none', 'at_least', 'at_least']
    >>> hedge("grew over 5", True), hedge("for over 5", True), hedge("under 5", True)
    ('none', 'more_than', 'less_than')
    """
    start, hedge = first, "none"
    if first <= floor or tokens[first - 1].lower not in ENDINGS:
        return start, "none"
    for _ in range(3):
        found = one_hedge(tokens, start, floor, duration)
        if found is None:
            break
        start = found[0]
        if hedge in ("none", "about"):
            hedge = found[1]
    return start, hedge  # type: ignore[return-value]


def one_hedge(tokens: Sequence[Token], first: int, floor: int, duration: bool) -> tuple[int, Hedge] | None:
    """Start and kind of the longest hedge that ends right before token `first`, with words like "a total of" between; None if there is none."""
    found = direct_hedge(tokens, first, first, floor, duration)
    if found or first <= floor:
        return found
    for words in FILLERS_BY_LAST.get(tokens[first - 1].lower, ()):
        start = phrase_before(tokens, first, words)
        if start is not None and start > floor:
            found = direct_hedge(tokens, start, first, floor, duration)
            if found:
                return found
    return None


def direct_hedge(tokens: Sequence[Token], end: int, number: int, floor: int, duration: bool) -> tuple[int, Hedge] | None:
    """Start and kind of the longest hedge that ends right before token `end`; None if there is none or it is a preposition of place or time."""
    last = end - 1
    while last > floor and ((tokens[last].text in HYPHENS and glued(tokens, end)) or tokens[last].text == "."):
        last -= 1
    for words, hedge in BY_LAST.get(lower_at(tokens, last), ()) if last >= floor else ():
        start = phrase_before(tokens, end, words)
        if start is not None and start >= floor and not misleading(tokens, start, words, end, number, duration):
            return start, hedge
    return None


def misleading(tokens: Sequence[Token], start: int, words: tuple[str, ...], end: int, number: int, duration: bool) -> bool:
    """True if the words at token `start` only look like a hedge: a place, a stretch of time, a unit, a pronoun."""
    if len(words) > 1:
        return False
    word = words[0]
    if word in PLACE_WORDS and end < number:
        return True
    if word == "over" and duration:
        return lower_at(tokens, start - 1) not in SINCE_WORDS and not any(t.lower in AGO_WORDS for t in tokens[number + 1 : number + 4])
    if word in ("c", "ca", "min", "max"):
        return (word == "c" and tokens[end - 1].text != ".") or token_at(tokens, start - 1).kind == "number"
    if word == "sub":
        return tokens[end - 1].text not in HYPHENS
    return word == "some" and lower_at(tokens, number) == "one"


def equal_behind(tokens: Sequence[Token], last: int, hedge: Hedge) -> tuple[int, Hedge] | None:
    """End and bound where "or equal" behind the number lets it in itself ("less than 5 or equal to it"); None where nothing of the kind follows.

    >>> equal_behind(tokenize("less than 5 or equal to it"), 3, "less_than"), equal_behind(tokenize("less than 5 or so"), 3, "less_than")
    ((7, 'at_most'), None)
    """
    if hedge not in CLOSED_BOUNDS or lower_at(tokens, last) != "or":
        return None
    length = next((n for words in EQUAL_PHRASES if (n := phrase_length(tokens, last, words))), 0)
    return (last + length, CLOSED_BOUNDS[hedge]) if length else None


def hedge_after(tokens: Sequence[Token], last: int) -> tuple[int, Hedge] | None:
    """End and kind of the hedge at token `last`, behind a number or its unit ("or more", "+", "-odd"); None if there is none.

    >>> [hedge_after(tokenize(t), 1) for t in ("5 or more", "400+", "20-odd boats", "5 plus 3", "5 or six", "5 and over 30")]
    [(3, 'at_least'), (2, 'at_least'), (3, 'about'), None, None, None]
    """
    for words, hedge in BY_FIRST.get(lower_at(tokens, last), ()):
        length = phrase_length(tokens, last, words)
        if not length:
            continue
        end = last + length
        following = token_at(tokens, end)
        if following.lower in ("a", "an"):  # "a quarter and below a half"
            following = token_at(tokens, end + 1)
        if following.lower == "than" or (following.text and starts_number(following) and following.lower not in ("second", "first")):
            continue
        if words[0] in ("+", "-") and not glued(tokens, last):
            continue
        if words[0] in ("max", "maximum", "minimum") and following.kind == "word":
            continue
        return end, hedge
    return None


def is_margin(tokens: Sequence[Token], at: int) -> int:
    """The index after "±", "+/-", "plus or minus" at token `at`, where the tolerance begins; 0 if there is no such sign.

    >>> [is_margin(tokenize(t), 1) for t in ("5 ± 2", "5 +/- 2", "5 plus or minus 2", "5 + 2")]
    [2, 4, 4, 0]
    """
    sign = lower_at(tokens, at)
    if sign not in MARGINS:
        return 0
    if sign == "±":
        return at + 1
    for words in MARGIN_SIGNS.get(sign, ()):
        if all(lower_at(tokens, at + n) == word for n, word in enumerate(words)) and token_at(tokens, at + len(words)).kind == "number":
            return at + len(words)
    return 0
