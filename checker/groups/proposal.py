"""An inventory in, the vocabulary that its corpus suggests out: the front door of `checker init`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.groups.proposed_attributes import propose_attributes
from checker.groups.proposed_entities import propose_entities
from checker.groups.wordings import read_wording
from checker.model.audit import Inventory
from checker.model.claim import Claim
from checker.model.proposal import Proposal, ProposedAttribute
from checker.nouns import singular


def propose(inventory: Inventory) -> Proposal:
    """Entities and attributes of the claims of an inventory, the most frequent first, the same for every order of its documents."""
    claims = in_order((*(m.claim for m in inventory.measured), *inventory.unmeasured))
    wording = read_wording(inventory.documents)
    entities = propose_entities(claims, wording)
    names = [name for e in entities for name in (e.name, *(alias.word for alias in e.aliases))]
    in_names = frozenset(singular(word.lower()) for name in names for word in name.split()[1:])
    attributes = tuple(doubted(a, in_names) for a in propose_attributes(claims, wording))
    return Proposal(len(inventory.documents), len(claims), entities, attributes)


def doubted(attribute: ProposedAttribute, in_names: frozenset[str]) -> ProposedAttribute:
    """The attribute, no longer sure if one of its nouns is a word of a name: it would be found there too ("States" in "United States")."""
    return replace(attribute, sure=False) if attribute.sure and not in_names.isdisjoint(attribute.nouns) else attribute


def in_order(claims: Iterable[Claim]) -> Sequence[Claim]:
    """Claims by document and place, without those that say a number once more in another unit."""
    return sorted((c for c in claims if c.restates is None and c.status != "skipped"), key=lambda c: (c.place.document, c.place.start, c.place.end))
