"""Short stories on many subjects in, whose numbers they tell and which two of them contradict each other out; the cases stand in `stories.py`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from stories import AGREEING, OPPOSED, STORIES, UNATTRIBUTED

from checker.claims.find import find
from checker.claims.lexicon import compile_lexicon
from checker.documents.markdown import read_markdown
from checker.documents.metadata import iso_period
from checker.model.claim import OWN_GROUNDS, Claim
from checker.model.document import Source
from checker.model.finding import Finding
from checker.model.vocabulary import Vocabulary
from checker.pipeline import check
from checker.policy.config import load_settings

NOTHING = compile_lexicon(Vocabulary())
PUBLISHED = Source(published=iso_period("2021-03-01"))
TOLD = [pytest.param(text, *row, id=f"{name}: {row[0]}") for name, text, rows in STORIES for row in rows]


@cache
def claims(text: str) -> dict[str, Claim]:
    """The claims of a page, each by its words; the first of those with the same words."""
    found = find(read_markdown("page", text, PUBLISHED), NOTHING).claims
    return {claim.text: claim for claim in reversed(found)}


@pytest.mark.parametrize(("text", "number"), [row[1:] for row in UNATTRIBUTED], ids=[row[0] for row in UNATTRIBUTED])
def test_nobody_is_told_of(text: str, number: str) -> None:
    claim = claims(text)[number]
    told = claim.status == "attributed" and claim.modality not in ("denied", "hypothetical")
    sure = told and claim.ground in OWN_GROUNDS and not claim.scope
    assert not sure, (claim.entity, claim.attribute, claim.scope, claim.steps)


@pytest.mark.parametrize(("text", "number", "entity", "attribute", "as_of", "modality"), TOLD)
def test_story(text: str, number: str, entity: str | None, attribute: str, as_of: str | None, modality: str) -> None:
    claim = claims(text)[number]
    when = str(claim.when.period) if claim.when and claim.when.source != "document" else None
    assert (claim.entity, claim.attribute, when, claim.modality) == (entity, attribute, as_of, modality), claim.steps


def findings(folder: Path, texts: tuple[str, ...]) -> tuple[Finding, ...]:
    """What the whole check finds on pages with these texts."""
    for i, text in enumerate(texts):
        (folder / f"{'ab'[i]}.md").write_text(text, encoding="utf-8")
    return tuple(f for f in check([str(folder)], load_settings(str(folder))).findings if f.severity in ("error", "warning"))


@pytest.mark.parametrize("texts", [row[1:] for row in AGREEING], ids=[row[0] for row in AGREEING])
def test_no_conflict(texts: tuple[str, str], tmp_path: Path) -> None:
    assert [f.message for f in findings(tmp_path, texts)] == []


@pytest.mark.parametrize("texts", [row[1:] for row in OPPOSED], ids=[row[0] for row in OPPOSED])
def test_conflict(texts: tuple[str, str], tmp_path: Path) -> None:
    assert len(findings(tmp_path, texts)) == 1
