"""Shards of a corpus in, an audit out, all of it worked out by a cluster: no machine holds more than a shard, and the driver no more than what was found.

The workers read the shards, find the claims, judge each document by itself, and make a posting for each claim that names its thing; the postings are sorted by
what they speak of and judged there as well. What is looked at, and what is left out, is as in `bounded`, and so are the findings.
"""

from __future__ import annotations

import marshal
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from checker.bounded import BY_NAME, is_local, left_out, position, told_of, without_text
from checker.documents.shards import Shard, read_shard
from checker.engine.packing import Item, pack, pack_source, unpack, unpack_source
from checker.engine.rows import decode
from checker.engine.segments import Segments
from checker.engine.sheltered import sheltered
from checker.engine.shuffle import APART, NOTE, Job, Judge, Row, kept_apart, shuffled
from checker.engine.work import FAULTS, Cluster, Local, Work
from checker.findings.judge import canonical_order, judge
from checker.groups.epochs import NO_EPOCHS, Epochs, own_epochs
from checker.groups.gather import gather_local
from checker.groups.names import Names, known_names
from checker.groups.postings import post, speaks_of_a_thing
from checker.groups.survey import Corpus, Share, Survey, as_line, as_names, joined
from checker.model.audit import Audit, Inventory, Tally
from checker.model.document import Document, Source, Unread
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.posting import Posting
from checker.model.settings import Settings
from checker.policy.comments import MARK
from checker.policy.defaults import with_defaults
from checker.stream import Judged, check_sorted
from checker.values.currency import rate_band
from checker.values.own_rates import with_own_rates

References = tuple[Measured, ...]  # values that are held to be right: a task like a shard
CLAIMS = b"claims"  # the kind of a row with all claims of a document


@dataclass(frozen=True, slots=True)
class Note:
    """What a shard comes to but for its claims: its documents (without their texts, if no waiver stands there), what was not read, what is wrong with it."""

    shard: Shard
    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    problems: tuple[Problem, ...]
    tally: Tally
    share: Share
    found: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Afar:
    """The claims of a run, kept where the workers put them."""

    tasks: tuple[Shard | References, ...]
    job: Job
    cluster: Cluster
    tally: Tally

    def claims(self) -> Iterator[Item]:
        """All of them, by document and place."""
        for data in kept_apart(self.tasks, self.job, CLAIMS, self.cluster):
            source, *claims = marshal.loads(data)
            yield from (unpack(claim, source_of(source)) for claim in claims)


def audit_spread(
    shards: Sequence[Shard], unread: Sequence[Unread], settings: Settings, references: References, work: Work, cluster: Cluster, stage: str
) -> Audit:
    """The audit of a run; `work` finds the claims of a document, `stage` is a folder that the workers and we can write to, kept until the audit is written.

    Raises InputError with all that is wrong with the rows of shards, and for two documents of one name.
    """
    notes: list[Note] = []
    tasks = (*shards, references)
    with Segments(joined, as_line, as_names) as headings:
        survey = Survey(headings)

        def brief(told: Iterator[bytes]) -> Judge:
            for data in told:
                note: Note = pickle.loads(data)
                survey.join(note.share)
                notes.append(note)
            complain([*unread, *(each for note in notes for each in note.unread)], notes)
            return partial(judged, corpus=survey.corpus(), settings=settings)

        job = Job(partial(rows_of, settings=settings, work=work), brief, repr(settings), stage)
        answers: list[Judged] = [pickle.loads(data) for data in shuffled(tasks, job, cluster)]
        found = [*(finding for answer in answers for finding in answer.findings), *standing(notes, settings, survey.corpus())]
    findings = tuple(sorted(found, key=canonical_order))
    kept = Afar(tasks, job, cluster, total(note.tally for note in notes))
    left = sorted((*unread, *(each for note in notes for each in note.unread)), key=lambda each: each.name)
    inventory = Inventory(documents_for(findings, notes, settings), tuple(left), told_of(findings), (), (), kept)
    compared = sum(answer.claims for answer in answers)
    notice = left_out(kept.tally.statuses.total(), settings.rules)
    return Audit(inventory, findings, {rule.id: rule for rule in settings.rules}, compared, notices=(notice,))


def complain(unread: Sequence[Unread], notes: Sequence[Note]) -> None:
    """Raises InputError for what is wrong with the corpus."""
    problems = [problem for note in notes for problem in note.problems]
    names = Counter(document.name for note in notes for document in note.documents)
    twins = sorted(name for name, number in names.items() if number > 1)
    hint = "give each row an id of its own, and put all captures of a page into one archive"
    problems += [Problem("", 0, 0, f"two documents are called {name!r}", hint=hint) for name in twins]
    if not names and not problems and not any(each.reason.startswith(FAULTS) for each in unread):
        problems += [Problem(each.name, 0, 0, f"nothing could be read: {each.reason}") for each in unread]
    if problems:
        raise InputError(*sorted(problems))


