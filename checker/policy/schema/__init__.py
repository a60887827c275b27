"""The format of every YAML file that users write, as pydantic models: loaded data in, every departure from the format out, each with its place.

Imported only when there is a file of a user's to check, because pydantic takes longer to load than a small run takes altogether.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from checker.model.errors import Problem
from checker.policy import measures, problems
from checker.policy.node import Node, Where
from checker.policy.periods import FORMAT
from checker.policy.schema.form import Form
from checker.policy.schema.reference import ReferenceForm
from checker.policy.schema.rules import RULE_FORMS, RuleForm
from checker.policy.schema.settings import SettingsForm
from checker.policy.schema.words import VocabularyForm


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


def check_reference(node: Node) -> list[Problem]:
    """Every departure of a reference file from its format."""
    return _check(node, ReferenceForm)


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


def _unknown_dimension(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    name = str(node.at(error["loc"]))
    near = measures.EVERYDAY.get(name.casefold())
    if near:
        return node.problem(error["loc"], f"unknown dimension {problems.quoted(name)}; did you mean `{near}`?", DIMENSIONS_HINT)
    return problems.unknown_word(node, error["loc"], "dimension", measures.RULE_DIMENSIONS, DIMENSIONS_HINT)


def _unit_apart(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    where = (*error["loc"], "unit")
    unit = str(node.at(where))
    own = measures.dimension_of(unit) or "currency"
    return node.problem(where, f"no value of these dimensions is in {problems.quoted(unit)}", f"add `{own}` to `dimensions`, or leave `unit` out")


def _no_mapping(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    found = problems.wrong_type(node, error["loc"], "a mapping")
    is_example = len(error["loc"]) > 1 and error["loc"][-2] in ("fires", "silent")
    return replace(found, hint="an example is `- texts: [one document, another]`") if is_example else found


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


def _not_a_waiver(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    message = "a waiver names either `rules` (and perhaps a `path`), or a `fingerprint`"
    return node.problem(error["loc"], message, "name its rules or their kinds, or copy the fingerprint of one finding")


def _not_a_fingerprint(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    word = problems.quoted(node.at(error["loc"]))
    return node.problem(error["loc"], f"{word} is not a fingerprint", "copy it from a report: 16 characters out of 0-9 and a-f, in quotes")


def _odd_word(node: Node, error: ErrorDetails, wanted: str, hint: str) -> Problem:
    return node.problem(error["loc"], f"{problems.quoted(node.at(error['loc']))} is not {wanted}", hint)


def _out_of_range(node: Node, _: type[Form], error: ErrorDetails) -> Problem:
    return node.problem(error["loc"], f"{problems.subject(error['loc'])} must be from 0 to 1, not {problems.quoted(node.at(error['loc']))}")


TOLERANCES_HINT = "write a number (5), a number with a unit (5 kilometer), a percentage (2%), or `written` for the precision in which values are written"
DIMENSIONS_HINT = f"known are {', '.join(measures.CLAIM_DIMENSIONS)} (every physical one), and physical ones such as length, mass or data"
# pydantic's name of a mistake -> how we word it
WORDING: dict[str, Callable[[Node, type[Form], ErrorDetails], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _not_one_of,
    "string_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "text"),
    "tuple_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a list"),
    "model_type": _no_mapping,
    "dict_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a mapping"),
    "bool_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "true or false"),
    "too_short": lambda node, _, error: problems.too_short(node, error["loc"]),
    "period_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a date"),
    "text": lambda node, _, error: problems.blank(node, error["loc"]),
    "period": _not_a_period,
    "dimension": _unknown_dimension,
    "unit": _unknown_unit,
    "agreement": _unit_apart,
    "tolerance_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a number or text"),
    "tolerance": lambda node, _, error: _odd_word(node, error, "a tolerance", TOLERANCES_HINT),
    "waiver": _not_a_waiver,
    "fingerprint": _not_a_fingerprint,
    "language": lambda node, _, error: _odd_word(node, error, "the code of a language", "write a code such as `en`, `de` or `zh-Hans`"),
    "currency": lambda node, _, error: _odd_word(node, error, "the code of a currency", "write its three letters, such as `EUR` or `CAD`"),
    "float_type": lambda node, _, error: problems.wrong_type(node, error["loc"], "a number"),
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
}
