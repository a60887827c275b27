"""The claims of a sentence that says "respectively" in, the same claims out, each given to its own member of the list before."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.reading import Reading
from checker.model.claim import Claim
from checker.model.frozen import replace

WORD = "respectively"
MOST_PARTS = 8
UNCLEAR = "respectively: whose number it is stays open"


def distributed(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """Gives the numbers before "respectively" to the members of the list in front of their verb, in order ("A and B grew by 3 and 4 percent, respectively").

    A member that is an entity becomes the claim's; any other narrows what the claim speaks of. Where the list has not as many members as there are numbers,
    the claims are left unattributed: none of them is about the whole list.
    """
    if WORD not in reading.phrases.words:
        return list(claims)
    at = reading.phrases.words.index(WORD)
    end = reading.phrases.tokens[at].start
    first = reading.phrases.tokens[clause_start(reading, at)].start
    own = [c for c in claims if first <= c.place.start < end and c.kind != "date" and c.status in ("attributed", "unattributed")]
    for count in range(min(len(own), MOST_PARTS), 1, -1):
        numbers = own[-count:]
        members = list_before(reading, numbers[0])
        if len(members) == count:
            return swap(claims, {id(c): given(reading, c, member) for c, member in zip(numbers, members, strict=True)})
    return swap(claims, {id(c): replace(c, status="unattributed", reason=UNCLEAR, entity=None, ground="none") for c in own if len(own) > 1})


def clause_start(reading: Reading, at: int) -> int:
    """The first token of the clause in which "respectively" stands."""
    return reading.phrases.clause(max(0, at - 1))[0]


def list_before(reading: Reading, number: Claim) -> list[tuple[int, int]]:
    """The members, as token indexes first..last (exclusive), of the list that ends before the verb in front of a number; none without a verb."""
    phrases = reading.phrases
    index = next(i for i, t in enumerate(phrases.tokens) if t.start >= number.place.start)
    verb = next((i for i in range(index - 1, 0, -1) if phrases.classes[i] in "VX"), None)
    if verb is None:
        return []
    start = phrases.clause(verb)[0]
    members: list[tuple[int, int]] = []
    first = start
    for i in range(start, verb + 1):
        if i == verb or phrases.classes[i] in "KC":
            if i > first:
                members.append((first, i))
            first = i + 1
    opening = len(members) > 1 and phrases.classes[members[0][1]] == "K"
    dated = opening and any(d.outer_first <= members[0][0] and members[0][1] <= d.last for d in reading.dates)
    return members[1:] if opening and (dated or phrases.classes[start] == "P") else members


def given(reading: Reading, claim: Claim, member: tuple[int, int]) -> Claim:
    """The claim about one member of the list."""
    first, last = member
    name = next((m.name for m in reading.mentions if first <= m.first and m.last == last and m.name), None)
    words = " ".join(t.text for t in reading.phrases.tokens[first:last] if t.kind != "mark")
    step = f"respectively: {words}"
    if name:
        return replace(claim, entity=name, ground="clause", status="attributed" if claim.attribute else claim.status, steps=(*claim.steps, step))
    return replace(claim, scope=tuple(sorted({*claim.scope, words.lower()})), steps=(*claim.steps, step))


def swap(claims: Sequence[Claim], changed: dict[int, Claim]) -> list[Claim]:
    """The claims with some of them exchanged, by identity."""
    return [changed.get(id(c), c) for c in claims]
