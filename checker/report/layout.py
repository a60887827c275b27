"""How wide a line may be and whether it may be coloured, and the few colours that mean something here."""

from __future__ import annotations

from typing import Literal

from checker.model.frozen import dataclass
from checker.model.rule import Severity

RESET = "\x1b[0m"
CODES = {"strong": "\x1b[1m", "faint": "\x1b[2m", "frame": "\x1b[34m", "error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
WORDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}

# A whole block for each finding, one line for each, or how many findings each rule has.
Detail = Literal["full", "lines", "counts"]
COMMENT = 65_000  # characters of a Markdown page that still fits into one comment on GitHub, which takes 65,536
JOB_SUMMARY = 1_000_000  # and bytes of one that fits into the summary of a job there, which takes 1 MiB


@dataclass(frozen=True, slots=True)
class Layout:
    """What the one who prints knows of the place where it will be read: columns in a line, and whether escape codes for colours are wanted there.

    `show_set_aside` says whether findings that are waived or in the baseline are wanted too. `folder` is the address of the current folder ("file:///...")
    where escape codes for links are wanted, else empty. `detail` is how much of each finding a text report tells. `budget` is the most characters that a
    Markdown page may have, and `pages` the address, without a slash at its end, at which a site shows the files of the current folder; links of that page are
    relative where it is empty. `breaks` says whether long lines are to be broken, as is kind on a terminal; elsewhere a message stays on its line, where other
    programs look for it.
    """

    width: int = 100
    colour: bool = False
    show_set_aside: bool = False
    folder: str = ""
    detail: Detail = "full"
    budget: int = COMMENT
    pages: str = ""
    breaks: bool = False

    def paint(self, name: str, text: str) -> str:
        """`text` in the colour that goes by `name` in CODES, or as it is where colours are not wanted."""
        return f"{CODES[name]}{text}{RESET}" if self.colour and text else text

    def link(self, document: str, text: str) -> str:
        """`text` as a link to a document (OSC 8), or as it is where links are not wanted."""
        if not self.folder or not text:
            return text
        from urllib.parse import quote

        path = quote(document.encode("utf-8", "replace"), safe="/")
        return f"\x1b]8;;{f'file://{path}' if document.startswith('/') else f'{self.folder}/{path}'}\x1b\\{text}\x1b]8;;\x1b\\"


PLAIN = Layout()


def counted(number: int, noun: str) -> str:
    """A count with its noun: "1 claim", "2 claims"; for nouns that take a plain s."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
