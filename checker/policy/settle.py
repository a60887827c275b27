"""The findings of a run and the settings in, what is to be reported and what is set aside out: the one place where policy is applied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.model.audit import Audit
from checker.model.finding import Finding
from checker.model.rule import SEVERITIES
from checker.model.settings import Settings
from checker.model.waiver import SetAside
from checker.policy.audience import is_wanted
from checker.policy.authorities import with_owner
from checker.policy.overlap import told_once
from checker.policy.pathwise import eased, is_left_out
from checker.policy.periods import parse_period
from checker.policy.silence import silence
from checker.policy.tolerances import is_within
from checker.policy.waivers import waivers_in

Parted = tuple[tuple[Finding, ...], tuple[SetAside, ...]]


def settle(audit: Audit, settings: Settings) -> Audit:
    """The audit with the findings that the user wants to hear of, the worst first, and with those that are set aside, each with its reason.

    What two rules find is told once. Then come the tolerances, what the settings say of paths, the waivers, the baseline, and the audience.
    """
    kinds = {rule.id: rule.kind for rule in settings.rules}
    folder = (Path(settings.file).parent if settings.file else Path()).as_posix()
    apart, agreed = within_tolerance(told_once(audit.findings, settings.rules), settings)
    here, left_out = parted(apart, lambda finding: left_out_here(finding) if is_left_out(finding, kinds, settings.paths, folder) else None)
    written, unread = waivers_in(audit.inventory.documents, sorted({*settings.known, *kinds}))
    eased_here = [eased(finding, kinds, settings.paths, folder) for finding in here]
    silenced = silence(eased_here, (*settings.waivers, *written), kinds, lambda: day_of_run(settings), folder, settings.whole)
    new, known = parted(silenced.kept, baseline_test(settings))
    wanted, unwanted = parted(new, lambda finding: None if is_wanted(finding, settings) else SetAside(finding, "audience", settings.persona))
    return replace(
        audit,
        findings=tuple(with_owner(finding, settings.vocabulary.authorities, folder) for finding in sorted(wanted, key=mildness)),
        set_aside=(*agreed, *left_out, *silenced.set_aside, *known, *unwanted),
        notices=(*audit.notices, *sorted((*unread, *silenced.notices))),
    )


def parted(findings: Iterable[Finding], test: Callable[[Finding], SetAside | None]) -> Parted:
    """The findings that a test lets pass, and those that it sets aside."""
    kept: list[Finding] = []
    set_aside: list[SetAside] = []
    for finding in findings:
        outcome = test(finding)
        if outcome is None:
            kept.append(finding)
        else:
            set_aside.append(outcome)
    return tuple(kept), tuple(set_aside)


def mildness(finding: Finding) -> int:
    """Sorts findings, the worst first."""
    return -SEVERITIES.index(finding.severity)


def within_tolerance(findings: Iterable[Finding], settings: Settings) -> Parted:
    """The findings, and those set aside whose values agree within the tolerance of their attribute."""
    tolerant = [attribute for attribute in settings.vocabulary.attributes if attribute.tolerance]
    agreements = {rule.id for rule in settings.rules if rule.kind == "agreement"}
    reason = "the values agree within the tolerance of their attribute"

    def test(finding: Finding) -> SetAside | None:
        within = bool(tolerant) and finding.rule in agreements and is_within(finding, tolerant)
        return SetAside(finding, "tolerance", reason) if within else None

    return parted(findings, test)


def left_out_here(finding: Finding) -> SetAside:
    """A finding of a rule that does not run for its documents."""
    return SetAside(finding, "path", "its rule does not run for these documents")


def baseline_test(settings: Settings) -> Callable[[Finding], SetAside | None]:
    """The test that sets aside what the baseline lists."""
    baseline = settings.baseline
    if baseline is None:
        return lambda finding: None
    before = {fingerprint for fingerprint, _, _ in baseline.known}
    return lambda finding: SetAside(finding, "baseline", "it was there before", baseline.file) if finding.fingerprint in before else None


def day_of_run(settings: Settings) -> int:
    """The number of the day against which waivers expire: the one that was asked for, else that of the clock, which nothing else reads."""
    first = parse_period(settings.today).first if settings.today else None
    return date.today().toordinal() if first is None else first
