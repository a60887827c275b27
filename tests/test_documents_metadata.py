"""What front matter says of a page, and how a manifest overrules it."""

from __future__ import annotations

import pytest

from checker.documents.markdown import read_markdown
from checker.documents.metadata import iso_period
from checker.documents.plaintext import read_text
from checker.model.document import Source
from checker.model.moment import day_of, month_of, year_of

NO_FACTS = {
    "no front matter": "# Locks\n\n© 2017 The keepers\n",
    "a copyright line": "---\ncopyright: 2017\n---\n© 2017\n",
    "a folded title": "---\ntitle: >-\n  Four locks\n---\n",
    "nested keys": "---\nlayout:\n  title: wide\n  date: 2019-01-01\n---\n",
    "lists": "---\nauthor: [Ann, Bob]\ntitle: []\n---\n",
    "null": "---\ntitle: null\nauthor: ~\n---\n",
    "an empty text in quotes": "---\ntitle: ''\n---\n",
    "a date in words": "---\ndate: April 12, 2019\n---\n",
    "a day that the calendar does not have": "---\ndate: 2019-02-30\n---\n",
    "front matter further down": "Locks\n\n---\ntitle: Four locks\n---\n",
}


@pytest.mark.parametrize("text", NO_FACTS.values(), ids=NO_FACTS)
def test_says_nothing(text):
    assert read_markdown("page.md", text, Source()).source == Source()


DAY = {"published": day_of(2019, 5, 3), "published_from": "front matter"}
FACTS = {
    "title": ("---\ntitle: Four locks\n---\n", {"title": "Four locks"}),
    "in double quotes": ('---\ntitle: "Locks: four # of them" # really\n---\n', {"title": "Locks: four # of them"}),
    "in single quotes": ("---\ntitle: 'Four locks'\n---\n", {"title": "Four locks"}),
    "a comment": ("---\ntitle: Four locks # not five\n---\n", {"title": "Four locks"}),
    "capitals": ("---\nTitle: Four locks\n---\n", {"title": "Four locks"}),
    "the first of two": ("---\ntitle: Four locks\ntitle: Five\n---\n", {"title": "Four locks"}),
    "day": ("---\ndate: 2019-05-03\n---\n", DAY),
    "time of day": ("---\ndate: 2019-05-03 10:00:00 +0200\n---\n", DAY),
    "published": ("---\npublished: '2019-05-03T10:00Z'\n---\n", DAY),
    "date before published": ("---\npublished: 2020\ndate: 2019-05-03\n---\n", DAY),
    "language": ("---\nlang: de-AT\n---\n", {"language": "de"}),
    "author": ("---\nauthor: Ann Lee\n---\n", {"publisher": "Ann Lee"}),
    "publisher before author": ("---\nauthor: Ann Lee\npublisher: The Lock Keepers\n---\n", {"publisher": "The Lock Keepers"}),
    "address": ("---\nurl: https://example.org/a\ncanonical: https://example.org/b\n---\n", {"url": "https://example.org/b"}),
    "the day in an address": ('+++\npath = "2019/05/03/locks"\n+++\n', DAY),
    "TOML": ('+++\ntitle = "Four locks"\ndate = 2019-05-03T10:00:00\n+++\n', {"title": "Four locks", **DAY}),
}


@pytest.mark.parametrize(("text", "facts"), FACTS.values(), ids=FACTS)
def test_says(text, facts):
    assert read_markdown("page.md", text, Source()).source == Source(**facts)


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("locks.md", None),
        ("locks-2019-05-03.md", None),
        ("2019-05.md", None),
        ("2019-13-03-locks.md", None),
        ("_posts/2019-05-03-locks.md", day_of(2019, 5, 3)),
        ("2019/5/3/locks.txt", day_of(2019, 5, 3)),
    ],
)
@pytest.mark.parametrize("read", [read_markdown, read_text])
def test_the_day_in_a_name(read, name, published):
    source = read(name, "Four locks.\n", Source()).source
    assert (source.published, source.published_from) == (published, "the file's name" if published else "")


def test_the_manifest_wins_field_by_field():
    stated = Source(title="Locks", published=year_of(2018), published_from="sources.yaml", about="the canal")
    text = "---\ntitle: Four locks\ndate: 2019-05-03\nauthor: Ann Lee\nlang: fr\n---\n"
    assert read_markdown("page.md", text, stated).source == Source(
        title="Locks", publisher="Ann Lee", published=year_of(2018), published_from="sources.yaml", language="fr", about="the canal"
    )


PERIODS = {
    "2019": year_of(2019),
    "2019-05": month_of(2019, 5),
    "2019-5-3": day_of(2019, 5, 3),
    "2019-05-03T10:00:00Z": day_of(2019, 5, 3),
    "": None,
    "0000": None,
    "19": None,
    "2019-13": None,
    "03.05.2019": None,
    "2019-05-03x": None,
}


@pytest.mark.parametrize(("written", "period"), PERIODS.items())
def test_periods(written, period):
    assert iso_period(written) == period
