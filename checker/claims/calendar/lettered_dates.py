"""Tokens in, dates that a letter or a word such as "fiscal" opens out: "Q3 2018", "3Q93", "FY2018", "week 27 of 2017", "the nineties", "year-end 1993"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.day_months import day_month, month_date
from checker.claims.calendar.expressions import Calendar, Part, Unit
from checker.claims.calendar.holidays import holiday_date
from checker.claims.calendar.numeric_dates import digits_at
from checker.claims.calendar.year_slots import with_year
from checker.claims.calendar.years import full_year, is_glued, is_year_like, token_at, touches, whole_number, year_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

PIECES = {"q": ("quarter", 4), "h": ("half", 2)}
FISCAL = frozenset({"fy", "fiscal", "financial", "academic"})


def lettered_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Q3 2018, H1 2019, FY2018, fiscal 2018, fiscal year 2018-19, calendar year 2008, year 2018, the nineties, Easter 2018, week 27 of last year."""
    low = tokens[i].lower
    if low == "week":
        return week_of(tokens, i)
    if low in words.ERAS_BEFORE_YEAR:
        found = year_at(tokens, i)
        return Calendar(i, found[1], "year", found[0]) if found else None
    if low in PIECES:
        return lettered_part(tokens, i)
    if low in FISCAL or low in ("calendar", "cy", "year"):
        return year_end(tokens, i) or named_year(tokens, i)
    if low in words.DECADE_WORDS:
        before = token_at(tokens, i - 1).lower
        licensed = before in ("the", "in", "early", "late", "mid", "-")
        return Calendar(i, i + 1, "decade", 1900 + words.DECADE_WORDS[low]) if licensed else None
    if low == "weekend":
        return weekend_of(tokens, i)
    return holiday_date(tokens, i)


def lettered_part(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Q3 2018, Q4'23, H1; without a year behind a preposition only."""
    name, most = PIECES[tokens[i].lower]
    number = whole_number(token_at(tokens, i + 1), most) if touches(tokens, i + 1) else None
    slashed = token_at(tokens, i + 2).text == "/" and is_year_like(token_at(tokens, i + 3))
    if not number or (is_glued(tokens, i + 2) and not slashed and token_at(tokens, i + 2).text not in ("-", "'")):
        return None
    year = with_year(tokens, Calendar(i, i + 2, "year", part=(name, number)))
    joint = token_at(tokens, i + 2)
    joined = (joint.lower in ("and", "&", "to") or joint.text in words.DASHES) and token_at(tokens, i + 3).lower == tokens[i].lower
    return None if year.open_year and not joined and token_at(tokens, i - 1).lower not in words.YEAR_PREPOSITIONS else year


def numbered_part(tokens: Sequence[Token], i: int) -> Calendar | None:
    """3Q93, 1Q 1994, 2H 2019: the number stands before the letter."""
    found = PIECES.get(token_at(tokens, i + 1).lower)
    if not found or not touches(tokens, i + 1) or not tokens[i + 1].text.isupper():
        return None
    number = whole_number(tokens[i], found[1])
    if not number:
        return None
    part: Part = (found[0], number)
    short = whole_number(token_at(tokens, i + 2), 99)
    if short is not None and touches(tokens, i + 2) and len(tokens[i + 2].text) == 2:
        return Calendar(i, i + 3, "year", full_year(short), part=part)
    year = with_year(tokens, Calendar(i, i + 2, "year", part=part))
    return None if year.open_year else year


def week_of(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The week of April 10; week 27 of 2017, week 5 of last year."""
    number = whole_number(token_at(tokens, i + 1), 53)
    if number:
        found = with_year(tokens, Calendar(i, i + 2, "year", part=("iso week", number)))
        return None if found.open_year else found
    if token_at(tokens, i + 1).lower != "of" or i + 2 >= len(tokens):
        return None
    day = day_month(tokens, i + 2) or month_date(tokens, i + 2)
    return replace(day, first=i, part=("week of", 1)) if day and day.unit == "day" else None


def weekend_of(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The weekend of Halloween, the weekend of May 3."""
    if token_at(tokens, i + 1).lower != "of" or i + 2 >= len(tokens):
        return None
    day = holiday_date(tokens, i + 2, licensed=True) or day_month(tokens, i + 2) or month_date(tokens, i + 2)
    fits = day and not day.part and (day.unit == "day" or (day.unit == "holiday" and day.rule))
    return replace(day, first=i, part=("weekend", 1)) if day and fits else None


def year_end(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Year-end 1993, by year end, by year's end."""
    if tokens[i].lower != "year":
        return None
    end = i + 1 + (token_at(tokens, i + 1).text in ("-", "'s", "’s") and touches(tokens, i + 1))
    before = token_at(tokens, i - 1).lower
    if token_at(tokens, end).lower != "end" or not (before in words.YEAR_PREPOSITIONS or before in words.LOOSE_PREPOSITIONS or before == "at"):
        return None
    found = year_at(tokens, end + 1)
    if found:
        return Calendar(i, found[1], "year", found[0], part=("end", 0))
    return Calendar(i, end + 1, "year", base="document", part=("end", 0)) if token_at(tokens, end + 1).lower != "of" else None


def named_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """FY2018, FY93, fiscal year 2018-19, fiscal '93, calendar year 2008, the year 2018."""
    low = tokens[i].lower
    end = i + 1 + (low != "year" and token_at(tokens, i + 1).lower == "year")
    fiscal: Unit = "fiscal_year" if low in FISCAL else "year"
    split = digits_at(tokens, end, "en")
    if split and split.unit == "years" and split.year is not None and split.number == split.year + 1:
        return replace(split, first=i, unit=fiscal if low in FISCAL else "years")
    first = year_at(tokens, end)
    if first is not None:
        return Calendar(i, first[1], fiscal, first[0])
    apostrophe = token_at(tokens, end).text in ("'", "’", "‘") and touches(tokens, end + 1)
    end += apostrophe
    short = whole_number(token_at(tokens, end), 99)
    found = short is not None and len(tokens[end].text) == 2 and ((low in ("fy", "cy") and touches(tokens, end)) or (apostrophe and low != "year"))
    return Calendar(i, end + 1, fiscal, full_year(short)) if found and short is not None else None
