"""The only door to YAML: the text of a file in, its plain data with the place of every value out, or the problems that stand in the way.

The file is read as a stream of events, never composed by the library: its composer follows aliases and crashes on deep nesting, its constructor turns `no`
into false and `12:30` into 750, and both forget where a key stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import Protocol

import yaml

from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.model.regex import regex
from checker.policy.node import Node, Position, Where, printable, problem_at

MAX_DEPTH = 30
MAX_EVENTS = 100_000

CORE = "tag:yaml.org,2002:"
TAGS = frozenset({None, "", "!", *(CORE + name for name in ("str", "int", "float", "bool", "null", "map", "seq"))})
TAGGED = (yaml.ScalarEvent, yaml.CollectionStartEvent)
TEXT_TAGS = ("!", CORE + "str")
WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
# at most 18 digits: longer ones are identifiers, and turning them into numbers is slow
INTEGER = regex(r"[-+]?(?:0|[1-9][0-9]{0,17})")
DECIMAL = regex(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,18}")
LINE_END = regex("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one
UNPRINTABLE = regex("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

TAB = "tab character"
STRAY = "a line without `key: value`"
UNCLOSED = "that is not closed"
# words of the library's message -> what they mean to a person, and what to do
PLAIN: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "a `:` that cannot stand here", "put text that contains `: ` in quotes, or check the indentation"),
    ("could not find expected ':'", STRAY, "a line is `key: value`, or `- entry` with a space; longer text is indented below its key, after `|`"),
    ("cannot start any token", "a character that cannot begin a value", "put the text in quotes; indent with spaces, never with tabs"),
    (TAB, "a tab in the indentation", "indent with spaces"),
    ("did not find expected key", "a line whose indentation does not fit", "keys of one mapping begin in the same column; nothing follows a closing quote"),
    ("did not find expected '-'", "a line whose indentation does not fit", "entries of one list begin with `- ` in the same column"),
    ("expected <block end>", "a line whose indentation does not fit", "keys of one mapping, and the `-` of one list, begin in the same column"),
    ("sequence entries are not allowed", "a `-` that cannot stand here", "begin the list on a line of its own"),
    ("',' or ']'", f"a list {UNCLOSED}", "close it with `]`, and put a comma between its entries"),
    ("',' or '}'", f"a mapping {UNCLOSED}", "close it with `}`, and put a comma between its entries"),
    ("node content", "a value that is missing", "write it, or remove the comma or bracket before it"),
    ("unexpected end of stream", f"a quote {UNCLOSED}", "close it with the quote that it begins with"),
    ("<document start>", "text behind the end of the document", "one file holds one document: remove the `...`"),
    ("escape", "a backslash that means nothing here", "use single quotes for text with backslashes"),
    ("alphabetic or numeric", "a `*` or `&` that cannot stand here", "put text that begins with it in quotes"),
)

LOADER: type = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader  # the first is five times faster, and not in every build


def parse(text: str, shown: str, loader: type = LOADER) -> Node:
    """The data of a text in YAML, which `shown` names in messages; what counts as text and what is refused is said at `yamlfile.load`."""
    builder = _Builder(shown, tuple(LINE_END.split(text)))
    try:
        builder.build(yaml.parse(text, loader))
    except yaml.MarkedYAMLError as error:
        raise InputError(*builder.problems, _syntax(builder, error)) from error
    except yaml.reader.ReaderError as error:
        raise InputError(*builder.problems, _unprintable(builder, text)) from error
    except (ValueError, OverflowError) as error:  # the parser in Python, on the number of a character that does not exist
        raise InputError(*builder.problems, Problem(shown, 0, 0, "this is not valid YAML: an escape that stands for no character")) from error
    if builder.problems:
        raise InputError(*builder.problems)
    return Node(shown, builder.data, builder.lines, builder.values, builder.keys)


class _Mark(Protocol):
    """A place as either parser of the library gives it, counted from 0."""

    line: int
    column: int


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet; `key` is the key of a mapping that waits for its value."""

    data: dict[str, object] | list[object]
    where: Where
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Puts the data together from events, with a stack of its own, so that nothing recurses."""

    file: str
    lines: tuple[str, ...]
    data: object = None
    values: dict[Where, Position] = field(default_factory=dict)
    keys: dict[Where, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    documents: int = 0

    def build(self, events: Iterable[yaml.Event]) -> None:
        """Reads the events to their end; raises InputError at the first that may not be."""
        for count, event in enumerate(events):
            self.guard(event, count)
            if isinstance(event, yaml.ScalarEvent):
                self.scalar(event)
            elif isinstance(event, yaml.MappingStartEvent):
                self.start(event, {})
            elif isinstance(event, yaml.SequenceStartEvent):
                self.start(event, [])
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()

    def guard(self, event: yaml.Event, count: int) -> None:
        """Refuses what could hide something or grow without bound."""
        if isinstance(event, yaml.AliasEvent):
            raise self.refusal(event, "`*` begins an alias, and aliases are not allowed", "put text that begins with `*` in quotes; write repeated values out")
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            raise self.refusal(event, "`&` begins an anchor, and anchors are not allowed", "put text that begins with `&` in quotes; write repeated values out")
        if isinstance(event, TAGGED) and event.tag not in TAGS:
            raise self.refusal(event, f"the tag `{printable(str(event.tag)[:60])}` is not allowed", "leave it out; put text that begins with `!` in quotes")
        if isinstance(event, yaml.CollectionStartEvent) and len(self.open) >= MAX_DEPTH:
            raise self.refusal(event, f"nested more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.refusal(event, "a second YAML document begins here", "one file holds one document: remove the `---`, or make it a file of its own")
        if count > MAX_EVENTS:
            raise self.refusal(event, f"the file has more than {MAX_EVENTS:,} entries", "split it into several files")

    def refusal(self, event: yaml.Event, message: str, hint: str = "") -> InputError:
        """All that is wrong so far, with a last problem where the event stands."""
        return InputError(*self.problems, problem_at(self.file, self.lines, _position(event), message, hint))

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Takes a scalar in, as a key or as a value."""
        parent = self.open[-1] if self.open else None
        if parent and isinstance(parent.data, dict) and parent.key is None:
            self.key(parent, event)
        else:
            is_text = event.tag in TEXT_TAGS or not (event.tag or event.implicit[0])  # marked as text, or in quotes
            self.put(event, event.value if is_text else resolved(event.value))

    def key(self, parent: _Open, event: yaml.ScalarEvent) -> None:
        """Takes the key of a mapping in; keys are text, and a second one of the same name is noted."""
        parent.key = event.value
        where = (*parent.where, event.value)
        first = self.keys.setdefault(where, _position(event))
        if first != _position(event):
            message = f"the key `{printable(event.value[:60])}` stands here a second time; the first is on line {first[0]}"
            self.problems.append(problem_at(self.file, self.lines, _position(event), message, "keep one of the two"))

    def start(self, event: yaml.CollectionStartEvent, data: dict[str, object] | list[object]) -> None:
        """Opens a mapping or a list."""
        parent = self.open[-1] if self.open else None
        if parent and isinstance(parent.data, dict) and parent.key is None:
            raise self.refusal(event, "a key must be plain text", "put text that begins with `{` or `[` in quotes")
        self.open.append(_Open(data, self.put(event, data)))

    def put(self, event: yaml.Event, value: object) -> Where:
        """Puts a value into the collection that is open, and gives the path to it."""
        where: Where = ()
        if self.open:
            where = self.into(self.open[-1], value)
        else:
            self.data = value
        self.values[where] = _position(event)
        return where

    @staticmethod
    def into(parent: _Open, value: object) -> Where:
        """Puts a value behind the last one of a list, or under the key that waits for it."""
        if isinstance(parent.data, list):
            parent.data.append(value)
            return (*parent.where, len(parent.data) - 1)
        key, parent.key = parent.key or "", None
        parent.data[key] = value
        return (*parent.where, key)


