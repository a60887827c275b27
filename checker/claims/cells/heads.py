"""The head of a column in, what it says of the numbers below it out: property, modifiers, unit, scale, time, or that they are no values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.claims.calendar.dates import read_dates
from checker.claims.numbers.quantities import read_quantities
from checker.claims.tokens import tokenize
from checker.data.behaviours import CONSTANTS, OUTCOMES, TOTALS, VOLATILE
from checker.data.currencies import CODES
from checker.data.labels import VALUE_NOUNS
from checker.data.modality import ESTIMATED, PLANNED
from checker.data.properties import PROPERTY_ACRONYMS
from checker.data.tables import (
    EMPTY_HEADS,
    HEAD_SCALES,
    IDENTIFIERS,
    MONEY_SCALES,
    NAME_HEADS,
    NOTE_HEADS,
    PROPERTY_HEADS,
    PROPERTY_NOUNS,
    TIME_HEADS,
    UNIT_HEADS,
)
from checker.model.claim import Modality
from checker.model.moment import Period, year_of
from checker.nouns import singular

Role = Literal["value", "name", "time", "property", "identifier", "unit", "note", "list", "key"]
BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
RUN_TOGETHER = re.compile(r"_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])-(?=[a-z])")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TAIL_UNIT = re.compile(r"^(.+?)(?:,\s+|\s+in\s+|\s*/\s*|:\s+)([^,]{1,24})$")
WORDS = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|[%#№°]")
PROPERTIES = CONSTANTS | TOTALS | OUTCOMES | VOLATILE | VALUE_NOUNS | PROPERTY_NOUNS
SUFFIXES = frozenset("m g s w".split())  # short units at the end of "height_m"; other letters are names
ESTIMATES = frozenset(("est", "estimate", "estimated", "provisional", "projected", "forecast")) | (ESTIMATED & {"estimated"})
PLANS = frozenset(("target", "targets", "planned", "plan", "goal", "budget", "budgeted", "projected", "forecast")) & (PLANNED | {"target", "goal", "budget"})


class Unit(NamedTuple):
    """What the numbers below a head are counted in; `scale` is what each stands for ("thousands" is 1,000)."""

    name: str = ""
    dimension: str = "number"
    scale: Fraction = Fraction(1)


NO_UNIT = Unit()


class Head(NamedTuple):
    """A head: `label` is its property in small letters ("" if it names none), `scope` what stands in brackets beside it, `words` all its words."""

    text: str
    role: Role
    label: str = ""
    scope: tuple[str, ...] = ()
    unit: Unit = NO_UNIT
    period: Period | None = None
    modality: Modality = "actual"
    reason: str = ""

    @property
    def is_empty(self) -> bool:
        """True if it names no property and no time ("Value", "Count", "%")."""
        return not self.label and self.period is None


@lru_cache(maxsize=4096)
def read_head(text: str, language: str) -> Head:
    """What a head says.

    >>> [(h.label, h.unit.name, str(h.unit.scale)) for t in ("Area (km²)", "Population (thousands)", "Revenue, EUR bn") if (h := read_head(t, "en"))]
    [('area', 'kilometer^2', '1'), ('population', '', '1000'), ('revenue', 'EUR', '1000000000')]
    >>> [(h.role, h.label, str(h.period)) for t in ("2019", "Population 2020", "postcode", "built_in", "cities[].height_m") if (h := read_head(t, "en"))]
    [('value', '', '2019'), ('value', 'population', '2020'), ('identifier', '', 'None'), ('value', 'built', 'None'), ('value', 'height', 'None')]
    """
    path = [part for part in text.split(".") if part.strip()] if is_path(text) else [text]
    if path and path[-1].endswith("[]"):
        return Head(text, "list", reason="one of a list")
    plain = [part for part in path if not part.endswith("[]")]
    lists = [part.removesuffix("[]") for part in path if part.endswith("[]") and part != "[]"]
    while len(plain) > 1 and words_of(plain[-1])[-1:] and all(w in EMPTY_HEADS for w in words_of(plain[-1])) and plain[-1].lower().strip() != "total":
        plain.pop()
    if plain and lists and all(w in EMPTY_HEADS for w in words_of(plain[-1])):
        plain = [lists[-1]]
    head = read_plain(plain[-1] if plain else text, language)
    return with_parent(head._replace(text=text), plain[-2] if len(plain) > 1 else "", language)


def is_path(text: str) -> bool:
    """True for a dotted key path, and not for a head with an abbreviation in it."""
    return "[]" in text or re.fullmatch(r"[^\s.][^.]*(?:\.[^\s.][^.]*)+", text) is not None


def with_parent(head: Head, parent: str, language: str) -> Head:
    """The head of a value in an object: "area.land" is the land area, "exports.value" exports; any other parent narrows."""
    if not parent or head.role != "value":
        return head
    above = read_plain(parent, language)
    if above.role in ("identifier", "name"):
        return above._replace(text=head.text)
    if not head.label:
        return head._replace(label=above.label, unit=head.unit if head.unit.name else above.unit, period=head.period or above.period)
    if not above.label:
        return head._replace(period=head.period or above.period)
    if is_property(above.label) and not is_property(head.label):
        label = above.label if head.label == "total" else f"{head.label} {above.label}"
        return head._replace(label=label, unit=head.unit if head.unit.name else above.unit)
    return head._replace(scope=(*head.scope, above.label))


def words_of(text: str) -> list[str]:
    """The words of a head in small letters; what is written as one word with "_" or inner capitals is taken apart."""
    if " " not in text.strip():
        text = RUN_TOGETHER.sub(" ", text)
    return [word.lower() for word in WORDS.findall(text)]


def read_plain(text: str, language: str) -> Head:
    """What a head without a path says."""
    rest, unit, period, scope, modality = BRACKET.sub(" ", text).strip(), NO_UNIT, None, [], "actual"
    if " " not in rest:
        rest = RUN_TOGETHER.sub(" ", rest)
    for inside in BRACKET.findall(text):
        found = unit_of(inside)
        if found is not None:
            unit = found
            continue
        days, left = without_date(inside.strip(), language)
        period = period or days
        left, modality = without_mood(left, modality)
        if left and not (days and left in ("e", "census")):
            scope.append(left.lower())
    days, rest = without_date(rest, language)
    period = period or days
    rest, tail = without_unit(rest) if not unit.name and unit.scale == 1 else (rest, None)
    rest, modality = without_mood(rest, modality)
    words = words_of(rest)
    role, reason = role_of(words, text)
    said = [w for w in words if w not in ("%", "#", "№", "°")]
    label = " ".join(said) if role == "value" and any(w not in EMPTY_HEADS for w in said) else ""
    return Head(text, role, label.removeprefix("number of ").removesuffix(" in"), tuple(scope), tail or unit, period, modality, reason)  # type: ignore[arg-type]


def role_of(words: list[str], text: str) -> tuple[Role, str]:
    """The role that the words of a head give its column, and why its numbers state nothing if they do not."""
    if not words:
        return ("identifier", "an identifier") if text.strip() in ("#", "№") else ("value", "")
    last = words[-1]
    if len(words) <= 3:
        reason = next((IDENTIFIERS[w] for w in (last, words[0]) if w in IDENTIFIERS and (w == last or IDENTIFIERS[w] != "label")), "")
        if reason and not (last == "timestamp" or (len(words) > 1 and is_property(last))):
            return "identifier", reason
    if last in UNIT_HEADS:
        return "unit", ""
    if last in NOTE_HEADS:
        return "note", ""
    if len(words) <= 2 and last in TIME_HEADS and not (len(words) == 2 and last in ("time", "day", "period")):
        return "time", ""
    if len(words) <= 2 and words[0] in PROPERTY_HEADS and (len(words) == 1 or last == "name"):
        return "property", ""
    if last in NAME_HEADS and (len(words) == 1 or (len(words) == 2 and last in ("name", "title", "label"))):
        return "name", ""
    return "value", ""


def is_property(label: str) -> bool:
    """True if the head noun of a name is something that is measured or counted ("gross output", "number of rooms")."""
    words = WORDS.findall(label)
    if any(word in PROPERTY_ACRONYMS for word in words) or words[:2] == ["number", "of"]:
        return True
    lower = [word.lower() for word in words]
    end = next((i for i, word in enumerate(lower) if i and word in ("of", "per", "in", "for", "by", "at")), len(lower))
    return bool(lower) and (lower[end - 1] in PROPERTIES or singular(lower[end - 1]) in PROPERTIES)


def without_mood(text: str, modality: str) -> tuple[str, str]:
    """A text without the words that make its numbers estimates or plans, and the modality that they give."""
    words = text.split()
    bare = [w.lower().strip(".,;:") for w in words]
    if any(w in PLANS for w in bare):
        modality = "planned"
    elif any(w in ESTIMATES for w in bare):
        modality = "estimated"
    return " ".join(w for w, b in zip(words, bare, strict=True) if b not in ("est", "estimated", "estimate")), modality


def without_date(text: str, language: str) -> tuple[Period | None, str]:
    """The one date that stands in a head, and the head without it; (None, text) if there is none, or several."""
    if YEAR.fullmatch(text):
        return year_of(int(text)), ""
    if not any(c.isdigit() for c in text):
        return None, text
    tokens = tokenize(text)
    dates = [d for d in read_dates(tokens, None, None, language) if d.days is not None and not d.reason]
    if len(dates) == 1:
        date = dates[0]
        before, after = text[: tokens[date.outer_first].start], text[tokens[date.last - 1].end :]
        return date.days, re.sub(r"\s+(?:in|of|for|at|as of)$", "", (before.rstrip(" ,-–") + after).strip()).strip(" ,-–")
    years = [t for t in tokens if YEAR.fullmatch(t.text)]
    if len(years) == 1 and not dates:
        rest = (text[: years[0].start].rstrip(" ,-–") + text[years[0].end :]).strip(" ,-–")
        return year_of(int(years[0].text)), rest
    return None, text


def without_unit(text: str) -> tuple[str, Unit | None]:
    """A head without the unit at its end ("Revenue, EUR bn", "length in km", "height m" of "height_m", "% of households")."""
    if text.startswith("%"):
        return text[1:].strip().removeprefix("of ").strip(), unit_of("%")
    tail = TAIL_UNIT.match(text)
    if tail:
        unit = unit_of(tail[2])
        if unit is not None:
            return tail[1], unit
    words = text.split()
    for count in (2, 1):
        end = " ".join(words[-count:])
        if len(words) <= count or end.lower() in ("in", "no", "at") or (count == 1 and len(end) == 1 and end.lower() not in SUFFIXES and end != "%"):
            continue
        unit = unit_of(end)
        if unit is not None and (count == 1 or unit.name) and (unit.scale == 1 or end.lower() in HEAD_SCALES or unit.name) and not is_plain_word(end):
            return " ".join(words[:-count]), unit
    return text, None


def is_plain_word(text: str) -> bool:
    """True for a unit's name that is a noun of its own at the end of a head ("opening day", "rest second")."""
    return text.isalpha() and text.islower() and len(text) > 4 and text not in HEAD_SCALES and text not in ("percent", "meters", "metres", "hectares", "tonnes")


