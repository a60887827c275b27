"""From an audit to plain text for people at a terminal: what disagrees, the sides, the two sentences that show it, and what else speaks for either."""

# Written with plain escape codes and not with rich: loading rich takes longer than checking a small repository, and it reads its own markup into the text
# of a document.

from __future__ import annotations

from collections.abc import Sequence

from checker.model.audit import Audit
from checker.model.document import Place, Source
from checker.model.finding import Finding, Side
from checker.model.frozen import dataclass
from checker.model.measured import Measured
from checker.model.rule import SEVERITIES, Severity
from checker.model.waiver import SetAside
from checker.periods import show_period
from checker.report.layout import WORDS, Layout, counted
from checker.report.numbers import show_claim
from checker.report.quotes import Piece, columns, fitted, pieces, same_quote, tail, visible
from checker.report.summary import SET_ASIDE, coverage_words, set_aside_words, severity_words, tally
from checker.report.wrapping import wrapped

MOST_ITEMS = 5  # places or further claims shown by name; the rest are counted
MOST_PATH = 4_000  # characters; no file system takes longer ones
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
    if layout.breaks:
        lines = [part for line in lines for part in wrapped(line, layout.width)]
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
    word = f"{WORDS[finding.severity]}[{fitted(finding.rule, MOST_MESSAGE)}]:"
    message = fitted(finding.message, MOST_MESSAGE)
    breaks = layout.breaks and layout.detail != "lines"
    first, *rest = wrapped(f"{word} {message}", layout.width) if breaks else [f"{word} {message}"]
    lines = [layout.paint("strong", line) for line in wrapped(" ".join(rest), layout.width - 4)]
    start = layout.paint(finding.severity, first[: len(word) - 1]) + first[len(word) - 1 : len(word) + 1]
    return "\n    ".join([start + layout.paint("strong", first[len(word) + 1 :]), *lines])


def side_lines(sides: Sequence[Side], layout: Layout) -> list[str]:
    """A small table: the value of each side, on how many sources it stands, and where."""
    values = [fitted(side.text, layout.width * 2 // 5) for side in sides]
    sources = [source_words(side) for side in sides]
    wide, long = max(map(columns, values), default=0), max(map(len, sources), default=0)
    indent = wide + long + 6
    places = [wrapped(side_places(side), max(24, layout.width - indent), tear=False) for side in sides]
    below = layout.breaks and any(columns(line) > layout.width - indent for lines in places for line in lines)
    shown: list[str] = []
    for value, source, side, lines in zip(values, sources, sides, places, strict=True):
        start = f"  {layout.paint('strong', value)}{' ' * (wide - columns(value))}  {source.ljust(long)}  "
        if below:
            shown += [start.rstrip(), *(f"    {line}" for line in wrapped(side_places(side, layout.width - 5), layout.width - 4, tear=False))]
        else:
            shown += [start + (lines[0] if lines else ""), *(" " * indent + rest for rest in lines[1:])]
    return shown


def source_words(side: Side) -> str:
    """How many sources stand behind a side; the same sentence in several places is one source."""
    number = f"{side.independent_sources} independent sources" if side.independent_sources != 1 else "1 source"
    return number if len(side.claims) <= side.independent_sources else f"{number}, {counted(len(side.claims), 'place')}"


def side_places(side: Side, room: int = 100) -> str:
    """The places of a side, as `file:line` in at most so many columns, the first few by name."""
    places = list(dict.fromkeys(place_within(c.claim.place, room, by_column=False) for c in side.claims))
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
        lines = [*self.heading(measured), *self.bar(), *self.bar(text, number)]
        return lines + (self.bar(self.layout.paint(self.severity, under)) if under else [])

    def heading(self, measured: Measured) -> list[str]:
        """Where a sentence stands, and what is known of its source: beside the place if there is room, else below it."""
        room = self.layout.width - self.gutter - 4
        place = place_within(measured.claim.place, room)
        known = " · ".join(all_known(measured))
        start = f"{self.layout.paint('frame', ' ' * self.gutter + '-->')} {self.layout.link(measured.claim.place.document, place)}"
        if not known or not self.layout.breaks or columns(place) + columns(known) + 3 <= room:
            return [start + (f" · {known}" if known else "")]
        return [start, *(" " * (self.gutter + 4) + line for line in wrapped(known, room))]

    def more(self, heading: str, claims: Sequence[Measured]) -> list[str]:
        """Further claims under a heading, one a line: place, then as much of the sentence as there is room for."""
        if not claims:
            return []
        lines = self.note(heading, "")
        places = [place_within(m.claim.place, min(60, self.layout.width // 2)) for m in claims[:MOST_ITEMS]]
        wide = max(map(columns, places))
        room = max(12, self.layout.width - self.gutter - wide - 7)
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
        lines = wrapped(fitted(text, MOST_MESSAGE), max(16, self.layout.width - self.gutter - len(name) - 5), tear=False)
        rest = [f"{' ' * (self.gutter + len(name) + 5)}{line}" for line in lines[1:]]
        return [f"{start} {lines[0]}" if lines else start, *rest]


def place_within(place: Place, room: int, by_column: bool = True) -> str:
    """file:line:column, or file:line, in at most so many columns: what is cut off is the beginning of the path, for the end names the place."""
    end = f":{place.line}:{place.column}" if by_column else f":{place.line}"
    return tail(visible(place.document[-MOST_PATH:]), max(8, room - len(end))) + end


def all_known(measured: Measured) -> list[str]:
    """What is known of the source of a claim, the time that the claim speaks of, and who says it."""
    claim = measured.claim
    known = source_known(measured.source)
    if claim.kind != "date" and claim.when is not None and claim.when.source != "none":
        known.append(f"as of {show_period(claim.when.period)}")
    return known + ([f"says {fitted(claim.speaker, 40)}"] if claim.speaker else [])


def source_known(source: Source) -> list[str]:
    """Publisher and date of a source, as far as they are known."""
    publisher = [fitted(source.publisher, 40)] if source.publisher else []
    return publisher + ([show_period(source.published)] if source.published else [])
