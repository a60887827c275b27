"""From findings to what the page shows of them: sides with their sentences in context, the number marked, and who says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.model.audit import Audit
from checker.model.document import Document, Source
from checker.model.finding import Finding, Verdict
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.regex import regex
from checker.model.rule import Severity
from checker.model.waiver import SetAside
from checker.periods import show_period
from checker.report.html.anchors import Anchors, spot
from checker.report.layout import WORDS
from checker.report.numbers import show_claim
from checker.report.quotes import Piece, fitted, head, pieces, tail, visible
from checker.report.summary import SET_ASIDE

QUOTE = 600  # columns of a quotation
AROUND = 180  # columns of the text before and after it
TITLE = 400
NAME = 80
MOST_ASIDE = 200
MOST_CLAIMS = 8  # of one side, and of what is undecided or evidence
DETAILED = 500  # findings up to which each is shown with context, steps and the addresses of its sources; beyond, the page would grow too heavy
LANGUAGE = regex(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")  # as much of BCP 47 as names languages, scripts and regions
WEB = regex(r"https?://[^\s\x00-\x1f]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One claim: what it says, the sentence in pieces with the text around it, and all that is known of where it comes from.

    `source` is the publisher, or the title where no publisher is known; `known` has the time that it speaks of and who says it.
    """

    anchor: int | None
    where: str
    value: str
    before: str
    quote: tuple[Piece, ...]
    after: str
    language: str
    source: str
    title: str
    date: str
    colour: int | None
    known: tuple[str, ...]
    url: str | None


@dataclass(frozen=True, slots=True)
class SideShown:
    """One side with the first of its claims; `more` counts the others."""

    value: str
    sources: str
    claims: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Shown:
    """One finding as the page shows it."""

    number: int
    name: str
    fingerprint: str
    severity: Severity
    word: str
    verdict: Verdict
    message: str
    rule: str
    rule_title: str
    confidence: str
    documents: int
    sides: tuple[SideShown, ...]
    undecided: tuple[Said, ...]
    evidence: tuple[Said, ...]
    hint: str
    steps: tuple[str, ...]
    fact: int | None


def shown_findings(audit: Audit, anchors: Anchors, facts: Mapping[str, int]) -> tuple[Shown, ...]:
    """Every finding in order; `facts` has the number of the picture that belongs to a finding, by its name in the page."""
    documents = {document.name: document for document in audit.inventory.documents} if len(audit.findings) <= DETAILED else {}
    titles = {name: visible(rule.title) for name, rule in audit.rules.items()}
    numbered = enumerate(zip(audit.findings, anchors.findings, strict=True), 1)
    return tuple(shown(number, finding, name, titles.get(finding.rule, ""), facts.get(name), documents, anchors) for number, (finding, name) in numbered)


def shown(number: int, finding: Finding, name: str, title: str, fact: int | None, documents: Mapping[str, Document], anchors: Anchors) -> Shown:
    """One finding; its claims stand in their context where `documents` has their document."""

    def some(claims: Sequence[Measured]) -> tuple[Said, ...]:
        return tuple(said(measured, documents, anchors) for measured in claims[:MOST_CLAIMS])

    sides = tuple(
        SideShown(fitted(s.text, TITLE), source_words(s.independent_sources), some(s.claims), max(0, len(s.claims) - MOST_CLAIMS)) for s in finding.sides
    )
    return Shown(
        number=number,
        name=name,
        fingerprint=finding.fingerprint,
        severity=finding.severity,
        word=WORDS[finding.severity],
        verdict=finding.verdict,
        message=fitted(finding.message, TITLE),
        rule=finding.rule,
        rule_title=title,
        confidence=f"{finding.confidence:.0%}",
        documents=len({m.claim.place.document for s in finding.sides for m in s.claims}),
        sides=sides,
        undecided=some(finding.undecided),
        evidence=some(finding.evidence),
        hint=fitted(finding.hint, TITLE) if finding.hint else "",
        steps=tuple(visible(step) for step in finding.steps) if documents else (),
        fact=fact,
    )


def shown_aside(audit: Audit) -> tuple[tuple[str, str], ...]:
    """Findings that are not reported, the first of very many, each with why; those that were not asked for are left to the count."""
    asides = [each for each in audit.set_aside if each.by != "audience"][:MOST_ASIDE]
    return tuple((fitted(each.finding.message, TITLE), aside_words(each)) for each in asides)


def aside_words(each: SetAside) -> str:
    """Why a finding is not reported."""
    words = (SET_ASIDE[each.by], each.where, f"until {each.until}" if each.until else "", each.reason)
    return ", ".join(fitted(part, TITLE) for part in words if part)


def source_words(number: int) -> str:
    """How many sources stand behind a side."""
    return "1 source" if number == 1 else f"{number:,} independent sources"


def said(measured: Measured, documents: Mapping[str, Document], anchors: Anchors) -> Said:
    """One claim with its sentence."""
    claim, source = measured.claim, measured.source
    before, after = around(measured, documents.get(claim.place.document))
    known = [f"as of {show_period(claim.when.period)}"] if claim.when and claim.when.source != "none" and claim.kind != "date" else []
    known += [f"said by {claim.speaker}"] if claim.speaker else []
    name = source.publisher or source.title or ""
    return Said(
        anchor=anchors.claims.get(spot(claim.place)),
        where=f"{fitted(anchors.short(claim.place.document), NAME)}:{claim.place.line}",
        value=fitted(show_claim(claim), NAME),
        before=before,
        quote=pieces([claim], QUOTE),
        after=after,
        language=language_tag(source),
        source=fitted(name, NAME),
        title=fitted(source.title, NAME) if source.title and source.title != name else "",
        date=show_period(source.published) if source.published else "",
        colour=anchors.colours.get(claim.place.document),
        known=tuple(fitted(part, NAME) for part in known),
        url=web_address(source) if documents else None,
    )


def around(measured: Measured, document: Document | None) -> tuple[str, str]:
    """The text of the block before and after the sentence of a claim, a little of it; empty where the document is not at hand."""
    claim = measured.claim
    if document is None or not 0 <= claim.block < len(document.blocks):
        return "", ""
    block, start, end = document.blocks[claim.block], claim.quote_start, claim.quote_start + len(claim.quote)
    if not block.start <= start <= end <= block.end:
        return "", ""
    before = document.text[max(block.start, start - 2 * AROUND) : start]
    after = document.text[end : min(block.end, end + 2 * AROUND)]
    return tail(visible(before).strip(), AROUND), head(visible(after).strip(), AROUND)


def web_address(source: Source) -> str | None:
    """The address of a source if it is one of the web; no other scheme may become a link."""
    return source.url if source.url and WEB.fullmatch(source.url) else None


def language_tag(source: Source) -> str:
    """The language of a source where it is written as a tag of a language; "" for the language of the page itself, or for anything else."""
    return source.language if source.language != "en" and LANGUAGE.fullmatch(source.language) else ""
