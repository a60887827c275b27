"""From two reports in JSON, an older and a newer, to what has changed between them: findings that are new, gone or different, and facts with other values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from checker.model.audit import Audit
from checker.model.frozen import dataclass
from checker.model.regex import regex
from checker.report.claim_json import claim_object
from checker.report.claims_table import in_order
from checker.report.encode import Json
from checker.report.json_report import VERSION, finding_object
from checker.report.numbers import BOUNDS, joined, show_number

NUMBER = regex(r"\d+(?:[.,:/]\d+)*")
HEDGED: Mapping[str, str] = {str(hedge): words for hedge, words in BOUNDS.items()}
Given = Mapping[str, Json]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """One value of a fact in one report: as a person reads it, and where."""

    text: str
    document: str
    line: int


@dataclass(frozen=True, slots=True)
class Shift:
    """A fact that has other values now: what it is, and where it had which value before and has which now.

    Where nobody knows what a number is about, the fact is its `sentence`, as it stands now, and entity and attribute are empty.
    """

    entity: str
    attribute: str
    scope: tuple[str, ...]
    as_of: str
    old: tuple[Stand, ...]
    new: tuple[Stand, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """What has changed; findings are objects of the JSON contract, those that are `changed` as (old, new)."""

    new: tuple[Given, ...]
    gone: tuple[Given, ...]
    changed: tuple[tuple[Given, Given], ...]
    same: int
    facts: tuple[Shift, ...]


def compare_reports(old: Given, new: Given) -> Difference:
    """The difference of two reports of one command; raises KeyError, TypeError or ValueError for what has not the form of one.

    Findings are the same by fingerprint. One that is gone and one that is new count as changed if they are of one rule and one fact. Facts are taken from all
    claims, where the reports list them, else from those in findings; a fact that only one of the reports knows is no change. Where the claims are listed, a
    sentence in which nothing but one number has changed is a fact too.
    """
    if ("claims" in old) != ("claims" in new):
        raise ValueError("one of them lists claims and the other findings")
    before, after = by_fingerprint(old), by_fingerprint(new)
    gone = [finding for name, finding in before.items() if name not in after]
    fresh = [finding for name, finding in after.items() if name not in before]
    both = [(before[name], after[name]) for name in before if name in after]
    changed = [pair for pair in both if outcome(pair[0]) != outcome(pair[1])]
    replaced = successors(gone, fresh)
    left = {id(finding) for pair in replaced for finding in pair}
    return Difference(
        new=tuple(finding for finding in fresh if id(finding) not in left),
        gone=tuple(finding for finding in gone if id(finding) not in left),
        changed=(*changed, *replaced),
        same=len(both) - len(changed),
        facts=shifts(old, new) + (sentence_shifts(old, new) if "claims" in old else ()),
    )


def state_report(audit: Audit | None) -> Given:
    """A report with the findings and all claims of an audit, as plain values; with none of either for None."""
    if audit is None:
        return {"version": VERSION, "findings": [], "claims": []}
    claims = [claim_object(item) for item in in_order(audit.inventory, False)]
    return {"version": VERSION, "findings": [finding_object(finding) for finding in audit.findings], "claims": claims}


def by_fingerprint(report: Given) -> dict[str, Given]:
    """The findings of a report in their order."""
    return {text(finding, "fingerprint"): finding for finding in objects(report.get("findings", ()))}


def outcome(finding: Given) -> tuple[Json, ...]:
    """What a finding comes to, beside what it is about."""
    return text(finding, "severity"), text(finding, "verdict"), tuple(text(side, "text") for side in objects(finding["sides"]))


def successors(gone: Sequence[Given], fresh: Sequence[Given]) -> list[tuple[Given, Given]]:
    """Pairs of a finding that is gone and a new one on the same fact by the same rule, each used once."""
    waiting: dict[tuple[Json, ...], list[Given]] = {}
    for finding in fresh:
        waiting.setdefault((finding["rule"], finding["entity"], finding["attribute"]), []).append(finding)
    pairs = []
    for finding in gone:
        found = waiting.get((finding["rule"], finding["entity"], finding["attribute"]))
        if found and finding["entity"] is not None:
            pairs.append((finding, found.pop(0)))
    return pairs


def shifts(old: Given, new: Given) -> tuple[Shift, ...]:
    """The facts that both reports know and that have another set of values in the newer, by name."""
    before, after = facts_of(old), facts_of(new)
    moved = sorted(key for key in before if key in after and set(before[key]) != set(after[key]))
    return tuple(shift(key, before[key], after[key]) for key in moved)


def shift(key: Key, before: Mapping[Json, Stand], after: Mapping[Json, Stand]) -> Shift:
    """One fact with the values that only one of the reports has."""
    entity, attribute, as_of, *scope = key
    old = tuple(stand for value, stand in before.items() if value not in after)
    return Shift(entity, attribute, tuple(scope), as_of, old, tuple(stand for value, stand in after.items() if value not in before))


def facts_of(report: Given) -> dict[Key, dict[Json, Stand]]:
    """The values of every fact with the first place of each."""
    facts: dict[Key, dict[Json, Stand]] = {}
    for claim in claims_of(report):
        if claim["entity"] is None or claim["attribute"] is None:
            continue
        when = None if claim["kind"] == "date" else claim["as_of"]  # a date holds at the time that it names: that is its value
        time = f"{when['start'] or ''}..{when['end'] or ''}" if isinstance(when, Mapping) else ""
        key = (text(claim, "entity"), text(claim, "attribute"), time, *(str(part) for part in sequence(claim["scope"])))
        facts.setdefault(key, {}).setdefault(value_of(claim), stand_of(claim))
    return facts


def value_of(claim: Given) -> tuple[Json, ...]:
    """What a claim says, to be compared."""
    return tuple(claim[name] for name in ("low", "high", "low_open", "high_open", "unit", "modality", "change"))


def stand_of(claim: Given) -> Stand:
    """What a claim says, to be read, and where."""
    line = claim["line"]
    words = text(claim, "text") if claim["modality"] == "denied" else words_of(claim)  # "not above 5" is no "more than 5"
    return Stand(words, text(claim, "document"), line if isinstance(line, int) else 0)


def words_of(claim: Given) -> str:
    """The value of a claim for people: "about 2.1 billion", "150 m"; its own words for a date, a version, or a range."""
    value, unit, dimension, noun = (claim.get(name) for name in ("value", "unit", "dimension", "noun"))
    if isinstance(value, bool) or not isinstance(value, int | Fraction) or not isinstance(unit, str) or not isinstance(dimension, str):
        return text(claim, "text")
    number = joined(show_number(Fraction(value)), unit, dimension, noun if isinstance(noun, str) else None, abs(value) == 1)
    return HEDGED.get(text(claim, "hedge"), "") + number


def sentence_shifts(old: Given, new: Given) -> tuple[Shift, ...]:
    """The sentences of claims without a known subject that differ in numbers alone, by document and place in the newer report."""
    before, after = by_sentence(old), by_sentence(new)
    moved = [(before[key], after[key]) for key in after if key in before and value_of(before[key]) != value_of(after[key])]
    return tuple(Shift("", "", (), "", (stand_of(b),), (stand_of(a),), text(a, "quote")) for b, a in moved)


def by_sentence(report: Given) -> dict[Key, Given]:
    """The claims without a known subject by document, sentence without its numbers, and number within that; what is there twice is left out."""
    found: dict[Key, list[Given]] = {}
    for claim in objects(report["claims"]):
        if claim["entity"] is None or claim["attribute"] is None:
            form = NUMBER.sub("#", text(claim, "quote"))
            found.setdefault((text(claim, "document"), form), []).append(claim)
    return {
        (*key, str(number)): claim
        for key, claims in found.items()
        if len({text(claim, "quote") for claim in claims}) == 1 and len({claim["start"] for claim in claims}) == len(claims)
        for number, claim in enumerate(claims)
    }


def claims_of(report: Given) -> Iterable[Given]:
    """All claims of a report, or all in its findings."""
    if "claims" in report:
        return objects(report["claims"])
    findings = objects(report["findings"])
    sides = [claim for finding in findings for side in objects(finding["sides"]) for claim in objects(side["claims"])]
    return sides + [claim for finding in findings for name in ("undecided", "evidence", "witness") for claim in objects(finding[name])]


def objects(value: Json) -> list[Given]:
    """A list of objects; raises TypeError for anything else."""
    found = [item for item in sequence(value) if isinstance(item, Mapping)]
    if len(found) != len(sequence(value)):
        raise TypeError("objects are expected")
    return found


def sequence(value: Json) -> Sequence[Json]:
    """A list; raises TypeError for anything else."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError("a list is expected")
    return value


def text(of: Given, key: str) -> str:
    """A string of an object; raises TypeError for anything else."""
    value = of[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} should be text")
    return value
