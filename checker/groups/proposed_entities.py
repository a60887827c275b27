"""Claims and the wording of their corpus in, the entities worth a place in a vocabulary out, with their other names, kinds and containers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace

from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.properties import PROPERTY_ACRONYMS
from checker.data.proposal import NARROWING_WORDS, NO_KINDS, NO_NAMES, TITLES
from checker.groups.names import entity_key
from checker.groups.statements import Statement, read_statements
from checker.groups.wordings import CLOSED, JOINERS, WORD, Wording
from checker.model.claim import Claim
from checker.model.document import Place
from checker.model.frozen import dataclass
from checker.model.proposal import ProposedEntity, Sighting, Stated
from checker.model.regex import regex
from checker.nouns import is_plural, singular

# Single words for peoples and languages ("Norwegian clay"), if they mostly stand before a noun.
DEMONYM = regex(r".*(?:an|ish|ese|nch|tch|ic|iss|qi)", re.IGNORECASE)
SURE_DEMONYM = regex(r".+(?:ian|ish|ese|utch|ench)", re.IGNORECASE)
MODIFYING_SHARE = 3  # a demonym stands before a noun in one of so many places at least
NO_FIRST_WORDS = CLOSED | NO_NAMES
MOST_LONGER_NAMES = 3  # a short name that ends more names than these hints at none of them
LONGEST_NAME = 200


@dataclass(slots=True)
class Found:
    """What is known of one entity while the corpus is read: its spellings, where it was seen, and what the text says of it."""

    spellings: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    first: dict[str, Place] = field(default_factory=dict)
    defined: dict[str, Stated] = field(default_factory=dict)
    kinds: list[Stated] = field(default_factory=list)
    wholes: list[Stated] = field(default_factory=list)


def propose_entities(claims: Sequence[Claim], wording: Wording) -> tuple[ProposedEntity, ...]:
    """The entities of `claims` (in order of place) that are names, the most frequent first."""
    statements = tuple(read_statements(wording))
    known, long_names = definitions(s for s in statements if s.relation == "alias" and is_name(s.subject, wording, True) and is_name(s.word, wording, True))
    found: dict[str, Found] = {}
    for claim in claims:
        name = name_of(claim, wording)
        if name is None:
            continue
        key = entity_key(name)
        entity = found.setdefault(known.get(key, key), Found())
        entity.spellings[name] += 1
        entity.first.setdefault(name, claim.place)
        entity.places.append(claim.place)
    for statement in statements:
        key = entity_key(statement.subject)
        note(found.get(known.get(key, key)), statement)
    proposed = [entity_of(key, found[key], long_names, wording) for key in found]
    proposed.sort(key=lambda e: (-e.seen.count, e.name))
    return with_longer_names(without_circles(named_once(proposed)))


# -- what is a name ------------------------------------------------------------------------------------------------
def name_of(claim: Claim, wording: Wording) -> str | None:
    """The name of what a claim is about, without common words in front ("Shares of Norwood Gas"); None if it is no name."""
    words = (claim.entity or "").split()
    if claim.entity is None or not claim.entity.isprintable() or len(claim.entity) > LONGEST_NAME:
        return None
    if claim.ground == "about":
        return claim.entity
    for first in range(len(words)):
        name = " ".join(words[first:])
        if is_name(name, wording, claim.ground == "row" and name in claim.quote):  # not from the head of the table
            return name
        if not (wording.small[words[first].lower()] or words[first].lower() in NO_FIRST_WORDS):
            return None
    return None


def is_name(name: str, wording: Wording, in_row: bool) -> bool:
    """True if the corpus writes these words as a name: with capitals where only a name has them, or in a cell, and never or less often in small letters."""
    words = [word.lower() for word in WORD.findall(name)]
    key = entity_key(name)
    if len(key) < 2 or not words or words[0] in NO_FIRST_WORDS or all(word in CALENDAR_NAMES for word in words) or len(set(words)) * 2 <= len(words):
        return False
    if not name[:1].isalnum() or not any(c.isalpha() for c in name):
        return False
    firm, small = wording.firm[key], [wording.small[word] for word in words]
    if not name.isascii() and not any(c.isupper() for c in name):
        return True  # a script without capitals
    if len(words) > 1:
        return firm > 0 or (in_row and not all(small))
    if name in PROPERTY_ACRONYMS or is_demonym(name, key, wording):
        return False
    common = max(small[0], wording.small[singular(words[0])])
    return firm > common if firm else in_row and not common and not is_plural(words[0])


def is_demonym(name: str, key: str, wording: Wording) -> bool:
    """True for a single word that tells a people or a language, as its ending and its use before nouns show, and for its plural."""
    if key.endswith("ans") and wording.firm[key[:-1]]:
        return True
    modifying = wording.modifying[key]
    return (SURE_DEMONYM.fullmatch(name) is not None and modifying > 0) or (
        DEMONYM.fullmatch(name) is not None and modifying * MODIFYING_SHARE >= max(wording.firm[key], 1)
    )


# -- what the text says of it --------------------------------------------------------------------------------------
def definitions(statements: Iterable[Statement]) -> tuple[dict[str, str], dict[str, str]]:
    """(key of a short name -> key of the long one, key of a long name -> the long name), from definitions; a short name of two long ones is left out."""
    owners: dict[str, set[str]] = {}
    long_names: dict[str, str] = {}
    for statement in statements:
        long_key, short_key = entity_key(statement.subject), entity_key(statement.word)
        if long_key != short_key:
            owners.setdefault(short_key, set()).add(long_key)
            long_names.setdefault(long_key, statement.subject)
    known = {short: min(found) for short, found in owners.items() if len(found) == 1}
    return {short: long for short, long in known.items() if long not in known}, long_names


def note(entity: Found | None, statement: Statement) -> None:
    """Adds what the text says to an entity; nothing where the statement speaks of none."""
    if entity is None:
        return
    said = Stated(statement.word, "so the text says", statement.place)
    if statement.relation == "alias":
        entity.defined.setdefault(statement.word, replace(said, why="defined in the text"))
    elif statement.relation == "kind":
        entity.kinds.append(said)
    else:
        entity.wholes.append(said)


def entity_of(key: str, found: Found, long_names: Mapping[str, str], wording: Wording) -> ProposedEntity:
    """The proposal for one entity; the most frequent spelling is its name, or the long name where a definition gives one."""
    spelled = min(found.spellings, key=lambda s: (-found.spellings[s], s))
    name = long_names.get(key, spelled) if entity_key(spelled) != key else spelled
    others = [s for s in sorted(found.spellings, key=lambda s: (-found.spellings[s], s)) if s.casefold() != name.casefold()]
    aliases = {s.casefold(): Stated(s, times(found.spellings[s]), found.first[s]) for s in reversed(others)}
    aliases = {a.word.casefold(): a for a in reversed(aliases.values())}
    for word, stated in found.defined.items():
        if word.casefold() != name.casefold():
            aliases.setdefault(word.casefold(), stated)
    seen = Sighting(len(found.places), len({p.document for p in found.places}), found.places[0])
    return ProposedEntity(
        name=name,
        seen=seen,
        sure=seen.count > 1,
        aliases=tuple(aliases.values()),
        kind=kind_in_name(name, wording) or most_said([kind for kind in found.kinds if wording.definite[kind.word]]),
        part_of=most_said([whole for whole in found.wholes if entity_key(whole.word) != key]),
    )


def times(count: int) -> str:
    """How often, in words: "once", "twice", "12 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def most_said(said: Sequence[Stated]) -> Stated | None:
    """What is said most often; of equals the first."""
    counts = Counter(stated.word.casefold() for stated in said)
    return max(said, key=lambda stated: counts[stated.word.casefold()], default=None)


