"""Sentences in, claims out: whose number it is, what it counts, when it holds, and how it is told."""

from __future__ import annotations

import pytest

from checker.claims.find import Found, find
from checker.claims.lexicon import compile_lexicon
from checker.documents.markdown import read_markdown
from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.moment import iso
from checker.model.vocabulary import Attribute, Entity, Vocabulary

TOWNS = Vocabulary(
    (
        Entity("Norwood", ("Norwood Town", "the town of Norwood"), "town"),
        Entity("Norwood Docks", ("the Docks", "Dockland"), "port", "Norwood"),
        Entity("Harrow Mills", (), "company", "Norwood Docks"),
    ),
    (
        Attribute("sailing clubs", ("club", "society"), ("sailing",), "club"),
        Attribute(
            "founded", ("establishment", "founding", "launch", "creation"), ("founded", "established", "set up", "launched", "created"), "date", "constant"
        ),
        Attribute("annual output", ("output", "production value"), (), "currency", "total"),
        Attribute("port share of output", ("output", "share"), ("port",), "percent", "total"),
    ),
)


def read(text: str, published: str | None = None, about: str | None = None, vocabulary: Vocabulary = TOWNS) -> Found:
    source = Source(published=iso_period(published) if published else None, about=about)
    return find(read_text("page", text, source), compile_lexicon(vocabulary))


def claim_of(found: Found, text: str) -> Claim:
    """The claim that states `text`."""
    return next(c for c in found.claims if c.text == text)


def as_of(claim: Claim) -> str | None:
    return str(claim.when.period) if claim.when else None


# (name, text, number): nothing that the number could be about may be made up
NO_OWNER = [
    ("an unnamed subject", "The old warehouse had 41 rooms.", "41"),
    ("a name that only modifies", "Norwood museum staff counted 41 visitors.", "41"),
    ("another thing of the owner", "Norwood's largest hotel has 41 rooms.", "41"),
    ("the receiver of an active verb", "A dealer sold 41 boats to Norwood.", "41"),
    ("a longer phrase than the reference", "Norwood Town is old. The town council has 41 members.", "41"),
    ("a word that only opens the sentence", "Operators reported 41 faults.", "41"),
    ("what a page tries out", "# Norwood\n\nNow we see 41 boats on the screen.", "41"),
    ("a formula", "The share of Norwood is 41 / (41 + 50) = 45%.", "41"),
    ("a grade that opens a caption", "Medium mixed load - 41 boats", "41"),
    ("a name that does not fill its cell", "| visitors from Kent | 2018 | 41 |", "41"),
]


@pytest.mark.parametrize(("text", "number"), [row[1:] for row in NO_OWNER], ids=[row[0] for row in NO_OWNER])
def test_no_owner_in_the_clause(text: str, number: str) -> None:
    claim = claim_of(read(text, vocabulary=Vocabulary()), number)
    assert claim.entity is None or claim.ground not in ("clause", "row", "reference", "ellipsis")


