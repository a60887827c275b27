"""Postings in, sorted, findings out: the one function that judges what speaks of one thing, for as many claims as there are and wherever it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.findings.agreement import check_bucket
from checker.groups.behaviours import known_attributes
from checker.groups.buckets import make_bucket
from checker.groups.crowds import gatherings
from checker.groups.names import known_names
from checker.groups.postings import as_key, names_a_thing
from checker.groups.survey import Corpus
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.posting import Posting
from checker.model.rule import Rule
from checker.model.vocabulary import Vocabulary

Load = Callable[[Posting], Measured]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found on one thing of which several claims speak, and how many these are."""

    claims: int
    findings: tuple[Finding, ...]


def check_sorted(postings: Iterable[Posting], load: Load, corpus: Corpus, vocabulary: Vocabulary, rules: Sequence[Rule]) -> Iterator[Judged]:
    """What the agreement rules among `rules` find in the claims behind some postings, with an answer for each key that has several of them.

    `postings` come in order of key and place, and all of a key are there. They are read once, in memory that does not grow with the number of claims of a
    key. `load` gives the claim of a posting; it is asked only where claims may oppose each other, and for as many of a key as are held against each other.
    """
    names, known = known_names(vocabulary), known_attributes(vocabulary)
    agreements = [rule for rule in rules if rule.kind == "agreement"]
    of_things = (posting for posting in postings if names_a_thing(posting, names, corpus.nothings))
    for text, edition, gathering in gatherings(of_things, corpus.has_editions):
        if gathering.number < 2:
            continue
        found: tuple[Finding, ...] = ()
        if gathering.opposes:
            spelled = gathering.entity, gathering.attribute
            bucket = make_bucket(as_key(text, edition), [*map(load, gathering.kept)], spelled, names, known, gathering.number)
            found = tuple(check_bucket(bucket, agreements))
        yield Judged(gathering.number, found)
