"""What one document states in, bytes out, and back: the compact form in which results cross from a worker and lie in the cache.

The form is JSON of columns: for each class of the model a table with a column for each of its fields, in which objects of other classes are numbers of rows
in their tables. Equal objects share a row, so that what is read back holds each interval, fraction and sentence once. JSON, because bytes from a folder that
someone else could write to must never be able to run code, as those of pickle can; columns, because loops of the interpreter take them apart and put them
together, and not loops of ours.
"""

from __future__ import annotations

import dataclasses
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import repeat
from operator import attrgetter
from typing import Any

from checker.engine.work import Local
from checker.model.claim import Amount, Claim, Numeral, Skipped, When
from checker.model.document import Place, Source
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period

# Each class after those that have fields of it, so that one pass down finds all objects and one pass up numbers them.
TABLES: tuple[type, ...] = (Measured, Claim, Skipped, When, Amount, Numeral, Reading, Interval, Period, Fraction, Place)
UNIQUE = frozenset({Measured, Claim, Skipped, Place})  # no two of them in one document are equal
GIVEN = {(Place, "document"): "", (Measured, "source"): Source()}  # known to whoever reads, and not stored
PLAIN = frozenset({str, int, bool, type(None)})
NOTHING = -1  # the row of None: the last of a table that has None behind its rows
LEVEL = 1  # of compression: higher ones save a tenth of the size and take three times as long

Column = Sequence[Any]
Rows = dict[type, dict[int, int]]  # for each class: the identity of an object -> its row
Columns = list[tuple[type | None, list[Any]]]  # each with the class of its objects: one of TABLES, tuple, or None for what JSON has itself
to_json = json.JSONEncoder(separators=(",", ":")).encode


class Damaged(ValueError):
    """The bytes are not what `encode` gives."""


def fields_of(kind: type) -> tuple[str, ...]:
    """The names of the arguments from which an object of a class is made."""
    return ("numerator", "denominator") if kind is Fraction else tuple(field.name for field in dataclasses.fields(kind))


SPLIT = {kind: attrgetter(*(name for name in fields_of(kind) if (kind, name) not in GIVEN)) for kind in TABLES}


def encode(local: Local) -> bytes:
    """The compact form of what a document states. Raises TypeError for a value that has no place in it."""
    objects: dict[type, dict[int, Any]] = {kind: {} for kind in TABLES}
    for kind, values in parts(local):
        objects[kind] = dict(zip(map(id, values), values, strict=True))
    columns = {kind: columns_of(kind, objects) for kind in TABLES}
    rows: Rows = {}
    tables = {kind.__name__: table_of(kind, objects[kind], columns[kind], rows) for kind in reversed(TABLES)}
    tops = [list(map(rows[kind].__getitem__, map(id, values))) for kind, values in parts(local)]
    return zlib.compress(to_json([tables, tops]).encode("ascii"), LEVEL)


def parts(local: Local) -> tuple[tuple[type, Sequence[object]], ...]:
    """What a document states, by class."""
    return (Measured, local.measured), (Claim, local.unmeasured), (Skipped, local.skipped)


def columns_of(kind: type, objects: dict[type, dict[int, Any]]) -> Columns:
    """The values of each stored field of the objects of a class; the objects among them are added to those of their own class."""
    columns: Columns = []
    for column in zip(*map(SPLIT[kind], objects[kind].values()), strict=True):
        held = class_of(column)
        columns.append((held, [*column]))
        if held in objects:
            objects[held].update((id(value), value) for value in column if value is not None)
    return columns


def class_of(column: Column) -> type | None:
    """The class of the objects in a column."""
    kinds = {*map(type, column)}
    if kinds <= PLAIN:
        return None
    kinds.discard(type(None))
    kind = kinds.pop()
    texts = kind is tuple and not kinds and all(type(text) is str for value in {*column} for text in value)
    if kinds or not (texts or kind in TABLES):
        raise TypeError(f"no form for a column of {kind.__name__}")
    return kind


def table_of(kind: type, objects: Mapping[int, Any], columns: Columns, rows: Rows) -> list[Any]:
    """The number of rows of a table, and its columns; the rows of the objects are added to `rows`."""
    for held, column in columns:
        if held in rows:
            known = rows[held]
            column[:] = [NOTHING if value is None else known[id(value)] for value in column]
    if kind in UNIQUE or not columns:
        rows[kind] = dict(zip(objects, range(len(objects)), strict=True))
        return [len(objects), [packed(held, column) for held, column in columns]]
    lines = list(zip(*(column for _, column in columns), strict=True))
    first = {line: number for number, line in enumerate(dict.fromkeys(lines))}
    rows[kind] = dict(zip(objects, map(first.__getitem__, lines), strict=True))
    kept = zip(*first, strict=True)
    return [len(first), [packed(held, list(column)) for (held, _), column in zip(columns, kept, strict=True)]]


def packed(held: type | None, column: list[Any]) -> list[Any]:
    """A column with its form: the name of the table that it points into, else "tuple" or "", and " of" where it numbers the values that stand before it."""
    form = held.__name__ if held else ""
    if held in TABLES or type(column[0]) is int:
        return [form, column]
    values = dict.fromkeys(column)
    if len(values) == 1:
        return ["one", *values]
    if len(values) * 2 > len(column):
        return [form, column]
    numbers = dict(zip(values, range(len(values)), strict=True))
    return [f"{form} of", [*values], list(map(numbers.__getitem__, column))]


def decode(data: bytes, document: str, source: Source) -> Local:
    """What `encode` was given, said of a document of this name and source. Raises Damaged for other bytes."""
    try:
        tables, tops = json.loads(zlib.decompress(data))
        read: dict[str, Column] = {}
        for kind in reversed(TABLES):
            read[kind.__name__] = objects_of(kind, tables[kind.__name__], read, {"document": document, "source": source})
        measured, unmeasured, skipped = (
            tuple(map(read[kind.__name__].__getitem__, numbers)) for kind, numbers in zip((Measured, Claim, Skipped), tops, strict=True)
        )
    except (zlib.error, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise Damaged(str(error)) from error
    return Local(measured, unmeasured, skipped)


def objects_of(kind: type, table: Any, read: Mapping[str, Column], given: Mapping[str, object]) -> list[Any]:
    """The objects of a table, with None behind them."""
    count, packs = table
    if not count:
        return [None]
    stored = iter(packs)
    # Each has an end: where all rows are equal there may be nothing but values that stand once for all of them.
    columns = [repeat(given[name], count) if (kind, name) in GIVEN else unpacked(next(stored), count, read) for name in fields_of(kind)]
    made = list(map(kind, *columns))
    if len(made) != count:
        raise Damaged(f"{len(made)} rows and not {count}")
    return [*made, None]


def unpacked(pack: Any, count: int, read: Mapping[str, Column]) -> Iterable[Any]:
    """The values of a column."""
    form, column, *rest = pack
    if form in read:
        return map(read[form].__getitem__, column)
    if form == "one":
        return repeat(tuple(column) if isinstance(column, list) else column, count)
    values = list(map(tuple, column)) if form.startswith("tuple") else column
    return map(values.__getitem__, rest[0]) if rest else values
