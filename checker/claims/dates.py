"""The tokens of one sentence in, the dates that it names out, resolved to days where that is possible: the front door of date reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from checker.claims.calendar_dates import calendar_date
from checker.claims.expressions import Base, Blank, Calendar, Expression, Interval, Offset
from checker.claims.holidays import HOLIDAY_STARTS
from checker.claims.intervals import days_then_month, interval, listed_after, listed_day
from checker.claims.numeric_dates import clock_time, numeric_date
from checker.claims.prepositions import Context, context_of
from checker.claims.relative import day_word, now_word, recurring, unit_offset, window
from checker.claims.resolving import Anchors, resolve
from checker.claims.tokens import Token
from checker.claims.years import Role, is_copyright, is_year_like, role_of_year, token_at
from checker.data import calendar_words as words
from checker.model.claim import Hedge
from checker.model.moment import Period, calendar_day

Kind = Literal["date", "window", "now", "recurring"]
Said = Calendar | Offset | Interval
FORM_KINDS: dict[str, Kind] = {"point": "date", "window": "window", "now": "now", "recurring": "recurring"}


class DateMention(NamedTuple):
    """A date at `tokens[first:last]`; `outer_first` is where its preposition and hedge begin.

    `days` is what the date expression itself means ("since 2014" has the days of 2014), or None where that cannot be known. `preposition` is normalized
    ("till" is "until", "as of" and the like stay, "2016 onwards" is "since"). `relative` tells what the days were taken from. A `reason` says that it is no
    claim: "clock time", "name", "copyright". `odd` marks a date that was recognised and cannot be read here.
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


def read_dates(tokens: Sequence[Token], published: Period | None, last: Period | None, language: str = "en") -> list[DateMention]:
    """The dates of a sentence in order, none overlapping another.

    `published` is the document's date, `last` the last date in the text before the sentence; without them relative dates have no days. `language` decides
    between day and month in "04/12/2019".
    """
    starts = [i for i, t in enumerate(tokens) if t.kind == "number" or t.lower in TRIGGERS]
    found: list[DateMention] = []
    if not starts:
        return found
    anchors = Anchors(published, last, None, not words.FUTURE.isdisjoint([t.lower for t in tokens]))
    end = 0
    for i in starts:
        if i < end:
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
    if mention.days is None or mention.days.first is None or mention.kind != "date" or mention.reason:
        return anchors
    named = mention.relative == "absolute" and mention.days.grain in ("day", "month", "year", "quarter", "season", "half", "week")
    return anchors._replace(last=mention.days, sentence_year=calendar_day(mention.days.first)[0] if named else anchors.sentence_year)


# -- what stands at a token --------------------------------------------------------------------------------------------
def expressions(tokens: Sequence[Token], i: int, floor: int, language: str) -> tuple[Expression, ...]:
    """The expressions that the trigger at `i` begins or ends, none reaching back before `floor`."""
    token = tokens[i]
    if token.kind == "number":
        return number_expressions(tokens, i, language)
    reader = TRIGGERS[token.lower]
    said = reader(tokens, i)
    if said is None or said.first < floor:
        return ()
    if isinstance(said, Offset) and said.form in ("window", "recurring"):
        return (said,)
    if isinstance(said, Calendar):
        listed = listed_after(tokens, said)
        if listed:
            return listed
        said = with_next_year(tokens, said)
    return (interval(tokens, said, language) or said,)


def number_expressions(tokens: Sequence[Token], i: int, language: str) -> tuple[Expression, ...]:
    """What a number begins: a date in digits, a clock time, days of a month, or a date in calendar terms."""
    if not may_be_date(tokens, i):
        return ()
    long = len(tokens[i].text) == 4  # most are bare years: they need none of the readers of days
    digits = None if long and touches_nothing(tokens, i) else numeric_date(tokens, i, language)
    if isinstance(digits, Blank):
        return (digits,)
    listed = None if long else listed_day(tokens, i)
    if listed:
        return listed
    days = None if long else days_then_month(tokens, i)
    said = digits or days or calendar_date(tokens, i) or clock_time(tokens, i)
    if isinstance(said, Calendar):
        said = with_next_year(tokens, said)
        return (interval(tokens, said, language) or said,)
    return (said,) if said else ()


def touches_nothing(tokens: Sequence[Token], i: int) -> bool:
    """True if a blank or the end follows the number, or a mark that joins no numbers."""
    return i + 1 >= len(tokens) or tokens[i].end != tokens[i + 1].start or tokens[i + 1].text in ",;)]."


def may_be_date(tokens: Sequence[Token], i: int) -> bool:
    """A cheap test that most numbers fail: by its digits and the token behind it, this one may belong to a date or a clock time."""
    text = tokens[i].text
    size = len(text)
    if size == 4 and is_year_like(tokens[i]):
        return True
    behind = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if size <= 2:
        return behind in DAY_FOLLOWERS
    return behind in YEAR_FOLLOWERS or (text.count(".") == 2 and size >= 8)


def with_next_year(tokens: Sequence[Token], date: Calendar) -> Calendar:
    """The date with the year of the next one in a list: "30 March and 19 April 2020", "in May and June 2019"."""
    if not date.open_year or date.month is None or token_at(tokens, date.last).text not in (",", "and", "or", "&") or date.last + 1 >= len(tokens):
        return date
    following = calendar_date(tokens, date.last + 1)
    fits = following and following.month is not None and following.year is not None and following.unit == date.unit
    return date._replace(year=following.year) if fits and following and not following.broken else date


