"""`python -m tests.bench.restatements CORPUS`: plants restatements of statements that stand in a corpus into other files of a copy, half of them with a value
that cannot be true as well, checks the copy, and prints which share of either half was flagged.

The copy is deleted afterwards; nothing of the corpus is kept.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from checker.documents.collect import collect
from checker.model.claim import OWN_GROUNDS
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.settings import Settings
from checker.nouns import is_plural
from checker.periods import show_period
from checker.pipeline import audit, take_inventory
from checker.policy.config import load_settings
from checker.policy.manifest import read_manifest

SEED = 20221122
HOW_MANY = 200
NAMED = OWN_GROUNDS - {"row"}
INHERITED = frozenset({"sentence", "paragraph", "heading", "title", "about"})
OWN_TIMES = ("text", "sentence", "paragraph")
NAME = re.compile(r"[A-Z][\w.'-]+(?: [\w.'-]+){0,4}")
PROPERTY = re.compile(r"[a-z]+(?:[ -][a-z]+){0,3}")
# how a count is restated: E is the thing, N the number, A what is counted
COUNTS = (
    "{E} has {N} {A}.",
    "There are {N} {A} in {E}.",
    "The number of {A} of {E} is {N}.",
    "{E} counts {N} {A}.",
    "In all, {E} has {N} {A}.",
    "{E}'s {A} number {N}.",
    "With its {N} {A}, {E} is well known to our readers.",
    "{E} comprises {N} {A}.",
    "It is often asked what {E} has: it has {N} {A}.",
    "As we wrote before, {E} has {N} {A}.",
    "A total of {N} {A} belong to {E}.",
    "{E} includes {N} {A}.",
    "{N} {A} can be found in {E}.",
    "{E} is home to {N} {A}.",
)
# how a measure is restated: A is the property, N the number with its unit
MEASURES = (
    "The {A} of {E} is {N}.",
    "{E} has a {A} of {N}.",
    "{E}'s {A} is {N}.",
    "With a {A} of {N}, {E} is well known to our readers.",
    "As we wrote before, the {A} of {E} is {N}.",
    "At {E}, the {A} is {N}.",
    "The {A} of {E} amounts to {N}.",
    "{E} reaches a {A} of {N}.",
)
# unit -> (another unit, how many of it are one)
OTHER_UNITS = {
    "kilometer": ("mile", Fraction(15625, 25146)),
    "mile": ("kilometer", Fraction(25146, 15625)),
    "meter": ("foot", Fraction(1250, 381)),
    "foot": ("meter", Fraction(381, 1250)),
    "kilogram": ("pound", Fraction(100000000, 45359237)),
}
PLURALS = {"foot": "feet", "inch": "inches", "percent": "percent"}


@dataclass(frozen=True)
class Plant:
    """A sentence to plant into `file`, and whether its value can be true beside that of the statement that it restates."""

    original: Measured
    file: str
    sentence: str
    compatible: bool


def main() -> None:
    """Reads the arguments, plants, checks and prints."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.restatements", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of Markdown files")
    parser.add_argument("--show", type=int, default=0, help="print so many restatements that were judged wrongly")
    parser.add_argument("--inherited", action="store_true", help="restate what took its subject from the surroundings, instead of what names it itself")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "corpus"
        shutil.copytree(options.corpus, copy)
        plants = choose(statements_in(copy), INHERITED if options.inherited else NAMED, random.Random(SEED))
        lines = plant(plants)
        flagged = {place for finding in check(copy) for place in loud_places(finding)}
        report(plants, [line in flagged for line in lines], options.show)


def statements_in(folder: Path) -> dict[str, list[Measured]]:
    """The measured claims of a folder, by the name of their document."""
    found: dict[str, list[Measured]] = {}
    documents, unread = collect([str(folder)], read_manifest)
    for measured in take_inventory(documents, unread, Settings(rules=())).measured:
        found.setdefault(measured.claim.place.document, []).append(measured)
    return found


