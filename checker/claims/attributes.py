"""A quantity in a parsed sentence in, the property that it is a value of out: by the vocabulary where it knows the words, else the noun phrase as written."""

from __future__ import annotations

from checker.claims.chinese.reading import measured_in_chinese
from checker.claims.counted import Counted
from checker.claims.hits import Hit
from checker.claims.lexicon import Lexicon
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases, phrase_before
from checker.claims.reading import Reading
from checker.data.units import UNITS
from checker.data.words import DETERMINERS, EMPTY_MODIFIERS, IDLE_MODIFIERS
from checker.model.frozen import dataclass
from checker.model.vocabulary import Attribute
from checker.nouns import is_plural, singular

VALUE_PREPOSITIONS = frozenset({"of", "at", "to", "by", "from", "worth"})  # what may stand between a property and its value
BEHIND = 2  # a noun after the number is told less often of it than one before: as if two words further away


@dataclass(frozen=True, slots=True)
class Property:
    """The attribute of a claim, the noun it was found by, the modifiers that narrow it, and the step that says why."""

    attribute: str | None
    noun: str | None = None
    scope: tuple[str, ...] = ()
    unit: str | None = None
    step: str = ""


def fits_unit(attribute: Attribute, unit: str, dimension: str) -> bool:
    """True if a value in this unit can be a value of the attribute; an attribute without a unit takes all."""
    wanted = attribute.unit
    if wanted is None or wanted in (unit, dimension):
        return True
    if dimension == "count":
        return wanted not in UNITS and not (len(wanted) == 3 and wanted.isupper()) and wanted not in ("percent", "currency", "date")
    if len(wanted) == 3 and wanted.isupper():
        return dimension == "currency"
    return wanted in UNITS and UNITS[wanted][0] == dimension


def property_of_count(reading: Reading, lexicon: Lexicon, counted: Counted, limit: int) -> Property:
    """The property of a counted noun: the attribute whose noun is the head and whose cue stands in the phrase or its complement."""
    phrases, unit = reading.phrases, singular(counted.head)
    reach = complement_end(phrases, counted.last, limit)
    near = {hit.attribute: hit for hit in reading.cues if counted.first <= hit.first and hit.last <= reach}
    best: tuple[int, int, Attribute] | None = None
    for hit in reading.nouns:
        attribute = lexicon.vocabulary.attributes[hit.attribute]
        if hit.last != counted.last or hit.first < counted.first - 1 or not fits_unit(attribute, unit, "count"):
            continue
        if attribute.cues and hit.attribute not in near:
            continue
        weight = hit.last - hit.first + (near[hit.attribute].last - near[hit.attribute].first if attribute.cues else 0)
        if best is None or weight > best[0]:
            best = (weight, hit.first, attribute)
    if best is None:
        return Property(counted.phrase.lower(), counted.head, (), None, f"counts {counted.phrase}")
    attribute = best[2]
    known = {singular(w.lower()) for cue in (*attribute.cues, *attribute.nouns, attribute.name) for w in cue.replace("-", " ").split()}
    telling = [w.lower() for w in counted.modifiers if w.lower() not in IDLE_MODIFIERS]
    narrowing = tuple(w for w in telling if not all(singular(part) in known for part in w.split("-")))
    return Property(attribute.name, counted.head, narrowing, attribute.unit, f"counts {counted.phrase}: {attribute.name}")


def complement_end(phrases: Phrases, last: int, limit: int) -> int:
    """Where the complement of a counted noun ends ("companies that work with maps"): at the next quantity, at the clause, or after a second comma."""
    commas = 0
    i = last
    while i < limit and phrases.tokens[i].text not in ";:()—|":
        commas += phrases.classes[i] == "K"
        if commas == 2 or (phrases.classes[i] == "K" and i > last):
            break
        i += 1
    return i


