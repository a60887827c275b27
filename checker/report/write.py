"""From what a run found to text: the door of this stage, one table of formats for each thing that can be written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.model.errors import InputError, Problem
from checker.report.layout import PLAIN, Layout

if TYPE_CHECKING:
    from checker.model.audit import Audit, Inventory
    from checker.model.comparison import Comparison
    from checker.model.document import Place
    from checker.model.finding import Finding
    from checker.model.rule import Rule
    from checker.model.settings import Stated
    from checker.model.trial import Trial
    from checker.report.difference import Difference

# Each format with the module of this stage and the function in it that writes it. They are loaded when they are asked for: a run writes one or two of them, and
# all of them together take a tenth of a start.
FORMATS: Mapping[str, str] = {
    "text": "terminal:write_text",
    "json": "json_report:write_json",
    "jsonl": "json_report:write_jsonl",
    "markdown": "markdown:write_markdown",
    "sarif": "sarif:write_sarif",
    "junit": "junit:write_junit",
    "github": "github:write_github",
    "gitlab": "gitlab:write_gitlab",
    "rdjson": "rdjson:write_rdjson",
    "csv": "findings_csv:write_findings_csv",
    "html": "html.page:write_html",
}
CLAIM_FORMATS: Mapping[str, str] = {
    "text": "claims_table:write_claims_text",
    "json": "claims_json:write_claims_json",
    "jsonl": "claims_json:write_claims_jsonl",
    "rows": "claims_json:write_claims_rows",
    "markdown": "claims_markdown:write_claims_markdown",
    "csv": "claims_csv:write_claims_csv",
}
COVERAGE_FORMATS: Mapping[str, str] = {
    "text": "coverage_pages:coverage_text",
    "json": "coverage_pages:coverage_json",
    "jsonl": "coverage_pages:coverage_jsonl",
    "rows": "coverage_pages:coverage_jsonl",
    "markdown": "coverage_pages:coverage_markdown",
    "csv": "coverage_pages:coverage_csv",
}
COMPARISON_FORMATS: Mapping[str, str] = {
    "text": "comparison:comparison_text",
    "json": "comparison:comparison_json",
    "jsonl": "comparison:comparison_jsonl",
    "rows": "comparison:comparison_row",
}
DIFFERENCE_FORMATS: Mapping[str, str] = {
    "text": "difference_pages:difference_text",
    "json": "difference_pages:difference_json",
    "markdown": "difference_pages:difference_markdown",
}
RULE_FORMATS: Mapping[str, str] = {"text": "explain:explain_text", "markdown": "explain:explain_markdown"}
LIST_FORMATS: Mapping[str, str] = {"text": "rules_list:list_text", "json": "rules_list:list_json", "markdown": "rules_list:list_markdown"}
SETTINGS_FORMATS: Mapping[str, str] = {"text": "effective:settings_text", "json": "effective:settings_json"}
TRIAL_FORMATS: Mapping[str, str] = {"text": "trials:trials_text", "json": "trials:trials_json"}


def write(audit: Audit, format: str, layout: Layout = PLAIN) -> str:
    """The report of a run in one of FORMATS; the same audit gives the same text. Raises InputError for a format that is not there."""
    writer: Callable[[Audit, Layout], str] = chosen(FORMATS, format)
    return writer(audit, layout)


def write_claims(inventory: Inventory, format: str, every: bool = False, layout: Layout = PLAIN) -> Iterator[str]:
    """The inventory in one of CLAIM_FORMATS, in pieces to be written one after the other; numbers that are no claims are listed only if `every`.

    "rows" is "jsonl" for input that came as rows with an id. Raises InputError for a format that is not there.
    """
    writer: Callable[[Inventory, Layout, bool], Iterator[str]] = chosen(CLAIM_FORMATS, format)
    return writer(inventory, layout, every)


def write_coverage(inventory: Inventory, compared: Collection[Place], format: str, layout: Layout = PLAIN) -> Iterator[str]:
    """What became of every number of the inventory, by document and in total, in one of COVERAGE_FORMATS, in pieces to be written one after the other.

    `compared` are the places of the claims that met another one. Raises InputError for a format that is not there.
    """
    writer: Callable[[Inventory, Collection[Place], Layout], Iterator[str]] = chosen(COVERAGE_FORMATS, format)
    return writer(inventory, compared, layout)


def write_comparison(comparison: Comparison, format: str, layout: Layout = PLAIN) -> str:
    """Two passages and the verdict on them in one of COMPARISON_FORMATS; "rows" is "jsonl" for pairs that came as rows with an id.

    Raises InputError for a format that is not there.
    """
    writer: Callable[[Comparison, Layout], str] = chosen(COMPARISON_FORMATS, format)
    return writer(comparison, layout)


def write_difference(difference: Difference, format: str, layout: Layout = PLAIN) -> str:
    """What has changed between two reports in one of DIFFERENCE_FORMATS. Raises InputError for a format that is not there."""
    writer: Callable[[Difference, Layout], str] = chosen(DIFFERENCE_FORMATS, format)
    return writer(difference, layout)


def write_trace(finding: Finding, layout: Layout = PLAIN) -> str:
    """How a finding came about: the finding as in a report, how each number was read, and how they were compared."""
    from checker.report.trace import trace_text

    return trace_text(finding, layout)


def write_rule(rule: Rule, format: str, layout: Layout = PLAIN) -> str:
    """The page of one rule in one of RULE_FORMATS. Raises InputError for a format that is not there."""
    writer: Callable[[Rule, Layout], str] = chosen(RULE_FORMATS, format)
    return writer(rule, layout)


def write_rules(rules: Sequence[Rule], format: str, layout: Layout = PLAIN, off: Collection[str] = ()) -> str:
    """The list of rules, in the order in which they are given, in one of LIST_FORMATS; those in `off`, by id, do not run.

    Raises InputError for a format that is not there.
    """
    writer: Callable[[Sequence[Rule], Layout, Collection[str]], str] = chosen(LIST_FORMATS, format)
    return writer(rules, layout, off)


def write_settings(file: str | None, stated: Sequence[Stated], format: str, layout: Layout = PLAIN) -> str:
    """The effective settings and the file that they come from in one of SETTINGS_FORMATS. Raises InputError for a format that is not there."""
    writer: Callable[[str | None, Sequence[Stated], Layout], str] = chosen(SETTINGS_FORMATS, format)
    return writer(file, stated, layout)


def write_trials(trials: Sequence[Trial], rules: Sequence[Rule], every: bool, format: str, layout: Layout = PLAIN) -> str:
    """What came of the trials of rules and pages in one of TRIAL_FORMATS; those that passed are listed only if `every`.

    Raises InputError for a format that is not there.
    """
    writer: Callable[[Sequence[Trial], Sequence[Rule], bool, Layout], str] = chosen(TRIAL_FORMATS, format)
    return writer(trials, rules, every, layout)


def chosen(table: Mapping[str, str], format: str) -> Any:
    """The function for an entry of a table of formats; raises InputError that names those there are."""
    if format not in table:
        raise InputError(Problem("", 0, 0, f"unknown format {format!r}", hint=f"one of: {', '.join(table)}"))
    module, _, name = table[format].partition(":")
    return getattr(import_module(f"checker.report.{module}"), name)
