"""Documents and their marked sentences in, spans out: what a text says of a day of the week, of the order of two times, and of the stretch between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.data.spans import BEGUN, ENDED, ERAS, LIVES, MONTHS, MOVED, WEEKDAYS
from checker.groups.names import entity_key
from checker.groups.tied.marked import Marked, slot
from checker.groups.tied.parts import is_firm
from checker.model.case import Bucket, Span
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.frozen import dataclass
from checker.model.interval import Interval
from checker.model.measured import Measured, Reading
from checker.model.moment import Period, day_of, month_of, year_of
from checker.model.regex import regex

DAY_NAME = rf"(?P<name>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\.?"
NAMED_BEFORE = regex(rf"(?:^|\W){DAY_NAME},?\s+(?:the\s+)?$", re.IGNORECASE)
NAMED_FIRST = regex(DAY_NAME, re.IGNORECASE)
NAMED_BEHIND = regex(rf",?\s+(?:\(|(?:(?:which\s+)?(?:is|was)\s+)?an?\s+){DAY_NAME}(?=[\s,.;:)]|$)", re.IGNORECASE)
MONTH_NAME = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
FULL_DATE = regex(rf"(?=.*(?:{MONTH_NAME}|\d{{4}}-\d\d-\d\d))(?=.*\d{{4}})(?=.*(?<!\d)\d{{1,2}}(?!\d))", re.IGNORECASE)

# The month is capitalised, so that no pattern needs to fold case: the whole text of every document is searched for these.
A_MONTH = rf"(?:{'|'.join(sorted((name.capitalize() for name in MONTHS), key=lambda name: (-len(name), name)))})\b\.?"
A_DATE = rf"(?:(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({A_MONTH})\s+(?:(\d{{1,2}})(?:st|nd|rd|th)?,\s+)?)?(?<![\d.,$€£#/])([12]\d{{3}})(?![\d%]|[.,/]\d|-\d)"
ENDS = (
    regex(rf"\b[Ff]rom\s+{A_DATE},?\s+(?:to|until|till|through)\s+{A_DATE}"),
    regex(rf"\b[Bb]etween\s+{A_DATE}\s+and\s+{A_DATE}"),
    regex(rf"\({A_DATE}\s?[–—-]\s?{A_DATE}\)"),
    regex(rf"\((?:born|b\.)\s+(?:in\s+|on\s+)?{A_DATE}[,;]?\s+(?:and\s+)?(?:died|d\.)\s+(?:in\s+|on\s+)?{A_DATE}"),
)
# What every one of these has in it, and few documents have: it saves the search for them.
TWO_YEARS = regex(r"[12]\d{3}[,;]?\s*(?:to|until|till|through|and|died|d\.|[–—-])\s[\s\S]{0,20}?[12]\d{3}|[12]\d{3}\s?[–—-]\s?[\s\S]{0,20}?[12]\d{3}")
RANGE = regex(rf"{A_DATE}\s*(?:to|until|till|through|and|–|—|-)\s*{A_DATE}", re.IGNORECASE)
AND = r"\s*(?:to|until|till|through|and|–|—|-)\s*"
SHORT_RANGES = (
    regex(
        rf"(?P<first_day>\d{{1,2}})(?:\s(?P<first_month>{A_MONTH}))?(?P<first_end>){AND}(?P<last_start>)(?P<day>\d{{1,2}})\s(?P<month>{A_MONTH})\s(?P<year>[12]\d{{3}})"
    ),
    regex(
        rf"(?P<first_month>{A_MONTH})\s(?P<first_day>\d{{1,2}})(?P<first_end>){AND}(?P<last_start>)(?:(?P<month>{A_MONTH})\s)?(?P<day>\d{{1,2}}),\s(?P<year>[12]\d{{3}})"
    ),
    regex(rf"(?P<first_month>{A_MONTH})(?P<first_end>){AND}(?P<last_start>)(?P<month>{A_MONTH})\s(?P<year>[12]\d{{3}})"),
)
FOLLOWS = regex(r"\s*(?:$|[.,;:)\]—–]|(?:in|by|when|as|at|for|and|but|the|with|under|during|on|while|or|it|he|she|they|was|were|is)\b)")
ERA = regex(rf"\s*(?:{'|'.join(map(re.escape, ERAS))})")
SHIFTED = regex(rf"\b(?:{'|'.join(MOVED)})", re.IGNORECASE)
REACH = 80  # characters before a range in which a word may say that a date was moved

SINCE = rf"(?:{'|'.join(BEGUN)})"
DATE, LATER = slot("D", "start"), slot("D", "end")
NOT_OFTEN = "".join(f"(?<!{word} )" for word in ("every", "each", "within", "first", "last", "next", "than", "after", "per", "once", "twice"))
DURATION = NOT_OFTEN + slot("T", "stated") + r"(?! (?:ago|later|before|after|earlier|until))"
LASTING = r"(?: (?!in\b|during\b|of\b|before\b|after\b|at\b|and\b|on\b|between\b|within\b|until\b|since\b|by\b)[a-z][\w-]*){0,3}"
DURATIONS = (
    regex(rf"{DURATION}{LASTING},? \(?(?:from )?{slot('D', 'both')}", re.IGNORECASE),
    regex(rf"from {slot('D', 'both')},? (?:for |a (?:period|span|total|stretch) of |lasting |or |that is,? |a )+{DURATION}", re.IGNORECASE),
)
BORN = r"(?:born|b\.)"
DIED = rf"(?:{'|'.join(ENDED)})"
AGED = rf"(?:aged|at (?:the )?age of|at age|at the age) {slot('VT', 'stated')}"
AGES = (
    regex(rf"{BORN}[^‹›]{{0,50}}{DATE}[^‹›]{{0,120}}\b{DIED}\b[^‹›]{{0,50}}{LATER}[^‹›]{{0,20}} {AGED}", re.IGNORECASE),
    regex(rf"{BORN}[^‹›]{{0,50}}{DATE}[^‹›]{{0,120}}\b{DIED}\b[^‹›]{{0,50}} {AGED}[^‹›]{{0,20}}{LATER}", re.IGNORECASE),
)
DEATHS = (
    regex(rf"\bwas {slot('VT', 'stated')} when (?:he|she|they) {DIED}\b[^‹›]{{0,30}}{LATER}", re.IGNORECASE),
    regex(rf"\b{DIED}\b[^‹›]{{0,50}}{LATER}[^‹›]{{0,20}} {AGED}", re.IGNORECASE),
    regex(rf"\b{DIED}\b[^‹›]{{0,50}} {AGED}[^‹›]{{0,20}}{LATER}", re.IGNORECASE),
)
ANNIVERSARIES = (
    regex(rf"{SINCE}[^‹›]{{0,40}}{DATE}[^‹›]{{0,80}}{slot('K', 'stated')} (?:anniversary|birthday|jubilee)\b[^‹›]{{0,30}}{LATER}", re.IGNORECASE),
    regex(rf"{LATER}[^‹›]{{0,80}}{slot('K', 'stated')} (?:anniversary|birthday)\b[^‹›]{{0,40}}{SINCE}[^‹›]{{0,30}}{DATE}", re.IGNORECASE),
)
OCCASIONS = ("anniversary", "birthday", "jubilee")
EDITIONS = (
    regex(
        rf"(?:first|originally) (?:held|run|staged|organi[sz]ed|awarded|published)[^‹›]{{0,30}}{DATE}[^‹›]{{0,120}}"
        rf"{slot('K', 'stated')} (?:annual )?[^‹›]{{0,40}}{LATER}",
        re.IGNORECASE,
    ),
)
ANNUAL = regex(r"\bannual|\byearly\b|\bevery year\b|\beach year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ends:
    """The two dates of a range as written, with the offsets of each in its text."""

    first: Period
    last: Period
    first_at: tuple[int, int]
    last_at: tuple[int, int]


def births_in(buckets: Iterable[Bucket]) -> dict[str, Sequence[Measured]]:
    """The dates of birth of each thing, by its key."""
    return {b.key.entity: b.claims for b in buckets if b.key.attribute == "born" and b.key.dimension == "date" and not b.key.scope}


def gather_spans(sentences: Iterable[Marked], births: Mapping[str, Sequence[Measured]]) -> Iterator[Span]:
    """Every span that the sentences of a document state, in order of place."""
    for sentence in sentences:
        yield from weekdays_in(sentence)
        if len(sentence.claims) > 1:
            yield from durations_in(sentence)
            yield from ages_in(sentence, births)
            yield from ordinals_in(sentence)


def lives_of(buckets: Sequence[Bucket]) -> Iterator[Span]:
    """Things that end before they begin by all that is said of both, such as a person who died before every stated birth."""
    by_name = {(b.key.entity, b.key.attribute): b for b in buckets if b.key.dimension == "date" and not b.key.scope}
    for (entity, attribute), bucket in by_name.items():
        other = by_name.get((entity, LIVES.get(attribute, "")))
        starts, ends = ([m for m in b.claims if is_firm(m)] if b else [] for b in (bucket, other))
        if starts and ends:
            first = min(starts, key=lambda m: m.exact.said.floor)
            last = max(ends, key=lambda m: m.exact.said.ceiling)
            yield Span("order", first, last, last, f"{attribute} and {LIVES[attribute]}")


def weekdays_in(sentence: Marked) -> Iterator[Span]:
    """Full dates beside the day of the week that they are said to be."""
    for m in sentence.claims:
        days, text, place = m.claim.days, m.claim.text, m.claim.place
        if m.claim.kind != "date" or days is None or days.days != 1 or not FULL_DATE.match(text):
            continue
        prose = sentence.document.prose
        before = NAMED_FIRST.match(text) or NAMED_BEFORE.search(prose, max(0, place.start - 14), place.start)
        found = before or NAMED_BEHIND.match(prose, place.end)
        if found:
            yield Span("weekday", m, m, m, found["name"], WEEKDAYS[found["name"].lower()])


def orders_in(document: Document) -> Iterator[Span]:
    """Ranges of dates whose end lies before their start; a word that says that a date was moved makes two points of them."""
    if not TWO_YEARS.search(document.prose):
        return
    for match in found_by(ENDS, document.prose):
        ends = ends_of(match)
        if ends is None or not backwards(ends) or ERA.match(document.prose, match.end()):
            continue
        before = document.prose[max(0, match.start() - REACH) : match.start()]
        if (match[0][0] == "(" or FOLLOWS.match(document.prose, match.end())) and not SHIFTED.search(before):
            start, end = (dated(document, *at, period) for at, period in ((ends.first_at, ends.first), (ends.last_at, ends.last)))
            yield Span("order", start, end, end, " ".join(match[0].split()))


def found_by(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What some patterns find in a text, each in turn."""
    for pattern in patterns:
        yield from pattern.finditer(text)


