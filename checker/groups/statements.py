"""The names of a corpus in, what its text says of them out: other names that it defines, what kind of thing each is, and what it is part of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.proposal import BELONGING, GENERIC_NOUNS, NO_KINDS, PERSONS, TITLES
from checker.data.words import VERBS
from checker.groups.wordings import CLOSED, JOINERS, Page, Run, Wording
from checker.model.document import Place
from checker.model.frozen import dataclass
from checker.model.regex import regex
from checker.nouns import is_plural

Relation = Literal["alias", "kind", "part_of"]
IN_BRACKETS = regex(r"\s*\(\s*(?:the\s+|hereafter\s+|or\s+)?([\"“”‘'’]?)([A-Z][\w.&-]{1,11})[\"”’']?\s*[,;)]")
ALSO = regex(
    r"\s*[,(]?\s*(?:(?:is|was)\s+)?(?:(?:(?:also|better|formerly|previously)\s+(?:known\s+as|called))|abbreviated\s+as|formerly|previously)"
    r"\s+(?:the\s+)?[\"“‘']?"
)
MADE_OF = regex(r"(,\s+|\s+(?:is|was|remains|became)\s+)(?:an?|the)\s+([a-z][\w-]*(?:\s+[a-z][\w-]*){0,7})")
INSIDE = regex(r"(?:,|\s+is)?\s+(?:(?:a\s+)?part\s+of|belongs\s+to|is\s+located\s+in|is\s+situated\s+in|located\s+in|situated\s+in)\s+(?:the\s+)?")
LOCATED = regex(r"\b(?:in|at|near)\s+(?:the\s+)?$")
LIST_GOES_ON = regex(r",\s+(?:(?:and|or|as\s+well\s+as)\s+(?:(?:in|at|near|the)\s+)*)?[A-Z]")
CLOSES = regex(r"\s*(?:[,.;)!?]|$)")
THE = regex(r"\s+(?:the\s+)?$")
NO_KIND = CLOSED | VERBS
LONGEST_TIE = len(" near the ")
TIES = ("in", "within", "of")
SMALL_WORD = regex(r"[a-z][\w-]*")
NO_NOUN_ENDINGS = ("ed", "ous", "ful", "less", "able", "ible", "ish", "ly", "iest")


@dataclass(frozen=True, slots=True)
class Statement:
    """That `subject` has another name, is of a kind, or is part of something, as the text says at `place`."""

    relation: Relation
    subject: str
    word: str
    place: Place


def read_statements(wording: Wording) -> Iterator[Statement]:
    """Everything that the text says of its names, in order of place."""
    for page in wording.pages:
        for runs in page.runs:
            for run, following in zip(runs, (*runs[1:], None), strict=False):
                yield from defined_in_brackets(page, run)
                yield from said_of_name(page, run, following)
                if following is not None:
                    yield from said_between(page, run, following)


def defined_in_brackets(page: Page, run: Run) -> Iterator[Statement]:
    """The abbreviation in brackets right behind the name that it is made of, and a short name in quotation marks that is a word of it."""
    found = IN_BRACKETS.match(page.document.prose, run.end)
    if found is None:
        return
    quoted, short = found.groups()
    full = abbreviated(run.text, short) or (run.text if quoted and short in run.text.split() else None)
    if full:
        yield Statement("alias", full, short, page.document.place(found.start(2), found.end(2)))


def abbreviated(name: str, short: str) -> str | None:
    """The end of a name whose initials an abbreviation is made of; None if there is none.

    >>> abbreviated("Yesterday National Rivers Board", "NRB"), abbreviated("Bank of Norwood", "BoN"), abbreviated("Norwood Rivers", "NRB")
    ('National Rivers Board', 'Bank of Norwood', None)
    """
    letters = [c for c in short.casefold() if c.isalpha()]
    words = name.split()
    for first in range(len(words) - 1):
        rest = words[first:]
        parts = [part for word in rest for part in word.replace("&", "-").split("-") if part]
        telling = [part[0].casefold() for part in parts if part not in JOINERS and part != "the"]
        if letters in (telling, [part[0].casefold() for part in parts]) and rest[0] not in JOINERS:
            return " ".join(rest)
    return None


def said_between(page: Page, run: Run, following: Run) -> Iterator[Statement]:
    """What the words between two names say: another name ("also known as"), a whole ("part of"), a wider place ("in Norwood, Westmark,")."""
    prose = page.document.prose
    place = page.document.place(following.start, following.end)
    between = prose[run.end : following.start]
    if ALSO.fullmatch(between):
        yield Statement("alias", run.text, following.text, place)
    elif INSIDE.fullmatch(between) or (between == ", " and is_wider_place(prose, run, following)):
        yield Statement("part_of", run.text, following.text, place)


def is_place(run: Run) -> bool:
    """True for a name that can be a place: no month and nobody with a title."""
    words = [word.lower().rstrip(".") for word in run.text.split()]
    return not any(word in TITLES or word in CALENDAR_NAMES for word in words)


def is_wider_place(prose: str, run: Run, following: Run) -> bool:
    """True if the second of two names ends a phrase of place that begins with "in", and no list goes on (", and Norwood", ", Eastham")."""
    opens = run.firm and LOCATED.search(prose, max(0, run.start - LONGEST_TIE), run.start)
    closes = CLOSES.match(prose, following.end) and not LIST_GOES_ON.match(prose, following.end)
    return bool(opens and closes) and is_place(run) and is_place(following)


def said_of_name(page: Page, run: Run, following: Run | None) -> Iterator[Statement]:
    """The kind of thing that an apposition or a sentence calls a name ("Norwood, a town in Westmark,"), and what contains it."""
    prose = page.document.prose
    found = MADE_OF.match(prose, run.end)
    if found is None or not is_place(run):
        return
    words = list(SMALL_WORD.finditer(prose, *found.span(2)))
    cut = next((n for n, word in enumerate(words) if word.group() in NO_KIND), len(words))
    if not cut or not is_kind(words[cut - 1].group()):
        return
    kind, end = words[cut - 1].group(), words[cut - 1].end()
    tie = words[cut] if cut < len(words) else None
    container = following if tie and following and tie.group() in TIES and THE.fullmatch(prose, tie.end(), following.start) else None
    end = container.end if container else end
    if found.group(1).startswith(",") and not CLOSES.match(prose, end):
        return  # "In Norwood, the council met" says nothing of Norwood
    place = page.document.place(found.start(2), end)
    yield Statement("kind", run.text, kind, place)
    if tie and container and holds(kind, tie.group()):
        yield Statement("part_of", run.text, container.text, place)


def is_kind(word: str) -> bool:
    """True for a singular common noun, as far as its form tells."""
    return not is_plural(word) and not word.endswith(NO_NOUN_ENDINGS) and word not in GENERIC_NOUNS and word not in NO_KINDS and word.isalpha()


def holds(kind: str, tie: str) -> bool:
    """True if "a <kind> in (of) X" says that the thing is part of X."""
    person = kind in PERSONS or kind.endswith(("ist", "man", "woman", "person"))
    return not person and (kind in BELONGING if tie == "of" else True)
