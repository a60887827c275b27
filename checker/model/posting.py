"""A claim as an entry in the list of what speaks of one thing: all that is needed to bring a crowd of claims down to those that matter."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.model.claim import ClaimKind, Ground

Reference = Any  # a number or bytes: whoever keeps the claims knows which


class Posting(NamedTuple):
    """Plain values, so that postings can be written anywhere; they sort by the first five: what is spoken of, and the place.

    `key` is a Key as text. `edition` is the folder of a version that the document stands in, "" for none: it separates claims only where several versions are
    there. `sentence` is where the quote begins, `sets` what the claim says and means as text, `entity` and `attribute` are as written. `claim` is by what
    whoever keeps the claim itself finds it.
    """

    key: str
    document: str
    start: int
    end: int
    kind: ClaimKind
    edition: str
    sentence: int
    sets: str
    entity: str
    attribute: str
    ground: Ground
    is_reference: bool
    claim: Reference
