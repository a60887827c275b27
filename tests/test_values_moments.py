"""Odd dates through dateparser: what it reads well, what it reads wrongly and we refuse, and what depends on the machine."""

import os
import subprocess
import sys

import pytest

from checker.model.moment import Period, day_number, day_of, month_of, year_of
from checker.values.moments import parse_odd

FRIDAY = day_of(2019, 4, 12)
REFUSED = [
    ("no date", "harbour", "en", FRIDAY),
    ("nothing", "", "en", FRIDAY),
    ("a word that is a month elsewhere", "set", "en", FRIDAY),
    ("a bare number", "9551", "en", FRIDAY),
    ("two numbers", "10-15", "en", FRIDAY),
    ("a season of two years", "2018-19", "en", FRIDAY),
    ("a decimal", "12.5", "en", FRIDAY),
    ("numbers in an order that nobody knows", "03/04/2019", "en", FRIDAY),
    ("a decade", "the 1990s", "en", FRIDAY),
    ("half a year", "H1 2018", "en", FRIDAY),
    ("half a year, after it", "2018 h2", "en", FRIDAY),
    ("a clock time", "10 AM", "en", FRIDAY),
    ("a clock time with minutes", "10:45 yesterday", "en", FRIDAY),
    ("a Roman year", "MMXVIII", "en", FRIDAY),
    ("a part of a year", "early 2018", "en", FRIDAY),
    ("no such day", "31 February 2018", "en", FRIDAY),
    ("too long", "on the " + "very " * 12 + "3rd of May 2018", "en", FRIDAY),
    ("a language that nobody knows", "3 May 2018", "xx", FRIDAY),
    ("another language", "3 mai 2018", "pl", FRIDAY),
    ("further than the calendar", "99999999 years ago", "en", FRIDAY),
    ("further than any number", "in 99999999999 years", "en", FRIDAY),
    ("relative without a base", "five years ago", "en", None),
    ("today without a base", "today", "en", None),
    ("a weekday without a base", "last Sunday", "en", None),
    ("a day without a base", "April 10", "en", None),
    ("a day from a month", "two days ago", "en", month_of(2019, 4)),
    ("a month from a year", "two months ago", "en", year_of(2019)),
    ("relative to an open period", "five years ago", "en", Period(day_number(2014, 1, 1), None, "year")),
    ("relative to a time before the calendar", "five years ago", "en", year_of(-50)),
]
READ = [
    ("an ordinal day", "10th day of May, 2018", "en", None, day_of(2018, 5, 10)),
    ("a weekday with its date", "Friday, 12th April 2019", "en", None, FRIDAY),
    ("spaces and line ends", "12  April\n2019", "en", None, FRIDAY),
    ("French", "le 3 mars 2012", "fr", None, day_of(2012, 3, 3)),
    ("Spanish", "3 de mayo de 2016", "es", None, day_of(2016, 5, 3)),
    ("German, a month", "März 2014", "de", None, month_of(2014, 3)),
    ("Polish", "12 sierpnia 2019", "pl", None, day_of(2019, 8, 12)),
    ("Chinese", "2018年5月3日", "zh", None, day_of(2018, 5, 3)),
    ("a region of a language", "May 2018", "en-GB", None, month_of(2018, 5)),
    ("absolute, whatever the base", "12 April 2019", "en", year_of(1950), FRIDAY),
    ("years ago", "five years ago", "en", FRIDAY, year_of(2014)),
    ("years ago from a year", "five years ago", "en", year_of(2019), year_of(2014)),
    ("days ago", "two days ago", "en", FRIDAY, day_of(2019, 4, 10)),
    ("last month from a month", "last month", "en", month_of(2019, 4), month_of(2019, 3)),
    ("last week", "last week", "en", FRIDAY, Period(day_number(2019, 4, 1), day_number(2019, 4, 7), "week")),
    ("a day without a year lies in the past", "April 10", "en", FRIDAY, day_of(2019, 4, 10)),
    ("a month without a year lies in the past", "in December", "en", FRIDAY, month_of(2018, 12)),
]
# Etc/GMT+12 and Pacific/Kiritimati are never on the same day.
ZONES = ["UTC", "Etc/GMT+12", "Pacific/Kiritimati"]
SHOWN = "from checker.model.moment import day_of; from checker.values.moments import parse_odd; print(*(parse_odd(t, 'en', day_of(2019, 4, 12)) for t in {!r}))"
PHRASES = ["yesterday", "today", "five years ago", "April 10", "last Sunday", "12 April 2019", "in December"]


@pytest.mark.parametrize(("name", "text", "language", "base"), REFUSED, ids=[row[0] for row in REFUSED])
def test_refused(name, text, language, base):
    assert parse_odd(text, language, base) is None


@pytest.mark.parametrize(("name", "text", "language", "base", "expected"), READ, ids=[row[0] for row in READ])
def test_read(name, text, language, base, expected):
    assert parse_odd(text, language, base) == expected


def test_the_time_zone_of_the_machine_does_not_matter():
    outputs = {
        subprocess.run([sys.executable, "-c", SHOWN.format(PHRASES)], env=os.environ | {"TZ": zone}, check=True, capture_output=True, text=True).stdout
        for zone in ZONES
    }
    assert outputs == {"2019-04-11 2019-04-12 2014 2019-04-10 2019-04-07 2019-04-12 2018-12\n"}
