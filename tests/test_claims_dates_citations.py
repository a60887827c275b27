"""Years of cited works, which date nothing, beside years in brackets that date what stands before them."""

from __future__ import annotations

import pytest

from checker.claims.calendar.dates import read_dates
from checker.claims.tokens import tokenize

DATED = {  # text, days of each mention in order
    "thing": ("The observatory (1931) burned.", ["1931"]),
    "event": ("After the Harbour Fair (2009) and the Kite Week (2014) it was quiet.", ["2009", "2014"]),
    "places": ("Games in Helsinki (1952) and Oslo (1952) were cold.", ["1952", "1952"]),
    "place and year": ("A hall (Oslo, 1931) has 40 seats.", ["1931"]),
    "name of two words before a verb of findings": ("The Model T (1908) showed promise.", ["1908"]),
    "film before a verb of findings": ("The film Aurora (1972) shows a lighthouse.", ["1972"]),
    "institution with an article": ("The Tate (2009) reported 30 thefts.", ["2009"]),
    "law": ("The rule (Clean Rivers Act, 1972) stands.", ["1972"]),
    "acronym": ("Half of the wells are dry (WHO, 2019).", ["2019"]),
    "month": ("The span fell (May 2009).", ["2009-05"]),
    "birth and death": ("Anna Berg (b. 1929) and Ole Dahl (d. 1993) met.", ["1929", "1993"]),
}
CITED = {  # text, how many citations it has
    "et al.": ("Moss grows slowly (Berg et al., 2009).", 1),
    "et al. before a bracket": ("Berg et al. (2009) measured moss.", 1),
    "et al. without brackets": ("See Berg et al. 2009 for moss.", 1),
    "several years": ("Moss grows slowly (Berg et al., 2009, 2011).", 2),
    "several works": ("Moss grows slowly (Berg, 1998; Dahl and Moe 2011).", 2),
    "two authors": ("Moss grows slowly (Berg & Dahl 1987).", 1),
    "one author": ("Moss grows slowly (Berg, 1987).", 1),
    "one author, early, behind a referring word": ("Moss grows slowly (see Berg, 1927).", 1),
    "authors before a verb": ("Berg and Dahl (2009) recently showed that moss grows.", 1),
    "author before a verb, in a clause": ("Moss grows, whereas Dahl (2009) found none.", 1),
    "according to": ("According to Berg (1998), moss grows.", 1),
    "see": ("Moss grows; see Berg and Dahl (2002) for more.", 1),
    "page": ("Moss grows slowly (Berg and Dahl, 2003, Fig. 1).", 1),
}


@pytest.mark.parametrize(("text", "expected"), DATED.values(), ids=DATED)
def test_years_of_things(text: str, expected: list[str]) -> None:
    assert [str(m.days) for m in read_dates(tokenize(text), None, None)] == expected


@pytest.mark.parametrize(("text", "count"), CITED.values(), ids=CITED)
def test_years_of_works(text: str, count: int) -> None:
    assert [(m.days, m.reason) for m in read_dates(tokenize(text), None, None)] == [(None, "citation")] * count
