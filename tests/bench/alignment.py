"""`python -m tests.bench.alignment DIR`: switches each feature of the aligned door off in turn, and prints what is then found and what goes wrong.

DIR holds `topics/<name>/` and `seeds/` with documents, `sources.yaml` and `gold.yaml`, `data/truth_population.dev.jsonl` and the pages of `corpus/small/`;
the table is kept in ALIGNMENT.md. Nothing of the texts is kept.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from checker.data.alignment import FEATURES
from checker.documents.collect import collect
from checker.findings.judge import judge
from checker.groups.alignment.gather import gather_alignments
from checker.groups.alignment.likeness import POINTS
from checker.groups.gather import gather
from checker.groups.names import known_names
from checker.model.audit import Inventory
from checker.model.case import Alignment, Case
from checker.model.document import Place
from checker.model.finding import Finding
from checker.model.settings import Settings
from checker.pipeline import take_inventory
from checker.policy.config import load_settings
from checker.policy.manifest import read_manifest
from checker.values.currency import rate_band

TABLE = Path(__file__).with_name("ALIGNMENT.md")
MOST_SIDES = 12
Gold = dict[str, Any]


@dataclass
class Corpus:
    """A folder that was read once: everything but the aligned door gathered, and what is known of it."""

    name: str
    inventory: Inventory
    cases: tuple[Case, ...]
    gold: Gold
    spots: dict[str, list[tuple[str, int, int]]] = field(default_factory=dict)

    def findings(self, settings: Settings, points: Mapping[str, int]) -> tuple[Finding, ...]:
        """What the rules find with these points for the features."""
        names = known_names(settings.vocabulary)
        aligned = gather_alignments(self.inventory.measured, self.inventory.documents, names, points)
        return judge((*self.cases, *aligned), settings.rules)


@dataclass(frozen=True)
class Outcome:
    """What a run finds: conflicts of the gold, statements set apart that agree or are not comparable, and other errors and warnings."""

    conflicts: int
    wrong: int
    others: int

    def __add__(self, more: Outcome) -> Outcome:
        return Outcome(self.conflicts + more.conflicts, self.wrong + more.wrong, self.others + more.others)


def main() -> None:
    """Reads the arguments, measures, prints and keeps the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.alignment", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    settings = load_settings()
    topics = [read_topic(path.parent, settings) for path in sorted((folder / "topics").glob("*/gold.yaml"))]
    sets = {"topics": topics, "seeds": [read_topic(folder / "seeds", settings)], "population": list(read_population(folder, settings))}
    sets["real pages"] = [read_corpus("pages", folder / "corpus", ["small"], settings, {})]
    rows = [("all features", outcomes(sets, settings, POINTS))]
    rows += [(name, outcomes(sets, settings, {**POINTS, name: 0})) for name in FEATURES]
    rows.append(("the aligned door shut", outcomes(sets, settings, {})))
    page = heading() + "\n".join(row(name, found, rows[0][1]) for name, found in rows) + "\n"
    print(page)
    TABLE.write_text(page, encoding="utf-8")


def outcomes(sets: Mapping[str, Sequence[Corpus]], settings: Settings, points: Mapping[str, int]) -> dict[str, Outcome]:
    """The outcome for each set."""
    found = {}
    for name, corpora in sets.items():
        total = Outcome(0, 0, 0)
        for corpus in corpora:
            total += score(corpus, corpus.findings(settings, points))
        found[name] = total
    return found


def read_corpus(name: str, folder: Path, files: Sequence[str], settings: Settings, gold: Gold) -> Corpus:
    """The documents of a folder with everything that does not depend on the points."""
    documents, unread = collect([str(folder / file) for file in files], read_manifest)
    inventory = take_inventory(documents, unread, settings)
    cases = gather(inventory.measured, settings.vocabulary, rate_band, inventory.documents, points={})
    return Corpus(name, inventory, tuple(case for case in cases if not isinstance(case, Alignment)), gold)


