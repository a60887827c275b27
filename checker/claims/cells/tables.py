"""The rows of a document in, what each column of their tables holds out: names, times, values, or numbers that state nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.claims.cells.heads import YEAR, Head, is_property, read_head
from checker.claims.discourse import Discourse
from checker.data.tables import EMPTY_HEADS, NO_NAMES, PLACEHOLDERS
from checker.model.document import Block, Document
from checker.model.frozen import dataclass
from checker.model.moment import Period

Key = int | str  # the number of a column, or the key path of a value
Cells = dict[Key, str]

# What a column of numbers may hold: a number with its hedge, its currency, and up to three short words or units behind it ("about 5.2 million", "12 MW").
NUMBERLIKE = re.compile(
    r"(?:(?:about|around|over|under|nearly|almost|some|ca|approx|est|more than|less than|at least|at most|up to|below|above|circa)\.?\s)?"
    r"[(~≈<>≥≤±c]*\s?[-+−]?\s*(?:[A-Z]{0,3}[$€£¥]\s?|[A-Z]{3}\s)?\d[\d.,'’\u00a0\u202f ]*(?:[-–]\d[\d.,]*)?\+?"
    r"(?:\s?(?:[a-zµμ°²³/%$€£¥)^\d]{1,12}|[A-Za-zΩ]{1,3})){0,3}"
)
FORMATTED = re.compile(r"\d[\d,]*\.0+")
DECIMAL = re.compile(r"\d[\d,]*\.\d+")
DECIMAL_COMMA = re.compile(r"[-−]?\d+(?:\.\d{3})*,(?:\d{1,2}|\d{4,})")
HAS_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
LONGEST_NAME = 80
MOST_LOOKED_AT = 60  # rows that decide whether a table tells things or properties
MOST_DUPLICATES = 0.1  # of the rows; more bear one name because something else tells them apart


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and what its cells show. `formatted` means that its decimals are no precision, `comma` that a comma writes them, `positive`
    that all but a few of many numbers are above zero, so that a -1 or -99 among them stands for nothing.
    """

    head: Head
    is_text: bool = False
    is_time: bool = False
    is_event: bool = False
    is_order: bool = False
    formatted: bool = False
    comma: bool = False
    positive: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """How the rows of a table are to be read.

    `names` is the column of the things that the rows are about, or, if the table is `sideways`, of the properties that they tell. `told_apart` are columns
    without which two rows would bear one name; if even with them many do, the table is `crowded`. `topic` is what the first head names in a sideways table,
    `caption` the time that it or the heading above the table tells.
    """

    columns: Mapping[Key, Column]
    names: Key | None
    times: tuple[Key, ...]
    told_apart: tuple[Key, ...] = ()
    property: Key | None = None
    unit: Key | None = None
    sideways: bool = False
    crowded: bool = False
    is_data: bool = False
    topic: str | None = None
    caption: Period | None = None


def find_tables(document: Document, discourse: Discourse) -> dict[int, Table]:
    """The table that each row with heads or labels belongs to, by the number of its block."""
    grouped: dict[Key, list[int]] = {}
    for number, block in enumerate(document.blocks):
        if block.kind == "row" and block.cells and (block.labels or block.head is not None):
            grouped.setdefault(block.head if block.head is not None else prefix_of(block), []).append(number)
    is_data = any(block.labels for block in document.blocks[:2]) or document.name.lower().endswith((".csv", ".tsv"))
    found: dict[int, Table] = {}
    for numbers in grouped.values():
        table = read_table(document, [document.blocks[n] for n in numbers], discourse, is_data)
        found.update(dict.fromkeys(numbers, table))
    return found


def prefix_of(block: Block) -> str:
    """What the key paths of a record have in common: the way to the list that holds it."""
    label = next((label for label in block.labels if label), "")
    return label.rpartition("[].")[0]


def cells_of(document: Document, block: Block) -> Iterator[tuple[Key, int, int]]:
    """The key and the offsets of each cell of a row."""
    for i, (start, end) in enumerate(block.cells):
        yield (block.labels[i] if block.labels else i), start, end


def text_of(document: Document, start: int, end: int) -> str:
    """The words of a cell; "" for a placeholder."""
    text = document.prose[start:end]
    if "  " in text or "\n" in text:
        text = " ".join(text.split())
    text = text.strip(" *_`")
    return "" if text.lower() in PLACEHOLDERS else text


