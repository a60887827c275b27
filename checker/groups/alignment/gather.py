"""All measured claims in, alignments out: the pairs of claims that seem to speak of one thing without naming it alike (the aligned door)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import chain, combinations, groupby

from checker.data.alignment import CANDIDATE, CERTAIN
from checker.data.behaviours import ONCE
from checker.groups.alignment.blocks import blocks_of
from checker.groups.alignment.likeness import POINTS, Likeness, Surroundings, liken, values_of
from checker.groups.alignment.passages import Library, one_series
from checker.groups.alignment.profiles import COUNTS, MOST_VALUES, Profile, Sketch, make_profile, make_sketches
from checker.groups.alignment.settings import gather_settings
from checker.groups.behaviours import default_behaviour
from checker.groups.buckets import place_order
from checker.groups.keys import key_of
from checker.groups.names import Names
from checker.model.case import Alignment
from checker.model.document import Document, fill_in_one_form
from checker.model.measured import Measured
from checker.model.vocabulary import Behaviour

LONG = 4  # significant digits from which a number is hardly the same by chance
# what happened once: what was counted then does not change afterwards
ONCE_ROLES = frozenset({"died", "survived", "injured", "missing", "sailed", "began", "ended", "born", "signed", "bought", "sold"})
# of those, what a thing does or undergoes on one day only; it departs, is visited or released again and again
DATED_ONCE = frozenset({"died", "began", "ended", "founded", "opened", "closed", "born", "sank"})
OWN_TIMES = frozenset({"text", "sentence", "paragraph"})
MOST_APART = 2  # a number without unit that is further away is hardly in the unit of the other
MOVING = frozenset({"count", "percent", "temperature", "time", "velocity", "speed"})
PROFILES_KEPT = 1_000  # the pairs of a block come together
Pair = tuple[int, int]


def gather_alignments(
    measured: Sequence[Measured], documents: Sequence[Document], names: Names, points: Mapping[str, int] = POINTS, looked_up: Library | None = None
) -> tuple[Alignment, ...]:
    """Every pair of the aligned door whose values cannot both be meant, in order of place; linear in the number of claims.

    `points` are what the features count for: those of `checker.data.alignment` unless one of them is to be left out. `looked_up` is the library of the
    documents, if there is one already.
    """
    ordered = sorted(measured, key=place_order)
    library = looked_up or Library(documents)
    sketches = without_templates(list(make_sketches(ordered, names, library)))
    around = survey(sketches, ordered, documents, library)
    found = likenesses(sketches, around, points)
    kept = without_crowds(one_for_each_passage(found, sketches), sketches)
    bare: dict[int, Measured] = {}  # one value for each claim, so that its pairs hang together
    pairs = [align(sketches[i], sketches[j], found[i, j], bare) for i, j in sorted(kept) if not through_exact_door(sketches[i], sketches[j], names)]
    known = {(place_order(pair.a), place_order(pair.b)) for pair in pairs}
    settings = (pair for pair in gather_settings(ordered, documents, library, points) if (place_order(pair.a), place_order(pair.b)) not in known)
    return tuple(sorted((*pairs, *settings), key=lambda pair: (place_order(pair.a), place_order(pair.b))))


def likenesses(sketches: Sequence[Sketch], around: Surroundings, points: Mapping[str, int]) -> dict[Pair, Likeness]:
    """The pairs that seem to speak of one thing. Few claims meet another, and only these are looked at closely."""

    @lru_cache(maxsize=PROFILES_KEPT)
    def profile(i: int) -> Profile:
        return make_profile(sketches[i])

    found: dict[Pair, Likeness] = {}
    for i, j in candidates(sketches, around):
        likeness = liken(profile(i), profile(j), around, points)
        if likeness is not None and likeness.score >= CANDIDATE:
            found[i, j] = likeness
    return found


def without_templates(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The claims whose sentence or property does not stand with so many values that it is a form which is filled in for one thing after another."""
    values: dict[Hashable, set[Fraction | None]] = {}
    for sketch in sketches:
        for form in forms_of(sketch):
            values.setdefault(form, set()).add(sketch.value)
    return [sketch for sketch in sketches if all(len(values[form]) <= MOST_VALUES for form in forms_of(sketch))]


