"""Texts without any vocabulary in, whose number it is out: names, references, headings, properties, roles, speakers."""

from __future__ import annotations

import pytest

from checker.claims.find import find
from checker.claims.kinds import is_person, kind_of_name, told_names
from checker.claims.lexicon import compile_lexicon
from checker.documents.markdown import read_markdown
from checker.model.claim import OWN_GROUNDS, Claim
from checker.model.document import Source
from checker.model.vocabulary import Vocabulary

NOTHING = compile_lexicon(Vocabulary())


def claim(text: str, number: str) -> Claim:
    """The claim that states `number` in a Markdown text, read without a vocabulary."""
    return next(c for c in find(read_markdown("page", text, Source()), NOTHING).claims if c.text == number)


# (name, text, number): an entity of the number's own clause may not be made up
NO_OWN_ENTITY = [
    ("where somebody is from", "The Norwegian divers found 41 wrecks.", "41"),
    ("a plural that opens the sentence", "Shares of the mill fell 41 percent.", "41"),
    ("a capital in a label", "Real output growth: 41 percent", "41"),
    ("whom a multiple is compared with", "The park is twice the size of Norwood.", "twice"),
    ("a question", "What costs 41 euros?", "41"),
    ("who reckons", "Hill reckons mill deaths at 41,300.", "41,300"),
    ("a firm that nobody introduced", "Reed met Hall. The firm earned 41 million euros.", "41 million"),
    ("a person is not it", "Ada Hill, a painter, came. Its roof is 41 m long.", "41"),
    ("a formula", "The plant emits 41 tonnes of CO2.", "41"),
    ("who was met by somebody unknown", "People met Hall. The firm earned 41 million euros.", "41 million"),
    ("a rival in a relative clause", "Kestrel Air lost to a rival that flies 41 jets.", "41"),
    ("the port behind another verb", "Boats longer than 41 m may not enter the port of Norwood.", "41"),
    ("who counted", "In all 41 boats were counted by Hall.", "41"),
    ("a place in a compound", "The Norwood-based mill has 41 looms.", "41"),
    ("a common adverb before a comma", "Meanwhile, a mill in Kent, has 41 looms.", "41"),
]


@pytest.mark.parametrize(("text", "number"), [row[1:] for row in NO_OWN_ENTITY], ids=[row[0] for row in NO_OWN_ENTITY])
def test_no_entity_is_made_up(text: str, number: str) -> None:
    found = claim(text, number)
    assert found.entity is None or found.ground not in OWN_GROUNDS, (found.entity, found.steps)


