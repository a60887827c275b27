"""From documents to the pages of their texts: every line with its number, and every claim in it marked with what it was found to be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.periods import show_period
from checker.report.claim_json import item_place
from checker.report.html.anchors import Anchors, Mark, Spot, spot
from checker.report.html.findings import language_tag, web_address
from checker.report.numbers import show_claim
from checker.report.quotes import fitted, visible

MOST_TEXT = 1_000_000  # characters of all texts together; the documents with findings come first
MOST_LINE = 20_000  # characters of one line
MOST_EXPLAINED = 5_000  # claims up to which each says, under the pointer, what it was understood as; beyond, the page would grow too heavy
NAME = 120


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line: plain, or a claim with its number, what it is, the finding that it belongs to and what it was understood as."""

    text: str
    claim: int | None = None
    mark: Mark | None = None
    finding: str | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its number, from 1; number 0 stands for lines that are left out, which its text counts."""

    number: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One document: what is known of its source, its lines, and how many claims it holds."""

    name: str
    title: str
    known: tuple[str, ...]
    url: str | None
    language: str
    claims: int
    findings: int
    lines: tuple[Line, ...]
    colour: int | None


def texts(documents: Sequence[Document], items: Sequence[Measured | Claim], agreeing: frozenset[Spot], anchors: Anchors) -> tuple[Text, ...]:
    """A page for each document in their order; where they are too long together, the rest show only the lines around claims that findings name."""
    explained = len(items) <= MOST_EXPLAINED
    inside: dict[str, list[Measured | Claim]] = {document.name: [] for document in documents}
    for item in items:
        inside.setdefault(item_place(item).document, []).append(item)
    named = {place[0] for place in anchors.told}
    room = MOST_TEXT
    whole: set[str] = set()
    for document in sorted(documents, key=lambda d: d.name not in named):
        if len(document.text) <= room:
            whole.add(document.name)
            room -= len(document.text)
    return tuple(page(document, inside[document.name], document.name in whole, explained, agreeing, anchors) for document in documents)


def page(document: Document, items: Sequence[Measured | Claim], whole: bool, explained: bool, agreeing: frozenset[Spot], anchors: Anchors) -> Text:
    """One document: all of its lines if `whole`, and with what each claim was understood as if `explained`."""
    source = document.source
    known = [source.title or "", source.publisher or "", show_period(source.published) if source.published else ""]
    told = {anchors.told[key][1] for item in items if (key := spot(item_place(item))) in anchors.told}
    lines = lines_of(document, items, explained, agreeing, anchors)
    return Text(
        name=fitted(document.name, NAME),
        title=fitted(source.title or anchors.short(document.name), NAME),
        known=tuple(fitted(part, NAME) for part in known[1:] if part),
        url=web_address(source),
        language=language_tag(source),
        claims=len(items),
        findings=len(told),
        lines=tuple(line for line in lines if line.runs) if whole else shortened(lines),
        colour=anchors.colours.get(document.name),
    )


def lines_of(document: Document, items: Sequence[Measured | Claim], explained: bool, agreeing: frozenset[Spot], anchors: Anchors) -> list[Line]:
    """Every line of a document; one without text has no runs."""
    starts = [0, *(at + 1 for at, char in enumerate(document.text) if char == "\n"), len(document.text) + 1]
    places = [item_place(item) for item in items]
    firsts = [place.start for place in places]
    lines = []
    for number, (start, after) in enumerate(pairwise(starts), 1):
        among = range(bisect_left(firsts, start), bisect_right(firsts, after - 1))
        marked = [(places[i].start, min(places[i].end, after - 1), items[i]) for i in among]
        lines.append(Line(number, tuple(runs(document.text, start, min(after - 1, start + MOST_LINE), marked, explained, agreeing, anchors))))
    return lines


def runs(
    text: str, start: int, end: int, marked: Sequence[tuple[int, int, Measured | Claim]], explained: bool, agreeing: frozenset[Spot], anchors: Anchors
) -> list[Run]:
    """One line in stretches; of claims that overlap, the first is marked."""
    found: list[Run] = []
    at = start
    for first, last, item in marked:
        if at <= first < last <= end:
            found += [plain(text[at:first]), claim_run(item, text[first:last], explained, agreeing, anchors)]
            at = last
    found.append(plain(text[at:end]))
    return [run for run in found if run.text] if text[start:end].strip() else []


def plain(text: str) -> Run:
    """Text between claims, harmless."""
    return Run(visible(text))


def claim_run(item: Measured | Claim, text: str, explained: bool, agreeing: frozenset[Spot], anchors: Anchors) -> Run:
    """A claim in its line."""
    claim = item.claim if isinstance(item, Measured) else item
    key = spot(claim.place)
    known: Mark = "agrees" if key in agreeing else "known" if claim.status == "attributed" else "other"
    mark, finding = anchors.told.get(key, (known, None))
    about = " · ".join(filter(None, (claim.attribute, claim.entity)))
    value = "" if mark == "other" or not explained else fitted(f"{show_claim(claim)}{f' ({about})' if about else ''}", NAME)
    return Run(visible(text), anchors.claims.get(key), mark, finding, value)


def shortened(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with a claim that a finding names, and a count of the lines between them."""
    kept = [line for line in lines if any(run.finding for run in line.runs)]
    found: list[Line] = []
    last = 0
    for line in kept:
        if line.number > last + 1:
            found.append(left_out(line.number - last - 1))
        found.append(line)
        last = line.number
    return (*found, left_out(len(lines) - last)) if last < len(lines) else tuple(found)


def left_out(number: int) -> Line:
    """A line that counts what is left out."""
    return Line(0, (Run(f"{number:,} lines left out" if number > 1 else "1 line left out"),))


def marks_used(pages: Sequence[Text]) -> Mapping[Mark, int]:
    """How often each mark occurs in the pages."""
    counts: dict[Mark, int] = {}
    for text in pages:
        for line in text.lines:
            for run in line.runs:
                if run.mark:
                    counts[run.mark] = counts.get(run.mark, 0) + 1
    return counts
