"""The tokens of a sentence and the place of a number or a word of time in, the date expressions that begin or end there out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from checker.claims.calendar.calendar_dates import calendar_date
from checker.claims.calendar.expressions import Blank, Calendar, Expression, Interval, Offset
from checker.claims.calendar.holidays import HOLIDAY_STARTS, stem_of
from checker.claims.calendar.intervals import centuries, days_then_month, interval, listed_after, listed_day, years_of_era
from checker.claims.calendar.numeric_dates import clock_time, exists, numeric_date
from checker.claims.calendar.relative import DIRECTIONS, day_word, next_but_one, now_word, recurring, to_date, unit_offset, window
from checker.claims.calendar.word_years import CENTURIES, YEAR_STARTS, spoken_year
from checker.claims.calendar.years import counts_things, is_labelled, is_year_like, token_at, whole_number
from checker.claims.tokens import Token
from checker.data import calendar_words as words
from checker.model.frozen import replace


def starts_of(words_of: Sequence[str], classes: str) -> list[int]:
    """The tokens at which a date may begin or end, in order, by tests that cost little and that most numbers and words of time fail.

    Takes the lower-cased tokens of a sentence and one letter for each, N for a number.
    """
    last = len(words_of) - 1
    found = [] if WORDS.isdisjoint(words_of) else [i for i, word in enumerate(words_of) if word in WORDS and may_begin(words_of, classes, i, last)]
    i = classes.find("N")
    if i < 0:
        return found
    unsorted = bool(found)
    while i >= 0:
        text = words_of[i]
        if (len(text) == 4 and "1000" <= text <= "2100" and text.isdigit()) or may_be_date(words_of, classes, i, last):
            found.append(i)
        i = classes.find("N", i + 1)
    if unsorted:
        found.sort()
    return found


def may_begin(lowers: Sequence[str], classes: str, i: int, last: int) -> bool:
    """True if what stands around the word of time at `i` lets a date begin or end there."""
    if lowers[i] == "may" and i < last and lowers[i + 1] in MODAL_FOLLOWERS:
        return False
    _, followers, leaders = TRIGGERS[lowers[i]]
    if followers is not None and not (i < last and (lowers[i + 1] in followers or classes[i + 1] == "N")) and not is_ahead(lowers, i):
        return False
    return leaders is None or (i > 0 and lowers[i - 1] in leaders)


def is_ahead(lowers: Sequence[str], i: int) -> bool:
    """True for the unit of "in two weeks", "in about two weeks"."""
    return i > 1 and lowers[i] in words.UNITS and "in" in lowers[max(0, i - 3) : i - 1]


def may_be_date(lowers: Sequence[str], classes: str, i: int, last: int) -> bool:
    """True if by the tokens around it a number that is no bare year may belong to a date or a clock time; `last` is the sentence's last token."""
    text = lowers[i]
    size = len(text)
    if i and size == 2 and lowers[i - 1] in "'’‘":
        return True
    if i == last:
        return size >= 8 and text.count(".") == 2
    behind = lowers[i + 1]
    if size > 2:
        return behind in YEAR_FOLLOWERS or (size >= 8 and text.count(".") == 2) or (behind in DAY_JOINTS and is_before_era(lowers, i, last))
    return behind in DAY_FOLLOWERS or (behind in DAY_JOINTS and i + 1 < last and is_day_joined(lowers, classes, i, last))


def is_before_era(lowers: Sequence[str], i: int, last: int) -> bool:
    """True for the first number of "500 to 300 BC"."""
    return i + 3 <= last and lowers[i + 3] in ERAS


def is_day_joined(lowers: Sequence[str], classes: str, i: int, last: int) -> bool:
    """True if behind the number at `i` and a joint there stands what a date or clock time could go on with."""
    joint, third, fourth = lowers[i + 1], lowers[i + 2], lowers[i + 3] if i + 2 < last else ""
    if fourth in ERAS:
        return True
    if joint == "th":
        return third in AFTER_ORDINAL_SIGN
    if joint == "s":
        return False
    if classes[i + 2] != "N":
        return third in DAY_SECOND
    if joint == ":":
        return len(third) == 2
    if joint == "/":
        return fourth == "/" or len(third) == 4
    return fourth in DAY_THIRD or len(third) == 4