OWNERS = [
    ("subject", "In 2018 Norwood had 41 schools.", "41", "Norwood", "schools"),
    ("owner", "Norwood's 41 schools are closed.", "41", "Norwood", "schools"),
    ("place after", "There were 41 schools in Norwood.", "41", "Norwood", "schools"),
    ("place after a passive", "More than 5,000 new homes have been built in Norwood.", "5,000", "Norwood", "new homes"),
    ("place in front", "In Norwood, schools totalled 41 last year.", "41", "Norwood", "schools"),
    ("number of", "The number of sailing clubs in Norwood reached 41 in 2018.", "41", "Norwood", "sailing clubs"),
    ("synonym and complement", "In Norwood, societies devoted to sailing totalled 41.", "41", "Norwood", "sailing clubs"),
    ("drawn to it", "More than 41 firms have been drawn to Norwood.", "41", "Norwood", "firms"),
    ("a noun that measures another", "Norwood Docks printed a 12 page leaflet comes winter.", "12", "Norwood Docks", "page"),
    ("two adjectives of one noun", "Norwood has 41 small and large bridges.", "41", "Norwood", "small large bridges"),
    ("a region in its name", "In 2000, the population of Wells, Kent was 61,799.", "61,799", "Wells, Kent", "population"),
    ("a title in its name", "In 2000, the population of St. Agnes was 61,799.", "61,799", "St. Agnes", "population"),
    ("a year and a value that looks like one", "| Norwood | sailing clubs | 2018 | 1850 |", "1850", "Norwood", "sailing clubs"),
    ("a value that looks like a year", "| Norwood | sailing clubs | 1850 |", "1850", "Norwood", "sailing clubs"),
    ("apposition", "Norwood Docks, a large harbour in Kent, has 41 cranes.", "41", "Norwood Docks", "cranes"),
    ("definite phrase", "Norwood is old. The town has 41 schools.", "41", "Norwood", "schools"),
    ("pronoun", "Norwood grew fast. It has 41 schools.", "41", "Norwood", "schools"),
    ("alias", "Dockland has 41 cranes.", "41", "Norwood Docks", "cranes"),
    ("ellipsis", "Five years ago there were fewer than 90 sailing clubs in Norwood; now there are about 140.", "140", "Norwood", "sailing clubs"),
    ("row", "| Norwood | sailing clubs | 2018 | 41 |", "41", "Norwood", "sailing clubs"),
    ("money", "Harrow Mills expects a production value of 2.1 billion euros in 2022.", "2.1 billion", "Harrow Mills", "annual output"),
    (
        "share",
        "In 2020 the output of Norwood's port reached 9 million euros, accounting for 38 percent of the town's output.",
        "38",
        "Norwood",
        "port share of output",
    ),
]


@pytest.mark.parametrize(("text", "number", "entity", "attribute"), [row[1:] for row in OWNERS], ids=[row[0] for row in OWNERS])
def test_owner(text: str, number: str, entity: str, attribute: str) -> None:
    claim = claim_of(read(text, "2019-07-01"), number)
    assert (claim.entity, claim.attribute) == (entity, attribute), claim.steps


TIMES = [
    ("stated", "In 2018 Norwood had 41 schools.", "41", "2018"),
    ("each its own", "Schools in Norwood rose from fewer than 90 in 2013 to 141 in 2018.", "90", "2013"),
    ("each its own, second", "Schools in Norwood rose from fewer than 90 in 2013 to 141 in 2018.", "141", "2018"),
    ("relative", "Five years ago Norwood had 41 schools.", "41", "2014"),
    ("now", "Norwood now has 41 schools.", "41", "2019-07-01"),
    ("a plan", "Norwood plans to have 41 schools by 2025.", "41", "2025"),
    ("not the event's date", "Since its founding in 2014, Norwood Docks has drawn 41 firms.", "41", "2019-07-01"),
    ("since when is not when", "Norwood has had 41 schools since 2014.", "41", "2019-07-01"),
    ("not the time of a comparison", "In 2017 the output of Norwood was up 3 percent from a year earlier.", "3", "2017"),
    ("not what it is compared with", "In 2018 Norwood had 41 schools, 8 percent fewer than in 2015.", "8", "2018"),
    ("not what a growth counts from", "Norwood has 41 schools, up 4 percent from 2015.", "41", "2019-07-01"),
    ("not that of an insertion", "Norwood, sold to Kent in 1990, has 41 schools.", "41", "2019-07-01"),
    ("not the date of the predicate around", "The Norwood Band, which has 41 players, toured Kent in 2018.", "41", "2019-07-01"),
    ("not that of a participle in front", "Founded in 1987, Harrow Mills employs 41 people.", "41", "2019-07-01"),
    ("earlier value", "Norwood had 41 schools in 2018, up from 39.", "39", None),
]


@pytest.mark.parametrize(("text", "number", "period"), [row[1:] for row in TIMES], ids=[row[0] for row in TIMES])
def test_time(text: str, number: str, period: str | None) -> None:
    assert as_of(claim_of(read(text, "2019-07-01"), number)) == period


