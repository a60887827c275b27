"""A measured claim in, out what it speaks of: the key under which it meets the others that do."""

from __future__ import annotations

from checker.groups.alignment.sentences import ROLE_OF, roles_near
from checker.groups.names import Names, attribute_key
from checker.groups.nothings import NO_NOTHINGS, Nothings
from checker.model.case import Key
from checker.model.claim import NOBODYS
from checker.model.measured import Measured

# What a clause may tell of the things that it counts, or of the event that it dates, so that the same noun means something else.
OUTCOMES = {"count": frozenset({"died", "survived", "injured", "missing"}), "date": frozenset({"began", "ended"})}


def key_of(measured: Measured, names: Names, nothings: Nothings = NO_NOTHINGS) -> Key | None:
    """What a claim speaks of; None for one that is not attributed, that repeats another, or that states no fact.

    A thing that bears the name of its property ("the count of Count") is the head of a column and no thing, one letter is a variable, and what heads a part
    of many documents or numbers a series is no thing either.
    """
    claim = measured.claim
    if claim.status != "attributed" or claim.restates is not None or claim.modality in ("denied", "hypothetical"):
        return None
    if claim.entity is None or claim.attribute is None or claim.ground == "none" or not NOBODYS.isdisjoint(claim.scope):
        return None
    dimension = "count" if claim.dimension == "number" else claim.dimension
    attribute = attribute_key(claim.attribute, dimension)
    entity = names.key(claim.entity)
    if attribute == attribute_key(claim.entity, dimension) or (len(entity) == 1 and entity.isascii() and entity not in names.shown):
        return None
    if entity not in names.shown and nothings.hold(entity, claim.entity, claim.ground):
        return None
    rate = {f"per {measured.base.partition('/')[2]}"} if dimension == "count" and "/" in measured.base else set()
    scope = tuple(sorted({attribute_key(part, dimension) for part in claim.scope} | rate))
    return Key(entity, f"growth of {attribute}" if claim.change else attribute, scope, dimension)


def outcome_of(key: Key, measured: Measured) -> tuple[str, ...]:
    """What a clause tells of what it counts or dates, beside its key: who died is not who served, and the begin of building not its end."""
    telling = OUTCOMES.get(key.dimension)
    if telling is None or (key.dimension == "count" and ROLE_OF.get(key.attribute) in telling):  # "12 dead and 40 hurt": the property tells the outcome
        return ()
    return tuple(sorted((roles_near(measured) & telling) - {key.attribute, ROLE_OF.get(key.attribute, "")}))
