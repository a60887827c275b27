"""A stretch of a document in, its sentences out, each with its tokens."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.chinese.reading import sentences_in_chinese
from checker.claims.lines import Sentence, read_line
from checker.claims.scripts import is_chinese
from checker.claims.tokens import split_sentences
from checker.model.document import Document


def sentences_between(document: Document, first: int, last: int) -> Iterator[Sentence]:
    """The sentences of the prose between two offsets, tokenized by the script that they are written in."""
    for start, end in split_sentences(document.prose, first, last, document.source.language):
        text = document.prose[start:end]
        if is_chinese(text, document.source.language):
            yield from sentences_in_chinese(text, start)
        else:
            yield Sentence(start, end, text, read_line(text, start))
