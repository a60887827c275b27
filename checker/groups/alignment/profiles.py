"""Measured claims in, sketches and profiles out: what the words around a number say of it, in the form in which two claims are laid side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

from checker.data.alignment import MEASURED_BY, OPPOSITES, PART_PHRASES, PART_WORDS
from checker.data.words import EMPTY_MODIFIERS, IDLE_MODIFIERS
from checker.groups.alignment.passages import IDLE_WORDS, NO_WORDS, Library, content_words, meaning, stem
from checker.groups.alignment.sentences import ROLE_OF, Tokens, clause_around, figures_in, names_in, read_sentence, roles_of, stems_in
from checker.groups.names import EVENT_NAMES, Names
from checker.model.claim import OWN_GROUNDS, Claim
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.regex import regex

YEAR = regex(r"1[89]\d\d|20\d\d")  # "2023 respondents" may be those of a year
COMPOUND = regex(r"-[^\W\d_]")  # "a 32-bit target": a kind of target, and no statement of its size
FIGURE = regex(r"\d[\d.,]*\d|\d")
FIGURES = regex(r"\d+")
MOST_VALUES = 4  # a real conflict has few sides: a sentence that stands with more numbers is a form
TELLING_DIGITS = 3  # a count with fewer significant digits is found everywhere
SIDES = {word: (i, side) for i, row in enumerate(OPPOSITES) for side, words in enumerate(row) for word in words.split()}
COUNTS = frozenset({"count", "number"})
NARROWING_NOTHING = IDLE_WORDS | EMPTY_MODIFIERS | IDLE_MODIFIERS
SHARP = frozenset({"day", "week", "month"})


@dataclass(frozen=True, slots=True)
class Sketch:
    """One claim with what tells which others it may be held against: little enough to have one of each claim of a corpus at hand.

    `scale` is what it may be compared with at all: counts with bare numbers, money of one currency, measures of one dimension; `is_bare` a number without
    unit that may be of any. `passage` is the paragraph, table or list that it stands in, `section` the heading above, `row` whether it is a cell of a table.
    `near` are the stems near the number, `stems` those of all of its sentence. `entity` is a key, None where the claim names no thing; `own` tells whether
    its own clause does. `digits` counts significant digits, `value` is in base units, `plain` as written.
    """

    measured: Measured
    scale: str
    is_bare: bool
    passage: tuple[str, int]
    section: int | None
    row: bool
    near: tuple[str, ...]
    stems: tuple[str, ...]
    roles: frozenset[str]
    noun: str | None
    modifiers: frozenset[str]
    entity: str | None
    own: bool
    digits: int
    value: Fraction | None
    plain: Fraction | None


@dataclass(frozen=True, slots=True)
class Profile(Sketch):
    """A sketch with all that its sentence says of the claim.

    `words` are the stems near the number, `names` the capitalised words of its sentence, `sentence` the stems of all of it, `figures` the other numbers in
    it. `sides` are the opposites that its words belong to.
    """

    words: frozenset[str]
    sides: frozenset[tuple[int, int]]
    names: frozenset[str]
    sentence: frozenset[str]
    figures: frozenset[str]
    scope: frozenset[str]
    part: bool


def make_sketches(measured: Iterable[Measured], names: Names, library: Library) -> Iterator[Sketch]:
    """A sketch of each claim that is telling enough to be recognized by its number and words, and whose sentence is no form; the order stays."""
    telling = [m for m in measured if is_telling(m)]
    sentences = [tuple(claims) for _, claims in groupby(telling, lambda m: m.claim.quote)]  # claims of one sentence stand together
    forms = [FIGURES.sub("#", claims[0].claim.quote) for claims in sentences]
    numbers: dict[str, set[str]] = {}
    for form, claims in zip(forms, sentences, strict=True):
        numbers.setdefault(form, set()).update(m.claim.text for m in claims)
    for form, claims in zip(forms, sentences, strict=True):
        if len(numbers[form]) <= MOST_VALUES:
            tokens = read_sentence(claims[0].claim.quote)
            stems = stems_in(tokens)
            yield from (make_sketch(m, tokens, stems, names, library) for m in claims)


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
    value, step = claim.amount.number.value, claim.amount.number.step
    if value == 0 or step == 0:
        return 0
    return len(str(abs(value.numerator * step.denominator // (value.denominator * step.numerator))).rstrip("0"))


def is_long(claim: Claim) -> bool:
    """True for a number of four digits or more, rounded or not."""
    return claim.amount is not None and claim.amount.number is not None and abs(claim.amount.number.value) >= 1000


def make_sketch(measured: Measured, tokens: Tokens, stems: tuple[str, ...], names: Names, library: Library) -> Sketch:
    """The sketch of a claim in its sentence."""
    claim = measured.claim
    before, after = clause_around(tokens, claim, claim.place.start - claim.quote_start)
    roles = roles_of(before + after)
    if claim.kind == "date" and claim.attribute in ROLE_OF:
        roles |= {ROLE_OF[claim.attribute]}
    noun, modifiers = split_attribute(claim)
    entity = entity_of(claim, noun, names, library)
    is_bare = claim.dimension == "number" and not claim.unit
    reading, written = measured.exact.said, measured.written.said
    return Sketch(
        measured=measured,
        scale=scale_of(claim, is_bare, noun),
        is_bare=is_bare,
        passage=library.passage(claim.place.document, claim.block),
        section=library.section(claim.place.document, claim.block),
        row=claim.ground == "row" or library.is_row(claim.place.document, claim.block),
        near=tuple(dict.fromkeys(filter(None, map(meaning, before + after)))),
        stems=stems,
        roles=roles,
        noun=noun,
        modifiers=modifiers,
        entity=entity,
        own=entity is not None and claim.ground in OWN_GROUNDS,
        digits=significant_digits(claim),
        value=reading.low if reading.low is not None else reading.high,
        plain=written.low if written.low is not None else written.high,
    )


def make_profile(sketch: Sketch) -> Profile:
    """The profile of a claim of which there is a sketch."""
    claim = sketch.measured.claim
    tokens = read_sentence(claim.quote)
    before, after = clause_around(tokens, claim, claim.place.start - claim.quote_start)
    near = [word.lower() for word in before + after]
    return Profile(
        measured=sketch.measured,
        scale=sketch.scale,
        is_bare=sketch.is_bare,
        passage=sketch.passage,
        section=sketch.section,
        row=sketch.row,
        near=sketch.near,
        stems=sketch.stems,
        roles=sketch.roles,
        noun=sketch.noun,
        modifiers=sketch.modifiers,
        entity=sketch.entity,
        own=sketch.own,
        digits=sketch.digits,
        value=sketch.value,
        plain=sketch.plain,
        words=frozenset(sketch.near),
        sides=frozenset(SIDES[word] for word in near if word in SIDES),
        names=names_in(tokens),
        sentence=frozenset(sketch.stems),
        figures=figures_in(tokens) - {token for token in FIGURE.findall(claim.text) if token[0].isdigit()},
        scope=content_words(" ".join(claim.scope)),
        part=is_part(near, after),
    )


def scale_of(claim: Claim, is_bare: bool, noun: str | None) -> str:
    """What a claim may be compared with at all."""
    if claim.dimension in COUNTS:
        return MEASURED_BY.get(noun or "", "count") if is_bare else "count"
    return f"currency {claim.unit}" if claim.dimension == "currency" else claim.dimension


def entity_of(claim: Claim, noun: str | None, names: Names, library: Library) -> str | None:
    """The key of what a claim is about; None for a name that names no thing, and for one that is only what is counted ("41 Norwegians")."""
    if claim.entity is None or claim.ground == "none" or stem(claim.entity) == noun:
        return None
    entity = names.key(claim.entity)
    return None if entity not in names.shown and library.nothings.hold(entity, claim.entity, claim.ground) else entity


def split_attribute(claim: Claim) -> tuple[str | None, frozenset[str]]:
    """The stem of the head noun and those of the words that narrow it; (the event, nothing) for a date."""
    if claim.attribute is None:
        return ("area" if claim.dimension == "area" else None), NO_WORDS
    if claim.kind == "date":
        return EVENT_NAMES.get(claim.attribute, claim.attribute), NO_WORDS
    return head_and_modifiers(claim.attribute, claim.noun or "")


@lru_cache(maxsize=4_000)
def head_and_modifiers(attribute: str, noun: str) -> tuple[str, frozenset[str]]:
    """The stem of the head of a property, which is that of the counted noun if there is one, and those of its other words that narrow it."""
    words = attribute.replace("-", " ").split()
    head = stem((noun.split() or words)[-1])
    return head, frozenset(stem(word) for word in words if word.lower() not in NARROWING_NOTHING and stem(word) != head) or NO_WORDS


def is_part(near: list[str], after: list[str]) -> bool:
    """True if the words around a number make it a part of something, or what came on top."""
    if not PART_WORDS.isdisjoint(near):
        return True
    start = " ".join(word.lower() for word in after[:4])
    return start.startswith(PART_PHRASES)
