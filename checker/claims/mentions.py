"""A sentence in, the entities that it names out: known names, proper names, definite phrases and pronouns, each resolved where there is one candidate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from checker.claims.discourse import Discourse
from checker.claims.kinds import KIND_OF, kind_of_name
from checker.claims.lexicon import Lexicon, fold
from checker.claims.numbers.numbernames import is_title
from checker.claims.phrases import CLOSED, Phrases, is_wordlike
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


def find_mentions(phrases: Phrases, discourse: Discourse, taken: frozenset[int] = frozenset()) -> list[Mention]:
    """All mentions of a sentence in order; known names first take their tokens, then proper names, then phrases that refer back.

    `taken` are the tokens of dates and numbers, which begin no name ("Last year", "Twelve"); any other number may be part of one ("Boeing 747").
    """
    mentions: list[Mention] = []
    tokens, lexicon = phrases.tokens, discourse.lexicon
    last = 0
    for i in starts_of_names(tokens, lexicon):
        if i < last:
            continue
        found = known_name(tokens, i, lexicon) if lexicon.names else None
        if found is None and i not in taken:
            found = proper_name(phrases, i, discourse, taken) or reference(tokens, i, discourse)
        if found is None or (found.sort == "proper" and is_capitalised_noun(tokens, found, discourse)):
            continue
        if found.name and found.sort in ("known", "proper"):
            discourse.remember(found.name)
        mentions.append(found)
        last = found.last
    return mentions


def is_capitalised_noun(tokens: Sequence[Token], mention: Mention, discourse: Discourse) -> bool:
    """True for a noun that the document writes small elsewhere: in the plural ("Our Teammates"), or in a title whose words all have capitals."""
    if mention.last - mention.first > 1:
        return False
    if mention.first and tokens[mention.first - 1].lower in ("a", "an") and token_ends_phrase(tokens, mention.last):
        return True  # "the team opened an RFC"
    if tokens[mention.first].lower not in discourse.spellings[0]:
        return False
    return is_plural(tokens[mention.first].lower) or is_title(tokens)


def token_ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """True if no noun follows at token i that a name before it could modify."""
    return i >= len(tokens) or tokens[i].kind == "mark" or tokens[i].lower in CLOSED


def starts_of_names(tokens: Sequence[Token], lexicon: Lexicon) -> list[int]:
    """The tokens at which a mention can begin: words with a capital, words that refer back, first words of the vocabulary's names."""
    names = lexicon.names
    if not names:
        return [i for i, t in enumerate(tokens) if t[0] != t[1] or t[1] in REFERRING]
    return [i for i, t in enumerate(tokens) if t[0] != t[1] or t[1] in REFERRING or fold(t[0]) in names]


def known_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Mention | None:
    """The longest name of the vocabulary that starts at token i; a capitalised name needs a capital in the text."""
    if tokens[i].kind == "mark":
        return None
    for words, entity in lexicon.names.get(fold(tokens[i].text), ()):
        last = match_words(tokens, i, words)
        if last and (not entity.name[:1].isupper() or not tokens[i].text[:1].islower()):
            return Mention(i, last, entity.name, "known")
    return None


def match_words(tokens: Sequence[Token], i: int, words: Sequence[str]) -> int | None:
    """The token index after `words` if they stand at token i (marks between words are passed over), else None."""
    at = i
    for n, word in enumerate(words):
        while n and at < len(tokens) and tokens[at].text in "-‐‑'’":
            at += 1
        if at >= len(tokens) or fold(tokens[at].text) != word:
            return None
        at += 1
    return at


def proper_name(phrases: Phrases, i: int, discourse: Discourse, taken: frozenset[int]) -> Mention | None:
    """A run of capitalised words that starts at token i ("Bank of England", "Norwood Bridge"); none for a word that merely opens the sentence.

    Nor for one that only says where somebody is from, asks a question or names a property.
    """
    tokens = phrases.tokens
    if not is_capital(phrases, i) or tokens[i].lower in CALENDAR_NAMES or merely_opens(tokens, i):
        return None
    last = end_of_name(phrases, i, discourse, taken)
    alone = last == i + 1
    if alone and ((opens_sentence(tokens, i) and not opens_as_name(phrases, i, discourse)) or is_formula(tokens, i)):
        return None
    last = last if i > 1 and tokens[i - 2].lower == "according" else after_region(phrases, last)
    if tokens[i].lower in NO_NAMES or all(token.lower in NOT_ALONE for token in tokens[i:last]):
        return None
    if opens_compound(tokens, last):
        return None
    name = written(tokens[i:last])
    if name in PROPERTY_ACRONYMS or (name.isupper() and name.lower() in LABELS):  # "PR" numbers many things
        return None
    if last == i + 1 and tokens[i].lower in KIND_OF and i and tokens[i - 1].lower in DEFINITE:  # "the Tower"
        return Mention(i, last, discourse.antecedent(tokens[i].lower), "definite")
    if last < len(tokens) and tokens[last].text in KIND_OF and discourse.names(f"{name} {tokens[last].text.capitalize()}"):  # "Norwood bridge"
        return Mention(i, last + 1, f"{name} {tokens[last].text.capitalize()}", "proper")
    return Mention(i, last, discourse.standing_for(name), "proper")