def is_statement(measured: Measured, grounds: Collection[str]) -> bool:
    """True for a plain statement of a fact on a thing that was found on one of these grounds, whose time can be repeated."""
    claim = measured.claim
    if claim.status != "attributed" or claim.ground not in grounds or claim.kind != "quantity":
        return False
    if claim.hedge != "none" or claim.change or claim.scope or claim.modality != "actual" or claim.restates is not None:
        return False
    if claim.amount is None or claim.amount.number is None or claim.amount.number.value <= 1:
        return False
    if not NAME.fullmatch(claim.entity or "") or not PROPERTY.fullmatch(claim.attribute or ""):
        return False
    plural = is_plural((claim.attribute or "").split()[-1])
    if claim.dimension == "count":
        return plural and claim.amount.number.value.denominator == 1
    return not plural and (claim.unit in OTHER_UNITS or claim.unit == "percent")


def has_own_time(measured: Measured) -> bool:
    """True if the text itself says when."""
    when = measured.claim.when
    return when is not None and when.source in OWN_TIMES


def choose(found: dict[str, list[Measured]], grounds: Collection[str], chance: random.Random) -> list[Plant]:
    """The restatements, in files that know no other time than that of the statement; where statements run out, they are restated once more, as before."""
    statements = [m for claims in found.values() for m in claims if is_statement(m, grounds) and has_plain_time(m)]
    told = {(m.claim.entity, m.claim.attribute): m for m in statements}
    values_told: dict[tuple[str | None, str | None], set[str]] = {}
    for m in (m for claims in found.values() for m in claims):
        values_told.setdefault((m.claim.entity, m.claim.attribute), set()).add(m.claim.text)
    # of what the corpus itself states in two ways no restatement agrees with all of it
    statements = [m for key, m in told.items() if len(values_told[key]) == 1]
    chance.shuffle(statements)
    published = {name: claims[0].source.published for name, claims in found.items()}
    plants: list[Plant] = []
    values: dict[int, Fraction] = {}
    for turn in range(HOW_MANY):
        number = turn % len(statements)
        measured = statements[number]
        same_time = [f for f in sorted(found) if has_own_time(measured) or published[f] == measured.source.published]
        files = [f for f in same_time if f != measured.claim.place.document]
        if files:
            compatible = number % 2 == 1
            value = values.setdefault(number, other_value(measured, chance))
            plants.append(Plant(measured, chance.choice(files), sentence(measured, None if compatible else value, chance), compatible))
    return plants


def has_plain_time(measured: Measured) -> bool:
    """True if the text says nothing of the time, or a year or month that a restatement can repeat."""
    when = measured.claim.when
    return not has_own_time(measured) or (when is not None and when.period.grain in ("year", "month"))


def sentence(measured: Measured, other: Fraction | None, chance: random.Random) -> str:
    """The restatement of a statement in other words: with its own value, or with another one."""
    claim = measured.claim
    number = agreeing(measured, chance) if other is None else written(other, measured)
    frame = chance.choice(COUNTS if claim.dimension == "count" else MEASURES)
    text = frame.format(E=claim.entity, A=claim.attribute, N=number)
    if has_own_time(measured) and claim.when is not None:
        text = f"{text[:-1]} in {show_period(claim.when.period)}."
    return text[0].upper() + text[1:]


def value_of(measured: Measured) -> Fraction:
    """The number of a statement."""
    amount = measured.claim.amount
    assert amount is not None and amount.number is not None
    return amount.number.value


def other_value(measured: Measured, chance: random.Random) -> Fraction:
    """A value that cannot be true beside that of a statement: at least an eighth more, and another number of a small count."""
    value = value_of(measured)
    if value < 10 and value.denominator == 1:
        return value + chance.randint(1, 4)
    step = Fraction(1) if value.denominator == 1 else Fraction(1, 10)
    grown = value * chance.randint(115, 190) / 100
    return (grown / step).__ceil__() * step


