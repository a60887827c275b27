"""The tokens of a Chinese sentence in, the dates that it names out, resolved to days where that is possible; the same values as for English."""

from __future__ import annotations

import re

from checker.claims.calendar.dates import DateMention, Kind
from checker.claims.calendar.expressions import Base, Calendar, Interval, Offset
from checker.claims.calendar.prepositions import Context
from checker.claims.calendar.resolving import Anchors, resolve
from checker.claims.chinese.calendar import BLANKS, DAY, Distance, Terms, numeral
from checker.claims.chinese.relative import day_of_month, said_at, speaks_of_future
from checker.claims.chinese.text import REACH, Line, line_of, longest
from checker.claims.tokens import Token
from checker.data.chinese import COMPARED_AFTER, DATE_AFTER, DATE_BEFORE, NOW
from checker.model.claim import Hedge
from checker.model.frozen import dataclass, replace
from checker.model.moment import Period, calendar_day

TRIGGER = re.compile(r"\d|[〇零一二两三四五六七八九十百几数半多]|[去前今明后当同该那次翌第上下本这近过最未目现如眼迄截昨公世周星礼农阴年春夏秋冬头到大正腊新]")
PREPOSITION = re.compile(rf"(?:{longest(DATE_BEFORE)})(?:了)?$")
SUFFIX = re.compile(longest(DATE_AFTER))
ABOUT = re.compile(r"(?:大约|约|大概)$")
AROUND = re.compile(r"前后|左右")
BOTH = re.compile(r"(?:从|由|自)$")
NOW_AT = re.compile(longest(NOW))
COMPARED = re.compile(longest(COMPARED_AFTER))
JOINERS = re.compile(r"\s?(?:[-—–~]{1,2}|至|到)\s?")
MONTH_SPAN = re.compile(r"(\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:[-—–~]{1,2}|至|到)\s?(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?!\d{1,2}[日号])")
DAY_SPAN = re.compile(r"(\d{1,2})\s?(?:[-—–~]{1,2}|至|到)\s?(\d{1,2})日")
COMPARING = ("with",)
FOUNDING = re.compile(r"(?:成立|建|始建|建成|创立|创办|创建|设立|开业|竣工|修建|落成|诞生|出生)$")
LONG = ("decade", "century")
YEAR_GIVERS = frozenset("day month year quarter season half week".split())
KINDS: dict[str, Kind] = {"point": "date", "window": "window", "now": "now"}


@dataclass(frozen=True, slots=True)
class Told:
    """An expression of time at characters start..end of a line, and what its days are taken from; `ended` if it is the part of a year or month ("年底")."""

    said: Calendar | Offset | Interval
    start: int
    end: int
    base: Base
    ended: bool = False
    vague: bool = False


def read_chinese_dates(tokens: tuple[Token, ...], published: Period | None, last: Period | None) -> list[DateMention]:
    """The dates of a Chinese sentence in order, none overlapping another.

    `published` is the document's date, `last` the last date in the text before the sentence; without them relative dates have no days. Dates that a value is
    compared with ("比去年") have the preposition "than".
    """
    line = line_of(tokens)
    anchors = Anchors(published, last)
    found: list[DateMention] = []
    at = 0
    while match := TRIGGER.search(line.text, at):
        at = match.start()
        blank = blank_at(line, at)
        told = None if blank else told_at(line, at, anchors)
        if blank:
            found.append(blank)
            at = line.starts[blank.last]
        elif told is None:
            at = skip(line.text, at)
        else:
            mention = mention_of(line, told, anchors)
            found.append(mention)
            anchors = after(anchors, mention)
            at = told.end
    return found


def skip(text: str, at: int) -> int:
    """The character to go on from where no date stands: behind a whole run of digits."""
    match = re.compile(r"\d[\d.,]*").match(text, at)
    return match.end() if match else at + 1


def blank_at(line: Line, at: int) -> DateMention | None:
    """What looks like a date and is no claim: a time of day, a lunar date, a year of a reign."""
    for pattern, reason in BLANKS:
        match = pattern.match(line.text, at)
        if match:
            first, last = line.span(at, match.end())
            return DateMention(first, last, first, None, reason=reason)
    return None


