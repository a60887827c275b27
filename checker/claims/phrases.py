"""Tokens in, their word classes and noun phrases out: the shallow parse on which subjects, attributes and times stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.claims.tokens import Token, TokenKind
from checker.data.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    NOT_PARTICIPLES,
    NOUN_OR_VERB,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
)
from checker.model.frozen import dataclass

# One letter a token: Determiner, Preposition, Conjunction, relative Q, pRonoun, auXiliary, Verb, Adverb, Number, possessive S, hyphen H,
# quotation mark G, comma K, other mark M, any other Word (noun or adjective).
CLOSED = {
    **dict.fromkeys(ADVERBS, "A"),
    **dict.fromkeys(VERBS, "V"),
    **dict.fromkeys(CONJUNCTIONS, "C"),
    **dict.fromkeys(PREPOSITIONS, "P"),
    **dict.fromkeys(RELATIVES, "Q"),
    **dict.fromkeys(PRONOUNS, "R"),
    **dict.fromkeys(DETERMINERS, "D"),
    **dict.fromkeys(AUXILIARIES, "X"),
    "to": "P",
}
MARKS = {"'s": "S", "-": "H", "‐": "H", "‑": "H", "–": "M", "—": "M", ",": "K", '"': "G", "“": "G", "”": "G", "‘": "G", "’": "G", "'": "G"}
BEFORE_NUMBERS = frozenset("between more less fewer about nearly almost around over some up $ € £ ¥ only just".split())
RELATIVE_SUBJECTS = frozenset(("which", "who", "that"))
BEHIND_VERBS = frozenset("only me us them him you".split())
CLAUSE_ENDS = frozenset(";:—!?|")
JOINED_CLAUSE = re.compile(r"CA?(?:D?[WNHA]*W(?:S[WNH]*W)*(?:P[DWNH]+)*|R)A?[XV]")
COMMA = re.compile("K")
TOLD_BY_CAPITALS = frozenset(("us", "at", "may"))


@dataclass(frozen=True, slots=True)
class Phrases:
    """A sentence's tokens with one class letter each (see CLOSED), so that patterns run over letters instead of words.

    `words` are the lower-cased tokens; `breaks` the indexes, in order, of the tokens that end a clause: a semicolon, colon, dash or table bar, and a comma
    before "and", "but" or "while" with a subject and a verb of their own.
    """

    tokens: tuple[Token, ...]
    classes: str
    words: tuple[str, ...]
    breaks: tuple[int, ...]

    def clause(self, index: int) -> tuple[int, int]:
        """(first, last exclusive) of the stretch around token `index` that no semicolon, colon, dash, table bar or joined clause interrupts."""
        breaks = self.breaks
        if not breaks:
            return 0, len(self.tokens)
        at = bisect_left(breaks, index)
        first = breaks[at - 1] + 1 if at else 0
        at += at < len(breaks) and breaks[at] == index
        return first, breaks[at] if at < len(breaks) else len(self.tokens)

    def with_names(self, names: Iterable[tuple[int, int]]) -> Phrases:
        """The same sentence where each name, given by its tokens first..last (exclusive), is one noun: its commas and prepositions tie and end nothing."""
        joined = [(first, last) for first, last in names if self.classes[first:last].strip("W")]
        if not joined:
            return self
        letters = list(self.classes)
        for first, last in joined:
            letters[first:last] = "W" * (last - first)
        classes = "".join(letters)
        kept = {b for b in self.breaks if not any(first <= b < last for first, last in joined)}
        return Phrases(self.tokens, classes, self.words, tuple(sorted({*kept, *joined_clauses(classes)})))

    def closing_bracket(self, index: int) -> int:
        """The token after the bracket that closes the one at `index`, or after `index` itself where none does."""
        return next((i + 1 for i in range(index + 1, len(self.tokens)) if self.tokens[i].text in ")]"), index + 1)


def classify(tokens: Sequence[Token]) -> Phrases:
    """The classes of a sentence's tokens.

    >>> from checker.claims.tokens import tokenize
    >>> classify(tokenize("The museum's 40 rooms house about 900 old maps.")).classes
    'DWSNWVPNWWM'
    """
    words = tuple([token[1] for token in tokens])
    letters = [settled_class(token[1], token[4]) for token in tokens]
    if "" in letters:
        for i, letter in enumerate(letters):
            if not letter:
                letters[i] = "W" if is_named(tokens, i) else word_class(tokens, i, letters[i - 1] if i else "M")
    if "X" in letters:
        mark_governed(tokens, letters)
    if "Q" in letters or "that" in words:
        mark_relative(tokens, letters)
    if "V" not in letters and "X" not in letters and not NOUN_OR_VERB.isdisjoint(words):
        promote_verb(tokens, letters)
    if "N" in letters:
        mark_before_numbers(tokens, letters)
    classes = "".join(letters)
    ends = [] if CLAUSE_ENDS.isdisjoint(words) else [i for i, token in enumerate(tokens) if token[0] in CLAUSE_ENDS]
    return Phrases(tuple(tokens), classes, words, tuple(sorted([*ends, *joined_clauses(classes)])))


def joined_clauses(classes: str) -> list[int]:
    """The indexes of the commas behind which "and", "but" or "while" joins a clause with a subject and a verb of its own."""
    return [comma.start() for comma in COMMA.finditer(classes) if JOINED_CLAUSE.match(classes, comma.end())] if "K" in classes else []


@lru_cache(maxsize=50_000)
def settled_class(lower: str, kind: TokenKind) -> str:
    """The class of a token where neither its neighbours nor its capitals matter; "" where they do."""
    if kind != "word":
        return "N" if kind == "number" else MARKS.get(lower, "M")
    if lower in NOUN_OR_VERB or lower in TOLD_BY_CAPITALS:
        return ""
    known = CLOSED.get(lower)
    if known:
        return "" if known in "VA" else known
    return "" if lower.endswith(("ed", "ing", "ly")) and lower not in NOT_PARTICIPLES else "W"


def mark_governed(tokens: Sequence[Token], letters: list[str]) -> None:
    """Makes a verb of the plain word behind a modal ("can lift", "will also feed")."""
    for i, letter in enumerate(letters):
        if letter != "X" or tokens[i].text not in MODALS or (i and letters[i - 1] == "D"):
            continue
        at = i + 1
        while at < len(letters) and letters[at] == "A":
            at += 1
        if at < len(letters) and letters[at] == "W" and tokens[at].text.islower():
            letters[at] = "V"


def mark_relative(tokens: Sequence[Token], letters: list[str]) -> None:
    """Makes a verb of the word in -s right behind "which", "who" or "that", if what ties to a verb follows ("a rival that flies 40 aircraft")."""
    for i in range(1, len(tokens) - 2):
        relative = tokens[i].lower in RELATIVE_SUBJECTS and (letters[i] == "Q" or letters[i - 1] == "W")
        verb = tokens[i + 1].lower
        if relative and letters[i + 1] == "W" and verb == tokens[i + 1].text and verb.endswith("s") and letters[i + 2] in "NDPA":
            letters[i + 1] = "V"


def mark_before_numbers(tokens: Sequence[Token], letters: list[str]) -> None:
    """Makes a verb of the word in -s between a name that opens its stretch and a number with a noun ("Norwood Air flies 40 aircraft")."""
    for i in range(2, len(tokens) - 1):
        if letters[i] != "N" or letters[i + 1] != "W":
            continue
        at = i - 1
        while at > 1 and (letters[at] == "A" or tokens[at].lower == "by"):
            at -= 1
        if letters[at] != "W" or letters[at - 1] != "W":
            continue
        verb, first = tokens[at].text, at
        if not verb.islower() or not verb.endswith("s") or verb.endswith("ss"):
            continue
        while first and ((letters[first - 1] == "W" and tokens[first - 1].text[0].isupper()) or tokens[first - 1].lower == "of"):
            first -= 1
        first -= first > 0 and letters[first - 1] == "D"
        opens = first
        tied = first if letters[first] == "P" else first - 1
        if tied > 0 and letters[tied] == "P":  # "the average pupil at Norwood School reads 14 books"
            opens = tied - 1
            while opens and letters[opens] in "WSH":
                opens -= 1
            opens = opens if letters[opens] == "D" else first
        if first < at and tokens[at - 1].text[0].isupper() and (opens == 0 or letters[opens - 1] in "KC"):
            letters[at] = "V"


def promote_verb(tokens: Sequence[Token], letters: list[str]) -> None:
    """In a sentence without a verb, makes one of the first word that can be a verb and follows a capitalised noun ("Norwood targets growth")."""
    for i in range(1, len(tokens) - 1):
        if tokens[i].lower in NOUN_OR_VERB and letters[i] == letters[i - 1] == "W" and tokens[i].text[0].islower() and tokens[i - 1].text[0].isupper():
            letters[i] = "V"
            return


def is_named(tokens: Sequence[Token], i: int) -> bool:
    """True if the capitals of a word say that it is a name: the country "US", the month "May", the "AT" of "AT&T"."""
    text = tokens[i].text
    if text not in ("AT", "May"):
        return text == "US"
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if text == "May":
        return i > 0 or (following is not None and following.kind == "number")
    return following is not None and following.text == "&"


def word_class(tokens: Sequence[Token], i: int, before: str) -> str:
    """The class of a word, by table; the ambiguous ones by their neighbours."""
    word = tokens[i].lower
    known = CLOSED.get(word)
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word in NOUN_OR_VERB:
        return ambiguous_class(tokens, i, before)
    if known == "V" and ((before == "D" and tokens[i - 1].lower != "that") or (before == "H" and tokens[i - 1].end == tokens[i].start)):
        return "W"  # "state-owned"
    if known:
        return "W" if tokens[i].text[0].isupper() and i > 0 and known in "VA" else known
    if word.endswith("ed") and len(word) > 4:
        if i and tokens[i].text[0].isupper() and tokens[i - 1].kind == "word":
            return "W"
        if before == "A" and i > 1 and tokens[i - 2].text[0].isupper():
            return "V"  # "Norwood also placed second"
        return "W" if before == "D" or (before not in "WKX" and is_wordlike(following)) else "V"
    if word.endswith("ing") and len(word) > 5:
        return "V" if before in "WKXA" and (following in DETERMINERS or following in BEFORE_NUMBERS or following[:1].isdigit()) else "W"
    return "A" if word.endswith("ly") and len(word) > 4 and tokens[i].text[0].islower() else "W"


def ambiguous_class(tokens: Sequence[Token], i: int, before: str) -> str:
    """The class of a word that is a noun as often as a verb: a verb behind "it", "has" or a noun, if what follows ties to a verb."""
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    numeric = i + 1 < len(tokens) and tokens[i + 1].kind == "number"
    tied = numeric or following in DETERMINERS or following in BEHIND_VERBS or CLOSED.get(following) == "P"
    if not tokens[i].text[0].islower() or (i > 2 and tokens[i - 2].kind == "number" and tokens[i - 3].lower in DETERMINERS):
        return "W"  # "a 5 percent rise in sales"
    if before in "XR" or (before in "CN" and numeric) or (before == "C" and (following in DETERMINERS or following == "to")) or (tied and before in "WAGK"):
        return "V"
    return "V" if before == "P" and tied and tokens[i - 1].lower == "to" else "W"  # "expected to rise only"


def is_wordlike(lower: str) -> bool:
    """True for a word that no table of closed classes holds."""
    return lower[:1].isalpha() and lower not in CLOSED


def phrase_before(phrases: Phrases, index: int) -> tuple[int, int] | None:
    """(first, last exclusive) of the noun phrase that ends right before token `index`; None if no noun stands there.

    >>> from checker.claims.tokens import tokenize
    >>> p = classify(tokenize("The dam's average output reached 12"))
    >>> phrase_before(p, 5)
    (0, 5)
    """
    last = index
    first = index
    while first > 0 and phrases.classes[first - 1] in "WSNHG":
        first -= 1
    if first > 0 and phrases.classes[first - 1] == "D":
        first -= 1
    return (first, last) if any(phrases.classes[i] == "W" for i in range(first, last)) else None