ENTITIES = [
    ("a kind told in an apposition", "Norwood, a small coastal town, is old. The town has 41 schools.", "41", "Norwood"),
    ("a kind told by the noun before", "The ferry Aurora left. The ship carries 41 cars.", "41", "Aurora"),
    ("a kind told behind the name", "Kent province is flat. The province has 41 rivers.", "41", "Kent"),
    ("a kind in the name", "The Norwood Bridge is old. The iconic bridge is 41 m long.", "41", "Norwood Bridge"),
    ("a capitalised kind", "The Norwood Tower is old. Since then the Tower had 41 visitors.", "41", "Norwood Tower"),
    ("the one named last", "Harrow Ltd and Reed Ltd met. Reed Ltd won. The company has 41 shops.", "41", "Reed Ltd"),
    ("a firm by its office", "Ada Hill, chief executive of Harrow, spoke. The company has 41 shops.", "41", "Harrow"),
    ("a country by its name", "Snow fell in Norway. The country has 41 airports.", "41", "Norway"),
    ("a surname", "Ada Hill, a painter, came. Hill sold 41 pictures.", "41", "Ada Hill"),
    ("a courtesy title", "Ada Hill, a painter, came. Ms Hill sold 41 pictures.", "41", "Ada Hill"),
    ("an abbreviation that the text defines", "The National Rivers Board (NRB) met. The NRB has 41 boats.", "41", "NRB"),
    ("the long form of it", "The National Rivers Board (NRB) has 41 boats. The NRB met.", "41", "NRB"),
    ("a number in a name", "The Harrow 300 rose 41 points.", "41", "Harrow 300"),
    ("an ampersand", "Last May Reed & Hall had 41 rooms.", "41", "Reed & Hall"),
    ("a name that modifies the property", "In May the Norwood trade deficit reached 41 million euros.", "41 million", "Norwood"),
    ("right before a bracket", "A walk leads past the Harrow Tower (41 m).", "41", "Harrow Tower"),
    ("right before an age", "Later Ada Hill, 41, came.", "41", "Ada Hill"),
    ("right behind an age", "They met the 41-year-old Ada Hill.", "41", "Ada Hill"),
    ("an iPhone is a name", "Last May the iPhone 14 cost 41 euros.", "41", "iPhone 14"),
    ("an event that was held", "Norwood hosted the Harbour Fair for 5 years, attracting 41 firms.", "41", "Harbour Fair"),
    ("a name behind the kind", "The firm, Harrow, wants to sell 41 boats.", "41", "Harrow"),
    ("a name in brackets at the end", "Ships in the port rose to 41 in 2018 (Norwood).", "41", "Norwood"),
    ("what somebody wants", "Some 41 boats is what Harrow wants.", "41", "Harrow"),
    ("who does it", "Up to 41 boats are supported by Harrow.", "41", "Harrow"),
    ("an apposition behind the first word", "Norwood, a town in Kent, has 41 schools.", "41", "Norwood"),
    ("a name behind a compound", "The Norwood-based Harrow Ltd has 41 shops.", "41", "Harrow Ltd"),
    ("a relative clause behind the first word", "Norwood, which has 41 schools, is old.", "41", "Norwood"),
    ("the antecedent of a relative clause", "Reed Ltd plays at Mill Lane, which seats 41 fans.", "41", "Mill Lane"),
    ("a kind that opens a name", "They love the University of Norwood. The university has 41 labs.", "41", "University of Norwood"),
    ("a kind told by the form of a name", "They climbed Mount Orr. The mountain is 41 m high.", "41", "Mount Orr"),
    ("an airline is a company", "They fly Kestrel Air. The company has 41 jets.", "41", "Kestrel Air"),
    ("the only name, in one sentence", "Harrow said that the firm earned 41 euros.", "41", "Harrow"),
    ("the same verb without a noun", "Norwood has 90 schools. Harrow has 41.", "41", "Harrow"),
    ("between commas", "The fleet caught 9 tonnes, or 41 percent, of Norwood's cod.", "41", "Norwood"),
    ("a name behind common nouns", "A partner in Kent ferry firm Harrow lost 41 million euros.", "41 million", "Harrow"),
]


@pytest.mark.parametrize(("text", "number", "entity"), [row[1:] for row in ENTITIES], ids=[row[0] for row in ENTITIES])
def test_entity(text: str, number: str, entity: str) -> None:
    found = claim(text, number)
    assert (found.entity, found.ground in OWN_GROUNDS) == (entity, True), found.steps


GROUNDS = [
    ("the title", "# Norwood Bridge\n\nNorwood Bridge is old.\n\n## History\n\nThere are 41 arches.", "41", "Norwood Bridge", "title"),
    ("the used part of a title", "# All About Norwood\n\nWe like Norwood and know Norwood well.\n\nThere are 41 arches.", "41", "Norwood", "title"),
    ("a heading that is only a name", "# Guide\n\nWe like Norwood.\n\n## Norwood\n\nThere are 41 arches.", "41", "Norwood", "heading"),
    ("a heading with two names of one thing", "# Guide\n\nWe like Wales and say Cymru.\n\n## Wales • Cymru\n\nThere are 41 arches.", "41", "Wales", "heading"),
    ("a scene in a title", "# Storms in Norwood\n\nWe like Norwood and know Norwood well.\n\nThere are 41 arches.", "41", None, "none"),
    ("words that the text writes small", "# Guide\n\n## Survey Results\n\nThe survey has results: there are 41 arches.", "41", None, "none"),
    ("a subject behind the opening", "One of 41 shops, Harrow sells tea.", "41", "Harrow", "sentence"),
    ("not beyond the paragraph", "Norwood has a pier.\n\nThere are 41 arches.", "41", None, "none"),
]


@pytest.mark.parametrize(("text", "number", "entity", "ground"), [row[1:] for row in GROUNDS], ids=[row[0] for row in GROUNDS])
def test_inherited_entity(text: str, number: str, entity: str | None, ground: str) -> None:
    found = claim(text, number)
    assert (found.entity, found.ground) == (entity, ground), found.steps