def plain_year(tokens: Sequence[Token], i: int) -> int | None:
    """The number of four digits at `i` if it stands free and no word beside it could make a longer date of it: most years can be judged by that alone."""
    text, _, start, end, _ = tokens[i]
    if len(text) != 4 or not text.isascii() or not text.isdigit() or not "1000" <= text <= "2100":
        return None
    if i + 1 < len(tokens):
        after = tokens[i + 1]
        if after[1] in LONGER or after[4] == "number" or after[0] in words.TIME_ZONES or (after[1] in ("and", "&") and i and tokens[i - 1][1] in BETWEEN):
            return None
        if after[2] == end and (after[0] not in ",.;:)]" or (i + 2 < len(tokens) and tokens[i + 2][2] == after[3] and tokens[i + 2][4] != "mark")):
            return None
    if i and tokens[i - 1][3] == start and tokens[i - 1][0] not in "([":
        return None
    return int(text)


def expressions(tokens: Sequence[Token], i: int, floor: int, language: str) -> tuple[Expression, ...]:
    """The expressions that the trigger at `i` begins or ends, none reaching back before `floor`."""
    token = tokens[i]
    whole = free_date(tokens, i) if token[4] == "number" or token[1] in words.MONTHS else None
    if whole:
        return (whole,)
    if token.kind == "number":
        return number_expressions(tokens, i, language)
    said = TRIGGERS[token.lower][0](tokens, i)
    if said is None or said.first < floor:
        return ()
    if isinstance(said, Interval) or (isinstance(said, Offset) and said.form in ("window", "recurring")):
        return (said,)
    if isinstance(said, Calendar):
        listed = listed_after(tokens, said)
        if listed:
            return listed
        said = with_next_year(tokens, said)
    return (interval(tokens, said, language) or said,)


def free_date(tokens: Sequence[Token], i: int) -> Calendar | None:
    """ "3 May 2019" and "May 2019" where they stand free, with nothing behind them that could make more of them; None for what needs a closer look."""
    at = i + 1 if tokens[i][4] == "number" else i
    if at + 1 >= len(tokens) or (i and (tokens[i - 1][1] in TIED or tokens[i - 1][3] == tokens[i][2])):
        return None
    _, low, start, end, _ = tokens[at]
    month, year = words.MONTHS.get(low), tokens[at + 1]
    if month is None or year[4] != "number" or year[2] == end or not is_year_like(year) or not tokens[at][0][0].isupper() or not is_end(tokens, at + 2):
        return None
    if at == i:
        return Calendar(i, i + 2, "month", int(year[0]), month)
    day = whole_number(tokens[i], 31)
    if not day or len(tokens[i][0]) > 2 or tokens[i][3] == start or not exists(int(year[0]), month, day):
        return None
    return Calendar(i, i + 3, "day", int(year[0]), month, day)


def is_end(tokens: Sequence[Token], last: int) -> bool:
    """True if no token from `last` on can belong to the year before it: no era, dash, connecting word or further number, and nothing that touches it."""
    if last >= len(tokens):
        return True
    text, low, start, end, kind = tokens[last]
    if kind == "number" or low in NOT_FREE or (start == tokens[last - 1][3] and text not in ",.;)"):
        return False
    return last + 1 >= len(tokens) or (text not in ",.;)" or ((tokens[last + 1][2] > end or text == ")") and tokens[last + 1][1] not in words.CONNECTORS))


TIED = words.LABELS | words.DASHES | words.CONNECTORS | {".", "and", "or", "&", "/"}


def number_expressions(tokens: Sequence[Token], i: int, language: str) -> tuple[Expression, ...]:
    """What a number begins: a date in digits, a clock time, days of a month, or a date in calendar terms."""
    if is_labelled(tokens, i):
        return ()
    if i + 3 < len(tokens) and tokens[i + 3][1] in ERAS:
        era = years_of_era(tokens, i)
        if era:
            return (era,)
    long = len(tokens[i].text) == 4  # most are bare years: they need none of the readers of days
    digits = None if long and touches_nothing(tokens, i) else numeric_date(tokens, i, language)
    if isinstance(digits, Blank):
        return (digits,)
    days: Interval | None = None
    if not long and (token_at(tokens, i + 1)[1] in DAYS_JOINED or token_at(tokens, i + 2)[1] in DAYS_JOINED):
        listed = listed_day(tokens, i)
        if listed:
            return listed
        days = days_then_month(tokens, i) or centuries(tokens, i)
    said = digits or days or calendar_date(tokens, i) or clock_time(tokens, i)
    if isinstance(said, Calendar):
        said = with_next_year(tokens, said)
        return (interval(tokens, said, language) or said,)
    return (said,) if said else ()


