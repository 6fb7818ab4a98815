"""From the spool into the mirror, in one transaction. Read this first.

Nothing is written outside ``apply``'s transaction: records, changes, left-out rows, counts, search
words and the cursor appear together or not at all.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import cast

from shopsync_gui.core.db.database import Connection, Database, drop_secondary, make_secondary
from shopsync_gui.core.db.values import time_text
from shopsync_gui.core.domain.errors import DiskFull
from shopsync_gui.core.domain.runs import Kind
from shopsync_gui.core.mirror import deletions, leftouts, searching
from shopsync_gui.core.mirror.connection import Conn
from shopsync_gui.core.mirror.intake import TABLES, Intake
from shopsync_gui.core.mirror.orphans import find_orphans
from shopsync_gui.core.mirror.plan import ApplyPlan, ApplyResult, LeftOut
from shopsync_gui.core.mirror.scan import Known, Report, lines_of
from shopsync_gui.core.mirror.state import ApplyState

__all__ = ["ApplyPlan", "ApplyResult", "LeftOut", "apply"]

ROOM = 64 << 20
"""Bytes kept free besides what the apply needs."""


def apply(
    database: Database, plan: ApplyPlan, *, check: Callable[[], None], report: Report
) -> ApplyResult:
    """Make the mirror equal to what was fetched; ``check`` raises ``Cancelled`` at any moment.

    ``report(bytes read, bytes in all)``.  Raises ``DiskFull`` before it begins when there is too
    little room, and the database's errors.
    """
    _check_room(database, plan)
    with database.transaction() as opened:
        conn = cast("Conn", opened)
        state = ApplyState(conn, plan, time_text(plan.now) or "", _is_empty(conn, plan))
        result = _apply(opened, state, check, report)
    if plan.files:
        database.checkpoint()
    return result


def _apply(
    opened: Connection, state: ApplyState, check: Callable[[], None], report: Report
) -> ApplyResult:
    plan, conn = state.plan, state.conn
    direct = state.first_load and plan.full and _tables_empty(conn, plan)
    if direct and plan.kind is Kind.PRODUCTS:
        drop_secondary(opened)
    known = Known(conn, plan.store_id, TABLES[plan.kind]) if plan.full and not direct else None
    intake = Intake(state, known, direct=direct)
    for line in lines_of(plan.files, check, report):
        intake.take(line)
    intake.finish()
    check()
    if direct and plan.kind is Kind.PRODUCTS:
        make_secondary(opened)
        check()
    if known is not None:
        for table, count in known.met().items():
            state.unchanged[table.record] += count
    deletions.mark_gone(state, intake, known)
    orphans = find_orphans(state, direct=direct)
    check()
    if plan.kind is Kind.PRODUCTS:
        searching.refresh(state)
    state.leave_out(plan.unreadable)
    leftouts.write(state)
    state.flush()
    _write_counts(state)
    _write_state(state)
    counts = state.counts()
    return ApplyResult(
        counts=counts,
        left_out=sum(c.left_out for c in counts.values()),
        deletions_waiting=len(state.held),
        touched=len(state.products),
        first_load=state.first_load,
        orphans=orphans,
    )


def _check_room(database: Database, plan: ApplyPlan) -> None:
    """The write-ahead log grows as large as what is written."""
    size = sum(file.stat().st_size for file in plan.files)
    free = shutil.disk_usage(database.path.parent).free
    if free < 2 * size + ROOM:
        raise DiskFull(f"{free >> 20} MB free, {(2 * size + ROOM) >> 20} MB needed")


def _is_empty(conn: Conn, plan: ApplyPlan) -> bool:
    """Whether this kind was never loaded: then nothing is told as a change."""
    main = deletions.MAIN[plan.kind]
    sql = f"SELECT 1 FROM {main.name} WHERE store_id = ? LIMIT 1"
    return conn.execute(sql, (plan.store_id,)).fetchone() is None


def _tables_empty(conn: Conn, plan: ApplyPlan) -> bool:
    """Whether no store has rows: only then are the indexes worth making anew."""
    names = {t.name for t in TABLES[plan.kind]}
    names |= {"product_collection", "product_publication"}
    return all(conn.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone() is None for name in names)


def _write_counts(state: ApplyState) -> None:
    state.conn.executemany(
        "INSERT INTO run_count (run_id, record, created, updated, unchanged, deleted, left_out,"
        " failed) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, record) DO UPDATE SET"
        " created = created + excluded.created, updated = updated + excluded.updated,"
        " unchanged = unchanged + excluded.unchanged, deleted = deleted + excluded.deleted,"
        " left_out = left_out + excluded.left_out, failed = failed + excluded.failed",
        [
            (
                state.plan.run_id,
                record.value,
                c.created,
                c.updated,
                c.unchanged,
                c.deleted,
                c.left_out,
                c.failed,
            )
            for record, c in state.counts().items()
        ],
    )


def _write_state(state: ApplyState) -> None:
    plan, conn = state.plan, state.conn
    if plan.cursor is None:
        return
    row = conn.execute(
        "SELECT options FROM sync_state WHERE store_id = ? AND kind = ?",
        (plan.store_id, plan.kind.value),
    ).fetchone()
    kept: dict[str, str] = json.loads(row[0]) if row else {}
    options = {**kept, **plan.options}
    conn.execute(
        "INSERT INTO sync_state (store_id, kind, cursor, started, full_at, census_at, options)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, kind) DO UPDATE SET"
        " cursor = excluded.cursor, started = excluded.started,"
        " full_at = coalesce(excluded.full_at, full_at),"
        " census_at = coalesce(excluded.census_at, census_at), options = excluded.options",
        (
            plan.store_id,
            plan.kind.value,
            time_text(plan.cursor),
            time_text(plan.started),
            time_text(plan.full_at),
            time_text(plan.census_at),
            json.dumps(options),
        ),
    )
