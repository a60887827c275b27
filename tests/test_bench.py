"""The benchmark's own arithmetic: medians, ratios and the table; nothing is timed here."""

from __future__ import annotations

import sys
from collections import Counter

import pytest
from bench.__main__ import in_turn, paragraphs
from bench.figures import Pairing, rate, short, table
from bench.growth import PAGES_OF_A_PLACE, lines, name_of, page
from bench.profile import OTHER, placed
from bench.profile import table as shares

from checker.engine.segments import Segments

FAST = Pairing("a spell checker", "throughput", 3_000_000, (2.0, 1.0, 9.0), (8.0, 4.0, 1.0), 2.0)
SLOW = Pairing("start", "time", 26_000, (0.3, 0.2), (0.1, 0.1), 2.0)


@pytest.mark.parametrize(
    ("pairing", "ratio", "reached"),
    [
        pytest.param(FAST, 2.0, True, id="throughput: theirs over ours, by the medians and not the means"),
        pytest.param(SLOW, 2.5, False, id="time: ours over theirs"),
        pytest.param(Pairing("", "time", 1, (0.2,), (0.1,), 2.0), 2.0, True, id="a goal that is just met is reached"),
        pytest.param(Pairing("", "throughput", 1, (0.2,), (0.1,), 0.6), 0.5, False, id="half as fast"),
    ],
)
def test_ratio(pairing, ratio, reached):
    assert pairing.ratio == pytest.approx(ratio)
    assert pairing.reached is reached


def test_memory_is_held_against_a_figure_and_not_the_peer():
    held = Pairing("peak", "memory", 5_000_000, (100.0, 130.0, 110.0), (31.0,), 120.0)
    assert held.reached
    assert table([held]).splitlines()[2] == "| peak | 5.00 MB | 110 MiB | 31 MiB | 3.5x | at most 120 MiB | reached |"


def test_rate_is_in_millions_of_bytes_a_second():
    assert rate(3_000_000, (2.0, 1.0, 9.0)) == pytest.approx(1.5)


@pytest.mark.parametrize(("figure", "text"), [(0.1234, "0.12"), (1.26, "1.3"), (9.96, "10"), (412.4, "412")])
def test_short(figure, text):
    assert short(figure) == text


def test_table_shows_rates_for_throughput_and_seconds_for_time():
    assert table([FAST, SLOW]).splitlines()[2:] == [
        "| a spell checker | 3.00 MB | 1.5 MB/s | 0.75 MB/s | 2x | at least 2x | reached |",
        "| start | 26 KB | 0.25 s | 0.1 s | 2.5x | at most 2x | missed |",
    ]


def test_rounds_are_taken_in_turn_and_the_first_is_not_counted():
    calls: list[str] = []
    figures = iter(range(8))

    def run(name: str) -> float:
        calls.append(name)
        return float(next(figures))

    assert in_turn(3, lambda: run("a"), lambda: run("b")) == ((2.0, 4.0, 6.0), (3.0, 5.0, 7.0))
    assert calls == ["a", "b"] * 4


def test_paragraphs_are_those_with_digits_up_to_a_length(tmp_path):
    (tmp_path / "a.md").write_text("# Bridges 1\n\nNo number here.\n\nThe first has 12 arches.\n\nThe second has 14 arches.", encoding="utf-8")
    assert paragraphs(tmp_path, 200) == "The first has 12 arches.\n\nThe second has 14 arches."
    assert paragraphs(tmp_path, 30) == "The first has 12 arches."


def test_every_place_of_the_growing_corpus_has_a_name_of_its_own():
    assert len({name_of(place) for place in range(100_000)}) == 100_000


def test_pages_of_one_place_tell_the_same_but_for_an_odd_one():
    rooms = [page(number).split("has ")[1].split(" rooms")[0] for number in range(90, 90 + PAGES_OF_A_PLACE)]
    assert sorted({rooms.count(each) for each in rooms}) == [1, PAGES_OF_A_PLACE - 1]


def test_the_growing_corpus_is_the_same_each_time_and_begins_with_the_smaller_one():
    assert list(lines(30))[:20] == list(lines(20))


def test_a_moment_outside_of_the_program_belongs_to_the_rest():
    assert placed(sys._getframe()) == (OTHER, [OTHER])


def test_a_moment_belongs_to_the_innermost_function_of_ours():
    seen = []

    def merge(one, other):
        seen.append(placed(sys._getframe()))
        return one + other

    with Segments(merge, str, int) as segments:
        segments.add("key", 1)
        segments.add("key", 2)
    assert seen == [("engine", ["engine.segments: add"])]


def test_shares_are_of_all_moments_and_the_largest_comes_first():
    assert shares("part", Counter({"claims": 1, "groups": 3}), 8).splitlines()[2:] == ["| groups | 37.5 % |", "| claims | 12.5 % |"]
