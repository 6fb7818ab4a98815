"""Ways to fill the spool: bulk operations, lists read page by page, single nodes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shopsync_gui.core.db.space import require_room
from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.ids import parse_gid
from shopsync_gui.core.shopify import bulk
from shopsync_gui.core.shopify.flatten import flatten
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.shopify.paging import pages
from shopsync_gui.core.shopify.strange import reading
from shopsync_gui.core.shopify.times import parse_time, search_time
from shopsync_gui.core.sync.context import RESUME_WITHIN, SyncContext


@dataclass(frozen=True, slots=True)
class _Started:
    purpose: str
    gid: str
    at: datetime
    """By Shopify's clock."""


def bulk_files(ctx: SyncContext, texts: Mapping[str, str]) -> datetime:
    """Run bulk operations side by side and download their files into the spool.

    ``texts`` maps a purpose (the file's name) to the inner query.  An operation that an earlier run
    of this store started and did not finish is taken up again.  Returns the earliest start by
    Shopify's clock.  When the run is cancelled, the operations are cancelled in Shopify too.
    """
    begun = [_begin(ctx, purpose, text) for purpose, text in texts.items()]
    try:
        for one in begun:
            _collect(ctx, one)
    except Exception:
        if _is_cancelled(ctx):
            _cancel(ctx, begun)
        raise
    return min(one.at for one in begun)


def _begin(ctx: SyncContext, purpose: str, text: str) -> _Started:
    digest = hashlib.sha256(text.encode()).hexdigest()
    kept = ctx.states.bulk(ctx.store.id, purpose)
    if kept is not None and kept.query_digest == digest:
        age = ctx.now() - kept.created_at
        if not ctx.full and age < RESUME_WITHIN and bulk.is_usable(ctx.gate, kept.gid):
            return _Started(purpose, kept.gid, kept.server_started)
    handle = bulk.start(ctx.gate, text)
    ctx.states.keep_bulk(
        ctx.store.id, purpose, handle.gid, digest, handle.server_started, ctx.now()
    )
    return _Started(purpose, handle.gid, handle.server_started)


def _collect(ctx: SyncContext, one: _Started) -> None:
    done = bulk.wait(
        ctx.gate,
        one.gid,
        report=lambda objects: ctx.report(ctx.kind.value, "bulk_wait", objects, None),
        check=ctx.check,
    )
    if done.url is None:
        return
    require_room(ctx.spool.folder, done.file_size or 0)
    bulk.download(
        ctx.gate,
        done,
        ctx.spool.path(f"{one.purpose}.jsonl"),
        report=lambda size: ctx.report(ctx.kind.value, "downloading", size, done.file_size),
        check=ctx.check,
    )


def _is_cancelled(ctx: SyncContext) -> bool:
    try:
        ctx.check()
    except Cancelled:
        return True
    return False


def _cancel(ctx: SyncContext, begun: list[_Started]) -> None:
    for one in begun:
        bulk.cancel_quietly(ctx.gate, one.gid)
    forget(ctx, tuple(one.purpose for one in begun))


def forget(ctx: SyncContext, purposes: tuple[str, ...]) -> None:
    """The operations' results are in the mirror: the next run starts new ones."""
    for purpose in purposes:
        ctx.states.forget_bulk(ctx.store.id, purpose)


def changed_since(
    ctx: SyncContext, operation: Operation, path: str, cursor: datetime
) -> tuple[dict[int, datetime], datetime]:
    """Numbers and ``updatedAt`` of all that changed since ``cursor``, and when we began to ask.

    The time is Shopify's own clock, of the first answer.
    """
    updated: dict[int, datetime] = {}
    started: datetime | None = None
    filter_ = f"updated_at:>='{search_time(cursor)}'"
    for page in pages(ctx.gate, operation, path, {"filter": filter_}):
        started = started or page.answer.server_date
        with reading(operation.name):
            for node in page.nodes:
                updated[parse_gid(node["id"])[1]] = parse_time(node["updatedAt"])
    assert started is not None
    return updated, started


def spool_list(
    ctx: SyncContext,
    operation: Operation,
    name: str,
    shape: Callable[[dict[str, Any]], dict[str, Any]] | None = None,
) -> None:
    """Read a whole list page by page into the spool, each record shaped if need be."""
    for page in pages(ctx.gate, operation, name, {}):
        with reading(operation.name):
            records = page.nodes if shape is None else [shape(node) for node in page.nodes]
        for node in records:
            spool_node(ctx, f"{name}.jsonl", node)


def spool_node(ctx: SyncContext, name: str, node: dict[str, Any]) -> None:
    """One record and its children as lines of the spool."""
    ctx.spool.append(name, flatten(node))