def told_at(line: Line, at: int, anchors: Anchors) -> Told | None:
    """The date or interval that begins at a character."""
    text = line.text
    now = NOW_AT.match(text, at)
    if now:
        return Told(Offset(*line.span(at, now.end()), "now", "document"), at, now.end(), "document")
    found = said_at(text, at)
    piece = found or day_of_month(text, at, anchors)
    if piece is None and MONTH_SPAN.match(text, at) is None:
        return None
    whole = found[0] if found else Terms("year")
    if isinstance(whole, Terms) and whole.base == "text" and whole.shift < 0 and anchors.last is None:
        whole = replace(whole, base="document")  # "上年" where the text has named no year
        piece = (whole, found[1]) if found else piece
    whole, base = settled(whole, anchors, text) if isinstance(whole, Terms) else (whole, whole.base)
    listed = listed_at(line, at, whole, found[1] if found else at, base)
    if listed or piece is None:
        return listed
    said, end = (whole, piece[1]) if found else piece
    if not found:
        base = "document" if said.base == "document" else "absolute"
    ended = isinstance(said, Terms) and said.part is not None
    return interval_at(line, at, said, end, base) or Told(
        said.placed(*line.span(at, end)), at, end, base, ended, isinstance(said, Distance) and said.count is None
    )


def settled(terms: Terms, anchors: Anchors, text: str) -> tuple[Terms, Base]:
    """A date with the year that it leaves open, and what that was taken from: the sentence's year, else the latest one in which the date has begun, or the
    next one that ends after the document where the sentence speaks of what is to come."""
    if not terms.open_year or terms.weekday is not None:
        return terms, terms.base
    if anchors.sentence_year is not None:
        return replace(terms, year=anchors.sentence_year), "text"
    now = anchors.published
    if now is None or now.first is None or now.last is None:
        return terms, "document"
    year = calendar_day(now.first)[0]
    options = [replace(terms, year=y) for y in (year - 1, year, year + 1)]
    dated = [(option, days) for option in options if (days := resolve(option.placed(0, 1), anchors)) and days.first is not None and days.last is not None]
    if speaks_of_future(text):
        chosen = next((o for o, days in dated if days.last is not None and days.last >= now.first), None)
    else:
        chosen = next((o for o, days in reversed(dated) if days.first is not None and days.first <= now.last), None)
    return chosen or terms, "document"


def listed_at(line: Line, at: int, whole: Terms | Distance, start: int, base: Base) -> Told | None:
    """Months or days joined before their sign: "1-9月", "2018年3至5月", "5月3-8日"; None where none stand at a character or behind the year or month there."""
    if isinstance(whole, Distance) or whole.unit not in ("year", "month") or whole.part or (at == start and start and line.text[start - 1].isdigit()):
        return None
    match = (MONTH_SPAN if whole.unit == "year" else DAY_SPAN).match(line.text, start)
    if match is None or (whole.unit == "month" and start == at):
        return None
    first, last = numeral(match[1]), numeral(match[2])
    ends = (replace(whole, unit="month", month=n) if whole.unit == "year" else replace(whole, unit="day", day=n) for n in (first, last))
    tokens = line.span(at, match.end())
    left, right = (end.placed(*tokens) for end in ends)
    return Told(Interval(*tokens, left, right), at, match.end(), base) if 0 < first < last <= 31 else None


def interval_at(line: Line, at: int, said: Terms | Distance, end: int, base: Base) -> Told | None:
    """The interval that a date at characters at..end begins: "2015年至2018年", "5月3日至8日", "2010年至今"; None if no second date is joined to it."""
    text = line.text
    joiner = JOINERS.match(text, end)
    if joiner is None or isinstance(said, Distance):
        return None
    left = said.placed(*line.span(at, end))
    now = NOW_AT.match(text, joiner.end() - (text[joiner.start()] == "至"))
    if now:
        return Told(Interval(*line.span(at, now.end()), left, Offset(*line.span(joiner.end() - 1, now.end()), "now", "document")), at, now.end(), base)
    second = said_at(text, joiner.end()) or lone_day(text, joiner.end(), said)
    if second is None or isinstance(second[0], Distance) or (said.unit in LONG) != (second[0].unit in LONG):
        return None
    right = inherits(said, second[0]).placed(*line.span(joiner.end(), second[1]))
    return Told(Interval(*line.span(at, second[1]), left, right), at, second[1], base)