def ends_of(match: re.Match[str]) -> Ends | None:
    """The two dates that a pattern with two of `A_DATE` found; None for a day that no calendar has."""
    groups = match.groups()[-8:]
    count = len(match.groups()) - 8
    first, last = period_of(groups[:4]), period_of(groups[4:])
    if first is None or last is None:
        return None
    spans = [match.span(count + n) for n in range(1, 9)]
    first_at, last_at = ([span for span in part if span[0] >= 0] for part in (spans[:4], spans[4:]))
    return Ends(first, last, (min(first_at)[0], max(end for _, end in first_at)), (min(last_at)[0], max(end for _, end in last_at)))


def short_range(text: str) -> Ends | None:
    """The two dates of a range that gives its year once, at its end ("1 June to 10 June 2019", "June 1–10, 2019", "June to August 2019")."""
    for pattern in SHORT_RANGES:
        match = pattern.fullmatch(text)
        if match:
            parts = match.groupdict()
            month = parts["first_month"] or parts["month"] or ""
            first = period_of((parts.get("first_day"), month, None, parts["year"]))
            last = period_of((parts.get("day"), parts["month"] or month, None, parts["year"]))
            if first and last:
                return Ends(first, last, (0, match.end("first_end")), (match.start("last_start"), match.end()))
    return None


