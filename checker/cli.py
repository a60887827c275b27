"""The command line: arguments in, reports and an exit code out; the one place where errors are caught."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker import __version__
from checker.commands.console import BUG, DATASET, FOUND, OK, output_target, row_lines, terminal_layout
from checker.model.errors import InputError, Problem

if TYPE_CHECKING:
    from checker.report.layout import Detail

CANNOT_CHECK, INTERRUPTED = 2, 130  # exit codes, besides those of a run that came to its end
PERSONA_NAMES = ("regular", "pedantic", "auditor")
SEVERITY_NAMES = ("error", "warning", "info")
FINDING_FORMATS = ("text", "json", "jsonl", "markdown", "sarif", "junit", "github", "gitlab", "rdjson", "csv", "html")
CLAIM_FORMATS = ("text", "jsonl", "json", "markdown", "csv")
COMPARISON_FORMATS = ("text", "json", "jsonl")
PAGE_FORMATS, SETTINGS_FORMATS, LIST_FORMATS = ("text", "markdown"), ("text", "json"), ("text", "json", "markdown")

config_option = click.option(
    "--config", metavar="FILE", help="The settings file. Default: checker.yaml, or [tool.checker] in pyproject.toml, found upwards from the first path."
)
rules_option = click.option("--rules", multiple=True, metavar="PATH", help="A rule file or a folder of them, besides the rules that ship; may be repeated.")
reference_option = click.option("--reference", multiple=True, metavar="FILE", help="Values that are held to be right (YAML or CSV); may be repeated.")
select_option = click.option("--select", multiple=True, metavar="RULE", help="Run these rules only, or kinds of them; may be repeated.")
ignore_option = click.option("--ignore", multiple=True, metavar="RULE", help="Leave these rules out, or kinds of them; may be repeated.")
fail_on_option = click.option("--fail-on", type=click.Choice(SEVERITY_NAMES), help="The lowest severity that ends in exit code 1. Default: error.")
baseline_option = click.option("--baseline", metavar="FILE", help="Report only findings that this file does not list.")
jobs_option = click.option(
    "--jobs", type=click.IntRange(1), metavar="NUMBER", help="How many processes read documents. Default: as many as there are cores, if there is much to read."
)
cache_dir_option = click.option("--cache-dir", metavar="DIR", help="Where to keep what was read, for the next run. Default: where the system has such things.")
engine_option = click.option(
    "--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who reads documents: this machine, or a Spark cluster."
)
master_option = click.option("--master", metavar="URL", help="The address of the Spark cluster. Default: that of spark-submit, else this machine.")
claims_in_memory_option = click.option(
    "--claims-in-memory", type=click.IntRange(0), default=300_000, show_default=True, metavar="NUMBER", help="With more claims, they go to a file."
)
no_cache_option = click.option("--no-cache", is_flag=True, help="Neither use nor keep what was read.")
persona_option = click.option("--persona", type=click.Choice(PERSONA_NAMES), help="Who is to hear of findings. Default: regular.")
min_confidence_option = click.option(
    "--min-confidence", type=click.FloatRange(0, 1), metavar="NUMBER", help="How sure a finding must be, from 0 to 1. Default: by persona."
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits: 0 nothing found, 1 findings at or above --fail-on, 2 could not check, 3 our bug, 130 interrupted."""
    gc.disable()  # our values hang together without circles, and looking for some takes up to a quarter of a long run
    from checker.commands.leaving import leave

    leave(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; every error ends here, as a message and not as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        code = commands.main(args=None if arguments is None else list(arguments), prog_name="checker", standalone_mode=False)
        sys.stdout.flush()
        return int(code or OK)
    except InputError as error:
        click.echo("\n".join(f"checker: {problem}" for problem in error.problems), err=True)
        return CANNOT_CHECK
    except click.ClickException as error:
        click.echo(f"checker: {error.format_message()}", err=True)
        click.echo("  see `checker --help`", err=True)
        return CANNOT_CHECK
    except (KeyboardInterrupt, click.Abort):
        click.echo("checker: interrupted", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away ("| head"); nothing is left to be written to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 - the last resort: whatever comes here is a mistake of ours
        return report_bug(error)


def report_bug(error: Exception) -> int:
    """Says that the program is at fault and where; the whole traceback only where CHECKER_TRACEBACK is set."""
    import traceback

    if os.environ.get("CHECKER_TRACEBACK"):
        traceback.print_exception(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    click.echo(f"checker: internal error: {type(error).__name__}: {error} ({Path(frame.filename).name}:{frame.lineno})", err=True)
    click.echo("  this is a bug in checker, not in your documents; please report it with the output of the same command under CHECKER_TRACEBACK=1", err=True)
    return BUG


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="checker")
def commands() -> None:
    """A linter for facts: finds the quantities and dates that documents state, and reports those that cannot all be true."""


@commands.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(FINDING_FORMATS), default="text", show_default=True, help="What standard output gets.")
@click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Also write a report to a file (parquet: to a folder); may be repeated.")
@config_option
@rules_option
@reference_option
@select_option
@ignore_option
@fail_on_option
@baseline_option
@click.option("--write-baseline", metavar="FILE", help="List the findings of this run in a file, for --baseline.")
@click.option("--show-waived", is_flag=True, help="Show the findings that are waived or in the baseline as well.")
@click.option("--changed", multiple=True, metavar="FILE", help="Report only findings that touch this file, against all documents; may be repeated.")
@click.option("--since", metavar="GIT-REF", help="Report only findings that touch a file changed since then; all, if none is.")
@click.option("--quiet", "-q", is_flag=True, help="Text only: one line a finding, and nothing else.")
@click.option("--statistics", is_flag=True, help="Text only: how many findings each rule has, instead of the findings.")
@click.option("--today", metavar="DATE", help="The day against which waivers expire. Default: the day of the system.")
@persona_option
@min_confidence_option
@engine_option
@master_option
@jobs_option
@claims_in_memory_option
@cache_dir_option
@no_cache_option
def check(
    paths: tuple[str, ...],
    format_: str,
    outputs: tuple[str, ...],
    config: str | None,
    rules: tuple[str, ...],
    reference: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    write_baseline: str | None,
    show_waived: bool,
    changed: tuple[str, ...],
    since: str | None,
    quiet: bool,
    statistics: bool,
    today: str | None,
    persona: str | None,
    min_confidence: float | None,
    engine: str,
    master: str | None,
    jobs: int | None,
    claims_in_memory: int,
    cache_dir: str | None,
    no_cache: bool,
) -> int:
    """Report the statements that cannot all be true: across the documents under PATH, inside one, or between a number and its conversion."""
    from checker.commands.cache import cache_folder, plan_for

    if (quiet or statistics) and format_ != "text":
        raise click.UsageError("--quiet and --statistics go with --format text alone")
    targets = tuple(output_target(spec, (*FINDING_FORMATS, DATASET)) for spec in outputs)
    folder = cache_folder(cache_dir, no_cache)
    detail: Detail = "lines" if quiet else "counts" if statistics else "full"

    def run_anew() -> int:
        # What does the work is loaded where there is work: a second run on what has not changed has none.
        from checker.commands.check import Wanted, run_check
        from checker.policy.config import Flags

        flags = Flags(
            *(config, rules, (), select, ignore, fail_on, baseline, write_baseline is not None, persona, min_confidence, today),
            reference=reference,
            formats=FINDING_FORMATS,
        )
        wanted = Wanted(format_, targets, show_waived, detail, write_baseline, changed, since)
        return run_check(paths, flags, wanted, plan_for(jobs, folder, engine, master), claims_in_memory)

    if folder is None or write_baseline is not None or engine == "spark" or DATASET in dict(targets):
        return run_anew()
    from checker.commands.again import Question, answered

    return answered(Question.of(click.get_current_context().params, folder), run_anew)


@commands.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(CLAIM_FORMATS), default="text", show_default=True, help="What standard output gets.")
@click.option(
    "--from",
    "source",
    type=click.Choice(["files", "jsonl"]),
    default="files",
    show_default=True,
    help='With jsonl, PATH is - or a file of lines {"id", "text", "published"?, "about"?}.',
)
@click.option("--all", "every", is_flag=True, help="List the numbers that are no claims as well, with the reason.")
@click.option("--coverage", is_flag=True, help="Count instead: how many numbers were seen, attributed, compared and skipped, and why, for each document.")
@config_option
@jobs_option
@cache_dir_option
@no_cache_option
def claims(
    paths: tuple[str, ...],
    format_: str,
    source: str,
    every: bool,
    coverage: bool,
    config: str | None,
    jobs: int | None,
    cache_dir: str | None,
    no_cache: bool,
) -> int:
    """List every quantity and date that the documents under PATH state, attributed or not."""
    from checker.commands.cache import cache_folder, plan_for
    from checker.commands.claims import run_claims

    return run_claims(paths, source == "jsonl", format_, every, coverage, config, plan_for(jobs, cache_folder(cache_dir, no_cache)))


