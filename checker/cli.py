"""The command line: arguments in, reports and an exit code out; the one place where errors are caught."""

from __future__ import annotations

import gc
import os
import re
import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from checker import __version__
from checker.model.errors import InputError, Problem

if TYPE_CHECKING:
    from checker.model.finding import Finding
    from checker.model.settings import Settings
    from checker.report.layout import Layout

FINGERPRINT = re.compile(r"[0-9a-f]{16}")
OK, FOUND, CANNOT_CHECK, BUG, INTERRUPTED = 0, 1, 2, 3, 130
SEVERITY_NAMES = ("error", "warning", "info")
FINDING_FORMATS = ("text", "json", "jsonl", "markdown")
CLAIM_FORMATS = ("text", "jsonl", "json", "markdown", "csv")
PAGE_FORMATS = ("text", "markdown")
LIST_FORMATS = ("text", "json", "markdown")

config_option = click.option(
    "--config", metavar="FILE", help="The settings file. Default: checker.yaml, or [tool.checker] in pyproject.toml, found upwards from the first path."
)
rules_option = click.option("--rules", multiple=True, metavar="PATH", help="A rule file or a folder of them, besides the rules that ship; may be repeated.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs a command and exits: 0 nothing found, 1 findings at or above --fail-on, 2 could not check, 3 our bug, 130 interrupted."""
    gc.disable()  # our values hang together without circles, and looking for some takes up to a quarter of a long run
    sys.exit(run(arguments))


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
@click.option("--output", "outputs", multiple=True, metavar="FORMAT:FILE", help="Also write a report to a file; may be repeated.")
@config_option
@rules_option
@click.option("--select", multiple=True, metavar="RULE", help="Run these rules only; may be repeated.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave these rules out; may be repeated.")
@click.option("--fail-on", type=click.Choice(SEVERITY_NAMES), help="The lowest severity that ends in exit code 1. Default: error.")
def check(
    paths: tuple[str, ...],
    format_: str,
    outputs: tuple[str, ...],
    config: str | None,
    rules: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
) -> int:
    """Report the statements that cannot all be true: across the documents under PATH, inside one, or between a number and its conversion."""
    from checker.pipeline import check as run_check
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write

    targets = [output_target(spec) for spec in outputs]
    settings = load_settings(paths[0] if paths else None, Flags(config, rules, select=select, ignore=ignore, fail_on=fail_on))
    audit = run_check(searched(paths, settings), settings)
    for name, file in targets:
        write_file(file, write(audit, name))
    click.echo(write(audit, format_, terminal_layout()), nl=False)
    return FOUND if fails(audit.findings, settings) else OK


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
def claims(paths: tuple[str, ...], format_: str, source: str, every: bool, coverage: bool, config: str | None) -> int:
    """List every quantity and date that the documents under PATH state, attributed or not."""
    from checker.documents.jsonl import read_rows
    from checker.pipeline import compared_in, list_claims, take_inventory
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write_claims, write_coverage

    if source == "jsonl":
        settings = load_settings(None, Flags(config))
        inventory = take_inventory(read_rows(*row_lines(paths)), (), settings)
        format_ = "rows" if format_ == "jsonl" else format_
    else:
        settings = load_settings(paths[0] if paths else None, Flags(config))
        inventory = list_claims(searched(paths, settings), settings)
    layout = terminal_layout()
    pieces = write_coverage(inventory, compared_in(inventory, settings), format_, layout) if coverage else write_claims(inventory, format_, every, layout)
    for piece in pieces:
        click.echo(piece, nl=False)
    return OK


@commands.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--output", metavar="DIR", help="The folder that gets the files. Default: the first path, or the folder that holds it.")
@click.option("--stdout", "printed", is_flag=True, help="Print one settings file with the vocabulary in it, and write nothing.")
def init(paths: tuple[str, ...], output: str | None, printed: bool) -> int:
    """Write checker.yaml and vocabulary.yaml to start with, from the names and properties in the documents under PATH."""
    from checker.pipeline import propose
    from checker.report.starter import settings_text, together_text, vocabulary_text

    paths = paths or (".",)
    if printed:
        click.echo(together_text(propose(paths), [*paths]), nl=False)
        return OK
    folder = starting_folder(paths, output)
    proposal = propose(paths)
    listed = [Path(os.path.relpath(path, folder)).as_posix() for path in paths]
    write_file(str(folder / "vocabulary.yaml"), vocabulary_text(proposal))
    write_file(str(folder / "checker.yaml"), settings_text("vocabulary.yaml", listed))
    click.echo(f"{(folder / 'checker.yaml').as_posix()}: written; it names vocabulary.yaml beside it")
    for name, proposed in (("entities", proposal.entities), ("attributes", proposal.attributes)):
        sure = sum(p.sure for p in proposed)
        click.echo(f"  {name}: {sure:,} proposed, {len(proposed) - sure:,} more commented out")
    click.echo("look through vocabulary.yaml before you rely on it")
    return OK


@commands.command("rules")
@click.option("--format", "format_", type=click.Choice(LIST_FORMATS), default="text", show_default=True, help="How the list is written.")
@config_option
@rules_option
def list_rules(format_: str, config: str | None, rules: tuple[str, ...]) -> int:
    """List the rules that would run."""
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write_rules

    click.echo(write_rules(load_settings(None, Flags(config, rules)).rules, format_, terminal_layout()), nl=False)
    return OK


@commands.command()
@click.argument("subject", metavar="RULE-or-FINGERPRINT")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--format", "format_", type=click.Choice(PAGE_FORMATS), default="text", show_default=True, help="How the page of a rule is written.")
@config_option
@rules_option
def explain(subject: str, paths: tuple[str, ...], format_: str, config: str | None, rules: tuple[str, ...]) -> int:
    """Show the page of a RULE, or how a finding in the documents under PATH came about, from its text to its verdict."""
    from checker.policy.config import Flags, load_settings
    from checker.report.write import write_rule, write_trace

    settings = load_settings(paths[0] if paths else None, Flags(config, rules))
    known = {r.id: r for r in settings.rules}
    if subject in known:
        click.echo(write_rule(known[subject], format_, terminal_layout()), nl=False)
    elif FINGERPRINT.fullmatch(subject):
        click.echo(write_trace(finding_of(subject, paths, settings), terminal_layout()), nl=False)
    else:
        raise InputError(unknown_subject(subject, known))
    return OK


def finding_of(fingerprint: str, paths: Sequence[str], settings: Settings) -> Finding:
    """Judges again and gives the finding with this fingerprint; raises InputError where there is none."""
    from checker.pipeline import check as run_check

    found = next((f for f in run_check(searched(paths, settings), settings).findings if f.fingerprint == fingerprint), None)
    if found is None:
        hint = "name the same paths and settings as in the run that reported it"
        raise InputError(Problem("", 0, 0, f"no finding has the fingerprint {fingerprint}", hint=hint))
    return found


def unknown_subject(subject: str, known: Iterable[str]) -> Problem:
    """What to say of a word that is neither a rule nor a fingerprint."""
    from difflib import get_close_matches

    near = get_close_matches(subject, known, 1)
    return Problem("", 0, 0, f"there is no rule `{subject}`", hint=f"did you mean `{near[0]}`?" if near else "`checker rules` lists them")


def searched(paths: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """The paths to read: those given, else those of the settings, else the current folder."""
    return tuple(paths) or settings.sources or (".",)


def fails(findings: Iterable[Finding], settings: Settings) -> bool:
    """True if a finding is at or above the severity that fails the run."""
    from checker.model.rule import SEVERITIES

    return any(SEVERITIES.index(finding.severity) >= SEVERITIES.index(settings.fail_on) for finding in findings)


def starting_folder(paths: Sequence[str], output: str | None) -> Path:
    """The folder that `init` writes to; raises InputError where that is none, or holds one of the files already."""
    first = Path(paths[0])
    folder = Path(output) if output is not None else first.parent if first.is_file() else first
    if not folder.is_dir():
        raise InputError(Problem(folder.as_posix(), 0, 0, "there is no such folder", hint="name a folder that exists, with --output if need be"))
    there = [path for path in (folder / "checker.yaml", folder / "vocabulary.yaml") if path.exists()]
    if there:
        hint = "move it away, write elsewhere with --output, or print with --stdout"
        raise InputError(*(Problem(path.as_posix(), 0, 0, "is there already and is not overwritten", hint=hint) for path in there))
    return folder


def terminal_layout() -> Layout:
    """How wide standard output is, and whether it takes colours (a terminal, and NO_COLOR unset)."""
    from checker.report.layout import Layout

    if not sys.stdout.isatty():
        return Layout()
    return Layout(get_terminal_size((100, 24)).columns, not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def output_target(spec: str) -> tuple[str, str]:
    """FORMAT and FILE of an --output; raises InputError before any work is done."""
    name, colon, file = spec.partition(":")
    if name not in FINDING_FORMATS or not colon or not file:
        raise InputError(Problem("", 0, 0, f"--output {spec}: not of the form FORMAT:FILE", hint=f"FORMAT is one of {', '.join(FINDING_FORMATS)}"))
    return name, file


def write_file(file: str, text: str) -> None:
    """Writes a report; raises InputError where the file cannot be written."""
    try:
        Path(file).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise InputError(Problem(file, 0, 0, f"cannot write the report: {error.strerror}", hint="name a file in a folder that exists")) from None


def row_lines(paths: Sequence[str]) -> tuple[str, bytes]:
    """The name and the bytes of the rows to read: standard input for `-` or nothing, else one file."""
    if len(paths) > 1:
        raise InputError(Problem("", 0, 0, "--from jsonl reads one file or -", hint="join the files first"))
    if not paths or paths[0] == "-":
        return "standard input", sys.stdin.buffer.read()
    try:
        return paths[0], Path(paths[0]).read_bytes()
    except OSError as error:
        raise InputError(Problem(paths[0], 0, 0, f"cannot read: {error.strerror}", hint="name a file of JSON lines, or - for standard input")) from None
