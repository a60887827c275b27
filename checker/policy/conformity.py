"""What stands in a file of a user's in, all that is wrong with its form out: nothing, at a glance, if it keeps to the published schema of such files.

The schemas beside the rules are made from the forms of `checker.policy.schema`, so that whatever keeps to one is in form. Only what does not is read by the
forms themselves, which have the words for it: they need pydantic, and that takes longer to load than a small run takes altogether.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from checker.model.errors import Problem
from checker.policy.folders import rules_folder
from checker.policy.formats import FORMATS
from checker.policy.node import Node

Schema = Mapping[str, Any]

TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def check_rule(node: Node) -> list[Problem]:
    """Every departure of a rule from the format of its kind; of the common format alone if the kind itself is wrong."""
    if conforms(node.data, {"$ref": "#/$defs/Rule"}, published("schema.json")):
        return []
    from checker.policy import schema

    return schema.check_rule(node)


def check_vocabulary(node: Node) -> list[Problem]:
    """Every departure of a vocabulary file from its format; a file without content is an empty vocabulary."""
    if node.data is None or is_in_form(node.data, "vocabulary.schema.json"):
        return []
    from checker.policy import schema

    return schema.check_vocabulary(node)


def check_settings(node: Node) -> list[Problem]:
    """Every departure of a settings file from its format; a file without content asks for nothing."""
    if node.data is None or is_in_form(node.data, "settings.schema.json"):
        return []
    from checker.policy import schema

    return schema.check_settings(node)


def check_reference(node: Node) -> list[Problem]:
    """Every departure of a reference file from its format."""
    if is_in_form(node.data, "reference.schema.json"):
        return []
    from checker.policy import schema

    return schema.check_reference(node)


def is_in_form(data: object, name: str) -> bool:
    """True if the data of a file keeps to the schema of a name."""
    schema = published(name)
    return conforms(data, schema, schema)


@cache
def published(name: str) -> Schema:
    """A schema by the name of its file beside the rules."""
    schema: Schema = json.loads((rules_folder() / name).read_text(encoding="utf-8"))
    return schema


def conforms(data: object, schema: Schema, whole: Schema) -> bool:
    """True if data keeps to a part of a schema; False also where the schema says something that is not understood here."""
    if "type" in schema and not is_of_type(data, schema["type"]):
        return False  # what the other keywords say is of values of this type
    if not all(KEYWORDS[word](data, wanted, schema, whole) if word in KEYWORDS else word in REMARKS for word, wanted in schema.items()):
        return False
    return "format" not in schema or FORMATS[schema["format"]](data)  # of a mapping whose values are known to be in form


def is_of_type(data: object, name: str) -> bool:
    """True if data is of a type, by its name in schemas; true and false are no numbers."""
    return isinstance(data, TYPES[name]) and (name == "boolean" or not isinstance(data, bool))


def _properties(data: Mapping[str, object], wanted: Schema, _: Schema, whole: Schema) -> bool:
    return all(conforms(data[key], wanted[key], whole) for key in data if key in wanted)


def _others(data: Mapping[str, object], wanted: Schema | bool, schema: Schema, whole: Schema) -> bool:
    """The values of keys that a schema does not name: none may be there, or each keeps to one schema."""
    others = data.keys() - schema.get("properties", {}).keys()
    return not others if isinstance(wanted, bool) else all(conforms(data[key], wanted, whole) for key in others)


def _reference(data: object, wanted: str, _: Schema, whole: Schema) -> bool:
    return conforms(data, whole["$defs"][wanted.removeprefix("#/$defs/")], whole)


def _any(data: object, wanted: Sequence[Schema], _: Schema, whole: Schema) -> bool:
    return any(conforms(data, each, whole) for each in wanted)


# keyword of a schema -> whether data keeps to it, by what the keyword says, the part of the schema that it stands in, and the whole
KEYWORDS: Mapping[str, Callable[[Any, Any, Schema, Schema], bool]] = {
    "$ref": _reference,
    "anyOf": _any,
    "oneOf": _any,  # ours differ in the kind that they ask for, so that no more than one can fit
    "enum": lambda data, wanted, _, __: data in wanted,
    "const": lambda data, wanted, _, __: data == wanted,
    "minimum": lambda data, wanted, _, __: data >= wanted,
    "maximum": lambda data, wanted, _, __: data <= wanted,
    "minItems": lambda data, wanted, _, __: len(data) >= wanted,
    "items": lambda data, wanted, _, whole: all(conforms(each, wanted, whole) for each in data),
    "required": lambda data, wanted, _, __: all(key in data for key in wanted),
    "properties": _properties,
    "additionalProperties": _others,
}
REMARKS = frozenset({"type", "format", "$schema", "$defs", "title", "description", "discriminator"})
