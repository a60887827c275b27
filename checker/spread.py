"""Shards of a corpus in, an audit out, all of it worked out by a cluster: no machine holds more than a shard, and the driver no more than what was found.

The workers read the shards, find the claims, judge each document by itself, and make a posting for each claim that names its thing; the postings are sorted by
what they speak of and judged there as well. What is looked at, and what is left out, is as in `bounded`, and so are the findings.
"""

from __future__ import annotations

import marshal
import os
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import chdir, nullcontext
from functools import lru_cache, partial
from pathlib import Path

from checker.bounded import audit_of, brought_together, found_alone, items_in, listed, standing, told_of
from checker.documents.shards import Files, Shard, read_shard
from checker.engine.packing import Item, pack, pack_source, unpack, unpack_source
from checker.engine.rows import decode
from checker.engine.segments import Segments
from checker.engine.sheltered import sheltered
from checker.engine.shuffle import APART, NOTE, Job, Judge, Row, kept_apart, shuffled
from checker.engine.work import FAULTS, Cluster, Local, Work
from checker.groups.epochs import NO_EPOCHS, Epochs, own_epochs
from checker.groups.names import Names, known_names
from checker.groups.postings import post
from checker.groups.survey import Corpus, Share, Survey, as_line, as_names, joined
from checker.model.audit import Audit, Inventory, Tally
from checker.model.document import Document, Source, Unread
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.posting import Posting
from checker.model.settings import Settings
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
    """The claims of a run, where the workers have put them: they are there as long as the stage is."""

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
    """The audit of a run; `work` finds the claims of a document, `stage` is a folder that the workers and we can read and write.

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
            return partial(said_of, corpus=survey.corpus(), settings=settings)

        folder = os.getcwd()  # noqa: PTH109
        job = Job(partial(rows_of, settings=settings, work=work, folder=folder), brief, repr((settings, folder)), stage)
        judged = (pickle.loads(data) for data in [*shuffled(tasks, job, cluster)])  # all of them, so that the notes are there
        corpus = survey.corpus()
    findings, compared = brought_together(standing((each for note in notes for each in note.found), settings, corpus), judged)
    kept = Afar(tasks, job, cluster, total(note.tally for note in notes))
    left = sorted((*unread, *(each for note in notes for each in note.unread)), key=lambda each: each.name)
    inventory = Inventory(documents_for(findings, notes, settings), tuple(left), told_of(findings), (), (), kept)
    return audit_of(inventory, findings, compared, settings)


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


def rows_of(task: Shard | References, settings: Settings, work: Work, folder: str) -> Iterator[Row]:
    """What a shard comes to: the postings of its claims, all claims of each document, and a note. Relative paths count from `folder`."""
    names = known_names(settings.vocabulary)
    if isinstance(task, tuple):
        for reference in task:
            yield from postings_of((reference,), NO_EPOCHS, names)
        return
    rates = with_own_rates(settings.rates, rate_band)
    left, problems, given = taken_from(task, settings, folder)
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
            kept.append(listed(document))
            survey.add(document)
            tally.add(local.measured, local.unmeasured, local.skipped)
            yield from postings_of(local.measured, own_epochs(document), names)
            yield APART, coded(document.name), 0, 0, CLAIMS, claims_in(local, document.source)
            found += found_alone(document, local, settings, rates)
        note = Note(task, tuple(kept), tuple(left), problems, tally, survey.share(), tuple(found))
    yield APART, b"", 0, 0, NOTE, pickle.dumps(note)


def taken_from(shard: Shard, settings: Settings, folder: str) -> tuple[list[Unread], tuple[Problem, ...], list[Document]]:
    """What cannot be read in a shard, what is wrong with it, and its documents."""
    is_relative = not isinstance(shard, Files) and not Path(shard.path).is_absolute()
    try:
        with chdir(folder) if is_relative else nullcontext():
            read = [*read_shard(shard)]
    except InputError as error:
        return [], tuple(error.problems), []
    given = [with_defaults(each, settings) for each in read if isinstance(each, Document)]
    return [each for each in read if isinstance(each, Unread)], (), given


def claims_in(local: Local, source: Source) -> bytes:
    """All claims of a document, behind its source."""
    return marshal.dumps([pack_source(source), *pack(items_in(local))])


def postings_of(claims: Sequence[Measured], epochs: Epochs, names: Names) -> Iterator[Row]:
    """The postings of claims of one source as rows, each with its claim."""
    for measured in claims:
        posting = post(measured, names, epochs, 0)
        if posting is not None:
            (claim,) = pack([measured])
            key, document, start, end, kind, *rest = posting
            rest[-1] = (claim, pack_source(measured.source))
            yield coded(key), coded(document), start, end, coded(kind), marshal.dumps(rest)


def said_of(rows: Iterator[Row], corpus: Corpus, settings: Settings) -> Iterator[bytes]:
    """What is found in some rows, as one."""
    findings, compared = brought_together((), check_sorted(map(posting_in, rows), claim_of, corpus, settings.vocabulary, settings.rules))
    yield pickle.dumps(Judged(compared, findings))


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
