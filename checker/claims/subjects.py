"""A quantity in a parsed sentence in, the entity that it is about out, with how near to the number that entity stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.claims.mentions import Mention
from checker.claims.phrases import Phrases
from checker.data.roles import NEUTRAL
from checker.data.words import LOCATIVES, POSSESSIVE_PRONOUNS
from checker.model.claim import Ground
from checker.model.frozen import dataclass

# Who does this tells of something else; a firm that reports a profit tells of itself.
OPINING = frozenset(
    "said says say told tells calculated calculates estimated estimates reckons reckoned believes believed argued argues claims claimed noted notes explained"
    " writes wrote predicted predicts forecast forecasts found finds concluded suggests suggested thinks thought".split()
)
UNTOLD = OPINING | NEUTRAL
HOSTING = frozenset("hosted hosts hosting held holds staged organised organized organises organizes".split())
HELD_WORDS = 4  # so many words of what an entity holds narrow what is told of it
NONFINITE = ("ing",)
FINITE = re.compile("[XV]")
DRAWN_TO = LOCATIVES | {"to"}  # "40 firms were drawn to Norwood": after a passive alone


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before a verb: tokens first..last (exclusive) up to the verb at `verb`; `head_last` ends the first noun phrase, before any preposition."""

    first: int
    last: int
    head_last: int
    verb: int


@dataclass(frozen=True, slots=True)
class Owner:
    """The entity of a claim, its ground, what narrows it, and the step that says why."""

    name: str | None
    ground: Ground
    scope: tuple[str, ...] = ()
    step: str = ""


NOBODY = Owner(None, "none")


def subject_before(phrases: Phrases, index: int) -> Subject | None:
    """The subject of the finite verb that governs token `index`: walks left over infinitives, participles and joined verbs; None without a verb."""
    classes, words = phrases.classes, phrases.words
    i = max(classes.rfind("V", 0, index), classes.rfind("X", 0, index))
    if i < 0:
        return None
    start, _ = phrases.clause(index)
    while i >= start:
        verb = i
        while verb > start and classes[verb - 1] in "VXA":
            verb -= 1
        opens_phrase = verb > start and classes[verb - 1] == "K" and words[verb].endswith(NONFINITE)  # ", having grown to 12"
        found = None if opens_phrase else subject_region(phrases, start, verb)
        if found and not (words[i].endswith(NONFINITE) and classes[verb] != "X" and words[verb].endswith(NONFINITE)):
            return found
        i = max(classes.rfind("V", start, verb), classes.rfind("X", start, verb))
    return None


def subject_region(phrases: Phrases, start: int, verb: int) -> Subject | None:
    """The noun phrase with its complements that ends before the verb; passes over "which" and over an insertion between commas."""
    classes, words = phrases.classes, phrases.words
    last = verb
    if last > start and words[last - 1] == "to":
        return None
    while last > start and (classes[last - 1] in "AQ" or words[last - 1] in ("that", "who")):
        last -= 1
    if last > start and words[last - 1] == ")":
        last = next((i for i in range(last - 1, start, -1) if words[i] == "("), last)
    if last > start and classes[last - 1] == "K":
        opening = last - 2
        while opening > start and classes[opening] != "K":
            opening -= 1
        last = opening if classes[opening] == "K" and opening > start else last - 1
    first = last
    while first > start and classes[first - 1] in "WSNHGDPR":
        first -= 1
    if first == last or not any(c in "WR" or (c == "D" and words[first + k] in POSSESSIVE_PRONOUNS) for k, c in enumerate(classes[first:last])):
        return None
    head_last = first
    while head_last < last and (classes[head_last] != "P" or head_last == first):
        head_last += 1
    return Subject(first, last, head_last, verb)


