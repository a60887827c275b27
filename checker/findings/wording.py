"""Claims and buckets in, the plain words of a finding out."""

from __future__ import annotations

import re

from checker.data.behaviours import ONCE
from checker.data.words import PLURALS
from checker.findings.times import time_of
from checker.model.case import Bucket
from checker.model.claim import Hedge
from checker.model.measured import Measured
from checker.model.moment import Period
from checker.model.regex import regex
from checker.periods import show_period

HEDGES: dict[Hedge, str] = {"about": "about", "more_than": "more than", "at_least": "at least", "less_than": "less than", "at_most": "at most"}
DATE_HEDGES: dict[Hedge, str] = {"about": "about", "more_than": "after", "at_least": "not before", "less_than": "before", "at_most": "by"}
UNITLESS = frozenset({"count", "number", "date", "rank", "version"})
# words that make another unit of the one behind them
PREFIXES = "square|cubic|nautical|metric|long|short|imperial|troy|fluid|sq|cu"
UNIT_AFTER = regex(rf"[\s-]?((?:(?:{PREFIXES})\.?[\s-]+)?[^\W\d_][^\W_]*|[%°‰][^\W\d_]*)", re.IGNORECASE)
NO_UNIT = frozenset("and or to but by at in of on is are was were for from with than".split())  # behind a number whose unit stands elsewhere
PER_AFTER = regex(r"(?:\s?/\s?|\s+(?:per|an?)\s+)(?:\d+\s+)?[^\W\d_][^\W_]*", re.IGNORECASE)
CURRENCY_SIGN = regex(r"[A-Z]{0,3}[$€£¥₹₩₽]\s?$")
COUNTED = ("number of ", "count of ", "total ")
ACTIVE = frozenset({"opened", "died", "launched"})  # a thing opens and dies by itself; it is founded and built by others


def say_value(measured: Measured) -> str:
    """A value in the claim's own words: "about 8,900", "more than 324 metres", "$330 million"."""
    claim = measured.claim
    hedge = (DATE_HEDGES if claim.kind == "date" else HEDGES).get(claim.hedge, "")
    value = with_unit(measured)
    return value if not hedge or value.lower().startswith(hedge) else f"{hedge} {value}"


def with_unit(measured: Measured) -> str:
    """The number as written with the unit as written beside it; the unit's name where the sentence does not show it."""
    claim = measured.claim
    if claim.dimension in UNITLESS or not claim.unit:
        return claim.text
    start = claim.place.start - claim.quote_start
    end = start + len(claim.text)
    shown = start >= 0 and claim.quote[start:end] == claim.text
    if claim.dimension.startswith("currency"):
        sign = CURRENCY_SIGN.search(claim.quote[max(0, start - 5) : start]) if shown else None
        time = PER_AFTER.match(claim.quote, end) if "/" in claim.unit else None
        return sign[0] + claim.text + (time[0] if time else "") if sign else f"{claim.text} {claim.unit}"
    after = UNIT_AFTER.match(claim.quote, end) if shown else None
    if after is None or after[1].casefold() in NO_UNIT:
        return f"{claim.text} {claim.unit.replace('_', ' ')}"
    per = PER_AFTER.match(claim.quote, after.end()) if "/" in claim.unit else None
    return claim.text + ("" if after[1][0] in "%°‰" else " ") + after[1] + (per[0] if per else "")


def say_subject(bucket: Bucket) -> str:
    """What a bucket is about, to stand after "on": "the number of schools of Norwood", "when Norwood Bridge opened"."""
    if not bucket.entity or not bucket.attribute:
        return say_unnamed(bucket)
    scope = f" ({', '.join(bucket.claims[0].claim.scope or bucket.key.scope)})" if bucket.key.scope else ""
    if bucket.key.dimension == "date" and bucket.attribute in ONCE:
        return f"when {bucket.entity} {'' if bucket.attribute in ACTIVE else 'was '}{bucket.attribute}{scope}"
    name = bucket.attribute
    if bucket.key.dimension == "count" and is_plural(name) and not name.startswith(COUNTED):
        name = f"number of {name}"
    return f"the {name}{scope} of {bucket.entity}"


def say_unnamed(bucket: Bucket) -> str:
    """The same where the texts name no property, or no thing that has it."""
    if bucket.key.dimension == "date":
        what = f"when something was {bucket.attribute}" if bucket.attribute in ONCE else f"the date of {bucket.attribute}" if bucket.attribute else "a date"
    else:
        what = f"the {bucket.attribute}" if bucket.attribute else "a figure"
    return f"{what} of {bucket.entity}" if bucket.entity else what


def is_plural(phrase: str) -> bool:
    """True if the last word of a phrase looks like a plural noun."""
    last = phrase.rpartition(" ")[2].lower()
    return last in PLURALS or (len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is")))


def say_period(bucket: Bucket, a: Measured, b: Measured) -> str:
    """The wider of two periods, to stand at the end of a phrase: " in 2018"; "" for a constant and for undated claims."""
    period = shared_period(bucket, a, b)
    if period is None:
        return ""
    return f" {'on' if period.grain == 'day' and period.days == 1 else 'in'} {show_period(period)}"


def shared_period(bucket: Bucket, a: Measured, b: Measured) -> Period | None:
    """The period in which two claims of a bucket meet: the wider one; None for a constant, and where either is undated."""
    one, other = time_of(a).period, time_of(b).period
    if bucket.behaviour == "constant" or one is None or other is None:
        return None
    if one.same_days(other):
        return min(one, other, key=str)
    return one if one.contains(other) else other if other.contains(one) else None


def say_sources(claims: tuple[Measured, ...], certain: bool) -> str:
    """The subject and verb of a message: "Sources disagree", "tide.md disagrees with itself"; "may" where no reading is excluded."""
    documents = {m.claim.place.document for m in claims if not m.source.is_reference}
    if any(m.source.is_reference for m in claims):
        return f"{documents.pop()} disagrees with the reference" if len(documents) == 1 else "Sources disagree with the reference"
    if len(documents) > 1:
        return "Sources disagree" if certain else "Sources may disagree"
    return f"{documents.pop()} {'disagrees' if certain else 'may disagree'} with itself"
