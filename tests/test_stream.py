"""The sorted stream: whatever lies in memory or on disk, and in whatever order it came, the findings are those of a run that holds everything."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import time
import tracemalloc
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import pytest
from claims_by_hand import ALL_DIMENSIONS, between, dated, in_year, no_rates, stated
from hypothesis import given
from hypothesis import strategies as st

from checker.engine.store import SETTINGS, Store
from checker.findings.judge import canonical_order, judge
from checker.groups.epochs import NO_EPOCHS
from checker.groups.gather import gather
from checker.groups.names import known_names
from checker.groups.postings import post
from checker.groups.survey import Corpus
from checker.model.case import Bucket
from checker.model.document import Source
from checker.model.errors import InputError
from checker.model.moment import year_of
from checker.model.rule import AgreementOptions, Rule
from checker.model.vocabulary import Entity, Vocabulary
from checker.stream import check_sorted

RULES = tuple(
    Rule(relation, "agreement", "", "error", "", AgreementOptions(ALL_DIMENSIONS, relation=relation))
    for relation in ("same", "targets", "running", "reference")
)
VOCABULARY = Vocabulary((Entity("Norwood", ("Old Town",)),))
ENDS = st.integers(0, 9)


@st.composite
def statements(draw):
    """Claims of few things, documents, times, grounds and units."""
    out = []
    for i in range(draw(st.integers(0, 12))):
        low, high = sorted((draw(ENDS), draw(ENDS)))
        said = between(low, high, "" if low == high else draw(st.sampled_from(["", "(", ")", "()"])))
        fields = {
            "document": draw(st.sampled_from(["a.md", "b.md", "ü.md", "z.md"])),
            "at": i,
            "ground": draw(st.sampled_from(["clause", "clause", "row", "heading"])),
            "entity": draw(st.sampled_from(["Norwood", "NORWOOD", "Old Town", "Westmark"])),
            "when": draw(st.sampled_from([None, in_year(2017), in_year(2018)])),
            "modality": draw(st.sampled_from(["actual", "actual", "planned", "denied"])),
            "quote": f"It has {i} of them, {draw(st.sampled_from(['and more', 'of which many died']))}.",
        }
        if draw(st.booleans()):
            out.append(stated(str(i), said, unit=draw(st.sampled_from(["meter", "mile"])), dimension="length", base="meter", **fields))
        else:
            out.append(stated(str(i), said, **fields))
    return out


def held(measured, vocabulary=VOCABULARY, documents=()):
    """The findings of a run that holds all claims."""
    buckets = [case for case in gather(measured, vocabulary, no_rates, documents) if isinstance(case, Bucket)]
    return judge(buckets, RULES)


def streamed(measured, vocabulary=VOCABULARY, corpus=None):
    """The findings of a run that puts them into a store."""
    names = known_names(vocabulary)
    with Store() as store:
        for one in measured:
            for number in store.add((one,), one.source):
                posting = post(one, names, NO_EPOCHS, number)
                if posting is not None:
                    store.post(posting)
        judged = [*check_sorted(store.postings(), store.load, corpus or Corpus(), vocabulary, RULES)]
    return tuple(sorted((finding for each in judged for finding in each.findings), key=canonical_order))


@given(statements(), st.randoms(use_true_random=False))
def test_a_stream_finds_what_is_found_in_memory_in_any_order(measured, random):
    found = held(measured)
    assert streamed(measured) == found
    assert streamed(random.sample(measured, len(measured))) == found


@pytest.mark.parametrize("size", [2_000, 2_001, 3_000])
def test_a_crowd_is_brought_down_to_the_same_claims(size):
    crowd = [stated(str(40 + i % 2), document=f"{i % 700:03}.md", at=i) for i in range(size)]
    (finding,) = held(crowd)
    assert streamed(crowd) == (finding,)
    assert finding.steps[0].startswith(f"{size} claims speak of")
    assert any(step.startswith("of so many claims") for step in finding.steps) == (size > 2_000)
    assert sum(len(side.claims) for side in finding.sides) == size if size <= 2_000 else len(finding.sides[0].claims) >= 100


def test_a_crowd_keeps_its_references():
    reference = replace(stated("41", document="truth.yaml"), source=Source(is_reference=True))
    crowd = [stated("40" if i % 2 else "42", document=f"{i:04}.md") for i in range(2_100)]
    found = [finding for finding in streamed([*crowd, reference]) if finding.rule == "reference"]
    assert found and found == [finding for finding in held([*crowd, reference]) if finding.rule == "reference"]


def test_copies_of_a_table_in_a_crowd_are_no_conflict():
    tables = [stated(value, document=f"{i:04}.md", at=at, ground="row") for i in range(1_500) for at, value in enumerate(("41", "43"))]
    assert held(tables) == streamed(tables) == ()


def test_dates_and_outcomes_are_keys_of_their_own():
    claims = [dated("1900", year_of(1900)), dated("1910", year_of(1910), document="b.md"), dated("1920", year_of(1920), document="c.md", attribute="closed")]
    assert streamed(claims) == held(claims) != ()


def test_a_claim_comes_back_from_the_store_as_it_was():
    claims = [stated("41", publisher="P"), stated("7", between(None, 9, ")"), document="\udcff.md", at=3), dated("1900", year_of(1900))]
    with Store() as store:
        for claim in claims:
            store.add((claim, claim.claim), claim.source)
        assert [*store.claims()] == [each for claim in claims for each in (claim, claim.claim)]
        assert store.claim(2) == claims[1]


def test_a_disk_without_room_is_told(monkeypatch):
    monkeypatch.setattr("checker.engine.store.SETTINGS", (*SETTINGS, "max_page_count = 20"))
    with Store() as store, pytest.raises(InputError, match="claims cannot be put into a temporary file: database or disk is full"):
        for i in range(5_000):
            store.add((stated("41", at=i),), Source())


def hot():
    """Claims of one thing, one after the other."""
    like = stated("41")
    place = like.claim.place
    for i in count():
        yield replace(like, claim=replace(like.claim, place=replace(place, document=f"{i // 50:06}.md", start=i, end=i + 2), quote_start=i - i % 7))


def take(number):
    """Stores a number of claims of one thing and judges them; gives the seconds of each and the most memory that Python had."""
    names = known_names(Vocabulary())
    start = time.process_time()
    with Store() as store:
        for one in islice(hot(), number):
            (at,) = store.add((one,), one.source)
            store.post(post(one, names, NO_EPOCHS, at))
        (judged,) = check_sorted(store.postings(), store.load, Corpus(), Vocabulary(), RULES)
    assert judged.claims == number
    return (time.process_time() - start) / number


def test_a_claim_of_a_hot_key_costs_the_same_however_many_there_are():
    few, many = take(4_000), take(24_000)
    assert many < 1.5 * few


def test_memory_does_not_grow_with_the_claims_of_a_hot_key():
    peaks = []
    for number in (2_500, 10_000):
        tracemalloc.start()
        take(number)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0] + 2**19


def test_a_run_that_is_killed_leaves_no_file(tmp_path):
    code = textwrap.dedent("""
        from claims_by_hand import stated
        from checker.engine import store
        store.SETTINGS = (*store.SETTINGS, "cache_size = 10")
        here = store.Store()
        for i in range(9_000):
            here.add((stated("41", at=i),), stated("41").source)
        print("half", flush=True)
        input()
    """)
    given = {"SQLITE_TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=given) as child:
        assert child.stdout.readline() == b"half\n"
        if sys.platform == "linux":
            assert any(str(tmp_path) in str(file.readlink()) for file in Path(f"/proc/{child.pid}/fd").iterdir())
        child.send_signal(signal.SIGKILL)
    assert not any(tmp_path.iterdir())
