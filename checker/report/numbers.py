"""From exact numbers, claims and their units to text: digits for machines, and words that a person reads."""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction

from checker.model.claim import Amount, Claim, Hedge
from checker.nouns import plural
from checker.periods import show_period

FIFTEEN_DIGITS = Context(prec=15, Emax=MAX_EMAX, Emin=MIN_EMIN)
SIX_DIGITS = Context(prec=6, Emax=MAX_EMAX, Emin=MIN_EMIN)
MOST_BITS = 13_000  # about 3,900 digits; beyond 4,300 Python writes no integer and reads none in JSON
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
LARGEST = 10**15

# Symbols of the SI brochure (9th edition), of IEC 80000-13 for data, and of common use; a unit that is not here is shown by its name.
SYMBOLS = dict(
    pair.split(":")
    for pair in (
        "1:1 nanometer:nm micrometer:µm millimeter:mm centimeter:cm meter:m kilometer:km hectare:ha microliter:µL milliliter:mL centiliter:cL liter:L "
        "nanogram:ng microgram:µg milligram:mg gram:g kilogram:kg tonne:t metric_ton:t nanosecond:ns microsecond:µs millisecond:ms second:s hertz:Hz "
        "kilohertz:kHz megahertz:MHz gigahertz:GHz terahertz:THz newton:N kilonewton:kN joule:J kilojoule:kJ megajoule:MJ gigajoule:GJ watt_hour:Wh "
        "kilowatt_hour:kWh megawatt_hour:MWh gigawatt_hour:GWh terawatt_hour:TWh kilocalorie:kcal milliwatt:mW watt:W kilowatt:kW megawatt:MW gigawatt:GW "
        "terawatt:TW pascal:Pa hectopascal:hPa kilopascal:kPa megapascal:MPa gigapascal:GPa millimeter_Hg:mmHg pound_force_per_square_inch:psi milliampere:mA "
        "ampere:A ampere_hour:Ah milliampere_hour:mAh millivolt:mV volt:V kilovolt:kV decibel:dB kilobit:kbit megabit:Mbit gigabit:Gbit terabit:Tbit "
        "kilobyte:kB megabyte:MB gigabyte:GB terabyte:TB petabyte:PB kibibyte:KiB mebibyte:MiB gibibyte:GiB tebibyte:TiB revolutions_per_minute:rpm kelvin:K "
        "degC:°C degree_Celsius:°C degF:°F degree_Fahrenheit:°F delta_degC:°C delta_degree_Celsius:°C delta_degF:°F delta_degree_Fahrenheit:°F delta_kelvin:K "
        "permille:‰ per_mille:‰ ppm:ppm ppb:ppb hour:h minute:min"
    ).split()
)
IN_COMPOUNDS = frozenset({"1", "hour", "minute"})  # a symbol beside another one ("km/h"), but a word by itself ("3 hours")
POWERS = {"": "", "2": "²", "3": "³"}
BOUNDS: dict[Hedge, str] = {"about": "about ", "more_than": "more than ", "at_least": "at least ", "less_than": "less than ", "at_most": "at most "}
DATE_BOUNDS: dict[Hedge, str] = {"about": "about ", "more_than": "after ", "at_least": "not before ", "less_than": "before ", "at_most": "by "}


