"""What goes wrong on the user's side, as values with a place: one exception type for many problems."""

from __future__ import annotations

from checker.model.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in something that the user handed us.

    `line` and `column` count from 1; 0 means that the problem has no line (a missing file). `source` is the offending line as it stands in the file, without
    its line end. `hint` says what to do about it.
    """

    file: str
    line: int
    column: int
    message: str
    source: str = ""
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: " if self.file else ""
        lines = [f"{place}{self.message}"]
        if self.source.strip():
            lines += [f"    {self.source}", f"    {caret(self.source, self.column)}"]
        if self.hint:
            lines.append(f"  {self.hint}")
        return "\n".join(lines)


def caret(source: str, column: int) -> str:
    """A line that puts `^` under `column` (from 1) of `source`; tabs are kept so that both lines stay aligned."""
    return "".join("\t" if c == "\t" else " " for c in source[: column - 1]) + "^"


class InputError(Exception):
    """The input cannot be checked as it stands; carries every problem that was found, in order of file and line. Ends in exit code 2."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(p) for p in self.problems))
