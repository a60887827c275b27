"""The tokens of a sentence and a year in it in, its mention out, with its days, preposition and hedge; and what a mention of any date is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from checker.claims.calendar.citations import is_cited
from checker.claims.calendar.expressions import Base
from checker.claims.calendar.prepositions import ENDS, PASSED_OVER, context_of
from checker.claims.calendar.relative import stretch_before
from checker.claims.calendar.resolving import up_to
from checker.claims.calendar.years import MODERN, Role, is_copyright, is_free, role_of_year, suffix, token_at, touches
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.claim import Hedge
from checker.model.frozen import dataclass, replace
from checker.model.moment import Period, iso, year_of

Kind = Literal["date", "window", "now", "recurring"]
SUFFIX_STARTS = frozenset({"or", "and", "on", "onward", "onwards"})
PLAIN_LEADS = frozenset("%)")
NO_LABELS = PASSED_OVER | ENDS | words.LABELS | words.YEAR_PREPOSITIONS | words.ENDINGS | words.COPYRIGHT_SIGNS | {"al"}
BRACKETED = frozenset({")", ",", ";", "est"})
LEADING_IN = frozenset({pair[0] for pair in words.PHRASAL_PREPOSITIONS if pair[1] == "in"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `tokens[first:last]`; `outer_first` is where its preposition and hedge begin.

    `days` is what the date expression itself means ("since 2014" has the days of 2014), or None where that cannot be known; "2016 onwards", "2018 or later"
    and "more than 30 years ago" have an open end. `preposition` is normalized ("till" is "until", "as of" and the like stay). `relative` tells what the days
    were taken from. A `reason` says that it is no claim: "clock time", "name", "copyright", "recurring", "a vague time", or that the calendar has no such day.
    `odd` marks a date of another language that was recognised and cannot be read here. `counted` are the tokens of the stretch of time that a distance
    states ("five years" in "five years ago"), which is a duration of its own. `stretch` is the time that the date ends ("the three months to March"): when
    what is told of it holds.
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
    stretch: Period | None = None


def free_year(tokens: Sequence[Token], i: int, year: int) -> DateMention | None:
    """The mention of a year that stands free in "(2018)", "(2018 est.)", "exports 2018: 40" or behind "in", which most do; None for a closer look."""
    if not i:
        return None
    before, after = tokens[i - 1][1], tokens[i + 1][1] if i + 1 < len(tokens) else ""
    if before == "(":
        if year < 1500 or after not in BRACKETED or (after != "est" and i > 1 and may_be_author(tokens[i - 2])):
            return None
        days, steps = year_days(year)
        return DateMention(i, i + 1, i, days, steps=steps)
    if after == ":" and year >= MODERN and tokens[i - 1][0].islower() and before not in NO_LABELS and not touches(tokens, i + 2):
        days, steps = year_days(year)
        return None if is_copyright(tokens, i) else DateMention(i, i + 1, i, days, steps=steps)
    if before != "in" or (i > 1 and tokens[i - 2][1] in LEADING_IN) or not is_free(tokens, i + 1):
        return None
    if after in SUFFIX_STARTS:
        return None
    days, steps = year_days(year)
    return DateMention(i, i + 1, i - 1, days, "none", "in", steps=steps)


def may_be_author(token: Token) -> bool:
    """True for what can end the names of a reference: a word with a capital, "al", a mark."""
    text = token[0]
    return not (text.islower() or text in PLAIN_LEADS or token[4] == "number") or text == "al"


def year_mention(tokens: Sequence[Token], first: int, last: int, year: int, earlier: Sequence[DateMention]) -> DateMention | None:
    """The mention of a bare number of four digits, the most frequent date by far; None if it is no year where it stands."""
    if first and (is_cited(tokens, first, last, year) or (earlier and goes_on(tokens, first, earlier[-1]))):
        return DateMention(first, last, first, None, role="name", reason="citation", steps=("days not known",))
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
    found = DateMention(first, end, context.outer_first, within, context.hedge, context.preposition, "absolute", "date", "phrase", "", False, steps)
    return replace(found, stretch=stretch_up_to(tokens, first, days)) if first and tokens[first - 1][1] in words.ENDINGS else found


def goes_on(tokens: Sequence[Token], first: int, before: DateMention) -> bool:
    """True for the second year of "(Berg et al., 2009, 2011)"."""
    return before.reason == "citation" and before.last == first - 1 and tokens[first - 1].text == ","


def is_listed(tokens: Sequence[Token], first: int, earlier: Sequence[DateMention]) -> bool:
    """True if a year or date stands right before, joined by a comma, "and", "or" or a slash."""
    at = first - 1
    if token_at(tokens, at).lower not in ("and", "or", "&", ",", "/", "to"):
        return False
    if token_at(tokens, at).lower in ("and", "or", "&", "to") and token_at(tokens, at - 1).text == ",":
        at -= 1
    joined = token_at(tokens, first - 1).lower in ("and", "or", "&", ",", "/")
    return joined and bool(earlier) and earlier[-1].last == at and not earlier[-1].reason and earlier[-1].days is not None and earlier[-1].days.grain == "year"


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


def stretch_up_to(tokens: Sequence[Token], first: int, days: Period) -> Period | None:
    """The time that ends with the date at `first`; None if the words before it name none."""
    found = stretch_before(tokens, first)
    return up_to(days, *found) if found else None


@lru_cache(maxsize=4096)
def told(days: Period) -> str:
    """The step that states the days; remembered, because documents name few dates many times."""
    return f"date: {iso(days.first)}" if days.grain == "day" and days.first is not None and days.first == days.last else f"date: {days}"
