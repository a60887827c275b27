"""The form of a settings file."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from checker.model.rule import Severity
from checker.model.settings import Persona
from checker.policy.formats import is_waiver
from checker.policy.schema.form import Form, Published, Severities, Text, Texts, format_check, nothing_is_empty, of_format
from checker.policy.schema.words import VocabularyForm

Fingerprint = Annotated[Text, format_check("fingerprint"), of_format("fingerprint")]
Language = Annotated[Text, format_check("language"), of_format("language")]
Currency = Annotated[Text, format_check("currency"), of_format("currency")]


class WaiverForm(Form):
    """Findings that are not to be reported, and why."""

    model_config = ConfigDict(json_schema_extra={"format": "waiver"})
    rules: Texts = Field((), description="the rules that it silences, or their kinds")
    path: Text | None = Field(None, description="the documents in which it does, as a pattern such as `docs/old/**`; all, if it is left out")
    fingerprint: Fingerprint | None = Field(None, description="the one finding that it silences, as reports show it")
    until: Published = Field(None, description="the last day on which it holds: YYYY-MM-DD")
    reason: Text = Field(description="why nobody needs to hear of it")

    @model_validator(mode="after")
    def _one_of_two(self) -> WaiverForm:
        if not is_waiver(vars(self)):
            raise PydanticCustomError("waiver", "rules or a fingerprint")
        return self


class PathForm(Form):
    """What holds for some documents alone."""

    path: Text = Field(description="a pattern for the documents, such as `docs/old/**`")
    select: Texts = Field((), description="the only rules to run there, or kinds of them")
    ignore: Texts = Field((), description="rules not to run there, or kinds of them")
    severity: Severities = Field({}, description="how severe findings of single rules may be there, by id or kind")


Waivers = Annotated[tuple[WaiverForm, ...], BeforeValidator(nothing_is_empty)]
Paths = Annotated[tuple[PathForm, ...], BeforeValidator(nothing_is_empty)]


class SettingsForm(VocabularyForm):
    """A settings file: `checker.yaml`, or the table `[tool.checker]` of a `pyproject.toml`."""

    vocabulary: Texts = Field((), description="vocabulary files, relative to this file")
    rules: Texts = Field((), description="rule files and folders of them, relative to this file")
    select: Texts = Field((), description="the only rules to run, or kinds of them")
    ignore: Texts = Field((), description="rules not to run, or kinds of them")
    severity: Severities = Field({}, description="the severity of single rules, by their id or kind")
    fail_on: Severity = Field("error", alias="fail-on", description="the lowest severity that makes a run fail")
    sources: Texts = Field((), description="what to check when no path is named, relative to this file")
    reference: Texts = Field((), description="files of values that are held to be right, relative to this file")
    packs: Texts = Field((), description="folders of rules with a vocabulary, relative to this file, or the names of installed ones")
    outputs: Texts = Field((), description="reports to write, each as FORMAT:FILE, relative to this file")
    rates: Texts = Field((), description="exchange rates of your own, as CSV files with the heads date,from,to,rate, relative to this file")
    language: Language | None = Field(None, description="the language of documents that state none, such as `en`")
    currency: Currency | None = Field(None, description="what `$` and other shared signs stand for, such as `CAD`")
    paths: Paths = Field((), description="what holds for some documents alone")
    waivers: Waivers = Field((), description="findings that are not to be reported, and why")
    baseline: Text | None = Field(None, description="the file that lists the findings which were there before")
    persona: Persona = Field("regular", description="who is to hear of findings")
    min_confidence: float = Field(0, alias="min-confidence", ge=0, le=1, strict=True, description="how sure a finding must be, from 0 to 1")
