"""A bare number in and what the sentence before told of, what the number is a value of out: "Norwood has 40 schools. Harrow has 12."."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.claims.stated import Property, governing_verb
from checker.claims.subjects import Owner
from checker.data.properties import LINKING
from checker.model.claim import Claim
from checker.model.frozen import dataclass

COUNTED = ("count", "number")
ENDS = frozenset(("", "M", "K", "P"))  # what may follow a number that stands without a noun


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence told with its only number: the claim, the verb that governs the number, and whether its subject was the property itself."""

    claim: Claim
    verb: str
    of_property: bool


def told_in(reading: Reading, claims: Sequence[Claim]) -> Told | None:
    """What a sentence leaves for a bare number in the next one; None where it has several numbers or none that is attributed."""
    only = claims[0] if len(claims) == 1 else None
    if only is None or only.status != "attributed" or only.dimension not in COUNTED or only.kind != "quantity" or only.change:
        return None
    index = next(i for i, t in enumerate(reading.phrases.tokens) if t.start >= only.place.start)
    verb = governing_verb(reading.phrases, index)
    before = reading.phrases.words[:index]
    of_property = only.ground == "clause" and verb in before and (only.noun or "").lower() in before[: before.index(verb)]
    return Told(only, verb, of_property)


def carried(reading: Reading, quantity: Quantity, owner: Owner, told: Told) -> tuple[Owner, Property] | None:
    """Owner and property of a bare number that repeats the sentence before with another subject, or goes on with it ("it"); None where neither is plain."""
    phrases = reading.phrases
    bare = quantity.dimension == "number" and not quantity.unit and quantity.kind == "quantity"
    if not bare or phrases.classes[quantity.outer_last : quantity.outer_last + 1] not in ENDS:
        return None
    model, verb = told.claim, governing_verb(phrases, quantity.outer_first)
    step = f"noun left out: as in {model.text!r} before"
    prop = Property(model.attribute, model.noun, model.scope, model.unit or None, step)
    if owner.name and owner.ground == "clause" and owner.name != model.entity and verb and verb == told.verb:
        return Owner(owner.name, "ellipsis", owner.scope, owner.step), prop
    goes_on = told.of_property and "it" in phrases.words[: quantity.outer_first] and verb in LINKING and owner.name in (None, model.entity)
    return (Owner(model.entity, "paragraph", (), step), prop) if goes_on else None
