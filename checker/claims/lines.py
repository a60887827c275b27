"""A sentence of prose in, its tokens by columns out: what they are, letter by letter, before anything is asked of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from checker.claims.tokens import TOKEN, Token, TokenKind, folded
from checker.data.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
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
MARK_CLASSES = "SHMGK"
TOLD_BY_CAPITALS = frozenset(("us", "at", "may"))
MOST_SEEN = 50_000  # texts
OPEN = "?"  # in the place of a class that neighbours or capitals decide
KINDS: dict[str, TokenKind] = {**dict.fromkeys((*CLOSED.values(), "W", OPEN), "word"), **dict.fromkeys(MARK_CLASSES, "mark"), "N": "number"}
make_token = partial(tuple.__new__, Token)  # past the constructor of its class, which takes longer than all the rest


@dataclass(slots=True)
class Line:
    """The tokens of a stretch of prose by columns: as written, in lower case, and a letter for the class of each, OPEN where it is not settled.

    Most sentences state no value and need no more. With their places they come as `tokens`, made when first asked for: from `pieces`, which are what stands
    between the tokens and the tokens by turns, and the `offset` of the first piece in the document.
    """

    texts: tuple[str, ...]
    words: tuple[str, ...]
    letters: str
    offset: int = 0
    pieces: Sequence[str] = ()
    made: tuple[Token, ...] | None = None

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens with their places in the document."""
        if self.made is None:
            ends = list(accumulate(map(len, self.pieces), initial=self.offset))
            kinds = map(KINDS.__getitem__, self.letters)
            self.made = tuple(map(make_token, zip(self.texts, self.words, ends[1::2], ends[2::2], kinds, strict=False)))
        return self.made


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its offsets in the document, its text, its tokens in order."""

    start: int
    end: int
    text: str
    line: Line


def read_line(text: str, offset: int = 0) -> Line:
    """The tokens of `text`, which stands at `offset` in its document.

    >>> line = read_line("The U.S. fleet of 40 ships' crews.")
    >>> line.texts, line.letters
    (('The', 'U.S.', 'fleet', 'of', '40', 'ships', "'", 'crews', '.'), 'DWWPNWGWM')
    """
    pieces = TOKEN.split(text)
    texts = tuple(pieces[1::2])
    words, letters = zip(*map(SEEN.__getitem__, texts), strict=True) if texts else ((), ())
    return Line(texts, words, "".join(letters), offset, pieces)


def line_of(tokens: Sequence[Token]) -> Line:
    """The line of tokens that are there already."""
    letters = "".join([settled_class(token.lower, token.kind) for token in tokens])
    return Line(tuple([t.text for t in tokens]), tuple([t.lower for t in tokens]), letters, made=tuple(tokens))


class Seen(dict[str, tuple[str, str]]):
    """The text of a token -> the same in lower case, and the letter of its class; remembered in half of the time that `lru_cache` takes."""

    def __missing__(self, text: str) -> tuple[str, str]:
        """What is not remembered; numbers never are, since every other one is met for the first time."""
        if text[0].isdecimal():
            return text, "N"
        if len(self) >= MOST_SEEN:
            self.clear()
        lower, kind = folded(text)
        found = self[text] = lower, settled_class(lower, kind)
        return found


def settled_class(lower: str, kind: TokenKind) -> str:
    """The class of a token where neither its neighbours nor its capitals matter; OPEN where they do."""
    if kind != "word":
        return "N" if kind == "number" else MARKS.get(lower, "M")
    if lower in NOUN_OR_VERB or lower in TOLD_BY_CAPITALS:
        return OPEN
    known = CLOSED.get(lower)
    if known:
        return OPEN if known in "VA" else known
    return OPEN if lower.endswith(("ed", "ing", "ly")) and lower not in NOT_PARTICIPLES else "W"


SEEN = Seen()
