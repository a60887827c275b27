"""The text of a cell in a file of data in, its prose out: of the same length, without escapes, tags and addresses."""

from __future__ import annotations

import json
import re

from checker.documents.links import addresses
from checker.documents.masking import blanked

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|&[a-z]{2,8};")
_PART = re.compile(r"(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)|(\s)")


def csv_prose(raw: str) -> str:
    """The prose of a quoted cell: of a doubled quote the second is blank.

    >>> csv_prose('the ""Old"" pier')
    'the " Old"  pier'
    """
    return without_markup(raw.replace('""', '" '))


def json_prose(raw: str) -> str:
    """The prose of a string between its quotes: escapes give their characters, and the room that they leave stands behind their word.

    >>> json_prose("caf\\\\u00e9s\\\\n9 m")
    'cafés       9 m'
    """
    if "\\" not in raw:
        return without_markup(raw)
    out: list[str] = []
    at = room = 0
    for found in _PART.finditer(raw):
        out.append(raw[at : found.start()])
        at = found.end()
        char = found[2] or _unescaped(found[1])
        if char.isspace():
            out.append(" " * (room + len(found[0])) if found[1] else " " * room + char)
            room = 0
        else:
            out.append(char)
            room += len(found[0]) - len(char)
    return without_markup("".join((*out, raw[at:], " " * room)))


def _unescaped(escape: str) -> str:
    try:
        char = str(json.loads(f'"{escape}"'))
    except json.JSONDecodeError:
        return escape
    return char if char.isprintable() or char.isspace() else "\ufffd"


def without_markup(prose: str) -> str:
    """A cell with its tags, entities and addresses blanked."""
    if not ("<" in prose or "&" in prose or "@" in prose or "/" in prose or "www." in prose):
        return prose
    return blanked(prose, [*((m.start(), m.end(), "") for m in _TAG.finditer(prose)), *addresses(prose)])
