"""A finding and the authorities of the vocabulary in, the finding with a word on the side of the one that owns its values out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.vocabulary import Authority
from checker.policy.patterns import matches


def with_owner(finding: Finding, authorities: Sequence[Authority], folder: str) -> Finding:
    """The finding with a hint at the side that an authority is on; unchanged if none owns its values, or if they are on several sides."""
    for authority in authorities:
        if not is_concerned(authority, finding):
            continue
        sides = [side for side in finding.sides if any(speaks(authority, m, folder) for m in side.claims)]
        if len(sides) == 1:
            place = next(m.claim.place for m in sides[0].claims if speaks(authority, m, folder))
            told = f"{authority.source} owns this value: {sides[0].text} ({place.document}:{place.line})"
            return replace(finding, hint=f"{finding.hint}; {told}" if finding.hint else told, steps=(*finding.steps, told))
    return finding


def is_concerned(authority: Authority, finding: Finding) -> bool:
    """True if an authority owns the attribute and the entity of a finding."""
    return is_listed(finding.attribute, authority.attributes) and is_listed(finding.entity, authority.entities)


def is_listed(name: str | None, names: Iterable[str]) -> bool:
    """True if a list of names is empty or has this one."""
    listed = {each.casefold() for each in names}
    return not listed or (name or "").casefold() in listed


def speaks(authority: Authority, measured: Measured, folder: str) -> bool:
    """True if a claim is the authority's own: published by it, or in a document that its pattern matches."""
    if (measured.source.publisher or "").casefold() == authority.source.casefold():
        return True
    return matches(authority.source, measured.claim.place.document, folder)
