"""From the settings in effect to a list of them: an aligned table for a terminal, or JSON."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.settings import Stated
from checker.report.encode import Json, encode
from checker.report.layout import Layout
from checker.report.quotes import columns, fitted, visible

WIDEST_NAME, WIDEST_ORIGIN = 40, 60


def settings_text(file: str | None, stated: Sequence[Stated], layout: Layout) -> str:
    """One setting a line: its name, its value, and where it comes from."""
    wide = max((columns(fitted(each.name, WIDEST_NAME)) for each in stated), default=0)
    room = max(30, layout.width - wide - WIDEST_ORIGIN // 2 - 4)
    longest = max((columns(fitted(each.value, room)) for each in stated), default=0)
    lines = [f"settings: {file or 'no file'}", ""]
    for each in stated:
        name, value = fitted(each.name, WIDEST_NAME), visible(each.value)  # a long one is shown in full, out of its column
        origin = layout.paint("faint", fitted(each.origin, WIDEST_ORIGIN))
        lines.append(f"{name}{' ' * (wide - columns(name))}  {value}{' ' * (longest - columns(value))}  {origin}")
    return "\n".join(lines) + "\n"


def settings_json(file: str | None, stated: Sequence[Stated], layout: Layout) -> str:
    """An object for each setting: name, value and where it comes from."""
    found: list[Json] = [{"name": each.name, "value": each.value, "from": each.origin} for each in stated]
    return encode({"version": 1, "file": file, "settings": found}, 0) + "\n"
