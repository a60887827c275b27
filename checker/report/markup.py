"""From any text to Markdown in which none of it is markup, with links to lines of files, quotations and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from checker.model.document import Place
from checker.model.regex import regex
from checker.report.quotes import Piece, fitted, visible

# What CommonMark, its tables, strike-through, closed headings and mathematics would take for markup inside a line.
INLINE = regex(r"[\\`*_\[\]<>|~&$#]")
LINE_START = regex(r"^(\s*)(?:([+\-=:])|(\d+)([.)])(?=\s|$))")
# Sites that host repositories turn these into links after the Markdown was read, where no backslash helps; an empty comment parts them.
LINKS = regex(r"(?<=://)|(?<=\bwww)(?=\.)|(?<=@)(?=\w)|(?<=#)(?=\d)", re.IGNORECASE)
APART = "<!-- -->"
MARKDOWN = (".md", ".markdown")
MOST_NAME = 200  # columns of a name in a link


def escape(text: str) -> str:
    """The text as one line of Markdown that shows every character as itself, at the start of a line too."""
    line = LINKS.sub(APART, INLINE.sub(r"\\\g<0>", visible(text)))
    return LINE_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", line)


def emphasize(text: str) -> str:
    """The text in bold; with a tag where it begins or ends with a sign, because asterisks beside a sign are only asterisks."""
    return f"**{escape(text)}**" if text[:1].isalnum() and text[-1:].isalnum() else f"<b>{escape(text)}</b>"


def quotation(shown: Sequence[Piece]) -> str:
    """A block quote of one line, with the numbers in bold."""
    return "> " + "".join(emphasize(p.text) if p.marked else escape(p.text) for p in shown)


def link(place: Place, pages: str = "") -> str:
    """A link to the line of a file, with `file:line` as its text; `pages` is the address that relative names begin at."""
    from urllib.parse import quote

    target = quote(place.document.removeprefix("./").encode("utf-8", "replace"), safe="/")
    if pages and not target.startswith("/"):
        # sites show the lines of a page of Markdown only in its source
        target = f"{pages}/{target}{'?plain=1' if target.lower().endswith(MARKDOWN) else ''}"
    return f"[{escape(fitted(place.document, MOST_NAME))}:{place.line}]({target}#L{place.line})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table from cells that are already Markdown, with a blank line after it."""
    return [table_row(heads), table_row(["---"] * len(heads)), *map(table_row, rows), ""]


def table_row(cells: Sequence[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(cells)} |"
