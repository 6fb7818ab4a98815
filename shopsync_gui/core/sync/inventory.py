"""Stock: locations, inventory items and their levels, and the sums that products show."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import datetime

from shopsync_gui.core.db.sync_state import SyncState
from shopsync_gui.core.domain.ids import gid, number_of
from shopsync_gui.core.domain.runs import CountDifference, Kind
from shopsync_gui.core.mirror.apply import ApplyPlan
from shopsync_gui.core.shopify import operations
from shopsync_gui.core.shopify.paging import nodes_by_id, pages
from shopsync_gui.core.shopify.strange import reading
from shopsync_gui.core.shopify.times import parse_time, search_time
from shopsync_gui.core.sync import census, loads
from shopsync_gui.core.sync.context import (
    BULK_AFTER,
    CENSUS_EVERY,
    OVERLAP,
    PAGED_UP_TO,
    SAME_SECOND,
    SyncContext,
)

KIND = Kind.INVENTORY


def fetch(ctx: SyncContext) -> ApplyPlan:
    """Fill the spool with all stock, or with what moved."""
    state = ctx.states.get(ctx.store.id, KIND)
    if ctx.full or state.cursor is None or ctx.now() - state.cursor > BULK_AFTER:
        return _everything(ctx)
    return _changes(ctx, state, state.cursor)


def _everything(ctx: SyncContext) -> ApplyPlan:
    started = loads.bulk_files(ctx, {"inventory": operations.bulk_inventory(ctx.store.scopes)})
    loads.spool_list(ctx, operations.LOCATIONS, "locations")
    return ApplyPlan(
        store_id=ctx.store.id,
        run_id=ctx.run_id,
        kind=KIND,
        files=ctx.spool.files(),
        now=ctx.now(),
        full=True,
        cursor=started - OVERLAP,
        started=started,
        full_at=ctx.now(),
        census_at=min(ctx.now(), started),  # an operation that was taken up again is older
        confirm_deletions=ctx.confirm_deletions,
    )


def _changes(ctx: SyncContext, state: SyncState, cursor: datetime) -> ApplyPlan:
    ctx.report(KIND.value, "fetching", 0, None)
    updated, started = loads.changed_since(
        ctx, operations.INVENTORY_CHANGES, "inventoryItems", cursor
    )
    due = state.census_at is None or ctx.now() - state.census_at >= CENSUS_EVERY
    if due:
        loads.spool_list(ctx, operations.LOCATIONS, "locations")
    moved = _moved_levels(ctx, cursor)
    known = ctx.states.known_updated(ctx.store.id, KIND, tuple(updated))
    settled = (state.started or cursor) - SAME_SECOND
    again = ctx.states.retry_ids(ctx.store.id, KIND)
    stale = [n for n, at in updated.items() if known.get(n) != at or at >= settled]
    wishes = list(dict.fromkeys([*stale, *_stale_levels(ctx, moved, settled), *again]))
    if len(wishes) > PAGED_UP_TO:
        ctx.spool.clear()
        return _everything(ctx)
    missing = _read(ctx, wishes)
    ids: array[int] | None = None
    if due or ctx.confirm_deletions:
        ids = census.inventory_item_ids(ctx)
        found = sorted(ctx.states.unknown_ids(ctx.store.id, KIND, ids) - set(wishes))
        if len(found) > PAGED_UP_TO:
            ctx.spool.clear()
            return _everything(ctx)
        missing |= _read(ctx, found)
        wishes += found
    return ApplyPlan(
        store_id=ctx.store.id,
        run_id=ctx.run_id,
        kind=KIND,
        files=ctx.spool.files(),
        now=ctx.now(),
        full=False,
        reread=frozenset(wishes) - missing,
        missing=missing,
        census=ids,
        cursor=started - OVERLAP,
        started=started,
        census_at=ctx.now() if ids is not None else None,
        confirm_deletions=ctx.confirm_deletions,
    )


def _moved_levels(ctx: SyncContext, cursor: datetime) -> dict[tuple[int, int], datetime]:
    """Levels that moved since the cursor, as ``(item, location) -> updatedAt``.

    A level may move without its item's ``updatedAt`` moving, so each location is asked.
    """
    moved: dict[tuple[int, int], datetime] = {}
    filter_ = f"updated_at:>='{search_time(cursor)}'"
    for location in ctx.states.location_ids(ctx.store.id):
        variables = {"id": gid("Location", location), "filter": filter_}
        for page in pages(
            ctx.gate, operations.LEVEL_CHANGES, "location.inventoryLevels", variables
        ):
            with reading(operations.LEVEL_CHANGES.name):
                for node in page.nodes:
                    item = number_of(node["item"]["id"], "InventoryItem")
                    moved[item, location] = parse_time(node["updatedAt"])
    return moved


def _stale_levels(
    ctx: SyncContext, moved: dict[tuple[int, int], datetime], settled: datetime
) -> list[int]:
    known = ctx.states.known_levels(ctx.store.id, tuple({item for item, _ in moved}))
    return [
        item
        for (item, location), at in moved.items()
        if known.get((item, location)) != at or at >= settled
    ]


def _read(ctx: SyncContext, ids: Iterable[int]) -> frozenset[int]:
    wishes = tuple(ids)
    missing: set[int] = set()
    asked = [gid("InventoryItem", n) for n in wishes]
    operation = operations.inventory_by_id(ctx.store.scopes)
    for done, (number, node) in enumerate(nodes_by_id(ctx.gate, operation, asked), 1):
        ctx.report(KIND.value, "fetching", done, len(wishes))
        if node is None:
            missing.add(number_of(number, "InventoryItem"))
        else:
            loads.spool_node(ctx, "inventory-by-id.jsonl", node)
    return frozenset(missing)


def fetch_orphans(ctx: SyncContext, ids: frozenset[int]) -> ApplyPlan:
    """Read the items of levels that arrived without them."""
    ctx.spool.clear()
    missing = _read(ctx, sorted(ids))
    return ApplyPlan(
        store_id=ctx.store.id,
        run_id=ctx.run_id,
        kind=KIND,
        files=ctx.spool.files(),
        now=ctx.now(),
        full=False,
        reread=ids - missing,
        missing=missing,
        final=True,
    )


def applied(ctx: SyncContext, plan: ApplyPlan) -> None:
    """The data is safe: the bulk operation need not be taken up again."""
    if plan.full:
        loads.forget(ctx, ("inventory",))


def compare_counts(_ctx: SyncContext) -> tuple[CountDifference, ...]:
    """Shopify counts no inventory items: nothing to compare."""
    return ()
