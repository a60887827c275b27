"""The compact form of what a document states: what is read back is what was written, bytes that are none are told, and every class of the model has a place."""

from __future__ import annotations

import contextlib
import dataclasses
import re
import typing
import zlib
from fractions import Fraction

import pytest
from builders import document
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engine.rows import GIVEN, PLAIN, TABLES, Damaged, decode, encode
from checker.engine.work import Local
from checker.model.claim import Amount, Claim, Numeral, Skipped, When
from checker.model.document import Place, Source
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period

SOURCE = Source(title="Harbours", publisher="Pilot Press", published=Period(736_000, 736_000, "day"))
NAME = "harbours.md"
words = st.text(max_size=6)
fractions = st.fractions() | st.integers(-(10**40), 10**40).map(Fraction)
numerals = st.builds(Numeral, fractions, fractions, st.integers(0, 9), st.integers(0, 9), st.booleans())
amounts = st.builds(Amount, st.none() | numerals, st.none() | numerals, st.none() | numerals, st.none() | numerals)
periods = st.builds(lambda first, days: Period(first, first + days, "span"), st.integers(-(10**6), 10**6), st.integers(0, 900)) | st.just(
    Period(None, 7, "year")
)
intervals = st.builds(lambda low, width, nudge: Interval(low, low + width, nudge, False), fractions, st.fractions(1, 9), st.booleans()) | st.just(
    Interval(None, None)
)
readings = st.builds(Reading, intervals, intervals)
places = st.builds(Place, st.just(NAME), *[st.integers(0, 10**6)] * 6)
claims = st.builds(
    Claim,
    *(places, words, words, st.integers(0, 99), st.just("quantity"), st.just("attributed")),
    amount=st.none() | amounts,
    days=st.none() | periods,
    noun=st.none() | words,
    scope=st.lists(words, max_size=2).map(tuple),
    when=st.none() | st.builds(When, periods, st.just("text")),
    past=st.booleans(),
    restates=st.none() | st.integers(0, 99),
    steps=st.lists(words, max_size=3).map(tuple),
)
measured = st.builds(Measured, claims, st.just(SOURCE), readings, readings, readings, words, st.lists(words, max_size=2).map(tuple))
skipped = st.builds(Skipped, places, words, words, words)
locals_ = st.builds(Local, *(st.lists(each, max_size=5).map(tuple) for each in (measured, claims, skipped)))


@given(locals_)
@settings(max_examples=150, deadline=None)
def test_what_is_read_back_is_what_was_written(local):
    assert decode(encode(local), NAME, SOURCE) == local


@given(locals_)
@settings(max_examples=30, deadline=None)
def test_equal_statements_have_equal_bytes(local):
    assert encode(decode(encode(local), NAME, SOURCE)) == encode(local)


def test_a_document_that_states_nothing():
    assert decode(encode(Local((), (), ())), NAME, SOURCE) == Local((), (), ())


def test_name_and_source_are_those_of_the_document_that_asks():
    place = document(NAME, "The quay has 12 cranes.").place(13, 15)
    stated = Claim(place, "12", "The quay has 12 cranes.", 0, "quantity", "attributed")
    reading = Reading(Interval.point(12), Interval.point(12))
    data = encode(Local((Measured(stated, SOURCE, reading, reading, reading, "crane"),), (), ()))
    (found,) = decode(data, "moved/quays.md", Source(title="Quays")).measured
    assert (found.claim.place.document, found.source.title, found.claim.place.start) == ("moved/quays.md", "Quays", 13)


def test_equal_objects_are_read_back_as_one():
    one, other = (Measured(claim_at(at), SOURCE, *[Reading(Interval.point(5), Interval.point(5))] * 3, "crane") for at in (3, 9))
    first, second = decode(encode(Local((one, other), (), ())), NAME, SOURCE).measured
    assert first.written is second.exact
    assert first.claim.quote is second.claim.quote


def test_a_document_that_allows_everything_is_read_back():
    local = Local((Measured(claim_at(3), SOURCE, *[Reading(Interval(None, None), Interval(None, None))] * 3, "crane"),), (), ())
    assert decode(encode(local), NAME, SOURCE) == local


def claim_at(start: int) -> Claim:
    return Claim(Place(NAME, start, start + 1, 1, start + 1, 1, start + 2), "5", "Five 5s: 5, 5.", 0, "quantity", "attributed")


GOOD = encode(Local((Measured(claim_at(3), SOURCE, *[Reading(Interval.point(5), Interval.point(5))] * 3, "crane"),), (claim_at(7),), ()))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x80\x05K\x01.", id="a pickle"),
        pytest.param(GOOD[:-9], id="cut off"),
        pytest.param(zlib.compress(b"[[], []]"), id="another shape"),
        pytest.param(zlib.compress(b'{"Claim": 3}'), id="no pair"),
        pytest.param(zlib.compress(b"[" * 200_000), id="nested without end"),
        pytest.param(zlib.compress(re.sub(rb'"Claim":\[2', b'"Claim":[3', zlib.decompress(GOOD))), id="a row too few"),
        pytest.param(zlib.compress(zlib.decompress(GOOD).replace(b'"Reading",[0]', b'"Reading",[7]')), id="a row that is not there"),
    ],
)
def test_bytes_that_are_none_are_told(data):
    with pytest.raises(Damaged):
        decode(data, NAME, SOURCE)


@pytest.mark.parametrize("at", range(2, len(GOOD), max(1, len(GOOD) // 40)))
def test_a_changed_byte_is_told_or_changes_nothing(at):
    data = GOOD[:at] + bytes([GOOD[at] ^ 0x10]) + GOOD[at + 1 :]
    with contextlib.suppress(Damaged):
        assert encode(decode(data, NAME, SOURCE)) == GOOD


def test_every_class_that_a_claim_can_hold_has_a_table():
    """A field of a new class would have no form; this says so before a user does."""
    known = {*TABLES, *PLAIN, tuple, str, Source}
    held = {part for kind in TABLES if kind is not Fraction for hint in typing.get_type_hints(kind).values() for part in parts_of(hint)}
    assert {part for part in held if part not in known} == set()
    assert {name for _, name in GIVEN} == {"document", "source"}
    assert all(field.init for kind in TABLES if kind is not Fraction for field in dataclasses.fields(kind))


def parts_of(hint):
    """The classes in an annotation; the values of a Literal are text."""
    if typing.get_origin(hint) is typing.Literal:
        return {str}
    inside = typing.get_args(hint)
    outer = {tuple} if typing.get_origin(hint) is tuple else set()
    return outer | {part for each in inside if each is not ... for part in parts_of(each)} if inside else {hint}


def test_a_value_without_a_form_is_refused():
    odd = dataclasses.replace(claim_at(3), noun=1.5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="float"):
        encode(Local((), (odd,), ()))
