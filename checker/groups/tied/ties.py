"""Marked sentences in, ties out: the sums, shares, changes and multiples that a sentence states together with the numbers that they follow from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.data.tied import DIVIDES, FELL, PER_STEP, ROSE
from checker.groups.tied.marked import Marked, Wording, slot, worded
from checker.groups.tied.parts import is_whole
from checker.model.case import Tie
from checker.model.measured import Measured
from checker.model.regex import regex
from checker.model.rule import TieRelation

BARE = frozenset({"count", "number"})
DETERMINERS = ("the", "its", "their", "his", "her", "our", "these", "those", "all", "a total of", "the total of")
THE = rf"(?:(?:{'|'.join(DETERMINERS)}) ){{0,2}}"
NOUN = r"(?: (?!of\b|or\b|and\b|from\b|to\b|than\b|in\b)[^\W\d_][\w'’./-]*){0,4}"  # what a number counts, with its modifiers
WORDS = r"(?: [\w'’./-]+){0,6}"
WHEN = r"(?:,? (?:(?:back )?in|by|at the end of|as of|for|during|on)(?: fiscal| the year| early| late)? ‹D\d+›| \((?:in )?‹D\d+›\)| ‹D\d+›)?"
IS = r",?(?: or| i\.e\.,?| that is,?| which is| equal to| equivalent to| representing| accounting for| making up)"
RISE = rf"\b(?P<verb>{ROSE}|{FELL})"
STEPWISE = regex(PER_STEP, re.IGNORECASE)
NO_SHARE = regex(r"\s?(?:percent\w*\s)?(?:more|less|fewer|higher|lower|increase|decrease|growth|drop|decline|rise|of\b)", re.IGNORECASE)

PART, WHOLE = slot("V", "part"), slot("V", "whole")
BEFORE, AFTER = slot("VPT", "before"), slot("VPT", "after")
RANGE = rf"from {THE}{BEFORE}{NOUN}{WHEN} to {THE}{AFTER}{NOUN}{WHEN}"
NOUNS_OF_CHANGE = "increase|rise|growth|gain|jump|surge|decrease|decline|drop|fall|reduction|cut|loss"
# Texts of which one stands in whatever a pattern of that name matches.
OPENINGS = ("‹", *(f"{word} " for word in DETERMINERS))
FROM, TO = tuple(f"from {word}" for word in OPENINGS), tuple(f" to {word}" for word in OPENINGS)
CHANGES = tuple(f"› {noun}" for noun in NOUNS_OF_CHANGE.split("|"))
STEPS = r",? ?[(–—-]?\s?(?:or|making|giving|which is|that is|representing|equivalent to|corresponding to)? ?(?:by |(?:an?|its|the) (?:\w+ )?)?"


def of_part_and_whole(letter: str) -> tuple[Wording, ...]:
    """The ways to say a part, its whole, and how the one stands to the other; `letter` is that of the marks of the latter."""
    stated = slot(letter, "stated")
    bracketed = (f"(‹{letter}",)
    told = tuple(f"{word} ‹{letter}" for word in ("or", "i.e.", "i.e.,", "is", "is,", "to", "representing", "for", "up"))
    restated = tuple(f"{word} ‹V" for word in ("or", "i.e.", "i.e.,", "is", "is,"))
    return (
        Wording(regex(rf"{PART}{NOUN} (?:out )?of {THE}{WHOLE}{NOUN}\s?\({stated}\)"), (bracketed, ("of ",))),
        Wording(regex(rf"{PART}{NOUN} (?:out )?of {THE}{WHOLE}{NOUN}{WORDS}{IS} {stated}"), (told, ("of ",))),
        Wording(regex(rf"[Oo](?:ut )?f {THE}{WHOLE}{NOUN},? {PART}{NOUN}\s?\({stated}\)"), (bracketed,)),
        Wording(regex(rf"[Oo](?:ut )?f {THE}{WHOLE}{NOUN},? {PART}{NOUN}{IS} {stated}"), (told,)),
        Wording(regex(rf"{stated} of {THE}{WHOLE}{NOUN},? (?:or|i\.e\.,?|that is,?) {PART}"), (("› of ",), restated)),
        Wording(regex(rf"{stated} of {THE}{WHOLE}{NOUN}\s?\({PART}(?: [\w-]+)?\)"), (("› of ",), ("(‹V",))),
        Wording(regex(rf"{stated}\s?\({PART} (?:out )?of {THE}{WHOLE}{NOUN}\)"), (("(‹V",), ("of ",))),
        Wording(regex(rf"{stated},? or {PART}{NOUN} (?:out )?of {THE}{WHOLE}"), (("or ‹V",),)),
        Wording(regex(rf"{PART}{NOUN}\s?\({stated}\) (?:out )?of {THE}{WHOLE}"), (bracketed, (") of ", ") out of "))),
        Wording(
            regex(rf"{WHOLE}{NOUN}[^‹›;.]{{0,60}},? (?:of|among) (?:whom|which|these|those|them),? {PART}{NOUN}\s?\({stated}\)"),
            (bracketed, ("whom", "which", "these", "those", "them")),
        ),
    )


SHARES = of_part_and_whole("P")
RATIOS = of_part_and_whole("R")
ALL = ("the", "its", "their", "our", "all", "these", "those")
EXCEEDS = (Wording(regex(rf"{PART}{NOUN} (?:out )?of (?:{'|'.join(ALL)}) {THE}{WHOLE}(?P<noun>{NOUN})"), (tuple(f"of {word} " for word in ALL),)),)
PERCENT = slot("P", "stated")
GROWTHS = (
    Wording(regex(rf"{RISE}(?:(?: [\w'’-]+){{0,3}} by)? {PERCENT}(?:,|(?: [\w'’-]+){{0,3}}) {RANGE}"), (FROM, TO)),
    Wording(
        regex(rf"\b(?:{ROSE}|{FELL}) to {THE}{AFTER}{NOUN}{WHEN},? from {THE}{BEFORE}{NOUN}{WHEN}{STEPS}{PERCENT} (?P<verb>{NOUNS_OF_CHANGE})"), (FROM, CHANGES)
    ),
    Wording(regex(rf"{RISE}(?: by)? {PERCENT} to {THE}{AFTER}{NOUN}{WHEN},? (?:up |down )?from {THE}{BEFORE}"), (FROM, ("› to ",))),
    Wording(
        regex(rf"{RANGE}{STEPS}(?P<verb>up|down|{NOUNS_OF_CHANGE})(?: of| by)? {PERCENT}"),
        (FROM, TO, tuple(f"{word}{by} ‹P" for word in ("up", "down", *NOUNS_OF_CHANGE.split("|")) for by in ("", " of", " by"))),
    ),
    Wording(
        regex(rf"{RANGE} \((?:\+|(?P<verb>up|down) |(?:by|or) )?{PERCENT}\)"),
        (FROM, TO, tuple(f"({word}‹P" for word in ("", "+", "up ", "down ", "by ", "or "))),
    ),
    Wording(regex(rf"{RANGE},? \(?(?:an?|or) {PERCENT} (?P<verb>{NOUNS_OF_CHANGE})"), (FROM, TO, CHANGES, ("a ‹P", "an ‹P", "or ‹P"))),
)
AMOUNT = slot("VTB", "stated")
DIFFERENCES = (
    Wording(regex(rf"{RISE} by {AMOUNT}{NOUN} {RANGE}"), (FROM, TO, (" by ‹",))),
    Wording(regex(rf"{RANGE}{STEPS}(?P<verb>{NOUNS_OF_CHANGE}) of {AMOUNT}"), (FROM, TO, tuple(f"{noun} of ‹" for noun in NOUNS_OF_CHANGE.split("|")))),
    Wording(
        regex(
            rf"\b(?P<verb>cuts?|takes?|took|shaves?|shaved|knocks?|knocked) {AMOUNT} (?:off|from) (?:an?|the|its|their)(?: [\w-]+){{1,3}} of {BEFORE}{NOUN},?"
            rf" (?:which is |and is |it is )?(?:now|to|leaving|making it|so that it is) {AFTER}"
        ),
        (tuple(f"{verb} ‹" for verb in ("cut", "cuts", "take", "takes", "took", "shave", "shaves", "shaved", "knock", "knocks", "knocked")),),
    ),
)
MULTIPLES = (
    Wording(regex(rf"{slot('R', 'stated')}(?:,|(?: [\w'’-]+){{0,3}}) {RANGE}"), (FROM, TO)),
    Wording(regex(rf"{RANGE}(?:,| –| —)? \(?(?:or |that is,? |which is )?(?:an? )?{slot('R', 'stated')}"), (FROM, TO)),
    Wording(
        regex(rf"{AFTER}{NOUN},? {slot('R', 'stated')} (?:times )?(?:as (?:many|much) as|the) {THE}(?:planned |original |previous |expected )?{BEFORE}"),
        (("› as ", "› the ", "› times as ", "› times the "),),
    ),
)
ITEM = rf"‹[VPT]\d+›{NOUN}(?: of [^\W\d_]\w*)?"
LISTED = rf"(?P<parts>{ITEM}(?:, {ITEM})*,? (?:and|plus) {ITEM})"
TOTAL = slot("VPT", "stated")
AND = (" and ‹", " plus ‹")
SUMS = (
    Wording(
        regex(
            rf"{LISTED},? (?:for|making|giving|totall?ing|which makes|that is|or|in other words)?,? ?(?:a|the) (?:grand |combined )?(?:total|sum) of {TOTAL}"
        ),
        (AND, ("total of ‹", "sum of ‹")),
    ),
    Wording(
        regex(rf"{LISTED},? (?:for |making |giving |which makes |that is |or )?{TOTAL}{NOUN} (?:in total|in all|altogether)"),
        (AND, ("in total", "in all", "altogether")),
    ),
    Wording(regex(rf"\b(?:a|the) (?:grand |combined )?total of {TOTAL}(?P<noun>{NOUN}),? ?[:(–—-] ?{LISTED}(?=\)|[.;]|$)"), (AND, ("total of ‹",))),
    Wording(regex(rf"{TOTAL}(?P<noun>{NOUN}): {LISTED}(?=[.;]|$)"), (AND, (": ‹",))),
    Wording(regex(rf"{TOTAL}(?P<noun>{NOUN}) \({LISTED}\)"), (AND, ("(‹",))),
    Wording(regex(rf"(?P<parts>‹V\d+›{NOUN}(?: plus ‹V\d+›{NOUN})+) (?:equals|makes) {TOTAL}"), ((" plus ‹V",), ("equals ‹", "makes ‹"))),
    Wording(regex(rf"(?<![=+*/-] )(?P<parts>‹V\d+›(?: \+ ‹V\d+›)+) = {TOTAL}(?! [=+*/-])"), (("› + ‹V",), ("› = ‹",))),
)
SUMMING = ("total", "altogether", "in all", "+", "plus")  # the text itself says that the numbers add up
COUNTED = regex(r"(?:‹V\d+› (?!and\b|plus\b)[^\W\d_][^‹›,]*(?:,? (?:and|plus) |, )?)+")
PARTS = regex(r"‹[VPT](\d+)›")
DIVIDED = regex(DIVIDES)
REMAINING = regex(r"\b[Tt]he (?:remaining|other|last|rest(?:,| of [^‹]{0,30},)) ‹P\d+›")
NESTED = regex(r"‹[DVRB]|\(|\binclud")  # parts of parts, and shares of several years
CLAUSE_END = regex(r"[.;:]|\bwhile\b|\bwhereas\b|\brespectively\b")


def gather_ties(sentences: Iterable[Marked]) -> Iterator[Tie]:
    """Every tie of some sentences, in their order; a value that several patterns tie in one way gives one tie."""
    for sentence in sentences:
        if len(sentence.claims) > 1:
            seen: set[tuple[TieRelation, int]] = set()
            for tie in ties_of(sentence):
                if (tie.relation, id(tie.stated)) not in seen:
                    seen.add((tie.relation, id(tie.stated)))
                    yield tie


def ties_of(sentence: Marked) -> Iterator[Tie]:
    """The ties of one sentence, those of one relation by each pattern in turn."""
    text = sentence.text
    counted, shared = text.count("‹V"), "‹P" in text
    if counted > 1 and "f " in text:  # "of", "Of", "out of"
        if shared:
            yield from shares_in(sentence, SHARES, "share")
        if "‹R" in text:
            yield from shares_in(sentence, RATIOS, "ratio")
        yield from exceeding_in(sentence)
    if len(sentence.claims) > 2:
        yield from told_changes(sentence, shared)
        yield from sums_in(sentence)
    if text.count("‹P") > 1:
        yield from partitions_in(sentence)


def told_changes(sentence: Marked, shared: bool) -> Iterator[Tie]:
    """The changes that a sentence tells in one step; `shared` says that it holds a percentage."""
    text = sentence.text
    if not ("‹R" in text or "from " in text or " off " in text) or STEPWISE.search(text):
        return
    if "‹R" in text:
        yield from changes_in(sentence, MULTIPLES, "multiple")
    if shared and "from " in text:
        yield from changes_in(sentence, GROWTHS, "growth")
    yield from changes_in(sentence, DIFFERENCES, "difference")


def alike(*claims: Measured) -> bool:
    """True if some values lie on one scale: one unit of measure, one currency, or all of them numbers and counts."""
    return len({m.base for m in claims}) == 1 or all(m.claim.dimension in BARE for m in claims)


def shares_in(sentence: Marked, wordings: Iterable[Wording], relation: TieRelation) -> Iterator[Tie]:
    """Parts and wholes with the share or ratio that is given beside them."""
    for match in worded(sentence.text, wordings):
        part, whole, stated = (sentence.claim(match, name) for name in ("part", "whole", "stated"))
        if alike(part, whole) and stated.claim.change is None and not goes_on(match):
            yield Tie(relation, (part, whole), stated, quoted(sentence, match))


def goes_on(match: re.Match[str]) -> bool:
    """True if the share at the end of a match is one of something else, or a change ("or 5 percent of all voters", "or 5 percent more")."""
    return match.end() == match.end("stated") + 1 and bool(NO_SHARE.match(match.string, match.end()))


def exceeding_in(sentence: Marked) -> Iterator[Tie]:
    """A part that is counted out of a whole ("52 of the 40 members")."""
    for match in worded(sentence.text, EXCEEDS):
        part, whole = sentence.claims[int(match["part"])], sentence.claims[int(match["whole"])]
        counts_same = part.claim.noun in (None, whole.claim.noun) or match.string[match.end("part") + 1 :].startswith((" of", " out of"))
        if alike(part, whole) and counts_same and match["noun"] and is_whole(part) and is_whole(whole):
            yield Tie("part", (part,), whole, quoted(sentence, match))


def changes_in(sentence: Marked, wordings: Iterable[Wording], relation: TieRelation) -> Iterator[Tie]:
    """Two values of one thing with the change between them."""
    for match in worded(sentence.text, wordings):
        before, after, stated = (sentence.claim(match, name) for name in ("before", "after", "stated"))
        if alike(before, after) and (relation != "difference" or alike(before, stated) or in_points(before, stated)):
            yield Tie(relation, (before, after), stated, quoted(sentence, match), down=direction(match.groupdict().get("verb"), stated))


def in_points(before: Measured, stated: Measured) -> bool:
    """True for a change in percentage points between two percentages."""
    return before.claim.dimension == "percent" and stated.claim.dimension == "percentage_point"


def direction(verb: str | None, stated: Measured) -> bool | None:
    """True for a fall, False for a rise, by the word that tells the change, else by the claim; None where neither says."""
    if verb is None:
        return None if stated.claim.change is None else stated.claim.change == "down"
    return verb not in ROSE.split("|")


def sums_in(sentence: Marked) -> Iterator[Tie]:
    """A total with the list of its parts."""
    for match in worded(sentence.text, SUMS):
        stated = sentence.claims[int(match["stated"])]
        parts = tuple(sentence.claims[int(n)] for n in PARTS.findall(match["parts"]))
        if alike(stated, *parts) and is_plausible(stated, parts, match):
            yield Tie("sum", parts, stated, quoted(sentence, match))


def is_plausible(stated: Measured, parts: tuple[Measured, ...], match: re.Match[str]) -> bool:
    """True if some numbers can be the parts of a total: none of them is larger, no two count one thing, and they come near the total.

    "3 villages (40 houses and 200 people)" lists no parts of 3 villages, and "20 rooms: 2 kitchens and 1 attic" not all of them.
    """
    whole = stated.exact.said
    highs = [m.exact.said.high for m in parts]
    if whole.low is None or whole.high is None or whole.low <= 0 or any(high is None for high in highs) or stated.claim.hedge != "none":
        return False
    sizes = [high for high in highs if high is not None]
    if max(sizes) > whole.high or not whole.low * 2 / 3 < sum(sizes) < whole.high * 3 / 2:
        return False
    if any(word in match[0] for word in SUMMING):
        return True
    if any(m.claim.dimension in BARE for m in parts) and not COUNTED.fullmatch(match["parts"]):
        return False  # "two releases (1.31 and 1.32)"
    return max(sizes) < whole.high


def partitions_in(sentence: Marked) -> Iterator[Tie]:
    """Shares that divide one whole among them: introduced as such ("consists of"), or closed by what is left ("the remaining 5%")."""
    start, rest = DIVIDED.search(sentence.text), REMAINING.search(sentence.text)
    if start:
        clause = CLAUSE_END.split(sentence.text[start.end() :])[0]
        why = sentence.text[start.start() : start.end() + len(clause)]
    elif rest:
        clause = why = CLAUSE_END.split(sentence.text[: rest.end()])[-1]
    else:
        return
    marks = re.findall(r"‹P(\d+)›", clause)
    if len(marks) > 1 and not NESTED.search(clause):
        yield from partition(sentence, marks, why)


def partition(sentence: Marked, marks: Iterable[str], why: str) -> Iterator[Tie]:
    """The partition of some shares, none of which is a change."""
    parts = tuple(sentence.claims[int(n)] for n in marks)
    if all(m.claim.change is None for m in parts):
        yield Tie("partition", parts, parts[-1], sentence.in_words(why))


def quoted(sentence: Marked, match: re.Match[str]) -> str:
    """What a pattern found, with the numbers put back."""
    return sentence.in_words(match[0])
