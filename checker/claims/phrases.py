"""Tokens in, their word classes and noun phrases out: the shallow parse on which subjects, attributes and times stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.claims.lines import CLOSED, MARK_CLASSES, OPEN, Line
from checker.claims.tokens import Token
from checker.data.words import DETERMINERS, MODALS, NOUN_OR_VERB
from checker.model.frozen import dataclass

BEFORE_NUMBERS = frozenset("between more less fewer about nearly almost around over some up $ € £ ¥ only just".split())
RELATIVE_SUBJECTS = frozenset(("which", "who", "that"))
BEHIND_VERBS = frozenset("only me us them him you".split())
CLAUSE_ENDS = frozenset(";:—!?|")
NO_WORDS = MARK_CLASSES + "N"
JOINED_CLAUSE = re.compile(r"CA?(?:D?[WNHA]*W(?:S[WNH]*W)*(?:P[DWNH]+)*|R)A?[XV]")
COMMA = re.compile("K")


@dataclass(frozen=True, slots=True)
class Phrases:
    """A sentence's tokens with one class letter each (see CLOSED), so that patterns run over letters instead of words.

    `texts` are the tokens as written, `words` in lower case; `breaks` the indexes, in order, of the tokens that end a clause: a semicolon, colon, dash or
    table bar, and a comma before "and", "but" or "while" with a subject and a verb of their own.
    """

    line: Line
    texts: tuple[str, ...]
    words: tuple[str, ...]
    classes: str
    breaks: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens with their places."""
        made = self.line.made
        return self.line.tokens if made is None else made

    def clause(self, index: int) -> tuple[int, int]:
        """(first, last exclusive) of the stretch around token `index` that no semicolon, colon, dash, table bar or joined clause interrupts."""
        breaks = self.breaks
        if not breaks:
            return 0, len(self.words)
        at = bisect_left(breaks, index)
        first = breaks[at - 1] + 1 if at else 0
        at += at < len(breaks) and breaks[at] == index
        return first, breaks[at] if at < len(breaks) else len(self.words)

    def with_names(self, names: Sequence[tuple[int, int]]) -> Phrases:
        """The same sentence where each name, given by its tokens first..last (exclusive), is one noun: its commas and prepositions tie and end nothing."""
        joined = [(first, last) for first, last in names if self.classes[first:last].strip("W")]
        if not joined:
            return self
        letters = list(self.classes)
        for first, last in joined:
            letters[first:last] = "W" * (last - first)
        classes = "".join(letters)
        kept = {b for b in self.breaks if not any(first <= b < last for first, last in joined)}
        return Phrases(self.line, self.texts, self.words, classes, tuple(sorted({*kept, *joined_clauses(classes)})))

    def closing_bracket(self, index: int) -> int:
        """The token after the bracket that closes the one at `index`, or after `index` itself where none does."""
        for i in range(index + 1, len(self.words)):
            if self.words[i] in ")]":
                return i + 1
        return index + 1


def classify(line: Line) -> Phrases:
    """The classes of a sentence's tokens.

    >>> from checker.claims.lines import read_line
    >>> classify(read_line("The museum's 40 rooms house about 900 old maps.")).classes
    'DWSNWVPNWWM'
    """
    texts, words, letters = line.texts, line.words, list(line.letters)
    for i in places_of(OPEN, line.letters):
        letters[i] = "W" if is_named(texts, i) else word_class(line, letters, i)
    mark_governed(texts, letters)
    if "Q" in line.letters or "that" in words:
        mark_relative(texts, words, letters)
    if "V" not in letters and "X" not in letters and not NOUN_OR_VERB.isdisjoint(words):
        promote_verb(texts, words, letters)
    mark_before_numbers(texts, words, letters)
    classes = "".join(letters)
    breaks = joined_clauses(classes)
    if not CLAUSE_ENDS.isdisjoint(words):
        breaks = sorted([*breaks, *[i for i, word in enumerate(words) if word in CLAUSE_ENDS]])
    return Phrases(line, texts, words, classes, tuple(breaks))


def places_of(letters: str, classes: str) -> Iterator[int]:
    """Where some letters stand among the classes of a sentence."""
    at = classes.find(letters)
    while at >= 0:
        yield at
        at = classes.find(letters, at + 1)


def joined_clauses(classes: str) -> list[int]:
    """The indexes of the commas behind which "and", "but" or "while" joins a clause with a subject and a verb of its own."""
    return [comma.start() for comma in COMMA.finditer(classes) if JOINED_CLAUSE.match(classes, comma.end())] if "K" in classes else []


def mark_governed(texts: Sequence[str], letters: list[str]) -> None:
    """Makes a verb of the plain word behind a modal ("can lift", "will also feed")."""
    for i in places_of("X", "".join(letters)):
        if texts[i] not in MODALS or (i and letters[i - 1] == "D"):
            continue
        at = i + 1
        while at < len(letters) and letters[at] == "A":
            at += 1
        if at < len(letters) and letters[at] == "W" and texts[at].islower():
            letters[at] = "V"


