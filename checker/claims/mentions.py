"""A sentence in, the entities that it names out: known names, proper names, definite phrases and pronouns, each resolved where there is one candidate."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import Literal

from checker.claims.discourse import Discourse
from checker.claims.kinds import KIND_OF, kind_of_name
from checker.claims.lexicon import Lexicon, fold
from checker.claims.lines import CLOSED, MARK_CLASSES
from checker.claims.numbers.numbernames import is_title
from checker.claims.phrases import NO_WORDS, Phrases, is_wordlike
from checker.claims.tokens import Token
from checker.data.calendar_names import CALENDAR_NAMES
from checker.data.labels import LABELS
from checker.data.nationalities import DEMONYMS
from checker.data.properties import PROPERTY_ACRONYMS, PROPERTY_NOUNS
from checker.data.proposal import COMPOUNDED, GRADES, NARROWING_WORDS, NO_NAMES
from checker.data.words import NOT_PARTICIPLES, POSSESSIVE_PRONOUNS, SUBJECT_PRONOUNS
from checker.model.frozen import dataclass, replace
from checker.nouns import is_plural, singular

Sort = Literal["known", "proper", "definite", "pronoun"]
OPENERS = frozenset('“":;•—–')  # what a capital behind says little after
INSERTION = re.compile(r"KQA?[XV]|K(?:D[WDHSGPNA]|V[WPDN])[WDHSGPNA]*KA?[XV]")
BRACKETED = re.compile(r"M[WVNPDAKMX]{1,9}?MA?[XV]")
QUOTES = frozenset('"“”')
NO_TITLE_WORDS = NO_WORDS + "W"
HYPHENS = "-‐‑"
GLUE = "-‐‑/"
NOT_ALONE = DEMONYMS | NARROWING_WORDS | GRADES | frozenset(HYPHENS + ",")  # what makes no name by itself
JOINERS = frozenset("of the de la du del der von van and & for".split())
DEFINITE = frozenset("the this that".split())
REFERRING = DEFINITE | SUBJECT_PRONOUNS | POSSESSIVE_PRONOUNS
TITLES = frozenset("st ste mt ft sta dr".split())
DESCRIBING = ("ic", "ous", "ful", "ern", "al")
COMMON_ENDINGS = ("ing", "ed", "ly", "tion", "sion", "ment", "ness", "ship")  # of words that are seldom names
OPENING = 3  # tokens before a pronoun that still opens its sentence ("Last year, it ...")
SAME_THING = frozenset("same whole entire new young old previous latest present current".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """An entity named at tokens first..last (exclusive); `name` is None for a phrase whose antecedent is unknown or not unique."""

    first: int
    last: int
    name: str | None
    sort: Sort


def find_mentions(phrases: Phrases, discourse: Discourse, taken: Container[int] = ()) -> list[Mention]:
    """All mentions of a sentence in order; known names first take their tokens, then proper names, then phrases that refer back.

    `taken` are the tokens of dates and numbers, which begin no name ("Last year", "Twelve"); any other number may be part of one ("Boeing 747").
    """
    mentions: list[Mention] = []
    lexicon = discourse.lexicon
    last = 0
    for i in starts_of_names(phrases, lexicon):
        if i < last:
            continue
        found = known_name(phrases, i, lexicon) if lexicon.names else None
        if found is None and i not in taken:
            found = proper_name(phrases, i, discourse, taken) if is_capital(phrases, i) else None
            if found is None and phrases.words[i] in REFERRING:
                found = reference(phrases, i, discourse)
        if found is None or (found.sort == "proper" and is_capitalised_noun(phrases, found, discourse)):
            continue
        if found.name and found.sort in ("known", "proper"):
            discourse.remember(found.name)
        mentions.append(found)
        last = found.last
    return mentions


def is_capitalised_noun(phrases: Phrases, mention: Mention, discourse: Discourse) -> bool:
    """True for a noun that the document writes small elsewhere: in the plural ("Our Teammates"), or in a title whose words all have capitals."""
    first = mention.first
    if mention.last - first > 1:
        return False
    if first and phrases.words[first - 1] in ("a", "an") and ends_phrase(phrases, mention.last):
        return True  # "the team opened an RFC"
    word = phrases.words[first]
    return word in discourse.spellings[0] and (is_plural(word) or is_title(phrases.tokens))


def ends_phrase(phrases: Phrases, i: int) -> bool:
    """True if no noun follows at token i that a name before it could modify."""
    return i >= len(phrases.words) or phrases.classes[i] in MARK_CLASSES or phrases.words[i] in CLOSED


def starts_of_names(phrases: Phrases, lexicon: Lexicon) -> list[int]:
    """The tokens at which a mention can begin: words with a capital, words that refer back, first words of the vocabulary's names."""
    names, columns = lexicon.names, zip(phrases.texts, phrases.words, strict=True)
    if not names:
        return [i for i, (text, word) in enumerate(columns) if text != word or word in REFERRING]
    return [i for i, (text, word) in enumerate(columns) if text != word or word in REFERRING or fold(text) in names]


