"""The settings file and the flags of the command line in, the effective settings of a run out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass
from checker.model.rates import Rate
from checker.model.reference import Reference
from checker.model.rule import SEVERITIES, Rule, Severity
from checker.model.settings import Baseline, Persona, Settings
from checker.model.vocabulary import Vocabulary
from checker.policy import problems
from checker.policy.choice import asked_for, chosen, names_of, unknown_flags, unknown_names
from checker.policy.discovery import beside, in_manifests, listed_paths, settings_node, texts
from checker.policy.exceptions import paths_of, unknown_rules, waivers_of
from checker.policy.node import Node
from checker.policy.periods import FORMAT, NotAPeriod, parse_period
from checker.policy.rulefile import words_beside
from checker.policy.shipped import shipped_rules
from checker.policy.vocabulary import Part, build_vocabulary, check_together, with_names

NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says of the settings; paths are relative to the working directory.

    `rules` and `vocabulary` add to those of the settings file. `select` stands in place of its `select` and `ignore`, `ignore` adds to it, every other one
    stands in place of its own, `reference` adds to it. `formats` are those of reports, for `outputs`; with none, these are not
    looked at. `new_baseline` is a baseline that is to be written: the one of the settings is not read then.
    """

    config: str | None = None
    rules: Sequence[str] = ()
    vocabulary: Sequence[str] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str | None = None
    baseline: str | None = None
    new_baseline: bool = False
    persona: str | None = None
    min_confidence: float | None = None
    today: str | None = None
    reference: Sequence[str] = ()
    formats: Sequence[str] = ()


NO_FLAGS = Flags()


def load_settings(first_path: str | None = None, flags: Flags = NO_FLAGS) -> Settings:
    """The effective settings for a run over paths of which `first_path` is the first (None: what the settings name).

    They stand in the file that `flags.config` names, else in the nearest `checker.yaml`, or `pyproject.toml` with a table `[tool.checker]`, at or above
    the first path (else the working directory), up to the root of its repository. `sources` come back relative to the working directory. Raises
    InputError with everything that is wrong in all files and flags.
    """
    node = settings_node(flags.config, first_path)
    found: list[Problem] = []
    if node is not None:
        # What reads a sort of file is loaded by the runs alone that have such a file, here and below: most have none.
        from checker.policy.conformity import check_settings

        found += check_settings(node)
    in_form = not found
    data = node.data if node and isinstance(node.data, dict) else NOTHING
    before = len(found)
    files = tuple(rule_paths(node, flags, found))
    own: tuple[Rule, ...] = ()
    if files:
        from checker.policy.rulebook import load_rules

        with problems.noting(found):
            own = load_rules(files)
    rules = {rule.id: rule for rule in (*shipped_rules(), *own)} if len(found) == before else None
    vocabulary = _all_words(node, flags, files, found)
    sources = tuple(in_manifests(listed_paths(node, "sources", found if first_path is None else [])))
    references = _references(node, flags, found)
    baseline = _baseline(node, flags, found)
    today = _today(flags, found)
    running = _running(node, data, flags, rules, found)
    fail_on = _fail_on(data, flags, found)
    outputs = tuple(_outputs(node, flags, found))
    rates = tuple(_rates(node, found))
    if found:
        raise InputError(*found)
    return Settings(
        rules=running,
        resting=tuple(rules[name] for name in sorted({*(rules or ())} - {rule.id for rule in running})) if rules else (),
        vocabulary=vocabulary,
        fail_on=fail_on,
        sources=sources,
        file=node.file if node else None,
        known=tuple(sorted(rules or ())),
        asked=asked_for(running, _selected(node, flags), _severities(data)),
        waivers=waivers_of(node) if node and in_form else (),
        paths=paths_of(node) if node and in_form else (),
        baseline=baseline,
        persona=cast("Persona", flags.persona or data.get("persona") or "regular"),
        min_confidence=_min_confidence(data, flags),
        today=today,
        outputs=outputs,
        language=data.get("language"),
        currency=data.get("currency"),
        rates=rates,
        references=references,
    )


def rule_paths(node: Node | None, flags: Flags, found: list[Problem]) -> Iterator[Path]:
    """The files and folders of rules: those of packs, then those of the settings and of the command line; what is not there is noted."""
    for where, text in texts(node, "packs"):
        if node:
            from checker.policy.packs import HINT, find_pack

            folder = find_pack(text, Path(beside(node, text)))
            if isinstance(folder, Path):
                yield folder
            else:
                found.append(node.problem(where, folder, HINT))
    yield from map(Path, (*listed_paths(node, "rules", found), *flags.rules))


def _outputs(node: Node | None, flags: Flags, found: list[Problem]) -> Iterator[tuple[str, str]]:
    for where, text in texts(node, "outputs"):
        name, colon, file = text.partition(":")
        if node and colon and file and (name in flags.formats or not flags.formats):
            yield name, beside(node, file)
        elif node:
            near = problems.suggestion(name, flags.formats) if colon and name not in flags.formats else ""
            hint = f"FORMAT is one of {', '.join(flags.formats)}" if flags.formats else ""
            found.append(node.problem(where, f"{problems.quoted(text)} is not of the form FORMAT:FILE{near}", hint))