@commands.command()
@click.argument("statements", nargs=-1, metavar="A B")
@click.option("--format", "format_", type=click.Choice(COMPARISON_FORMATS), help="How the verdict is written. Default: text, and jsonl for rows.")
@click.option(
    "--from",
    "source",
    type=click.Choice(["arguments", "jsonl"]),
    default="arguments",
    show_default=True,
    help='With jsonl, the only argument is - or a file of lines {"id", "a", "b", "published_a"?, "published_b"?}.',
)
@config_option
def compare(statements: tuple[str, ...], format_: str | None, source: str, config: str | None) -> int:
    """Say whether the statements A and B can both be true, with the reasons: they are presumed to speak of the same thing at the same time.

    Exit code 1 if they are in conflict, 2 if one of two statements says nothing that could be checked, else 0.
    """
    from checker.documents.row_pairs import read_pair, read_row_pairs
    from checker.pipeline import compare as run_compare
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write_comparison

    if source == "jsonl":
        pairs = read_row_pairs(*row_lines(statements))
        format_ = "rows" if format_ in (None, "jsonl") else format_
    else:
        pairs = (read_pair(*two_statements(statements)),)
    layout, code = terminal_layout(), OK
    for comparison in run_compare(pairs, load_settings(None, Flags(config))):
        click.echo(write_comparison(comparison, format_ or "text", layout), nl=False)
        if comparison.verdict == "conflict":
            code = FOUND
        elif source == "arguments" and not comparison.pairs and not (comparison.a.claims and comparison.b.claims):
            code = CANNOT_CHECK
    return code


