"""From an audit to CSV for a spreadsheet: a row for each claim that a finding tells of, under the number of the finding."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.audit import Audit
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.report.claims_csv import cell, csv_line
from checker.report.layout import WORDS, Layout
from checker.report.numbers import show_claim

HEADS = (
    *("finding", "severity", "rule", "verdict", "confidence", "message", "entity", "attribute"),
    *("role", "side", "independent_sources", "value", "witness", "document", "line", "column", "publisher", "published", "as_of", "speaker"),
    *("text", "quote", "url", "fingerprint"),
)


def write_findings_csv(audit: Audit, layout: Layout) -> str:
    """A head row, then the rows; the layout plays no part."""
    rows = [row for number, finding in enumerate(audit.findings, 1) for row in finding_rows(number, finding)]
    return "".join([csv_line(HEADS), *map(csv_line, rows)])


def finding_rows(number: int, finding: Finding) -> Iterator[list[str]]:
    """The sides in their order, then what fits several of them, then the evidence."""
    of = [str(number), WORDS[finding.severity], finding.rule, finding.verdict, f"{finding.confidence:.2f}", finding.message]
    start = [cell(part) for part in (*of, finding.entity, finding.attribute)]
    for index, side in enumerate(finding.sides, 1):
        for measured in side.claims:
            yield [*start, f"side {index}", cell(side.text), str(side.independent_sources), *claim_cells(measured, finding)]
    for role, claims in (("undecided", finding.undecided), ("evidence", finding.evidence)):
        for measured in claims:
            yield [*start, role, "", "", *claim_cells(measured, finding)]


def claim_cells(measured: Measured, finding: Finding) -> list[str]:
    """What one claim says, where, and who says it."""
    claim, source = measured.claim, measured.source
    as_of = None if claim.when is None or claim.when.source == "none" else str(claim.when.period)
    published = None if source.published is None else str(source.published)
    witness = "yes" if any(claim.place == m.claim.place for m in finding.witness) else ""
    values = (show_claim(claim), witness, claim.place.document, claim.place.line, claim.place.column, source.publisher, published, as_of, claim.speaker)
    return [cell(value) for value in (*values, claim.text, claim.quote, source.url, finding.fingerprint)]
