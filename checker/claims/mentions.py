"""A sentence in, the entities that it names out: known names, proper names, definite phrases and pronouns, each resolved where there is one candidate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from typing import Literal

from checker.claims.lexicon import Lexicon, fold
from checker.claims.phrases import Phrases, is_wordlike
from checker.claims.tokens import Token
from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.properties import PROPERTY_ACRONYMS
from checker.data.words import POSSESSIVE_PRONOUNS, SUBJECT_PRONOUNS
from checker.model.frozen import dataclass, replace
from checker.nouns import is_plural, singular

Sort = Literal["known", "proper", "definite", "pronoun"]
LOWERCASE = re.compile(r"(?<![^\W\d_])[a-z]+")
INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
JOINERS = frozenset("of the de la du del der von van and & for".split())
DEFINITE = frozenset("the this that".split())
REFERRING = DEFINITE | SUBJECT_PRONOUNS | POSSESSIVE_PRONOUNS
TITLES = frozenset("st ste mt ft sta dr".split())
SAME_THING = frozenset("same whole entire new young old previous latest present current".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named at tokens first..last (exclusive); `name` is None for a phrase whose antecedent is unknown or not unique."""

    first: int
    last: int
    name: str | None
    sort: Sort


@dataclass(slots=True)
class Discourse:
    """What a reader of a document has in mind so far; grows sentence by sentence, and is the only state of the stage."""

    lexicon: Lexicon
    prose: str
    about: str | None = None
    heading: str | None = None
    topic: str | None = None
    recent: dict[str, str] = field(default_factory=dict)  # kind of thing -> the name last used for one
    kinds: dict[str, str | None] = field(default_factory=dict)  # name -> its kind, as far as it was asked for
    spelled: tuple[frozenset[str], frozenset[str]] | None = None

    @property
    def spellings(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that the document writes small, and those that it writes with a capital inside a sentence; gathered when first asked for."""
        if self.spelled is None:
            self.spelled = frozenset(LOWERCASE.findall(self.prose)), frozenset(INNER_CAPITAL.findall(self.prose))
        return self.spelled

    def remember(self, name: str) -> None:
        """Makes `name` the antecedent of "the <its kind>"."""
        if name not in self.kinds:
            self.kinds[name] = kind_of(self.lexicon, name)
        kind = self.kinds[name]
        if kind:
            self.recent[kind] = name

    def antecedent(self, kind: str) -> str | None:
        """Whom "the <kind>" means here: the one named last, else the document's subject or the only entity of that kind."""
        if kind in self.recent:
            return self.recent[kind]
        if self.about and kind_of(self.lexicon, self.about) == kind:
            return self.about
        known = self.lexicon.kinds.get(kind, ())
        return known[0].name if len(known) == 1 else None


def kind_of(lexicon: Lexicon, name: str) -> str | None:
    """The common noun for a name: from the vocabulary, else the last word of a longer name ("Norwood Bridge" -> "bridge")."""
    entity = lexicon.entity(name)
    if entity:
        return entity.kind.lower() if entity.kind else None
    words = name.split()
    return words[-1].lower() if len(words) > 1 else None


def find_mentions(phrases: Phrases, discourse: Discourse, taken: frozenset[int] = frozenset()) -> list[Mention]:
    """All mentions of a sentence in order; known names first take their tokens, then proper names, then phrases that refer back.

    `taken` are the tokens of dates and numbers, which begin no name ("Last year", "Twelve").
    """
    mentions: list[Mention] = []
    tokens, lexicon = phrases.tokens, discourse.lexicon
    last = 0
    for i in starts_of_names(tokens, lexicon):
        if i < last:
            continue
        found = known_name(tokens, i, lexicon) if lexicon.names else None
        if found is None and i not in taken:
            found = proper_name(phrases, i, discourse) or reference(tokens, i, discourse)
        if found is None:
            continue
        if found.name and found.sort in ("known", "proper"):
            discourse.remember(found.name)
        mentions.append(found)
        last = found.last
    return mentions


def starts_of_names(tokens: Sequence[Token], lexicon: Lexicon) -> list[int]:
    """The tokens at which a mention can begin: words with a capital, words that refer back, first words of the vocabulary's names."""
    names = lexicon.names
    if not names:
        return [i for i, t in enumerate(tokens) if t[1] in REFERRING or t[0][0].isupper()]
    return [i for i, t in enumerate(tokens) if t[1] in REFERRING or t[0][0].isupper() or fold(t[0]) in names]


def known_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Mention | None:
    """The longest name of the vocabulary that starts at token i; a capitalised name needs a capital in the text."""
    if tokens[i].kind == "mark":
        return None
    for words, entity in lexicon.names.get(fold(tokens[i].text), ()):
        last = match_words(tokens, i, words)
        if last and (not entity.name[:1].isupper() or not tokens[i].text[:1].islower()):
            return Mention(i, last, entity.name, "known")
    return None


def match_words(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int | None:
    """The token index after `words` if they stand at token i (marks between words are passed over), else None."""
    at = i
    for n, word in enumerate(words):
        while n and at < len(tokens) and tokens[at].text in "-‐‑'’":
            at += 1
        if at >= len(tokens) or fold(tokens[at].text) != word:
            return None
        at += 1
    return at


def proper_name(phrases: Phrases, i: int, discourse: Discourse) -> Mention | None:
    """A run of capitalised words that starts at token i ("Bank of England", "Norwood Bridge"); none for a word that merely opens the sentence."""
    tokens = phrases.tokens
    if not is_capital(phrases, i) or tokens[i].lower in CALENDAR_NAMES:
        return None
    last = after_abbreviation(tokens, i + 1)
    while last < len(tokens):
        step = last
        while step < len(tokens) and (tokens[step].text in "-‐‑" or (tokens[step].lower in JOINERS and step - last < 2)):
            step += 1
        if step < len(tokens) and is_capital(phrases, step) and (step == last or tokens[step - 1].lower not in ("and", "&", "for")):
            if discourse.lexicon.names.get(fold(tokens[step].text)) and known_name(tokens, step, discourse.lexicon) and step > last:
                break
            last = step + 1
        else:
            break
    if last == i + 1 and opens_sentence(tokens, i) and not opens_as_name(phrases, i, discourse):
        return None
    last = after_region(phrases, last)
    words = [t.text for t in tokens[i:last]]
    return Mention(i, last, " ".join(words).replace(" - ", "-").replace(" ,", ",").replace(" .", "."), "proper")


def after_abbreviation(tokens: Sequence[Token], i: int) -> int:
    """The token after the point of an abbreviated title that begins a name ("St. Louis"), else i itself."""
    if i + 1 < len(tokens) and tokens[i].text == "." and tokens[i - 1].lower in TITLES and tokens[i + 1].text[:1].isupper():
        return i + 1
    return i


def after_region(phrases: Phrases, last: int) -> int:
    """Where a name ends that goes on with the region it lies in ("Saginaw, Michigan"), which a list of names does not: that goes on with "and".

    Only where the sentence goes on with a verb, another comma or its end: then the region is no member of a list.
    """
    tokens, classes = phrases.tokens, phrases.classes
    end = last
    while classes[end : end + 1] == "K" and end + 1 < len(tokens) and is_capital(phrases, end + 1) and tokens[end + 1].lower not in CALENDAR_NAMES:
        step = end + 1
        while step < len(tokens) and is_capital(phrases, step):
            step += 1
        end = step
    follows = classes[end : end + 1]
    return end if end > last and follows in ("X", "V", "K", "") and classes[end + 1 : end + 2] != "C" else last


def opens_as_name(phrases: Phrases, i: int, discourse: Discourse) -> bool:
    """True if a single capitalised word at the head of a sentence is a name all the same: it has its capital elsewhere too, or it acts like a name.

    It acts like one if a verb or a possessive ending follows, it is no plural or participle, and the document never writes it small.
    """
    token = phrases.tokens[i]
    lowercase, capitals = discourse.spellings
    if token.text in capitals:
        return True
    follows = phrases.classes[i + 1 : i + 2]
    common = is_plural(token.lower) or token.lower.endswith(("ing", "ed", "ly")) or token.lower in lowercase
    return follows in ("X", "V", "S") and not common


def is_capital(phrases: Phrases, i: int) -> bool:
    """True for a noun that is written with a capital."""
    token = phrases.tokens[i]
    return phrases.classes[i] == "W" and token.text[0].isupper() and token.text not in PROPERTY_ACRONYMS


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """True if only marks stand before token i, or an opening quotation mark or colon right before it."""
    return i == 0 or tokens[i - 1].text in '“":•' or (tokens[i - 1].kind == "mark" and all(t.kind == "mark" for t in tokens[:i]))


def reference(tokens: Sequence[Token], i: int, discourse: Discourse) -> Mention | None:
    """A definite phrase or pronoun at token i with what it refers to; None for a phrase of a kind that nothing here has."""
    lower = tokens[i].lower
    if lower in DEFINITE:
        at = i + 2 if i + 1 < len(tokens) and tokens[i + 1].lower in SAME_THING else i + 1
        kind = tokens[at].lower if at < len(tokens) and tokens[at].kind == "word" else ""
        name = discourse.antecedent(singular(kind) if at > i + 1 else kind) if kind else None
        if name and not followed_by_noun(tokens, at + 1):
            return Mention(i, at + 1, name, "definite")
    if lower in SUBJECT_PRONOUNS or lower in POSSESSIVE_PRONOUNS:
        return Mention(i, i + 1, discourse.topic, "pronoun")
    return None


def followed_by_noun(tokens: Sequence[Token], i: int) -> bool:
    """True if "the city" goes on as a longer phrase ("the city council"): then it is not the city."""
    return i < len(tokens) and tokens[i].kind == "word" and is_wordlike(tokens[i].lower) and not tokens[i].lower.endswith(("ed", "ly"))


def resolve_pronouns(mentions: Sequence[Mention], subject: Mention) -> list[Mention]:
    """Pronouns after the sentence's own subject refer to it ("the firm sold its 40 shops"), and so does "its" in front of it ("since its founding")."""
    return [replace(m, name=subject.name) if m.sort == "pronoun" and (m.first >= subject.last or m.last < subject.first) else m for m in mentions]
