"""A vocabulary that a corpus suggests: its entities and attributes, each with how often and where it was found, for a person to look through."""

from __future__ import annotations

from checker.model.document import Place
from checker.model.frozen import dataclass
from checker.model.vocabulary import Behaviour


@dataclass(frozen=True, slots=True)
class Sighting:
    """How often something was found in how many documents, and where first, in the order of the documents' names."""

    count: int
    documents: int
    first: Place


@dataclass(frozen=True, slots=True)
class Stated:
    """A word or name that was worked out, with the reason in a few plain words; `place` is where the text says so, None if the name alone does."""

    word: str
    why: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ProposedEntity:
    """A thing that claims are about. `sure` is False for one that was seen once.

    `aliases` are its other names. `part_of` is what the text says contains it, whether or not that is an entity of the proposal; `perhaps` are longer names
    of the proposal that may mean the same thing.
    """

    name: str
    seen: Sighting
    sure: bool
    aliases: tuple[Stated, ...] = ()
    kind: Stated | None = None
    part_of: Stated | None = None
    perhaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedAttribute:
    """A property that claims are values of, with the fields of an Attribute. `sure` is False for one that was seen too seldom to be relied on."""

    name: str
    seen: Sighting
    sure: bool
    nouns: tuple[str, ...]
    cues: tuple[str, ...]
    unit: str | None
    behaviour: Behaviour


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a corpus suggests, the most frequent first; `documents` and `claims` say how much it was drawn from."""

    documents: int
    claims: int
    entities: tuple[ProposedEntity, ...]
    attributes: tuple[ProposedAttribute, ...]
