"""Which files are read, under which names, with which sources; and what is said of those that cannot be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.documents import collect as collecting
from checker.documents.collect import collect
from checker.model.document import Source
from checker.model.errors import InputError, Problem
from checker.model.manifest import Entry, Manifest


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder, the root of a repository so that nothing above it matters."""
    (tmp_path / "here" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def write(folder, *paths, text="The wall is 240 m long.\n"):
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def listing(path: Path) -> Manifest:
    """A manifest in one line for each file: its name, and what it is about."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split(maxsplit=1) for line in lines]
    return Manifest(path.as_posix(), tuple(Entry(row[0], Source(about=row[1]), n) for n, row in enumerate(rows, 1)))


def names(*paths):
    return [d.name for d in collect(paths, listing)[0]]


def problems(*paths):
    with pytest.raises(InputError) as caught:
        collect(paths, listing)
    return caught.value.problems


SEARCHES = {
    "the suffixes that we read": (["a.md", "b.markdown", "c.txt", "d.text", "E.MD", "f.py", "g"], ["."], ["E.MD", "a.md", "b.markdown", "c.txt", "d.text"]),
    "folders below": (["x/y/a.md", "b.md"], ["."], ["b.md", "x/y/a.md"]),
    "no hidden files and folders": ([".a.md", ".x/b.md", "c.md"], ["."], ["c.md"]),
    "a named file whatever its suffix": (["f.py", ".hidden", "a.md"], ["f.py", ".hidden"], [".hidden", "f.py"]),
    "a hidden folder that is named": ([".x/b.md"], [".x"], [".x/b.md"]),
    "each file once": (["x/a.md", "b.md"], ["x", ".", "x/a.md", "./b.md", "x/../b.md"], ["b.md", "x/a.md"]),
    "sorted, however they were named": (["c.md", "a.md", "b.md"], ["c.md", "b.md", "a.md"], ["a.md", "b.md", "c.md"]),
}


@pytest.mark.parametrize(("files", "paths", "expected"), SEARCHES.values(), ids=SEARCHES)
def test_search(folder, files, paths, expected):
    write(folder, *files)
    assert names(*paths) == expected
    assert names(*reversed(paths)) == expected


def test_names_outside_of_the_current_folder_stay_as_given(folder):
    write(folder, "../there/a.md", "b.md")
    absolute = (folder.parent / "there").as_posix()
    assert names("../there") == ["../there/a.md"]
    assert names(absolute) == [f"{absolute}/a.md"]
    assert names(str(folder)) == ["b.md"]


def test_links_are_followed_only_if_they_are_named(folder):
    write(folder, "../there/a.md", "x/b.md")
    (folder / "x" / "loop").symlink_to(folder)
    (folder / "x" / "out.md").symlink_to(folder.parent / "there" / "a.md")
    assert names(".") == ["x/b.md"]
    assert names("x/out.md") == ["x/out.md"]


def test_of_two_names_of_a_file_the_real_one_is_kept(folder):
    write(folder, "z.md")
    (folder / "a.md").symlink_to("z.md")
    assert names("a.md", "z.md") == names("z.md", "a.md") == ["z.md"]


def test_gitignore(folder):
    write(folder, "a.md", "build/b.md", "docs/c.md", "docs/old.md", "docs/x/old.md", "docs/keep/old.md")
    write(folder, ".gitignore", text="build/\n")
    write(folder, "docs/.gitignore", text="old.md\n")
    write(folder, "docs/keep/.gitignore", text="!old.md\n")
    assert names(".") == ["a.md", "docs/c.md", "docs/keep/old.md"]
    assert names("docs/x/old.md") == ["docs/x/old.md"]


def test_gitignore_above_a_named_folder_holds_up_to_the_repository(folder):
    write(folder, "docs/a.md", "docs/b.md")
    write(folder, ".gitignore", text="/docs/b.md\n")
    write(folder, "../.gitignore", text="*.md\n")
    assert names("docs") == ["docs/a.md"]


def test_the_manifest_lists_the_corpus_of_its_folder(folder):
    write(folder, "a.md", "b.md", "data.csv", "sub/c.md", "sub/d.md", "other/e.md", "other/own/f.md", "other/own/g.md")
    write(folder, "sources.yaml", text="a.md dams\ndata.csv locks\nsub/c.md mills\n")
    write(folder, "other/own/sources.yaml", text="g.md quays\n")
    documents, _ = collect(["."], listing)
    assert [(d.name, d.source.about) for d in documents] == [
        ("a.md", "dams"),
        ("data.csv", "locks"),
        ("other/e.md", None),
        ("other/own/g.md", "quays"),
        ("sub/c.md", "mills"),
    ]
    assert names("sub") == ["sub/c.md"]


def test_the_nearest_manifest_speaks_for_a_named_file(folder):
    write(folder, "x/y/a.md", "x/y/b.md", "c.md")
    write(folder, "sources.yaml", text="x/y/a.md dams\nc.md locks\n")
    assert [d.source.about for d in collect(["x/y/a.md", "x/y/b.md", "c.md"], listing)[0]] == ["locks", "dams", None]


def test_no_manifest_above_the_repository_speaks(folder):
    write(folder, "a.md")
    write(folder, "../sources.yaml", text="here/a.md dams\n")
    assert collect(["a.md"], listing)[0][0].source == Source()


def test_wrong_entries_are_told_with_their_lines(folder):
    write(folder, "x/a.md", "b.md")
    write(folder, "x/sources.yaml", text="a.md dams\ngone.md locks\n../b.md mills\n")
    (folder / "x" / "link.md").symlink_to(folder / "b.md")
    with (folder / "x" / "sources.yaml").open("a") as file:
        file.write("link.md quays\n")
    found = problems("x/a.md", "missing.md")
    assert [(p.file, p.line) for p in found] == [("missing.md", 0), ("x/sources.yaml", 2), ("x/sources.yaml", 3), ("x/sources.yaml", 4)]
    assert "there is no file 'gone.md'" in found[1].message
    assert "outside" in found[2].message and "outside" in found[3].message


def test_what_the_manifest_reader_finds_is_told_with_the_rest(folder):
    write(folder, "a.md", "sources.yaml")

    def broken(path: Path) -> Manifest:
        raise InputError(Problem(path.as_posix(), 3, 1, "no list"))

    with pytest.raises(InputError) as caught:
        collect([".", "b.md"], broken)
    assert [p.message for p in caught.value.problems] == ["no such file or folder", "no list"]


def test_all_missing_paths_are_told_with_the_nearest_name(folder):
    write(folder, "docs/guide.md")
    found = problems("docs/giude.md", "nowhere/a.md", "docs/guide.md")
    assert [(p.file, p.message) for p in found] == [("docs/giude.md", "no such file or folder"), ("nowhere/a.md", "no such file or folder")]
    assert found[0].hint == "in the folder docs there is no 'giude.md'; did you mean 'guide.md'?"
    assert found[1].hint == "in the current folder there is no 'nowhere'"


NOTHING = {
    "an empty folder": ([], "no other files"),
    "one other file": (["a.py"], "1 other file"),
    "other files": (["a.py", "b.rs", "x/c.go", ".hidden.md"], "3 other files"),
}


@pytest.mark.parametrize(("files", "words"), NOTHING.values(), ids=NOTHING)
def test_a_folder_without_anything_to_read(folder, files, words):
    (folder / "src").mkdir()
    write(folder / "src", *files)
    write(folder, "a.md")
    (problem,) = problems("src", "a.md")
    assert problem.file == "src"
    assert problem.message.endswith(words)
    assert ".csv, .markdown, .md, .text, .tsv, .txt" in problem.hint


def test_no_path_at_all(folder):
    assert [p.message for p in problems()] == ["no file or folder was named"]


def test_what_cannot_be_read_is_told_and_stops_nothing(folder, monkeypatch):
    write(folder, "a.md", "empty.md", "long.md")
    write(folder, "empty.md", text="")
    write(folder, "long.md", text="x" * 500)
    (folder / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    os.mkfifo(folder / "pipe.md")
    monkeypatch.setattr(collecting, "LARGEST", 400)
    documents, unread = collect(["."], listing)
    assert [(d.name, len(d.blocks)) for d in documents] == [("a.md", 1), ("empty.md", 0)]
    assert [u.name for u in unread] == ["long.md", "picture.md", "pipe.md"]
    assert [u.reason.split(":")[0] for u in unread] == ["larger than 0 MiB", "not a text", "neither a file nor a folder"]


def test_a_file_that_may_not_be_opened(folder, monkeypatch):
    write(folder, "a.md", "b.md")
    opened = Path.open

    def guarded(self, *args, **kwargs):
        if self.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", guarded)
    documents, unread = collect(["."], listing)
    assert [d.name for d in documents] == ["b.md"]
    assert [(u.name, u.reason) for u in unread] == [("a.md", "cannot be opened: Permission denied")]


def test_nothing_readable_is_an_error(folder):
    (folder / "a.md").write_bytes(b"\0")
    (folder / "b.md").write_bytes(b"\0")
    assert [(p.file, p.message) for p in problems(".")] == [
        ("a.md", "nothing could be read: not a text: it has null bytes"),
        ("b.md", "nothing could be read: not a text: it has null bytes"),
    ]


READERS = {
    "Markdown by its suffix": ("a.md", "One.\n- two\n", ["paragraph", "item"]),
    "text by its suffix": ("a.txt", "# Dams\n", ["paragraph"]),
    "Markdown by a heading": ("a", "# Dams\n", ["heading"]),
    "Markdown by front matter": ("a.page", "---\ntitle: x\n---\nDams.\n", ["paragraph"]),
    "Markdown by a fence": ("a.page", "Dams.\n\n```\nn = 5\n```\n", ["paragraph"]),
    "HTML by its first tag": ("a.page", "<!DOCTYPE html>\n<h1>Dams</h1><p>Two.</p>", ["heading", "paragraph"]),
    "a program is plain text": ("a.sh", "#!/bin/sh\n# Dams\n", ["paragraph"]),
    "anything else is plain text": ("a.log", "Dams leak. They do.\n", ["paragraph"]),
}


@pytest.mark.parametrize(("name", "text", "kinds"), READERS.values(), ids=READERS)
def test_reader(folder, name, text, kinds):
    write(folder, name, text=text)
    assert [b.kind for b in collect([name], listing)[0][0].blocks] == kinds
