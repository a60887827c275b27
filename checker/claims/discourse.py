"""What a reader of a document has in mind: the names met so far, what kind of thing each is, and whom a phrase that refers back means."""

from __future__ import annotations

import re
from dataclasses import field

from checker.claims.kinds import KIND_OF, REACH, WORDS_OF, is_person, kind_of_name, places_of, told_names
from checker.claims.lexicon import Lexicon
from checker.data.countries import COUNTRIES
from checker.data.kinds import COMPANY_WORDS, FIRM_KINDS
from checker.data.names import LEGAL_FORMS
from checker.data.proposal import NARROWING_WORDS
from checker.model.claim import Ground
from checker.model.frozen import dataclass

LOWERCASE = re.compile(r"(?<![^\W\d_])[a-z]+")
INNER_CAPITAL = re.compile(r"[a-z,] ([A-Z]\w+)\b(?![ -][A-Z&])")
BRACKETED = re.compile(r" \((?:the )?[\"“‘']?([A-Z][\w&-]+)")  # begins with fixed letters, which are found in a tenth of the time
IN_BRACKETS = re.compile(rf"[\"”’']?{BRACKETED.pattern}")
COURTESY = frozenset("mr mrs ms miss mx dr prof professor president chancellor senator governor mayor".split())
SHORTENED = COMPANY_WORDS | LEGAL_FORMS


