"""A text and the stretches of it that are no prose in, a text of the same length with those blanked and the blocks that then still hold something out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.model.document import Block

# (start, end, what stands there instead): the last is "" for blanks, else as long as the stretch and without line ends
Mask = tuple[int, int, str]

_NO_LINE_END = re.compile(r"[^\r\n]")


def blanked(text: str, masks: Iterable[Mask]) -> str:
    """`text` with every masked stretch replaced by as many spaces (or by the characters of the mask); line ends stay.

    Masks may come in any order; where two overlap, the earlier one wins and the rest of the other is blanked.
    """
    pieces: list[str] = []
    at = 0
    for start, end, instead in sorted(masks):
        if start >= at:
            pieces.append(text[at:start])
            pieces.append(instead or _spaces(text[start:end]))
        elif end > at:
            pieces.append(_spaces(text[at:end]))
        else:
            continue
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _spaces(gone: str) -> str:
    if "\r" in gone:
        return _NO_LINE_END.sub(" ", gone)
    if "\n" in gone:
        return "\n".join([" " * len(line) for line in gone.split("\n")])
    return " " * len(gone)


def without_blank(blocks: list[Block], prose: str) -> tuple[Block, ...]:
    """The blocks that hold prose; a row whose column heads were blank has no `head` any more."""
    kept = [not prose[block.start : block.end].isspace() for block in blocks]
    if all(kept):
        return tuple(blocks)
    places = {old: new for new, old in enumerate(index for index, keep in enumerate(kept) if keep)}
    return tuple(block if block.head is None else replace(block, head=places.get(block.head)) for block, keep in zip(blocks, kept, strict=True) if keep)
