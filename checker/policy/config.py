"""The settings file and the flags of the command line in, the effective settings of a run out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from checker.model.errors import InputError, Problem
from checker.model.rule import SEVERITIES, Rule, Severity
from checker.model.settings import Settings
from checker.model.vocabulary import Vocabulary
from checker.policy import problems, rulebook, tomlfile, yamlfile
from checker.policy.node import Node, Where
from checker.policy.vocabulary import Part, build_vocabulary, check_together, with_names

SETTINGS_FILE = "checker.yaml"
PROJECT_FILE = "pyproject.toml"
RULES_HINT = "`checker rules` lists them"


@dataclass(frozen=True, slots=True)
class Flags:
    """What the command line says of the settings; paths are relative to the working directory.

    `rules` and `vocabulary` add to those of the settings file. `select` stands in place of its `select` and `ignore`, `ignore` adds to it,
    `fail_on` stands in place of its own.
    """

    config: str | None = None
    rules: Sequence[str] = ()
    vocabulary: Sequence[str] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str | None = None


def load_settings(first_path: str | None = None, flags: Flags = Flags()) -> Settings:
    """The effective settings for a run over paths of which `first_path` is the first (None: what the settings name).

    They stand in the file that `flags.config` names, else in the nearest `checker.yaml`, or `pyproject.toml` with a table `[tool.checker]`, at or above
    the first path (else the working directory), up to the root of its repository. `sources` come back relative to the working directory. Raises
    InputError with everything that is wrong in all files and flags.
    """
    node = _named_file(flags.config) if flags.config else _nearest_file(Path(first_path or "."))
    found: list[Problem] = [] if node is None else _misfits(node)
    rules = _all_rules(node, flags, found)
    vocabulary = _all_words(node, flags, found)
    sources = () if node is None else tuple(_listed_paths(node, "sources", found if first_path is None else []))
    settings = Settings(
        rules=_chosen(node, flags, rules, found),
        vocabulary=vocabulary,
        fail_on=_fail_on(node, flags, found),
        sources=sources,
        file=node.file if node else None,
    )
    if found:
        raise InputError(*found)
    return settings


def _named_file(name: str) -> Node | None:
    path = Path(name)
    if path.suffix != ".toml":
        return yamlfile.load(path, path.as_posix())
    node = tomlfile.load(path, path.as_posix())
    if node is None:
        raise InputError(Problem(path.as_posix(), 0, 0, "there is no table [tool.checker] in this file"))
    return node


def _nearest_file(start: Path) -> Node | None:
    """The settings at or above a path; the search ends with the folder that holds a repository."""
    here = start.resolve()
    for folder in (here, *here.parents):
        settings, project = folder / SETTINGS_FILE, folder / PROJECT_FILE
        if settings.is_file():
            return yamlfile.load(settings, _shown(settings))
        if project.is_file() and (node := tomlfile.load(project, _shown(project))):
            return node
        if (folder / ".git").exists():
            return None
    return None


def _shown(path: Path) -> str:
    """The path from the working directory, so that messages and reports are the same on every machine."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _misfits(node: Node) -> list[Problem]:
    from checker.policy import schema  # pydantic: only where there is a file of a user's to check

    return schema.check_settings(node)


def _texts(node: Node | None, key: str) -> Iterator[tuple[Where, str]]:
    """The texts of a list in the settings, each with the path to it; what is no text is left to the check of the form."""
    listed = node.data.get(key) if node and isinstance(node.data, dict) else None
    for i, text in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(text, str) and text.strip():
            yield (key, i), text


def _listed_paths(node: Node | None, key: str, found: list[Problem]) -> Iterator[str]:
    """The paths of a list in the settings, from the working directory; one that is not there is noted where it is listed."""
    for where, text in _texts(node, key):
        if node:
            path = Path(node.file).parent / text
            if path.exists():
                yield _shown(path)
            else:
                found.append(node.problem(where, f"there is no file or folder {problems.quoted(_shown(path))}", "paths begin at the folder of this file"))