def mark_relative(texts: Sequence[str], words: Sequence[str], letters: list[str]) -> None:
    """Makes a verb of the word in -s right behind "which", "who" or "that", if what ties to a verb follows ("a rival that flies 40 aircraft")."""
    for i in range(1, len(words) - 2):
        if words[i] in RELATIVE_SUBJECTS and letters[i + 1] == "W" and (letters[i] == "Q" or letters[i - 1] == "W"):
            verb = words[i + 1]
            if verb == texts[i + 1] and verb.endswith("s") and letters[i + 2] in "NDPA":
                letters[i + 1] = "V"


def mark_before_numbers(texts: Sequence[str], words: Sequence[str], letters: list[str]) -> None:
    """Makes a verb of the word in -s between a name that opens its stretch and a number with a noun ("Norwood Air flies 40 aircraft")."""
    for i in places_of("NW", "".join(letters)):
        if i < 2:
            continue
        at = i - 1
        while at > 1 and (letters[at] == "A" or words[at] == "by"):
            at -= 1
        if letters[at] != "W" or letters[at - 1] != "W":
            continue
        verb, first = texts[at], at
        if not verb.islower() or not verb.endswith("s") or verb.endswith("ss"):
            continue
        while first and ((letters[first - 1] == "W" and texts[first - 1][0].isupper()) or words[first - 1] == "of"):
            first -= 1
        first -= first > 0 and letters[first - 1] == "D"
        opens = first
        tied = first if letters[first] == "P" else first - 1
        if tied > 0 and letters[tied] == "P":  # "the average pupil at Norwood School reads 14 books"
            opens = tied - 1
            while opens and letters[opens] in "WSH":
                opens -= 1
            opens = opens if letters[opens] == "D" else first
        if first < at and texts[at - 1][0].isupper() and (opens == 0 or letters[opens - 1] in "KC"):
            letters[at] = "V"


def promote_verb(texts: Sequence[str], words: Sequence[str], letters: list[str]) -> None:
    """In a sentence without a verb, makes one of the first word that can be a verb and follows a capitalised noun ("Norwood targets growth")."""
    for i in range(1, len(words) - 1):
        if words[i] in NOUN_OR_VERB and letters[i] == letters[i - 1] == "W" and texts[i][0].islower() and texts[i - 1][0].isupper():
            letters[i] = "V"
            return


def is_named(texts: Sequence[str], i: int) -> bool:
    """True if the capitals of a word say that it is a name: the country "US", the month "May", the "AT" of "AT&T"."""
    text = texts[i]
    if text not in ("AT", "May"):
        return text == "US"
    following = texts[i + 1] if i + 1 < len(texts) else ""
    if text == "May":
        return i > 0 or following[:1].isdecimal()
    return following == "&"


def word_class(line: Line, letters: Sequence[str], i: int) -> str:
    """The class of a word, by table; the ambiguous ones by their neighbours, the ones before with the `letters` that they have so far."""
    texts, word, before = line.texts, line.words[i], letters[i - 1] if i else "M"
    if word in NOUN_OR_VERB:
        return ambiguous_class(line, i, before)
    known = CLOSED.get(word)
    if known == "V" and ((before == "D" and line.words[i - 1] != "that") or (before == "H" and line.tokens[i - 1].end == line.tokens[i].start)):
        return "W"  # "state-owned"
    if known:
        return "W" if texts[i][0].isupper() and i > 0 and known in "VA" else known
    following = line.words[i + 1] if i + 1 < len(texts) else ""
    if word.endswith("ed") and len(word) > 4:
        if i and texts[i][0].isupper() and line.letters[i - 1] not in NO_WORDS:
            return "W"
        if before == "A" and i > 1 and texts[i - 2][0].isupper():
            return "V"  # "Norwood also placed second"
        return "W" if before == "D" or (before not in "WKX" and is_wordlike(following)) else "V"
    if word.endswith("ing") and len(word) > 5:
        return "V" if before in "WKXA" and (following in DETERMINERS or following in BEFORE_NUMBERS or following[:1].isdigit()) else "W"
    return "A" if word.endswith("ly") and len(word) > 4 and texts[i][0].islower() else "W"


def ambiguous_class(line: Line, i: int, before: str) -> str:
    """The class of a word that is a noun as often as a verb: a verb behind "it", "has" or a noun, if what follows ties to a verb."""
    words, behind = line.words, line.letters[i + 1 : i + 2]
    following = words[i + 1] if behind else ""
    tied = behind == "N" or following in DETERMINERS or following in BEHIND_VERBS or CLOSED.get(following) == "P"
    if not line.texts[i][0].islower() or (i > 2 and line.letters[i - 2] == "N" and words[i - 3] in DETERMINERS):
        return "W"  # "a 5 percent rise in sales"
    led = following in DETERMINERS or following == "to"
    if before in "XR" or (before in "CN" and behind == "N") or (before == "C" and led) or (tied and before in "WAGK"):
        return "V"
    return "V" if before == "P" and tied and words[i - 1] == "to" else "W"  # "expected to rise only"


def is_wordlike(lower: str) -> bool:
    """True for a word that no table of closed classes holds."""
    return lower[:1].isalpha() and lower not in CLOSED


def phrase_before(phrases: Phrases, index: int) -> tuple[int, int] | None:
    """(first, last exclusive) of the noun phrase that ends right before token `index`; None if no noun stands there.

    >>> from checker.claims.lines import read_line
    >>> p = classify(read_line("The dam's average output reached 12"))
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
