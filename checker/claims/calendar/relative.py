"""Tokens in, dates by distance out: "five years ago", "two days later", "over the past decade", "yesterday", "now", "every May"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.claims.calendar.calendar_dates import calendar_date
from checker.claims.calendar.expressions import Base, Calendar, Offset, Unit
from checker.claims.calendar.years import token_at, touches, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace

Counted = tuple[int | None, int]  # a count (None: vague) and the index of its first token
CLAUSE_ENDS = frozenset(', . ; : ! ? ) ] ” " – —'.split()) | {"", "and", "but", "or", "when", "in", "on", "at", "by", "from"}


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
    name, size = unit
    signed = None if count is None else count * size
    if name == "decade":
        name, signed = "year", None if signed is None else signed * 10
    return sense(tokens, first, i + 2, name, signed)


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


def anchored(tokens: Sequence[Token], first: int, last: int, unit: Unit, count: int | None) -> Offset | None:
    """The distance from the date at `last`; without one, from the text if the clause ends there, else nothing that can be known."""
    the = token_at(tokens, last).lower == "the"
    if last + the < len(tokens):
        anchor = day_word(tokens, last + the) or now_word(tokens, last + the) or calendar_date(tokens, last + the)
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


def recurring(tokens: Sequence[Token], i: int) -> Offset | None:
    """Every May, each year, every two weeks, on Mondays."""
    low = tokens[i].lower
    if low in words.WEEKDAY_PLURALS:
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
