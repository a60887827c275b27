"""Two passages in, the pairs of claims that answer each other out: which number of one speaks of what which number of the other speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.groups.counterparts.dates import SAME_STORY, at_edge, dated, exclusive, is_loose, one_event, one_part_apart, told_otherwise
from checker.groups.counterparts.likeness import (
    alike,
    by_manner,
    clearly_apart,
    comparable,
    derived,
    is_long,
    may_agree,
    one_time,
    opposable,
    same_scale,
    same_value,
)
from checker.groups.counterparts.loose import TODAY, loosened, on_one_row, quarter_of_rank
from checker.groups.counterparts.nothing import nothing_of
from checker.groups.counterparts.parallel import parallel_pairs
from checker.groups.counterparts.sentences import split_sentences
from checker.groups.counterparts.singles import as_age, singles_of
from checker.groups.counterparts.spots import Spot, spots_in, word_weights
from checker.groups.counterparts.superlatives import superlatives_of
from checker.groups.counterparts.surroundings import is_dated_beside, puts_otherwise, tells_when
from checker.model.comparison import Pairing, Passage
from checker.model.measured import Measured

PLAUSIBLE = 0.2  # how much of what is said around two numbers must agree for one to explain the other,
ANSWERING, ALONE = 0.35, 0.2  # and for one to oppose it: less where nothing else of that scale is said
DATED = 0.2  # an event is told in fewer words
ONE_ROLE = 0.1  # and hardly any, where the same thing is said to have happened
NEIGHBOUR = 0.2  # what another long number in both sentences speaks for two numbers being of one thing
FARTHER = 1.2  # how much more alike than where its value stands a place must be for it to matter
FAR = 2.0  # and how much more, where every longer text has such a value somewhere
NEARLY_BEST = 0.7  # what explains a number must come near its best counterpart
Table = Mapping[tuple[int, int], float]
Settled = tuple[Mapping[int, float], Mapping[int, float]]


def align(one: Passage, other: Passage) -> tuple[Pairing, ...]:
    """The pairs of claims that answer each other, in order of place in the first passage; each claim stands in at most one."""
    left, right = split_sentences(completed(one, other)), split_sentences(completed(other, one))
    pairs, done, met = parallel_pairs(left, right)
    mine = spots_in([s for s in left if s.start not in done], word_weights(left, right))
    theirs = spots_in([s for s in right if s.start not in met], word_weights(right, left))
    pairs += likely_pairs(mine, theirs)
    return tuple(sorted(pairs, key=lambda p: (p.a.claim.place.start, p.b.claim.place.start)))


def completed(passage: Passage, other: Passage) -> Passage:
    """The passage with what it states only beside the other one: dates that lack a year or more, none or one of what the other one counts, ages."""
    source = passage.document.source
    dates = tuple(dated(passage.unmeasured, other.claims, source))
    known = {date.claim.place for date in dates}
    others = loosened([claim for claim in passage.unmeasured if claim.place not in known], source)
    stated = (as_age(quarter_of_rank(measured)) for measured in passage.claims)
    besides = (*nothing_of(passage, other.claims), *singles_of(passage, other), *superlatives_of(passage, other))
    claims = sorted((*stated, *dates, *others, *besides), key=lambda m: (m.claim.place.start, m.claim.place.end))
    return replace(passage, claims=tuple(claims))


def likely_pairs(mine: Sequence[Spot], theirs: Sequence[Spot]) -> list[Pairing]:
    """The pairs among sentences that are worded otherwise: what may agree first, then what answers each other and does not."""
    alone = {(i, j): alike(a, b) for i, a in enumerate(mine) for j, b in enumerate(theirs) if comparable(a, b)}
    likeness = with_neighbours(alone, mine, theirs)
    best = best_values(likeness)
    near = {(i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs) if same_value(a, b) and answers_alike(a, b, mine, theirs)}
    found = exact_first(sorted(near), mine, theirs)
    agreeing = {(i, j): value for (i, j), value in likeness.items() if value >= PLAUSIBLE and answers_alike(mine[i], theirs[j], mine, theirs)}
    same = {pair: agreeing[pair] for pair in found if pair in agreeing}
    loosely = {(i, j): value for (i, j), value in agreeing.items() if (i, j) not in near and may_explain(mine[i], theirs[j], value)}
    explained = {(i, j): value for (i, j), value in (same | loosely).items() if value >= NEARLY_BEST * max(best[0][i], best[1][j])}
    settled = settled_by([*explained, *found], likeness)
    pairs = list(matched(same))
    pairs += [(i, j) for i, j in matched(unmatched(explained, pairs)) if tells_alike(mine[i], theirs[j]) or answering(mine[i], theirs[j], explained[i, j])]
    pairs += opposed(likeness, settled, mine, theirs)
    moved = at_other_times(mine, theirs, pairs, found)
    return [*(pairing(mine[i], theirs[j], likeness[i, j], mine, theirs) for i, j in pairs), *moved]


def exact_first(pairs: Sequence[tuple[int, int]], mine: Sequence[Spot], theirs: Sequence[Spot]) -> list[tuple[int, int]]:
    """The pairs without those of nearly equal numbers of which one has its very equal on the other side: 0.505 is no 0.5 where there is a 0.505."""
    equal = [(i, j) for i, j in pairs if mine[i].measured.exact == theirs[j].measured.exact]
    left, right = {i for i, _ in equal}, {j for _, j in equal}
    return [(i, j) for i, j in pairs if (i, j) in equal or (i not in left and j not in right)]


def answers_alike(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> bool:
    """True if some value fits both spots, they hold at one time, and neither side tells besides when the very same happened."""
    return one_time(a, b) and agree(a, b) and not told_otherwise(a, b, mine, theirs)


def at_other_times(mine: Sequence[Spot], theirs: Sequence[Spot], pairs: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> Iterator[Pairing]:
    """The very same number on both sides where each says when it holds, and these are two times; none where one of them stands with its time on the other."""
    taken, met = {i for i, _ in (*pairs, *found)}, {j for _, j in (*pairs, *found)}
    table = {
        (i, j): alike(a, b)
        for i, a in enumerate(mine)
        for j, b in enumerate(theirs)
        if i not in taken and j not in met and is_dated(a) and is_dated(b) and not one_time(a, b) and same_thing(a, b)
    }
    for i, j in matched({pair: value for pair, value in table.items() if value >= ANSWERING}):
        yield Pairing(mine[i].measured, theirs[j].measured, told(table[i, j]), timing=True)


def is_dated(spot: Spot) -> bool:
    """True if a number says beyond doubt when it holds."""
    return spot.time is not None and not spot.earlier and is_dated_beside(spot.sentence, spot.at)


def same_thing(a: Spot, b: Spot) -> bool:
    """True if two numbers are equal, and could be of one thing."""
    return same_scale(a, b) and same_value(a, b) and opposable(a, b, 0.0) and not clearly_apart(a.measured, b.measured)


def pairing(a: Spot, b: Spot, likeness: float, mine: Sequence[Spot], theirs: Sequence[Spot]) -> Pairing:
    """The pair of two spots."""
    timing = is_timing(a, b) or (same_value(a, b) and puts_otherwise(a.sentence, a.at, b.sentence, b.at))
    return Pairing(*edges(a, b), told(likeness), timing=timing, events=events(a, b, mine, theirs))


def with_neighbours(likeness: Table, mine: Sequence[Spot], theirs: Sequence[Spot]) -> Table:
    """The likeness of spots, raised for numbers whose sentences share another long number: they tell of one thing in other words."""
    shared = {(mine[i].sentence.start, theirs[j].sentence.start) for i, j in likeness if is_long(mine[i]) and same_value(mine[i], theirs[j])}

    def raised(i: int, j: int, value: float) -> float:
        return min(1.0, value + NEIGHBOUR) if mine[i].dimension != "date" and (mine[i].sentence.start, theirs[j].sentence.start) in shared else value

    return {(i, j): raised(i, j, value) for (i, j), value in likeness.items()}


def is_timing(a: Spot, b: Spot) -> bool:
    """True if two dates that differ are of no one event, and one of them tells when a number holds."""
    if a.dimension != "date" or agree(a, b) or (a.role is not None and a.role == b.role):
        return False
    if a.measured.base == TODAY:
        return True
    return tells_when(a.sentence, a.at) or tells_when(b.sentence, b.at)


def events(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> tuple[str, str] | None:
    """What two equal dates are said of, where that cannot be one event."""
    if a.role is None or b.role is None or not exclusive(a, b, mine, theirs):
        return None
    return a.role, b.role


def tells_alike(a: Spot, b: Spot) -> bool:
    """True if a reader takes both numbers alike, as far as their hedges go."""
    return a.measured.exact.meant.meets(b.measured.exact.meant)


def answering(a: Spot, b: Spot, likeness: float) -> bool:
    """True if two numbers that do not agree could be held against each other."""
    return likeness >= ANSWERING and opposable(a, b, likeness)


def may_explain(a: Spot, b: Spot, likeness: float) -> bool:
    """True if a bound or range of one may be why the other has no number of its own: not "the top 100" for a rank."""
    return a.dimension != "rank" and opposable(a, b, likeness) and (a.dimension != "date" or a.earlier == b.earlier)


def unmatched(table: Table, pairs: Sequence[tuple[int, int]]) -> Table:
    """What a table holds of spots that stand in none of the pairs."""
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    return {(i, j): value for (i, j), value in table.items() if i not in left and j not in right}


def agree(a: Spot, b: Spot) -> bool:
    """True if some value fits both, a stretch of time being its beginning or end where the other tells of one."""
    return may_agree(*edges(a, b))


def edges(a: Spot, b: Spot) -> tuple[Measured, Measured]:
    """The claims of two spots, a stretch of time as the end of it that the other one dates, two dates by what both of them have."""
    return on_one_row(at_edge(a.measured, b.role), at_edge(b.measured, a.role))


def settled_by(pairs: Sequence[tuple[int, int]], likeness: Table) -> tuple[dict[int, float], dict[int, float]]:
    """The spots that have found their value on the other side, with the likeness of the best such place."""
    settled: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for i, j in pairs:
        settled[0][i] = max(settled[0].get(i, 0.0), likeness.get((i, j), 0.0))
        settled[1][j] = max(settled[1].get(j, 0.0), likeness.get((i, j), 0.0))
    return settled


def best_values(likeness: Table) -> tuple[dict[int, float], dict[int, float]]:
    """The likeness of each spot to its best counterpart, for both sides."""
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for (i, j), value in likeness.items():
        best[0][i] = max(best[0].get(i, 0.0), value)
        best[1][j] = max(best[1].get(j, 0.0), value)
    return best


def matched(table: Table) -> Iterator[tuple[int, int]]:
    """The pairs of a table, best first, each spot once."""
    taken: tuple[set[int], set[int]] = (set(), set())
    # Ties are broken alike whichever passage comes first.
    for i, j in sorted(table, key=lambda pair: (-table[pair], pair[0] + pair[1], abs(pair[0] - pair[1]), pair)):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield i, j


def opposed(likeness: Table, settled: Settled, mine: Sequence[Spot], theirs: Sequence[Spot]) -> Iterator[tuple[int, int]]:
    """The pairs of spots that answer each other, are alike enough, and of which one has not found its value elsewhere; best first."""
    fewer = (len(mine) < len(theirs), len(theirs) < len(mine))
    held = {(i, j): value for (i, j), value in likeness.items() if opposable(mine[i], theirs[j], value) and may_oppose(mine[i], theirs[j])}
    left = {
        (i, j): value
        for (i, j), value in held.items()
        if is_open(value, settled[0].get(i), settled[1].get(j), fewer)
        or (is_far(value, settled[0].get(i), settled[1].get(j)) and both_loose(mine[i], theirs[j]))
    }
    rivals = (Counter(i for i, _ in left), Counter(j for _, j in left))
    alone = {(i, j) for i, j in left if rivals[0][i] == rivals[1][j] == 1}
    answering = {(i, j): value for (i, j), value in left.items() if answers(mine[i], theirs[j], mine, theirs, value, (i, j) in alone)}
    return matched({(i, j): by_manner(mine[i], theirs[j], value) for (i, j), value in answering.items()})


def is_far(likeness: float, left: float | None, right: float | None) -> bool:
    """True if only one of two spots has found its value elsewhere, and is told quite differently there."""
    return (left is None) != (right is None) and likeness >= SAME_STORY and likeness > FAR * (left or right or 0.0)


def both_loose(a: Spot, b: Spot) -> bool:
    """True for two dates of which every longer text has each somewhere: weekdays, quarters."""
    return is_loose(a) and is_loose(b)


def may_oppose(a: Spot, b: Spot) -> bool:
    """True unless two dates agree."""
    return a.dimension != "date" or not agree(a, b)


def answers(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot], likeness: float, alone: bool) -> bool:
    """True if two spots speak of one thing, as dates or as numbers."""
    return (answers_as_date if a.dimension == "date" else answers_as_number)(a, b, mine, theirs, likeness, alone)


def answers_as_date(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot], likeness: float, alone: bool) -> bool:
    """True if two dates are of one event."""
    needed = ONE_ROLE if a.role is not None and a.role == b.role else ALONE if alone else DATED
    return likeness >= needed and not only_a_time(a, b, mine, theirs) and one_event(a, b, mine, theirs, likeness)


def answers_as_number(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot], likeness: float, alone: bool) -> bool:
    """True if two numbers are alike enough, and neither follows from those of the other's sentence."""
    if likeness < (ALONE if alone else ANSWERING):
        return False
    return not derived(b, in_sentence(a, mine)) and not derived(a, in_sentence(b, theirs))


