"""Which records exist in Shopify right now: ids only, complete or not at all."""

from __future__ import annotations

from array import array
from pathlib import Path

from shopsync_gui.core.domain.ids import number_of
from shopsync_gui.core.shopify import operations
from shopsync_gui.core.shopify.decode import decode_line
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.shopify.paging import pages
from shopsync_gui.core.shopify.strange import reading
from shopsync_gui.core.sync import loads
from shopsync_gui.core.sync.context import CENSUS_PAGED_UP_TO, SyncContext


def product_ids(ctx: SyncContext) -> array[int]:
    """Every product's number, ascending."""
    return _ids(ctx, operations.PRODUCT_IDS, "products", "Product", operations.BULK_PRODUCT_IDS)


def inventory_item_ids(ctx: SyncContext) -> array[int]:
    """Every inventory item's number, ascending."""
    return _ids(
        ctx,
        operations.INVENTORY_ITEM_IDS,
        "inventoryItems",
        "InventoryItem",
        operations.BULK_INVENTORY_ITEM_IDS,
    )


def _ids(ctx: SyncContext, paged: Operation, path: str, gid_kind: str, bulk: str) -> array[int]:
    known = ctx.states.main_count(ctx.store.id, ctx.kind)
    ctx.report(ctx.kind.value, "census", 0, known or None)
    found = array("q")
    if known > CENSUS_PAGED_UP_TO:
        purpose = f"{ctx.kind.value}-census"
        loads.bulk_files(ctx, {purpose: bulk})
        loads.forget(ctx, (purpose,))
        target = ctx.spool.path(f"{purpose}.jsonl")
        found = _read(target, gid_kind)
        target.unlink(missing_ok=True)  # ids are no records to apply
    else:
        for page in pages(ctx.gate, paged, path, {}):
            with reading(paged.name):
                found.extend(number_of(node["id"], gid_kind) for node in page.nodes)
            ctx.report(ctx.kind.value, "census", len(found), known or None)
    return array("q", sorted(set(found)))


def _read(file: Path, gid_kind: str) -> array[int]:
    found = array("q")
    if file.exists():
        with file.open("rb") as lines, reading("BulkFile"):
            found.extend(number_of(decode_line(line)["id"], gid_kind) for line in lines)
    return found
