"""From an audit to files of Parquet: a row for each claim, and one for each finding, which names its claims by their ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.model.audit import Audit, Inventory
from checker.model.claim import Claim, Skipped
from checker.model.document import Place
from checker.model.finding import Finding
from checker.model.measured import Measured
from checker.report.claim_json import claim_object, item_place
from checker.report.claims_table import in_order
from checker.report.encode import Json
from checker.report.json_report import side_object, with_notes
from checker.report.numbers import exact

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
Item = Measured | Claim | Skipped
Name = tuple[Place, str]  # tells a claim from all others: one place may hold claims of several kinds
Ids = dict[Name, int]
BATCH = 10_000  # rows of a row group: some 5 MB
WHOLE = ("line", "column", "end_line", "end_column", "start", "end")
NUMBERS = ("low", "high", "meant_low", "meant_high", "value")  # text, since they are exact; beside each stands the nearest float
FLAGS = ("low_open", "high_open", "meant_low_open", "meant_high_open")
LISTS = ("scope", "steps")
TEXTS = (
    *("document", "text", "quote", "kind", "entity", "attribute", "noun", "unit", "dimension", "hedge", "change", "modality", "speaker", "status", "reason"),
    *("as_of_start", "as_of_end", "as_of_grain", "as_of_from"),
)


def write_claims_parquet(audit: Audit, file: Path) -> tuple[int, Ids]:
    """Writes every claim of an audit, and behind them those that findings refer to and no document states (references).

    Gives the number of rows, and the ids of those that findings refer to: the numbers of their rows.
    """
    told = {name_of(measured): measured for finding in with_notes(audit).findings for measured in mentioned(finding)}
    ids: Ids = {}

    def rows() -> Iterator[Row]:
        number = -1
        for number, item in enumerate(stated_in(audit.inventory)):
            if name_of(item) in told:
                ids.setdefault(name_of(item), number)
            yield claim_row(number, item)
        for name in [name for name in told if name not in ids]:
            number += 1
            ids[name] = number
            yield claim_row(number, told[name])

    return write_rows(rows(), claim_schema(), file), ids


def write_findings_parquet(audit: Audit, ids: Ids, file: Path) -> None:
    """Writes every finding of an audit, those notes included that its persona does not want to read."""
    write_rows((finding_row(finding, ids) for finding in with_notes(audit).findings), finding_schema(), file)


def versions() -> dict[str, str]:
    """The version of the library that decides on the bytes of the files."""
    import pyarrow as pa

    return {"pyarrow": pa.__version__}


def rows_in(file: Path) -> int:
    """How many rows a file says that it has."""
    import pyarrow.parquet as pq

    return int(pq.read_metadata(file).num_rows)


def stated_in(inventory: Inventory) -> Iterator[Item]:
    """All claims in order of document and place."""
    yield from in_order(inventory, every=False) if inventory.stored is None else inventory.stored.claims()


def name_of(item: Item) -> Name:
    """What tells a claim from all others."""
    claim = item.claim if isinstance(item, Measured) else item
    return item_place(item), claim.kind if isinstance(claim, Claim) else ""


def mentioned(finding: Finding) -> Iterator[Measured]:
    """The claims of a finding, in the order in which it tells of them."""
    yield from chain(*(side.claims for side in finding.sides), finding.undecided, finding.evidence, finding.witness)


def claim_row(number: int, item: Item) -> Row:
    """One claim by column."""
    found: Row = dict(claim_object(item))
    as_of: Mapping[str, Json] = found.pop("as_of") or {}
    found |= {f"as_of_{key}": value for key, value in as_of.items()}
    for name in NUMBERS:
        found[name], found[f"{name}_number"] = as_written(found[name]), as_float(found[name])
    for name in LISTS:
        found[name] = list(found[name])
    return found | {"id": number, "is_reference": isinstance(item, Measured) and item.source.is_reference}


def finding_row(finding: Finding, ids: Mapping[Name, int]) -> Row:
    """One finding by column."""

    def numbers(claims: Iterable[Measured]) -> list[int]:
        return [ids[name_of(measured)] for measured in claims]

    sides = []
    for side in finding.sides:
        told = side_object(side)
        ends = {name: as_written(told[name]) for name in ("low", "high")}
        sides.append(told | ends | {"claims": numbers(side.claims)})
    plain = {name: getattr(finding, name) for name in ("rule", "severity", "confidence", "verdict", "message", "entity", "attribute", "fingerprint", "hint")}
    claims = {name: numbers(getattr(finding, name)) for name in ("witness", "undecided", "evidence")}
    return plain | claims | {"sides": sides, "steps": list(finding.steps)}


def as_written(value: Json) -> str | None:
    """A number as JSON would have it; days and versions as they are."""
    return exact(value) if isinstance(value, Fraction | int) else value if isinstance(value, str) else None


def as_float(value: Json) -> float | None:
    """The float that is nearest to a number; None for what is none, or is too large."""
    try:
        return float(value) if isinstance(value, Fraction | int) else None
    except OverflowError:
        return None


def claim_schema() -> pa.Schema:
    """The columns of claims: the keys of the JSON contract."""
    import pyarrow as pa

    kinds = (
        (("id",), pa.int64()),
        (TEXTS, pa.string()),
        (WHOLE, pa.int64()),
        (NUMBERS, pa.string()),
        ([f"{name}_number" for name in NUMBERS], pa.float64()),
        ((*FLAGS, "is_reference"), pa.bool_()),
        (LISTS, pa.list_(pa.string())),
    )
    return pa.schema([(name, kind) for names, kind in kinds for name in names])


def finding_schema() -> pa.Schema:
    """The columns of findings: the keys of the JSON contract, with ids for claims."""
    import pyarrow as pa

    claims, texts = pa.list_(pa.int64()), pa.list_(pa.string())
    side = [("text", pa.string()), ("low", pa.string()), ("high", pa.string()), ("unit", pa.string()), ("independent_sources", pa.int64()), ("claims", claims)]
    words = [(name, pa.string()) for name in ("rule", "severity", "verdict", "message", "entity", "attribute", "fingerprint", "hint")]
    ids = [(name, claims) for name in ("witness", "undecided", "evidence")]
    return pa.schema([*words, ("confidence", pa.float64()), ("sides", pa.list_(pa.struct(side))), *ids, ("steps", texts)])


def write_rows(rows: Iterator[Row], schema: pa.Schema, file: Path) -> int:
    """Writes rows, some at a time, with UTF-8 for text that has none; gives their number."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    count = 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while batch := [*islice(rows, BATCH)]:
            columns = [pa.array(map(writable, (row.get(name) for row in batch)), kind) for name, kind in zip(schema.names, schema.types, strict=True)]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
            count += len(batch)
    return count


def writable(value: Any) -> Any:
    """A value without halves of characters, which no UTF-8 has."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {key: writable(each) for key, each in value.items()}
    return [*map(writable, value)] if isinstance(value, Sequence) else value
