"""From an audit to plain text for people at a terminal: what disagrees, the sides, the two sentences that show it, and what else speaks for either."""

# Written with plain escape codes and not with rich: loading rich takes longer than checking a small repository, and it reads its own markup into the text
# of a document.

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from checker.model.audit import Audit
from checker.model.document import Source
from checker.model.finding import Finding, Side
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, Severity
from checker.model.waiver import SetAside
from checker.periods import show_period
from checker.report.layout import WORDS, Layout, counted
from checker.report.numbers import show_claim
from checker.report.quotes import Piece, columns, fitted, pieces, same_quote, visible
from checker.report.summary import SET_ASIDE, coverage_words, set_aside_words, severity_words, tally

MOST_ITEMS = 5  # places or further claims shown by name; the rest are counted
MOST_MESSAGE = 500  # columns; a message names what the documents name, and that may be endless


def write_text(audit: Audit, layout: Layout) -> str:
    """The whole report; ends with one line of coverage and, where something could not be read, with what and why.

    With `layout.detail` "lines" each finding is one line and nothing else is told; with "counts" a table says how many findings each rule has.
    """
    if layout.detail == "lines":
        return "".join(finding_line(f, layout) + "\n" for f in audit.findings)
    if layout.detail == "counts":
        return "\n".join([*rule_counts(audit, layout), closing(audit, layout)])
    blocks = [finding_block(f, layout) for f in audit.findings]
    if layout.show_set_aside:
        blocks += [set_aside_block(each, layout) for each in audit.set_aside if each.by != "audience"]
    return "\n".join([*blocks, closing(audit, layout)])


def finding_line(finding: Finding, layout: Layout) -> str:
    """file:line:column: error[rule]: message, for people in a hurry and for editors."""
    place = finding.witness[0].claim.place
    where = layout.link(place.document, fitted(place.document, MOST_MESSAGE))
    return f"{where}:{place.line}:{place.column}: {title(finding, layout)}"


def rule_counts(audit: Audit, layout: Layout) -> list[str]:
    """How many findings each rule has, most first; nothing for an audit without findings."""
    counts = tally(finding.rule for finding in audit.findings)
    worst = {finding.rule: finding.severity for finding in sorted(audit.findings, key=lambda f: SEVERITIES.index(f.severity))}
    wide = max(map(len, counts), default=0)
    lines = []
    for rule, number in counts.items():
        word = layout.paint(worst[rule], WORDS[worst[rule]].ljust(7))
        about = visible(audit.rules[rule].title) if rule in audit.rules else ""
        lines.append(f"{number:>7,}  {word}  {rule.ljust(wide)}  {fitted(about, max(20, layout.width - wide - 21))}".rstrip())
    return [*lines, ""] if lines else []


def set_aside_block(each: SetAside, layout: Layout) -> str:
    """A finding that does not count, with the reason."""
    words = ", ".join(part for part in (each.where, f"until {each.until}" if each.until else "", each.reason) if part)
    frame = Frame.of(each.finding, layout)
    return finding_block(each.finding, layout) + "\n".join(frame.note(SET_ASIDE[each.by], words)) + "\n"


def closing(audit: Audit, layout: Layout) -> str:
    """What was covered, and what was not read."""
    lines = [f"{coverage_words(audit)}; {severity_words(audit.findings)}{set_aside_words(audit)}"]
    if not audit.inventory.documents:
        lines.insert(0, layout.paint("warning", "No document was read, so nothing was checked."))
    elif not audit.findings:
        lines.insert(0, "No contradiction found, besides those that are set aside." if audit.set_aside else "No contradiction found.")
    lines += [f"not read: {fitted(u.name, layout.width)}: {fitted(u.reason, layout.width)}" for u in audit.inventory.unread]
    return "\n".join(lines) + "\n"


def finding_block(finding: Finding, layout: Layout) -> str:
    """One finding from top to bottom: what, who says what, the two sentences, what else is known, and where to read more."""
    frame = Frame.of(finding, layout)
    lines = [title(finding, layout), *side_lines(finding.sides, layout), "", *frame.witness(finding.witness), *frame.bar()]
    lines += frame.more("undecided, fits more than one side", finding.undecided)
    lines += frame.more("evidence", finding.evidence)
    if finding.hint:
        lines += frame.note("hint", finding.hint)
    if finding.confidence < 1:
        lines += frame.note("confidence", f"{finding.confidence:.0%}")
    lines += frame.note("why", f"checker explain {finding.rule}")
    lines += frame.note("trace", f"checker explain {finding.fingerprint}")
    return "\n".join(lines) + "\n"


def title(finding: Finding, layout: Layout) -> str:
    """error[rule]: message"""
    word = layout.paint(finding.severity, f"{WORDS[finding.severity]}[{fitted(finding.rule, MOST_MESSAGE)}]")
    return f"{word}: {layout.paint('strong', fitted(finding.message, MOST_MESSAGE))}"