MOODS = [
    ("fact", "Norwood had 41 schools in 2018.", "41", "actual", None),
    ("plan", "Norwood plans to open 41 schools by 2025.", "41", "planned", None),
    ("plan told after", "Norwood wants 41 schools by 2025.", "41", "planned", None),
    ("estimate", "Norwood has an estimated 41 schools.", "41", "estimated", None),
    ("a plan in a label", "Norwood's goal for 2025: 41 schools.", "41", "planned", None),
    ("a plan behind the number", "In Norwood 41 schools are to be built.", "41", "planned", None),
    ("another predicate's plan", "Norwood opened 41 schools and wants more.", "41", "actual", None),
    ("an ability", "The hall of Norwood could seat 41 guests.", "41", "actual", None),
    ("none of two", "Neither Norwood nor Norwood Docks has 41 schools.", "41", "denied", None),
    ("no fewer denies nothing", "No fewer than 41 schools in Norwood closed.", "41", "actual", None),
    ("a question", "Does Norwood have 41 schools?", "41", "hypothetical", None),
    ("a question that tells", "Did you know that Norwood has 41 schools?", "41", "actual", None),
    ("denial", "Norwood does not have 41 schools.", "41", "denied", None),
    ("not only denies nothing", "Norwood had not only 41 schools.", "41", "actual", None),
    ("plan told behind", "41 schools will be built in Norwood.", "41", "planned", None),
    ("a plan that people buy", "Norwood's Pro plan includes 41 schools.", "41", "actual", None),
    ("a plan with a price", "Each plan costs 41 euros in Norwood.", "41", "actual", None),
    ("a condition in front", "If no name is set, Norwood has 41 schools.", "41", "hypothetical", None),
    ("a condition for a plan", "If nobody objects, Norwood will have 41 schools.", "41", "hypothetical", None),
    ("a case without a verb", "For pupils away 41 weeks:", "41", "hypothetical", None),
    ("what a page shows", "The following example gives Norwood 41 schools.", "41", "hypothetical", None),
    ("what a page has shown", "In the example above, Norwood has 41 schools.", "41", "hypothetical", None),
    ("what one may do", "It is turned off by setting the Norwood variable to 41.", "41", "hypothetical", None),
    ("for example tells a fact", "For example, Norwood has 41 schools.", "41", "actual", None),
    ("growth", "Norwood added 41 schools in 2018.", "41", "actual", "up"),
    ("growth by", "The output of Norwood rose by 41 percent.", "41", "actual", "up"),
    ("level after to", "The output of Norwood rose to 41 million euros.", "41 million", "actual", None),
]


@pytest.mark.parametrize(("text", "number", "modality", "change"), [row[1:] for row in MOODS], ids=[row[0] for row in MOODS])
def test_mood(text: str, number: str, modality: str, change: str | None) -> None:
    claim = claim_of(read(text, "2019-07-01"), number)
    assert (claim.modality, claim.change) == (modality, change)


EVENTS = [
    ("passive", "Norwood Docks was founded in 1932.", "1932", "Norwood Docks", "founded"),
    ("noun", "The establishment of Norwood Docks in 1932 drew firms.", "1932", "Norwood Docks", "founded"),
    ("noun with a name in quotes", 'After the launch of the town\'s new port "Dockland" in 1932, firms came.', "1932", "Norwood Docks", "founded"),
    ("active", "In 1932 the council set up Norwood Docks.", "1932", "Norwood Docks", "founded"),
    ("approved creation", "In 1932 the council welcomed the creation of Norwood Docks.", "1932", "Norwood Docks", "founded"),
    ("its founding", "Since its founding in 1932, Norwood Docks has drawn firms.", "1932", "Norwood Docks", "founded"),
    ("participle", "Norwood Docks, set up in 1932, lies in Kent.", "1932", "Norwood Docks", "founded"),
    ("colon", "1932: Norwood Docks is created.", "1932", "Norwood Docks", "founded"),
    ("member", "Harrow Mills was set up in Norwood Docks in 1932.", "1932", "Harrow Mills", "founded"),
    ("what it was done to has no name", "Norwood launched a large programme in 1932.", "1932", "Norwood", "large programme founded"),
    ("a verb of another clause", "Norwood has kept a fleet since 1932 and created Norwood Docks.", "1932", "Norwood", None),
    ("a numbered thing is another thing", "The launch of Norwood 24 came in 1932.", "1932", None, "founded"),
    ("another event", "Norwood Docks was visited by the king in 1932.", "1932", "Norwood Docks", "visited"),
]


