"""The forms of all files in, their JSON Schemas out, for editors; `python -m checker.policy.schema.publish` writes them beside the rules."""

from __future__ import annotations

import json
from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from checker.policy.folders import rules_folder
from checker.policy.rulebook import PACKED
from checker.policy.schema.form import Text
from checker.policy.schema.reference import ReferenceForm
from checker.policy.schema.rules import RULE_FORMS
from checker.policy.schema.settings import SettingsForm
from checker.policy.schema.words import VocabularyForm

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SHORT = frozenset({"TextForm", "SelectionForm"})  # forms in whose place a plain text may stand


class Generator(GenerateJsonSchema):
    """What pydantic makes of the forms, without defaults: these say nothing to whoever writes a file."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """The schema of the value alone."""
        return self.generate_inner(schema["schema"])


def schema_texts() -> dict[str, str]:
    """The name of each schema file, in the folder of the rules, and its text."""
    schemas = {
        "schema.json": ("A rule of checker, or several under `rules`", rule_schema()),
        "settings.schema.json": ("checker.yaml: the settings of checker", schema_of(SettingsForm)),
        "vocabulary.schema.json": ("A vocabulary of checker", schema_of(VocabularyForm)),
        "reference.schema.json": ("Values that checker holds to be right", schema_of(ReferenceForm)),
    }
    return {name: json.dumps({"$schema": DRAFT, **schema, "title": title}, indent=2) + "\n" for name, (title, schema) in schemas.items()}


def rule_schema() -> JsonSchemaValue:
    """A rule of one of the kinds, or a list of them under the key of a file that holds several."""
    rule = schema_of(Annotated[reduce(or_, RULE_FORMS.values()), Field(discriminator="kind")])
    defs = rule.pop("$defs") | {"Rule": rule}
    listed = {"type": "array", "description": "the rules of the file, each with its `id`", "items": {"$ref": "#/$defs/Rule"}}
    several = {"type": "object", "additionalProperties": False, "properties": {PACKED: listed}, "required": [PACKED]}
    return {"$defs": defs, "if": {"required": [PACKED]}, "then": several, "else": {"$ref": "#/$defs/Rule"}}


def schema_of(form: Any) -> JsonSchemaValue:
    """The schema of a form, with the plain texts that may stand for some mappings."""
    schema: JsonSchemaValue = untitled(TypeAdapter(form).json_schema(schema_generator=Generator))
    for name in SHORT.intersection(schema.get("$defs", {})):
        schema["$defs"][name] = {"anyOf": [schema_of(Text), schema["$defs"][name]]}
    return schema


def untitled(value: Any) -> Any:
    """A schema without titles: pydantic makes them up from the names of our classes. A key `title` of a form is a mapping, and stays."""
    if isinstance(value, dict):
        return {key: untitled(inner) for key, inner in value.items() if key != "title" or isinstance(inner, dict)}
    return [untitled(inner) for inner in value] if isinstance(value, list) else value


def main() -> None:
    """Writes every schema."""
    for name, text in schema_texts().items():
        (rules_folder() / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
