"""Tokens in, dates around a month's name out: "April 12, 2019", "12th of April", "3-5 June 2019", "05-Aug-2016", "May '98"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.expressions import Calendar
from checker.claims.calendar.numeric_dates import exists
from checker.claims.calendar.word_years import YEAR_STARTS, below_hundred
from checker.claims.calendar.year_slots import with_year
from checker.claims.calendar.years import amount_follows, counts_things, is_glued, is_plural, is_year_like, token_at, touches, whole_number, year_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

JOINTS = ("-", "/", ".")
NO_DAY = "the calendar has no such day"


def ordinal_at(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(number, index after it) of an ordinal: 12th, twelfth, twenty-first."""
    token, after = token_at(tokens, i), token_at(tokens, i + 1)
    if token.kind == "number":
        number = whole_number(token, 99)
        return (number, i + 2) if number and after.lower in words.ORDINAL_ENDINGS and touches(tokens, i + 1) else None
    if token.lower in words.TENS:
        at = i + 2 if after.text == "-" else i + 1
        last = words.ORDINALS.get(token_at(tokens, at).lower, 99)
        return (words.TENS[token.lower] + last, at + 1) if last < 10 else None
    number = words.ORDINALS.get(token.lower)
    return (number, i + 1) if number else None


def day_at(tokens: Sequence[Token], i: int) -> tuple[int, int, bool] | None:
    """(day, index after it, True if written as an ordinal) of a day of the month, 1 to 31."""
    ordinal = ordinal_at(tokens, i)
    if ordinal:
        return (*ordinal, True) if ordinal[0] <= 31 else None
    day = whole_number(token_at(tokens, i), 31)
    return (day, i + 1, False) if day and len(tokens[i].text) <= 2 else None


def spoken_day(tokens: Sequence[Token], i: int) -> tuple[int, int, bool] | None:
    """The day in words behind a month ("May twenty-nine"), where nothing follows that it could count."""
    if token_at(tokens, i).lower not in words.COUNTS or token_at(tokens, i).lower in ("a", "an", "hundred", "dozen"):
        return None
    found = below_hundred(tokens, i)
    if found is None or found[0] > 31:
        return None
    closed = token_at(tokens, found[1]).kind == "mark" or year_at(tokens, found[1]) is not None or token_at(tokens, found[1]).lower in YEAR_STARTS
    return (*found, False) if closed else None