@pytest.mark.parametrize(("text", "year", "entity", "attribute"), [row[1:] for row in EVENTS], ids=[row[0] for row in EVENTS])
def test_event(text: str, year: str, entity: str | None, attribute: str | None) -> None:
    claim = claim_of(read(text), year)
    assert (claim.entity, claim.attribute) == (entity, attribute), claim.steps


def test_event_place() -> None:
    assert claim_of(read("Harrow Mills was set up in Norwood Docks in 1932."), "1932").located_in == "Norwood Docks"


def test_restatement_is_about_the_same() -> None:
    found = read("Harrow Mills expects an output of 2.1 billion yuan ($330 million) in 2022.")
    first, second = claim_of(found, "2.1 billion"), claim_of(found, "330 million")
    assert (second.entity, second.attribute, second.unit, second.restates) == ("Harrow Mills", "annual output", "USD", first.place.start)


def test_modifiers_become_scope() -> None:
    assert claim_of(read("Norwood has 41 foreign sailing clubs."), "41").scope == ("foreign",)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Norwood has 41 boats.", ()),
        ("Norwood has the 41 boats.", ()),
        ("Norwood has 41 boats for hire.", ("for hire",)),
        ("Norwood has 41 boats that need repair.", ("that need repair",)),
        ("Norwood has 41 boats with new sails.", ("with new sails",)),
        ("The 4 boats of Norwood sank.", ("just named",)),
        ("Norwood has 41 letters to Kent.", ("to Kent",)),
        ("For example, Norwood has 41 boats.", ()),
        ("For Norwood, it has 41 boats.", ()),
        ("For trainees: Norwood has 41 boats.", ("for trainees",)),
        ("When sailing Norwood uses 41 boats.", ("when sailing",)),
        ("When it sails Norwood uses 41 boats.", ()),
    ],
)
def test_what_stands_around_a_count_narrows(text: str, scope: tuple[str, ...]) -> None:
    assert next(c for c in read(text).claims).scope == scope


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Norwood has 41 boats.", "boat"),
        ("Norwood has 41 boats a month ago.", "boat"),
        ("Norwood has 41 boats per square kilometre.", "boat/kilometer^2"),
        ("Norwood sees 41 boats a day.", "boat/day"),
        ("Norwood sees 41 boats daily.", "boat/day"),
        ("Norwood sees 41 boats/hour.", "boat/hour"),
        ("The limit of Norwood is 41 per second.", "1/second"),
        ("Norwood sees 41 boats per 1,000 people.", "boat/1,000 person"),
    ],
)
def test_a_count_for_a_stretch_is_a_rate(text: str, unit: str) -> None:
    assert read(text).claims[0].unit == unit


@pytest.mark.parametrize("heading", ["## Examples", "## Example 1: a small town", "### Usage sample"])
def test_under_the_heading_of_an_example_all_is_made_up(heading: str) -> None:
    text = f"# Norwood\n\n{heading}\n\nNorwood has 41 boats.\n\n## History\n\nNorwood has 43 boats.\n"
    found = find(read_markdown("page.md", text, Source()), compile_lexicon(TOWNS))
    assert [(c.text, c.modality) for c in found.claims if c.unit == "boat"] == [("41", "hypothetical"), ("43", "actual")]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Norwood has a 41 metre bridge.", ("one of several",)),
        ("Norwood builds bridges of 41 metres.", ("one of several",)),
        ("The width of Norwood is 41 metres.", ()),
        ("Norwood has a width of 41 metres.", ()),
    ],
)
def test_a_measure_of_a_thing_without_a_name_is_nobodys(text: str, scope: tuple[str, ...]) -> None:
    assert read(text).claims[0].scope == scope


