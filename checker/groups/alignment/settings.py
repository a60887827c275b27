"""All measured claims in, out the pairs on the pages of one project that give one property, named by the same words, different values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from checker.data.alignment import CANDIDATE, CERTAIN, MOST
from checker.groups.alignment.labels import Label, label_of, narrowing, same_words
from checker.groups.alignment.passages import Library, one_series
from checker.groups.alignment.projects import Project, projects_of
from checker.groups.behaviours import default_behaviour
from checker.model.case import Alignment
from checker.model.claim import OWN_GROUNDS, Claim
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.vocabulary import Behaviour

MOST_VALUES = 4  # a real conflict has few sides: a property with more values is one of many things
LARGEST = 60  # claims under one label that are laid side by side
SURE = 3  # letters of a stem that all its forms have
COUNTS = frozenset({"count", "number"})
KINDS = frozenset({"quantity", "duration", "version", "date"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its label, its project, and where it stands."""

    measured: Measured
    label: Label
    project: Project
    passage: tuple[str, int]
    section: int | None
    headings: tuple[str, ...]
    row: bool

    @property
    def scale(self) -> str:
        """What its value may be compared with."""
        claim = self.measured.claim
        return "count" if claim.dimension in COUNTS else f"{claim.dimension} {claim.unit}" if "currency" in claim.dimension else claim.dimension


def gather_settings(measured: Sequence[Measured], documents: Sequence[Document], library: Library, points: Mapping[str, int]) -> Iterator[Alignment]:
    """The pairs, in no particular order; linear in the number of claims."""
    found: dict[tuple[Project, str, frozenset[str]], list[Stated]] = {}
    for stated in stated_settings(measured, documents, library):
        found.setdefault((stated.project, stated.scale, stated.label.words), []).append(stated)
    for group in found.values():
        if 1 < len(group) <= LARGEST and 1 < len({value_of(s) for s in group}) <= MOST_VALUES:
            for a, b in combinations(group, 2):
                alignment = align(a, b, library, points)
                if alignment is not None:
                    yield alignment


def stated_settings(measured: Sequence[Measured], documents: Sequence[Document], library: Library) -> Iterator[Stated]:
    """The claims that name a property of a project of which the pages of the run speak."""
    projects = projects_of(documents)
    sections: dict[tuple[str, int | None], tuple[tuple[str, ...], frozenset[str] | None]] = {}  # the headings above, and what they may narrow
    for m in measured:
        claim = m.claim
        if not is_setting(claim):
            continue
        project = projects.get(claim.place.document)
        document = library.document(claim.place.document)
        if project is None or document is None:
            continue
        section = library.section(document.name, claim.block)
        if (document.name, section) not in sections:
            headings = library.headings(document.name, claim.block)
            sections[document.name, section] = headings, narrowing(headings, document.name, project)
        headings, above = sections[document.name, section]
        if above is None or not (project.has_home or speaks_of(claim, above)):
            continue
        label = label_of(claim, document, headings, above, project)
        if label is not None and (project.has_home or not label.above):
            at = (claim.place.document, claim.block)
            yield Stated(m, label, project, library.passage(*at), section, headings, library.is_row(*at))


def speaks_of(claim: Claim, above: frozenset[str]) -> bool:
    """False for a claim whose sentence surely leaves out a word of the headings above it; most pages that no project opens are on subjects of their own."""
    quote = claim.quote.lower() if above else ""
    return all(word[:SURE] in quote for word in above)


def is_setting(claim: Claim) -> bool:
    """True for a plain statement of a value that can be that of a setting, a limit or a size."""
    if claim.kind not in KINDS or claim.status not in ("attributed", "unattributed") or claim.modality not in ("actual", "estimated"):
        return False
    return claim.restates is None and claim.change is None and claim.dimension != "rank" and (claim.kind == "date" or claim.when is None)


def value_of(stated: Stated) -> tuple[Fraction | None, Fraction | None]:
    """The ends of what a claim allows."""
    said = stated.measured.exact.said
    return said.low, said.high


