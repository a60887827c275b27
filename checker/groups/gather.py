"""All measured claims of a run in, all cases out: the front door of the stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.groups.alignment.gather import gather_alignments
from checker.groups.alignment.likeness import POINTS
from checker.groups.alignment.passages import Library
from checker.groups.behaviours import known_attributes
from checker.groups.buckets import gather_buckets
from checker.groups.epochs import epochs_of
from checker.groups.equations import Rates, gather_equations
from checker.groups.lineages import gather_lineages
from checker.groups.names import known_names
from checker.groups.nothings import nothings_of
from checker.groups.tellings import gather_tellings
from checker.groups.tied.gather import gather_tied
from checker.groups.unresolved import gather_unresolved
from checker.model.case import Case
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.measured import Measured
from checker.model.vocabulary import Vocabulary


def gather(
    measured: Sequence[Measured],
    vocabulary: Vocabulary,
    rates: Rates,
    documents: Sequence[Document] = (),
    points: Mapping[str, int] = POINTS,
    unresolved: Sequence[Claim] = (),
) -> tuple[Case, ...]:
    """Everything that can be compared, the same for every order of `measured`.

    `rates(stated, restated, period)` gives how many units of one currency a unit of another was worth in a period, from the lowest to the highest rate, or
    None where that is not known. `documents` are those that the claims stand in: what ties several of them together is read there. `points` are what the
    features of the aligned door count for: those of `checker.data.alignment` unless one of them is to be left out. `unresolved` are claims that have no value.
    """
    names, known = known_names(vocabulary), known_attributes(vocabulary)
    library = Library(documents)
    buckets = gather_buckets(measured, names, known, library.nothings, library.epochs)
    stated = [m for m in measured if not m.source.is_reference]
    return (
        *buckets,
        *gather_alignments(stated, documents, names, points, library),
        *gather_equations(stated, rates),
        *gather_lineages(buckets, vocabulary, names, known),
        *gather_tellings(stated),
        *gather_tied(documents, stated, buckets, vocabulary, names),
        *gather_unresolved(documents, unresolved),
    )


def gather_local(document: Document, measured: Sequence[Measured], unmeasured: Sequence[Claim], vocabulary: Vocabulary, rates: Rates) -> tuple[Case, ...]:
    """What can be compared in one document alone, but for what is aligned; its buckets hold its own claims."""
    names, known = known_names(vocabulary), known_attributes(vocabulary)
    buckets = gather_buckets(measured, names, known, nothings_of([document]), epochs_of([document]))
    return (
        *buckets,
        *gather_equations(measured, rates),
        *gather_lineages(buckets, vocabulary, names, known),
        *gather_tellings(measured),
        *gather_tied([document], measured, buckets, vocabulary, names),
        *gather_unresolved([document], unmeasured),
    )
