"""A quantity in a parsed sentence in, the property out that what is done up to it states: "keeps messages for 14 days" tells of message retention.

What may be had is set apart from what is had: "supports up to 100 users" and "seats 400 guests" count no users and no guests.
"""

from __future__ import annotations

from checker.claims.counted import Counted
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrase_words import is_thing, own_words
from checker.claims.phrases import phrase_before
from checker.claims.reading import Reading
from checker.claims.subjects import subject_before
from checker.data.actions import ACTIONS, CAPACITY, HOLDING, OCCUPANTS, PARTICLES, PERMISSIONS
from checker.nouns import is_plural, singular

ACTION_OF = {verb: (noun, frozenset(ties.split()), dimension) for noun, ties, dimension, verbs in ACTIONS for verb in verbs.split()}
PERMISSION_OF = {verb: name for name, verbs in PERMISSIONS for verb in verbs.split()}
ALLOWED = frozenset(PERMISSION_OF.values())
LIMIT, CAPACITY_NOUN = "limit", "capacity"
ABLE = frozenset("carry hold fit take accommodate seat".split())
ENDS = "KQX"  # between a verb and its value stands no comma, relative or other verb


def action_named(reading: Reading, quantity: Quantity) -> tuple[str, int, int] | None:
    """The property that a verb with its object names, the same for its active and its passive form; None where no such verb leads to the value.

    The object is what stands between the verb and its value, else the verb's subject, unless that is a name or refers back to one; its tokens, first and last
    (exclusive), come along, or those of the verb.
    """
    phrases = reading.phrases
    tie = quantity.outer_first - 1
    start = phrases.clause(quantity.outer_first)[0]
    plain = plainly_told(reading, quantity) if tie > start else None
    if plain or tie < start or phrases.classes[tie] != "P":
        return plain
    for verb in range(tie - 1, start - 1, -1):
        if phrases.classes[verb] in ENDS:
            return None
        action = ACTION_OF.get(phrases.words[verb])
        if action is None or phrases.words[tie] not in action[1] or action[2] not in ("", quantity.dimension):
            continue
        noun, particle = action[0], PARTICLES.get(action[0])
        if particle is None or phrases.words[verb + 1] == particle:
            behind = verb + 1 + (particle is not None)
            first, last = object_of(reading, behind, tie) or done_to(reading, verb) or (verb, verb)
            return " ".join((*named(reading, first, last), noun)), first, last
    return None


def plainly_told(reading: Reading, quantity: Quantity) -> tuple[str, int, int] | None:
    """The duration of what a plural "last" leads to ("sessions last 12 hours"), and the size of what is so big "in size"."""
    phrases = reading.phrases
    at = quantity.outer_first - 1
    if quantity.dimension == "time" and phrases.words[at] == "last":
        found, noun = phrase_before(phrases, at), "duration"
        found = found if found and is_plural(phrases.words[found[1] - 1]) else None
    elif phrases.words[quantity.outer_last : quantity.outer_last + 2] == ("in", "size"):
        subject = subject_before(phrases, quantity.outer_first)
        found, noun = ((subject.first, subject.head_last) if subject else None), "size"
    else:
        return None
    return (" ".join((*named(reading, *found), noun)), *found) if found else None


def object_of(reading: Reading, first: int, tie: int) -> tuple[int, int] | None:
    """The object between a verb and the word that ties it to its value, up to a preposition."""
    last = first
    while last < tie and reading.phrases.classes[last] != "P":
        last += 1
    return (first, last) if named(reading, first, last) else None


def done_to(reading: Reading, verb: int) -> tuple[int, int] | None:
    """What the verb at a token is said of ("messages are kept", "sessions expire")."""
    found = phrase_before(reading.phrases, verb)
    if found is None:
        subject = subject_before(reading.phrases, verb + 1)
        found = (subject.first, subject.head_last) if subject else None
    return found if found and named(reading, *found) else None


def named(reading: Reading, first: int, last: int) -> list[str]:
    """The words of a phrase that is no name, in small letters, its last one in the singular."""
    if first >= last or is_thing(reading, first, last):
        return []
    words = [word.lower() for word in own_words(reading, first, last)]
    return [*words[:-1], singular(words[-1])] if words else []


def allowance(reading: Reading, quantity: Quantity, counted: Counted) -> tuple[str, tuple[str, ...], int, int] | None:
    """The property of a count of what may be had or fits in, with what narrows it and its tokens; None where the clause counts what there is."""
    phrases = reading.phrases
    before = quantity.outer_first - 1
    while before >= 0 and phrases.classes[before] == "A":
        before -= 1
    verb = phrases.words[before] if before >= 0 else ""
    limited = action_named(reading, quantity)
    if limited and limited[0].endswith(LIMIT):
        return (limited[0] if limited[0] != LIMIT else f"{one_of(counted)} {LIMIT}"), (), *limited[1:]
    allowed = PERMISSION_OF.get(verb) or PERMISSION_OF.get(passive_behind(reading, counted.last))
    if allowed:
        return f"{allowed} {counted.phrase.lower()}", (), 0, 0
    head = counted.head.lower()
    able = verb in ABLE and phrases.words[before - 1 : before] in (("can",), ("could",))
    holds = able or verb in CAPACITY or (verb in HOLDING and head in OCCUPANTS) or (verb == "of" and phrases.words[before - 1] == CAPACITY_NOUN)
    return (CAPACITY_NOUN, () if head in OCCUPANTS else (counted.phrase.lower(),), 0, 0) if holds else None


def states_limit(attribute: str) -> bool:
    """True for a property whose value is the most that may be had: there "up to 100" is the limit itself and no bound of it."""
    words = attribute.split()
    return words[0] in ALLOWED or words[-1] in (LIMIT, CAPACITY_NOUN)


def one_of(counted: Counted) -> str:
    """The counted noun with its modifiers, in the singular."""
    return " ".join((*counted.modifiers, singular(counted.head))).lower()


def passive_behind(reading: Reading, last: int) -> str:
    """The participle behind a counted noun and a form of "be" ("up to 100 users are supported"); "" where none stands there."""
    i = last
    while reading.phrases.classes[i : i + 1] in ("X", "A"):
        i += 1
    return reading.phrases.words[i] if last < i < len(reading.phrases.words) else ""
