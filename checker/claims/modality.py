"""A number in a parsed sentence in, whether it is told as a fact, a plan, an estimate, a denial or a supposition out."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.claims.phrases import Phrases
from checker.data.modality import (
    BY_DOING,
    DENIED,
    ESTIMATED,
    ESTIMATING,
    HYPOTHETICAL,
    PLAN_SELLING,
    PLANNED,
    PLANNED_AFTER,
    PLANNED_PHRASES,
    PLANNING_NOUNS,
    SHOWING,
    SHOWN,
    SOLD_PLANS,
    TRIED,
    TRIERS,
)
from checker.data.words import DETERMINERS
from checker.model.claim import Modality
from checker.model.frozen import dataclass

PRESENT = frozenset("is are has have serves runs now does do am".split())
SUPPOSING = frozenset(("if", "suppose", "supposing", "assuming"))
FUTURE = ("will", "would", "shall")
CONDITIONS = SUPPOSING | {"unless", "provided"}  # in front of the clause: "If no port is set, port 8080 will be opened"
FORMS_OF_BE = ("is", "are")  # plan with "to" alone, and stand in half of all sentences
# Without one of these words a clause tells a fact; the pairs that say an estimate hold one as well.
MOODY = frozenset().union(
    PLANNED,
    PLANNING_NOUNS,
    PLANNED_AFTER,
    ESTIMATED,
    DENIED,
    BY_DOING,
    HYPOTHETICAL,
    SUPPOSING,
    SHOWN,
    *((a if a != "on" else b,) for a, b in PLANNED_PHRASES if a not in FORMS_OF_BE),
)
UNSURE = HYPOTHETICAL - {"may", "were", "whether", "if"}
PLANNING_LABELS = frozenset("goal goals target targets plan plans planned aim aims forecast projection".split())  # before a colon
TO_BE = (("are", "to", "be"), ("is", "to", "be"))
WANTED = tuple((word,) for word in sorted(PLANNED_AFTER))
ABILITIES = frozenset("carry hold accommodate seat sleep fit store handle reach produce house".split())
NOBODYS = frozenset(("neither", "no", "none"))
KNOWN = ("did", "you", "know")
CAUSE = ("due", "to")
DUE_BEFORE = frozenset("is are was were be been being now still ,".split())
PAST_AUXILIARIES = frozenset("was were had did been".split())
PLAIN_VERBS = frozenset("become cover contain include make hold run serve have employ".split())
FINITE = re.compile("[XV]")


@dataclass(frozen=True, slots=True)
class Mood:
    """The modality of a claim with the word that shows it, and whether the clause tells something that has happened."""

    modality: Modality
    past: bool
    step: str = ""


def mood_at(phrases: Phrases, index: int, limits: tuple[int, int]) -> Mood:
    """The mood of the clause around token `index`; `limits` are the first and last token (exclusive) that belong to it.

    "Not" denies only when it governs the verb before the number.
    """
    first, last = limits
    words = phrases.words
    past = is_past(phrases, first, last)
    asked, nobodys = words[-1] == "?" and is_asked(phrases), words[first] in NOBODYS and is_nobodys(phrases, first, index)
    if asked or nobodys:
        return Mood("hypothetical", past, "a question") if asked else Mood("denied", past, f"denied: {words[first]!r}")
    if is_condition(phrases, first, past):
        return Mood("hypothetical", past, "under a condition")
    told = words[first:last]
    if not MOODY.isdisjoint(told) or ("to" in told and ("is" in told or "are" in told)):
        return moody(phrases, index, limits, past)
    label = planning_label(phrases, first)
    if label:
        return Mood("planned", False, f"a plan: {label!r}")
    return Mood("hypothetical", past, "an example") if first and words[first - 1] == ":" and shown_at(phrases, index) else Mood("actual", past)


def moody(phrases: Phrases, index: int, limits: tuple[int, int], past: bool) -> Mood:
    """The mood of a clause in which some word may tell of one; see `mood_at`."""
    first, last = limits
    words = phrases.words
    before = words[first:index]
    if ("estimated" in before or "estimates" in before) and any(pair in ESTIMATING for pair in pairwise(before)):
        return Mood("estimated", past, "an estimate")
    plan = planning_words(phrases, limits, index)
    if plan:
        conditional = plan in FUTURE and not CONDITIONS.isdisjoint(words[:index])
        return Mood("hypothetical", past, "under a condition") if conditional else Mood("planned", False, f"a plan: {plan!r}")
    denied = None if DENIED.isdisjoint(before) else next((w for i, w in enumerate(before) if w in DENIED and governs(phrases, first + i, index)), None)
    if denied:
        return Mood("denied", past, f"denied: {denied!r}")
    shown = shown_at(phrases, index) or tells_how(words, first, index)
    near = range(max(first, index - 4), index)
    if shown or supposed(phrases, first, index, last) or any(words[i] in UNSURE and not is_ability(words, i) for i in near):
        return Mood("hypothetical", past, "an example" if shown else "a supposition")
    if ESTIMATED.isdisjoint(words[max(first, index - 6) : index]):
        return Mood("actual", past)
    return Mood("estimated", past, "an estimate")


def is_asked(phrases: Phrases) -> bool:
    """True for a question that "yes" or "no" answers ("does Norwood have 40 schools?"); others take what they tell for granted."""
    return phrases.classes[:1] == "X" and phrases.words[:3] != KNOWN


def is_nobodys(phrases: Phrases, first: int, index: int) -> bool:
    """True if the clause is told of none of those whom its subject names ("neither town has 40 schools", but "no fewer than 40 came")."""
    verb = next((i for i in range(first, index) if phrases.classes[i] in "XV"), first)
    return verb > first + 1 and (phrases.words[first] != "no" or phrases.classes[first + 1] == "W")


def joins_predicate(phrases: Phrases, i: int) -> bool:
    """True for the "and" before another predicate: what that tells is none of the number's ("opened 70 shops and wants more")."""
    return phrases.classes[i] == "C" and (phrases.classes[i + 1 : i + 2] in ("V", "X") or phrases.words[i + 1 : i + 2][-1:] in WANTED)


