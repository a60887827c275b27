"""Tokens in, dates by distance out: "five years ago", "two days later", "over the past decade", "yesterday", "now", "every May"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.claims.calendar.calendar_dates import calendar_date
from checker.claims.calendar.expressions import Base, Calendar, Offset, Unit
from checker.claims.calendar.holidays import holiday_date
from checker.claims.calendar.tenses import REACH, tense_of
from checker.claims.calendar.weekdays import counted_weekdays
from checker.claims.calendar.years import token_at, touches, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

Counted = tuple[int | None, int]  # a count (None: vague) and the index of its first token
CLAUSE_ENDS = frozenset(', . ; : ! ? ) ] ” " – —'.split()) | {"", "and", "but", "or", "when", "in", "on", "at", "by", "from"}
AHEAD_ENDS = CLAUSE_ENDS - {"in", "or"}


def unit_of(token: Token) -> tuple[Unit, int] | None:
    """The unit that a word names, with how many of it the word stands for (a fortnight is two weeks)."""
    unit = words.UNITS.get(token.lower)
    return (unit, 2 if token.lower in words.FORTNIGHTS else 1) if unit else None  # type: ignore[return-value]


def count_before(tokens: Sequence[Token], i: int) -> Counted | None:
    """The count that ends before token `i`: 30, five, a few, twenty-five, half a."""
    at = i - 1
    if token_at(tokens, at).lower in words.COUNT_ADJECTIVES:
        at -= 1
    token = token_at(tokens, at)
    number = whole_number(token, 9999)
    if number is not None:
        return (None, at) if touches(tokens, at) and tokens[at - 1].text in ".,-" else (number, at)
    if token.kind == "number":
        digits = token.text.replace(",", "")
        return (int(digits), at) if digits.isascii() and digits.isdigit() and len(digits) < 6 else (None, at)
    if token.lower in words.VAGUE_COUNTS:
        return None, at - (token_at(tokens, at - 1).lower == "a")
    count = words.COUNTS.get(token.lower)
    if count is None:
        return None
    if token_at(tokens, at - 1).text == "-" and token_at(tokens, at - 2).lower in words.TENS:
        return words.TENS[token_at(tokens, at - 2).lower] + count, at - 2
    return count, at


def count_at(tokens: Sequence[Token], i: int) -> tuple[int | None, int] | None:
    """(count, index after it) of the count that starts at `i`; adjectives behind it are passed over."""
    token = token_at(tokens, i)
    number = whole_number(token, 9999)
    value = number if number is not None else words.COUNTS.get(token.lower)
    end = i + 1
    if value is None:
        if token.lower not in words.VAGUE_COUNTS:
            return None
        end += token_at(tokens, end).lower == "of"
    elif token_at(tokens, end).text == "-" and value in words.TENS.values() and words.COUNTS.get(token_at(tokens, end + 1).lower, 10) < 10:
        value, end = value + words.COUNTS[tokens[end + 1].lower], end + 2
    end += token_at(tokens, end).lower in words.COUNT_ADJECTIVES
    return value, end


def unit_offset(tokens: Sequence[Token], i: int) -> Offset | None:
    """What the unit at `i` ends: five years ago, a year earlier, two days later, the day before yesterday, 2 weeks before May 13, 1999."""
    unit = unit_of(tokens[i])
    after = token_at(tokens, i + 1).lower
    if after == "-" and unit and tokens[i].lower == unit[0]:
        return hyphenated(tokens, i, unit[0])
    if after == "," and token_at(tokens, i + 2).lower in ("from", "starting", "beginning"):
        return comma_start(tokens, i)
    sense = DIRECTIONS.get(after)
    if unit and sense is None:
        return ahead(tokens, i, unit)
    if unit is None or sense is None:
        return None
    counted = count_before(tokens, i)
    if counted is None:
        if token_at(tokens, i - 1).lower not in ("the", "last") or after in ("ago", "later") or tokens[i].lower.endswith("s"):
            return None
        counted = 1, i
    count, first = counted
    if count is not None and is_range(tokens, first):
        return None
    if is_compound(tokens, first):
        return compound(tokens, i, first, sense)
    name, signed = scaled(unit, count)
    return sense(tokens, first, i + 2, name, signed)


def scaled(unit: tuple[Unit, int], count: int | None) -> tuple[Unit, int | None]:
    """The unit and count of so many decades or fortnights."""
    size = 10 if unit[0] == "decade" else unit[1]
    return "year" if unit[0] == "decade" else unit[0], None if count is None else count * size


def is_compound(tokens: Sequence[Token], second: int) -> bool:
    """True if the count at `second` goes on with one before it: "two years and three months ago", but not "for the last 3 months, and 2 days ago"."""
    if token_at(tokens, second - 1).lower not in ("and", ",") or not unit_of(token_at(tokens, second - 2)):
        return False
    larger = count_before(tokens, second - 2)
    return larger is not None and token_at(tokens, larger[1] - 1).lower not in words.BACKWARD | words.FORWARD


def compound(tokens: Sequence[Token], i: int, second: int, sense: Direction) -> Offset | None:
    """Two years and three months ago, five weeks and two days later; `second` is the first token of the smaller count, the unit of which is at `i`."""
    big, small = unit_of(tokens[second - 2]), unit_of(tokens[i])
    larger, smaller = count_before(tokens, second - 2), count_before(tokens, i)
    if big is None or small is None or larger is None or smaller is None or larger[0] is None or smaller[0] is None:
        return None
    times = {("year", "month"): 12, ("week", "day"): 7}.get((big[0], small[0]))
    return sense(tokens, larger[1], i + 2, small[0], larger[0] * times + smaller[0]) if times else None


def next_but_one(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The week after next, the year before last."""
    unit, side, which = tokens[i].lower, token_at(tokens, i + 1).lower, token_at(tokens, i + 2).lower
    if unit not in ("week", "weekend", "month", "quarter", "year") or (side, which) not in NEXT_BUT_ONE or token_at(tokens, i - 1).lower != "the":
        return None
    end = token_at(tokens, i + 3)
    if end.kind != "mark" and end.lower not in CLAUSE_ENDS:
        return None  # "the week after next Friday"
    return Calendar(i, i + 3, unit, base="document", shift=NEXT_BUT_ONE[side, which])  # type: ignore[arg-type]


