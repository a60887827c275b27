"""Bytes of a file in, text out: the one place where an encoding is decided."""

from __future__ import annotations

import codecs
import re

# byte order marks, longest first, because that of UTF-16 starts that of UTF-32
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# C0 controls that no text file has; tab, line feed, vertical tab, form feed, carriage return and escape (colours in a log) do occur
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_MAX_CONTROL_SHARE = 0.01
# Western text in cp1252 has an accent in about every twentieth letter; other alphabets in their old encodings are mostly high bytes
_MAX_HIGH_SHARE = 0.3
_MAX_UNDEFINED_SHARE = 0.05  # cp1252 leaves five bytes without a character
_ASCII = bytes(range(128))
# Where a page of HTML may say what it is written in, and what browsers take some names for (https://encoding.spec.whatwg.org/#names-and-labels).
_SAYS, _PROLOGUE = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE), 1024
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "cp1254"}


class NotText(Exception):
    """The bytes are no text, or none whose encoding can be told; the message says why."""


def decode(data: bytes) -> str:
    """The text of a file, line ends as they are, without a byte order mark.

    The encoding is the one that a byte order mark names, else UTF-8, else cp1252 for what looks like Western text. UTF-8 with a few broken bytes keeps its
    good characters and gets U+FFFD for the bad ones. Raises NotText for everything else.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _unmarked(data, error)


def decode_page(data: bytes, stated: str | None) -> str:
    """The text of a page of HTML, `stated` being the encoding that it was sent with.

    A byte order mark goes before what is stated, that before what the page says of itself, and that before what `decode` makes of it. Raises NotText for what
    is no text in the encoding that was found so.
    """
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return decode(data)
    said = _SAYS.search(data[:_PROLOGUE])
    encoding = _known(stated or "") or _known(said[1].decode("ascii") if said else "")
    if encoding in ("", "utf-8") or (encoding.startswith("utf-16") and said):  # a page that can say that it is UTF-16 is not
        return decode(data)
    text = data.decode(encoding, "replace")
    if "\0" in text or text.count("\ufffd") > _MAX_UNDEFINED_SHARE * len(text):
        raise NotText(f"not a text in {encoding}, which it is said to be in")
    return text


def _known(name: str) -> str:
    """Python's name for an encoding; "" for one that it does not know, or that makes something else of bytes than text."""
    try:
        found = codecs.lookup(name).name
        b"?".decode(found, "ignore")
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(found, found)


def _marked(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(f"not a text: its byte order mark says {encoding}, but byte {error.start} is not valid in it") from error
    if "\0" in text:
        raise NotText("not a text: it has null characters")
    return text


def _refuse_binary(data: bytes) -> None:
    if b"\0" in data:
        raise NotText("not a text: it has null bytes")
    if len(data) - len(data.translate(None, _CONTROLS)) > _MAX_CONTROL_SHARE * len(data):
        raise NotText("not a text: it has many control characters")


def _unmarked(data: bytes, error: UnicodeDecodeError) -> str:
    mended = data.decode("utf-8", "replace")
    wide = len(mended) - len(mended.encode("ascii", "ignore"))
    if mended.count("\ufffd") * 10 <= wide:
        return mended
    if len(data.translate(None, _ASCII)) <= _MAX_HIGH_SHARE * len(data):
        text = data.decode("cp1252", "replace")
        if text.count("\ufffd") <= _MAX_UNDEFINED_SHARE * len(text):
            return text
    raise NotText(f"not a text in UTF-8 (byte {error.start} is not valid), and its encoding cannot be told; save it as UTF-8")
