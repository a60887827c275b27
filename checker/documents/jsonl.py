"""Lines of JSON in, one document for each out, so that anyone can pipe texts through the program."""

from __future__ import annotations

import json
from collections.abc import Iterator

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
            problems.append(Problem(name, number, column, f"this line is no JSON: {getattr(error, 'msg', 'nested too deeply')}", shown(line), SHAPE))
            continue
        wrong = fault(row)
        if wrong:
            problems.append(Problem(name, number, 1, wrong, shown(line), SHAPE))
        else:
            yield document_of(row)


def shown(line: str) -> str:
    """The line as a message shows it: not longer than a screen."""
    return line if len(line) <= LONGEST_LINE_SHOWN else line[:LONGEST_LINE_SHOWN] + "…"


def fault(row: object) -> str | None:
    """What is wrong with a row; None if it can be read."""
    if not isinstance(row, dict):
        return "this line is no object"
    for key in ("id", "text"):
        if key not in row:
            return f"the row has no `{key}`"
    for key in ("text", "published", "about", "language"):
        if row.get(key) is not None and not isinstance(row[key], str):
            return f"`{key}` must be text"
    if row.get("published") and iso_period(row["published"]) is None:
        return f"`published` is no date: {row['published']!r}"
    return None


def document_of(row: dict[str, object]) -> Document:
    """The document of a good row."""
    published = iso_period(str(row["published"])) if row.get("published") else None
    about = str(row["about"]) if row.get("about") else None
    source = Source(published=published, published_from="the row" if published else "", about=about, language=str(row.get("language") or "en"))
    return read_text(str(row["id"]), str(row["text"]), source)
