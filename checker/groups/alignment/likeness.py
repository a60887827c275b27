"""Two profiles in, the score out by which they seem to speak of one thing, with its features; None where something speaks against it that nothing outweighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field
from fractions import Fraction

from checker.data.alignment import APART, FEATURES, MOST
from checker.data.behaviours import CONSTANTS, TOTALS, VOLATILE
from checker.data.proposal import TITLES
from checker.groups.alignment.passages import Library, content_words
from checker.groups.alignment.profiles import SHARP, Profile, Sketch
from checker.groups.alignment.sentences import ROLE_STEMS
from checker.groups.names import entity_key
from checker.model.frozen import dataclass
from checker.model.measured import Measured

POINTS: Mapping[str, int] = {name: points for name, (points, _) in FEATURES.items()}
PROPERTIES = CONSTANTS | TOTALS | VOLATILE
RARE_AT_LEAST, RARE_SHARE = 8, 100  # a word is rare in up to eight passages and one in a hundred of all
FEW_DOCUMENTS = 20  # a name that more documents share is that of their whole collection
LIKE = Fraction(4, 5)  # the share of words from which two sentences count as one
FEWEST_WORDS = 4  # of a sentence that is recognized by its words
NEAR, NEARLY = Fraction(1, 100), Fraction(1, 20)
AGREEING = Fraction(1, 200)
PARALLEL = 2  # other numbers in which two passages agree if they tell the same
MOST_NUMBERS = 12  # a passage with more of them is a table or a series, and has something near everything
FAR = 5
YEARS_FAR = 3653
SHORTEST_NAME = 4  # letters of a name that can be told within another
DAYS_NEAR = 31
Passage = tuple[str, int]


@dataclass(slots=True)
class Surroundings:
    """What is known of a whole corpus: in how many passages each word stands, the long numbers of each passage, and its documents."""

    library: Library
    passages: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    headings: Counter[str] = field(default_factory=Counter)
    numbers: dict[Passage, list[tuple[Fraction, int]]] = field(default_factory=dict)
    originals: dict[tuple[str, int], Measured] = field(default_factory=dict)
    size: int = 0

    def rare(self, words: Iterable[str]) -> set[str]:
        """Those of some words that few passages have."""
        most = RARE_AT_LEAST + self.size // RARE_SHARE
        return {word for word in words if self.passages[word] <= most}

    def original(self, measured: Measured) -> Measured | None:
        """The claim that a claim says once more in another unit."""
        at = measured.claim.restates
        return None if at is None else self.originals.get((measured.claim.place.document, at))


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score, and the features that it is the sum of, each with its points."""

    score: int
    features: tuple[tuple[str, int], ...]


def liken(a: Profile, b: Profile, around: Surroundings, points: Mapping[str, int] = POINTS) -> Likeness | None:
    """The likeness of two claims; None if it is out of the question that they speak of one thing."""
    if excluded(a, b):
        return None
    converted = same_original(a, b, around)
    entity = relation(a, b, around.library)
    if entity is None and not converted:
        return None
    found: list[tuple[str, int]] = [(entity, 1)] if entity else []
    if converted:
        found.append(("same original", 1))
    if not entity and a.measured.claim.kind == "date":
        found.append(("unknown thing", 1))
    if not entity and a.passage[0] == b.passage[0]:
        found.append(("one page", 1))
    parallel = parallel_numbers(a, b, around)
    if parallel is None:
        return None
    found += [*wording(a, b, around), *numbers(a, b), *context(a, b, around)]
    if parallel >= PARALLEL and near(a, b):
        found.append(("parallel passage", 1))
    elif apart_in_scope(a, b) or apart_in_scope(b, a):
        return None
    else:
        found += [("parallel number", int(parallel > 0)), *against(a, b, entity)]
    features = tuple((name, points[name] * min(times, MOST.get(name, 1))) for name, times in found if times and points.get(name))
    return Likeness(sum(value for _, value in features), features)


def apart_in_scope(a: Profile, b: Profile) -> bool:
    """True if a word narrows what the one claim counts that stands nowhere near the number of the other."""
    return bool(a.scope - b.scope - b.words - b.modifiers - {b.noun or ""})


