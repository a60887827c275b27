"""Shards: whatever the sizes, all of them together hold what a corpus holds, each document once."""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.documents.corpus import read_corpus
from checker.documents.shards import Lines, lines_before, lines_between, read_shard, shards_of
from checker.model.document import Document
from checker.model.errors import InputError
from checker.policy.manifest import read_manifest

ARTICLES = Path(__file__).resolve().parent.parent / "sources" / "guizhou"
SIZES = (1, 300, 5_000, 10**9)


def together(size, *paths):
    """What the shards of some paths hold, in the form of `read_corpus`."""
    shards, unread = shards_of([str(path) for path in paths], read_manifest, size=size)
    found = [each for shard in shards for each in read_shard(shard)]
    documents = sorted((each for each in found if isinstance(each, Document)), key=lambda document: document.name)
    return tuple(documents), tuple(sorted((*unread, *(each for each in found if not isinstance(each, Document))), key=lambda each: each.name))


def rows(count):
    return [{"id": f"gazette/{n:02}", "text": f"The museum of Tarn has {n} rooms,\nsome of them närrow."} for n in range(count)]


@pytest.mark.parametrize("size", SIZES)
def test_files_and_lines(size, tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows(30)) + "\n\n", encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "table.csv").write_text("room,width\nhall,3 m\n")
    (tmp_path / "pages" / "broken.md").write_bytes(b"\x00\x01")
    paths = [str(file), str(tmp_path / "pages"), str(ARTICLES)]
    assert together(size, *paths) == read_corpus(paths, read_manifest)


@pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow")
@pytest.mark.parametrize("size", SIZES)
def test_groups_of_parquet(size, tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    for number, some in enumerate((rows(30)[:10], rows(30)[10:])):
        pq.write_table(pa.Table.from_pylist(some), tmp_path / f"part-{number}.parquet", row_group_size=4)
    assert together(size, tmp_path) == read_corpus([str(tmp_path)], read_manifest)


@pytest.mark.skipif(not find_spec("pyarrow"), reason="needs pyarrow")
def test_a_row_of_parquet_is_told_by_its_number_in_the_file(tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(
        pa.Table.from_pylist([{"published": None} | row for row in rows(9)] + [rows(1)[0] | {"published": "soon"}]), tmp_path / "rows.parquet", row_group_size=4
    )
    *_, last = shards_of([str(tmp_path / "rows.parquet")], read_manifest, size=1)[0]
    with pytest.raises(InputError, match="row 10: "):
        list(read_shard(last))


@given(st.lists(st.binary(max_size=6).filter(lambda line: b"\n" not in line), max_size=8), st.integers(1, 9), st.booleans())
def test_each_line_is_in_one_shard(tmp_path_factory, lines, size, ended):
    file = tmp_path_factory.mktemp("lines") / "lines.jsonl"
    whole = b"\n".join(lines) + b"\n" * ended
    file.write_bytes(whole)
    shards = [(start, lines_between(file, start, min(start + size, len(whole)))) for start in range(0, len(whole), size)]
    assert b"".join(data for _, data in shards) == whole
    before = 0
    for start, data in shards:
        assert not data or lines_before(file, start) == before
        before += data.count(b"\n")


@pytest.mark.parametrize("name", ["rows.jsonl", "page.md", "crawl.warc"])
def test_a_shard_is_another_one_after_a_change(name, tmp_path):
    file = tmp_path / name

    def shards():
        return shards_of([str(file)], read_manifest)[0]

    file.write_text('{"id": "a", "text": "b"}\n')
    before = shards()
    assert before == shards()
    file.write_text('{"id": "a", "text": "c"}\n')
    os.utime(file, ns=(0, 10**9))
    assert before != shards()


def test_what_is_wrong_with_a_row_is_told_where_it_is_read(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_text('{"id": "a", "text": "b"}\n{"id": "c"}\n')
    shards, _ = shards_of([str(file)], read_manifest, size=20)
    assert [type(shard) for shard in shards] == [Lines, Lines]
    with pytest.raises(InputError, match=r"rows\.jsonl:2:1: the row has no `text`"):
        list(read_shard(shards[1]))
    assert [each.name for each in read_shard(shards[0])] == ["a"]