NEXT_BUT_ONE = {("after", "next"): 2, ("before", "last"): -2}


def ahead(tokens: Sequence[Token], i: int, unit: tuple[Unit, int]) -> Offset | None:
    """In three years, in about two weeks: so far ahead of the document where the clause tells of what is to come, else a duration ("built in two years")."""
    counted = count_before(tokens, i)
    if counted is None or counted[0] is None or token_at(tokens, i + 1).lower not in AHEAD_ENDS:
        return None
    at = counted[1] - 1
    at -= token_at(tokens, at).lower in words.HEDGES
    if token_at(tokens, at).lower != "in" or not is_to_come(tokens, at):
        return None
    name, count = scaled(unit, counted[0])
    return Offset(counted[1], i + 1, "point", "document", name, count)


def is_to_come(tokens: Sequence[Token], at: int) -> bool:
    """True if the words before `at` tell of what is to come, and none nearer of the past or of something that is done."""
    for i in range(at - 1, max(-1, at - REACH), -1):
        if tokens[i].lower in words.WILL:
            return True
        if tense_of(tokens, i) == "past" or (i == at - 1 and tokens[i].lower.endswith("ed")):
            return False
    return False


def hyphenated(tokens: Sequence[Token], i: int, unit: Unit) -> Offset | None:
    """The year-ago quarter, the year-earlier period: as far before the document."""
    if token_at(tokens, i + 2).lower not in ("ago", "earlier") or not touches(tokens, i + 1) or not touches(tokens, i + 2):
        return None
    return Offset(i, i + 3, "point", "document", unit, -1) if token_at(tokens, i - 1).text != "-" else None


def comma_start(tokens: Sequence[Token], i: int) -> Offset | None:
    """For three days, from today."""
    counted, unit = count_before(tokens, i), unit_of(tokens[i])
    if counted is None or unit is None or counted[0] is None or token_at(tokens, counted[1] - 1).lower != "for":
        return None
    return starting(tokens, counted[1], i + 3, unit[0], counted[0] * unit[1])


