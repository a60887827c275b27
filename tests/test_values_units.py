"""The table of units against pint, compound names, and names that must not be looked up."""

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.data.dimensions import COHERENT, DIMENSIONS
from checker.data.units import UNITS
from checker.values.units import Scale, factor

pint = pytest.importorskip("pint")

# Names that prose uses for another unit than pint does, names that pint lacks, and scales on which factors do not compare.
OWN_MEANING = set(
    "ton kiloton megaton gigaton barrel mu decade decibel volt_ampere kilovolt_ampere megavolt_ampere gigavolt_ampere gauss milligauss kilogauss".split()
)
NOT_IN_PINT = {"", *"percentage_point basis_point part_per_million part_per_billion ppb per_mille million_Btu delta_kelvin".split()}
NOT_IN_PINT |= set("flops gigaflops teraflops petaflops exaflops".split())
ABSOLUTE = {name for name, (dimension, _, _) in UNITS.items() if dimension == "temperature"}
MEASURES = sorted(set(UNITS) - OWN_MEANING - NOT_IN_PINT - ABSOLUTE)
PARTS = st.sampled_from(sorted(name for name, (dimension, _, _) in UNITS.items() if name and dimension not in ("temperature", "number")))


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry(non_int_type=Fraction)


UNKNOWN = [
    ("a counted noun", "company"),
    ("a counted noun with a prefix of pint", "kilocompany"),
    ("a symbol and no name", "km"),
    ("an expression that hangs pint", "9**9**9"),
    ("a power tower of a unit", "meter**9**9**9"),
    ("endless letters", "a" * 60_000),
    ("no number", "nan"),
    ("two names without an operator", "kilometer hour"),
    ("an operator without a name", "kilometer/"),
    ("an operator in front", "/hour"),
    ("a logarithm", "neper"),
    ("a scale of temperature without a row", "rankine"),
    ("a physical constant that is not exact", "planck_length"),
    ("a unit without dimension", "radian"),
    ("code", "__import__('os')"),
    ("a word that pint takes for a prefix and a symbol", "unit"),
    ("such a word in a compound", "tonne/unit"),
    ("a noun in a compound", "kilowatt_hour/household"),
    ("a symbol with a prefix", "mmol"),
]
COMPOUND = [
    ("speed", "kilometer/hour", "speed", Fraction(5, 18)),
    ("speed, spelled out", "kilometer_per_hour", "speed", Fraction(5, 18)),
    ("spaces and stars", "meter ** 2", "area", Fraction(1)),
    ("a square", "kilometer^2", "area", Fraction(1_000_000)),
    ("a square by name", "square_kilometer", "area", Fraction(1_000_000)),
    ("a cube by name", "cubic_kilometer", "volume", Fraction(1_000_000_000)),
    ("area times length", "hectare*meter", "volume", Fraction(10_000)),
    ("energy", "kilowatt*hour", "energy", Fraction(3_600_000)),
    ("torque is energy to physics", "newton*meter", "energy", Fraction(1)),
    ("electric power", "kilovolt*ampere", "power", Fraction(1000)),
    ("density", "gram/centimeter^3", "density", Fraction(1000)),
    ("yield", "tonne/hectare", "area_density", Fraction(1, 10)),
    ("flow", "liter/second", "volume_flow", Fraction(1, 1000)),
    ("consumption of a car", "mile/imperial_gallon", "fuel_economy", Fraction(1609344, 1000) / Fraction("0.00454609")),
    ("data rate", "gigabit/second", "data_rate", Fraction(10**9)),
    ("acceleration", "meter/second/second", "acceleration", Fraction(1)),
    ("one over", "1/minute", "frequency", Fraction(1, 60)),
    ("a slope is a number", "meter/kilometer", "number", Fraction(1, 1000)),
    ("no name of its own", "gram/kilometer", "mass/length", Fraction(1, 1_000_000)),
    ("degrees in a compound are differences", "watt/degC", "mass*length^2/temperature_difference/time^3", Fraction(1)),
]
APART = [
    ("percent and percentage point", "percent", "percentage_point"),
    ("percent and a bare number", "percent", "dimensionless"),
    ("percent and parts per million", "percent", "ppm"),
    ("a temperature and a difference", "degC", "delta_degC"),
    ("bytes and a bare number", "byte", "dimensionless"),
    ("an angle and a bare number", "degree", "dimensionless"),
    ("turns and cycles", "revolutions_per_minute", "hertz"),
    ("doses", "gray", "sievert"),
]
TONS = [("ton", "1000"), ("tonne", "1000"), ("metric_ton", "1000"), ("short_ton", "907.18474"), ("long_ton", "1016.0469088")]


