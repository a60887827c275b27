"""The form of a reference file."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from checker.policy.schema.form import Form, Published, Text, nothing_is_empty


def as_text(value: object) -> object:
    """A number as text; what is neither is left to be refused."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


class FactForm(Form):
    """One value that is held to be right."""

    entity: Text = Field(description="the thing that the value is of")
    attribute: Text = Field(description="the property that it is the value of")
    value: Annotated[Any, BeforeValidator(as_text)] = Field(description="the value: a number, a date or a version")
    unit: Text | None = Field(None, description="a unit, a currency code, what is counted, or `date`, `rank` or `version`")
    as_of: Published = Field(None, description="the time of which it holds; for all times if it is left out")
    source: Annotated[Text | None, BeforeValidator(as_text)] = Field(None, description="where it comes from")


Facts = Annotated[tuple[FactForm, ...], BeforeValidator(nothing_is_empty)]


class ReferenceForm(Form):
    """A reference file."""

    facts: Facts = Field(min_length=1, description="the values, one after another")
