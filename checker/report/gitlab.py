"""From an audit to a GitLab code quality report: a list of issues, each at one place, with a fingerprint that tells new from known."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.audit import Audit
from checker.model.finding import Finding
from checker.model.rule import Severity
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.places import at, stated, tidy_path
from checker.report.quotes import fitted

SEVERITIES: Mapping[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
MOST_TEXT = 500


def write_gitlab(audit: Audit, layout: Layout) -> str:
    """The whole list; the layout plays no part."""
    return encode([issue(finding) for finding in audit.findings], 0) + "\n"


def issue(finding: Finding) -> Json:
    """One finding at the first of its witnesses; the widget shows one line of text, so the other witness is named in it."""
    main, *others = stated(finding)
    place = main.measured.claim.place
    other = f" (see {at(others[0].measured)})" if others else ""
    return {
        "description": fitted(finding.message, MOST_TEXT) + other,
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {"path": tidy_path(place.document), "lines": {"begin": place.line, "end": place.end_line}},
    }
