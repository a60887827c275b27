"""What the forms of all files have in common: texts, lists, dates and severities, each with its check."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from checker.model.rule import Severity
from checker.policy.formats import FORMATS
from checker.policy.periods import NotAPeriod, parse_period


def of_format(name: str) -> FieldInfo:
    """What says in the published schema that a value is of a format, by its name in the table of formats."""
    info: FieldInfo = Field(json_schema_extra={"format": name})
    return info


def format_check(name: str) -> AfterValidator:
    """The check that a value is of a format; a mistake has the name of the format."""

    def checked(value: Any) -> Any:
        if not FORMATS[name](value):
            raise PydanticCustomError(name, "of another format")
        return value

    return AfterValidator(checked)


def nothing_is_empty(value: object) -> object:
    """An empty list for nothing: a key whose entries are all commented out has no value in YAML."""
    return [] if value is None else value


def _period(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise PydanticCustomError("period_type", "no date")
    try:
        parse_period(str(value))
    except NotAPeriod as error:
        raise PydanticCustomError("period", "{why}", {"why": str(error)}) from error
    return value


Text = Annotated[str, format_check("text"), of_format("text")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(nothing_is_empty)]
Severities = Annotated[dict[str, Severity], BeforeValidator(lambda value: {} if value is None else value)]
Published = Annotated[Any, AfterValidator(_period), of_format("period")]


class Form(BaseModel):
    """A mapping with known keys only; the description of a field is what a person reads who left it out."""

    model_config = ConfigDict(extra="forbid", frozen=True)
