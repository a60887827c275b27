"""A regular expression in, the same out, compiled when it is first used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def regex(text: str, flags: int = 0) -> re.Pattern[str]:
        """As `re.compile`, later."""

else:
    PARTS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern")

    class regex:
        """As `re.compile`, for the patterns of which a run needs few: compiling the 250 of the program took a third of the start of a small run.

        It has those methods of a compiled pattern that the program calls. They are its own from the first use on, so that later ones cost no more than before.
        """

        def __init__(self, text, flags=0):
            self._given = text, flags

        def __getattr__(self, name):
            if name not in PARTS:
                raise AttributeError(name)
            compiled = re.compile(*self._given)
            vars(self).update((part, getattr(compiled, part)) for part in PARTS)
            return getattr(self, name)
