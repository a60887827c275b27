"""From an inventory to a Markdown page: a table of claims for each document, and the totals with reasons."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.model.audit import Inventory
from checker.report.claim_json import item_place
from checker.report.claims_table import HEADS, cells, in_order, totals
from checker.report.layout import Layout
from checker.report.markdown import reason_tables
from checker.report.markup import escape, link, table
from checker.report.quotes import fitted

NAME = 200


def write_claims_markdown(inventory: Inventory, layout: Layout, every: bool) -> Iterator[str]:
    """The page, a document at a time; the layout plays no part."""
    yield f"# Claims\n\n{escape(totals(inventory, NAME)[0])}.\n"
    for name, items in groupby(in_order(inventory, every), key=lambda item: item_place(item).document):
        rows = [(link(item_place(item)), *map(escape, cells(item)[1:])) for item in items]
        page = [f"\n## {escape(fitted(name, NAME))}\n", *table([head.capitalize() for head in HEADS], rows)]
        yield "\n".join(page)
    reasons = reason_tables(inventory)
    if reasons:
        yield "\n".join(["\n## Left out\n", *reasons])
