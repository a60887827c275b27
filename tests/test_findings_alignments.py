"""What the findings make of statements that the aligned door lets in."""

from __future__ import annotations

import pytest
from claims_by_hand import RULES, between, in_year, stated

from checker.findings.judge import judge
from checker.model.case import Alignment, Bucket, Key

CANDIDATE, CERTAIN = 12, 22


def pair(a, b, score=CANDIDATE, behaviour="constant", attribute="schools"):
    return Alignment(a, b, "Norwood", attribute, behaviour, score, CANDIDATE, CERTAIN, (("same noun", score),))


def bucket(*claims):
    return Bucket(Key("norwood", "school", (), "count"), "Norwood", "schools", "constant", claims)


def texts(finding):
    return [[m.claim.text for m in side.claims] for side in finding.sides]


A, B = stated("1412", ground="title"), stated("1432", document="b.md", ground="title")
WIDE = stated("1420", said=between("1410", "1440"), meant=between("1415", "1425"), document="c.md", ground="title")
SILENT = [
    ("a plan and a fact", pair(A, stated("1432", document="b.md", modality="planned"))),
    ("other years", pair(stated("1412", when=in_year(2001)), stated("1432", document="b.md", when=in_year(2002)), behaviour="state")),
    ("a tension alone", pair(A, WIDE)),
]
SEVERITIES = [
    ("just enough", pair(A, B), "warning", 0.55),
    ("nearly certain", pair(A, B, CERTAIN), "error", 0.89),
    ("a tension, nearly certain", pair(A, WIDE, CERTAIN), "info", 0.89),
]


@pytest.mark.parametrize(("why", "case"), SILENT, ids=[row[0] for row in SILENT])
def test_alignments_that_give_no_finding(why, case):
    assert judge([case], RULES) == ()


@pytest.mark.parametrize(("why", "case", "severity", "confidence"), SEVERITIES, ids=[row[0] for row in SEVERITIES])
def test_the_score_decides(why, case, severity, confidence):
    (found,) = judge([case], RULES)
    assert (found.severity, found.confidence) == (severity, confidence), found.steps


def test_the_score_and_its_features_are_told():
    (found,) = judge([pair(A, B)], RULES)
    assert any("score 12" in step and "same noun +12" in step for step in found.steps)


def test_pairs_that_share_a_claim_are_one_root_cause():
    other = stated("1432", document="d.md", ground="title")
    (found,) = judge([pair(A, B), pair(A, other)], RULES)
    assert texts(found) == [["1412"], ["1432", "1432"]]


def test_what_a_bucket_shows_is_not_told_again():
    own, other = stated("1412"), stated("1432", document="b.md")
    assert len(judge([bucket(own, other), pair(own, other, CERTAIN)], RULES)) == 1


def test_an_aligned_claim_joins_the_side_that_it_agrees_with():
    own, other = stated("1412"), stated("1432", document="b.md")
    (found,) = judge([bucket(own, other), pair(own, stated("1432", document="d.md", ground="none"))], RULES)
    assert texts(found) == [["1412"], ["1432", "1432"]]


def test_more_values_than_a_conflict_has_sides_are_several_things():
    crowd = [stated(str(1500 + 40 * i), document=f"{i}.md", ground="title") for i in range(5)]
    assert judge([pair(A, m) for m in crowd], RULES) == ()


MEASURES = [
    ("a hair apart", "551500", "551695", "info"),
    ("a tenth apart", "551500", "601500", "error"),
]


@pytest.mark.parametrize(("why", "one", "other", "severity"), MEASURES, ids=[row[0] for row in MEASURES])
def test_measures_that_differ_by_next_to_nothing_are_a_note(why, one, other, severity):
    area = {"unit": "hectare", "dimension": "area", "attribute": "area"}
    claims = stated(one, **area), stated(other, document="b.md", **area)
    (found,) = judge([Bucket(Key("norwood", "area", (), "area"), "Norwood", "area", "constant", claims)], RULES)
    assert found.severity == severity
