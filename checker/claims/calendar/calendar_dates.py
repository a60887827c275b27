"""Tokens in, dates in calendar terms out: "12 April 2019", "the late 1990s", "Q3 2018", "early last year"; nothing is resolved here."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.day_months import dated, day_month, month_date, ordinal_at
from checker.claims.calendar.expressions import OVER_NEW_YEAR, Calendar, Part, Pick
from checker.claims.calendar.holidays import HOLIDAY_STARTS, holiday_date
from checker.claims.calendar.lettered_dates import lettered_date, numbered_part
from checker.claims.calendar.numeric_dates import digits_at
from checker.claims.calendar.weekdays import day_of_month, nth_weekday, weekday_date
from checker.claims.calendar.year_slots import relative_unit, with_year
from checker.claims.calendar.years import counts_things, full_year, is_glued, is_glued_before, is_year_like, token_at, touches, whole_number, year_at
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

APOSTROPHES = ("'", "’", "‘")
COUNTED = ("days", "weeks", "months", "quarters")
QUARTERS, HALVES = range(1, 5), range(1, 3)
WINTER = 4


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
    return day_month(tokens, i) or ordinal_date(tokens, i) or decade(tokens, i) or numbered_part(tokens, i) or short_year(tokens, i) or year_first(tokens, i)


def short_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The year of "in '93", "the class of '93"."""
    short = whole_number(tokens[i], 99)
    if short is None or len(tokens[i].text) != 2 or not touches(tokens, i) or tokens[i - 1].text not in APOSTROPHES or touches(tokens, i - 1):
        return None
    before = token_at(tokens, i - 2).lower
    if is_glued(tokens, i + 1) or counts_things(tokens, i + 1) or not (before in words.YEAR_PREPOSITIONS or before in ("of", "from", "by")):
        return None
    return Calendar(i, i + 1, "year", full_year(short))


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
        week = whole_number(token_at(tokens, at + 1), 53) if letter == "w" and touches(tokens, at + 1) else None
        if week:
            return Calendar(i, at + 2, "year", year, part=("iso week", week))
        narrowed = year_part(tokens, i, year, end)
        if narrowed:
            return narrowed
        month = words.MONTHS.get(letter) if at == end and letter not in words.OTHER_WORDS else None
        if month and whole_number(token_at(tokens, end + 1), 31) is None:
            return Calendar(i, end + 1, "month", year, month)
    return Calendar(i, end, "year", year, bare=not era)


def year_part(tokens: Sequence[Token], i: int, year: int, at: int) -> Calendar | None:
    """The 1994 third quarter, the 2018 first half, the 1993 fourth-quarter loss."""
    if token_at(tokens, at).lower not in words.ORDINALS:
        return None
    number, name_at = words.ORDINALS[tokens[at].lower], at + 1 + (token_at(tokens, at + 1).text == "-")
    name = token_at(tokens, name_at).lower
    if (name == "quarter" and number in QUARTERS) or (name == "half" and number in HALVES):
        return Calendar(i, name_at + 1, "year", year, part=(name, number))
    return None


def is_joined_month(tokens: Sequence[Token], at: int) -> bool:
    """True if a month's name is tied to the number before it: "2019-Aug"."""
    joined = token_at(tokens, at).text in ("-", "/") and touches(tokens, at) and touches(tokens, at + 1) and tokens[at + 1].lower in words.MONTHS
    return joined and (touches(tokens, at + 2) or year_at(tokens, at + 2) is None)


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
    joined = (before.lower in ("and", "or", "to") or before.text in words.DASHES) and token_at(tokens, i - 2).lower == "s" and touches(tokens, i - 2)
    short = before.text in APOSTROPHES or before.lower in words.PARTS or joined
    return Calendar(i, i + 2, "decade", 1900 + value) if len(tokens[i].text) == 2 and value >= 20 and short and after.lower == "s" else None


def ordinal_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """What starts with an ordinal: "fourth of July", "19th century BC", "third quarter of 2018", "first nine months of 2020", "first week of May"."""
    found = ordinal_at(tokens, i)
    if found is None:
        return None
    number, end = found
    found_unit = day_month(tokens, i) or century(tokens, i, number, end) or counted_part(tokens, i, number, end)
    return found_unit or nth_weekday(tokens, i, number, end) or day_of_month(tokens, i, number, end)


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
    count = words.COUNTS.get(token.lower) or whole_number(token, 366)
    if count and number == 1:
        return several(tokens, i, end + 1, count)
    unit = token.lower
    if unit not in ("quarter", "half", "week", "month", "day") or (unit == "quarter" and number not in QUARTERS) or (unit == "half" and number not in HALVES):
        return None
    whole = part_of(tokens, i, (unit, number), end + 1)
    if whole is not None or unit not in ("quarter", "half") or token_at(tokens, end + 1).lower == "of":
        return whole
    before = token_at(tokens, i - 1).lower
    named = tokens[end - 1].text == "-" and token_at(tokens, end + 1).text.islower() and unit == "quarter"
    led = before == "the" and token_at(tokens, i - 2).lower in words.PREPOSITIONS
    return Calendar(i, end + 1, "year", part=(unit, number)) if led or named else None


