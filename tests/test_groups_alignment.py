"""Which statements the aligned door holds against each other, and which it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.data.alignment import CANDIDATE, CERTAIN, FEATURES, OPPOSITES, ROLES
from checker.documents.readers import read
from checker.groups.alignment.blocks import LARGEST
from checker.groups.alignment.gather import gather_alignments
from checker.groups.alignment.likeness import POINTS
from checker.groups.alignment.passages import one_series
from checker.groups.alignment.sentences import read_sentence, words_around
from checker.groups.names import known_names
from checker.groups.nothings import nothings_of
from checker.model.document import Document, Source
from checker.model.settings import Settings
from checker.model.vocabulary import Vocabulary
from checker.pipeline import take_inventory

NAMES = known_names(Vocabulary())


def documents(*texts: str) -> list[Document]:
    """One page for each text, with names that tell them apart by more than a number."""
    return [read(f"{name}.md", text, Source()) for name, text in zip(("harbour", "mill", "quarry", "orchard", "chapel", "tavern"), texts, strict=False)]


def aligned(*pages: Document, points=POINTS):
    measured = take_inventory(pages, (), Settings(rules=())).measured
    return gather_alignments(measured, pages, NAMES, points)


def numbers(*pages: Document):
    return sorted(tuple(sorted((pair.a.claim.text, pair.b.claim.text))) for pair in aligned(*pages))


WRECK = "# The wreck of the Marigold\n\n"
SILENT = [
    ("the same value", "The ferry sank with 1,412 passengers and crew aboard.", "Of the 1,412 passengers and crew aboard, few could swim."),
    ("small counts", "Two mills stand by the weir at Larkbeck.", "Three mills stand by the weir of Larkbeck."),
    ("two things, each named in its clause", "Larkbeck Mill ground 4,712 sacks of rye.", "Stonebeck Mill ground 4,732 sacks of rye."),
    ("who died and who survived", "In the Larkbeck flood 1,412 villagers died.", "In the Larkbeck flood 1,432 villagers survived."),
    ("what came in and what went out", "The port of Larkbeck imported 4,712 casks of cider.", "The port of Larkbeck exported 4,732 casks of cider."),
    ("a part", "The parish of Larkbeck lists 4,712 gravestones.", "Of the gravestones, another 4,732 of them lie in Larkbeck."),
    ("so many to each of something", "Larkbeck Farm made 4,700 bottles in 1931.", "Larkbeck Farm made 5,200 bottles per hectare in 1931."),
    ("a kind, not a size", "The club bought a 324-seat theatre.", "The club sold a 364-seat theatre."),
    ("a year", "In the survey, 2023 respondents used a canoe.", "In the survey, 2019 respondents used a canoe."),
    ("dates of two events", "The Larkbeck Bridge was opened on 4 May 1931.", "The Larkbeck Bridge was painted on 6 May 1931."),
    ("what happens again and again", "The Marigold departed on 4 May 1931.", "The Marigold departed on 6 May 1931."),
    ("years apart", "Ada Larkin died in 1931.", "Her uncle died in 1871."),
]
ALIGNED = [
    (
        "nearly equal long numbers of one noun, in like words",
        WRECK + "The steamer set sail for the north with 1,412 passengers and crew.\n\nThe Marigold was new, and the Marigold was fast.",
        "Of the 1,432 passengers and crew that set sail, most were miners. They called her the Marigold, the proud Marigold.",
        [("1,412", "1,432")],
    ),
    (
        "days near each other on which one thing began",
        "The first rock blasting work for the Larkbeck Tunnel began on 4 May 1931. To many the Larkbeck scheme was folly, and Larkbeck paid.",
        "The first rock blasting work began on 6 May 1931. All of Larkbeck came to see, and the Larkbeck band played.",
        [("4 May 1931", "6 May 1931")],
    ),
    (
        "one sentence with two numbers, under two headings",
        "# Tunnels\n\n## How many worked below?\n\nTotal underground crew members were 2,712.\n\n"
        "## How many were hired for it?\n\nTotal underground crew members was 2704.",
        "Larkbeck is a town of weavers.",
        [("2,712", "2704")],
    ),
    (
        "passages that share other long numbers, in other words",
        "Among 58,220 fallen trees there were 47,434 pines and 10,786 larches.",
        "The storm felled 47,410 conifers, and another 10,788 trunks of other sorts, in sum 58,198.",
        [("10,786", "10,788"), ("47,410", "47,434"), ("58,198", "58,220")],
    ),
]


@pytest.mark.parametrize(("why", "one", "other"), SILENT, ids=[row[0] for row in SILENT])
def test_statements_that_are_not_aligned(why, one, other):
    assert numbers(*documents(one, other)) == []


@pytest.mark.parametrize(("why", "one", "other", "expected"), ALIGNED, ids=[row[0] for row in ALIGNED])
def test_statements_that_are_aligned(why, one, other, expected):
    assert numbers(*documents(one, other)) == expected


def test_the_score_is_the_sum_of_its_features():
    for pair in aligned(*documents(ALIGNED[0][1], ALIGNED[0][2])):
        assert CANDIDATE <= pair.score == sum(points for _, points in pair.features)
        assert {name for name, _ in pair.features} <= set(FEATURES)


def test_without_points_nothing_is_aligned():
    assert aligned(*documents(ALIGNED[0][1], ALIGNED[0][2]), points={}) == ()


@given(st.permutations(documents(*(text for row in ALIGNED[:3] for text in row[1:3]))))
def test_the_order_of_documents_never_matters(pages):
    assert aligned(*pages) == aligned(*sorted(pages, key=lambda page: page.name))


# -- guards
FORM = "# {}\n\n## Size\n\nIts walls hold 4,{}12 bricks of red clay.\n\n## Owners\n\nThe guild.\n\n## Visits\n\nBy day."


def test_pages_of_one_form_are_each_about_their_own_subject():
    assert numbers(*documents(FORM.format("Kiln", 7), FORM.format("Barn", 8))) == []


def test_a_sentence_with_many_numbers_is_a_form():
    line = "The wall of the old brick kiln by the weir holds 4,{}12 bricks."
    assert numbers(*documents(line.format(1), line.format(2))) != []
    assert numbers(*documents(*(line.format(n) for n in range(6)))) == []


def test_a_large_block_is_split_or_left_out():
    letters = [chr(97 + i % 26) * (1 + i // 26) for i in range(LARGEST + 5)]
    pages = [read(f"page {x}.md", f"Somebody counted {3000 + 37 * i} pebbles near stone {x}.", Source()) for i, x in enumerate(letters)]
    assert aligned(*pages) == ()


def test_pages_that_differ_in_a_number_are_a_series():
    one, other = documents(ALIGNED[0][1], ALIGNED[0][2])
    titled = [Document.of(d.name, d.text, d.prose, d.blocks, Source(title=title)) for d, title in ((one, "Notes 7"), (other, "Notes 8"))]
    assert numbers(*titled) == []


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("v1.md", "v2.md", True), ("1.md", "2.md", False), ("a/x.md", "b/x.md", False), (None, "x", False), ("x", "x", False)]
)
def test_series_of_names(a, b, expected):
    assert one_series(a, b) is expected


def test_common_headings_and_labels_name_no_thing():
    pages = documents(*(f"# RAC-{n} Boats\n\n## Harbour Dues\n\nNone." for n in range(3)))
    found = nothings_of(pages)
    assert found.hold("harbour", "Harbour", "heading")
    assert found.hold("rac", "RAC", "clause")
    assert found.hold("racdraft", "RAC Draft", "clause")
    assert not found.hold("harbour", "Harbour", "clause")
    assert not found.hold("rac7", "RAC 7", "clause")


# -- the words of a number
def test_the_words_of_a_number_end_at_its_neighbours_and_clause():
    sentence = "Of the 41 boats that left, 17 came back; the rest drowned."
    at = sentence.index("17")
    assert words_around(read_sentence(sentence), at, at + 2) == (["boats", "that", "left"], ["came", "back"])


def test_the_tables_are_sound():
    words = [word for row in ROLES.values() for word in row.split()]
    assert len(words) == len(set(words))
    assert CANDIDATE < CERTAIN
    assert all(not set(one.split()) & set(other.split()) for one, other in OPPOSITES)
