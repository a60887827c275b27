"""The prose of a document and a common noun in, the names out that the document says are things of that kind: whom "the ship" or "the firm" may mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.countries import COUNTRIES
from checker.data.kinds import COMPANY_WORDS, GROUPS, KIND_ENDINGS, KIND_OPENINGS, PLACES
from checker.data.names import CAPITAL_FORMS, LEGAL_FORMS
from checker.data.nationalities import DEMONYMS
from checker.data.proposal import PERSONS, TITLES
from checker.model.regex import regex
from checker.nouns import is_plural

KIND_OF = {word: kind for kind, words in reversed(GROUPS) for word in words.split()}
WORDS_OF = {kind: tuple(words.split()) for kind, words in GROUPS}
NAME = r"(?:(?:[A-Z]\.)+ ?)?[A-Z][\w’'-]*(?:[ &]{1,3}(?:of (?:the )?|the |de )?[A-Z][\w’'&-]*)*"
BEHIND = regex(rf" (?:(of|called|named) )?(?:the )?({NAME})")
DIRECTLY_BEFORE = regex(rf"({NAME}) $")
TIES = r"(?:of|for|in|on|at|to|by|with|from|and|or|that|which|as|than) "
MADE = regex(rf"({NAME})(?: \([^()]*\))?(?:,| is| was| remains| became) (?:an?|the|one of the)(?: (?!{TIES})[\w-]+){{0,5}} $")
ENDS_PHRASE = regex(r"(?:['’]s)?(?:[,.;:)]| (?:of|in|that|which|who|with|on|at|from|for|by|to|and|based|located|is|was|named|founded|built)\b|$)")
# Offices that a firm has, and what is said of firms alone.
OFFICE = r"(?:chief executive|CEO|chairman|chairwoman|managing director|general manager|co-founder|founder|president|vice-president)"
RUN_BY = regex(rf"\b(?:{OFFICE}(?: officer)? (?:of|at) (?:the )?|[Ss]hares (?:in|of) |subsidiary of )({NAME})|({NAME})(?:['’]s)? {OFFICE}\b")
RUNNING = ("chief executive", "CEO", "chairman", "chairwoman", "managing director", "general manager", "founder", "president", "hares ", "subsidiary of ")
NAMES_OF_OTHERS = DEMONYMS | CALENDAR_NAMES
POSSESSIVE = regex(r"['’]s?$")
REACH = 300_000  # characters of a document in which a name is looked for, so that reading stays linear in the text
BEFORE = 110  # characters before a noun that may name the thing
BEFORE_PERSON, MOST_NOUNS = 30, 100
TITLE_FORMS = TITLES | {title.capitalize() for title in TITLES}
WORDS_BEFORE = regex(r"(?:\b(\w+)\.? )?\b(\w+)(\.?) $")  # the last two
AGE_BEHIND = regex(r", \d\d,|,? who\b")
WORDS_BEHIND = regex(r", ((?:[\w-]+ ){0,4}[\w-]*)")


@lru_cache(maxsize=4096)
def kind_of_name(name: str) -> str | None:
    """The kind that a longer name tells with its last word ("Norwood Bridge", "Reed Ltd"): of a group where there is one, else the word itself.

    A country is known by its name.
    """
    if name in COUNTRIES:
        return "country"
    words = name.split()
    if len(words) < 2:
        return None
    first, last = words[0].lower().rstrip("."), words[-1].lower().rstrip(".")
    if first in KIND_OPENINGS:
        return KIND_OPENINGS[first]
    if last in KIND_ENDINGS:
        return KIND_ENDINGS[last]
    if "of" in words[1:-1]:  # "University of Norwood"
        head = words[words.index("of") - 1].lower()
        return KIND_OF.get(head, head)
    if last in COMPANY_WORDS or (last in LEGAL_FORMS and (last not in CAPITAL_FORMS or words[-1][0].isupper())):
        return "company"
    return KIND_OF.get(last) or (None if is_plural(last) else last)  # "the nodes" of a cluster are not its chapter "Adding Nodes"


def told_names(prose: str, kind: str) -> tuple[str, ...]:
    """The names that the text says are of a kind ("the ship Aurora", "Norwood, a coastal town", "Kent province"), each once, in order of place.

    >>> told_names("Norwood, a small town in Kent, lies on the river Orr.", "town"), told_names("The river Orr floods the province of Kent.", "province")
    (('Norwood',), ('Kent',))
    >>> told_names("Norwood, where a town council met, is old. A town in Kent is older.", "town")
    ()
    """
    found: list[tuple[int, str]] = []
    for word in WORDS_OF.get(kind, (kind,)):
        for form in (word, word.capitalize()):
            for start, end in places_of(prose, form, MOST_NOUNS):
                found += ((start, name) for name in names_around(prose, start, end, kind))
    if kind == "company":
        run = (match for start, end in lines_with(prose, RUNNING) for match in RUN_BY.finditer(prose, start, end))
        found += ((match.start(), name) for match in run for name in plain_name(match[1] or match[2]) if name not in COUNTRIES)
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def lines_with(prose: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """The offsets of the lines of a text in which one of some words stands, in order.

    >>> text = "A firm.\\nIts founder.\\nThe founder and chairman."
    >>> [text[a:b] for a, b in lines_with(text, ("chairman", "founder"))]
    ['Its founder.', 'The founder and chairman.']
    """
    lines: set[tuple[int, int]] = set()
    for word in words:
        at = prose.find(word)
        while at >= 0:
            end = prose.find("\n", at)
            end = len(prose) if end < 0 else end
            lines.add((prose.rfind("\n", 0, at) + 1, end))
            at = prose.find(word, end)
    return sorted(lines)


def names_around(prose: str, start: int, end: int, kind: str) -> Iterator[str]:
    """The names that one place of the noun, at offsets start..end, gives."""
    is_small, place = prose[start].islower(), kind in PLACES
    behind = BEHIND.match(prose, end)
    if behind and is_small and (behind[1] != "of" or place):
        yield from plain_name(behind[2])
    if not ENDS_PHRASE.match(prose, end):
        return
    before = prose[max(0, start - BEFORE) : start]
    if place and (found := DIRECTLY_BEFORE.search(before)):
        yield from plain_name(found[1])
    if is_small and (found := MADE.search(before)):
        yield from plain_name(found[1])


def plain_name(text: str) -> Iterator[str]:
    """A name without its article and possessive ending; nothing where it is none."""
    name = POSSESSIVE.sub("", text).removeprefix("The ").removeprefix("the ")
    if name and name.lower() not in NAMES_OF_OTHERS and len(name) > 2 and name not in ("The", "This", "Its", "Their"):
        yield name


def is_person(prose: str, name: str) -> bool:
    """True if the text shows that a name is a person's: by a title, an age, an office beside it, or "who".

    >>> [is_person("Ms Reed, 45, the mayor, met Hall Ltd. Ada Hill, a painter, came.", n) for n in ("Reed", "Ada Hill", "Hall Ltd")]
    [True, True, False]
    """
    words = name.split()
    if words[0].lower() in TITLES:
        return True
    for start, end in places_of(prose, name):
        if told_behind(prose, end) or has_title(prose, start, PERSONS):
            return True
    return len(words) > 1 and any(has_title(prose, start) for start, _ in places_of(prose, words[-1]))


def has_title(prose: str, start: int, nouns: Collection[str] = ()) -> bool:
    """True if a title stands before the name at an offset, or before its first part ("Dr. Ada "), or one of some nouns right before it."""
    found = WORDS_BEFORE.search(prose, max(0, start - BEFORE_PERSON), start)
    if found is None:
        return False
    earlier, last, point = found.groups()
    first_name = not point and last[0].isupper() and last[0].isascii() and len(last) > 1
    return last in TITLE_FORMS or (earlier in TITLE_FORMS and first_name) or (last in nouns and not point)


def told_behind(prose: str, end: int) -> bool:
    """True if an age, an office or "who" stands behind the name that ends at an offset: a noun for persons within four words, an article not counted."""
    if AGE_BEHIND.match(prose, end):
        return True
    found = WORDS_BEHIND.match(prose, end)
    words = found[1].split(" ") if found else [""]
    return any(word.partition("-")[0] in PERSONS for word in words[: 5 if words[0] in ("a", "an", "the") else 4])


def places_of(prose: str, name: str, most: int = 12) -> Iterator[tuple[int, int]]:
    """Where a name stands as whole words; looks no further than the first `most` places of its letters, and REACH characters."""
    at, size = -1, len(name)
    for _ in range(most):
        at = prose.find(name, at + 1, REACH)
        if at < 0:
            return
        if not prose[at - 1 : at].isalnum() and not prose[at + size : at + size + 1].isalnum():
            yield at, at + size
