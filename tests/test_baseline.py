"""Baselines: what they hold, what they let pass, and that a finding keeps its fingerprint while others edit the files around it."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents.decode import decode
from checker.documents.readers import read
from checker.model.document import Source
from checker.model.errors import InputError
from checker.model.finding import Finding
from checker.model.settings import Baseline, Settings
from checker.pipeline import audit, take_inventory
from checker.policy.baseline import baseline_text, gone_from, pruned, read_baseline
from checker.policy.settle import settle
from checker.policy.shipped import shipped_rules

RULES = shipped_rules()
# The passages that are at odds; everything else in these pages may change.
HALL = "In 2018 the **Town Hall** of Norwood had [41 rooms](rooms.md) and a clock."
MUSEUM = "The Pell Museum was founded in 1862 and is closed in winter."
SUM = "The choir has 120 members (70 men and 60 women)."
PAGES = {
    "hall.md": ["# Town Hall", HALL, "It has a good roof.", "## Singing", SUM, "They sing on Sundays.", "In 2018 the Town Hall of Norwood had 41 rooms."],
    "guide.md": ["# A guide", "In 2018 the Town Hall of Norwood had 52 rooms.", "The height of Beacon Tower is 96 metres.", MUSEUM],
    "tower.md": ["# Beacon Tower", "The height of Beacon Tower is 104 metres.", "The Pell Museum was founded in 1871, long before the pier."],
}
FILLERS = ("The weather is fine.", "Bring a coat.", "There is a ferry, too.", "Nobody knows why.", "Dogs are welcome.", "See the map.")


def text_of(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


def found_in(pages: dict[str, str], **settings: object) -> tuple[Finding, ...]:
    documents = [read(name, decode(text.encode()), Source()) for name, text in pages.items()]
    asked = Settings(RULES, **settings)
    return audit(take_inventory(documents, (), asked), asked).findings


def fingerprints(pages: dict[str, list[str]]) -> set[str]:
    return {finding.fingerprint for finding in found_in({name: text_of(paragraphs) for name, paragraphs in pages.items()})}


WHOLE = fingerprints(PAGES)


def is_prose(paragraph: str) -> bool:
    return not paragraph.lstrip().startswith(("#", ">", "|", "`", "<!--", "---", "- ", "* ", "1. ")) and "=====" not in paragraph


def inserted(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randint(1, len(paragraphs))
    return [*paragraphs[:at], rng.choice(FILLERS), *paragraphs[at:]]


def appended(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    return [*paragraphs[:at], f"{paragraphs[at]} {rng.choice(FILLERS)}" if is_prose(paragraphs[at]) else paragraphs[at], *paragraphs[at + 1 :]]


def wrapped(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    words = paragraphs[at].split(" ")
    cut = rng.randint(1, max(1, len(words) - 1))
    whole = not is_prose(paragraphs[at]) or "[" in " ".join(words[:cut]).partition("](")[0] != "](" in " ".join(words[:cut])
    return paragraphs if whole else [*paragraphs[:at], "\n".join(filter(None, (" ".join(words[:cut]), " ".join(words[cut:])))), *paragraphs[at + 1 :]]


def quoted(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    lines = paragraphs[at].split("\n")
    return paragraphs if not is_prose(paragraphs[at]) else [*paragraphs[:at], "\n".join(f"> {line}" for line in lines), *paragraphs[at + 1 :]]


def emphasized(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    found = [m for m in re.finditer(r"\b(?:clock|winter|high|pier|fine|welcome|Sundays|roof)\b", paragraphs[at]) if "](" not in paragraphs[at]]
    if not found or not is_prose(paragraphs[at]):
        return paragraphs
    word = rng.choice(found)
    return [*paragraphs[:at], f"{paragraphs[at][: word.start()]}*{word[0]}*{paragraphs[at][word.end() :]}", *paragraphs[at + 1 :]]


def linked(paragraphs: list[str], rng: random.Random) -> list[str]:
    return [p.replace("Beacon Tower is 104", "[Beacon Tower](tower.md) is 104") if "](" not in p else p for p in paragraphs]


def moved(paragraphs: list[str], rng: random.Random) -> list[str]:
    body = paragraphs[1:]
    rng.shuffle(body)
    return [paragraphs[0], *body]


def commented(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    return [*paragraphs[:at], "<!-- a note for editors -->", *paragraphs[at:]]


def spaced(paragraphs: list[str], rng: random.Random) -> list[str]:
    title, *body = paragraphs
    return [title, *("\n" + p.replace(". ", ".  ") + "  " for p in body)] if not any(p.startswith("\n") for p in body) else paragraphs


def removed(paragraphs: list[str], rng: random.Random) -> list[str]:
    return [p for p in paragraphs if p not in FILLERS]


def renamed(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Another heading above the statements: none of them takes its subject from there."""
    return [rng.choice(("## Singing", "## Music", "### More")) if p.startswith("##") else p for p in paragraphs]


