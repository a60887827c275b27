"""The form of a vocabulary: entities and attributes."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from checker.model.vocabulary import Behaviour
from checker.policy.schema.form import Form, Text, Texts, nothing_is_empty, of_format
from checker.policy.tolerances import parse_tolerance


def _tolerance(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise PydanticCustomError("tolerance_type", "no tolerance")
    if parse_tolerance(str(value)) is None:
        raise PydanticCustomError("tolerance", "no tolerance")
    return value


Tolerated = Annotated[str | int | float | None, BeforeValidator(lambda value: None if value is None else _tolerance(value)), of_format("tolerance")]


class EntityForm(Form):
    """A thing that statements are about."""

    name: Text = Field(description="the name of the thing, as findings show it")
    aliases: Texts = Field((), description="its other names")
    kind: Text | None = Field(None, description="the common noun that may stand for it, such as `museum`")
    part_of: Text | None = Field(None, description="the name of the entity that contains it")


class AttributeForm(Form):
    """A property that several writers may name differently."""

    name: Text = Field(description="the name of the property, as findings show it")
    nouns: Texts = Field((), description="the nouns that writers use for what is counted, measured or dated")
    cues: Texts = Field((), description="words of which one must stand in the same noun phrase")
    unit: Text | None = Field(None, description="a unit, a currency code, a dimension, `date`, or the name of what is counted")
    behaviour: Behaviour = Field("state", description="how it changes over time")
    synonyms: Texts = Field((), description="other nouns for the property itself")
    unlike: Texts = Field((), alias="not", description="phrases that hold one of its nouns and mean something else")
    tolerance: Tolerated = Field(None, description="how far apart two values may lie: a number, a number with a unit, a percentage, or `written`")


class AuthorityForm(Form):
    """A source that owns some values: what it says stands."""

    source: Text = Field(description="its publisher, or a pattern of paths")
    attributes: Texts = Field((), description="the attributes whose values it owns; all, if there are none")
    entities: Texts = Field((), description="the entities whose values it owns; all, if there are none")


Entities = Annotated[tuple[EntityForm, ...], BeforeValidator(nothing_is_empty)]
Authorities = Annotated[tuple[AuthorityForm, ...], BeforeValidator(nothing_is_empty)]
Attributes = Annotated[tuple[AttributeForm, ...], BeforeValidator(nothing_is_empty)]


class VocabularyForm(Form):
    """A vocabulary file."""

    entities: Entities = Field((), description="the things that the documents speak of")
    attributes: Attributes = Field((), description="the properties that the documents state of them")
    authorities: Authorities = Field((), description="the sources that own some of the values")
