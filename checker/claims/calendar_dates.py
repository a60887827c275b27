"""Tokens in, dates in calendar terms out: "12 April 2019", "the late 1990s", "Q3 2018", "early last year"; nothing is resolved here."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.day_months import dated, day_month, month_date, ordinal_at
from checker.claims.expressions import Calendar, Part, Pick, Unit
from checker.claims.holidays import HOLIDAY_STARTS, holiday_date
from checker.claims.numeric_dates import digits_at
from checker.claims.tokens import Token
from checker.claims.year_slots import relative_unit, with_year
from checker.claims.years import counts_things, is_glued, is_glued_before, is_year_like, token_at, touches, whole_number, year_at
from checker.data import calendar_words as words

QUARTERS, HALVES = range(1, 5), range(1, 3)


def calendar_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The longest date in calendar terms that starts at `i`; the trigger decides which reader is asked."""
    token = tokens[i]
    if token.kind == "number":
        return number_date(tokens, i)
    low = token.lower
    if low in words.MONTHS:
        return month_date(tokens, i) or season_or_part(tokens, i)
    if low in words.WEEKDAYS or low in words.WEEKDAY_ABBREVIATIONS:
        return weekday_date(tokens, i)
    return season_or_part(tokens, i)


def season_or_part(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The readers of all words that are no month and no weekday."""
    low = tokens[i].lower
    if low in words.ORDINALS or low in words.TENS:
        found = ordinal_date(tokens, i)
        if found:
            return found
    if low in words.SEASONS:
        return season_date(tokens, i)
    if low in words.PARTS or low in words.COMPARED_PARTS:
        return part_date(tokens, i)
    if low in words.DETERMINERS:
        return determined_date(tokens, i)
    return lettered_date(tokens, i)


def number_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """12 April 2019, the 19th century, the 3rd quarter, the 1990s, 44 BC, 2017 q1, and bare years."""
    if is_glued_before(tokens, i):
        return None
    if len(tokens[i].text) == 4:
        return decade(tokens, i) or year_first(tokens, i)
    return day_month(tokens, i) or ordinal_date(tokens, i) or decade(tokens, i) or year_first(tokens, i)


def year_first(tokens: Sequence[Token], i: int) -> Calendar | None:
    """A year with what may follow it: 2017 April, 2018 Q3, 2018-Q3, 753 BC, or the year alone."""
    found = year_at(tokens, i)
    if found is None or is_joined_month(tokens, i + 1):
        return joined_year(tokens, i)
    year, end, era = found
    if not era:
        at = end + 1 if token_at(tokens, end).text in ("-", "/") and touches(tokens, end) else end
        letter, number = token_at(tokens, at).lower, whole_number(token_at(tokens, at + 1), 4)
        if letter in ("q", "h") and number and number in (QUARTERS if letter == "q" else HALVES) and touches(tokens, at + 1):
            return Calendar(i, at + 2, "year", year, part=("quarter" if letter == "q" else "half", number))
        month = words.MONTHS.get(letter) if at == end and letter not in words.OTHER_WORDS else None
        if month and whole_number(token_at(tokens, end + 1), 31) is None:
            return Calendar(i, end + 1, "month", year, month)
    return Calendar(i, end, "year", year, bare=not era)


def is_joined_month(tokens: Sequence[Token], at: int) -> bool:
    """True if a month's name is tied to the number before it: "2019-Aug"."""
    return token_at(tokens, at).text in ("-", "/") and touches(tokens, at) and touches(tokens, at + 1) and tokens[at + 1].lower in words.MONTHS


def joined_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """2019-Aug-01, 2019/aug/01, 2020/23/Sep, 2019-Aug."""
    if not is_year_like(tokens[i]):
        return None
    letter, number = token_at(tokens, i + 1).lower, whole_number(token_at(tokens, i + 2), 4)
    if letter in ("q", "h") and touches(tokens, i + 1) and touches(tokens, i + 2) and number in (QUARTERS if letter == "q" else HALVES):
        return Calendar(i, i + 3, "year", int(tokens[i].text), part=("quarter" if letter == "q" else "half", number or 1))  # 2025H1
    if letter not in ("-", "/"):
        return None
    year, joint = int(tokens[i].text), tokens[i + 1].text
    full = token_at(tokens, i + 3).text == joint and touches(tokens, i + 4)
    day = whole_number(token_at(tokens, i + 4), 31) if full else None
    if is_joined_month(tokens, i + 1):
        month = words.MONTHS[tokens[i + 2].lower]
        return dated(Calendar(i, i + 5, "day", year, month, day)) if day else Calendar(i, i + 3, "month", year, month)
    day = whole_number(token_at(tokens, i + 2), 31)
    if not day or not full or not is_joined_month(tokens, i + 3):
        return None
    return dated(Calendar(i, i + 5, "day", year, words.MONTHS[tokens[i + 4].lower], day))


def decade(tokens: Sequence[Token], i: int) -> Calendar | None:
    """1990s, 1990's behind "the", '90s, the mid-80s."""
    after, before = token_at(tokens, i + 1), token_at(tokens, i - 1)
    value = whole_number(tokens[i], 2100)
    if value is None or value % 10 or not touches(tokens, i + 1) or after.lower not in ("s", "'s"):
        return None
    if is_year_like(tokens[i]) and (after.lower == "s" or before.lower in ("the", "late", "early", "mid")):
        return Calendar(i, i + 2, "decade", value)
    short = before.text in ("'", "’", "‘") or before.lower in words.PARTS
    return Calendar(i, i + 2, "decade", 1900 + value) if len(tokens[i].text) == 2 and value >= 20 and short and after.lower == "s" else None


def ordinal_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """What starts with an ordinal: "fourth of July", "19th century BC", "third quarter of 2018", "first nine months of 2020", "first week of May"."""
    found = ordinal_at(tokens, i)
    if found is None:
        return None
    number, end = found
    return day_month(tokens, i) or century(tokens, i, number, end) or counted_part(tokens, i, number, end) or nth_weekday(tokens, i, number, end)


def nth_weekday(tokens: Sequence[Token], i: int, number: int, end: int) -> Calendar | None:
    """Last Sunday in March 2019, second Monday of October; without a year it is told of every year and has no days."""
    day = words.WEEKDAYS.get(token_at(tokens, end).lower)
    if day is None or number > 5 or token_at(tokens, end + 1).lower not in ("in", "of"):
        return None
    month = month_date(tokens, end + 2, licensed=True) if token_at(tokens, end + 2).lower in words.MONTHS else None
    if month is None or month.unit != "month":
        return None
    return month._replace(
        first=i, unit="holiday", month=None, rule=("weekday", month.month or 1, day, number, 0), pick="yearly" if month.open_year else "nearest"
    )


def century(tokens: Sequence[Token], i: int, number: int, end: int) -> Calendar | None:
    """19th century, 5th century BC."""
    if token_at(tokens, end).text == "-":
        end += 1
    if token_at(tokens, end).lower not in ("century", "centuries") or number > 30:
        return None
    era = token_at(tokens, end + 1)
    before = era.text.isupper() and era.lower in words.ERAS_BEFORE
    after = era.text.isupper() and era.lower in words.ERAS_AFTER
    return Calendar(i, end + 1 + (before or after), "century", 0, number=-number if before else number)


def counted_part(tokens: Sequence[Token], i: int, number: int, end: int) -> Calendar | None:
    """Third quarter of 2018, first half of the 1990s, first nine months of 2020, second week of May; a quarter may stand alone."""
    if token_at(tokens, end).text == "-":
        end += 1
    token = token_at(tokens, end)
    count = words.COUNTS.get(token.lower) or whole_number(token, 12)
    if count and number == 1 and token_at(tokens, end + 1).lower in ("months", "quarters"):
        months = count * (1 if token_at(tokens, end + 1).lower == "months" else 3)
        return part_of(tokens, i, ("months", months), end + 2) if months <= 12 else None
    unit = token.lower
    if unit not in ("quarter", "half", "week", "month", "day") or (unit == "quarter" and number not in QUARTERS) or (unit == "half" and number not in HALVES):
        return None
    whole = part_of(tokens, i, (unit, number), end + 1)
    before = token_at(tokens, i - 1).lower == "the" and token_at(tokens, i - 2).lower in words.PREPOSITIONS
    if whole is None and unit in ("quarter", "half") and before and token_at(tokens, end + 1).lower != "of":
        return Calendar(i, end + 1, "year", part=(unit, number))
    return whole


def part_of(tokens: Sequence[Token], i: int, part: Part, end: int) -> Calendar | None:
    """A stretch with the whole that follows it at `end`, "of" and "the" between or not."""
    joined = token_at(tokens, end).lower in ("of", "in", "-", ",")
    end += joined
    the = token_at(tokens, end).lower == "the"
    end += the
    if end >= len(tokens):
        return None
    if (the or (joined and part[0] in ("end", "start", "mid"))) and token_at(tokens, end).lower in ("year", "month", "week"):
        return Calendar(i, end + 1, words.UNITS[token_at(tokens, end).lower], base="document", part=part)  # type: ignore[arg-type]
    whole = calendar_date(tokens, end)
    if whole is None or whole.part or (whole.bare and counts_things(tokens, whole.last)):
        return None
    return whole._replace(first=i, part=part, bare=False)


def part_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Early 2017, mid-1990s, the end of 2020, late last year, earlier this month, end of the year."""
    low = tokens[i].lower
    name = words.PARTS.get(low) or words.COMPARED_PARTS[low]
    after = token_at(tokens, i + 1)
    if low in words.PARTS_WITH_OF and after.lower != "of":
        return None
    if (after.lower == "of" and low not in words.PARTS_WITH_OF) or is_glued(tokens, i + 1):
        return None
    found = part_of(tokens, i, (name, 0), i + 1)
    if found is None or found.unit in ("day", "years", "holiday") or (low in words.COMPARED_PARTS and found.base != "document"):
        return None
    return found


def determined_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Last year, this summer, the same month, next Friday; the last week of July, the last three months of 2020."""
    unit = relative_unit(tokens, i)
    if tokens[i].lower == "last":
        found = last_part(tokens, i)
        if found:
            return found
    if unit:
        return detailed(tokens, unit)
    if tokens[i].lower not in PICKS:
        return None
    if tokens[i].lower == "last":
        nth = nth_weekday(tokens, i, -1, i + 1)
        if nth:
            return nth
    at = i + 2 if token_at(tokens, i + 1).lower in ("past", "coming", "upcoming") else i + 1
    after = token_at(tokens, at)
    known = after.lower in words.MONTHS or after.lower in words.SEASONS or after.lower in words.WEEKDAYS or after.lower in words.WEEKDAY_ABBREVIATIONS
    return picked(tokens, i, at) if known or after.kind == "number" or after.lower in HOLIDAY_STARTS else None


def detailed(tokens: Sequence[Token], unit: Calendar) -> Calendar:
    """The unit with what narrows it: "next week on Tuesday", "last year's third quarter"."""
    at = unit.last
    if unit.unit == "week":
        at += token_at(tokens, at).lower in ("on", "'s")
        day = token_at(tokens, at)
        number = words.WEEKDAYS.get(day.lower, words.WEEKDAY_ABBREVIATIONS.get(day.lower) if day.text[:1].isupper() else None)
        return unit if number is None else unit._replace(unit="day", weekday=number, last=at + 1)
    if unit.unit == "year" and token_at(tokens, at).lower == "'s":
        ordinal = ordinal_at(tokens, at + 1)
        name = token_at(tokens, ordinal[1]).lower if ordinal else ""
        if ordinal and ((name == "quarter" and ordinal[0] in QUARTERS) or (name == "half" and ordinal[0] in HALVES)):
            return unit._replace(part=(name, ordinal[0]), last=ordinal[1] + 1)
    return unit


def last_part(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The last week of July, the last day of 2019, the last three months of 2020."""
    after = token_at(tokens, i + 1)
    if after.lower in ("week", "day", "month", "quarter") and token_at(tokens, i + 2).lower == "of":
        return part_of(tokens, i, (after.lower, -1), i + 2)
    count = words.COUNTS.get(after.lower) or whole_number(after, 12)
    if count and token_at(tokens, i + 2).lower == "months" and token_at(tokens, i + 3).lower == "of":
        return part_of(tokens, i, ("months", -count), i + 3)
    return None


# how a determiner picks among the Mays or Mondays
PICKS: dict[str, Pick] = {"last": "last", "past": "last", "previous": "last", "this": "this", "next": "next", "coming": "coming", "upcoming": "coming"}


def picked(tokens: Sequence[Token], i: int, at: int) -> Calendar | None:
    """The month, season or weekday at `at`, chosen by the determiner at `i`: "last May", "this summer", "next Friday"."""
    token = tokens[at]
    pick = PICKS[tokens[at - 1].lower]
    if token.lower in words.SEASONS:
        return Calendar(i, at + 1, "season", number=words.SEASONS[token.lower], pick=pick)
    if token.kind == "number":
        found = day_month(tokens, at)
    elif token.lower in words.MONTHS:
        found = month_date(tokens, at, licensed=True)
    else:
        found = weekday_date(tokens, at, licensed=True) or holiday_date(tokens, at, licensed=True)
    return found._replace(first=i, pick=pick) if found else None


def season_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Summer of 2016, winter 2017-18, spring last year; a season without a year has no days."""
    season = Calendar(i, i + 1, "season", number=words.SEASONS[tokens[i].lower])
    found = with_year(tokens, season)
    return None if found.open_year else found


def weekday_date(tokens: Sequence[Token], i: int, licensed: bool = False) -> Calendar | None:
    """Monday; Monday, 3 May 2021; Fri. 12 June; Friday (June 15)."""
    token = tokens[i]
    number = words.WEEKDAYS.get(token.lower, words.WEEKDAY_ABBREVIATIONS.get(token.lower, -1))
    short = token.lower not in words.WEEKDAYS
    end = i + 1 + (short and token_at(tokens, i + 1).text == ".")
    at = end + (token_at(tokens, end).text in (",", "-", "(") or token_at(tokens, end).lower == "the")
    date = digits_at(tokens, at, "en") or day_month(tokens, at) or month_date(tokens, at) if at < len(tokens) else None
    if date and date.day:
        closed = token_at(tokens, at - 1).text == "(" and token_at(tokens, date.last).text == ")"
        return date._replace(first=i, last=date.last + closed, weekday=number)
    of = token_at(tokens, end).lower in ("of", "in")
    week = relative_unit(tokens, end + of)
    if week and week.unit == "week":
        return week._replace(first=i, unit="day", weekday=number)
    if number < 0:
        return None
    before, after = token_at(tokens, i - 1), token_at(tokens, end)
    if not (licensed or before.lower in ("on", "since", "until", "till", "by", "from", "before", "after")) and (
        short or not token.text[:1].isupper() or (before.text[:1].isupper() and i > 1) or after.text[:1].isupper()
    ):
        return None
    if short and (not token.text[:1].isupper()):
        return None
    return Calendar(i, end, "day", weekday=number)


def lettered_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Q3 2018, H1 2019, FY2018, fiscal 2018, fiscal year 2018-19, calendar year 2008, year 2018, the nineties, Easter 2018, Christmas 2019."""
    low = tokens[i].lower
    if low == "week":
        return week_of(tokens, i)
    if low in words.ERAS_BEFORE_YEAR:
        found = year_at(tokens, i)
        return Calendar(i, found[1], "year", found[0]) if found else None
    if low in ("q", "h") and touches(tokens, i + 1):
        number = whole_number(tokens[i + 1], 4 if low == "q" else 2)
        if not number or (is_glued(tokens, i + 2) and token_at(tokens, i + 2).text != "-"):
            return None
        year = with_year(tokens, Calendar(i, i + 2, "year", part=("quarter" if low == "q" else "half", number)))
        return None if year.open_year and token_at(tokens, i - 1).lower not in words.YEAR_PREPOSITIONS else year
    if low in ("fy", "fiscal", "financial", "calendar", "cy", "year", "academic"):
        return named_year(tokens, i)
    if low in words.DECADE_WORDS:
        before = token_at(tokens, i - 1).lower
        licensed = before in ("the", "in", "early", "late", "mid", "-")
        return Calendar(i, i + 1, "decade", 1900 + words.DECADE_WORDS[low]) if licensed else None
    return holiday_date(tokens, i)


def week_of(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The week of April 10."""
    if token_at(tokens, i + 1).lower != "of" or i + 2 >= len(tokens):
        return None
    found = day_month(tokens, i + 2) or month_date(tokens, i + 2)
    return found._replace(first=i, part=("weeks", 1)) if found and found.unit == "day" else None


def named_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """FY2018, fiscal year 2018-19, calendar year 2008, the year 2018."""
    low = tokens[i].lower
    end = i + 1 + (low != "year" and token_at(tokens, i + 1).lower == "year")
    fiscal: Unit = "fiscal_year" if low in ("fy", "fiscal", "financial", "academic") else "year"
    split = digits_at(tokens, end, "en")
    if split and split.unit == "years" and split.year is not None and split.number == split.year + 1:
        return split._replace(first=i, unit=fiscal)
    first = year_at(tokens, end)
    if first is None:
        short = whole_number(token_at(tokens, end), 99)
        found = short is not None and low in ("fy", "cy") and len(tokens[end].text) == 2 and touches(tokens, end)
        return Calendar(i, end + 1, fiscal, 2000 + (short or 0)) if found else None
    return Calendar(i, first[1], fiscal, first[0])
