"""From a rule to its page, for a terminal or as Markdown: what it finds, why that matters, its options, and what it fires on and what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from fractions import Fraction
from textwrap import wrap

from checker.model.rule import Example, ExampleText, Rule, Selection
from checker.report.layout import WORDS, Layout
from checker.report.markup import escape, table
from checker.report.quotes import visible

Option = str | int | Fraction | tuple[str, ...]
MOST_WIDTH = 100  # columns; longer lines of prose are hard to read


def explain_text(rule: Rule, layout: Layout) -> str:
    """The page of a rule for a terminal."""
    width = min(layout.width, MOST_WIDTH) - 2
    lines = [f"{layout.paint('strong', visible(rule.title))}", facts(rule), "", *indented(rule.why, width), ""]
    if rule.precision:
        lines += [layout.paint("strong", "Measured"), *indented(rule.precision, width), ""]
    if options(rule):
        lines += [layout.paint("strong", "Options"), *(f"  {name}: {visible(option_words(value))}" for name, value in options(rule)), ""]
    for heading, examples in (("Fires on", firing(rule)), ("Silent on", silent(rule))):
        lines += [layout.paint("strong", heading)] if examples else []
        lines += [line for example in examples for line in [*example_block(example, width, layout), ""]]
    return "\n".join(lines[:-1]) + "\n"


def facts(rule: Rule) -> str:
    """id · kind · severity, and whether the rule is off by default"""
    return f"{visible(rule.id)} · {rule.kind} · {WORDS[rule.severity]}{'' if rule.by_default else ' · off by default'}"


def options(rule: Rule) -> tuple[tuple[str, Option], ...]:
    """The options that are set, by the names that they have in the rule's file."""
    given = ((field, getattr(rule.options, field.name)) for field in fields(rule.options))
    return tuple((field.name, in_words(value)) for field, value in given if value not in (None, ()) and value != field.default)


def in_words(value: Option | tuple[tuple[str, Selection], ...]) -> Option:
    """An option as it can be shown; what a name stands for as "name: property of entity"."""
    if not isinstance(value, tuple):
        return value
    return tuple(f"{part[0]}: {part[1].attribute}{f' of {part[1].entity}' if part[1].entity else ''}" if isinstance(part, tuple) else part for part in value)


def option_words(value: Option) -> str:
    """A list as words with commas, anything else as it is."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def firing(rule: Rule) -> tuple[Example, ...]:
    """The examples that the rule must fire on."""
    return tuple(e for e in rule.examples if e.fires)


def silent(rule: Rule) -> tuple[Example, ...]:
    """The examples that the rule must stay silent on."""
    return tuple(e for e in rule.examples if not e.fires)


def indented(text: str, width: int) -> list[str]:
    """Paragraphs wrapped to the width, two spaces in."""
    paragraphs = [wrap(visible(part), width) for part in text.strip().split("\n\n")]
    return [f"  {line}" if line else "" for lines in paragraphs for line in [*lines, ""]][:-1]


def example_block(example: Example, width: int, layout: Layout) -> list[str]:
    """The name of an example, then its texts behind one bar, with an empty line between them."""
    blocks = [example_lines(text, width, layout) for text in example.texts]
    name = [f"  {visible(example.name)}"] if example.name else []
    name += [f"  {layout.paint('faint', line)}" for given in background(example) for line in wrap(visible(given), width)]
    return name + [line for block in blocks for line in [*block, f"  {layout.paint('frame', '|')}"]][:-1]


def background(example: Example) -> list[str]:
    """What an example is judged with besides its texts: the values that are held to be right, and its words."""
    told: list[str] = []
    for reference in example.references:
        claim = reference.claim
        unit = f" {claim.unit}" if claim.dimension not in ("count", "number", "date", "rank", "version") else ""
        told.append(f"held to be right: {claim.attribute} of {claim.entity}, {claim.text}{unit}{f', as of {claim.when.period}' if claim.when else ''}")
    for entity in example.vocabulary.entities:
        same = f" or {', '.join(entity.aliases)}" if entity.aliases else ""
        inside = f", part of {entity.part_of}" if entity.part_of else ""
        if same or inside:
            told.append(f"vocabulary: {entity.name}{same}{inside}")
    told += [f"vocabulary: {', '.join(dict.fromkeys((a.name, *a.nouns)))} ({a.behaviour})" for a in example.vocabulary.attributes]
    return told


def example_lines(example: ExampleText, width: int, layout: Layout) -> list[str]:
    """One text of an example behind a bar, under what is known of it."""
    bar = layout.paint("frame", "|")
    known = known_of(example)
    head = [f"  {bar} {layout.paint('faint', f'({known})')}"] if known else []
    wrapped = [line for part in example.text.strip().splitlines() for line in wrap(visible(part), width - 4) or [""]]
    return head + [f"  {bar} {line}".rstrip() for line in wrapped]


def known_of(example: ExampleText) -> str:
    """Date and subject of an example, as far as they are given."""
    published = f"published {visible(example.published)}" if example.published else ""
    return ", ".join(part for part in (published, f"about {visible(example.about)}" if example.about else "") if part)


def explain_markdown(rule: Rule, layout: Layout) -> str:
    """The page of a rule as Markdown."""
    off = "" if rule.by_default else " · off by default"
    lines = [f"# {escape(rule.title)}", "", f"`{visible(rule.id)}` · {rule.kind} · {WORDS[rule.severity]}{off}", ""]
    lines += [line for text in (rule.why, rule.precision) if text for part in text.strip().split("\n\n") for line in (escape(part), "")]
    rows = [(f"`{name}`", escape(option_words(value))) for name, value in options(rule)]
    lines += table(("Option", "Value"), rows) if rows else []
    lines += example_section("Fires on", firing(rule)) + example_section("Silent on", silent(rule))
    return "\n".join(lines).rstrip("\n") + "\n"


def example_section(heading: str, examples: Sequence[Example]) -> list[str]:
    """Examples as block quotes, the texts of one example together."""
    lines = [f"## {heading}", ""] if examples else []
    for number, example in enumerate(examples, 1):
        given = "".join(f"{escape(line)}\n\n   " for line in background(example))
        lines += [f"{number}. {named(example)}{given}{texts(example)}", ""]
    return lines


def named(example: Example) -> str:
    """The name of an example as a paragraph before its texts."""
    return f"{escape(example.name)}\n\n   " if example.name else ""


def texts(example: Example) -> str:
    """The texts of an example as the quotations of a list item."""
    quotes = []
    for text in example.texts:
        known = known_of(text)
        head = [f"*{escape(known)}*"] if known else []
        quotes.append("\n   > ".join([*head, *(escape(line) for line in text.text.strip().splitlines())]))
    return "\n\n   ".join(f"> {quote}" for quote in quotes)