def kind_in_name(name: str, wording: Wording) -> Stated | None:
    """The last word of a longer name, if the corpus uses it for a thing ("Norwood Bridge": "the bridge") and it is no plural."""
    words = WORD.findall(name)
    last = words[-1].lower() if len(words) > 1 else ""
    if not last.isalpha() or not wording.definite[last] or is_plural(last) or last in NO_FIRST_WORDS | NO_KINDS or words[0].lower().rstrip(".") in TITLES:
        return None
    return Stated(last, "the last word of the name")


# -- what fits together --------------------------------------------------------------------------------------------
def named_once(proposed: Sequence[ProposedEntity]) -> list[ProposedEntity]:
    """The same entities, no name of which belongs to two: the more frequent one keeps it."""
    taken = {e.name.casefold() for e in proposed}
    kept = []
    for entity in proposed:
        aliases = tuple(a for a in entity.aliases if a.word.casefold() not in taken)
        taken.update(a.word.casefold() for a in aliases)
        kept.append(replace(entity, aliases=aliases))
    return kept


def without_circles(proposed: Sequence[ProposedEntity]) -> list[ProposedEntity]:
    """The same entities with the containers by the names of the proposal, none of which contains itself in the end."""
    names = {entity_key(word): e.name for e in reversed(proposed) for word in (*(a.word for a in e.aliases), e.name)}
    above: dict[str, str] = {}
    kept = []
    for entity in proposed:
        whole = entity.part_of
        if whole is not None and (container := names.get(entity_key(whole.word))):
            whole = None if entity.name in chain(container, above) else replace(whole, word=container)
            if whole is not None:
                above[entity.name] = whole.word
        kept.append(replace(entity, part_of=whole))
    return kept


def chain(name: str, above: Mapping[str, str]) -> list[str]:
    """A name and everything that contains it."""
    way = [name]
    while way[-1] in above:
        way.append(above[way[-1]])
    return way


def with_longer_names(proposed: Sequence[ProposedEntity]) -> tuple[ProposedEntity, ...]:
    """The same entities, each with the longer names that it may be short for: those that end in it ("Mr Reed", "Anna Reed"), or whose initials it is made of.

    Of two names that differ in a title alone, the less frequent one is said to be short for the other.
    """
    endings: dict[tuple[str, ...], list[str]] = {}
    initials: dict[str, list[str]] = {}
    for entity in proposed:
        words = bare_words(entity.name)
        initials.setdefault("".join(word[0] for word in words if word not in JOINERS), []).append(entity.name)
        for first in range(len(words)):
            if first == 0 or words[first - 1] not in NARROWING_WORDS | JOINERS | {"the"}:
                endings.setdefault(words[first:], []).append(entity.name)
    rank = {e.name: n for n, e in enumerate(proposed)}
    kept = []
    for entity in proposed:
        words = bare_words(entity.name)
        longer = [name for name in endings.get(words, ()) if len(bare_words(name)) > len(words) or rank[name] < rank[entity.name]]
        if is_abbreviation(entity.name):
            longer += [name for name in initials.get(entity.name.replace(".", "").lower(), ()) if name not in longer]
        kept.append(replace(entity, perhaps=tuple(longer) if len(longer) <= MOST_LONGER_NAMES else ()))
    return tuple(kept)


def is_abbreviation(name: str) -> bool:
    """True for a word of capitals that can be initials: three of them, or two with points ("U.S."), since two alone fit too much."""
    return " " not in name and name.isupper() and (len(name) > 2 or "." in name)


def bare_words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters, without titles in front."""
    words = [word.lower().rstrip(".") for word in WORD.findall(name)]
    first = 0
    while first < len(words) - 1 and words[first] in TITLES:
        first += 1
    return tuple(words[first:])
