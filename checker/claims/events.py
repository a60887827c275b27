"""A date in a parsed sentence in, the event that it dates out: founded, opened, launched, and whose it was."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.lexicon import Lexicon
from checker.claims.mentions import Mention
from checker.claims.phrases import Phrases
from checker.claims.subjects import NOBODY, Owner, before_determiner, closing, grounded, is_possessive, subject_before
from checker.data.events import OF_SUBJECT, REMEMBERED
from checker.data.words import LOCATIVES
from checker.model.frozen import dataclass
from checker.model.vocabulary import Attribute
from checker.nouns import is_plural

SCENES = LOCATIVES - {"of", "for", "on"}  # what ties an event to where it took place
PASSIVE = frozenset("is are was were be been being".split())

STRETCHES = frozenset(("past", "last", "previous", "next", "coming", "recent"))


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word that tells an event, at tokens first..last (exclusive)."""

    first: int
    last: int
    attribute: Attribute
    verb: bool


@dataclass(frozen=True, slots=True)
class Event:
    """An event with its owner (NOBODY if the text leaves it open) and the entity in which it took place.

    `what` are the words for what the owner did it to, where that is no entity ("Norwood opened a school"); it is "" for what befell the owner itself.
    """

    word: EventWord
    owner: Owner
    located_in: str | None
    what: str = ""

    @property
    def attribute(self) -> str:
        """What the date is a date of."""
        name = self.word.attribute.name
        return f"{self.what} {name}" if self.what else name


def find_event_words(phrases: Phrases, lexicon: Lexicon) -> list[EventWord]:
    """Every word of an event in the sentence, the longest reading at each place."""
    found: list[EventWord] = []
    known = lexicon.events
    if known.keys().isdisjoint(phrases.words):
        return found
    for i, first in enumerate(phrases.words):
        if first not in known or (found and i < found[-1].last):
            continue
        for words, (attribute, verb) in known[first]:
            last = i + len(words)
            if phrases.words[i:last] == words and not (verb and phrases.classes[i] == "W" and followed_by_word(phrases, last)):
                found.append(EventWord(i, last, attribute, verb))
                break
    return found


def followed_by_word(phrases: Phrases, i: int) -> bool:
    """True if a participle is the adjective of a noun ("the completed bridge")."""
    return phrases.classes[i : i + 1] == "W"


def event_at(phrases: Phrases, mentions: Sequence[Mention], words: Sequence[EventWord], date: tuple[int, int]) -> Event | None:
    """The event that the date at tokens date[0]..date[1] (exclusive) dates: the nearest word before it, else, if the date opens the clause, after it.

    A word whose owner is named goes before one whose owner is not.

    Where no candidate has an owner, the nearest is given with NOBODY; None if the clause tells no event.
    """
    if dates_no_event(phrases, date):
        return None
    first, last = phrases.clause(date[0])
    if first == date[0] and last == date[1] and last < len(phrases.words) and phrases.texts[last] == ":":
        first, last = phrases.clause(last + 1)  # "1932: the bridge is opened"
    inside = [w for w in words if first <= w.first and w.last <= last]
    if not inside:
        return None
    before = [w for w in reversed(inside) if w.last <= date[0] and not is_remembered(phrases, w, date[0])]
    before = [w for w in before if not (w.verb and told_else(phrases, w.last, date[0]))]
    after = [w for w in inside if w.first >= date[1] and not is_remembered(phrases, w, w.first)] if date[0] <= first + 2 else []
    candidates = [Event(w, owner_of_event(phrases, mentions, w), place_of_event(phrases, mentions, w)) for w in (*before, *after)]
    owned = [e for e in candidates if e.owner.name]
    if owned or not candidates:
        return owned[0] if owned else None
    return done_by(phrases, mentions, candidates[0])


