"""Two texts that are presumed to speak of one thing: verdicts row by row, and laws that hold whatever the texts are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.cli import run
from checker.documents.row_pairs import read_pair, read_row_pairs
from checker.model.comparison import Comparison
from checker.model.errors import InputError
from checker.model.finding import VERDICTS
from checker.model.settings import Settings
from checker.pipeline import compare
from checker.report.write import write_comparison

FLAGS = ("conflict", "tension")


def compared(a: str, b: str) -> Comparison:
    return next(compare([read_pair(a, b)], Settings(rules=())))


# why, one, other: both can be true, and are found to speak of one thing
AGREE = [
    ("the very same sentence", "The ferry carries 240 cars.", "The ferry carries 240 cars."),
    ("a number in words", "The choir has forty-two singers.", "There are 42 singers in the choir."),
    ("more than a lower number", "The lighthouse has 212 steps.", "The lighthouse has more than 200 steps."),
    ("less than a higher number", "The lighthouse has 212 steps.", "The lighthouse has fewer than 300 steps."),
    ("at least the number itself", "The lighthouse has 212 steps.", "The lighthouse has at least 212 steps."),
    ("rounded", "The dam cost 48.3 million euros.", "The dam cost 48 million euros."),
    ("rounded with a hedge", "The reservoir holds 80,995 litres.", "The reservoir holds about 81,000 litres."),
    ("converted", "The tunnel is 5 km long.", "The tunnel has a length of 5,000 m."),
    ("percent and its sign", "Turnout was 61 percent.", "Turnout was 61%."),
    ("a month within its year", "The chapel opened on 3 May 1931.", "The chapel opened in 1931."),
    ("worded otherwise", "In 1998 the orchard was planted with 1,400 trees.", "The orchard has 1,400 trees."),
    ("one time unsaid", "In 2019 the harbour had 31 cranes.", "The harbour has 31 cranes."),
    ("none and zero", "There were no casualties in the collapse.", "The collapse caused 0 casualties."),
    ("a day of the month that the other names", "The poet was born on 26 May 1970.", "The poet was born in May."),
    ("the end of a stretch", "The bridge was built from March 1961 to August 1964.", "The bridge was finished in August 1964."),
    ("a bound in another unit", "The trail is 5 km long.", "The trail is less than 5 miles long."),
    ("the same denial", "The club does not own 14 boats.", "The club does not own 14 boats."),
    ("a rise by as much", "Rents rose by 7 percent.", "Rents grew 7 percent."),
    ("what a passing number leaves out", "The library lends more than 500 films every day.", "Each day 500 films are lent by the library."),
    ("the same weekday among others", "The council met on Tuesday and voted on Thursday.", "The council voted on Thursday."),
    ("a quarter and its short form", "Sales in Q1 were 40 tonnes.", "Sales in the first quarter were 40 tonnes."),
    ("a quarter before its year", "Third quarter 2020 rents were 34 euros a day.", "Rents were 34 euros a day in the third quarter of 2020."),
    ("an earlier value at its time", "Sales were 40 tonnes in 2020, compared with 35 tonnes in 2019.", "In 2019 sales were 35 tonnes."),
    ("what it goes up to ends there", "The ferry line runs until 2021.", "The ferry line ended in 2021."),
    ("an article counts one", "The warranty ends after a year.", "The warranty ends after one year."),
    ("an age behind a name", "Ada Fenn, 41, runs the mill.", "Ada Fenn is 41 years old and runs the mill."),
    ("one deadline", "The firm wants to open 40 shops by 2030.", "By 2030 the firm wants to have opened 40 shops."),
    ("all of them", "All of the 40 samples were clean.", "The 40 samples were clean."),
    ("a hedge alone", "Around 200 singers came.", "190 singers came."),
]
# nothing may be flagged, whether the two are found to answer each other or not
SILENT = [
    ("another time", "In 2010 the museum had 50 rooms.", "In 2015 the museum had 60 rooms."),
    ("another time in brackets", "The yard built 40 boats (2018: 36 boats).", "In 2018 the yard built 36 boats."),
    ("a number that the other leaves out", "The school has 30 teachers and 410 pupils.", "The school has 410 pupils."),
    ("the sum of two", "Group one has 12 members and group two has 9 members.", "Both groups together have 21 members."),
    ("the difference of two", "Costs went up by 16.4 million euros to 53.9 million euros.", "Costs were 37.5 million euros before the increase."),
    ("the rest of a hundred percent", "Wind gave 13 percent of the power.", "The other 87 percent of the power came from elsewhere."),
    ("a rate is no total", "The mill grinds 800 sacks per day.", "The mill ground 80,000 sacks."),
    ("a plan and a fact", "The city plans to have 90 trams.", "The city had 40 trams."),
    ("another subject", "Fairhaven has 12 schools.", "Millbrook has 15 schools."),
    ("what happened in the place of the other", "The Alder Bank was founded in Millbrook in 1902.", "Millbrook was founded in 1640."),
    ("a part of what is counted", "The port has 700 ships.", "The port has 90 fishing ships."),
    ("what died did not survive", "The fire killed 12 horses.", "30 horses survived the fire."),
    ("a level and a growth", "Output reached 40 tonnes.", "Output grew by 15 tonnes."),
    ("a negation before the bound", "Do not load more than 10 percent of the tank.", "Load at most 10 percent of the tank."),
    ("two denials", "The club does not own 14 boats.", "The club does not own 15 boats."),
    ("a bound at another time", "In 2010 the museum had 50 rooms.", "In 2015 the museum had fewer than 50 rooms."),
    ("numbers of different things", "The hotel has 60 rooms.", "The hotel has 4 stars."),
    ("another dimension", "The mast is 30 m high.", "The mast weighs 12 tonnes."),
    ("two named numbers", "They watched Fantastic Four.", "They watched Ocean's Eleven."),
    ("another weekday", "On Monday the ferry carried 240 cars.", "On Tuesday the ferry carried 340 cars."),
    ("another weekday, worded otherwise", "The choir sang for 200 guests on Sunday.", "On Saturday 90 guests heard the choir."),
    ("another quarter", "Sales in Q1 were 40 tonnes.", "Sales in the third quarter were 55 tonnes."),
    ("one of two months", "In May the ferry carried 40 cars, in June 60.", "In June the ferry carried 60 cars."),
    ("counted from today", "Last year the zoo had 40 owls.", "This year the zoo has 45 owls."),
    ("days of different events", "The storm hit on Wednesday. Divers arrived on Friday.", "The divers arrived on Friday."),
    ("a month and a time counted from today", "The quarry shed 40 jobs last month.", "The quarry shed 40 jobs in March."),
    ("no noun of which there is a share", "There are no discount shops in Ardley.", "The Ardley shop gives a discount of 5 percent."),
    ("half of some", "Half of the 40 rooms are closed.", "20 of the 40 rooms are closed."),
    ("over and farther over", "The canal carried more than 500 barges.", "The canal carried more than 400 barges."),
    ("the earlier value of a change", "Fares rose from 60 to 80 euros.", "Fares were 60 euros before they rose."),
    ("another event with two of something", "The inn was built after the 2 mills fell.", "The inn was built before the 2 mills were raised."),
    ("those besides one", "Ada Fenn, like the other two divers, comes from Ardley.", "All three divers come from Ardley."),
    ("several who died, and how many in all", "At least one guard and five miners were killed.", "At least 6 were killed in the mine."),
    ("two ends of a scale, of two things", "The Alder is the longest river, the Birk is the shortest river.", "The Birk is the shortest river."),
    ("the other end of a scale in passing", "It is the largest museum.", "The smallest museum of Ardley is closed."),
    ("what grew to a share", "The share of wind grew to 12 percent.", "The share of wind grew by 5 percent."),
    ("over and farther over, rounded", "The mine has sold over 4 million tonnes.", "The mine has sold more than 4.2 million tonnes."),
    ("a plan beside a fact", "The hall seats 900; plans call for 1,200 seats.", "The hall has 1,200 seats."),
    ("when more is said, not all of it is said again", "Five people, including two guards, fell ill.", "Three people fell ill."),
]
CONFLICTS = [
    ("one number exchanged", "The ferry carries 240 cars.", "The ferry carries 340 cars."),
    ("one number of several", "Cole won 64 races, Bram won 36 and Lise won 44.", "Cole won 64 races, Bram won 39 and Lise won 44."),
    ("the bound leaves the number out", "The walk takes 20 days.", "The walk takes more than 20 days."),
    ("below the bound", "The lighthouse has 212 steps.", "The lighthouse has more than 300 steps."),
    ("above the bound", "The lighthouse has 212 steps.", "The lighthouse has fewer than 200 steps."),
    ("worded otherwise", "The tunnel is 5 km long.", "The length of the tunnel is 7 km."),
    ("another price", "The yearly pass costs $480 for clubs.", "For clubs, the price of the yearly pass is $450."),
    ("another day", "The observatory opened on 8 July 1905.", "The observatory was opened on 8 August 1905."),
    ("another year", "The company was founded in 1991.", "Brightwell was established in 1993."),
    ("another month, without its year", "The poet was born on 26 May 1970.", "The poet was born in December."),
    ("another end of a stretch", "The bridge was built from March 1961 to August 1964.", "The bridge was finished in August 1974."),
    ("the dates behind a name", "Ada Fenn (10 February 1894 - 29 December 1986) was a botanist.", "Ada Fenn was born on 20 February 1894."),
    ("a rise against a fall", "Rents rose by 7 percent.", "Rents fell by 7 percent."),
    ("another rise", "The fund gained 23.4 percent.", "The fund gained 15.7 percent."),
    ("none against some", "There were no casualties in the collapse.", "The collapse caused 12 casualties."),
    ("denied", "The club does not own 14 boats.", "The club owns 14 boats."),
    ("the value of one of two times", "Sales reached 854 tonnes (2019: 550 tonnes).", "In 2019 sales reached 450 tonnes."),
    ("a rank behind a sign", "The song peaked at #4.", "The song peaked at #7."),
    ("the unit exchanged", "The lease runs for 30 days.", "The lease runs for 30 years."),
    ("a scale word exchanged", "The dam cost 48 million euros.", "The dam cost 48 billion euros."),
    ("supposed on both sides", "If there are 25 gulls, how many fish are eaten?", "If there are 35 gulls, how many fish are eaten?"),
    ("another weekday of one event", "The museum opened on Tuesday.", "The museum opened on Friday."),
    ("another month of one event, neither with its year", "The strike began in May.", "The strike began in June."),
    (
        "another weekday in a longer text",
        "A storm hit the coast on Wednesday, killing three. Divers came on Friday.",
        "Three died when a storm hit on Thursday.",
    ),
    ("another end", "The ferry line runs until 2021.", "The ferry line ended in 2019."),
    ("an article and a number", "The warranty ends after a year.", "The warranty ends after two years."),
    ("two articles", "The cover for old cars starts after a year and costs $185.", "The cover for old cars starts after a month, and it costs $185."),
    ("no discount", "The shop gives no discount on bicycles.", "The shop gives a 10 percent discount on bicycles."),
    ("no fee", "There is no fee for visitors.", "Visitors pay a fee of 5 euros."),
    ("none and some beside another number", "He had two daughters and no sons.", "He had two sons."),
    ("all and none", "All 12 jurors agreed.", "None of the 12 jurors agreed."),
    ("another age behind a name", "Mary Hale, 28, is treated for burns.", "Mary Hale, 39, is treated for burns."),
    ("dead, whatever they are called", "A bus crash near Ardley has caused 30 fatalities.", "42 died in a bus crash near Ardley."),
    ("hurt, without a noun", "Police said 24 people were injured in the blast at Ardley.", "Police say 31 injured in the blast at Ardley."),
    (
        "nearly the number of something else",
        "The rate touched 0.505 percent and broke the 0.5 percent cap.",
        "The rate broke the 1.5 percent cap when it touched 0.505 percent.",
    ),
    ("a rate of growth told by a verb", "The economy of Ardley grows 6.9 percent.", "The economy of Ardley grows at 8.9 percent."),
    ("what comes behind a plan", "It sells tents at a discount of 15 percent.", "It hopes to grow and offers a discount of 25 percent on tents."),
    ("the end of another year", "Work on the canal paused for the rest of 2021.", "For the remainder of 2022, work on the canal paused."),
    ("the other end of a scale", "The Alder is one of the longest rivers of the county.", "The Alder is one of the shortest rivers of the county."),
    ("a budget is no price", "The budget is about 200 euros. The ticket costs 185 euros.", "The price of the ticket is 190 euros."),
    ("the other way", "Fares rose from 60 to 80 euros.", "Fares fell from 80 to 60 euros."),
    ("an event in several words", "The poet died in 1990.", "The poet passed away in 1992."),
    ("an event far from its date", "Cut from 2010 on, the film premiered at the Ardley Forest Film Festival on 4 May 2013.", "The film premiered in 2012."),
    ("the birth of a museum", "2014 saw the birth of the Harlan Museum.", "The Harlan Museum was founded in 2009."),
    ("born, not left, on that day", "Ada Fenn (born 3 May 1948) left college on 3 May 1968.", "Ada Fenn was born on 3 May 1968."),
    ("a total behind what is counted", "Companies working with glass totalled 551 in the county.", "The county had 420 glass companies."),
    ("not the sum of two things", "It pays 3.6 million euros in grants and 1.2 million euros in fees.", "It pays 4.8 million euros in grants."),
    (
        "a basis is not the time",
        "At the end of 2021 debts were 15 tonnes of gold, down from 18 tonnes in 2020.",
        "At the end of 2021 debts were 39 tonnes of gold.",
    ),
    ("of one thing in a longer text", "The plan covers teeth. It costs $185 per month. It has a deductible of $900.", "The plan has a deductible of $700."),
]
TENSIONS = [
    ("the same at another time", "In 2010 the museum had 50 rooms.", "In 2015 the museum had 50 rooms."),
    ("far above the bound", "The lighthouse has 2,120 steps.", "The lighthouse has more than 200 steps."),
    ("the same on another weekday", "On Monday the ferry carried 240 cars.", "On Tuesday the ferry carried 240 cars."),
    ("the same in another quarter", "Sales in Q1 were 40 tonnes.", "Sales in the third quarter were 40 tonnes."),
    ("compared with another time", "Profit rose compared to last year.", "Profit rose compared to last month."),
    ("the later value at the earlier time", "Sales were 40 tonnes in 2020, compared with 35 tonnes in 2019.", "In 2019 sales were 40 tonnes."),
    ("a rule with another bound", "Passwords must have at least 8 characters.", "Passwords must have at least 12 characters."),
    ("another range", "Delivery takes 3 to 5 days.", "Delivery takes 2 to 5 days."),
    ("before and after", "The mill was built before the town was split in two districts.", "The mill was built after the town was split in two districts."),
    ("another deadline", "The firm wants to open 40 shops by 2030.", "By 2032 the firm wants to have opened 40 shops."),
    ("open until another year", "The ferry ran until 2019.", "The ferry ran until 2021."),
    ("dead or married", "Ewa Kern lost her life in 1986.", "Ewa Kern got married in 1986."),
    ("one date for two events", "Ada Fenn (born 26 June 1980) paints.", "Ada Fenn graduated on 26 June 1980."),
]


@pytest.mark.parametrize(("why", "a", "b"), AGREE, ids=[row[0] for row in AGREE])
def test_what_can_both_be_true_agrees(why: str, a: str, b: str) -> None:
    found = compared(a, b)
    assert found.verdict in ("consistent", "consistent-by-rounding"), found.reason


@pytest.mark.parametrize(("why", "a", "b"), SILENT, ids=[row[0] for row in SILENT])
def test_what_does_not_exclude_each_other_is_not_flagged(why: str, a: str, b: str) -> None:
    found = compared(a, b)
    assert found.verdict not in FLAGS, found.reason


@pytest.mark.parametrize(("why", "a", "b"), CONFLICTS, ids=[row[0] for row in CONFLICTS])
def test_what_cannot_both_be_true_is_a_conflict(why: str, a: str, b: str) -> None:
    assert compared(a, b).verdict == "conflict"


@pytest.mark.parametrize(("why", "a", "b"), TENSIONS, ids=[row[0] for row in TENSIONS])
def test_what_strains_a_reader_is_a_tension(why: str, a: str, b: str) -> None:
    assert compared(a, b).verdict == "tension"


EVERY = [row[1:] for row in (*AGREE, *SILENT, *CONFLICTS, *TENSIONS)]


@pytest.mark.parametrize(("a", "b"), EVERY)
def test_the_order_of_the_texts_does_not_matter(a: str, b: str) -> None:
    assert compared(a, b).verdict == compared(b, a).verdict


@pytest.mark.parametrize("text", sorted({text for row in EVERY for text in row}))
def test_a_text_never_opposes_itself(text: str) -> None:
    assert compared(text, text).verdict not in FLAGS


@pytest.mark.parametrize(("a", "b"), EVERY)
def test_the_whole_is_as_bad_as_its_worst_pair(a: str, b: str) -> None:
    found = compared(a, b)
    assert found.verdict == max((pair.judgement.verdict for pair in found.pairs), key=VERDICTS.index, default="not-comparable")


NUMBERS = st.integers(2, 4_000)


@settings(max_examples=60, deadline=None)
@given(NUMBERS, NUMBERS)
def test_of_parallel_sentences_the_exchanged_number_decides(one: int, other: int) -> None:
    found = compared(f"The garden has {one} lime trees.", f"The garden has {other} lime trees.")
    lost_to_rounding = one >= 1000 and other >= 1000 and abs(one - other) < 100
    assert found.verdict == ("consistent" if one == other else "conflict") or (lost_to_rounding and found.verdict == "consistent-by-rounding")


@settings(max_examples=60, deadline=None)
@given(NUMBERS, NUMBERS)
def test_a_bound_is_kept_or_broken(number: int, bound: int) -> None:
    found = compared(f"The garden has {number} lime trees.", f"The garden has more than {bound} lime trees.")
    assert (found.verdict == "conflict") == (number <= bound) or (number >= 1000 and abs(number - bound) < 100)


WEEKDAYS = st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@settings(max_examples=30, deadline=None)
@given(WEEKDAYS, WEEKDAYS)
def test_two_weekdays_of_one_event_are_one(one: str, other: str) -> None:
    found = compared(f"The museum opened on {one} with 12 halls.", f"On {other} the museum opened.")
    assert found.verdict == ("consistent" if one == other else "conflict")


@settings(max_examples=30, deadline=None)
@given(st.permutations(["It has 12 halls.", "It cost 90 million euros.", "It opened in 1911.", "It drew 4,512 guests."]))
def test_the_order_of_the_sentences_does_not_matter(sentences: list[str]) -> None:
    assert compared("It opened in 1921 with 12 halls.", " ".join(sentences)).verdict == "conflict"


# -- rows --------------------------------------------------------------------------------------------------------------
def rows(*found: object) -> bytes:
    return "".join(json.dumps(row) + "\n" for row in found).encode()


def test_rows_come_back_under_their_ids_with_the_keys_of_the_contract() -> None:
    pairs = read_row_pairs("rows", rows({"id": 7, "a": "The pond has 3 swans.", "b": "The pond has 5 swans."}, {"id": "x", "a": "Hello.", "b": "Hello."}))
    first, second = (json.loads(write_comparison(found, "rows")) for found in compare(pairs, Settings(rules=())))
    assert (first["id"], first["verdict"], second["id"], second["verdict"], second["pairs"]) == ("7", "conflict", "x", "not-comparable", [])
    assert list(first) == ["id", "verdict", "reason", "pairs"]
    assert {side: first["pairs"][0][side]["text"] for side in "ab"} == {"a": "3", "b": "5"}


def test_a_date_of_publication_dates_what_is_relative() -> None:
    row = {"id": 1, "a": "In 2018 the zoo had 40 owls.", "b": "Last year the zoo had 45 owls."}
    verdicts = [
        next(compare(read_row_pairs("rows", rows(row | more)), Settings(rules=()))).verdict for more in ({"published_b": "2019-03"}, {"published_b": "2022-03"})
    ]
    assert verdicts == ["conflict", "not-comparable"]


def test_escaped_brackets_are_brackets() -> None:
    row = {"id": 1, "a": "Ada Fenn -LRB- born 10 May 1970 -RRB- paints .", "b": "Ada Fenn was born on 12 May 1970 ."}
    assert next(compare(read_row_pairs("rows", rows(row)), Settings(rules=()))).verdict == "conflict"


@pytest.mark.parametrize(
    ("why", "row", "message"),
    [
        ("a side is missing", {"id": 1, "a": "One owl."}, "the row has no `b`"),
        ("a side is no text", {"id": 1, "a": "One owl.", "b": 5}, "`b` must be text"),
        ("no date", {"id": 1, "a": "One owl.", "b": "Two owls.", "published_a": "soon"}, "`published_a` is no date"),
        ("no object", [1], "no object"),
    ],
)
def test_a_bad_row_is_named(why: str, row: object, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_row_pairs("rows", rows({"id": 0, "a": "", "b": ""}, row))
    assert [problem.line for problem in caught.value.problems] == [2]


def test_an_empty_statement_is_a_mistake() -> None:
    with pytest.raises(InputError, match="statement B is empty"):
        read_pair("The pond has 3 swans.", " ")


# -- text for people ---------------------------------------------------------------------------------------------------
def test_the_page_shows_both_sentences_and_the_reasons() -> None:
    text = write_comparison(compared("The tunnel is 5 km long.", "The length of the tunnel is 7 km."), "text")
    assert text.splitlines()[0] == "conflict: no value fits both"
    assert "A | The tunnel is 5 km long." in text
    assert "  |               ^" in text
    assert "the words allow [6.5, 7.5) kilometer" in text


def test_the_page_says_what_was_understood_where_nothing_meets() -> None:
    text = write_comparison(compared("The hotel has 60 rooms.", "It is old."), "text")
    assert "A states: 60 rooms" in text
    assert "B states no number" in text


# -- the command -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("why", "arguments", "code"),
    [
        ("no conflict", ["The pond has 3 swans.", "There are three swans in the pond."], 0),
        ("a tension is no conflict", ["In 2010 the pond had 30 swans.", "In 2015 the pond had 30 swans."], 0),
        ("a conflict", ["The pond has 3 swans.", "The pond has 5 swans."], 1),
        ("a conflict, as JSON", ["The pond has 3 swans.", "The pond has 5 swans.", "--format", "json"], 1),
        ("nothing to check", ["The pond is deep.", "The pond has 5 swans."], 2),
        ("one statement", ["The pond has 3 swans."], 2),
        ("an empty statement", ["The pond has 3 swans.", ""], 2),
        ("no such file of rows", ["--from", "jsonl", "nowhere.jsonl"], 2),
    ],
)
def test_the_exit_code_says_what_was_found(why: str, arguments: list[str], code: int) -> None:
    assert run(["compare", *arguments]) == code


def test_rows_are_read_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_bytes(rows({"id": 1, "a": "The pond has 3 swans.", "b": "The pond has 5 swans."}, {"id": 2, "a": "It is deep.", "b": "It is old."}))
    assert run(["compare", "--from", "jsonl", str(file)]) == 1
    assert [json.loads(line)["verdict"] for line in capsys.readouterr().out.splitlines()] == ["conflict", "not-comparable"]