def excluded(a: Profile, b: Profile) -> bool:
    """True if a word near the one number says the opposite of one near the other, the sentences are filled in for two things, or the dates are those of two
    events."""
    if a.sentence == b.sentence and (a.names != b.names or a.figures != b.figures):
        return True  # one sentence said of several things
    for kind, side in a.sides - b.sides:
        if (kind, 1 - side) in b.sides - a.sides:
            return True
    if a.measured.claim.kind == "date" and a.roles and b.roles and not a.roles & b.roles:
        return True
    return any(x in a.roles - b.roles and y in b.roles - a.roles for row in APART for x in row for y in row if x != y)


def relation(a: Profile, b: Profile, library: Library) -> str | None:
    """The name of the feature that tells how the things relate that two claims are about; "" for unknown ones, None for a veto."""
    if a.entity is None or b.entity is None:
        known, other = (a, b) if a.entity is not None else (b, a)
        claim = other.measured.claim
        if known.own and library.heading_name(claim.place.document, claim.block) == known.entity:
            return "inherited entity"
        above = library.heading_words(claim.place.document, claim.block)
        in_heading = bool(above) and content_words(known.measured.claim.entity or "") <= above
        return "entity in the passage" if known.own and (in_heading or names_it(known, other)) else ""
    if a.entity == b.entity:
        return "same entity" if a.own and b.own else "inherited entity" if a.own or b.own else "guessed entity"
    there, here = names_it(a, b), names_it(b, a)
    if there and here and (a.entity in b.entity or b.entity in a.entity):
        return "entities name each other"
    if one_person(a, b):
        return "name in common"
    if a.own and b.own:
        return None
    if (a.own and there) or (b.own and here):
        return "entity in the passage"
    first, second = (content_words(p.measured.claim.entity or "") for p in (a, b))
    return "name in common" if first and second and (first <= second or second <= first) else "other entity"


def names_it(known: Profile, other: Profile) -> bool:
    """True if the sentence of one claim names what the other is about, in whatever spelling that has the same key.

    A name that holds the other's name is named by its remaining words as well: "the new district Westhaven" names Westhaven District.
    """
    if known.entity is None:
        return False
    text = entity_key(other.measured.claim.quote)
    if known.entity in text:
        return True
    rest = known.entity.replace(other.entity, "", 1) if other.entity and len(other.entity) >= SHORTEST_NAME else known.entity
    return rest != known.entity and len(rest) >= SHORTEST_NAME and rest in text


def one_person(a: Profile, b: Profile) -> bool:
    """True for one name with a title and without ("Mr Alder", "Ruth Alder")."""
    one, other = ((p.measured.claim.entity or "").casefold().replace(".", "").split() for p in (a, b))
    titled = one[:1] and other[:1] and (one[0] in TITLES or other[0] in TITLES)
    return bool(titled) and one[-1] == other[-1]


def wording(a: Profile, b: Profile, around: Surroundings) -> list[tuple[str, int]]:
    """What the words near the two numbers have in common."""
    both, either = a.sentence & b.sentence, a.sentence | b.sentence
    found: list[tuple[str, int]] = []
    if len(both) >= FEWEST_WORDS and len(both) >= LIKE * len(either) and a.names == b.names and a.figures == b.figures:
        found.append(("same sentence", 1))
    if a.noun and a.noun == b.noun and a.measured.claim.kind != "date":
        found.append(("same noun", 1))
        if a.modifiers and a.modifiers == b.modifiers:
            found.append(("same modifiers", 1))
    if a.roles & b.roles or (a.measured.claim.kind == "date" and a.noun and a.noun == b.noun):
        found.append(("same role", 1))
    common = (a.words & b.words) - {a.noun or ""}
    found.append(("word in common", len(around.rare(common))))
    return found


