"""The tokens of one sentence in, the dates that it names out, resolved to days where that is possible: the front door of date reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from checker.claims.calendar.date_triggers import expressions, plain_year, starts_of
from checker.claims.calendar.expressions import Base, Blank, Calendar, Expression, Interval, Offset
from checker.claims.calendar.prepositions import Context, context_of
from checker.claims.calendar.resolving import Anchors, resolve
from checker.claims.calendar.tenses import tense_at, tense_of_clause
from checker.claims.calendar.years import Role, is_copyright, role_of_year, suffix, token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.claim import Hedge
from checker.model.frozen import dataclass, replace
from checker.model.moment import Period, calendar_day, year_of

Kind = Literal["date", "window", "now", "recurring"]
Said = Calendar | Offset | Interval
SUFFIX_STARTS = frozenset({"or", "and", "onward", "onwards"})
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
YEAR_GIVERS = frozenset("day month year quarter season half week".split())
FORM_KINDS: dict[str, Kind] = {"point": "date", "window": "window", "now": "now", "recurring": "recurring"}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `tokens[first:last]`; `outer_first` is where its preposition and hedge begin.

    `days` is what the date expression itself means ("since 2014" has the days of 2014), or None where that cannot be known; "2016 onwards", "2018 or later"
    and "more than 30 years ago" have an open end. `preposition` is normalized ("till" is "until", "as of" and the like stay). `relative` tells what the days
    were taken from. A `reason` says that it is no claim: "clock time", "name", "copyright", "recurring", "a vague time", or that the calendar has no such day.
    `odd` marks a date that was recognised and cannot be read here. `counted` are the tokens of the stretch of time that a distance states ("five years" in
    "five years ago"), which is a duration of its own.
    """

    first: int
    last: int
    outer_first: int
    days: Period | None
    hedge: Hedge = "none"
    preposition: str | None = None
    relative: Base = "absolute"
    kind: Kind = "date"
    role: Role = "phrase"
    reason: str = ""
    odd: bool = False
    steps: tuple[str, ...] = ()
    counted: tuple[int, int] | None = None


def read_dates(tokens: Sequence[Token], published: Period | None, last: Period | None, language: str = "en") -> list[DateMention]:
    """The dates of a sentence in order, none overlapping another.

    `published` is the document's date, `last` the last date in the text before the sentence; without them relative dates have no days. `language` decides
    between day and month in "04/12/2019".
    """
    found: list[DateMention] = []
    starts = starts_of(tokens)
    if not starts:
        return found
    anchors = Anchors(published, last)
    end = 0
    for i in starts:
        if i < end:
            continue
        year = plain_year(tokens, i)
        if year is not None:
            mention = year_mention(tokens, i, i + 1, year, found)
            if mention is not None:
                found.append(mention)
                end = mention.last
                anchors = after(anchors, mention)
            continue
        for said in expressions(tokens, i, end, language):
            mention = mention_of(tokens, said, anchors, found)
            if mention is None or mention.first < end:
                continue
            found.append(mention)
            end = mention.last
            anchors = after(anchors, mention)
    return found


def after(anchors: Anchors, mention: DateMention) -> Anchors:
    """The anchors for what follows a mention: it is now the last date, and its year serves dates without one."""
    days = mention.days
    if days is None or days.first is None or mention.kind != "date" or mention.reason:
        return anchors
    named = mention.relative == "absolute" and days.grain in YEAR_GIVERS
    return Anchors(anchors.published, days, year_in(days.first) if named else anchors.sentence_year, anchors.future)


@lru_cache(maxsize=4096)
def year_in(day: int) -> int:
    """The year of a day; remembered, because documents name few days many times."""
    return calendar_day(day)[0]


