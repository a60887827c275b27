"""A finding and the settings in, whether the reader wants to hear of it out."""

from __future__ import annotations

from collections.abc import Mapping

from checker.model.finding import Finding
from checker.model.rule import SEVERITIES, Severity
from checker.model.settings import Persona, Settings

# The least severe and the least sure findings that each wants to hear of. Whoever has work to do hears of what is wrong; the pedant of each doubt, tensions and
# missing dates among them; the auditor of all that the rules find.
HEARS: Mapping[Persona, tuple[Severity, float]] = {"regular": ("warning", 0.45), "pedantic": ("info", 0.4), "auditor": ("info", 0.0)}


def is_wanted(finding: Finding, settings: Settings) -> bool:
    """True if a finding is as sure as the settings ask for, and is for their persona: or could fail the run, or is of a rule that was asked for."""
    least, surety = HEARS[settings.persona]
    least = min(least, settings.fail_on, key=SEVERITIES.index)
    wanted = surety if settings.min_confidence is None else settings.min_confidence
    heard = finding.rule in settings.asked or SEVERITIES.index(finding.severity) >= SEVERITIES.index(least)
    return heard and finding.confidence >= wanted
