"""The words of a project: its entities with their other names, and its attributes with the nouns and cues that reveal them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Behaviour = Literal["constant", "state", "total", "event", "running"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that statements are about.

    `kind` is the common noun that may stand for it ("province": "the province"); `part_of` names the entity that contains it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that several writers may name differently.

    A number has this attribute if the noun that it counts or measures is one of `nouns` and, where there are `cues`, one of them stands in the same noun
    phrase. A date has it (`unit` is "date") if the event that it dates is one of `nouns` or `cues`. `unit` narrows it to one unit, currency or dimension, and
    for a counted noun it is the name that the unit gets.
    """

    name: str
    nouns: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    unit: str | None = None
    behaviour: Behaviour = "state"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entities and attributes of a project, in the order in which they were given."""

    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()

    def joined(self, other: Vocabulary) -> Vocabulary:
        """Both vocabularies, this one first."""
        return Vocabulary(self.entities + other.entities, self.attributes + other.attributes)
