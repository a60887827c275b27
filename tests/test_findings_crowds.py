"""Many claims of one thing: what is said of them is what all pairs would say, and each of them costs the same."""

from __future__ import annotations

import time
from itertools import combinations

from claims_by_hand import ALL_DIMENSIONS, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.judge import judge
from checker.findings.sides import count_sources, same_witness
from checker.groups.gather import gather
from checker.model.rule import AgreementOptions, Rule
from checker.model.vocabulary import Vocabulary

RELATIONS = ("same", "targets", "part", "running", "reference")
ALL_RULES = tuple(Rule(relation, "agreement", "", "error", "", AgreementOptions(ALL_DIMENSIONS, relation=relation)) for relation in RELATIONS)
QUOTES = st.lists(st.integers(0, 40), max_size=25).map(lambda words: " ".join(f"w{word}" for word in words))
NEAR = st.builds(lambda n, left: " ".join(f"w{i}" for i in range(n) if i not in left), st.integers(8, 42), st.lists(st.integers(0, 42), max_size=2))
PUBLISHERS = st.sampled_from([None, None, "P", "p", "Q"])


@st.composite
def witnesses(draw):
    """Claims of few documents, publishers and texts, some of which are nearly alike."""
    fields = st.fixed_dictionaries({"quote": st.one_of(QUOTES, NEAR), "document": st.sampled_from("abcdefgh"), "publisher": PUBLISHERS})
    return [stated("4", **found) for found in draw(st.lists(fields, min_size=1, max_size=9))]


def brute(claims):
    """The number of groups of claims that hang together by pairs of one witness."""
    groups = [{i} for i in range(len(claims))]
    for i, j in combinations(range(len(claims)), 2):
        if same_witness(claims[i], claims[j]):
            joined = set().union(*(group for group in groups if {i, j} & group))
            groups = [group for group in groups if not {i, j} & group] + [joined]
    return len(groups)


@given(witnesses())
def test_sources_are_counted_as_if_every_pair_were_looked_at(claims):
    assert count_sources(claims) == brute(claims)


def run(claims):
    return judge(gather(claims, Vocabulary(), no_rates), ALL_RULES)


def test_a_claim_of_a_crowd_takes_as_long_as_one_of_a_tenth_of_it():
    seconds = {}
    for count in (3_000, 30_000):
        crowd = [stated("41", document=f"{i:05}.md") for i in range(count)]
        start = time.process_time()
        assert not run(crowd)
        assert run([*crowd, stated("43", document="odd.md")])
        seconds[count] = (time.process_time() - start) / count
    assert seconds[30_000] < 1.5 * seconds[3_000]
