"""Documents and a callable in, what each document states out, in their order: remembered from an earlier run, or worked out here or by a pool of processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.engine.local import answer
from checker.engine.work import ALONE, Local, Plan, Work
from checker.model.document import Document, Unread

if TYPE_CHECKING:
    from checker.engine.cache import Cache

Answer = Local | bytes | Unread  # bytes are a Local in the form of `rows.encode`


def perform(documents: Sequence[Document], work: Work, context: str, plan: Plan = ALONE) -> Iterator[Local | Unread]:
    """What each document states, or why it was set aside.

    `context` says what else the answers depend on, besides the document and the program (the vocabulary). Where the plan has a cache, an answer comes from
    there if the same document, but for its name, was asked about in the same context by the same program; it is the same without.
    """
    if plan.folder is None or sum(document.size for document in documents) < plan.kept_from:
        for document, found in zip(documents, worked_out(documents, work, plan), strict=True):
            yield opened(found, document)
        return
    from checker.engine.cache import LIMIT, Cache

    keys = [key if document.size >= plan.row_from else b"" for document, key in zip(documents, keys_of(documents, context), strict=True)]
    with Cache(plan.folder, LIMIT if plan.limit is None else plan.limit) as cache:
        known = {key for key in keys if key and cache.has(key)}
        fresh = worked_out([document for document, key in zip(documents, keys, strict=True) if key not in known], work, plan)
        for document, key in zip(documents, keys, strict=True):
            kept = remembered(document, key, cache) if key in known else None
            if kept is not None:
                yield kept
                continue
            # What another process took away, or what was damaged, since we looked, is worked out in its turn.
            found = next(worked_out([document], work, plan) if key in known else fresh)
            yield opened(kept_in(found, key, cache) if key else found, document)


def worked_out(documents: Sequence[Document], work: Work, plan: Plan) -> Iterator[Answer]:
    """What each document states, worked out by the plan's cluster, or by as many processes as pay."""
    if plan.cluster is not None:
        from checker.engine.spark import answers as answers_of_cluster

        yield from answers_of_cluster(work, documents, plan.cluster)
        return
    jobs = jobs_for(documents, plan)
    if jobs > 1:
        from checker.engine.pool import Crew, answers

        yield from answers(Crew(work, documents, jobs))
    else:
        for document in documents:
            yield answer(work, document) if plan.careful else work(document)


def jobs_for(documents: Sequence[Document], plan: Plan) -> int:
    """How many processes pay: one where they are dear to make, unless more were asked for by number, and where there is little to do."""
    if plan.jobs == 1 or len(documents) < 2 or sum(document.size for document in documents) < plan.pooled_from:
        return 1
    from checker.engine.pool import CHEAP, cores

    return min(plan.jobs or (cores() if CHEAP else 1), len(documents))


def keys_of(documents: Sequence[Document], context: str) -> list[bytes]:
    """The key of each document: of all that its reader made of it, of the ending of its name, of what is known of its source, and of the rest."""
    from checker.engine.cache import key_of
    from checker.engine.versions import program_digest

    scope = key_of(program_digest(), as_bytes(context))
    return [
        key_of(
            scope,
            document.packed,
            document.packed_blocks,
            as_bytes(PurePath(document.name).suffix),
            as_bytes(repr(document.source)),
        )
        for document in documents
    ]


def as_bytes(text: str) -> bytes:
    """A text for a digest, whatever stands in it."""
    return text.encode("utf-8", "surrogatepass")


def remembered(document: Document, key: bytes, cache: Cache) -> Local | None:
    """What the cache has on a document; None if it is not there any more, or cannot be read."""
    from checker.engine.rows import Damaged, decode

    data = cache.get(key)
    if data is None:
        return None
    try:
        return decode(data, document.name, document.source)
    except Damaged:
        return None


def kept_in(found: Answer, key: bytes, cache: Cache) -> bytes | Unread:
    """An answer as it was put into the cache: what is read back from there holds equal things once, and takes two thirds of the memory.

    Why a document was set aside is not kept, since it may be otherwise another time.
    """
    from checker.engine.rows import encode

    if isinstance(found, Unread):
        return found
    data = found if isinstance(found, bytes) else encode(found)
    cache.put(key, data)
    return data


def opened(found: Answer, document: Document) -> Local | Unread:
    """An answer as objects."""
    if isinstance(found, bytes):
        from checker.engine.rows import decode

        return decode(found, document.name, document.source)
    return found
