"""The arguments of `checker claims` in, the inventory and an exit code out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.commands.cache import ending
from checker.commands.console import OK, row_lines, say, searched, terminal_layout
from checker.documents.jsonl import read_rows
from checker.engine.work import Plan
from checker.pipeline import compared_in, list_claims, take_inventory
from checker.policy.config import Flags, load_settings


def run_claims(paths: Sequence[str], from_rows: bool, format: str, every: bool, coverage: bool, config: str | None, plan: Plan) -> int:
    """Prints everything that the documents under the paths state, or the documents in the rows of a file; with `coverage` how much of it was understood."""
    from checker.report.write import write_claims, write_coverage

    if from_rows:
        settings = load_settings(None, Flags(config))
        inventory = take_inventory(read_rows(*row_lines(paths)), (), settings, plan=plan)
        format = "rows" if format == "jsonl" else format
    else:
        settings = load_settings(paths[0] if paths else None, Flags(config))
        inventory = list_claims(searched(paths, settings), settings, plan=plan)
    layout = terminal_layout()
    pieces = write_coverage(inventory, compared_in(inventory, settings), format, layout) if coverage else write_claims(inventory, format, every, layout)
    for piece in pieces:
        say(piece)  # not click.echo, which flushes after each line
    return ending(inventory.unread, OK)
