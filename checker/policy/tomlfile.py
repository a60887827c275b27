"""A `pyproject.toml` in, the table of our settings in it out, with the places of its keys as far as they stand on lines of their own."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from checker.model.errors import InputError
from checker.model.regex import regex
from checker.policy.node import Node, Position, Where, problem_at
from checker.policy.textfile import read_text

TABLE = ("tool", "checker")
HEADER = regex(r"[ \t]*(\[\[?)([^\[\]]+)\]")
KEY = regex(r"""([ \t]*)((?:[\w-]+|"[^"]*"|'[^']*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"]*"|'[^']*'))*)[ \t]*=[ \t]*""")
NAME = regex(r"""[\w-]+|"[^"]*"|'[^']*'""")
AT = regex(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def load(path: Path, shown: str) -> Node | None:
    """The table `[tool.checker]` of a TOML file; None if it has none. Raises InputError if the file cannot be read or is no TOML.

    A file that never says `checker` is none of our business, and is not parsed at all.
    """
    text = read_text(path, shown)
    if TABLE[1] not in text:
        return None
    import tomllib  # takes as long to load as all of our rules

    lines = tuple(text.splitlines())
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(problem_at(shown, lines, _place(str(error), lines), f"this is not valid TOML: {AT.sub('', str(error)).strip().lower()}")) from error
    tool = data.get(TABLE[0])
    table = tool.get(TABLE[1]) if isinstance(tool, dict) else None
    if table is None:
        return None
    values, keys = _positions(lines)
    return Node(shown, plain(table), lines, values, keys)


def plain(value: object) -> object:
    """The data with dates as the text that stands there, as they are in YAML; TOML has a type of its own for them.

    >>> plain({"until": date(2027, 3, 31), "rules": ["sum-off"]})
    {'until': '2027-03-31', 'rules': ['sum-off']}
    """
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | time) else value


def _place(message: str, lines: tuple[str, ...]) -> Position:
    found = AT.search(message)
    if found and found.group(1):
        return int(found.group(1)), int(found.group(2))
    return len(lines) or 1, len(lines[-1]) + 1 if lines else 1


def _positions(lines: tuple[str, ...]) -> tuple[dict[Where, Position], dict[Where, Position]]:
    """Where keys and their values stand, below the table; what stands inside a value has no place of its own, and is shown at the value."""
    values: dict[Where, Position] = {}
    keys: dict[Where, Position] = {}
    table: Where = ()
    counts: dict[Where, int] = {}
    for number, line in enumerate(lines, 1):
        if header := HEADER.match(line):
            table = _names(header.group(2))
            if len(header.group(1)) == 2:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            _note(values, table, (number, header.start(1) + 1))
        elif found := KEY.match(line):
            where = (*table, *_names(found.group(2)))
            _note(keys, where, (number, found.start(2) + 1))
            _note(values, where, (number, found.end() + 1))
    return values, keys


def _names(dotted: str) -> Where:
    return tuple(name.strip("\"'") for name in NAME.findall(dotted))


def _note(places: dict[Where, Position], where: Where, position: Position) -> None:
    if where[: len(TABLE)] == TABLE:
        places.setdefault(where[len(TABLE) :], position)
