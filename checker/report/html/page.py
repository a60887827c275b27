"""From an audit to one HTML page: offline, without anything loaded from elsewhere, readable without its script, and safe whatever the documents hold."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.audit import Audit
from checker.report.html.anchors import Anchors, anchors, listed
from checker.report.html.facts import Fact, gather_facts
from checker.report.html.findings import shown_findings
from checker.report.html.inventory import MOST_ROWS, inventory_rows, rest_of
from checker.report.html.matrix import cross
from checker.report.html.picture import Picture, draw
from checker.report.html.texts import Text, marks_used, texts
from checker.report.layout import WORDS, Layout, counted
from checker.report.quotes import fitted
from checker.report.summary import by_severity, coverage, set_aside_words

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"
BETWEEN_TAGS = re.compile(">\\n+<")  # a browser would keep a piece of text for each
MOST_PICTURES = 80
NAME = 120


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands at the top: a heading, counts with their names, and what became of the numbers in parts of all of them."""

    heading: str
    counts: tuple[tuple[str, str], ...]
    bar: tuple[tuple[str, int, float], ...]
    left: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    unread: tuple[tuple[str, str], ...]
    set_aside: str


def write_html(audit: Audit, layout: Layout) -> str:
    """The whole page; the layout plays no part."""
    names = anchors(audit)
    facts = gather_facts(audit, names)
    items = listed(audit)
    agreeing = frozenset(place for fact in facts for place in fact.agreeing)
    pages = texts(audit.inventory.documents, items, agreeing, names)
    names = only_shown(names, pages)
    pictures = draw_all(facts, audit, names)
    of_finding = {name: picture.number for picture, fact in pictures for name in fact.findings}
    rows = inventory_rows(items, names)
    style, script = asset("page.css"), asset("page.js")
    page = template().render(
        csp=content_policy(style, script),
        style=style,
        script=script,
        figures=figures(audit),
        findings=shown_findings(audit, names, of_finding),
        words=WORDS,
        severities={severity: number for severity, number in by_severity(audit.findings).items() if number},
        rules=sorted({finding.rule for finding in audit.findings}),
        pictures=[picture for picture, _ in pictures],
        matrix=cross(facts, audit.inventory.documents, names),
        folder=fitted(names.folder.removesuffix("/"), NAME),
        rows=rows[:MOST_ROWS],
        rest=rest_of(rows[MOST_ROWS:]) if len(rows) > MOST_ROWS else "",
        rest_count=len(rows[MOST_ROWS:]),
        pages=pages,
        marks=marks_used(pages),
        report=report_id(audit),
    )
    return BETWEEN_TAGS.sub("><", page)


@lru_cache(maxsize=1)
def template() -> Template:
    """The page's template; everything put into it is escaped. Loads Jinja2."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html")


def asset(name: str) -> str:
    """A style sheet or script of ours, as it will stand in the page."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def content_policy(style: str, script: str) -> str:
    """A content security policy that lets in nothing but the page's own style and script, by their hashes."""
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    sources = f"style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'"
    return f"default-src 'none'; {sources}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"


def report_id(audit: Audit) -> str:
    """The name under which a browser keeps what was noted on this page: it follows the documents, so that notes outlive a new run."""
    return sha256("\n".join(document.name for document in audit.inventory.documents).encode("utf-8", "replace")).hexdigest()[:12]


def only_shown(names: Anchors, pages: Sequence[Text]) -> Anchors:
    """The names without those of claims that no text shows, so that no link leads nowhere."""
    there = {run.claim for text in pages for line in text.lines for run in line.runs}
    return replace(names, claims={place: number for place, number in names.claims.items() if number in there})


def draw_all(facts: tuple[Fact, ...], audit: Audit, names: Anchors) -> list[tuple[Picture, Fact]]:
    """The first pictures that can be drawn, with their facts."""
    colours: Mapping[str, int] = {document.name: at % 8 for at, document in enumerate(audit.inventory.documents)}
    drawn: list[tuple[Picture, Fact]] = []
    for fact in facts:
        picture = draw(len(drawn) + 1, fact, names, colours)
        if picture is not None:
            drawn.append((picture, fact))
        if len(drawn) == MOST_PICTURES:
            break
    return drawn


def figures(audit: Audit) -> Figures:
    """The summary of a run."""
    seen = coverage(audit.inventory)
    skipped = sum(seen.skipped.values())
    numbers = seen.claims + skipped
    parts = (
        ("compared", audit.compared),
        ("attributed, nothing to compare with", max(0, seen.attributed - audit.compared)),
        ("not attributed", max(0, seen.claims - max(seen.attributed, audit.compared))),
        ("no claims", skipped),
    )
    return Figures(
        heading=heading(audit),
        counts=(
            ("documents", f"{seen.documents:,}"),
            ("claims", f"{seen.claims:,}"),
            ("attributed", f"{seen.attributed:,}"),
            ("compared", f"{audit.compared:,}"),
            ("rules", f"{len(audit.rules):,}"),
        ),
        bar=tuple((name, number, round(100 * number / max(1, numbers), 2)) for name, number in parts),
        left=tuple(
            (title, tuple((fitted(reason, NAME), number) for reason, number in reasons.items()))
            for title, reasons in (("Numbers that are no claims", seen.skipped), ("Claims that cannot be compared", seen.unmeasured))
            if reasons
        ),
        unread=tuple((fitted(u.name, NAME), fitted(u.reason, NAME)) for u in audit.inventory.unread),
        set_aside=set_aside_words(audit).removeprefix("; "),
    )


def heading(audit: Audit) -> str:
    """The first line of the page; a run that read nothing does not look clean."""
    documents = counted(len(audit.inventory.documents), "document")
    if not audit.inventory.documents:
        return "No document was read, so nothing was checked"
    if not audit.findings:
        return f"No contradiction in {documents}"
    return f"{counted(len(audit.findings), 'contradiction')} in {documents}"