def several(tokens: Sequence[Token], i: int, at: int, count: int) -> Calendar | None:
    """The first nine months of 2020, the last ten days of March (a negative count), the first two weeks of May."""
    unit = token_at(tokens, at).lower
    if unit not in COUNTED or token_at(tokens, at + 1).lower not in ("of", "in"):
        return None
    part: Part = ("months", count * 3) if unit == "quarters" else (unit, count)
    return part_of(tokens, i, part, at + 1) if unit in ("days", "weeks") or abs(part[1]) <= 12 else None


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
    end += tokens[end].text in APOSTROPHES and touches(tokens, end + 1)
    tied = tokens[end].kind == "number" and tokens[end - 1].text == "-"  # "mid-1995"
    whole = (decade(tokens, end) or ordinal_date(tokens, end) or year_first(tokens, end)) if tied else calendar_date(tokens, end)
    if whole is None or whole.part or (whole.bare and part[0] != "quarter" and counts_things(tokens, whole.last)):
        return None  # "third quarter 2018 sales" are no 2,018 sales
    return replace(whole, first=i, part=part, bare=False)


def part_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Early 2017, mid-1990s, the end of 2020, late last year, earlier this month, end of the year."""
    low = tokens[i].lower
    name = words.PARTS.get(low) or words.COMPARED_PARTS[low]
    after = token_at(tokens, i + 1)
    tied = after.text == "-" and touches(tokens, i + 1)
    if low in words.PARTS_WITH_OF and after.lower != "of" and not (tied and low == "end"):
        return None
    if (after.lower == "of" and low not in words.PARTS_WITH_OF) or (not tied and is_glued(tokens, i + 1)):
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
    if after.lower in words.OTHER_WORDS and after.text.islower() and after.lower not in words.SEASONS and tokens[at - 1].lower not in ("last", "next"):
        return None  # "this may help"
    return picked(tokens, i, at) if known or after.kind == "number" or after.lower in HOLIDAY_STARTS else None


def detailed(tokens: Sequence[Token], unit: Calendar) -> Calendar:
    """The unit with what narrows it: "next week on Tuesday", "last year's third quarter"."""
    at = unit.last
    if unit.unit == "week":
        at += token_at(tokens, at).lower in ("on", "'s")
        day = token_at(tokens, at)
        number = words.WEEKDAYS.get(day.lower, words.WEEKDAY_ABBREVIATIONS.get(day.lower) if day.text[:1].isupper() else None)
        return unit if number is None else replace(unit, unit="day", weekday=number, last=at + 1)
    if unit.unit == "year" and token_at(tokens, at).lower == "'s":
        ordinal = ordinal_at(tokens, at + 1)
        name = token_at(tokens, ordinal[1]).lower if ordinal else ""
        if ordinal and ((name == "quarter" and ordinal[0] in QUARTERS) or (name == "half" and ordinal[0] in HALVES)):
            return replace(unit, part=(name, ordinal[0]), last=ordinal[1] + 1)
    return unit


def last_part(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The last week of July, the last day of 2019, the last three months of 2020."""
    after = token_at(tokens, i + 1)
    if after.lower in ("week", "day", "month", "quarter") and token_at(tokens, i + 2).lower == "of":
        return part_of(tokens, i, (after.lower, -1), i + 2)
    count = words.COUNTS.get(after.lower) or whole_number(after, 366)
    return several(tokens, i, i + 2, -count) if count else None


# how a determiner picks among the Mays or Mondays
PICKS: dict[str, Pick] = {"last": "last", "past": "last", "previous": "last", "this": "this", "next": "next", "coming": "coming", "upcoming": "coming"}


def picked(tokens: Sequence[Token], i: int, at: int) -> Calendar | None:
    """The month, season or weekday at `at`, chosen by the determiner at `i`: "last May", "this summer", "next Friday"."""
    token = tokens[at]
    pick = PICKS[tokens[at - 1].lower]
    season = words.SEASONS.get(token.lower)
    if season:
        return Calendar(i, at + 1, "season", number=OVER_NEW_YEAR if season == WINTER else season, pick=pick)
    if token.kind == "number":
        found = day_month(tokens, at)
    elif token.lower in words.MONTHS:
        found = month_date(tokens, at, licensed=True)
    else:
        found = weekday_date(tokens, at, licensed=True) or holiday_date(tokens, at, licensed=True)
        if found and tokens[at - 1].lower == "previous" and token_at(tokens, i - 1).lower != "the" and found.weekday is not None and found.day is None:
            return replace(found, first=i, base="document", shift=-1)  # the week before, as "next Friday" is of the week after
    return replace(found, first=i, pick=pick) if found else None


def season_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Summer of 2016, winter 2017-18, spring last year; a season without a year has no days."""
    if tokens[i].text == "fall" and token_at(tokens, i - 1).lower not in FALL_BEFORE:
        return None  # the verb, or a decrease
    season = Calendar(i, i + 1, "season", number=words.SEASONS[tokens[i].lower])
    split = digits_at(tokens, i + 1 + (token_at(tokens, i + 1).lower == "of"), "en")
    if split and split.unit == "years" and split.year is not None and split.number == split.year + 1:
        # "winter 2017-18"; a summer over two years is one of the southern half, and has the same months
        return replace(season, last=split.last, year=split.year, number=OVER_NEW_YEAR if season.number in (2, 4) else season.number)
    found = with_year(tokens, season)
    return None if found.open_year else found


FALL_BEFORE = frozenset("the this last next in late early mid since until by during of".split())
