"""Whole audits, made up, that the tests of the report print in every format."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from builders import amount, as_of, audit, claim, document, finding, inventory, measured, side, span

from checker.model.audit import Audit, Inventory
from checker.model.claim import Amount, Claim, Numeral, Skipped
from checker.model.document import Document, Source, Unread
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import Period, day_number, day_of, month_of, year_of
from checker.model.rule import AgreementOptions, ChronologyOptions, Example, ExampleText, Rule

HARBOUR = Source(publisher="Harbour Office", published=day_of(2019, 5, 12), published_from="sources.yaml")
GUIDE = document(
    "docs/guide.md", "# Sandy Bridge\n\nThe crossing opened in April 2018.\nThe Sandy Bridge is 1,240 m long and carries a footpath on either side.\n", HARBOUR
)
FAQ = document("docs/faq.md", "How long is it?\nThe bridge measures 1,240 metres from bank to bank.\n")
README = document(
    "README.md",
    "Everything that one may want to know of the old town stands on these pages, from the market hall to the river walk, and who likes "
    "figures may learn that Sandy Bridge, with its length of 1.42 km, is the longest footbridge between the two lakes, longer than the "
    "Mill Bridge and the Weir Bridge taken together, and open day and night.\n",
    Source(publisher="Town Council", published=month_of(2021, 3)),
)
NOTES = document("notes/walk.txt", "It takes a quarter of an hour to cross the bridge, which is about 1.3 km long, on foot.\n")


def length(where: Document, text: str, value: str, unit: str, **fields: Any) -> Claim:
    """A length of the bridge."""
    return claim(
        where, text, sentence_with(where, text), amount=amount(value), unit=unit, dimension="length", entity="Sandy Bridge", attribute="length", **fields
    )


def sentence_with(where: Document, text: str) -> str:
    """The line that holds the text."""
    return next(line for line in where.text.splitlines() if text in line)


def bridge() -> tuple[Measured, Measured, Measured, Measured]:
    """Three lengths of one bridge, and one that fits two of them."""
    guide = measured(
        length(GUIDE, "1,240 m", "1240", "meter", when=as_of(year_of(2019), "manifest")), source=HARBOUR, steps=("4 digits, no zeros to spare: exact",)
    )
    faq = measured(length(FAQ, "1,240 metres", "1240", "meter"))
    readme = measured(length(README, "1.42 km", "1.42", "kilometer"), Interval(Fraction("1.415"), Fraction("1.425"), False, True), source=README.source)
    about = measured(length(NOTES, "about 1.3 km", "1.3", "kilometer", hedge="about"), Interval(Fraction("1.2"), Fraction("1.45")))
    return guide, faq, readme, about


CENSUS = document("data/visitors.md", "In 2022 the museum counted 48,210 visitors (of whom 31% came from abroad), 2.1 million krones ($330,000) were taken.\n")
CHARTER = document("data/charter.md", "The sailing club, founded in 1931, is older than the harbour.\nThe harbour was dug in 1954.\n")


def money() -> tuple[Measured, Measured]:
    """One sum in two currencies, in one sentence."""
    fields: dict[str, Any] = {"dimension": "currency", "entity": "museum", "attribute": "takings", "when": as_of(year_of(2022))}
    stated = measured(claim(CENSUS, "2.1 million krones", amount=amount(2_100_000), unit="DKK", **fields))
    return stated, measured(claim(CENSUS, "$330,000", amount=amount(330_000), unit="USD", **fields))


def founding() -> tuple[Measured, Measured]:
    """A member that is older than what it belongs to."""
    club = claim(
        CHARTER,
        "1931",
        sentence_with(CHARTER, "1931"),
        kind="date",
        days=year_of(1931),
        unit="date",
        dimension="date",
        entity="sailing club",
        attribute="founding",
    )
    port = claim(
        CHARTER, "1954", sentence_with(CHARTER, "1954"), kind="date", days=year_of(1954), unit="date", dimension="date", entity="harbour", attribute="founding"
    )
    return measured(club), measured(port)


def three_findings() -> Audit:
    """An error between files, a warning inside one sentence, a note on two dates, with a file that was not read and numbers that were skipped."""
    guide, faq, readme, about = bridge()
    stated, restated = money()
    club, port = founding()
    conflict = finding(
        "length of Sandy Bridge: 1,240 m in two sources, 1.42 km in one",
        side("1,240 m", guide, faq),
        side("1.42 km", readme),
        undecided=(about,),
        steps=("said sets [1240, 1240] and [1415, 1425) m do not meet",),
        fingerprint="5b1d0c2f7a9e4e11",
    )
    restates = finding(
        "takings of museum: DKK 2.1 million was USD 279,000 to 323,000 in 2022, not USD 330,000",
        side("DKK 2.1 million", stated),
        side("USD 330,000", restated),
        rule="sum-in-two-currencies",
        severity="warning",
        confidence=0.85,
        verdict="tension",
        fingerprint="77aa0c2f7a9e4e12",
        hint="the rates of a whole year were used, from the lowest to the highest; a rate of an earlier year may have been meant",
    )
    older = finding(
        "sailing club (1931) is older than harbour (1954), which it belongs to",
        side("1931", club),
        side("1954", port),
        rule="part-before-whole",
        severity="info",
        evidence=(guide, faq, readme, about, stated, restated),
        fingerprint="99ff0c2f7a9e4e13",
    )
    return audit(conflict, restates, older, of=whole_inventory(), compared=7)


def whole_inventory() -> Inventory:
    """Claims of every kind and hedge, some that cannot be compared, and numbers that are no claims."""
    text = document(
        "docs/limits.md",
        "Version 3.10 or later is needed. A team may hold more than 400 and at most 500 rooms; 10 to 20 of them may be heated to 21.5 °C ± 0.5. "
        "In the spring of 1987 Highway 66 was third in the list. By 12 May 2019 the council plans to plant some 9,600 trees, up 12%. Call 555 0199.\n",
    )
    found: list[Measured | Claim | Skipped] = [*bridge(), *money(), *founding()]
    attributed: dict[str, Any] = {"entity": "team", "attribute": "rooms", "noun": "rooms", "unit": "room", "dimension": "count"}
    number = Fraction
    found += [
        measured(claim(text, "3.10 or later", kind="version", version="3.10", unit="version", dimension="version", hedge="at_least", status="unattributed")),
        measured(
            claim(text, "more than 400", amount=amount(400), hedge="more_than", **attributed),
            Interval(number(400), None, True),
            Interval(number(400), number(800), True),
        ),
        measured(claim(text, "at most 500 rooms", amount=amount(500), hedge="at_most", **attributed), Interval(None, number(500))),
        measured(claim(text, "10 to 20", amount=span(10, 20), hedge="range", scope=("heated",), **attributed), Interval(number(10), number(20))),
        measured(
            claim(
                text,
                "21.5 °C ± 0.5",
                amount=Amount(Numeral(number("21.5"), number("0.1")), margin=Numeral(number("0.5"))),
                hedge="plus_minus",
                unit="degC",
                dimension="temperature",
                entity="heated rooms",
                attribute="temperature",
            ),
            Interval(number(21), number(22)),
        ),
        measured(
            claim(
                text,
                "the spring of 1987",
                kind="date",
                days=Period(day_number(1987, 3, 1), day_number(1987, 5, 31), "season"),
                unit="date",
                dimension="date",
                status="unattributed",
            )
        ),
        claim(text, "66", amount=amount(66), status="name", entity="Highway 66", reason="part of a name"),
        measured(claim(text, "third", kind="rank", amount=amount(3), unit="rank", dimension="rank", status="unattributed")),
        measured(claim(text, "12 May 2019", kind="date", days=day_of(2019, 5, 12), unit="date", dimension="date", hedge="at_most", status="unattributed")),
        measured(
            claim(
                text,
                "some 9,600 trees",
                amount=amount(9600),
                hedge="about",
                unit="tree",
                noun="trees",
                dimension="count",
                entity="council",
                attribute="trees",
                modality="planned",
                speaker="council",
            ),
            Interval(number(9000), number(10200)),
        ),
        claim(
            text,
            "12%",
            amount=amount(12),
            unit="percent",
            dimension="percent",
            change="up",
            kind="ratio",
            status="unattributed",
            reason="a growth of nothing named",
        ),
        Skipped(text.place(text.text.index("555"), text.text.index("555") + 8), "555 0199", "Call 555 0199.", "phone number"),
    ]
    documents = (README, CHARTER, CENSUS, FAQ, GUIDE, text, NOTES)
    return inventory(*found, documents=documents, unread=(Unread("scans/plan.pdf", "no text in it, only pictures"),))


WIDTH_RULE = Rule(
    "one-thing-one-length",
    "agreement",
    "One thing has one length",
    "error",
    "Two sources that give different lengths for one thing cannot both be right, and readers copy whichever they meet first.\n\n"
    "Rounding is allowed for: 1.2 km agrees with 1,240 m, but 1.3 km does not.",
    AgreementOptions(("length", "area")),
    (
        Example(
            (ExampleText("The Mill Bridge is 35 m long.", "2019-05", "Mill Bridge"), ExampleText("Mill Bridge has a length of 53 m.")),
            True,
            "digits changed places",
        ),
        Example((ExampleText("The Weir Bridge is 12 m long."), ExampleText("The *Weir Bridge* is 1 km long.")), True),
        Example((ExampleText("The Mill Bridge is 35 m long.\nIt is 3 m wide."),), False, "length and width"),
    ),
)
PART_RULE = Rule(
    "part-before-whole", "chronology", "Nothing is older than what it belongs to", "info", "A wrong year.", ChronologyOptions("member-before-container")
)

# A name for each, and a sentence that holds the number 42 once.
HOSTILE: dict[str, str] = {
    "escape codes": "The lamp is \x1b[31;1mred\x1b[0m and 42 m high\x1b]0;title\x07.",
    "a line turned round": "Gate \u202e42 m\u202c wide, \u2066then\u2069 nothing.",
    "markup": "<script>alert(1)</script> | a **42** `m` [x](javascript:y) ![z](http://a.example/b.png) # $x$ @team #7 &lt; ~~no~~",
    "control characters": "NUL\x00 BEL\x07 BS\x08 DEL\x7f CSI\x9b31m and 42 m.",
    "line ends": "First\r\nsecond\x0bthird\x0cfourth\x85fifth\u2028sixth\u2029 is 42 m long.\n",
    "half a pair": "A lone \ud800 surrogate, 42 m, \U000e0041 tag, \ufeff mark.",
    "wide": "展览馆长度为 42 米，比旧馆长三倍，也比邻近的图书馆和剧院加在一起还要长，因此每一位来参观的客人都会先问它到底有多长，然后再问怎么走。",
    "marks without width": "Z" + "\u0301" * 3000 + " is 42 m high.",
    "no spaces": "x" * 300 + "42" + "y" * 300,
    "a line of a megabyte": "word " * 100_000 + "42 m " + "more " * 100_000,
    "a list": "1. one\n- two\n+ three 42 m\n=====\n# four\n> five",
    "a formula": '=HYPERLINK("http://a.example") is 42',
}


def hostile(text: str) -> Measured:
    """The claim of 42 metres in a hostile sentence, in a file with a hostile name."""
    return measured(
        claim(document("docs/\x1b[7m|<b>`.md", text), "42", amount=amount(42), unit="meter", dimension="length", entity="E\x1b[0m|", attribute="a`b")
    )


def hostile_audit() -> Audit:
    """Every hostile sentence beside a plain one."""
    plain = bridge()[0]
    return audit(*(finding(f"{name}: \x1b[2J|`<b>", side("42 m", hostile(text)), side("1,240 m", plain)) for name, text in HOSTILE.items()))