def forms_of(sketch: Sketch) -> Iterator[Hashable]:
    """What is a form if it stands with many values: a sentence, and a property of a thing that was taken from the surroundings."""
    yield sketch.scale, sketch.stems
    if sketch.entity is not None and sketch.noun is not None and not sketch.own:
        yield sketch.scale, sketch.entity, sketch.noun, sketch.modifiers


def survey(sketches: Sequence[Sketch], ordered: Sequence[Measured], documents: Sequence[Document], library: Library) -> Surroundings:
    """What the features need to know of the whole corpus."""
    around = Surroundings(library)
    above: set[frozenset[str]] = set()
    for _, of_document in groupby(sketches, lambda sketch: sketch.passage[0]):
        passages: dict[tuple[str, int], set[str]] = {}
        for sketch in of_document:
            passages.setdefault(sketch.passage, set()).update(sketch.near)
            if sketch.digits >= LONG and sketch.value is not None and sketch.measured.claim.restates is None:
                around.numbers.setdefault(sketch.passage, []).append((sketch.value, sketch.measured.claim.place.start))
        around.passages.update(chain.from_iterable(passages.values()))
        above.update(library.heading_words(*passage) for passage in passages)
        around.size += len(passages)
    for document in documents:
        around.subjects.update(around.library.subject(document.name))
    for heading_words in above:
        around.headings.update(heading_words)
    sums = {(m.claim.place.document, m.claim.place.start): m for m in ordered if m.claim.dimension == "currency"}
    around.originals = sums
    return around


def candidates(sketches: Sequence[Sketch], around: Surroundings) -> Iterator[Pair]:
    """The pairs, each once, that share a block and that nothing forbids to hold against each other."""
    seen: set[Pair] = set()
    for block in blocks_of(sketches, around):
        for pair in combinations(block, 2):
            if pair not in seen:
                seen.add(pair)
                a, b = sketches[pair[0]], sketches[pair[1]]
                if (
                    may_oppose(a, b)
                    and around.library.of_one_time(a.measured.claim, b.measured.claim)
                    and not around.library.one_form(a.passage[0], b.passage[0])
                ):
                    yield pair


def may_oppose(a: Sketch, b: Sketch) -> bool:
    """True for two claims that neither their places nor what they state keeps from being held against each other, and whose values have nothing in common."""
    if a.scale != b.scale or kept_by_place(a, b) or kept_by_statement(a, b):
        return False
    one, other = a.measured, b.measured
    if a.is_bare != b.is_bare and a.scale != "count":
        return 1 < ratio(a, b) <= MOST_APART and not one.written.meant.meets(other.written.meant)
    alike = one.claim.unit == other.claim.unit or {one.claim.dimension, other.claim.dimension} <= COUNTS
    per_what = {m.base.partition("/")[2] for m in (one, other)}  # bottles are none per hectare, whatever is counted
    if len(per_what) > 1 or (not alike and one.base != other.base):
        return False
    first, second = (one.exact, other.exact) if alike else (one.rounded, other.rounded)
    return not first.meant.meets(second.meant)


def ratio(a: Sketch, b: Sketch) -> Fraction:
    """How many times the larger of two numbers as written is the smaller; 0 where that cannot be said."""
    if not a.plain or not b.plain or a.plain < 0 or b.plain < 0:
        return Fraction(0)
    return max(a.plain / b.plain, b.plain / a.plain)


def kept_by_place(a: Sketch, b: Sketch) -> bool:
    """True for claims of one paragraph, list, table or section, for two cells, and for two documents of one series or form."""
    if a.passage[0] == b.passage[0]:
        return a.passage == b.passage or (a.section is not None and a.section == b.section) or (a.row and b.row)
    if (a.row and (b.row or a.entity is None)) or (b.row and b.entity is None):
        return True
    one, other = a.passage[0], b.passage[0]
    return one_series(a.measured.source.title, b.measured.source.title) or one_series(one, other) or fill_in_one_form(one, other)


def kept_by_statement(a: Sketch, b: Sketch) -> bool:
    """True for a plan and a fact, for a level and a growth, and for two dates of which no event is told, or two different ones."""
    one, other = a.measured.claim, b.measured.claim
    if one.change != other.change or (one.modality == "planned") != (other.modality == "planned"):
        return True
    if one.kind == "date" and one.text.casefold() == other.text.casefold():
        return True  # "next week", said twice
    return one.kind == "date" and not a.roles & b.roles & DATED_ONCE and (a.noun is None or a.noun != b.noun or a.noun not in ONCE)


