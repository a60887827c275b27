"""From an audit to one HTML page: offline, without anything loaded from elsewhere, readable without its script, and safe whatever the documents hold."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model.audit import Audit
from checker.model.regex import regex
from checker.report.html.anchors import Anchors, anchors, listed
from checker.report.html.drawing import Picture
from checker.report.html.facts import Fact, gather_facts
from checker.report.html.figures import figures
from checker.report.html.findings import shown_aside, shown_findings
from checker.report.html.inventory import MOST_ROWS, inventory_rows, rest_of
from checker.report.html.matrix import cross
from checker.report.html.picture import draw
from checker.report.html.texts import Text, marks_used, texts
from checker.report.layout import WORDS, Layout
from checker.report.quotes import fitted
from checker.report.summary import by_severity

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"
BETWEEN_TAGS = regex(">\\n+<")  # a browser would keep a piece of text for each
MOST_PICTURES = 60
MOST_SHOWN = 1_000  # findings or claims up to which a browser draws the whole page at once, which is kinder to links, searches and prints
NAME = 120


def write_html(audit: Audit, layout: Layout) -> str:
    """The whole page; the layout plays no part."""
    names = anchors(audit)
    facts = gather_facts(audit, names)
    items = listed(audit)
    agreeing = frozenset(place for fact in facts for place in fact.agreeing)
    pages = texts(audit.inventory.documents, items, agreeing, names)
    names = only_shown(names, pages)
    pictures = draw_all(facts, names)
    of_finding = {name: picture.number for picture, fact in pictures for name in fact.findings}
    rows = inventory_rows(items, names)
    style, script = asset("page.css"), asset("page.js")
    page = template().render(
        csp=content_policy(style, script),
        style=style,
        script=script,
        figures=figures(audit),
        findings=shown_findings(audit, names, of_finding),
        aside=shown_aside(audit),
        long=len(rows) > MOST_SHOWN or len(audit.findings) > MOST_SHOWN,
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
    environment.filters.update(isolated=isolated, direction=direction)
    return environment.get_template("page.html")


def isolated(text: str) -> str:
    """Text among other text, set apart where it may run in a direction of its own; escaped."""
    from markupsafe import Markup, escape

    return escape(text) if text.isascii() else Markup("<bdi>{}</bdi>").format(text)


def direction(text: str) -> str:
    """The attribute that lets a text run in its own direction, where it may have one; a browser takes its time over each."""
    from markupsafe import Markup

    return Markup("" if text.isascii() else ' dir="auto"')


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


def draw_all(facts: tuple[Fact, ...], names: Anchors) -> list[tuple[Picture, Fact]]:
    """The first pictures that can be drawn, with their facts."""
    drawn: list[tuple[Picture, Fact]] = []
    for fact in facts:
        picture = draw(len(drawn) + 1, fact, names)
        if picture is not None:
            drawn.append((picture, fact))
        if len(drawn) == MOST_PICTURES:
            break
    return drawn