def read_table(document: Document, rows: Sequence[Block], discourse: Discourse, is_data: bool) -> Table:
    """The plan of one table."""
    texts: list[Cells] = [{key: text_of(document, start, end) for key, start, end in cells_of(document, block)} for block in rows]
    heads = read_heads(document, rows)
    columns = {key: judge(head, [cells[key] for cells in texts if cells.get(key)], len(heads), discourse) for key, head in heads.items()}
    columns = with_years(columns, texts)
    times = tuple(key for key, column in columns.items() if column.is_time)
    prop = next((key for key, column in columns.items() if column.head.role == "property" and column.is_text), None)
    unit = next((key for key, column in columns.items() if column.head.role == "unit"), None)
    names = name_column(columns, texts, prop, discourse, is_data)
    sideways = names is not None and (is_fact_box(document, rows) or is_sideways(columns, texts, names, is_data))
    told_apart, crowded = ((), False) if sideways or names is None else distinguish(columns, texts, names, times, prop)
    head = columns[names].head if sideways and names is not None else None
    topic = topic_of(head, discourse) if head and head.role == "value" and not is_data else None
    caption = (head.period if head and topic else None) or caption_period(document, rows[0])
    return Table(columns, names, times, told_apart, None if prop == names else prop, unit, sideways, crowded, is_data, topic, caption)


def read_heads(document: Document, rows: Sequence[Block]) -> dict[Key, Head]:
    """The heads of all columns, by key."""
    language = document.source.language
    head = rows[0].head
    if head is not None:
        spans = document.blocks[head].cells
        if is_fact_box(document, rows):
            return {0: read_head(text_of(document, *spans[0]), language), 1: read_head("", language)}
        return {i: read_head(text_of(document, *span), language) for i, span in enumerate(spans)}
    labels = dict.fromkeys(label for row in rows for label in row.labels)
    return {label: read_head(label, language) if label else Head("", "key") for label in labels}


def is_fact_box(document: Document, rows: Sequence[Block]) -> bool:
    """True for pairs of a property and its value below one name, the thing that they tell about."""
    head = rows[0].head
    return head is not None and len(document.blocks[head].cells) == 1 and all(len(row.cells) == 2 for row in rows)


def judge(head: Head, cells: Sequence[str], width: int, discourse: Discourse) -> Column:
    """A column by its head and its cells."""
    if head.role in ("identifier", "list"):
        return Column(head)
    numbers = sum(1 for text in cells if text.isdecimal() or NUMBERLIKE.fullmatch(text))
    is_time = head.role == "time" and bool(cells)
    is_text = numbers * 2 < len(cells) and not is_time
    if is_text or is_time or not cells:
        dated = head.role == "value" and is_event(head, discourse) and mostly(cells, HAS_YEAR.search)
        return Column(head, is_text and not dated, is_time, dated)
    if is_event(head, discourse) and mostly(cells, YEAR.fullmatch):
        return Column(head, is_event=True)
    decimals = [text for text in cells if DECIMAL.fullmatch(text)]
    formatted = len(decimals) > 1 and sum(1 for text in decimals if FORMATTED.fullmatch(text)) * 2 > len(cells)
    comma = any(DECIMAL_COMMA.fullmatch(text) for text in cells) and not decimals
    order = width > 1 and len(cells) > 2 and not head.label and head.period is None and cells == [str(i + int(cells[0] == "1")) for i in range(len(cells))]
    negative = sum(1 for text in cells if text[0] in "-−")
    return Column(head, formatted=formatted, comma=comma, is_order=order, positive=0 < negative * 20 <= len(cells))


def mostly(cells: Sequence[str], test: object) -> bool:
    """True if most of some cells pass a test."""
    return bool(cells) and sum(1 for text in cells if callable(test) and test(text)) * 2 > len(cells)


def is_event(head: Head, discourse: Discourse) -> bool:
    """True if a head names an event, whose dates its cells may hold ("opened", "year built", "date of birth")."""
    return event_name(head, discourse) is not None


def event_name(head: Head, discourse: Discourse) -> str | None:
    """The event that a head names; None for any other head."""
    words = tuple(w for w in head.label.split() if w not in ("year", "date", "day", "month", "of", "in", "on", "was", "first"))
    if not words:
        return None
    for tried in (words, words[-1:]) if len(words) == 2 else (words,):  # "construction started" dates a start
        for found, (attribute, _) in discourse.lexicon.events.get(tried[0], ()):
            if found == tried:
                return attribute.name
    return None


