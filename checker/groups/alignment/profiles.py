"""Measured claims in, profiles out: what the words around a number say of it, in the form in which two claims are laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from checker.data.alignment import MEASURED_BY, OPPOSITES, PART_PHRASES, PART_WORDS
from checker.data.words import EMPTY_MODIFIERS, IDLE_MODIFIERS
from checker.groups.alignment.passages import IDLE_WORDS, Library, content_words, meaning, stem
from checker.groups.alignment.sentences import ROLE_OF, Read, clause_around, read_sentence, roles_of
from checker.groups.names import EVENT_NAMES, Names
from checker.model.claim import OWN_GROUNDS, Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured

YEAR = re.compile(r"1[89]\d\d|20\d\d")  # "2023 respondents" may be those of a year
COMPOUND = re.compile(r"-[^\W\d_]")  # "a 32-bit target": a kind of target, and no statement of its size
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
FIGURES = re.compile(r"\d+")
MOST_VALUES = 4  # a real conflict has few sides: a sentence that stands with more numbers is a form
TELLING_DIGITS = 3  # a count with fewer significant digits is found everywhere
SIDES = {word: (i, side) for i, row in enumerate(OPPOSITES) for side, words in enumerate(row) for word in words.split()}
COUNTS = frozenset({"count", "number"})
NARROWING_NOTHING = IDLE_WORDS | EMPTY_MODIFIERS | IDLE_MODIFIERS
NOTHING: frozenset[str] = frozenset()
SHARP = frozenset({"day", "week", "month"})


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim with what its sentence says of it.

    `passage` is the paragraph, table or list that it stands in, `section` the heading above, `row` whether it is a cell of a table. `words` are stems near the
    number, `names` the capitalised words of its sentence, `sentence` the stems of all of it, `figures` the other numbers in it. `sides` are the opposites that
    its words belong to. `entity` is a key, None where the claim names no thing; `own` tells whether its own clause does. `digits` counts significant digits,
    `value` is in base units, `plain` as written.
    """

    measured: Measured
    passage: tuple[str, int]
    section: int | None
    row: bool
    words: frozenset[str]
    roles: frozenset[str]
    sides: frozenset[tuple[int, int]]
    names: frozenset[str]
    sentence: frozenset[str]
    figures: frozenset[str]
    noun: str | None
    modifiers: frozenset[str]
    scope: frozenset[str]
    entity: str | None
    own: bool
    part: bool
    digits: int
    value: Fraction | None
    plain: Fraction | None

    @property
    def is_bare(self) -> bool:
        """True for a number without unit that may be of any."""
        return self.measured.claim.dimension == "number" and not self.measured.claim.unit

    @property
    def scale(self) -> str:
        """What it may be compared with at all: counts with bare numbers, money of one currency, measures of one dimension."""
        claim = self.measured.claim
        if claim.dimension in COUNTS:
            return MEASURED_BY.get(self.noun or "", "count") if self.is_bare else "count"
        return f"currency {claim.unit}" if claim.dimension == "currency" else claim.dimension


def make_profiles(measured: Iterable[Measured], names: Names, library: Library) -> Iterator[Profile]:
    """A profile for each claim that is telling enough to be recognized by its number and words, and whose sentence is no form; the order stays."""
    telling = [(m, FIGURES.sub("#", m.claim.quote)) for m in measured if is_telling(m)]
    numbers: dict[str, set[str]] = {}
    for m, form in telling:
        numbers.setdefault(form, set()).add(m.claim.text)
    last: tuple[tuple[str, int, int], Read] | None = None  # claims of one sentence stand together, and those of all corpora would take a lot of memory
    for m, form in telling:
        claim = m.claim
        if len(numbers[form]) > MOST_VALUES:
            continue
        key = (claim.place.document, claim.quote_start, len(claim.quote))
        if last is None or last[0] != key:
            last = key, read_sentence(claim.quote)
        yield make_profile(m, last[1], names, library)