def month_name(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """(month, index after it and after the point of an abbreviation)."""
    low = token_at(tokens, i).lower
    month = words.MONTHS.get(low)
    if month is None:
        return None
    return month, i + 1 + (low in words.MONTH_ABBREVIATIONS and token_at(tokens, i + 1).text == "." and not touches(tokens, i + 2))


def day_month(tokens: Sequence[Token], i: int) -> Calendar | None:
    """12 April 2019, 12th of April, the 15th day of June, 05-Aug-2016, 3-5 June 2019."""
    day = day_at(tokens, i)
    if day is None:
        return None
    at = day[1]
    if token_at(tokens, at).lower == "day":
        at += 1
    at += token_at(tokens, at).lower == "of"
    joint = token_at(tokens, at).text if touches(tokens, at) and token_at(tokens, at).text in JOINTS else ""
    at += bool(joint)
    year_between = year_at(tokens, at) if joint else None
    if year_between and not year_between[2] and token_at(tokens, year_between[1]).text == joint:  # 23-2020-September
        month = words.MONTHS.get(token_at(tokens, year_between[1] + 1).lower)
        return dated(Calendar(i, year_between[1] + 2, "day", year_between[0], month, day[0])) if month else None
    found = month_name(tokens, at)
    if found is None or not (day[2] or is_month_here(tokens, at)) or (is_glued(tokens, found[1]) and not joint):
        return None
    date = with_year(tokens, Calendar(i, found[1], "day", month=found[0], day=day[0]))
    if joint and date.open_year and not tokens[at].text[:1].isupper():
        return None
    return dated(date)


def is_month_here(tokens: Sequence[Token], at: int) -> bool:
    """False if a word behind a number is no month: "2 may", "3 march", "2 Mar" without a capital or a year."""
    token = tokens[at]
    if token.lower not in words.OTHER_WORDS:
        return True
    return token.text[:1].isupper() or year_at(tokens, at + 1) is not None


def dated(date: Calendar) -> Calendar:
    """The date, marked as broken if its month has no such day; without a year, 29 February stands."""
    known = exists(2000 if date.year is None else date.year, date.month, date.day)
    return date if known else replace(date, broken=NO_DAY)


def month_date(tokens: Sequence[Token], i: int, licensed: bool = False) -> Calendar | None:
    """April 12, 2019; April 2019; Dec31, 1994; Sep-23-2020; April alone where a preposition or determiner licenses it."""
    name = month_name(tokens, i)
    if name is None or (touches(tokens, i) and tokens[i - 1].text in "$_#@/."):
        return None
    month, at = name
    joint = token_at(tokens, at).text if touches(tokens, at) and token_at(tokens, at).text in JOINTS else ""
    found = joined_date(tokens, i, month, at + 1, joint) if joint else None
    if found:
        return found
    the = token_at(tokens, at).lower == "the"
    day = day_at(tokens, at + the) or (None if the else spoken_day(tokens, at))
    if day and (day[2] or not the) and is_day_here(tokens, i, day):
        return dated(with_year(tokens, Calendar(i, day[1], "day", month=month, day=day[0])))
    date = with_year(tokens, Calendar(i, at, "month", month=month))
    return date if not date.open_year or licensed or stands_alone(tokens, i) or joins_month(tokens, i, at) else None


def joined_date(tokens: Sequence[Token], i: int, month: int, at: int, joint: str) -> Calendar | None:
    """Sep-23-2020, September-2020-23, Jun-15, Sep-2020."""
    if is_year_like(token_at(tokens, at)) and token_at(tokens, at + 1).text == joint and touches(tokens, at + 2):
        last = whole_number(token_at(tokens, at + 2), 31)
        return dated(Calendar(i, at + 3, "day", int(tokens[at].text), month, last)) if last else None
    day = day_at(tokens, at)
    if day and not is_glued(tokens, day[1] + 1):
        year = year_at(tokens, day[1] + 1) if token_at(tokens, day[1]).text == joint else None
        if year:
            return dated(Calendar(i, year[1], "day", year[0], month, day[0]))
        return (
            dated(with_year(tokens, Calendar(i, day[1], "day", month=month, day=day[0])))
            if tokens[i].text[:1].isupper() or tokens[i].lower not in words.OTHER_WORDS
            else None
        )
    year = year_at(tokens, at)
    if year is None:
        return None
    return Calendar(i, year[1], "month", year[0], month)


def is_day_here(tokens: Sequence[Token], i: int, day: tuple[int, int, bool]) -> bool:
    """True if the number behind a month's name is its day: not in "in April 30 people came", "May 5%", "may 5"."""
    _, end, ordinal = day
    if ordinal:
        return True
    year = year_at(tokens, end + (token_at(tokens, end).text == ","))
    if year:
        return True
    after = token_at(tokens, end)
    if (
        amount_follows(tokens, end)
        or is_plural(after)
        or (is_glued(tokens, end) and after.text != "-")
        or (counts_things(tokens, end) and token_at(tokens, i - 1).lower == "in")
    ):
        return False
    lower_case = tokens[i].lower in words.OTHER_WORDS and tokens[i].text[:1].islower()
    return not lower_case or token_at(tokens, i - 1).lower in ("on", "by", "until", "since", "from") or touches(tokens, end - 1)


def joins_month(tokens: Sequence[Token], i: int, at: int) -> bool:
    """True if the month at `i` opens an interval of months: "May to July", "Nov-Feb", "between august and october"."""
    joint = token_at(tokens, at)
    second = token_at(tokens, at + 1)
    if second.lower not in words.MONTHS or second.text[:1].isupper() != tokens[i].text[:1].isupper():
        return False
    before = token_at(tokens, i - 1).lower
    if joint.lower == "and":
        return before == "between"
    return joint.text in words.DASHES or (joint.lower in words.CONNECTORS and (tokens[i].text[:1].isupper() or before in ("from", "in")))


def lists_month(tokens: Sequence[Token], i: int) -> bool:
    """True for the second month of "in November and December"."""
    first = token_at(tokens, i - 2)
    joined = token_at(tokens, i - 1).lower in ("and", "or", "&", ",")
    return joined and tokens[i].text[:1].isupper() and first.text[:1].isupper() and first.lower in words.MONTHS and first.text not in ("May", "March")


def modifies(tokens: Sequence[Token], i: int) -> bool:
    """True for the month of "December orders", "its October report"; one that is also a name or another word needs a noun that is counted by the month."""
    token, after, before = tokens[i], token_at(tokens, i + 1), token_at(tokens, i - 1)
    if not token.text[:1].isupper() or after.kind != "word" or not after.text.islower() or token.lower in words.MONTH_ABBREVIATIONS:
        return False
    if (before.text[:1].isupper() and i > 1) or before.text in words.DASHES or after.lower in words.FUNCTION_WORDS or after.lower in words.PREPOSITIONS:
        return False
    return after.lower in words.MONTHLY_NOUNS or (
        token.lower not in words.OTHER_WORDS and token.lower not in ("april", "june") and before.lower in MONTH_BEFORE
    )


MONTH_BEFORE = frozenset("the a its their his her this that previous first last".split())


def stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """True if a month without a day and year may be read: behind a preposition, with a capital where it is also another word."""
    before, token = token_at(tokens, i - 1).lower, tokens[i]
    if before == "-":
        return token_at(tokens, i - 2).lower in words.PARTS
    if before in ("early", "late", "mid") or (before == "of" and token_at(tokens, i - 2).lower in ("end", "start", "beginning", "middle", "month", "week")):
        return True
    if before == "the":
        before = token_at(tokens, i - 2).lower
    if before in ("ended", "ending") or (before == "to" and token_at(tokens, i - 2).lower in words.UNITS):
        return token.text[:1].isupper()
    if before == "on" and token_at(tokens, i - 2).lower in words.YEAR_PARTICIPLES:
        return token.text[:1].isupper()  # "opened on June", as some write
    if lists_month(tokens, i) or modifies(tokens, i):
        return True
    if before == "in" or (before in ("since", "until", "during") and token.lower not in ("mar", "sat", "sun")):
        return token.text[:1].isupper() or token.lower not in words.MONTH_ABBREVIATIONS
    names = token.lower in words.OTHER_WORDS or token.lower in ("april", "june")
    return before in ("by", "before", "after", "from", "till", "through", "for") and token.text[:1].isupper() and (not names or before in ("from", "till"))