def determined(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """What a determiner begins: "last year", or the window "the last five years"."""
    return calendar_date(tokens, i) or window(tokens, i)


def unit_read(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """What a unit ends or begins: "five years ago", "the year 2018"."""
    return unit_offset(tokens, i) or (calendar_date(tokens, i) if tokens[i].lower in ("year", "week") else None)


YEAR_FOLLOWERS = words.ERAS_BEFORE | words.ERAS_AFTER | words.DAY_HALVES | {z.lower() for z in words.TIME_ZONES}
DAY_FOLLOWERS = YEAR_FOLLOWERS | words.MONTHS.keys() | words.ORDINAL_ENDINGS | words.CONNECTORS | words.DASHES | frozenset("of and or & / : . s 's day".split())

Reader = Callable[[Sequence[Token], int], Calendar | Offset | None]
TRIGGERS: dict[str, Reader] = {
    **dict.fromkeys([*words.MONTHS, *words.WEEKDAYS, *words.WEEKDAY_ABBREVIATIONS, *words.SEASONS, *words.ORDINALS, *words.TENS], calendar_date),
    **dict.fromkeys([*words.PARTS, *words.COMPARED_PARTS, *words.DECADE_WORDS, *HOLIDAY_STARTS, *words.ERAS_BEFORE_YEAR], calendar_date),
    **dict.fromkeys(["q", "h", "fy", "cy", "fiscal", "financial", "academic", "calendar"], calendar_date),
    **dict.fromkeys(words.UNITS, unit_read),
    **dict.fromkeys([*words.DETERMINERS, "recent"], determined),
    **dict.fromkeys(words.DAY_WORDS, day_word),
    **dict.fromkeys([*words.NOW_WORDS, *words.NOW_PHRASES], now_word),
    **dict.fromkeys([*words.RECURRING, *words.WEEKDAY_PLURALS], recurring),
    "days": lambda tokens, i: unit_offset(tokens, i) or now_word(tokens, i),
}


# -- from an expression to a mention -----------------------------------------------------------------------------------
def mention_of(tokens: Sequence[Token], said: Expression, anchors: Anchors, earlier: Sequence[DateMention]) -> DateMention | None:
    """The mention of an expression; None for a bare number that is no year where it stands."""
    if isinstance(said, Blank):
        return DateMention(said.first, said.last, said.first, None, reason=said.reason)
    role: Role = "phrase"
    if isinstance(said, Calendar) and said.bare and said.year is not None:
        found = role_of_year(tokens, said.first, said.last, said.year, is_listed(tokens, said.first, earlier))
        if found is None:
            return None
        role = found
    reason = no_claim(tokens, said, role)
    context = context_of(tokens, said.first, said.last, isinstance(said, Offset) and said.form == "point")
    days = None if reason or (is_yearly(said) and context.preposition is None) else resolve(said, anchors)
    base = base_of(said, anchors)
    kind = FORM_KINDS[said.form] if isinstance(said, Offset) else "recurring" if isinstance(said, Calendar) and said.pick == "yearly" else "date"
    odd = isinstance(said, Calendar) and said.unit == "holiday" and said.rule is None
    if role != "phrase":
        context = context._replace(hedge="none", outer_first=context.outer_first if context.hedge == "none" else said.first)
    return DateMention(
        said.first,
        said.last,
        context.outer_first,
        days,
        context.hedge,
        context.preposition,
        base,
        kind,
        role,
        reason,
        odd,
        steps_of(said, days, base, anchors, context),
    )


def is_yearly(said: Said) -> bool:
    """True for months without a year on both ends, as in "rainy season June to September": without a preposition it is told of every year."""
    return isinstance(said, Interval) and all(isinstance(end, Calendar) and end.unit == "month" and end.open_year for end in (said.left, said.right))


def is_listed(tokens: Sequence[Token], first: int, earlier: Sequence[DateMention]) -> bool:
    """True if a year or date stands right before, joined by a comma, "and", "or" or a slash."""
    at = first - 1
    if token_at(tokens, at).lower in ("and", "or", "&", "to") and token_at(tokens, at - 1).text == ",":
        at -= 1
    joined = token_at(tokens, first - 1).lower in ("and", "or", "&", ",", "/")
    return joined and bool(earlier) and earlier[-1].last == at and not earlier[-1].reason and earlier[-1].days is not None and earlier[-1].days.grain == "year"


def no_claim(tokens: Sequence[Token], said: Said, role: Role) -> str:
    """Why a date is no claim, or "": it is part of a name, or of a copyright line."""
    bare = isinstance(said, Calendar) and said.bare
    if (role == "name" or not bare) and is_copyright(tokens, said.first):
        return "copyright"
    return "name" if role == "name" else ""


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


def steps_of(said: Said, days: Period | None, base: Base, anchors: Anchors, context: Context) -> tuple[str, ...]:
    """How the days were found, in plain words."""
    steps = list(said.steps) if isinstance(said, Calendar) else []
    if isinstance(said, Calendar) and said.broken:
        return (*steps, f"no date: {said.broken}")
    if isinstance(said, Calendar) and said.unit == "fiscal_year":
        steps.append("fiscal year taken as the calendar year; its first month is not stated")
    if base != "absolute":
        anchor = anchors.of(base)
        source = "the document's date" if base == "document" else "the last date of the text"
        year = f"the sentence's year {anchors.sentence_year}" if base == "text" and isinstance(said, Calendar) and said.open_year else None
        steps.append(f"relative to {year or source + (f' {anchor}' if anchor else ', which is not known')}")
    if context.step:
        steps.append(context.step)
    return (*steps, told(days)) if days is not None else (*steps, "days not known")


@lru_cache(maxsize=4096)
def told(days: Period) -> str:
    """The step that states the days; remembered, because documents name few dates many times."""
    return f"date: {days}"
