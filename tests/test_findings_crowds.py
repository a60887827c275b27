"""Many claims of one thing: what is said of them is what all pairs would say, and each of them costs the same."""

from __future__ import annotations

import time
from itertools import combinations

import pytest
from claims_by_hand import ALL_DIMENSIONS, between, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.findings.judge import judge
from checker.findings.sides import count_sources, same_witness
from checker.groups import crowds
from checker.groups.gather import gather
from checker.groups.postings import posting_of, sets_of
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


@st.composite
def rows(draw):
    """Postings of one key in order of place, with few values, documents and sentences."""
    found = draw(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 3), st.integers(0, 9), st.integers(0, 2)), max_size=40))
    claims = [stated(str(value), between(value, value + wide), document=document, at=at) for document, at, value, wide in sorted(found)]
    return [posting_of("", claim, number)._replace(start=number) for number, claim in enumerate(claims)]


def simply(postings):
    """What is kept of a crowd if all of it can be looked at: the outermost claims, and what their documents say of the same values."""
    by_sentence = {}
    for posting in postings:
        by_sentence.setdefault((posting.document, posting.sentence), set()).add(sets_of(posting.sets).said)
    told = [posting for posting in postings if len(by_sentence[posting.document, posting.sentence]) <= crowds.LONGEST_LIST]
    outer = sorted(told, key=lambda p: sets_of(p.sets).ceiling)[: crowds.OUTERMOST]
    outer += sorted(told, key=lambda p: sets_of(p.sets).floor, reverse=True)[: crowds.OUTERMOST]
    documents, values = {p.document for p in outer}, {sets_of(p.sets).said for p in outer}
    echoes = {}
    for posting in told:
        if posting.document in documents and sets_of(posting.sets).said in values:
            echoes.setdefault((posting.document, sets_of(posting.sets).said), []).append(posting)
    kept = [*outer, *(posting for found in echoes.values() for posting in found[: crowds.ECHOES])]
    return sorted({posting.claim for posting in kept})


@given(rows())
def test_a_crowd_keeps_its_outermost_claims_and_their_echoes(postings):
    with pytest.MonkeyPatch.context() as patch:
        for name, few in (("CROWD", 3), ("OUTERMOST", 2), ("ECHOES", 2), ("SEVERAL", 3)):
            patch.setattr(crowds, name, few)
        crowd = crowds.Crowd()
        for posting in postings:
            crowd.add(posting)
        wanted = simply(postings) if len(postings) > 3 else [*range(len(postings))]
        assert [posting.claim for posting in crowd.gathered().kept] == wanted if postings else True


@given(rows())
def test_claims_oppose_each_other_if_any_two_of_them_do(postings):
    span = crowds.Span()
    for posting in postings:
        span.add(sets_of(posting.sets))
    sets = [sets_of(posting.sets) for posting in postings]
    assert span.opposes == any(a.meant_floor > b.meant_ceiling or b.meant_floor > a.meant_ceiling for a, b in combinations(sets, 2))
