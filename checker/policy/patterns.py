"""A pattern of paths as settings have it in, whether it matches a document out."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

PART = re.compile(r"\*\*/|/\*\*$|\*\*|\*|\?|[^*?]+")
MEANING = {"**/": "(?:[^/]+/)*", "/**": "/.+", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(pattern: str, document: str, folder: str) -> bool:
    """True if a pattern that counts from `folder` matches the name of a document; both names count from the working directory."""
    try:
        name = Path(os.path.relpath(document, folder)).as_posix()
    except ValueError:  # another drive
        name = Path(document).as_posix()
    return bool(compiled(pattern).fullmatch(name))


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """`*` stands for anything in one name, `**` for any folders; a folder stands for all below it, and a pattern without `/` matches at any depth.

    >>> bool(compiled("docs/*.md").fullmatch("docs/a.md")), bool(compiled("docs/*.md").fullmatch("docs/old/a.md"))
    (True, False)
    >>> bool(compiled("docs/**/a.md").fullmatch("docs/a.md")), bool(compiled("docs").fullmatch("docs/old/a.md"))
    (True, True)
    """
    plain = pattern.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:.*/)?"
    body = "".join(MEANING.get(part, re.escape(part)) for part in PART.findall(plain))
    return re.compile(f"{anywhere}{body}(?:/.*)?" if plain not in (".", "") else ".*", re.DOTALL)
