"""A trial of a rule: an expectation on a text, and what became of it."""

from __future__ import annotations

from checker.model.audit import Inventory
from checker.model.finding import Finding
from checker.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Trial:
    """One expectation: that `rule` fires, or that it does not, on the documents of `inventory`.

    `name` is how people find it ("count-disagrees, fires: schools", "ferries.md:7"), `file` and `line` where it stands. `problem` says what is not as
    expected, "" if everything is. `todo` marks what is known not to work yet. `findings` are all that were found in the same documents, of whatever rule.
    `reasons` say, a line for each, how values were held against each other, and why they were not. `texts` is True if the documents stand in a rule.
    """

    name: str
    file: str
    line: int
    rule: str
    problem: str
    inventory: Inventory
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
    todo: bool = False
    texts: bool = False
