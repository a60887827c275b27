"""The value of a key in, whether it is what the key asks for out: what no list of words and no type says, by the names that the published schemas use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from checker.data.currencies import CODES
from checker.policy import measures
from checker.policy.manifest import LANGUAGE
from checker.policy.periods import NotAPeriod, parse_period
from checker.policy.tolerances import parse_tolerance
from checker.policy.waivers import FINGERPRINT


def is_scalar(value: object) -> bool:
    """True for a text or a number."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def is_text(value: str) -> bool:
    """True if a text has anything but space in it."""
    return bool(value.strip())


def is_period(value: object) -> bool:
    """True for a date or a range of dates, a year written as a number included."""
    if not is_scalar(value) or isinstance(value, float):
        return False
    try:
        parse_period(str(value))
    except NotAPeriod:
        return False
    return True


def is_tolerance(value: object) -> bool:
    """True for what a vocabulary may write as a tolerance, and for nothing at all."""
    return value is None or (is_scalar(value) and parse_tolerance(str(value)) is not None)


def is_waiver(value: Mapping[str, object]) -> bool:
    """True if a waiver names either rules, perhaps with a path, or a fingerprint."""
    return bool(value.get("rules")) != bool(value.get("fingerprint")) and not (value.get("fingerprint") and value.get("path"))


def is_agreement(value: Mapping[str, Any]) -> bool:
    """True if the unit that a rule looks at is one of its dimensions."""
    return not value.get("unit") or measures.goes_with(value["unit"], value["dimensions"])


FORMATS: Mapping[str, Callable[[Any], bool]] = {
    "text": is_text,
    "period": is_period,
    "tolerance": is_tolerance,
    "unit": measures.is_unit,
    "currency": CODES.__contains__,
    "language": lambda value: LANGUAGE.fullmatch(value) is not None,
    "fingerprint": lambda value: FINGERPRINT.fullmatch(value) is not None,
    "waiver": is_waiver,
    "agreement": is_agreement,
}