def dates_no_event(phrases: Phrases, date: tuple[int, int]) -> bool:
    """True for a year that tells things apart ("in our 2020 annual report") and for a stretch up to now ("these past two years")."""
    first, last = date
    before = phrases.classes[first - 1 : first]
    if last == first + 1 and before in ("D", "S") and phrases.classes[last : last + 1] == "W":
        return True
    return last - first > 2 and is_plural(phrases.words[last - 1]) and not STRETCHES.isdisjoint(phrases.words[first:last])


def told_else(phrases: Phrases, first: int, last: int) -> bool:
    """True if another finite verb stands between that of an event and a date: "founded in 1987, had 40 shops in 2020" dates the founding once."""
    return any(phrases.classes[i] in "XV" and not phrases.words[i].endswith("ing") for i in range(first, last))


def is_remembered(phrases: Phrases, word: EventWord, date: int) -> bool:
    """True if the date at token `date` is that of an anniversary of an event and not of the event ("founded in 1908, kept its anniversary in 2008")."""
    return not REMEMBERED.isdisjoint(phrases.words[max(0, word.first - 3) : date])


def done_by(phrases: Phrases, mentions: Sequence[Mention], event: Event) -> Event:
    """The event as a deed of the verb's subject, where what it was done to has no name ("Norwood opened a school in 1931")."""
    word = event.word
    what = object_words(phrases, word.last)
    if not word.verb or not what or is_passive(phrases, word.first):
        return event
    owner = subject_of_event(phrases, mentions, word.first)
    return Event(word, owner, event.located_in, what) if owner.name else event


def object_words(phrases: Phrases, start: int) -> str:
    """The words of the noun phrase that begins at token `start`, without its determiner."""
    end = start
    while end < len(phrases.classes) and phrases.classes[end] in "DWH":
        end += 1
    return " ".join(phrases.words[i] for i in range(start, end) if phrases.classes[i] == "W")


def owner_of_event(phrases: Phrases, mentions: Sequence[Mention], word: EventWord) -> Owner:
    """Whose event it is: the object of an active verb, the subject of a passive or intransitive one, the owner or complement of a noun."""
    if not word.verb:
        return owner_of_noun(phrases, mentions, word)
    if word.attribute.name in OF_SUBJECT or is_passive(phrases, word.first) or not has_object(phrases, word.last):
        owner = subject_of_event(phrases, mentions, word.first)
        return owner if owner.name else subject_behind(phrases, mentions, word)
    return heading_mention(phrases, mentions, word.last)


def is_passive(phrases: Phrases, first: int) -> bool:
    """True if a form of "be" governs the verb, adverbs passed over."""
    i = first - 1
    while i >= 0 and phrases.classes[i] == "A":
        i -= 1
    return i >= 0 and phrases.words[i] in PASSIVE


def has_object(phrases: Phrases, last: int) -> bool:
    """True if a noun phrase follows the verb at once."""
    return phrases.classes[last : last + 1] in tuple("DWGR")


def heading_mention(phrases: Phrases, mentions: Sequence[Mention], start: int) -> Owner:
    """The entity that a noun phrase from token `start` names with its last word; NOBODY if the phrase's head is no entity."""
    end = start
    while end < len(phrases.words) and phrases.classes[end] in "DWSGH":
        end += 1
    for mention in mentions:
        stands_last = mention.last == closing(phrases, end) and phrases.classes[end : end + 1] != "N"
        if start <= mention.first and stands_last and mention.name and not is_possessive(phrases, mention):
            return grounded(mention, f"what the event befell: {mention.name}")
    # a name whose joining words ("of") the phrase scan stops at
    long = next((m for m in mentions if start <= m.first < end < m.last and m.name), None)
    return grounded(long, f"what the event befell: {long.name}") if long else NOBODY


