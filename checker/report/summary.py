"""From an inventory or audit to the figures that say how much of the input was covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from checker.model.audit import Audit, Inventory
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.rule import SEVERITIES, Severity
from checker.model.waiver import SetAsideBy
from checker.report.layout import WORDS, counted


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was read and found: `skipped` counts numbers that are no claims and `unmeasured` claims that cannot be compared, each by reason, most first."""

    documents: int
    unread: int
    claims: int
    statuses: Mapping[str, int]
    skipped: Mapping[str, int]
    unmeasured: Mapping[str, int]

    @property
    def attributed(self) -> int:
        """Claims of which entity and attribute are known."""
        return self.statuses.get("attributed", 0)


def coverage(inventory: Inventory) -> Coverage:
    """The figures of an inventory."""
    counts = inventory.tally
    return Coverage(
        documents=len(inventory.documents),
        unread=len(inventory.unread),
        claims=counts.statuses.total(),
        statuses=most_first(counts.statuses),
        skipped=most_first(counts.skipped),
        unmeasured=most_first(counts.unmeasured),
    )


def tally(names: Iterable[str]) -> dict[str, int]:
    """How often each name occurs, most frequent first, then by name."""
    return most_first(Counter(names))


def most_first(counts: Counter[str]) -> dict[str, int]:
    """Counts, the highest first, then by name."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Findings by severity, worst first, with zeros."""
    counts = Counter(f.severity for f in findings)
    return {severity: counts[severity] for severity in reversed(SEVERITIES)}


def coverage_words(audit: Audit) -> str:
    """How much was looked at: "5 documents, 118 claims, 64 attributed, 41 compared, 12 skipped"."""
    seen = coverage(audit.inventory)
    known = [f"{seen.attributed:,} attributed", f"{audit.compared:,} compared", f"{sum(seen.skipped.values()):,} skipped"]
    return ", ".join([counted(seen.documents, "document"), counted(seen.claims, "claim"), *known])


def severity_words(findings: Iterable[Finding]) -> str:
    """How much was found: "2 errors, 0 warnings, 1 note"."""
    return ", ".join(counted(number, WORDS[severity]) for severity, number in by_severity(findings).items())


SET_ASIDE: Mapping[SetAsideBy, str] = {
    "waiver": "waived",
    "path": "not for these paths",
    "tolerance": "within tolerance",
    "baseline": "in the baseline",
    "audience": "not for this persona",
}


def set_aside_counts(audit: Audit) -> dict[SetAsideBy, int]:
    """Findings that are not reported, by the reason, with zeros."""
    counts = Counter(each.by for each in audit.set_aside)
    return {by: counts[by] for by in SET_ASIDE}


def set_aside_words(audit: Audit) -> str:
    """How many findings are not reported, to stand at the end of a sentence: "; 2 waived, 1 in the baseline"; "" for none."""
    words = [f"{number:,} {SET_ASIDE[by]}" for by, number in set_aside_counts(audit).items() if number]
    return f"; {', '.join(words)}" if words else ""


def on_the_run(audit: Audit) -> tuple[str, ...]:
    """What there is to say of the run as a whole, such as what it did not look at, as sentences."""
    return tuple(f"{notice.message[:1].upper()}{notice.message[1:]}." for notice in audit.notices if not notice.file)


def reasons_in_words(reasons: Mapping[str, int]) -> str:
    """Counts by reason on one line: "list marker (8), phone number (4)"."""
    return ", ".join(f"{reason} ({number:,})" for reason, number in reasons.items())