def is_open(likeness: float, left: float | None, right: float | None, fewer: tuple[bool, bool]) -> bool:
    """True if neither of two spots has found its value elsewhere, or only one of the passage that says more, where it is told less alike.

    "25 people sent to 25 machines" against "20 people sent to 25 machines": what the shorter passage states has to stand in the longer one, not the reverse.
    """
    if left is None and right is None:
        return True
    if left is not None and right is not None:
        return False
    said = fewer[1] if left is not None else fewer[0]
    return said and likeness >= ANSWERING and likeness > FARTHER * (left or right or 0.0)


def only_a_time(a: Spot, b: Spot, mine: Sequence[Spot], theirs: Sequence[Spot]) -> bool:
    """True if a date that is of no event tells when numbers of its sentence hold that are not said on the other side."""
    if a.role is not None and a.role == b.role:
        return False
    if one_part_apart(a, b):
        shorter = [(a, mine, theirs)] * (len(mine) <= len(theirs)) + [(b, theirs, mine)] * (len(theirs) <= len(mine))
        return any(has_unsaid(date, spots, others) for date, spots, others in shorter)
    left, right = numbers_at(a, mine), numbers_at(b, theirs)
    if any(numbers and not any(is_said(number, others) for number in numbers) for numbers, others in ((left, theirs), (right, mine))):
        return True
    return has_unsaid(a, mine, theirs) and has_unsaid(b, theirs, mine)


def has_unsaid(date: Spot, spots: Sequence[Spot], others: Sequence[Spot]) -> bool:
    """True if the sentence of a date has a number that is not said on the other side."""
    return any(not is_said(number, others) for number in numbers_beside(date, spots))


def numbers_at(date: Spot, spots: Sequence[Spot]) -> list[Spot]:
    """The numbers that hold at a date of their sentence."""
    return [spot for spot in numbers_beside(date, spots) if spot.time == date.measured.claim.days]


def numbers_beside(date: Spot, spots: Sequence[Spot]) -> list[Spot]:
    """The numbers of the sentence of a date."""
    return [spot for spot in in_sentence(date, spots) if spot.dimension != "date"]


def is_said(number: Spot, others: Sequence[Spot]) -> bool:
    """True if the other side has the value of a number."""
    return any(same_value(number, other) for other in others)


def in_sentence(spot: Spot, spots: Sequence[Spot]) -> list[Spot]:
    """The spots of the sentence of one."""
    return [other for other in spots if other.sentence.start == spot.sentence.start]


def told(value: float) -> str:
    """How alike the surroundings of two numbers or dates are, in words."""
    return f"what is said around the two agrees by {value:.0%}"