def period_of(parts: tuple[str | None, ...]) -> Period | None:
    """The period of (day, month, day, year) as a date has them, in either of its orders."""
    early, month, late, year = parts
    if year is None:
        return None
    if month is None:
        return year_of(int(year))
    number = MONTHS[month.lower().rstrip(".")]
    day = early or late
    try:
        return day_of(int(year), number, int(day)) if day else month_of(int(year), number)
    except ValueError:
        return None


def backwards(ends: Ends) -> bool:
    """True if every day of the end lies before the start."""
    return ends.last.last is not None and ends.first.first is not None and ends.last.last < ends.first.first


def dated(document: Document, start: int, end: int, period: Period) -> Measured:
    """A date that a range names, as a claim of its own; the line around it is its quote."""
    text = document.text
    first = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    quote = text[first : stop if stop >= 0 else len(text)]
    claim = Claim(document.place(start, end), text[start:end], quote, first, "date", "unattributed", days=period, unit="date", dimension="date")
    said = Interval(None if period.first is None else Interval.point(period.first).low, None if period.last is None else Interval.point(period.last).low)
    reading = Reading(said, said)
    return Measured(claim, document.source, reading, reading, reading, "day")


def durations_in(sentence: Marked) -> Iterator[Span]:
    """Lengths of time beside the range that they measure."""
    if "‹T" not in sentence.text or "‹D" not in sentence.text:
        return
    for match in found_by(DURATIONS, sentence.text):
        stated, both = (sentence.claim(match, name) for name in ("stated", "both"))
        found = RANGE.fullmatch(both.claim.text)
        ends = ends_of(found) if found else short_range(both.claim.text)
        if ends and not backwards(ends) and stated.claim.change is None:
            at = both.claim.place.start
            start, end = (dated(sentence.document, at + a, at + b, p) for (a, b), p in ((ends.first_at, ends.first), (ends.last_at, ends.last)))
            yield Span("duration", start, end, stated, sentence.in_words(match[0]))