PROPERTIES = [
    ("before the verb", "The output of the old mill rose by 41 percent.", "41", "output of old mill"),
    ("past an adverbial", "Exports to Wales fell on Monday to 41 million euros.", "41 million", "exports to wales"),
    ("past an earlier value", "The fare rose 5 percent to 41 euros.", "41", "fare"),
    ("past a level", "The trade deficit hit its highest level, having grown to 41 million euros.", "41 million", "trade deficit"),
    ("a modified noun", "Harrow accepted a $41 million takeover.", "41 million", "takeover"),
    ("with its adjectives", "It has a turbocharged 41 litre tank.", "41", "turbocharged tank"),
    ("a mass noun behind its unit", "The phone comes with 41 GB storage.", "41", "storage of phone"),
    ("what a share is of", "The law covers 41 percent of the harvest.", "41", "harvest"),
    ("what changed", "The week saw a 41 percent rise in sales.", "41", "sales"),
    ("an adjective of dimension", "The Harrow Tower is 41 m tall.", "41", "height"),
    ("a noun of dimension", "The lake is 41 m in depth.", "41", "depth"),
    ("a verb of measure", "Aurora weighs 41 tonnes.", "41", "weight"),
    ("what is priced", "She sells cakes of dried fruit priced at 41 euros.", "41", "dried fruit"),
    ("a label that ends with a name", "Schools in Norwood: 41 (2018)", "41", "schools"),
    ("what a change is made to", "The vote wiped 41 million euros off the fund.", "41 million", "fund of vote"),
    ("a verb behind a relative", "They met a rival that flies 41 jets.", "41", "jets"),
    ("before a bracket", "They dug small pits (41 cm).", "41", "small pits"),
    ("what a fraud is worth", "It led to the discovery of a $41 million fraud.", "41 million", "fraud"),
    ("how it varies", "Its height varies with the temperature by 41 cm.", "41", "height"),
    ("at what it stands", "It grows with the pressure at 41 bar.", "41", "pressure"),
    ("what it is for", "He has a $41 million contract with Harrow.", "41 million", "contract with harrow"),
    ("among others", "The tank rose to 40 cm on 9 May and 41 cm on 2 June.", "41", "tank"),
    ("behind a relative", "The day closed with a rally in bank stocks, which were up 41 percent.", "41", "bank stocks"),
    ("in two units", "They dug up a 41 m (134 ft)-long boat.", "41", "length"),
    ("the age of a thing", "They saw a 41-year-old oak.", "41", "age of oak"),
    ("what is kept", "The server keeps old messages for 41 days.", "41", "old message retention of server"),
    ("what is kept, in the passive", "Old messages are kept for 41 days.", "41", "old message retention"),
    ("what is deleted", "Messages are deleted after 41 days.", "41", "message deletion"),
    ("what is limited", "It limits uploads to 41 MB.", "41", "upload limit"),
    ("a limit of members", "Teams are limited to 41 members.", "41", "team limit"),
    ("a limit without an object", "Harrow is limited to 41 queues.", "41", "queue limit"),
    ("a time out", "Requests time out after 41 seconds.", "41", "request timeout"),
    ("what may be had", "Harrow supports up to 41 users.", "41", "supported users"),
    ("what may be had, in the passive", "Up to 41 users are allowed.", "41", "allowed users"),
    ("how many fit in", "The hall seats 41 guests.", "41", "capacity"),
    ("a capacity of so many", "The hall has a capacity of 41 people.", "41", "capacity"),
    ("what it holds is no capacity", "The hall holds 41 paintings.", "41", "paintings"),
    ("the label of a count", "- Daily traffic: 41 trams", "41", "daily traffic"),
    ("a label that names no property", "- Note: 41 trams", "41", "trams"),
    ("how long a part lasts", "Its battery lasts 41 hours.", "41", "battery duration"),
    ("a firm that nobody introduced", "The firm earned 41 million euros.", "41 million", "earnings"),
    ("behind a date in brackets", "The fishing output (2020; 41 tonnes) grew.", "41", "fishing output"),
    ("a thing without a name", "The shed was sold for a price of 41 euros.", "41", "price of shed"),
]


@pytest.mark.parametrize(("text", "number", "attribute"), [row[1:] for row in PROPERTIES], ids=[row[0] for row in PROPERTIES])
def test_property(text: str, number: str, attribute: str) -> None:
    found = claim(text, number)
    assert found.attribute == attribute, found.steps


