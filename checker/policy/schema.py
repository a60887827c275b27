"""The format of every YAML file that users write, as pydantic models: loaded data in, every departure from the format out, each with its place.

Imported only when there is a file of a user's to check, because pydantic takes longer to load than a small run takes altogether.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from checker.model.errors import Problem
from checker.model.rule import ArithmeticRelation, ChronologyRelation, Kind, Severity
from checker.model.vocabulary import Behaviour
from checker.policy import measures, problems
from checker.policy.node import Node, Where
from checker.policy.periods import FORMAT, NotAPeriod, parse_period


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "nothing but space")
    return text


def _nothing_is_empty(value: object) -> object:
    # a key whose entries are all commented out has no value in YAML
    return [] if value is None else value


def _known_dimension(name: str) -> str:
    if name not in measures.RULE_DIMENSIONS:
        raise PydanticCustomError("dimension", "unknown dimension")
    return name


def _known_unit(name: str) -> str:
    if not measures.is_unit(name):
        raise PydanticCustomError("unit", "unknown unit")
    return name


def _period(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise PydanticCustomError("period_type", "no date")
    try:
        parse_period(str(value))
    except NotAPeriod as error:
        raise PydanticCustomError("period", "{why}", {"why": str(error)}) from error
    return value


Text = Annotated[str, AfterValidator(_not_blank)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_nothing_is_empty)]
Severities = Annotated[dict[str, Severity], BeforeValidator(lambda value: {} if value is None else value)]
Published = Annotated[Any, AfterValidator(_period)]


class Form(BaseModel):
    """A mapping with known keys only; the description of a field is what a person reads who left it out."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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


Entities = Annotated[tuple[EntityForm, ...], BeforeValidator(_nothing_is_empty)]
Attributes = Annotated[tuple[AttributeForm, ...], BeforeValidator(_nothing_is_empty)]


class VocabularyForm(Form):
    """A vocabulary file."""

    entities: Entities = Field((), description="the things that the documents speak of")
    attributes: Attributes = Field((), description="the properties that the documents state of them")


class TextForm(Form):
    """One document of an example; a plain text stands for a document without a date."""

    text: Text = Field(description="what the document says")
    published: Published = Field(None, description="when it appeared: YYYY, YYYY-MM or YYYY-MM-DD")
    about: Text | None = Field(None, description="what the document is mainly about")

    @model_validator(mode="before")
    @classmethod
    def _plain_text(cls, value: object) -> object:
        return {"text": value} if isinstance(value, str) else value


class ExampleForm(Form):
    """Documents on which a rule must fire, or must stay silent."""

    name: Text | None = Field(None, description="what the example shows")
    texts: tuple[TextForm, ...] = Field(min_length=1, description="the documents of the example")
    vocabulary: VocabularyForm | None = Field(None, description="the entities and attributes that the example needs")


class ExamplesForm(Form):
    """The examples that prove a rule."""

    fires: tuple[ExampleForm, ...] = Field(min_length=1, description="examples in which this rule must find something")
    silent: tuple[ExampleForm, ...] = Field(min_length=1, description="examples in which this rule must find nothing")


class AgreementForm(Form):
    """One thing, different values."""

    dimensions: tuple[Annotated[Text, AfterValidator(_known_dimension)], ...] = Field(min_length=1, description="the kinds of value that it compares")
    unit: Annotated[Text, AfterValidator(_known_unit)] | None = Field(None, description="the one unit that it looks at, with all of its dimension")


class ArithmeticForm(Form):
    """Values that one passage ties together."""

    relation: ArithmeticRelation = Field(description="how the values are tied together")


class ChronologyForm(Form):
    """Times that cannot be in this order."""

    relation: ChronologyRelation = Field(description="which order of times cannot be")


class RuleForm(Form):
    """What every rule file has; `options` follow from the kind."""

    id: Text | None = Field(None, description="the name of the file without its suffix")
    kind: Kind = Field(description="the kind of check")
    title: Text = Field(description="what the rule finds, in one line")
    severity: Severity = Field(description="how bad a finding is")
    why: Text = Field(description="what a reader should know about the rule")
    options: Any = Field(description="the settings of the kind")
    examples: ExamplesForm = Field(description="examples on which the rule must fire, and on which it must stay silent")


class AgreementRuleForm(RuleForm):
    """A rule file of kind `agreement`."""

    kind: Literal["agreement"]
    options: AgreementForm = Field(description="what it compares: `dimensions`, and `unit` if it looks at one alone")


class ArithmeticRuleForm(RuleForm):
    """A rule file of kind `arithmetic`."""

    kind: Literal["arithmetic"]
    options: ArithmeticForm = Field(description="its `relation`")


class ChronologyRuleForm(RuleForm):
    """A rule file of kind `chronology`."""

    kind: Literal["chronology"]
    options: ChronologyForm = Field(description="its `relation`")


