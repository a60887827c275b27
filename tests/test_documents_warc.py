"""Files of WARC, as crawlers write them: the pages that are read, what they are called, how they are decoded, and what is said of everything else."""

from __future__ import annotations

import gzip
import zlib
from itertools import count

import pytest

from checker import cli
from checker.documents.corpus import read_corpus
from checker.model.document import Document
from checker.model.errors import InputError
from checker.model.moment import day_of
from checker.policy.manifest import read_manifest

pytest.importorskip("warcio", reason="needs warcio")
LENGTH = "<html><body><h1>Harlow Bridge</h1><p>The Harlow Bridge is {} metres long.</p></body></html>"
NUMBERS = count()


def record(sort, address, block, at="2024-05-01T10:00:00Z", **headers):
    """A record of a WARC file: its type, what it is of, and its content."""
    told = {"WARC-Type": sort, "WARC-Target-URI": address, "WARC-Date": at, "WARC-Record-ID": f"<urn:uuid:{next(NUMBERS):032}>", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in (told | {"Content-Length": str(len(block))}).items() if value)
    return f"WARC/1.0\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def answer(address, body, kind="text/html; charset=utf-8", status="200 OK", at="2024-05-01T10:00:00Z", more="", **headers):
    """The record of what a server has answered."""
    body = body.encode() if isinstance(body, str) else body
    return record("response", address, f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body, at, **headers)


def read(*files):
    documents, unread = read_corpus([str(file) for file in files], read_manifest)
    return {each.name: each for each in documents}, {each.name: each.reason for each in unread}


@pytest.fixture
def archive(tmp_path):
    def written(*records, name="crawl.warc"):
        file = tmp_path / name
        file.write_bytes(b"".join(map(gzip.compress, records)) if name.endswith(".gz") else b"".join(records))
        return file

    return written


BRIDGE = "https://example.org/2019/04/02/harlow-bridge"


@pytest.mark.parametrize("name", ["crawl.warc", "CRAWL.WARC", "crawl.warc.gz"])
def test_a_page_is_a_document_with_its_address_as_its_name(archive, name):
    documents, unread = read(archive(answer(BRIDGE, LENGTH.format(310)), name=name))
    page = documents[BRIDGE]
    assert page.text == LENGTH.format(310) and "<p>" not in page.prose and [block.kind for block in page.blocks] == ["heading", "paragraph"]
    assert (page.source.url, page.source.published) == (BRIDGE, day_of(2019, 4, 2)) and unread == {}


