"""Dates in languages whose months we do not know: found by their shape, read by the library, and never invented."""

from __future__ import annotations

import pytest

from checker.claims.find import find
from checker.claims.lexicon import compile_lexicon
from checker.documents.plaintext import read_text
from checker.model.document import Source
from checker.model.vocabulary import Vocabulary
from checker.pipeline import read_document


def dates(text: str, language: str) -> list[str]:
    document = read_text("page", text, Source(language=language))
    measured, _, _ = read_document(document, compile_lexicon(Vocabulary()))
    return [str(m.claim.days) for m in measured if m.claim.kind == "date"]


SILENT = [
    ("no month", "Die Halle fasst 12 Boote und 2019 Kisten.", "de"),
    ("a word that is no month", "Es gab 12 Boote 2019 in der Halle.", "de"),
    ("a day that no month has", "Le pont a ouvert le 42 avril 2019.", "fr"),
]
READ = [
    ("German", "Das Museum wurde am 12. April 2019 eröffnet. Es ist groß.", "de", ["2019-04-12"]),
    ("French", "Le pont a été ouvert le 1er mai 1932.", "fr", ["1932-05-01"]),
    ("Spanish", "La biblioteca se inauguró el 3 de agosto de 1888.", "es", ["1888-08-03"]),
    ("Dutch", "De brug ging open op 5 maart 1999.", "nl", ["1999-03-05"]),
]


@pytest.mark.parametrize(("text", "language"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_silent(text: str, language: str) -> None:
    assert [d for d in dates(text, language) if len(d) == len("2019-04-12")] == []


@pytest.mark.parametrize(("text", "language", "expected"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_read(text: str, language: str, expected: list[str]) -> None:
    assert dates(text, language) == expected


def test_what_cannot_be_read_stays_in_the_inventory() -> None:
    document = read_text("page", "Es war am 12. Brachet 1640.", Source(language="de"))
    odd = [c for c in find(document, compile_lexicon(Vocabulary())).claims if c.odd]
    assert [(c.text, c.days) for c in odd] == [("12. Brachet 1640", None)]
