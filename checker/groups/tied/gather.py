"""Documents and their measured claims in, everything that one passage, table or list of them ties together out: the front door of the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from checker.groups.names import Names
from checker.groups.tied.columns import gather_columns
from checker.groups.tied.implied import gather_implied
from checker.groups.tied.listings import gather_listings
from checker.groups.tied.marked import mark_sentences
from checker.groups.tied.parts import gather_parts
from checker.groups.tied.stretches import births_in, gather_spans, lives_of, orders_in
from checker.groups.tied.ties import gather_ties
from checker.model.case import Bucket, Span, Tie
from checker.model.document import Document
from checker.model.measured import Measured
from checker.model.vocabulary import Vocabulary


def gather_tied(
    documents: Sequence[Document], measured: Sequence[Measured], buckets: Sequence[Bucket], vocabulary: Vocabulary, names: Names
) -> Iterator[Tie | Span]:
    """Every tie and span that the documents state, the same for every order of them and of the claims; `buckets` hold those claims that are attributed."""
    stated: dict[str, list[Measured]] = {}
    for m in measured:
        stated.setdefault(m.claim.place.document, []).append(m)
    by_key, births = {bucket.key: bucket for bucket in buckets}, births_in(buckets)
    ties: list[Tie] = []
    columns: list[Tie] = []
    listings: list[Tie] = []
    implied: list[Tie] = []
    spans: list[Span] = []
    orders: list[Span] = []
    for document in sorted(documents, key=lambda d: d.name):  # all that there is in one while it lies open
        claims = stated.pop(document.name, [])
        sentences = tuple(mark_sentences(document, claims))
        ties += gather_ties(sentences)
        columns += gather_columns(document, claims)
        listings += gather_listings(sentences)
        implied += gather_implied(sentences, by_key, names)
        spans += gather_spans(sentences, births)
        orders += orders_in(document)
    yield from chain[Tie | Span](ties, columns, listings, gather_parts(buckets, vocabulary, names), implied, spans, orders, lives_of(buckets))