@pytest.mark.parametrize(("why", "name"), UNKNOWN, ids=[row[0] for row in UNKNOWN])
def test_unknown_names_have_no_scale(why, name):
    assert factor(name) is None


@pytest.mark.parametrize("name", MEASURES)
def test_each_factor_is_the_one_of_pint(name, registry):
    dimension, ours, shift = UNITS[name]
    base = DIMENSIONS[dimension]
    theirs = registry.Quantity(Fraction(1), name).to(base).magnitude
    assert shift == "0"
    assert abs(theirs / Fraction(ours) - 1) <= (Fraction(1, 10**11) if name.endswith("parsec") else 0)  # a parsec holds pi, and pint cuts it after 12 digits


@pytest.mark.parametrize("name", sorted(ABSOLUTE - {"kelvin"}))
@pytest.mark.parametrize("degrees", ["-40", "0", "98.6"])
def test_each_temperature_is_the_one_of_pint(name, degrees, registry):
    scale = factor(name)
    theirs = registry.Quantity(Fraction(degrees), name).to("kelvin").magnitude
    assert scale is not None
    assert scale.base == "kelvin"
    assert Fraction(degrees) * scale.factor + scale.shift == theirs


@pytest.mark.parametrize("name", sorted(COHERENT))
def test_base_units_are_the_products_that_the_table_says(name, registry):
    if name == "lux":  # a lumen is a unit of its own here
        return
    assert registry.Quantity(Fraction(1), name).to(COHERENT[name].replace("^", "**")).magnitude == 1


@pytest.mark.parametrize(("name", "kilograms"), TONS)
def test_a_ton_in_prose_is_metric(name, kilograms):
    assert factor(name) == Scale("mass", "kilogram", Fraction(kilograms))


@pytest.mark.parametrize(("why", "name", "dimension", "scale"), COMPOUND, ids=[row[0] for row in COMPOUND])
def test_compounds(why, name, dimension, scale):
    found = factor(name)
    assert found is not None
    assert (found.dimension, found.factor, found.shift) == (dimension, scale, 0)


@pytest.mark.parametrize(("why", "one", "other"), APART, ids=[row[0] for row in APART])
def test_bases_that_do_not_meet(why, one, other):
    first, second = factor(one), factor(other)
    assert first is not None
    assert second is not None
    assert first.base != second.base


def test_every_dimension_has_a_base_that_measures_one():
    for dimension, base in DIMENSIONS.items():
        assert factor(base) == Scale(dimension, base, Fraction(1))


def test_a_name_that_only_pint_knows_is_looked_up():
    assert factor("slug") == Scale("mass", "kilogram", Fraction(8896443230521, 609600000000))
    assert factor("metre") == factor("meter")


def test_names_of_the_table_do_not_load_pint():
    code = "import sys; from checker.values.units import factor; assert factor('mile/hour') and factor('square_foot'); assert 'pint' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True).stderr == ""


@given(PARTS, PARTS)
def test_a_quotient_and_its_inverse_cancel(one, other):
    there, back = factor(f"{one}/{other}"), factor(f"{other}/{one}")
    assert there is not None
    assert back is not None
    assert there.factor * back.factor == 1


@given(PARTS, PARTS)
def test_order_of_a_product_does_not_matter(one, other):
    assert factor(f"{one}*{other}") == factor(f"{other}*{one}")


@given(PARTS.filter(lambda name: "per_" not in name))  # "square" goes with the first name of "square_meter_per_second"
def test_a_square_is_a_product_with_itself(name):
    assert factor(f"{name}^2") == factor(f"{name}*{name}") == factor(f"square_{name}")