def standing(notes: Iterable[Note], settings: Settings, corpus: Corpus) -> Iterator[Finding]:
    """The findings in single documents, but those that met statements by the name of what all documents together show to be none."""
    names, relations = known_names(settings.vocabulary), {rule.id: rule.options.relation for rule in settings.rules}
    for finding in (each for note in notes for each in note.found):
        claims = (*finding.witness, *finding.evidence)
        if relations[finding.rule] not in BY_NAME or all(speaks_of_a_thing(claim, names, corpus.nothings) for claim in claims):
            yield finding


def total(tallies: Iterable[Tally]) -> Tally:
    """The counts of all shards."""
    whole = Tally(Counter(), Counter(), Counter())
    for tally in tallies:
        whole.statuses.update(tally.statuses)
        whole.unmeasured.update(tally.unmeasured)
        whole.skipped.update(tally.skipped)
    return whole


def documents_for(findings: Iterable[Finding], notes: Sequence[Note], settings: Settings) -> tuple[Document, ...]:
    """All documents by name, those with their texts that findings tell of: their shards are read again."""
    wanted = {measured.claim.place.document for measured in told_of(findings)}
    documents = {document.name: document for note in notes for document in note.documents}
    for note in notes:
        if any(document.name in wanted for document in note.documents):
            read = (each for each in read_shard(note.shard) if isinstance(each, Document) and each.name in wanted)
            documents.update((each.name, with_defaults(each, settings)) for each in read)
    return tuple(documents[name] for name in sorted(documents))


def rows_of(task: Shard | References, settings: Settings, work: Work) -> Iterator[Row]:
    """What a shard comes to: the postings of its claims, all claims of each document, and a note."""
    names = known_names(settings.vocabulary)
    if isinstance(task, tuple):
        for reference in task:
            yield from postings_of((reference,), NO_EPOCHS, names)
        return
    alone, rates = tuple(rule for rule in settings.rules if is_local(rule)), with_own_rates(settings.rates, rate_band)
    left, problems, given = taken_from(task, settings)
    kept: list[Document] = []
    found: list[Finding] = []
    tally = Tally(Counter(), Counter(), Counter())
    with Segments(joined, as_line, as_names) as headings:
        survey = Survey(headings)
        for document, answer in zip(given, sheltered(work, given), strict=True):
            if isinstance(answer, Unread):
                left.append(answer)
                continue
            local = decode(answer, document.name, document.source)
            kept.append(document if MARK in document.text else without_text(document))
            survey.add(document)
            tally.add(local.measured, local.unmeasured, local.skipped)
            yield from postings_of(local.measured, own_epochs(document), names)
            yield APART, coded(document.name), 0, 0, CLAIMS, claims_in(local, document.source)
            found += judge(gather_local(document, local.measured, local.unmeasured, settings.vocabulary, rates), alone)
        note = Note(task, tuple(kept), tuple(left), problems, tally, survey.share(), tuple(found))
    yield APART, b"", 0, 0, NOTE, pickle.dumps(note)


def taken_from(shard: Shard, settings: Settings) -> tuple[list[Unread], tuple[Problem, ...], list[Document]]:
    """What cannot be read in a shard, what is wrong with it, and its documents."""
    try:
        read = [*read_shard(shard)]
    except InputError as error:
        return [], tuple(error.problems), []
    given = [with_defaults(each, settings) for each in read if isinstance(each, Document)]
    return [each for each in read if isinstance(each, Unread)], (), given


def claims_in(local: Local, source: Source) -> bytes:
    """All claims of a document, behind its source."""
    valueless = (claim for claim in local.unmeasured if claim.status != "skipped")
    return marshal.dumps([pack_source(source), *pack(sorted((*local.measured, *valueless), key=position))])


def postings_of(claims: Sequence[Measured], epochs: Epochs, names: Names) -> Iterator[Row]:
    """The postings of claims of one source as rows, each with its claim."""
    for measured in claims:
        posting = post(measured, names, epochs, 0)
        if posting is not None:
            (claim,) = pack([measured])
            key, document, start, end, kind, *rest = posting
            rest[-1] = (claim, pack_source(measured.source))
            yield coded(key), coded(document), start, end, coded(kind), marshal.dumps(rest)


def judged(rows: Iterator[Row], corpus: Corpus, settings: Settings) -> Iterator[bytes]:
    """What is said of the keys of some rows."""
    postings = map(posting_in, rows)
    return map(pickle.dumps, check_sorted(postings, claim_of, corpus, settings.vocabulary, settings.rules))


def posting_in(row: Row) -> Posting:
    """A posting again."""
    key, document, start, end, kind, rest = row
    return Posting._make((text(key), text(document), start, end, text(kind), *marshal.loads(rest)))


def claim_of(posting: Posting) -> Measured:
    """The claim that a posting has with it."""
    claim, source = posting.claim
    found = unpack(claim, source_of(source))
    if not isinstance(found, Measured):
        raise TypeError(f"no measured claim: {posting}")
    return found


@lru_cache(maxsize=1_000)
def source_of(data: bytes) -> Source:
    """A source again; many claims have the same one."""
    return unpack_source(data)


def coded(of: str) -> bytes:
    """A text as bytes that are ordered as its code points are."""
    return of.encode("utf-8", "surrogatepass")


def text(data: bytes) -> str:
    """The text again."""
    return data.decode("utf-8", "surrogatepass")
