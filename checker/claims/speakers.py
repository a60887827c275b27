"""A parsed sentence in, who says what it states out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.mentions import Mention
from checker.claims.phrases import Phrases
from checker.claims.subjects import is_possessive, subject_before
from checker.data.modality import ADDITIVE, REPORTS, SAYING
from checker.data.words import DETERMINERS, SUBJECT_PRONOUNS

TELLING = SAYING | {"according"}
MAKERS = (("by",), ("from",), ("by", "the"), ("from", "the"))
SOMETIMES = frozenset("wrote writes added shared shares recalled".split())  # verbs of saying before a clause or quotation alone
SAID = ("K", "G", "M", "R", "")
OWN = 4  # tokens between a maker and the report ("Harrow's 2017 ranking")


def speaker_of(phrases: Phrases, mentions: Sequence[Mention], quoting: str | None, topic: str | None) -> str | None:
    """The one who says what the sentence states, None if the document speaks for itself.

    That is the subject of a verb of saying, before it ("Ms Reed, the mayor, said") or after it ("said Ms Reed"), the name after "according to", or
    `quoting`, whose quotation is still open. "He said" means `quoting`, else `topic`, the subject of the sentence before.
    """
    words = phrases.words
    if TELLING.isdisjoint(words):
        return quoting or maker_of_report(phrases, mentions)
    for i, word in enumerate(words):
        if word == "according" and words[i + 1 : i + 2] == ("to",):
            return name_from(phrases, mentions, i + 2)
        if word in SAYING and says(phrases, i):
            inverted = i > 0 and phrases.classes[i - 1] in "KG"
            after = next((m.name for m in mentions if m.first == i + 1 and m.name), None) if inverted else None
            return after or subject_name(phrases, mentions, i) or (quoting or topic if i and words[i - 1] in SUBJECT_PRONOUNS else quoting)
    return quoting


def maker_of_report(phrases: Phrases, mentions: Sequence[Mention]) -> str | None:
    """The name whose report, survey or ranking the sentence tells of: "in Harrow's 2017 ranking", "a survey by Harrow"."""
    if REPORTS.isdisjoint(phrases.words):
        return None
    for mention in mentions:
        if not mention.name or mention.sort == "pronoun":
            continue
        behind = phrases.words[mention.last : mention.last + OWN]
        before = phrases.words[max(0, mention.first - 3) : mention.first]
        if is_possessive(phrases, mention) and not REPORTS.isdisjoint(behind) and not any(c in "KXV" for c in phrases.classes[mention.last : mention.last + 2]):
            return mention.name
        if before[-1:] in MAKERS or before[-2:] in MAKERS:
            return None if REPORTS.isdisjoint(before) else mention.name
    return None


def goes_on(phrases: Phrases, mentions: Sequence[Mention], told_of: frozenset[str]) -> bool:
    """True for a sentence that goes on with what the one before reported: "In addition, ...", or one whose subject the other spoke of ("the firm ...")."""
    words = tuple(w for w, c in zip(phrases.words[:3], phrases.classes[:3], strict=True) if c != "K")
    if any(words[: len(opening)] == opening for opening in ADDITIVE):
        return True
    return any(text in told_of and phrases.classes[m.last : m.last + 1] in ("X", "V") for m, text in definite_phrases(phrases, mentions))


def definite_phrases(phrases: Phrases, mentions: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """The phrases of a sentence that refer back ("the firm"), with their words."""
    return [(m, " ".join(phrases.words[m.first : m.last])) for m in mentions if m.sort == "definite"]


def says(phrases: Phrases, i: int) -> bool:
    """True if the word at token i is a verb here and no object noun follows at once ("reported a loss" still says; "the reported loss" does not)."""
    if phrases.words[i] in SOMETIMES and phrases.classes[i + 1 : i + 2] not in SAID:
        return False  # "wrote 14 novels"
    return phrases.classes[i] == "V" or (phrases.classes[i] == "W" and i > 0 and phrases.classes[i - 1] in "KG" and phrases.texts[i][0].islower())


def subject_name(phrases: Phrases, mentions: Sequence[Mention], verb: int) -> str | None:
    """The name of a verb's subject; its own words where it is no entity ("the local council")."""
    subject = subject_before(phrases, verb + 1)
    if subject is None:
        return None
    first = phrases.clause(verb)[0]
    named = [m for m in mentions if first <= m.first and m.last <= subject.last and m.name and m.sort != "pronoun"]
    if named and named[-1].last in (subject.last, subject.head_last):
        return named[-1].name
    words = [t.text for t in phrases.tokens[subject.first : subject.head_last] if t.kind != "mark"]
    while words and words[0].lower() in DETERMINERS:
        words = words[1:]
    return " ".join(words) if words and words[-1].lower() not in SUBJECT_PRONOUNS else None


def name_from(phrases: Phrases, mentions: Sequence[Mention], start: int) -> str | None:
    """The entity named first from token `start` on, or the words up to the next comma."""
    end = start
    while end < len(phrases.words) and phrases.classes[end] not in "KMXV":
        end += 1
    named = next((m.name for m in mentions if start <= m.first < end and m.name), None)
    words = [t.text for t in phrases.tokens[start:end] if t.kind != "mark" and t.lower not in DETERMINERS]
    return named or " ".join(words) or None