def known_name(phrases: Phrases, i: int, lexicon: Lexicon) -> Mention | None:
    """The longest name of the vocabulary that starts at token i; a capitalised name needs a capital in the text."""
    texts = phrases.texts
    if phrases.classes[i] in MARK_CLASSES:
        return None
    for words, entity in lexicon.names.get(fold(texts[i]), ()):
        last = match_words(texts, i, words)
        if last and (not entity.name[:1].isupper() or not texts[i][:1].islower()):
            return Mention(i, last, entity.name, "known")
    return None


def match_words(texts: Sequence[str], i: int, words: Sequence[str]) -> int | None:
    """The token index after `words` if they stand at token i (marks between words are passed over), else None."""
    at = i
    for n, word in enumerate(words):
        while n and at < len(texts) and texts[at] in "-‐‑'’":
            at += 1
        if at >= len(texts) or fold(texts[at]) != word:
            return None
        at += 1
    return at


def proper_name(phrases: Phrases, i: int, discourse: Discourse, taken: Container[int]) -> Mention | None:
    """A run of capitalised words whose first is token i ("Bank of England", "Norwood Bridge"); none for a word that merely opens the sentence.

    Nor for one that only says where somebody is from, asks a question or names a property.
    """
    texts, words = phrases.texts, phrases.words
    word = words[i]
    opens = opens_sentence(phrases, i)
    if word in CALENDAR_NAMES or (opens and merely_opens(phrases, i)):
        return None
    last = end_of_name(phrases, i, discourse, taken)
    alone = last == i + 1
    if alone and ((opens and not opens_as_name(phrases, i, discourse)) or is_formula(phrases, i)):
        return None
    last = last if i > 1 and words[i - 2] == "according" else after_region(phrases, last)
    if word in NO_NAMES or NOT_ALONE.issuperset(words[i:last]) or opens_compound(phrases, last):
        return None
    name = texts[i] if last == i + 1 else written(phrases.tokens[i:last])
    if name in PROPERTY_ACRONYMS or (name.isupper() and name.lower() in LABELS):  # "PR" numbers many things
        return None
    if last == i + 1 and word in KIND_OF and i and words[i - 1] in DEFINITE:  # "the Tower"
        return Mention(i, last, discourse.antecedent(word), "definite")
    if last < len(texts) and texts[last] in KIND_OF and discourse.names(f"{name} {texts[last].capitalize()}"):  # "Norwood bridge"
        return Mention(i, last + 1, f"{name} {texts[last].capitalize()}", "proper")
    return Mention(i, last, discourse.standing_for(name), "proper")


def opens_compound(phrases: Phrases, i: int) -> bool:
    """True behind a name that only says of which sort something else is ("the Norwood-based mill", "Harrow-owned stock")."""
    found = i + 1 < len(phrases.texts) and phrases.texts[i] in HYPHENS and phrases.words[i + 1] in COMPOUNDED
    return found and phrases.tokens[i - 1].end == phrases.tokens[i].start


def end_of_name(phrases: Phrases, i: int, discourse: Discourse, taken: Container[int]) -> int:
    """The token after the capitalised words from token i on, with what joins them and the numbers among them."""
    texts, words, classes = phrases.texts, phrases.words, phrases.classes
    last = after_abbreviation(phrases, i + 1)
    while last < len(texts):
        step = last
        while step < len(texts) and (joins(phrases, step) or (words[step] in JOINERS and step - last < 2)):
            step += 1
        if step == len(texts):
            return last
        adjoins = step == last or words[step - 1] not in ("and", "for")
        numbered = classes[step] == "N" and step not in taken and (step == last or texts[step - 1] in HYPHENS)
        if not numbered and not (adjoins and (is_capital(phrases, step) or inside_title(phrases, step))):
            return last
        if step > last and discourse.lexicon.names.get(fold(texts[step])) and known_name(phrases, step, discourse.lexicon):
            return last
        last = step + 1
    return last


def merely_opens(phrases: Phrases, i: int) -> bool:
    """True for a plural or the noun of a property that opens the sentence and has a capital for that alone ("Shares of Norwood", "Construction of")."""
    if i + 1 == len(phrases.words):
        return False
    word = phrases.words[i]
    if word in PROPERTY_NOUNS:
        return not phrases.texts[i + 1][:1].isupper()
    return phrases.words[i + 1] in JOINERS and is_plural(word)


