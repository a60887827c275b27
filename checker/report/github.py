"""From an audit to the workflow commands that GitHub Actions turns into annotations on a pull request."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from checker.model.audit import Audit
from checker.model.document import Place
from checker.model.finding import Finding
from checker.model.rule import Severity
from checker.report.layout import Layout, counted
from checker.report.places import Stated, at, stated, tidy_path
from checker.report.quotes import HARMFUL, fitted, picture
from checker.report.summary import coverage_words, severity_words

COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
MOST_TEXT = 500
MOST_PLACES = 8
MOST_SHOWN = 10  # annotations of one level that GitHub shows for a step


def write_github(audit: Audit, layout: Layout) -> str:
    """One command a finding, worst first as they come, then the totals as plain text; the layout plays no part."""
    lines = [command(finding) for finding in audit.findings]
    lines += [f"::warning title=not read,file={in_property(tidy_path(u.name))}::{in_data(fitted(u.reason, MOST_TEXT))}" for u in audit.inventory.unread]
    if max(Counter(line.partition(" ")[0] for line in lines).values(), default=0) > MOST_SHOWN:
        lines.append(f"GitHub shows the first {MOST_SHOWN} annotations of each level; the summary of the job has all findings.")
    return "\n".join([*lines, f"{coverage_words(audit)}; {severity_words(audit.findings)}"]) + "\n"


def command(finding: Finding) -> str:
    """The annotation of one finding, at the first of its two witnesses."""
    main, *others = stated(finding)
    place = {"file": tidy_path(main.measured.claim.place.document)} | position(main.measured.claim.place) | {"title": f"{finding.rule} [{finding.fingerprint}]"}
    properties = ",".join(f"{name}={in_property(value)}" for name, value in place.items())
    return f"::{COMMANDS[finding.severity]} {properties}::{in_data(text(finding, main, others))}"


def position(place: Place) -> dict[str, str]:
    """Lines, and columns where they lie in one line; an end column is included here and excluded in ours."""
    lines = {"line": str(place.line), "endLine": str(place.end_line)}
    if place.line != place.end_line:
        return lines
    return lines | {"col": str(place.column), "endColumn": str(max(place.column, place.end_column - 1))}


def text(finding: Finding, main: Stated, others: list[Stated]) -> str:
    """The message, then one line for each place."""
    lines = [fitted(finding.message, MOST_TEXT), f"here: {main.words}"]
    lines += [f"{at(one.measured)}: {one.words}" for one in others[:MOST_PLACES]]
    more = len(others) - MOST_PLACES
    lines += [f"and {counted(more, 'more place')}"] if more > 0 else []
    return "\n".join([*lines, *([f"hint: {fitted(finding.hint, MOST_TEXT)}"] if finding.hint else [])])


def in_data(value: str) -> str:
    """The text of a command; the line ends would end it."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def in_property(value: str) -> str:
    """The value of a property, which a colon or a comma would end as well."""
    return in_data(HARMFUL.sub(lambda found: picture(found.group()), value)).replace(":", "%3A").replace(",", "%2C")
