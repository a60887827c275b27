"""Runs that hold only so many claims: what all documents together tell of names and versions holds for them as well."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from checker.documents.readers import read
from checker.engine.segments import Segments
from checker.findings.judge import judge
from checker.groups.epochs import editions_of, epochs_of, own_epochs
from checker.groups.nothings import nothings_of
from checker.groups.survey import Survey, as_line, as_names, joined
from checker.model.audit import Audit, Inventory
from checker.model.case import Alignment
from checker.model.document import Source
from checker.model.errors import InputError
from checker.model.moment import year_of
from checker.pipeline import check, compared_places, gathered, list_claims
from checker.policy.config import Flags, load_settings
from checker.policy.settle import settle

FOLDERS = st.sampled_from(["", "v1/", "v2/", "docs/", "docs/v2/"])
STEMS = st.sampled_from(["limits", "index", "README", "changelog", "notes"])
LINES = st.sampled_from(
    [
        "# Norwood Bridge",
        "## Size",
        "## 1.0",
        "## 2.0",
        "## 3.0",
        "## RFC-1 and RFC-2",
        "## RFC-3",
        "See PR #41, PR #42 and PR #43.",
        "Norwood Bridge is 310 metres long.",
        "Norwood Bridge is 355 metres long.",
        "It is 310 metres long.",
        "It is 355 metres long.",
    ]
)
PAGES = st.dictionaries(st.builds("{}{}.md".format, FOLDERS, STEMS), st.lists(LINES, min_size=1, max_size=8).map("\n\n".join), min_size=1, max_size=8)


def documents(pages):
    return [read(name, text, Source(published=year_of(2019) if "notes" in name else None)) for name, text in pages.items()]


def surveyed(read_in, most):
    with Segments(joined, as_line, as_names, most) as headings:
        survey = Survey(headings)
        for document in read_in:
            survey.add(document)
        return survey.corpus()


@given(PAGES, st.randoms(use_true_random=False), st.integers(1, 4))
def test_a_survey_tells_what_is_told_by_all_documents_at_once(pages, random, most):
    given_in = documents(pages)
    corpus = surveyed(random.sample(given_in, len(given_in)), most)
    assert corpus.nothings == nothings_of(given_in)
    undated = [document.name for document in given_in if document.source.published is None]
    assert corpus.has_editions or not editions_of(undated)
    own = [own_epochs(document) for document in given_in]
    editions = {name: edition for epochs in own for name, edition in epochs.editions.items()}
    assert epochs_of(given_in).editions == (editions if corpus.has_editions else {})
    assert epochs_of(given_in).changelogs == {name: releases for epochs in own for name, releases in epochs.changelogs.items()}


def said(folder):
    """The findings on a folder of a run that holds no claim, and how many claims were compared."""
    audit = check([str(folder)], load_settings(str(folder), Flags()), most=0)
    return audit.findings, audit.compared


def wanted(folder):
    """The same of a run that holds all of them, but for what is aligned."""
    asked = load_settings(str(folder), Flags())
    cases = [case for case in gathered(list_claims([str(folder)], asked), asked) if not isinstance(case, Alignment)]
    findings = judge(cases, asked.rules)
    return settle(Audit(Inventory((), (), (), (), ()), findings, {}, 0), asked).findings, len(compared_places(cases))


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(PAGES)
def test_what_is_not_held_gives_the_same_findings(tmp_path_factory, pages):
    folder = tmp_path_factory.mktemp("pages")
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    assert said(folder) == wanted(folder)


STORIES = {
    "the pages of two versions": {"v1/limits.md": "Norwood Bridge is 310 metres long.", "v2/limits.md": "Norwood Bridge is 355 metres long."},
    "a version and the home page": {"v1/limits.md": "Norwood Bridge is 310 metres long.", "README.md": "Norwood Bridge is 355 metres long."},
    "a heading of three pages": {f"{n}.md": f"# Norwood\n\n## Size\n\nIt has {n} schools.\n\n## Towers\n\nSize has {n} rooms." for n in (41, 43, 47)},
    "one document twice": {
        "a.md": "The Norwood Bridge (310 metres, 1,017 feet) opened in 1931.",
        "b.md": "The Norwood Bridge (310 metres, 1,217 feet) opened in 1934.",
    },
}


@pytest.mark.parametrize("story", STORIES)
def test_stories(tmp_path, story):
    for name, text in STORIES[story].items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert said(tmp_path) == wanted(tmp_path)


def test_a_run_with_a_limit_says_what_it_left_out(tmp_path):
    (tmp_path / "a.md").write_text("Norwood Bridge is 310 metres long.")
    audit = check([str(tmp_path)], load_settings(str(tmp_path), Flags(select=("copied-text", "count-disagrees"))), most=0)
    assert [notice.message for notice in audit.notices] == [
        "1 claim is more than is held in memory: statements that do not name their thing alike were not held against each other; "
        "rules that tie statements together looked at each document by itself, and copied-text at none"
    ]


PAGES_READ = {f"{n:02}.md": f"Norwood Bridge is {310 + 45 * (n % 2)} metres long.\n\n<!-- checker: ignore nothing -->" for n in range(12)} | {
    "05.md": "\0\1\2" * 400
}


@pytest.mark.parametrize("part", [1, 100, 10_000])
@pytest.mark.parametrize("most", [None, 0])
def test_documents_may_be_read_in_parts(tmp_path, monkeypatch, part, most):
    for name, text in PAGES_READ.items():
        (tmp_path / name).write_text(text)
    whole = check([str(tmp_path)], load_settings(str(tmp_path), Flags()))
    monkeypatch.setattr("checker.pipeline.PART", part)
    found = check([str(tmp_path)], load_settings(str(tmp_path), Flags()), most=most)
    assert found.findings == whole.findings != ()
    assert found.inventory.documents == whole.inventory.documents
    assert found.inventory.unread == whole.inventory.unread != ()
    assert found.inventory.tally == whole.inventory.tally
    assert [notice for notice in found.notices if notice.file] == list(whole.notices) != []


def test_only_documents_that_are_shown_keep_their_text(tmp_path):
    for name, text in {"a.md": "Norwood Bridge is 310 metres long.", "b.md": "Norwood Bridge is 355 metres long.", "c.md": "Westmark has 4,110 trees."}.items():
        (tmp_path / name).write_text(text)
    audit = check([str(tmp_path)], load_settings(str(tmp_path), Flags()), most=0)
    assert [bool(document.text) for document in audit.inventory.documents] == [True, True, False]


def test_that_nothing_could_be_read_is_told_whatever_the_parts(tmp_path, monkeypatch):
    monkeypatch.setattr("checker.pipeline.PART", 1)
    (tmp_path / "a.md").write_bytes(b"\0\1\2" * 400)
    with pytest.raises(InputError, match="nothing could be read"):
        check([str(tmp_path)], load_settings(str(tmp_path), Flags()), most=0)