def owner_of(phrases: Phrases, mentions: Sequence[Mention], first: int, last: int, noun_before: bool, limit: int) -> Owner:
    """The entity of the quantity at tokens first..last, or NOBODY.

    `noun_before` says that what is measured stands before the number ("the height of the tower is 90 m"), `limit` is the token at which the next
    quantity begins, beyond which nothing belongs to this one.
    """
    after = entity_after(phrases, mentions, last, limit)
    subject = subject_before(phrases, first)
    hosted = hosted_before(phrases, mentions, first)
    if hosted.name:
        return hosted
    before = entity_in_subject(phrases, mentions, subject, noun_before) if subject else NOBODY
    if before.ground in ("clause", "reference") and before.name:
        narrowing = (f"in {after.name}",) if after.name and after.name != before.name and after.step == "right after its noun" else ()
        return Owner(before.name, before.ground, narrowing, before.step)
    if after.name:
        return after
    possessor = possessor_of(phrases, mentions, first)
    if possessor.name:
        return possessor
    fronted = entity_in_front(phrases, mentions, first)
    if fronted.name is None and "what" in phrases.words:
        fronted = entity_in_cleft(phrases, mentions, last)
    if fronted.name is None and "by" in phrases.words[last:limit]:
        fronted = agent_behind(phrases, mentions, last, limit)
    return fronted if fronted.name else before


def hosted_before(phrases: Phrases, mentions: Sequence[Mention], first: int) -> Owner:
    """The event that the clause is told to have held: what follows is told of it ("Norwood hosted the Harbour Fair for 5 years, attracting 40 firms")."""
    if HOSTING.isdisjoint(phrases.words[:first]):
        return NOBODY
    start = phrases.clause(first)[0]
    verb = next((i for i in range(first - 1, start, -1) if phrases.words[i] in HOSTING and phrases.classes[i] == "V"), None)
    if verb is None or any(phrases.classes[i] == "X" for i in range(verb + 1, first)):
        return NOBODY
    for mention in mentions:
        if verb < mention.first < first and mention.name and mention.sort in ("known", "proper"):
            told = not phrases.classes[verb + 1 : mention.first].strip("DWA") and mention.last < first
            return grounded(mention, f"what was held: {mention.name}") if told else NOBODY
    return NOBODY


def grounded(mention: Mention, step: str) -> Owner:
    """The owner that a mention in the clause gives; a phrase that refers back is a reference."""
    return Owner(mention.name, "clause" if mention.sort in ("known", "proper") else "reference", (), step)


def entity_in_subject(phrases: Phrases, mentions: Sequence[Mention], subject: Subject, noun_before: bool) -> Owner:
    """The entity that the subject is, or (for a measured noun) that owns or holds it."""
    if phrases.words[subject.verb] in OPINING:
        return NOBODY
    inside = [m for m in mentions if subject.first <= m.first < subject.last]
    if phrases.classes[subject.verb - 2 : subject.verb] == "KQ":  # "plays at Mill Lane, which seats 400"
        antecedent = next((m for m in inside if m.last == subject.last and m.name and m.sort in ("known", "proper")), None)
        if antecedent:
            return grounded(antecedent, f"whom the relative clause is told of: {antecedent.name}")
    head = next((m for m in inside if m.last == closing(phrases, subject.head_last) or m.last == subject.head_last), None)
    if (
        head
        and head.name
        and not (noun_before and not is_possessive(phrases, head) and head.sort == "pronoun" and phrases.words[head.first] in POSSESSIVE_PRONOUNS)
    ):
        return grounded(head, f"subject of its clause: {head.name}")
    owner = next((m for m in inside if is_possessive(phrases, m)), None)
    if owner and owner.name:
        found = grounded(owner, f"owner of the subject: {owner.name}")
        if noun_before:
            return found
        last = subject.head_last if owner.first < subject.head_last else subject.last
        held = [phrases.words[i] for i in range(owner.last, last) if phrases.classes[i] == "W"]
        return Owner(found.name, "sentence", (" ".join(held[-HELD_WORDS:]),) if held else (), found.step)
    tied = [m for m in inside if phrases.words[before_determiner(phrases, m.first)] in LOCATIVES]
    if tied and tied[0].name and noun_before:
        named = named_behind(phrases, inside, tied[0])
        return grounded(named, f"complement of the subject: {named.name}")
    return NOBODY


def named_behind(phrases: Phrases, mentions: Sequence[Mention], mention: Mention) -> Mention:
    """The name that common nouns behind a first one lead to ("the Kent ferry firm Harrow"); the first one where none follows."""
    following = next((m for m in mentions if m.first > mention.last and m.name and m.sort in ("known", "proper")), None)
    return following if following and not phrases.classes[mention.last : following.first].strip("W") else mention


