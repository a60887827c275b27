"""A document and a lexicon in, its claims and the numbers that are none out: the front door of the stage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.assemble import Context, claims_of_sentence
from checker.claims.lexicon import Lexicon
from checker.claims.mentions import Discourse, find_mentions
from checker.claims.phrases import classify
from checker.claims.rows import claims_of_row
from checker.claims.tokens import Sentence, split_sentences, tokenize
from checker.model.claim import Claim, Skipped
from checker.model.document import Block, Document

LOWERCASE = re.compile(r"(?<![^\W\d_])[a-z]+")
INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Found:
    """What a document states, and the numbers in it that state nothing, both in order of place."""

    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


def find(document: Document, lexicon: Lexicon) -> Found:
    """Every quantity and date of a document with what it is about; depends on the document and the vocabulary alone."""
    about = lexicon.entity(document.source.about)
    lowercase, capitals = frozenset(LOWERCASE.findall(document.prose)), frozenset(INNER_CAPITAL.findall(document.prose))
    discourse = Discourse(lexicon, lowercase, capitals, about.name if about else document.source.about)
    context = Context(document, lexicon, discourse)
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for number, block in enumerate(document.blocks):
        context.enter(number, block)
        if block.kind == "row":
            found = claims_of_row(context, block)
            claims += found[0]
            skipped += found[1]
            continue
        for sentence in sentences_of(document, block):
            found = claims_of_sentence(context, sentence)
            claims += found[0]
            skipped += found[1]
        if block.kind == "heading":
            discourse.heading = heading_entity(document, block, discourse)
    return Found(tuple(claims), tuple(skipped))


def sentences_of(document: Document, block: Block) -> Iterator[Sentence]:
    """The sentences of a block, tokenized."""
    for start, end in split_sentences(document.prose, block.start, block.end, document.source.language):
        text = document.prose[start:end]
        yield Sentence(start, end, text, tokenize(text, start))


def heading_entity(document: Document, block: Block, discourse: Discourse) -> str | None:
    """The one entity that a heading names; None where it names several or none."""
    phrases = classify(tokenize(document.prose[block.start : block.end], block.start))
    names = {m.name for m in find_mentions(phrases, discourse) if m.name and m.sort in ("known", "proper")}
    return names.pop() if len(names) == 1 else None