def property_of_measure(reading: Reading, lexicon: Lexicon, quantity: Quantity) -> Property:
    """The property of a measured value: the attribute whose noun stands nearest in the clause, else the noun phrase that the value is said of."""
    if is_age(reading.phrases, quantity):
        return Property("age", "age", (), None, "an age")
    dimension = "count" if quantity.dimension == "number" else quantity.dimension
    first, last = quantity.outer_first, quantity.outer_last
    clause = reading.phrases.clause(quantity.first)
    best: tuple[int, int, Attribute, Hit] | None = None
    for hit in reading.nouns:
        attribute = lexicon.vocabulary.attributes[hit.attribute]
        if hit.first < clause[0] or hit.last > clause[1] or not fits_unit(attribute, quantity.unit, dimension) or (hit.first < last and first < hit.last):
            continue
        cued = max((cue.last - cue.first for cue in reading.cues if cue.attribute == hit.attribute), default=0)
        if attribute.cues and not cued:
            continue
        distance = first - hit.last if hit.last <= first else hit.first - last + BEHIND
        rank = (cued * 4 + (hit.last - hit.first) * 3 - distance, -hit.first)
        if best is None or rank > best[:2]:
            best = (*rank, attribute, hit)
    if best is None:
        return written_property(reading, quantity, clause[0])
    attribute, hit = best[2], best[3]
    noun = " ".join(t.text for t in reading.phrases.tokens[hit.first : hit.last])
    return Property(attribute.name, noun, (), counted_unit(attribute, noun, dimension), f"value of {noun}: {attribute.name}")


def is_age(phrases: Phrases, quantity: Quantity) -> bool:
    """True for "45 years old", "a 45-year-old" and "45 years of age", and where the number was read as an age ("Reed, 45, said")."""
    if "an age" in quantity.steps:
        return True
    if quantity.dimension != "time":
        return False
    behind = [t.lower for t in phrases.tokens[quantity.outer_last : quantity.outer_last + 2]]
    return behind[:1] == ["old"] or behind in (["-", "old"], ["of", "age"])


def counted_unit(attribute: Attribute, noun: str, dimension: str) -> str | None:
    """The unit of a count whose noun stands before its number ("clubs totalled 41"); None for measures, whose unit is written."""
    return (attribute.unit or singular(noun.rsplit(maxsplit=1)[-1])) if dimension == "count" else None


def written_property(reading: Reading, quantity: Quantity, start: int) -> Property:
    """The noun phrase that the text itself sets beside the value, before "of" or before the verb; None where that is a name ("Norwood spent 3 million")."""
    phrases = reading.phrases
    if reading.chinese:
        ends = (*(d.last for d in reading.dates), *(q.last for q in reading.quantities))
        floor = max((end for end in ends if end <= quantity.outer_first), default=0)
        said = measured_in_chinese(phrases.tokens, quantity, floor) if quantity.kind != "rank" else None
        return Property(said, said, (), None, f"value of {said}") if said else Property(None)
    i = quantity.outer_first
    if quantity.kind == "rank" or (i and phrases.classes[i - 1] == "P" and phrases.tokens[i - 1].lower not in VALUE_PREPOSITIONS):
        return Property(None)
    while i > start and (phrases.classes[i - 1] in "PAXV" or phrases.tokens[i - 1].lower in EMPTY_MODIFIERS | DETERMINERS):
        i -= 1
    found = phrase_before(phrases, i)
    if found is None or (i == quantity.outer_first and is_label(quantity)):
        return Property(None)
    first, last = head_phrase(phrases, *found)
    if any(m.first < last <= m.last for m in reading.mentions) or any(first < q.last and q.first < last for q in reading.quantities):
        return Property(None)
    words = without_owner(phrases, first, last)
    if not words:
        return Property(None)
    text = " ".join(words).lower().replace(" - ", "-")
    unit = singular(words[-1]) if quantity.dimension == "number" and is_plural(words[-1].lower()) else None
    return Property(text, words[-1], (), unit, f"value of {text}")


def is_label(quantity: Quantity) -> bool:
    """True if a number right behind a noun numbers it ("room 12"), as small bare numbers do."""
    number = quantity.amount.number
    return number is not None and quantity.dimension == "number" and not number.rounded and number.digits < 4


def head_phrase(phrases: Phrases, first: int, last: int) -> tuple[int, int]:
    """The phrase whose complement this one is: "height" for "the tower" in "the height of the tower", "clubs" in "the number of clubs in town"."""
    while first > 1 and phrases.tokens[first - 1].lower in ("of", "in", "at", "for"):
        outer = phrase_before(phrases, first - 1)
        if outer is None:
            break
        inner = first, last
        first, last = outer
        if phrases.tokens[last - 1].lower in ("number", "total", "count", "amount", "sum", "share", "proportion") and phrases.tokens[last].lower == "of":
            return inner
    return first, last


def without_owner(phrases: Phrases, first: int, last: int) -> list[str]:
    """The words of a noun phrase after its determiner and its possessor."""
    words: list[str] = []
    for i in range(first, last):
        if phrases.classes[i] == "S":
            words = []
        elif phrases.classes[i] in "WH":
            words.append(phrases.tokens[i].text)
    while words and words[-1] == "-":
        words.pop()
    return [w for w in words if w.lower() not in EMPTY_MODIFIERS]