def owner_in_phrase(phrases: Phrases, mentions: Sequence[Mention], first: int, last: int) -> Owner:
    """The entity that the phrase of a property itself names: its possessor, a complement, or a name that modifies its noun ("the Norwood trade deficit")."""
    inside = [m for m in mentions if first <= m.first and m.last <= last and m.name]
    if not inside:
        return NOBODY
    for mention in inside:
        if is_possessive(phrases, mention):
            return grounded(mention, f"owner of the property: {mention.name}")
    for mention in inside:
        if mention.first > first and phrases.words[before_determiner(phrases, mention.first)] in LOCATIVES:
            named = named_behind(phrases, inside, mention)
            return grounded(named, f"complement of the property: {named.name}")
    opening = inside[0]
    leads = not phrases.classes[first : opening.first].strip("D") and phrases.classes[opening.last : opening.last + 1] == "W"
    if opening.sort != "pronoun" and leads and phrases.words[last : last + 1] != (":",):  # capitals say little in a label
        return grounded(opening, f"modifies the property: {opening.name}")
    return NOBODY


def closing(phrases: Phrases, last: int) -> int:
    """The token index before closing quotation marks that end at `last`."""
    while last > 0 and phrases.classes[last - 1] == "G":
        last -= 1
    return last


def before_determiner(phrases: Phrases, first: int) -> int:
    """The index of the token before a phrase, passing over its determiner, adjectives in front of a name and opening quotation marks."""
    i = first - 1
    while i > 0 and phrases.classes[i] in "DG":
        i -= 1
    return max(i, 0)


def is_possessive(phrases: Phrases, mention: Mention) -> bool:
    """True for "Norwood's", "the firms'" and "its"."""
    if mention.sort == "pronoun":
        return phrases.words[mention.first] in POSSESSIVE_PRONOUNS
    follows = phrases.words[mention.last] if mention.last < len(phrases.words) else ""
    return follows == "'s" or (follows in ("'", "’") and phrases.words[mention.last - 1].endswith("s"))


def entity_after(phrases: Phrases, mentions: Sequence[Mention], last: int, limit: int) -> Owner:
    """The entity in a place phrase after the counted noun: "12 schools in Norwood", "12 schools were opened in the town"; stops at a comma."""
    stop = last
    while stop < limit and phrases.classes[stop] not in "KQ" and phrases.texts[stop] not in ";:—|)" and not joins_verb(phrases, stop):
        stop = phrases.closing_bracket(stop) if phrases.texts[stop] == "(" else stop + 1
    for mention in mentions:
        if last <= mention.first < stop and mention.name:
            tie = before_determiner(phrases, mention.first)
            if phrases.texts[last] == "(" and last < mention.first < phrases.closing_bracket(last):
                continue
            if tie >= last and phrases.words[tie] in DRAWN_TO and not heads_longer_phrase(phrases, mention, stop):
                near = tie == last
                if phrases.words[tie] == "to" and "X" not in phrases.classes[last:tie]:
                    continue
                if phrases.words[tie] == "of" and not near and completes_object(phrases, last, tie):
                    continue
                return grounded(mention, "right after its noun" if near else f"place phrase after it: {mention.name}")
    return NOBODY


def joins_verb(phrases: Phrases, i: int) -> bool:
    """True for the "and" before another verb of the same subject: what follows tells something else ("has 40 members and plays at ...")."""
    return phrases.classes[i] == "C" and phrases.classes[i + 1 : i + 2] in ("V", "X")


def completes_object(phrases: Phrases, first: int, of: int) -> bool:
    """True if the "of" at a token completes the object of a verb behind token `first` ("may not enter the port of ...")."""
    i = of
    while i > first and phrases.classes[i - 1] in "WDHSG":
        i -= 1
    return i < of and i > first and phrases.classes[i - 1] == "V"


def heads_longer_phrase(phrases: Phrases, mention: Mention, stop: int) -> bool:
    """True if a name only modifies the noun that follows ("in Norwood schools") or owns it."""
    return mention.last < stop and phrases.classes[mention.last] == "W" and not phrases.texts[mention.last][0].isupper()


