"""Lines of JSON in, one document for each out, so that anyone can pipe texts through the program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.document import Document, Source
from checker.model.errors import InputError, Problem

SHAPE = 'each line is an object {"id": text, "text": text, "published"?: "YYYY-MM-DD" or less, "about"?: text, "language"?: text}'
LONGEST_LINE_SHOWN = 200


def read_rows(name: str, data: bytes) -> tuple[Document, ...]:
    """A document for each line, named by its id; blank lines are passed over. Raises InputError with every line that is not of that shape."""
    problems: list[Problem] = []
    documents = tuple(rows(name, data, problems))
    if problems:
        raise InputError(*problems)
    if not documents:
        raise InputError(Problem(name, 0, 0, "no line to read", hint=SHAPE))
    return documents


def rows(name: str, data: bytes, problems: list[Problem]) -> Iterator[Document]:
    """The documents of the good lines; what is wrong with the others is added to `problems`."""
    return (document_of(row) for row in objects(name, data, fault, SHAPE, problems))


def objects(name: str, data: bytes, fault: Callable[[object], str | None], shape: str, problems: list[Problem]) -> Iterator[dict[str, object]]:
    """The objects of the good lines, those in which `fault` finds nothing; what is wrong with the others is added to `problems`, with the `shape` of a line."""
    for number, raw in enumerate(data.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            line = raw.decode("utf-8")
            row = json.loads(line)
        except UnicodeDecodeError as error:
            problems.append(Problem(name, number, error.start + 1, "this line is not UTF-8", hint="save the rows as UTF-8"))
            continue
        except (json.JSONDecodeError, RecursionError) as error:
            column = getattr(error, "colno", 1)
            problems.append(Problem(name, number, column, f"this line is no JSON: {getattr(error, 'msg', 'nested too deeply')}", shown(line), shape))
            continue
        wrong = fault(row)
        if wrong:
            problems.append(Problem(name, number, 1, wrong, shown(line), shape))
        else:
            yield row


def shown(line: str) -> str:
    """The line as a message shows it: not longer than a screen."""
    return line if len(line) <= LONGEST_LINE_SHOWN else line[:LONGEST_LINE_SHOWN] + "…"


def fault(row: object) -> str | None:
    """What is wrong with a row; None if it can be read."""
    return fault_in(row, ("id", "text"), ("text", "published", "about", "language"), ("published",))


def fault_in(row: object, needed: Sequence[str], texts: Sequence[str], dates: Sequence[str]) -> str | None:
    """What is wrong with a row that needs some keys, and in which some must be text and some dates; None if nothing is."""
    if not isinstance(row, dict):
        return "this line is no object"
    for key in needed:
        if key not in row:
            return f"the row has no `{key}`"
    for key in texts:
        if row.get(key) is not None and not isinstance(row[key], str):
            return f"`{key}` must be text"
    for key in dates:
        if row.get(key) and iso_period(row[key]) is None:
            return f"`{key}` is no date: {row[key]!r}"
    return None


def document_of(row: dict[str, object]) -> Document:
    """The document of a good row."""
    published = iso_period(str(row["published"])) if row.get("published") else None
    about = str(row["about"]) if row.get("about") else None
    source = Source(published=published, published_from="the row" if published else "", about=about, language=str(row.get("language") or "en"))
    return read_text(str(row["id"]), str(row["text"]), source)
