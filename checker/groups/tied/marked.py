"""Documents and their measured claims in, marked sentences out: each number is a short mark, so that one pattern finds how several are tied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from checker.data.tied import HEDGE_WORDS, MONEY_BEFORE, MONEY_BEHIND, NO_UNITS, PERCENT_BEHIND, POINTS_BEHIND, UNIT_BEHIND
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.regex import regex

SPACE = regex(r"\s{2,}|\n")
RESTATED = regex(r"\s?\(‹X\d+›\)")
HEDGES = regex(rf"\b(?:{'|'.join(re.escape(words) for words in HEDGE_WORDS if words[0].isalpha())})\.? (?=‹)|~\s?(?=‹)", re.IGNORECASE)
BEFORE_MONEY = regex(MONEY_BEFORE)
BEHIND = {"percent": regex(PERCENT_BEHIND), "percentage_point": regex(POINTS_BEHIND), "currency": regex(MONEY_BEHIND)}
BEHIND_MEASURE = regex(UNIT_BEHIND)
PLAIN = frozenset({"count", "number", "rank", "date", "version"})
LETTERS = {"percent": "P", "percentage_point": "B", "date": "D", "rank": "K", "time": "T"}
MARK = regex(r"‹[A-Z](\d+)›")
LONGEST = 1_500  # characters; what is longer is no sentence that a person wrote


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with its claims in order of place; in `text` the nth of them stands as ‹Vn›, its currency and unit taken away.

    The letter tells the sort: V a count, sum or measure, P percent, B percentage points, D a date, T a duration, K a rank, R a ratio or multiple, X what says
    another claim once more.
    """

    document: Document
    text: str
    claims: tuple[Measured, ...]
    block: int

    def claim(self, match: re.Match[str], name: str) -> Measured:
        """The claim whose mark stands in a group of a match."""
        return self.claims[int(match[name])]

    def in_words(self, text: str) -> str:
        """A piece of the sentence with its numbers as they were written."""
        return MARK.sub(lambda mark: self.claims[int(mark[1])].claim.text, text).strip()


def mark_sentences(document: Document, measured: Iterable[Measured]) -> Iterator[Marked]:
    """Each sentence of a document outside of tables that states something which can be tied, in order of place; `measured` are the claims in it."""
    sentences: dict[int, list[Measured]] = {}
    for m in measured:
        if m.claim.status != "name" or m.claim.kind == "rank":
            sentences.setdefault(m.claim.quote_start, []).append(m)
    for start in sorted(sentences):
        claims = sorted(sentences[start], key=lambda m: (m.claim.place.start, -m.claim.place.end))
        first = claims[0].claim
        if first.ground != "row" and len(first.quote) <= LONGEST and document.kinds[first.block] != "r":
            end = start + len(first.quote)
            # One number alone is tied to nothing but the list that it announces, and a date to the day of the week beside it.
            if len(claims) > 1 or is_one_day(first) or document.prose.find(":", start, end) >= 0:
                yield mark(document, start, end, claims)


def is_one_day(claim: Claim) -> bool:
    """True for a date that may have a day of the week."""
    return claim.kind == "date" and claim.days is not None and claim.days.days == 1


def mark(document: Document, start: int, end: int, claims: Sequence[Measured]) -> Marked:
    """The sentence between two offsets of the prose."""
    prose = document.prose
    parts: list[str] = []
    kept: list[Measured] = []
    at = start
    for m in claims:
        place = m.claim.place
        if place.start < at or place.end > end:
            continue  # it lies inside of the one before ("five years" in "five years ago")
        between = prose[at : place.start]
        parts += [BEFORE_MONEY.sub("", between) if m.claim.dimension == "currency" else between, f"‹{letter(m)}{len(kept)}›"]
        kept.append(m)
        at = behind(prose, place.end, m.claim.dimension)
    parts.append(prose[at:end])
    text = SPACE.sub(" ", "".join(parts))
    if "‹X" in text:
        text = RESTATED.sub("", text)
    if any(m.claim.hedge != "none" for m in kept):
        text = HEDGES.sub("", text)
    return Marked(document, text, tuple(kept), kept[0].claim.block)


def letter(measured: Measured) -> str:
    """The letter that stands for the sort of a claim."""
    claim = measured.claim
    if claim.restates is not None:
        return "X"
    if claim.kind == "ratio":
        return "R"
    return "K" if claim.kind == "rank" else LETTERS.get(claim.dimension, "V")


def behind(prose: str, end: int, dimension: str) -> int:
    """The offset behind the unit of a number that ends at `end`."""
    if dimension in PLAIN:
        return end
    found = BEHIND.get(dimension, BEHIND_MEASURE).match(prose, end)
    if found is None or found[0].strip(" -").lower() in NO_UNITS:
        return end
    return found.end()


def slot(letters: str, name: str) -> str:
    """The pattern of a mark of one of some sorts, its number in a group.

    >>> re.match(slot("VP", "part"), "‹P12›")["part"]
    '12'
    """
    return rf"‹[{letters}](?P<{name}>\d+)›"


@dataclass(frozen=True, slots=True)
class Wording:
    """A way to word something as a pattern, with the texts that are in whatever matches it: of each row of `needs` one.

    These patterns are long: compiling all of them takes 0.1 s, which a run whose texts tie nothing does not pay.
    """

    pattern: re.Pattern[str]
    needs: tuple[tuple[str, ...], ...]

    def may_match(self, text: str) -> bool:
        """True if a text has what the pattern needs."""
        return all(any(part in text for part in row) for row in self.needs)


def worded(text: str, wordings: Iterable[Wording]) -> Iterator[re.Match[str]]:
    """What the patterns of some wordings find in a text, those of each in turn; only those are tried that can match."""
    for wording in wordings:
        if wording.may_match(text):
            yield from wording.pattern.finditer(text)
