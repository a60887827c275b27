"""A counted noun in a parsed sentence in, what narrows it behind and before it out: "12 schools for girls", "40 people who work abroad", "the two nodes"."""

from __future__ import annotations

from checker.claims.counted import Counted
from checker.claims.numbers.quantities import Quantity
from checker.claims.reading import Reading
from checker.model.claim import JUST_NAMED

NARROWING = frozenset("for of with without under over above below by from among like to via against".split())
RELATIVE = frozenset(("that", "which", "who", "whose"))
TAKEN_UP = frozenset(("the", "these", "those", "both"))
FEW = 10  # "the two nodes" are those of the sentence before; "the 27 member states" are known to everybody
NARROWING_WORDS = 4
TIES = (("to",), ("from",), ("with",), ("by",), ("against",))
OPENING = ("for", "among", "with", "without")
DOING = ("when", "while")  # "When printing you have four choices, when scanning you have five"
IDLE = ("example", "instance", "now", "all", "decades", "years")  # "for example" narrows nothing
OPENING_WORDS = 10


def narrowing(reading: Reading, quantity: Quantity, counted: Counted, limit: int) -> tuple[str, ...]:
    """What the words around a counted noun narrow it by: its complement, or the verb of its relative clause; names are owners, and dates say when."""
    phrases, at = reading.phrases, counted.last
    number = quantity.amount.number
    before = phrases.words[quantity.outer_first - 1] if quantity.outer_first else ""
    named = (JUST_NAMED,) if before in TAKEN_UP and number is not None and number.value <= FEW and quantity.hedge == "none" else ()
    if at >= limit or (phrases.words[at] not in NARROWING and phrases.words[at] not in RELATIVE):
        return named
    last = at + 1
    while last < limit and phrases.classes[last] in "WDSHAVX" and last <= at + NARROWING_WORDS:
        last += 1
    if any(at < m.first < last and m.name for m in reading.mentions) or any(d.outer_first < last and at < d.last for d in reading.dates):
        return named
    told = [phrases.words[i] for i in range(at + 1, last) if phrases.classes[i] in "WV"]
    return (*named, " ".join((phrases.words[at], *told[:NARROWING_WORDS]))) if told else named


def fronted(reading: Reading, owner: str | None, index: int) -> tuple[str, ...]:
    """Whom or what the opening of a sentence narrows all of it to: "For night shifts: a break of 45 minutes"; the owner and dates narrow nothing."""
    phrases = reading.phrases
    if phrases.words[0] in DOING and phrases.words[1].endswith("ing") and index > 1:  # a comma need not follow
        return (" ".join(phrases.words[:2]),)
    if phrases.words[0] not in OPENING or index < 2 or phrases.words[1] in IDLE:
        return ()
    end = next((i for i in range(1, min(index, OPENING_WORDS)) if phrases.words[i] in (":", ",")), 0)
    named = any(m.first < end and m.name and m.name == owner for m in reading.mentions)
    if not end or named or any(d.outer_first < end for d in reading.dates) or any(q.outer_first < end for q in reading.quantities):
        return ()
    told = [phrases.words[i] for i in range(1, end) if phrases.classes[i] in "WV"]
    return (" ".join((phrases.words[0], *told)),) if told else ()


def tied_name(reading: Reading, counted: Counted | None, owner: str | None) -> tuple[str, ...]:
    """A name in the complement of a counted noun that is not its owner: "900 references to Alder" are not 40 references to Elm."""
    if counted is None or reading.phrases.words[counted.last : counted.last + 1] not in TIES:
        return ()
    behind = range(counted.last + 1, counted.last + 3)
    return tuple(f"{reading.phrases.words[counted.last]} {m.name}" for m in reading.mentions if m.name and m.name != owner and m.first in behind)