def agreeing(measured: Measured, chance: random.Random) -> str:
    """The value of a statement as somebody else may put it: the same, rounded and hedged, or converted."""
    value, claim = value_of(measured), measured.claim
    ways = ["same", "at least"]
    if value >= 100:
        ways = ["about", "more than", "nearly"]
    if claim.unit in OTHER_UNITS:
        ways.append("converted")
    way = chance.choice(ways)
    if way == "converted":
        unit, factor = OTHER_UNITS[claim.unit]
        return f"{plain(three_digits(value * factor))} {PLURALS.get(unit, unit + 's')}"
    if way == "same":
        return written(value, measured)
    if way == "at least":
        return f"at least {written(value, measured)}"
    size = Fraction(10) ** (len(str(int(value))) - 2)
    rounded = {"about": (value / size + Fraction(1, 2)).__floor__(), "more than": (value / size).__ceil__() - 1, "nearly": (value / size).__floor__() + 1}[way]
    return f"{way} {written(rounded * size, measured)}"


def three_digits(value: Fraction) -> Fraction:
    """A number rounded to three significant digits."""
    step = Fraction(1)
    while value / step >= 1000:
        step *= 10
    while value / step < 100:
        step /= 10
    return (value / step + Fraction(1, 2)).__floor__() * step


def written(value: Fraction, measured: Measured) -> str:
    """A number with the unit of a measure; a count comes without."""
    unit = measured.claim.unit
    return plain(value) if measured.claim.dimension == "count" else f"{plain(value)} {PLURALS.get(unit, unit + 's')}"


def plain(value: Fraction) -> str:
    """A number in digits, with commas and as many decimals as it needs."""
    if value.denominator == 1:
        return f"{int(value):,}"
    digits = 1
    while (value * 10**digits).denominator != 1:
        digits += 1
    whole, rest = divmod(int(value * 10**digits), 10**digits)
    return f"{whole:,}.{rest:0{digits}}"


def plant(plants: Sequence[Plant]) -> list[tuple[str, int]]:
    """Puts each sentence at the end of its file; returns where each stands: (document, line)."""
    places = []
    for one in plants:
        file = Path(one.file)
        text = file.read_text(encoding="utf-8").rstrip("\n") + f"\n\n{one.sentence}\n"
        file.write_text(text, encoding="utf-8")
        places.append((one.file, text.count("\n")))
    return places


def check(folder: Path) -> tuple[Finding, ...]:
    """What the shipped rules find in a folder."""
    documents, unread = collect([str(folder)], read_manifest)
    settings = load_settings(str(folder))
    return audit(take_inventory(documents, unread, settings), settings).findings


def loud_places(finding: Finding) -> Iterator[tuple[str, int]]:
    """The documents and lines that an error or a warning sets apart."""
    if finding.severity != "info":
        for claim in (m.claim for side in finding.sides for m in side.claims):
            yield claim.place.document, claim.place.line


def report(plants: Sequence[Plant], flagged: Sequence[bool], show: int) -> None:
    """Prints the shares, and some restatements that were judged wrongly."""
    for compatible, name, asked in ((False, "incompatible, found", "at least 60 %"), (True, "compatible, flagged", "at most 2 %")):
        half = [was for one, was in zip(plants, flagged, strict=True) if one.compatible is compatible]
        print(f"{name}: {sum(half)} of {len(half)} ({100 * sum(half) / max(1, len(half)):.1f} %; asked: {asked})")
    wrong = [one for one, was in zip(plants, flagged, strict=True) if one.compatible is was]
    print("grounds of all:", dict(Counter(one.original.claim.ground for one in plants)))
    print("grounds of the missed:", dict(Counter(one.original.claim.ground for one in wrong if not one.compatible)))
    for one in wrong[:show]:
        claim = one.original.claim
        quote = " ".join(claim.quote.split())[:200]
        print(f"\n{'flagged' if one.compatible else 'missed'}: {one.sentence}\n  {claim.entity} | {claim.attribute} | {claim.text} {claim.unit} | {quote}")


if __name__ == "__main__":
    main()
