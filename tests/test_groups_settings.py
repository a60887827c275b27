"""What the pages of one project state of one property, and what only looks as if they did: first everything that keeps two values from meeting."""

from __future__ import annotations

import pytest

from checker.documents.readers import read
from checker.groups.alignment.gather import gather_alignments
from checker.groups.alignment.projects import projects_of, root_of
from checker.groups.buckets import gather_buckets
from checker.groups.epochs import epochs_of
from checker.groups.names import known_names
from checker.groups.nothings import nothings_of
from checker.model.document import Source
from checker.model.moment import year_of
from checker.model.settings import Settings
from checker.model.vocabulary import Vocabulary
from checker.pipeline import audit, take_inventory
from checker.policy.config import load_settings

NAMES = known_names(Vocabulary())
HOME = "# Kilnbox\n\nKilnbox controls pottery kilns."


def pages(files):
    return [read(name, text, Source()) for name, text in files.items()]


def apart(files):
    """The pairs of numbers that are held against each other, each pair in order of its pages."""
    documents = pages(files)
    measured = take_inventory(documents, (), Settings(rules=())).measured
    return sorted((pair.a.claim.text, pair.b.claim.text) for pair in gather_alignments(measured, documents, NAMES))


def project(one, other, a="docs/limits.md", b="docs/guide.md"):
    """Two pages of one project."""
    return {"README.md": HOME, a: one, b: other}


def tables(one, other):
    head = "| Limit | Value |\n|---|---|\n"
    return project(f"# Limits\n\n{head}{one}", f"# Reference\n\n{head}{other}")


