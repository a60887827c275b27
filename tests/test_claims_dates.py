"""Dates in prose: what is read, what is left alone, and what a relative date leans on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.calendar.calendar_dates import calendar_date
from checker.claims.calendar.date_triggers import free_date, plain_year
from checker.claims.calendar.dates import DateMention, read_dates
from checker.claims.calendar.holidays import easter_of
from checker.claims.calendar.year_mentions import free_year, year_mention
from checker.claims.tokens import tokenize
from checker.data.calendar_words import MONTHS
from checker.model.moment import Period, calendar_day, day_number, day_of, month_of, year_of

PUBLISHED = day_of(2019, 4, 12)  # a Friday
LAST = year_of(2014)

SILENT = {
    "amount of people": "The town had 2000 people and 1500 houses.",
    "amount with a modifier": "The mill sold 2018 steel pipes.",
    "amount of metres": "The tunnel is 1950 metres long.",
    "height": "The hut stands at a height of 1950 and a total of 2018.",
    "round number of seats": "A 1500 seat theatre lies beside a 2000 km road.",
    "change from and to": "The count rose from 1950 to 2018 visitors.",
    "range of people": "Halls for 1500-2000 people are rare.",
    "modal verb": "She may 5 times visit, and it may be late.",
    "march as a verb": "They march on 3 towns.",
    "fall as a verb": "Prices will fall 3 times.",
    "second": "The second bridge came third.",
    "plain durations": "It lasted for five years and took six months.",
    "ages": "A woman in her 80s and a boy of 12 came.",
    "score": "The match ended 12-10.",
    "phone number": "Call 555-2019 or 2019-555-12.",
    "version": "Version 3.2019 and 1.2.3 are out.",
    "no month": "Read 2015-32 and 32-2015.",
    "fraction": "Take 8/15 of it.",
    "page": "See page 1999 and figure 2018.",
    "one in": "One in 2000 people and 2 of 1984 pupils agree.",
    "thousands separator": "It grew by 2,018 in all.",
    "up to date": "The ferry uses the most up to date engines.",
    "so far as": "So far as we know, it is so far away.",
    "season of every year": "In summer the lake is dry.",
    "later than": "The pier is two years later than planned.",
    "ordinal alone": "The meeting is around the 21st.",
    "year-long": "The year-long works cost 3 million.",
    "may behind this": "This may help.",
    "sun and sat": "Sun 11 and the cat sat 12 times.",
    "month as a name": "June Smith, April Lee and the March of Progress came.",
    "month in a path": "Read compiler-team-april-steering first.",
    "pages": "See pp. 1999-2005, page 2010 and no. 1984.",
    "fraction of votes": "They won 12/25 of the votes.",
    "address": "It listens on 192.168.1.1 and 10.10.10.10.",
    "decrease": "After a fall of 1990 points it rose.",
    "ages and temperatures": "In her 90s she knew temperatures in the 40s.",
    "thousands in words": "They saw two thousand and twenty people.",
    "thousands in words behind in": "In two thousand and twenty cases it failed.",
    "week of a season": "In week 5 of the season they lost.",
    "range of distances": "It opened 30 to 40 years ago.",
    "every two weeks": "It closes every two weeks.",
    "three numbers": "Take 1/2/3 or 1,2,2010.",
    "list of small numbers": "Rooms 3, 4 and 5 are shut.",
    "index": "The index closed at 2011.5, up 12 points, with 64 stocks down.",
    "built in so long": "The lock was built in two years and will be copied.",
    "possible in so long": "A barge can pass the lock in 2 hours and the canal in 3 days.",
    "first weekday after a feast": "It opens on the first Sunday after the feast.",
    "amount from units": "The figure rose to 2015 from 1998 units.",
    "numbers of rules and standards": "Rule 1985 and the ISO 2001 standard apply.",
    "put off by months": "The vote was put off by two months.",
}

# text, days of each mention in order
DAYS = {
    "day, American": ("The bridge opened on April 12, 2019.", ["2019-04-12"]),
    "day, British": ("The bridge opened on 12 April 2019.", ["2019-04-12"]),
    "day, ordinal": ("It opened on the 12th of April, 2019.", ["2019-04-12"]),
    "day, ordinal word": ("It opened on the twenty-first of July 1995.", ["1995-07-21"]),
    "weekday and day": ("On Monday, 3 May 2021 the school reopened.", ["2021-05-03"]),
    "abbreviated month": ("Trams ran in Apr. 2019 and in Sept 2018.", ["2019-04", "2018-09"]),
    "ISO day": ("Tested on 2019-04-12.", ["2019-04-12"]),
    "ISO with time": ("Stamp 2019-04-12T10:00 holds.", ["2019-04-12", None]),
    "slashes, year first": ("Tested on 2019/04/12.", ["2019-04-12"]),
    "dotted": ("Tested on 12.04.2019.", ["2019-04-12"]),
    "month first": ("Tested on 04/12/2019.", ["2019-04-12"]),
    "day first by force": ("Tested on 23/12/2019.", ["2019-12-23"]),
    "month of digits": ("Report 2015-12 is out.", ["2015-12"]),
    "either month or years": ("The plan 2001-09 failed.", [None]),
    "day with a named month and hyphens": ("Filed 05-Aug-2016.", ["2016-08-05"]),
    "no such day": ("Filed on February 30, 2019.", [None]),
    "leap day": ("Filed on 29 February 2020.", ["2020-02-29"]),
    "month with day of another kind": ("In April 30 people came.", ["2019-04"]),
    "month before an amount": ("In May 2018, 1,200 people came.", ["2018-05"]),
    "day list": ("Open on June 18 and 19, 2019.", ["2019-06-18", "2019-06-19"]),
    "day list, British": ("Open on 18 and 19 June 2019.", ["2019-06-18", "2019-06-19"]),
    "year from the next date": ("Votes on 30 March and 19 April 2020.", ["2020-03-30", "2020-04-19"]),
    "year in parentheses behind a day": ("The holiday is 26 January (1788).", ["1788-01-26"]),
    "Chinese day": ("2018年4月12日，开学", ["2018-04-12"]),
    "Chinese year": ("2018年数据", ["2018"]),
    "year behind in": ("In 2018 Norwood had 41 schools.", ["2018"]),
    "year before a plural": ("In 2018 companies took part.", ["2018"]),
    "year and amounts": ("It rose from 1,200 in 2013 to 8,420 in 2018.", ["2013", "2018"]),
    "year-like amounts": ("It rose from 1900 in 2013 to 2050 in 2018.", ["2013", "2018"]),
    "years in a list": ("Floods came in 2007, 2009 and 2011.", ["2007", "2009", "2011"]),
    "year in parentheses": ("The museum (1931) burned.", ["1931"]),
    "year behind a participle": ("The mill, built 1931, burned.", ["1931"]),
    "year of a war": ("The War of 1812 ended.", ["1812"]),
    "label": ("2014: the flood.", ["2014"]),
    "label behind words": ("Unemployment rate 2023: 6.5%", ["2023"]),
    "subject": ("2014 saw a flood.", ["2014"]),
    "decade": ("Trams ran in the 1990s.", ["1990-01-01..1999-12-31"]),
    "late decade": ("Trams ran in the late 1990s.", ["1997-01-01..1999-12-31"]),
    "short decade": ("Trams ran in the '80s and the nineties.", ["1980-01-01..1989-12-31", "1990-01-01..1999-12-31"]),
    "century": ("Built in the 19th century.", ["1800-01-01..1900-12-31"]),
    "before Christ": ("Caesar died in 44 BC.", ["-43"]),
    "after Christ": ("The town burned in AD 79.", ["79"]),
    "quarters": ("Q3 2018, the third quarter of 2018 and 2018-Q3", ["2018-Q3"] * 3),
    "halves": ("The first half of 2019 and H1 2019", ["2019-01-01..2019-06-30"] * 2),
    "first months": ("In the first nine months of 2020 it rained.", ["2020-01-01..2020-09-30"]),
    "fiscal years": ("In fiscal 2018 and FY2018", ["2018-01-01..2018-12-31"] * 2),
    "split fiscal year": ("In fiscal year 2018-19 it lost money.", ["2018-01-01..2019-12-31"]),
    "season": ("In the summer of 2016 it rained.", ["2016-06-01..2016-08-31"]),
    "end": ("At the end of 2020 it closed.", ["2020-10-01..2020-12-31"]),
    "early": ("In early 2017 it closed.", ["2017-01-01..2017-04-30"]),
    "mid": ("In mid-November 2018 it closed.", ["2018-11-10..2018-11-20"]),
    "week of a month": ("The last week of July 2016", ["2016-07-25..2016-07-31"]),
    "Easter": ("On Easter Monday 2018 it opened.", ["2018-04-02"]),
    "movable weekday": ("The last Sunday in March 2019", ["2019-03-31"]),
    "movable weekday of every year": ("It begins on the last Sunday in March.", [None]),
    "years by dash": ("2010-2015 and 2018-19 and 1914–18", ["2010-01-01..2015-12-31", "2018-01-01..2019-12-31", "1914-01-01..1918-12-31"]),
    "years by words": ("From 2010 to 2015 it was shut.", ["2010-01-01..2015-12-31"]),
    "years by between": ("Between 2010 and 2015 it was shut.", ["2010-01-01..2015-12-31"]),
    "months with one year": ("Between May and July 2019", ["2019-05-01..2019-07-31"]),
    "months over new year": ("From November to February 2017", ["2016-11-01..2017-02-28"]),
    "days with one month": ("Open 3-5 June 2019.", ["2019-06-03..2019-06-05"]),
    "days behind a month": ("Open June 3-5, 2019.", ["2019-06-03..2019-06-05"]),
    "days of two months": ("Open from 3 May to 7 June 2019.", ["2019-05-03..2019-06-07"]),
    "to the present": ("Mayor from January 2019 to now", ["2019-01-01..2019-04-12"]),
    "months of every year": ("Rainy season June to September", [None]),
    "last weeks of a year": ("The last three weeks of 2019", ["2019-12-11..2019-12-31"]),
    "first days of a month": ("In the first ten days of March 2018 it rained.", ["2018-03-01..2018-03-10"]),
    "week by number": ("Week 27 of 2018 and 2018-W01", ["2018-07-02..2018-07-08", "2018-01-01..2018-01-07"]),
    "digits with blanks": ("On 2016 10 16 it opened.", ["2016-10-16"]),
    "digits with a short year": ("Stamp 03/16/94", ["1994-03-16"]),
    "month, year, day": ("Filed September-2020-23.", ["2020-09-23"]),
    "year in words": ("In October two thousand and five it opened.", ["2005-10"]),
    "year in words, by hundreds": ("On 6 April seventeen hundred thirty-three it sank.", ["1733-04-06"]),
    "year in words, alone": ("It has stood since nineteen eighty-four.", ["1984"]),
    "quarters of one year": ("Q1-Q3 2019, and Q1 and Q2 2018", ["2019-01-01..2019-09-30", "2018-Q1", "2018-Q2"]),
    "quarter and year before what they tell of": ("Third quarter 2020 rents were low; in the fourth quarter 2020 rents rose.", ["2020-Q3", "2020-Q4"]),
    "quarter and short year": ("Orders of 3Q93 and Q4'23", ["1993-Q3", "2023-Q4"]),
    "fiscal year of two digits": ("FY93 and fiscal '07", ["1993-01-01..1993-12-31", "2007-01-01..2007-12-31"]),
    "tax year": ("The tax year 2018-19", ["2018-01-01..2019-12-31"]),
    "winter over two years": ("The winter of 1962-63 was cold.", ["1962-12-01..1963-02-28"]),
    "southern summer": ("The summer 2018/19 was hot.", ["2018-12-01..2019-02-28"]),
    "middle of a year": ("By mid-1995 it closed; end-1993 was wet.", ["1995-05-01..1995-08-31", "1993-10-01..1993-12-31"]),
    "decades by dash": ("1980s-90s", ["1980-01-01..1999-12-31"]),
    "decades listed": ("In the 1980s and 90s", ["1980-01-01..1989-12-31", "1990-01-01..1999-12-31"]),
    "century as a plural year": ("In the 1700s it was a village.", ["1700-01-01..1799-12-31"]),
    "centuries": ("Between the 14th and 16th centuries", ["1300-01-01..1600-12-31"]),
    "century before Christ": ("In the first century BC", ["-0099-01-01..0000-12-31"]),
    "three days of a month": ("May 3, 4 and 5, 1999", ["1999-05-03", "1999-05-04", "1999-05-05"]),
    "holiday weekend": ("Over Thanksgiving weekend 2023", ["2023-11-23..2023-11-26"]),
    "weekend of a holiday": ("The weekend of Halloween 2021", ["2021-10-30..2021-10-31"]),
    "edges as ends": ("From the middle of 2007 to the end of 2008", ["2007-07-02..2008-12-31"]),
    "start as an end": ("From 2007 to the start of 2008", ["2007-01-01..2008-01-01"]),
    "weeks starting": ("It is shut for two weeks starting 3 May 2019.", ["2019-05-03..2019-05-16"]),
    "or later": ("Take 2018 or later.", ["2018-01-01.."]),
    "and before": ("Take 2018 and before.", ["..2018-12-31"]),
    "onwards": ("It ran from 2016 onwards.", ["2016-01-01.."]),
    "hyphened before": ("A pre-1990 road", ["1990"]),
    "label before a number": ("2018: 12 mills shut.", ["2018"]),
    "years before Christ": ("Between 1000 and 800 BC, from 500 to 300 BC", ["-0999-01-01..-0799-12-31", "-0499-01-01..-0299-12-31"]),
    "years over the turn of the eras": ("27 BC–14 AD and 200–400 CE", ["-0026-01-01..0014-12-31", "0200-01-01..0400-12-31"]),
    "dates to": ("The keep dates to 1395 and back to 1210.", ["1395", "1210"]),
    "label of dates": ("Expected date of the next vote: 2025", ["2025"]),
    "entry of a list": ("Milestones: 1994 - first tram", ["1994"]),
    "adjective before the year": ("The devastating 1980 eruption", ["1980"]),
    "participle": ("The mill, restored 1988, burned; the weir (opened 1893; rebuilt 1934-36) stands.", ["1988", "1893", "1934-01-01..1936-12-31"]),
    "on and on": ("From May 2018 on, fees rose.", ["2018-05-01.."]),
    "year, month and a further year": ("The war (2011-December 2024)", ["2011-01-01..2024-12-31"]),
}

RELATIVE = {
    "last year": ("Last year it grew.", "2018"),
    "this year": ("It grew this year.", "2019"),
    "years ago": ("It opened 30 years ago.", "1989"),
    "decade ago": ("It opened a decade ago.", "2009"),
    "vague": ("It opened a few years ago.", None),
    "last month": ("It opened last month.", "2019-03"),
    "last week": ("It opened last week.", "2019-04-01..2019-04-07"),
    "yesterday": ("It opened yesterday.", "2019-04-11"),
    "before yesterday": ("It opened the day before yesterday.", "2019-04-10"),
    "month, past": ("In January it opened.", "2019-01"),
    "month, past year": ("In May it opened.", "2018-05"),
    "month, future": ("In January it will open.", "2020-01"),
    "day": ("It opened on April 10.", "2019-04-10"),
    "weekday": ("It opened on Monday.", "2019-04-08"),
    "weekday of last week": ("It opened on Friday last week.", "2019-04-05"),
    "month of last year": ("It opened in March last year.", "2018-03"),
    "early last year": ("It opened early last year.", "2018-01-01..2018-04-30"),
    "earlier this year": ("It opened earlier this year.", "2019-01-01..2019-04-11"),
    "quarter of last year": ("It opened in last year's third quarter.", "2018-Q3"),
    "a month behind what happened on it": ("The annex opened on June.", "2018-06"),
    "last summer": ("It opened last summer.", "2018-06-01..2018-08-31"),
    "past decade": ("It grew over the past decade.", "2009-04-12..2019-04-11"),
    "past years": ("It grew during the past five years.", "2014-04-12..2019-04-11"),
    "coming years": ("It will grow in the coming years.", None),
    "distance from a date": ("It opened 2 weeks before May 13, 1999.", "1999-04-29"),
    "now": ("It now has 5 doors.", "2019-04-12"),
    "to date": ("It has 5 doors to date.", "2019-04-12"),
    "that year": ("That year it grew.", "2014"),
    "following year": ("The following year it grew.", "2015"),
    "year earlier": ("It was open a year earlier.", "2013"),
    "years later": ("It closed two years later.", "2016"),
    "days after a year": ("It closed two days later.", None),
    "every May": ("It opens every May.", None),
    "Friday with its number": ("It opened on Friday the 12th.", "2019-04-12"),
    "short weekday with its number": ("It opened Wed 10th.", "2019-04-10"),
    "weekday with its number, to come": ("It will open on Monday the thirteenth.", "2019-05-13"),
    "weekday, month and day in digits": ("It will open Friday 5/3.", "2019-05-03"),
    "day in words": ("It opened April five.", "2019-04-05"),
    "more than": ("It opened more than 30 years ago.", "..1988-12-31"),
    "less than": ("It opened less than 3 days ago.", "2019-04-10..2019-04-12"),
    "for days from a day": ("It is shut for three days from tomorrow.", "2019-04-13..2019-04-15"),
    "working days": ("It opens within the next 4 business days.", "2019-04-15..2019-04-18"),
    "quarters ahead": ("It will grow over the coming three quarters.", "2019-07-01..2020-03-31"),
    "week by number of last year": ("Sales of week 27 of last year", "2018-07-02..2018-07-08"),
    "every fourth Friday": ("It meets every fourth Friday.", None),
    "second Tuesday of each month": ("It meets on the second Tuesday of each month.", None),
    "no such day": ("It opened on 31 April 2018.", None),
    "rest of the week": ("It is shut for the rest of the week.", "2019-04-12..2019-04-14"),
    "remainder of this year": ("It is shut for the remainder of this year.", "2019-04-12..2019-12-31"),
    "end of the year, told as past": ("It had 30 boats at the end of the year.", "2014-10-01..2014-12-31"),
    "day of next month": ("It opens on the 2nd of next month.", "2019-05-02"),
    "weekday of next month": ("It opens on the third Friday of next month.", "2019-05-17"),
    "last weekday of this month": ("It opens on the last Friday of this month.", "2019-04-26"),
    "Sundays ago": ("It opened two Sundays ago.", "2019-03-31"),
    "previous weekday": ("It opened previous Wednesday.", "2019-04-03"),
    "weeks after a feast": ("It opens 3 weeks after Christmas on a raft.", "2020-01-15"),
    "week after next": ("It opens the week after next.", "2019-04-22..2019-04-28"),
    "year before last": ("It opened the year before last.", "2017"),
    "two units": ("It opened 2 years and 3 months ago.", "2017-01"),
    "in days": ("It will open in ten days.", "2019-04-22"),
    "in about weeks": ("It is scheduled to open in about two weeks.", "2019-04-22..2019-04-28"),
    "year to date": ("Sales rose in the year to date.", "2019-01-01..2019-04-11"),
    "past weekend": ("It opened the past weekend.", "2019-04-06..2019-04-07"),
    "last winter": ("It froze last winter.", "2018-12-01..2019-02-28"),
}

SEEN = {  # text, and (preposition, hedge, kind, role, reason, relative) of its first mention
    "since": ("Since 2014 it has grown.", ("since", "none", "date", "phrase", "", "absolute")),
    "by": ("By 2025 it will close.", ("by", "none", "date", "phrase", "", "absolute")),
    "till": ("It ran till 2020.", ("until", "none", "date", "phrase", "", "absolute")),
    "no later than": ("Leave no later than May 3, 2020.", ("by", "none", "date", "phrase", "", "absolute")),
    "onwards": ("It ran from 2016 onwards.", ("from", "none", "date", "phrase", "", "absolute")),
    "as of": ("As of 2018, it stands.", ("as of", "none", "date", "phrase", "", "absolute")),
    "about": ("It burned in about 1988.", ("in", "about", "date", "phrase", "", "absolute")),
    "circa": ("Built c. 1200, it stands.", (None, "about", "date", "phrase", "", "absolute")),
    "more than": ("It closed more than 30 years ago.", (None, "more_than", "date", "phrase", "", "document")),
    "attributive": ("The 2018 budget rose.", (None, "none", "date", "attributive", "", "absolute")),
    "about the": ("Read about the 2018 budget.", (None, "none", "date", "attributive", "", "absolute")),
    "possessive": ("In spring 2018's floods came early.", ("in", "none", "date", "phrase", "", "absolute")),
    "cell": ("2018", (None, "none", "date", "alone", "", "absolute")),
    "window": ("Over the past decade it grew.", ("over", "none", "window", "phrase", "", "document")),
    "now": ("It now has 5 doors.", (None, "none", "now", "phrase", "", "document")),
    "recurring": ("On Mondays it is shut.", ("on", "none", "recurring", "phrase", "recurring", "document")),
    "agent": ("It was hit by 2018 typhoon waves.", (None, "none", "date", "attributive", "", "absolute")),
    "end by a year": ("It was finished by 2018.", ("by", "none", "date", "phrase", "", "absolute")),
    "how about": ("How about the year 2016?", (None, "none", "date", "phrase", "", "absolute")),
    "up to": ("It opened up to 20 years ago.", (None, "at_most", "date", "phrase", "", "document")),
    "hyphened post": ("The post-2015 goals stand.", ("after", "none", "date", "phrase", "", "absolute")),
    "today of a report": ("The mayor said today that it closed.", (None, "none", "date", "phrase", "", "document")),
    "today as nowadays": ("Today most of them are empty.", (None, "none", "now", "phrase", "", "document")),
    "vague": ("In recent years it grew.", ("in", "none", "window", "phrase", "a vague time", "document")),
    "no such day": ("Filed on February 30, 2019.", ("on", "none", "date", "phrase", "the calendar has no such day", "absolute")),
    "edition": ("Catalogue (2020 Edition)", (None, "none", "date", "name", "name", "absolute")),
    "name": ("It runs on Windows 2000 still.", (None, "none", "date", "name", "name", "absolute")),
    "copyright": ("© 2017 Norwood Press", (None, "none", "date", "name", "copyright", "absolute")),
    "clock": ("It opens at 11:53 daily.", (None, "none", "date", "phrase", "clock time", "absolute")),
    "half day": ("It opens at 5 pm.", (None, "none", "date", "phrase", "clock time", "absolute")),
    "code": ("The code is 133-03-03-2020.", (None, "none", "date", "phrase", "name", "absolute")),
    "file name": ("See report-2018-09-23.pdf for it.", (None, "none", "date", "phrase", "name", "absolute")),
    "starting": ("Starting in May 2018, trams ran.", ("starting", "none", "date", "phrase", "", "absolute")),
    "is starting": ("The fair is starting on 3 May 2020.", ("on", "none", "date", "phrase", "", "absolute")),
    "no earlier than": ("It opens no earlier than 2025.", ("not before", "none", "date", "phrase", "", "absolute")),
    "as early as, to come": ("It may open as early as May 2020.", ("not before", "none", "date", "phrase", "", "absolute")),
    "as early as, past": ("Boats ran as early as May 1850.", ("as early as", "none", "date", "phrase", "", "absolute")),
    "edition of a program": ("They shipped Gate 2018 without a bug.", (None, "none", "date", "name", "name", "absolute")),
    "two ends that lean on different dates": ("Tolls rose in that quarter to date.", ("in", "none", "date", "phrase", "", "text")),
    "year of the sentence": ("In March 2016 and in June they met.", ("in", "none", "date", "phrase", "", "absolute")),
}


def read(text: str, published: Period | None = PUBLISHED, last: Period | None = LAST, language: str = "en") -> list[DateMention]:
    return read_dates(tokenize(text), published, last, language)


def days(mention: DateMention) -> str | None:
    return None if mention.days is None else str(mention.days)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_no_date(text: str) -> None:
    assert [(m.first, m.last) for m in read(text)] == []


@pytest.mark.parametrize(("text", "expected"), DAYS.values(), ids=DAYS)
def test_days(text: str, expected: list[str | None]) -> None:
    assert [days(m) for m in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVE.values(), ids=RELATIVE)
def test_relative(text: str, expected: str | None) -> None:
    assert [days(m) for m in read(text)] == [expected]


@pytest.mark.parametrize(
    "text", [text for text, _ in RELATIVE.values() if "May 13" not in text], ids=[n for n, (t, _) in RELATIVE.items() if "May 13" not in t]
)
def test_relative_without_an_anchor_has_no_days(text: str) -> None:
    assert [m.days for m in read(text, None, None)] == [None]


@pytest.mark.parametrize(("text", "expected"), SEEN.values(), ids=SEEN)
def test_surroundings(text: str, expected: tuple[object, ...]) -> None:
    m = read(text)[0]
    assert (m.preposition, m.hedge, m.kind, m.role, m.reason, m.relative) == expected


COARSE = {
    "last year of a year": ("Last year it grew.", year_of(2019), "2018"),
    "yesterday of a month": ("Yesterday it grew.", month_of(2019, 4), None),
    "last month of a month": ("Last month it grew.", month_of(2019, 4), "2019-03"),
    "last month of a year": ("Last month it grew.", year_of(2019), None),
    "weekday of a month": ("On Monday it grew.", month_of(2019, 4), None),
    "window of a year": ("It grew over the past decade.", year_of(2021), "2011-01-01..2021-12-31"),
}


@pytest.mark.parametrize(("text", "published", "expected"), COARSE.values(), ids=COARSE)
def test_a_coarse_document_date_gives_no_finer_days(text: str, published: Period, expected: str | None) -> None:
    assert [days(m) for m in read(text, published, None)] == [expected]


def test_a_month_takes_the_year_of_its_sentence() -> None:
    march = read("In 2016 they met in March.")[1]
    assert (days(march), march.relative) == ("2016-03", "text")


STRETCHES = {
    "months to a month": ("In the three months to March 2019 rents rose.", "2019-01-01..2019-03-31"),
    "year ended": ("For the year ended 30 June 2018 the loss was high.", "2017-07-01..2018-06-30"),
    "years to a year": ("In the five years to 2018 it grew.", "2014-01-01..2018-12-31"),
    "put off": ("It was put off by two months to March 2020.", None),
    "no stretch": ("It ran through March 2020.", None),
}


@pytest.mark.parametrize(("text", "expected"), STRETCHES.values(), ids=STRETCHES)
def test_a_date_tells_the_time_that_it_ends(text: str, expected: str | None) -> None:
    stretch = read(text)[0].stretch
    assert (None if stretch is None else str(stretch)) == expected


JOINED = {
    "weekday and weeks ago": ("It opened on Friday two weeks ago.", ["2019-03-29"]),
    "weekday and days from now": ("It opens Monday, three days from now.", ["2019-04-15"]),
    "week and weekday": ("It opened in the first week of April on Tuesday.", ["2019-04-02"]),
    "another weekday than so many days give": ("It opens Monday, two days from now.", ["2019-04-15", "2019-04-14"]),
    "window and another distance": ("They dug for the last 3 months and 2 days ago they struck water.", ["2019-01-12..2019-04-11", "2019-04-10"]),
    "two weekdays": ("It opens on Monday, Tuesday and Sunday.", ["2019-04-15", "2019-04-16", "2019-04-14"]),
}


@pytest.mark.parametrize(("text", "expected"), JOINED.values(), ids=JOINED)
def test_a_weekday_beside_a_week_or_distance_is_one_day(text: str, expected: list[str]) -> None:
    assert [days(m) for m in read(text)] == expected


FIRST = {
    "same month": ("The same month it opened.", "2019-04"),
    "following week": ("Please come the following week.", "2019-04-15..2019-04-21"),
    "previous years": ("It grew over the previous 5 years.", "2014-04-12..2019-04-11"),
    "days after an event": ("Two days later it sank.", None),
    "past after the document": ("The following year it sank.", None),
}


@pytest.mark.parametrize(("text", "expected"), FIRST.values(), ids=FIRST)
def test_without_a_date_before_them_words_of_the_text_lean_on_the_document(text: str, expected: str | None) -> None:
    assert [days(m) for m in read(text, PUBLISHED, None)] == [expected]


def test_later_counts_from_the_date_before_it() -> None:
    assert [days(m) for m in read("It opened on 3 May 2018 and two days later it closed.")] == ["2018-05-03", "2018-05-05"]


def test_a_date_keeps_its_days_before_a_clock_time() -> None:
    assert [(days(m), m.reason) for m in read("April 12, 2019 11:53")] == [("2019-04-12", ""), (None, "clock time")]


def test_the_language_decides_between_day_and_month() -> None:
    assert [days(read("Tested on 04/12/2019.", language=language)[0]) for language in ("en", "en-GB", "de")] == ["2019-04-12", "2019-12-04", "2019-12-04"]


def test_a_holiday_of_another_calendar_has_no_days() -> None:
    assert [(m.odd, m.days) for m in read("They closed for Ramadan 2018.")] == [(False, None)]


def test_the_preposition_is_outside_the_date() -> None:
    m = read("It has stood since about 1990 here.")[0]
    assert (m.outer_first, m.first, m.last) == (3, 5, 6)


def test_an_unknown_present_leaves_the_interval_open() -> None:
    m = read("Mayor from 1998 to the present", None, None)[0]
    assert m.days == Period(day_number(1998, 1, 1), None, "span")


# dates of Easter Sunday as published by the United States Census Bureau
@pytest.mark.parametrize(("year", "month", "day"), [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2038, 4, 25)])
def test_easter(year: int, month: int, day: int) -> None:
    assert easter_of(year) == day_number(year, month, day)


WORDS = (
    "in since by until between from to and of the a last next this that same year years month months week day days decade century ago later earlier before"
    " after May March April 12 3 2018 2019 1990 s th st first third quarter half early late mid - – / . , ( ) : ' 's BC AD Q 3 FY Monday on Friday summer fall"
    " now today Easter 44 31 30 29 February 2,018 1.5 5 pm over past five few every end start 年 月 日 12.04.2019 will"
).split()
soups = st.lists(st.sampled_from(WORDS), max_size=14).flatmap(lambda ws: st.sampled_from([" ".join(ws), "".join(ws)]))
anchors = st.sampled_from([None, PUBLISHED, month_of(2019, 4), year_of(2019), day_of(2020, 2, 29), Period(None, None, "span")])


@given(st.one_of(soups, st.text(max_size=60)), anchors, anchors)
def test_any_text_gives_disjoint_sorted_mentions_with_sane_days(text: str, published: Period | None, last: Period | None) -> None:
    tokens = tokenize(text)
    mentions = read_dates(tokens, published, last)
    ends = [0, *(i for m in mentions for i in (m.first, m.last)), len(tokens)]
    assert ends == sorted(ends) and all(m.outer_first <= m.first < m.last for m in mentions)
    for m in mentions:
        assert not (m.reason and m.days)
        assert m.days is None or all(n is None or -10_000 <= calendar_day(n)[0] <= 12_500 for n in (m.days.first, m.days.last))


@given(st.one_of(soups, st.text(max_size=60)))
def test_the_short_ways_read_what_the_long_ones_read(text: str) -> None:
    tokens = tokenize(text)
    for i, token in enumerate(tokens):
        year = plain_year(tokens, i)
        short = free_year(tokens, i, year) if year is not None else None
        if short is not None and year is not None:
            assert short == year_mention(tokens, i, i + 1, year, [])
        whole = free_date(tokens, i) if token.kind == "number" or token.lower in MONTHS else None
        if whole is not None:
            assert whole == calendar_date(tokens, i)
