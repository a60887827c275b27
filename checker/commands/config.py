"""The arguments of `checker config` in, the effective settings with their origins out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.commands.console import OK, say, terminal_layout
from checker.policy.config import Flags, load_settings
from checker.policy.origins import stated_settings


def run_config(paths: Sequence[str], format: str, flags: Flags) -> int:
    """Prints the settings that a run over the paths would have, and where each comes from."""
    from checker.report.write import write_settings

    settings = load_settings(paths[0] if paths else None, flags)
    say(write_settings(settings.file, stated_settings(settings, flags, paths), format, terminal_layout()))
    return OK
