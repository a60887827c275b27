"""A read sentence and its claims in, the same claims out with the versions that it states: which version of what is the latest, or is required by what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims.mentions import Mention
from checker.claims.reading import Reading
from checker.model.claim import Claim, Skipped
from checker.model.document import Document
from checker.model.frozen import dataclass, replace

NAME = r"[A-Z][\w+#-]*(?:\.[a-z]+)?(?: [A-Z][\w+#-]*)?"
NUMBER = r"(?:version |v\.? ?)?(?P<version>\d+(?:\.\d+){0,3})(?![\d.]*\d)(?!\.?\d|%| ?(?:percent|million|billion))"
# "The latest version of Quillmark is 2.4.1", "the current stable Quillmark release is 2.4"
STATED = re.compile(
    rf"\b(?i:latest|current|newest)(?: stable)? (?:(?P<what>{NAME}) )?(?:version|release)(?: of (?:the )?(?P<of>{NAME}))?(?: is| was|:)"
    rf"(?: currently| now)? {NUMBER}"
)
# "Quillmark requires Python 3.9 or later", "needs at least version 3.9 of Python"
NEEDED = re.compile(
    rf"(?<![\w.])(?P<who>{NAME}) (?:requires?|needs?) (?:at least |a minimum of )?"
    rf"(?:(?P<what>{NAME}) (?:>= ?)?{NUMBER}|(?:version )(?P<later>\d+(?:\.\d+){{0,3}})(?: or \w+)? of (?P<of>{NAME}))"
)
TRIGGERS = ("ersion", "requir", "need", "release")


@dataclass(frozen=True, slots=True)
class Stated:
    """A version at two offsets of the document, and what it is the version of."""

    start: int
    end: int
    entity: str
    attribute: str


def with_versions(document: Document, reading: Reading, claims: list[Claim], skipped: list[Skipped], block: int) -> tuple[list[Claim], list[Skipped]]:
    """The claims and skipped numbers of a sentence, those at a stated version replaced by a claim of that kind."""
    text = reading.sentence.text
    if not reading.quantities or not any(trigger in text for trigger in TRIGGERS):
        return claims, skipped
    found = {stated.start: stated for stated in versions_in(reading)}
    if not found:
        return claims, skipped
    made = [version_claim(document, reading, stated, block) for stated in found.values()]
    spans = [(stated.start, stated.end) for stated in found.values()]
    return (
        [*(c for c in claims if not overlaps(c.place.start, c.place.end, spans)), *made],
        [s for s in skipped if not overlaps(s.place.start, s.place.end, spans)],
    )


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """True if a stretch has a character in common with one of some others."""
    return any(start < last and first < end for first, last in spans)


def versions_in(reading: Reading) -> Iterator[Stated]:
    """Every version that a sentence states of something that it names."""
    text, offset = reading.sentence.text, reading.sentence.start
    for match in STATED.finditer(text):
        name = match["of"] or match["what"]
        if name:
            yield Stated(offset + match.start("version"), offset + match.end("version"), name, "latest version")
    for match in NEEDED.finditer(text):
        who = mention_at(reading, offset + match.start("who"), offset + match.end("who"))
        group = "version" if match["version"] else "later"
        what = match["what"] or match["of"]
        if who and who.name and what:
            yield Stated(offset + match.start(group), offset + match.end(group), who.name, f"required version of {what}")


def mention_at(reading: Reading, start: int, end: int) -> Mention | None:
    """The name that covers a stretch of the sentence; a pronoun or common noun at its start is none."""
    tokens = reading.phrases.tokens
    for mention in reading.mentions:
        if mention.sort in ("known", "proper") and tokens[mention.first].start == start and tokens[mention.last - 1].end == end:
            return mention
    return None


def version_claim(document: Document, reading: Reading, stated: Stated, block: int) -> Claim:
    """The claim of one version; a version with fewer parts stands for all that begin with them."""
    sentence = reading.sentence
    text = document.text[stated.start : stated.end]
    quote = document.text[sentence.start : sentence.end]
    blank = Claim(document.place(stated.start, stated.end), text, quote, sentence.start, "version", "attributed", block=block)
    return replace(
        blank,
        version=text,
        unit="version",
        dimension="version",
        noun="version",
        entity=stated.entity,
        ground="clause",
        attribute=stated.attribute,
        steps=(f"{stated.attribute} of {stated.entity}",),
    )
