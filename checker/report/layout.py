"""How wide a line may be and whether it may be coloured, and the few colours that mean something here."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.rule import Severity

RESET = "\x1b[0m"
CODES = {"strong": "\x1b[1m", "faint": "\x1b[2m", "frame": "\x1b[34m", "error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
WORDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


@dataclass(frozen=True, slots=True)
class Layout:
    """What the one who prints knows of the place where it will be read: columns in a line, and whether escape codes for colours are wanted there."""

    width: int = 100
    colour: bool = False

    def paint(self, name: str, text: str) -> str:
        """`text` in the colour that goes by `name` in CODES, or as it is where colours are not wanted."""
        return f"{CODES[name]}{text}{RESET}" if self.colour and text else text


PLAIN = Layout()


def counted(number: int, noun: str) -> str:
    """A count with its noun: "1 claim", "2 claims"; for nouns that take a plain s."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
