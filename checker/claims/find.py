"""A document and a lexicon in, its claims and the numbers that are none out: the front door of the stage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.claims.assemble import claims_of_sentence
from checker.claims.cells.sentences import sentences_between
from checker.claims.context import Context
from checker.claims.discourse import Discourse
from checker.claims.headings import Outline
from checker.claims.interning import sharing, sharing_text
from checker.claims.lexicon import Lexicon
from checker.claims.reading import may_state_value
from checker.model.claim import Claim, Skipped
from checker.model.document import Block, Document
from checker.model.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Found:
    """What a document states, and the numbers in it that state nothing, both in order of place."""

    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


def find(document: Document, lexicon: Lexicon) -> Found:
    """Every quantity and date of a document with what it is about; depends on the document and the vocabulary alone."""
    prose, language = document.prose, document.source.language
    blocks = up_to_last_value(prose, document.blocks, language)
    if not blocks:
        return Found((), ())
    about = lexicon.entity(document.source.about)
    discourse = Discourse(lexicon, prose, about.name if about else document.source.about)
    context = Context(document, lexicon, discourse, document.text)
    outline = Outline(document, discourse)
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    read_row = row_reader(context) if any(block.kind == "row" for block in blocks) else None
    for number, block in enumerate(blocks):
        context.enter(number, block)
        if read_row and block.kind == "row":
            found = read_row(number, block)
            claims += as_examples(found[0]) if outline.examples else found[0]
            skipped += found[1]
            continue
        for sentence in sentences_between(prose, block.start, block.end, language):
            found = claims_of_sentence(context, sentence)
            claims += as_examples(found[0]) if outline.examples else found[0]
            skipped += found[1]
        if block.kind == "heading":
            outline.enter(block)
            context.entry = outline.day
    if any(block.labels for block in blocks):  # a record may hold lists of others
        claims.sort(key=lambda c: c.place.start)
        skipped.sort(key=lambda s: s.place.start)
    return Found(tuple(map(sharing, claims)), tuple(map(sharing_text, skipped)))


def row_reader(context: Context) -> Callable[[int, Block], tuple[list[Claim], list[Skipped]]]:
    """What reads the rows of a document, each by the number of its block; its modules load with the first document that has any."""
    from checker.claims.cells.rows import claims_of_row
    from checker.claims.cells.tables import find_tables

    document = context.document
    tables = find_tables(document, context.discourse)
    heads = {block.head for block in document.blocks if block.head is not None}
    return lambda number, block: claims_of_row(context, block, tables.get(number), number in heads)


def up_to_last_value(prose: str, blocks: Sequence[Block], language: str) -> Sequence[Block]:
    """The blocks of a document up to the last one in which a number or date may stand: what follows it is context of nothing."""
    for last in range(len(blocks), 0, -1):
        block = blocks[last - 1]
        if block.kind == "row" or any(may_state_value(sentence.line) for sentence in sentences_between(prose, block.start, block.end, language)):
            return blocks[:last]
    return ()


def as_examples(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims as what they are under a heading that announces examples: made up."""
    for claim in claims:
        yield replace(claim, modality="hypothetical", steps=(*claim.steps, "under a heading that announces an example"))
