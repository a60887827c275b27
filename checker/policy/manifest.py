"""A `sources.yaml` in, what it says of each file out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, cast, get_args

from checker.model.document import Rounding, Source
from checker.model.errors import InputError, Problem
from checker.model.manifest import Entry, Manifest
from checker.model.moment import Period
from checker.model.regex import regex
from checker.policy import problems, yamlfile
from checker.policy.node import Node, Where
from checker.policy.periods import FORMAT, NotAPeriod, parse_period, range_of

LANGUAGE = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
TOP_KEYS = ("sources", "defaults", "topic", "title", "note")
DEFAULT_KEYS = ("publisher", "published", "language", "rounding", "note")
ENTRY_KEYS = ("file", "title", "publisher", "url", "published", "language", "about", "rounding", "note")
OWN_PREFIX = "x-"  # keys of the user's own, which we let stand and do not read


def read_manifest(path: Path) -> Manifest:
    """What a manifest says of the files in its folder and below; a later file of the same folder is not read here.

    Raises InputError with all that is wrong in it: it cannot be read, a key that the format does not have, a date that the calendar does not have, a file
    outside the folder, a file listed twice.
    """
    node = yamlfile.load(path, path.as_posix())
    data = node.data
    if not isinstance(data, dict):
        raise InputError(problems.wrong_type(node, (), "a mapping"))
    found = [*_unknown_keys(node, (), TOP_KEYS), *_defaults(node), *_sources(node)]
    if found:
        raise InputError(*found)
    defaults = data.get("defaults") or {}
    return Manifest(node.file, tuple(_entry(node, i, {**defaults, **_given(e)}) for i, e in enumerate(data["sources"])))


def _entry(node: Node, index: int, data: Mapping[str, Any]) -> Entry:
    published = data.get("published")
    source = Source(
        title=data.get("title"),
        publisher=data.get("publisher"),
        url=data.get("url"),
        published=None if published is None else _period(published),
        published_from="" if published is None else PurePosixPath(node.file).name,
        language=data.get("language") or "en",
        language_from=PurePosixPath(node.file).name if data.get("language") else "",
        about=data.get("about"),
        rounding=cast("Rounding", data.get("rounding") or "nearest"),
    )
    return Entry(PurePosixPath(data["file"]).as_posix(), source, node.position(("sources", index))[0])


def _given(data: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that have a value, so that an empty one does not hide a default."""
    return {key: value for key, value in data.items() if value is not None}


def _sources(node: Node) -> list[Problem]:
    data = cast("dict[str, object]", node.data)
    if "sources" not in data:
        return [problems.missing_key(node, (), "sources", "the list of the files that this manifest speaks for")]
    listed = data["sources"]
    if not isinstance(listed, list):
        return [problems.wrong_type(node, ("sources",), "a list")]
    found = [p for i, entry in enumerate(listed) for p in _fields(node, ("sources", i), ENTRY_KEYS)]
    nameless = [("sources", i) for i, entry in enumerate(listed) if isinstance(entry, dict) and not _names_a_file(entry)]
    found += [problems.missing_key(node, where, "file", "the path of the file from this folder") for where in nameless]
    return [*found, *_listed_twice(node, listed)]


def _names_a_file(entry: Mapping[str, object]) -> bool:
    """True if the entry has a file, or a key that was meant to give it."""
    return entry.get("file") is not None or any(problems.nearest(key, ENTRY_KEYS) == "file" for key in entry if key not in ENTRY_KEYS)


def _defaults(node: Node) -> list[Problem]:
    data = cast("dict[str, object]", node.data)
    return [] if data.get("defaults") is None else _fields(node, ("defaults",), DEFAULT_KEYS)


def _fields(node: Node, where: Where, known: Sequence[str]) -> list[Problem]:
    """What is wrong with a mapping that describes a file, or all files."""
    data = node.at(where)
    if not isinstance(data, dict):
        return [problems.wrong_type(node, where, "a mapping")]
    checked = (CHECKS[key](node, (*where, key)) for key in data if key in CHECKS and key in known and data[key] is not None)
    return [*_unknown_keys(node, where, known), *(problem for problem in checked if problem)]


def _unknown_keys(node: Node, where: Where, known: Sequence[str]) -> list[Problem]:
    data = node.at(where)
    keys = data if isinstance(data, dict) else ()
    return [problems.unknown_key(node, (*where, key), known) for key in keys if key not in known and not key.startswith(OWN_PREFIX)]


def _listed_twice(node: Node, listed: Sequence[object]) -> list[Problem]:
    found: list[Problem] = []
    firsts: dict[PurePosixPath, Where] = {}
    for i, entry in enumerate(listed):
        if isinstance(entry, dict) and isinstance(entry.get("file"), str):
            where = ("sources", i, "file")
            first = firsts.setdefault(PurePosixPath(entry["file"]), where)
            if first != where:
                message = f"{problems.quoted(entry['file'])} is listed a second time; the first is on line {node.position(first)[0]}"
                found.append(node.problem(where, message, "keep one of the two"))
    return found


def _text(node: Node, where: Where) -> Problem | None:
    value = node.at(where)
    if not isinstance(value, str):
        return problems.wrong_type(node, where, "text")
    return None if value.strip() else problems.blank(node, where)


def _file(node: Node, where: Where) -> Problem | None:
    value = node.at(where)
    if not isinstance(value, str) or not value.strip():
        return _text(node, where)
    path = PurePosixPath(value)
    if path.is_absolute() or PureWindowsPath(value).drive or "\\" in value or ".." in path.parts:
        message = f"{problems.quoted(value)} does not lead into the folder of this manifest"
        return node.problem(where, message, "write the path from this folder on, with `/` between folders; files elsewhere need a manifest of their own")
    return None


def _language(node: Node, where: Where) -> Problem | None:
    value = node.at(where)
    if not isinstance(value, str) or LANGUAGE.fullmatch(value):
        return _text(node, where)
    return node.problem(where, f"{problems.quoted(value)} is not the code of a language", "write a code such as `en`, `de` or `zh-Hans`")


def _rounding(node: Node, where: Where) -> Problem | None:
    return None if node.at(where) in get_args(Rounding) else problems.not_one_of(node, where, get_args(Rounding))


def _published(node: Node, where: Where) -> Problem | None:
    value = node.at(where)
    if isinstance(value, dict) and set(value) != {"from", "to"}:
        return node.problem(where, "a range has the two keys `from` and `to`", FORMAT)
    if isinstance(value, bool | float | list):
        return problems.wrong_type(node, where, "a date")
    try:
        _period(value)
    except NotAPeriod as error:
        shown = f"{value['from']}/{value['to']}" if isinstance(value, dict) else value
        return node.problem(where, f"{problems.quoted(shown)} {error}", FORMAT)
    return None


def _period(value: object) -> Period:
    """The period of a date, a range, or a mapping with the two ends of one."""
    if isinstance(value, dict):
        return range_of(parse_period(str(value["from"])), parse_period(str(value["to"])))
    return parse_period(str(value))


CHECKS: Mapping[str, Callable[[Node, Where], Problem | None]] = {
    "file": _file,
    "title": _text,
    "publisher": _text,
    "url": _text,
    "about": _text,
    "language": _language,
    "rounding": _rounding,
    "published": _published,
}