# (name, text, number, attribute, scope): the first rows tell no role
ROLES = [
    ("they are the doers", "In Norwood 41 soldiers killed a guard.", "41", "soldiers", ("killed",)),
    ("no persons", "In Norwood 41 shops were hurt.", "41", "shops", ()),
    ("no more than that there are so many", "In Norwood 41 schools operate.", "41", "schools", ()),
    ("what narrows them", "In Norwood 41 schools closed.", "41", "schools", ("closed",)),
    ("a role behind", "In Norwood 41 people drowned.", "41", "deaths", ()),
    ("a role in the passive", "In Norwood 41 people were badly injured.", "41", "injured", ()),
    ("lives lost", "In Norwood 41 people lost their lives.", "41", "deaths", ()),
    ("a role before", "The flood in Norwood killed 41 people.", "41", "deaths", ()),
    ("whose role", "In Norwood 41 young sailors died.", "41", "deaths", ("young sailors",)),
    ("each its own", "In Norwood 90 people were killed and 41 injured.", "41", "injured", ()),
    ("each its own behind a verb", "The flood in Norwood left 90 dead and 41 hurt.", "41", "injured", ()),
    ("some of them", "In Norwood 90 sailors came and 41 of them stayed.", "41", "sailors", ("of them", "stayed")),
]


@pytest.mark.parametrize(("text", "number", "attribute", "scope"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_role(text: str, number: str, attribute: str, scope: tuple[str, ...]) -> None:
    found = claim(text, number)
    assert found.attribute == attribute, found.steps
    assert set(scope) <= set(found.scope) if scope else not found.scope


SPEAKERS = [
    ("nobody", "Norwood has 41 schools.", "41", None),
    ("who writes books", "Ada Hill wrote 41 books.", "41", None),
    ("a report without a maker", "The report names 41 schools.", "41", None),
    ("a new sentence of another thing", "Hill said the firm grew. Norwood has 41 schools.", "41", None),
    ("a ranking's maker", "Norwood came 41st in Harrow's 2017 ranking of towns.", "41st", "Harrow"),
    ("a survey by somebody", "In a survey by Harrow, 41 towns took part.", "41", "Harrow"),
    ("in addition", "According to Harrow, Norwood grew. In addition, it has 41 schools.", "41", "Harrow"),
    ("of what was spoken of", "Hill said that the firm grew. The firm has 41 shops.", "41", "Hill"),
]


@pytest.mark.parametrize(("text", "number", "speaker"), [row[1:] for row in SPEAKERS], ids=[row[0] for row in SPEAKERS])
def test_speaker(text: str, number: str, speaker: str | None) -> None:
    assert claim(text, number).speaker == speaker


DATES = [
    ("an insertion names its maker", "Aurora was a liner, run by Harrow Lines, which sank in 1932.", "1932", None, "sank"),
    ("the subject behind a participle", "Built in 1932, the Norwood Bridge carries trains.", "1932", "Norwood Bridge", "built"),
    ("a deed of the subject", "Norwood opened a school in 1932.", "1932", "Norwood", "school opened"),
    ("an event of the subject with an object", "In 1932 the Aurora struck a pier.", "1932", "Aurora", "struck"),
    ("in brackets", "Harrow (est. 1932) is a mill.", "1932", "Harrow", "founded"),
    ("a birth in brackets", "Ada Hill (born 4 May 1932) sold 14 pictures.", "4 May 1932", "Ada Hill", "born"),
    ("a participle without a preposition", "Harrow, founded 1932, is a mill.", "1932", "Harrow", "founded"),
    ("no event, but a subject", "Norwood has kept a fleet since 1932.", "1932", "Norwood", None),
]


@pytest.mark.parametrize(("text", "year", "entity", "attribute"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_date(text: str, year: str, entity: str | None, attribute: str | None) -> None:
    found = claim(text, year)
    assert (found.entity, found.attribute) == (entity, attribute), found.steps


TOLD = [
    ("a place phrase", "In Norwood, a town council met.", "town", ()),
    ("a longer phrase", "Norwood, a town hall, burnt.", "town", ()),
    ("people", "The German company grew.", "company", ()),
    ("of a thing that is no place", "The company of Hall left.", "company", ()),
    ("a copula", "Harrow is a small company in Wales. Reed is a small company in Wales.", "company", ("Harrow", "Reed")),
    ("of a place", "They love the island of Orr.", "island", ("Orr",)),
    ("shares", "Shares in Harrow rose.", "company", ("Harrow",)),
]


@pytest.mark.parametrize(("prose", "kind", "names"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_told_names(prose: str, kind: str, names: tuple[str, ...]) -> None:
    assert told_names(prose, kind) == names


def test_kinds_that_names_tell() -> None:
    names = ("Norwood", "Norwood Bridge", "Harrow Ltd", "Norwood Ferry", "Norway", "Bank as")
    assert [kind_of_name(name) for name in names] == [None, "bridge", "company", "ship", "country", "as"]


def test_persons() -> None:
    prose = "Hall, who paints, met Mr Reed of Harrow. Harrow, a mill, is old."
    assert [is_person(prose, name) for name in ("Hall", "Reed", "Harrow")] == [True, True, False]