def test_what_holds_no_page_is_counted_by_its_sort(archive):
    others = [
        record("warcinfo", "", b"software: a crawler\r\n"),
        record("request", BRIDGE, b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"),
        answer("https://example.org/gone", "<p>It was 5 metres long.</p>", status="404 Not Found"),
        answer("https://example.org/a.png", b"\x89PNG", kind="image/png"),
        answer("https://example.org/b.png", b"\x89PNG", kind="IMAGE/PNG; x=y"),
        record("response", "dns:example.org", b"20240501\nexample.org. 60 IN A 127.0.0.1\n"),
        record("revisit", BRIDGE, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
    ]
    file = archive(*others, answer(BRIDGE, LENGTH.format(310)))
    documents, unread = read(file)
    told = "7 of its records hold no page that is read: 2 image/png, 1 answered with 404, 1 request, 1 response, 1 revisit, 1 warcinfo"
    assert [*documents] == [BRIDGE] and unread == {file.as_posix(): told}


WORD = "Brücke über den Königsbach"
ENCODED = {
    "the header says it": ("text/html; charset=ISO-8859-1", WORD.encode("latin-1")),
    "nothing is said": ("text/html", WORD.encode()),
    "nothing is said, and it is not UTF-8": ("text/html", WORD.encode("latin-1")),
    "the page says it": ("text/html", b'<meta charset="iso-8859-15">' + WORD.encode("iso-8859-15")),
    "the page says it at length": ("text/html", b"<META content='text/html; charset=windows-1252' http-equiv=Content-Type>" + WORD.encode("cp1252")),
    "the header goes before the page": ("text/html; charset=utf-8", b'<meta charset="koi8-r">' + WORD.encode()),
    "a mark goes before the header": ("text/html; charset=koi8-r", b"\xef\xbb\xbf" + WORD.encode()),
    "nobody knows that encoding": ("text/html; charset=x-own", WORD.encode()),
    "that is no encoding of text": ("text/html; charset=base64", WORD.encode()),
    "in two bytes each": ("text/html; charset=utf-16le", WORD.encode("utf-16-le")),
    "a page that can say so is not": ("text/html", b'<meta charset="utf-16">' + WORD.encode()),
}


@pytest.mark.parametrize(("kind", "body"), ENCODED.values(), ids=ENCODED)
def test_a_page_is_read_in_its_own_encoding(archive, kind, body):
    documents, _ = read(archive(answer(BRIDGE, body, kind)))
    assert WORD in documents[BRIDGE].text


def test_a_chinese_page_by_its_old_name(archive):
    documents, _ = read(archive(answer(BRIDGE, "全长310米㐀".encode("gb18030"), "text/html; charset=gb2312")))
    assert documents[BRIDGE].text == "全长310米㐀"


IN_PIECES = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (b"<p>The Harlow Bridge is 31", b"0 metres long.</p>", b""))
SENT = {
    "in pieces": (IN_PIECES, "Transfer-Encoding: chunked\r\n"),
    "compressed": (gzip.compress(b"<p>The Harlow Bridge is 310 metres long.</p>"), "Content-Encoding: gzip\r\n"),
    "compressed by its old name": (gzip.compress(b"<p>The Harlow Bridge is 310 metres long.</p>"), "Content-Encoding: X-GZIP\r\n"),
    "deflated": (zlib.compress(b"<p>The Harlow Bridge is 310 metres long.</p>"), "Content-Encoding: deflate\r\n"),
    "said to be compressed, and unpacked by the crawler": (b"<p>The Harlow Bridge is 310 metres long.</p>", "Content-Encoding: gzip\r\n"),
}


@pytest.mark.parametrize(("body", "more"), SENT.values(), ids=SENT)
def test_a_page_is_unpacked(archive, body, more):
    documents, unread = read(archive(answer(BRIDGE, body, more=more)))
    assert documents[BRIDGE].text == "<p>The Harlow Bridge is 310 metres long.</p>" and unread == {}


OTHER = "https://example.org/other"
LOST = {
    "cut by the crawler": (answer(OTHER, "<p>a", **{"WARC-Truncated": "length"}), "the crawler has kept a part of it alone"),
    "compressed as nobody knows": (answer(OTHER, b"abc", more="Content-Encoding: own\r\n"), "compressed in a way that is not known: own"),
    "no text": (answer(OTHER, b"\x00\x01\x02" * 50), "not a text: it has null bytes"),
    "not in that encoding": (answer(OTHER, b"\xff\x00" * 50, "text/html; charset=euc-jp"), "not a text in euc_jp, which it is said to be in"),
    "the end of the file is missing": (answer(OTHER, "<p>The pier is 40 m long.")[:-15], "the file ends within it"),
}


@pytest.mark.parametrize(("lost", "reason"), LOST.values(), ids=LOST)
def test_a_page_that_cannot_be_read_is_named(archive, lost, reason):
    documents, unread = read(archive(answer(BRIDGE, LENGTH.format(310)), lost))
    assert [*documents] == [BRIDGE] and unread == {OTHER: reason}


def test_a_page_that_unpacks_to_more_than_a_document_may_be_is_named(archive, monkeypatch):
    monkeypatch.setattr("checker.documents.warc.LARGEST", 2**20)
    bomb = answer(OTHER, gzip.compress(b"a" * 2**24), more="Content-Encoding: gzip\r\n")
    documents, unread = read(archive(bomb, answer(BRIDGE, LENGTH.format(310)), name="crawl.warc.gz"))
    assert [*documents] == [BRIDGE] and unread == {OTHER: "larger than 1 MiB"}


def test_of_several_captures_the_last_is_read(archive):
    file = archive(answer(BRIDGE, LENGTH.format(320), at="2024-06-01T00:00:00Z"), answer(BRIDGE, LENGTH.format(310)), answer(BRIDGE, LENGTH.format(300)))
    documents, unread = read(file)
    assert "320" in documents[BRIDGE].text
    assert unread == {file.as_posix(): "2 of its records hold no page that is read: 2 earlier or equal capture of a page"}


@pytest.mark.parametrize("rest", [b"nothing of the kind\r\n\r\n", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 40\r\n\r\nHTTP/1.1 200"])
def test_what_stands_before_the_broken_part_of_a_file_is_read(archive, rest):
    file = archive(answer(BRIDGE, LENGTH.format(310)), rest)
    documents, unread = read(file)
    assert [*documents] == [BRIDGE] and "1 of its records hold no page" in unread[file.as_posix()]


def test_a_file_that_is_no_archive_is_told(archive):
    with pytest.raises(InputError, match="nothing could be read: 1 of its records hold no page that is read: 1 from where on the file is broken"):
        read(archive(b"The Harlow Bridge is 310 metres long."))


def test_a_folder_of_archives_is_one_corpus_with_files(archive, tmp_path, capsys):
    folder = tmp_path / "crawl"
    folder.mkdir()
    for number, length in enumerate((310, 355)):
        archive(answer(f"https://example.org/{number}", LENGTH.format(length)), name=f"crawl/{number}.warc")
    page = tmp_path / "page.md"
    page.write_text("The Harlow Bridge is 402 metres long.\n")
    assert cli.run(["check", "--no-cache", str(folder), str(page)]) == 1
    assert "310 metres / 355 metres / 402 metres" in capsys.readouterr().out
    assert all(isinstance(each, Document) for each in read(folder)[0].values())


def test_without_the_library_the_message_says_what_to_install(archive, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "warcio.archiveiterator", None)
    with pytest.raises(InputError, match=r"source-checker\[warc\]"):
        read(archive(answer(BRIDGE, LENGTH.format(310))))
