"""From bytes to text: which encoding is taken, and what is no text."""

from __future__ import annotations

import codecs

import pytest

from checker.documents.decode import NotText, decode

TEXT = "Die Brücke misst 120 m – länger als gedacht.\r\nEin Satz.\n"

NO_TEXT = {
    "null bytes": b"PK\x03\x04\0\0\0 a few letters",
    "control characters": bytes(range(1, 9)) * 20,
    "UTF-16 that breaks off": codecs.BOM_UTF16_LE + b"a\0b",
    "null characters behind a byte order mark": codecs.BOM_UTF8 + b"a\0b",
    "another alphabet in its old encoding": "Мост длиной 120 метров".encode("koi8-r"),
    "compressed": bytes((i * 7919 + i * i) % 255 + 1 for i in range(4000)),
}


@pytest.mark.parametrize("data", NO_TEXT.values(), ids=NO_TEXT)
def test_is_no_text(data):
    with pytest.raises(NotText, match="not a text"):
        decode(data)


TEXTS = {
    "nothing": (b"", ""),
    "UTF-8": (TEXT.encode(), TEXT),
    "UTF-8 with a byte order mark": (codecs.BOM_UTF8 + TEXT.encode(), TEXT),
    "UTF-16, low byte first": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), TEXT),
    "UTF-16, high byte first": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), TEXT),
    "UTF-32": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), TEXT),
    "cp1252": (TEXT.encode("cp1252"), TEXT),
    "a byte order mark in the middle stays": ("a\ufeffb".encode(), "a\ufeffb"),
    "UTF-8 with one broken byte": (("Länge " * 20).encode() + b"\xff.", "Länge " * 20 + "\ufffd."),
    "form feeds and colours": (b"a\fb\x1b[1mc", "a\fb\x1b[1mc"),
    "lone carriage returns": (b"a\rb\r\nc\n", "a\rb\r\nc\n"),
}


@pytest.mark.parametrize(("data", "text"), TEXTS.values(), ids=TEXTS)
def test_text(data, text):
    assert decode(data) == text
