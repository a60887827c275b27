"""Times that cannot be in this order, and what becomes evidence of another finding instead."""

import pytest
from claims_by_hand import RULES, dated, moved, no_rates

from checker.findings.judge import judge
from checker.groups.gather import gather
from checker.model.moment import day_of, month_of, year_of
from checker.model.vocabulary import Entity, Vocabulary

PART = Vocabulary((Entity("Norwood"), Entity("Pell Brewery", part_of="Norwood")))
TOWN = dated("1880", year_of(1880))
OLDER_TOWN = dated("1850", year_of(1850), document="b.md")


def brewery(year, document="c.md", **fields):
    return dated(str(year), year_of(year), document=document, entity="Pell Brewery", **fields)


def found(*measured, vocabulary=PART):
    return judge(gather(measured, vocabulary, no_rates), RULES)


SILENT = [
    ("younger than its whole", [TOWN, brewery(1902)]),
    ("of the same day", [dated("1880", day_of(1880, 5, 3)), moved(dated("1880", day_of(1880, 5, 3), document="c.md"), entity="Pell Brewery")]),
    ("of the same year", [TOWN, brewery(1880)]),
]


@pytest.mark.parametrize(("why", "measured"), SILENT)
def test_nothing_is_found(why, measured):
    assert found(*measured) == (), why


def test_a_part_whose_claims_leave_room_is_no_finding_of_its_own():
    assert [f.rule for f in found(TOWN, brewery(1862), brewery(1881, "d.md"))] == ["values"]


def test_a_part_before_its_whole():
    (finding,) = found(TOWN, brewery(1862), brewery(1862, "d.md"))
    assert (finding.rule, finding.severity) == ("part", "warning")
    assert finding.message == "Pell Brewery (founded: 1862) lies in Norwood, which began later (1880)"
    assert [m.claim.place.document for m in finding.witness] == ["c.md", "a.md"]
    assert [m.claim.place.document for m in finding.evidence] == ["d.md"]


def test_a_part_speaks_for_the_side_that_leaves_room_for_it():
    (finding,) = found(TOWN, OLDER_TOWN, brewery(1862))
    assert (finding.rule, [side.text for side in finding.sides]) == ("values", ["1850", "1880"])
    assert [m.claim.entity for m in finding.evidence] == ["Pell Brewery"]
    assert any("speaks for 1850" in step for step in finding.steps)


NO_EVIDENCE = [("after both", brewery(1902)), ("not tied to the town", moved(brewery(1862), entity="Tern Bank"))]


@pytest.mark.parametrize(("why", "member"), NO_EVIDENCE)
def test_what_tells_nothing_is_no_evidence(why, member):
    (finding,) = found(TOWN, OLDER_TOWN, member)
    assert finding.evidence == (), why


def test_a_part_before_both_sides_is_a_finding_of_its_own():
    assert [(f.rule, f.evidence == ()) for f in found(TOWN, OLDER_TOWN, brewery(1802))] == [("values", True), ("part", False)]


def test_a_part_known_from_the_text_alone():
    tied = moved(brewery(1862), located_in="Norwood")
    assert [f.rule for f in found(TOWN, tied, vocabulary=Vocabulary())] == ["part"]


def test_past_before_it_can_have_happened():
    (finding,) = found(dated("2019", year_of(2019), published=month_of(2016, 3)))
    assert (finding.rule, finding.severity, len(finding.sides)) == ("past", "warning", 1)
    assert finding.message == "2019 (founded of Norwood) is told as past in a document of 2016-03"
    assert finding.witness[0] is finding.witness[1]


def test_findings_stand_in_canonical_order():
    late = dated("2019", year_of(2019), document="z.md", published=month_of(2016, 3), entity="Tern Bank")
    assert [f.rule for f in found(late, TOWN, OLDER_TOWN, brewery(1802))] == ["values", "part", "past"]
