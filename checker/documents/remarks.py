"""The lines of a plain text or table that speak to us and not to its readers: `# checker: ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.documents.masking import Mask

MARK = "checker:"
REMARK = re.compile(rf"[ \t]*(?:#|//|;|%|\.\.)[ \t]*{MARK}[^\r\n]*")


def remarks(text: str) -> Iterator[Mask]:
    """The stretches of such lines, which are no prose; a text that never names us is not searched."""
    if MARK in text:
        at = 0
        for line in text.split("\n"):
            if REMARK.match(line):
                yield at, at + len(line), ""
            at += len(line) + 1
