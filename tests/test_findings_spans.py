"""Spans: days of the week in two calendars, lengths with and without their ends, ages on the eve of a birthday, anniversaries and editions."""

import pytest
from claims_by_hand import between, dated, moved, stated

from checker.findings.judge import judge
from checker.findings.spans import completed_years, julian_day
from checker.model.case import Span
from checker.model.moment import Period, day_number, day_of, iso, month_of, year_of
from checker.model.rule import ChronologyOptions, Rule

RELATIONS = ("duration", "weekday", "age", "anniversary", "edition", "order")
RULES = tuple(Rule(relation, "chronology", "", "error", "", ChronologyOptions(relation)) for relation in RELATIONS)
DAY = 86_400


def on(period, at=0, document="a.md"):
    return dated(str(period), period, document, at)


def weekday(number, year, month, day):
    date = on(day_of(year, month, day))
    return Span("weekday", date, date, date, "a day", number)


def span(relation, start, end, value):
    return Span(relation, on(start), on(end, 1), value, "so it says")


def lasting(text, low, high):
    """A length of so many days."""
    return stated(text, between(low * DAY, high * DAY, ")"), at=2, unit="year", dimension="time", base="second")


def years(text):
    return stated(text, at=2, unit="year", dimension="time")


def ordinal(text):
    return stated(text, at=2, unit="rank", dimension="rank", kind="rank")


RIGHT = [
    ("a Tuesday", weekday(1, 2019, 6, 4)),
    ("a Wednesday by the Julian calendar", weekday(2, 1917, 10, 25)),
    ("a Wednesday by our calendar of the same day", weekday(2, 1917, 11, 7)),
    ("the last year of the Julian calendar", weekday((julian_day(1923, 3, 4) - 1) % 7, 1923, 3, 4)),
    ("five years with both ends", span("duration", year_of(1914), year_of(1918), lasting("5", 1644, 2008))),
    ("four years between them", span("duration", year_of(1914), year_of(1918), lasting("4", 1278, 1643))),
    ("a fortnight", span("duration", day_of(2019, 5, 3), day_of(2019, 5, 17), lasting("14", 14, 15))),
    ("the first and the last day counted", span("duration", day_of(2019, 5, 3), day_of(2019, 5, 17), lasting("15", 15, 16))),
    ("on the birthday", span("age", day_of(1901, 5, 3), day_of(1950, 5, 3), years("49"))),
    ("on its eve", span("age", day_of(1901, 5, 3), day_of(1950, 5, 2), years("48"))),
    ("in some year", span("age", year_of(1901), year_of(1950), years("48"))),
    ("an age in months", span("age", year_of(1901), year_of(1950), moved(years("3"), unit="month"))),
    ("a hundred years", span("anniversary", year_of(1908), year_of(2008), ordinal("100"))),
    ("a year early", span("anniversary", year_of(1908), year_of(2007), ordinal("100"))),
    ("one each year", span("edition", year_of(2001), year_of(2015), ordinal("15"))),
    ("years without one", span("edition", year_of(2001), year_of(2015), ordinal("4"))),
    ("an end in the year of the start", span("order", year_of(1914), month_of(1914, 3), on(month_of(1914, 3), 1))),
    ("an open end", span("duration", year_of(1914), Period(day_number(1918, 1, 1), None, "span"), lasting("90", 32_000, 33_000))),
]
OFF = [
    ("a Monday", weekday(0, 2019, 6, 4), "2019-06-04 was a Tuesday, not a Monday"),
    ("the year after the last of the Julian calendar", weekday(julian_day(1924, 3, 4) % 7 - 1, 1924, 3, 4), "1924-03-04 was a Tuesday"),
    ("the Julian calendar is over", weekday(2, 2017, 10, 25 - 7 + 1), "not a Wednesday"),
    ("nine years", span("duration", year_of(1914), year_of(1918), lasting("9", 3105, 3469)), "is 3 to 5 years"),
    ("six weeks", span("duration", day_of(2019, 5, 3), day_of(2019, 5, 17), lasting("42", 42, 43)), "is 2 to 2.1 weeks"),
    ("a year too old", span("age", day_of(1901, 5, 3), day_of(1950, 5, 2), years("49")), "the age is 48, given as 49"),
    ("no year of these", span("age", year_of(1901), year_of(1950), years("50")), "48 or 49"),
    ("two years early", span("anniversary", year_of(1908), year_of(2006), ordinal("100")), "98 years lie between them"),
    ("more than years", span("edition", year_of(2001), year_of(2015), ordinal("17")), "15 editions fit"),
    ("the wrong way round", span("order", year_of(1918), year_of(1914), on(year_of(1914), 1)), "it ends before it starts"),
]


@pytest.mark.parametrize(("why", "case"), RIGHT, ids=[row[0] for row in RIGHT])
def test_what_can_be_is_silent(why, case):
    assert judge([case], RULES) == ()


@pytest.mark.parametrize(("why", "case", "words"), OFF, ids=[row[0] for row in OFF])
def test_what_cannot_be_is_found_by_its_own_rule(why, case, words):
    (finding,) = judge([case], RULES)
    assert (finding.rule, finding.severity) == (case.relation, "error")
    assert words in finding.message


def test_two_documents_may_speak_of_two_things_of_one_name():
    born, died = on(year_of(1918)), on(year_of(1914), 1, "b.md")
    (finding,) = judge([Span("order", born, died, died, "born and died")], RULES)
    assert (finding.severity, finding.confidence) == ("warning", 0.7)


JULIAN = [((1917, 10, 25), "1917-11-07"), ((1752, 9, 2), "1752-09-13"), ((1900, 2, 29), "1900-03-13"), ((1582, 10, 4), "1582-10-14")]


@pytest.mark.parametrize(("day", "gregorian"), JULIAN)
def test_days_of_the_julian_calendar(day, gregorian):
    assert iso(julian_day(*day)) == gregorian


def test_a_year_is_completed_on_the_birthday():
    born = day_number(1904, 2, 29)
    assert [completed_years(born, day_number(1905, 2, 28)), completed_years(born, day_number(1905, 3, 1))] == [0, 1]