def subject_of_event(phrases: Phrases, mentions: Sequence[Mention], first: int) -> Owner:
    """The entity whose name ends right before the verb group; relative words, commas and quotation marks in between are passed over."""
    i = passed_over(phrases, first, "XAQG")
    if i > 1 and phrases.words[i - 1] == "(":  # "Ada Hill (born 1948)"
        held = next((m for m in mentions if m.last == i - 1 and m.name and not is_possessive(phrases, m)), None)
        return grounded(held, f"subject of the event: {held.name}") if held else NOBODY
    insertion = apposed(phrases, mentions, i - 1) if i else None
    if insertion:
        return grounded(insertion, f"subject of the event: {insertion.name}")
    relative = i
    i = passed_over(phrases, i, "XAQGK")
    if i < relative and any(m.last == i and m.first and phrases.words[before_determiner(phrases, m.first)] == "by" for m in mentions):
        return NOBODY  # "a liner, run by Norwood Lines, which sank"
    for mention in mentions:
        if mention.last in (i, i + 1) and mention.first < i and mention.name and not is_possessive(phrases, mention):
            return grounded(mention, f"subject of the event: {mention.name}")
    return shared_subject(phrases, mentions, i - 1) if i and phrases.classes[i - 1] == "C" else NOBODY


def shared_subject(phrases: Phrases, mentions: Sequence[Mention], joined: int) -> Owner:
    """The subject of the verb before the "and" at token `joined`, which that of an event shares: "the bridge is 2 km long and was opened in 1931"."""
    subject = subject_before(phrases, joined)
    mention = next((m for m in mentions if subject.first <= m.first and m.last in (subject.head_last, subject.last) and m.name), None) if subject else None
    if mention is None or is_possessive(phrases, mention):
        return NOBODY
    return grounded(mention, f"subject of the event and of the verb before it: {mention.name}")


def subject_behind(phrases: Phrases, mentions: Sequence[Mention], word: EventWord) -> Owner:
    """The subject of the sentence that a participle opens: "Built in 1931, the Norwood Bridge carries trains"."""
    start, end = phrases.clause(word.first)
    comma = phrases.classes.find("K", word.last, end)
    if comma < 0 or phrases.classes[start : word.first].strip("AC"):
        return NOBODY
    for mention in mentions:
        if mention.name and mention.first > comma and not phrases.classes[comma + 1 : mention.first].strip("D"):
            return NOBODY if is_possessive(phrases, mention) else grounded(mention, f"subject behind the participle: {mention.name}")
    return NOBODY


def passed_over(phrases: Phrases, i: int, classes: str) -> int:
    """The token index reached by going left from i over words of these classes and over "that"."""
    while i > 0 and (phrases.classes[i - 1] in classes or phrases.words[i - 1] == "that"):
        i -= 1
    return i


def apposed(phrases: Phrases, mentions: Sequence[Mention], end: int) -> Mention | None:
    """The entity before an insertion between commas whose second comma is token `end`: "Norwood Hall, a museum of clocks, was opened"."""
    if phrases.classes[end : end + 1] != "K":
        return None
    i = end - 1
    while i > 0 and phrases.classes[i] != "K":
        if phrases.classes[i] in "VX":
            return None
        i -= 1
    return next((m for m in mentions if m.last == i and m.name and not is_possessive(phrases, m)), None)


def owner_of_noun(phrases: Phrases, mentions: Sequence[Mention], word: EventWord) -> Owner:
    """The owner of an event noun: "the opening of Norwood Hall", "its founding", "Norwood Hall's opening"."""
    if phrases.words[word.last] == "of" if word.last < len(phrases.words) else False:
        return heading_mention(phrases, mentions, word.last + 1)
    for mention in mentions:
        if is_possessive(phrases, mention) and mention.name and mention.last in (word.first, word.first - 1):
            return grounded(mention, f"owner of the event: {mention.name}")
    return NOBODY


def place_of_event(phrases: Phrases, mentions: Sequence[Mention], word: EventWord) -> str | None:
    """The entity in which the event took place, from a place phrase right after its verb."""
    if not word.verb:
        return None
    for mention in mentions:
        if mention.first >= word.last and mention.name and mention.sort in ("known", "proper"):
            tie = before_determiner(phrases, mention.first)
            if tie == word.last and phrases.words[tie] in SCENES:
                return mention.name
    return None
