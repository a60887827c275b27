"""All measured claims of a run in, all cases out: the front door of the stage."""

from __future__ import annotations

from collections.abc import Sequence

from checker.groups.behaviours import known_attributes
from checker.groups.buckets import gather_buckets
from checker.groups.equations import Rates, gather_equations
from checker.groups.lineages import gather_lineages
from checker.groups.names import known_names
from checker.groups.tellings import gather_tellings
from checker.model.case import Case
from checker.model.measured import Measured
from checker.model.vocabulary import Vocabulary


def gather(measured: Sequence[Measured], vocabulary: Vocabulary, rates: Rates) -> tuple[Case, ...]:
    """Everything that can be compared, the same for every order of `measured`.

    `rates(stated, restated, period)` gives how many units of one currency a unit of another was worth in a period, from the lowest to the highest rate, or
    None where that is not known.
    """
    names, known = known_names(vocabulary), known_attributes(vocabulary)
    buckets = gather_buckets(measured, names, known)
    return (*buckets, *gather_equations(measured, rates), *gather_lineages(buckets, vocabulary, names, known), *gather_tellings(measured))
