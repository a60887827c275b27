"""From a proposed vocabulary to the text of the YAML files that a project starts with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.model.document import Place
from checker.model.proposal import Proposal, ProposedAttribute, ProposedEntity, Sighting, Stated
from checker.model.regex import regex
from checker.report.layout import counted
from checker.report.quotes import visible

MOST = 300  # entries of each sort: more than a person looks through
MOST_UNSURE = 60
# Text that YAML reads as itself without quotes.
PLAIN = regex(r"[^\W\d_](?:[\w .&'’()/+-]*[\w.)+])?")
NO_TEXT = frozenset("true false null yes no on off y n nan inf".split())
NO_WORDS = "  # Nothing of this sort was found in the documents.\n"


def settings_text(vocabulary: str, sources: Sequence[str]) -> str:
    """The text of a settings file that names the vocabulary file; `sources` are paths from its folder."""
    return (
        "# Settings of checker, which looks for this file at and above what it checks. Paths begin at this folder.\n\n"
        f"{sources_text(sources)}"
        f"vocabulary: [{scalar(vocabulary)}]\n\n"
        "# fail-on: warning                     # what makes a run fail: error (if nothing is said), warning or info\n"
        "# ignore: [after-publication]          # rules not to run; `checker rules` lists them all\n"
        "# severity: {count-disagrees: warning} # of single rules\n"
    )


def sources_text(sources: Sequence[str]) -> str:
    """The list of what to check."""
    return "sources: # what to check when no path is given\n" + "".join(f"  - {scalar(source)}\n" for source in sources) + "\n"


def vocabulary_text(proposal: Proposal) -> str:
    """The text of a vocabulary file: entities, then attributes; those that were seen too seldom are commented out."""
    drawn = f"{counted(proposal.claims, 'claim')} in {counted(proposal.documents, 'document')}"
    return (
        f"# What {drawn} suggest: look it through, correct it, throw out what is of no use.\n"
        "# What is commented out was seen once, or hardly looks like a property: take the # away where it is worth keeping.\n\n"
        "entities:\n"
        f"{entries([(e.sure, entity_lines(e, proposal)) for e in proposal.entities])}\n"
        "attributes:\n"
        f"{entries([(a.sure, attribute_lines(a)) for a in proposal.attributes])}"
    )


def together_text(proposal: Proposal, sources: Sequence[str]) -> str:
    """The text of one settings file that holds the vocabulary itself."""
    return sources_text(sources) + vocabulary_text(proposal)


def entries(proposed: Sequence[tuple[bool, list[str]]]) -> str:
    """The entries of a list with a blank line after each, first the sure ones; what goes beyond the bounds is counted."""
    sure = [lines for is_sure, lines in proposed if is_sure]
    unsure = [lines for is_sure, lines in proposed if not is_sure]
    left = len(sure[MOST:]) + len(unsure[MOST_UNSURE:])
    shown = ["".join(f"{line}\n" for line in lines) for lines in sure[:MOST]]
    if unsure:
        shown.append("".join(f"  # {line.removeprefix('  ')}\n" for lines in unsure[:MOST_UNSURE] for line in lines))
    if left:
        shown.append(f"  # {left:,} more are left out here\n")
    return "\n".join(shown) or NO_WORDS


def entity_lines(entity: ProposedEntity, proposal: Proposal) -> list[str]:
    """The lines of one entity."""
    sure = {e.name for e in proposal.entities if e.sure}
    lines = [f"  - name: {scalar(entity.name)} # {sighting(entity.seen)}"]
    if entity.perhaps:
        lines.append(f"    # perhaps another name of {comment(' or '.join(entity.perhaps))}: if so, move it to the aliases there")
    if entity.aliases:
        lines += ["    aliases:", *(f"      - {scalar(alias.word)} # {reason(alias)}" for alias in entity.aliases)]
    if entity.kind:
        lines.append(f"    kind: {scalar(entity.kind.word)} # {reason(entity.kind)}")
    if entity.part_of:
        is_there = entity.part_of.word in sure
        lines.append(
            f"    {'' if is_there else '# '}part_of: {scalar(entity.part_of.word)} # {reason(entity.part_of)}{'' if is_there else ', but it is no entity here'}"
        )
    return lines


def attribute_lines(attribute: ProposedAttribute) -> list[str]:
    """The lines of one attribute."""
    lines = [f"  - name: {scalar(attribute.name)} # {sighting(attribute.seen)}"]
    lines += [f"    {key}: [{', '.join(map(scalar, words))}]" for key, words in (("nouns", attribute.nouns), ("cues", attribute.cues)) if words]
    if attribute.unit:
        lines.append(f"    unit: {scalar(attribute.unit)}")
    return [*lines, f"    behaviour: {attribute.behaviour}"]


def sighting(seen: Sighting) -> str:
    """How often and where: "12 claims in 3 documents, first at guide.md:4"."""
    where = f"{'first ' if seen.count > 1 else ''}at {spot(seen.first)}"
    documents = f" in {counted(seen.documents, 'document')}" if seen.documents > 1 else ""
    return f"{counted(seen.count, 'claim')}{documents}, {where}"


def reason(stated: Stated) -> str:
    """Why something stands here, and where the text says so."""
    return comment(stated.why) + (f", {spot(stated.place)}" if stated.place else "")


def spot(place: Place) -> str:
    """The file and line of a place."""
    return f"{comment(place.document)}:{place.line}"


def comment(text: str) -> str:
    """Any text as part of a comment: on one line, with nothing in it that YAML refuses."""
    return "".join(c if c.isprintable() else "?" for c in visible(text))


def scalar(text: str) -> str:
    """Any text as a YAML scalar: plain where that reads as text again, else in double quotes.

    >>> [scalar(text) for text in ("Norwood", "no", "a: b", "12", "- x", 'say "x"', "tab\\t")]
    ['Norwood', '"no"', '"a: b"', '"12"', '"- x"', '"say \\\\"x\\\\""', '"tab\\\\x09"']
    """
    if PLAIN.fullmatch(text) and text.casefold() not in NO_TEXT:
        return text
    return f'"{"".join(quoted(text))}"'


def quoted(text: str) -> Iterator[str]:
    """The characters of a text as they stand between double quotes; half of a pair, which no file can hold, becomes a question mark."""
    for char in text:
        if char in '"\\':
            yield f"\\{char}"
        elif char.isprintable():
            yield char
        elif "\ud800" <= char <= "\udfff":
            yield "?"
        else:
            code = ord(char)
            yield f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