def read_topic(folder: Path, settings: Settings) -> Corpus:
    """A topic with the places of its gold claims."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    listed = yaml.safe_load((folder / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary)
        for source in listed:
            (target / source["file"]).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(folder / source["file"], target / source["file"])
        (target / "sources.yaml").write_text(yaml.safe_dump({"sources": [manifest_row(source) for source in listed]}), encoding="utf-8")
        corpus = read_corpus(folder.name, target, [source["file"] for source in listed], settings, gold)
    for claim in gold["claims"]:
        text = (folder / claim["file"]).read_bytes().decode("utf-8")
        start = sum(len(line) + 1 for line in text.split("\n")[: claim["line"] - 1])
        at = text.find(claim["quote"], start)
        corpus.spots.setdefault(claim["id"], []).append((claim["file"], at, at + len(claim["quote"])))
    return corpus


def manifest_row(source: Gold) -> Gold:
    """What the manifest says of a document: its file, its date as far as it is one, and what it is about."""
    date = re.match(r"\d{4}(-\d\d)?(-\d\d)?", str(source.get("published", source.get("publication_date")) or ""))
    return {k: v for k, v in {"file": source["file"], "published": date[0] if date else None, "about": source.get("about")}.items() if v}


def read_population(folder: Path, settings: Settings) -> Iterator[Corpus]:
    """The population figures of many editors as sentences, one document for each editor, and their twin in which all state the same."""
    rows = [json.loads(line) for line in (folder / "data" / "truth_population.dev.jsonl").read_text(encoding="utf-8").splitlines()]
    claims: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for one in rows:
        year = re.fullmatch(r"Population/?((?:19|20)\d\d)", one["property"])
        for claim in one["claims"] if year else ():
            if re.fullmatch(r"\d{1,12}", claim["value"]) and int(claim["value"]):
                claims[one["object"], year[1]].append((claim["source"], int(claim["value"])))  # type: ignore[index]
    same = {place: [(source, Counter(v for _, v in stated).most_common(1)[0][0]) for source, _ in stated] for place, stated in claims.items()}
    for name, told in (("population", claims), ("twin", same)):
        with tempfile.TemporaryDirectory() as temporary:
            files = write_editors(Path(temporary), told)
            yield read_corpus(name, Path(temporary), files, settings, {"twin": name == "twin"})


def write_editors(folder: Path, claims: Mapping[tuple[str, str], Sequence[tuple[str, int]]]) -> list[str]:
    """A document for each editor; returns their names."""
    texts: dict[str, list[str]] = defaultdict(list)
    for (place, year), stated in claims.items():
        shown = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), place)
        for source, value in stated:
            texts[source].append(f"In {year}, the population of {shown} was {value:,}.\n")
    names = {source: f"source_{number:04d}.md" for number, source in enumerate(sorted(texts))}
    for source, lines in texts.items():
        (folder / names[source]).write_text("\n".join(lines), encoding="utf-8")
    return sorted(names.values())


def score(corpus: Corpus, findings: Iterable[Finding]) -> Outcome:
    """What the findings are in terms of the gold."""
    loud = [finding for finding in findings if finding.severity != "info"]
    if not corpus.gold:
        return Outcome(0, 0, sum(finding.steps[0].endswith("alike") for finding in loud))
    if not corpus.spots:
        return Outcome(0, len(loud), 0) if corpus.gold["twin"] else Outcome(len(loud), 0, 0)
    sides = [[{key for m in side.claims for key in gold_of(corpus, m.claim.place, m.claim.text)} for side in f.sides[:MOST_SIDES]] for f in loud]
    conflicts = [set(pairs_of(conflict)) for conflict in corpus.gold["conflicts"]]
    apart = [{frozenset(pair) for x, y in combinations(found, 2) for a in x for b in y if a != b for pair in [(a, b)]} for found in sides]
    allowed = set().union(*conflicts) if conflicts else set()
    quiet = [*corpus.gold["agreements"], *corpus.gold.get("not_comparable", [])]
    broken = {frozenset(pair) for group in quiet for pair in combinations(group["claims"], 2)} - allowed
    found = sum(any(pairs & opposed for opposed in apart) for pairs in conflicts)
    wrong = sum(bool(opposed & broken) for opposed in apart)
    return Outcome(found, wrong, sum(not opposed & (allowed | broken) for opposed in apart))


def pairs_of(conflict: Gold) -> Iterator[frozenset[str]]:
    """The pairs of claims that a conflict of the gold sets against each other."""
    clusters = conflict.get("clusters") or [[claim] for claim in conflict["claims"]]
    for one, other in combinations(clusters, 2):
        yield from (frozenset((a, b)) for a in one for b in other)


def gold_of(corpus: Corpus, place: Place, text: str) -> set[str]:
    """The gold claims that a claim of ours is."""
    return {
        key
        for key, spots in corpus.spots.items()
        for file, start, end in spots
        if place.document.endswith(f"/{file}") and start < place.end and place.start < end
    }


def heading() -> str:
    """The top of the page."""
    return """# What each feature of the aligned door is worth

Written by `python -m tests.bench.alignment DIR`: every feature of `checker/data/alignment.py` switched off in turn, all else the same. Found are conflicts
that the annotation lists (of population data: places on which editors disagree); wrong are errors and warnings that set apart statements that agree or
cannot be compared; others are on claims that the annotation does not list, in five megabytes of real pages all that the aligned door adds. What changes
against all features is in bold.

| switched off | topics: found, wrong, others | seeds | population | real pages |
|---|---|---|---|---|
"""


def row(name: str, found: Mapping[str, Outcome], full: Mapping[str, Outcome]) -> str:
    """A line of the table."""
    cells = []
    for key, outcome in found.items():
        text = f"{outcome.conflicts}, {outcome.wrong}, {outcome.others}"
        cells.append(text if outcome == full[key] else f"**{text}**")
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
