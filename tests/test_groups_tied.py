"""What a text ties together, read from the text itself: first what must not be tied."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.readers import read
from checker.groups.tied.implied import IMPLYING
from checker.groups.tied.marked import mark_sentences
from checker.groups.tied.ties import DIFFERENCES, EXCEEDS, GROWTHS, MULTIPLES, RATIOS, SHARES, SUMS
from checker.model.case import Span, Tie
from checker.model.document import Source
from checker.model.settings import Settings
from checker.pipeline import take_inventory
from checker.values.currency import rate_band


def cases(text):
    from checker.groups.gather import gather

    inventory = take_inventory([read("a.md", text, Source())], (), Settings(rules=()))
    found = gather(inventory.measured, Settings(rules=()).vocabulary, rate_band, inventory.documents)
    return [(case.relation, case.stated.claim.text) for case in found if isinstance(case, Tie | Span)]


NOTHING = [
    ("a share of something else", "Of 80 members 36 came, or 12 percent of all who were asked."),
    ("two shares of the answers", "Of the guests, 62 percent named the food, 54 percent the view and 21 percent the price."),
    ("shares of two years", "The alloy is made up of 78 percent copper in 2010 and 32 percent copper in 2019."),
    ("a rate by the year", "Takings rose 9 percent a year from $4.0 million in 2015 to $5.2 million in 2018."),
    ("no parts but contents", "The parish has 3 villages (40 houses and 212 people)."),
    ("releases by their numbers", "The change needs two minor releases (1.31 and 1.32)."),
    ("a calculation in a row of others", "That is 128 for x = 15 + 128 for y = 8 by default."),
    ("a version", "Two of the 1.0 versions were pulled."),
    ("a weekday of another date", "The jury met on the Monday after 4 June 2019."),
    ("a date in numbers alone", "The jury met on Monday, 04/06/2019."),
    ("years of a pharaoh", "The tomb was in use from 1540 to 1292 BC."),
    ("a date that was moved", "The pit will close early: the date was brought forward from 2024 to 2021."),
    ("amounts that look like years", "The hall was cut from 2000 to 1800 seats."),
    ("a number of something else", "The club has two halls. Members bring:\n\n- shoes\n- a towel\n- a lock"),
    ("a list far from its number", "There are three ways up:\n\nThe first is steep.\n\n- rope\n- axe"),
    ("a list that is much longer", "The club has two halls, with:\n\n- a\n- b\n- c\n- d\n- e\n- f"),
    ("items that name several", "There are four ways up:\n\n- **rope** and **axe** for the young\n- ladder for all"),
    ("an item that counts", "There are four ways up:\n\n- two for the young\n- two for the old"),
    ("a choice of numbers", "There may be 0, 1 or 2 ways up:\n\n- rope\n- axe\n- ladder"),
    ("some of what the list names", "Take two of the following ways:\n\n- rope\n- axe\n- ladder"),
    ("a list of what leads to those", "Good ways to learn about the 4 knots include:\n\n- a film\n- a book\n- a friend"),
    ("a part that is no count", "Norwood uses port 4369. The metrics port of Norwood is 15692."),
    ("rows of a mean", "| Town | Depth (m) |\n|---|---|\n| Pell | 30 |\n| Aldmoor | 42 |\n| Norwood | 39 |\n| Total | 37 |"),
    ("subtotals", "| Town | Wells |\n|---|---|\n| Pell | 12 |\n| Subtotal | 12 |\n| Aldmoor | 31 |\n| Total | 44 |"),
    ("a range over the turn of the year", "The 9-day fair runs from 28 December to 3 January 2019."),
    ("the age of nobody who is named", "She was born in 1932.\n\nIn all she was 54 when she died in 1999."),
    ("two things joined in one", "The menu has three courses: soup, salad, and fish and chips."),
    ("some weeks within a time", "The bridge was closed for two weeks between June and August 2019."),
    ("some days of a time", "The team met for three days in June to August 2019."),
    ("how often", "The team met every two weeks from June to August 2019."),
    ("a multiple of something else", "Fares went from $2 to $6, and output doubled."),
    ("a growth of something else", "Costs rose 3 percent, with fares going from $2 to $6."),
    ("a total of something else", "Of the 12 boats and 15 ships, a total of 9 sank."),
    ("a number that is no share", "The mayor spent 12 of the 40 days abroad."),
]
TIED = [
    ("Of the 240 lamps, 90 (47 percent) were out.", [("share", "47")]),
    ("Sixty patients came, of whom 12 (30%) were treated.", [("share", "30")]),
    ("Sales rose 12 percent from $4.0 million in 2018 to $5.2 million in 2019.", [("growth", "12")]),
    ("Sales fell from $5.2 million to $4.0 million (down 12 percent).", [("growth", "12")]),
    ("The tunnel cuts 300 km off a trip of 1,230 km, now 950 km.", [("difference", "300")]),
    ("Net profit jumped 25% to $12.4 million from $8.1 million a year earlier.", [("growth", "25")]),
    ("Attendance rose to 48,000 from 40,000 in 2018, a 35 percent increase.", [("growth", "35")]),
    ("The mill cut its workforce by 12%, from 5,000 to 4,000.", [("growth", "12")]),
    ("Unemployment dropped from 9.1% to 7.6%, a fall of 2.5 percentage points.", [("difference", "2.5")]),
    ("The dam cost $1.2 billion, twice the planned $400 million.", [("multiple", "twice")]),
    ("The ship lost 300 of its 250 containers.", [("part", "250")]),
    ("The 30-day fair runs from 1 June to 10 June 2019.", [("duration", "30")]),
    ("The course takes six months (June to August 2019).", [("duration", "six")]),
    ("The fair runs from June 1–10, 2019, for three weeks.", [("duration", "three")]),
    ("Tobias Wren was born in 1932.\n\nTobias Wren was 54 when he died in 1999.", [("age", "54"), ("order", "1999")]),
    ("The stock doubled from 40 jars to 140 jars.", [("multiple", "doubled")]),
    ("There are four ways up:\n\n- rope\n- axe\n- ladder", [("list-count", "four")]),
    ("One in four of the 480 moorings, or 210, lie empty.", [("ratio", "One in four")]),
    ("52 of the 40 members voted.", [("part", "40")]),
    ("The choir has 120 members (70 men and 60 women).", [("sum", "120")]),
    ("We counted 12 boats, 9 rafts and 15 ships, 39 vessels in all.", [("sum", "39")]),
    ("15 + 12 = 28.", [("sum", "28")]),
    ("Of it, 48% is sand, 33% is clay and the remaining 29% is loam.", [("partition", "29")]),
    ("We met on Tues. 4 June 2019.", [("weekday", "Tues. 4 June 2019")]),
    ("We met on May 6, 1961, a Tuesday.", [("weekday", "May 6, 1961")]),
    ("It ran from March 1964 until June 1946.", [("order", "June 1946")]),
    ("The siege lasted nine years, from 1614 to 1618.", [("duration", "nine")]),
    ("There are three ways up:\n\n- rope\n- axe\n- ladder\n- stairs", [("list-count", "three")]),
    ("It can be climbed in the following three ways:\n\n- rope\n- axe", [("list-count", "three")]),
    ("| Town | Wells |\n|---|---|\n| Pell | 12 |\n| Aldmoor | 31 |\n| Total | 44 |", [("table-total", "44")]),
]


@pytest.mark.parametrize(("why", "text"), NOTHING, ids=[row[0] for row in NOTHING])
def test_nothing_is_tied(why, text):
    assert cases(text) == []


@pytest.mark.parametrize(("text", "expected"), TIED, ids=[row[0] for row in TIED])
def test_tied(text, expected):
    assert cases(text) == expected


HEAD = "| Town | Wells |\n|---|---|\n"
WIDE = "| Town | Old | New | Total |\n|---|---|---|---|\n"
RIGHT_ROWS = "| Pell | 12 | 3 | 15 |\n| Aldmoor | 31 | 4 | 35 |\n| Norwood | 25 | 5 | 30 |\n"
TABLES = [
    ("a cell without a value", HEAD + "| Pell | 12 |\n| Aldmoor | few |\n| Norwood | 25 |\n| Total | 38 |", []),
    ("a cell with two values", HEAD + "| Pell | 12 |\n| Aldmoor | 31 of 40 |\n| Norwood | 25 |\n| Total | 69 |", []),
    ("one row alone", HEAD + "| Pell | 12 |\n| Total | 13 |", []),
    ("far from its total", HEAD + "| Pell | 12 |\n| Aldmoor | 31 |\n| Total | 60 |", []),
    ("a total below a part", HEAD + "| Pell | 12 |\n| Aldmoor | 31 |\n| Total | 30 |", []),
    ("two totals", HEAD + "| Pell | 12 |\n| Aldmoor | 31 |\n| Total | 44 |\n| Norwood | 5 |\n| Total | 5 |", []),
    ("too few rows that add up", WIDE + "| Pell | 12 | 3 | 15 |\n| Aldmoor | 31 | 4 | 39 |\n| Norwood | 25 | 5 | 38 |", []),
    ("a blank cell", HEAD + "| Pell | 12 |\n| Aldmoor |  |\n| Norwood | 25 |\n| Total | 38 |", ["38"]),
    ("a dash for nothing", HEAD + "| Pell | 12 |\n| Aldmoor | – |\n| Norwood | 25 |\n| Total | 38 |", ["38"]),
    ("the total first", HEAD + "| Total | 44 |\n| Pell | 12 |\n| Aldmoor | 31 |", ["44"]),
    ("as near as a tenth", HEAD + "| Pell | 12 |\n| Aldmoor | 24 |\n| Total | 40 |", ["40"]),
    ("a row of four", WIDE + RIGHT_ROWS + "| Korsund | 8 | 1 | 10 |", ["15", "35", "30", "10"]),
]


@pytest.mark.parametrize(("why", "text", "totals"), TABLES, ids=[row[0] for row in TABLES])
def test_totals_of_tables(why, text, totals):
    assert cases(text) == [("table-total", total) for total in totals]


MARKS = [
    ("It cost $4.2 million, about 12 percent of it lost.", "It cost ‹V0›, ‹P1› of it lost."),
    ("The path is 10 miles (16 km) long.", "The path is ‹V0› long."),
    ("It covers 40 square kilometres, 3% of them water.", "It covers ‹V0›, ‹P1› of them water."),
    ("In 2018 it had **41** schools.", "In ‹D0› it had ‹V1› schools."),
]


@pytest.mark.parametrize(("text", "marked"), MARKS)
def test_numbers_become_marks_without_their_units(text, marked):
    inventory = take_inventory([read("a.md", text, Source())], (), Settings(rules=()))
    (sentence,) = mark_sentences(inventory.documents[0], inventory.measured)
    assert sentence.text.replace("  ", " ").replace(" ** ", " ") == marked


LETTERS = "".join(map(chr, range(32, 127))) + "‹›’–—"
WORDINGS = [*SHARES, *RATIOS, *EXCEEDS, *GROWTHS, *DIFFERENCES, *MULTIPLES, *SUMS, *IMPLYING]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.pattern.pattern[-40:])
@settings(max_examples=30)
@given(st.data())
def test_what_a_pattern_matches_has_what_the_pattern_is_said_to_need(wording, data):
    text = data.draw(st.from_regex(wording.pattern.pattern, fullmatch=True, alphabet=LETTERS))
    assert wording.may_match(text)
