"""Headings in, the entity out that each stretch of a document stands under: the name in its heading, else in the one above it, else in the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from checker.claims.calendar.dates import read_dates
from checker.claims.discourse import Discourse
from checker.claims.lines import read_line
from checker.claims.mentions import Mention, find_mentions
from checker.claims.phrases import classify
from checker.claims.subjects import before_determiner
from checker.claims.tokens import Token, tokenize
from checker.data.modality import EXAMPLES
from checker.data.words import DETERMINERS
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.moment import Period

SCENES = frozenset("in at from by with near against".split())
WORD = re.compile(r"[^\W\d_]+")
DAY = re.compile(r"\d{4}")
FEW_WORDS = 2
NUMBERED = frozenset("MNG")  # marks, numbers and quotation marks around a heading's name


@dataclass(slots=True)
class Outline:
    """The headings above the place that is being read, as (level, name), outermost first; tells the discourse the nearest name."""

    document: Document
    discourse: Discourse
    names: list[tuple[int, str]] = field(default_factory=list)
    examples: list[int] = field(default_factory=list)  # the levels of the headings above that announce examples
    days: list[tuple[int, Period]] = field(default_factory=list)  # the days that headings above give, with their levels

    def __post_init__(self) -> None:
        """The document's title stands above all headings."""
        title = self.document.source.title
        name = self.title_name(title) if title else None
        if name:
            self.names.append((0, name))
            self.tell()

    def enter(self, block: Block) -> None:
        """Goes on below a heading."""
        while self.names and self.names[-1][0] >= max(block.level, 1):
            self.names.pop()
        text = self.document.prose[block.start : block.end]
        while self.examples and self.examples[-1] >= block.level:
            self.examples.pop()
        if block.level > 1 and announces_examples(text):
            self.examples.append(block.level)
        while self.days and self.days[-1][0] >= block.level:
            self.days.pop()
        day = day_of_entry(text, self.document.source.language)
        if day is not None:
            self.days.append((block.level, day))
        name = self.title_name(text) if block.level <= 1 else self.section_name(text)
        if name:
            self.names.append((block.level, name))
        self.tell()

    @property
    def day(self) -> Period | None:
        """The day of the entry that is being read, in a log, minutes or a list of changes; None in other documents."""
        return self.days[-1][1] if self.days else None

    def tell(self) -> None:
        """Hands the nearest name on."""
        level, name = self.names[-1] if self.names else (0, None)
        self.discourse.heading = name
        self.discourse.heading_ground = "heading" if level > 1 else "title"

    def title_name(self, text: str) -> str | None:
        """The one entity that a title names; None where it names several or none."""
        names = {name for name in (self.known_part(m) for m in self.mentions(text)) if name}
        if not names and self.defines(text.strip(" #\n")):
            return self.discourse.standing_for(text.strip(" #\n"))
        return names.pop() if len(names) == 1 else None

    def defines(self, title: str) -> bool:
        """True if the whole title is one word with a capital that a sentence of the document begins to define ("Harrow is a queue server")."""
        if not title.isalnum() or not title[:1].isupper() or title.lower() in self.discourse.spellings[0]:
            return False
        return any(self.discourse.names(f"{title} {verb} {article} ") for verb in ("is", "was") for article in ("a", "an", "the"))

    def section_name(self, text: str) -> str | None:
        """The entity of a heading that is only a name, the first of them where marks part another name for it ("Wales • Cymru")."""
        phrases = classify(read_line(text))
        found = [m for m in find_mentions(phrases, self.discourse) if m.name and m.sort in ("known", "proper")]
        named = {i for m in found for i in range(m.first, m.last)}
        columns = enumerate(zip(phrases.classes, phrases.words, strict=True))
        if not found or any(i not in named and letter not in NUMBERED and word not in DETERMINERS for i, (letter, word) in columns):
            return None
        name = found[0].name
        small = self.discourse.spellings[0]
        return name if name and not any(word.lower() in small for word in name.split()) else self.known_part(found[0])

    def mentions(self, text: str) -> list[Mention]:
        """The names in a title that are not merely the scene of what it tells ("... in Norwood")."""
        phrases = classify(read_line(text))
        found = [m for m in find_mentions(phrases, self.discourse) if m.name and m.sort in ("known", "proper")]
        return [m for m in found if m.sort == "known" or phrases.words[before_determiner(phrases, m.first)] not in SCENES]

    def known_part(self, mention: Mention) -> str | None:
        """The part of a title's name that the text goes on to use: capitals alone say little where all longer words have them."""
        if mention.sort == "known" or mention.name is None:
            return mention.name
        words = mention.name.split()
        small, capitals = self.discourse.spellings
        for size in range(len(words), 0, -1):
            for first in range(len(words) - size + 1):
                part = " ".join(words[first : first + size])
                if size == 1 and (part.lower() in small or part not in capitals):
                    continue
                if self.discourse.prose.count(part) > (2 if size == 1 else 1):
                    return self.discourse.standing_for(part)
        return None


def announces_examples(heading: str) -> bool:
    """True if a heading begins or ends with the word for what a page makes up to explain itself.

    >>> [announces_examples(t) for t in ("Examples", "Example 2: a small fleet", "Usage example", "Setting an example for others")]
    [True, True, True, False]
    """
    words = WORD.findall(heading.lower())
    return bool(words) and (words[0] in EXAMPLES or words[-1] in EXAMPLES)


def day_of_entry(heading: str, language: str) -> Period | None:
    """The day that a heading begins or ends with, where hardly anything else stands in it: the entry below was made then.

    >>> [str(day_of_entry(t, "en")) for t in ("14 December 2021", "[1.4.0] - 2021-03-05", "2021-03-05 (cancelled)", "The flood of 4 June 2019 and its end")]
    ['2021-12-14', '2021-03-05', '2021-03-05', 'None']
    """
    if not DAY.search(heading):
        return None
    tokens = tokenize(heading)
    found = read_dates(tokens, None, None, language)
    if len(found) != 1 or found[0].days is None or found[0].days.grain != "day":
        return None
    before, behind = words_in(tokens[: found[0].first]), words_in(tokens[found[0].last :])
    return found[0].days if (not before or not behind) and before + behind <= FEW_WORDS else None


def words_in(tokens: Sequence[Token]) -> int:
    """How many of some tokens are words."""
    return sum(token.kind == "word" for token in tokens)