def test_a_place_behind_the_object_narrows() -> None:
    assert claim_of(read("Harrow Mills has 41 shops in Norwood."), "41").scope == ("in Norwood",)


def test_a_label_is_no_value() -> None:
    assert [c.attribute for c in read("In Norwood the pump failed in room 12.").claims] in ([], [None])


def test_without_the_cue_it_is_another_attribute() -> None:
    assert claim_of(read("Norwood has 41 clubs."), "41").attribute == "clubs"


def test_respectively_gives_each_its_own() -> None:
    found = read("In 2018 Norwood and Harrow Mills had 12 and 30 cranes, respectively.")
    assert [(c.text, c.entity) for c in found.claims if c.kind == "quantity"] == [("12", "Norwood"), ("30", "Harrow Mills")]


def test_respectively_narrows_where_no_entity_is_listed() -> None:
    found = read("Revenue of farming and fishing in Norwood rose by 3 percent and 4 percent, respectively.")
    assert len({claim_of(found, "3").scope, claim_of(found, "4").scope}) == 2


def test_respectively_without_a_list_is_nobodys() -> None:
    found = read("Norwood sold 12 and 30 cranes, respectively.")
    assert {c.status for c in found.claims if c.kind == "quantity"} == {"unattributed"}


def test_what_is_included_is_a_part() -> None:
    found = read("Norwood has 41 sailing clubs, including 12 sailing clubs for children.")
    assert (claim_of(found, "12").entity, claim_of(found, "41").scope == claim_of(found, "12").scope) == ("Norwood", False)


BOUNDS = [
    ("before", "Norwood Docks was founded before 1990.", "1990", (None, "1989-12-31")),
    ("after", "Norwood Docks was founded after 1990.", "1990", ("1991-01-01", None)),
    ("by", "Norwood Docks was founded by 1990.", "1990", (None, "1990-12-31")),
    ("since", "Norwood Docks has been open since 1990.", "1990", ("1990-01-01", "1990-12-31")),
]


@pytest.mark.parametrize(("text", "year", "ends"), [row[1:] for row in BOUNDS], ids=[row[0] for row in BOUNDS])
def test_bounds_of_a_date(text: str, year: str, ends: tuple[str | None, str | None]) -> None:
    days = claim_of(read(text), year).days
    assert days is not None
    assert tuple(iso(day) if day is not None else None for day in (days.first, days.last)) == ends


def test_an_entry_of_a_log_is_of_the_day_in_its_heading() -> None:
    text = "# Norwood\n\n## 5 March 2019\n\nNorwood has 41 boats.\n\n## Later\n\nNorwood has 43 boats.\n"
    found = find(read_markdown("log.md", text, Source(published=iso_period("2019-07-01"))), compile_lexicon(TOWNS))
    assert [as_of(claim_of(found, number)) for number in ("41", "43")] == ["2019-03-05", "2019-07-01"]


def test_bits_before_a_noun_tell_its_sort() -> None:
    assert claim_of(read("The Norwood 64-bit port is fast."), "64").attribute is None
    assert claim_of(read("The key of Norwood has 256 bits."), "256").attribute == "key"


def test_equal_parts_of_claims_are_one_object() -> None:
    one, other = (claim_of(read("In 2018 Norwood had 41 sailing clubs and Norwood had 30 sailing clubs."), number) for number in ("41", "30"))
    parts = ("quote", "unit", "noun", "entity", "attribute", "when")
    assert [getattr(one, part) is not None and getattr(one, part) is getattr(other, part) for part in parts] == [True] * len(parts)
