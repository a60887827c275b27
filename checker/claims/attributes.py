"""A quantity in a parsed sentence in, the property that it is a value of out: by the vocabulary where it knows the words, else the noun phrase as written."""

from __future__ import annotations

from checker.claims.chinese.reading import measured_in_chinese
from checker.claims.counted import Counted
from checker.claims.hits import Hit
from checker.claims.lexicon import Lexicon
from checker.claims.numbers.quantities import Quantity
from checker.claims.phrases import Phrases
from checker.claims.ranks import property_of_rank
from checker.claims.reading import Reading
from checker.claims.stated import NO_PROPERTY, Property, stated_property
from checker.data.behaviours import CONSTANTS, TOTALS, VOLATILE
from checker.data.labels import VALUE_NOUNS
from checker.data.properties import PROPERTY_NOUNS
from checker.data.units import UNITS
from checker.data.words import IDLE_MODIFIERS
from checker.model.frozen import replace
from checker.model.vocabulary import Attribute
from checker.nouns import is_plural, singular

LABELLING = PROPERTY_NOUNS | VALUE_NOUNS | CONSTANTS | TOTALS | VOLATILE  # nouns of properties before the colon of a label
WINDOWS = frozenset("last past next previous preceding coming following first final recent".split())
BEHIND = 2  # a noun after the number is told less often of it than one before: as if two words further away


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


def label_of(reading: Reading, quantity: Quantity, counted: Counted) -> Property | None:
    """The property that the label before a colon names, where a count stands alone behind it: "Daily traffic: 12,000 vehicles" tells of traffic."""
    phrases = reading.phrases
    behind = counted.last + 2 * (phrases.words[counted.last : counted.last + 1] == ("per",))
    if quantity.outer_first < 2 or phrases.words[quantity.outer_first - 1] not in (":", "=") or any(c in "WVX" for c in phrases.classes[behind:]):
        return None
    if phrases.words[quantity.outer_first - 2] not in LABELLING:
        return None
    prop = stated_property(reading, quantity, phrases.clause(quantity.outer_first - 2)[0])
    return replace(prop, unit=None) if prop.attribute and prop.last == quantity.outer_first - 1 else None


def complement_end(phrases: Phrases, last: int, limit: int) -> int:
    """Where the complement of a counted noun ends ("companies that work with maps"): at the next quantity, at the clause, or after a second comma."""
    commas = 0
    i = last
    while i < limit and phrases.texts[i] not in ";:()—|":
        commas += phrases.classes[i] == "K"
        if commas == 2 or (phrases.classes[i] == "K" and i > last):
            break
        i += 1
    return i


def property_of_measure(reading: Reading, lexicon: Lexicon, quantity: Quantity) -> Property:
    """The property of a measured value: the attribute whose noun stands nearest in the clause, else the noun phrase that the value is said of."""
    if is_age(reading.phrases, quantity):
        return property_of_age(reading, quantity)
    if quantity.kind == "version" or is_window(reading.phrases, quantity) or is_sort(reading.phrases, quantity):
        return NO_PROPERTY  # `versions` reads which version of what it is
    if quantity.kind == "rank" and not reading.chinese:
        return property_of_rank(reading.phrases, quantity)
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


def is_window(phrases: Phrases, quantity: Quantity) -> bool:
    """True for a time that says when and is a value of nothing: "in the last 24 hours", "over the next five years"; but "sessions last 24 hours"."""
    at = quantity.outer_first - 1
    if quantity.dimension != "time" or at < 0 or phrases.words[at] not in WINDOWS:
        return False
    return phrases.words[at] != "last" or phrases.classes[at - 1 : at] != "W" or not is_plural(phrases.words[at - 1])


def is_sort(phrases: Phrases, quantity: Quantity) -> bool:
    """True for bits before a noun: they tell one sort of a thing from others, as a name does ("the 64-bit port", "32 bit systems")."""
    return quantity.unit == "bit" and phrases.classes[quantity.outer_last : quantity.outer_last + 1] == "W"


def property_of_age(reading: Reading, quantity: Quantity) -> Property:
    """The age of whom the noun behind it calls so ("an 18-year-old goalkeeper", "a 400-year-old oak"); plain age where a name or nothing stands there."""
    phrases = reading.phrases
    first = quantity.outer_last
    while first < len(phrases.words) and (phrases.classes[first] == "H" or phrases.words[first] in ("year", "years", "old")):
        first += 1
    last = first
    while last < len(phrases.words) and phrases.classes[last] == "W" and not any(m.first <= last < m.last for m in reading.mentions):
        last += 1
    who = " ".join(phrases.words[first:last]) if first > quantity.outer_last else ""
    return Property(f"age of {who}" if who else "age", "age", (), None, "an age")


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
    """The property that the words around a value name, where the vocabulary knows none of them."""
    if reading.chinese:
        ends = (*(d.last for d in reading.dates), *(q.last for q in reading.quantities))
        floor = max((end for end in ends if end <= quantity.outer_first), default=0)
        said = measured_in_chinese(reading.phrases.tokens, quantity, floor) if quantity.kind != "rank" else None
        return Property(said, said, (), None, f"value of {said}") if said else NO_PROPERTY
    return stated_property(reading, quantity, start)