def resolved(text: str) -> object:
    """What a scalar without quotes stands for.

    >>> [resolved(text) for text in ("12", "1.5", "true", "no", "010", "12:30", "1_000", "2018-01-01", "~")]
    [12, 1.5, True, 'no', '010', '12:30', '1_000', '2018-01-01', None]
    """
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if DECIMAL.fullmatch(text) else text


def _position(event: yaml.Event) -> Position:
    return _at(event.start_mark)


def _at(mark: _Mark | None) -> Position:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _syntax(builder: _Builder, error: yaml.MarkedYAMLError) -> Problem:
    said = f"{error.context or ''} {error.problem or ''}"
    if error.problem_mark and _character(builder.lines, _at(error.problem_mark)) == "\t":
        said = TAB
    message, hint = next(((plain, hint) for words, plain, hint in PLAIN if words in said), (error.problem or "the file breaks off", ""))
    # these two are shown where they begin, which is what the library calls the context
    at_start = UNCLOSED in message or message == STRAY
    marks = (error.context_mark, error.problem_mark) if at_start else (error.problem_mark, error.context_mark)
    line, column = _at(marks[0] or marks[1])
    last = len(builder.lines)
    position = (line, column) if line <= last else (last, len(builder.lines[-1]) + 1)  # the end of the file counts as a line of its own
    return problem_at(builder.file, builder.lines, position, f"this is not valid YAML: {message}", hint)


def _character(lines: Sequence[str], position: Position) -> str:
    line, column = position
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""


def _unprintable(builder: _Builder, text: str) -> Problem:
    found = UNPRINTABLE.search(text)
    before = LINE_END.split(text[: found.start()] if found else "")
    what = f"the character U+{ord(found.group()):04X}" if found else "a control character"
    return problem_at(builder.file, builder.lines, (len(before), len(before[-1]) + 1), f"{what} may not stand in YAML", "remove it")