def opens_compound(tokens: Sequence[Token], i: int) -> bool:
    """True behind a name that only says of which sort something else is ("the Norwood-based mill", "Harrow-owned stock")."""
    return i + 1 < len(tokens) and tokens[i].text in HYPHENS and tokens[i + 1].lower in COMPOUNDED and tokens[i - 1].end == tokens[i].start


def end_of_name(phrases: Phrases, i: int, discourse: Discourse, taken: frozenset[int]) -> int:
    """The token after the capitalised words from token i on, with what joins them and the numbers among them."""
    tokens = phrases.tokens
    last = after_abbreviation(tokens, i + 1)
    while last < len(tokens):
        step = last
        while step < len(tokens) and (joins(tokens, step) or (tokens[step].lower in JOINERS and step - last < 2)):
            step += 1
        if step == len(tokens):
            return last
        adjoins = step == last or tokens[step - 1].lower not in ("and", "for")
        numbered = tokens[step].kind == "number" and step not in taken and (step == last or tokens[step - 1].text in HYPHENS)
        if not numbered and not (adjoins and (is_capital(phrases, step) or inside_title(phrases, step))):
            return last
        if discourse.lexicon.names.get(fold(tokens[step].text)) and step > last and known_name(tokens, step, discourse.lexicon):
            return last
        last = step + 1
    return last


def merely_opens(tokens: Sequence[Token], i: int) -> bool:
    """True for a plural or the noun of a property that opens the sentence and has a capital for that alone ("Shares of Norwood", "Construction of")."""
    if not opens_sentence(tokens, i) or i + 1 == len(tokens):
        return False
    lower, following = tokens[i].lower, tokens[i + 1]
    if lower in PROPERTY_NOUNS:
        return not following.text[:1].isupper()
    return is_plural(lower) and following.lower in JOINERS


def is_formula(tokens: Sequence[Token], i: int) -> bool:
    """True for capitals that a number follows at once: a chemical formula, a code."""
    return i + 1 < len(tokens) and tokens[i + 1].kind == "number" and tokens[i + 1].start == tokens[i].end


def joins(tokens: Sequence[Token], i: int) -> bool:
    """True for an ampersand, and for a hyphen or slash without a blank before it."""
    return tokens[i].text == "&" or (tokens[i].text in GLUE and tokens[i - 1].end == tokens[i].start)


def inside_title(phrases: Phrases, i: int) -> bool:
    """True for a capitalised word of a closed class between two others with a capital ("Gone With Dust"), or one that has a possessive ending."""
    token = phrases.tokens[i]
    if token.kind != "word" or not token.text[0].isupper() or phrases.classes[i] == "W" or i + 1 == len(phrases.tokens):
        return False
    return phrases.classes[i + 1] == "S" or is_capital(phrases, i + 1)


def written(tokens: Sequence[Token]) -> str:
    """The text of tokens, with a space where there is one between them."""
    parts = [tokens[0].text]
    for before, token in pairwise(tokens):
        parts.append(token.text if before.end == token.start else " " + token.text)
    return "".join(parts)


def after_abbreviation(tokens: Sequence[Token], i: int) -> int:
    """The token after the point of an abbreviated title that begins a name ("St. Louis"), else i itself."""
    if i + 1 < len(tokens) and tokens[i].text == "." and tokens[i - 1].lower in TITLES and tokens[i + 1].text[:1].isupper():
        return i + 1
    return i


def after_region(phrases: Phrases, last: int) -> int:
    """Where a name ends that goes on with the region it lies in ("Saginaw, Michigan"), which a list of names does not: that goes on with "and".

    Only where the sentence goes on with a verb, another comma or its end: then the region is no member of a list.
    """
    tokens, classes = phrases.tokens, phrases.classes
    end = last
    while classes[end : end + 1] == "K" and end + 1 < len(tokens) and is_capital(phrases, end + 1) and tokens[end + 1].lower not in CALENDAR_NAMES:
        step = end + 1
        while step < len(tokens) and is_capital(phrases, step):
            step += 1
        end = step
    follows = classes[end : end + 1]
    return end if end > last and follows in ("X", "V", "K", "") and classes[end + 1 : end + 2] != "C" else last