@lru_cache(maxsize=4096)
def unit_of(text: str) -> Unit | None:
    """The unit that a few words are; None if they are none.

    >>> [u.name if (u := unit_of(t)) else None for t in ("km²", "sq km", "%", "US$ million", "m", "land", "2019", "MW", "people")]
    ['kilometer^2', 'kilometer^2', 'percent', 'USD', 'meter', None, None, 'megawatt', None]
    """
    words = text.replace("'000", "000").replace("’000", "000").strip(" .").split()
    if not 0 < len(words) <= 4:
        return None
    scale = next((w for w in words if w.lower() in HEAD_SCALES), None)
    rest = [w for w in words if w is not scale and w.lower() not in ("in", "of")]
    if scale is not None:
        unit = plain_unit(" ".join(rest)) if rest else NO_UNIT
        return unit._replace(scale=unit.scale * HEAD_SCALES[scale.lower()]) if unit is not None else None
    short = words[-1].lower() if len(words) > 1 else ""
    if short in MONEY_SCALES:
        money = plain_unit(" ".join(words[:-1]))
        if money is not None and money.dimension == "currency":
            return money._replace(scale=Fraction(MONEY_SCALES[short]))
    return plain_unit(" ".join(words))


def plain_unit(text: str) -> Unit | None:
    """The unit that a text names when a number stands beside it."""
    if text.upper() in CODES and len(text) == 3:
        text = text.upper()
    for written in candidates(text):
        tokens = tokenize(written)
        found = read_quantities(tokens, (), "en")
        if len(found) == 1 and (found[0].outer_first, found[0].outer_last) == (0, len(tokens)) and not found[0].skip and not found[0].name:
            quantity = found[0]
            number = quantity.amount.number
            if quantity.dimension not in ("number", "rank", "version") and number is not None and number.value == 7:
                return Unit(quantity.unit, quantity.dimension)
    return None


def candidates(text: str) -> Iterator[str]:
    """A number with the text behind it and before it; decimals, so that letters count as units."""
    yield f"7 {text}"
    yield f"7{text}"
    yield f"{text}7"
    yield f"{text} 7"
