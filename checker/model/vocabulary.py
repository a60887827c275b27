"""The words of a project: its entities with their other names, and its attributes with the nouns and cues that reveal them."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from checker.model.frozen import dataclass

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
class Tolerance:
    """How far apart two values of an attribute may lie and still agree.

    `absolute` is in `unit` (None: the unit in which the values are written), `relative` a part of the larger one; `written` counts every value as rounded in
    its last written digit.
    """

    absolute: Fraction | None = None
    unit: str | None = None
    relative: Fraction | None = None
    written: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property that several writers may name differently.

    A number has this attribute if the noun that it counts or measures is one of `nouns` and, where there are `cues`, one of them stands in the same noun
    phrase. A date has it (`unit` is "date") if the event that it dates is one of `nouns` or `cues`. `unit` narrows it to one unit, currency or dimension, and
    for a counted noun it is the name that the unit gets. A noun that stands in one of the phrases `unlike` is of something else ("former employees").
    """

    name: str
    nouns: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    unit: str | None = None
    behaviour: Behaviour = "state"
    unlike: tuple[str, ...] = ()
    tolerance: Tolerance | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """A source that owns the values of some attributes (none: of all) of some entities (none: of all): a publisher, or a pattern of paths."""

    source: str
    attributes: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entities, attributes and authorities of a project, in the order in which they were given."""

    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    authorities: tuple[Authority, ...] = ()

    def joined(self, other: Vocabulary) -> Vocabulary:
        """Both vocabularies, this one first."""
        return Vocabulary(self.entities + other.entities, self.attributes + other.attributes, self.authorities + other.authorities)
