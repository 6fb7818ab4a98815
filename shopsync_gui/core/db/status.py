"""One store at a glance: the word for its state, and the figures beside it."""

from __future__ import annotations

from datetime import datetime

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import OF_ITS_OWN, RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.db.sync_state import SyncStateRepository
from shopsync_gui.core.db.values import fetch, time_of
from shopsync_gui.core.domain import schedule
from shopsync_gui.core.domain.errors import ALL, NetworkError
from shopsync_gui.core.domain.runs import Kind, Outcome, RunRow
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.domain.views import StoreState, StoreStatus

RUNS = 30
CHANGES = 50
_QUIET = (StoreState.OK, StoreState.NEVER)
"""States that a paused daily sync is worth more than."""


def store_status(database: Database, store_id: int, now: datetime) -> StoreStatus:
    """Everything the status sentence, Home and the tray need, all of one moment."""
    runs = RunRepository(database)
    states = SyncStateRepository(database)
    with database.read() as conn:
        store = StoreRepository(database).by_id(store_id)
        recent = fetch(
            conn,
            "SELECT id FROM run WHERE store_id = ? ORDER BY started_at DESC, id DESC LIMIT ?",
            (store_id, RUNS),
        )
        newest_first = runs.rows(row[0] for row in recent)
        left_out = fetch(
            conn,
            "SELECT count(*) FROM left_out"
            " WHERE store_id = ? AND resolved_at IS NULL AND ignored = 0"
            " AND reason <> 'deletions_waiting'",
            (store_id,),
        )[0][0]
        waiting = fetch(
            conn, f"SELECT count(*) FROM doomed d WHERE store_id = ? AND {OF_ITS_OWN}", (store_id,)
        )[0][0]
        checked = fetch(
            conn,
            "SELECT max(started_at) FROM run"
            " WHERE store_id = ? AND outcome IN ('done', 'done_left_out')",
            (store_id,),
        )[0][0]
        running = next((r for r in newest_first if r.outcome is Outcome.RUNNING), None)
        last = next((r for r in newest_first if r.outcome is not Outcome.RUNNING), None)
        last_checked_at = time_of(checked)
        paused_until = StoreRepository(database).app_settings().paused_until
        state = _state(store, running, last, left_out + waiting > 0, last_checked_at)
        if state in _QUIET and store.settings.auto_sync and paused_until and paused_until > now:
            state = StoreState.PAUSED
        return StoreStatus(
            store=store,
            state=state,
            products=states.main_count(store_id, Kind.PRODUCTS),
            variants=states.variant_count(store_id),
            last_checked_at=last_checked_at,
            last_run=last,
            running=running,
            next_daily_at=_next_daily_at(store, now),
            left_out_open=left_out,
            deletions_waiting=waiting,
            recent_runs=tuple(reversed(newest_first)),
            recent_changes=runs.recent_changes(store_id, CHANGES),
        )


def due_slot(database: Database, store_id: int, now: datetime) -> datetime | None:
    """The daily slot that should run now (see ``schedule.due_slot``); None without daily sync."""
    with database.read():
        stores = StoreRepository(database)
        store = stores.by_id(store_id)
        if not store.settings.auto_sync:
            return None
        since = stores.auto_sync_since(store_id) or store.created_at
        tries = RunRepository(database).slot_tries(store_id)
    daily_at = schedule.parse_daily_at(store.settings.daily_at)
    return schedule.due_slot(now, daily_at, since, tries)


def _state(
    store: Store,
    running: RunRow | None,
    last: RunRow | None,
    needs_attention: bool,
    last_checked_at: datetime | None,
) -> StoreState:
    if running is not None:
        return StoreState.WORKING
    failed = last is not None and last.outcome is Outcome.FAILED
    offline = failed and last is not None and _is_offline(last)
    if store.verified_error or (failed and not offline):
        return StoreState.ERROR
    if offline:
        return StoreState.OFFLINE
    if needs_attention:
        return StoreState.ATTENTION
    return StoreState.NEVER if last_checked_at is None else StoreState.OK


def _is_offline(run: RunRow) -> bool:
    """Whether trying again by itself will do: Shopify could not be reached."""
    kind = ALL.get(run.error.code) if run.error else None
    return kind is not None and issubclass(kind, NetworkError) and kind.retryable


def _next_daily_at(store: Store, now: datetime) -> datetime | None:
    if not store.settings.auto_sync:
        return None
    return schedule.next_slot(now, schedule.parse_daily_at(store.settings.daily_at))
