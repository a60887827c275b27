"""Dates in the sentences of news agencies, which lean on the day of the report and on the tense around them."""

from __future__ import annotations

import pytest

from checker.claims.calendar.dates import read_dates
from checker.claims.tokens import tokenize
from checker.model.moment import day_of

PUBLISHED = day_of(1994, 3, 17)  # a Thursday
NEWS = {  # text, days of each mention in order
    "yesterday": ("The council approved the harbour plan yesterday.", ["1994-03-16"]),
    "weekday without a preposition": ("Shares of the brewer fell 3 percent Wednesday in heavy trading.", ["1994-03-16"]),
    "weekday of the report": ("Rail workers walked out Thursday morning.", ["1994-03-17"]),
    "weekday of what was said, not of what will be": (
        "On Tuesday, the airline said it will cut 400 jobs by the end of the year.",
        ["1994-03-15", "1994-10-01..1994-12-31"],
    ),
    "weekday to come": ("The two sides will meet again Monday.", ["1994-03-21"]),
    "weekday to come, with a participle": ("The last span will be lifted on Friday or Saturday.", ["1994-03-18", "1994-03-19"]),
    "said, then done": ("The ministry said Monday that exports rose in January.", ["1994-03-14", "1994-01"]),
    "weekday possessive": ("Monday's rally followed Friday's plunge.", ["1994-03-14", "1994-03-11"]),
    "last weekday": ("The dam burst last Friday, killing 12.", ["1994-03-11"]),
    "next weekday": ("A vote is expected as early as next Tuesday.", ["1994-03-22"]),
    "today, told as past": ("The brewer today reported a loss.", ["1994-03-17"]),
    "last night": ("Last night the ferry ran aground.", ["1994-03-16"]),
    "part of last month": ("The dam burst late last month.", ["1994-02-21..1994-02-28"]),
    "next week": ("A vote is expected next week.", ["1994-03-21..1994-03-27"]),
    "last weekend": ("Last weekend crews repaired the line.", ["1994-03-12..1994-03-13"]),
    "week of a day": ("Talks will resume the week of March 28.", ["1994-03-28..1994-04-03"]),
    "third quarter": ("Profit for the third quarter rose 12%.", ["1993-Q3"]),
    "quarter with a hyphen": ("Fourth-quarter net rose, the brewer said.", ["1993-Q4"]),
    "quarter behind its year": ("The 1993 third-quarter loss was booked in Oslo.", ["1993-Q3"]),
    "latest quarter": ("Orders fell in the latest quarter.", ["1993-Q4"]),
    "this year's quarter": ("In this year's first quarter, output rose.", ["1994-Q1"]),
    "months of this year": ("In the first two months of this year, output rose.", ["1994-01-01..1994-02-28"]),
    "year-ago quarter": ("Sales climbed from $40 million in the year-ago quarter.", ["1993"]),
    "year earlier, without a date before it": ("Sales rose 4% from a year earlier.", ["1993"]),
    "year earlier, with one": ("In 1990 sales rose 4% from a year earlier.", ["1990", "1989"]),
    "year ago": ("A year ago, the toll was $18.", ["1993"]),
    "end of a period": ("For the nine months ended Sept. 30, revenue fell to $90 million.", ["1993-09-30"]),
    "period up to a month": ("In the 12 months to February, rents rose 2.4 percent.", ["1994-02"]),
    "timetable": ("The fiscal year ends June 30.", ["1994-06-30"]),
    "past beside past": ("The strike began Feb. 9 and ended March 4.", ["1994-02-09", "1994-03-04"]),
    "to come by timetable": ("The 90-day review ends April 8.", ["1994-04-08"]),
    "past, far in the year": ("He left on the afternoon of June 3.", ["1993-06-03"]),
    "neither, but near": ("Deadline: April 8.", ["1994-04-08"]),
    "due, and due to": ("The lease is due to expire on 31 March; the road was shut due to snow on 30 March.", ["1994-03-31", "1993-03-30"]),
    "weekday decides": ("On Sunday, March 20, the town votes.", ["1994-03-20"]),
    "dateline": ("TRONDHEIM, March 16 -- The river rose again.", ["1994-03-16"]),
    "date before a noun": ("The Jan. 17 earthquake killed 57.", ["1994-01-17"]),
    "date with year before a noun": ("The Jan. 17, 1994, earthquake killed 57.", ["1994-01-17"]),
    "date before a verb in -s": ("The treaty of April 4, 1949 stands.", ["1949-04-04"]),
    "month before a noun": ("December orders rose 2.6 percent.", ["1993-12"]),
    "month that is a name before its noun": ("May sales rose and June sales fell.", ["1993-05", "1993-06"]),
    "two months": ("Same-store sales fell in November and December.", ["1993-11", "1993-12"]),
    "fiscal year": ("In fiscal 1993, orders doubled.", ["1993-01-01..1993-12-31"]),
    "current fiscal year": ("During the current fiscal year, orders doubled.", ["1994-01-01..1994-12-31"]),
    "year end": ("It expects to finish by year end.", ["1994-10-01..1994-12-31"]),
    "year-end of a year": ("The plant closed at year-end 1993.", ["1993-10-01..1993-12-31"]),
    "end of last year": ("It had 350 workers at the end of last year.", ["1993-10-01..1993-12-31"]),
    "earlier this year": ("Earlier this year, tolls were frozen.", ["1994-01-01..1994-03-16"]),
    "decade with an apostrophe": ("Imports peaked in the late 1980s and fell in the early '90s.", ["1987-01-01..1989-12-31", "1990-01-01..1993-12-31"]),
    "year of two digits": ("The class of '64 met.", ["1964"]),
    "last summer": ("Since last summer, rents have doubled.", ["1993-06-01..1993-08-31"]),
    "this past summer": ("This past summer was dry.", ["1993-06-01..1993-08-31"]),
    "seasons of sport": ("In the 1992-93 season the club won 20 games.", ["1992-01-01..1993-12-31"]),
    "birth and death": ("He was born on Aug. 5, 1930, and died Monday.", ["1930-08-05", "1994-03-14"]),
    "term": ("He was mayor (1975-83).", ["1975-01-01..1983-12-31"]),
    "holiday weekend": ("Over Labor Day weekend it was shut.", ["1993-09-04..1993-09-06"]),
    "day after a day": ("On March 1 the mayor resigned and the next day the council met.", ["1994-03-01", "1994-03-02"]),
    "days after a vote": ("Two days after the Feb. 9 vote, he quit.", ["1994-02-11"]),
    "next first of January": ("The law takes effect next Jan. 1.", ["1995-01-01"]),
    "years to come": ("The bonds mature in 2003 and 2013.", ["2003", "2013"]),
    "window": ("Over the past five years, 12 shops closed.", ["1989-03-17..1994-03-16"]),
    "stamp": ("03/16/94 11:20", ["1994-03-16", None]),
}


@pytest.mark.parametrize(("text", "expected"), NEWS.values(), ids=NEWS)
def test_days(text: str, expected: list[str | None]) -> None:
    assert [None if m.days is None else str(m.days) for m in read_dates(tokenize(text), PUBLISHED, None)] == expected
