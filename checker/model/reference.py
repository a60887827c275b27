"""A reference: a value that is held to be right, with where it comes from."""

from __future__ import annotations

from checker.model.claim import Claim
from checker.model.document import Source
from checker.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """One line of a reference file as a claim, and the source that it names (whose `is_reference` is True)."""

    claim: Claim
    source: Source
