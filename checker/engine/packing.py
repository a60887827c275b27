"""One claim or document in, bytes out, and back: the form in which they lie in the store of a run, each to be had alone.

The bytes never leave the run that made them, so that they may be those of `marshal`, which are quick; what is kept for others has the form of `rows`.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from checker.engine.rows import PLAIN, TABLES, fields_of
from checker.model.claim import Claim
from checker.model.document import Document, Heading, Source
from checker.model.measured import Measured

CLASSES: tuple[type, ...] = (*TABLES, Source)
SPLIT: dict[type, Callable[[Any], tuple[Any, ...]]] = {kind: attrgetter(*fields_of(kind)) for kind in CLASSES}
NUMBERS = {kind: number for number, kind in enumerate(CLASSES)}
OF_SOURCE = ()  # stands for the source of a claim
Item = Measured | Claim


def pack(items: Sequence[Item]) -> Iterator[bytes]:
    """Each claim as bytes, without its source; of claims that share parts, as those of one document do, each part is taken apart once."""
    known: dict[int, Any] = {}
    for item in items:
        if isinstance(item, Measured):
            known[id(item.source)] = OF_SOURCE
        yield marshal.dumps(taken_apart(item, known))


def unpack(data: bytes, source: Source) -> Item:
    """A claim again, of this source if it has one."""
    found: Item = put_together(marshal.loads(data), source, {})
    return found


def pack_source(source: Source) -> bytes:
    """A source as bytes."""
    return marshal.dumps(taken_apart(source, {}))


def unpack_source(data: bytes) -> Source:
    """A source again."""
    found: Source = put_together(marshal.loads(data), None, {})
    return found


def pack_document(document: Document) -> bytes:
    """A document without its name and source as bytes; its text is packed as it is."""
    return marshal.dumps((document.packed, document.packed_blocks, document.size, document.kinds, [*map(tuple, document.headings)]))


def unpack_document(data: bytes, name: str, source: Source) -> Document:
    """A document again."""
    packed, packed_blocks, size, kinds, headings = marshal.loads(data)
    return Document(name, packed, packed_blocks, size, kinds, tuple(Heading(*fields) for fields in headings), source)


def taken_apart(value: Any, known: dict[int, Any]) -> Any:
    """An object as a tuple of the number of its class and its fields; `known` are those that were, by identity, so that equal parts stay one."""
    kind = type(value)
    if kind is tuple:
        return (value,)
    done = known.get(id(value))
    if done is None:
        fields = [field if type(field) in PLAIN else taken_apart(field, known) for field in SPLIT[kind](value)]
        done = known[id(value)] = (NUMBERS[kind], *fields)
    return done


def put_together(value: Any, source: Source | None, known: dict[int, Any]) -> Any:
    """The object again."""
    if len(value) < 2:
        return value[0] if value else source
    done = known.get(id(value))
    if done is None:
        kind, *fields = value
        done = known[id(value)] = CLASSES[kind](*[put_together(field, source, known) if type(field) is tuple else field for field in fields])
    return done
