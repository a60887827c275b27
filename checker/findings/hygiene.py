"""Buckets and unresolved dates in, findings out: statements that nothing contradicts and that a careful reader cannot use as they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.findings.apart import is_own
from checker.findings.fingerprints import fingerprint
from checker.findings.sides import count_sources, make_side, place_order, said_of, same_witness
from checker.findings.times import is_volatile, time_of
from checker.findings.weights import TRUST, capped
from checker.findings.wording import say_period, say_subject, say_value
from checker.model.case import Bucket, Case, Unresolved
from checker.model.finding import Finding, Side
from checker.model.measured import Measured
from checker.model.rule import HygieneOptions, HygieneRelation, Rule


def check(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """A finding for each statement that lacks what the rule asks for."""
    options = rule.options
    if not isinstance(options, HygieneOptions):
        raise TypeError(f"rule {rule.id} is no hygiene rule")
    yield from CHECKS[options.relation](cases, rule)


def undated_figures(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Values of what changes fast, in texts that give no time for them."""
    for case in cases:
        for m in firm_claims(case) if isinstance(case, Bucket) else ():
            if time_of(m).period is None and is_volatile(m.claim):
                yield remark(rule, m, f"{say_value(m)} ({m.claim.attribute} of {m.claim.entity}) is given without a date, and changes fast")


def single_sources(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Values that one source alone states, of what other sources speak of as well."""
    buckets = [case for case in cases if isinstance(case, Bucket)]
    documents: dict[str, set[str]] = {}
    for bucket in buckets:
        documents.setdefault(bucket.key.entity, set()).update(m.claim.place.document for m in bucket.claims)
    for bucket in buckets:
        claims = firm_claims(bucket)
        if claims and len(documents[bucket.key.entity]) > 1 and count_sources(claims) == 1:
            first = claims[0]
            others = len(documents[bucket.key.entity]) - len({m.claim.place.document for m in claims})
            what = f"{say_subject(bucket)}{say_period(bucket, first, first)}"
            yield remark(rule, first, f"{what} ({say_value(first)}) stands in one source alone; {others} more speak of {bucket.entity}", claims)


def copied_texts(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Sentences that several documents print alike, so that they are one testimony."""
    shown: set[tuple[str, int]] = set()
    for case in cases:
        claims = firm_claims(case) if isinstance(case, Bucket) else ()
        for n, first in enumerate(claims):
            copies = [m for m in claims[n + 1 :] if m.claim.place.document != first.claim.place.document and is_copy(first, m)]
            if copies and (first.claim.place.document, first.claim.quote_start) not in shown:
                shown.update((m.claim.place.document, m.claim.quote_start) for m in (first, *copies))
                names = ", ".join(sorted({m.claim.place.document for m in (first, *copies)}))
                yield remark(rule, first, f"one sentence in {names}: they count as one source", (first, *copies))


def is_copy(a: Measured, b: Measured) -> bool:
    """True if two documents of different publishers print one sentence."""
    one, other = a.source.publisher, b.source.publisher
    return (one is None or one != other) and same_witness(a, b)


def unresolved_dates(cases: Sequence[Case], rule: Rule) -> Iterator[Finding]:
    """Dates that count from the day of a document which gives none."""
    for case in cases:
        if isinstance(case, Unresolved):
            yield remark(rule, case.date, f"{case.date.claim.text!r} counts from the date of the document, and the document has none")


def firm_claims(bucket: Bucket) -> tuple[Measured, ...]:
    """The facts of a bucket whose own clause or row names what they are about, in order of place; no reference is one."""
    firm = (m for m in bucket.claims if is_own(m) and m.claim.modality in ("actual", "estimated") and not m.source.is_reference)
    return tuple(sorted(firm, key=place_order))


def remark(rule: Rule, main: Measured, message: str, claims: Sequence[Measured] = ()) -> Finding:
    """A finding with one side."""
    given = tuple(claims) or (main,)
    claim = main.claim
    side = make_side(given, said_of(given)) if claim.days is not None or claim.amount is not None else Side(claim.text, main.written.said, given, 1)
    return Finding(
        rule=rule.id,
        severity=capped("warning", rule.severity),
        confidence=TRUST[claim.ground] if claim.entity else 0.9,
        verdict="not-comparable",
        message=message,
        entity=claim.entity,
        attribute=claim.attribute,
        fingerprint=fingerprint(rule.id, (claim.entity or "", claim.attribute or "", *claim.scope), None, (main, given[-1])),
        sides=(side,),
        witness=(main, given[-1]),
        steps=(message,),
    )


CHECKS: dict[HygieneRelation, Callable[[Sequence[Case], Rule], Iterator[Finding]]] = {
    "undated-figure": undated_figures,
    "single-source": single_sources,
    "copied-text": copied_texts,
    "unresolved-relative-date": unresolved_dates,
}
