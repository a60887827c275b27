"""Documents and their measured claims in, everything that one passage, table or list of them ties together out: the front door of the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.groups.names import Names
from checker.groups.tied.columns import gather_columns
from checker.groups.tied.implied import gather_implied
from checker.groups.tied.listings import gather_listings
from checker.groups.tied.marked import mark_sentences
from checker.groups.tied.parts import gather_parts
from checker.groups.tied.stretches import gather_spans
from checker.groups.tied.ties import gather_ties
from checker.model.case import Bucket, Span, Tie
from checker.model.document import Document
from checker.model.measured import Measured
from checker.model.vocabulary import Vocabulary


def gather_tied(
    documents: Sequence[Document], measured: Sequence[Measured], buckets: Sequence[Bucket], vocabulary: Vocabulary, names: Names
) -> Iterator[Tie | Span]:
    """Every tie and span that the documents state, the same for every order of them and of the claims; `buckets` hold those claims that are attributed."""
    sentences = tuple(mark_sentences(documents, measured))
    yield from gather_ties(sentences)
    yield from gather_columns(documents, measured)
    yield from gather_listings(sentences)
    yield from gather_parts(buckets, vocabulary, names)
    yield from gather_implied(sentences, buckets, names)
    yield from gather_spans(documents, sentences, buckets)
