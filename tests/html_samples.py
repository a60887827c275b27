"""Audits for the tests of the HTML page: sources that agree and disagree over the years, scripts of both directions, and very many findings."""

from __future__ import annotations

from fractions import Fraction

from builders import amount, as_of, audit, claim, document, finding, inventory, measured, side
from report_samples import HOSTILE, hostile

from checker.model.audit import Audit
from checker.model.claim import Skipped
from checker.model.document import Document, Source
from checker.model.interval import Interval
from checker.model.measured import Measured
from checker.model.moment import year_of

GUESTS = {"unit": "guest", "noun": "guests", "dimension": "count", "entity": "Moor Museum", "attribute": "visitors"}


def survey(name: str, text: str, year: int, **fields: str) -> Document:
    """A page of a survey that appeared in the year after the one that it tells of."""
    source = Source(title=f"Report of {year}", publisher=name.title(), published=year_of(year + 1), url=f"https://example.org/{name}", **fields)
    return document(f"surveys/{name}.md", text, source)


def guests(where: Document, text: str, value: int, year: int, said: Interval | None = None) -> Measured:
    """How many came to the museum."""
    line = next(line for line in where.text.splitlines() if text in line)
    return measured(claim(where, text, line, amount=amount(value), when=as_of(year_of(year)), **GUESTS), said, source=where.source)


def museum() -> Audit:
    """Three sources on one museum: two agree on 2018, one does not; another year; and a date that two sources give."""
    county = survey("county", "# Moor Museum\n\nIn 2018 it counted 48,210 visitors, and 51,300 visitors in 2019.\n\nIt was founded in 1931.\n", 2019)
    press = survey("press", "Only 31,000 people came to Moor Museum in 2018 <b>& no more</b>.\nCall 555 0199.\n", 2018)
    guide = survey("guide", "The museum, founded in 1931, had some 48,000 visitors in 2018.\nMore than 50,000 visitors came in 2019.\n", 2019)
    first, second = guests(county, "48,210", 48_210, 2018), guests(county, "51,300", 51_300, 2019)
    third = guests(press, "31,000", 31_000, 2018)
    fourth = guests(guide, "48,000", 48_000, 2018, Interval(Fraction(47_000), Fraction(49_000)))
    fifth = guests(guide, "50,000", 50_000, 2019, Interval(Fraction(50_000), None, low_open=True))
    founded = {"kind": "date", "days": year_of(1931), "unit": "date", "dimension": "date", "entity": "Moor Museum", "attribute": "founded"}
    dates = [measured(claim(where, "1931", **founded), source=where.source) for where in (county, guide)]
    found = finding(
        "Sources disagree on the number of visitors of Moor Museum in 2018: 48,210 / 31,000",
        side("48,210 visitors", first, fourth),
        side("31,000 visitors", third),
        hint="one may count paying guests alone",
        steps=("both are of 2018", "conflict: no value fits both"),
        fingerprint="00aa11bb22cc33dd",
    )
    note = finding(
        "51,300 visitors came after 48,210", side("51,300", second), side("48,210", first), severity="info", rule="steep", fingerprint="00aa11bb22cc33ee"
    )
    skipped = Skipped(press.place(press.text.index("555"), press.text.index("555") + 8), "555 0199", "Call 555 0199.", "phone number")
    return audit(found, note, of=inventory(first, second, third, fourth, fifth, *dates, skipped, documents=(county, guide, press)), compared=4)


def scripts() -> Audit:
    """Arabic against Chinese, with a name that turns the line round."""
    arabic = survey("arabic", "بلغ عدد زوار المتحف 42 ألف زائر في عام 2018.\n", 2018, language="ar")
    chinese = survey("chinese", "该博物馆在2018年接待了53名游客。\n", 2018, language="zh")
    one, other = guests(arabic, "42", 42_000, 2018), guests(chinese, "53", 53, 2018)
    found = finding("عدد الزوار: 42 / 53", side("42 ألف", one), side("53名", other), fingerprint="00aa11bb22cc33ff")
    return audit(found, of=inventory(one, other, documents=(arabic, chinese)), compared=2)


def hostile_page() -> Audit:
    """Every hostile sentence as text, title, publisher, name and address of a source."""
    findings = []
    documents = []
    for number, (name, text) in enumerate(HOSTILE.items()):
        source = Source(title=text[:300], publisher="<img src=x onerror=alert(1)>", url="javascript:alert(1)", language='"><script>alert(2)</script>')
        where = document(f"docs/{number}</title><script>alert(3)</script>.md", text, source)
        bad = measured(claim(where, "42", amount=amount(42), unit="meter", dimension="length", entity="</script><script>", attribute="</style>"), source=source)
        documents.append(where)
        findings.append(finding(f"{name}: \x1b[2J|`<b>", side("<i>42</i>", bad), side("1,240 m", hostile("It is 42 m.")), fingerprint=f"{number:016x}"))
    claims = [m for found in findings for s in found.sides for m in s.claims]
    return audit(*findings, of=inventory(*claims, documents=tuple(documents)), compared=2)


def many(findings: int, claims: int) -> Audit:
    """So many findings on so many claims, in documents of a hundred lines; a hundred claims speak of each thing."""
    documents: list[Document] = []
    found: list[Measured] = []
    for volume in range(claims // 100):
        said = [(f"Museum {(volume * 37 + i * 11) % max(2, claims // 100)}", 100 + (volume * 7919 + i * 104_729) % 99_000, 2000 + i % 20) for i in range(100)]
        lines = [
            f"According to the yearly survey, {name} was visited by {value:,} guests in {year}, which pleased the council.\n" for name, value, year in said
        ]
        where = document(f"archive/volume-{volume:03}.md", "".join(lines), Source(publisher=f"Survey {volume}", published=year_of(2000 + volume % 20)))
        documents.append(where)
        for (name, value, year), line in zip(said, lines, strict=True):
            one = claim(where, f"{value:,}", line.rstrip(), amount=amount(value), when=as_of(year_of(year)), **(GUESTS | {"entity": name}))
            found.append(measured(one, source=where.source))
    pairs = [(found[number], found[(number * 13 + 101) % len(found)]) for number in range(findings)]
    told = [
        finding(
            f"Sources disagree on the number of visitors of {one.claim.entity}: {one.claim.text} / {other.claim.text}",
            side(one.claim.text, one),
            side(other.claim.text, other),
            fingerprint=f"{number:016x}",
        )
        for number, (one, other) in enumerate(pairs)
    ]
    return audit(*told, of=inventory(*found, documents=tuple(documents)), compared=claims // 2)