def touches_nothing(tokens: Sequence[Token], i: int) -> bool:
    """True if a blank or the end follows the number, or a mark that joins no numbers; and no further number."""
    if i + 1 >= len(tokens):
        return True
    after = tokens[i + 1]
    return (tokens[i].end != after.start and after.kind != "number") or after.text in ",;)]."


def with_next_year(tokens: Sequence[Token], date: Calendar) -> Calendar:
    """The date with the year of the next one in a list: "30 March and 19 April 2020", "in May and June 2019"."""
    if (
        not date.open_year
        or (date.month is None and date.part is None)
        or token_at(tokens, date.last).text not in (",", "and", "or", "&")
        or date.last + 1 >= len(tokens)
    ):
        return date
    following = calendar_date(tokens, date.last + 1)
    fits = following and (following.month is None) == (date.month is None) and following.year is not None and following.unit == date.unit and not following.bare
    return replace(date, year=following.year) if fits and following and not following.broken else date


# -- readers of one kind of trigger --------------------------------------------------------------------------------
def determined(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """What a determiner begins: "last year", or the window "the last five years"."""
    return calendar_date(tokens, i) or window(tokens, i)


def unit_read(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """What a unit ends or begins: "five years ago", "a year-ago quarter", "the year 2018"."""
    found = next_but_one(tokens, i) or unit_offset(tokens, i)
    return found or (calendar_date(tokens, i) if tokens[i].lower in ("year", "week", "weekend") else None)


def days_read(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """Two days later, these days."""
    return unit_offset(tokens, i) or now_word(tokens, i)


def dates_read(tokens: Sequence[Token], i: int) -> Calendar | Offset | None:
    """Year to date, to date."""
    return to_date(tokens, i) or now_word(tokens, i)


def worded_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """In two thousand and five, in nineteen eighty-four: behind a preposition of time, and with nothing that is counted behind it."""
    found = spoken_year(tokens, i)
    if found is None or token_at(tokens, i - 1).lower not in words.YEAR_PREPOSITIONS or counts_things(tokens, found[1]):
        return None
    return Calendar(i, found[1], "year", found[0]) if token_at(tokens, found[1]).text != "-" else None


def ten_or_year(tokens: Sequence[Token], i: int) -> Calendar | None:
    """The twenty-first of July; in twenty twenty-one."""
    return worded_year(tokens, i) or calendar_date(tokens, i)


def ordinal_read(tokens: Sequence[Token], i: int) -> Calendar | Interval | None:
    """The twenty-first of July, the third quarter, the fifth to the ninth century."""
    return calendar_date(tokens, i) or centuries(tokens, i)


def modal_month(tokens: Sequence[Token], i: int) -> Calendar | None:
    """May and March, which in small letters are verbs unless a number or a preposition says otherwise."""
    if tokens[i].text[:1].islower() and token_at(tokens, i + 1).kind != "number" and token_at(tokens, i - 1).lower not in MONTH_LICENSES:
        return None
    return calendar_date(tokens, i)


NOT_FREE = words.ERAS_BEFORE | words.ERAS_AFTER | words.CONNECTORS | words.DASHES | frozenset("and or & / (".split())
MODAL_FOLLOWERS = frozenset("be not have also need only still or want then take contain include".split())  # the verb, not the month
DAYS_JOINED = words.CONNECTORS | words.DASHES | {"and", "or", "&", ","}
ERAS = words.ERAS_BEFORE | words.ERAS_AFTER
YEAR_FOLLOWERS = ERAS | words.DAY_HALVES | {z.lower() for z in words.TIME_ZONES}
DAY_FOLLOWERS = YEAR_FOLLOWERS | words.MONTHS.keys() | frozenset("st nd rd s q h day".split())
DAY_THIRD = words.MONTHS.keys() | words.ORDINAL_ENDINGS | frozenset("of - / . day".split())
DAY_JOINTS = words.CONNECTORS | words.DASHES | frozenset("of and or & / : . th".split())
DAY_SECOND = words.MONTHS.keys() | words.ORDINALS.keys() | words.TENS.keys() | {"the"}
AFTER_ORDINAL_SIGN = (
    words.MONTHS.keys() | words.WEEKDAYS.keys() | DAY_JOINTS | frozenset("century centuries quarter half week day days month".split()) | words.COUNTS.keys()
)
LONGER = ERAS | words.DAY_HALVES | words.MONTHS.keys() | words.CONNECTORS | words.DASHES | words.ORDINALS.keys() | frozenset("q h w s / ~".split())
BETWEEN = frozenset("between the early late mid about around".split())
MONTH_LICENSES = (
    words.YEAR_PREPOSITIONS | words.LOOSE_PREPOSITIONS | words.DETERMINERS.keys() | words.CONNECTORS | words.DASHES | {"of", "every", "each", "and"}
)

NAMES = words.MONTHS.keys() | words.SEASONS.keys() | words.WEEKDAYS.keys() | words.WEEKDAY_ABBREVIATIONS.keys()
COUNTED = words.COUNTS.keys() | words.VAGUE_COUNTS | words.COUNT_ADJECTIVES
AFTER_DETERMINER = (
    NAMES
    | words.UNITS.keys()
    | COUNTED
    | HOLIDAY_STARTS.keys()
    | frozenset("past coming upcoming fiscal financial calendar night".split())
    | words.BACKWARD
    | words.FORWARD
)
AFTER_ORDINAL = NAMES | words.ORDINALS.keys() | COUNTED | frozenset("quarter half century centuries week month day days of - and to".split())
AFTER_PART = (
    NAMES | words.UNITS.keys() | words.DETERMINERS.keys() | words.ORDINALS.keys() | words.DECADE_WORDS.keys() | HOLIDAY_STARTS.keys()
    | frozenset("of in - the ' ’ ‘ q h fy fiscal financial easter christmas".split())
)  # fmt: skip
AFTER_UNIT = DIRECTIONS.keys() | frozenset("- , of end 's".split())

AFTER_HOLIDAY = frozenset(stem_of(name[1]) for name in words.HOLIDAYS if len(name) > 1)

Reader = Callable[[Sequence[Token], int], Calendar | Offset | Interval | None]
# the reader, what must stand behind the word (a number always may), and what must stand before it
Trigger = tuple[Reader, frozenset[str] | None, frozenset[str] | None]


def entries(listed: Iterable[str], reader: Reader, followers: Iterable[str] | None = None, leaders: Iterable[str] | None = None) -> dict[str, Trigger]:
    """The same reader for many words."""
    return dict.fromkeys(listed, (reader, None if followers is None else frozenset(followers), None if leaders is None else frozenset(leaders)))


TRIGGERS: dict[str, Trigger] = {
    **entries((start for start in HOLIDAY_STARTS if (start,) not in words.HOLIDAYS), calendar_date, AFTER_HOLIDAY),
    **entries((start for start in HOLIDAY_STARTS if (start,) in words.HOLIDAYS), calendar_date),
    **entries([*words.MONTHS, *words.WEEKDAYS, *words.WEEKDAY_ABBREVIATIONS, *words.SEASONS], calendar_date),
    **entries(["may", "march", "mar"], modal_month),
    **entries(words.ORDINALS, ordinal_read, AFTER_ORDINAL),
    **entries(words.TENS, ordinal_read, AFTER_ORDINAL),
    **entries(YEAR_STARTS, worded_year, {"thousand", "hundred", "oh", "o", "ten"} | words.TENS.keys() | CENTURIES.keys()),
    **entries(["twenty"], ten_or_year),
    **entries([*words.PARTS, *words.COMPARED_PARTS], calendar_date, AFTER_PART),
    **entries([*words.DECADE_WORDS, *words.ERAS_BEFORE_YEAR], calendar_date),
    **entries(["q", "h", "fy", "cy"], calendar_date, ["'", "’"]),
    **entries(["fiscal", "financial", "academic", "calendar"], calendar_date, ["year", "'", "’"]),
    **entries(words.UNITS, unit_read, AFTER_UNIT),
    **entries([*words.DETERMINERS, "recent"], determined, AFTER_DETERMINER),
    **entries(words.DAY_WORDS, day_word),
    **entries(words.NOW_WORDS, now_word),
    **entries(words.NOW_PHRASES, now_word, None, {phrase[-1] for phrases in words.NOW_PHRASES.values() for phrase in phrases}),
    **entries(["date"], dates_read, None, {"to", "-"}),
    **entries(words.RECURRING, recurring, NAMES | words.UNITS.keys() | words.ORDINALS.keys() | {"other"}),
    **entries(words.WEEKDAY_PLURALS, recurring),
    **entries(["days"], days_read),
}
WORDS = frozenset(TRIGGERS)
