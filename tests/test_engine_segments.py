"""Items under keys: however they come and wherever they lie meanwhile, each key comes out once, in order, with all of its items."""

from __future__ import annotations

import tracemalloc
from itertools import islice, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.segments import Segments

ITEMS = st.lists(st.tuples(st.sampled_from(["height", "length", "width\0 1990", "", "ü", "\ud800"]), st.integers(0, 9)), max_size=24)


def stored(items, most):
    with Segments(lambda a, b: a | b, lambda item: ",".join(map(str, sorted(item))), lambda line: {int(part) for part in line.split(",")}, most) as segments:
        for key, item in items:
            segments.add(key, {item} if isinstance(item, int) else item)
        return list(segments.items())


@given(ITEMS, st.randoms(use_true_random=False), st.integers(1, 5))
def test_any_order_and_any_number_in_memory_give_the_same(items, random, most):
    wanted = [(key, {item for name, item in items if name == key}) for key in sorted({key for key, _ in items})]
    random.shuffle(items)
    assert stored(items, most) == stored(items, 100) == wanted


@given(ITEMS, st.data())
def test_what_parts_have_become_is_merged_as_items_are(items, data):
    cut = data.draw(st.integers(0, len(items)))
    assert stored([*stored(items[:cut], 2), *stored(items[cut:], 100)], 3) == stored(items, 100)


def test_a_store_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    with Segments(max, str, int, 1) as segments:
        for number in range(4):
            segments.add(str(number), number)
        assert segments.spilled
        assert [key for key, _ in segments.items()] == ["0", "1", "2", "3"]
        assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("keys", [1, 120])
def test_memory_does_not_grow_with_the_items_of_a_key(keys):
    peaks = []
    for count in (2_000, 20_000):
        items = [(f"key {number % keys:06}", number % 7) for number in range(1000)]
        tracemalloc.start()
        stored(islice((item for part in repeat(items) for item in part), count), 100)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 2**18
