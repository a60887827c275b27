"""A number that leaves out what it is of in, the same taken from an earlier number of its sentence out: "now there are 900", "Kent by 3 percent"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.counted import Counted
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.roles import bare_role
from checker.claims.stated import NO_PROPERTY, Property
from checker.claims.subjects import Owner
from checker.data.properties import DIMENSION_ADJECTIVES
from checker.model.claim import OWN_GROUNDS, Claim, Ground
from checker.model.frozen import replace

OF_THEM = (("of", "them"), ("of", "these"), ("of", "those"), ("of", "which"), ("of", "whom"))
TOLD_WORDS = 3
Unit = tuple[str, str]  # with its dimension
TIES = frozenset("by up down at to or about the another and then".split())  # what may stand before a value whose verb is left out


def elided(
    unit: Unit, owner: Owner, prop: Property, counted: Counted | None, earlier: Sequence[Claim], phrases: Phrases, quantity: Quantity
) -> tuple[Unit, Owner, Property]:
    """Unit, noun and entity of an earlier number of the sentence for a bare number without a noun of its own ("now there are 900")."""
    if phrases.words[quantity.outer_last : quantity.outer_last + 2] in OF_THEM:
        prop = replace(NO_PROPERTY, scope=(*told_behind(phrases, quantity.outer_last + 2), "of them"))
    elif phrases.words[max(0, quantity.outer_first - 2) : quantity.outer_first] in OF_THEM:
        told = prop.scope if counted else told_behind(phrases, quantity.outer_last)
        prop = replace(prop if counted else NO_PROPERTY, scope=(*told, "of them"))
    own = prop.attribute and not prop.weak and not existential(phrases, quantity)
    own = own or phrases.classes[quantity.outer_last : quantity.outer_last + 1] == "W"  # "15,000 Army"
    if counted is not None or quantity.dimension != "number" or quantity.unit or quantity.kind != "quantity":
        return unit, owner, prop
    model = next((c for c in reversed(earlier) if c.dimension == "count" and (c.attribute or c.noun)), None)
    if model and phrases.words[phrases.clause(quantity.outer_first)[0]] == "of":  # "of Norwood's 900 people, 210 ..."
        prop = replace(prop, scope=(*prop.scope, *told_behind(phrases, quantity.outer_last), "of them"))
    role = bare_role(phrases, quantity.outer_first, quantity.outer_last)
    if role:
        return befallen(owner, model, role)
    if own or model is None:
        return unit, owner, prop
    step = f"noun left out: as in {model.text!r}"
    ground: Ground = "ellipsis" if model.ground in OWN_GROUNDS else model.ground
    kept = owner if owner.name and owner.ground == "clause" else Owner(model.entity, ground, model.scope, step)
    return (model.unit, "count"), kept, Property(model.attribute, model.noun, (*model.scope, *prop.scope), model.unit, step)


def told_behind(phrases: Phrases, at: int) -> tuple[str, ...]:
    """The first nouns and verbs behind a number, up to a mark: what is told of some of many tells them from the others ("12 of them are women")."""
    end = next((i for i in range(at, len(phrases.classes)) if phrases.classes[i] in "KCMN"), len(phrases.classes))
    words = [phrases.words[i] for i in range(at, end) if phrases.classes[i] in "WV"][:TOLD_WORDS]
    return (" ".join(words),) if words else ()


def befallen(owner: Owner, model: Claim | None, role: str) -> tuple[Unit, Owner, Property]:
    """Unit, entity and property of a number without a noun behind or before which a verb tells what befell those whom it counts."""
    unit = model.unit if model else "person"
    kept = owner
    if model and model.entity and not (owner.name and owner.ground == "clause"):
        kept = Owner(model.entity, "ellipsis" if model.ground in OWN_GROUNDS else model.ground, (), f"as in {model.text!r}")
    return (unit, "count"), kept, Property(role, model.noun if model else None, (), unit, f"noun left out: {role}")


def existential(phrases: Phrases, quantity: Quantity) -> bool:
    """True if "there is/are/were" brings the number in."""
    return "there" in phrases.words[max(0, quantity.outer_first - 4) : quantity.outer_first]


def shared_owner(reading: Reading, quantity: Quantity, earlier: Sequence[Claim]) -> Owner | None:
    """The entity of the measure before, where nothing but its adjective stands between: "Norwood Bridge, 310 m long and 14 m wide"."""
    before = next((q for q in reversed(reading.quantities) if q.outer_last <= quantity.outer_first), None)
    if before is None or not earlier or earlier[-1].entity is None or before.dimension != quantity.dimension:
        return None
    between = reading.phrases.words[before.outer_last : quantity.outer_first]
    if any(word not in DIMENSION_ADJECTIVES and word not in ("and", ",", "in") for word in between):
        return None
    ground: Ground = "ellipsis" if earlier[-1].ground in OWN_GROUNDS else earlier[-1].ground
    return Owner(earlier[-1].entity, ground, (), f"as in {earlier[-1].text!r}")


def gapped(reading: Reading, quantity: Quantity, dimension: str, owner: Owner, earlier: Sequence[Claim]) -> tuple[Owner, Property] | None:
    """Owner and property of a measure in whose stretch stands nothing but a name and what ties to a value: "Kent rose 2 percent, Norwood by 3 percent".

    None where more stands there, or no earlier number of the sentence in the same unit has a property.
    """
    phrases = reading.phrases
    model = next((c for c in reversed(earlier) if c.dimension.partition("/")[0] == dimension.partition("/")[0] and c.attribute), None)
    if model is None or dimension in ("number", "count", "rank", "version"):
        return None
    ends = [q.outer_last for q in reading.quantities if q.outer_last <= quantity.outer_first]
    start = max(ends, default=0)
    named = [m for m in reading.mentions if start <= m.first and m.last <= quantity.outer_first]
    taken = {i for m in named for i in range(m.first, m.last)}
    left = [i for i in range(start, quantity.outer_first) if i not in taken and phrases.classes[i] not in "KCM" and phrases.words[i] not in TIES]
    if left or len(named) > 1 or (named and model.ground not in OWN_GROUNDS):  # whose value the first one is may be what its noun says ("dow +2 %, Reed +3 %")
        return None
    step = f"left out: as in {model.text!r}"
    ground: Ground = "ellipsis" if model.ground in OWN_GROUNDS else model.ground
    kept = owner if owner.name and owner.ground == "clause" else Owner(model.entity, ground, (), step)
    if named and named[0].name:
        kept = Owner(named[0].name, "ellipsis", (), step)
    return kept, Property(model.attribute, model.noun, model.scope, None, step)
