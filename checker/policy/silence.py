"""Findings and waivers in, what the waivers set aside and which of them do nothing out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from checker.model.claim import Claim
from checker.model.errors import Problem
from checker.model.finding import Finding, Side
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import Kind
from checker.model.waiver import SetAside, Waiver
from checker.policy.node import problem_on
from checker.policy.patterns import matches
from checker.policy.waivers import last_day

IDLE = "remove it, unless it is for documents that this run did not read"
Covers = Callable[[Measured], bool]


@dataclass(frozen=True, slots=True)
class Silenced:
    """What waivers leave of the findings, what they set aside, and what is to be said of them."""

    kept: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...]
    notices: tuple[Problem, ...]


def silence(
    findings: Sequence[Finding], waivers: Sequence[Waiver], kinds: Mapping[str, Kind], today: Callable[[], int], folder: str, whole: bool = True
) -> Silenced:
    """Sets aside the findings that waivers silence; `kinds` has the kind of every rule that ran, patterns count from `folder`.

    A waiver that has expired silences nothing; `today` gives the number of the day, and is asked only where a waiver has an end. A waiver that has expired is
    told of, and if the run saw the `whole` corpus, one that silences nothing although a rule of it ran.
    """
    live = tuple(waiver for waiver in waivers if not is_over(waiver, today))
    kept: list[Finding] = []
    set_aside: list[SetAside] = []
    used: set[Waiver] = set()
    for finding in findings:
        helping = helping_waivers(finding, live, kinds, folder)
        used.update(helping)
        if helping:
            first = helping[0]
            set_aside.append(SetAside(finding, "waiver", first.reason, f"{first.file}:{first.line}:{first.column}", first.until))
        else:
            kept.append(finding)
    notices: list[Problem] = []
    for waiver in waivers:
        if waiver not in live:
            notices.append(notice(waiver, f"this waiver was for the time until {waiver.until} and silences nothing any more", "remove it, or extend it"))
        elif whole and waiver not in used and has_run(waiver, kinds):
            notices.append(idle_notice(waiver, kept, kinds, folder))
    return Silenced(tuple(kept), tuple(set_aside), tuple(notices))


def is_over(waiver: Waiver, today: Callable[[], int]) -> bool:
    """True from the day after the last one on which a waiver holds."""
    last = last_day(waiver.until) if waiver.until else None
    return last is not None and last < today()


def helping_waivers(finding: Finding, waivers: Sequence[Waiver], kinds: Mapping[str, Kind], folder: str) -> tuple[Waiver, ...]:
    """The waivers that together silence a finding, in their order; none if they do not."""
    named = [waiver for waiver in waivers if names(waiver, finding, kinds)]
    whole = tuple(waiver for waiver in named if waiver.fingerprint)
    if whole or not named:
        return whole
    helping = tuple(waiver for waiver in named if any(covers(waiver, m, folder) for m in claims_of(finding)))
    return helping if is_silenced(finding, kinds, lambda m: any(covers(waiver, m, folder) for waiver in helping)) else ()


def names(waiver: Waiver, finding: Finding, kinds: Mapping[str, Kind]) -> bool:
    """True if a waiver is for this finding, for its rule, or for the kind of its rule."""
    return waiver.fingerprint == finding.fingerprint if waiver.fingerprint else bool({finding.rule, kinds.get(finding.rule)} & {*waiver.rules})


def has_run(waiver: Waiver, kinds: Mapping[str, Kind]) -> bool:
    """True if a rule that a waiver names ran, so that it could have had an effect."""
    return bool(waiver.fingerprint) or not {*waiver.rules}.isdisjoint({*kinds, *kinds.values()})


def is_silenced(finding: Finding, kinds: Mapping[str, Kind], covered: Covers) -> bool:
    """True if nothing is left of a finding without the statements that are covered.

    Of one on a thing with several values, nothing is left once at most one value is; what ties several statements together falls with any of them.
    """
    if kinds.get(finding.rule) != "agreement":
        return any(covered(m) for m in claims_of(finding))
    return sum(any(not covered(m) for m in side.claims) for side in finding.sides) < 2


def claims_of(finding: Finding) -> tuple[Measured, ...]:
    """The claims that a finding stands on: those of its sides and of the pair that shows it."""
    return (*finding.witness, *(m for side in finding.sides for m in side.claims))


def covers(waiver: Waiver, measured: Measured, folder: str) -> bool:
    """True if a waiver holds for the place of a claim: for its line, or for a line of the sentence that it stands in."""
    claim = measured.claim
    if waiver.document is None:
        return waiver.pattern is None or matches(waiver.pattern, claim.place.document, folder)
    if waiver.document != claim.place.document:
        return False
    first, last = lines_of(claim)
    return waiver.first == 0 or (first <= waiver.last and waiver.first <= last)


def lines_of(claim: Claim) -> tuple[int, int]:
    """The first and the last line of the sentence of a claim, as far as it lies around the claim."""
    before = claim.quote[: max(0, claim.place.start - claim.quote_start)].count("\n")
    behind = claim.quote[max(0, claim.place.end - claim.quote_start) :].count("\n")
    return claim.place.line - before, claim.place.end_line + behind


def idle_notice(waiver: Waiver, kept: Sequence[Finding], kinds: Mapping[str, Kind], folder: str) -> Problem:
    """What to say of a waiver that silences nothing: that there is nothing, or what else would have to be waived."""
    if waiver.fingerprint:
        return notice(waiver, f"no finding has the fingerprint {waiver.fingerprint}", IDLE)
    there = [finding for finding in kept if any(covers(waiver, m, folder) for m in claims_of(finding))]
    for finding in there:
        if finding.sides and names(waiver, finding, kinds):
            return left_over(waiver, finding, folder)
    if there and waiver.document is not None:
        return notice(waiver, f"this waiver silences nothing: what is found there is of the rule `{there[0].rule}`", "name that rule, or remove the waiver")
    return notice(waiver, "this waiver silences nothing", IDLE)


def left_over(waiver: Waiver, finding: Finding, folder: str) -> Problem:
    """What to say of a waiver that takes away a part of a finding and leaves a conflict."""
    told = f"this waiver does not silence {finding.fingerprint}"
    for side in finding.sides:
        if any(covers(waiver, m, folder) for m in side.claims) and (others := places_left(side, waiver, folder)):
            return notice(waiver, f"{told}: {side.text} also stands at {', '.join(others)}", "waive it there too")
    left = [side.text for side in finding.sides if not all(covers(waiver, m, folder) for m in side.claims)]
    return notice(waiver, f"{told}: {' and '.join(left)} are still at odds", "waive one of these as well, or the finding by its fingerprint")


def places_left(side: Side, waiver: Waiver, folder: str) -> list[str]:
    """Where else the value of a side stands, the first few places."""
    places = list(dict.fromkeys(f"{m.claim.place.document}:{m.claim.place.line}" for m in side.claims if not covers(waiver, m, folder)))
    return [*places[:3], *([f"{len(places) - 3} more places"] if len(places) > 3 else [])]


def notice(waiver: Waiver, message: str, hint: str) -> Problem:
    """A remark on a waiver, at its place."""
    return problem_on(waiver.file, waiver.source, (waiver.line, waiver.column), message, hint)
