"""The tokens of one sentence in, the dates that it names out, resolved to days where that is possible: the front door of date reading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.claims.calendar.date_triggers import expressions, plain_year, starts_of
from checker.claims.calendar.expressions import Base, Blank, Calendar, Expression, Interval, Offset
from checker.claims.calendar.prepositions import Context, context_of
from checker.claims.calendar.resolving import Anchors, absolute, resolve
from checker.claims.calendar.tenses import tense_at, tense_of_clause
from checker.claims.calendar.year_mentions import SUFFIX_STARTS, DateMention, Kind, free_year, opened, stretch_up_to, told, year_mention
from checker.claims.calendar.years import is_copyright, token_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.claim import Hedge
from checker.model.frozen import replace
from checker.model.moment import Period, calendar_day

__all__ = ("DateMention", "Kind", "read_dates")

Said = Calendar | Offset | Interval
BOUNDS = frozenset({"more_than", "at_least", "less_than", "at_most"})
YEAR_GIVERS = frozenset("day month year quarter season half week".split())
FORM_KINDS: dict[str, Kind] = {"point": "date", "window": "window", "now": "now", "recurring": "recurring"}


def read_dates(
    tokens: Sequence[Token],
    published: Period | None,
    last: Period | None,
    language: str = "en",
    starts: Sequence[int] | None = None,
) -> list[DateMention]:
    """The dates of a sentence in order, none overlapping another.

    `published` is the document's date, `last` the last date in the text before the sentence; without them relative dates have no days. `language` decides
    between day and month in "04/12/2019". `starts` is what `starts_of` finds: whoever has it spares this the search.
    """
    found: list[DateMention] = []
    if starts is None:
        starts = starts_of([t.lower for t in tokens], "".join(["N" if t.kind == "number" else "W" for t in tokens]))
    anchors: Anchors | None = None
    end = known = 0  # `known` counts the mentions that the anchors reckon with: most sentences name years alone, which need none
    for i in starts:
        if i < end:
            continue
        year = plain_year(tokens, i)
        if year is not None:
            mention = free_year(tokens, i, year) or year_mention(tokens, i, i + 1, year, found)
            if mention is not None:
                found.append(mention)
                end = mention.last
            continue
        for said in expressions(tokens, i, end, language):
            anchors = anchors or Anchors(published, last)
            for earlier in found[known:]:
                anchors = after(anchors, earlier)
            known = len(found)
            mention = mention_of(tokens, said, anchors, found)
            if mention is None or mention.first < end:
                continue
            joined = day_of_week(tokens, found[-1], mention) if found else None
            if joined:
                mention = joined
                found.pop()
                known -= 1
            found.append(mention)
            end = mention.last
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


def plain_mention(tokens: Sequence[Token], said: Calendar) -> DateMention:
    """The mention of a year, month or day of a stated year, which leans on nothing around it."""
    first, last = said.first, said.last
    reason = "copyright" if is_copyright(tokens, first) else ""
    context = context_of(tokens, first, False)
    days = None if reason else absolute(said.unit, said.year or 0, said.month, said.day, said.number, said.part, said.rule)
    steps = (*said.steps, told(days) if days is not None else "days not known")
    stretch = None
    if days is not None:
        stretch = stretch_up_to(tokens, first, days) if first and tokens[first - 1][1] in words.ENDINGS else None
        if last < len(tokens) and tokens[last][1] in SUFFIX_STARTS:
            days, last, steps = opened(tokens, last, days, steps)
    outer, preposition, hedge = context.outer_first, context.preposition, context.hedge
    return DateMention(first, last, outer, days, hedge, preposition, "absolute", "date", "phrase", reason, False, steps, None, stretch)


def now_mention(tokens: Sequence[Token], said: Offset, anchors: Anchors) -> DateMention:
    """The mention of the present."""
    context, days = context_of(tokens, said.first, False), anchors.published
    days = days if days is not None and days.first is not None and days.last is not None else None
    steps = (leaning("document", anchors.published), told(days) if days is not None else "days not known")
    return DateMention(said.first, said.last, context.outer_first, days, context.hedge, context.preposition, "document", "now", steps=steps)


ALWAYS_NOW = frozenset({"now", "currently", "presently", "nowadays"})
PLAIN_UNITS = frozenset({"day", "month", "year"})


def day_of_week(tokens: Sequence[Token], before: DateMention, mention: DateMention) -> DateMention | None:
    """The day that a weekday and a week or distance beside it name together: "Friday two weeks ago", "the first week of October on Friday"."""
    between = tokens[before.last : mention.first]
    if before.days is None or mention.days is None or len(between) > 1 or (between and between[0].lower not in (",", "on")):
        return None
    first, second = weekday_of(tokens, before), weekday_of(tokens, mention)
    number = first if first is not None else second
    week = mention if first is not None else before
    days = week.days
    if number is None or (first is not None) == (second is not None) or days is None or days.first is None or days.grain not in ("day", "week"):
        return None
    by_days = week.counted is not None and tokens[week.counted[1] - 1].lower in ("day", "days")
    day = days.first - (days.first - 1) % 7 + number
    if (days.grain == "day" and week.counted is None) or (by_days and day != days.first):
        return None
    found = Period(day, day, "day")
    return replace(before, last=mention.last, days=found, relative=week.relative, steps=(*week.steps, told(found)), counted=week.counted)


def weekday_of(tokens: Sequence[Token], mention: DateMention) -> int | None:
    """The day of the week that a mention consists of; None for any other."""
    return words.WEEKDAYS.get(tokens[mention.first].lower) if mention.last - mention.first == 1 else None


# -- from an expression to a mention -----------------------------------------------------------------------------------
def mention_of(tokens: Sequence[Token], said: Expression, anchors: Anchors, earlier: Sequence[DateMention]) -> DateMention | None:
    """The mention of an expression; None for a bare number that is no year where it stands."""
    if isinstance(said, Blank):
        return DateMention(said.first, said.last, said.first, None, reason=said.reason)
    if isinstance(said, Calendar) and said.bare and said.year is not None:
        return year_mention(tokens, said.first, said.last, said.year, earlier)
    if isinstance(said, Calendar) and said.year is not None and said.unit in PLAIN_UNITS and not said.broken and (not said.part or said.part[0] != "rest"):
        return plain_mention(tokens, said)
    if isinstance(said, Offset) and said.form == "now" and tokens[said.first][1] in ALWAYS_NOW:
        return now_mention(tokens, said, anchors)
    said = compared_now(tokens, said, anchors) if isinstance(said, Offset) else said
    if anchors.last is None and anchors.published is not None:
        said = counted_from_document(tokens, said)
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
    if days is not None and is_part_to_come(said, days, anchors) and was_told(tokens, said.first, said.last):
        said = replace(said, base="text")  # type: ignore[arg-type]
        base, days = "text", resolve(said, anchors)
    steps = steps_of(said, days, base, anchors)
    last = said.last
    if days is not None and isinstance(said, Offset) and context.hedge in BOUNDS:
        days, steps = beyond(days, said, context.hedge, anchors), (*steps, f"{context.hedge.replace('_', ' ')!r} leaves the far end open")
    elif days is not None and kind != "now":
        days, last, steps = opened(tokens, said.last, days, steps)
    counted = counted_in(tokens, said) if isinstance(said, Offset) and said.distance else None
    stretch = stretch_up_to(tokens, said.first, days) if days is not None and said.first and tokens[said.first - 1][1] in words.ENDINGS else None
    return DateMention(
        said.first, last, context.outer_first, days, context.hedge, context.preposition, base, kind, "phrase", reason, False, steps, counted, stretch
    )


def counted_in(tokens: Sequence[Token], said: Offset) -> tuple[int, int] | None:
    """The tokens from the count to the unit of a distance; None if it counts nothing ("yesterday", "the past decade")."""
    unit = next((i for i in range(said.first, said.last) if tokens[i].lower in words.UNITS), said.first)
    first = next((i for i in range(said.first, unit) if tokens[i].kind == "number" or tokens[i].lower in words.COUNTS), unit)
    return (first, unit + 1) if first < unit else None


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


def counted_from_document(tokens: Sequence[Token], said: Said) -> Said:
    """The same date counted from the document's, because the text names none before it ("that year"); "two days later" counts from an event.

    What follows the document cannot be told as past: "the following year it burned" counts from an event as well.
    """
    if isinstance(said, Interval) or said.base != "text" or (isinstance(said, Offset) and said.form == "point"):
        return said
    if isinstance(said, Calendar) and said.shift > 0 and tense_of_clause(tokens, said.first, said.last) == "past":
        return said
    return replace(said, base="document")


def is_part_to_come(said: Said, days: Period, anchors: Anchors) -> bool:
    """True for "the end of the year", "the rest of the month" of the document that lie ahead of it: told as past, they are of the year that the text names."""
    if not isinstance(said, Calendar) or said.part is None or said.base != "document" or said.shift or anchors.published is None or anchors.last is None:
        return False
    now = anchors.published.last
    return said.part[0] in ("end", "rest", "late") and now is not None and days.last is not None and days.last > now


def was_told(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True if the clause is told as past by a verb that leaves no doubt ("it had 30 shops at the end of the year")."""
    near = tokens[max(0, first - 8) : first + 8]
    return tense_of_clause(tokens, first, last) == "past" and any(t.lower in words.PAST_VERBS for t in near)


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
        left, right = base_of(said.left, anchors), base_of(said.right, anchors)
        bases = {left, right}
        both_open = all(isinstance(end, Calendar) and end.open_year for end in (said.left, said.right))
        return "document" if both_open or (bases == {"absolute", "document"} and is_offset(said)) else "absolute" if "absolute" in bases else left
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
