"""Loaded data of vocabularies in, the entities and attributes of the project out, with what does not fit together among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checker.model.errors import Problem
from checker.model.frozen import dataclass
from checker.model.vocabulary import Attribute, Authority, Entity, Vocabulary
from checker.policy import problems
from checker.policy.measures import slip_for
from checker.policy.node import Node, Where
from checker.policy.tolerances import parse_tolerance

LONGEST_CHAIN = 6
MOST_SUGGESTIONS = 20  # the search for a near name takes time in a long vocabulary


@dataclass(frozen=True, slots=True)
class Part:
    """Where a vocabulary stands: a file, or the mapping at a path in one (settings and examples carry their own)."""

    node: Node
    where: Where = ()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entity or attribute as it was written, and where."""

    node: Node
    where: Where
    data: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.data["name"])

    @property
    def line(self) -> int:
        return self.node.position((*self.where, "name"))[0]

    def words(self, key: str) -> Iterator[tuple[Where, str]]:
        """The texts of a list, each with the path to it."""
        found = self.data.get(key)
        for i, word in enumerate(found if isinstance(found, list) else ()):
            if isinstance(word, str):
                yield (*self.where, key, i), word

    def names(self) -> Iterator[tuple[Where, str]]:
        """The name and the aliases, each with the path to it."""
        yield (*self.where, "name"), self.name
        yield from self.words("aliases")


def build_vocabulary(data: Mapping[str, Any] | None) -> Vocabulary:
    """The vocabulary of data that has the right form; None is an empty one. A `part_of` that uses an alias gets the name instead."""
    entries = data or {}
    entities = tuple(Entity(e["name"], texts(e, "aliases"), e.get("kind"), e.get("part_of")) for e in entries.get("entities") or ())
    attributes = tuple(_attribute(a) for a in entries.get("attributes") or ())
    authorities = tuple(Authority(a["source"], texts(a, "attributes"), texts(a, "entities")) for a in entries.get("authorities") or ())
    return Vocabulary(entities, attributes, authorities)


def _attribute(data: Mapping[str, Any]) -> Attribute:
    """An attribute of data in form; a synonym is a noun beside its nouns, or beside its name if it has none."""
    nouns, synonyms = texts(data, "nouns"), texts(data, "synonyms")
    written = data.get("tolerance")
    return Attribute(
        name=data["name"],
        nouns=(*(nouns or (data["name"],)), *synonyms) if synonyms else nouns,
        cues=texts(data, "cues"),
        unit=data.get("unit"),
        behaviour=data.get("behaviour", "state"),
        unlike=texts(data, "not"),
        tolerance=None if written is None else parse_tolerance(str(written)),
    )


def texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """The texts of an optional list."""
    return tuple(data.get(key) or ())