# -- from an expression to a mention -----------------------------------------------------------------------------------
def mention_of(tokens: Sequence[Token], said: Expression, anchors: Anchors, earlier: Sequence[DateMention]) -> DateMention | None:
    """The mention of an expression; None for a bare number that is no year where it stands."""
    if isinstance(said, Blank):
        return DateMention(said.first, said.last, said.first, None, reason=said.reason)
    if isinstance(said, Calendar) and said.bare and said.year is not None:
        return year_mention(tokens, said.first, said.last, said.year, earlier)
    if isinstance(said, Offset):
        said = compared_now(tokens, said, anchors)
    kind: Kind = FORM_KINDS[said.form] if isinstance(said, Offset) else "recurring" if isinstance(said, Calendar) and said.pick == "yearly" else "date"
    reason = "copyright" if is_copyright(tokens, said.first) else no_time(said, kind)
    context = context_of(tokens, said.first, isinstance(said, Offset) and said.form == "point")
    base = base_of(said, anchors)
    if base != "absolute" and anchors.published is not None and needs_tense(said):
        tense = tense_at(tokens, said.first, said.last)
        anchors = replace(anchors, future=tense == "future", past=tense == "past")
    days = None if reason or (is_yearly(said) and context.preposition is None) else resolve(said, anchors)
    if kind == "now" and days is not None and days.grain == "day" and tokens[said.first].lower == "today" and tense_of_clause(tokens, said.first, said.last):
        kind = "date"  # "the minister said today", but "today most of them are closed"
    steps = steps_of(said, days, base, anchors)
    last = said.last
    if days is not None and isinstance(said, Offset) and context.hedge in BOUNDS:
        days, steps = beyond(days, said, context.hedge, anchors), (*steps, f"{context.hedge.replace('_', ' ')!r} leaves the far end open")
    elif days is not None:
        days, last, steps = opened(tokens, said.last, days, steps)
    odd = isinstance(said, Calendar) and said.unit == "holiday" and said.rule is None
    counted = counted_in(tokens, said) if isinstance(said, Offset) and said.distance else None
    return DateMention(said.first, last, context.outer_first, days, context.hedge, context.preposition, base, kind, "phrase", reason, odd, steps, counted)


def counted_in(tokens: Sequence[Token], said: Offset) -> tuple[int, int] | None:
    """The tokens from the count to the unit of a distance; None if it counts nothing ("yesterday", "the past decade")."""
    unit = next((i for i in range(said.first, said.last) if tokens[i].lower in words.UNITS), said.first)
    first = next((i for i in range(said.first, unit) if tokens[i].kind == "number" or tokens[i].lower in words.COUNTS), unit)
    return (first, unit + 1) if first < unit else None


def year_mention(tokens: Sequence[Token], first: int, last: int, year: int, earlier: Sequence[DateMention]) -> DateMention | None:
    """The mention of a bare number of four digits, the most frequent date by far; None if it is no year where it stands."""
    role = role_of_year(tokens, first, last, year, bool(earlier) and is_listed(tokens, first, earlier))
    if role is None:
        return None
    if role == "name":
        reason = "copyright" if is_copyright(tokens, first) else "name"
        return DateMention(first, last, first, None, role=role, reason=reason, steps=("days not known",))
    context = context_of(tokens, first, False)
    days, steps = year_days(year)
    if role != "phrase":
        led = context.hedge == "none" and not (role == "attributive" and context.preposition == "by" and context.outer_first == first - 1)
        return DateMention(first, last, context.outer_first if led else first, days, "none", context.preposition if led else None, role=role, steps=steps)
    end, within = last, days
    if last < len(tokens) and tokens[last][1] in SUFFIX_STARTS:
        within, end, steps = opened(tokens, last, days, steps)
    return DateMention(first, end, context.outer_first, within, context.hedge, context.preposition, "absolute", "date", "phrase", "", False, steps)


@lru_cache(maxsize=4096)
def year_days(year: int) -> tuple[Period, tuple[str, ...]]:
    """The days of a year and the step that states them; remembered, because documents name few years many times."""
    days = year_of(year)
    return days, (told(days),)


def opened(tokens: Sequence[Token], last: int, days: Period, steps: tuple[str, ...]) -> tuple[Period, int, tuple[str, ...]]:
    """The days without an end if "or later", "onwards" or "and before" stands behind them, and the index after those words."""
    behind = suffix(tokens, last) if last < len(tokens) and tokens[last].lower in SUFFIX_STARTS else None
    if behind is None:
        return days, last, steps
    open_days = Period(days.first, None, days.grain) if behind[1] > 0 else Period(None, days.last, days.grain)
    return open_days, behind[0], (*steps, "the words behind it leave one end open")


def beyond(days: Period, said: Offset, hedge: Hedge, anchors: Anchors) -> Period:
    """The days that a bounded distance allows: "more than 30 years ago" is any day before that year, "less than 3 days ago" any since then."""
    if days.first is None or days.last is None or not said.distance:
        return days
    anchor = resolve(said.anchor, anchors) if said.anchor else anchors.of(said.base)
    far, back = hedge in ("more_than", "at_least"), said.distance < 0
    whole = hedge in ("at_least", "at_most")
    if far:
        return Period(None, days.last if whole else days.first - 1, "span") if back else Period(days.first if whole else days.last + 1, None, "span")
    if anchor is None or anchor.first is None or anchor.last is None:
        return days
    start = (days.first if whole else days.last + 1) if back else anchor.first
    end = anchor.last if back else (days.last if whole else days.first - 1)
    return days if start > end else Period(start, end, "span")


