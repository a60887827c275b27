"""A counted noun in a parsed sentence in, what happened to those who are counted out: "41 people drowned" tells of deaths, not of people."""

from __future__ import annotations

from checker.claims.counted import Counted
from checker.claims.phrases import Phrases
from checker.claims.stated import Property
from checker.data.nationalities import DEMONYMS
from checker.data.proposal import PERSONS
from checker.data.roles import ANYBODY, LIVES, NEUTRAL, PERSON_ENDINGS, ROLE_NOUNS, ROLES, SUFFERED, TAKING
from checker.model.frozen import replace
from checker.nouns import singular

ROLE_OF = {word: role for role, words in ROLES for word in words.split()}
REACH = 4  # tokens between a counted noun and a word that tells its role ("41 people were badly injured")


def with_role(phrases: Phrases, counted: Counted, first: int, prop: Property) -> Property:
    """The property of a count whose noun the vocabulary does not know: its role if a verb tells one, else narrowed by the verb that it is the subject of.

    `first` is the token at which the number begins. Those who are counted narrow the role, unless they are just people.
    """
    head = counted.head.lower()
    role = None
    if head not in ANYBODY and (named := ROLE_NOUNS.get(singular(head))):
        return replace(prop, attribute=named, scope=(*prop.scope, *(m.lower() for m in counted.modifiers)), step=f"{prop.step}: {named}")
    if head in LIVES and (phrases.words[first - 1] in TAKING if first else False):
        role = "deaths"
    elif is_person_noun(head):
        role = role_behind(phrases, counted.last) or role_before(phrases, first)
    if role:
        who = () if head in ANYBODY and not counted.modifiers else (counted.phrase.lower(),)
        return replace(prop, attribute=role, scope=(*prop.scope, *who), step=f"{prop.step}: {role}")
    verb = verb_behind(phrases, counted.last)
    return replace(prop, scope=(*prop.scope, verb)) if verb and verb not in NEUTRAL else prop


def bare_role(phrases: Phrases, first: int, last: int) -> str | None:
    """What befell those whom a number at tokens first..last (exclusive) counts without a noun: "12 people were killed and 40 injured", "wounded 40"."""
    word = phrases.words[last] if last < len(phrases.words) else ""
    role = ROLE_OF.get(word) if phrases.classes[last : last + 1] != "V" or not has_own_object(phrases, last, last) else None
    role = role or (role_behind(phrases, last) if phrases.classes[last : last + 1] in ("X", "A") else None)
    if role is None and phrases.classes[last : last + 1] != "W":
        role = role_before(phrases, first)
    return role if role in SUFFERED else None


def is_person_noun(head: str) -> bool:
    """True for a plural that counts persons, as far as its form tells ("people", "sailors", "Norwegians")."""
    return head in ANYBODY or head in DEMONYMS or singular(head) in PERSONS or head.endswith(PERSON_ENDINGS)


def role_behind(phrases: Phrases, last: int) -> str | None:
    """The role that the verb of the counted noun, or an adjective right behind it, tells; none where the verb has another subject or object."""
    for i in range(last, min(last + REACH, len(phrases.words))):
        word = phrases.words[i]
        if word == "lost" and not LIVES.isdisjoint(phrases.words[i + 1 : i + 3]):
            return "deaths"
        if word in ROLE_OF and not (phrases.classes[i] == "V" and has_own_object(phrases, i, last)):
            return ROLE_OF[word]
        if phrases.classes[i] not in "XAVQ":
            return None
    return None


def has_own_object(phrases: Phrases, verb: int, last: int) -> bool:
    """True if an active verb behind the counted noun has an object: "41 soldiers killed a guard" counts no deaths."""
    passive = any(phrases.words[i] in ("was", "were", "been", "are", "being") for i in range(last, verb))
    return not passive and phrases.words[verb] not in ("visited", "attended") and phrases.classes[verb + 1 : verb + 2] in ("D", "N")


def role_before(phrases: Phrases, first: int) -> str | None:
    """The role of the object of a verb right before the number ("killing 41 people", "claimed the lives of 41 people")."""
    i = first - 1
    while i >= 0 and phrases.classes[i] in "AD":
        i -= 1
    if i > 1 and phrases.words[i] == "of" and phrases.words[i - 1] in LIVES:
        return "deaths"
    if i < 0 or phrases.words[i] in ("dead", "missing", "live", "lives", "hurt", "fell", "aboard"):
        return None
    by_others = phrases.classes[i] in "VW" and phrases.words[i] not in ("died", "perished", "drowned", "survived", "lived", "visited")
    return ROLE_OF.get(phrases.words[i]) if by_others else None


def verb_behind(phrases: Phrases, last: int) -> str:
    """The full verb of which the counted noun is the subject; "" where none follows at once."""
    i = last
    while i < len(phrases.classes) and phrases.classes[i] in "XA":
        i += 1
    return phrases.words[i] if i < len(phrases.classes) and phrases.classes[i] == "V" else ""