def is_range(tokens: Sequence[Token], first: int) -> bool:
    """True for the second count of "30 to 40 years ago", which names no one time."""
    before, further = token_at(tokens, first - 1), token_at(tokens, first - 2)
    joined = before.lower in ("to", "or") or (before.text in words.DASHES and before.text)
    return bool(joined) and (further.kind == "number" or further.lower in words.COUNTS)


def ago(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """So long before the document."""
    return Offset(first, last, "point", "document", unit, None if count is None else -count)


def later(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """So long after the last date of the text; "later than" is a comparison."""
    return None if token_at(tokens, last).lower == "than" else Offset(first, last, "point", "text", unit, count)


def earlier(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """So long before the last date of the text; "earlier than" is a comparison."""
    return None if token_at(tokens, last).lower == "than" else Offset(first, last, "point", "text", unit, None if count is None else -count)


def before(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """Before a stated date, or at the end of a clause before the last date of the text."""
    return anchored(tokens, first, last, unit, None if count is None else -count)


def after(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """After a stated date, or at the end of a clause after the last date of the text."""
    return anchored(tokens, first, last, unit, count)


def from_date(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """Two years from now, three weeks from tomorrow; "for three weeks from tomorrow" is the time that begins there."""
    found = anchored(tokens, first, last, unit, count)
    if not found or not found.anchor:
        return None
    return replace(found, form="window") if token_at(tokens, first - 1).lower == "for" else found


def starting(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """Two weeks starting (on) 20 May, two weeks beginning tomorrow."""
    found = anchored(tokens, first, last + (token_at(tokens, last).lower == "on"), unit, count)
    return replace(found, form="window") if found and found.anchor else None


def stretch_before(tokens: Sequence[Token], first: int) -> tuple[Unit, int] | None:
    """The unit and count of the time that ends with the date at `first`: "the three months to March", "the year ended 30 June", "five years through 2018"."""
    if first < 2 or tokens[first - 1].lower not in words.ENDINGS:
        return None
    unit = unit_of(tokens[first - 2])
    if unit is None:
        return None
    plural = tokens[first - 2].lower.endswith("s")
    count, at = count_before(tokens, first - 2) or (None if plural else 1, first - 2)
    lead = token_at(tokens, at - 1).lower
    if count is None or lead not in STRETCH_LEADS:
        return None  # "it was put off by two months to March"
    name, total = scaled(unit, count)
    return (name, total) if total else None


STRETCH_LEADS = frozenset("the in for over during its their fiscal financial".split())


def anchored(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """The distance from the date at `last`; without one, from the text if the clause ends there, else nothing that can be known."""
    the = token_at(tokens, last).lower == "the"
    if last + the < len(tokens):
        at = last + the
        anchor = day_word(tokens, at) or now_word(tokens, at) or calendar_date(tokens, at) or holiday_date(tokens, at, licensed=True)
        if anchor and not (isinstance(anchor, Calendar) and anchor.bare and unit not in ("year", "decade")):
            return Offset(first, anchor.last, "point", "absolute", unit, count, anchor, exact=True)
    return Offset(first, last, "point", "text", unit, count) if not the and token_at(tokens, last).lower in CLAUSE_ENDS else None


Direction = Callable[[Sequence[Token], int, int, Unit, int | None], Offset | None]
DIRECTIONS: dict[str, Direction] = {
    "ago": ago,
    "later": later,
    "earlier": earlier,
    "previously": earlier,
    "before": before,
    "prior": before,
    "after": after,
    "from": from_date,
    "afterwards": after,
    "starting": starting,
    "beginning": starting,
}


def window(tokens: Sequence[Token], i: int) -> Offset | None:
    """The past decade, the last five years, the next two decades, recent years; the determiner is at `i`."""
    low = tokens[i].lower
    if low not in words.BACKWARD and low not in words.FORWARD:
        return None
    sign = -1 if low in words.BACKWARD else 1
    counted = count_at(tokens, i + 1)
    end = counted[1] if counted else i + 1
    working = token_at(tokens, end - 1).lower in ("business", "working") and end - 1 > i
    unit = unit_of(token_at(tokens, end))
    if (
        unit is None
        or (working and unit[0] != "day")
        or (token_at(tokens, end + 1).text == "-" and touches(tokens, end + 1))
        or token_at(tokens, end + 1).lower == "of"
    ):
        return None
    plural = tokens[end].lower.endswith("s")
    first = i
    if not counted and plural and token_at(tokens, i - 1).lower != "the":
        counted = count_before(tokens, i)  # "the 10 previous weeks"
        first = counted[1] if counted else i
    the = (token_at(tokens, i - 1).lower == "the" and low in words.WINDOW_WITH_THE | {"next"}) or low == "past"
    if not counted and not plural and not the:
        return None
    count = counted[0] if counted else None if plural else 1
    name, size = unit
    count = None if count is None else count * size
    if name == "decade":
        name, count = "year", None if count is None else count * 10
    base: Base = "text" if low in words.TEXT_WITH_THE - {"next"} or low in ("following", "ensuing") else "document"
    return Offset(first, end + 1, "window", base, name, None if count is None else sign * count, working=working)


def day_word(tokens: Sequence[Token], i: int) -> Offset | None:
    """Yesterday, tomorrow; the day before yesterday is read at its unit."""
    shift = words.DAY_WORDS.get(tokens[i].lower)
    return Offset(i, i + 1, "point", "document", "day", shift) if shift else None


def now_word(tokens: Sequence[Token], i: int) -> Offset | None:
    """Now, today, currently; at present, to date, so far, at the moment, these days, this time."""
    low = tokens[i].lower
    if low in words.NOW_WORDS:
        if (low == "today" and token_at(tokens, i + 1).text[:1].isupper()) or (token_at(tokens, i + 1).lower == "that" and low == "now"):
            return None
        return Offset(i, i + 1, "now", "document")
    for before_words in words.NOW_PHRASES.get(low, ()):
        first = i - len(before_words)
        if first >= 0 and tuple(t.lower for t in tokens[first:i]) == before_words and is_phrase_here(tokens, first, i):
            return Offset(first, i + 1, "now", "document")
    return None


def to_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """Year to date, month-to-date: from the unit's start to the day before the document's."""
    step = 2 if token_at(tokens, i - 1).text == "-" else 1
    at = i - 2 * step
    unit = token_at(tokens, at).lower
    if token_at(tokens, i - step).lower != "to" or unit not in ("year", "quarter", "month", "week"):
        return None
    return Calendar(at, i + 1, unit, base="document", part=("earlier", 0))  # type: ignore[arg-type]


def is_phrase_here(tokens: Sequence[Token], first: int, i: int) -> bool:
    """False where the words of a phrase for the present mean something else: "up to date", "so far as", "the present study"."""
    low, next_word, previous = tokens[i].lower, token_at(tokens, i + 1).lower, token_at(tokens, first - 1).lower
    if low == "date":
        return previous not in ("up", "year", "want", "due") and next_word not in ("the", "a", "from", "back", "with", "her", "him")
    if low == "far":
        return next_word not in ("as", "away", "apart", "removed") and previous != "not"
    if low == "present" and tokens[first].lower in ("to", "the"):
        return previous in ("from", "until", "till", "to", "-", "–", "—") or (tokens[first].lower == "to" and token_at(tokens, first - 1).kind == "number")
    return low != "time" or previous == "at"


def recurring(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """Every May, each year, every two weeks, on Mondays; but two Sundays ago is one day."""
    low = tokens[i].lower
    if low in words.WEEKDAY_PLURALS:
        counted = counted_weekdays(tokens, i)
        if counted:
            return counted
        return Offset(i, i + 1, "recurring", "document") if tokens[i].text[:1].isupper() or low.startswith("week") else None
    end = i + 1  # "every two weeks" states a duration and is left to those who read it
    token = token_at(tokens, end)
    if token.lower == "other" or token.lower in words.ORDINALS:
        end += 1  # "every fourth Friday"
        token = token_at(tokens, end)
    if (
        token.lower in words.UNITS
        or (token.text[:1].isupper() and (token.lower in words.MONTHS or token.lower in words.WEEKDAYS))
        or token.lower in words.SEASONS
    ):
        return Offset(i, end + 1, "recurring", "document")
    return None