def ages_in(sentence: Marked, births: Mapping[str, Sequence[Measured]]) -> Iterator[Span]:
    """Ages at death beside both dates, or beside the death of somebody whose birth is dated elsewhere by all that is said of it."""
    if "‹D" not in sentence.text or not ("age" in sentence.text or " when " in sentence.text):
        return
    found = False
    folded = sentence.text.casefold()
    for match in found_by(AGES, sentence.text) if "born" in folded or "b." in folded else ():
        found = True
        start, end, stated = (sentence.claim(match, name) for name in ("start", "end", "stated"))
        yield Span("age", start, end, stated, sentence.in_words(match[0]))
    for match in found_by(DEATHS, sentence.text) if births and not found else ():
        end, stated = sentence.claim(match, "end"), sentence.claim(match, "stated")
        if end.claim.entity is None or end.claim.attribute != "died" or not is_firm(end):
            continue
        born = [m for m in births.get(entity_key(end.claim.entity), ()) if is_firm(m)]
        if born and len({m.exact.said for m in born}) == 1:  # births in dispute have a finding of their own
            yield Span("age", born[0], end, stated, sentence.in_words(match[0]))


def ordinals_in(sentence: Marked) -> Iterator[Span]:
    """Anniversaries, and editions of what comes once a year, beside the dates of the first and of that one."""
    if "‹K" not in sentence.text:
        return
    folded = sentence.text.casefold()
    for match in found_by(ANNIVERSARIES, sentence.text) if any(word in folded for word in OCCASIONS) else ():
        start, end, stated = (sentence.claim(match, name) for name in ("start", "end", "stated"))
        yield Span("anniversary", start, end, stated, sentence.in_words(match[0]))
    if ("first" in folded or "originally" in folded) and ANNUAL.search(sentence.text):
        for match in found_by(EDITIONS, sentence.text):
            start, end, stated = (sentence.claim(match, name) for name in ("start", "end", "stated"))
            yield Span("edition", start, end, stated, sentence.in_words(match[0]))