SILENT = [
    ("the same value", project("The maximum program length is 40 steps.", "Programs: the maximum program length is 40 steps.")),
    ("the same value in another unit", project("The maximum log file size is 2 GB.", "The maximum log file size is 2000 MB.")),
    ("both leave room", project("Kilnbox drives more than 40 kiln models.", "Kilnbox drives more than 60 kiln models.")),
    ("default and maximum", project("The default ramp timeout is 30 seconds.", "The maximum ramp timeout is 90 seconds.")),
    ("minimum and maximum", project("The minimum ramp step is 5 seconds.", "The maximum ramp step is 90 seconds.")),
    ("recommended and required", project("The recommended chimney height is 4 m.", "The required chimney height is 3 m.")),
    ("a limit and a value", project("The maximum log buffer size is 64 KB.", "The log buffer size is 16 KB.")),
    ("a condition before it", project("The maximum program length is 40 steps.", "If memory is short, the maximum program length is 20 steps.")),
    ("a condition behind it", project("The maximum program length is 40 steps.", "The maximum program length is 20 steps, if memory is short.")),
    (
        "of another installation",
        project("The maximum program length is 40 steps.", "# Staging\n\nThe maximum program length is 20 steps.", b="docs/staging-environment.md"),
    ),
    ("for some alone", project("The maximum program length is 40 steps.", "For trial accounts the maximum program length is 20 steps.")),
    ("on one system", project("You need Python 3.10 or newer.", "On Windows, Python 3.11 or newer is required.")),
    ("per request and per day", project("The limit is 50 readings per request.", "The limit is 900 readings per day.")),
    ("an example", project("The default ramp timeout is 30 seconds.", "For example, the default ramp timeout is 45 seconds in the demo.")),
    ("one of several that would do", project("The default ramp timeout is 30 seconds.", "A default ramp timeout, such as 45 seconds, suits most.")),
    ("once it has that value", project("The flame sensor delay is 30 seconds.", "Once the flame sensor delay is 5 seconds, the kiln is cold.")),
    ("what the reader sets", project("The flame sensor delay is 30 seconds.", "Set the flame sensor delay to 5 seconds.")),
    ("what the writers tried", project("The flame sensor delay is 30 seconds.", "We used a flame sensor delay of 5 seconds.")),
    ("a window of a kind", project("The flame sensor delay is 30 seconds.", "A flame sensor has a 5-second delay.")),
    ("a formula", project("The default ramp timeout is 30 seconds.", "The default ramp timeout is 2 * the interval.")),
    ("the heading names another thing", project("The default port is 7070.", "# Guide\n\n## Metrics exporter\n\nThe default port is 9187.")),
    ("the page is about another thing", project("The default port is 7070.", "# Metrics exporter\n\nThe default port is 9187.")),
    ("the file is about another thing", project("The default port is 7070.", "The default port is 9187.", b="docs/exporter.md")),
    (
        "sections that numbers tell apart",
        {"README.md": HOME, "docs/fans.md": "# Fans\n\n## F40\n\nThe maximum air flow is 9 m/s.\n\n## F60\n\nThe maximum air flow is 14 m/s."},
    ),
    ("pages that numbers tell apart", project("The maximum air flow is 9 m/s.", "The maximum air flow is 14 m/s.", "docs/F40.md", "docs/F60.md")),
    ("what a part requires", project("You need Python 3.10 or newer.", "# Glaze importer\n\nPython 3.11 or newer is required.")),
    ("two sections of one page", {"README.md": HOME + "\n\n## Kilns\n\nThe maximum shelf load is 40 kg.\n\n## Dryers\n\nThe maximum shelf load is 90 kg."}),
    ("one list", {"README.md": HOME, "docs/limits.md": "- The maximum shelf load is 40 kg.\n- The maximum shelf load is 30 kg."}),
    ("a changelog", project("The default ramp timeout is 30 seconds.", "## 1.2\n\nThe default ramp timeout is 60 seconds.", b="CHANGELOG.md")),
    ("release notes by their title", project("The default ramp timeout is 30 seconds.", "# Release notes\n\nThe default ramp timeout is 60 seconds.")),
    ("a section on one version", project("The default ramp timeout is 30 seconds.", "# Guide\n\n## Version 1.2\n\nThe default ramp timeout is 60 seconds.")),
    ("a tutorial", project("The default ramp timeout is 30 seconds.", "# Tutorial\n\nThe default ramp timeout is 60 seconds.")),
    ("a section of examples", project("The default ramp timeout is 30 seconds.", "# Guide\n\n## Examples\n\nThe default ramp timeout is 60 seconds.")),
    ("benchmarks", project("The log write rate is 900 lines per second.", "The log write rate is 400 lines per second.", b="docs/benchmarks.md")),
    ("old versions of the pages", project("The maximum shelf load is 40 kg.", "The maximum shelf load is 30 kg.", "docs/v1/limits.md", "docs/v2/limits.md")),
    ("an old version and the present", project("The maximum shelf load is 40 kg.", "The maximum shelf load is 30 kg.", b="docs/v1/limits.md")),
    ("another project beside it", {**project("The maximum shelf load is 40 kg.", HOME), "tools/fan/README.md": "# Fan\n\nThe maximum shelf load is 30 kg."}),
    ("pages that no project opens", {"kiln.md": "# Bellkiln\n\nThe maximum shelf load is 40 kg.", "oven.md": "# Topoven\n\nThe maximum shelf load is 30 kg."}),
    (
        "columns of plans",
        tables("| Kilns per account | 3 |\n", "").copy() | {"docs/plans.md": "| Limit | Free | Paid |\n|---|---|---|\n| Kilns per account | 1 | 9 |\n"},
    ),
    ("rows that are numbered", tables("| 1 | 40 |\n| 2 | 50 |\n", "| 1 | 60 |\n| 2 | 70 |\n")),
    ("a translation that agrees", project("The maximum shelf load is 40 kg.", "Die maximale Last eines Bodens ist 30 kg.", b="docs/de/limits.md")),
    ("a plan for later", project("The maximum shelf load is 40 kg.", "The maximum shelf load will be 60 kg.")),
    (
        "requirements of a package manager",
        {"README.md": HOME, **{f"requirements/{n}.txt": f"glaze; python_version < '3.1{i}'" for i, n in enumerate(("build", "common"))}},
    ),
    ("see another page", project("See lesson 3 on the glaze ramp menu.", "See lesson 4 on the glaze ramp menu.")),
]
MEETING = [
    ("a list and a table", tables("| Kilns per account | 12 |\n", "") | {"docs/faq.md": "# FAQ\n\nEach account may create 10 kilns."}, [("10", "12")]),
    ("a limit in words and in a table", tables("| Shelves per kiln | 8 |\n", "") | {"docs/faq.md": "A kiln can have at most 6 shelves."}, [("6", "8")]),
    ("two limits", project("A kiln can have up to 6 shelves.", "A kiln can have up to 8 shelves."), [("8", "6")]),
    (
        "kept, retained, retention",
        tables("| Log retention | 14 days |\n", "") | {"docs/faq.md": "## How long are logs kept?\n\nLogs are kept for 7 days, unless you delete them."},
        [("7", "14")],
    ),
    ("other forms of a verb", project("Logs are served from 40 kiln rooms.", "Kilnbox serves logs from 45 kiln rooms."), [("45", "40")]),
    ("a port by default", project("The default port is 7070.", "Kilnbox listens on port 7071 by default."), [("7071", "7070")]),
    (
        "a default timeout",
        project("The default ramp timeout is 30 s.", "# FAQ\n\n## What is the ramp timeout?\n\nThe default ramp timeout is 60 seconds."),
        [("60", "30")],
    ),
    ("a rate", project("The rate limit is 50 readings per second.", "The rate limit is 80 readings per second."), [("80", "50")]),
    ("a price", project("The workshop plan costs $29 per month.", "The workshop plan costs $25 per month."), [("25", "29")]),
    ("a version by a sign and in words", project("You need Python 3.10+.", "Kilnbox requires Python 3.11 or newer."), [("3.11", "3.10")]),
    ("a version that a list requires", project("- Node.js >= 18", "- Node.js 20 or later"), [("20", "18")]),
    (
        "the end of support",
        project("Kilnbox is supported until 31 December 2027.", "We support Kilnbox until 30 June 2028."),
        [("30 June 2028", "31 December 2027")],
    ),
    ("below the name of a setting", project("### ramp_timeout\n\nDefault: 30 seconds", "The default ramp timeout is 60 seconds."), [("60", "30")]),
    (
        "three words outweigh one heading",
        project("The maximum shelf load is 40 kg.", "# Guide\n\n## Stacking\n\nThe maximum shelf load is 30 kg."),
        [("30", "40")],
    ),
    (
        "without a page that opens it",
        {"faq.md": "# FAQ\n\nThe maximum shelf load is 40 kg.", "limits.md": "# Limits\n\nThe maximum shelf load is 30 kg."},
        [("40", "30")],
    ),
]