@commands.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--output", metavar="DIR", help="The folder that gets the files. Default: the first path, or the folder that holds it.")
@click.option("--stdout", "printed", is_flag=True, help="Print one settings file with the vocabulary in it, and write nothing.")
def init(paths: tuple[str, ...], output: str | None, printed: bool) -> int:
    """Write checker.yaml and vocabulary.yaml to start with, from the names and properties in the documents under PATH."""
    from checker.commands.start import run_init

    return run_init(paths, output, printed)


@commands.command("config")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(SETTINGS_FORMATS), default="text", show_default=True, help="How the settings are written.")
@config_option
@rules_option
@reference_option
@select_option
@ignore_option
@fail_on_option
@baseline_option
@persona_option
@min_confidence_option
def show_config(
    paths: tuple[str, ...],
    format_: str,
    config: str | None,
    rules: tuple[str, ...],
    reference: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    persona: str | None,
    min_confidence: float | None,
) -> int:
    """Show the settings that `checker check` PATH would have with these options, and where each of them comes from."""
    from checker.commands.config import run_config
    from checker.policy.config import Flags

    flags = Flags(
        config,
        rules,
        reference=reference,
        select=select,
        ignore=ignore,
        fail_on=fail_on,
        baseline=baseline,
        persona=persona,
        min_confidence=min_confidence,
        formats=FINDING_FORMATS,
    )
    return run_config(paths, format_, flags)


