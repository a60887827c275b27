"""A number whose clause names no entity in, the entity that it takes over from further away out: a number before it, its sentence, paragraph, heading."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.dates import DateMention
from checker.claims.discourse import Discourse, kind_of
from checker.claims.events import Event
from checker.claims.kinds import KIND_OF, WORDS_OF
from checker.claims.mentions import Mention
from checker.claims.modality import is_tried
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.reading import Reading
from checker.claims.stated import Property
from checker.claims.subjects import NOBODY, Owner, Subject, before_determiner, subject_before
from checker.data.properties import ADVERBIAL_NOUNS
from checker.data.roles import SUFFERED
from checker.model.claim import ONE_OF_SEVERAL, Claim, Ground
from checker.model.frozen import replace

LONGEST_SCOPE = 4  # words of a subject that narrow
SCENES = ("in", "at", "near")  # "9 people were killed and 31 injured in Norwood"


def enclosed(reading: Reading, quantity: Quantity, owner: Owner, earlier: Sequence[Claim]) -> Owner:
    """A number in brackets or after "including" is about whom the number before it is about, unless it names somebody itself; what is included is a part."""
    before = reading.phrases.words[quantity.outer_first - 1] if quantity.outer_first else ""
    model = earlier[-1] if earlier else None
    if model is None or model.entity is None:
        return owner
    if before == "including":
        return Owner(model.entity, model.ground, (*model.scope, f"included in {model.attribute}"), f"included in {model.text!r}")
    bracket = reading.brackets(quantity.first)
    if owner.name or bracket is None or any(bracket < m.first < quantity.first for m in reading.mentions):
        return owner
    return Owner(model.entity, model.ground, model.scope, f"in brackets after {model.text!r}")


def labelled_event(discourse: Discourse, reading: Reading, date: DateMention) -> Event | None:
    """The event of the document's subject that a label before a date tells: "Founded: 1919"."""
    at = date.outer_first - 1
    if at < 1 or reading.phrases.words[at] not in (":", "="):
        return None
    word = next((w for w in reading.events if w.last == at and w.first == reading.phrases.clause(w.first)[0]), None)
    name = discourse.heading or discourse.about
    if word is None or name is None:
        return None
    ground: Ground = discourse.heading_ground if discourse.heading else "about"
    return Event(word, Owner(name, ground, (), f"label of the {ground}'s subject: {name}"), None)


def inherited(discourse: Discourse, reading: Reading, quantity: Quantity, prop: Property) -> Owner:
    """The entity from further away where the clause names none: the sentence's only one, the topic, the heading, the document's subject.

    A name behind the number is taken only if the vocabulary knows it. Where the clause is told of a thing that has no name here ("the firm", "a mill"), what
    it takes over is narrowed by that thing; "the firm" that nobody introduced may only be the document's subject.
    """
    if is_tried(reading.phrases, quantity.outer_first):
        return NOBODY
    subject = other_subject(reading, quantity, prop)
    thing = called(reading.phrases, subject, kind_told(discourse)) if subject else ""
    scope = (thing,) if thing and thing not in KIND_OF else ()
    if thing not in KIND_OF:
        near = from_sentence(discourse, reading, quantity, prop)
        if near.name:
            return Owner(near.name, near.ground, scope or held_by(reading, quantity, prop, near.name), near.step)
    if discourse.heading:
        return Owner(discourse.heading, discourse.heading_ground, scope, f"entity of the {discourse.heading_ground}: {discourse.heading}")
    if discourse.about:
        return Owner(discourse.about, "about", scope, f"what the document is about: {discourse.about}")
    return NOBODY


def from_sentence(discourse: Discourse, reading: Reading, quantity: Quantity, prop: Property) -> Owner:
    """The sentence's only entity, else the subject of the sentence before; a person owns nothing that is told without a pronoun."""
    behind = opened_by(reading.phrases, reading.mentions, quantity.outer_first) if reading.mentions else None
    if behind and behind.name:
        return Owner(behind.name, "sentence", (), f"subject behind the phrase that opens the sentence: {behind.name}")
    named = [m for m in reading.mentions if m.name and m.sort in ("known", "proper") and not prop.first <= m.first < prop.last]
    names = {m.name for m in named}
    told_behind = prop.attribute in SUFFERED and reading.phrases.words[before_determiner(reading.phrases, named[0].first)] in SCENES if named else False
    if len(names) == 1 and (named[0].sort == "known" or named[0].first < quantity.outer_first or told_behind):
        name = named[0].name
        return NOBODY if discourse.is_person(name) else Owner(name, "sentence", (), f"the only entity of the sentence: {name}")
    if not names and discourse.holder and discourse.holder_block == discourse.block and opens_with_it(reading.phrases):
        return Owner(discourse.holder, "paragraph", (), f"a thing of it was the subject of the sentence before: {discourse.holder}")
    topic = discourse.topic
    if not names and topic and discourse.topic_block == discourse.block and not discourse.is_person(topic):
        return Owner(topic, "paragraph", (), f"subject of the sentence before: {topic}")
    return NOBODY


