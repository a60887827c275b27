"""The form of a rule: what every rule has, the options of each kind, and its examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from checker.model.rule import AgreementRelation, ArithmeticRelation, ChronologyRelation, HygieneRelation, Kind, Severity
from checker.policy import measures
from checker.policy.formats import is_agreement
from checker.policy.schema.form import Form, Published, Text, Texts, format_check, of_format
from checker.policy.schema.reference import Facts
from checker.policy.schema.words import VocabularyForm


def _known_dimension(name: str) -> str:
    if name not in measures.RULE_DIMENSIONS:
        raise PydanticCustomError("dimension", "unknown dimension")
    return name


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
    reference: Facts = Field((), description="the values that are held to be right in the example")


class ExamplesForm(Form):
    """The examples that prove a rule."""

    fires: tuple[ExampleForm, ...] = Field(min_length=1, description="examples in which this rule must find something")
    silent: tuple[ExampleForm, ...] = Field(min_length=1, description="examples in which this rule must find nothing")


Dimension = Annotated[Text, AfterValidator(_known_dimension), Field(json_schema_extra={"enum": list(measures.RULE_DIMENSIONS)})]


class AgreementForm(Form):
    """One thing, different values."""

    model_config = ConfigDict(json_schema_extra={"format": "agreement"})
    dimensions: tuple[Dimension, ...] = Field(min_length=1, description="the kinds of value that it compares")
    unit: Annotated[Text, format_check("unit"), of_format("unit")] | None = Field(None, description="the one unit that it looks at, with all of its dimension")
    relation: AgreementRelation = Field("same", description="which statements are held against each other")
    attributes: Texts = Field((), description="the only properties that it looks at, as findings name them")
    entities: Texts = Field((), description="the only things that it looks at, as findings name them")

    @model_validator(mode="after")
    def _unit_of_a_dimension(self) -> AgreementForm:
        if not is_agreement(vars(self)):
            raise PydanticCustomError("agreement", "a unit of no dimension")
        return self


class SelectionForm(Form):
    """What a name in an expression stands for; its attribute alone may stand for it."""

    attribute: Text = Field(description="the property whose values the name stands for")
    entity: Text | None = Field(None, description="the one entity whose value it is")

    @model_validator(mode="before")
    @classmethod
    def _plain_text(cls, value: object) -> object:
        return {"attribute": value} if isinstance(value, str) else value


class ArithmeticForm(Form):
    """Values that one passage ties together."""

    relation: ArithmeticRelation = Field(description="how the values are tied together")
    expression: Text = Field("", description="for the relation `expression`: what must hold, such as `share = part / whole`")
    where: Annotated[dict[str, SelectionForm], BeforeValidator(lambda value: {} if value is None else value)] = Field(
        {}, description="for the relation `expression`: the property that each of its names stands for"
    )


class ChronologyForm(Form):
    """Times that cannot be in this order."""

    relation: ChronologyRelation = Field(description="which order of times cannot be")


class HygieneForm(Form):
    """What a statement lacks."""

    relation: HygieneRelation = Field(description="what a statement lacks")


class RuleForm(Form):
    """What every rule file has; `options` follow from the kind."""

    id: Text | None = Field(None, description="the name of the file without its suffix")
    kind: Kind = Field(description="the kind of check")
    title: Text = Field(description="what the rule finds, in one line")
    severity: Severity = Field(description="how bad a finding is")
    why: Text = Field(description="what a reader should know about the rule")
    options: Any = Field(description="the settings of the kind")
    by_default: StrictBool = Field(True, description="false for a rule that runs only where it is selected or given a severity")
    precision: Text | None = Field(None, description="what the rule was measured to find")
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


class HygieneRuleForm(RuleForm):
    """A rule file of kind `hygiene`."""

    kind: Literal["hygiene"]
    options: HygieneForm = Field(description="its `relation`")


RULE_FORMS: dict[str, type[RuleForm]] = {
    "agreement": AgreementRuleForm,
    "arithmetic": ArithmeticRuleForm,
    "chronology": ChronologyRuleForm,
    "hygiene": HygieneRuleForm,
}
