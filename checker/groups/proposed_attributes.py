"""Claims and the wording of their corpus in, the properties worth a place in a vocabulary out, with their nouns, unit and behaviour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from checker.data.behaviours import CONSTANTS, OUTCOMES, TOTALS, VOLATILE
from checker.data.dimensions import DIMENSIONS
from checker.data.events import EVENTS
from checker.data.names import COUNTING
from checker.data.properties import PROPERTY_ACRONYMS
from checker.data.proposal import COMPARATIVES, GENERIC_NOUNS, NOUNS_LIKE_PARTICIPLES, PROPERTY_NOUNS, TIME_NOUNS
from checker.data.words import ADVERBS, AUXILIARIES, DETERMINERS, IDLE_MODIFIERS, NOUN_OR_VERB, PREPOSITIONS, PRONOUNS, VERBS
from checker.groups.behaviours import behaviour_of
from checker.groups.names import attribute_key
from checker.groups.wordings import WORD, Wording
from checker.model.claim import Claim
from checker.model.proposal import ProposedAttribute, Sighting
from checker.nouns import is_plural, singular

PROPERTIES = CONSTANTS | TOTALS | VOLATILE | OUTCOMES | PROPERTY_NOUNS | {acronym.lower() for acronym in PROPERTY_ACRONYMS}
NO_NOUNS = ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | (VERBS - NOUN_OR_VERB)
KINDS = frozenset({"quantity", "date", "duration", "ratio"})
OFTEN = 3  # a noun that no table knows as a property is one if so many claims in several documents treat it so


def propose_attributes(claims: Sequence[Claim], wording: Wording) -> tuple[ProposedAttribute, ...]:
    """The attributes of `claims` (in order of place), the most frequent first; no two have one name."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        dimension = proposed_dimension(claim)
        if claim.attribute and dimension and is_property(claim, claim.attribute, dimension, wording):
            groups.setdefault((attribute_key(claim.attribute, dimension), dimension), []).append(claim)
    proposed = [attribute_of(found, dimension) for (_, dimension), found in sorted(groups.items()) if tells_itself(found[0], dimension) or len(found) > 1]
    proposed.sort(key=lambda a: (-a.seen.count, a.name, a.unit or ""))
    taken: set[str] = set()
    kept = []
    for attribute in proposed:
        name = attribute.name if attribute.name.casefold() not in taken else f"{attribute.name} in {attribute.unit or 'numbers'}"
        if name.casefold() not in taken:
            taken.add(name.casefold())
            kept.append(replace(attribute, name=name))
    return tuple(kept)


def proposed_dimension(claim: Claim) -> str | None:
    """The dimension under which a claim's property is proposed; None for ranks, versions and units that no vocabulary can name."""
    if claim.kind not in KINDS or claim.change is not None:
        return None
    if claim.dimension == "number":
        return "count" if claim.unit in ("", claim.noun) else None
    return claim.dimension if claim.dimension in ("count", "currency", "date", "percent") or claim.dimension in DIMENSIONS else None


def is_property(claim: Claim, name: str, dimension: str, wording: Wording) -> bool:
    """True if a name is that of a property: common nouns, the last of which means something of its own."""
    if dimension == "date":
        return name in EVENTS
    words = [word.lower() for word in WORD.findall(name)]
    if not words or not name[0].isalnum() or not name.isprintable() or any(len(word) < 2 for word in words):
        return False
    if not all(wording.small[word] or word.upper() in PROPERTY_ACRONYMS or word == "age" for word in words):
        return False  # a name among them: what is counted of one thing alone
    return is_measured_noun(words, dimension) and not (claim.noun and claim.noun[:1].isupper() and not claim.noun.isupper())


def is_measured_noun(words: Sequence[str], dimension: str) -> bool:
    """True if a phrase ends in a noun that can be counted or measured, as far as tables and endings tell."""
    head = words[-1]
    if (words[0].endswith("est") and len(words) > 1) or words[0] in ("other", "such", "similar") or len(head) < 3:
        return False
    if head in GENERIC_NOUNS or head in NO_NOUNS or words[0] in NO_NOUNS or head in COMPARATIVES or head.isdigit():
        return False
    if head in PROPERTIES or head in NOUNS_LIKE_PARTICIPLES:
        return True
    if dimension == "count" and is_plural(head):
        return True
    return not is_plural(head) and not head.endswith(("ing", "ed", "ly", "est")) and not words[0].endswith("ing")


def tells_itself(claim: Claim, dimension: str) -> bool:
    """True if the name of a property alone says that it is one: an event, something counted, or a noun that tables know."""
    head = (claim.attribute or "").split()[-1].lower()
    if dimension == "time":
        return head in TIME_NOUNS
    return dimension == "date" or head in PROPERTIES or (dimension == "count" and is_plural(head))


def attribute_of(found: Sequence[Claim], dimension: str) -> ProposedAttribute:
    """The proposal for the claims of one property."""
    spellings = Counter(shown(claim.attribute or "") for claim in found)
    name = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
    seen = Sighting(len(found), len({claim.place.document for claim in found}), found[0].place)
    behaviour = behaviour_of(name, attribute_key(name, dimension), dimension, {})
    if dimension == "date":
        verbs, nouns = EVENTS[name]
        return ProposedAttribute(name, seen, seen.count > 1, nouns, verbs, "date", behaviour)
    sure = seen.count > 1 if tells_itself(found[0], dimension) else seen.count >= OFTEN and seen.documents > 1
    nouns = tuple(dict.fromkeys(noun_of(spelling) for spelling in sorted(spellings, key=lambda s: (-spellings[s], s))))
    return ProposedAttribute(name, seen, sure, nouns, (), unit_of(found, dimension), behaviour)


def shown(name: str) -> str:
    """A name without "number of" and modifiers that say nothing, its abbreviations in capitals ("GDP growth"): claims carry them in small letters."""
    counting = next((c for c in COUNTING if name.startswith(f"{c} ")), "")
    words = name.removeprefix(counting).split()
    kept = [word for word in words[:-1] if word not in IDLE_MODIFIERS] + words[-1:]
    return " ".join(word.upper() if word.upper() in PROPERTY_ACRONYMS else word for word in kept)


def noun_of(name: str) -> str:
    """A name with its last word in the singular; a noun of a vocabulary stands for its plural too."""
    first, space, last = name.rpartition(" ")
    return first + space + (last if last.isupper() else singular(last))


def unit_of(found: Sequence[Claim], dimension: str) -> str | None:
    """What the vocabulary calls the unit: a dimension, or the noun that is counted; None where the text counts without one."""
    if dimension != "count":
        return dimension
    units = Counter(claim.unit for claim in found if claim.unit)
    return min(units, key=lambda unit: (-units[unit], unit)) if units else None