def is_formula(phrases: Phrases, i: int) -> bool:
    """True for capitals that a number follows at once: a chemical formula, a code."""
    return phrases.classes[i + 1 : i + 2] == "N" and phrases.tokens[i + 1].start == phrases.tokens[i].end


def joins(phrases: Phrases, i: int) -> bool:
    """True for an ampersand, and for a hyphen or slash without a blank before it."""
    text = phrases.texts[i]
    return text == "&" or (text in GLUE and phrases.tokens[i - 1].end == phrases.tokens[i].start)


def inside_title(phrases: Phrases, i: int) -> bool:
    """True for a capitalised word of a closed class between two others with a capital ("Gone With Dust"), or one that has a possessive ending."""
    if phrases.classes[i] in NO_TITLE_WORDS or not phrases.texts[i][0].isupper() or i + 1 == len(phrases.texts):
        return False
    return phrases.classes[i + 1] == "S" or is_capital(phrases, i + 1)


def written(tokens: Sequence[Token]) -> str:
    """The text of tokens, with a space where there is one between them."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(token.text if before.end == token.start else " " + token.text)
    return "".join(parts)


def after_abbreviation(phrases: Phrases, i: int) -> int:
    """The token after the point of an abbreviated title that begins a name ("St. Louis"), else i itself."""
    texts = phrases.texts
    if i + 1 < len(texts) and texts[i] == "." and phrases.words[i - 1] in TITLES and texts[i + 1][:1].isupper():
        return i + 1
    return i


def after_region(phrases: Phrases, last: int) -> int:
    """Where a name ends that goes on with the region it lies in ("Saginaw, Michigan"), which a list of names does not: that goes on with "and".

    Only where the sentence goes on with a verb, another comma or its end: then the region is no member of a list.
    """
    words, classes = phrases.words, phrases.classes
    end = last
    while classes[end : end + 1] == "K" and end + 1 < len(words) and is_capital(phrases, end + 1) and words[end + 1] not in CALENDAR_NAMES:
        step = end + 1
        while step < len(words) and is_capital(phrases, step):
            step += 1
        end = step
    if end == last:
        return last
    return end if classes[end : end + 1] in ("X", "V", "K", "") and classes[end + 1 : end + 2] != "C" else last


def opens_as_name(phrases: Phrases, i: int, discourse: Discourse) -> bool:
    """True if a single capitalised word at the head of a sentence is a name all the same: it has its capital elsewhere too, or it acts like a name.

    It acts like one if a verb or a possessive ending follows, it is no plural or participle, and the document never writes it small.
    """
    word, classes = phrases.words[i], phrases.classes
    lowercase, capitals = discourse.spellings
    if phrases.texts[i] in capitals:
        return True
    if word in lowercase or is_plural(word) or (word.endswith(COMMON_ENDINGS) and word not in NOT_PARTICIPLES):
        return False
    follows = classes[i + 1 : i + 2]
    if follows in ("X", "V", "S"):
        return True
    if follows == "K":  # "Reed, 45, said"; "Norwood, a town in Kent, has"
        return classes[i + 1 : i + 4] == "KNK" or INSERTION.match(classes, i + 1) is not None
    return phrases.words[i + 1 : i + 2] == ("(",) and BRACKETED.match(classes, i + 1) is not None


def is_capital(phrases: Phrases, i: int) -> bool:
    """True for a noun that is written with a capital, be it an inner one ("iPhone")."""
    text = phrases.texts[i]
    return phrases.classes[i] == "W" and text != phrases.words[i] and (text[0].isupper() or len(text) > 3) and text not in PROPERTY_ACRONYMS


def opens_sentence(phrases: Phrases, i: int) -> bool:
    """True if only marks stand before token i, or an opening quotation mark or colon right before it."""
    if i == 0:
        return True
    texts, classes = phrases.texts, phrases.classes
    if i > 1 and texts[i - 1] in QUOTES and texts[i + 1 : i + 2] and texts[i + 1] in QUOTES:
        return False  # the port "Dockland"
    return texts[i - 1] in OPENERS or (classes[i - 1] in MARK_CLASSES and not classes[:i].strip(MARK_CLASSES))


def reference(phrases: Phrases, i: int, discourse: Discourse) -> Mention | None:
    """A definite phrase or pronoun at token i with what it refers to; None for a phrase of a kind that nothing here has.

    A phrase of a kind that things go by is a mention without a name where nothing of that kind is known.
    """
    words = phrases.words
    if words[i] in DEFINITE:
        at = i + 2 if i + 1 < len(words) and is_idle(words, i + 1) else i + 1
        kind = words[at] if at < len(words) and phrases.classes[at] not in NO_WORDS else ""
        if not kind or followed_by_noun(phrases, at + 1) or heads_name(phrases, at):
            return None
        name = discourse.antecedent(singular(kind) if at > i + 1 else kind)
        return Mention(i, at + 1, name, "definite") if name or kind in KIND_OF else None
    if words[i] in POSSESSIVE_PRONOUNS or words[i] in SUBJECT_PRONOUNS:
        near = discourse.block == discourse.topic_block or (i <= OPENING and discourse.block <= discourse.topic_block + 2)
        name = discourse.topic if near else None
        return Mention(i, i + 1, None if words[i] in ("it", "its") and discourse.is_person(name) else name, "pronoun")
    return None


def heads_name(phrases: Phrases, i: int) -> bool:
    """True for a kind of thing that begins a longer name ("the University of Norwood")."""
    texts = phrases.texts
    return texts[i][0].isupper() and i + 2 < len(texts) and phrases.words[i + 1] == "of" and texts[i + 2][:1].isupper()


def is_idle(words: Sequence[str], i: int) -> bool:
    """True for an adjective that only describes the thing which the next word calls by its kind ("the same town", "the iconic structure")."""
    if words[i] in SAME_THING:
        return True
    return words[i].endswith(DESCRIBING) and i + 1 < len(words) and words[i + 1] in KIND_OF


def followed_by_noun(phrases: Phrases, i: int) -> bool:
    """True if "the city" goes on as a longer phrase ("the city council"): then it is not the city."""
    if i >= len(phrases.words) or phrases.classes[i] in NO_WORDS:
        return False
    return is_wordlike(phrases.words[i]) and not phrases.words[i].endswith(("ed", "ly"))


def introduced(mentions: list[Mention], phrases: Phrases) -> list[Mention]:
    """Phrases that refer back and have their name right behind them ("the company, Harrow, ..."), or in brackets at the end of the sentence, get that name."""
    if "definite" not in [m.sort for m in mentions]:
        return mentions
    named = [m for m in mentions if m.sort in ("known", "proper") and m.name]
    ending = named[0] if len(named) == 1 and in_final_bracket(named[0], phrases) else None
    return [introduced_by(m, named, ending, phrases) if m.sort == "definite" else m for m in mentions]


def introduced_by(mention: Mention, named: Sequence[Mention], ending: Mention | None, phrases: Phrases) -> Mention:
    """See `introduced`; a name that tells another kind of thing is none of this one's."""
    words, kind = phrases.words, KIND_OF.get(phrases.words[mention.last - 1])
    behind = next((m for m in named if m.first == mention.last + 1), None)
    opening = words[mention.last] if mention.last < len(words) else ""
    closing = words[behind.last] if behind and behind.last < len(words) else ""
    found = behind if behind and (opening, closing) in ((",", ","), ("(", ")")) else ending if mention.name is None else None
    if found is None or kind is None or kind_of_name(found.name or "") not in (None, kind):
        return mention
    return replace(mention, name=found.name)