@pytest.mark.parametrize(("why", "files"), SILENT, ids=[row[0] for row in SILENT])
def test_values_that_are_not_held_against_each_other(why, files):
    assert apart(files) == []


@pytest.mark.parametrize(("why", "files", "expected"), MEETING, ids=[row[0] for row in MEETING])
def test_values_of_one_property(why, files, expected):
    assert apart(files) == expected


def test_more_values_than_a_conflict_has_are_several_things():
    rooms = ("hall", "yard", "shed", "loft", "barn")
    files = {f"docs/{room}/limits.md": f"# Limits\n\nThe maximum shelf load is {40 + 7 * i} kg." for i, room in enumerate(rooms)}
    assert apart({"README.md": HOME, **files}) == []
    assert apart({"README.md": HOME, **dict(list(files.items())[:2])}) != []


def test_dated_pages_share_no_present():
    files = project("The maximum shelf load is 40 kg.", "The maximum shelf load is 30 kg.")
    documents = [read(name, text, Source(published=year_of(2019 + i))) for i, (name, text) in enumerate(files.items())]
    assert projects_of(documents) == {}


@pytest.mark.parametrize(
    ("name", "homes", "expected"),
    [
        ("docs/limits.md", {""}, ""),
        ("docs/limits.md", {"", "docs/"}, ""),
        ("tools/fan/docs/use.md", {"", "tools/fan/"}, "tools/fan/"),
        ("share/fan/faq.md", set(), "share/fan/"),
        ("docs/v1/faq.md", set(), ""),
    ],
)
def test_where_a_project_starts(name, homes, expected):
    assert root_of(name, homes) == expected


# -- the versions that pages speak of, also through the exact door
def scopes(files):
    documents = pages(files)
    measured = take_inventory(documents, (), Settings(rules=())).measured
    return sorted({bucket.key.scope for bucket in gather_buckets(measured, NAMES, {}, nothings_of(documents), epochs_of(documents)) if len(bucket.claims) > 1})


SAID = "Kilnbox supports {} sensors."


def test_what_a_changelog_says_of_each_release_is_of_that_release():
    assert scopes({"README.md": SAID.format(4), "CHANGELOG.md": f"# Changelog\n\n## 2.0\n\n{SAID.format(4)}\n\n## 1.0\n\n{SAID.format(2)}"}) == []


def test_pages_of_two_versions_share_no_time():
    assert scopes({"docs/v1/a.md": SAID.format(2), "docs/v2/a.md": SAID.format(4)}) == []


def test_pages_of_one_version_do():
    assert scopes({"docs/v1/a.md": SAID.format(2), "docs/v1/b.md": SAID.format(4), "docs/v2/a.md": SAID.format(4)}) == [("v1",)]


def test_the_only_version_is_the_present_one():
    assert scopes({"README.md": SAID.format(2), "docs/v2/a.md": SAID.format(4)}) == [()]
    assert scopes({"docs/old.md": SAID.format(2), "docs/v2/a.md": SAID.format(4)}) == []


def test_a_page_on_history_is_no_changelog():
    assert epochs_of(pages({"history.md": "# History\n\nIt began in a barn.", "news.md": "# News\n\nNone."})).changelogs == {}


def test_the_fields_of_a_form_are_no_things():
    form = "\n\n".join(f"## Town {chr(65 + n)}\n\n**Old trades** Weavers {10 + n}%, millers 5%" for n in range(9))
    found = nothings_of(pages({"towns.md": form}))
    assert found.hold("old", "Old", "clause")
    assert found.hold("oldtrades", "Old trades", "clause")
    assert not found.hold("weavers", "Weavers", "clause")


def test_what_is_numbered_in_the_text_names_no_one_thing():
    found = nothings_of(pages({f"{n}.md": f"The glaze menu came with PR #{n}." for n in (410, 411, 412)}))
    assert found.hold("pr", "PR", "clause")
    assert not found.hold("pr410", "PR 410", "clause")


def test_one_property_gives_one_warning_with_all_who_tell_it():
    files = tables("| Kilns per account | 12 |\n", "") | {"docs/faq.md": "Each account may create 10 kilns.", "docs/use.md": "An account may create 12 kilns."}
    documents = pages(files)
    settings = load_settings()
    (found,) = audit(take_inventory(documents, (), settings), settings).findings
    assert (found.severity, found.entity, found.attribute) == ("warning", "Kilnbox", "kilns per account")
    assert [[m.claim.place.document for m in side.claims] for side in found.sides] == [["docs/faq.md"], ["docs/limits.md", "docs/use.md"]]
