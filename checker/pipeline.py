"""Paths and settings in, an audit out: the order of the stages, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.claims.find import find
from checker.claims.lexicon import Lexicon, compile_lexicon
from checker.documents.collect import collect
from checker.model.audit import Audit, Inventory
from checker.model.case import Bucket, Case
from checker.model.claim import Claim, Skipped
from checker.model.document import Document, Place, Unread
from checker.model.measured import Measured
from checker.model.proposal import Proposal
from checker.model.settings import Settings
from checker.policy.manifest import read_manifest
from checker.values.currency import rate_band
from checker.values.measure import measure


def check(paths: Sequence[str], settings: Settings) -> Audit:
    """The findings of `settings.rules` on the documents under `paths`; raises InputError where nothing can be checked."""
    documents, unread = collect(paths, read_manifest)
    inventory = take_inventory(documents, unread, settings)
    return audit(inventory, settings)


def audit(inventory: Inventory, settings: Settings) -> Audit:
    """The findings on what the documents state."""
    # Only a run that judges loads the stages that do: a third of the start of `checker claims`.
    from checker.findings.judge import judge
    from checker.groups.gather import gather

    cases = gather(inventory.measured, settings.vocabulary, rate_band)
    findings = judge(cases, settings.rules)
    return Audit(inventory, findings, {rule.id: rule for rule in settings.rules}, len(compared_places(cases)))


def compared_in(inventory: Inventory, settings: Settings) -> frozenset[Place]:
    """The places of the claims of an inventory that are compared with another one."""
    from checker.groups.gather import gather

    return compared_places(gather(inventory.measured, settings.vocabulary, rate_band))


def compared_places(cases: Iterable[Case]) -> frozenset[Place]:
    """The places of the claims that share a case with another claim of the same thing."""
    return frozenset(measured.claim.place for case in cases if isinstance(case, Bucket) and len(case.claims) > 1 for measured in case.claims)


def list_claims(paths: Sequence[str], settings: Settings) -> Inventory:
    """Everything that the documents under `paths` state; raises InputError where nothing can be read."""
    documents, unread = collect(paths, read_manifest)
    return take_inventory(documents, unread, settings)


def propose(paths: Sequence[str]) -> Proposal:
    """The vocabulary that the documents under `paths` suggest, read without any settings; raises InputError where nothing can be read."""
    from checker.groups.proposal import propose as propose_vocabulary

    return propose_vocabulary(list_claims(paths, Settings(rules=())))


def take_inventory(documents: Iterable[Document], unread: Sequence[Unread], settings: Settings) -> Inventory:
    """The claims of every document, measured where they can be."""
    lexicon = compile_lexicon(settings.vocabulary)
    kept: list[Document] = []
    measured: list[Measured] = []
    unmeasured: list[Claim] = []
    skipped: list[Skipped] = []
    for document in documents:
        found, left, none = read_document(document, lexicon)
        kept.append(document)
        measured += found
        unmeasured += left
        skipped += none
    return Inventory(tuple(kept), tuple(unread), tuple(measured), tuple(unmeasured), tuple(skipped))


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
