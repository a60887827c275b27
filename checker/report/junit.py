"""From an audit to JUnit XML, as build servers read it: a suite for each rule, in it a failed case for each finding, or one that passed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model.audit import Audit
from checker.model.finding import Finding
from checker.model.waiver import SetAside
from checker.report.layout import PLAIN, WORDS, Layout
from checker.report.places import at
from checker.report.quotes import fitted
from checker.report.terminal import finding_block
from checker.report.xmltext import attributes, content

NAME = 300


def write_junit(audit: Audit, layout: Layout) -> str:
    """The whole document; the layout plays no part.

    Errors and warnings are failures; notes, and what is set aside, are skipped cases. Documents that could not be read are errors of a suite of their own.
    """
    aside = [each for each in audit.set_aside if each.by != "audience"]
    names = sorted({*audit.rules, *(f.rule for f in audit.findings), *(each.finding.rule for each in aside)})
    suites = [suite(name, rule_cases(name, audit, aside), audit.findings) for name in names]
    if audit.inventory.unread:
        unread = [case("documents", u.name, f"<error{attributes(message=fitted(u.reason, NAME), type='unread')}/>") for u in audit.inventory.unread]
        suites.append(suite("documents", unread, (), errors=len(unread)))
    failures = sum(fails(f) for f in audit.findings)
    tests = sum(part.count("<testcase ") for part in suites)
    totals = attributes(name="checker", tests=tests, failures=failures, errors=len(audit.inventory.unread))
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites{totals}>", *suites, "</testsuites>"]) + "\n"


def fails(finding: Finding) -> bool:
    """True for what a build server should count as a failure."""
    return finding.severity != "info"


def suite(name: str, cases: Sequence[str], findings: Iterable[Finding], errors: int = 0) -> str:
    """One suite with its counts."""
    failures = sum(f.rule == name and fails(f) for f in findings)
    skipped = sum("<skipped" in one for one in cases)
    return "\n".join([f"  <testsuite{attributes(name=name, tests=len(cases), failures=failures, errors=errors, skipped=skipped)}>", *cases, "  </testsuite>"])


def rule_cases(name: str, audit: Audit, set_aside: Iterable[SetAside]) -> list[str]:
    """The cases of one rule: its findings, what was set aside, or that it passed."""
    cases = [finding_case(f) for f in audit.findings if f.rule == name] + [aside_case(s) for s in set_aside if s.finding.rule == name]
    title = audit.rules[name].title if name in audit.rules else name
    return cases or [case(name, title)]


def case(rule: str, name: str, inside: str = "") -> str:
    """One case; the time is none of the report's business, so that the same findings give the same bytes."""
    start = f"    <testcase{attributes(classname=rule, name=fitted(name, NAME))}"
    return f"{start}>\n      {inside}\n    </testcase>" if inside else f"{start}/>"


def finding_case(finding: Finding) -> str:
    """A finding, with the page that the terminal shows as its text."""
    message = f"{at(finding.witness[0])}: {fitted(finding.message, NAME)}"
    if not fails(finding):
        return case(finding.rule, finding.message, f"<skipped{attributes(message=message)}/>")
    kind = attributes(message=message, type=WORDS[finding.severity])
    return case(finding.rule, f"{finding.message} [{finding.fingerprint}]", f"<failure{kind}>{content(finding_block(finding, PLAIN))}</failure>")


def aside_case(aside: SetAside) -> str:
    """A finding that is not reported, with the reason."""
    why = fitted(" ".join(filter(None, (f"set aside by {aside.by}:", aside.reason, aside.where and f"({aside.where})"))), NAME)
    return case(aside.finding.rule, aside.finding.message, f"<skipped{attributes(message=why)}/>")
