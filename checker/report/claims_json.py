"""From an inventory to JSON, version 1: one claim a line, or one object with all of them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.audit import Inventory
from checker.report.claim_json import claim_object
from checker.report.claims_table import in_order
from checker.report.encode import encode, encode_line
from checker.report.json_report import VERSION, inventory_summary
from checker.report.layout import Layout


def write_claims_jsonl(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """One claim a line."""
    for item in in_order(inventory, every):
        yield encode_line(claim_object(item)) + "\n"


def write_claims_rows(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """One claim a line, with the id of the row that it was read from."""
    for item in in_order(inventory, every):
        yield encode_line(claim_object(item, with_id=True)) + "\n"


def write_claims_json(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """One object with the totals and all claims."""
    claims = [claim_object(item) for item in in_order(inventory, every)]
    yield encode({"version": VERSION, "summary": inventory_summary(inventory), "claims": claims}, 0) + "\n"
