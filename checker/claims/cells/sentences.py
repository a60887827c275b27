"""A stretch of a document in, its sentences out, each with its tokens."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.chinese.reading import sentences_in_chinese
from checker.claims.lines import Sentence, read_line
from checker.claims.scripts import is_chinese
from checker.claims.tokens import split_sentences


def sentences_between(prose: str, first: int, last: int, language: str) -> Iterator[Sentence]:
    """The sentences of a document's prose between two offsets, tokenized by the script that they are written in; `language` is the document's."""
    for start, end in split_sentences(prose, first, last, language):
        text = prose[start:end]
        if is_chinese(text, language):
            yield from sentences_in_chinese(text, start)
        else:
            yield Sentence(start, end, text, read_line(text, start))