def name_before(phrases: Phrases, mentions: Sequence[Mention], first: int) -> Owner:
    """The entity right before a number in brackets, after a colon or without a verb ("Norwood (319 m)", "Norwood: 12 km", "Norwood, worth $6m")."""
    i = first
    if i and phrases.words[i - 1] in ("worth", "up", "down"):
        i -= 1
    if i and phrases.words[i - 1] in ("(", ":", ","):
        i -= 1
    for n, mention in enumerate(mentions):
        if mention.last == i and mention.name and not is_possessive(phrases, mention):
            held = mentions[n - 1] if n and phrases.words[mention.first - 1] in LOCATIVES and mentions[n - 1].last == mention.first - 1 else None
            return grounded(held if held and held.name else mention, "stands right before the number")
    return NOBODY


def name_behind(phrases: Phrases, mentions: Sequence[Mention], last: int) -> Owner:
    """The entity right behind an age ("the 45-year-old Ada Reed")."""
    while last < len(phrases.words) and (phrases.classes[last] == "H" or phrases.words[last] == "old"):
        last += 1
    mention = next((m for m in mentions if m.first == last and m.name), None)
    return grounded(mention, "stands right behind the age") if mention else NOBODY


def possessor_of(phrases: Phrases, mentions: Sequence[Mention], first: int) -> Owner:
    """The entity whose possession the number is part of: "the museum's 40 rooms"."""
    for mention in mentions:
        if mention.last + 1 == first and is_possessive(phrases, mention) and mention.name:
            return grounded(mention, f"owner of the number: {mention.name}")
        if mention.last == first and mention.name and is_possessive(phrases, mention):
            return grounded(mention, f"owner of the number: {mention.name}")
    return NOBODY


def entity_in_front(phrases: Phrases, mentions: Sequence[Mention], first: int) -> Owner:
    """The entity of a place phrase that opens the clause: "In Norwood, 12 schools were closed"."""
    if not mentions or mentions[0].first >= first:
        return NOBODY
    start, _ = phrases.clause(first)
    for mention in mentions:
        if start <= mention.first < first and mention.name:
            tie = before_determiner(phrases, mention.first)
            opens = tie <= start + 1 or phrases.classes[tie - 1] in "KC"
            if phrases.words[tie] in LOCATIVES and opens and tie >= start:
                return grounded(mention, f"place phrase in front: {mention.name}")
    return NOBODY


def agent_behind(phrases: Phrases, mentions: Sequence[Mention], last: int, limit: int) -> Owner:
    """Who does what the passive behind a counted noun tells of it: "40 users are supported by Norwood"."""
    at = last
    while at < limit and phrases.classes[at] in "XA":
        at += 1
    if at == last or phrases.words[at : at + 2][1:] != ("by",) or phrases.classes[at] not in "VW" or phrases.words[at] in UNTOLD:
        return NOBODY
    mention = next((m for m in mentions if m.name and at + 1 < m.first and not phrases.classes[at + 2 : m.first].strip("D")), None)
    return grounded(mention, f"who does it: {mention.name}") if mention and not is_possessive(phrases, mention) else NOBODY


def entity_in_cleft(phrases: Phrases, mentions: Sequence[Mention], last: int) -> Owner:
    """The subject of a clause that is set off from its object: "40 schools is what Norwood wants"."""
    what = phrases.words.index("what")
    if what <= last or phrases.classes[what - 1] != "X":
        return NOBODY
    mention = next((m for m in mentions if m.name and what < m.first and not phrases.classes[what + 1 : m.first].strip("D")), None)
    told = mention is not None and phrases.classes[mention.last : mention.last + 1] in ("X", "V", "W")
    return grounded(mention, f"subject of its clause: {mention.name}") if told and mention else NOBODY


def entity_of_subject(phrases: Phrases, mentions: Sequence[Mention]) -> Mention | None:
    """The entity that the sentence's first finite verb is said of; None if its subject is no entity."""
    verb = FINITE.search(phrases.classes, 1)
    subject = subject_before(phrases, verb.end()) if verb else None
    if subject is None:
        return None
    return next((m for m in mentions if m.first >= subject.first and m.last in (subject.head_last, subject.last) and m.name), None)