def compared_now(tokens: Sequence[Token], said: Offset, anchors: Anchors) -> Offset:
    """Where the text names no date before it, "up from a year earlier" counts from the document's."""
    if said.base != "text" or said.form != "point" or anchors.last is not None or (said.distance or 0) >= 0:
        return said
    return replace(said, base="document") if token_at(tokens, said.first - 1).lower in ("from", "than", "with", "to", "against") else said


def needs_tense(said: Said) -> bool:
    """True for a date whose year or week is to be found by the tense of its clause."""
    if isinstance(said, Interval):
        return needs_tense(said.left) or needs_tense(said.right)
    if isinstance(said, Offset):
        return said.anchor is not None and needs_tense(said.anchor)
    return said.pick == "nearest" and said.open_year


def is_yearly(said: Said) -> bool:
    """True for months without a year on both ends, as in "rainy season June to September": without a preposition it is told of every year."""
    return isinstance(said, Interval) and all(isinstance(end, Calendar) and end.unit == "month" and end.open_year for end in (said.left, said.right))


def is_listed(tokens: Sequence[Token], first: int, earlier: Sequence[DateMention]) -> bool:
    """True if a year or date stands right before, joined by a comma, "and", "or" or a slash."""
    at = first - 1
    if token_at(tokens, at).lower not in ("and", "or", "&", ",", "/", "to"):
        return False
    if token_at(tokens, at).lower in ("and", "or", "&", "to") and token_at(tokens, at - 1).text == ",":
        at -= 1
    joined = token_at(tokens, first - 1).lower in ("and", "or", "&", ",", "/")
    return joined and bool(earlier) and earlier[-1].last == at and not earlier[-1].reason and earlier[-1].days is not None and earlier[-1].days.grain == "year"


def no_time(said: Said, kind: Kind) -> str:
    """Why an expression is no date that any document's date could give days to, or "": nothing that recurs, is vague, or is in no calendar."""
    if kind == "recurring":
        return "recurring"
    if isinstance(said, Calendar):
        return said.broken
    return "a vague time" if isinstance(said, Offset) and said.distance is None else ""


def base_of(said: Said, anchors: Anchors) -> Base:
    """What the days of a date are taken from."""
    if isinstance(said, Interval):
        bases = {base_of(said.left, anchors), base_of(said.right, anchors)}
        both_open = all(isinstance(end, Calendar) and end.open_year for end in (said.left, said.right))
        return "document" if both_open or (bases == {"absolute", "document"} and is_offset(said)) else "absolute" if "absolute" in bases else bases.pop()
    if isinstance(said, Offset):
        return base_of(said.anchor, anchors) if said.anchor else said.base
    if said.base == "absolute" and said.year is None and said.open_year:
        return "text" if anchors.sentence_year is not None and said.pick == "nearest" and said.weekday is None else "document"
    return said.base


def is_offset(said: Interval) -> bool:
    """True if an end is no calendar date ("to now")."""
    return isinstance(said.left, Offset) or isinstance(said.right, Offset)


def steps_of(said: Said, days: Period | None, base: Base, anchors: Anchors, context: Context | None = None) -> tuple[str, ...]:
    """How the days were found, in plain words."""
    end = told(days) if days is not None else "days not known"
    steps: tuple[str, ...] = ()
    if isinstance(said, Calendar):
        steps = said.steps
        if said.broken:
            return (*steps, f"no date: {said.broken}")
        if said.unit == "fiscal_year":
            steps = (*steps, "fiscal year taken as the calendar year; its first month is not stated")
    if base == "text" and isinstance(said, Calendar) and said.open_year:
        steps = (*steps, f"relative to the sentence's year {anchors.sentence_year}")
    elif base != "absolute":
        steps = (*steps, leaning(base, anchors.of(base)))
    return (*steps, context.step, end) if context and context.step else (*steps, end)


@lru_cache(maxsize=4096)
def leaning(base: Base, anchor: Period | None) -> str:
    """The step that states what a relative date was counted from."""
    source = "the document's date" if base == "document" else "the last date of the text"
    return f"relative to {source} {anchor}" if anchor else f"relative to {source}, which is not known"


@lru_cache(maxsize=4096)
def told(days: Period) -> str:
    """The step that states the days; remembered, because documents name few dates many times."""
    return f"date: {days}"
