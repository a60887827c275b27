"""A sentence in, everything that is read in it before claims are put together out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.calendar.date_triggers import starts_of as starts_of_dates
from checker.claims.calendar.dates import DateMention, read_dates
from checker.claims.calendar.foreign_dates import read_foreign_dates
from checker.claims.chinese.reading import read_chinese
from checker.claims.discourse import Discourse
from checker.claims.events import Event, EventWord, event_at, find_event_words
from checker.claims.hits import Hit, find_hits
from checker.claims.lines import Line, Sentence
from checker.claims.mentions import Mention, find_mentions, introduced, resolve_pronouns
from checker.claims.numbers.quantities import Quantity, read_quantities, starts_of_numbers
from checker.claims.phrases import Phrases, classify
from checker.claims.scripts import is_chinese
from checker.claims.subjects import entity_of_subject
from checker.model.document import Source
from checker.model.frozen import dataclass
from checker.model.moment import Period


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with its numbers, dates, names, events and words of the vocabulary.

    `subject` is the entity that it is said of, if its subject is one; `dated` has for each date the event that it dates, or None.
    """

    sentence: Sentence
    phrases: Phrases
    dates: tuple[DateMention, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    subject: Mention | None
    events: tuple[EventWord, ...]
    dated: tuple[Event | None, ...]
    nouns: tuple[Hit, ...]
    cues: tuple[Hit, ...]
    chinese: bool = False

    def next_quantity(self, index: int) -> int:
        """The token at which the next quantity after token `index` begins, or the end of the sentence; one in brackets right there is passed over."""
        words = self.phrases.words
        end = len(words)
        if index < end and words[index] == "(":
            index = self.phrases.closing_bracket(index)
        if self.chinese and (comma := self.phrases.classes.find("K", index)) >= 0:  # what is told of a number stands before it there, or right behind
            end = comma
        return min([q.outer_first for q in self.quantities if index <= q.outer_first < end and not q.skip and not q.name], default=end)

    def whole_of(self, quantity: Quantity) -> Quantity | None:
        """The number of which another one is a part ("41 of the 120 seats")."""
        at = quantity.outer_last
        if self.phrases.words[at : at + 1] != ("of",):
            return None
        at += 2 if self.phrases.classes[at + 1 : at + 2] == "D" else 1
        return next((q for q in self.quantities if q.outer_first == at and q.dimension in ("number", "count") and not q.name and not q.skip), None)

    def behind_alternative(self, quantity: Quantity, last: int) -> int:
        """The token after what says a value once more between commas (", or 38 percent, of"), and after the comma behind such a one; else `last`."""
        words = self.phrases.words
        if "or" not in words:
            return last
        other = next((q for q in self.quantities if q.outer_first == last + 2), None) if words[last : last + 2] == (",", "or") else None
        at = other.outer_last if other else last
        is_other = other is not None or words[max(0, quantity.outer_first - 2) : quantity.outer_first] == (",", "or")
        return at + 1 if is_other and words[at : at + 1] == (",",) else last

    def next_number(self, index: int) -> int:
        """The token at which the next quantity or date after token `index` begins, or the end of the sentence."""
        starts = [*[q.outer_first for q in self.quantities if q.outer_first >= index], *[d.outer_first for d in self.dates if d.outer_first >= index]]
        return min(starts, default=len(self.phrases.words))

    def brackets(self, index: int) -> int | None:
        """The token of the round bracket that is open at token `index`; None outside of brackets."""
        words = self.phrases.words
        if "(" not in words:
            return None
        for i in range(index - 1, -1, -1):
            if words[i] in "()":
                return i if words[i] == "(" else None
        return None


def read_sentence(discourse: Discourse, sentence: Sentence, published: Period | None, last_date: Period | None, source: Source) -> Reading:
    """Reads a sentence; `last_date` is the last date of the text before it, for "that year"."""
    phrases = classify(sentence.line)
    chinese = is_chinese(sentence.text, source.language)
    dates, quantities = read_chinese(phrases.tokens, published, last_date) if chinese else read_values(phrases, published, last_date, source)
    plain = not dates and not quantities
    mentions = find_mentions(phrases, discourse, () if plain else tokens_of_values(dates, quantities))
    subject = None
    if mentions:
        phrases = phrases.with_names([(m.first, m.last) for m in mentions if m.sort in ("known", "proper")])
        mentions = introduced(mentions, phrases)
        subject = entity_of_subject(phrases, mentions)
        mentions = resolve_pronouns(mentions, subject, phrases, discourse) if subject else mentions
    if plain:
        return Reading(sentence, phrases, (), (), tuple(mentions), subject, (), (), (), (), chinese)
    lexicon = discourse.lexicon
    events = tuple(find_event_words(phrases, lexicon)) if dates else ()
    dated = tuple([event_at(phrases, mentions, events, (d.outer_first, d.last)) if events else None for d in dates])
    nouns = outside_names(find_hits(phrases.tokens, lexicon.nouns), mentions) if quantities and lexicon.nouns else ()
    nouns = outside_look_alikes(nouns, find_hits(phrases.tokens, lexicon.unlike)) if nouns and lexicon.unlike else nouns
    cues = outside_names(find_hits(phrases.tokens, lexicon.cues), mentions) if quantities and lexicon.cues else ()
    return Reading(sentence, phrases, dates, quantities, tuple(mentions), subject, events, dated, nouns, cues, chinese)


def read_values(phrases: Phrases, published: Period | None, last: Period | None, source: Source) -> tuple[tuple[DateMention, ...], tuple[Quantity, ...]]:
    """The dates and quantities of a sentence; a stretch of time with a number in it ("the past five years", "two years later") states a duration as well."""
    starts, numbers = starts_of_dates(phrases.words, phrases.classes), starts_of_numbers(phrases.words, phrases.classes)
    if not starts and not numbers:
        return (), ()
    tokens, language = phrases.tokens, source.language
    foreign = read_foreign_dates(tokens, language)
    dates = tuple(foreign or read_dates(tokens, published, last, language, starts))
    taken = [span for date in dates for span in spans_taken(date)]
    return dates, tuple(read_quantities(tokens, taken, language, source.currency, numbers))


def may_state_value(line: Line) -> bool:
    """True if a number or date may begin somewhere in a line; always for one that the tokenizer of another script made."""
    return line.made is not None or bool(starts_of_numbers(line.words, line.letters) or starts_of_dates(line.words, line.letters))


def tokens_of_values(dates: Sequence[DateMention], quantities: Sequence[Quantity]) -> frozenset[int]:
    """The tokens of dates and numbers, which begin no name."""
    spans = [*[(d.first, d.last) for d in dates], *[taken_by(q) for q in quantities if not q.name and not q.skip]]
    return frozenset([i for first, last in spans for i in range(first, last)])


def taken_by(quantity: Quantity) -> tuple[int, int]:
    """The tokens of a quantity that begin no name: with its unit, whose letters may be capitals ("50 GB")."""
    unit = quantity.dimension not in ("number", "count", "rank", "version")
    return (quantity.outer_first, quantity.outer_last) if unit else (quantity.first, quantity.last)


def outside_names(hits: Sequence[Hit], mentions: Sequence[Mention]) -> tuple[Hit, ...]:
    """The hits that are words of the sentence and not of a name in it ("Harbour Trade Fair" says nothing of trade)."""
    names = [m for m in mentions if m.sort in ("known", "proper")]
    return tuple(hit for hit in hits if not any(m.first <= hit.first and hit.last <= m.last for m in names))


def outside_look_alikes(hits: Sequence[Hit], look_alikes: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits that stand in no phrase that means something else than their attribute ("former employees")."""
    return tuple(hit for hit in hits if not any(p.attribute == hit.attribute and p.first <= hit.first and hit.last <= p.last for p in look_alikes))


def spans_taken(date: DateMention) -> tuple[tuple[int, int], ...]:
    """The tokens of a date that state no quantity: all but the stretch of time that a distance names ("five years" in "five years ago")."""
    if date.reason or date.counted is None:
        return ((date.first, date.last),)
    first, last = date.counted
    return (date.first, first), (last, date.last)