def opens_with_it(phrases: Phrases) -> bool:
    """True for a sentence whose subject "it" or "they" refers to the subject of the sentence before."""
    return phrases.words[:1] in (("it",), ("they",)) and phrases.classes[1:2] in ("X", "V", "A", "W")


def opened_by(phrases: Phrases, mentions: Sequence[Mention], index: int) -> Mention | None:
    """The subject that follows the phrase which opens the sentence and holds token `index` ("With 41 shops, Harrow is the largest")."""
    if phrases.classes.find("K", index) < 0:
        return None
    start, end = phrases.clause(index)
    comma = phrases.classes.find("K", index, end)
    if comma < 0 or "X" in phrases.classes[start:comma]:
        return None
    for mention in mentions:
        if mention.first > comma and not phrases.classes[comma + 1 : mention.first].strip("D"):
            return mention if phrases.classes[mention.last : mention.last + 1] in ("X", "V") else None
    return None


def other_subject(reading: Reading, quantity: Quantity, prop: Property) -> Subject | None:
    """The subject of the clause, where it is no name and not the property itself."""
    subject = subject_before(reading.phrases, quantity.outer_first)
    if subject is None or subject.head_last <= subject.first or (prop.first < subject.last and subject.first < prop.last):
        return None
    if any(subject.first <= m.first < subject.last and m.name for m in reading.mentions):
        return None
    counts = ("number", "count")
    measures = [q for q in reading.quantities if not q.name and (q.dimension not in counts or q.first < subject.head_last <= q.outer_last)]
    if any(q.outer_first < subject.head_last and subject.first < q.outer_last for q in measures):
        return None  # a value is no subject, nor its unit
    return subject


def held_by(reading: Reading, quantity: Quantity, prop: Property, name: str) -> tuple[str, ...]:
    """The words of a subject that is not a name but something of it ("the mayor of Norwood is 45"), which narrow what is told."""
    phrases = reading.phrases
    subject = subject_before(phrases, quantity.outer_first)
    if subject is None or (prop.first < subject.last and subject.first < prop.last) or prop.attribute in SUFFERED:
        return ()  # "a fire in Norwood killed 40 people"
    inside = [m for m in reading.mentions if subject.first <= m.first < subject.last and m.name]
    if not any(m.name == name for m in inside) or any(m.last == subject.head_last for m in inside):
        return ()
    named = {i for m in inside for i in range(m.first, m.last)}
    words = [phrases.words[i] for i in range(subject.first, subject.head_last) if phrases.classes[i] == "W" and i not in named]
    return (" ".join(words[-LONGEST_SCOPE:]),) if words else ()


def of_subject(reading: Reading, quantity: Quantity, prop: Property) -> Property:
    """The property of a thing without a name that the clause is told of: "the property was sold for a price of $1m" states the price of the property."""
    subject = other_subject(reading, quantity, prop) if prop.attribute and prop.first < prop.last and set(prop.scope) <= {ONE_OF_SEVERAL} else None
    words = [reading.phrases.words[i] for i in range(subject.first, subject.head_last) if reading.phrases.classes[i] == "W"] if subject else []
    if not words or words[-1] in ADVERBIAL_NOUNS:
        return prop
    return replace(prop, attribute=f"{prop.attribute} of {' '.join(words[-LONGEST_SCOPE:])}")


def kind_told(discourse: Discourse) -> str | None:
    """The kind of thing that the document's subject is, as far as its name tells one."""
    subject = discourse.heading or discourse.about
    kind = kind_of(discourse.lexicon, subject) if subject else None
    return kind if kind in WORDS_OF else None


def called(phrases: Phrases, subject: Subject, kind: str | None = None) -> str:
    """The words of a subject in small letters; a kind of thing alone for a phrase that refers back to one ("the old ferry" -> "ferry").

    Where the document's subject is of another `kind`, such a phrase refers to a part of it or to something else ("the library" of a university).
    """
    words = [phrases.words[i] for i in range(subject.first, subject.head_last) if phrases.classes[i] == "W"]
    if words and words[-1] in KIND_OF and phrases.words[subject.first] in ("the", "this", "that"):
        if kind in (None, KIND_OF[words[-1]]):
            return words[-1]
        return f"the {' '.join(words[-LONGEST_SCOPE:])}" if len(words) == 1 else " ".join(words[-LONGEST_SCOPE:])
    return " ".join(words[-LONGEST_SCOPE:])