def opens_as_name(phrases: Phrases, i: int, discourse: Discourse) -> bool:
    """True if a single capitalised word at the head of a sentence is a name all the same: it has its capital elsewhere too, or it acts like a name.

    It acts like one if a verb or a possessive ending follows, it is no plural or participle, and the document never writes it small.
    """
    token = phrases.tokens[i]
    lowercase, capitals = discourse.spellings
    if token.text in capitals:
        return True
    follows = phrases.classes[i + 1 : i + 2]
    bracketed = phrases.words[i + 1 : i + 2] == ("(",) and BRACKETED.match(phrases.classes, i + 1)
    if bracketed or phrases.classes[i + 1 : i + 4] == "KNK" or INSERTION.match(phrases.classes, i + 1):  # "Reed, 45, said"; "Norwood, a town in Kent, has"
        follows = "V"
    formed = token.lower.endswith(COMMON_ENDINGS) and token.lower not in NOT_PARTICIPLES
    common = is_plural(token.lower) or formed or token.lower in lowercase
    return follows in ("X", "V", "S") and not common


def is_capital(phrases: Phrases, i: int) -> bool:
    """True for a noun that is written with a capital, be it an inner one ("iPhone")."""
    token = phrases.tokens[i]
    text = token.text
    return phrases.classes[i] == "W" and text != token.lower and (text[0].isupper() or len(text) > 3) and text not in PROPERTY_ACRONYMS


def opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    """True if only marks stand before token i, or an opening quotation mark or colon right before it."""
    if i > 1 and tokens[i - 1].text in QUOTES and tokens[i + 1 : i + 2] and tokens[i + 1].text in QUOTES:
        return False  # the port "Dockland"
    return i == 0 or tokens[i - 1].text in OPENERS or (tokens[i - 1].kind == "mark" and all(t.kind == "mark" for t in tokens[:i]))


def reference(tokens: Sequence[Token], i: int, discourse: Discourse) -> Mention | None:
    """A definite phrase or pronoun at token i with what it refers to; None for a phrase of a kind that nothing here has.

    A phrase of a kind that things go by is a mention without a name where nothing of that kind is known.
    """
    lower = tokens[i].lower
    if lower in DEFINITE:
        at = i + 2 if i + 1 < len(tokens) and is_idle(tokens, i + 1) else i + 1
        kind = tokens[at].lower if at < len(tokens) and tokens[at].kind == "word" else ""
        if not kind or followed_by_noun(tokens, at + 1) or heads_name(tokens, at):
            return None
        name = discourse.antecedent(singular(kind) if at > i + 1 else kind)
        return Mention(i, at + 1, name, "definite") if name or kind in KIND_OF else None
    if lower in POSSESSIVE_PRONOUNS or lower in SUBJECT_PRONOUNS:
        near = discourse.block == discourse.topic_block or (i <= OPENING and discourse.block <= discourse.topic_block + 2)
        name = discourse.topic if near else None
        return Mention(i, i + 1, None if lower in ("it", "its") and discourse.is_person(name) else name, "pronoun")
    return None


def heads_name(tokens: Sequence[Token], i: int) -> bool:
    """True for a kind of thing that begins a longer name ("the University of Norwood")."""
    return tokens[i].text[0].isupper() and i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].text[:1].isupper()


def is_idle(tokens: Sequence[Token], i: int) -> bool:
    """True for an adjective that only describes the thing which the next word calls by its kind ("the same town", "the iconic structure")."""
    lower = tokens[i].lower
    if lower in SAME_THING:
        return True
    return lower.endswith(DESCRIBING) and i + 1 < len(tokens) and tokens[i + 1].lower in KIND_OF


def followed_by_noun(tokens: Sequence[Token], i: int) -> bool:
    """True if "the city" goes on as a longer phrase ("the city council"): then it is not the city."""
    return i < len(tokens) and tokens[i].kind == "word" and is_wordlike(tokens[i].lower) and not tokens[i].lower.endswith(("ed", "ly"))


def introduced(mentions: list[Mention], phrases: Phrases) -> list[Mention]:
    """Phrases that refer back and have their name right behind them ("the company, Harrow, ..."), or in brackets at the end of the sentence, get that name."""
    if not any(m.sort == "definite" for m in mentions):
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
    return all(t.kind == "mark" for t in phrases.tokens[mention.last :])


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