def in_final_bracket(mention: Mention, phrases: Phrases) -> bool:
    """True for a name that fills a bracket with which its sentence ends."""
    words = phrases.words
    if mention.first == 0 or words[mention.first - 1] != "(" or words[mention.last : mention.last + 1] != (")",):
        return False
    return not phrases.line.letters[mention.last :].strip(MARK_CLASSES)


def resolve_pronouns(mentions: Sequence[Mention], subject: Mention, phrases: Phrases, discourse: Discourse) -> list[Mention]:
    """Pronouns after the sentence's own subject refer to it ("the firm sold its 40 shops"), and so does "its" in front of it ("since its founding").

    A person is not "it". "The firm" behind the only name so far is that one ("Harrow said that the firm ...").
    """
    resolved = []
    for m in mentions:
        outside = m.sort == "pronoun" and (m.first >= subject.last or m.last < subject.first)
        fits = outside and not (phrases.words[m.first] in ("it", "its") and discourse.is_person(subject.name))
        fits = fits or (m.sort == "definite" and m.name is None and is_the_firm(m, subject, phrases, discourse))
        resolved.append(replace(m, name=subject.name) if fits else m)
    return resolved


def is_the_firm(mention: Mention, subject: Mention, phrases: Phrases, discourse: Discourse) -> bool:
    """True for "the firm" behind a subject that is the only name so far and may be one."""
    firm = KIND_OF.get(phrases.words[mention.last - 1]) == "company" and mention.first >= subject.last
    return firm and list(discourse.order) == [subject.name] and discourse.may_be_firm(subject.name)