def numbers(a: Profile, b: Profile) -> list[tuple[str, int]]:
    """What the two numbers, and others beside them, have in common."""
    one, other = values_of(a, b)
    found = [("unit left out", int(a.is_bare != b.is_bare and a.scale != "count"))]
    if one is None or other is None:
        return found
    if a.measured.claim.kind == "date":
        sharp = all(m.claim.days is not None and m.claim.days.grain in SHARP for m in (a.measured, b.measured))
        return [*found, ("near dates", int(sharp and abs(one - other) <= DAYS_NEAR)), ("far apart", int(abs(one - other) > YEARS_FAR))]
    gap = abs(one - other) / max(abs(one), abs(other), Fraction(1))
    long = min(a.digits, b.digits) >= 3 and max(a.digits, b.digits) >= 4
    if long and gap <= NEAR:
        return [*found, ("near long numbers", 1)]
    if gap <= NEARLY:
        return [*found, ("near numbers", 1)]
    far = abs(one) > FAR * abs(other) or abs(other) > FAR * abs(one)
    return [*found, ("far apart", int(far))]


def same_original(a: Profile, b: Profile, around: Surroundings) -> bool:
    """True for two conversions of one sum into one currency: a rate depends on the time alone, whatever the sums are about."""
    first, second = around.original(a.measured), around.original(b.measured)
    return first is not None and second is not None and first.claim.unit == second.claim.unit and first.exact.said == second.exact.said


def near(a: Profile, b: Profile) -> bool:
    """True if two numbers are less than five percent apart."""
    one, other = values_of(a, b)
    return one is not None and other is not None and abs(one - other) <= NEARLY * max(abs(one), abs(other))


def values_of(a: Sketch, b: Sketch) -> tuple[Fraction | None, Fraction | None]:
    """The numbers of two claims on one scale; a number without unit is taken to be in the other's."""
    return (a.plain, b.plain) if a.is_bare != b.is_bare else (a.value, b.value)


def parallel_numbers(a: Profile, b: Profile, around: Surroundings) -> int | None:
    """How many other long numbers of the one paragraph agree, exactly or nearly, with one of the other; None if one of the two themselves is answered there
    by another number than the other one.
    """
    here, there = around.numbers.get(a.passage, ()), around.numbers.get(b.passage, ())
    if not here or not there or max(len(here), len(there)) > MOST_NUMBERS:
        return 0
    ours = [value for value, at in here if at != a.measured.claim.place.start]
    theirs = [value for value, at in there if at != b.measured.claim.place.start]
    if answered(a.value, theirs) or answered(b.value, ours):
        return None
    return sum(answered(value, theirs) for value in ours)


def answered(value: Fraction | None, others: Iterable[Fraction]) -> bool:
    """True if a number agrees, exactly or nearly, with one of some others."""
    return value is not None and any(abs(value - other) <= AGREEING * abs(value) for other in others)


def context(a: Profile, b: Profile, around: Surroundings) -> list[tuple[str, int]]:
    """What their documents, headings and times have in common."""
    found: list[tuple[str, int]] = []
    if a.passage[0] != b.passage[0]:
        shared = around.library.subject(a.passage[0]) & around.library.subject(b.passage[0])
        found.append(("one subject", int(any(around.subjects[word] <= FEW_DOCUMENTS for word in shared))))
        one, other = around.library.heading_words(*a.passage), around.library.heading_words(*b.passage)
        found.append(("headings", int(sum(around.headings[word] <= RARE_AT_LEAST for word in one & other) > 1)))
    times = [p.measured.claim.when for p in (a, b)]
    if all(when is not None and when.source == "text" for when in times) and a.measured.claim.kind != "date":
        found.append(("same period", int(times[0].period == times[1].period)))  # type: ignore[union-attr]
    return found


def against(a: Profile, b: Profile, entity: str | None) -> list[tuple[str, int]]:
    """What speaks against it."""
    strangers = entity in ("", "other entity") and bool(a.names - b.names) and bool(b.names - a.names)
    found = [("part", int(a.part != b.part)), ("other names", int(strangers))]
    if a.noun and b.noun and a.noun != b.noun and not {a.noun, b.noun} & ROLE_STEMS and differ(a, b):
        found.append(("other noun", 1))
    if a.noun and a.noun == b.noun:
        found.append(("other modifiers", len((a.modifiers - b.words - b.modifiers) | (b.modifiers - a.words - a.modifiers))))
    return found


def differ(a: Profile, b: Profile) -> bool:
    """True if two nouns name two things: neither stands near the other number; of what is measured only properties are known to differ."""
    if a.scale != "count" and not (a.noun in PROPERTIES and b.noun in PROPERTIES):
        return False
    return a.noun not in b.words or b.noun not in a.words