def is_ability(words: tuple[str, ...], i: int) -> bool:
    """True for the "could" that tells what a thing was able to hold or do: "the hall could seat 400"."""
    return words[i] == "could" and i + 1 < len(words) and words[i + 1] in ABILITIES


def planning_words(phrases: Phrases, limits: tuple[int, int], index: int) -> str:
    """The words that make a plan of the number at token `index`: before it in its clause, or a few words after it; "" if none do."""
    first, last = limits
    words = phrases.words
    before = words[first:index]
    for i, word in enumerate(before):
        pair = (word, before[i + 1]) if i + 1 < len(before) else (word, "")
        if pair == CAUSE and not falls_due(phrases, first + i):
            continue
        if pair in PLANNED_PHRASES:
            return " ".join(pair)
        if (word in PLANNING_NOUNS and "to" in before[i + 1 : i + 4]) or (word in PLANNED and planned_verb(phrases, first + i)):
            return word
    label = planning_label(phrases, first)
    if label:
        return label
    reach = next((i for i in range(index, last) if phrases.classes[i] == "K" or joins_predicate(phrases, i)), last)
    verb = next((i for i in range(index, reach) if phrases.classes[i] in "XV"), reach)
    to_come = verb < reach and (words[verb] in FUTURE or words[verb : verb + 3] in TO_BE)
    if to_come and not any(phrases.classes[i] in "XV" for i in range(first, index)):
        return words[verb]  # "40 homes will be built", "40 homes are to be built"
    return next((w for w in words[index:reach] if w in PLANNED_AFTER), "")


def planning_label(phrases: Phrases, first: int) -> str:
    """The word of planning in the label before the colon that opens the clause at token `first`; "" without one."""
    if first < 2 or phrases.words[first - 1] != ":" or PLANNING_LABELS.isdisjoint(phrases.words):
        return ""
    label = phrases.words[phrases.clause(first - 2)[0] : first - 1]
    return "" if PLANNING_LABELS.isdisjoint(label) else next(w for w in label if w in PLANNING_LABELS)


def is_condition(phrases: Phrases, first: int, past: bool) -> bool:
    """True in the main clause of a sentence that opens with a condition ("If no port is set, it is 8080"), and in one ("For crews away 2 weeks:")."""
    opens = phrases.words[:1]
    if opens and opens[0] in CONDITIONS and first > 0:
        return not past
    return opens == ("for",) and phrases.words[-1] == ":" and "X" not in phrases.classes


