"""Files of Parquet in, a document for each row out: the columns are the keys that a line of JSON has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from checker.documents.jsonl import document_of, fault
from checker.model.document import Document
from checker.model.errors import InputError, Problem

COLUMNS = ("id", "text", "published", "about", "language")
SHAPE = "the columns are id and text, and where they are known published (a date, or YYYY-MM-DD or less), about and language"
MOST_PROBLEMS = 20  # of a run; a column of the wrong kind is wrong in each row
BATCH = 1_000  # rows
Row = dict[str, object]


def read_parquet(files: Sequence[Path], groups: Sequence[int] | None = None) -> Iterator[Document]:
    """A document for each row, or for those in some groups of rows of a file, named by its id.

    Raises InputError for files that are not of that shape, and where pyarrow is missing.
    """
    problems: list[Problem] = []
    for path in files:
        for number, row in enumerate(rows_of(path, problems, groups), 1):
            wrong = fault(row)
            if wrong is None:
                yield document_of(row)
            elif len(problems) < MOST_PROBLEMS:
                problems.append(Problem(path.as_posix(), 0, 0, f"row {number + rows_before(path, groups)}: {wrong}", hint=SHAPE))
    if problems:
        raise InputError(*problems)


def rows_of(path: Path, problems: list[Problem], groups: Sequence[int] | None = None) -> Iterator[Row]:
    """The rows of a file; what is wrong with the file is added to `problems`."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise InputError(Problem(path.as_posix(), 0, 0, "to read Parquet needs pyarrow", hint="pip install 'source-checker[parquet]'")) from None
    try:
        # Opened by us: of what the library opens by itself the interpreter is not told, and a cached run would not see it change.
        with path.open("rb") as opened, pq.ParquetFile(opened) as file:
            columns = [column for column in COLUMNS if column in file.schema_arrow.names]
            for batch in file.iter_batches(BATCH, row_groups=groups, columns=columns):
                for row in batch.to_pylist():
                    yield {key: as_text(value) for key, value in row.items()}
    except (pa.ArrowException, OSError) as error:
        problems.append(Problem(path.as_posix(), 0, 0, f"this is no Parquet that can be read: {str(error).splitlines()[0]}", hint=SHAPE))


def rows_before(path: Path, groups: Sequence[int] | None) -> int:
    """How many rows of a file stand before some groups of them."""
    import pyarrow.parquet as pq

    return sum(pq.read_metadata(path).row_group(number).num_rows for number in range(groups[0])) if groups else 0


def sizes_of_groups(path: Path) -> list[int]:
    """How many bytes each group of rows of a file has, unpacked."""
    import pyarrow.parquet as pq

    told = pq.read_metadata(path)
    return [told.row_group(number).total_byte_size for number in range(told.num_row_groups)]


def as_text(value: object) -> object:
    """A value as a line of JSON would have it: a date as ISO, of a moment its day, and a number as it is written."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    return str(value) if isinstance(value, int) else value
