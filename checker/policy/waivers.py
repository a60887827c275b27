"""Documents in, the waivers that stand in their comments out, with what is wrong with those that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from checker.model.document import Document
from checker.model.errors import Problem
from checker.model.regex import regex
from checker.model.rule import Kind
from checker.model.waiver import Waiver
from checker.policy import problems
from checker.policy.comments import Comment, comments_in
from checker.policy.periods import NotAPeriod, parse_period

VERBS = ("ignore", "ignore-next-line", "ignore-file")
TEST_VERBS = ("expect", "todo")  # those of test documents, which a run of `check` passes over
FINGERPRINT = regex(r"[0-9a-f]{16}")
KEYS = ("until", "reason")
KINDS: tuple[Kind, ...] = get_args(Kind)
USE = 'write `checker: ignore RULE until=2030-01-31 reason="..."`; the last two may be left out'


def waivers_in(documents: Iterable[Document], known: Sequence[str]) -> tuple[tuple[Waiver, ...], tuple[Problem, ...]]:
    """The waivers that stand in documents, and what is wrong with those that cannot be read; `known` are the ids of all rules."""
    waivers: list[Waiver] = []
    found: list[Problem] = []
    for document in documents:
        for comment in comments_in(document):
            if comment.verb not in TEST_VERBS:
                wrong = list(misfits(comment, known))
                found += wrong
                if not wrong:
                    waivers.append(waiver_of(comment))
    return tuple(waivers), tuple(found)


def waiver_of(comment: Comment) -> Waiver:
    """The waiver that a comment in form asks for."""
    return Waiver(
        file=comment.document,
        line=comment.line,
        column=comment.column,
        source=comment.source,
        rules=comment.words,
        document=comment.document,
        first=comment.first,
        last=comment.last,
        until=comment.options.get("until"),
        reason=comment.options.get("reason", ""),
    )


def misfits(comment: Comment, known: Sequence[str]) -> Iterator[Problem]:
    """What keeps a comment from being a waiver."""
    if comment.verb not in VERBS:
        yield comment.problem(f"unknown request {problems.quoted(comment.verb)}{problems.suggestion(comment.verb, (*VERBS, *TEST_VERBS))}", USE)
        return
    if comment.odd:
        yield comment.problem(f"{problems.quoted(comment.odd)} cannot be read here", USE)
        return
    if not comment.words:
        yield comment.problem("this waiver names no rule", "name the rules that it silences, or their kinds; `checker rules` lists them")
    for word in comment.words:
        if word not in known and word not in KINDS:
            yield comment.problem(f"unknown rule {problems.quoted(word)}{problems.suggestion(word, (*known, *KINDS))}", "`checker rules` lists them")
    for key in comment.options:
        if key not in KEYS:
            yield comment.problem(f"unknown key {problems.quoted(key)}{problems.suggestion(key, KEYS)}", f"known keys here: {', '.join(KEYS)}")
    until = comment.options.get("until")
    if until is not None and last_day(until) is None:
        yield comment.problem(f"{problems.quoted(until)} is not a date", "write until=YYYY-MM-DD, the last day on which the waiver holds")


def last_day(text: str) -> int | None:
    """The number of the last day that a date allows ("2027" allows all of 2027); None if it is none."""
    try:
        return parse_period(text).last
    except NotAPeriod:
        return None