@commands.command("rules")
@click.option("--format", "format_", type=click.Choice(LIST_FORMATS), default="text", show_default=True, help="How the list is written.")
@click.option("--all", "every", is_flag=True, help="List the rules that do not run as well.")
@config_option
@rules_option
def list_rules(format_: str, every: bool, config: str | None, rules: tuple[str, ...]) -> int:
    """List the rules that would run."""
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write_rules

    settings = load_settings(None, Flags(config, rules))
    listed = sorted((*settings.rules, *(settings.resting if every else ())), key=lambda rule: rule.id)
    click.echo(write_rules(listed, format_, terminal_layout(), {rule.id for rule in settings.resting}), nl=False)
    return OK


@commands.command("test")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(SETTINGS_FORMATS), default="text", show_default=True, help="How the outcome is written.")
@click.option("--all", "every", is_flag=True, help="List what is as expected as well.")
@config_option
@rules_option
def run_tests(paths: tuple[str, ...], format_: str, every: bool, config: str | None, rules: tuple[str, ...]) -> int:
    """Run the examples in rule files, and pages with `<!-- checker: expect RULE -->` beside their passages; by default those of all rules.

    Exit code 1 if something is not as expected, else 0.
    """
    from checker.commands.test import run_test

    return run_test(paths, format_, every, config, rules)


@commands.command("diff")
@click.argument("old")
@click.argument("new")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(LIST_FORMATS), default="text", show_default=True, help="How the difference is written.")
@click.option("--config", metavar="FILE", help="The settings file for both commits. Default: what each of them has.")
def diff(old: str, new: str, paths: tuple[str, ...], format_: str, config: str | None) -> int:
    """Say what has changed from OLD to NEW: two reports in JSON files, or two commits of git, there in the documents under PATH.

    The reports are those of `checker check --format json`, or of `checker claims --format json`. Commits are judged in scratch folders.

    Tells the findings that are new, gone or different, and the facts that have other values. Exit code 1 if a finding is new or has changed, else 0.
    """
    from checker.commands.difference import run_diff

    return run_diff(old, new, paths, format_, config)


@commands.command()
@click.argument("subject", metavar="RULE-or-FINGERPRINT")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(PAGE_FORMATS), default="text", show_default=True, help="How the page of a rule is written.")
@config_option
@rules_option
def explain(subject: str, paths: tuple[str, ...], format_: str, config: str | None, rules: tuple[str, ...]) -> int:
    """Show the page of a RULE, or how a finding in the documents under PATH came about, from its text to its verdict."""
    from checker.commands.explain import run_explain
    from checker.policy.config import Flags

    return run_explain(subject, paths, format_, Flags(config, rules))


@commands.command("cache")
@click.argument("action", type=click.Choice(("info", "clear")), metavar="info|clear")
@cache_dir_option
def cache(action: str, cache_dir: str | None) -> int:
    """Say where the cache is and what it holds, or empty it: what is kept of each document and each run, so that it need not be done again."""
    from checker.commands.cache import run_cache

    return run_cache(action, cache_dir)


def two_statements(statements: Sequence[str]) -> tuple[str, str]:
    """The two statements to compare; raises InputError where there are more or fewer."""
    if len(statements) != 2:
        hint = 'checker compare "The bridge is 120 m long." "The bridge has a length of 150 m."'
        raise InputError(Problem("", 0, 0, f"compare takes two statements, each in quotation marks, and was given {len(statements)}", hint=hint))
    return statements[0], statements[1]
