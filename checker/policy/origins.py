"""The settings of a run in, each effective one with the place where it was said out: a line of a file, a flag, or the default."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.rule import Rule
from checker.model.settings import PathSettings, Settings, Stated
from checker.policy.audience import HEARS
from checker.policy.choice import is_named
from checker.policy.config import Flags, rule_paths
from checker.policy.discovery import settings_node, texts
from checker.policy.node import Node, Where
from checker.policy.rulefile import words_beside

DEFAULT = "default"
FLAGS = {  # what the command line may say in place of the settings: the name of the setting -> the field of Flags
    "fail-on": "fail_on",
    "persona": "persona",
    "min-confidence": "min_confidence",
    "baseline": "baseline",
}


def stated_settings(settings: Settings, flags: Flags, paths: Sequence[str]) -> tuple[Stated, ...]:
    """Every setting in effect for a run over the paths, lists an entry at a time, in the order in which the guide has them; then all rules."""
    node = settings_node(flags.config, paths[0] if paths else None)
    return (
        *_sources(node, paths),
        *_added(node, "vocabulary", (), ""),
        *(Stated("vocabulary", file.as_posix(), "beside the rules") for file in words_beside(rule_paths(node, flags, []))),
        *_entries(node, "entities"),
        *_entries(node, "attributes"),
        *_entries(node, "authorities"),
        *_added(node, "packs", (), ""),
        *_added(node, "rules", flags.rules, "--rules"),
        *_added(node, "rates", (), ""),
        *_added(node, "reference", flags.reference, "--reference"),
        *_replaced(node, "select", flags.select, "all rules that are on by default"),
        *_replaced(None if flags.select else node, "ignore", (), "none"),
        *(Stated("ignore", name, "--ignore") for name in flags.ignore),
        *_single(node, flags, "fail-on", settings.fail_on),
        *_single(node, flags, "persona", settings.persona),
        *_confidence(node, flags, settings),
        *_single(node, flags, "baseline", settings.baseline.file if settings.baseline else None),
        *(Stated("outputs", f"{name}:{file}", _origin(node, ("outputs", i))) for i, (name, file) in enumerate(settings.outputs)),
        *_single(node, flags, "language", settings.language or "en"),
        *_single(node, flags, "currency", settings.currency),
        *(Stated("paths", _path_words(path), _origin(node, ("paths", i))) for i, path in enumerate(settings.paths)),
        *(Stated("waivers", _waiver_words(settings, i), _origin(node, ("waivers", i))) for i in range(len(settings.waivers))),
        *(Stated(f"rule {rule.id}", rule.severity, _rule_origin(node, rule)) for rule in settings.rules),
        *(Stated(f"rule {rule.id}", "does not run", _why_off(node, flags, rule)) for rule in settings.resting),
    )


def _origin(node: Node | None, where: Where) -> str:
    return f"{node.file}:{node.position(where)[0]}" if node else DEFAULT


def _has(node: Node | None, key: str) -> bool:
    return node is not None and isinstance(node.data, dict) and node.data.get(key) is not None


def _single(node: Node | None, flags: Flags, name: str, value: str | None) -> Iterator[Stated]:
    """A setting with one value; none for one that has no value."""
    if value is None:
        return
    field = FLAGS.get(name)
    if field and getattr(flags, field) is not None:
        yield Stated(name, value, f"--{name}")
    else:
        yield Stated(name, value, _origin(node, (name,)) if _has(node, name) else DEFAULT)


def _confidence(node: Node | None, flags: Flags, settings: Settings) -> Iterator[Stated]:
    if settings.min_confidence is None:
        yield Stated("min-confidence", f"{HEARS[settings.persona][1]:g}", f"persona {settings.persona}")
    else:
        yield from _single(node, flags, "min-confidence", f"{settings.min_confidence:g}")


def _sources(node: Node | None, paths: Sequence[str]) -> Iterator[Stated]:
    if paths:
        yield from (Stated("sources", path, "the command line") for path in paths)
    else:
        yield from _listed(node, "sources", (), "the current folder")


def _listed(node: Node | None, name: str, values: Sequence[str], otherwise: str) -> Iterator[Stated]:
    """A list of the settings file, as it is written there; what holds without one."""
    written = list(texts(node, name))
    if not written:
        yield Stated(name, ", ".join(values) or otherwise, DEFAULT)
    for where, text in written:
        yield Stated(name, text, _origin(node, where))


def _added(node: Node | None, name: str, given: Sequence[str], flag: str) -> Iterator[Stated]:
    """A list to which the command line adds."""
    for where, text in texts(node, name):
        yield Stated(name, text, _origin(node, where))
    for text in given:
        yield Stated(name, text, flag)


def _replaced(node: Node | None, name: str, given: Sequence[str], otherwise: str) -> Iterator[Stated]:
    """A list in whose place the command line may put another."""
    if given:
        yield from (Stated(name, text, f"--{name}") for text in given)
    else:
        yield from _listed(node, name, (), otherwise)


def _entries(node: Node | None, name: str) -> Iterator[Stated]:
    """The words that stand in the settings file itself, counted."""
    if node and isinstance(node.data, dict) and isinstance(node.data.get(name), list) and node.data[name]:
        yield Stated(name, f"{len(node.data[name])} in this file", _origin(node, (name, 0)))


def _waiver_words(settings: Settings, index: int) -> str:
    waiver = settings.waivers[index]
    what = waiver.fingerprint or ", ".join(waiver.rules)
    where = f" in {waiver.pattern}" if waiver.pattern else ""
    until = f" until {waiver.until}" if waiver.until else ""
    return f"{what}{where}{until}: {waiver.reason}"


def _path_words(path: PathSettings) -> str:
    lists = [f"{name} {', '.join(words)}" for name, words in (("select", path.select), ("ignore", path.ignore)) if words]
    return f"{path.pattern}: {'; '.join([*lists, *(f'{rule} at most {severity}' for rule, severity in path.severity)])}"


def _rule_origin(node: Node | None, rule: Rule) -> str:
    """Where a rule stands, and where its severity is settled, if it is."""
    file = "shipped" if rule.shipped else rule.file
    settled = node.data.get("severity") if node and isinstance(node.data, dict) else None
    for name in (rule.id, rule.kind):
        if isinstance(settled, dict) and name in settled:
            return f"{file}; severity from {_origin(node, ('severity', name))}"
    return file


def _why_off(node: Node | None, flags: Flags, rule: Rule) -> str:
    """Where a rule is ignored, or that it is not selected, or off by default."""
    if is_named(rule, flags.ignore):
        return "--ignore"
    for where, word in () if flags.select else texts(node, "ignore"):
        if is_named(rule, (word,)):
            return _origin(node, where)
    selecting = flags.select or any(texts(node, "select"))
    return "not selected" if selecting else "off by default"
