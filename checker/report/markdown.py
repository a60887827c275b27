"""From an audit to a Markdown page for a file or a pull request: an overview, the findings with their sides and sentences, and what was covered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.model.audit import Audit, Inventory
from checker.model.finding import Finding, Side
from checker.model.measured import Measured
from checker.periods import show_period
from checker.report.layout import WORDS, Layout, counted
from checker.report.markup import escape, link, quotation, table
from checker.report.quotes import fitted, pieces, same_quote
from checker.report.summary import coverage, coverage_words, severity_words

QUOTE = 320  # columns of a quotation
TITLE = 300  # columns of a message
CELL = 80
MOST_PLACES = 8


def write_markdown(audit: Audit, layout: Layout) -> str:
    """The whole page; the layout plays no part, since a page is laid out where it is read."""
    lines = ["# Contradictions", "", *overview(audit)]
    for number, finding in enumerate(audit.findings, 1):
        lines += section(number, finding)
    return "\n".join([*lines, *coverage_section(audit)]) + "\n"


def overview(audit: Audit) -> list[str]:
    """One row for each finding; a run that read nothing says so."""
    findings = audit.findings
    if not findings:
        return ["No contradiction was found." if audit.inventory.documents else "No document was read, so nothing was checked.", ""]
    rows = [(str(n), WORDS[f.severity], escape(fitted(f.message, TITLE)), f"`{f.rule}`") for n, f in enumerate(findings, 1)]
    return [f"{severity_words(findings)}.".capitalize(), "", *table(("", "Severity", "What", "Rule"), rows)]


def section(number: int, finding: Finding) -> list[str]:
    """One finding: message, sides, the two sentences, and what else is known of it."""
    facts = [f"**{WORDS[finding.severity]}**", finding.verdict, f"rule `{finding.rule}`", f"confidence {finding.confidence:.0%}", f"`{finding.fingerprint}`"]
    lines = [f"## {number}. {escape(fitted(finding.message, TITLE))}", "", " · ".join(facts), ""]
    lines += table(("Value", "Independent sources", "Where"), [side_row(s) for s in finding.sides])
    lines += witness(finding.witness)
    lines += further("Undecided, fits more than one side", finding.undecided) + further("Evidence", finding.evidence)
    return lines + ([f"Hint: {escape(fitted(finding.hint, TITLE))}", ""] if finding.hint else [])


def side_row(side: Side) -> tuple[str, str, str]:
    """The value of a side, how many sources stand behind it, and links to the first of its places."""
    places = list(dict.fromkeys(link(c.claim.place) for c in side.claims))
    more = len(places) - MOST_PLACES
    where = ", ".join(places[:MOST_PLACES]) + (f" and {more:,} more" if more > 0 else "")
    return escape(fitted(side.text, CELL)), f"{side.independent_sources:,}", where


def witness(pair: tuple[Measured, Measured]) -> list[str]:
    """The two sentences, or the one that holds both numbers, each with its source."""
    first, second = pair
    if same_quote(first.claim, second.claim):
        both = pieces([first.claim, second.claim], QUOTE)
        if both:
            return [quotation(both), "", source_line(first), ""]
    return [line for m in pair for line in (quotation(pieces([m.claim], QUOTE)), "", source_line(m), "")]


def source_line(measured: Measured) -> str:
    """A link to the place, then publisher, date and the time spoken of, as far as they are known."""
    claim, source = measured.claim, measured.source
    known = [link(claim.place)]
    known += [escape(fitted(source.publisher, CELL))] if source.publisher else []
    known += [show_period(source.published)] if source.published else []
    known += [f"as of {show_period(claim.when.period)}"] if claim.when and claim.when.source != "none" and claim.kind != "date" else []
    known += [f"says {escape(fitted(claim.speaker, CELL))}"] if claim.speaker else []
    return "— " + " · ".join(known)


def further(heading: str, claims: Sequence[Measured]) -> list[str]:
    """Claims beside the sides, as a list of links with the sentence below each."""
    if not claims:
        return []
    items = [f"- {link(m.claim.place)}\n  {quotation(pieces([m.claim], QUOTE))}" for m in claims[:MOST_PLACES]]
    more = len(claims) - MOST_PLACES
    return [f"{heading}:", "", *items, *([f"- and {more:,} more"] if more > 0 else []), ""]


def coverage_section(audit: Audit) -> list[str]:
    """What was read, found, compared, skipped and why."""
    known = f"{coverage_words(audit)}."
    rules = f"{counted(len(audit.rules), 'rule')} ran." if audit.rules else ""
    return ["## Coverage", "", f"{known} {rules}".strip(), "", *reason_tables(audit.inventory)][:-1]


def reason_tables(inventory: Inventory) -> list[str]:
    """What was left out, by reason, and the documents that could not be read; nothing where nothing was."""
    seen = coverage(inventory)
    lines = reason_table("Numbers that are no claims", seen.skipped) + reason_table("Claims that cannot be compared", seen.unmeasured)
    if inventory.unread:
        lines += table(("Not read", "Why"), [(escape(fitted(u.name, QUOTE)), escape(fitted(u.reason, QUOTE))) for u in inventory.unread])
    return lines


def reason_table(heading: str, reasons: Mapping[str, int]) -> list[str]:
    """Counts by reason."""
    return table((heading, "Count"), [(escape(fitted(reason, CELL)), f"{number:,}") for reason, number in reasons.items()]) if reasons else []
