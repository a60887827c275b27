"""A claim as written in, the sets of values that it commits to, in its own unit and in base units, out."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache, partial
from typing import NamedTuple

from checker.data.units import BINARY_FACTORS
from checker.model.claim import Amount, Claim, Hedge, Numeral, When
from checker.model.document import Rounding, Source
from checker.model.frozen import dataclass, replace
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period
from checker.values.hedges import Manner, read, widened
from checker.values.rounding import readings, rounded_readings, setting_in
from checker.values.units import factor, tabled
from checker.values.wording import described, plain

AS_WRITTEN = frozenset({"count", "currency", "rank"})  # dimensions whose unit is no unit of measure: it is its own base
ONE = Fraction(1)
PART = 10**9  # more than any part of a version


@dataclass(frozen=True, slots=True)
class _Base:
    """The base unit of a claim, with the way there; `step` tells it in words and is "" where nothing is converted, `note` says what else there is to know.

    `largest` is the factor of the unit's other meaning, if it has a second and larger one ("KB" of 1,000 or of 1,024 bytes).
    """

    name: str
    dimension: str
    factor: Fraction = ONE
    shift: Fraction = Fraction(0)
    step: str = ""
    note: str = ""
    largest: Fraction | None = None

    def convert(self, reading: Reading) -> Reading:
        if not self.step:
            return reading
        said = reading.said.scaled(self.factor, self.shift)
        return Reading(said, said if reading.meant is reading.said else reading.meant.scaled(self.factor, self.shift))

    def convert_either(self, reading: Reading) -> Reading:
        """The reading in base units, in whichever of its meanings the unit is taken."""
        found = self.convert(reading)
        if self.largest is None:
            return found
        other = reading.scaled(self.largest)
        return Reading(found.said.hull(other.said), found.meant.hull(other.meant))


def measure(claim: Claim, source: Source) -> Measured | None:
    """The claim with its readings, exact rationals throughout.

    None if there is nothing to compare: a date that was not resolved, a version of nothing that is named, an amount without numbers, a sum in an unknown
    currency. The base is a base unit of `data.units`, a currency code, the counted noun, "rank", "version", or "day" (a date is the interval of its day
    numbers). A unit that nobody knows is its own base.
    """
    if claim.kind == "date":
        return _measure_date(claim, source)
    if claim.kind == "version":
        return _measure_version(claim, source)
    if claim.amount is None or (claim.dimension == "currency" and not claim.unit):
        return None
    unit, dimension = ("rank", "rank") if claim.kind == "rank" else (claim.unit or _counted(claim), claim.dimension)
    setting = setting_in(claim.attribute) if claim.attribute is not None else None
    sets = _sets_of(_Written(claim.text, claim.amount, claim.hedge, claim.unit, unit, dimension, setting, source.rounding))
    return None if sets is None else Measured(claim, source, *sets)


def _counted(claim: Claim) -> str:
    return (claim.noun or "count") if claim.dimension == "count" else ""


class _Written(NamedTuple):
    """All of a claim that the readings of its amount, and their steps, depend on; `unit` is the one to convert from, `setting` a noun that makes it exact."""

    text: str
    amount: Amount
    hedge: Hedge
    shown_unit: str
    unit: str
    dimension: str
    setting: str | None
    rounding: Rounding


@lru_cache(maxsize=10_000)
def _sets_of(written: _Written) -> tuple[Reading, Reading, Reading, str, tuple[str, ...]] | None:
    """The last fields of a Measured; None for an amount without numbers.

    Remembered, because more than half of the numbers of a corpus are those of another claim: that saves their time, and claims share what they hold.
    """
    base = _base_of(written.unit, written.dimension)
    exact, rounded = _manners(written, base.dimension)
    reading = read(written.amount, written.hedge, base.dimension, exact, base.factor)
    loose = read(written.amount, written.hedge, base.dimension, rounded, base.factor)
    if reading is None or loose is None:
        return None
    return reading, base.convert(reading), base.convert_either(loose), base.name, _steps(written, reading, base)


def _manners(written: _Written, dimension: str) -> tuple[Manner, Manner]:
    """How the claim's numbers are read against its own unit, where bounds are exact, and against another unit or currency, where every number is rounded."""
    loosely = partial(rounded_readings, dimension=dimension, rounding=written.rounding)
    return Manner(partial(readings, dimension=dimension, rounding=written.rounding, attribute=written.setting), _as_point), Manner(loosely, loosely)


def _as_point(numeral: Numeral) -> Interval:
    return Interval(numeral.value, numeral.value)


