"""Paths and settings in, an audit out: the order of the stages, and nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING

from checker.claims.find import find
from checker.claims.lexicon import Lexicon, compile_lexicon
from checker.documents.corpus import read_corpus, read_in_batches
from checker.engine.perform import perform
from checker.engine.work import ALONE, FAULTS, Cluster, Local, Plan
from checker.model.audit import Audit, Inventory
from checker.model.case import Alignment, Bucket, Case
from checker.model.claim import Claim, Skipped
from checker.model.document import Document, Place, Source, Unread
from checker.model.measured import Measured
from checker.model.settings import Settings
from checker.policy.defaults import with_defaults
from checker.policy.manifest import read_manifest
from checker.values.currency import rate_band
from checker.values.measure import measure
from checker.values.own_rates import with_own_rates

if TYPE_CHECKING:
    from checker.model.comparison import Comparison, Passage
    from checker.model.proposal import Proposal

Outcome = tuple[Document, Local] | Unread
PART = 32_000_000  # characters of the documents that are read at a time: some 200 MB with their blocks
Watch = Callable[[Sequence[Document]], Iterable[Document]]
PASSAGES_KEPT = 64  # rows often hold one text against many


def check(paths: Sequence[str], settings: Settings, watch: Watch = iter, plan: Plan = ALONE, most: int | None = None) -> Audit:
    """The findings of `settings.rules` on the documents under `paths`, settled; raises InputError where nothing can be checked.

    `watch` hands the documents on one by one, so that a caller can tell how far the work is; `plan` says where the work is done, and what is remembered of it.
    From more than `most` claims on they are not held in memory (None: however many they are), and the audit has a notice of what was not looked at for that.
    Where that is none at all, and the plan has a cluster, this does everything, and the documents are not held here either.
    """
    from checker.policy.settle import settle

    if most == 0 and plan.cluster is not None:
        return settle(spread(paths, settings, watch, plan.cluster, plan.stage), settings)
    outcomes = outcomes_of(paths, settings, watch, plan)
    first = [*within(outcomes, most)]
    if most is None or sum(map(claims_in, first)) <= most:
        return settle(audit(inventory_of(let_go(first)), settings), settings)
    from checker.bounded import audit_stream

    found = audit_stream(chain(let_go(first), outcomes), settings, with_own_rates(settings.rates, rate_band), references_of(settings))
    return settle(found, settings)


def outcomes_of(paths: Sequence[str], settings: Settings, watch: Watch, plan: Plan) -> Iterator[Outcome]:
    """What each document under some paths states, or why it was left out; a part of the documents is read, and let go, after the other."""
    size = PART if plan.cluster is None else None  # a cluster has parts of its own
    for documents, unread in read_in_batches(paths, read_manifest, [file for _, file in settings.outputs], size):
        yield from outcomes_in(documents, unread, settings, watch, plan)


def spread(paths: Sequence[str], settings: Settings, watch: Watch, cluster: Cluster, stage: str | None) -> Audit:
    """The findings on the documents under `paths`, which a cluster reads and judges; `watch` has them all at once, without their texts.

    All claims can be had afterwards if there is a `stage`; if not, their rows lie in a temporary folder that goes when this is done.
    """
    from tempfile import TemporaryDirectory

    from checker.documents.shards import shards_of
    from checker.spread import audit_spread

    shards, unread = shards_of(paths, read_manifest, [file for _, file in settings.outputs])
    work = partial(read_local, lexicon=compile_lexicon(settings.vocabulary))
    with TemporaryDirectory(prefix="checker-", ignore_cleanup_errors=True) if stage is None else nullcontext(stage) as folder:
        found = audit_spread(shards, unread, settings, references_of(settings), work, cluster, folder)
    broken = [Document.of(left.name, "", "", (), Source()) for left in found.inventory.unread if left.reason.startswith(FAULTS)]
    deque(watch((*found.inventory.documents, *broken)), maxlen=0)
    return found


def audit(inventory: Inventory, settings: Settings) -> Audit:
    """The findings on what the documents state, before waivers and the like."""
    # Only a run that judges loads the stages that do: a third of the start of `checker claims`.
    from checker.findings.judge import judge

    cases = gathered(inventory, settings)
    findings = judge(cases, settings.rules)
    return Audit(inventory, findings, {rule.id: rule for rule in settings.rules}, len(compared_places(cases)) + beyond(cases))


def gathered(inventory: Inventory, settings: Settings) -> tuple[Case, ...]:
    """What is to be compared in an inventory, the references of the settings included."""
    from checker.groups.gather import gather

    rates = with_own_rates(settings.rates, rate_band)
    measured = (*inventory.measured, *references_of(settings))
    return gather(measured, settings.vocabulary, rates, inventory.documents, unresolved=inventory.unmeasured)


def references_of(settings: Settings) -> tuple[Measured, ...]:
    """The values that are held to be right, measured as claims are."""
    found = (measure(reference.claim, reference.source) for reference in settings.references)
    return tuple(value for value in found if value is not None)


def compared_in(inventory: Inventory, settings: Settings) -> frozenset[Place]:
    """The places of the claims of an inventory that are compared with another one."""
    from checker.groups.gather import gather

    return compared_places(gather(inventory.measured, settings.vocabulary, with_own_rates(settings.rates, rate_band)))


def compared_places(cases: Iterable[Case]) -> frozenset[Place]:
    """The places of the claims that share a case with another claim of the same thing."""
    places: set[Place] = set()
    for case in cases:
        met: tuple[Measured, ...] = ()
        if isinstance(case, Bucket) and len(case.claims) > 1:
            met = case.claims
        elif isinstance(case, Alignment) and case.score >= case.candidate:
            met = (case.a, case.b)
        places.update(measured.claim.place for measured in met if not measured.source.is_reference)
    return frozenset(places)


def beyond(cases: Iterable[Case]) -> int:
    """How many claims of crowds met others besides those that the cases hold."""
    return sum(case.beyond for case in cases if isinstance(case, Bucket))


def list_claims(paths: Sequence[str], settings: Settings, watch: Watch = iter, plan: Plan = ALONE) -> Inventory:
    """Everything that the documents under `paths` state, `watch` and `plan` as in `check`; raises InputError where nothing can be read."""
    documents, unread = read_corpus(paths, read_manifest, [file for _, file in settings.outputs])
    return take_inventory(documents, unread, settings, watch, plan)


def propose(paths: Sequence[str]) -> Proposal:
    """The vocabulary that the documents under `paths` suggest, read without any settings; raises InputError where nothing can be read."""
    from checker.groups.proposal import propose as propose_vocabulary

    return propose_vocabulary(list_claims(paths, Settings(rules=())))


def compare(pairs: Iterable[tuple[str, Document, Document]], settings: Settings) -> Iterator[Comparison]:
    """Whether both documents of each pair can be true, presuming that they speak of one shared context; a pair comes with its id."""
    from checker.findings.passages.weigh import compare_passages
    from checker.groups.counterparts.align import align
    from checker.model.comparison import Passage

    lexicon = compile_lexicon(settings.vocabulary)

    @lru_cache(maxsize=PASSAGES_KEPT)
    def read(document: Document) -> Passage:
        measured, unmeasured, _ = read_document(with_defaults(document, settings), lexicon)
        return Passage(document, tuple(measured), tuple(unmeasured))

    for name, one, other in pairs:
        a, b = read(one), read(other)
        yield compare_passages(name, a, b, align(a, b))


def take_inventory(documents: Sequence[Document], unread: Sequence[Unread], settings: Settings, watch: Watch = iter, plan: Plan = ALONE) -> Inventory:
    """The claims of every document, measured where they can be; a document that the work breaks on is among the unread, if the plan is careful."""
    return inventory_of(outcomes_in(documents, unread, settings, watch, plan))


def outcomes_in(documents: Sequence[Document], unread: Iterable[Unread], settings: Settings, watch: Watch, plan: Plan) -> Iterator[Outcome]:
    """What could not be read, and what each document states, with the defaults of the settings."""
    yield from unread
    given = tuple(with_defaults(document, settings) for document in documents)
    work = partial(read_local, lexicon=compile_lexicon(settings.vocabulary))
    for document, found in zip(watch(given), perform(given, work, repr(settings.vocabulary), plan), strict=True):
        yield found if isinstance(found, Unread) else (document, found)


def inventory_of(outcomes: Iterable[Outcome]) -> Inventory:
    """What all documents state."""
    kept: list[Document] = []
    left: list[Unread] = []
    measured: list[Measured] = []
    unmeasured: list[Claim] = []
    skipped: list[Skipped] = []
    for outcome in outcomes:
        if isinstance(outcome, Unread):
            left.append(outcome)
            continue
        document, found = outcome
        kept.append(document)
        measured += found.measured
        unmeasured += found.unmeasured
        skipped += found.skipped
    left.sort(key=lambda each: each.name)
    return Inventory(tuple(kept), tuple(left), tuple(measured), tuple(unmeasured), tuple(skipped))


def within(outcomes: Iterator[Outcome], most: int | None) -> Iterator[Outcome]:
    """The outcomes up to the one with which their claims are more than `most`."""
    claims = 0
    for outcome in outcomes:
        yield outcome
        claims += claims_in(outcome)
        if most is not None and claims > most:
            return


def claims_in(outcome: Outcome) -> int:
    """How many claims a document states."""
    return 0 if isinstance(outcome, Unread) else len(outcome[1].measured) + len(outcome[1].unmeasured)


def let_go(items: list[Outcome]) -> Iterator[Outcome]:
    """The items of a list, which holds each of them no longer than it has to."""
    items.reverse()
    while items:
        yield items.pop()


def read_local(document: Document, lexicon: Lexicon) -> Local:
    """What one document states, for the engine."""
    measured, unmeasured, skipped = read_document(document, lexicon)
    return Local(tuple(measured), tuple(unmeasured), skipped)


def read_document(document: Document, lexicon: Lexicon) -> tuple[list[Measured], list[Claim], tuple[Skipped, ...]]:
    """The local part: claims with their values, claims that have none, and numbers that are no claims; needs no other document."""
    measured: list[Measured] = []
    unmeasured: list[Claim] = []
    found = find(document, lexicon)
    for claim in found.claims:
        value = measure(claim, document.source)
        if value is None:
            unmeasured.append(claim)
        else:
            measured.append(value)
    return measured, unmeasured, found.skipped