class SettingsForm(VocabularyForm):
    """A settings file: `checker.yaml`, or the table `[tool.checker]` of a `pyproject.toml`."""

    vocabulary: Texts = Field((), description="vocabulary files, relative to this file")
    rules: Texts = Field((), description="rule files and folders of them, relative to this file")
    select: Texts = Field((), description="the only rules to run")
    ignore: Texts = Field((), description="rules not to run")
    severity: Severities = Field({}, description="the severity of single rules, by their id")
    fail_on: Severity = Field("error", alias="fail-on", description="the lowest severity that makes a run fail")
    sources: Texts = Field((), description="what to check when no path is named, relative to this file")


RULE_FORMS: dict[str, type[RuleForm]] = {"agreement": AgreementRuleForm, "arithmetic": ArithmeticRuleForm, "chronology": ChronologyRuleForm}


def check_rule(node: Node) -> list[Problem]:
    """Every departure of a rule file from the format of its kind; of the common format alone if the kind itself is wrong."""
    kind = node.data.get("kind") if isinstance(node.data, dict) else None
    return _check(node, RULE_FORMS.get(kind, RuleForm) if isinstance(kind, str) else RuleForm)


def check_vocabulary(node: Node) -> list[Problem]:
    """Every departure of a vocabulary file from its format; a file without content is an empty vocabulary."""
    return [] if node.data is None else _check(node, VocabularyForm)


def check_settings(node: Node) -> list[Problem]:
    """Every departure of a settings file from its format; a file without content asks for nothing."""
    return [] if node.data is None else _check(node, SettingsForm)


def _check(node: Node, form: type[Form]) -> list[Problem]:
    try:
        form.model_validate(node.data)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
        meant = {(*e["loc"][:-1], problems.nearest(str(e["loc"][-1]), _keys(form, e["loc"]))) for e in errors if e["type"] == "extra_forbidden"}
        return [WORDING[e["type"]](node, form, e) for e in errors if not _follows(node, e, meant)]
    return []


def _follows(node: Node, error: ErrorDetails, meant: set[tuple[str | int | None, ...]]) -> bool:
    """True for an error that another one explains: a key is missing because it is misspelt, a list counts as empty because its entries are wrong."""
    return (error["type"] == "missing" and error["loc"] in meant) or (error["type"] == "too_short" and bool(node.at(error["loc"])))


def _field(form: type[Form], where: Where) -> tuple[type[Form], FieldInfo | None]:
    """The form that holds the last key of a path, and its field there (None if the form has none of that name)."""
    field: FieldInfo | None = None
    for name in (part for part in where if isinstance(part, str)):
        form = next(_forms(field.annotation), form) if field else form
        field = next((f for key, f in form.model_fields.items() if name == (f.alias or key)), None)
    return form, field


def _keys(form: type[Form], where: Where) -> list[str]:
    """The keys that may stand where the last key of a path stands."""
    return [field.alias or key for key, field in _field(form, where)[0].model_fields.items()]


def _forms(annotation: object) -> Iterator[type[Form]]:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        yield annotation
    for part in get_args(annotation):
        yield from _forms(part)


def _unknown_unit(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    name = str(node.at(error["loc"]))
    near = measures.slip_for(name)
    end = f"; did you mean `{near}`?" if near else problems.suggestion(name, measures.NAMES)
    return node.problem(error["loc"], f"unknown unit {problems.quoted(name)}{end}", "write a unit by its name (`kilometer`), or a currency by its code")


def _unknown_key(node: Node, form: type[Form], error: ErrorDetails) -> Problem:
    return problems.unknown_key(node, error["loc"], _keys(form, error["loc"]))


def _missing_key(node: Node, form: type[Form], error: ErrorDetails) -> Problem:
    *where, key = error["loc"]
    _, field = _field(form, error["loc"])
    return problems.missing_key(node, tuple(where), str(key), field.description or "" if field else "")


def _not_one_of(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    return problems.not_one_of(node, error["loc"], re.findall("'([^']*)'", error["ctx"]["expected"]))


def _not_a_period(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    return node.problem(error["loc"], f"{problems.quoted(node.at(error['loc']))} {error['ctx']['why']}", FORMAT)


DIMENSIONS_HINT = f"known are {', '.join(measures.CLAIM_DIMENSIONS)} (every physical one), and physical ones such as length, mass or data"
# pydantic's name of a mistake -> how we word it
WORDING: dict[str, Callable[[Node, type[Form], ErrorDetails], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _not_one_of,
    "string_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "text"),
    "tuple_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a list"),
    "model_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a mapping"),
    "dict_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a mapping"),
    "too_short": lambda node, _, error: problems.too_short(node, error["loc"]),
    "period_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a date"),
    "blank": lambda node, _, error: problems.blank(node, error["loc"]),
    "period": _not_a_period,
    "dimension": lambda node, _, error: problems.unknown_word(node, error["loc"], "dimension", measures.RULE_DIMENSIONS, DIMENSIONS_HINT),
    "unit": _unknown_unit,
}