def _all_rules(node: Node | None, flags: Flags, found: list[Problem]) -> dict[str, Rule] | None:
    """Shipped and own rules by id, an own one in place of a shipped one of that id; None if own ones are broken."""
    before = len(found)
    paths = [Path(p) for p in (*_listed_paths(node, "rules", found), *flags.rules)]
    own: tuple[Rule, ...] = ()
    with problems.noting(found):
        own = rulebook.load_rules(paths)
    return {r.id: r for r in (*rulebook.shipped_rules(), *own)} if len(found) == before else None


def _all_words(node: Node | None, flags: Flags, found: list[Problem]) -> Vocabulary:
    """The vocabulary files of the settings, the vocabulary in the settings, the files of the command line, as one; empty once there is a problem."""
    listed = [_vocabulary_file(path, found) for path in _listed_paths(node, "vocabulary", found)]
    named = [_vocabulary_file(path, found) for path in flags.vocabulary]
    parts = [Part(n) for n in (*listed, node, *named) if n]
    found += check_together(parts)
    if found:
        return Vocabulary()
    joined = Vocabulary()
    for part in parts:
        joined = joined.joined(build_vocabulary(part.node.data if isinstance(part.node.data, dict) else None))
    return with_names(joined)


def _vocabulary_file(path: str, found: list[Problem]) -> Node | None:
    from checker.policy import schema

    node: Node | None = None
    with problems.noting(found):
        node = yamlfile.load(Path(path), path)
        found += schema.check_vocabulary(node)
    return node


def _chosen(node: Node | None, flags: Flags, rules: dict[str, Rule] | None, found: list[Problem]) -> tuple[Rule, ...]:
    """The rules to run, by id, with the severities that the settings give them; unknown ids are noted."""
    if rules is None:
        return ()
    settled = node.data.get("severity") if node and isinstance(node.data, dict) else None
    severities = settled if isinstance(settled, dict) else {}
    unknown = [*_unknown_in_settings(node, severities, rules), *_unknown_in_flags(flags, rules)]
    selected = set(flags.select) or {text for _, text in _texts(node, "select")} or set(rules)
    ignored = {*flags.ignore, *(() if flags.select else (text for _, text in _texts(node, "ignore")))}
    chosen = [replace(rule, severity=severities.get(rule.id, rule.severity)) for rule in rules.values() if rule.id in selected - ignored]
    if not chosen and not unknown and not found:
        unknown = [Problem(node.file if node else "", 0, 0, "no rule is left to run", hint="select more rules, or ignore fewer")]
    found += unknown
    return tuple(sorted(chosen, key=lambda rule: rule.id))


def _unknown_in_settings(node: Node | None, severities: dict[str, Severity], rules: dict[str, Rule]) -> Iterator[Problem]:
    if node is None:
        return
    for where, text in (*_texts(node, "select"), *_texts(node, "ignore")):
        if text not in rules:
            yield problems.unknown_word(node, where, "rule", rules, RULES_HINT)
    for name in severities:
        if name not in rules:
            yield problems.unknown_word(node, ("severity", name), "rule", rules, RULES_HINT, key=True)


def _unknown_in_flags(flags: Flags, rules: dict[str, Rule]) -> Iterator[Problem]:
    for flag, names in (("--select", flags.select), ("--ignore", flags.ignore)):
        for name in names:
            if name not in rules:
                yield Problem(flag, 0, 0, f"unknown rule {problems.quoted(name)}{problems.suggestion(name, rules)}", hint=RULES_HINT)


def _fail_on(node: Node | None, flags: Flags, found: list[Problem]) -> Severity:
    settled = node.data.get("fail-on") if node and isinstance(node.data, dict) else None
    asked = flags.fail_on or settled or "error"
    if asked in SEVERITIES:
        return cast("Severity", asked)
    if flags.fail_on:
        found.append(Problem("--fail-on", 0, 0, f"must be one of {', '.join(SEVERITIES)}, not {problems.quoted(asked)}"))
    return "error"  # a wrong one in the settings is noted by the check of the form