def with_names(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary with every `part_of` that uses an alias, or other capitals, put into the name of its entity."""
    names = {word.casefold(): e.name for e in vocabulary.entities for word in (e.name, *e.aliases)}
    entities = tuple(replace(e, part_of=names.get(e.part_of.casefold(), e.part_of)) if e.part_of else e for e in vocabulary.entities)
    return replace(vocabulary, entities=entities)


def over(own: Vocabulary, project: Vocabulary) -> Vocabulary:
    """The words of an example and, as far as it does not speak of the same names, those of the project around it."""
    names = {word.casefold() for e in own.entities for word in (e.name, *e.aliases)}
    properties = {a.name.casefold() for a in own.attributes}
    entities = tuple(e for e in project.entities if names.isdisjoint(word.casefold() for word in (e.name, *e.aliases)))
    attributes = tuple(a for a in project.attributes if a.name.casefold() not in properties)
    return with_names(own.joined(replace(project, entities=entities, attributes=attributes)))


def check_together(parts: Sequence[Part]) -> list[Problem]:
    """What does not fit together in vocabularies that are used as one.

    Names that two entities share, containers that are not there or go in a circle, attributes of one name, units with a slip of the pen. Entries that are
    not in form are left to the check of the form.
    """
    entities = [entry for part in parts for entry in _entries(part, "entities")]
    attributes = [entry for part in parts for entry in _entries(part, "attributes")]
    return [
        *_shared_names(entities),
        *_lost_containers(entities),
        *_circles(entities),
        *_shared_attributes(attributes),
        *(found for entry in attributes for found in _unit_slip(entry)),
        *(found for part in parts for found in _lost_owners(part, entities)),
    ]


def _entries(part: Part, key: str) -> Iterator[_Entry]:
    data = part.node.at(part.where)
    listed = data.get(key) if isinstance(data, dict) else None
    for i, entry in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entry, dict) and isinstance(entry.get("name"), str):
            yield _Entry(part.node, (*part.where, key, i), entry)


def _shared_names(entities: Sequence[_Entry]) -> Iterator[Problem]:
    owners: dict[str, _Entry] = {}
    for entity in entities:
        for where, word in entity.names():
            owner = owners.setdefault(word.casefold(), entity)
            if owner is not entity:
                message = f"{problems.quoted(word)} also names the entity {problems.quoted(owner.name)} ({owner.node.file}, line {owner.line})"
                yield entity.node.problem(where, message, "a name may belong to one entity only: drop it from one, or make the two entries one")


def _shared_attributes(attributes: Sequence[_Entry]) -> Iterator[Problem]:
    owners: dict[str, _Entry] = {}
    for attribute in attributes:
        owner = owners.setdefault(attribute.name.casefold(), attribute)
        if owner is not attribute:
            message = f"there is an attribute {problems.quoted(owner.name)} already ({owner.node.file}, line {owner.line})"
            yield attribute.node.problem((*attribute.where, "name"), message, "give them different names, or make the two entries one")


def _containers(entities: Sequence[_Entry]) -> dict[str, str]:
    """Folded name of an entity -> folded name of its container, for containers that are there."""
    names = {word.casefold(): e.name.casefold() for e in reversed(entities) for _, word in e.names()}
    ties = ((e.name.casefold(), e.data.get("part_of")) for e in entities)
    return {name: names[whole.casefold()] for name, whole in ties if isinstance(whole, str) and whole.casefold() in names}


def _lost_containers(entities: Sequence[_Entry]) -> Iterator[Problem]:
    known = {word.casefold(): word for e in entities for _, word in e.names()}
    lost = [e for e in entities if isinstance(e.data.get("part_of"), str) and e.data["part_of"].strip() and e.data["part_of"].casefold() not in known]
    for i, entity in enumerate(lost):
        others = [word for word in known.values() if word.casefold() != entity.name.casefold()] if i < MOST_SUGGESTIONS else []
        yield problems.unknown_word(entity.node, (*entity.where, "part_of"), "entity", others, "`part_of` names an entity of the vocabulary: add it there")


def _circles(entities: Sequence[_Entry]) -> Iterator[Problem]:
    container = _containers(entities)
    shown = {e.name.casefold(): e.name for e in reversed(entities)}
    seen: set[str] = set()
    for entity in entities:
        way: dict[str, None] = {}
        name: str | None = entity.name.casefold()
        while name is not None and name not in seen:
            seen.add(name)
            way[name] = None
            name = container.get(name)
        if name in way:
            circle = [*way][[*way].index(name) :]
            yield _circle(next(e for e in entities if e.name.casefold() == name), [shown[n] for n in circle])


def _circle(entity: _Entry, names: Sequence[str]) -> Problem:
    shown = [problems.quoted(name) for name in (*names, names[0])]
    chain = " is part of ".join(shown if len(shown) <= LONGEST_CHAIN else [*shown[: LONGEST_CHAIN - 2], "…", shown[-1]])
    return entity.node.problem((*entity.where, "part_of"), f"nothing can be part of itself: {chain}", "remove one of these `part_of`")


def _lost_owners(part: Part, entities: Sequence[_Entry]) -> Iterator[Problem]:
    """What authorities own that no vocabulary has; attributes need not be listed there, since texts name properties of their own."""
    known = {word.casefold(): word for e in entities for _, word in e.names()}
    data = part.node.at(part.where)
    listed = data.get("authorities") if isinstance(data, dict) else None
    for i, entry in enumerate(listed if isinstance(listed, list) else ()):
        named = entry.get("entities") if isinstance(entry, dict) else None
        for n, name in enumerate(named if isinstance(named, list) else ()):
            if isinstance(name, str) and name.strip() and name.casefold() not in known:
                where = (*part.where, "authorities", i, "entities", n)
                yield problems.unknown_word(part.node, where, "entity", known.values(), "an authority owns values of entities of the vocabulary")


def _unit_slip(attribute: _Entry) -> Iterator[Problem]:
    unit = attribute.data.get("unit")
    if not isinstance(unit, str) or any(unit.casefold()[:-1] in noun.casefold() for _, noun in attribute.words("nouns")):
        return  # what its own nouns name, in the plural or not, is a thing that is counted
    near = slip_for(unit)
    if near:
        hint = "if this is what is counted, list it among the `nouns` of the attribute"
        yield attribute.node.problem((*attribute.where, "unit"), f"unknown unit {problems.quoted(unit)}; did you mean `{near}`?", hint)
