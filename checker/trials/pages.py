"""A Markdown page with expectations beside its passages in, a trial of each of them out, and of each finding that nobody expected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.documents.readers import read
from checker.findings.judge import judge
from checker.model.errors import InputError, Problem
from checker.model.finding import Finding
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.settings import Settings
from checker.model.trial import Trial
from checker.pipeline import gathered, take_inventory
from checker.policy import problems
from checker.policy.comments import Comment, comments_in
from checker.policy.overlap import told_once
from checker.policy.settle import within_tolerance
from checker.policy.silence import claims_of, lines_of
from checker.trials.passages import Passage, passages_of
from checker.trials.reasons import reasons_for

NOTHING = "nothing"  # `expect nothing`: a page on which nothing may be found
USE = "write <!-- checker: expect RULE -->, <!-- checker: todo RULE --> or <!-- checker: expect nothing -->"


@dataclass(frozen=True, slots=True)
class Expectation:
    """One rule that a comment names; `offset` is the number of lines of the page above the document that it stands in."""

    comment: Comment
    rule: str
    offset: int

    @property
    def line(self) -> int:
        """The line of the page on which it stands."""
        return self.comment.line + self.offset

    def covers(self, finding: Finding) -> bool:
        """True if a statement of a finding of its rule stands where it points."""
        return finding.rule == self.rule and any(self.points_at(m) for m in claims_of(finding))

    def points_at(self, measured: Measured) -> bool:
        """True if a claim stands in the lines that the comment is said of."""
        if measured.claim.place.document != self.comment.document:
            return False
        first, last = lines_of(measured.claim)
        return self.comment.last == 0 or (first <= self.comment.last and self.comment.first <= last)


def is_test_page(text: str) -> bool:
    """True if a page has expectations."""
    return any(comment.verb in ("expect", "todo") for passages in passages_of("page.md", text) for p in passages for comment in comments_in(p.document))


def try_page(name: str, text: str, settings: Settings) -> Iterator[Trial]:
    """A trial of each expectation of a page, and a failed one for each finding that none of them is for.

    The documents under one heading, or the whole page if it has no blocks of documents, are read together. Raises InputError for comments that cannot be
    read, and for a page without expectations.
    """
    sections = [[replace_document(passage) for passage in section] for section in passages_of(name, text)]
    found = [problem for section in sections for problem in misfits(name, section, settings)]
    if found:
        raise InputError(*found)
    if not any(expectations_in(section) for section in sections) and not any(says_nothing(section) for section in sections):
        raise InputError(Problem(name, 0, 0, "this page expects nothing of any rule", hint=USE))
    for section in sections:
        yield from try_section(name, section, settings)


def replace_document(passage: Passage) -> Passage:
    """The passage with its document, read as the Markdown that it is."""
    document = passage.document
    return replace(passage, document=read(document.name, document.text, document.source))


def try_section(name: str, section: Sequence[Passage], settings: Settings) -> Iterator[Trial]:
    """The trials of one section."""
    inventory = take_inventory([passage.document for passage in section], (), settings)
    cases = gathered(inventory, settings)
    judged, _ = within_tolerance(judge(cases, settings.rules), settings)
    findings = told_once(judged, settings.rules)  # what two rules find may be expected of either, and is told of once
    rules = {rule.id: rule for rule in settings.rules}
    expected = expectations_in(section)
    for each in expected:
        fired = any(each.covers(finding) for finding in judged)
        todo = each.comment.verb == "todo"
        trial = Trial(f"{name}:{each.line}, {each.comment.verb} {each.rule}", name, each.line, each.rule, "", inventory, findings, todo=todo)
        if todo:
            yield replace(trial, problem="fires now: make it `expect`", todo=False) if fired else trial
        elif fired:
            yield trial
        else:
            yield replace(trial, problem=silent_words(each, findings), reasons=reasons_for(rules[each.rule], inventory, cases))
    if says_nothing(section) and not findings:
        yield Trial(f"{name}:{section[0].offset + 1}, expect nothing", name, section[0].offset + 1, "", "", inventory)
    offsets = {passage.document.name: passage.offset for passage in section}
    for finding in findings:
        if not any(each.covers(finding) for each in expected):
            yield unexpected(name, finding, offsets, Trial("", name, 0, finding.rule, "", inventory, findings))


def silent_words(each: Expectation, findings: Sequence[Finding]) -> str:
    """What to say where a rule that must fire does not, or fires elsewhere only."""
    elsewhere = next((finding for finding in findings if finding.rule == each.rule), None)
    if elsewhere is None:
        return "must fire here, and stays silent"
    place = elsewhere.witness[0].claim.place
    return f"must fire here, and fires at line {place.line + each.offset} only: {elsewhere.message}"


def unexpected(name: str, finding: Finding, offsets: Mapping[str, int], trial: Trial) -> Trial:
    """The trial of a finding that no expectation is for."""
    places = [(offsets.get(m.claim.place.document, 0) + m.claim.place.line) for m in finding.witness if m.claim.place.document in offsets]
    line = min(places, default=0)
    return replace(trial, name=f"{name}:{line}, {finding.rule}", line=line, problem=f"nobody expects this: {finding.message}", reasons=finding.steps)


def expectations_in(section: Sequence[Passage]) -> list[Expectation]:
    """What the comments of a section expect, a rule at a time."""
    return [
        Expectation(comment, word, passage.offset)
        for passage in section
        for comment in comments_in(passage.document)
        if comment.verb in ("expect", "todo")
        for word in comment.words
        if word != NOTHING
    ]


def says_nothing(section: Sequence[Passage]) -> bool:
    """True if a comment says that nothing may be found."""
    return any(comment.verb == "expect" and comment.words == (NOTHING,) for passage in section for comment in comments_in(passage.document))


def misfits(name: str, section: Sequence[Passage], settings: Settings) -> Iterator[Problem]:
    """What is wrong with the comments of a section, at its place in the page."""
    known, off = (*(rule.id for rule in settings.rules), NOTHING), {rule.id for rule in settings.resting}
    for passage in section:
        for comment in comments_in(passage.document):
            problem = misfit(comment, known, off) if comment.verb in ("expect", "todo") else None
            if problem:
                yield replace(problem, file=name, line=problem.line + passage.offset)


def misfit(comment: Comment, known: Sequence[str], off: Collection[str]) -> Problem | None:
    """What keeps a comment from being an expectation: `known` are the words that may stand in it, `off` the rules that do not run."""
    if comment.odd or not comment.words:
        return comment.problem("this expectation names no rule" if not comment.words else f"{problems.quoted(comment.odd)} cannot be read here", USE)
    wrong = next((word for word in comment.words if word not in known), None)
    if wrong in off:
        return comment.problem(f"the rule {problems.quoted(wrong)} does not run here", "select it in the settings of this page, or give it a severity there")
    if wrong is not None:
        return comment.problem(f"no rule {problems.quoted(wrong)} runs here{problems.suggestion(wrong, known)}", "`checker rules` lists them")
    return None