def shown_at(phrases: Phrases, index: int) -> bool:
    """True if the number belongs to what a page shows: "the following example sets the limit to 5 MB", "in the example above", but not "for example"."""
    words = phrases.words[:index]
    if SHOWN.isdisjoint(words):
        return False
    for i, word in enumerate(words):
        if word in SHOWN and (not SHOWING.isdisjoint(words[max(0, i - 2) : i]) or words[i + 1 : i + 2] in (("above",), ("below",))):
            return True
    return False


def tells_how(words: tuple[str, ...], first: int, index: int) -> bool:
    """True if the number belongs to what one may do ("can be turned off by setting `depth` to 0")."""
    return any(words[i] == "by" and words[i + 1] in BY_DOING for i in range(first, index - 1))


def is_tried(phrases: Phrases, index: int) -> bool:
    """True if the sentence tells before token `index` what "we" or "you" do or see, as walks through a program do.

    A company that says "we employ 40 people" speaks of itself.
    """
    if TRIERS.isdisjoint(phrases.words[:index]):
        return False
    at = next((i for i in range(index) if phrases.words[i] in TRIERS), None)
    return at is not None and not TRIED.isdisjoint(phrases.words[at + 1 : min(index, at + 4)])


def supposed(phrases: Phrases, first: int, index: int, last: int) -> bool:
    """True behind a condition, unless what follows it tells something that has happened ("if the trend holds; in 1990, 41 pupils came")."""
    at = next((i for i in range(first, index) if phrases.words[i] in SUPPOSING), None)
    if at is None:
        return False
    comma = next((i for i in range(at, index) if phrases.texts[i] in (",", ";")), None)
    return comma is None or not is_past(phrases, comma + 1, last)


def falls_due(phrases: Phrases, index: int) -> bool:
    """True if "due to" at token `index` plans ("is due to open", ", due to open") and does not give a cause ("closed due to rain", "was due to the rain")."""
    before = phrases.words[index - 1] if index else ""
    after = phrases.words[index + 2] if index + 2 < len(phrases.words) else ""
    return before in DUE_BEFORE and after not in DETERMINERS


def planned_verb(phrases: Phrases, index: int) -> bool:
    """True if a word of planning plans here: not inside a name ("the Marshall Plan"), and "will" not as a noun."""
    token = phrases.tokens[index]
    if token.text[0].isupper() and index > 0 and phrases.texts[index - 1][0].isupper():
        return False  # part of a name: "the Marshall Plan"
    if token.lower in ("will", "shall", "should", "would"):
        return phrases.classes[index] in "XV" or token.lower != "will"
    return token.lower not in ("plan", "plans") or not is_sold(phrases, index)


def is_sold(phrases: Phrases, index: int) -> bool:
    """True if the plan at token `index` is one that people buy ("the Pro plan includes 50 projects", "each plan costs $5", "pension plans hold 3 million")."""
    before = phrases.texts[index - 1] if index else ""
    named = before[:1].isupper() and before.isalpha() and index > 1 and phrases.classes[index - 2] in "DS"
    return named or before.lower() in SOLD_PLANS or not PLAN_SELLING.isdisjoint(phrases.words[index + 1 : index + 2])


def governs(phrases: Phrases, negation: int, index: int) -> bool:
    """True if a negation stands with the verb before the number and no clause boundary lies between; "not only" denies nothing."""
    following = phrases.words[negation + 1] if negation + 1 < len(phrases.words) else ""
    if following in ("only", "just", "least", "less", "more", "fewer", "yet"):
        return False
    return index - negation <= 6 and not any(c in "KC" for c in phrases.classes[negation:index])


def is_past(phrases: Phrases, first: int, last: int) -> bool:
    """True if the clause's first finite verb tells something that has happened."""
    verb = FINITE.search(phrases.classes, first, last)
    if verb is None:
        return False
    word = phrases.words[verb.start()]
    if verb[0] == "V":
        return not word.endswith(("s", "ing")) and word not in PLAIN_VERBS
    if word in ("has", "have"):
        return "V" in phrases.classes[verb.end() : verb.end() + 3]
    return word in PAST_AUXILIARIES


def is_present(phrases: Phrases, first: int, last: int) -> bool:
    """True if the clause's first finite verb is in the present."""
    verb = FINITE.search(phrases.classes, first, last)
    if verb is None:
        return False
    word = phrases.words[verb.start()]
    return word in PRESENT or (verb[0] == "V" and word.endswith("s") and not word.endswith("ss"))
