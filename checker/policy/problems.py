"""What is wrong and where in, the problem in plain words out: the one place that words mistakes, whoever finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from checker.model.errors import InputError, Problem
from checker.policy.node import Node, Where, printable

REMEDIES = {  # what to write where something else is wanted
    "a list": "write [a, b], or each entry on a line of its own after `- `",
    "a mapping": "write `key: value` lines",
    "true or false": "write `true` or `false`; `yes`, `no`, `on` and `off` are text here",
}
SHORT = 2  # letters of a word that is like too many others
LONGEST_WORD = 60  # what a message quotes of the user's text; difflib is slow on more


@contextmanager
def noting(found: list[Problem]) -> Iterator[None]:
    """Adds the problems of an InputError to those found already, so that one broken file does not hide the next."""
    try:
        yield
    except InputError as error:
        found.extend(error.problems)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most like this one; None if none is near.

    >>> nearest("colour", ["color", "size"])
    'color'
    """
    if len(word) > LONGEST_WORD:
        return None
    from difflib import get_close_matches  # only a run that fails needs it

    folded = {k.casefold(): k for k in sorted(known)}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6 if len(word) > SHORT else 0.8)
    return folded[found[0]] if found else None


def quoted(word: object) -> str:
    """What the user wrote, short and safe to print, in the marks that messages use."""
    text = printable(str(word))
    return f"`{text if len(text) <= LONGEST_WORD else text[:LONGEST_WORD] + '…'}`"


def suggestion(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word; empty if no known word is near."""
    near = nearest(word, known)
    return f"; did you mean `{near}`?" if near else ""


def unknown_key(node: Node, where: Where, known: Sequence[str]) -> Problem:
    """A key that the format does not have."""
    word = str(where[-1])
    return node.problem(where, f"unknown key {quoted(word)}{suggestion(word, known)}", f"known keys here: {', '.join(known)}", key=True)


def missing_key(node: Node, where: Where, key: str, meaning: str) -> Problem:
    """A key that a mapping must have."""
    return node.problem(where, f"the key `{key}` is missing", f"add `{key}:`, {meaning}")


def not_one_of(node: Node, where: Where, allowed: Sequence[str]) -> Problem:
    """A value outside a closed list."""
    value = node.at(where)
    near = suggestion(value, allowed) if isinstance(value, str) else ""
    return node.problem(where, f"{subject(where)} must be one of {', '.join(allowed)}, not {quoted(value) if isinstance(value, str) else named(value)}{near}")


def unknown_word(node: Node, where: Where, what: str, known: Iterable[str], hint: str = "", *, key: bool = False) -> Problem:
    """A word, or a key, that names nothing: `what` is the kind of thing it should name."""
    word = str(where[-1] if key else node.at(where))
    return node.problem(where, f"unknown {what} {quoted(word)}{suggestion(word, known)}", hint, key=key)


def wrong_type(node: Node, where: Where, wanted: str) -> Problem:
    """A value of another shape than the format has there; `wanted` is "text", "a list" or "a mapping"."""
    value = node.at(where)
    if not where and value is None:
        return node.problem(where, "the file is empty")
    found = "but nothing stands here" if value is None else f"not {named(value)}"
    return node.problem(where, f"{subject(where)} must be {wanted}, {found}", _remedy(value, wanted))


def blank(node: Node, where: Where) -> Problem:
    """A text without a visible character."""
    return node.problem(where, f"{subject(where)} may not be empty")


def too_short(node: Node, where: Where) -> Problem:
    """A list without an entry where one is needed."""
    return node.problem(where, f"{subject(where)} needs at least one entry")


def subject(where: Where) -> str:
    """How a message names the value at a path.

    >>> subject(("entities", 0, "name")), subject(("entities", 0)), subject(())
    ('`name`', 'an entry of `entities`', 'the file')
    """
    if not where:
        return "the file"
    names = [part for part in where if isinstance(part, str)]
    own = quoted(names[-1]) if names else "the file"
    return own if isinstance(where[-1], str) else f"an entry of {own}"


def named(value: object) -> str:
    """How a message names the shape of a value."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    names = {type(None): "nothing", int: "a number", float: "a number", str: "text", list: "a list", dict: "a mapping"}
    return names.get(type(value), f"a {type(value).__name__}")


def _remedy(value: object, wanted: str) -> str:
    if wanted == "text":
        return f'put it in quotes: "{str(value).lower()}"' if isinstance(value, int | float) else ""
    return REMEDIES.get(wanted, "")