def with_years(columns: dict[Key, Column], texts: Sequence[Cells]) -> dict[Key, Column]:
    """The columns; one of nothing but years beside columns of numbers is a column of times, unless its head names a property."""
    numeric = [key for key, c in columns.items() if not (c.is_text or c.is_time or c.is_event) and c.head.role == "value"]
    for key in numeric:
        head = columns[key].head
        cells = [cells[key] for cells in texts if cells.get(key)]
        named = head.unit.name or head.unit.scale != 1 or head.period or is_property(head.label) or head.label.endswith("s")
        if len(numeric) > 1 and len(cells) > 1 and not named and all(YEAR.fullmatch(text) for text in cells):
            columns[key] = Column(head, is_time=True)
            break
    return columns


def name_column(columns: Mapping[Key, Column], texts: Sequence[Cells], prop: Key | None, discourse: Discourse, is_data: bool) -> Key | None:
    """The column of names: a key, a head that says so, else the first column of short texts; the properties where nothing else is."""
    if "" in columns:
        return ""
    suited = [key for key, column in columns.items() if column.is_text and column.head.role in ("name", "value") and key != prop]
    suited = [key for key in suited if mostly([cells[key] for cells in texts if cells.get(key)], lambda text: 0 < len(text) <= LONGEST_NAME)]
    first = next((key for key in suited if columns[key].head.role == "name"), None)
    if first is None:  # in a file that is no list each value has a row and a label of its own
        first = next((key for key in suited if not is_data or sum(1 for cells in texts if cells.get(key)) * 2 > max(len(texts), 2)), None)
    return prop if first is None else first


def is_sideways(columns: Mapping[Key, Column], texts: Sequence[Cells], names: Key, is_data: bool) -> bool:
    """True if the rows tell properties, and the columns whose or when."""
    if columns[names].head.role == "property":
        return True
    heads = [c.head for key, c in columns.items() if key != names and not c.is_text and c.head.role == "value"]
    cells = [cells[names] for cells in texts[:MOST_LOOKED_AT] if cells.get(names)]
    properties = sum(1 for text in cells if is_property(read_head(text, "en").label)) * 2 > len(cells)
    if heads and all(h.is_empty for h in heads) and columns[names].head.role != "name":
        return properties or not is_data
    return properties and not any(is_property(h.label) for h in heads)


def distinguish(columns: Mapping[Key, Column], texts: Sequence[Cells], names: Key, times: Sequence[Key], prop: Key | None) -> tuple[tuple[Key, ...], bool]:
    """The columns that tell rows of one name apart, and whether many rows still are not."""
    keys: list[Key] = [names, *times, *([prop] if prop is not None else [])]
    rows = [cells for cells in texts if cells.get(names)]
    added: list[Key] = []

    def duplicates(also: Sequence[Key]) -> int:
        counts = Counter(tuple(cells.get(key, "") for key in (*keys, *also)) for cells in rows)
        return sum(count for count in counts.values() if count > 1)

    left = duplicates(())
    for key, column in columns.items():
        if left <= MOST_DUPLICATES * len(rows):
            break
        if column.is_text and key not in keys and column.head.role in ("name", "value"):
            fewer = duplicates((*added, key))
            if fewer < left:
                added.append(key)
                left = fewer
    return tuple(added), left > MOST_DUPLICATES * len(rows) and left > 2


def is_name(text: str, discourse: Discourse, is_data: bool) -> bool:
    """True if a cell can be the name of a thing; in a table of prose each of its words has a capital, and it is no word that the prose writes small.

    A file of data names things as it likes.
    """
    lower = text.lower()
    if not any(c.isalpha() for c in text) or len(text) > LONGEST_NAME or lower in NO_NAMES or lower.split()[0].strip(":") in ("total", "subtotal", "other"):
        return False
    if is_data:
        return not NUMBERLIKE.fullmatch(text)
    words = [w for w in re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text) if w[0].isalpha() and w.lower() not in SMALL_WORDS]
    if not words or not all(w[0].isupper() for w in words) or is_property(text) or lower in EMPTY_HEADS:
        return False
    return len(words) > 1 or words[0].lower() not in discourse.spellings[0]


SMALL_WORDS = frozenset("of the and in on at for de la le du der van von to a an & y und et".split())


def topic_of(head: Head, discourse: Discourse) -> str | None:
    """The thing that the first head of a sideways table names, without the time beside it."""
    text = head.text
    if head.period is not None:
        text = re.sub(r"[\s,(]*(?:in\s+)?(?:1[5-9]|20)\d\d\)?$", "", text)
    return text if is_name(text, discourse, False) and not is_property(text) else None


def caption_period(document: Document, first: Block) -> Period | None:
    """The time that the heading right above a table names."""
    above = document.blocks[first.head - 1] if first.head else None
    if above is None or above.kind != "heading":
        return None
    return read_head(document.prose[above.start : above.end].strip(), document.source.language).period