@dataclass(slots=True)
class Discourse:
    """What a reader of a document has in mind so far; grows sentence by sentence, and is the only state of the stage."""

    lexicon: Lexicon
    prose: str
    about: str | None = None
    heading: str | None = None
    heading_ground: Ground = "heading"
    topic: str | None = None
    topic_block: int = 0  # the block in which the topic was named
    holder: str | None = None  # whose thing the last sentence was told of, where its subject was no entity itself
    holder_block: int = 0
    block: int = 0  # the block that is being read
    clock: int = 0  # how many mentions there were
    order: dict[str, int] = field(default_factory=dict)  # name -> when it was last used
    kinds: dict[str, str | None] = field(default_factory=dict)  # name -> its kind, as far as it was asked for
    recent: dict[str, str] = field(default_factory=dict)  # kind -> the name last used for one, as far as names tell their kind
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)  # kind -> the names that the text calls so
    shown: dict[str, str] = field(default_factory=dict)  # name as written -> the form that stands for it
    surnames: dict[str, list[str]] = field(default_factory=dict)  # word -> longer names that begin or end with it
    bracketed: dict[str, str] | None = None
    persons: dict[str, bool] = field(default_factory=dict)
    spelled: tuple[frozenset[str], frozenset[str]] | None = None

    @property
    def spellings(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words that the document writes small, and those that it writes with a capital inside a sentence; gathered when first asked for."""
        if self.spelled is None:
            self.spelled = small_words(self.prose), frozenset(INNER_CAPITAL.findall(self.prose))
        return self.spelled

    def remember(self, name: str) -> None:
        """Makes `name` the one used last, and so the antecedent of "the <its kind>"."""
        self.clock += 1
        self.order[name] = self.clock
        if name not in self.kinds:
            self.kinds[name] = kind_of(self.lexicon, name)
            words = name.split()
            if len(words) > 1:
                self.surnames.setdefault(words[-1], []).append(name)
                self.surnames.setdefault(words[0], []).append(name)
        kind = self.kinds[name]
        if kind in FIRM_KINDS:
            self.recent["company"] = name
        if kind:
            self.recent[kind] = self.recent[name.rsplit(" ", 1)[-1].lower()] = name
        elif kind is None and " " in name:
            first, _, last = name.partition(" ")
            if last in COUNTRIES and first.lower() in NARROWING_WORDS:  # "Southern Italy": "the country" may be Italy
                self.recent["country"] = last

    def hold(self, subject: str | None, holders: frozenset[str]) -> None:
        """Notes what a sentence was told of: an entity, or a thing of the only one that its numbers are about."""
        if subject:
            self.topic, self.topic_block = subject, self.block
        self.holder = next(iter(holders)) if len(holders) == 1 and not subject else None
        self.holder_block = self.block

    def antecedent(self, noun: str) -> str | None:
        """Whom "the <noun>" means here: of those of its kind the one named last, else the document's subject or the only entity of that kind."""
        if noun in self.recent:
            return self.recent[noun]
        kind = KIND_OF.get(noun, noun)
        told = self.names_of(kind)
        last = self.recent.get(kind)
        used = [name for name in (*told, last) if name in self.order] if told or last else ()
        if used:
            return max(used, key=lambda name: self.order[name or ""])
        if len(told) == 1:
            return told[0]
        for subject in (self.heading, self.about):
            if subject and kind_of(self.lexicon, subject) == kind:
                return subject
        known = self.lexicon.kinds.get(noun, ()) or self.lexicon.kinds.get(kind, ())
        if len(known) == 1:
            return known[0].name
        return self.only_doer() if kind == "company" and not known else None

    def only_doer(self) -> str | None:
        """The document's subject, else the only name so far, where nothing tells that it is a person, a place or a thing of some kind that is no company.

        A name that no sentence was told of yet introduces nobody: "somebody met Hall" does not make a firm of Hall.
        """
        only = next(iter(self.order)) if len(self.order) == 1 else None
        subject = self.heading or self.about or (only if only == self.topic else None)
        return subject if self.may_be_firm(subject) else None

    def may_be_firm(self, name: str | None) -> bool:
        """True where nothing tells that a name is a person's, a place's or that of a thing of some kind that is no company."""
        if name is None or self.is_person(name) or kind_of(self.lexicon, name) in WORDS_OF or self.lexicon.entity(name):
            return False
        return not any(self.names(f"{scene} {name}") for scene in ("in", "at", "near", "from", "of"))

    def names_of(self, kind: str) -> tuple[str, ...]:
        """The names that the text calls things of a kind; a common noun of no group is told of nothing."""
        if kind not in WORDS_OF:
            return ()
        if kind not in self.told:
            names = (self.lexicon.entity(name) or name for name in told_names(self.prose, kind))
            self.told[kind] = tuple(dict.fromkeys(name if isinstance(name, str) else name.name for name in names))
        return self.told[kind]

    def is_person(self, name: str | None) -> bool:
        """True if the text shows that a name is a person's."""
        if name is None or self.lexicon.entity(name):
            return False
        if name not in self.persons:
            self.persons[name] = is_person(self.prose, name)
        return self.persons[name]

    def standing_for(self, name: str) -> str:
        """The name under which a thing goes in this document: a person's full name, a firm's short one, an abbreviation that the text defines and uses."""
        if name not in self.shown:
            self.shown[name] = self.short_or_full(name)
        return self.shown[name]

    def short_or_full(self, name: str) -> str:
        """See `standing_for`; the name itself where nothing is certain."""
        words = name.split()
        while len(words) > 1 and words[0].lower().rstrip(".") in COURTESY:
            words = words[1:]
        if len(words) == 1:
            longer = self.surnames.get(words[0], [])
            if longer and self.names(f"the {name}"):
                return name
            return longer[0] if len(longer) == 1 and self.is_person(longer[0]) else " ".join(words)
        last = len(words)
        while last > 1 and words[last - 1].lower().rstrip(".") in SHORTENED:
            last -= 1
        if last < len(words) and self.is_used(" ".join(words[:last]), words[last]):
            return " ".join(words[:last])
        short = initials(words)
        if short in self.abbreviations and any(self.defines(end, short) for _, end in places_of(self.prose, name)):
            return self.abbreviations[short]
        return " ".join(words)

    @property
    def abbreviations(self) -> dict[str, str]:
        """The abbreviations that the text puts in brackets and uses elsewhere, by their letters in capitals; gathered when first asked for."""
        if self.bracketed is None:
            found = dict.fromkeys(match[1] for match in BRACKETED.finditer(self.prose, 0, REACH))
            self.bracketed = {short.upper(): short for short in found if self.prose.count(short, 0, REACH) > 1}
        return self.bracketed

    def defines(self, end: int, short: str) -> bool:
        """True if an abbreviation stands in brackets behind the name that ends at offset `end`."""
        match = IN_BRACKETS.match(self.prose, end)
        return match is not None and match[1].upper() == short

    def names(self, text: str) -> bool:
        """True if the document writes exactly this."""
        return self.prose.find(text, 0, REACH) >= 0

    def is_used(self, short: str, rest: str) -> bool:
        """True if the document uses a short form by itself, too."""
        behind = (self.prose[end + 1 : end + 1 + len(rest)] for _, end in places_of(self.prose, short))
        return any(word != rest and not word[:1].isupper() for word in behind)


def small_words(prose: str) -> frozenset[str]:
    """The words of a text, and the beginnings of its words, that are written small; between two blanks stands a plain word most times, which needs no pattern.

    >>> sorted(small_words("A big iPhone (a big one) is naïve."))
    ['a', 'big', 'i', 'is', 'na', 'one']
    """
    pieces = set(prose.split())
    plain = {piece for piece in pieces if piece.islower() and piece.isalpha() and piece.isascii()}
    return frozenset(plain).union(LOWERCASE.findall(" ".join(pieces - plain)))


def initials(words: list[str]) -> str:
    """The first letters of the words of a name that have a capital."""
    return "".join(word[0] for word in words if word[0].isupper())


def kind_of(lexicon: Lexicon, name: str) -> str | None:
    """The kind of thing that a name stands for: from the vocabulary, else from its last word ("Norwood Bridge" -> "bridge")."""
    entity = lexicon.entity(name) if lexicon.names else None
    if entity:
        kind = entity.kind.lower() if entity.kind else None
        return KIND_OF.get(kind, kind) if kind else None
    return kind_of_name(name)
