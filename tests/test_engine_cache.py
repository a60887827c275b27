"""The file of the cache: what comes back, what does not, who may use it at once, and that nothing about it can make a run fail."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checker.engine import cache as module
from checker.engine.cache import FILE, RUN, Cache, contents_of, default_folder, key_of

ROOT = Path(__file__).resolve().parent.parent
KEY, OTHER = key_of(b"one"), key_of(b"two")


def stored(folder, key=KEY):
    with Cache(str(folder)) as cache:
        return cache.get(key)


def store(folder, data=b"twelve cranes", key=KEY, **options):
    with Cache(str(folder), **options) as cache:
        cache.put(key, data)


def test_what_was_kept_comes_back(tmp_path):
    store(tmp_path)
    assert (stored(tmp_path), stored(tmp_path, OTHER)) == (b"twelve cranes", None)


def test_what_is_kept_anew_stands_in_place_of_the_old(tmp_path):
    store(tmp_path)
    store(tmp_path, b"thirteen cranes")
    assert stored(tmp_path) == b"thirteen cranes"


def test_the_folder_is_for_the_user_alone(tmp_path):
    store(tmp_path / "new" / "folder")
    assert os.name == "nt" or (tmp_path / "new" / "folder").stat().st_mode & 0o077 == 0


def test_parts_of_a_key_do_not_run_into_one_another():
    assert key_of(b"ab", b"c") != key_of(b"a", b"bc")


def change(file, statement, *values):
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute(statement, values)


def damage_whole(file):
    file.write_bytes(b"this is no database, whatever its name says" * 100)


def damage_half(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def damage_version(file):
    change(file, "PRAGMA user_version = 99")


def damage_tables(file):
    change(file, "DROP TABLE entries")


def damage_nothing_left(file):
    file.write_bytes(b"")


@pytest.mark.parametrize("damage", [damage_whole, damage_half, damage_version, damage_tables, damage_nothing_left])
def test_a_damaged_or_older_file_is_made_anew(tmp_path, damage):
    with Cache(str(tmp_path)) as cache:
        for number in range(100):
            cache.put(key_of(bytes([number])), b"x" * 500)
        cache.put(KEY, b"twelve cranes")
    damage(tmp_path / FILE)
    assert stored(tmp_path) is None
    store(tmp_path, b"anew")
    assert stored(tmp_path) == b"anew"


def test_a_damaged_row_is_none(tmp_path):
    store(tmp_path)
    change(tmp_path / FILE, "UPDATE entries SET data = ?", b"twenty cranes")
    assert stored(tmp_path) is None


def test_a_row_under_the_key_of_another_is_none(tmp_path):
    store(tmp_path)
    change(tmp_path / FILE, "UPDATE entries SET key = ?", OTHER)
    assert stored(tmp_path, OTHER) is None


def test_a_locked_file_is_done_without(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "WAIT", 0.05)
    store(tmp_path)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store(tmp_path, b"lost", OTHER)
        other.execute("ROLLBACK")
    assert (stored(tmp_path), stored(tmp_path, OTHER)) == (b"twelve cranes", None)


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path):
    (tmp_path / "file").write_text("a file where a folder should be")
    store(tmp_path / "file")
    assert stored(tmp_path / "file") is None
    assert (tmp_path / "file").read_text() == "a file where a folder should be"


def test_what_was_not_used_for_longest_goes_first(tmp_path):
    keys = [key_of(bytes([number])) for number in range(5)]
    for key in keys[:4]:
        store(tmp_path, b"x" * 100, key, limit=10_000)
    assert stored(tmp_path, keys[0])  # used again, so it stays
    store(tmp_path, b"x" * 100, keys[4], limit=450)
    assert [stored(tmp_path, key) is not None for key in keys] == [True, False, False, True, True]


def test_contents_count_documents_and_runs(tmp_path):
    assert contents_of(str(tmp_path / "none")).size == 0
    assert not (tmp_path / "none").exists()
    with Cache(str(tmp_path)) as cache:
        cache.put(KEY, b"x" * 10)
        cache.put(OTHER, b"y" * 5, RUN)
    held = contents_of(str(tmp_path))
    assert (held.documents, held.runs, held.held, held.size > 0) == (1, 1, 15, True)


def test_an_empty_cache_has_no_file(tmp_path):
    store(tmp_path)
    Cache(str(tmp_path)).clear()
    assert [*tmp_path.iterdir()] == []


WRITER = """
import sys
from checker.engine.cache import Cache, key_of
for turn in range(15):
    with Cache(sys.argv[1]) as cache:
        for number in range(10):
            key = key_of(sys.argv[2].encode(), bytes([turn, number]))
            cache.put(key, b"x" * 2000 + key)
            cache.get(key_of(b"0", bytes([turn, number])))
"""


def test_many_processes_at_once(tmp_path):
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    running = [subprocess.Popen([*command, str(number)], env=os.environ | {"PYTHONPATH": str(ROOT)}) for number in range(4)]
    assert [process.wait(120) for process in running] == [0, 0, 0, 0]
    keys = [key_of(str(writer).encode(), bytes([turn, number])) for writer in range(4) for turn in range(15) for number in range(10)]
    with Cache(str(tmp_path)) as cache:
        found = [cache.get(key) for key in keys]
    assert [data == b"x" * 2000 + key for key, data in zip(keys, found, strict=True)] == [True] * len(keys)


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        pytest.param("linux", {}, "/home/mo/.cache/checker", id="Linux"),
        pytest.param("linux", {"XDG_CACHE_HOME": "/var/mo"}, "/var/mo/checker", id="a folder of the user's choice"),
        pytest.param("linux", {"XDG_CACHE_HOME": "caches"}, "/home/mo/.cache/checker", id="a relative one does not count"),
        pytest.param("darwin", {}, "/home/mo/Library/Caches/checker", id="macOS"),
        pytest.param("win32", {"LOCALAPPDATA": "/home/mo/Local"}, "/home/mo/Local/checker/Cache", id="Windows"),
    ],
)
def test_default_folder(monkeypatch, platform, environment, folder):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/mo"))
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert default_folder() == folder