def underlined(paragraphs: list[str], rng: random.Random) -> list[str]:
    return [f"{p.lstrip('# ')}\n=====" if p.startswith("# ") else p for p in paragraphs]


def listed(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    plain = "\n" not in paragraphs[at] and is_prose(paragraphs[at])
    return [*paragraphs[:at], f"{rng.choice(('-', '*', '1.'))} {paragraphs[at]}", *paragraphs[at + 1 :]] if plain else paragraphs


def strengthened(paragraphs: list[str], rng: random.Random) -> list[str]:
    """Numbers and names in bold, or as HTML."""
    mark, end = rng.choice((("**", "**"), ("_", "_"), ("<b>", "</b>")))
    return [
        p if any(sign in p for sign in ("**", "](", "_", "<")) else re.sub(r"\b(96|104|52|Beacon Tower|Town Hall|Pell Museum)\b", rf"{mark}\1{end}", p, count=1)
        for p in paragraphs
    ]


def tabled(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randint(1, len(paragraphs))
    return [*paragraphs[:at], "| Day | Open |\n| --- | --- |\n| Monday | no |\n| Friday | yes |", *paragraphs[at:]]


def coded(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randint(1, len(paragraphs))
    return [*paragraphs[:at], "```\nrooms = 47\n```", *paragraphs[at:]]


def fronted(paragraphs: list[str], rng: random.Random) -> list[str]:
    return paragraphs if "---" in paragraphs[0] else [f"---\nlayout: plain\n---\n\n{paragraphs[0].lstrip()}", *paragraphs[1:]]


def waived(paragraphs: list[str], rng: random.Random) -> list[str]:
    at = rng.randrange(1, len(paragraphs))
    return [*paragraphs[:at], "<!-- checker: ignore-next-line targets-differ -->", *paragraphs[at:]]


EDITS: tuple[Callable[[list[str], random.Random], list[str]], ...] = (
    *(inserted, appended, wrapped, quoted, emphasized, linked, moved, commented, spaced, removed),
    *(renamed, underlined, listed, strengthened, tabled, coded, fronted, waived),
)
SAVED: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "with other line ends": lambda text: text.replace("\n", "\r\n"),
    "with spaces at the ends of lines": lambda text: text.replace("\n", "   \n"),
    "without a last line end": lambda text: text.rstrip("\n"),
    "with a mark of its encoding": lambda text: f"\ufeff{text}",
}


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), saved=st.sampled_from(sorted(SAVED)))
def test_twenty_edits_leave_the_fingerprints_of_untouched_findings(seed: int, saved: str) -> None:
    rng = random.Random(seed)
    pages = {name: list(paragraphs) for name, paragraphs in PAGES.items()}
    for _ in range(20):
        name = rng.choice(sorted(pages))
        pages[name] = rng.choice(EDITS)(pages[name], rng)
    assert {finding.fingerprint for finding in found_in({name: SAVED[saved](text_of(paragraphs)) for name, paragraphs in pages.items()})} == WHOLE


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@pytest.mark.parametrize("seed", range(5))
def test_each_sort_of_edit_leaves_them(edit: Callable[[list[str], random.Random], list[str]], seed: int) -> None:
    rng = random.Random(seed)
    assert fingerprints({name: edit(list(paragraphs), rng) for name, paragraphs in PAGES.items()}) == WHOLE


@pytest.mark.parametrize("saved", SAVED)
def test_each_way_to_save_a_page_leaves_them(saved: str) -> None:
    assert {finding.fingerprint for finding in found_in({name: SAVED[saved](text_of(p)) for name, p in PAGES.items()})} == WHOLE