def one_for_each_passage(found: Mapping[Pair, Likeness], sketches: Sequence[Sketch]) -> list[Pair]:
    """The pairs in which each number is the one of its passage that answers the other best: a passage tells its own numbers apart."""
    best: dict[tuple[int, tuple[str, int]], tuple[int, Fraction, int]] = {}
    for i, j in found:
        for one, other in ((i, j), (j, i)):
            rank = (-found[i, j].score, distance(sketches[one], sketches[other]), other)
            key = (one, sketches[other].passage)
            best[key] = min(rank, best.get(key, rank))

    def answers(one: int, other: int) -> bool:
        return sketches[best[one, sketches[other].passage][2]].value == sketches[other].value

    return [(i, j) for i, j in found if answers(i, j) and answers(j, i)]


def distance(a: Sketch, b: Sketch) -> Fraction:
    """How far apart the two numbers of a pair are."""
    one, other = values_of(a, b)
    return abs(one - other) if one is not None and other is not None else Fraction(0)


def without_crowds(found: Sequence[Pair], sketches: Sequence[Sketch]) -> Iterable[Pair]:
    """The pairs of claims that are not aligned with more values than a conflict has sides."""
    values: dict[int, set[Fraction | None]] = {}
    for i, j in found:
        values.setdefault(i, set()).add(sketches[j].value)
        values.setdefault(j, set()).add(sketches[i].value)
    return (pair for pair in found if all(len(values[i]) < MOST_VALUES for i in pair))


def through_exact_door(a: Sketch, b: Sketch, names: Names) -> bool:
    """True for two claims that a bucket holds against each other anyway."""
    return a.own and b.own and key_of(a.measured, names) == key_of(b.measured, names) is not None


def align(a: Sketch, b: Sketch, likeness: Likeness, bare: dict[int, Measured]) -> Alignment:
    """The case of two sketches, with the names that most of the two claims bear."""
    entity = name_of((p.measured.claim.entity for p in sorted((a, b), key=lambda p: not p.own) if p.entity is not None), "")
    attribute = name_of((p.measured.claim.attribute for p in (a, b)), "")
    over_time = behaviour(a, b, attribute, dict(likeness.features))
    return Alignment(as_bare(a, b, bare), as_bare(b, a, bare), entity, attribute, over_time, likeness.score, CANDIDATE, CERTAIN, likeness.features)


def as_bare(sketch: Sketch, other: Sketch, bare: dict[int, Measured]) -> Measured:
    """The claim of a sketch; beside a number without unit its value as written, which is how the reader of the other has to take that.

    `bare` keeps those that were made, by the identity of the claim that they are made of.
    """
    one = sketch.measured
    if sketch.is_bare or not other.is_bare or other.scale == "count":
        return one
    if id(one) not in bare:
        step = f"held as written against a number without unit: taken to be in {one.claim.unit}"
        bare[id(one)] = Measured(one.claim, one.source, one.written, one.written, one.written, other.measured.base, (*one.steps, step))
    return bare[id(one)]


def name_of(spellings: Iterable[str | None], missing: str) -> str:
    """The spelling that occurs most often, the first of equally frequent ones."""
    counted = Counter(s for s in spellings if s)
    return max(counted, key=lambda s: counted[s]) if counted else missing


def behaviour(a: Sketch, b: Sketch, attribute: str, features: Collection[str]) -> Behaviour:
    """How the thing behaves over time: the date of an event that two clauses tell is one date, and what an event did belongs to the event."""
    if a.measured.claim.kind == "date":
        return "constant"
    told = a.roles | b.roles if "parallel passage" in features else a.roles & b.roles
    if told & ONCE_ROLES and not at_other_times(a.measured, b.measured):
        return "constant"
    usual = default_behaviour(attribute) if attribute else "state"
    if usual == "state" and a.scale not in MOVING and a.measured.claim.dimension != "currency":
        return "constant"  # what is measured of a thing stays, unless it is known to move
    return usual


def at_other_times(a: Measured, b: Measured) -> bool:
    """True if both texts say when, and mean two times."""
    one, other = a.claim.when, b.claim.when
    if one is None or other is None or one.source not in OWN_TIMES or other.source not in OWN_TIMES:
        return False
    return not one.period.meets(other.period)
