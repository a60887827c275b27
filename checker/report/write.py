"""From what a run found to text: the door of this stage, one table of formats for each thing that can be written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from checker.model.audit import Audit, Inventory
from checker.model.comparison import Comparison
from checker.model.document import Place
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.rule import Rule
from checker.model.settings import Stated
from checker.model.trial import Trial
from checker.report.claims_csv import write_claims_csv
from checker.report.claims_json import write_claims_json, write_claims_jsonl, write_claims_rows
from checker.report.claims_markdown import write_claims_markdown
from checker.report.claims_table import write_claims_text
from checker.report.comparison import comparison_json, comparison_jsonl, comparison_row, comparison_text
from checker.report.coverage_pages import coverage_csv, coverage_json, coverage_jsonl, coverage_markdown, coverage_text
from checker.report.difference import Difference
from checker.report.difference_pages import difference_json, difference_markdown, difference_text
from checker.report.effective import settings_json, settings_text
from checker.report.explain import explain_markdown, explain_text
from checker.report.findings_csv import write_findings_csv
from checker.report.github import write_github
from checker.report.gitlab import write_gitlab
from checker.report.json_report import write_json, write_jsonl
from checker.report.junit import write_junit
from checker.report.layout import PLAIN, Layout
from checker.report.markdown import write_markdown
from checker.report.rdjson import write_rdjson
from checker.report.rules_list import list_json, list_markdown, list_text
from checker.report.sarif import write_sarif
from checker.report.terminal import write_text
from checker.report.trace import trace_text
from checker.report.trials import trials_json, trials_text


def write_html(audit: Audit, layout: Layout) -> str:
    """The report as one HTML page; what it takes to draw one is loaded here, since few runs want it."""
    from checker.report.html.page import write_html as write_page

    return write_page(audit, layout)


FORMATS: Mapping[str, Callable[[Audit, Layout], str]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_jsonl,
    "markdown": write_markdown,
    "sarif": write_sarif,
    "junit": write_junit,
    "github": write_github,
    "gitlab": write_gitlab,
    "rdjson": write_rdjson,
    "csv": write_findings_csv,
    "html": write_html,
}
CLAIM_FORMATS: Mapping[str, Callable[[Inventory, Layout, bool], Iterator[str]]] = {
    "text": write_claims_text,
    "json": write_claims_json,
    "jsonl": write_claims_jsonl,
    "rows": write_claims_rows,
    "markdown": write_claims_markdown,
    "csv": write_claims_csv,
}
COVERAGE_FORMATS: Mapping[str, Callable[[Inventory, Collection[Place], Layout], Iterator[str]]] = {
    "text": coverage_text,
    "json": coverage_json,
    "jsonl": coverage_jsonl,
    "rows": coverage_jsonl,
    "markdown": coverage_markdown,
    "csv": coverage_csv,
}
COMPARISON_FORMATS: Mapping[str, Callable[[Comparison, Layout], str]] = {
    "text": comparison_text,
    "json": comparison_json,
    "jsonl": comparison_jsonl,
    "rows": comparison_row,
}
DIFFERENCE_FORMATS: Mapping[str, Callable[[Difference, Layout], str]] = {"text": difference_text, "json": difference_json, "markdown": difference_markdown}
RULE_FORMATS: Mapping[str, Callable[[Rule, Layout], str]] = {"text": explain_text, "markdown": explain_markdown}
LIST_FORMATS: Mapping[str, Callable[[Sequence[Rule], Layout, Collection[str]], str]] = {"text": list_text, "json": list_json, "markdown": list_markdown}
SETTINGS_FORMATS: Mapping[str, Callable[[str | None, Sequence[Stated], Layout], str]] = {"text": settings_text, "json": settings_json}
TRIAL_FORMATS: Mapping[str, Callable[[Sequence[Trial], Sequence[Rule], bool, Layout], str]] = {"text": trials_text, "json": trials_json}
Writer = TypeVar("Writer")


def write(audit: Audit, format: str, layout: Layout = PLAIN) -> str:
    """The report of a run in one of FORMATS; the same audit gives the same text. Raises InputError for a format that is not there."""
    return chosen(FORMATS, format)(audit, layout)


def write_claims(inventory: Inventory, format: str, every: bool = False, layout: Layout = PLAIN) -> Iterator[str]:
    """The inventory in one of CLAIM_FORMATS, in pieces to be written one after the other; numbers that are no claims are listed only if `every`.

    "rows" is "jsonl" for input that came as rows with an id. Raises InputError for a format that is not there.
    """
    return chosen(CLAIM_FORMATS, format)(inventory, layout, every)


def write_coverage(inventory: Inventory, compared: Collection[Place], format: str, layout: Layout = PLAIN) -> Iterator[str]:
    """What became of every number of the inventory, by document and in total, in one of COVERAGE_FORMATS, in pieces to be written one after the other.

    `compared` are the places of the claims that met another one. Raises InputError for a format that is not there.
    """
    return chosen(COVERAGE_FORMATS, format)(inventory, compared, layout)


def write_comparison(comparison: Comparison, format: str, layout: Layout = PLAIN) -> str:
    """Two passages and the verdict on them in one of COMPARISON_FORMATS; "rows" is "jsonl" for pairs that came as rows with an id.

    Raises InputError for a format that is not there.
    """
    return chosen(COMPARISON_FORMATS, format)(comparison, layout)


def write_difference(difference: Difference, format: str, layout: Layout = PLAIN) -> str:
    """What has changed between two reports in one of DIFFERENCE_FORMATS. Raises InputError for a format that is not there."""
    return chosen(DIFFERENCE_FORMATS, format)(difference, layout)


def write_trace(finding: Finding, layout: Layout = PLAIN) -> str:
    """How a finding came about: the finding as in a report, how each number was read, and how they were compared."""
    return trace_text(finding, layout)


def write_rule(rule: Rule, format: str, layout: Layout = PLAIN) -> str:
    """The page of one rule in one of RULE_FORMATS. Raises InputError for a format that is not there."""
    return chosen(RULE_FORMATS, format)(rule, layout)


def write_rules(rules: Sequence[Rule], format: str, layout: Layout = PLAIN, off: Collection[str] = ()) -> str:
    """The list of rules, in the order in which they are given, in one of LIST_FORMATS; those in `off`, by id, do not run.

    Raises InputError for a format that is not there.
    """
    return chosen(LIST_FORMATS, format)(rules, layout, off)


def write_settings(file: str | None, stated: Sequence[Stated], format: str, layout: Layout = PLAIN) -> str:
    """The effective settings and the file that they come from in one of SETTINGS_FORMATS. Raises InputError for a format that is not there."""
    return chosen(SETTINGS_FORMATS, format)(file, stated, layout)


def write_trials(trials: Sequence[Trial], rules: Sequence[Rule], every: bool, format: str, layout: Layout = PLAIN) -> str:
    """What came of the trials of rules and pages in one of TRIAL_FORMATS; those that passed are listed only if `every`.

    Raises InputError for a format that is not there.
    """
    return chosen(TRIAL_FORMATS, format)(trials, rules, every, layout)


def chosen(table: Mapping[str, Writer], format: str) -> Writer:
    """The entry of a table of formats; raises InputError that names those there are."""
    if format not in table:
        raise InputError(Problem("", 0, 0, f"unknown format {format!r}", hint=f"one of: {', '.join(table)}"))
    return table[format]