TOWNS = "town,year,schools\nNorwood,2018,41\nPell,2018,7\n"
COUNTED = "| Town | Schools in 2018 |\n| --- | ---: |\n| Norwood | 52 |\n| Pell | 9 |\n"
TABLES = {
    "a row above": (TOWNS.replace("Norwood", "Holt,2018,3\nNorwood"), COUNTED),
    "rows in another order": ("town,year,schools\nPell,2018,7\nNorwood,2018,41\n", COUNTED),
    "cells in quotes": ('"' + TOWNS.replace(",", '","').replace("\n", '"\n"').removesuffix('"'), COUNTED),
    "another separator": (TOWNS.replace(",", ";"), COUNTED),
    "a comment above": (f"# checker: ignore-file targets-differ\n{TOWNS}", COUNTED),
    "other line ends": (TOWNS.replace("\n", "\r\n"), COUNTED.replace("\n", "\r\n")),
    "cells in line": (TOWNS, COUNTED.replace("52", "              52").replace("Pell", "Pell   ")),
    "a name in bold": (TOWNS, COUNTED.replace("Norwood", "**Norwood**")),
    "no bars at the ends": (TOWNS, COUNTED.replace("| Norwood | 52 |", "Norwood | 52")),
    "text above": (TOWNS, f"# Schools\n\nThey are old.\n\n{COUNTED}"),
}


@pytest.mark.parametrize(("towns", "counted"), TABLES.values(), ids=TABLES)
def test_edits_around_the_rows_of_a_table_leave_them(towns: str, counted: str) -> None:
    before, after = ({f.fingerprint for f in found_in({"towns.csv": one, "counted.md": other})} for one, other in ((TOWNS, COUNTED), (towns, counted)))
    assert (after, len(before)) == (before, 2)


def test_a_changed_value_is_a_new_finding() -> None:
    changed = {name: [p.replace("52 rooms", "53 rooms") for p in paragraphs] for name, paragraphs in PAGES.items()}
    assert len(WHOLE) == 4
    assert len(WHOLE - fingerprints(changed)) == 1


# -- the file -----------------------------------------------------------------------------------------------------
CORPUS = {name: text_of(paragraphs) for name, paragraphs in PAGES.items()}


def test_a_baseline_lists_each_finding_on_a_line(tmp_path: Path) -> None:
    text = baseline_text(found_in(CORPUS))
    (tmp_path / "known.json").write_text(text)
    known = read_baseline(tmp_path / "known.json").known
    assert {fingerprint for fingerprint, _, _ in known} == WHOLE
    assert len(text.splitlines()) == len(WHOLE) + 5
    assert baseline_text(reversed(found_in(CORPUS))) == text
    assert ("hall.md",) in {documents for _, _, documents in known}


def test_only_new_findings_are_left() -> None:
    known = tuple((f.fingerprint, f.rule, ()) for f in found_in(CORPUS) if f.rule != "sum-off")
    documents = [read(name, text, Source()) for name, text in CORPUS.items()]
    asked = Settings(RULES, baseline=Baseline("known.json", known))
    found = settle(audit(take_inventory(documents, (), asked), asked), asked)
    assert ([f.rule for f in found.findings], {s.by for s in found.set_aside}, len(found.set_aside)) == (["sum-off"], {"baseline"}, len(known))


ENTRY = ("0" * 16, "sum-off", ("hall.md", "gone.md"))
GONE = {
    "found again": (({"0" * 16}, {"hall.md"}, set()), 0),
    "its rule did not run": ((set(), {"hall.md"}, {"sum-off"}), 0),
    "its document was not read": ((set(), set(), set()), 0),
    "its documents were read, or are not there": ((set(), {"hall.md"}, set()), 1),
}


@pytest.mark.parametrize(("run", "count"), GONE.values(), ids=GONE)
def test_an_entry_is_gone_only_if_it_could_have_been_found(run: tuple[set[str], set[str], set[str]], count: int, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("hall.md").touch()
    assert len(gone_from(Baseline("known.json", (ENTRY,)), *run)) == count


def test_what_is_gone_is_pruned_and_the_rest_stays_as_it_was() -> None:
    text = baseline_text(found_in(CORPUS))
    first = min(WHOLE)
    left = pruned(text, {first})
    assert [line for line in text.splitlines() if first not in line] == left.splitlines()
    assert json.loads(pruned(text, WHOLE)) == {"version": 1, "findings": []}


BROKEN = {
    "no JSON": ("{", "known.json:1:2: this is not valid JSON"),
    "a list": ("[]", "this is not a baseline"),
    "a later version": ('{"version": 2}', "this baseline is of version 2"),
    "no findings": ('{"version": 1}', "this is not a baseline"),
    "odd entries": ('{"version": 1, "findings": [4]}', "this is not a baseline"),
    "lists in lists": ('{"version": 1, "findings": ' + "[" * 100_000, "this is not"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_baseline_is_answered(text: str, told: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("known.json").write_text(text)
    with pytest.raises(InputError, match=re.escape(told)):
        read_baseline(Path("known.json"))
