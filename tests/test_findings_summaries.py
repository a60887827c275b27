"""Summaries of claims: however claims are cut, ordered and stored, what is said of them is what all pairs would say."""

from __future__ import annotations

import time
import tracemalloc
from fractions import Fraction
from functools import reduce
from itertools import combinations, islice, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.segments import Segments
from checker.findings.summaries import Summary, Witness, clashes, merged, pack, summed_up, unpack
from checker.model.interval import Interval

ENDS = st.one_of(st.none(), st.fractions(-5, 5, max_denominator=3), st.sampled_from([-(10**400), 2**60, 2**60 + 1, 10**400]).map(Fraction))


@st.composite
def intervals(draw):
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low >= high:
        return Interval.point(low)
    return Interval(low, high, low is not None and draw(st.booleans()), high is not None and draw(st.booleans()))


WITNESSES = st.builds(Witness, st.sampled_from(["a.md", "b.md", "ü.md"]), st.integers(0, 9))
CLAIMS = st.builds(Summary.of, intervals(), WITNESSES)
STATED = st.lists(st.tuples(st.sampled_from(["height", "length", "width\0 1990", ""]), intervals(), WITNESSES), max_size=24)


def summary(low, high, document="a.md", position=0, **flags):
    return Summary.of(Interval(None if low is None else Fraction(low), None if high is None else Fraction(high), **flags), Witness(document, position))


def stored(items, most):
    with Segments(merged, pack, unpack, most) as segments:
        for key, item in items:
            segments.add(key, item)
        return list(segments.items())


@pytest.mark.parametrize(
    ("claims", "clash"),
    [
        pytest.param([summary(4, 4)], False, id="one claim"),
        pytest.param([summary(4, 4), summary(4, 4, "b.md")], False, id="the same value"),
        pytest.param([summary(3, 5), summary(5, 9, "b.md")], False, id="they share an end"),
        pytest.param([summary(None, 9), summary(2, None, "b.md")], False, id="bounds that leave room"),
        pytest.param([summary(3, 5, high_open=True), summary(5, 9, "b.md")], True, id="the shared end is open"),
        pytest.param([summary(4, 4), summary(5, 5, "b.md")], True, id="two values"),
        pytest.param([summary(None, 4, high_open=True), summary(4, None, "b.md")], True, id="below it, and from it on"),
    ],
)
def test_what_clashes(claims, clash):
    assert bool(list(clashes([("key", claim) for claim in claims]))) is clash


def test_the_witnesses_are_the_outermost_claims_and_the_first_of_equal_ones():
    claims = [summary(5, 5, "b.md"), summary(1, 1, "c.md", 7), summary(5, 5, "a.md", 3), summary(1, 1, "c.md", 2), summary(3, 3)]
    total = reduce(merged, claims)
    assert (total.number, total.low_at, total.high_at) == (5, ("a.md", 3), ("c.md", 2))


@given(CLAIMS, CLAIMS, CLAIMS)
def test_merging_is_associative_and_commutative(a, b, c):
    assert merged(a, merged(b, c)) == merged(merged(a, b), c)
    assert merged(a, b) == merged(b, a)


@given(CLAIMS, CLAIMS)
def test_a_summary_comes_back_from_its_text(a, b):
    assert unpack(pack(merged(a, b))) == merged(a, b)


@given(STATED)
def test_there_is_a_clash_exactly_if_two_claims_exclude_each_other(stated):
    ordered = sorted(stated, key=lambda row: row[0])
    found = {key for key, _ in clashes((key, Summary.of(said, at)) for key, said, at in ordered)}
    assert found == {one[0] for one, other in combinations(stated, 2) if one[0] == other[0] and not one[1].meets(other[1])}


@given(STATED, st.randoms(use_true_random=False), st.integers(1, 5))
def test_any_order_and_any_split_gives_what_one_pass_gives(stated, random, most):
    items = [(key, Summary.of(said, at)) for key, said, at in stated]
    wanted = list(summed_up(sorted(items, key=lambda item: item[0])))
    random.shuffle(items)
    assert stored(items, most) == stored(items, 100) == wanted


@given(STATED, st.data())
def test_summaries_of_parts_are_merged_as_claims_are(stated, data):
    items = [(key, Summary.of(said, at)) for key, said, at in stated]
    cut = data.draw(st.integers(0, len(items)))
    parts = [*stored(items[:cut], 2), *stored(items[cut:], 100)]
    assert stored(parts, 3) == stored(items, 100)


def test_a_store_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with Segments(merged, pack, unpack, 1) as segments:
        for number in range(4):
            segments.add(str(number), summary(number, number))
        assert segments.spilled and any(tmp_path.iterdir())
        assert [key for key, _ in segments.items()] == ["0", "1", "2", "3"]
    assert not any(tmp_path.iterdir())


def many(keys, count):
    """Claims of some keys in turn; few values, as a hot key has."""
    claims = [(f"key {number % keys:06}", summary(number % 7, number % 7 + 5, f"{number % 1000}.md", number)) for number in range(1000)]
    return islice((claim for part in repeat(claims) for claim in part), count)


@pytest.mark.parametrize("keys", [1, 120])
def test_memory_does_not_grow_with_the_claims_of_a_key(keys):
    peaks = []
    for count in (2_000, 20_000):
        tracemalloc.start()
        stored(many(keys, count), 100)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 2**18


def test_a_million_claims_of_one_key_take_as_long_each_as_a_tenth_of_them():
    seconds = {}
    for count in (100_000, 1_000_000):
        start = time.process_time()
        ((_, total),) = stored(many(1, count), 100)
        seconds[count] = (time.process_time() - start) / count
        assert total.number == count
    assert seconds[1_000_000] < 1.5 * seconds[100_000]
