"""The path of a settings file of any format in, its text out."""

from __future__ import annotations

from pathlib import Path

from checker.model.errors import InputError, Problem

MAX_BYTES = 1 << 20


def read_text(path: Path, shown: str) -> str:
    """The text of a file, which `shown` names in messages; raises InputError if it is not there, not a file, above 1 MiB or not UTF-8."""
    raw = _bytes(path, shown)
    if len(raw) > MAX_BYTES:
        raise InputError(Problem(shown, 0, 0, "the file is larger than 1 MiB", hint="split it into several files"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(raw, error.start, shown)) from error


def _bytes(path: Path, shown: str) -> bytes:
    try:
        if path.is_dir():
            raise InputError(Problem(shown, 0, 0, "this is a folder, and a file is needed"))
        if path.exists() and not path.is_file():
            raise InputError(Problem(shown, 0, 0, "this is not a regular file"))
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (FileNotFoundError, ValueError) as error:  # the second: a name that no file can have
        raise InputError(Problem(shown, 0, 0, "there is no such file")) from error
    except OSError as error:
        raise InputError(Problem(shown, 0, 0, f"the file cannot be read: {error.strerror}")) from error


def _not_utf8(raw: bytes, at: int, shown: str) -> Problem:
    start = raw.rfind(b"\n", 0, at) + 1
    column = len(raw[start:at].decode("utf-8-sig" if start == 0 else "utf-8")) + 1
    message = f"the byte 0x{raw[at]:02X} is not valid UTF-8"
    return Problem(shown, raw.count(b"\n", 0, at) + 1, column, message, hint="save the file as UTF-8")