def align(a: Stated, b: Stated, library: Library, points: Mapping[str, int]) -> Alignment | None:
    """The case of two claims under one label; None if they agree, stand together, or the score is too low."""
    if not same_words(a.label, b.label) or is_together(a, b, library):
        return None
    one, other = held(a, b), held(b, a)
    readings = (one.exact, other.exact) if one.claim.unit == other.claim.unit or a.scale == "count" else (one.rounded, other.rounded)
    if (one.base != other.base and a.scale != "count") or readings[0].meant.meets(readings[1].meant):
        return None
    above = [s for s in (a, b) if s.label.above - (b if s is a else a).label.above]
    ends = a.label.bound != "" and a.label.stated and b.label.stated and a.scale != "version"  # each requirement of a version has such an end
    words = len(a.label.words) + int(ends)
    features = [("same label", words), ("one project", 1), ("narrowed above", len(above))]
    counted = tuple((name, points[name] * min(times, MOST.get(name, 1))) for name, times in features if times and points.get(name))
    score = sum(value for _, value in counted)
    if score < CANDIDATE:
        return None
    attribute = name_of(a, b)
    return Alignment(one, other, entity_of(a, b), attribute, behaviour(a, b, attribute), score, CANDIDATE, CERTAIN, counted)


def is_together(a: Stated, b: Stated, library: Library) -> bool:
    """True for two claims of one paragraph, list, table or section, of two tables of one page, and of two pages of one form or series."""
    if a.passage[0] == b.passage[0]:  # of two sections of one page each tells of its own matter, unless one holds the other
        return a.passage == b.passage or a.section == b.section or (a.row and b.row) or not encloses(a.headings, b.headings)
    apart = one_series(a.passage[0], b.passage[0]) or library.one_form(a.passage[0], b.passage[0])
    return apart or not library.of_one_time(a.measured.claim, b.measured.claim)


def encloses(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True if of two places below some headings one stands in a section within that of the other."""
    common = min(len(one), len(other))
    return one[:common] == other[:common]


def held(stated: Stated, other: Stated) -> Measured:
    """A claim as it is held against another: two that both say how much there may be at most (or at least) mean the end itself."""
    bound = stated.label.bound
    measured = stated.measured
    if measured.claim.hedge in ("more_than", "less_than"):
        return measured  # "more than 40 models" leaves room for 60
    said = measured.exact.said
    end = said.high if bound == "most" else said.low
    if not bound or bound != other.label.bound or end is None or (measured.claim.hedge == "none" and said.low is not None):
        return measured
    step = "held as a limit: what two limits of one property differ in is where they end"
    return Measured(measured.claim, measured.source, measured.written, at(end), at(end), measured.base, (*measured.steps, step))


def at(end: Fraction) -> Reading:
    """The reading of a limit."""
    return Reading(Interval.point(end), Interval.point(end))


def behaviour(a: Stated, b: Stated, attribute: str) -> Behaviour:
    """How the property behaves: a default, a limit and a tariff hold until somebody changes them, whatever else moves fast under that name."""
    is_set = "default" in a.label.words or (a.label.stated and b.label.stated) or a.scale.startswith("currency/")
    return "constant" if is_set else default_behaviour(attribute)


def entity_of(a: Stated, b: Stated) -> str:
    """The name of the project, else of the thing that one of the two claims names itself; "" where none does."""
    named = (s.measured.claim.entity for s in (a, b) if s.measured.claim.ground in OWN_GROUNDS)
    return a.project.title or next((entity for entity in named if entity), "")


def name_of(a: Stated, b: Stated) -> str:
    """The longer of the names that the claims give the property, the first of two; the words of the label if none has two words."""
    named = [s.measured.claim.attribute for s in (a, b) if s.measured.claim.attribute]
    best = max(named, key=lambda name: len(name.split()), default="")
    return best if len(best.split()) > 1 else a.label.name
