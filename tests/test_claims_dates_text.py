"""Dates across the sentences and paragraphs of a document: what "the following year" leans on, and what the days of a claim allow."""

from __future__ import annotations

import pytest

from checker.claims.find import find
from checker.claims.lexicon import compile_lexicon
from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.vocabulary import Vocabulary


def claims(text: str, published: str | None = None) -> tuple[Claim, ...]:
    source = Source(published=iso_period(published) if published else None)
    return find(read_text("page", text, source), compile_lexicon(Vocabulary((), ()))).claims


def days_of(text: str, named: str, published: str | None = None) -> str | None:
    """The days of the claim whose text is `named`."""
    days = next(c.days for c in claims(text, published) if c.text == named)
    return None if days is None else str(days)


LEANING = {
    "sentence before": ("The weir broke in 2014. The following year a ferry sank.", "following year", "2015"),
    "paragraph before": ("The weir broke on 3 May 2014.\n\nTwo days later a ferry sank.", "Two days later", "2014-05-05"),
    "two paragraphs before": ("The weir broke in 2014.\n\nBoats were rare.\n\nThat year a ferry sank.", "That year", "2014"),
    "no date before": ("Boats are rare. Two days later a ferry sank.", "Two days later", None),
    "no date before, a year": ("Boats were rare that year.", "that year", "2019"),
}
ALLOWED = {
    "since": ("Trams have run since May 2018.", "May 2018", "2018-05"),
    "starting": ("Starting in May 2018, trams ran.", "May 2018", "2018-05-01.."),
    "no earlier than": ("It opens no earlier than 2025.", "2025", "2025-01-01.."),
    "no later than": ("It opens no later than 2025.", "2025", "..2025-12-31"),
    "from and on": ("From 3 May 2018 on, fees rose.", "3 May 2018 on", "2018-05-03.."),
}


@pytest.mark.parametrize(("text", "named", "expected"), LEANING.values(), ids=LEANING)
def test_words_of_the_text_lean_on_the_last_date_before_them(text: str, named: str, expected: str | None) -> None:
    assert days_of(text, named, "2019-04-12") == expected


@pytest.mark.parametrize(("text", "named", "expected"), ALLOWED.values(), ids=ALLOWED)
def test_the_preposition_bounds_the_days(text: str, named: str, expected: str) -> None:
    assert days_of(text, named) == expected


def test_a_total_holds_in_the_time_that_its_date_ends() -> None:
    claim = next(c for c in claims("In the nine months to September 2018 the quarry sold 41,300 blocks.") if c.text == "41,300")
    assert claim.when is not None and str(claim.when.period) == "2018-01-01..2018-09-30"


def test_a_cited_work_dates_no_number() -> None:
    claim = next(c for c in claims("Some 41,300 blocks are loose (Berg et al., 2009).", "2019-04-12") if c.text == "41,300")
    assert claim.when is not None and str(claim.when.period) == "2019-04-12"
