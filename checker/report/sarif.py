"""From an audit to SARIF 2.1.0 (OASIS Standard, 2020): findings as results, rules with their pages, what is set aside as suppressed or unchanged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from checker import __version__
from checker.model.audit import Audit
from checker.model.document import Document, Place
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.rule import Rule, Severity
from checker.model.waiver import SetAside
from checker.report.encode import Json, encode
from checker.report.explain import explain_markdown, explain_text
from checker.report.layout import PLAIN, Layout
from checker.report.places import Stated, at, stated, tidy_path
from checker.report.quotes import fitted, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"
MOST_PLACES = 100  # related locations of one result; code-scanning services refuse files with too many
MOST_TEXT = 1_000  # characters of a message or of a snippet


def write_sarif(audit: Audit, layout: Layout) -> str:
    """One run; the layout plays no part."""
    names = {*audit.rules, *(f.rule for f in audit.findings), *(s.finding.rule for s in audit.set_aside)}
    rules = {name: number for number, name in enumerate(sorted(names))}
    with_baseline = any(aside.by == "baseline" for aside in audit.set_aside)
    results: list[Json] = [result(finding, rules, "new" if with_baseline else None) for finding in audit.findings]
    results += [aside_result(aside, rules, with_baseline) for aside in audit.set_aside if aside.by != "audience"]
    run: dict[str, Json] = {
        "tool": {"driver": {"name": "checker", "semanticVersion": __version__, "rules": [descriptor(name, audit.rules.get(name)) for name in rules]}},
        "invocations": [invocation(audit)],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that checker was run in."}}},
        "artifacts": [artifact(document) for document in audit.inventory.documents],
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "checker/"},
        "results": results,
    }
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, 0) + "\n"


def descriptor(name: str, rule: Rule | None) -> Json:
    """A rule with its page as help; only the id of one that is not known."""
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": visible(rule.why)},
        "help": {"text": explain_text(rule, PLAIN), "markdown": explain_markdown(rule, PLAIN)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["facts", rule.kind]},
    }


def invocation(audit: Audit) -> Json:
    """That the run came to its end, what it could not read, and which waivers do nothing."""
    unread: list[Json] = [notification(Problem(u.name, 0, 0, f"not read: {u.reason}"), "warning") for u in audit.inventory.unread]
    notices: list[Json] = [notification(problem) for problem in audit.notices]
    return {"executionSuccessful": True, "toolExecutionNotifications": unread, "toolConfigurationNotifications": notices}


def notification(problem: Problem, level: str = "note") -> Json:
    """What is to be said of a file that was not read, of a waiver or of a baseline."""
    words: dict[str, Json] = {"level": level, "message": {"text": fitted(problem.message, MOST_TEXT)}}
    if not problem.file:
        return words
    region: dict[str, Json] = {"region": {"startLine": problem.line}} if problem.line else {}
    return words | {"locations": [{"physicalLocation": {"artifactLocation": uri(problem.file)} | region}]}


def artifact(document: Document) -> Json:
    """A document that was read, with what is known of its source."""
    source = document.source
    known: dict[str, Json] = {"publisher": source.publisher, "title": source.title, "published": None if source.published is None else str(source.published)}
    given = {key: value for key, value in known.items() if value is not None}
    location: dict[str, Json] = {"location": uri(document.name)}
    return location | ({"properties": given} if given else {})


def aside_result(aside: SetAside, rules: Mapping[str, int], with_baseline: bool) -> Json:
    """A finding that is not reported: known from the baseline, or suppressed in the document or from outside."""
    if aside.by == "baseline":
        return result(aside.finding, rules, "unchanged")
    documents = {one.measured.claim.place.document for one in stated(aside.finding)}
    inside = aside.by == "waiver" and any(aside.where.startswith(f"{name}:") for name in documents)
    suppression: dict[str, Json] = {"kind": "inSource" if inside else "external", "status": "accepted"}
    if aside.reason:
        suppression["justification"] = fitted(aside.reason, MOST_TEXT)
    return result(aside.finding, rules, "new" if with_baseline else None) | {"suppressions": [suppression]}


def result(finding: Finding, rules: Mapping[str, int], state: str | None) -> dict[str, Json]:
    """One finding; `state` is its baselineState, None where there is no baseline."""
    main, *others = stated(finding)
    related = others[:MOST_PLACES]
    fingerprint: dict[str, Json] = {"checker/v1": finding.fingerprint}
    found: dict[str, Json] = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": message(finding, main, related)},
        "locations": [{"physicalLocation": physical(main.measured), "message": {"text": main.words}}],
        "relatedLocations": [related_location(number, one) for number, one in enumerate(related, 1)],
        "fingerprints": fingerprint,
        "partialFingerprints": fingerprint,
        "rank": finding.confidence * 100,
        "properties": {"verdict": finding.verdict, "confidence": finding.confidence, "entity": finding.entity, "attribute": finding.attribute},
    }
    return found | ({"baselineState": state} if state else {})


def message(finding: Finding, main: Stated, related: Sequence[Stated]) -> str:
    """The finding's message, then the two places that show it, the second as a link to the first related location."""
    words = escaped(fitted(finding.message, MOST_TEXT))
    if not related:
        return words
    other = related[0]
    hint = f" {escaped(fitted(finding.hint, MOST_TEXT))}" if finding.hint else ""
    return f"{words}. Here: {escaped(main.words)}. There: [{escaped(at(other.measured))}](1), {escaped(other.words)}.{hint}"


def escaped(text: str) -> str:
    """Text in which no bracket begins an embedded link (section 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def related_location(number: int, one: Stated) -> Json:
    """Another place of the finding, by the number that messages link to."""
    return {"id": number, "physicalLocation": physical(one.measured), "message": {"text": one.words}}


def physical(measured: Measured) -> dict[str, Json]:
    """File and region of a claim, with the number itself and, unless it is very long, the sentence around it."""
    claim = measured.claim
    found: dict[str, Json] = {"artifactLocation": uri(claim.place.document), "region": region(claim.place) | {"snippet": {"text": claim.text[:MOST_TEXT]}}}
    if len(claim.quote) <= MOST_TEXT and "\n" not in claim.quote:
        found["contextRegion"] = {"startLine": claim.place.line, "endLine": claim.place.end_line, "snippet": {"text": claim.quote}}
    return found


def region(place: Place) -> dict[str, Json]:
    """Lines and columns from 1, in code points, the last column excluded: as ours are."""
    return {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def uri(document: str) -> dict[str, Json]:
    """A relative name below the folder of the run, an absolute one as it is."""
    name = quote(tidy_path(document).encode("utf-8", "replace"), safe="/")
    return {"uri": f"file://{name}"} if name.startswith("/") else {"uri": name, "uriBaseId": ROOT}
