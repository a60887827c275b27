"""The name of a unit in, its dimension and exact factor to the base unit out; the only door to pint, which is loaded for names that no table knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.data.dimensions import COHERENT, DIMENSIONS
from checker.data.units import UNITS
from checker.model.frozen import dataclass
from checker.model.regex import regex

if TYPE_CHECKING:
    from pint import UnitRegistry

LONGEST_NAME = 80  # a compound of four long names; pint takes quadratic time on endless ones
PART = regex(r"([*/]?)([A-Za-z_]+|1)(?:\^([1-9]))?")
# Only such names are ever handed to pint: it would evaluate "9**9**9".
LOOKED_UP = regex(r"[a-z][a-z_]{1,38}[a-z]")
POWERS = {"square_": 2, "cubic_": 3}
PINT_ATOMS = {
    "[length]": "meter",
    "[mass]": "kilogram",
    "[time]": "second",
    "[current]": "ampere",
    "[substance]": "mole",
    "[luminosity]": "candela",
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit is measured: a value in it times `factor` plus `shift` is the value in `base`, exactly.

    `shift` is not zero for temperatures on a scale (degC, degF) alone.
    """

    dimension: str
    base: str
    factor: Fraction
    shift: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class _Product:
    """A factor times powers of the base units that are no products themselves, in order of name."""

    factor: Fraction
    atoms: tuple[tuple[str, int], ...]


@lru_cache(maxsize=4096)
def factor(unit: str) -> Scale | None:
    """The scale of a unit name: one of the table or composed of such, else one that pint knows; None for anything else.

    >>> factor("mile")
    Scale(dimension='length', base='meter', factor=Fraction(201168, 125), shift=Fraction(0, 1))
    >>> factor("slug").base, factor("company"), factor("9**9**9")
    ('kilogram', None, None)
    """
    found = tabled(unit)
    if found is None and LOOKED_UP.fullmatch(unit):
        product = _from_pint(unit)
        return None if product is None else _named(product)
    return found


@lru_cache(maxsize=4096)
def tabled(unit: str) -> Scale | None:
    """The scale of a unit by the table alone: a row, or a compound of rows; pint is never asked (to it, a "unit" is a millionth of a nit).

    >>> tabled("kilowatt*hour") == tabled("kilowatt_hour")
    True
    >>> tabled("kilogram/meter^3").dimension, tabled("square_kilometer").factor, tabled("share")
    ('density', Fraction(1000000, 1), None)
    """
    if unit in UNITS:
        dimension, scale, shift = UNITS[unit]
        return Scale(dimension, DIMENSIONS[dimension], Fraction(scale), Fraction(shift))
    product = _product(unit)
    return None if product is None else _named(product)


def _product(unit: str) -> _Product | None:
    parts = _parts(unit)
    if parts is None:
        return None
    scale, atoms = Fraction(1), dict[str, int]()
    for name, power in parts:
        part = _single(name)
        if part is None:
            return None
        scale *= part.factor**power
        for atom, own in part.atoms:
            atoms[atom] = atoms.get(atom, 0) + own * power
    return _Product(scale, _ordered(atoms))


def _parts(unit: str) -> list[tuple[str, int]] | None:
    """The names of a compound with their powers.

    >>> _parts("kilogram * meter**2 / second^3")
    [('kilogram', 1), ('meter', 2), ('second', -3)]
    >>> _parts("1/second"), _parts("kg m"), _parts("")
    ([('second', -1)], None, None)
    """
    text = unit if len(unit) <= LONGEST_NAME else ""
    text = re.sub(r" *([*/^]) *", r"\1", text.strip().replace("**", "^"))
    found, at = list[tuple[str, int]](), 0
    while at < len(text):
        part = PART.match(text, at)
        if part is None or bool(part[1]) != bool(at):
            return None
        if part[2] != "1":
            found.append((part[2], int(part[3] or 1) * (-1 if part[1] == "/" else 1)))
        at = part.end()
    return found or None


def _single(name: str) -> _Product | None:
    """One name without operators; an absolute temperature counts as a difference here ("joule/kelvin")."""
    if name in UNITS:
        dimension, scale, _ = UNITS[name]
        base = "delta_degC" if dimension == "temperature" else DIMENSIONS[dimension]
        return _Product(Fraction(scale), () if dimension == "number" else _atoms(base))
    over, per, under = name.partition("_per_")
    if per:
        return _product(f"{over}/{under.replace('_per_', '/')}")
    for prefix, power in POWERS.items():
        part = _single(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if part is not None:
            return _Product(part.factor**power, tuple((atom, own * power) for atom, own in part.atoms))
    return None


@cache
def _atoms(base: str) -> tuple[tuple[str, int], ...]:
    """A base unit as powers of the ones that are no products."""
    total = dict[str, int]()
    for name, power in _parts(COHERENT.get(base, base)) or ():
        for atom, own in _atoms(name) if name in COHERENT else ((name, 1),):
            total[atom] = total.get(atom, 0) + own * power
    return _ordered(total)


def _ordered(atoms: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((atom, power) for atom, power in atoms.items() if power))


@cache
def _dimensions() -> Mapping[tuple[tuple[str, int], ...], str]:
    """The dimension that each product of base units has; of two with one product (none at present) the first."""
    found = dict[tuple[tuple[str, int], ...], str]()
    for name, base in DIMENSIONS.items():
        if name not in ("number", "temperature"):
            found.setdefault(_atoms(base), name)
    return found


def _named(product: _Product) -> Scale:
    """The scale of a product; one without a name of its own is called by its parts ("energy" has a name, "luminosity/length" has not)."""
    if not product.atoms:
        return Scale("number", DIMENSIONS["number"], product.factor)
    name = _dimensions().get(product.atoms)
    if name is not None:
        return Scale(name, DIMENSIONS[name], product.factor)
    kinds = tuple((_dimensions().get(((atom, 1),), atom), power) for atom, power in product.atoms)
    return Scale(_written(kinds), _written(product.atoms), product.factor)


def _written(names: tuple[tuple[str, int], ...]) -> str:
    """A product in the spelling of the tables.

    >>> _written((("bit", 1), ("meter", -2), ("second", -1))), _written((("mole", -1),))
    ('bit/meter^2/second', '1/mole')
    """
    over = "*".join(_power(name, power) for name, power in names if power > 0)
    return (over or "1") + "".join("/" + _power(name, -power) for name, power in names if power < 0)


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


@cache
def _registry() -> UnitRegistry[Fraction]:
    """The registry of pint with exact factors; it takes 0.3 s to load, so it is made for the first unknown name."""
    from pint import UnitRegistry

    return UnitRegistry(non_int_type=Fraction)


def _from_pint(name: str) -> _Product | None:
    """What pint knows of one plain name.

    None for words that it takes for a symbol with a prefix, for temperatures (they need a row of their own), for logarithms, for what has no dimension, and
    for constants that are not exact.
    """
    readings = _registry().parse_unit_name(name)
    if not readings or not name.startswith(readings[0][0]):
        return None
    plain = readings[0][0] + readings[0][1]
    if plain in UNITS:
        return _single(plain) if UNITS[plain][0] != "temperature" else None
    scale, _ = _registry().get_base_units(plain)
    powers = {kind: Fraction(str(power)) for kind, power in _registry().get_dimensionality(plain).items()}
    if not isinstance(scale, (int, Fraction)) or not powers or not powers.keys() <= PINT_ATOMS.keys() or any(p.denominator > 1 for p in powers.values()):
        return None
    return _Product(Fraction(scale), _ordered({PINT_ATOMS[kind]: int(power) for kind, power in powers.items()}))
