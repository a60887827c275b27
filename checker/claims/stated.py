"""A measured value in a parsed sentence in, the noun phrase that the sentence says it of out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.claims.actions import action_named
from checker.claims.extents import dimension_named, part_measured, risen
from checker.claims.instances import PROPERTIES, is_one_of_several
from checker.claims.noun_spans import Span, complement, modified_noun, opening, phrase_end, with_complement
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrase_words import is_thing, name_ending, own_words
from checker.claims.phrases import Phrases, phrase_before
from checker.claims.reading import Reading
from checker.claims.subjects import subject_before
from checker.data.changes import DOWN, NOUNS, UP
from checker.data.properties import ADVERBIAL_MODIFIERS, ADVERBIAL_NOUNS, COUNT_NOUNS, DIMENSION_ADJECTIVES, LINKING, MEASURED_PLURALS, VERB_PROPERTIES
from checker.data.proposal import COMPARATIVES, PERSONS
from checker.data.words import DETERMINERS, EMPTY_MODIFIERS, LOCATIVES
from checker.model.claim import ONE_OF_SEVERAL
from checker.model.frozen import dataclass, replace
from checker.nouns import is_plural, singular

VALUE_PREPOSITIONS = frozenset({"of", "at", "to", "by", "from", "worth"})  # what may stand between a property and its value
LEADING = VALUE_PREPOSITIONS | {"up", "down", "between", "over", "under", "above", "below", "about", "around", "near", "off"}
PASSED = EMPTY_MODIFIERS | DETERMINERS
# Participles that tell the value of the noun right before them ("goods priced at $5").
REDUCED = frozenset("priced valued rated weighing measuring totalling totaling costing covering averaging containing holding carrying".split())
OBJECTS = frozenset(("me", "us", "them", "him", "you"))
COMPARING = (("the",), ("as",), ("that",), ("more",), ("less",), ("larger",), ("higher",), ("bigger",), ("smaller",), ("its",))
TELLING_VERBS = frozenset(("weight", "duration"))  # what a verb tells of the thing that its subject names
CHANGING = frozenset("add adds added adding wipe wipes wiped wiping cut cuts cutting shave shaves shaved shaving knock knocks knocked knocking".split())
CHANGED_BY = (("to",), ("from",), ("off",))
PURPOSES = (("for",), ("in",), ("from",), ("off",))
NARROWING_WORDS = 4  # so many words of what is said of a share narrow it


@dataclass(frozen=True, slots=True)
class Property:
    """The attribute of a claim, the noun it was found by, what narrows it, the unit of a count, and the step that says why.

    `first`, `last` (exclusive) are the tokens of its phrase, in which a name is no owner; `weak` marks a property that is the subject of a verb which may
    say anything of it.
    """

    attribute: str | None
    noun: str | None = None
    scope: tuple[str, ...] = ()
    unit: str | None = None
    step: str = ""
    first: int = 0
    last: int = 0
    weak: bool = False


NO_PROPERTY = Property(None)


def stated_property(reading: Reading, quantity: Quantity, start: int) -> Property:
    """The property that the text itself sets beside a value, nearest first; none where what it is said of is a name ("Norwood spent 3 million")."""
    phrases = reading.phrases
    if quantity.kind == "rank" or is_comparison(phrases, quantity) or is_difference(phrases, quantity) or is_remark(phrases, quantity):
        return NO_PROPERTY
    behind = next((m for m in reading.mentions if m.first == quantity.outer_last and m.sort in ("known", "proper")), None)
    if behind and quantity.dimension not in ("number", "percent", "currency") and phrases.classes[behind.last : behind.last + 1] != "W":
        return NO_PROPERTY  # "the 310 m Norwood Bridge"
    measure = dimension_named(phrases, quantity) or risen(phrases, quantity)
    if measure:
        return Property(measure, measure, part_measured(reading, quantity), None, f"value of {measure}")
    action = action_named(reading, quantity)
    if action:
        return Property(action[0], action[0].rpartition(" ")[2], (), None, f"value of {action[0]}", action[1], action[2])
    for find in FINDERS:
        span = find(reading, quantity, start)
        if span and find is tied_before and phrases.words[span.last] in "(:" and is_label_of_thing(reading, quantity, span):
            return NO_PROPERTY
        found = property_at(reading, quantity, span) if span else NO_PROPERTY
        if found.attribute and find in (governing, subject_phrase):
            found = with_verb(reading, quantity, found)
        if found.attribute and not (found.weak and quantity.dimension in ("number", "version")):
            return found
    return property_of_verb(reading, quantity)


def is_label_of_thing(reading: Reading, quantity: Quantity, span: Span) -> bool:
    """True if a label is a name ("Norwood (41 m)") or, before a bare number, a noun of no property beside one ("a tour of Norwood: 1.2")."""
    if name_ending(reading, span.first, span.head_last):
        return True
    head = reading.phrases.words[span.head_last - 1]
    bare = quantity.dimension == "number" and not is_plural(head) and head not in PROPERTIES
    return bare and name_ending(reading, span.first, span.last) is not None


def is_remark(phrases: Phrases, quantity: Quantity) -> bool:
    """True for a bare number in brackets behind a thing ("a short course (2.6)"); behind a property it is the value ("the ratio (2.6)")."""
    at = quantity.outer_first - 1
    if quantity.dimension != "number" or at < 1 or phrases.words[at] != "(" or phrases.words[quantity.outer_last : quantity.outer_last + 1] != (")",):
        return False
    head = phrases.words[at - 1]
    return head not in PROPERTIES and singular(head) not in PROPERTIES


def is_comparison(phrases: Phrases, quantity: Quantity) -> bool:
    """True for "half the size of", "three times as many": a value of two things and a property of neither."""
    at = quantity.outer_last
    return (quantity.kind == "ratio" or phrases.words[at - 1] == "times") and phrases.words[at : at + 1] in COMPARING


def is_difference(phrases: Phrases, quantity: Quantity) -> bool:
    """True for a measure by which something is longer or shorter than something else."""
    word = phrases.words[quantity.outer_last] if quantity.outer_last < len(phrases.words) else ""
    return quantity.dimension not in ("number", "percent", "currency", "time") and word in COMPARATIVES and word.endswith("er")


# -- where the phrase may stand ------------------------------------------------------------------------------------
def tied_before(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """The noun phrase whose value follows "of" or "worth" ("a length of 40 m", "a bid worth $6m"), or a colon, equals sign or bracket."""
    phrases = reading.phrases
    i = quantity.outer_first
    while i > start and phrases.words[i - 1] in PASSED:
        i -= 1
    i = behind_date(reading, i)
    if i < 2 or phrases.words[i - 1] not in ("of", "worth", ":", "=", "("):
        return None
    found = phrase_before(phrases, i - 1)
    if found is None or (phrases.words[i] in ("a", "an", "the") and modified_noun(reading, quantity, start)):
        return None  # "the discovery of an $11bn fraud"
    first, last = found
    if phrases.words[i - 1] in (":", "="):
        return chained(phrases, first, last, phrases.clause(i - 2)[0])
    while first > 1 and phrases.classes[first - 1] == "P" and name_ending(reading, first, last):
        outer = phrase_before(phrases, first - 1)
        if outer is None:
            break
        first, last = outer
    return Span(first, last, last)


def behind_date(reading: Reading, i: int) -> int:
    """The token behind a bracket that opens with a date ("output (2020; 41 tonnes)") for a value behind that date; i itself elsewhere."""
    words = reading.phrases.words
    if i < 3 or words[i - 1] not in (";", ","):
        return i
    return next((d.first for d in reading.dates if d.last == i - 1 and d.first and words[d.first - 1] == "("), i)


def part_of(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """What a share or measure is taken of ("13 percent of the harvest", "70 kg of gold"); what is said of a share narrows it."""
    phrases, at = reading.phrases, quantity.outer_last
    if phrases.words[at : at + 1] == ("(",):
        at = phrases.closing_bracket(at)
    at = reading.behind_alternative(quantity, at) if quantity.dimension == "percent" else at
    if phrases.words[at : at + 1] != ("of",):
        return None
    before = phrases.words[quantity.outer_first - 1] if quantity.outer_first else ""
    span = complement(phrases, at) if quantity.dimension == "percent" or before not in ("to", "by", "at") else None
    if span is None or quantity.dimension != "percent":
        return span
    said = telling_words(phrases, span.last, min(reading.next_quantity(span.last), phrases.clause(span.last - 1)[1]))
    subject = subject_before(phrases, quantity.outer_first)
    if not said and subject and not any(span.first <= m.first < span.last and m.sort == "pronoun" for m in reading.mentions):
        said = telling_words(phrases, subject.first, subject.last)
    return Span(span.first, span.head_last, span.last, (said,) if said else ())


def telling_words(phrases: Phrases, first: int, last: int) -> str:
    """The first nouns and verbs of a stretch of the sentence."""
    opening = next((i for i in range(first, last) if phrases.words[i] == "("), last)
    told = [phrases.words[i] for i in range(first, opening) if phrases.classes[i] in "WV"]
    return " ".join(told[:NARROWING_WORDS])


def governing(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """The noun phrase in front of the words that lead to a value ("output of the mill rose on Monday to 12 tonnes"); earlier values are passed over."""
    phrases = reading.phrases
    i = first = quantity.outer_first
    if i and phrases.classes[i - 1] == "P" and phrases.words[i - 1] not in LEADING:
        return None
    moved = relative = False
    if phrases.classes[quantity.outer_last : quantity.outer_last + 1] == "W":
        i = opening(phrases, i)  # "a sharp 3 percent drop"
    while i > start:
        jump = start_of_value(reading, i)
        letter, word = phrases.classes[i - 1], phrases.words[i - 1]
        if jump < i:
            i = jump
        elif letter in "PAXV" or word in PASSED or word in OBJECTS or (letter == "C" and (word == "or" or moved or start_of_value(reading, i - 1) < i - 1)):
            moved = moved or letter in "XV"
            i -= 2 if word == "or" and phrases.classes[i - 2 : i - 1] == "K" else 1
        elif letter == "Q" and moved:  # "bank stocks, which were up 2 %"
            i -= 2 if phrases.classes[i - 2 : i - 1] == "K" else 1
            relative = True
        elif letter == "K" and start_of_value(reading, i - 1) < i - 1:
            i -= 1
        else:
            found = phrase_before(phrases, i)
            if found is None or (i == first and is_label(quantity)):
                return None
            reduced = relative or phrases.words[i] in REDUCED or (phrases.classes[i] == "V" and phrases.words[i].endswith("ing"))
            span = Span(*found, found[1]) if reduced else chained(phrases, *found, start)
            if span.first > 1 and phrases.words[span.first - 1] == "of" and (share := start_of_value(reading, span.first - 1)) < span.first - 1:
                i = share  # "from 3 % of the vines to 5 %"
                continue
            if reduced and phrases.words[span.head_last - 1] not in ADVERBIAL_NOUNS:
                return span
            if not is_adverbial(phrases, span, start, phrases.words[first - 1] == "at"):
                return span
            i = max(start, span.first - (span.first > start and phrases.classes[span.first - 1] == "P"))
    return None


def start_of_value(reading: Reading, i: int) -> int:
    """Where the quantity or date that ends right before token i begins; i itself where none does."""
    for quantity in reading.quantities:
        if quantity.outer_last == i and not quantity.name:
            return quantity.outer_first
    return next((date.outer_first for date in reading.dates if date.last == i), i)


def chained(phrases: Phrases, first: int, last: int, start: int) -> Span:
    """A noun phrase with the phrases before it that it completes: "height of the tower", "exports to Norwood"."""
    measured = phrases.words[first - 2] in DIMENSION_ADJECTIVES if first > 1 else False  # "is 90 metres long and its towers"
    if first > start + 1 and phrases.words[first - 1] == "and" and phrases.classes[first - 2] == "W" and not measured:
        joined = phrase_before(phrases, first - 1)
        first = joined[0] if joined and joined[0] >= start else first
    head_last = last
    while first > start + 1 and phrases.classes[first - 1] == "P" and phrases.classes[first - 2] in "WSNG":
        outer = phrase_before(phrases, first - 1)
        if outer is None or outer[0] < start:
            break
        first, head_last = outer
    return Span(first, head_last, last)


def is_adverbial(phrases: Phrases, span: Span, start: int, at: bool) -> bool:
    """True for a phrase that says when, where or how ("on Monday", "to a record", "its highest level"), and not of what.

    `at` is True if "at" ties the value to the phrase, which "with" may open then ("with pressure at 3 bar", but "varies with pressure by 3 mm").
    """
    nouns = [phrases.words[i] for i in range(span.first, span.head_last) if phrases.classes[i] == "W"]
    if nouns[-1:] and nouns[-1] in ADVERBIAL_NOUNS and all(word in ADVERBIAL_NOUNS or word in ADVERBIAL_MODIFIERS or word.endswith("est") for word in nouns):
        return True
    before = span.first - 1
    tied = ("of", "for", "with") if at else ("of", "for")
    return before > start and phrases.classes[before] == "P" and phrases.classes[before - 1] in "VXAK" and phrases.words[before] not in tied


def subject_phrase(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """The subject of the clause, where that is no name; a verb that says more than that it has the value narrows it."""
    phrases = reading.phrases
    subject = subject_before(phrases, quantity.outer_first)
    if subject is None or subject.head_last <= subject.first:
        return None
    verb = governing_verb(phrases, quantity.outer_first)
    plain = verb in LINKING or verb in UP or verb in DOWN
    return Span(subject.first, subject.head_last, subject.last, () if plain or not verb else (verb,), True)


def governing_verb(phrases: Phrases, index: int) -> str:
    """The verb nearest to the left of token `index` in its clause; "" without one."""
    start = phrases.clause(index)[0]
    at = next((i for i in range(index - 1, start - 1, -1) if phrases.classes[i] in "VX"), None)
    return "" if at is None else phrases.words[at]


def purpose(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """What money is given for or comes in ("$12,000 for a new roof", "$1 billion in gains", "$50 off the fare")."""
    phrases, at = reading.phrases, quantity.outer_last
    if quantity.dimension != "currency" or phrases.words[at : at + 1] not in PURPOSES:
        return None
    last = phrase_end(phrases, at + 1)
    return Span(at + 1, last, last, (phrases.words[at],)) if last > at + 1 else None


def changed(reading: Reading, quantity: Quantity, start: int) -> Span | None:
    """What a change is made to, behind its amount ("adding 3 euros to the fare", "wiped $3m off its value")."""
    phrases, at = reading.phrases, quantity.outer_last
    verb = phrases.words[quantity.outer_first - 1] if quantity.outer_first else ""
    if verb not in CHANGING or phrases.words[at : at + 1] not in CHANGED_BY:
        return None
    last = phrase_end(phrases, at + 1)
    return Span(at + 1, last, with_complement(reading, last)) if last > at + 1 else None


FINDERS: tuple[Callable[[Reading, Quantity, int], Span | None], ...] = (
    changed,
    tied_before,
    part_of,
    modified_noun,
    governing,
    purpose,
    subject_phrase,
)


# -- what the phrase says ------------------------------------------------------------------------------------------
def property_at(reading: Reading, quantity: Quantity, span: Span) -> Property:
    """The property that a noun phrase names: its words and those complements that name no owner; none where its head is a name."""
    phrases = reading.phrases
    first, last = span.first, span.head_last
    while last < span.last and phrases.words[last] in ("of", "in") and phrases.words[last - 1] in (COUNT_NOUNS if phrases.words[last] == "of" else NOUNS):
        inner = next_phrase(phrases, last + 1, span.last)
        first, last = last + 1, inner
    others = (q for q in reading.quantities if not q.name and q is not quantity and q.restates is None)
    if is_thing(reading, first, last) or any(q.first < last <= q.outer_last for q in others):
        return NO_PROPERTY
    words = own_words(reading, first, last, quantity)
    if not words or (len(words) == 1 and words[0].lower() in ADVERBIAL_NOUNS):
        return NO_PROPERTY
    noun = head_of(words)
    if singular(noun.lower()) in PERSONS and quantity.dimension.startswith("currency"):
        return NO_PROPERTY  # "his brother earns 40,000 euros"
    at = last
    while at < span.last and phrases.classes[at] == "P":
        end = next_phrase(phrases, at + 1, span.last)
        if end == at + 1 or not (name_ending(reading, at + 1, end) and phrases.words[at] in LOCATIVES):
            words += [phrases.words[at], *own_words(reading, at + 1, end)] if end > at + 1 else []
        at = max(end, at + 1)
    text = " ".join(words).lower().replace(" - ", "-")
    unit = singular(noun) if quantity.dimension == "number" and is_plural(noun.lower()) and noun.lower() not in MEASURED_PLURALS else None
    several = quantity.dimension not in ("number", "count", "currency", "percent") and is_one_of_several(phrases, span.first, span.head_last)
    return Property(text, noun, (*span.scope, ONE_OF_SEVERAL) if several else span.scope, unit, f"value of {text}", span.first, span.last, span.weak)


def head_of(words: Sequence[str]) -> str:
    """The noun that a phrase is built on: its last word, or the plural before a participle ("clubs devoted", "firms working")."""
    told = len(words) > 1 and words[-1].endswith(("ing", "ed")) and is_plural(words[-2].lower())
    return words[-2] if told else words[-1]


def next_phrase(phrases: Phrases, first: int, stop: int) -> int:
    """Where the phrase that begins at token `first` ends: before the next preposition or at `stop`."""
    return next((i for i in range(first, stop) if phrases.classes[i] == "P"), stop)


def property_of_verb(reading: Reading, quantity: Quantity) -> Property:
    """The property that the verb itself names ("weighs 10 tonnes", "was sold for $3m")."""
    verb = governing_verb(reading.phrases, quantity.outer_first)
    named = VERB_PROPERTIES.get((verb, quantity.dimension))
    return Property(named, verb, part_measured(reading, quantity), None, f"value of {named}: {verb!r}") if named else NO_PROPERTY


def with_verb(reading: Reading, quantity: Quantity, prop: Property) -> Property:
    """The property with that of its verb, where the noun names a thing: "its battery lasts 9 hours" tells of a duration."""
    verb = governing_verb(reading.phrases, quantity.outer_first)
    named = VERB_PROPERTIES.get((verb, quantity.dimension))
    if named is None or named not in TELLING_VERBS or prop.attribute is None or prop.attribute.endswith(named):
        return prop
    first, _, last = prop.attribute.rpartition(" ")
    part = f"{first} {singular(last)}".strip()
    if any(prop.first <= m.first and m.last <= prop.last and m.name for m in reading.mentions):  # "its roof weighs 9 tonnes": not the weight of the whole
        return replace(prop, attribute=named, scope=(part,), weak=False, step=f"value of {named}: {part}")
    name = f"{part} {named}"
    return replace(prop, attribute=name, scope=(), weak=False, step=f"value of {name}")


def is_label(quantity: Quantity) -> bool:
    """True if a number right behind a noun numbers it ("room 12"), as small bare numbers do."""
    number = quantity.amount.number
    return number is not None and quantity.dimension == "number" and not number.rounded and number.digits < 4