def lone_day(text: str, at: int, left: Terms) -> tuple[Terms, int] | None:
    """The day that ends an interval within one month ("5月3日至8日")."""
    match = DAY.match(text, at)
    return (replace(left, day=numeral(match[1]), steps=()), match.end()) if match and left.unit == "day" and numeral(match[1]) else None


def inherits(left: Terms, right: Terms) -> Terms:
    """The end of an interval with the year that its beginning says for both ("2018年3月至5月")."""
    return replace(right, year=left.year, base=left.base, shift=left.shift) if right.open_year and right.weekday is None else right


def mention_of(line: Line, told: Told, anchors: Anchors) -> DateMention:
    """The mention of an expression, with its preposition and its days; what no calendar has and what is vague is no claim."""
    said = told.said
    first, last = line.span(told.start, told.end)
    context = context_of(line, told)
    reason = broken(said) or ("a vague time" if told.vague else "")
    days = None if reason else resolve(said, anchors)
    kind = KINDS[said.form] if isinstance(said, Offset) else "date"
    return DateMention(
        first,
        last,
        context.outer_first,
        days,
        context.hedge,
        context.preposition,
        told.base,
        kind,
        reason=reason,
        steps=steps_of(said, days, told.base, anchors),
    )


def steps_of(said: Calendar | Offset | Interval, days: Period | None, base: Base, anchors: Anchors) -> tuple[str, ...]:
    """How the days were found, in plain words."""
    steps = said.steps if isinstance(said, Calendar) else ()
    anchor = anchors.published if base == "document" else anchors.last
    if base != "absolute":
        source = "the document's date" if base == "document" else "the last date of the text"
        steps = (*steps, f"relative to {source} {anchor}" if anchor else f"relative to {source}, which is not known")
    return (*steps, f"date: {days}" if days else "days not known")


def after(anchors: Anchors, mention: DateMention) -> Anchors:
    """The anchors for what follows a mention: it is now the last date, and its year serves dates without one."""
    days = mention.days
    if days is None or days.first is None or mention.kind != "date" or mention.preposition == "than":
        return anchors
    return Anchors(anchors.published, days, calendar_day(days.first)[0] if days.grain in YEAR_GIVERS else anchors.sentence_year)


def broken(said: Calendar | Offset | Interval) -> str:
    """Why a date, or an end of an interval, is in no calendar; "" if it is in one."""
    ends = (said.left, said.right) if isinstance(said, Interval) else (said,)
    return next((end.broken for end in ends if isinstance(end, Calendar) and end.broken), "")


def context_of(line: Line, told: Told) -> Context:
    """The preposition and hedge around a date."""
    text, start = line.text, told.start
    hedge: Hedge = "none"
    about = ABOUT.search(text, max(0, start - REACH), start)
    if about:
        start, hedge = about.start(), "about"
    around = AROUND.match(text, told.end)
    if around:
        return Context(line.token(start), None, "about")
    before = PREPOSITION.search(text, max(0, start - REACH), start)
    preposition = DATE_BEFORE[before[0].removesuffix("了")] if before else None
    outer = line.token(before.start() if before else start)
    behind = SUFFIX.match(text, told.end)
    compared = preposition == "with" and bool(COMPARED.search(text, told.end, told.end + 8))
    if preposition == "than" or compared or text[told.end - 2 : told.end] == "同期":
        return Context(outer, "than", hedge)
    if before and before[0] == "于" and FOUNDING.search(text[: before.start()]):
        preposition = "dating"
    if preposition in COMPARING or (before and before[0] == "至" and before.start() and text[before.start() - 1] in "甚乃以"):
        preposition, outer = None, line.token(start)
    if (
        behind
        and not (isinstance(told.said, Offset) and told.said.form != "now")
        and not text.startswith(("前往", "后期", "前期", "起草", "后者", "前者"), told.end)
    ):
        word = DATE_AFTER[behind[0]]
        return Context(outer, "by" if word == "before" and told.ended else word, hedge)
    return Context(outer, preposition, hedge)
