"""What each document of a run states in, an audit out, in memory that does not grow with the number of claims.

The claims go to a store on disk as their documents are read, and what speaks of one thing is judged as a sorted stream afterwards. What a document states by
itself is judged while the document is there. What would need all claims at hand is left out, and the audit says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from checker.engine.packing import Item
from checker.engine.segments import Segments
from checker.engine.store import Store
from checker.engine.work import Local
from checker.findings.judge import canonical_order, judge
from checker.groups.buckets import place_order
from checker.groups.epochs import NO_EPOCHS, Epochs, own_epochs
from checker.groups.equations import Rates
from checker.groups.gather import gather_local
from checker.groups.names import known_names
from checker.groups.postings import post, speaks_of_a_thing
from checker.groups.survey import Corpus, Survey, as_line, as_names, joined
from checker.model.audit import Audit, Inventory, Tally
from checker.model.document import Document, Source, Unread
from checker.model.errors import Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import Rule
from checker.model.settings import Settings
from checker.policy.comments import MARK
from checker.stream import Judged, check_sorted

Outcome = tuple[Document, Local] | Unread
# Relations of rules that hold documents against each other in other ways than the stream does.
ACROSS = frozenset({"single-source", "copied-text"})
# Relations of rules that meet statements by the names of things; in one document alone it is not known which names are none.
BY_NAME = frozenset({"part", "partition", "implied-total", "expression", "undated-figure", "member-before-container"})


def audit_stream(outcomes: Iterable[Outcome], settings: Settings, rates: Rates, references: Sequence[Measured]) -> Audit:
    """The audit of a run; `references` are the values that are held to be right. Its claims are in a file that goes when the audit does."""
    with Segments(joined, as_line, as_names) as headings:
        run = Run(Survey(headings), settings, rates)
        left: list[Unread] = []
        for outcome in outcomes:
            if isinstance(outcome, Unread):
                left.append(outcome)
            else:
                run.take(*outcome)
        return run.audit(tuple(sorted(left, key=lambda each: each.name)), references)


@dataclass(frozen=True, slots=True)
class Kept:
    """The claims of a run in their store, the first `number` of what is there, and their counts."""

    store: Store
    number: int
    tally: Tally

    def claims(self) -> Iterator[Item]:
        """All of them, in the order in which they were taken."""
        return islice(self.store.claims(), self.number)


class Run:
    """Takes the documents of a run one by one, judges each by itself, and then what they state together."""

    def __init__(self, survey: Survey, settings: Settings, rates: Rates) -> None:
        self._store, self._survey, self._settings, self._rates = Store(), survey, settings, rates
        self._names = known_names(settings.vocabulary)
        self._documents: list[Document] = []
        self._found: list[Finding] = []
        self._tally = Tally(Counter(), Counter(), Counter())

    def take(self, document: Document, local: Local) -> None:
        """Judges a document by itself, and keeps what it states for later."""
        self._store.keep(document)
        self._documents.append(listed(document))
        self._survey.add(document)
        self._tally.add(local.measured, local.unmeasured, local.skipped)
        self.hold(items_in(local), document.source, own_epochs(document))
        self._found += found_alone(document, local, self._settings, self._rates)

    def hold(self, items: Sequence[Item], source: Source, epochs: Epochs = NO_EPOCHS) -> None:
        """Keeps claims of one source for later."""
        for number, item in zip(self._store.add(items, source), items, strict=True):
            posting = post(item, self._names, epochs, number) if isinstance(item, Measured) else None
            if posting is not None:
                self._store.post(posting)

    def audit(self, unread: tuple[Unread, ...], references: Iterable[Measured]) -> Audit:
        """The findings on all that was taken."""
        kept = Kept(self._store, len(self._store), self._tally)
        for reference in references:
            self.hold((reference,), reference.source)
        corpus = self._survey.corpus()
        judged = check_sorted(self._store.postings(), self._store.load, corpus, self._settings.vocabulary, self._settings.rules)
        findings, compared = brought_together(standing(self._found, self._settings, corpus), judged)
        told = told_of(findings)
        inventory = Inventory(tuple(self._shown({m.claim.place.document for m in told})), unread, told, (), (), kept)
        return audit_of(inventory, findings, compared, self._settings)

    def _shown(self, names: Collection[str]) -> Iterator[Document]:
        """The documents; those of some names, and those with comments for us, with their texts."""
        for number, document in enumerate(self._documents):
            yield self._store.document(number, document.name, document.source) if document.name in names else document


def listed(document: Document) -> Document:
    """A document as it is kept until it is known whether it is shown: with its text where that may speak to us."""
    return document if MARK in document.text else without_text(document)


def without_text(document: Document) -> Document:
    """The name and the source of a document."""
    return Document.of(document.name, "", "", (), document.source)


def items_in(local: Local) -> list[Item]:
    """The claims of a document in order of place, without those that were skipped."""
    return sorted((*local.measured, *(claim for claim in local.unmeasured if claim.status != "skipped")), key=position)


def position(item: Item) -> tuple[int, int]:
    """Sorts the claims of a document by their place."""
    place = (item.claim if isinstance(item, Measured) else item).place
    return place.start, place.end


def found_alone(document: Document, local: Local, settings: Settings, rates: Rates) -> tuple[Finding, ...]:
    """What is found in a document by itself."""
    cases = gather_local(document, local.measured, local.unmeasured, settings.vocabulary, rates)
    return judge(cases, tuple(rule for rule in settings.rules if is_local(rule)))


def is_local(rule: Rule) -> bool:
    """True for a rule that can be asked of one document alone."""
    return rule.options.relation not in ACROSS and (rule.kind != "agreement" or rule.options.relation == "part")


def standing(found: Iterable[Finding], settings: Settings, corpus: Corpus) -> Iterator[Finding]:
    """The findings in single documents, but those that met statements by the name of what all documents together show to be none."""
    names, relations = known_names(settings.vocabulary), {rule.id: rule.options.relation for rule in settings.rules}
    for finding in found:
        claims = (*finding.witness, *finding.evidence)
        if relations[finding.rule] not in BY_NAME or all(speaks_of_a_thing(claim, names, corpus.nothings) for claim in claims):
            yield finding


def brought_together(alone: Iterable[Finding], judged: Iterable[Judged]) -> tuple[tuple[Finding, ...], int]:
    """All findings in their order, those in single documents and those on single things, and how many claims met others."""
    found, compared = [*alone], 0
    for each in judged:
        compared += each.claims
        found += each.findings
    return tuple(sorted(found, key=canonical_order)), compared


def told_of(findings: Iterable[Finding]) -> tuple[Measured, ...]:
    """The claims that findings tell of, each once, in order of place."""
    told = (m for f in findings for m in (*(m for side in f.sides for m in side.claims), *f.undecided, *f.evidence, *f.witness))
    once = {place_order(m): m for m in told if not m.source.is_reference}
    return tuple(once[place] for place in sorted(once))


def audit_of(inventory: Inventory, findings: tuple[Finding, ...], compared: int, settings: Settings) -> Audit:
    """The audit of a run that has not held its claims."""
    notice = left_out(inventory.tally.statuses.total(), settings.rules)
    return Audit(inventory, findings, {rule.id: rule for rule in settings.rules}, compared, notices=(notice,))


def left_out(claims: int, rules: Iterable[Rule]) -> Problem:
    """What such a run does not look at."""
    across = " and ".join(rule.id for rule in rules if rule.options.relation in ACROSS)
    many = "1 claim is more than is" if claims == 1 else f"{claims:,} claims are more than are"
    what = f"{many} held in memory: statements that do not name their thing alike were not held against each other"
    whole = f"rules that tie statements together looked at each document by itself{f', and {across} at none' if across else ''}"
    return Problem("", 0, 0, f"{what}; {whole}", hint="raise --claims-in-memory if there is memory for it")
