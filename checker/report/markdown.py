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
from checker.report.summary import coverage, coverage_words, on_the_run, set_aside_words, severity_words

QUOTE = 320  # columns of a quotation
TITLE = 300  # columns of a message
CELL = 80
MOST_PLACES = 8
ROW_FRAME = 16  # what a table puts around four cells
MOST_NOTE = 400  # characters for saying twice what was left out
TITLES = ("# Contradictions", "")


def write_markdown(audit: Audit, layout: Layout) -> str:
    """The whole page, in at most `layout.budget` characters; the width plays no part, since a page is laid out where it is read.

    Where there is too little room, the last findings lose their sections, then their rows in the overview, and the reasons under "Coverage" go; what is
    left out is counted.
    """
    closing = coverage_section(audit)
    if size(closing) > layout.budget // 4:
        closing = closing[:3]
    room = layout.budget - size(closing) - size(TITLES) - MOST_NOTE
    listed = overview(audit, room // 2)
    room -= size(listed)
    sections: list[str] = []
    for number, finding in enumerate(audit.findings, 1):
        lines = section(number, finding, layout.pages)
        if size(lines) > room:
            sections += [left_out(len(audit.findings) - number + 1), ""]
            break
        sections += lines
        room -= size(lines)
    return "\n".join([*TITLES, *listed, *sections, *closing]) + "\n"


def size(lines: Sequence[str]) -> int:
    """The characters of the lines with their ends."""
    return sum(map(len, lines)) + len(lines)


def left_out(number: int) -> str:
    """What is said where findings are left out."""
    return f"{counted(number, 'more finding')} left out to keep this page short; the reports in JSON, CSV and HTML have all of them."


def overview(audit: Audit, room: int) -> list[str]:
    """One row for each finding, as many as there is room for; a run that read nothing says so."""
    findings = audit.findings
    if not findings:
        return ["No contradiction was found." if audit.inventory.documents else "No document was read, so nothing was checked.", ""]
    rows: list[tuple[str, ...]] = []
    for number, finding in enumerate(findings, 1):
        row = (str(number), WORDS[finding.severity], escape(fitted(finding.message, TITLE)), f"`{finding.rule}`")
        room -= sum(map(len, row)) + ROW_FRAME
        if room < 0:
            break
        rows.append(row)
    more = len(findings) - len(rows)
    lines = [f"{severity_words(findings)}.".capitalize(), ""]
    lines += table(("", "Severity", "What", "Rule"), rows) if rows else []
    return [*lines, left_out(more), ""] if more else lines


def section(number: int, finding: Finding, pages: str) -> list[str]:
    """One finding: message, sides, the two sentences, and what else is known of it; `pages` as in a layout."""
    facts = [f"**{WORDS[finding.severity]}**", finding.verdict, f"rule `{finding.rule}`", f"confidence {finding.confidence:.0%}", f"`{finding.fingerprint}`"]
    lines = [f"## {number}. {escape(fitted(finding.message, TITLE))}", "", " · ".join(facts), ""]
    lines += table(("Value", "Independent sources", "Where"), [side_row(s, pages) for s in finding.sides])
    lines += witness(finding.witness, pages)
    lines += further("Undecided, fits more than one side", finding.undecided, pages) + further("Evidence", finding.evidence, pages)
    return lines + ([f"Hint: {escape(fitted(finding.hint, TITLE))}", ""] if finding.hint else [])


def side_row(side: Side, pages: str) -> tuple[str, str, str]:
    """The value of a side, how many sources stand behind it, and links to the first of its places."""
    places = list(dict.fromkeys(link(c.claim.place, pages) for c in side.claims))
    more = len(places) - MOST_PLACES
    where = ", ".join(places[:MOST_PLACES]) + (f" and {more:,} more" if more > 0 else "")
    return escape(fitted(side.text, CELL)), f"{side.independent_sources:,}", where


def witness(pair: tuple[Measured, Measured], pages: str) -> list[str]:
    """The two sentences, or the one that holds both numbers, each with its source."""
    first, second = pair
    if first.claim.place == second.claim.place:
        return [quotation(pieces([first.claim], QUOTE)), "", source_line(first, pages), ""]
    if same_quote(first.claim, second.claim):
        both = pieces([first.claim, second.claim], QUOTE)
        if both:
            return [quotation(both), "", source_line(first, pages), ""]
    return [line for m in pair for line in (quotation(pieces([m.claim], QUOTE)), "", source_line(m, pages), "")]


def source_line(measured: Measured, pages: str) -> str:
    """A link to the place, then publisher, date and the time spoken of, as far as they are known."""
    claim, source = measured.claim, measured.source
    known = [link(claim.place, pages)]
    known += [escape(fitted(source.publisher, CELL))] if source.publisher else []
    known += [show_period(source.published)] if source.published else []
    known += [f"as of {show_period(claim.when.period)}"] if claim.when and claim.when.source != "none" and claim.kind != "date" else []
    known += [f"says {escape(fitted(claim.speaker, CELL))}"] if claim.speaker else []
    return "— " + " · ".join(known)


def further(heading: str, claims: Sequence[Measured], pages: str) -> list[str]:
    """Claims beside the sides, as a list of links with the sentence below each."""
    if not claims:
        return []
    items = [f"- {link(m.claim.place, pages)}\n  {quotation(pieces([m.claim], QUOTE))}" for m in claims[:MOST_PLACES]]
    more = len(claims) - MOST_PLACES
    return [f"{heading}:", "", *items, *([f"- and {more:,} more"] if more > 0 else []), ""]


def coverage_section(audit: Audit) -> list[str]:
    """What was read, found, compared, skipped and why."""
    known = f"{coverage_words(audit)}{set_aside_words(audit)}."
    rules = f"{counted(len(audit.rules), 'rule')} ran." if audit.rules else ""
    told = [line for notice in on_the_run(audit) for line in (escape(notice), "")]
    return ["## Coverage", "", f"{known} {rules}".strip(), "", *told, *reason_tables(audit.inventory)][:-1]


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
