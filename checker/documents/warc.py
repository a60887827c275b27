"""Files of WARC in, a document for each web page out: what a crawler was answered with 200 and is HTML; of everything else, how much there was of what.

The library that takes the records apart is written in Python alone, so that it goes wherever we go. A faster one would save little: to find the claims of a
page takes a hundred times as long as to find the page.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.documents.collect import LARGEST
from checker.documents.decode import NotText, decode_page
from checker.documents.markdown import read_html
from checker.documents.metadata import dated
from checker.model.document import Document, Source, Unread
from checker.model.errors import InputError, Problem
from checker.model.frozen import dataclass

if TYPE_CHECKING:
    from email.message import Message

PAGES = frozenset({"text/html", "application/xhtml+xml"})
PLAIN = frozenset({"", "identity"})
COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})
PIECE = 2**16  # bytes
EXTRA = "pip install 'source-checker[warc]'"


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was at some moment: what was read, and the moment as the crawler has written it (ISO, in UTC)."""

    found: Document | Unread
    at: str


def read_warc(files: Sequence[Path]) -> Iterator[Document | Unread]:
    """A document for each page, named by its address; of several captures of one address the last.

    A page that could not be read is there by its address with the reason, and each file from which something else was not read with the number of its records
    of each sort. Raises InputError where the library is missing.
    """
    pages: dict[str, Capture] = {}
    left: list[Unread] = []
    for path in files:
        passed: Counter[str] = Counter()
        for one in captures(path, passed):
            known = pages.get(one.found.name)
            passed["earlier or equal capture of a page"] += known is not None
            if known is None or one.at > known.at:
                pages[one.found.name] = one
        if passed := +passed:
            told = ", ".join(f"{count:,} {what}" for what, count in sorted(passed.items(), key=lambda pair: (-pair[1], pair[0])))
            left.append(Unread(path.as_posix(), f"{passed.total():,} of its records hold no page that is read: {told}"))
    yield from (capture.found for capture in pages.values())
    yield from left


def captures(path: Path, passed: Counter[str]) -> Iterator[Capture]:
    """The pages in a file, and those that cannot be read; other records are counted in `passed` by what they are."""
    try:
        from warcio.archiveiterator import WARCIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError(Problem(path.as_posix(), 0, 0, "to read WARC needs warcio", hint=EXTRA)) from None
    try:
        with path.open("rb") as file:
            for record in WARCIterator(file):
                sort = sort_of(record)
                if sort:
                    passed[sort] += 1
                else:
                    yield captured(record)
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, zlib.error) as error:  # the library lets through what broken records raise in it
        passed[f"from where on the file is broken ({' '.join(str(error).split())[:80] or type(error).__name__})"] += 1


def sort_of(record: Any) -> str:
    """What a record is, if it holds no page; "" for a page."""
    if record.rec_type != "response" or record.http_headers is None:
        return str(record.rec_type or "without a type")
    status = record.http_headers.get_statuscode()
    if status != "200":
        return f"answered with {status}"
    kind = content_type(record).get_content_type()
    return "" if kind in PAGES else kind


def content_type(record: Any) -> Message:
    """The header that says what a page is, taken apart."""
    from email.message import Message

    header = Message()
    header["content-type"] = record.http_headers.get_header("Content-Type") or "application/octet-stream"
    return header


def captured(record: Any) -> Capture:
    """The document in a record with a page, or why there is none."""
    headers = record.rec_headers
    address, at = headers.get_header("WARC-Target-URI") or "", headers.get_header("WARC-Date") or ""
    charset = content_type(record).get_content_charset()
    try:
        text = decode_page(payload_of(record), charset)
    except NotText as error:
        return Capture(Unread(address, str(error)), at)
    return Capture(read_html(address, text, dated(Source(url=address), address)), at)


def payload_of(record: Any) -> bytes:
    """The page as it was sent. Raises NotText where it is not there as a whole."""
    headers = record.http_headers
    coding = (headers.get_header("Content-Encoding") or "").strip().lower()
    if coding not in PLAIN | COMPRESSED:
        raise NotText(f"compressed in a way that is not known: {coding}")
    if record.rec_headers.get_header("WARC-Truncated"):
        raise NotText("the crawler has kept a part of it alone")
    if coding == "x-gzip":
        headers.replace_header("Content-Encoding", "gzip")
    stream, pieces, size = record.content_stream(), [], 0
    while size <= LARGEST and (piece := stream.read(PIECE)):
        pieces.append(piece)
        size += len(piece)
    if size > LARGEST:
        raise NotText(f"larger than {LARGEST // 2**20} MiB")
    while record.raw_stream.read(PIECE):  # what stands behind the end of a page that was sent in pieces
        pass
    if record.raw_stream.limit:
        raise NotText("the file ends within it")
    return b"".join(pieces)