def _rates(node: Node | None, found: list[Problem]) -> Iterator[Rate]:
    for path in listed_paths(node, "rates", found):
        from checker.policy.rates import read_rates

        with problems.noting(found):
            yield from read_rates(Path(path), path)


def _all_words(node: Node | None, flags: Flags, rules: Sequence[Path], found: list[Problem]) -> Vocabulary:
    """The vocabularies beside the rules, those that the settings list, the one in the settings, those of the flags, as one; empty once there is a problem."""
    beside_rules = [path.as_posix() for path in words_beside(rules)]
    files = {Path(path).resolve(): path for path in (*beside_rules, *listed_paths(node, "vocabulary", found), *flags.vocabulary)}
    parts = [Part(n) for n in (*(_vocabulary_file(path, found) for path in files.values()), node) if n]
    found += check_together(parts)
    if found:
        return Vocabulary()
    joined = Vocabulary()
    for part in parts:
        joined = joined.joined(build_vocabulary(part.node.data if isinstance(part.node.data, dict) else None))
    return with_names(joined)


def _references(node: Node | None, flags: Flags, found: list[Problem]) -> tuple[Reference, ...]:
    """The values of the reference files of the settings, then of those of the command line."""
    listed = (*listed_paths(node, "reference", found), *flags.reference)
    read: list[Reference] = []
    for path in listed:
        from checker.policy.reference import read_references

        with problems.noting(found):
            read += read_references(Path(path), path)
    return tuple(read)


def _vocabulary_file(path: str, found: list[Problem]) -> Node | None:
    from checker.policy import yamlfile
    from checker.policy.conformity import check_vocabulary

    node: Node | None = None
    with problems.noting(found):
        node = yamlfile.load(Path(path), path)
        found += check_vocabulary(node)
    return node


def _running(node: Node | None, data: Mapping[str, Any], flags: Flags, rules: dict[str, Rule] | None, found: list[Problem]) -> tuple[Rule, ...]:
    """The rules to run, by id, with the severities that the settings give them; words that name no rule are noted."""
    if rules is None:
        return ()
    names = names_of(rules)
    unknown = list(unknown_flags((("--select", flags.select), ("--ignore", flags.ignore)), names))
    if node:
        listed = (*texts(node, "select"), *texts(node, "ignore"))
        unknown = [*unknown_names(node, "severity", listed, names), *unknown_rules(node, names), *unknown]
    ignore = (*flags.ignore, *(() if flags.select else (text for _, text in texts(node, "ignore"))))
    running = chosen(rules.values(), _selected(node, flags), ignore, _severities(data))
    if not running and not unknown and not found:
        unknown = [Problem(node.file if node else "", 0, 0, "no rule is left to run", hint="select more rules, or ignore fewer")]
    found += unknown
    return running


def _selected(node: Node | None, flags: Flags) -> Sequence[str]:
    return flags.select or [text for _, text in texts(node, "select")]


def _severities(data: Mapping[str, Any]) -> dict[str, Severity]:
    settled = data.get("severity")
    return settled if isinstance(settled, dict) else {}


def _fail_on(data: Mapping[str, Any], flags: Flags, found: list[Problem]) -> Severity:
    asked = flags.fail_on or data.get("fail-on") or "error"
    if asked in SEVERITIES:
        return cast("Severity", asked)
    if flags.fail_on:
        found.append(Problem("--fail-on", 0, 0, f"must be one of {', '.join(SEVERITIES)}, not {problems.quoted(asked)}"))
    return "error"  # a wrong one in the settings is noted by the check of the form


def _baseline(node: Node | None, flags: Flags, found: list[Problem]) -> Baseline | None:
    """The baseline that the flags name, else the settings; none for a run that writes a new one."""
    name = flags.baseline
    written = node.data.get("baseline") if node and isinstance(node.data, dict) else None
    if node and not name and isinstance(written, str):
        name = beside(node, written)
        if not Path(name).exists() and not flags.new_baseline:
            found.append(node.problem(("baseline",), f"there is no file {problems.quoted(name)}", "write it with `checker check --write-baseline`"))
            return None
    if name and not flags.new_baseline:
        from checker.policy.baseline import read_baseline

        with problems.noting(found):
            return read_baseline(Path(name))
    return None


def _today(flags: Flags, found: list[Problem]) -> str | None:
    if flags.today is None:
        return None
    try:
        period = parse_period(flags.today)
    except NotAPeriod as error:
        found.append(Problem("--today", 0, 0, f"{problems.quoted(flags.today)} {error}", hint=FORMAT))
        return None
    if period.grain != "day":
        found.append(Problem("--today", 0, 0, f"{problems.quoted(flags.today)} is no day", hint="write YYYY-MM-DD"))
    return flags.today


def _min_confidence(data: Mapping[str, Any], flags: Flags) -> float | None:
    if flags.min_confidence is not None:
        return flags.min_confidence
    settled = data.get("min-confidence")
    return None if settled is None else float(settled)
