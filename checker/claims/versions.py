"""A read sentence and its claims in, the same claims out with the versions that it states: which version of what is the latest, or is required by what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.claims.mentions import Mention
from checker.claims.reading import Reading
from checker.data.platforms import PLATFORMS
from checker.model.claim import Claim, Skipped, Status
from checker.model.document import Document
from checker.model.frozen import dataclass, replace
from checker.model.regex import regex

NAME = r"[A-Z][\w+#-]*(?:\.[a-z]+)?(?: [A-Z][\w+#-]*)?"
NUMBER = r"(?:version |v\.? ?)?(?P<version>\d+(?:\.\d+){0,3})(?![\d.]*\d)(?!\.?\d|%| ?(?:percent|million|billion))"
# "The latest version of Quillmark is 2.4.1", "the current stable Quillmark release is 2.4"
STATED = regex(
    rf"\b(?i:latest|current|newest)(?: stable)? (?:(?P<what>{NAME}) )?(?:version|release)(?: of (?:the )?(?P<of>{NAME}))?(?: is| was|:)"
    rf"(?: currently| now)? {NUMBER}"
)
# "Quillmark requires Python 3.9 or later", "needs at least version 3.9 of Python"
NEEDED = regex(
    rf"(?<![\w.])(?P<who>{NAME}) (?:requires?|needs?) (?:at least |a minimum of )?"
    rf"(?:(?P<what>{NAME}) (?:>= ?)?{NUMBER}|(?:version )(?P<later>\d+(?:\.\d+){{0,3}})(?: or \w+)? of (?P<of>{NAME}))"
)
# "Python 3.10 or newer", "Python 3.7+", "Node.js >= 18": a requirement whoever has it
PLATFORM = "|".join(sorted(map(re.escape, PLATFORMS), key=lambda name: (-len(name), name)))
FROM = regex(
    rf"(?<![\w./-])(?P<what>{PLATFORM})(?: version| v\.?)?(?: ?(?P<sign>>=|≥) ?| )(?P<version>\d+(?:\.\d+){{0,3}})(?!\.?\d)(?![\d.]*[a-z%])"
    r"(?P<tail>\+|,? (?:or|and) (?:a )?(?:any )?(?:newer|later|higher|above|greater|up|upwards?)\b)?"
)
# "The minimum supported Rust version is 1.70"
LOWEST = regex(rf"\b(?i:minimum|lowest)(?: supported| required)? (?P<what>{PLATFORM}) version(?: is|:)? (?P<version>\d+(?:\.\d+){{0,3}})(?!\.?\d)")
NEEDING = regex(rf"(?<![\w.])(?P<who>{NAME}) (?:requires?|needs?|runs? on|works? (?:with|on)|supports?|is compatible with) (?:at least |a minimum of )?$")
TAIL = regex(r"\+|,? or (?:newer|later|higher|above|greater|up)\b")
NEWEST = ("latest", "current", "newest")
OPEN = (">=", "≥", "+", "newer", "later", "higher", "above", "greater", " up")
PARTS = ("ersion", "requir", "need", "release", "newer", "later", "higher", "above", "greater", ">=", "≥", "+")
TRIGGERS = frozenset("version release require requires need needs newer later higher above greater up upward upwards > ≥ +".split())


@dataclass(frozen=True, slots=True)
class Stated:
    """A version at two offsets of the document, and what it is the version of; `entity` is None where the sentence does not name what requires it."""

    start: int
    end: int
    entity: str | None
    attribute: str
    at_least: bool = False


def with_versions(document: Document, reading: Reading, claims: list[Claim], skipped: list[Skipped], block: int) -> tuple[list[Claim], list[Skipped]]:
    """The claims and skipped numbers of a sentence, those at a stated version replaced by a claim of that kind."""
    text = reading.sentence.text
    if not reading.quantities or TRIGGERS.isdisjoint(reading.phrases.words) or not any(part in text for part in PARTS):
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
    folded = text.casefold()
    for match in STATED.finditer(text) if any(word in folded for word in NEWEST) else ():
        name = match["of"] or match["what"]
        if name:
            yield Stated(offset + match.start("version"), offset + match.end("version"), name, "latest version")
    yield from required_in(reading)
    for match in NEEDED.finditer(text) if " requir" in text or " need" in text else ():
        who = mention_at(reading, offset + match.start("who"), offset + match.end("who"))
        group = "version" if match["version"] else "later"
        what = match["what"] or match["of"]
        if who and who.name and what:
            at_least = "least" in match[0] or "minimum" in match[0] or TAIL.match(text, match.end(group)) is not None
            yield Stated(offset + match.start(group), offset + match.end(group), who.name, f"required version of {what}", at_least)


def required_in(reading: Reading) -> Iterator[Stated]:
    """Every lowest version of a platform that a sentence gives, by whomever it is required."""
    text, offset = reading.sentence.text, reading.sentence.start
    found: list[re.Match[str]] = []
    if any(word in text for word in OPEN) and any(name in text for name in PLATFORMS):
        found += (match for match in FROM.finditer(text) if match["sign"] or match["tail"])
    if "minimum" in text.casefold() or "lowest" in text.casefold():
        found += LOWEST.finditer(text)
    for match in found:
        before = NEEDING.search(text[: match.start()])
        who = mention_at(reading, offset + before.start("who"), offset + before.end("who")) if before else None
        name = who.name if who else None
        yield Stated(offset + match.start("version"), offset + match.end("version"), name, f"required version of {match['what']}", at_least=True)


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
    status: Status = "attributed" if stated.entity else "unattributed"
    blank = Claim(document.place(stated.start, stated.end), text, quote, sentence.start, "version", status, block=block)
    return replace(
        blank,
        hedge="at_least" if stated.at_least else "none",
        reason="" if stated.entity else "no entity found",
        version=text,
        unit="version",
        dimension="version",
        noun="version",
        entity=stated.entity,
        ground="clause" if stated.entity else "none",
        attribute=stated.attribute,
        steps=(f"{stated.attribute} of {stated.entity}" if stated.entity else stated.attribute,),
    )
