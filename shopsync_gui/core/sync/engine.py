"""One kind of one store, from the question to Shopify to the rows in the mirror. Read this first.

1. Decide how: everything by a bulk operation (first load, full sync, a cursor older than a week,
   thousands of changes) or page by page what changed since the cursor.
2. Fetch into the spool on disk; the database is not touched.
3. Apply the spool in one transaction: records, changes, left-out rows, counts, cursor.
4. Children whose parent is unknown: read the parents by id, apply once more.
5. After everything was read or the ids were counted: compare the numbers with Shopify's.
"""

from __future__ import annotations

from dataclasses import dataclass

from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.runs import CountDifference, Counts, Kind, Record
from shopsync_gui.core.mirror.apply import ApplyPlan, ApplyResult, apply
from shopsync_gui.core.sync import inventory, products
from shopsync_gui.core.sync.context import SyncContext

NEEDS = {Kind.PRODUCTS: "read_products", Kind.INVENTORY: "read_inventory"}


@dataclass(frozen=True, slots=True)
class KindOutcome:
    """What one kind came to."""

    counts: dict[Record, Counts]
    differences: tuple[CountDifference, ...]


def is_possible(kind: Kind, granted: tuple[str, ...]) -> bool:
    """Whether the token may read this kind at all."""
    return scopes.covers(granted, NEEDS[kind])


def sync_kind(ctx: SyncContext) -> KindOutcome:
    """Bring one kind up to date. Raises what Shopify, the network or the database raises."""
    room = products if ctx.kind is Kind.PRODUCTS else inventory
    plan = room.fetch(ctx)
    result = _apply(ctx, plan)
    counts = dict(result.counts)
    if result.orphans:
        again = _apply(ctx, room.fetch_orphans(ctx, result.orphans))
        for record, more in again.counts.items():
            counts[record] = counts.get(record, Counts()) + more
    room.applied(ctx, plan)
    differences: tuple[CountDifference, ...] = ()
    if plan.full or plan.census is not None:
        differences = room.compare_counts(ctx)
    return KindOutcome(counts, differences)


def _apply(ctx: SyncContext, plan: ApplyPlan) -> ApplyResult:
    return apply(
        ctx.database,
        plan,
        check=ctx.check,
        report=lambda done, total: ctx.report(ctx.kind.value, "applying", done, total),
    )