def side_lines(sides: Sequence[Side], layout: Layout) -> list[str]:
    """A small table: the value of each side, on how many sources it stands, and where."""
    values = [fitted(side.text, layout.width * 2 // 5) for side in sides]
    sources = [source_words(side) for side in sides]
    wide, long = max(map(columns, values), default=0), max(map(len, sources), default=0)
    lines = []
    for value, source, side in zip(values, sources, sides, strict=True):
        start = f"  {layout.paint('strong', value)}{' ' * (wide - columns(value))}  {source.ljust(long)}  "
        indent = wide + long + 6
        places = wrap(side_places(side), max(24, layout.width - indent), break_long_words=False, break_on_hyphens=False)
        lines += [start + (places[0] if places else ""), *(" " * indent + rest for rest in places[1:])]
    return lines


def source_words(side: Side) -> str:
    """How many sources stand behind a side; the same sentence in several places is one source."""
    number = f"{side.independent_sources} independent sources" if side.independent_sources != 1 else "1 source"
    return number if len(side.claims) <= side.independent_sources else f"{number}, {counted(len(side.claims), 'place')}"


def side_places(side: Side) -> str:
    """The places of a side, as `file:line`, the first few by name."""
    places = list(dict.fromkeys(f"{fitted(c.claim.place.document, 80)}:{c.claim.place.line}" for c in side.claims))
    more = len(places) - MOST_ITEMS
    return ", ".join(places[:MOST_ITEMS]) + (f" and {more:,} more" if more > 0 else "")


@dataclass(frozen=True, slots=True)
class Frame:
    """The column of line numbers that holds the quotations of one finding together; `gutter` is its width."""

    gutter: int
    severity: Severity
    layout: Layout

    @classmethod
    def of(cls, finding: Finding, layout: Layout) -> Frame:
        """A frame as wide as the longest line number of the witness pair."""
        return cls(max(len(str(m.claim.place.line)) for m in finding.witness), finding.severity, layout)

    def bar(self, text: str = "", number: str = "") -> list[str]:
        """One line behind the bar, with a line number where there is one."""
        return [f"{self.layout.paint('frame', f'{number.rjust(self.gutter)} |')}{' ' if text else ''}{text}"]

    def witness(self, pair: tuple[Measured, Measured]) -> list[str]:
        """Both sentences; one sentence that holds both numbers is shown once, and so is the only claim that there is."""
        room = self.layout.width - self.gutter - 3
        if pair[0].claim.place == pair[1].claim.place:
            return self.quotation(pair[0], pieces([pair[0].claim], room))
        if same_quote(pair[0].claim, pair[1].claim):
            both = pieces([pair[0].claim, pair[1].claim], room)
            if both:
                return self.quotation(min(pair, key=lambda m: m.claim.place.start), both)
        first, second = (self.quotation(m, pieces([m.claim], room)) for m in pair)
        return [*first, *self.bar(), *second]

    def quotation(self, measured: Measured, shown: Sequence[Piece]) -> list[str]:
        """Where, the sentence, and the underlined number with what it was understood as."""
        number = str(measured.claim.place.line)
        understood = fitted(show_claim(measured.claim), self.layout.width)
        text = "".join(p.text for p in shown)
        under = "".join(("^" if p.marked else " ") * columns(p.text) for p in shown).rstrip()
        one = sum(p.marked for p in shown) == 1
        if one and understood not in text and len(under) + columns(understood) < self.layout.width - self.gutter - 3:
            under += f" {understood}"
        arrow = self.layout.paint("frame", f"{' ' * self.gutter}-->")
        lines = [f"{arrow} {place_words(measured, self.layout)}", *self.bar(), *self.bar(text, number)]
        return lines + (self.bar(self.layout.paint(self.severity, under)) if under else [])

    def more(self, heading: str, claims: Sequence[Measured]) -> list[str]:
        """Further claims under a heading, one a line: place, then as much of the sentence as there is room for."""
        if not claims:
            return []
        lines = self.note(heading, "")
        places = [fitted(str(m.claim.place), 60) for m in claims[:MOST_ITEMS]]
        wide = max(map(columns, places))
        room = max(30, self.layout.width - self.gutter - wide - 7)
        for place, measured in zip(places, claims, strict=False):
            shown = pieces([measured.claim], room)
            text = "".join(self.layout.paint("strong", p.text) if p.marked else p.text for p in shown)
            linked = self.layout.link(measured.claim.place.document, place)
            lines.append(f"{' ' * (self.gutter + 5)}{linked}{' ' * (wide - columns(place))}  {text}")
        rest = len(claims) - MOST_ITEMS
        return lines + ([f"{' ' * (self.gutter + 5)}and {rest:,} more"] if rest > 0 else [])

    def note(self, name: str, text: str) -> list[str]:
        """= name: text, wrapped under its own beginning."""
        start = f"{' ' * (self.gutter + 1)}{self.layout.paint('frame', '=')} {self.layout.paint('strong', name)}:"
        lines = wrap(fitted(text, MOST_MESSAGE), max(24, self.layout.width - self.gutter - len(name) - 5))
        rest = [f"{' ' * (self.gutter + len(name) + 5)}{line}" for line in lines[1:]]
        return [f"{start} {lines[0]}" if lines else start, *rest]


def place_words(measured: Measured, layout: Layout) -> str:
    """file:line:column, then what is known of the source, and the time that the claim speaks of."""
    claim = measured.claim
    where = layout.link(claim.place.document, fitted(str(claim.place), max(40, layout.width // 2)))
    known = [where, *source_known(measured.source)]
    if claim.kind != "date" and claim.when is not None and claim.when.source != "none":
        known.append(f"as of {show_period(claim.when.period)}")
    if claim.speaker:
        known.append(f"says {fitted(claim.speaker, 40)}")
    return " · ".join(known)


def source_known(source: Source) -> list[str]:
    """Publisher and date of a source, as far as they are known."""
    publisher = [fitted(source.publisher, 40)] if source.publisher else []
    return publisher + ([show_period(source.published)] if source.published else [])
