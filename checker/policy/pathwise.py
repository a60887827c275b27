"""A finding and what the settings say of paths in, whether its rule runs there and how severe it may be out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, Kind, Severity
from checker.model.settings import PathSettings
from checker.policy.patterns import matches
from checker.policy.silence import claims_of, is_silenced


def is_left_out(finding: Finding, kinds: Mapping[str, Kind], paths: Sequence[PathSettings], folder: str) -> bool:
    """True if nothing is left of a finding without the statements in documents for which its rule does not run."""
    names = {finding.rule, kinds.get(finding.rule)}
    closing = [each for each in paths if names.intersection(each.ignore) or (each.select and not names.intersection(each.select))]

    def is_closed(measured: Measured) -> bool:
        return any(matches(each.pattern, measured.claim.place.document, folder) for each in closing)

    return bool(closing) and is_silenced(finding, kinds, is_closed)


def eased(finding: Finding, kinds: Mapping[str, Kind], paths: Sequence[PathSettings], folder: str) -> Finding:
    """A finding with the severity that the documents of its statements allow it: the lowest one of any of them."""
    limits = [limit for each in paths if (limit := limit_of(each, finding, kinds)) and stands_in(finding, each.pattern, folder)]
    least = min((finding.severity, *limits), key=SEVERITIES.index)
    return finding if least == finding.severity else replace(finding, severity=least, steps=(*finding.steps, f"{least} at most, for one of its documents"))


def limit_of(path: PathSettings, finding: Finding, kinds: Mapping[str, Kind]) -> Severity | None:
    """The severity that the findings of a rule may have there, by its id, else by its kind."""
    settled = dict(path.severity)
    return settled.get(finding.rule, settled.get(kinds.get(finding.rule, "")))


def stands_in(finding: Finding, pattern: str, folder: str) -> bool:
    """True if a statement of a finding stands in a document that a pattern matches."""
    return any(matches(pattern, measured.claim.place.document, folder) for measured in claims_of(finding))
