"""The front door of the engine: any plan gives the same answers in the same order, whatever documents or processes do; and what was kept is as good as new."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from builders import document
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims.lexicon import compile_lexicon
from checker.documents.readers import read
from checker.engine import pool, versions
from checker.engine.local import answer
from checker.engine.perform import jobs_for, perform
from checker.engine.pool import Crew, answers, sliced
from checker.engine.rows import decode
from checker.engine.work import BROKEN, DEADLY, SLOW, Local, Plan
from checker.model.claim import Skipped
from checker.model.document import Source, Unread
from checker.model.vocabulary import Vocabulary
from checker.pipeline import read_local

FORKING = pytest.mark.skipif(not pool.CHEAP, reason="processes are not made by fork here")
POOLED = Plan(jobs=3, careful=True, pooled_from=0)
TEXTS = [
    f"The {name} mill has {number} looms and employs {number * 3} weavers.\n\nIt opened in {1800 + number}."
    for number, name in enumerate(["upper", "lower", "old", "new", "north", "south", "dye", "fulling"], 11)
]


def noted(of) -> Local:
    """Work that is quick, and that can be told apart by document."""
    return Local((), (), (Skipped(of.place(0, 1), of.text[:1], of.text, "noted"),))


def pages(texts):
    return [document(f"{number}.txt", text) for number, text in enumerate(texts)]


def reasons(found):
    return [each.reason.split(":")[0] if isinstance(each, Unread) else each.skipped[0].quote for each in found]


# -- plans --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "sizes", "jobs"),
    [
        pytest.param(Plan(jobs=1, pooled_from=0), [10] * 9, 1, id="one is one"),
        pytest.param(Plan(jobs=4, pooled_from=100), [10] * 9, 1, id="too little to do"),
        pytest.param(Plan(jobs=4, pooled_from=90), [10] * 9, 4, id="just enough to do"),
        pytest.param(Plan(jobs=4, pooled_from=0), [10, 10], 2, id="no more than documents"),
        pytest.param(Plan(jobs=4, pooled_from=0), [10], 1, id="one document"),
        pytest.param(Plan(jobs=4, pooled_from=0), [], 1, id="nothing to do"),
    ],
)
def test_jobs(plan, sizes, jobs):
    assert jobs_for(pages("x" * size for size in sizes), plan) == jobs


@pytest.mark.parametrize(("cheap", "jobs"), [(True, 5), (False, 1)])
def test_unasked_there_are_as_many_processes_as_cores_where_they_are_cheap(monkeypatch, cheap, jobs):
    monkeypatch.setattr(pool, "CHEAP", cheap)
    monkeypatch.setattr(pool, "cores", lambda: 5)
    assert jobs_for(pages(["x"] * 9), Plan(jobs=None, pooled_from=0)) == jobs


@given(st.lists(st.integers(0, 900_000), max_size=30), st.integers(1, 8))
def test_tasks_have_every_document_once_and_in_order(sizes, jobs):
    documents = pages("x" * (size % 1000) for size in sizes)
    assert [number for task in sliced(documents, jobs) for number in task] == [*range(len(documents))]


@FORKING
@pytest.mark.parametrize("plan", [POOLED, replace(POOLED, jobs=2)])
def test_a_pool_answers_as_one_process_does(plan):
    documents = [read(f"mill-{number}.md", text, Source()) for number, text in enumerate(TEXTS * 3)]
    work = partial(read_local, lexicon=compile_lexicon(Vocabulary()))
    assert [*perform(documents, work, "", plan)] == [*perform(documents, work, "")]


def test_processes_that_are_not_made_by_fork_answer_the_same(monkeypatch):
    monkeypatch.setattr(pool, "CHEAP", False)
    documents = [read(f"mill-{number}.md", text, Source()) for number, text in enumerate(TEXTS[:3])]
    work = partial(read_local, lexicon=compile_lexicon(Vocabulary()))
    assert [*perform(documents, work, "", replace(POOLED, jobs=2))] == [*perform(documents, work, "")]


# -- documents that break the work --------------------------------------------------------------------------------


def poisoned(of) -> Local:
    """Work that some texts break."""
    if of.text == "raise":
        raise KeyError("loom")
    if of.text == "loop":
        while True:
            time.sleep(0.01)
    if of.text == "deaf":  # the alarm rings and is not heard
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(60)
    if of.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    return noted(of)


@pytest.mark.skipif(os.name == "nt", reason="no alarms there")
@pytest.mark.parametrize(("text", "reason"), [("fine", None), ("raise", BROKEN), ("loop", SLOW)])
def test_a_document_that_breaks_the_work_is_set_aside(text, reason):
    found = answer(poisoned, document("a.txt", text), patience=0.2)
    assert found == noted(document("a.txt", text)) if reason is None else found.reason.startswith(reason)


def test_a_mistake_of_ours_is_told_with_its_place():
    assert answer(poisoned, document("a.txt", "raise")).reason.startswith("internal error: KeyError: 'loom' (test_engine_perform.py:")


def test_without_care_a_mistake_is_raised():
    with pytest.raises(KeyError):
        [*perform(pages(["raise"]), poisoned, "")]


@FORKING
@pytest.mark.parametrize(
    ("poison", "reason"),
    [("raise", BROKEN), ("loop", SLOW), ("die", DEADLY), ("deaf", DEADLY)],
)
def test_poison_is_set_aside_and_nothing_else(monkeypatch, poison, reason):
    monkeypatch.setattr(pool, "GRACE", 0.3)
    monkeypatch.setattr(pool, "SMALLEST", 20)
    texts = ["one mill", "two mills", "three mills", poison, "four mills", "five mills", "six mills"]
    crew = Crew(poisoned, pages(texts), 2, patience=0.5)
    found = [decode(each, "", Source()) if isinstance(each, bytes) else each for each in answers(crew)]
    assert reasons(found)[:3] + reasons(found)[4:] == texts[:3] + texts[4:]
    assert found[3].name == "3.txt"
    assert found[3].reason.startswith(reason)


def killing(of, marks: str) -> Local:
    """Work during which a process is killed from outside, once for each document that is named so."""
    if of.text.startswith("killed"):
        try:
            (Path(marks) / of.name).touch(exist_ok=False)
        except FileExistsError:
            return noted(of)
        os.kill(os.getpid(), signal.SIGKILL)
    return noted(of)


@FORKING
def test_a_process_that_is_killed_loses_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "SMALLEST", 20)
    texts = [f"{'killed' if number % 7 == 3 else 'spared'} {number}" for number in range(30)]
    found = perform(pages(texts), partial(killing, marks=str(tmp_path)), "", POOLED)
    assert reasons(found) == texts


# -- what was kept ------------------------------------------------------------------------------------------------


def counting(of, calls: list[str]) -> Local:
    calls.append(of.text)
    return noted(of)


def run(folder, documents, context="", **options):
    """The answers, and which texts had to be worked on for them."""
    calls: list[str] = []
    return [*perform(documents, partial(counting, calls=calls), context, Plan(folder=str(folder), kept_from=0, row_from=0, **options))], calls


def test_the_second_time_nothing_is_worked_on(tmp_path):
    first, worked_on = run(tmp_path, pages(TEXTS))
    assert worked_on == TEXTS
    assert run(tmp_path, pages(TEXTS)) == (first, [])


def test_a_short_document_is_not_worth_a_row(tmp_path):
    plan = Plan(folder=str(tmp_path), kept_from=0, row_from=4)
    calls: list[str] = []
    for _ in range(2):
        assert reasons(perform(pages(["one", "three", "two"]), partial(counting, calls=calls), "", plan)) == ["one", "three", "two"]
    assert calls == ["one", "three", "two", "one", "two"]


def test_a_few_documents_are_not_worth_a_file(tmp_path):
    assert [*perform(pages(["one"]), noted, "", Plan(folder=str(tmp_path), kept_from=4))] == [noted(document("0.txt", "one"))]
    assert [*tmp_path.iterdir()] == []


PAGE = read("mill.md", "# Mill\n\nIt has 12 looms.", Source())


@pytest.mark.parametrize(
    ("other", "context", "known"),
    [
        pytest.param(PAGE, "", True, id="the same"),
        pytest.param(read("looms/old.md", PAGE.text, Source()), "", True, id="under another name"),
        pytest.param(read("mill.csv", PAGE.text, Source()), "", False, id="under the name of a table"),
        pytest.param(read("mill.md", PAGE.text + " ", Source()), "", False, id="another text"),
        pytest.param(read("mill.md", PAGE.text.replace("# Mill", "  Mill"), Source()), "", False, id="other blocks"),
        pytest.param(read("mill.md", PAGE.text, Source(publisher="Weaver")), "", False, id="another entry in the manifest"),
        pytest.param(read("mill.md", PAGE.text, Source(currency="CAD")), "", False, id="other settings"),
        pytest.param(PAGE, "another vocabulary", False, id="another vocabulary"),
    ],
)
def test_what_makes_an_answer_another_one(tmp_path, other, context, known):
    run(tmp_path, [PAGE])
    found, worked_on = run(tmp_path, [other], context)
    assert (worked_on == []) is known
    assert found == [noted(other)]


def test_another_program_knows_nothing(tmp_path, monkeypatch):
    run(tmp_path, [PAGE])
    monkeypatch.setattr(versions, "program_digest", lambda: b"another")
    assert run(tmp_path, [PAGE])[1] == [PAGE.text]


def test_what_was_set_aside_is_tried_again(tmp_path):
    plan = Plan(folder=str(tmp_path), kept_from=0, row_from=0, careful=True)
    assert reasons(perform(pages(["raise"]), poisoned, "", plan)) == [BROKEN]
    assert reasons(perform(pages(["raise"]), noted, "", plan)) == ["raise"]


edits = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 5), st.sampled_from(TEXTS)),
        st.tuples(st.just("delete"), st.integers(0, 5), st.none()),
        st.tuples(st.just("rename"), st.integers(0, 5), st.integers(6, 9)),
    ),
    max_size=6,
)


@given(st.lists(edits, min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_incremental_is_full(rounds):
    """After any adding, editing, deleting and renaming of documents, a run with a cache answers as one that knows nothing."""
    work = partial(read_local, lexicon=compile_lexicon(Vocabulary()))
    texts = {f"{number}.md": text for number, text in enumerate(TEXTS[:4])}
    with TemporaryDirectory() as folder:
        for edited in rounds:
            for deed, number, value in edited:
                name = f"{number}.md"
                if deed == "write":
                    texts[name] = value
                elif name in texts:
                    text = texts.pop(name)
                    if deed == "rename":
                        texts[f"{value}.md"] = text
            documents = [read(name, text, Source()) for name, text in sorted(texts.items())]
            kept = [*perform(documents, work, "", Plan(folder=folder, kept_from=0, row_from=0))]
            assert kept == [*perform(documents, work, "")]


# -- the program itself -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", ["nothing", "content", "name", "more"])
def test_the_digest_of_the_program_is_of_its_files(tmp_path, monkeypatch, change):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "units.py").write_text("METRE = 1\n")
    monkeypatch.setattr(versions, "PACKAGE", tmp_path)
    before = versions.program_digest.__wrapped__()
    times = (tmp_path / "data" / "units.py").stat().st_mtime_ns
    if change == "content":
        (tmp_path / "data" / "units.py").write_text("METRE = 2\n")
        os.utime(tmp_path / "data" / "units.py", ns=(times, times))  # as after a checkout, or in an image
    elif change == "name":
        (tmp_path / "data" / "units.py").rename(tmp_path / "data" / "measures.py")
    elif change == "more":
        (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "units.pyc").write_bytes(b"")
    assert (versions.program_digest.__wrapped__() == before) is (change == "nothing")
