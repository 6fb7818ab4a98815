"""Products with variants, media, channels, collections and (if wanted) metafields."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shopsync_gui.core.db.sync_state import SyncState
from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.ids import gid, number_of
from shopsync_gui.core.domain.runs import CountDifference, Kind
from shopsync_gui.core.mirror.apply import ApplyPlan
from shopsync_gui.core.shopify import operations
from shopsync_gui.core.shopify.paging import nodes_by_id
from shopsync_gui.core.shopify.strange import reading
from shopsync_gui.core.sync import census, loads
from shopsync_gui.core.sync.context import (
    BULK_AFTER,
    CENSUS_EVERY,
    OVERLAP,
    PAGED_UP_TO,
    SAME_SECOND,
    SyncContext,
)

KIND = Kind.PRODUCTS


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is fetched with a product, by the owner's switches and the token's scopes."""

    metafields: bool
    publications: bool

    def options(self) -> dict[str, str]:
        return {"metafields": str(self.metafields), "publications": str(self.publications)}

    def exceeds(self, options: dict[str, str]) -> bool:
        """Whether something is wanted that the mirror was not filled with."""
        return any(
            wanted == "True" and options.get(name) != "True"
            for name, wanted in self.options().items()
        )


def fetch(ctx: SyncContext) -> ApplyPlan:
    """Fill the spool with everything, or with what changed."""
    state = ctx.states.get(ctx.store.id, KIND)
    wanted = _Wanted(
        metafields=ctx.store.settings.metafields,
        publications=scopes.covers(ctx.store.scopes, "read_publications"),
    )
    if (
        ctx.full
        or state.cursor is None
        or ctx.now() - state.cursor > BULK_AFTER
        or wanted.exceeds(state.options)
    ):
        return _everything(ctx, wanted)
    return _changes(ctx, state, state.cursor, wanted)


# ------------------------------------------------------------------ everything


def _everything(ctx: SyncContext, wanted: _Wanted) -> ApplyPlan:
    texts = {
        "products": operations.bulk_products(ctx.store.scopes),
        "organisation": operations.bulk_organisation(metafields=wanted.metafields),
    }
    started = loads.bulk_files(ctx, texts)
    _lists(ctx, wanted)
    return ApplyPlan(
        store_id=ctx.store.id,
        run_id=ctx.run_id,
        kind=KIND,
        files=ctx.spool.files(),
        now=ctx.now(),
        full=True,
        has_metafields=wanted.metafields,
        has_publications=wanted.publications,
        has_collections=True,
        cursor=started - OVERLAP,
        started=started,
        full_at=ctx.now(),
        census_at=min(ctx.now(), started),  # an operation that was taken up again is older
        confirm_deletions=ctx.confirm_deletions,
        options=wanted.options(),
    )


def _lists(ctx: SyncContext, wanted: _Wanted) -> None:
    """The collections and channels themselves, with their names."""
    loads.spool_list(ctx, operations.COLLECTIONS, "collections")
    if wanted.publications:
        loads.spool_list(ctx, operations.PUBLICATIONS, "publications", shape=_channel)


def _channel(node: dict[str, Any]) -> dict[str, Any]:
    """A sales channel goes by the name of its app."""
    catalog: dict[str, Any] = node.get("catalog") or {}
    listed: dict[str, Any] = catalog.get("apps") or {}
    apps: list[dict[str, Any]] = listed.get("nodes") or []
    app: dict[str, Any] = apps[0] if apps else {}
    return {
        "id": node["id"],
        "title": app.get("title") or catalog.get("title") or "",
        "appHandle": app.get("handle") or "",
    }


# ------------------------------------------------------------------ what changed


def _changes(ctx: SyncContext, state: SyncState, cursor: datetime, wanted: _Wanted) -> ApplyPlan:
    ctx.report(KIND.value, "fetching", 0, None)
    updated, started = loads.changed_since(ctx, operations.PRODUCT_CHANGES, "products", cursor)
    known = ctx.states.known_updated(ctx.store.id, KIND, tuple(updated))
    settled = (state.started or cursor) - SAME_SECOND
    again = ctx.states.retry_ids(ctx.store.id, KIND)
    stale = [n for n, at in updated.items() if known.get(n) != at or at >= settled]
    wishes = list(dict.fromkeys([*stale, *again]))
    if len(wishes) > PAGED_UP_TO:
        return _everything(ctx, wanted)
    due = state.census_at is None or ctx.now() - state.census_at >= CENSUS_EVERY
    missing = _read(ctx, wishes, wanted)
    ids: array[int] | None = None
    if due or ctx.confirm_deletions:
        ids = census.product_ids(ctx)
        found = sorted(ctx.states.unknown_ids(ctx.store.id, KIND, ids) - set(wishes))
        if len(found) > PAGED_UP_TO:
            ctx.spool.clear()
            return _everything(ctx, wanted)
        missing |= _read(ctx, found, wanted)  # they came back with a date before the cursor
        wishes += found
        _lists(ctx, wanted)
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
        has_metafields=wanted.metafields,
        has_publications=wanted.publications,
        has_collections=True,
        cursor=started - OVERLAP,
        started=started,
        census_at=ctx.now() if ids is not None else None,
        confirm_deletions=ctx.confirm_deletions,
        options=wanted.options(),
    )


def _read(ctx: SyncContext, ids: Iterable[int], wanted: _Wanted) -> frozenset[int]:
    """Read products whole, by id, into the spool; the ids that are not there are returned."""
    operation = operations.products_by_id(ctx.store.scopes, metafields=wanted.metafields)
    wishes = tuple(ids)
    missing: set[int] = set()
    asked = [gid("Product", n) for n in wishes]
    for done, (number, node) in enumerate(nodes_by_id(ctx.gate, operation, asked), 1):
        ctx.report(KIND.value, "fetching", done, len(wishes))
        if node is None:
            missing.add(number_of(number, "Product"))
        else:
            loads.spool_node(ctx, "products-by-id.jsonl", node)
    return frozenset(missing)


def fetch_orphans(ctx: SyncContext, ids: frozenset[int]) -> ApplyPlan:
    """Read the parents of children that arrived without them."""
    wanted = _Wanted(
        metafields=ctx.store.settings.metafields,
        publications=scopes.covers(ctx.store.scopes, "read_publications"),
    )
    ctx.spool.clear()
    missing = _read(ctx, sorted(ids), wanted)
    return ApplyPlan(
        store_id=ctx.store.id,
        run_id=ctx.run_id,
        kind=KIND,
        files=ctx.spool.files(),
        now=ctx.now(),
        full=False,
        reread=ids - missing,
        missing=missing,
        has_metafields=wanted.metafields,
        has_publications=wanted.publications,
        has_collections=True,
        final=True,
    )


def applied(ctx: SyncContext, plan: ApplyPlan) -> None:
    """The data is safe: the bulk operations need not be taken up again."""
    if plan.full:
        loads.forget(ctx, ("products", "organisation"))


def compare_counts(ctx: SyncContext) -> tuple[CountDifference, ...]:
    """Records here against what Shopify reports."""
    ctx.report(KIND.value, "counting", 0, None)
    answer = ctx.gate.query(operations.COUNTS, {})
    here = (ctx.states.main_count(ctx.store.id, KIND), ctx.states.variant_count(ctx.store.id))
    with reading(operations.COUNTS.name):
        there = tuple(
            int(answer.data[name]["count"]) for name in ("productsCount", "productVariantsCount")
        )
    return tuple(
        CountDifference(kind, h, t)
        for kind, h, t in zip(("products", "variants"), here, there, strict=True)
        if h != t
    )
