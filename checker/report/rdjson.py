"""From an audit to rdjson, the diagnostics that reviewdog takes, with columns in bytes of UTF-8 as it counts them."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.audit import Audit
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.rule import Severity
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.places import at, stated, tidy_path
from checker.report.quotes import fitted

SEVERITIES: Mapping[Severity, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}
MOST_TEXT = 500
MOST_PLACES = 20


def write_rdjson(audit: Audit, layout: Layout) -> str:
    """One object with all diagnostics; the layout plays no part."""
    documents = {document.name: document for document in audit.inventory.documents}
    return encode({"source": {"name": "checker"}, "diagnostics": [diagnostic(f, documents) for f in audit.findings]}, 0) + "\n"


def diagnostic(finding: Finding, documents: Mapping[str, Document]) -> Json:
    """One finding at the first of its witnesses, the other places as related locations and the first of them in the message too."""
    main, *others = stated(finding)
    other = f" ({at(others[0].measured)}: {others[0].words})" if others else ""
    return {
        "message": fitted(finding.message, MOST_TEXT) + other,
        "location": location(main.measured, documents),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "related_locations": [{"message": one.words, "location": location(one.measured, documents)} for one in others[:MOST_PLACES]],
    }


def location(measured: Measured, documents: Mapping[str, Document]) -> Json:
    """File and range, the end excluded; lines alone where the text of the document is not at hand."""
    place = measured.claim.place
    document = documents.get(place.document)
    if document is None or len(document.text) < place.end:
        return {"path": tidy_path(place.document), "range": {"start": {"line": place.line}, "end": {"line": place.end_line}}}
    start = {"line": place.line, "column": bytes_before(document, place.start, place.column)}
    end = {"line": place.end_line, "column": bytes_before(document, place.end, place.end_column)}
    return {"path": tidy_path(place.document), "range": {"start": start, "end": end}}


def bytes_before(document: Document, offset: int, column: int) -> int:
    """The column in bytes, from 1, of an offset whose column in characters is given."""
    return len(document.text[offset - column + 1 : offset].encode("utf-8", "replace")) + 1
