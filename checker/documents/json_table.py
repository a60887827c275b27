"""The text of a JSON file in, a document with a row for each record out, its cells where the values stand in the file."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import field

from checker.documents.cell_text import json_prose
from checker.documents.decode import NotText
from checker.documents.json_scan import Elements, Malformed, Members, Scalar, Value, scan
from checker.documents.masking import Mask, blanked, without_blank
from checker.documents.rows import MOST_CELLS, trimmed
from checker.model.document import Block, Document, Source
from checker.model.frozen import dataclass

MOST_VALUES = 1_000_000  # values of one file; more would take gigabytes as claims
LONGEST_RECORD = 4_000  # characters; a longer object is no record but a file of its own, and what it holds is looked at part by part

WRAPPERS = frozenset(("text", "value", "val", "content", "data"))  # an object of this one key stands for its value


def read_json(name: str, text: str, source: Source) -> Document:
    """The document that a JSON file holds: a row for each object, with the key path of each value as its label.

    A record is an object in a list, or one of several objects of one shape in an object: then its key is its first cell. Objects within it give dotted labels,
    and "[]" in a label marks a list. Raises NotText for what is no JSON, and for more than MOST_VALUES values.
    """
    try:
        value = scan(text, MOST_VALUES)
    except Malformed:
        raise NotText(why_not(text)) from None
    if value is None:
        raise NotText(f"a file of more than {MOST_VALUES:,} values")
    table = _Table(text)
    table.add(value, "", None)
    prose = table.prose()
    return Document.of(name, text, prose, without_blank(table.blocks, prose), source)


def why_not(text: str) -> str:
    """What is wrong with a text that is no JSON, and where."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return f"no JSON: {error.msg[:1].lower()}{error.msg[1:]} at line {error.lineno}, column {error.colno}"
    except RecursionError:
        pass
    return "JSON that is nested too deeply"


@dataclass(slots=True)
class _Table:
    text: str
    blocks: list[Block] = field(default_factory=list)
    kept: list[Scalar] = field(default_factory=list)

    def prose(self) -> str:
        """The text with everything blanked but the cells of the rows."""
        masks: list[Mask] = []
        at = 0
        for scalar in sorted(self.kept, key=lambda s: s.start):
            masks.append((at, scalar.start, ""))
            raw = self.text[scalar.start : scalar.end]
            prose = json_prose(raw) if scalar.kind == "string" else raw
            if prose != raw:
                masks.append((scalar.start, scalar.end, prose))
            at = scalar.end
        return blanked(self.text, [*masks, (at, len(self.text), "")])

    def add(self, value: Value, path: str, key: Scalar | None) -> None:
        """Adds the rows of a value that stands at a key path; `key` names it, if it is one of several of its kind."""
        if isinstance(value, Scalar):
            self._row([(path, value)], key)
        elif isinstance(value, Elements):
            for item in value.items:
                self.add(item, path if path.endswith("[]") else f"{path}[]", None)
        elif _holds_records(value, self.text):
            for name, item in value.items:
                self.add(item, f"{path}[]", name)
        else:
            self._object(value, path, key)

    def _object(self, value: Members, path: str, key: Scalar | None) -> None:
        leaves, inner = self._leaves(value, path)
        if len(leaves) < MOST_CELLS and (not leaves or leaves[-1][1].end - leaves[0][1].start <= LONGEST_RECORD):
            self._row(leaves, key)
        else:
            inner = [(self._label(path, name), item) for name, item in value.items]
        for label, item in inner:
            self.add(item, label, None)

    def _label(self, path: str, key: Scalar) -> str:
        raw = self.text[key.start : key.end]
        name = (str(json.loads(f'"{raw}"')) if "\\" in raw else raw).replace(".", " ").strip()
        return f"{path}.{name}" if path.strip("[]") else name

    def _leaves(self, value: Members, path: str) -> tuple[list[tuple[str, Scalar]], list[tuple[str, Value]]]:
        """The values of an object with their labels, those of the objects in it as well; and what has rows of its own."""
        leaves: list[tuple[str, Scalar]] = []
        inner: list[tuple[str, Value]] = []
        for key, item in value.items:
            label = self._label(path, key)
            if isinstance(item, Scalar):
                leaves.append((label, item))
            elif isinstance(item, Members) and not _holds_records(item, self.text):
                below, within = self._leaves(item, label)
                leaves += below
                inner += within
            elif isinstance(item, Elements) and all(isinstance(element, Scalar) for element in item.items):
                leaves += [(f"{label}[]", element) for element in item.items if isinstance(element, Scalar)]
            else:
                inner.append((label, item))
        return leaves, inner

    def _row(self, leaves: list[tuple[str, Scalar]], key: Scalar | None) -> None:
        cells = [*([("", key)] if key else []), *((label, leaf) for label, leaf in leaves if leaf.kind != "word" and leaf.start < leaf.end)]
        if not cells:
            return
        self.kept += [scalar for _, scalar in cells]
        spans = tuple(trimmed(self.text, scalar.start, scalar.end) for _, scalar in cells)
        self.blocks.append(Block("row", spans[0][0], max(spans[-1][1], spans[0][0] + 1), 0, spans, None, tuple(label for label, _ in cells)))


def _holds_records(value: Members, text: str) -> bool:
    """True for an object of several objects, and nothing else, that have most of their keys in common."""
    shapes = [{text[key.start : key.end] for key, _ in item.items} for _, item in value.items if isinstance(item, Members)]
    if len(shapes) < 2 or len(shapes) < len(value.items):
        return False
    counts = Counter(key for shape in shapes for key in shape)
    if len(counts) == 1 and not WRAPPERS.isdisjoint(counts):
        return False
    shared = sum(count for count in counts.values() if count * 2 >= len(shapes) and count > 1)
    return shared * 2 > sum(counts.values())
