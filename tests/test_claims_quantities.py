"""Quantities in sentences: what is no claim, then amounts, units, hedges, ranges, ranks and restatements."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.numbers.quantities import Quantity, read_quantities
from checker.claims.tokens import tokenize
from checker.model.claim import Numeral


def read(text: str, hint: str | None = None) -> list[Quantity]:
    return read_quantities(tokenize(text), (), "en", hint)


def plain(numeral: Numeral | None) -> str:
    return "" if numeral is None else str(numeral.value)


def said(quantity: Quantity) -> str:
    """A quantity in one line: value, range or tolerance, unit, hedge unless there is none."""
    amount = quantity.amount
    number = f"{plain(amount.low)}..{plain(amount.high)}" if amount.low or amount.high else plain(amount.number)
    number += f"+-{plain(amount.margin)}" if amount.margin else ""
    hedge = "" if quantity.hedge in ("none", "range", "plus_minus") else quantity.hedge
    return " ".join(word for word in (hedge, number, quantity.unit) if word)


def claims(text: str, hint: str | None = None) -> list[str]:
    return [said(q) for q in read(text, hint) if not q.skip and not q.name]


NO_CLAIMS = [
    ("page", "Turn to page 12.", "label"),
    ("figure", "As Figure 3 shows, it leans.", "label"),
    ("abbreviated page", "See p. 14 there.", "label"),
    ("section sign", "Under § 4 it ends.", "label"),
    ("chapter in words", "Chapter two begins.", "label"),
    ("product code", "The A320 landed.", "code"),
    ("letters after digits", "A 5G mast stands there.", "code"),
    ("clock", "It rang at 11:53 sharp.", "clock time"),
    ("afternoon", "It rang at 6 pm sharp.", "clock time"),
    ("list marker", "3) Oil the hinge.", "list marker"),
    ("note mark", "The tower leans[7] a little.", "note mark"),
    ("telephone", "Dial +44 20 79460000 now.", "telephone number"),
    ("result", "The home side won 3-1.", "score"),
    ("place on the map", "It lies at 40 30 N there.", "coordinate"),
    ("odds", "The odds are 10 to 1 now.", "proportion"),
    ("proportion", "Mix it 3:1 with sand.", "proportion"),
    ("per so many", "It is told per 100,000 people.", "denominator"),
    ("address of a machine", "It listens on 192.168.0.1 only.", "dotted number"),
    ("screen", "A 1920x1080 screen hung there.", "size"),
    ("decade", "She painted in her 20s.", "decade or age"),
    ("answer on the web", "It sends 403 responses.", "label"),
    ("head of an item", "Session 2: bring a lamp.", "label"),
    ("a ticket", "2599 - Cleaner logs for all.", "label"),
    ("releases", "They mended releases 1.18 and later.", "label"),
    ("one as an article", "All keys lie in one slot.", "article"),
    ("one as pronoun", "Only this one is left.", "pronoun"),
    ("one of", "One of the bells broke.", "pronoun"),
    ("people in general", "When one thinks of mills, water comes to mind.", "pronoun"),
    ("first as adverb", "First, oil the hinge.", "adverb"),
    ("third party", "A third-party tool did it.", "idiom"),
    ("three-dimensional", "A three-dimensional map hung there.", "part of an adjective"),
    ("labels in a row", "Turn to pages 12, 15 and 18.", "label"),
    ("labels in the plural", "It fell in phases 2 and 3.", "label"),
    ("numbered sections", "See sections 3.2 and 4.1 there.", "label"),
    ("panel of a figure", "Fig. 5B shows the hull.", "code"),
    ("part of a drawing", "Oil flows past the valve 7.", "label"),
    ("legend of a drawing", "In the drawing, 15 is a flange.", "label"),
    ("marker inside a sentence", "It has faults: it leaks and 2) it creaks.", "list marker"),
    ("subscript apart", "The kiln gives off CO 2 at night.", "subscript"),
    ("subscript glued", "It is made of Ca(OH)2 alone.", "code"),
    ("Greek subscript", "The value of σ 2 is unknown.", "subscript"),
    ("exponent", "It is told in mol−1 here.", "exponent"),
    ("argument", "It is written f(3) here.", "argument"),
    ("steps of a scale", "They chose from a list (0 = never).", "key of a scale"),
    ("long code", "It was paid by grant GX 152920.", "code"),
    ("ISBN", "The ISBN is 978-3-16-148410-0 now.", "number with dashes"),
    ("year behind an adjective", "It rested after an active 2017.", "year"),
    ("year behind a possessive", "The tower's 2018 repairs took long.", "year"),
    ("noon", "It rang at 12 noon.", "clock time"),
]


@pytest.mark.parametrize(("name", "text", "reason"), NO_CLAIMS, ids=[n for n, _, _ in NO_CLAIMS])
def test_no_claim(name: str, text: str, reason: str) -> None:
    found = read(text)
    assert found and found[-1].skip == reason
    assert claims(text) == []


NAMES = [
    ("a version of what a verb names", "The linker in Run 1.5 is faster."),
    ("a version of what a verb names, in front", "Run 1.21 includes a new linker."),
    ("a title with a number", "Baking Good Bread 101: the Oven"),
    ("after a name", "He flew in a Boeing 747 twice."),
    ("company list", "The Forbes 400 are many."),
    ("camel case", "An iPhone 11 lay there."),
    ("hyphen", "A case of COVID-19 was seen."),
    ("ordinal", "They met at the 21st World Forum in spring."),
    ("number word", "All of this stood in the Four-Year Plan of the state."),
    ("wars", "It burnt in the Second World War and again later."),
    ("edition", "The catalogue (2020 Edition) is out of print."),
    ("street", "They live at 22 Mill Road now."),
]


@pytest.mark.parametrize(("name", "text"), NAMES, ids=[n for n, _ in NAMES])
def test_number_in_a_name(name: str, text: str) -> None:
    assert [q.name for q in read(text)] == [True]


SILENT = [
    ("twice a year", "They meet twice a year."),
    ("empty", ""),
    ("words only", "The lighthouse keeper had several cats and few friends."),
    ("seconds the motion", "He has a point."),
]


@pytest.mark.parametrize(("name", "text"), SILENT, ids=[n for n, _ in SILENT])
def test_nothing_to_read(name: str, text: str) -> None:
    assert read(text) == []


QUANTITIES = [
    # counts
    ("count", "The abbey has 7,482 books.", ["7482"]),
    ("count beside a place", "In Norway 400 museums closed.", ["400"]),
    ("one of a kind counts", "They kept one boat and two dogs.", ["1", "2"]),
    ("million glued", "The site had 4m users.", ["4000000"]),
    ("million short", "Some 12 mln trees fell.", ["about 12000000"]),
    ("thousand glued", "It sold 5k copies.", ["5000"]),
    ("scale of another script", "The town had 400万 visitors.", ["4000000"]),
    ("vague tens", "Tens of thousands of gulls nest there.", ["10000..100000"]),
    ("vague thousands", "Thousands of gulls nest there.", ["at_least 1000"]),
    # measures
    ("glued", "It is 5km long.", ["5 kilometer"]),
    ("metre, not million", "The wall is 4 m wide.", ["4 meter"]),
    ("hyphens", "A 12-million-ton pile and a 500-meter dish.", ["12000000 ton", "500 meter"]),
    ("degree sign apart", "It was 18 ° C inside.", ["18 degC"]),
    ("degrees in words", "It was 20 degrees Celsius inside.", ["20 degC"]),
    ("difference of temperatures", "The lake warmed by 2 °C.", ["2 delta_degC"]),
    ("latitude", "It lies at 41 degrees north.", ["41 degree"]),
    ("speed by slash", "It runs at 80 km/h.", ["80 kilometer/hour"]),
    ("speed by word", "It runs at 80 kilometres per hour.", ["80 kilometer/hour"]),
    ("power sign", "A field of 12 km2 and 3 m³ of soil.", ["12 kilometer^2", "3 meter^3"]),
    ("power word", "A hall of 20 sq. ft and 5 cubic metres.", ["20 foot^2", "5 meter^3"]),
    ("acceleration", "It falls at 9.8 m/s².", ["49/5 meter/second^2"]),
    ("concentration", "They found 40 µg/m³ of dust.", ["40 microgram/meter^3"]),
    ("a year", "It makes 5 tonnes a year.", ["5 tonne/year"]),
    ("no rate before earlier", "It cost $5 a year earlier.", ["5 USD"]),
    ("feet and inches", "He is 5 ft 6 in tall.", ["11/2 foot"]),
    ("height by primes", "He is 6'3\" tall.", ["25/4 foot"]),
    ("minutes of arc", "It lies at 40°30′ there.", ["81/2 degree"]),
    ("hours and minutes", "It took 2 hours and 30 minutes.", ["5/2 hour"]),
    ("data", "A limit of 512 KiB, 16 MB and 100 Mbps.", ["512 kibibyte", "16 megabyte", "100 megabit/second"]),
    ("temperature, not thousand", "The temperature is 2.5K higher.", ["5/2 kelvin"]),
    ("rate behind what is measured", "It lands 40 tonnes of fresh fish a day.", ["40 tonne/day"]),
    ("no rate behind another thing", "It lands 40 tonnes of fish in a day.", ["40 tonne"]),
    ("Chinese acre", "A field of 12 mu lay there.", ["12 mu"]),
    ("metric horsepower", "It gives 300 PS.", ["300 metric_horsepower"]),
    ("parts of a point", "It fell 1/4 point.", ["1/4"]),
    ("half of a unit", "It took half an hour and a quarter of a mile.", ["1/2 hour", "1/4 mile"]),
    ("age without unit", "A keeper aged 45 lives there.", ["45 year"]),
    ("inch is no preposition", "It sank 5 in 2010.", ["5"]),
    # shares
    ("percent", "A rise of 14.2 percent, 38pc and 4 per cent.", ["71/5 percent", "38 percent", "4 percent"]),
    ("points", "Up 5 percentage points and 25 basis points.", ["5 percentage_point", "25 basis_point"]),
    ("one in five", "One in five boats leaked.", ["1/5 dimensionless"]),
    ("thirds", "Two-thirds of the boats leaked.", ["2/3 dimensionless"]),
    ("a quarter", "A quarter of the boats leaked.", ["1/4 dimensionless"]),
    ("fine parts", "Three twenty-fifths of it burnt.", ["3/25 dimensionless"]),
    ("a thousandth", "It is a thousandth of that.", ["1/1000 dimensionless"]),
    ("so many of a sample", "They kept 16/580 of the seeds.", ["4/145 dimensionless"]),
    ("quotient in words", "The answer is one over twenty.", ["1/20 dimensionless"]),
    ("no quotient before a stretch of time", "She read 20 over 3 years.", ["20", "3 year"]),
    ("ratio with a colon", "A ratio of 3:2 was chosen.", ["3/2 dimensionless"]),
    ("ratio in words", "It was a ratio of 4 to 1.", ["4 dimensionless"]),
    ("percentage of", "It has an alcohol percentage of 12.", ["12 percent"]),
    ("no percentage of a count", "What percentage of 12 boats sank?", ["12"]),
    ("a quarter of a million", "A quarter of a million bees flew.", ["250000"]),
    ("twice", "It holds twice as many, or double the load.", ["2 dimensionless", "2 dimensionless"]),
    ("fold", "A 5-fold rise was seen, and output halved.", ["5 dimensionless", "1/2 dimensionless"]),
    ("multiple", "It is 40 times as long and 3x wider.", ["40 dimensionless", "3 dimensionless"]),
    # money
    ("sign", "It cost $450 million.", ["450000000 USD"]),
    ("sign with prefix", "It cost HK$2.5m or A$30.", ["2500000 HKD", "30 AUD"]),
    ("prefix after the sign", "It cost $US160 million.", ["160000000 USD"]),
    ("code glued", "It cost EUR125m.", ["125000000 EUR"]),
    ("code behind", "It cost 115.5USD.", ["231/2 USD"]),
    ("words", "It cost 2 million Swiss francs.", ["2000000 CHF"]),
    ("rupees in crore", "It cost Rs 500 crore.", ["5000000000 INR"]),
    ("shared word decided", "It cost 50 pesos in Mexico.", ["50 MXN"]),
    ("shared word open", "It cost 50 pesos.", ["50"]),
    ("shared sign decided", "Japan paid ¥3.4 billion.", ["3400000000 JPY"]),
    ("two sums in a row", "Tickets: 50 dollars, 50 dollars", ["50 USD", "50 USD"]),
    ("cents are hundredths", "It cost 50 cents.", ["1/2 USD"]),
    ("dollars and cents", "It cost thirteen dollars and forty-five cents.", ["269/20 USD"]),
    ("a share", "It paid $70 a share.", ["70 USD/share"]),
    ("pounds of weight", "It weighs 25 pounds.", ["25 pound"]),
    ("pounds of money", "The fine was 25 pounds.", ["25 GBP"]),
    ("cents without a word", "It cost 15 dollars 50.", ["31/2 USD"]),
    ("dollars, then a count", "It cost 15 dollars and 50 boats came.", ["15 USD", "50"]),
    ("scale behind the code", "It cost 75 EUR million.", ["75000000 EUR"]),
    ("scale in the code", "It cost 120 MEUR and 5 kSEK.", ["120000000 EUR", "5000 SEK"]),
    ("francs", "It cost 500 million francs.", ["500000000 CHF"]),
    ("francs of an unnamed currency", "The Senegal line cost 500 million francs.", ["500000000"]),
    ("pence", "The price rose to 164p.", ["41/25 GBP"]),
    ("lines of a screen", "The price of a 1080p screen fell.", []),
    ("signs folded to ASCII", "It cost PS2.7m or Y=590 million.", ["2700000 GBP", "590000000 JPY"]),
    ("a machine is no sum", "The price of a PS5 fell.", []),
    ("a unit shared with the whole", "He raised 280 million of the 1.5 billion shekels.", ["280000000 ILS", "1500000000 ILS"]),
    ("lei and litas", "It cost 500 lei or 30 litas.", ["500 RON", "30 LTL"]),
    ("won is a verb", "In spring 5 won medals.", ["5"]),
    # hedges
    ("about", "About 6,300 gulls nest there.", ["about 6300"]),
    ("an estimated total", "An estimated total of three million bees.", ["about 3000000"]),
    ("less than", "Fewer than a thousand gulls nest there.", ["less_than 1000"]),
    ("bound wins over about", "Up to about 50 guests came.", ["at_most 50"]),
    ("more than money", "It is worth more than $3 billion.", ["more_than 3000000000 USD"]),
    ("no fewer than", "No fewer than 7 boats sank.", ["at_least 7"]),
    ("plus sign", "It has 400+ rooms.", ["at_least 400"]),
    ("or more", "It has 5 or more rooms.", ["at_least 5"]),
    ("odd", "It has 20-odd rooms.", ["about 20"]),
    ("sign", "It has ≥5 rooms and <9 doors.", ["at_least 5", "less_than 9"]),
    ("over as a stretch of time", "It grew over five years.", ["5 year"]),
    ("for over", "It stood for over five years.", ["more_than 5 year"]),
    ("or equal", "It is less than 40 or equal to it.", ["at_most 40"]),
    ("greater or equal", "It is greater or equal to 40.", ["at_least 40"]),
    ("tolerance in words", "It is 5 km plus or minus 200 m long.", ["5+-1/5 kilometer"]),
    ("tolerance", "It is 5 ± 0.2 mm thick.", ["5+-1/5 millimeter"]),
    # ranges
    ("dash", "It has 11-13 rooms.", ["11..13"]),
    ("dash with unit", "It is 11–13°C inside.", ["11..13 degC"]),
    ("between", "Between 5 and 10 boats sank.", ["5..10"]),
    ("between sums for a share", "It paid between $62 and $68 per share.", ["62..68 USD/share"]),
    ("shared scale", "It cost $2-3 million.", ["2000000..3000000 USD"]),
    ("two bounds", "More than 40 and fewer than 60 boats sank.", ["40..60"]),
    ("two bounds, the upper one first", "At most 60 but at least 40 boats sank.", ["40..60"]),
    ("bounds of two things", "More than 40 boats and fewer than 60 carts came.", ["more_than 40", "less_than 60"]),
    ("bounds with nothing between", "It is more than 60 and less than 40.", ["more_than 60", "less_than 40"]),
    ("blanks around the dash", "The range is 1000 - 5000.", ["1000..5000"]),
    ("two units", "It is 500 m to 2 km away.", ["1/2..2 kilometer"]),
    ("from and to", "They weigh from 20 to 30 kg.", ["20..30 kilogram"]),
    ("a change is no range", "It rose from 5 to 8 tonnes.", ["5 tonne", "8 tonne"]),
    ("a fall", "It fell from 6 to 4 percent.", ["6 percent", "4 percent"]),
    ("no years", "It has 40 year-round guests.", ["40"]),
    ("a change of a rate", "Pay rose from 5 euros an hour to 7 euros.", ["5 EUR/hour", "7 EUR/hour"]),
    ("a change of two rates", "It went from $75 per barrel to $46 per tonne.", ["75 USD/barrel", "46 USD/tonne"]),
    ("a step and a level", "It rose by $5 to $9.", ["5 USD", "9 USD"]),
    ("far apart in a series", "It rose from 50 boats in spring to 90 boats.", ["50", "90"]),
    ("two or three", "Two or three boats sank.", ["2..3"]),
    ("list", "Runs of 5, 10 and 15 km.", ["5 kilometer", "10 kilometer", "15 kilometer"]),
    ("by", "A 3 by 4 metre room.", ["3 meter", "4 meter"]),
    # ranks
    ("ordinal", "It ranks sixth and came 12th.", ["6 rank", "12 rank"]),
    ("top", "It is among the top ten.", ["1..10 rank"]),
    ("number", "It is ranked No. 5 there.", ["5 rank"]),
    ("second is a rank", "A second deck was built.", ["2 rank"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), QUANTITIES, ids=[n for n, _, _ in QUANTITIES])
def test_quantity(name: str, text: str, expected: list[str]) -> None:
    assert claims(text) == expected


KINDS = [
    ("duration", "for six months", "duration", "time"),
    ("ratio", "two-thirds of it", "ratio", "number"),
    ("rank", "the seventh bridge", "rank", "rank"),
    ("version", "since version 3.10", "version", "version"),
    ("money", "some 40 euros", "quantity", "currency"),
    ("price per unit", "40 euros per barrel", "quantity", "currency/volume"),
    ("share", "40 percent", "quantity", "percent"),
    ("count", "40 boats", "quantity", "number"),
]


@pytest.mark.parametrize(("name", "text", "kind", "dimension"), KINDS, ids=[k[0] for k in KINDS])
def test_kind_and_dimension(name: str, text: str, kind: str, dimension: str) -> None:
    assert [(q.kind, q.dimension) for q in read(text)] == [(kind, dimension)]


RESTATED = [
    # name, text, index that the second quantity restates
    ("two counts", "It has 40 rooms (12 halls).", None),
    ("share in brackets", "It kept 40 boats (12 percent).", None),
    ("same unit", "It is 30 m (40 m) long.", None),
    ("other measure", "It is 30 m long and weighs 5 tonnes.", None),
    ("no tie", "It cost 30 euros, 40 dollars less.", None),
    ("brackets", "It is 30 metres (98 ft) long.", 0),
    ("slash", "It was 20 °C / 68.5F inside.", 0),
    ("money in brackets", "It cost 47.5 million euros (about US$64 million).", 0),
    ("or", "It cost £2 million, or $2.5 million.", 0),
    ("equivalent", "It cost 2 million pounds, equivalent to 2.5 million dollars.", 0),
    ("ranges", "It fell by 1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit).", 0),
]


@pytest.mark.parametrize(("name", "text", "index"), RESTATED, ids=[r[0] for r in RESTATED])
def test_restatement(name: str, text: str, index: int | None) -> None:
    assert read(text)[1].restates == index


AGES = [
    ("no age", "It took five years.", False),
    ("old", "She is five years old.", True),
    ("hyphens", "A 400-year-old oak fell.", True),
    ("of age", "Children of five years of age came.", True),
    ("surname at the start", "Okafor, 66, has left.", True),
]


@pytest.mark.parametrize(("name", "text", "expected"), AGES, ids=[a[0] for a in AGES])
def test_age(name: str, text: str, expected: bool) -> None:
    assert ("an age" in read(text)[0].steps) == expected


def test_amount_beside_a_shared_sign_decides() -> None:
    assert claims("It cost ¥700 million, or $100 million.") == ["700000000 CNY", "100000000 USD"]
    assert claims("It cost ¥11 billion ($100 million).") == ["11000000000 JPY", "100000000 USD"]


def test_hint_decides_a_shared_sign() -> None:
    assert claims("It cost ¥5.", "JPY") == ["5 JPY"]
    assert claims("It cost $5.", "CAD") == ["5 CAD"]
    assert claims("It cost €5.", "CAD") == ["5 EUR"]


def test_tokens_of_dates_are_left_alone() -> None:
    tokens = tokenize("In 2014 it had 40 boats")
    assert [said(q) for q in read_quantities(tokens, [(1, 2)], "en")] == ["40"]


LONG = [
    "1 ft ",
    "one hundred and ",
    "Norwood 12 ",
    "5-",
    "$5, ",
    "12 345 ",
    "¥5 to ",
    "3 C, ",
    "between 5 and ",
    "half a mile ",
    "1/2 ",
    "10^9 ",
    "over 5 cents ",
]


@pytest.mark.parametrize("piece", LONG)
def test_an_endless_sentence_is_read_in_time(piece: str) -> None:
    assert len(read(piece * 3000)) > 0


def test_bare_year_says_so_in_its_steps() -> None:
    assert read("It was 1998 there.")[0].steps == ("looks like a year",)


def test_spans_of_number_and_phrase() -> None:
    tokens = tokenize("worth more than US$3.4 billion a year")
    (found,) = read_quantities(tokens, (), "en")
    assert [t.text for t in tokens[found.first : found.last]] == ["3.4", "billion"]
    assert tokens[found.outer_first].text == "more" and found.outer_last == len(tokens)


PIECES = st.sampled_from(
    "5 12 1,000 2.5 2014 one two twenty hundred million half third tens of and or to from between - – / ( ) . , : % $ € ¥ km m s C F ° ² x"
    " per a an the about over more"
    " than + ± first top no. page million-ton RMB US 'S bn K first second 's".split(" ")
)


@given(st.lists(PIECES, max_size=14), st.booleans())
def test_any_text_is_read_in_order(pieces: list[str], spaced: bool) -> None:
    tokens = tokenize((" " if spaced else "").join(pieces))
    found = read_quantities(tokens, (), "en")
    assert all(0 <= q.outer_first <= q.first < q.last <= q.outer_last <= len(tokens) for q in found)
    assert all(a.last <= b.first for a, b in pairwise(found))


@given(st.integers(1, 10**9), st.sampled_from(["km", "kg", "percent", "euros"]))
def test_grouping_says_nothing(value: int, unit: str) -> None:
    (grouped,), (bare,) = read(f"It is {value:,} {unit}."), read(f"It is {value} {unit}.")
    assert (grouped.amount, grouped.unit) == (bare.amount, bare.unit)
    assert grouped.amount.number is not None and grouped.amount.number.value == Fraction(value)