def exact(value: Fraction | int) -> str:
    """The number in digits, as JSON allows them: whole numbers and finite decimals in full and without exponent, others to 15 significant digits.

    A number of more than some 3,900 digits is written with 15 of them and an exponent.
    """
    top, bottom = value.numerator, value.denominator
    if max(top.bit_length(), bottom.bit_length()) > MOST_BITS:
        return f"{quotient(top, bottom, FIFTEEN_DIGITS):E}"
    if bottom == 1:
        return str(top)
    places = decimal_places(bottom)
    if places is None:
        return f"{quotient(top, bottom, FIFTEEN_DIGITS):f}"
    digits = str(abs(top) * 10**places // bottom).rjust(places + 1, "0")
    return f"{'-' if top < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def decimal_places(denominator: int) -> int | None:
    """How many decimals a fraction in lowest terms with this denominator has; None if they never end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def quotient(top: int, bottom: int, context: Context) -> Decimal:
    """The fraction rounded to the digits of the context, without trailing zeros."""
    return context.divide(Decimal(top), Decimal(bottom)).normalize(context)


def show_number(value: Fraction) -> str:
    """The number for people: "9,551", "2.1 billion", "0.25"; from a thousand trillion on with a power of ten and six digits."""
    size = abs(value)
    if size >= LARGEST:
        mantissa, power = f"{quotient(value.numerator, value.denominator, SIX_DIGITS):E}".split("E")
        return f"{mantissa} \u00d7 10^{int(power)}"
    for scale, word in SCALES:
        if size >= scale:
            short = value / scale
            if (short * 100).denominator == 1:
                return f"{exact(short)} {word}"
            break
    whole, point, decimals = exact(size).partition(".")
    return f"{'-' if value < 0 else ''}{int(whole):,}{point}{decimals}"


def show_claim(claim: Claim) -> str:
    """What a claim states, for people: "about CNY 2.1 billion", "9,551 companies", "before April 2018"; its own words if it was not understood."""
    if claim.kind == "version" and claim.version is not None:
        return BOUNDS.get(claim.hedge, "") + claim.version
    if claim.kind == "date":
        return claim.text if claim.days is None else dated(claim)
    return claim.text if claim.amount is None or (claim.dimension == "currency" and not claim.unit) else show_amount(claim.amount, claim)


def dated(claim: Claim) -> str:
    """A resolved date with its hedge; an open period says by itself which way it is open."""
    assert claim.days is not None
    is_open = claim.days.first is None or claim.days.last is None
    return ("" if is_open else DATE_BOUNDS.get(claim.hedge, "")) + show_period(claim.days)


def show_amount(amount: Amount, claim: Claim) -> str:
    """Number, hedge and unit."""
    if amount.number is not None:
        number = ordinal(amount.number.value) if claim.unit == "rank" else show_number(amount.number.value)
        if amount.margin is not None:
            number += f" ± {show_number(amount.margin.value)}"
        return BOUNDS.get(claim.hedge, "") + with_unit(number, claim, one=abs(amount.number.value) == 1)
    ends = [show_number(end.value) for end in (amount.low, amount.high) if end is not None]
    if not ends:
        return claim.text
    prefix = "" if len(ends) == 2 else "up to " if amount.low is None else "from "
    return prefix + with_unit(" to ".join(ends), claim, one=False)


def with_unit(number: str, claim: Claim, one: bool) -> str:
    """The unit of a claim where a reader expects it."""
    return joined(number, claim.unit, claim.dimension, claim.noun, one)


def joined(number: str, unit: str, dimension: str, noun: str | None, one: bool) -> str:
    """A number with its unit where a reader expects it: a currency code before the number, everything else after it."""
    if dimension == "currency":
        return f"{unit} {number}"
    if dimension == "count" and noun:
        return f"{number} {noun}"
    if unit in ("", "rank", "dimensionless"):
        return number
    if unit == "percent":
        return f"{number}%"
    return f"{number} {unit_name(unit, one)}"


def unit_name(unit: str, one: bool) -> str:
    """The symbol of a unit, or its name in the number that goes with the value: "km/h", "m²", "mile", "miles per hour"."""
    parts = [unit] if unit in SYMBOLS else re.split(r"\s*/\s*|_per_", unit)
    symbols = [symbol(part) for part in parts]
    if unit not in IN_COMPOUNDS and None not in symbols:
        return "/".join(filter(None, symbols))
    first, *rest = (re.sub(r"\s*[*_]\s*", " ", re.sub(r"(\w+)\^2", r"square \1", part)) for part in parts)
    return " per ".join([first if one else plural(first), *rest])


def symbol(part: str) -> str | None:
    """The symbol of a unit, a power or a product of units: "square_kilometer" and "kilometer^2" are "km²"; None for one that goes by its name."""
    factors = re.split(r"\s*(?<!\*)\*(?!\*)\s*", re.sub(r"\s*\*\*\s*", "^", part))
    found = []
    for factor in factors:
        name, _, power = factor.partition("^")
        for word, digit in (("square_", "2"), ("cubic_", "3")):
            if name.startswith(word) and name not in SYMBOLS:
                name, power = name.removeprefix(word), digit
        if name not in SYMBOLS or power not in POWERS:
            return None
        found.append(SYMBOLS[name] + POWERS[power])
    return "·".join(found)


def ordinal(value: Fraction) -> str:
    """A rank as an ordinal: "1st", "12th", "23rd"."""
    number = show_number(value)
    if value.denominator != 1:
        return number
    last = int(value) % 10
    return number + ("th" if int(value) % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(last, "th"))