def _measure_version(claim: Claim, source: Source) -> Measured | None:
    """A version as a number that orders as versions do, part by part; one with fewer parts holds every version that begins with them.

    One that is hedged ("or newer") is the bound itself: what two requirements of one thing differ in. None for one of which nothing is told, which nothing can
    be compared with, and for one with a part that is no number.
    """
    parts = (claim.version or "").split(".")
    if claim.attribute is None or not all(part.isdecimal() and int(part) < PART for part in parts):
        return None
    low = sum((Fraction(int(part), PART**at) for at, part in enumerate(parts)), Fraction(0))
    said = Interval(low, low + Fraction(1, PART ** (len(parts) - 1)), high_open=True)
    reading = Reading(said, said)
    return Measured(claim, source, reading, reading, reading, "version", (f"{claim.text!r} allows every version that begins so",))


def _measure_date(claim: Claim, source: Source) -> Measured | None:
    if claim.days is None and claim.odd:
        claim = _read_odd(claim, source)
    days = claim.days
    if days is None or (days.first is None and days.last is None):
        return None
    if claim.hedge == "about":
        outer, inner = widened(days)
        reading, told = Reading(_of_days(outer), _of_days(inner)), f"{claim.text!r} with {claim.hedge!r} allows {outer}, and is meant as {inner}"
        return Measured(claim, source, reading, reading, reading, "day", (told,))
    reading, steps = _days_told(claim.text, days)
    return Measured(claim, source, reading, reading, reading, "day", steps)


def _read_odd(claim: Claim, source: Source) -> Claim:
    """The claim with the days that the library of date formats reads in its words, in the language of its source; as it is where that reads none."""
    from checker.values.moments import parse_odd  # few documents write a date in a way that we do not know

    days = parse_odd(claim.text, source.language, source.published)
    if days is None:
        return claim
    return replace(claim, days=days, when=When(days, "text"), reason="", steps=(*claim.steps, f"{claim.text!r} names {days}"))


@lru_cache(maxsize=10_000)
def _days_told(text: str, days: Period) -> tuple[Reading, tuple[str, ...]]:
    """The reading of a date and its days in words; remembered, because documents name few dates many times."""
    said = _of_days(days)
    return Reading(said, said), (f"{text!r} allows the days {days}",)


def _of_days(days: Period) -> Interval:
    return Interval(None if days.first is None else Fraction(days.first), None if days.last is None else Fraction(days.last))


@lru_cache(maxsize=4096)
def _base_of(unit: str, dimension: str) -> _Base:
    if dimension in AS_WRITTEN:
        return _base_per(unit, dimension) if "/" in unit else _Base(unit, dimension)
    scale = factor(unit)
    if scale is None:
        return _Base(unit, dimension, note=f"{unit!r} is no unit that we know: it is compared with itself alone")
    step = _conversion(unit, scale.base, scale.factor, scale.shift)
    binary = BINARY_FACTORS.get(unit)
    if binary is None:
        return _Base(scale.base, scale.dimension, scale.factor, scale.shift, step)
    step += f", or {plain(Fraction(binary))} where it counts in powers of 1,024"
    return _Base(scale.base, scale.dimension, scale.factor, scale.shift, step, largest=Fraction(binary))


def _base_per(unit: str, dimension: str) -> _Base:
    """The base of a count or a sum per unit of measure: one "USD/tonne" is 1/1000 "USD/kilogram", and "USD/share" stays what it is."""
    counted, _, per = unit.partition("/")
    scale = tabled(per.replace("/", "*"))  # "a/b/c" is a per b and per c
    if scale is None or scale.shift:
        return _Base(unit, dimension)
    base = f"{counted.strip()}/{scale.base.replace('*', '/')}"
    return _Base(base, dimension, 1 / scale.factor, step=_conversion(unit, base, 1 / scale.factor, Fraction(0)))


def _conversion(unit: str, base: str, scale: Fraction, shift: Fraction) -> str:
    if scale == 1 and not shift:
        return ""
    plus = f" plus {plain(shift)}" if shift else ""
    return f"one {unit} is {plain(scale)} {base}{plus}"


def _steps(written: _Written, reading: Reading, base: _Base) -> tuple[str, ...]:
    hedged = "" if written.hedge == "none" else f" with {written.hedge.replace('_', ' ')!r}"
    rule = ", truncated as its source is" if written.rounding == "truncate" else ""
    unit = f" ({written.shown_unit})" if written.shown_unit else ""
    steps = [f"{written.text!r}{hedged} allows {described(reading.said)}{unit}{rule}"]
    if reading.meant is not reading.said and reading.meant != reading.said:
        steps.append(f"a reader takes it as {described(reading.meant)}")
    if base.step or base.note:
        steps.append(base.step or base.note)
    return tuple(steps)