def is_telling(measured: Measured) -> bool:
    """True for a statement of a fact whose number or date is not one of those that stand everywhere."""
    claim = measured.claim
    if claim.status not in ("attributed", "unattributed") or claim.modality in ("denied", "hypothetical"):
        return False
    if claim.kind == "date":
        return measured.exact.said.low is not None and measured.exact.said.high is not None
    if claim.kind != "quantity" or claim.dimension in ("rank", "percent", "percentage_point", "time"):
        return False
    if (claim.unit == "" or claim.dimension in COUNTS) and YEAR.fullmatch(claim.text):
        return False
    if COMPOUND.match(claim.quote, claim.place.end - claim.quote_start):
        return False
    if claim.restates is not None or significant_digits(claim) >= TELLING_DIGITS:
        return True
    named = claim.entity is not None and claim.ground in OWN_GROUNDS
    return named and (claim.dimension not in COUNTS or is_long(claim))


def significant_digits(claim: Claim) -> int:
    """The digits of the number as written, without zeros at either end; 0 for a range."""
    if claim.amount is None or claim.amount.number is None:
        return 0
    number = claim.amount.number
    if number.value == 0 or number.step == 0:
        return 0
    return len(str(abs(number.value / number.step).__floor__()).rstrip("0"))


def is_long(claim: Claim) -> bool:
    """True for a number of four digits or more, rounded or not."""
    return claim.amount is not None and claim.amount.number is not None and abs(claim.amount.number.value) >= 1000


def make_profile(measured: Measured, read: Read, names: Names, library: Library) -> Profile:
    """The profile of a claim in its sentence."""
    claim = measured.claim
    before, after = clause_around(read, claim, claim.place.start - claim.quote_start)
    near = [word.lower() for word in before + after]
    roles = roles_of(before + after)
    if claim.kind == "date" and claim.attribute in ROLE_OF:
        roles |= {ROLE_OF[claim.attribute]}
    noun, modifiers = split_attribute(claim)
    entity = entity_of(claim, noun, names, library)
    reading, written = measured.exact.said, measured.written.said
    return Profile(
        measured=measured,
        passage=library.passage(claim.place.document, claim.block),
        section=library.section(claim.place.document, claim.block),
        row=claim.ground == "row" or library.is_row(claim.place.document, claim.block),
        words=frozenset(stem_ for stem_ in map(meaning, near) if stem_),
        roles=roles,
        sides=frozenset(SIDES[word] for word in near if word in SIDES),
        names=read.names,
        sentence=read.stems,
        figures=read.figures - {token for token in FIGURE.findall(claim.text) if token[0].isdigit()},
        noun=noun,
        modifiers=modifiers,
        scope=content_words(" ".join(claim.scope)) if claim.scope else NOTHING,
        entity=entity,
        own=entity is not None and claim.ground in OWN_GROUNDS,
        part=is_part(near, after),
        digits=significant_digits(claim),
        value=reading.low if reading.low is not None else reading.high,
        plain=written.low if written.low is not None else written.high,
    )


def entity_of(claim: Claim, noun: str | None, names: Names, library: Library) -> str | None:
    """The key of what a claim is about; None for a name that names no thing, and for one that is only what is counted ("41 Norwegians")."""
    if claim.entity is None or claim.ground == "none" or stem(claim.entity) == noun:
        return None
    entity = names.key(claim.entity)
    return None if entity not in names.shown and library.nothings.hold(entity, claim.entity, claim.ground) else entity


def split_attribute(claim: Claim) -> tuple[str | None, frozenset[str]]:
    """The stem of the head noun and those of the words that narrow it; (the event, nothing) for a date."""
    if claim.attribute is None:
        return ("area" if claim.dimension == "area" else None), frozenset()
    if claim.kind == "date":
        return EVENT_NAMES.get(claim.attribute, claim.attribute), frozenset()
    words = claim.attribute.replace("-", " ").split()
    head = claim.noun.split()[-1] if claim.noun and claim.noun.split() else words[-1]
    return stem(head), frozenset(stem(word) for word in words if word.lower() not in NARROWING_NOTHING and stem(word) != stem(head))


def is_part(near: list[str], after: list[str]) -> bool:
    """True if the words around a number make it a part of something, or what came on top."""
    if not PART_WORDS.isdisjoint(near):
        return True
    start = " ".join(word.lower() for word in after[:4])
    return start.startswith(PART_PHRASES)
