"""A number in a parsed sentence in, the noun phrase that it counts out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.phrases import Phrases
from checker.claims.tokens import Token
from checker.data.words import ADJECTIVE_ENDINGS, DETERMINERS, EMPTY_MODIFIERS, IDLE_MODIFIERS, NOUN_OR_VERB, PLAIN_ADJECTIVES, VAGUE_HEADS
from checker.model.frozen import dataclass
from checker.nouns import is_plural, singular

HYPHENS = "-‐‑"
PARTICLES = frozenset("ups ons ins offs outs tos".split())  # behind a hyphen these make a plural noun ("start-ups", "add-ons")
FIRST_HAN = "\u3400"  # words from here on are written without blanks
PARTITIVE_REACH = 5  # "two of the mayor's old deputies": so many words may stand between "of" and the noun


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: token indexes of its first modifier and of its head noun (last exclusive), and the words."""

    first: int
    last: int
    head: str
    modifiers: tuple[str, ...]

    @property
    def phrase(self) -> str:
        """Modifiers and head as written."""
        return ("" if self.head >= FIRST_HAN else " ").join((*self.modifiers, self.head))

    @property
    def unit(self) -> str:
        """The head in the singular, with the noun before it where the head says little by itself ("data center")."""
        head = singular(self.head)
        before = self.modifiers[-1].lower() if self.modifiers else ""
        return f"{before} {head}" if head in VAGUE_HEADS and is_noun(before) else head


def counted_after(phrases: Phrases, index: int, many: bool, stop: int) -> Counted | None:
    """The noun phrase that starts at token `index`, right after a number, and ends before token `stop`; `many` is False if the number is one.

    The head is the first plural noun, or the last of several plural nouns in a row ("sales offices" but "sports teams"); without a plural the noun right
    behind the number, if it measures another ("a 12 page report"). For one it is the last word before the phrase ends. None where no noun follows.
    """
    start = partitive(phrases, index) if many else index
    words = words_from(phrases, start, stop)
    if not words:
        return None
    tokens = phrases.tokens
    head = head_of_many(phrases, words) if many else head_of_one(tokens, words)
    if head is None:
        return None
    first = head
    while is_joined(tokens, first) and first - 2 in words:
        first -= 2  # "start-ups", "co-founders"
    return Counted(words[0], head + 1, "-".join(t.text for t in tokens[first : head + 1 : 2]), modifiers_of(tokens, words, first))


def is_joined(tokens: Sequence[Token], i: int) -> bool:
    """True for a word that a hyphen joins to the one before."""
    return i > 1 and tokens[i - 1].text in HYPHENS and tokens[i - 2].end == tokens[i - 1].start and tokens[i - 1].end == tokens[i].start


def partitive(phrases: Phrases, index: int) -> int:
    """Where the noun phrase begins: behind "of the" or "of Reed's", if a plural stands soon after ("two of Reed's deputies")."""
    words, classes = phrases.words, phrases.classes
    if index + 1 >= len(words) or words[index] != "of":
        return index
    if words[index + 1] in DETERMINERS:
        return index + 2
    end = next((i for i in range(index + 1, min(len(words), index + 1 + PARTITIVE_REACH)) if classes[i] not in "WSN"), index)
    owner = classes.rfind("S", index + 1, max(end, index + 1))
    return owner + 1 if owner > index else index


def words_from(phrases: Phrases, start: int, stop: int) -> list[int]:
    """The words of the phrase from token `start`: nouns and adjectives with their hyphens; a participle or adverb may open it ("12 recently built homes")."""
    texts, classes = phrases.texts, phrases.classes
    words: list[int] = []
    i = start
    while i < stop and (classes[i] in "WH" or (classes[i] in "AV" and not words and classes[i + 1 : i + 2] == "W") or joins_adjectives(phrases, i, words)):
        if texts[i] not in HYPHENS and classes[i] != "C":
            words.append(i)
        i += 1
    return words


def joins_adjectives(phrases: Phrases, i: int, words: Sequence[int]) -> bool:
    """True for the "and" between two adjectives of one noun ("12 old and new bridges"): no plural stands before it, and one soon follows."""
    if phrases.words[i] != "and" or not words or any(is_plural(phrases.words[w]) for w in words):
        return False
    return phrases.classes[i + 1 : i + 3] == "WW" and is_plural(phrases.words[i + 2])


def head_of_many(phrases: Phrases, words: Sequence[int]) -> int | None:
    """The head of what is counted more than once."""
    tokens = phrases.tokens
    plural = [is_plural(tokens[w].lower) and not (n > 1 and tokens[w].lower in NOUN_OR_VERB) for n, w in enumerate(words)]
    plural = [known or (is_joined(tokens, w) and tokens[w].lower in PARTICLES) for known, w in zip(plural, words, strict=True)]
    if True in plural:
        head = plural.index(True)
        while head + 1 < len(words) and plural[head + 1]:
            head += 1
        return words[head]
    if len(words) > 1 and phrases.classes[words[0]] == "W" and is_bare_noun(tokens[words[0]]) and tokens[words[1]].lower not in NOUN_OR_VERB:
        return words[0]
    return None


def is_noun(lower: str) -> bool:
    """True for a word that may modify a noun and has no form of an adjective, as far as tables tell."""
    return lower.isalpha() and len(lower) > 3 and not lower.endswith(ADJECTIVE_ENDINGS) and lower not in IDLE_MODIFIERS and lower not in PLAIN_ADJECTIVES


def is_bare_noun(token: Token) -> bool:
    """True for a word in small letters without the ending of an adjective or participle."""
    return token.text.isalpha() and token.text.islower() and len(token.text) > 2 and not token.lower.endswith(ADJECTIVE_ENDINGS)


def head_of_one(tokens: Sequence[Token], words: Sequence[int]) -> int | None:
    """The head of what is counted once: the last word before a plural or a verb form, which cannot be part of it."""
    kept: list[int] = []
    for w in words:
        if kept and (is_plural(tokens[w].lower) or tokens[w].lower in NOUN_OR_VERB):
            break
        kept.append(w)
    return kept[-1] if kept and tokens[kept[-1]].text.isalpha() else None


def modifiers_of(tokens: Sequence[Token], words: Sequence[int], head: int) -> tuple[str, ...]:
    """The words before the head that say something of it, hyphenated ones kept together ("year-round", "state-owned")."""
    out: list[str] = []
    for w in words:
        if w >= head:
            break
        if tokens[w].lower in EMPTY_MODIFIERS:
            continue
        if out and tokens[w - 1].text in HYPHENS and tokens[w - 1].end == tokens[w].start:
            out[-1] += "-" + tokens[w].text
        else:
            out.append(tokens[w].text)
    return tuple(out)
