"""From an audit to the figures at the top of the page: what was found in how much, and what became of every number."""

from __future__ import annotations

from checker.model.audit import Audit
from checker.model.frozen import dataclass
from checker.report.layout import counted
from checker.report.quotes import fitted
from checker.report.summary import by_severity, coverage, on_the_run, set_aside_words

NAME = 120


@dataclass(frozen=True, slots=True)
class Part:
    """What became of some of the numbers: its name, that name explained, how many, and how much of a hundred that is."""

    name: str
    means: str
    number: int
    share: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands at the top: a heading, a sentence on how much was looked at, and what became of the numbers, in parts of all of them."""

    heading: str
    lead: str
    parts: tuple[Part, ...]
    left: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    unread: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]
    set_aside: str


def figures(audit: Audit) -> Figures:
    """The summary of a run."""
    seen = coverage(audit.inventory)
    skipped = sum(seen.skipped.values())
    numbers = seen.claims + skipped
    parts = (
        ("compared", "met another statement on the same thing", audit.compared),
        ("attributed", "known what they speak of, but nothing else speaks of it", max(0, seen.attributed - audit.compared)),
        ("not attributed", "not known of what or of whom they speak", max(0, seen.claims - max(seen.attributed, audit.compared))),
        ("no claims", "labels, page numbers, parts of names and the like", skipped),
    )
    return Figures(
        heading=heading(audit),
        lead=lead(numbers, audit),
        parts=tuple(Part(name, means, number, round(100 * number / max(1, numbers), 2)) for name, means, number in parts),
        left=tuple(
            (title, tuple((fitted(reason, NAME), number) for reason, number in reasons.items()))
            for title, reasons in (("Numbers that are no claims", seen.skipped), ("Claims that cannot be compared", seen.unmeasured))
            if reasons
        ),
        unread=tuple((fitted(u.name, NAME), fitted(u.reason, NAME)) for u in audit.inventory.unread),
        notices=on_the_run(audit),
        set_aside=set_aside_words(audit).removeprefix("; "),
    )


def heading(audit: Audit) -> str:
    """The first line of the page; a run that read nothing does not look clean."""
    documents = counted(len(audit.inventory.documents), "document")
    counts = by_severity(audit.findings)
    if not audit.inventory.documents:
        return "No document was read, so nothing was checked"
    if counts["error"]:
        return f"{counted(counts['error'], 'contradiction')} in {documents}"
    if counts["warning"]:
        return f"{counted(counts['warning'], 'possible contradiction')} in {documents}"
    return f"No contradiction in {documents}"


def lead(numbers: int, audit: Audit) -> str:
    """One sentence on how much was looked at."""
    compared = "None of them met another statement on the same thing, so nothing was compared"
    if audit.compared:
        compared = f"{audit.compared:,} of them met another statement on the same thing and {'was' if audit.compared == 1 else 'were'} compared"
    found = "1 number or date was found" if numbers == 1 else f"{numbers:,} numbers and dates were found"
    return f"{found}. {compared}." if numbers else "No number and no date was found."
